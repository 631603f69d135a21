// SPDX-License-Identifier: MIT
// Straight code with several accesses to objects, in loops and leaves, becomes the body of a sure node: it is printed twice, first for
// objects of the shapes that its caches remember and for numbers (yieldc/sure.h).
#ifndef TRANSPILER_FLOW_SURE_H
#define TRANSPILER_FLOW_SURE_H

#include "transpiler/lir/lir.h"

// After flow_shapes, and when live_at_entry is known; nothing but printing may follow.
void flow_sure(const LirUnit *unit, LirFunction *function);

#endif
