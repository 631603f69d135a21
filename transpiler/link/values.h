// SPDX-License-Identifier: MIT
// Which registers of a whole program hold primitive values and nothing else, followed through
// calls, generators and variables.
#ifndef TRANSPILER_LINK_VALUES_H
#define TRANSPILER_LINK_VALUES_H

#include "transpiler/lir/lir.h"

typedef struct LinkValues LinkValues;

// For all units of a program; in the arena. `flags` are those of names (names.h). The program must be one that cannot reach the
// prototypes of builtins, nor the global object, to change what stands there.
LinkValues *link_values(const LirUnit *const *units, size_t count, const uint32_t *flags, Arena *arena);

// Whether the register, of the i-th function of the u-th unit, never holds an object.
bool link_is_primitive(const LinkValues *values, size_t u, uint32_t i, LirReg reg);
// The function whose closure alone the register holds, or NULL.
const LirFunction *link_closure_in(const LinkValues *values, size_t u, uint32_t i, LirReg reg);

#endif
