// SPDX-License-Identifier: MIT
// Walks the block view from each resume point to the crossings that can come next. A block has at most one crossing, at its end.
//
//     for (;;) yield 1;     0 -next-> 1     1 -next-> 1     1 -throw-> throws     1 -return-> returns
#include "transpiler/machine/ways.h"

#include "transpiler/flow/graph.h"

#include <stdlib.h>

typedef struct Walk {
    const FlowGraph *graph;
    Arena *arena;
    MachineWays *ways;
    uint32_t *seen; // by block: the number of the walk that saw it
    uint32_t number;
    VEC(uint32_t) open;
} Walk;

static void add(Walk *walk, uint32_t from, MachineHow how, int32_t to)
{
    vec_push(walk->arena, &walk->ways->list, (MachineWay){from, how, to});
}

// The suspension that a block ends in, or NULL.
static const LirNode *crossing(const FlowGraph *graph, const FlowBlock *block)
{
    for (uint32_t i = block->end; i-- > block->first;)
        if (graph->steps.data[i].kind == FLOW_CROSS)
            return graph->steps.data[i].node;
    return NULL;
}

// How a block ends that nothing comes after.
static int32_t ending(const FlowGraph *graph, const FlowBlock *block)
{
    for (uint32_t i = block->end; i-- > block->first;) {
        const LirNode *node = graph->steps.data[i].node;
        if (node)
            return node->op == LIR_OP_THROW || node->op == LIR_OP_RETHROW ||
                           node->op == LIR_OP_THROW_CONST
                       ? MACHINE_THROWS
                       : MACHINE_RETURNS;
    }
    return MACHINE_RETURNS;
}

static void visit(Walk *walk, uint32_t block)
{
    if (walk->seen[block] == walk->number)
        return;
    walk->seen[block] = walk->number;
    vec_push(walk->arena, &walk->open, block);
}

// All that can be reached from a block without a crossing.
static void walk_from(Walk *walk, uint32_t from, MachineHow how, uint32_t start)
{
    walk->number++;
    visit(walk, start);
    while (walk->open.length) {
        const FlowBlock *block = &walk->graph->blocks.data[vec_pop(&walk->open)];
        const LirNode *node = crossing(walk->graph, block);
        if (node) {
            add(walk, from, how, node->state);
            continue;
        }
        for (vec_each(uint32_t, next, &block->after))
            visit(walk, *next);
        // A dispatch may also complete the function.
        const FlowStep *last = block->end > block->first ? &walk->graph->steps.data[block->end - 1] : NULL;
        bool dispatch = last && last->node && last->node->op == LIR_OP_DISPATCH;
        for (uint32_t i = 0; dispatch && i < lir_exit_count(last->node); i++)
            if (!last->node->exits[i].label)
                add(walk, from, how, last->node->exits[i].kind == 1 ? MACHINE_THROWS : MACHINE_RETURNS);
        if (!block->after.length && !dispatch)
            add(walk, from, how, ending(walk->graph, block));
    }
}

// A way out of a suspension: to a label's block, or out of the function.
static void walk_label(Walk *walk, uint32_t from, MachineHow how, LirLabel label, int32_t otherwise)
{
    if (label)
        walk_from(walk, from, how, walk->graph->label_blocks[label]);
    else
        add(walk, from, how, otherwise);
}

static void walk_point(Walk *walk, const LirNode *node, uint32_t next, bool generator)
{
    walk_from(walk, node->state, MACHINE_NEXT, next);
    walk_label(walk, node->state, MACHINE_THROW, node->on_throw, MACHINE_THROWS);
    bool yields = node->op == LIR_OP_YIELD || node->op == LIR_OP_DELEGATE;
    if (generator && yields)
        walk_label(walk, node->state, MACHINE_RETURN, node->on_return, MACHINE_RETURNS);
    if (node->target)
        walk_label(walk, node->state, MACHINE_END, node->target, MACHINE_RETURNS);
}

static int compare(const void *left, const void *right)
{
    const MachineWay *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->how != b->how)
        return a->how < b->how ? -1 : 1;
    // States in order, then the ends.
    uint32_t x = (uint32_t)a->to, y = (uint32_t)b->to;
    return x < y ? -1 : x > y;
}

static void sort(MachineWays *ways)
{
    uint32_t kept = 0;
    if (ways->list.length)
        qsort(ways->list.data, ways->list.length, sizeof *ways->list.data, compare);
    for (uint32_t i = 0; i < ways->list.length; i++)
        if (!i || compare(&ways->list.data[i], &ways->list.data[kept - 1]) != 0)
            ways->list.data[kept++] = ways->list.data[i];
    ways->list.length = kept;
}

void machine_ways(MachineWays *ways, Arena *arena, LirFunction *function)
{
    FlowGraph graph;
    flow_graph(&graph, arena, function, true);
    Walk walk = {.graph = &graph, .arena = arena, .ways = ways};
    walk.seen = ARENA_ARRAY(arena, uint32_t, graph.blocks.length + 1);
    *ways = (MachineWays){0};
    bool generator = function->kind == LIR_GENERATOR || function->kind == LIR_ASYNC_GENERATOR;
    walk_from(&walk, 0, MACHINE_NEXT, graph.body);
    for (uint32_t i = 0; i < graph.blocks.length; i++) {
        const FlowBlock *block = &graph.blocks.data[i];
        const FlowStep *first = &graph.steps.data[block->first];
        bool resumes = block->end > block->first && first->kind == FLOW_WRITE &&
                       lir_ops[first->node->op].effects & LIR_S;
        if (resumes)
            walk_point(&walk, first->node, i, generator);
    }
    sort(ways);
}
