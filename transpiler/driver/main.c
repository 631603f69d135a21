// SPDX-License-Identifier: MIT
// The command line. The output is written to a temporary name and renamed, so that an error leaves
// no output behind.
#include "transpiler/driver/driver.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define VERSION "0.1.0"

static const char help[] =
    "Usage: yieldc [OPTION]... FILE.js...\n"
    "Turns JavaScript into C. The files become one program: one C file with main.\n"
    "\n"
    "  -o FILE        write the C to FILE (- is standard output); default: FILE.c for FILE.js\n"
    "  -c             only this file, without main\n"
    "  --module       the files that follow are modules; --script: scripts (default: by their "
    "contents)\n"
    "  -WNAME, -Wno-NAME  give or leave out a warning: dynamic-code; -Werror[=NAME]: it is an "
    "error\n"
    "  --no-line      readable C without #line\n"
    "  --dump-ast     print the tree, --dump-scope the scopes, --dump-lir the lowered tree\n"
    "  --run FILE.js [ARG]...  transpile, compile with $CC and run\n"
    "  --cflags       what the C compiler needs; --libs: what the linker needs\n"
    "  --version, --help\n"
    "\n"
    "A Makefile rule:\n"
    "  %.c: %.js\n"
    "\tyieldc -o $@ $<\n"
    "  app: app.c\n"
    "\t$(CC) $$(yieldc --cflags) -O2 -o $@ $< $$(yieldc --libs)\n";

enum {
    OPTION_MODULE = 256,
    OPTION_SCRIPT,
    OPTION_NO_LINE,
    OPTION_DUMP_AST,
    OPTION_DUMP_SCOPE,
    OPTION_DUMP_LIR,
    OPTION_RUN,
    OPTION_CFLAGS,
    OPTION_LIBS,
    OPTION_VERSION,
    OPTION_HELP
};

static const struct option long_options[] = {
    {"module", no_argument, NULL, OPTION_MODULE},
    {"script", no_argument, NULL, OPTION_SCRIPT},
    {"no-line", no_argument, NULL, OPTION_NO_LINE},
    {"dump-ast", no_argument, NULL, OPTION_DUMP_AST},
    {"dump-scope", no_argument, NULL, OPTION_DUMP_SCOPE},
    {"dump-lir", no_argument, NULL, OPTION_DUMP_LIR},
    {"run", no_argument, NULL, OPTION_RUN},
    {"cflags", no_argument, NULL, OPTION_CFLAGS},
    {"libs", no_argument, NULL, OPTION_LIBS},
    {"version", no_argument, NULL, OPTION_VERSION},
    {"help", no_argument, NULL, OPTION_HELP},
    {0},
};

typedef struct CommandLine {
    DriverOptions options;
    DriverInput *inputs; // as many as argc
    ParseGoal goal;      // of the inputs that follow
    const char *output;
    bool run;
    int status; // what to exit with at once, or -1
} CommandLine;

static int fail(const char *what)
{
    fprintf(stderr, "yieldc: %s: %s\n", what, strerror(errno));
    return 1;
}

// --cflags and --libs: one line of output each.
static int tell(bool (*what)(StrBuf *))
{
    StrBuf out = {0};
    bool found = what(&out);
    if (found)
        printf("%s\n", strbuf_text(&out));
    else
        fputs("yieldc: headers or library not found\n", stderr);
    strbuf_release(&out);
    return found ? 0 : 1;
}

static void take_input(CommandLine *line, const char *path)
{
    line->inputs[line->options.input_count++] = (DriverInput){path, line->goal};
}

static void take_option(CommandLine *line, int option)
{
    DriverOptions *options = &line->options;
    switch (option) {
    case 1: // not an option
        take_input(line, optarg);
        break;
    case 'o':
        line->output = optarg;
        break;
    case 'c':
        options->object_only = true;
        break;
    case 'W':
        if (!warnings_option(&options->warnings, optarg)) {
            fprintf(stderr, "yieldc: no such warning: -W%s\n", optarg);
            line->status = 2;
        }
        break;
    case OPTION_MODULE:
        line->goal = PARSE_MODULE;
        break;
    case OPTION_SCRIPT:
        line->goal = PARSE_SCRIPT;
        break;
    case OPTION_NO_LINE:
        options->lines = false;
        break;
    case OPTION_DUMP_AST:
        options->dump = DUMP_AST;
        break;
    case OPTION_DUMP_SCOPE:
        options->dump = DUMP_SCOPE;
        break;
    case OPTION_DUMP_LIR:
        options->dump = DUMP_LIR;
        break;
    case OPTION_RUN:
        line->run = true;
        break;
    case OPTION_CFLAGS:
        line->status = tell(driver_cflags);
        break;
    case OPTION_LIBS:
        line->status = tell(driver_libs);
        break;
    case OPTION_VERSION:
        puts("yieldc " VERSION);
        line->status = 0;
        break;
    case OPTION_HELP:
        fputs(help, stdout);
        line->status = 0;
        break;
    default:
        fputs("Try 'yieldc --help'.\n", stderr);
        line->status = 2;
    }
}

