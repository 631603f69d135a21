// SPDX-License-Identifier: MIT
// From options to a Command: one case an option, then what cannot go together.
#include "transpiler/driver/command.h"

#include "transpiler/driver/depend.h"
#include "transpiler/driver/options.h"
#include "transpiler/driver/output.h"
#include "transpiler/link/link.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *const command_emits[] = {[EMIT_C] = "c", [EMIT_HEADER] = "header", [EMIT_DOT] = "dot", [EMIT_HTML] = "html"};

__attribute__((format(printf, 2, 3))) static void usage(Command *command, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("yieldc: ", stderr);
    vfprintf(stderr, format, args);
    fputs("\nTry 'yieldc --help'.\n", stderr);
    va_end(args);
    command->status = DRIVER_USAGE;
}

// Prints a text that needs no input.
static void tell(Command *command, StrBuf *text)
{
    bool ok = strbuf_write(text, stdout) && fflush(stdout) == 0;
    strbuf_release(text);
    command->mode = COMMAND_TOLD;
    command->status = ok ? DRIVER_OK : DRIVER_UNREADABLE;
}

// --cflags, --libs or both: one line.
static void tell_found(Command *command)
{
    StrBuf out = {0};
    const char *compiler = driver_compiler();
    bool found = !command->tells_cflags || driver_cflags(compiler, &out);
    if (command->tells_cflags && command->tells_libs)
        strbuf_putc(&out, ' ');
    found = found && (!command->tells_libs || driver_libs(compiler, &out));
    strbuf_putc(&out, '\n');
    if (!found) {
        strbuf_clear(&out);
        fputs("yieldc: headers or library not found\n", stderr);
    }
    tell(command, &out);
    if (!found)
        command->status = DRIVER_UNREADABLE;
}

static void take_help(Command *command)
{
    StrBuf out = {0};
    if (!optarg)
        options_help(&out);
    else if (!strcmp(optarg, "man"))
        options_man(&out, DRIVER_VERSION);
    else if (!strcmp(optarg, "bash"))
        options_bash(&out);
    else {
        usage(command, "no such help: '%s'", optarg);
        return;
    }
    tell(command, &out);
}

static void take_version(Command *command)
{
    StrBuf out = {0};
    strbuf_puts(&out, "yieldc " DRIVER_VERSION "\n");
    tell(command, &out);
}

// The argument of -MF, -MT and -MQ: the rest of the word, or the next one.
static const char *depend_argument(Command *command, int argc, char **argv)
{
    if (optarg[1])
        return optarg + 1;
    if (optind < argc)
        return argv[optind++];
    usage(command, "option requires an argument -- 'M%c'", *optarg);
    return NULL;
}

static void take_target(Command *command, const char *target, bool quoted)
{
    if (!target)
        return;
    if (command->targets.length)
        strbuf_putc(&command->targets, ' ');
    if (!quoted)
        strbuf_puts(&command->targets, target);
    else if (!depend_quote(&command->targets, target, DEPEND_TARGET))
        usage(command, "make can't be told of a target named '%s'", target);
}

// -M and all that begin with it.
static void take_depend(Command *command, int argc, char **argv)
{
    const char *rest = optarg ? optarg : "";
    command->options.no_packages |= *rest == 'M';
    if (!*rest || !strcmp(rest, "M"))
        command->depend = command->options.depend_only = true;
    else if (!strcmp(rest, "D") || !strcmp(rest, "MD"))
        command->depend = true;
    else if (!strcmp(rest, "P"))
        command->depend_phony = true;
    else if (*rest == 'F')
        command->depend_file = depend_argument(command, argc, argv);
    else if (*rest == 'T' || *rest == 'Q')
        take_target(command, depend_argument(command, argc, argv), *rest == 'Q');
    else
        usage(command, "unrecognized option '-M%s'", rest);
}

static void take_mapped(Command *command)
{
    if (!strchr(optarg, '='))
        usage(command, "'%s' is not of the form OLD=NEW", optarg);
    else
        command->mapped[command->options.mapped_count++] = optarg;
}

static void take_warning(Command *command)
{
    const char *like = warnings_suggest(optarg);
    if (warnings_option(&command->options.warnings, optarg))
        return;
    if (like)
        usage(command, "no such warning: -W%s; did you mean '%s'?", optarg, like);
    else
        usage(command, "no such warning: -W%s", optarg);
}

