// SPDX-License-Identifier: MIT
// LIR to C text. The units must be tidy, their constants marked and their functions laid out by
// machine/.
#ifndef TRANSPILER_EMIT_EMIT_H
#define TRANSPILER_EMIT_EMIT_H

#include "transpiler/lir/lir.h"

typedef struct EmitOptions {
    bool lines;                 // write #line
    bool program;               // write main
    const char *prefix;         // of external symbols
    const char *const *globals; // NULL-terminated: the standard globals that the units name
    const char *const *methods; // NULL-terminated: the builtin methods that the units link; NULL: all
    const char *const *parts;   // NULL-terminated: the parts of the runtime, when methods is not NULL
    const char *const *library; // NULL-terminated: ids of the library's modules, whose units follow those of the program
} EmitOptions;

// Appends one C file made of these units, which run in this order.
void emit_program(const LirUnit *const *units, size_t count, const EmitOptions *options,
                  StrBuf *out);

// Appends the C file of main for separately compiled units, which run in this order.
void emit_main(const char *const *ids, size_t count, const char *prefix, Arena *arena, StrBuf *out);

#endif
