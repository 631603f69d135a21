// SPDX-License-Identifier: MIT
// The driver: the passes in order, for the inputs of one program.
#ifndef TRANSPILER_DRIVER_DRIVER_H
#define TRANSPILER_DRIVER_DRIVER_H

#include "transpiler/base/strbuf.h"
#include "transpiler/base/warnings.h"
#include "transpiler/parse/parse.h"

typedef enum DriverDump { DUMP_NONE, DUMP_AST, DUMP_SCOPE, DUMP_LIR } DriverDump;

typedef struct DriverInput {
    const char *path; // "-" for standard input
    ParseGoal goal;
} DriverInput;

typedef struct DriverOptions {
    const DriverInput *inputs;
    size_t input_count;
    DriverDump dump;  // text of a pass instead of C
    bool lines;       // #line in the output
    bool object_only; // -c: no main
    Warnings warnings;
} DriverOptions;

// Transpiles the inputs: appends the C file, or the dump asked for, to `out`, and diagnostics to
// `messages`. False when there were errors; `out` is then not to be used.
bool driver_compile(const DriverOptions *options, StrBuf *out, StrBuf *messages);

// --cflags and --libs: what the C compiler needs, found from where this program lies (build tree or
// installed), for the compiler that $CC names (default gcc). False when neither is found.
bool driver_cflags(StrBuf *out);
bool driver_libs(StrBuf *out);

// --run: compiles with $CC (default gcc) in a temporary directory and runs the program. Returns the
// exit status; errors of its own are printed.
int driver_run(const DriverOptions *options, char *const *arguments);

#endif
