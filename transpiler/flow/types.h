// SPDX-License-Identifier: MIT
// Unboxed numbers: registers whose every definition is a number become doubles or, where they only
// count, int64_t; ops on them become num_* ops, which throw nothing and run no user code.
#ifndef TRANSPILER_FLOW_TYPES_H
#define TRANSPILER_FLOW_TYPES_H

#include "transpiler/lir/lir.h"

// The function must be tidy and its constants marked; afterwards it must be tidied and its
// constants marked again. `resumable` as for flow_graph. True when anything changed.
bool flow_types(const LirUnit *unit, LirFunction *function, bool resumable);

#endif
