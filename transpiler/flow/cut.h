// SPDX-License-Identifier: MIT
// Cuts long functions into pieces: runs of nodes outside of loops become the bodies of PIECEs, each of which emit/ prints as a C
// function of its own, because the time that a C compiler takes grows with the square of a function's length.
#ifndef TRANSPILER_FLOW_CUT_H
#define TRANSPILER_FLOW_CUT_H

#include "transpiler/lir/lir.h"

// Registers that several pieces use become LIR_SHARED, and stand in function->shared. Comes after what relies on straight code.
void flow_cut(const LirUnit *unit, LirFunction *function, bool resumable);

#endif
