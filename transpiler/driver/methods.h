// SPDX-License-Identifier: MIT
// Which builtin methods a program links (runtime/include/yieldc/methods.def): those whose names it mentions, or all of them where
// it could read a property whose name is known at run time only. runtime/README.md has the rule.
#ifndef TRANSPILER_DRIVER_METHODS_H
#define TRANSPILER_DRIVER_METHODS_H

#include "transpiler/lir/lir.h"

// Whether the name stands in methods.def.
bool methods_know(const char *name);

// A search through functions whose names are in the table (no more names may come), in the arena;
// goes to the next unit; looks through a function of it, which has gone through flow/.
typedef struct MethodsSearch MethodsSearch;
MethodsSearch *methods_search_new(const NameTable *names, Arena *arena);
void methods_search_unit(MethodsSearch *search, const LirUnit *unit);
void methods_search(MethodsSearch *search, const LirFunction *function, Arena *scratch);

// The functions fn of the METHOD(name, fn) rows for what was searched, NULL-terminated, in the order
// of methods.def, in the arena; NULL when they need them all. `vouched`: the units promise that their
// computed keys name no method. `forced` are names to be linked as
// well, NULL-terminated; "all" means every one.
const char *const *methods_linked(const MethodsSearch *search, bool vouched,
                                  const char *const *forced, Arena *arena);

#endif
