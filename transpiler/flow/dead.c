// SPDX-License-Identifier: MIT
// Registers that are given undefined or the empty value somewhere and something else elsewhere:
// liveness says at which blocks' starts each is read later; a walk back through each block finds
// the definitions behind which it is not.
#include "transpiler/flow/dead.h"

#include "transpiler/flow/liveness.h"
#include "transpiler/flow/uses.h"

typedef struct Dead {
    const FlowGraph *graph;
    uint32_t *candidate; // by register: its ordinal + 1, or 0
    uint32_t candidates;
    uint64_t *live_in; // bit block * candidates + candidate
    bool *live;        // by candidate, while walking a block
    bool changed;
} Dead;

static bool is_first_value(const LirNode *node)
{
    return node->op == LIR_OP_UNDEFINED || node->op == LIR_OP_EMPTY;
}

static void collect(Dead *d, const LirFunction *function, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (is_first_value(node) && node->dst && function->regs.data[node->dst].defs > 1 &&
            !d->candidate[node->dst])
            d->candidate[node->dst] = ++d->candidates;
        if (lir_nests(node)) {
            collect(d, function, &node->body);
            collect(d, function, &node->otherwise);
        }
    }
}

static void ignore_crossing(void *context, LirReg reg, const FlowStep *crossing)
{
    (void)context, (void)reg, (void)crossing;
}

static void note_live(void *context, LirReg reg, uint32_t block)
{
    Dead *d = context;
    if (!d->candidate[reg])
        return;
    size_t bit = (size_t)block * d->candidates + d->candidate[reg] - 1;
    d->live_in[bit / 64] |= UINT64_C(1) << bit % 64;
}

static void set(Dead *d, LirReg reg, bool live)
{
    if (reg && d->candidate[reg])
        d->live[d->candidate[reg] - 1] = live;
}

static void read(void *context, LirReg reg)
{
    set(context, reg, true);
}

static void walk_step(Dead *d, const FlowStep *step)
{
    LirNode *node = step->node;
    switch (step->kind) {
    case FLOW_WRITE:
        if (is_first_value(node) && node->dst && d->candidate[node->dst] &&
            !d->live[d->candidate[node->dst] - 1]) {
            node->dst = 0; // flow_tidy drops it
            d->changed = true;
            break;
        }
        set(d, step->reg, false);
        break;
    case FLOW_SET:
        set(d, step->reg, false);
        break;
    case FLOW_READ:
        flow_each_operand(node, read, d);
        break;
    case FLOW_REREAD:
        set(d, node->a, true);
        break;
    case FLOW_CROSS:
        break;
    }
}

static void walk_block(Dead *d, uint32_t index)
{
    const FlowBlock *block = &d->graph->blocks.data[index];
    memset(d->live, 0, d->candidates * sizeof *d->live);
    for (uint32_t i = 0; i < block->after.length; i++)
        for (uint32_t c = 0; c < d->candidates; c++) {
            size_t bit = (size_t)block->after.data[i] * d->candidates + c;
            d->live[c] |= d->live_in[bit / 64] >> bit % 64 & 1;
        }
    for (uint32_t i = block->end; i > block->first; i--)
        walk_step(d, &d->graph->steps.data[i - 1]);
}

void flow_dead(const LirUnit *unit, LirFunction *function, bool resumable)
{
    enum { MOST_PAIRS = 1 << 22 };
    Dead d = {.candidate = ARENA_ARRAY(unit->scratch, uint32_t, function->regs.length)};
    collect(&d, function, &function->prologue);
    collect(&d, function, &function->body);
    if (!d.candidates)
        return;
    FlowGraph graph;
    flow_graph(&graph, unit->scratch, function, resumable);
    d.graph = &graph;
    uint64_t pairs = (uint64_t)d.candidates * graph.blocks.length;
    if (pairs > MOST_PAIRS)
        return;
    d.live_in = ARENA_ARRAY(unit->scratch, uint64_t, pairs / 64 + 1);
    d.live = ARENA_ARRAY(unit->scratch, bool, d.candidates);
    bool *only = ARENA_ARRAY(unit->scratch, bool, function->regs.length);
    for (uint32_t i = 0; i < function->regs.length; i++)
        only[i] = d.candidate[i];
    flow_liveness(&graph, only, ignore_crossing, note_live, &d);
    for (uint32_t i = 0; i < graph.blocks.length; i++)
        walk_block(&d, i);
    if (!d.changed)
        return;
    flow_tidy(unit, function);
    lir_constants(function);
}
