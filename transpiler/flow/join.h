// SPDX-License-Identifier: MIT
// Joins an op and the move of its result: `%5 = add x y -> catch1; x = move %5` becomes `x = add x
// y -> catch1` where the handler does not read x, so that what the failed op leaves in it is never
// seen.
#ifndef TRANSPILER_FLOW_JOIN_H
#define TRANSPILER_FLOW_JOIN_H

#include "transpiler/lir/lir.h"

// The function must be tidy; its counts are right afterwards. `resumable` as for flow_graph.
void flow_join(const LirUnit *unit, LirFunction *function, bool resumable);

#endif
