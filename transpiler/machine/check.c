// SPDX-License-Identifier: MIT
// The check of liveness by other means: a forward walk that carries the set of stale registers. A
// crossing makes every local stale, a write makes its register fresh again; what is stale on one
// way in is stale. Reading a stale local is a breach.
#include <inttypes.h>

#include "transpiler/flow/graph.h"
#include "transpiler/flow/uses.h"
#include "transpiler/machine/machine.h"

typedef struct Walk {
    const FlowGraph *graph;
    const LirFunction *function;
    uint32_t words;    // of a set
    uint64_t *stale;   // by block: the set at its start
    bool *reached;     // by block
    uint64_t *current; // while walking a block
    VEC(uint32_t) work;
    LirReg breach;
    const LirNode *node; // where
} Walk;

static void read_register(void *context, LirReg reg)
{
    Walk *walk = context;
    const LirRegInfo *info = &walk->function->regs.data[reg];
    if (info->storage == LIR_FRAME || info->constant || walk->breach)
        return;
    if (walk->current[reg / 64] >> reg % 64 & 1)
        walk->breach = reg;
}

static void freshen(Walk *walk, LirReg reg)
{
    walk->current[reg / 64] &= ~(UINT64_C(1) << reg % 64);
}

static void walk_step(Walk *walk, const FlowStep *step)
{
    switch (step->kind) {
    case FLOW_READ:
        walk->node = walk->breach ? walk->node : step->node;
        flow_each_operand(step->node, read_register, walk);
        break;
    case FLOW_REREAD:
        read_register(walk, step->node->a);
        break;
    case FLOW_CROSS:
        memset(walk->current, 0xFF, walk->words * sizeof *walk->current);
        break;
    case FLOW_WRITE:
    case FLOW_SET:
        freshen(walk, step->reg);
        break;
    }
}

// Joins the current set into a successor's; queues it when that changed anything.
static void flow_into(Walk *walk, uint32_t block)
{
    uint64_t *set = walk->stale + (size_t)block * walk->words;
    bool changed = !walk->reached[block];
    for (uint32_t i = 0; i < walk->words; i++) {
        changed |= (walk->current[i] & ~set[i]) != 0;
        set[i] |= walk->current[i];
    }
    walk->reached[block] = true;
    if (changed)
        vec_push(walk->graph->arena, &walk->work, block);
}

static void walk_block(Walk *walk, uint32_t index)
{
    const FlowBlock *block = &walk->graph->blocks.data[index];
    memcpy(walk->current, walk->stale + (size_t)index * walk->words,
           walk->words * sizeof *walk->current);
    for (uint32_t i = block->first; i < block->end && !walk->breach; i++)
        walk_step(walk, &walk->graph->steps.data[i]);
    for (uint32_t i = 0; i < block->after.length; i++)
        flow_into(walk, block->after.data[i]);
}

bool machine_check(const LirUnit *unit, LirFunction *function, StrBuf *out)
{
    FlowGraph graph;
    flow_graph(&graph, unit->scratch, function, machine_is_resumable(function));
    Walk walk = {.graph = &graph, .function = function, .words = function->regs.length / 64 + 1};
    walk.stale = ARENA_ARRAY(unit->scratch, uint64_t, (size_t)graph.blocks.length * walk.words);
    walk.reached = ARENA_ARRAY(unit->scratch, bool, graph.blocks.length);
    walk.current = ARENA_ARRAY(unit->scratch, uint64_t, walk.words);
    walk.reached[0] = true;
    vec_push(unit->scratch, &walk.work, 0);
    while (walk.work.length && !walk.breach)
        walk_block(&walk, vec_pop(&walk.work));
    if (!walk.breach)
        return true;
    SourcePosition at = source_position(unit->source, walk.node->start);
    strbuf_printf(out,
                  "function%" PRIu32 ": %s at %" PRIu32 ":%" PRIu32 " reads local %" PRIu32
                  " after a suspension\n",
                  function->index, lir_ops[walk.node->op].text, at.line, at.column, walk.breach);
    return false;
}
