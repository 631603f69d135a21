// SPDX-License-Identifier: MIT
// A frame field is memory that every call may write, as far as the C compiler knows; a local is not.
//
//     for (let j = i; j <= n; j += i) a[j] = 1;     j = f->j; i = f->i; n = f->n; a = f->a;
//     yield a;                                      for (;;) { if (!(j <= n)) { f->j = j; break; } ... }
//
// The ways out are jumps to labels outside of the loop, and throws to handlers outside: these go
// through a landing behind the loop, which stores and then jumps to the handler. What returns or
// fails needs no field any more.
#include "transpiler/machine/loops.h"

#include "transpiler/flow/uses.h"

typedef struct Loops {
    const LirUnit *unit;
    LirFunction *function;
    LirReg *local;    // by register: its local in the current loop, or 0
    bool *written;    // by register
    bool *inside;     // by label: stands in the current loop
    LirLabel *landing; // by label: its landing behind the current loop, or 0
    VEC(LirReg) used; // frame registers of the current loop
    uint32_t regs, labels; // how many there were before any was added
} Loops;

static bool suspends(const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (lir_ops[node->op].effects & LIR_S || suspends(&node->body) || suspends(&node->otherwise))
            return true;
    return false;
}

static void use(void *context, LirReg reg)
{
    Loops *l = context;
    const LirRegInfo *info = &l->function->regs.data[reg];
    if (reg >= l->regs || info->storage != LIR_FRAME || l->local[reg] ||
        info->type == LIR_ITERATOR || info->type == LIR_COMPLETION)
        return;
    vec_push(l->unit->arena, &l->function->regs,
             (LirRegInfo){.type = info->type, .name = info->name, .defs = 2, .uses = 1});
    l->local[reg] = l->function->regs.length - 1;
    vec_push(l->unit->arena, &l->used, reg);
}

static void collect(Loops *l, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        flow_each_operand(node, use, l);
        if (node->dst) {
            use(l, node->dst);
            l->written[node->dst] = true;
        }
        if (node->dst2) {
            use(l, node->dst2);
            l->written[node->dst2] = true;
        }
        if (node->op == LIR_OP_LABEL)
            l->inside[node->target] = true;
        if (lir_nests(node)) {
            collect(l, &node->body);
            collect(l, &node->otherwise);
        }
    }
}

static LirNode *move(Loops *l, const LirNode *at, LirReg to, LirReg from, LirNode *next)
{
    LirNode *node = ARENA_NEW(l->unit->arena, LirNode);
    *node = (LirNode){.op = LIR_OP_MOVE, .start = at->start, .end = at->end, .dst = to, .a = from,
                      .next = next};
    return node;
}

static LirNode *stores(Loops *l, const LirNode *at, LirNode *next)
{
    for (uint32_t i = l->used.length; i-- > 0;) {
        LirReg reg = l->used.data[i];
        if (l->written[reg])
            next = move(l, at, reg, l->local[reg], next);
    }
    return next;
}

static LirLabel landing_of(Loops *l, LirLabel label)
{
    if (!label || l->inside[label])
        return label;
    if (!l->landing[label]) {
        vec_push(l->unit->arena, &l->function->labels,
                 (LirLabelInfo){.hint = l->function->labels.data[label].hint, .uses = 1});
        l->landing[label] = l->function->labels.length - 1;
    }
    return l->landing[label];
}

static void replace(Loops *l, LirReg *reg)
{
    if (*reg && *reg < l->regs && l->local[*reg])
        *reg = l->local[*reg];
}

static void rewrite_node(Loops *l, LirNode *node)
{
    replace(l, &node->a);
    replace(l, &node->b);
    replace(l, &node->c);
    replace(l, &node->dst);
    replace(l, &node->dst2);
    if (node->op != LIR_OP_ARGUMENTS_MAPPED)
        for (uint32_t i = 0; i < node->arg_count; i++)
            replace(l, &node->args[i]);
    node->on_throw = landing_of(l, node->on_throw);
    for (uint32_t i = 0; i < lir_exit_count(node); i++)
        node->exits[i].label = landing_of(l, node->exits[i].label);
}

static void rewrite(Loops *l, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        rewrite_node(l, node);
        if (lir_nests(node)) {
            rewrite(l, &node->body);
            rewrite(l, &node->otherwise);
        }
        if (node->op != LIR_OP_JUMP || l->inside[node->target])
            continue;
        // The stores take the jump's place, which moves behind them.
        LirNode *jump = ARENA_NEW(l->unit->arena, LirNode);
        *jump = *node;
        LirNode *first = stores(l, node, jump);
        if (first == jump)
            continue;
        if (block->last == node)
            block->last = jump;
        *node = *first;
        if (first->next == jump)
            node->next = jump;
        node = jump;
    }
}

// Behind the loop: for each handler outside of it `landing: stores; jump handler`.
static LirNode *land(Loops *l, LirNode *loop)
{
    LirNode *last = loop;
    for (LirLabel label = 1; label < l->labels; label++) {
        if (!l->landing[label])
            continue;
        LirNode *place = ARENA_NEW(l->unit->arena, LirNode),
                *jump = ARENA_NEW(l->unit->arena, LirNode);
        *place = (LirNode){.op = LIR_OP_LABEL, .start = loop->start, .end = loop->end,
                           .target = l->landing[label]};
        *jump = (LirNode){.op = LIR_OP_JUMP, .start = loop->start, .end = loop->end,
                          .target = label};
        place->next = stores(l, loop, jump);
        jump->next = last->next;
        last->next = place;
        last = jump;
        l->landing[label] = 0;
    }
    return last;
}

// The loop moves to a node of its own behind the loads; what is returned is the last node that
// stands for it.
static LirNode *cache(Loops *l, LirNode *loop)
{
    l->used.length = 0;
    collect(l, &loop->body);
    if (!l->used.length)
        return loop;
    rewrite(l, &loop->body);
    LirNode *moved = ARENA_NEW(l->unit->arena, LirNode);
    *moved = *loop;
    LirNode *first = moved, *last = land(l, moved);
    for (uint32_t i = l->used.length; i-- > 0;)
        first = move(l, loop, l->local[l->used.data[i]], l->used.data[i], first);
    *loop = *first;
    for (uint32_t i = 0; i < l->used.length; i++)
        l->local[l->used.data[i]] = l->written[l->used.data[i]] = 0;
    return last;
}

static void walk(Loops *l, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_LOOP && !suspends(&node->body)) {
            bool ends = block->last == node;
            node = cache(l, node);
            if (ends)
                block->last = node;
            continue;
        }
        if (lir_nests(node)) {
            walk(l, &node->body);
            walk(l, &node->otherwise);
        }
    }
}

void machine_loops(const LirUnit *unit, LirFunction *function)
{
    if (!function->frame.length)
        return;
    Loops l = {.unit = unit, .function = function, .regs = function->regs.length,
               .labels = function->labels.length};
    l.local = ARENA_ARRAY(unit->arena, LirReg, l.regs);
    l.written = ARENA_ARRAY(unit->arena, bool, l.regs);
    l.inside = ARENA_ARRAY(unit->arena, bool, l.labels);
    l.landing = ARENA_ARRAY(unit->arena, LirLabel, l.labels);
    walk(&l, &function->body);
}
