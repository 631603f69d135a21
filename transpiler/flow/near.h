// SPDX-License-Identifier: MIT
// Reads that need no look at the ways through a function: a write stands before them that they
// cannot miss and, where the function suspends, it does not between: both are in the same round of
// the innermost loop, without a suspension between.
#ifndef TRANSPILER_FLOW_NEAR_H
#define TRANSPILER_FLOW_NEAR_H

#include "transpiler/lir/lir.h"

// By register, in the arena: whether some read of it is not of that kind. `resumable`: there is a
// suspension between prologue and body.
bool *flow_find_far(Arena *arena, const LirFunction *function, bool resumable);

#endif
