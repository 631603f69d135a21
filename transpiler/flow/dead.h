// SPDX-License-Identifier: MIT
// First values that nobody reads: `var i` is undefined at the function's start, but `i = 0` comes
// before all that reads it, so i need not be able to hold undefined.
#ifndef TRANSPILER_FLOW_DEAD_H
#define TRANSPILER_FLOW_DEAD_H

#include "transpiler/lir/lir.h"

// The function must be tidy and its constants marked; it is tidied and marked again when anything
// went. `resumable` as for flow_graph.
void flow_dead(const LirUnit *unit, LirFunction *function, bool resumable);

#endif
