// SPDX-License-Identifier: MIT
// Strings that a loop builds:
//
//     let c = "";                            c = ""; end = EMPTY;
//     for (...) c += text[i];                for (;;) { ... c = js_append(js, &end, c, t1); }
//     return c;
//
// The string that an append makes is known to nobody else as long as c is only appended to, and so
// the next append may write to it. A register of its own (`end` above, a temporary) says whether it is so: it is c, or
// EMPTY before the loop, behind other assignments to c, and before c is read by anything else. The
// loop must not suspend: what is resumed could have been seen by anybody.
//
// c must be known to be a string, or each sum of numbers would be asked.
#include "transpiler/flow/text.h"

#include "transpiler/flow/uses.h"

// --- Lengths.

static bool shorten_block(const LirFunction *function, LirBlock *block)
{
    bool changed = false;
    for (LirNode *node = block->first; node; node = node->next) {
        if (lir_nests(node)) {
            changed |= shorten_block(function, &node->body);
            changed |= shorten_block(function, &node->otherwise);
        }
        if (node->op != LIR_OP_GET_NAMED || !name_is(node->name, "length"))
            continue;
        const LirNode *text = function->regs.data[node->a].constant;
        if (!text || text->op != LIR_OP_STRING)
            continue;
        *node = (LirNode){.op = LIR_OP_NUMBER, .dst = node->dst, .next = node->next,
                          .start = node->start, .end = node->end, .at = node->at,
                          .number = text->name->units};
        changed = true;
    }
    return changed;
}

void flow_literal_lengths(const LirUnit *unit, LirFunction *function)
{
    bool changed = shorten_block(function, &function->prologue);
    changed |= shorten_block(function, &function->body);
    if (!changed)
        return;
    flow_tidy(unit, function);
    lir_constants(function);
}

// --- Appends.

typedef struct Text {
    const LirUnit *unit;
    LirFunction *function;
    bool *other;      // by register: may be something else than a string
    LirReg *end;      // by register: what the current loop appends to: its `end`, or 0
    VEC(LirReg) used; // the registers that have one
    bool changed;
} Text;

static bool is_string(const Text *t, LirReg reg)
{
    return !t->other[reg];
}

static bool gives_string(const Text *t, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_STRING:
    case LIR_OP_TEMPLATE:
        return true;
    case LIR_OP_ADD:
        return is_string(t, node->a) || is_string(t, node->b);
    case LIR_OP_MOVE:
        return is_string(t, node->a);
    default:
        return false;
    }
}

static void note(Text *t, LirReg reg)
{
    t->changed |= !t->other[reg];
    t->other[reg] = true;
}

static void note_block(Text *t, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->dst && !gives_string(t, node))
            note(t, node->dst);
        if (node->dst2)
            note(t, node->dst2);
        if (lir_nests(node)) {
            note_block(t, &node->body);
            note_block(t, &node->otherwise);
        }
    }
}

// Finds what is always a string, from the assumption that all is. False: too far away.
static bool find_strings(Text *t)
{
    enum { MOST_ROUNDS = 10 };
    const LirFunction *function = t->function;
    for (LirReg reg = 1; reg < function->regs.length; reg++) {
        const LirRegInfo *info = &function->regs.data[reg];
        t->other[reg] = info->type != LIR_VALUE || info->live_at_entry;
    }
    for (int i = 0; i < MOST_ROUNDS; i++) {
        t->changed = false;
        note_block(t, &function->prologue);
        note_block(t, &function->body);
        if (!t->changed)
            return true;
    }
    return false;
}

static bool suspends(const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (lir_ops[node->op].effects & LIR_S || suspends(&node->body) ||
            suspends(&node->otherwise))
            return true;
    return false;
}

// x = x + y of a variable without a handler that could see it half-way.
static bool is_append(const LirFunction *function, const LirNode *node)
{
    return node->op == LIR_OP_ADD && node->dst && node->dst == node->a && node->b != node->a &&
           function->regs.data[node->dst].type == LIR_VALUE &&
           function->regs.data[node->dst].storage == LIR_LOCAL;
}

