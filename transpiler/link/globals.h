// SPDX-License-Identifier: MIT
// Which standard globals a program links: those that it names, those that methods need, or all where it reaches the global object.
#ifndef TRANSPILER_LINK_GLOBALS_H
#define TRANSPILER_LINK_GLOBALS_H

#include "transpiler/link/methods.h"
#include "transpiler/link/reach.h"

// The names of all globals that the runtime has and that can be linked, NULL-terminated, in the arena.
const char *const *globals_names(Arena *arena);

// Whether the name stands in globals.def.
bool globals_know(const char *name);

// A search through functions, in the arena; looks through one of them; the names X of the js_global_X symbols for those that it
// went through, NULL-terminated, in the order of globals.def, in the arena.
typedef struct GlobalsSearch GlobalsSearch;
GlobalsSearch *globals_search_new(const LinkReach *reach, Arena *arena);
void globals_search(GlobalsSearch *search, const LirFunction *function);
const char *const *globals_linked(const GlobalsSearch *search, const MethodsSearch *methods,
                                  Arena *arena);
// The same with those that a program must name too, when it does not link the part `core`.
const char *const *globals_with_core(const GlobalsSearch *search, const char *const *globals,
                                     Arena *arena);

#endif
