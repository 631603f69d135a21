// SPDX-License-Identifier: MIT
// Where it pays to print code twice: runs of nodes without a label, branch or loop that read and write several properties.
//
//     p.x += p.vx * dt;  p.y += p.vy * dt;          sure { ... }
//
// What may stand in such a run is what emit/sure.c has a form for that leaves where anything is out of the ordinary: reads and writes
// of named properties, conversions and arithmetic, global names, Math.sqrt, calls whose callee is known, and what is pure. What is
// found by one node and used by another in a form of its own (a method and its call, a root and its number) stays together.
#include "transpiler/flow/sure.h"

#include "transpiler/base/map.h"
#include "transpiler/flow/uses.h"

enum { FEWEST_IN_LOOPS = 6, FEWEST_IN_LEAVES = 4, MOST_NODES = 400, WINDOW = 64 };

typedef struct Step {
    LirNode **link; // what points to the node
    bool fits;
    bool found;       // some step has it as its partner
    uint32_t partner; // the step that belongs to it, behind it; 0: none
} Step;

typedef struct Sure {
    const LirUnit *unit;
    LirFunction *function;
    Arena *arena;
    bool *callee; // by register: some call calls it
    bool *loaded; // by register: read in a form that may make a number of it, not in a run
    uint32_t loops;
    uint32_t nodes; // in runs
    VEC(LirNode *) runs;
    PtrMap facts; // keys of a guard -> how many accesses rely on it
} Sure;

static bool is_temporary(const Sure *s, LirReg reg)
{
    const LirRegInfo *info = &s->function->regs.data[reg];
    return reg && info->defs == 1 && !info->name;
}

static bool is_double(const Sure *s, LirReg reg)
{
    const LirRegInfo *info = &s->function->regs.data[reg];
    return info->type == LIR_NUMBER_T && !info->constant;
}

static bool is_integer(const Sure *s, LirReg reg)
{
    const LirRegInfo *info = &s->function->regs.data[reg];
    return info->type == LIR_INT && !info->constant;
}

static bool is_access(const Sure *s, const LirNode *node)
{
    if (s->function->regs.data[node->a].constant)
        return false;
    if (node->op == LIR_OP_PUT_NAMED) // constructors add properties
        return s->loops || !(s->function->flags & LIR_CONSTRUCTOR);
    return node->op == LIR_OP_GET_NAMED && !name_is(node->name, "length");
}

static bool is_sqrt(const Sure *s, const LirNode *node)
{
    return node->op == LIR_OP_CALL && node->b && node->dst && node->arg_count == 1 &&
           is_temporary(s, node->a) && is_temporary(s, node->dst) &&
           s->function->regs.data[node->dst].uses == 1 && is_double(s, node->args[0]);
}

// Whether a run may have the node, as far as that can be said of it alone.
static bool fits(const Sure *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_STMT:
    case LIR_OP_GUARD_SHAPE:
    case LIR_OP_ENV_PUT:
    case LIR_OP_TDZ_CHECK:
        return true;
    case LIR_OP_GET_NAMED:
    case LIR_OP_PUT_NAMED:
        return is_access(s, node);
    case LIR_OP_NUM_OF:
    case LIR_OP_NUM_INT32:
        return node->dst && !s->loaded[node->a];
    case LIR_OP_ADD:
    case LIR_OP_SUBTRACT:
    case LIR_OP_MULTIPLY:
        return node->dst && !is_integer(s, node->a) && !is_integer(s, node->b);
    case LIR_OP_GLOBAL_GET:
        return node->dst != 0;
    case LIR_OP_CALL:
        return is_sqrt(s, node);
    case LIR_OP_CALL_DIRECT:
        return true;
    default:
        return lir_ops[node->op].effects == LIR_P;
    }
}

// A run begins and ends with such.
static bool counts(const LirNode *node)
{
    return lir_ops[node->op].effects & (LIR_T | LIR_U) || node->op == LIR_OP_GUARD_SHAPE;
}

static bool is_call_of(const LirNode *node, LirReg callee)
{
    return (node->op == LIR_OP_CALL || node->op == LIR_OP_CALL_LIST ||
            node->op == LIR_OP_CALL_DIRECT) &&
           node->a == callee;
}

// Whether what a step finds for another one to use in a form of its own is used so, and near.
static bool find_partner(const Sure *s, Step *steps, uint32_t count, uint32_t i)
{
    const LirNode *node = *steps[i].link;
    bool method = node->op == LIR_OP_GET_NAMED && node->dst && s->callee[node->dst];
    if (!method && node->op != LIR_OP_CALL)
        return true;
    if (!steps[i].fits || (method && !is_temporary(s, node->dst)) || (!method && !steps[i].found))
        return false;
    for (uint32_t k = i + 1; k < count && k < i + WINDOW; k++) {
        const LirNode *next = *steps[k].link;
        bool used = method ? is_call_of(next, node->dst)
                           : next->op == LIR_OP_NUM_OF && next->a == node->dst;
        if (!used)
            continue;
        steps[i].partner = k;
        steps[k].found = true;
        return !method || (next->b == node->a && (next->op == LIR_OP_CALL_DIRECT ||
                                                  name_is(node->name, "sqrt")));
    }
    return false;
}

static bool stay_together(const Step *steps, uint32_t i)
{
    for (uint32_t k = i; k <= steps[i].partner; k++)
        if (!steps[k].fits)
            return false;
    return true;
}

