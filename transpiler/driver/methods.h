// SPDX-License-Identifier: MIT
// Which builtin methods a program links (runtime/include/yieldc/methods.def): those whose names it mentions, or all of them where
// it could read a property whose name is known at run time only. runtime/README.md has the rule.
#ifndef TRANSPILER_DRIVER_METHODS_H
#define TRANSPILER_DRIVER_METHODS_H

#include "transpiler/lir/lir.h"

// Whether the name stands in methods.def.
bool methods_know(const char *name);

// The functions fn of the METHOD(name, fn) rows for the units, NULL-terminated, in the order of methods.def, in the arena; NULL
// when the units need them all. `forced` are names to be linked as well, NULL-terminated; "all" means every one. The units
// have gone through flow/.
const char *const *methods_linked(const LirUnit *const *units, size_t count,
                                  const char *const *forced, Arena *arena);

#endif
