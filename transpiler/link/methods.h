// SPDX-License-Identifier: MIT
// Which builtin methods a program links (runtime/include/yieldc/methods.def): those whose names it mentions, or all of them where
// it could read a property whose name is known at run time only. runtime/README.md has the rule.
#ifndef TRANSPILER_LINK_METHODS_H
#define TRANSPILER_LINK_METHODS_H

#include "transpiler/link/keys.h"
#include "transpiler/link/reach.h"

// Whether the name stands in methods.def.
bool methods_know(const char *name);

// A search through functions, in the arena; goes to the next unit; looks through a function of it, which has gone through flow/.
typedef struct MethodsSearch MethodsSearch;
MethodsSearch *methods_search_new(const LinkReach *reach, Arena *arena);
void methods_search_unit(MethodsSearch *search, const LirUnit *unit);
void methods_search(MethodsSearch *search, const LirFunction *function, const LinkKeys *keys,
                    Arena *scratch);

// The functions fn of the METHOD(name, fn, flags) rows for what was searched, NULL-terminated, in the order
// of methods.def, in the arena; NULL when they need them all.
const char *const *methods_linked(const MethodsSearch *search, Arena *arena);
// Whether a property of some name with the flag (names.h) may be read.
bool methods_have(const MethodsSearch *search, uint32_t flag);

// Whether properties of any name are looked at, though none is called.
bool methods_see_any(const MethodsSearch *search);

#endif
