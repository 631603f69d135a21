// SPDX-License-Identifier: MIT
// The machine: the only folder that knows suspension. It numbers the resume points of a resumable
// function, finds what lives across each, and lays out the frame.
//
//     async function* count(n) { for (let i = 0; i < n; i++) yield i; }
//
// n and i are read after the yield without being written between, so they are fields of the frame;
// what `i < n` gives is not, so it stays a C local. Resume point 1 is behind the yield.
#ifndef TRANSPILER_MACHINE_MACHINE_H
#define TRANSPILER_MACHINE_MACHINE_H

#include "transpiler/lir/lir.h"

// Whether the body is a C function of its own that is resumed: generators of both kinds, async
// functions that suspend.
bool machine_is_resumable(const LirFunction *function);

// Sets node->state, points, frame, and the registers' storage and slot. Also runs for functions
// that are not resumable (for live_at_entry). The function must be tidy (flow_tidy) and its
// constants marked.
void machine_function(const LirUnit *unit, LirFunction *function);

// The order that liveness promises, checked again by a forward walk: after a resume point nothing
// but frame fields is read before it is written. False, and a message in out, on a breach.
bool machine_check(const LirUnit *unit, LirFunction *function, StrBuf *out);

// Appends, for each resumable function of the units, its suspensions, the bytes of its frame and what they hold and why. After
// machine_function.
void machine_report(const LirUnit *const *units, size_t count, StrBuf *out);

#endif
