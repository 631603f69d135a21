// SPDX-License-Identifier: MIT
// The driver: the passes in order, for the inputs of one program.
#ifndef TRANSPILER_DRIVER_DRIVER_H
#define TRANSPILER_DRIVER_DRIVER_H

#include "transpiler/base/strbuf.h"
#include "transpiler/base/diagnostics.h"
#include "transpiler/driver/crash.h"
#include "transpiler/parse/parse.h"

typedef enum DriverDump { DUMP_NONE, DUMP_AST, DUMP_SCOPE, DUMP_LIR, DUMP_FRAMES } DriverDump;

typedef enum DriverEmit { EMIT_C, EMIT_HEADER, EMIT_DOT, EMIT_HTML } DriverEmit;

typedef struct DriverInput {
    const char *path; // "-" for standard input
    ParseGoal goal;
    const char *module_name; // NULL: the path from the root
} DriverInput;

typedef struct DriverOptions {
    const DriverInput *inputs;
    size_t input_count;
    DriverDump dump;            // text of a pass instead of C
    DriverEmit emit;
    bool lines;                 // #line in the output
    bool object_only;           // -c: no main, imports external
    bool library;               // --library: with -c, a module of the library (library.h)
    bool interruptible;         // loops ask whether the embedder interrupts
    bool header;                // -H: with -c, the header of the exports too
    bool main_only;             // --main: not the inputs, but the main that runs them
    bool depend_only;           // only find out which files there are
    const char *root;           // of module names; NULL: the working directory
    const char *symbol_prefix;  // of external symbols
    const char *const *mapped;  // OLD=NEW of --file-prefix-map
    size_t mapped_count;
    const char *const *linked;  // --link, NULL-terminated
    const char *const *included;   // --include, NULL-terminated: patterns of files
    const char *const *conditions; // --conditions, NULL-terminated; NULL: none
    bool no_packages; // the files that were read, without those of packages (-MM)
    Warnings warnings;
    DiagnosticStyle style;
    Progress *progress; // kept up to date; NULL: nobody asks
} DriverOptions;

// Exit codes, from good to bad.
typedef enum DriverStatus {
    DRIVER_OK = 0,
    DRIVER_ERRORS = 1, // in the input
    DRIVER_USAGE = 2,
    DRIVER_UNREADABLE = 3, // or not to be written
    DRIVER_INTERNAL = 70
} DriverStatus;

// What a compilation appends to.
typedef struct DriverResult {
    StrBuf text;     // the C file, or what else was asked for; not to be used unless all went well
    StrBuf header;   // the C header, if it was asked for
    StrBuf messages; // diagnostics
    StrBuf files;    // the files that were read, as given or as imported, each with a NUL behind it
} DriverResult;

// Transpiles the inputs into one text.
DriverStatus driver_compile(const DriverOptions *options, DriverResult *result);
// --main: the main that runs the separately compiled inputs, in this order; they are not read.
DriverStatus driver_main(const DriverOptions *options, DriverResult *result);
void driver_result_release(DriverResult *result);

// The C compiler that $CC names (default gcc), with what may stand before and behind it: ccache gcc -m64.
const char *driver_compiler(void);
// --cflags and --libs: what this C compiler needs, found from where this program lies (build tree or
// installed). False when neither is found.
bool driver_cflags(const char *compiler, StrBuf *out);
bool driver_libs(const char *compiler, StrBuf *out);

// --run: compiles in a temporary directory with `compiler`, NULL: with tcc where it is found, else with
// driver_compiler, and runs the program. Returns the exit status; errors of its own are printed.
int driver_run(const DriverOptions *options, const char *compiler, char *const *arguments);

#endif
