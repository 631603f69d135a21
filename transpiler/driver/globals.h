// SPDX-License-Identifier: MIT
// Which standard globals a program links: those that it names, or all where it could reach any by a
// computed name.
#ifndef TRANSPILER_DRIVER_GLOBALS_H
#define TRANSPILER_DRIVER_GLOBALS_H

#include "transpiler/lir/lir.h"

// The names of all globals that the runtime has and that can be linked, NULL-terminated, in the arena.
const char *const *globals_names(Arena *arena);

// Whether the name stands in globals.def.
bool globals_know(const char *name);

// A search through functions whose names are in the table (no more names may come), in the arena;
// looks through one of them; the names X of the js_global_X symbols for those that it went through,
// NULL-terminated, in the order of globals.def, in the arena. `forced` are names to be linked as
// well, NULL-terminated; "all" means every one.
typedef struct GlobalsSearch GlobalsSearch;
GlobalsSearch *globals_search_new(const NameTable *names, Arena *arena);
void globals_search(GlobalsSearch *search, const LirFunction *function);
const char *const *globals_linked(const GlobalsSearch *search, const char *const *forced,
                                  Arena *arena);
// The same with those that a program must name too, when it does not link the part `core`.
const char *const *globals_with_core(const GlobalsSearch *search, const char *const *globals,
                                     Arena *arena);

#endif
