// SPDX-License-Identifier: MIT
// Two walks over the pairs of op and move: the first collects the variables and handlers in
// question, liveness says which handlers read which, the second joins.
#include "transpiler/flow/join.h"

#include "transpiler/flow/liveness.h"
#include "transpiler/flow/uses.h"

typedef struct Join {
    LirFunction *function;
    uint32_t *candidate; // by register: its ordinal + 1 among the variables in question, or 0
    uint32_t *handler;   // by label: its ordinal + 1 among the handlers in question, or 0
    uint32_t candidates, handlers;
    uint32_t *block_handler; // by block of the graph: the ordinal + 1 of the handler that it opens
    uint64_t *read;          // bit handler * candidates + candidate: the handler reads it
    bool second, joined;
} Join;

// The move that takes the only use of the node's result, right behind it.
static LirNode *move_of(const Join *join, const LirNode *node)
{
    LirNode *next = node->next;
    if (!node->dst || !next || next->op != LIR_OP_MOVE || next->a != node->dst ||
        (lir_ops[node->op].effects & LIR_S))
        return NULL;
    const LirRegInfo *info = &join->function->regs.data[node->dst];
    return info->defs == 1 && info->uses == 1 && !info->name ? next : NULL;
}

static uint32_t ordinal(uint32_t *slot, uint32_t *count)
{
    if (!*slot)
        *slot = ++*count;
    return *slot;
}

static bool handler_reads(const Join *join, LirLabel label, LirReg reg)
{
    size_t bit = (size_t)(join->handler[label] - 1) * join->candidates + join->candidate[reg] - 1;
    return join->read[bit / 64] >> bit % 64 & 1;
}

static void walk(Join *join, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        if (lir_nests(node)) {
            walk(join, &node->body);
            walk(join, &node->otherwise);
        }
        LirNode *move = move_of(join, node);
        if (!move)
            continue;
        if (!join->second) {
            ordinal(&join->candidate[move->dst], &join->candidates);
            if (node->on_throw)
                ordinal(&join->handler[node->on_throw], &join->handlers);
        } else if (!node->on_throw || !handler_reads(join, node->on_throw, move->dst)) {
            node->dst = move->dst;
            node->next = move->next;
            join->joined = true;
            if (block->last == move)
                block->last = node;
        }
    }
}

static void note_live(void *context, LirReg reg, uint32_t block)
{
    Join *join = context;
    if (!join->candidate[reg] || !join->block_handler[block])
        return;
    size_t bit =
        (size_t)(join->block_handler[block] - 1) * join->candidates + join->candidate[reg] - 1;
    join->read[bit / 64] |= UINT64_C(1) << bit % 64;
}

static void ignore_crossing(void *context, LirReg reg, const FlowStep *crossing)
{
    (void)context, (void)reg, (void)crossing;
}

static void find_reads(Join *join, Arena *arena, bool resumable)
{
    FlowGraph graph;
    flow_graph(&graph, arena, join->function, resumable);
    join->block_handler = ARENA_ARRAY(arena, uint32_t, graph.blocks.length);
    for (uint32_t i = 1; i < join->function->labels.length; i++)
        if (join->handler[i])
            join->block_handler[graph.label_blocks[i]] = join->handler[i];
    bool *only = ARENA_ARRAY(arena, bool, join->function->regs.length);
    for (uint32_t i = 0; i < join->function->regs.length; i++)
        only[i] = join->candidate[i];
    flow_liveness(&graph, only, ignore_crossing, note_live, join);
}

void flow_join(const LirUnit *unit, LirFunction *function, bool resumable)
{
    enum { MOST_PAIRS = 1 << 26 };
    Join join = {.function = function};
    join.candidate = ARENA_ARRAY(unit->scratch, uint32_t, function->regs.length);
    join.handler = ARENA_ARRAY(unit->scratch, uint32_t, function->labels.length);
    walk(&join, &function->prologue);
    walk(&join, &function->body);
    uint64_t pairs = (uint64_t)join.candidates * join.handlers;
    if (!join.candidates || pairs > MOST_PAIRS)
        return;
    join.read = ARENA_ARRAY(unit->scratch, uint64_t, pairs / 64 + 1);
    if (join.handlers)
        find_reads(&join, unit->scratch, resumable);
    join.second = true;
    walk(&join, &function->prologue);
    walk(&join, &function->body);
    if (join.joined)
        flow_count(function);
}
