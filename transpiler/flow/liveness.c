// SPDX-License-Identifier: MIT
// For each register: from each read, walk back to the writes that reach it. A block is entered from
// behind at most once a register, so the work is the sum of the live ranges; most registers live
// within one block.
#include "transpiler/flow/liveness.h"
#include "transpiler/flow/near.h"
#include "transpiler/flow/uses.h"

typedef struct Read {
    uint32_t block, step;
    uint32_t next; // the register's next read + 1, or 0
} Read;

typedef struct Liveness {
    const FlowGraph *graph;
    const bool *only;
    VEC(Read) reads;
    uint32_t *heads;    // by register: its first read + 1
    uint32_t *visited;  // by block: the last register that was live at its end
    uint32_t *reached;  // by block: the last register that was live at its start
    VEC(uint32_t) work; // blocks to walk from their end
    FlowCrossing *crossing;
    FlowLiveIn *live_in;
    void *context;
    uint32_t *crossed;    // by step: the last register reported
    uint32_t block, step; // while collecting
} Liveness;

static void collect(void *context, LirReg reg)
{
    Liveness *l = context;
    if (l->graph->function->regs.data[reg].constant || (l->only && !l->only[reg]))
        return;
    vec_push(l->graph->arena, &l->reads, (Read){l->block, l->step, l->heads[reg]});
    l->heads[reg] = l->reads.length;
}

static void collect_reads(Liveness *l)
{
    for (l->block = 0; l->block < l->graph->blocks.length; l->block++) {
        const FlowBlock *block = &l->graph->blocks.data[l->block];
        for (l->step = block->first; l->step < block->end; l->step++) {
            const FlowStep *step = &l->graph->steps.data[l->step];
            if (step->kind == FLOW_READ)
                flow_each_operand(step->node, collect, l);
            else if (step->kind == FLOW_REREAD)
                collect(l, step->node->a);
        }
    }
}

// Walks from before step `end` to the start of the block. False when a write was met.
static bool walk_back(Liveness *l, LirReg reg, uint32_t block, uint32_t end)
{
    for (uint32_t i = end; i > l->graph->blocks.data[block].first; i--) {
        const FlowStep *step = &l->graph->steps.data[i - 1];
        if (flow_step_writes(step, reg))
            return false;
        if (step->kind == FLOW_CROSS && l->crossed[i - 1] != reg) {
            l->crossed[i - 1] = reg;
            l->crossing(l->context, reg, step);
        }
    }
    return true;
}

static void reach_start(Liveness *l, LirReg reg, uint32_t block)
{
    const FlowBlock *b = &l->graph->blocks.data[block];
    l->reached[block] = reg;
    if (l->live_in)
        l->live_in(l->context, reg, block);
    if (block == 0)
        l->graph->function->regs.data[reg].live_at_entry = true;
    for (uint32_t i = 0; i < b->before.length; i++) {
        if (l->visited[b->before.data[i]] == reg)
            continue;
        l->visited[b->before.data[i]] = reg;
        vec_push(l->graph->arena, &l->work, b->before.data[i]);
    }
}

static void trace(Liveness *l, LirReg reg)
{
    for (uint32_t r = l->heads[reg]; r; r = l->reads.data[r - 1].next) {
        const Read *read = &l->reads.data[r - 1];
        // Reads come last first: the walk from a later one has passed this one.
        if (l->reached[read->block] == reg)
            continue;
        if (walk_back(l, reg, read->block, read->step))
            reach_start(l, reg, read->block);
    }
    while (l->work.length) {
        uint32_t block = vec_pop(&l->work);
        if (walk_back(l, reg, block, l->graph->blocks.data[block].end))
            reach_start(l, reg, block);
    }
}

void flow_liveness(const FlowGraph *graph, const bool *only, FlowCrossing *crossing,
                   FlowLiveIn *live_in, void *context)
{
    Liveness l = {.graph = graph,
                  .only = only,
                  .crossing = crossing,
                  .live_in = live_in,
                  .context = context};
    uint32_t count = graph->function->regs.length;
    l.heads = ARENA_ARRAY(graph->arena, uint32_t, count);
    l.visited = ARENA_ARRAY(graph->arena, uint32_t, graph->blocks.length);
    l.reached = ARENA_ARRAY(graph->arena, uint32_t, graph->blocks.length);
    l.crossed = ARENA_ARRAY(graph->arena, uint32_t, graph->steps.length);
    collect_reads(&l);
    for (LirReg reg = 1; reg < count; reg++) {
        graph->function->regs.data[reg].live_at_entry = false;
        trace(&l, reg);
    }
}

void flow_crossings(Arena *arena, LirFunction *function, bool resumable, FlowCrossing *crossing,
                    void *context)
{
    FlowGraph graph;
    bool *far = flow_find_far(arena, function, resumable), any = false;
    for (LirReg reg = 1; reg < function->regs.length; reg++) {
        function->regs.data[reg].live_at_entry = false;
        any |= far[reg] && !function->regs.data[reg].constant;
    }
    if (!any)
        return;
    flow_graph(&graph, arena, function, resumable);
    flow_liveness(&graph, far, crossing, NULL, context);
}