// auto: where a person reads.
static bool wants_color(void)
{
    const char *terminal = getenv("TERM"), *no_color = getenv("NO_COLOR");
    return isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0 &&
           !(no_color && *no_color);
}

static void take_color(Command *command)
{
    bool always = !optarg || !strcmp(optarg, "always"), automatic = optarg && !strcmp(optarg, "auto");
    if (!always && !automatic && strcmp(optarg, "never") != 0)
        usage(command, "color is auto, always or never, not '%s'", optarg);
    command->options.style.color = always || (automatic && wants_color());
}

// A prefix must leave a C identifier one.
static void take_prefix(Command *command)
{
    const char *letters = "_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    size_t length = strlen(optarg);
    StrBuf all = {0};
    strbuf_printf(&all, "%s0123456789", letters);
    if (!length || !strchr(letters, *optarg) || strspn(optarg, strbuf_text(&all)) < length)
        usage(command, "no C identifier begins with '%s'", optarg);
    command->options.symbol_prefix = optarg;
    strbuf_release(&all);
}

// One condition, or several with commas between them.
static void take_conditions(Command *command)
{
    char *copy = strdup(optarg), *rest = copy;
    if (!copy)
        abort();
    for (char *name; (name = strsep(&rest, ","));) {
        command->conditions = realloc(command->conditions, (command->condition_count + 2) *
                                                               sizeof *command->conditions);
        if (!command->conditions)
            abort();
        command->conditions[command->condition_count++] = *name ? strdup(name) : NULL;
        command->condition_count -= !*name;
        command->conditions[command->condition_count] = NULL;
    }
    command->options.conditions = (const char *const *)command->conditions;
    free(copy);
}

static void take_link(Command *command)
{
    if (strcmp(optarg, "all") && !link_knows(optarg))
        usage(command, "--link: '%s' is linked always, or is no builtin", optarg);
    else
        command->linked[command->linked_count++] = optarg;
}

static void take_emit(Command *command)
{
    for (int i = EMIT_C; i <= EMIT_HTML; i++)
        if (!strcmp(optarg, command_emits[i])) {
            command->options.emit = (DriverEmit)i;
            // A header is that of a separately compiled module.
            command->options.object_only |= i == EMIT_HEADER;
            return;
        }
    usage(command, "nothing is called '%s' that --emit knows", optarg);
}

// What input files that follow are.
typedef struct Following {
    ParseGoal goal;
    const char *module_name; // of the next file alone
} Following;

static void take_input(Command *command, Following *following, const char *path)
{
    size_t length = strlen(path);
    bool json = length > 5 && !strcmp(path + length - 5, ".json");
    ParseGoal goal = json && following->goal == PARSE_DETECT ? PARSE_JSON : following->goal;
    command->inputs[command->options.input_count++] =
        (DriverInput){path, goal, following->module_name};
    following->module_name = NULL;
}

static void take(Command *command, Following *following, OptionId option, int argc, char **argv)
{
    DriverOptions *options = &command->options;
    switch (option) {
    case OPTION_INPUT:
        take_input(command, following, optarg);
        break;
    case OPTION_OUTPUT:
        command->output = optarg;
        break;
    case OPTION_COMPILE:
        options->object_only = true;
        break;
    case OPTION_LIBRARY:
        options->library = true;
        break;
    case OPTION_MAIN:
        options->main_only = true;
        break;
    case OPTION_ROOT:
        options->root = optarg;
        break;
    case OPTION_MODULE_NAME:
        following->module_name = optarg;
        break;
    case OPTION_SYMBOL_PREFIX:
        take_prefix(command);
        break;
    case OPTION_INTERRUPTIBLE:
        options->interruptible = true;
        break;
    case OPTION_HEADER:
        options->header = true;
        command->header = optarg;
        break;
    case OPTION_EMIT:
        take_emit(command);
        break;
    case OPTION_RUN:
        command->mode = COMMAND_RUN;
        command->compiler = optarg;
        break;
    case OPTION_LINE:
    case OPTION_NO_LINE:
        options->lines = option == OPTION_LINE;
        break;
    case OPTION_PREFIX_MAP:
        take_mapped(command);
        break;
    case OPTION_LINK:
        take_link(command);
        break;
    case OPTION_MODULE:
        following->goal = PARSE_MODULE;
        break;
    case OPTION_SCRIPT:
        following->goal = PARSE_SCRIPT;
        break;
    case OPTION_COMMONJS:
        following->goal = PARSE_COMMONJS;
        break;
    case OPTION_CONDITIONS:
        take_conditions(command);
        break;
    case OPTION_INCLUDE:
        command->included[command->included_count++] = optarg;
        break;
    case OPTION_JSON:
        following->goal = PARSE_JSON;
        break;
    case OPTION_TEXT:
        following->goal = PARSE_TEXT;
        break;
    case OPTION_DEPEND:
        take_depend(command, argc, argv);
        break;
    case OPTION_WARNING:
        take_warning(command);
        break;
    case OPTION_COLOR:
        take_color(command);
        break;
    case OPTION_DIAGNOSTICS:
        options->style.json = !strcmp(optarg, "json");
        if (!options->style.json && strcmp(optarg, "text") != 0)
            usage(command, "diagnostics are text or json, not '%s'", optarg);
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
    case OPTION_FRAME_REPORT:
        options->dump = DUMP_FRAMES;
        break;
    case OPTION_CFLAGS:
        command->tells_cflags = true;
        break;
    case OPTION_LIBS:
        command->tells_libs = true;
        break;
    case OPTION_VERSION:
        take_version(command);
        break;
    case OPTION_HELP:
        take_help(command);
        break;
    case OPTION_BAD:
    case OPTION_END:
        fputs("Try 'yieldc --help'.\n", stderr);
        command->status = DRIVER_USAGE;
    }
}

