// SPDX-License-Identifier: MIT
// Tidying: what lower/ makes without looking back is removed here, so that the emitted C has no
// dead code, unused label or unused variable. Runs until nothing changes.
#include "transpiler/flow/uses.h"

typedef struct Tidy {
    LirFunction *function;
    uint64_t
        *kinds; // by register: the kinds that a completion may have; bit 63 stands for 63 and above
    const LirUnit *unit;
    bool changed;
    bool miscounted; // what went is still counted
} Tidy;

// Whether the label stands right behind the node.
static bool falls_to(const LirNode *node, LirLabel label)
{
    for (const LirNode *n = node->next; n && (n->op == LIR_OP_LABEL || n->op == LIR_OP_STMT);
         n = n->next)
        if (n->op == LIR_OP_LABEL && n->target == label)
            return true;
    return false;
}

static bool is_droppable(const Tidy *tidy, const LirNode *node)
{
    const LirFunction *function = tidy->function;
    if (node->op == LIR_OP_LABEL)
        return function->labels.data[node->target].uses == 0;
    if (node->op == LIR_OP_IF)
        return !node->body.first && !node->otherwise.first;
    if (node->op == LIR_OP_MOVE && node->dst == node->a)
        return true;
    if (node->op == LIR_OP_COMPLETE || (lir_ops[node->op].effects & LIR_P))
        return !node->dst || function->regs.data[node->dst].uses == 0;
    if (node->op == LIR_OP_DISPATCH)
        return lir_exit_count(node) == 0;
    // A jump to where control goes anyway.
    return node->op == LIR_OP_JUMP && falls_to(node, node->target);
}

static bool is_unread(const Tidy *tidy, LirReg reg)
{
    return reg && tidy->function->regs.data[reg].uses == 0;
}

// Ops that write their result through its address need a place for it.
static bool takes_no_address(const LirNode *node)
{
    return node->op != LIR_OP_ITER_OPEN && node->op != LIR_OP_ASYNC_ITER_OPEN;
}

static uint64_t kind_bit(int kind)
{
    return UINT64_C(1) << (kind < 63 ? kind : 63);
}

// Which kinds each completion is given anywhere.
static void collect_kinds(Tidy *tidy, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_COMPLETE)
            tidy->kinds[node->dst] |= kind_bit(node->i);
        else if (node->op == LIR_OP_MOVE)
            tidy->kinds[node->dst] = UINT64_MAX;
        tidy->kinds[node->completion] |= kind_bit(2); // JS_C_RETURN
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            tidy->kinds[node->exits[i].completion] |=
                kind_bit(node->exits[i].kind == 2 ? 2 : node->exits[i].outer_kind);
        if (lir_nests(node)) {
            collect_kinds(tidy, &node->body);
            collect_kinds(tidy, &node->otherwise);
        }
    }
}

// The only exit left is a plain jump, perhaps with a completion for the cleanup around this one.
static void resolve_dispatch(Tidy *tidy, LirNode *node)
{
    LirExit exit = node->exits[0];
    if (exit.kind == 2 && exit.completion)
        return;
    LirNode *jump = node;
    if (exit.completion) {
        jump = ARENA_NEW(tidy->unit->arena, LirNode);
        *jump = *node;
        node->next = jump;
        *node = (LirNode){.op = LIR_OP_COMPLETE,
                          .start = node->start,
                          .end = node->end,
                          .dst = exit.completion,
                          .i = exit.outer_kind,
                          .next = jump};
    }
    *jump = (LirNode){.op = LIR_OP_JUMP,
                      .start = jump->start,
                      .end = jump->end,
                      .target = exit.label,
                      .next = jump->next};
    tidy->changed = true;
}

// Exits for kinds that never come go; `i` says that the exits left cover every kind.
static void narrow_dispatch(Tidy *tidy, LirNode *node)
{
    uint64_t left = tidy->kinds[node->a], covered = 0;
    uint32_t count = 0;
    for (uint32_t i = 0; i < lir_exit_count(node); i++) {
        uint64_t bit = kind_bit(node->exits[i].kind);
        if (!(left & bit)) {
            tidy->changed = true;
            continue;
        }
        if (node->exits[i].kind < 63)
            covered |= bit;
        node->exits[count++] = node->exits[i];
    }
    node->exit_count = count;
    node->i = count > 0 && !(left & ~covered);
    // The last exit goes where control goes anyway.
    LirExit *last = count ? &node->exits[count - 1] : NULL;
    if (node->i && last->kind >= 2 && last->label && !last->completion &&
        falls_to(node, last->label)) {
        node->exit_count--;
        node->i = 0;
        tidy->changed = true;
        return;
    }
    if (node->i && count == 1 && node->exits[0].kind >= 2 && node->exits[0].label)
        resolve_dispatch(tidy, node);
}

static void drop_result(Tidy *tidy, LirReg *reg)
{
    *reg = 0;
    tidy->miscounted = true;
}

static void tidy_block(Tidy *tidy, LirBlock *block);

static void tidy_node(Tidy *tidy, LirNode *node)
{
    if (is_unread(tidy, node->dst) && takes_no_address(node))
        drop_result(tidy, &node->dst);
    if (is_unread(tidy, node->completion))
        drop_result(tidy, &node->completion);
    for (uint32_t i = 0; i < lir_exit_count(node); i++)
        if (is_unread(tidy, node->exits[i].completion))
            drop_result(tidy, &node->exits[i].completion);
    if (node->op == LIR_OP_DISPATCH)
        narrow_dispatch(tidy, node);
    else if (node->op == LIR_OP_FOR_AWAIT_CLOSE)
        node->i = tidy->kinds[node->b] == kind_bit(1); // JS_C_THROW
    if (lir_nests(node)) {
        tidy_block(tidy, &node->body);
        tidy_block(tidy, &node->otherwise);
    }
}

