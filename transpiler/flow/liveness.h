// SPDX-License-Identifier: MIT
// Liveness over the block view: for each register the crossings it lives across, and whether some
// path reads it before anything wrote it.
#ifndef TRANSPILER_FLOW_LIVENESS_H
#define TRANSPILER_FLOW_LIVENESS_H

#include "transpiler/flow/graph.h"

// Called once for each (register, crossing step) pair for which the register is read after the
// crossing without being written between.
typedef void FlowCrossing(void *context, LirReg reg, const FlowStep *crossing);

// Called for each block at whose start the register is live. May be NULL.
typedef void FlowLiveIn(void *context, LirReg reg, uint32_t block);

// Walks back from each use, register by register. Sets live_at_entry. Constant registers are left
// out, and those that `only` says false of (NULL: none).
void flow_liveness(const FlowGraph *graph, const bool *only, FlowCrossing *crossing,
                   FlowLiveIn *live_in, void *context);

// The same for those who need no blocks: the block view is built only where reads are not near
// (near.h).
void flow_crossings(Arena *arena, LirFunction *function, bool resumable, FlowCrossing *crossing,
                    void *context);

#endif
