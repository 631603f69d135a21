// SPDX-License-Identifier: MIT
// The table of options.def: reading options with getopt_long, and the texts that are made of the table.
#ifndef TRANSPILER_DRIVER_OPTIONS_H
#define TRANSPILER_DRIVER_OPTIONS_H

#include "transpiler/base/strbuf.h"

#include <stdbool.h>

typedef enum OptionId {
    OPTION_END = -1,
    OPTION_BAD,   // reported on stderr
    OPTION_INPUT, // not an option: optarg is it
#define GROUP(title)
#define OPTION(id, letter, name, argument, argument_name, line, text) OPTION_##id,
#define SPELLED(spelling, argument_name, line, text)
#include "transpiler/driver/options.def"
#undef GROUP
#undef OPTION
#undef SPELLED
} OptionId;

// The next option or input, in the order of the command line; its argument is in getopt's optarg.
OptionId options_next(int argc, char **argv);

// --help, at most a screen; --help=man, mdoc; --help=bash.
void options_help(StrBuf *out);
void options_man(StrBuf *out, const char *version);
void options_bash(StrBuf *out);

#endif
