// SPDX-License-Identifier: MIT
// Runs of accesses to one object between which no other code runs: one guard_shape node stands in front of each, and the
// accesses rely on it (TRANSPILER.md 5.4). Marks functions as leaves, too.
#ifndef TRANSPILER_FLOW_SHAPES_H
#define TRANSPILER_FLOW_SHAPES_H

#include "transpiler/lir/lir.h"

// When all ops are what they will be and their uses are counted; no pass that copies nodes may follow.
void flow_shapes(const LirUnit *unit, LirFunction *function);

#endif
