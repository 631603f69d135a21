// SPDX-License-Identifier: MIT
// The judges: how an item of each kind passes.
#include "runner.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void verdict(Item *item, bool good)
{
    item->passed = good;
    item->failed = !good;
}

// Transpiles and compiles the item to DIR/prog: the emitted C must not provoke a warning.
static bool build(Item *item)
{
    const Options *o = item->options;
    Text command = {0}, out = {0}, err = {0}, options = {0};
    options_read(item, &options);
    text_printf(&command, "%s%s -o %s/prog.c %s", o->yieldc, options.data, item->dir, item->path);
    int status = process_run(item, command.data, &out, &err);
    if (status || out.length || err.length) {
        text_printf(&item->report, "yieldc: exit %d\n%.2000s%.2000s", status, out.data, err.data);
        return false;
    }
    command = out = err = (Text){0};
    text_printf(&command, "%s -std=c11 -Wall -Wextra -Werror %s -o %s/prog %s/prog.c %s", o->cc,
                o->cflags, item->dir, item->dir, o->libs);
    status = process_run(item, command.data, &out, &err);
    if (status || err.length)
        text_printf(&item->report, "%s: exit %d\n%.3000s", o->cc, status, err.data);
    return !status && !err.length;
}

static bool run_once(Item *item, const Expectation *e, const char *title, const char *command)
{
    Text line = {0}, out = {0}, err = {0};
    text_printf(&line, "%s%s", command, e->args.data);
    int status = process_run(item, line.data, &out, &err);
    return expectation_met(item, e, title, status, &out, &err);
}

// What was built, as it is and with JS_NO_FAST=1.
static void run_expected(Item *item, const Expectation *e)
{
    // RUN_UNDER is a command that runs it: valgrind and its kin.
    const char *under = getenv("RUN_UNDER");
    char command[256];
    snprintf(command, sizeof command, "exec %s %s/prog", under ? under : "", item->dir);
    if (e->stress && getenv("JS_GC_STRESS"))
        setenv("JS_GC_STRESS", e->stress, 1);
    bool good = run_once(item, e, "output", command);
    if (!item->options->only_as_is) {
        setenv("JS_NO_FAST", "1", 1);
        good = run_once(item, e, "output with JS_NO_FAST=1", command) && good;
    }
    verdict(item, good);
}

void judge_run(Item *item)
{
    Expectation e = {0};
    if (!expectation_read(item, &e) || !build(item)) {
        verdict(item, false);
        return;
    }
    run_expected(item, &e);
}

// The expectations are right when Node agrees, but where it is known to be wrong.
void judge_node(Item *item)
{
    Expectation e = {0};
    if (!strstr(item->path, ".js") && !strstr(item->path, ".mjs")) {
        // A sample: all its programs in order.
        Text command = {0}, want = {0}, out = {0}, err = {0};
        text_printf(&command, "cd %s && for f in *.js; do node $f || exit 1; done", item->path);
        char expected[4096];
        snprintf(expected, sizeof expected, "%s/main.c", item->path);
        if (access(expected, F_OK) == 0)
            return; // a C program
        snprintf(expected, sizeof expected, "%s/expected.txt", item->path);
        bool good = text_read(&want, expected) && process_run(item, command.data, &out, &err) == 0;
        verdict(item, same_text(item, "node", &want, &out) && good);
        return;
    }
    if (!expectation_read(item, &e)) {
        verdict(item, false);
        return;
    }
    if (e.node_differs)
        return;
    char command[4096];
    snprintf(command, sizeof command, "exec node %s", item->path);
    verdict(item, run_once(item, &e, "node", command));
}

// tests/golden/<pass>/NAME.js next to NAME.<pass>; the program is named without its folder, as
// nothing in an output may depend on where it was made.
void judge_golden(Item *item)
{
    char path[4096], *name, *yieldc = realpath(item->options->yieldc, NULL);
    snprintf(path, sizeof path, "%s", item->path);
    if (!(name = strrchr(path, '/')) || !yieldc) {
        text_printf(&item->report, "no folder, or no yieldc\n");
        verdict(item, false);
        return;
    }
    *name++ = 0;
    const char *pass = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    Text command = {0}, out = {0}, err = {0}, want = {0}, golden = {0};
    if (!strcmp(pass, "c"))
        text_printf(&command, "cd %s && %s -o - --no-line %s", path, yieldc, name);
    else if (!strcmp(pass, "dot"))
        text_printf(&command, "cd %s && %s --emit=dot -o - %s", path, yieldc, name);
    else
        text_printf(&command, "cd %s && %s --dump-%s %s", path, yieldc, pass, name);
    int status = process_run(item, command.data, &out, &err);
    text_printf(&golden, "%s/%.*s.%s", path, (int)(strrchr(name, '.') - name), name, pass);
    if (status || err.length) {
        text_printf(&item->report, "exit %d\n%.2000s", status, err.data);
        verdict(item, false);
        return;
    }
    FILE *file = item->options->update ? fopen(golden.data, "wb") : NULL;
    if (file) {
        fwrite(out.data, 1, out.length, file);
        fclose(file);
    }
    if (!text_read(&want, golden.data))
        text_printf(&item->report, "%s is missing: make golden UPDATE=1\n", golden.data);
    verdict(item, want.data && same_text(item, golden.data, &want, &out));
}

