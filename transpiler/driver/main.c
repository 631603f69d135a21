// SPDX-License-Identifier: MIT
// main: reads the command line, compiles, and writes what came out, all or nothing.
#include "transpiler/driver/command.h"
#include "transpiler/driver/depend.h"
#include "transpiler/driver/output.h"

#include <stdlib.h>
#include <string.h>

// One C file to be: all inputs, or with -c one of them.
typedef struct Job {
    const Command *command;
    DriverOptions options;
    Outputs *outputs;
    StrBuf *rules;  // for make
    StrBuf *inputs; // all that was read, each with a NUL behind it
} Job;

// The names in a text, each with a NUL behind it; malloc'd.
static const char **split(const StrBuf *names, size_t *count)
{
    const char **list = calloc(names->length + 1, sizeof *list);
    if (!list)
        abort();
    *count = 0;
    for (size_t at = 0; at < names->length; at += strlen(names->data + at) + 1)
        list[(*count)++] = names->data + at;
    return list;
}

// Where the C of a job goes; malloc'd.
static char *output_path(const Job *job)
{
    static const char *const suffixes[] = {[EMIT_C] = ".c", [EMIT_HEADER] = ".h", [EMIT_DOT] = ".dot", [EMIT_HTML] = ".html"};
    const char *suffix = suffixes[job->options.emit];
    const char *output = job->command->output, *input = job->options.inputs[0].path;
    StrBuf path = {0};
    bool dump = job->options.dump != DUMP_NONE;
    if (!output && job->options.main_only) {
        strbuf_puts(&path, "main.c");
        return path.data;
    }
    if (!output && !dump && strcmp(input, "-") != 0)
        return output_name(input, suffix);
    if (output && output_is_directory(output)) {
        char *name = output_name(input, suffix);
        strbuf_printf(&path, "%s%s%s", output, output[strlen(output) - 1] == '/' ? "" : "/", name);
        free(name);
    } else {
        strbuf_puts(&path, output ? output : "-");
    }
    return path.data;
}

// -M gives -o to the rule, so that its target is what the C would be called without -o.
static char *target_path(const Job *job, const char *path)
{
    StrBuf same = {0};
    if (job->options.depend_only || !strcmp(path, "-"))
        return output_name(job->options.inputs[0].path, ".c");
    strbuf_puts(&same, path);
    return same.data;
}

static DriverStatus add_rule(Job *job, const StrBuf *files, const char *path)
{
    const char *refused = NULL;
    size_t count;
    const char **list = split(files, &count);
    StrBuf target = {0};
    if (job->command->targets.length) {
        strbuf_puts(&target, strbuf_text(&job->command->targets));
    } else {
        char *name = target_path(job, path);
        if (!depend_quote(&target, name, DEPEND_TARGET))
            refused = path;
        free(name);
    }
    const char *file =
        depend_rule(job->rules, strbuf_text(&target), list, count, job->command->depend_phony);
    if (!refused)
        refused = file;
    if (refused)
        fprintf(stderr, "yieldc: no rule can be written: make can't be told of a file named '%s'\n",
                refused);
    strbuf_release(&target);
    free(list);
    return refused ? DRIVER_UNREADABLE : DRIVER_OK;
}

// Without -MF each C file has a rule of its own beside it.
static char *rule_path(const Job *job, const char *path)
{
    StrBuf out = {0};
    const char *file = job->command->depend_file;
    if (!file && !job->options.depend_only)
        return strcmp(path, "-") ? output_with_suffix(path, ".d")
                                 : output_name(job->options.inputs[0].path, ".d");
    if (!file && job->command->output && !output_is_directory(job->command->output))
        file = job->command->output;
    strbuf_puts(&out, file ? file : "-");
    return out.data;
}

