// SPDX-License-Identifier: MIT
// Only nodes that follow each other go into a table:
//
//     %3 = array_new (1 2)                     table
//     %4 = object_literal .a (1)        ->         %3 = array_new (1 2)
//     %5 = array_new (%3 %4)                       ...
//
// A stretch is a part of a block that has nothing but constants, literals of constants, and one kind of use of them: pushes onto
// one list, or definitions of properties of one object. It ends with a literal that no other one takes in, or with the last use.
#include "transpiler/flow/tables.h"

#include <float.h>
#include <math.h>

// Fewer values than this are code, because that is quicker and no longer. Definitions have caches as code, which constructors use.
enum { LEAST_WORDS = 48, LEAST_DEFINED = 200 };

typedef struct Tables {
    const LirUnit *unit;
    LirFunction *function;
    uint32_t *words;  // by register: how many words of a table the value is, 0: it is no constant
    bool *taken;      // by register: a literal, or a use, takes the value in
    uint32_t *inside; // by register: the number of the stretch that defines it
    uint32_t stretches;
} Tables;

// A part of a block: the nodes behind `before` (NULL: from the block's first one) on.
typedef struct Stretch {
    LirNode *before;
    LirNode *use; // the last push or definition in it, or NULL
    uint32_t words;
} Stretch;

static bool is_literal(const LirNode *node)
{
    return node->op == LIR_OP_ARRAY_NEW || node->op == LIR_OP_OBJECT_LITERAL ||
           node->op == LIR_OP_OBJECT_NEW;
}

static bool is_constant(const Tables *t, LirReg reg)
{
    return t->function->regs.data[reg].constant != NULL;
}

// A double below all normal ones looks like an address in a table.
static bool is_tiny(const LirNode *constant)
{
    return constant->op == LIR_OP_NUMBER && constant->number != 0 &&
           fabs(constant->number) < DBL_MIN;
}

// The words of a value that only one literal or use reads, 0: it can be no part of a table.
static uint32_t words_of(const Tables *t, LirReg reg)
{
    const LirRegInfo *info = &t->function->regs.data[reg];
    if (info->constant)
        return !is_tiny(info->constant);
    return info->defs == 1 && info->uses == 1 && !info->name ? t->words[reg] : 0;
}

static uint32_t words_of_literal(const Tables *t, const LirNode *node)
{
    uint32_t sum = 1;
    for (uint32_t i = 0; i < node->arg_count; i++) {
        uint32_t words = words_of(t, node->args[i]);
        if (!words)
            return 0;
        sum += words;
    }
    return node->dst ? sum : 0;
}

// The value that a push or a definition uses, 0: the node is none with constants alone.
static LirReg used_value(const Tables *t, const LirNode *node)
{
    LirReg value = 0;
    if (node->op == LIR_OP_LIST_PUSH || node->op == LIR_OP_DEFINE_NAMED)
        value = node->b;
    else if (node->op == LIR_OP_DEFINE_FIELD && is_constant(t, node->b))
        value = node->c;
    return value && words_of(t, value) ? value : 0;
}

// What each literal is, and what takes it in.
static void measure(Tables *t, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (is_literal(node)) {
            uint32_t words = words_of_literal(t, node);
            t->words[node->dst] = node->dst ? words : 0;
            for (uint32_t i = 0; words && i < node->arg_count; i++)
                t->taken[node->args[i]] = true;
        }
        LirReg value = used_value(t, node);
        if (value)
            t->taken[value] = true;
    }
}

static bool reads_inside(const Tables *t, LirReg reg)
{
    return is_constant(t, reg) || t->inside[reg] == t->stretches;
}

// Whether the literals that the nodes take in are among them: an effect in the middle of a literal separates them.
static bool is_closed(Tables *t, const LirNode *node, const LirNode *last)
{
    bool closed = true;
    t->stretches++;
    for (;; node = node->next) {
        if (is_literal(node)) {
            for (uint32_t i = 0; i < node->arg_count; i++)
                closed &= reads_inside(t, node->args[i]);
            t->inside[node->dst] = t->stretches;
            closed &= node == last || t->taken[node->dst];
        }
        LirReg value = used_value(t, node);
        closed &= !value || reads_inside(t, value);
        if (node == last)
            return closed;
    }
}

