// SPDX-License-Identifier: MIT
// Which standard globals a program links: those that it names, or all where it could reach any by a
// computed name.
#ifndef TRANSPILER_DRIVER_GLOBALS_H
#define TRANSPILER_DRIVER_GLOBALS_H

#include "transpiler/base/diagnostics.h"
#include "transpiler/lir/lir.h"

// Reports reads of standard globals that the runtime does not have, unless the program declares the name itself or asks
// for it with typeof: never a surprise at run time.
void globals_check(const LirUnit *const *units, size_t count, Arena *arena, Diagnostics *diagnostics);

// Whether the name stands in globals.def.
bool globals_know(const char *name);

// The names X of the js_global_X symbols for the units, NULL-terminated, in the order of
// globals.def; in the arena. `forced` are names to be linked as well, NULL-terminated; "all" means
// every one.
const char *const *globals_linked(const LirUnit *const *units, size_t count,
                                  const char *const *forced, Arena *arena);

#endif
