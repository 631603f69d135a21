// SPDX-License-Identifier: MIT
// The block view: the structured tree of a function as straight blocks of steps with edges between
// them. A node that may throw to a handler is two steps, reading and writing, with the edge to the
// handler between, so that the handler sees the old value of what the node would have written; a
// suspension has a third step in the middle, the crossing. The prologue comes first; in resumable
// functions the start (state 0) is a crossing between prologue and body.
#ifndef TRANSPILER_FLOW_GRAPH_H
#define TRANSPILER_FLOW_GRAPH_H

#include "transpiler/lir/lir.h"

typedef enum FlowStepKind {
    FLOW_READ,   // reads the node's operands
    FLOW_WRITE,  // writes dst; a second one dst2, where there is that
    FLOW_CROSS,  // leaves the C function and comes back; node NULL: the start
    FLOW_REREAD, // the node's iterator, which the runtime uses while the frame is suspended
    FLOW_SET     // a completion, on one way out of the node
} FlowStepKind;

typedef struct FlowStep {
    FlowStepKind kind;
    LirReg reg; // what WRITE and SET write; 0: nothing
    LirNode *node;
} FlowStep;

typedef struct FlowBlock {
    uint32_t first, end;  // steps
    VEC(uint32_t) before; // blocks that may run just before this one
    VEC(uint32_t) after;
} FlowBlock;

typedef struct FlowGraph {
    Arena *arena;
    LirFunction *function;
    VEC(FlowStep) steps;
    VEC(FlowBlock) blocks;  // [0] is the entry
    uint32_t *label_blocks; // by label: the block that it opens
    uint32_t body;          // the block in which the body starts
} FlowGraph;

// Builds the graph. `resumable`: the body is a C function of its own, entered through the frame.
void flow_graph(FlowGraph *graph, Arena *arena, LirFunction *function, bool resumable);

// Whether the step writes the register, which is not 0.
static inline bool flow_step_writes(const FlowStep *step, LirReg reg)
{
    return step->reg == reg;
}

#endif