// Moves the nodes behind `before` up to `last` into a TABLE, which takes their place.
static LirNode *wrap(const Tables *t, LirBlock *block, LirNode *before, LirNode *last)
{
    LirNode *table = ARENA_NEW(t->unit->arena, LirNode);
    *table = (LirNode){.op = LIR_OP_TABLE,
                       .start = last->start,
                       .end = last->end,
                       .at = last->at,
                       .on_throw = last->on_throw,
                       .next = last->next,
                       .body = {before ? before->next : block->first, last}};
    *(before ? &before->next : &block->first) = table;
    if (block->last == last)
        block->last = table;
    last->next = NULL;
    return table;
}

// Ends the stretch behind `last`; what follows is the next one.
static void end_stretch(Tables *t, LirBlock *block, Stretch *stretch, LirNode *last)
{
    LirNode *first = stretch->before ? stretch->before->next : block->first;
    bool defines = stretch->use && stretch->use->op != LIR_OP_LIST_PUSH;
    if (stretch->words >= (defines ? LEAST_DEFINED : LEAST_WORDS) && is_closed(t, first, last))
        last = wrap(t, block, stretch->before, last);
    *stretch = (Stretch){.before = last};
}

// Whether both are uses of one list or one object, with one handler.
static bool go_together(const LirNode *a, const LirNode *b)
{
    return a->a == b->a && a->on_throw == b->on_throw &&
           (a->op == LIR_OP_LIST_PUSH) == (b->op == LIR_OP_LIST_PUSH);
}

static void end_at_use(Tables *t, LirBlock *block, Stretch *stretch)
{
    if (stretch->use)
        end_stretch(t, block, stretch, stretch->use);
}

// The value of a push or a definition goes on with the stretch, or begins another.
static void add_use(Tables *t, LirBlock *block, Stretch *stretch, LirNode *node, LirReg value)
{
    if (stretch->use && !go_together(stretch->use, node))
        end_at_use(t, block, stretch);
    stretch->use = node;
    stretch->words += words_of(t, value) + (node->op != LIR_OP_LIST_PUSH);
}

static void walk(Tables *t, LirBlock *block)
{
    Stretch stretch = {0};
    measure(t, block);
    for (LirNode *node = block->first, *next; node; node = next) {
        next = node->next;
        LirReg value = used_value(t, node);
        if (value) {
            add_use(t, block, &stretch, node, value);
        } else if (is_literal(node) && t->words[node->dst]) {
            if (t->taken[node->dst])
                continue;
            end_at_use(t, block, &stretch);
            stretch.words = t->words[node->dst];
            end_stretch(t, block, &stretch, node);
        } else if (!node->dst || !is_constant(t, node->dst)) {
            end_at_use(t, block, &stretch);
            stretch = (Stretch){.before = node};
        }
        if (lir_nests(node)) {
            walk(t, &node->body);
            walk(t, &node->otherwise);
        }
    }
    end_at_use(t, block, &stretch);
}

void flow_tables(const LirUnit *unit, LirFunction *function)
{
    if (!lir_has(function, LIR_OP_ARRAY_NEW) && !lir_has(function, LIR_OP_OBJECT_LITERAL) &&
        !lir_has(function, LIR_OP_LIST_PUSH) && !lir_has(function, LIR_OP_DEFINE_NAMED) &&
        !lir_has(function, LIR_OP_DEFINE_FIELD))
        return;
    uint32_t regs = function->regs.length;
    Tables t = {.unit = unit, .function = function};
    t.words = ARENA_ARRAY(unit->scratch, uint32_t, regs);
    t.inside = ARENA_ARRAY(unit->scratch, uint32_t, regs);
    t.taken = ARENA_ARRAY(unit->scratch, bool, regs);
    walk(&t, &function->prologue);
    walk(&t, &function->body);
}
