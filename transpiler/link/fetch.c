// SPDX-License-Identifier: MIT
// Follows such values through the moves of their function. That they are converted, or are the receiver of a method, calls no
// function of the program, unless it changed what builtins inherit: then all count as called.
#include "transpiler/link/fetch.h"

#include "transpiler/flow/uses.h"
#include "transpiler/link/names.h"

typedef struct Search {
    const LinkReach *reach;
    const LinkKeys *keys;
    bool *fetched; // by register
    bool changed;
    bool any, called;
} Search;

static bool is_fetch(const Search *s, const LirNode *node)
{
    return (node->op == LIR_OP_GET_VALUE || node->op == LIR_OP_SUPER_GET) &&
           link_key(s->keys, node->b) == LINK_KEY_ANY;
}

static void mark(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        bool fetch = is_fetch(s, node);
        s->any |= fetch;
        if ((fetch || (node->op == LIR_OP_MOVE && s->fetched[node->a])) && node->dst &&
            !s->fetched[node->dst])
            s->changed = s->fetched[node->dst] = true;
        if (lir_nests(node)) {
            mark(s, &node->body);
            mark(s, &node->otherwise);
        }
    }
}

// Ops that only convert their operands, or ask about them.
static bool converts(LirOp op)
{
    switch (op) {
    case LIR_OP_MOVE:
    case LIR_OP_GET_NAMED:
    case LIR_OP_GET_VALUE:
    case LIR_OP_ADD:
    case LIR_OP_APPEND:
    case LIR_OP_TEMPLATE:
    case LIR_OP_TYPEOF:
    case LIR_OP_TO_KEY:
    case LIR_OP_REQUIRE_COERCIBLE:
    case LIR_OP_DESTRUCTURE:
    case LIR_OP_REQUIRE_BASE:
    case LIR_OP_ITER_OPEN:
    case LIR_OP_FORIN_OPEN:
        return true;
    default:
        return lir_makes_scalar(op) || lir_ops[op].result == LIR_BOOL || lir_ops[op].result == LIR_INT ||
               lir_ops[op].result == LIR_NUMBER_T;
    }
}

static bool is_primitive(const Search *s, LirReg reg)
{
    const LirNode *made = s->keys->definition[reg];
    return link_key(s->keys, reg) != LINK_KEY_ANY ||
           (made && (made->op == LIR_OP_ADD || made->op == LIR_OP_TEMPLATE));
}

static void call_operand(void *context, LirReg reg)
{
    Search *s = context;
    s->called |= s->fetched[reg];
}

static bool is_converter(const Search *s, const LirNode *get)
{
    return get && get->op == LIR_OP_GLOBAL_GET && !s->reach->global &&
           s->reach->flags[get->name->index] & LINK_CONVERTS && !s->reach->own[get->name->index];
}

static void look_at_call(Search *s, const LirNode *call)
{
    const LirNode *callee = s->keys->definition[call->a];
    bool named = callee && callee->op == LIR_OP_GET_NAMED;
    s->called |= s->fetched[call->a];
    if (call->b && s->fetched[call->b])
        s->called |= !named || s->reach->flags[callee->name->index] & LINK_CALLS_THIS;
    if (is_converter(s, callee) || (named && is_converter(s, s->keys->definition[callee->a])))
        return;
    for (uint32_t i = 0; i < call->arg_count; i++)
        s->called |= s->fetched[call->args[i]];
}

// A function that is put on what may be a builtin function may have that as its receiver.
static void look_at_put(Search *s, LirReg base, LirReg value)
{
    s->called |= s->fetched[value] || (s->fetched[base] && !is_primitive(s, value));
}

static void look_at(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_CALL)
            look_at_call(s, node);
        else if (node->op == LIR_OP_PUT_NAMED)
            look_at_put(s, node->a, node->b);
        else if (node->op == LIR_OP_PUT_VALUE)
            look_at_put(s, node->a, node->c);
        else if (!converts(node->op))
            flow_each_operand(node, call_operand, s);
        if (lir_nests(node)) {
            look_at(s, &node->body);
            look_at(s, &node->otherwise);
        }
    }
}

LinkFetch link_fetches(const LinkReach *reach, const LinkKeys *keys, Arena *scratch)
{
    Search s = {.reach = reach, .keys = keys};
    s.fetched = ARENA_ARRAY(scratch, bool, keys->function->regs.length);
    do {
        s.changed = false;
        mark(&s, &keys->function->prologue);
        mark(&s, &keys->function->body);
    } while (s.changed);
    if (!s.any)
        return LINK_FETCH_NONE;
    look_at(&s, &keys->function->prologue);
    look_at(&s, &keys->function->body);
    return s.called || reach->prototypes ? LINK_FETCH_CALLED : LINK_FETCH_SEEN;
}