static CommandLine read_command_line(int argc, char **argv)
{
    CommandLine line = {.options = {.lines = true}, .goal = PARSE_DETECT, .status = -1};
    int option;
    warnings_init(&line.options.warnings);
    line.inputs = calloc((size_t)argc + 1, sizeof *line.inputs);
    line.options.inputs = line.inputs;
    if (!line.inputs)
        line.status = fail("inputs");
    // What follows --run and its file are the program's arguments, not ours.
    while (line.status < 0 && !line.run &&
           (option = getopt_long(argc, argv, "-o:cW:", long_options, NULL)) != -1)
        take_option(&line, option);
    for (int i = optind; i < argc && !(line.run && line.options.input_count); i++)
        take_input(&line, argv[i]);
    if (line.status < 0 && line.options.input_count == 0) {
        fputs("yieldc: no input files\nTry 'yieldc --help'.\n", stderr);
        line.status = 2;
    }
    return line;
}

// FILE.c for dir/FILE.js, in the working directory.
static char *default_output(const char *input)
{
    const char *slash = strrchr(input, '/'), *name = slash ? slash + 1 : input;
    const char *dot = strrchr(name, '.');
    size_t length = dot && dot > name ? (size_t)(dot - name) : strlen(name);
    StrBuf out = {0};
    strbuf_put(&out, name, length);
    strbuf_puts(&out, ".c");
    return out.data;
}

static bool is_special(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && !S_ISREG(info.st_mode);
}

// Devices and pipes are written in place.
static int write_special(const char *path, const StrBuf *text)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return fail(path);
    bool ok = strbuf_write(text, file);
    return fclose(file) == 0 && ok ? 0 : fail(path);
}

static int replace_file(int fd, const char *temporary, const char *path, const StrBuf *text)
{
    // mkstemp's files are private; an output is like any other new file.
    mode_t mask = umask(0);
    umask(mask);
    FILE *file = fdopen(fd, "wb");
    bool ok = file && strbuf_write(text, file) && fchmod(fd, 0666 & ~mask) == 0;
    if (file && fclose(file) != 0)
        ok = false;
    if (ok && rename(temporary, path) == 0)
        return 0;
    int status = fail(path);
    unlink(temporary);
    return status;
}

static int write_file(const char *path, const StrBuf *text)
{
    if (is_special(path))
        return write_special(path, text);
    StrBuf temporary = {0};
    strbuf_printf(&temporary, "%s.XXXXXX", path);
    int fd = mkstemp(temporary.data);
    int status = fd < 0 ? fail(path) : replace_file(fd, temporary.data, path, text);
    strbuf_release(&temporary);
    return status;
}

static int write_output(const CommandLine *line, const StrBuf *text)
{
    bool standard = line->options.dump != DUMP_NONE
                        ? !line->output
                        : !line->output && !strcmp(line->options.inputs[0].path, "-");
    if (standard || (line->output && !strcmp(line->output, "-")))
        return strbuf_write(text, stdout) && fflush(stdout) == 0 ? 0 : fail("standard output");
    char *made = line->output ? NULL : default_output(line->options.inputs[0].path);
    int status = write_file(made ? made : line->output, text);
    free(made);
    return status;
}

int main(int argc, char **argv)
{
    CommandLine line = read_command_line(argc, argv);
    if (line.status >= 0)
        return line.status;
    if (line.run) {
        line.options.lines = true;
        return driver_run(&line.options, argv + optind);
    }
    StrBuf text = {0}, messages = {0};
    bool ok = driver_compile(&line.options, &text, &messages);
    strbuf_write(&messages, stderr);
    int status = ok ? write_output(&line, &text) : 1;
    strbuf_release(&text);
    strbuf_release(&messages);
    return status;
}