static void check_usage(Command *command)
{
    const DriverOptions *options = &command->options;
    bool one_file = command->output && !output_is_directory(command->output);
    if (!options->input_count)
        usage(command, "no input files");
    else if (options->object_only && options->input_count > 1 && one_file)
        usage(command, "-o with -c and several files must name a directory");
    else if (!command->depend &&
             (command->depend_file || command->depend_phony || command->targets.length))
        usage(command, "-MF, -MT, -MQ and -MP need -M or -MD");
    else if (options->library && !options->object_only)
        usage(command, "--library needs -c");
    else if (options->header && !options->object_only)
        usage(command, "-H needs -c");
    else if (command->header && options->input_count > 1)
        usage(command, "-H with several files takes no name");
    else if (options->main_only && (options->object_only || command->depend))
        usage(command, "--main goes with neither -c nor -M");
    else if (options->emit && (options->main_only || options->header || command->mode == COMMAND_RUN))
        usage(command, "--emit goes with neither --main, --run nor -H");
    else if (command->mode == COMMAND_RUN && (options->object_only || command->depend))
        usage(command, "--run goes with neither -c nor -M");
}

static bool reading(const Command *command)
{
    return command->status == DRIVER_OK && command->mode == COMMAND_COMPILE;
}

Command command_read(int argc, char **argv)
{
    Command command = {.options = {.lines = true, .symbol_prefix = "js_"}};
    Following following = {PARSE_DETECT, NULL};
    OptionId option;
    warnings_init(&command.options.warnings);
    command.options.style.color = wants_color();
    command.inputs = calloc((size_t)argc + 1, sizeof *command.inputs);
    command.mapped = calloc((size_t)argc + 1, sizeof *command.mapped);
    command.linked = calloc((size_t)argc + 1, sizeof *command.linked);
    command.included = calloc((size_t)argc + 1, sizeof *command.included);
    if (!command.inputs || !command.mapped || !command.linked || !command.included)
        abort();
    command.options.inputs = command.inputs;
    command.options.mapped = command.mapped;
    command.options.linked = command.linked;
    command.options.included = command.included;
    while (reading(&command) && (option = options_next(argc, argv)) != OPTION_END)
        take(&command, &following, option, argc, argv);
    // What follows --run and its file are the program's arguments, not ours.
    bool run = command.mode == COMMAND_RUN;
    command.run_arguments = argv + optind;
    for (int i = optind; i < argc && !(run && command.options.input_count); i++)
        take_input(&command, &following, argv[i]);
    if (command.status == DRIVER_OK && (command.tells_cflags || command.tells_libs))
        tell_found(&command);
    if (command.status == DRIVER_OK && command.mode != COMMAND_TOLD)
        check_usage(&command);
    return command;
}

void command_release(Command *command)
{
    free(command->inputs);
    free(command->mapped);
    free(command->linked);
    free(command->included);
    for (size_t i = 0; i < command->condition_count; i++)
        free(command->conditions[i]);
    free(command->conditions);
    strbuf_release(&command->targets);
}
