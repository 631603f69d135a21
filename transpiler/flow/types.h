// SPDX-License-Identifier: MIT
// Unboxed numbers: registers whose every definition is a number become doubles or, where they only
// count, int64_t; ops on them become num_* ops, which throw nothing and run no user code. Also
// parameters and results of functions whose callers are all known.
#ifndef TRANSPILER_FLOW_TYPES_H
#define TRANSPILER_FLOW_TYPES_H

#include "transpiler/lir/lir.h"

// Makes a function ready for types: tidy, its constants marked.
typedef void FlowReady(void *context, const LirUnit *unit, LirFunction *function);

// Each function of the unit is made ready (NULL: all are) and looked at while it is at hand; those
// that change are tidied and their constants marked again. `no_bigint`: no value of the program is a
// BigInt. Sets LirFunction.result.
void flow_types(const LirUnit *unit, bool no_bigint, FlowReady *ready, void *context);

#endif