// Beside the C, unless -H names a file.
static void add_header(const Job *job, const char *path, const StrBuf *header)
{
    StrBuf name = {0};
    char *beside = strcmp(path, "-") ? output_with_suffix(path, ".h")
                                     : output_name(job->options.inputs[0].path, ".h");
    strbuf_puts(&name, job->command->header ? job->command->header : beside);
    strbuf_put(outputs_add(job->outputs, strbuf_text(&name)), strbuf_text(header), header->length);
    strbuf_release(&name);
    free(beside);
}

static DriverStatus run_job(Job *job)
{
    DriverResult result = {0};
    DriverStatus status = job->options.main_only ? driver_main(&job->options, &result)
                                                 : driver_compile(&job->options, &result);
    char *path = output_path(job), *rule = rule_path(job, path);
    strbuf_write(&result.messages, stderr);
    strbuf_put(job->inputs, strbuf_text(&result.files), result.files.length);
    if (status == DRIVER_OK && job->command->depend)
        status = add_rule(job, &result.files, path);
    if (status == DRIVER_OK && job->command->depend && !job->command->depend_file &&
        !job->options.depend_only) {
        StrBuf *text = outputs_add(job->outputs, rule);
        strbuf_put(text, strbuf_text(job->rules), job->rules->length);
        strbuf_clear(job->rules);
    }
    if (status == DRIVER_OK && !job->options.depend_only)
        strbuf_take(outputs_add(job->outputs, path), &result.text);
    if (status == DRIVER_OK && result.header.length)
        add_header(job, path, &result.header);
    free(path);
    free(rule);
    driver_result_release(&result);
    return status;
}

static DriverStatus worse(DriverStatus a, DriverStatus b)
{
    return a > b ? a : b;
}

// Writes what came out, unless that would overwrite what went in: the inputs that were named, read or
// not, and all that they import.
static DriverStatus write_outputs(const Job *job)
{
    size_t count;
    for (size_t i = 0; i < job->command->options.input_count; i++) {
        const char *path = job->command->inputs[i].path;
        strbuf_put(job->inputs, path, strlen(path) + 1);
    }
    const char **inputs = split(job->inputs, &count);
    DriverStatus status = DRIVER_OK;
    if (!outputs_follow(job->outputs))
        status = DRIVER_UNREADABLE;
    else if (!outputs_check(job->outputs, inputs, count))
        status = DRIVER_USAGE;
    else if (!outputs_write(job->outputs))
        status = DRIVER_UNREADABLE;
    free(inputs);
    return status;
}

// Compiles all jobs, then writes.
static DriverStatus compile(const Command *command)
{
    Outputs outputs = {0};
    StrBuf rules = {0}, inputs = {0};
    Job job = {command, command->options, &outputs, &rules, &inputs};
    DriverStatus status = DRIVER_OK;
    job.options.object_only &= command->options.dump == DUMP_NONE;
    if (job.options.object_only) {
        job.options.input_count = 1;
        for (size_t i = 0; i < command->options.input_count; i++) {
            job.options.inputs = &command->inputs[i];
            status = worse(status, run_job(&job));
        }
    } else {
        status = run_job(&job);
    }
    if (status == DRIVER_OK && rules.length) {
        char *path = rule_path(&job, "-");
        strbuf_put(outputs_add(&outputs, path), rules.data, rules.length);
        free(path);
    }
    if (status == DRIVER_OK)
        status = write_outputs(&job);
    outputs_release(&outputs);
    strbuf_release(&rules);
    strbuf_release(&inputs);
    return status;
}

int main(int argc, char **argv)
{
    Progress progress = {0};
    crash_watch(&progress);
    Command command = command_read(argc, argv);
    command.options.progress = &progress;
    int status = (int)command.status;
    if (status == 0 && command.mode == COMMAND_RUN)
        status = driver_run(&command.options, command.compiler, command.run_arguments);
    else if (status == 0 && command.mode == COMMAND_COMPILE)
        status = (int)compile(&command);
    command_release(&command);
    return status;
}
