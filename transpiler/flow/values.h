// SPDX-License-Identifier: MIT
// Which registers of a whole program hold primitive values and nothing else, followed through
// calls, generators and variables.
#ifndef TRANSPILER_FLOW_VALUES_H
#define TRANSPILER_FLOW_VALUES_H

#include "transpiler/lir/lir.h"

typedef struct FlowValues FlowValues;

// For all units of a program; in the arena. The program must be one that cannot reach the
// prototypes of builtins, nor the global object, to change what stands there.
FlowValues *flow_values(const LirUnit *const *units, size_t count, Arena *arena);

// Whether the register, of the i-th function of the u-th unit, never holds an object.
bool flow_is_primitive(const FlowValues *values, size_t u, uint32_t i, LirReg reg);
// The function whose closure alone the register holds, or NULL.
const LirFunction *flow_closure_in(const FlowValues *values, size_t u, uint32_t i, LirReg reg);

#endif