static void tidy_block(Tidy *tidy, LirBlock *block)
{
    LirNode **link = &block->first, *last = NULL;
    bool dead = false;
    while (*link) {
        LirNode *node = *link;
        if (node->op == LIR_OP_LABEL && tidy->function->labels.data[node->target].uses)
            dead = false;
        if (dead || is_droppable(tidy, node)) {
            *link = node->next;
            tidy->changed = true;
            continue;
        }
        tidy_node(tidy, node);
        dead = flow_is_terminator(node);
        last = node;
        link = &node->next;
    }
    block->last = last;
}

// Jumps to a label behind which a jump stands go to where that goes.
static bool note_aliases(const LirBlock *block, LirLabel *alias)
{
    bool any = false;
    for (const LirNode *node = block->first; node; node = node->next) {
        if (lir_nests(node)) {
            any |= note_aliases(&node->body, alias);
            any |= note_aliases(&node->otherwise, alias);
        }
        if (node->op != LIR_OP_LABEL)
            continue;
        const LirNode *next = node->next;
        while (next && (next->op == LIR_OP_LABEL || next->op == LIR_OP_STMT))
            next = next->next;
        if (next && next->op == LIR_OP_JUMP) {
            alias[node->target] = next->target;
            any = true;
        }
    }
    return any;
}

// Labels are jumped to forwards only, so the chain ends.
static bool follow(const LirLabel *alias, LirLabel *label)
{
    LirLabel old = *label;
    while (*label && alias[*label])
        *label = alias[*label];
    return *label != old;
}

static bool thread_block(const LirBlock *block, const LirLabel *alias)
{
    bool changed = false;
    for (LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_JUMP || node->op == LIR_OP_FOR_AWAIT_NEXT)
            changed |= follow(alias, &node->target);
        changed |= follow(alias, &node->on_return);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            if (node->exits[i].kind != 1) // a throw goes to a handler
                changed |= follow(alias, &node->exits[i].label);
        if (lir_nests(node)) {
            changed |= thread_block(&node->body, alias);
            changed |= thread_block(&node->otherwise, alias);
        }
    }
    return changed;
}

static bool thread_jumps(Tidy *tidy)
{
    LirFunction *function = tidy->function;
    if (!lir_has(function, LIR_OP_LABEL) || !lir_has(function, LIR_OP_JUMP))
        return false;
    LirLabel *alias = ARENA_ARRAY(tidy->unit->scratch, LirLabel, function->labels.length);
    bool any = note_aliases(&function->prologue, alias);
    if (!note_aliases(&function->body, alias) && !any)
        return false;
    bool changed = thread_block(&function->prologue, alias);
    return thread_block(&function->body, alias) || changed;
}

// Nodes that throw to a handler get a result register of their own when theirs has other
// definitions.
static LirReg own_result(const Tidy *tidy, LirNode *node, LirReg old)
{
    LirFunction *function = tidy->function;
    LirType type = function->regs.data[old].type;
    vec_push(tidy->unit->arena, &function->regs, (LirRegInfo){.type = type, .defs = 1, .uses = 1});
    LirReg fresh = function->regs.length - 1;
    LirNode *move = ARENA_NEW(tidy->unit->arena, LirNode);
    *move = (LirNode){.op = LIR_OP_MOVE, .start = node->start, .end = node->end};
    move->dst = old;
    move->a = fresh;
    move->next = node->next;
    node->next = move;
    return fresh;
}

static bool split_block(const Tidy *tidy, LirBlock *block)
{
    bool any = false;
    for (LirNode *node = block->first; node; node = node->next) {
        LirNode *end = node->next;
        if (node->on_throw && !(lir_ops[node->op].effects & LIR_S)) {
            if (node->dst && tidy->function->regs.data[node->dst].defs > 1)
                node->dst = own_result(tidy, node, node->dst);
            if (node->dst2 && tidy->function->regs.data[node->dst2].defs > 1)
                node->dst2 = own_result(tidy, node, node->dst2);
        }
        if (lir_nests(node)) {
            any |= split_block(tidy, &node->body);
            any |= split_block(tidy, &node->otherwise);
        }
        any |= node->next != end;
        if (node->next != end && !end)
            block->last = node->next->next ? node->next->next : node->next;
    }
    return any;
}

// Kinds matter to dispatches and closes alone.
static void find_kinds(Tidy *tidy)
{
    LirFunction *function = tidy->function;
    if (!lir_has(function, LIR_OP_DISPATCH) && !lir_has(function, LIR_OP_FOR_AWAIT_CLOSE))
        return;
    if (!tidy->kinds)
        tidy->kinds = ARENA_ARRAY(tidy->unit->scratch, uint64_t, function->regs.length);
    memset(tidy->kinds, 0, function->regs.length * sizeof *tidy->kinds);
    collect_kinds(tidy, &function->prologue);
    collect_kinds(tidy, &function->body);
}

void flow_tidy(const LirUnit *unit, LirFunction *function)
{
    Tidy tidy = {.function = function, .unit = unit};
    flow_count(function);
    bool split = split_block(&tidy, &function->prologue);
    split |= split_block(&tidy, &function->body);
    if (split)
        flow_count(function);
    do {
        tidy.changed = tidy.miscounted = false;
        find_kinds(&tidy);
        tidy_block(&tidy, &function->prologue);
        tidy_block(&tidy, &function->body);
        tidy.changed |= thread_jumps(&tidy);
        if (tidy.changed || tidy.miscounted)
            flow_count(function);
    } while (tidy.changed);
    function->untidy = false;
}
