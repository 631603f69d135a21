// SPDX-License-Identifier: MIT
// Copies of functions for the calls that call them directly. What enters a function through its
// function object may pass anything; the callers of the copy are all known, so its parameters and
// its result can be numbers.
#ifndef TRANSPILER_FLOW_COPY_H
#define TRANSPILER_FLOW_COPY_H

#include "transpiler/lir/lir.h"

// Copies the small functions that are called directly and entered too; their calls call the copies.
void flow_copy(LirUnit *unit);
// When types are known: drops the copies that no number is passed to or returned from; their calls
// call the original again.
void flow_drop_copies(const LirUnit *unit);

#endif
