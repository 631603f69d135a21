// SPDX-License-Identifier: MIT
// Direct calls: which functions get a C function with their parameters as C parameters, and which
// calls call it (RUNTIME.md C.3). A call_known node's callee never changes, so it needs no guard. A
// script's top-level function needs none either where the whole program is known and nothing in it
// writes that name or can reach the global object; else the function value is compared at the call.
#ifndef TRANSPILER_FLOW_DIRECT_H
#define TRANSPILER_FLOW_DIRECT_H

#include "transpiler/lir/lir.h"

// All functions of all units are tidied; those that change are tidied again. `whole`: the units are the whole program.
// `hidden`: it has no way to the global object. No call_known node is left afterwards.
void flow_direct(const LirUnit *const *units, size_t count, bool whole, bool hidden);

// When all ops are what they will be: sets the parameters of the C functions, which functions may
// throw, and `i` of call_direct nodes.
void flow_finish_direct(const LirUnit *const *units, size_t count);

#endif
