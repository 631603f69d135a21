// SPDX-License-Identifier: MIT
// One walk in the order of the text. A register that was written is settled: whoever comes by later
// has passed the write. It is so until the end of the block of the write, or until a label to which
// a way leads that starts before the write:
//
//     t1 = a.b;  if (t1) { t2 = 1; }  x = t1 + t2;      t1 is near; t2 is not settled behind its block
//     jump L;  t3 = 2;  L: y = t3;                      t3 is not settled behind L
//
// The settled registers are a stack, so that each is taken off once.
#include "transpiler/flow/near.h"

#include "transpiler/flow/uses.h"

// Of a settled register: where it was written.
typedef struct Place {
    bool settled;
    uint32_t position;
    uint32_t suspensions; // before it
    uint32_t loop;        // around it
} Place;

typedef struct Near {
    Arena *arena;
    uint32_t *source; // by label: the position of the first node with a way to it
    Place *places;    // by register
    bool *far;        // by register
    VEC(LirReg) settled; // by position
    uint32_t position;   // of the node, counted from 1
    uint32_t suspensions, loop, loops;
    bool suspends; // else rounds of loops do not matter
} Near;

static void note_way(Near *n, LirLabel label)
{
    if (label && !n->source[label])
        n->source[label] = n->position;
}

static void find_sources(Near *n, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        n->position++;
        if (node->op != LIR_OP_LABEL)
            note_way(n, node->target);
        note_way(n, node->on_throw);
        note_way(n, node->on_return);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            note_way(n, node->exits[i].label);
        if (lir_nests(node)) {
            find_sources(n, &node->body);
            find_sources(n, &node->otherwise);
        }
    }
}

// What was written at the position or later is not settled any more.
static void unsettle(Near *n, uint32_t position)
{
    while (n->settled.length && n->places[vec_last(&n->settled)].position >= position)
        n->places[vec_pop(&n->settled)].settled = false;
}

static void write(Near *n, LirReg reg)
{
    if (!reg || n->places[reg].settled)
        return;
    n->places[reg] = (Place){true, n->position, n->suspensions, n->loop};
    vec_push(n->arena, &n->settled, reg);
}

static void read(void *context, LirReg reg)
{
    Near *n = context;
    const Place *place = &n->places[reg];
    bool crossed = place->suspensions != n->suspensions || place->loop != n->loop;
    n->far[reg] |= !place->settled || (n->suspends && crossed);
}

static void walk(Near *n, const LirBlock *block);

static void walk_inside(Near *n, const LirBlock *block)
{
    uint32_t start = n->position + 1;
    if (!block->first)
        return;
    walk(n, block);
    unsettle(n, start);
}

static void walk(Near *n, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        n->position++;
        if (node->op == LIR_OP_LABEL && n->source[node->target])
            unsettle(n, n->source[node->target]);
        flow_each_operand(node, read, n);
        if (lir_ops[node->op].effects & LIR_S) {
            n->suspensions++;
            if (node->op != LIR_OP_AWAIT && node->op != LIR_OP_YIELD)
                n->far[node->a] = true; // read again while the function is suspended
        }
        uint32_t outer = n->loop;
        if (node->op == LIR_OP_LOOP)
            n->loop = ++n->loops;
        walk_inside(n, &node->body);
        n->loop = outer;
        walk_inside(n, &node->otherwise);
        write(n, node->dst);
        write(n, node->dst2);
    }
}

bool *flow_find_far(Arena *arena, const LirFunction *function, bool resumable)
{
    Near n = {.arena = arena, .suspends = resumable};
    n.source = ARENA_ARRAY(arena, uint32_t, function->labels.length);
    n.places = ARENA_ARRAY(arena, Place, function->regs.length);
    n.far = ARENA_ARRAY(arena, bool, function->regs.length);
    find_sources(&n, &function->prologue);
    find_sources(&n, &function->body);
    n.position = 0;
    walk(&n, &function->prologue);
    n.suspensions += resumable;
    walk(&n, &function->body);
    return n.far;
}
