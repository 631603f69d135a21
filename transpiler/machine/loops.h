// SPDX-License-Identifier: MIT
// Frame registers in loops that do not suspend (TRANSPILER.md 2.6).
#ifndef TRANSPILER_MACHINE_LOOPS_H
#define TRANSPILER_MACHINE_LOOPS_H

#include "transpiler/lir/lir.h"

// Lets each outermost loop without a suspension work on locals: the frame registers it uses are
// loaded before it, and those it writes are stored on every way out. Storage must be set.
void machine_loops(const LirUnit *unit, LirFunction *function);

#endif
