// SPDX-License-Identifier: MIT
// The state machine as a graph: from each resume point, which one may come next.
#ifndef TRANSPILER_MACHINE_WAYS_H
#define TRANSPILER_MACHINE_WAYS_H

#include "transpiler/lir/lir.h"

// How the function is resumed.
typedef enum MachineHow { MACHINE_NEXT, MACHINE_THROW, MACHINE_RETURN, MACHINE_END } MachineHow;

// Where a way ends that meets no further suspension.
enum { MACHINE_RETURNS = -1, MACHINE_THROWS = -2 };

typedef struct MachineWay {
    uint32_t from; // state
    MachineHow how;
    int32_t to; // state, or one of the above
} MachineWay;

typedef struct MachineWays {
    VEC(MachineWay) list; // by from, then how, then to; each once
} MachineWays;

// The function is resumable and machine_function has numbered it. Ways by errors of ordinary operations count where a handler
// takes them; that almost anything may fail the whole function is not listed.
void machine_ways(MachineWays *ways, Arena *arena, LirFunction *function);

// Graphviz: one digraph of all resumable functions of the units, a cluster each; states are labelled with source lines.
void machine_dot(const LirUnit *const *units, size_t count, StrBuf *out);

#endif
