// SPDX-License-Identifier: MIT
// Builds the block view in one walk: labels get their block on first mention, a loop's body ends
// with an edge back to its start.
#include "transpiler/flow/graph.h"
#include "transpiler/flow/uses.h"

// The block that steps are appended to is always the newest one begun; `current` is its index,
// steps of one block being contiguous because a block is begun only when the one before it is
// finished.
typedef struct Build {
    FlowGraph *graph;
    uint32_t current;
    bool open; // control reaches the end of the current block
} Build;

static uint32_t new_block(FlowGraph *graph)
{
    vec_push(graph->arena, &graph->blocks, (FlowBlock){0});
    return graph->blocks.length - 1;
}

static void edge(FlowGraph *graph, uint32_t from, uint32_t to)
{
    vec_push(graph->arena, &graph->blocks.data[from].after, to);
    vec_push(graph->arena, &graph->blocks.data[to].before, from);
}

static void begin(Build *build, uint32_t block)
{
    FlowGraph *graph = build->graph;
    graph->blocks.data[build->current].end = graph->steps.length;
    if (build->open)
        edge(graph, build->current, block);
    build->current = block;
    build->open = true;
    graph->blocks.data[block].first = graph->blocks.data[block].end = graph->steps.length;
}

static void step(Build *build, FlowStepKind kind, LirNode *node, LirReg reg)
{
    vec_push(build->graph->arena, &build->graph->steps, (FlowStep){kind, reg, node});
}

static void write(Build *build, LirNode *node)
{
    step(build, FLOW_WRITE, node, node->dst);
    if (node->dst2)
        step(build, FLOW_WRITE, node, node->dst2);
}

static uint32_t block_of(Build *build, LirLabel label)
{
    uint32_t *block = &build->graph->label_blocks[label];
    if (!*block)
        *block = new_block(build->graph);
    return *block;
}

// An edge from the current block to a label (0: out of the function), perhaps through a step that
// sets a completion.
static void way_out(Build *build, LirLabel label, LirReg completion)
{
    if (!label)
        return;
    uint32_t from = build->current, to = block_of(build, label);
    if (!completion) {
        edge(build->graph, from, to);
        return;
    }
    uint32_t between = new_block(build->graph);
    bool open = build->open;
    build->open = false;
    edge(build->graph, from, between);
    begin(build, between);
    step(build, FLOW_SET, NULL, completion);
    edge(build->graph, between, to);
    // The caller goes on in a block of its own.
    build->graph->blocks.data[between].end = build->graph->steps.length;
    uint32_t next = new_block(build->graph);
    build->open = false;
    begin(build, next);
    if (open)
        edge(build->graph, from, next);
    build->open = open;
}

static void walk(Build *build, LirBlock *block);

static void walk_suspension(Build *build, LirNode *node)
{
    step(build, FLOW_READ, node, 0);
    step(build, FLOW_CROSS, node, 0);
    if (node->op != LIR_OP_AWAIT && node->op != LIR_OP_YIELD)
        step(build, FLOW_REREAD, node, 0);
    way_out(build, node->on_throw, 0);
    way_out(build, node->target, 0);
    way_out(build, node->on_return, node->completion);
    begin(build, new_block(build->graph));
    write(build, node);
}

static void walk_dispatch(Build *build, LirNode *node)
{
    step(build, FLOW_READ, node, 0);
    for (uint32_t i = 0; i < lir_exit_count(node); i++)
        way_out(build, node->exits[i].label, node->exits[i].completion);
    if (flow_is_terminator(node))
        build->open = false;
    bool open = build->open;
    begin(build, new_block(build->graph));
    build->open = open;
}

static void walk_if(Build *build, LirNode *node)
{
    step(build, FLOW_READ, node, 0);
    uint32_t from = build->current, join = new_block(build->graph);
    begin(build, new_block(build->graph));
    walk(build, &node->body);
    if (build->open)
        edge(build->graph, build->current, join);
    build->open = false;
    uint32_t otherwise = new_block(build->graph);
    edge(build->graph, from, otherwise);
    begin(build, otherwise);
    walk(build, &node->otherwise);
    begin(build, join);
}

static void walk_loop(Build *build, LirNode *node)
{
    uint32_t head = new_block(build->graph);
    begin(build, head);
    walk(build, &node->body);
    if (build->open)
        edge(build->graph, build->current, head);
    build->open = false;
    begin(build, new_block(build->graph));
    build->open = false;
}

static void walk_plain(Build *build, LirNode *node)
{
    step(build, FLOW_READ, node, 0);
    if (node->on_throw) {
        way_out(build, node->on_throw, 0);
        if (flow_is_terminator(node)) {
            build->open = false;
            begin(build, new_block(build->graph));
            build->open = false;
            return;
        }
        begin(build, new_block(build->graph));
    }
    write(build, node);
    if (flow_is_terminator(node)) {
        build->open = false;
        begin(build, new_block(build->graph));
        build->open = false;
    }
}

static void walk(Build *build, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        if (lir_ops[node->op].effects & LIR_S) {
            walk_suspension(build, node);
            continue;
        }
        switch (node->op) {
        case LIR_OP_STMT:
            break;
        case LIR_OP_LABEL:
            begin(build, block_of(build, node->target));
            break;
        case LIR_OP_JUMP:
            way_out(build, node->target, 0);
            build->open = false;
            begin(build, new_block(build->graph));
            build->open = false;
            break;
        case LIR_OP_DISPATCH:
            walk_dispatch(build, node);
            break;
        case LIR_OP_IF:
            walk_if(build, node);
            break;
        case LIR_OP_LOOP:
            walk_loop(build, node);
            break;
        default:
            walk_plain(build, node);
        }
    }
}

void flow_graph(FlowGraph *graph, Arena *arena, LirFunction *function, bool resumable)
{
    *graph = (FlowGraph){.arena = arena, .function = function};
    graph->label_blocks = ARENA_ARRAY(arena, uint32_t, function->labels.length);
    Build build = {.graph = graph, .current = new_block(graph), .open = true};
    walk(&build, &function->prologue);
    begin(&build, new_block(graph));
    graph->body = build.current;
    if (resumable)
        step(&build, FLOW_CROSS, NULL, 0);
    walk(&build, &function->body);
    graph->blocks.data[build.current].end = graph->steps.length;
}
