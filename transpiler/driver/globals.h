// SPDX-License-Identifier: MIT
// Which standard globals a program links: those that it names, or all where it could reach any by a
// computed name.
#ifndef TRANSPILER_DRIVER_GLOBALS_H
#define TRANSPILER_DRIVER_GLOBALS_H

#include "transpiler/lir/lir.h"

// The names X of the js_global_X symbols for the units, NULL-terminated, in the order of
// globals.def; in the arena.
const char *const *globals_linked(const LirUnit *const *units, size_t count, Arena *arena);

#endif