static bool has_append(const LirFunction *function, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (is_append(function, node) || has_append(function, &node->body) ||
            has_append(function, &node->otherwise))
            return true;
    return false;
}

static void find_appends(Text *t, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (is_append(t->function, node) && is_string(t, node->dst) && !t->end[node->dst]) {
            vec_push(t->unit->arena, &t->function->regs,
                     (LirRegInfo){.type = LIR_VALUE, .defs = 2, .uses = 1});
            t->end[node->dst] = t->function->regs.length - 1;
            vec_push(t->unit->scratch, &t->used, node->dst);
        }
        if (lir_nests(node)) {
            find_appends(t, &node->body);
            find_appends(t, &node->otherwise);
        }
    }
}

typedef struct Reads {
    const Text *text;
    VEC(LirReg) seen; // variables that the node reads, and lets others see
} Reads;

static void read(void *context, LirReg reg)
{
    Reads *r = context;
    if (!r->text->end[reg])
        return;
    for (uint32_t i = 0; i < r->seen.length; i++)
        if (r->seen.data[i] == reg)
            return;
    vec_push(r->text->unit->scratch, &r->seen, reg);
}

static LirNode *forget(const Text *t, const LirNode *at, LirReg reg, LirNode *next)
{
    LirNode *node = ARENA_NEW(t->unit->arena, LirNode);
    *node = (LirNode){.op = LIR_OP_EMPTY, .start = at->start, .end = at->end, .dst = t->end[reg],
                      .next = next};
    return node;
}

// Does the node only ask for the length? Does control leave the loop with what it reads?
static bool keeps_secret(const LirNode *node)
{
    return (node->op == LIR_OP_GET_NAMED && name_is(node->name, "length")) ||
           node->op == LIR_OP_RETURN;
}

static void rewrite(Text *t, LirBlock *block)
{
    LirNode **link = &block->first;
    for (LirNode *node; (node = *link); link = &node->next) {
        if (lir_nests(node)) {
            rewrite(t, &node->body);
            rewrite(t, &node->otherwise);
        }
        LirReg dst = node->dst;
        if (is_append(t->function, node) && t->end[dst]) {
            node->op = LIR_OP_APPEND;
            node->dst2 = t->end[dst];
        }
        Reads reads = {.text = t};
        if (!keeps_secret(node))
            flow_each_operand(node, read, &reads);
        for (uint32_t i = 0; i < reads.seen.length; i++) {
            if (node->op == LIR_OP_APPEND && reads.seen.data[i] == dst)
                continue;
            *link = forget(t, node, reads.seen.data[i], node);
            link = &(*link)->next;
        }
        if (node->op == LIR_OP_APPEND || !dst || !t->end[dst])
            continue;
        bool last = block->last == node;
        node->next = forget(t, node, dst, node->next);
        node = node->next;
        if (last)
            block->last = node;
    }
}

// `link` is where the loop hangs.
static void append_in_loop(Text *t, LirNode **link)
{
    LirNode *loop = *link;
    t->used.length = 0;
    find_appends(t, &loop->body);
    if (!t->used.length)
        return;
    rewrite(t, &loop->body);
    for (uint32_t i = 0; i < t->used.length; i++) {
        *link = forget(t, loop, t->used.data[i], loop);
        link = &(*link)->next;
        t->end[t->used.data[i]] = 0;
    }
}

static void walk(Text *t, LirBlock *block)
{
    LirNode **link = &block->first;
    for (LirNode *node; (node = *link); link = &node->next) {
        if (node->op == LIR_OP_LOOP && !suspends(&node->body)) {
            append_in_loop(t, link);
            continue;
        }
        if (lir_nests(node)) {
            walk(t, &node->body);
            walk(t, &node->otherwise);
        }
    }
}

void flow_append(const LirUnit *unit, LirFunction *function)
{
    if (!has_append(function, &function->body))
        return;
    uint32_t count = function->regs.length;
    Text t = {.unit = unit,
              .function = function,
              .other = ARENA_ARRAY(unit->scratch, bool, count)};
    if (!find_strings(&t))
        return;
    t.end = ARENA_ARRAY(unit->scratch, LirReg, count);
    walk(&t, &function->body);
}