// `// error: text` on a line, or `// error@N: text` for line N: the diagnostics, in order, as
// `LINE: text`.
static void wanted_errors(Item *item, Text *want)
{
    Text source = {0};
    size_t at = 0;
    char *line;
    text_add(want, "", 0);
    text_read(&source, item->path);
    for (int number = 1; (line = text_line(&source, &at)); number++, free(line)) {
        char *mark = strstr(line, "// error");
        if (!mark)
            continue;
        char *rest = mark + strlen("// error");
        int of = *rest == '@' ? (int)strtol(rest + 1, &rest, 10) : number;
        if (*rest == ':')
            text_printf(want, "%d: %s\n", of, rest[1] == ' ' ? rest + 2 : rest + 1);
    }
}

// What yieldc said, in the same form: lines `FILE:LINE:COLUMN: error: text`.
static void given_errors(Item *item, const Text *err, Text *have)
{
    size_t at = 0, length = strlen(item->path);
    char *line;
    text_add(have, "", 0);
    for (; (line = text_line(err, &at)); free(line)) {
        char *mark = strstr(line, ": error: ");
        if (mark && !strncmp(line, item->path, length) && line[length] == ':')
            text_printf(have, "%d: %s\n", atoi(line + length + 1), mark + strlen(": error: "));
    }
}

void judge_error(Item *item)
{
    Text command = {0}, out = {0}, err = {0}, want = {0}, have = {0}, options = {0};
    char output[96];
    options_read(item, &options);
    snprintf(output, sizeof output, "%s/out.c", item->dir);
    text_printf(&command, "%s%s -o %s %s", item->options->yieldc, options.data, output, item->path);
    int status = process_run(item, command.data, &out, &err);
    wanted_errors(item, &want);
    given_errors(item, &err, &have);
    bool good = want.length && same_text(item, "diagnostics", &want, &have);
    if (status != 1)
        text_printf(&item->report, "exit %d, wanted 1\n%.2000s", status, err.data);
    if (access(output, F_OK) == 0)
        text_printf(&item->report, "an output file was left behind\n");
    verdict(item, good && status == 1 && access(output, F_OK) != 0 && !out.length);
}

// A Check program: its own last line has the counts.
void judge_unit(Item *item)
{
    Text out = {0}, err = {0};
    int status = process_run(item, item->path, &out, &err);
    int checks = 0, failures = 0, errors = 0;
    const char *line = strstr(out.data, "Checks: ");
    if (line &&
        sscanf(line, "Checks: %d, Failures: %d, Errors: %d", &checks, &failures, &errors) == 3) {
        item->failed = failures + errors;
        item->passed = checks - item->failed;
    }
    if (status && !item->failed)
        item->failed = 1;
    if (item->failed || !checks)
        text_printf(&item->report, "exit %d\n%.4000s%.2000s", status, out.data, err.data);
    if (!checks)
        verdict(item, false);
}

// A sample is built and run by its own Makefile, the one a user would copy.
void judge_samples(Item *item)
{
    const Options *o = item->options;
    Text command = {0}, out = {0}, err = {0}, want = {0};
    char expected[4096], *yieldc = realpath(o->yieldc, NULL);
    snprintf(expected, sizeof expected, "%s/expected.txt", item->path);
    text_printf(&command, "make -s -C %s OUT=%s/out YIELDC=%s CC='%s' run", item->path, item->dir,
                yieldc ? yieldc : o->yieldc, o->cc);
    unsetenv("MAKEFLAGS");
    unsetenv("MAKELEVEL");
    int status = process_run(item, command.data, &out, &err);
    bool good = text_read(&want, expected) && status == 0 && !err.length;
    if (!good)
        text_printf(&item->report, "exit %d\n%.3000s", status, err.data);
    verdict(item, same_text(item, "output", &want, &out) && good);
}

// A C program that uses the library; modules of NAME.d, if there is such a folder, are compiled apart and linked with it.
void judge_embed(Item *item)
{
    const Options *o = item->options;
    Expectation e = {0};
    Text command = {0}, out = {0}, err = {0};
    if (!expectation_read(item, &e)) {
        verdict(item, false);
        return;
    }
    if (e.needs.length) {
        text_printf(&command, "echo '#include <%s>' | %s -E -x c - >/dev/null 2>&1", e.needs.data, o->cc);
        if (process_run(item, command.data, &out, &err)) {
            fprintf(stderr, "skipped %s: no %s here\n", item->path, e.needs.data);
            return;
        }
        command = out = err = (Text){0};
    }
    int stem = (int)(strlen(item->path) - strlen(".c"));
    // Once with values as structs, so that C's type checker sees each.
    text_printf(&command,
                "if [ -d %.*s.d ]; then %s -c -H %s --root %.*s.d -o %s/ %.*s.d/*.js || exit 1; fi; "
                "%s -std=gnu11 -DJS_CHECK_VALUES %s -I%s -c -o %s/checked.o %s || exit 1; "
                "%s -std=gnu11 -Wall -Wextra -Werror %s -I%s -o %s/prog %s $(ls %s/*.c 2>/dev/null) %s%s",
                stem, item->path, o->yieldc, e.yieldc.data, stem, item->path, item->dir, stem, item->path, o->cc,
                o->cflags, item->dir, item->dir, item->path, o->cc, o->cflags, item->dir, item->dir, item->path,
                item->dir, o->libs, e.libs.data);
    int status = process_run(item, command.data, &out, &err);
    if (status || err.length) {
        text_printf(&item->report, "exit %d\n%.3000s", status, err.data);
        verdict(item, false);
        return;
    }
    run_expected(item, &e);
}