// What has a partner that fits in no run with it fits in none, nor does the partner.
static void part(Step *steps, uint32_t count)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < count; i++) {
            uint32_t k = steps[i].partner;
            if (k && (steps[i].fits || steps[k].fits) && !stay_together(steps, i)) {
                steps[i].fits = steps[k].fits = false;
                changed = true;
            }
        }
    }
}

static void wrap(Sure *s, LirBlock *block, LirNode **link, LirNode *last)
{
    LirNode *run = ARENA_NEW(s->unit->arena, LirNode), *first = *link;
    *run = (LirNode){.op = LIR_OP_SURE,
                     .start = first->start,
                     .end = first->end,
                     .at = first->at,
                     .body = {first, last},
                     .next = last->next};
    *link = run;
    if (block->last == last)
        block->last = run;
    last->next = NULL;
    vec_push(s->arena, &s->runs, run);
}

// Makes a run of the steps from `first` to `end`, if they are worth it.
static void make_run(Sure *s, LirBlock *block, Step *steps, uint32_t first, uint32_t end)
{
    while (first < end && !counts(*steps[first].link))
        first++;
    while (end > first && !counts(*steps[end - 1].link))
        end--;
    uint32_t accesses = 0;
    for (uint32_t i = first; i < end; i++) {
        const LirNode *node = *steps[i].link;
        accesses += is_access(s, node) && !steps[i].partner;
    }
    if (accesses < (s->loops ? FEWEST_IN_LOOPS : FEWEST_IN_LEAVES) || s->nodes + end - first > MOST_NODES)
        return;
    s->nodes += end - first;
    wrap(s, block, steps[first].link, *steps[end - 1].link);
}

typedef VEC(Step) Steps;

static void find_steps(Sure *s, LirBlock *block, Steps *steps)
{
    for (LirNode **link = &block->first; *link; link = &(*link)->next) {
        LirNode *node = *link;
        Step step = {.link = link, .fits = fits(s, node)};
        if (!step.fits && (node->op == LIR_OP_GET_VALUE || node->op == LIR_OP_GET_NAMED ||
                           node->op == LIR_OP_CALL))
            s->loaded[node->dst] = true;
        vec_push(s->arena, steps, step);
    }
}

static void walk(Sure *s, LirBlock *block);

// From the end to the front, so that links stay what they are.
static void make_runs(Sure *s, LirBlock *block)
{
    Steps steps = {0};
    find_steps(s, block, &steps);
    for (uint32_t i = 0; i < steps.length; i++)
        steps.data[i].fits &= find_partner(s, steps.data, steps.length, i);
    part(steps.data, steps.length);
    for (uint32_t end = steps.length; end > 0;) {
        uint32_t first = end;
        while (first > 0 && steps.data[first - 1].fits)
            first--;
        if (first < end)
            make_run(s, block, steps.data, first, end);
        end = first < end ? first : end - 1;
    }
}

static void walk(Sure *s, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        if (!lir_nests(node))
            continue;
        s->loops += node->op == LIR_OP_LOOP;
        walk(s, &node->body);
        s->loops -= node->op == LIR_OP_LOOP;
        walk(s, &node->otherwise);
    }
    if (s->loops || s->function->leaf)
        make_runs(s, block);
}

// --- What was known behind a guard in a run is known behind the run if it is found out again.

static bool relies(const LirNode *node)
{
    return (node->op == LIR_OP_GET_NAMED || node->op == LIR_OP_PUT_NAMED) && node->j;
}

static void count_facts(Sure *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (relies(node))
            ptrmap_set(&s->facts, node->keys,
                       (void *)((uintptr_t)ptrmap_get(&s->facts, node->keys) + 1));
        if (lir_nests(node)) {
            count_facts(s, &node->body);
            count_facts(s, &node->otherwise);
        }
    }
}

static void renew_facts(Sure *s, LirNode *run)
{
    for (const LirNode *guard = run->body.first; guard; guard = guard->next) {
        if (guard->op != LIR_OP_GUARD_SHAPE)
            continue;
        uintptr_t count = (uintptr_t)ptrmap_get(&s->facts, guard->keys);
        for (const LirNode *node = guard->next; node; node = node->next)
            count -= relies(node) && node->keys == guard->keys;
        if (!count)
            continue;
        LirNode *again = ARENA_NEW(s->unit->arena, LirNode);
        *again = *guard;
        again->next = run->next;
        run->next = again;
    }
}

void flow_sure(const LirUnit *unit, LirFunction *function)
{
    bool accesses = lir_has(function, LIR_OP_GET_NAMED) || lir_has(function, LIR_OP_PUT_NAMED);
    if (function->kind != LIR_NORMAL || !accesses || (!function->leaf && !lir_has(function, LIR_OP_LOOP)))
        return;
    Sure s = {.unit = unit, .function = function, .arena = unit->scratch};
    s.callee = ARENA_ARRAY(s.arena, bool, function->regs.length);
    s.loaded = ARENA_ARRAY(s.arena, bool, function->regs.length);
    flow_find_callees(&function->prologue, s.callee);
    flow_find_callees(&function->body, s.callee);
    walk(&s, &function->body);
    if (!s.runs.length)
        return;
    ptrmap_init(&s.facts, s.arena);
    count_facts(&s, &function->body);
    for (vec_each(LirNode *, run, &s.runs))
        renew_facts(&s, *run);
}
