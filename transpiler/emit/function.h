// SPDX-License-Identifier: MIT
// One JavaScript function as C: its frame struct, its one or two C functions, and the const tables
// behind them.
#ifndef TRANSPILER_EMIT_FUNCTION_H
#define TRANSPILER_EMIT_FUNCTION_H

#include "transpiler/emit/body.h"

// The suffixes of the C names that a function's stem is taken for.
extern const char *const emit_function_suffixes[];

// Prints frame struct and C functions.
void emit_function(EmitBody *e, Writer *w);

// Prints the JsCode with its live points and sites, after emit_function. `source` names the array
// with the file's text.
void emit_function_code(EmitBody *e, Writer *w, const char *source);

#endif
