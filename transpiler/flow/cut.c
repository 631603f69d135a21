// SPDX-License-Identifier: MIT
// A block is looked at as a row of groups. A group is one node, or nodes that must not be parted: a jump within the block and its
// label, a check of a shape and what relies on it. Groups that need the C function itself (suspensions, jumps to labels outside,
// parameters) stay where they are; the others make pieces of about TARGET ops.
//
// What throws in a piece goes to one handler outside: the PIECE's on_throw. A jump or handler over more than MOST ops does not
// make a group: its label stays outside of all pieces.
#include "transpiler/flow/cut.h"

#include "transpiler/flow/uses.h"

enum { LEAST_TO_CUT = 1200, TARGET = 240, MOST = 700, LEAST_PIECE = 40 };
enum { NO_HANDLER = UINT32_MAX, SEVERAL = UINT32_MAX - 1 };

// What is known of a label in the block that is being cut.
typedef struct LabelUse {
    uint32_t block;       // the number of the block that this is about
    uint32_t place;       // the step with it + 1, 0: it is not in the block
    uint32_t jumps, throws; // the first step that jumps or throws there + 1, 0: none
} LabelUse;

// A node of the block.
typedef struct Step {
    LirNode *node;
    uint32_t weight, before; // its ops, and those of all steps before it
    uint32_t handler;        // where it throws to outside of its group
    uint32_t reach;          // the last step that must stay with it
    bool fixed;              // it stays where it is
} Step;

typedef struct Cut {
    const LirUnit *unit;
    LirFunction *function;
    bool returns;       // a piece may return from the function
    LabelUse *labels;
    uint32_t blocks;
    PtrMap facts;       // by the keys of a check of a shape: its step + 1
    Step *steps;
    uint32_t count;
    uint32_t at;        // the step that is being looked at
    uint32_t pieces;
} Cut;

static uint32_t weigh_block(const LirBlock *block);

// About as many ops as the node is printed as.
static uint32_t weigh(const LirNode *node)
{
    if (node->op <= LIR_OP_STRING || node->op == LIR_OP_STMT || node->op == LIR_OP_LABEL)
        return 0;
    if (node->op == LIR_OP_TABLE)
        return 1;
    uint32_t weight = 1 + (node->op == LIR_OP_OBJECT_LITERAL ? node->arg_count : node->arg_count / 4);
    if (lir_nests(node))
        weight += weigh_block(&node->body) + weigh_block(&node->otherwise);
    return weight;
}

static uint32_t weigh_block(const LirBlock *block)
{
    uint32_t sum = 0;
    for (const LirNode *node = block->first; node; node = node->next)
        sum += weigh(node);
    return sum;
}

static LabelUse *use_of(Cut *c, LirLabel label)
{
    LabelUse *use = &c->labels[label];
    if (use->block != c->blocks)
        *use = (LabelUse){.block = c->blocks};
    return use;
}

static void note_first(uint32_t *first, uint32_t step)
{
    if (!*first)
        *first = step + 1;
}

// Ops that name what only the C function of the whole has.
static bool is_passed_in(LirOp op)
{
    switch (op) {
    case LIR_OP_PARAM:
    case LIR_OP_REST:
    case LIR_OP_ARGUMENTS:
    case LIR_OP_ARGUMENTS_MAPPED:
    case LIR_OP_THIS:
    case LIR_OP_NEW_TARGET:
    case LIR_OP_CALLEE:
    case LIR_OP_ENV_OUTER:
        return true;
    default:
        return false;
    }
}

typedef void NodeVisit(Cut *c, const LirNode *node);

static void each_node(Cut *c, const LirNode *node, NodeVisit *visit)
{
    visit(c, node);
    for (const LirNode *n = node->body.first; n; n = n->next)
        each_node(c, n, visit);
    for (const LirNode *n = node->otherwise.first; n; n = n->next)
        each_node(c, n, visit);
}

// The labels that the node jumps to, with what throws apart.
typedef void LabelVisit(Cut *c, LirLabel label, bool throws);

static void each_label(Cut *c, const LirNode *node, LabelVisit *visit)
{
    if (lir_ops[node->op].effects & LIR_T && node->op != LIR_OP_DISPATCH)
        visit(c, node->on_throw, true);
    if (node->op == LIR_OP_JUMP || (lir_ops[node->op].effects & LIR_S && node->target))
        visit(c, node->target, false);
    if (node->on_return)
        visit(c, node->on_return, false);
    for (uint32_t i = 0; i < lir_exit_count(node); i++)
        if (node->exits[i].label || node->exits[i].kind == 1)
            visit(c, node->exits[i].label, node->exits[i].kind == 1);
}

static void note_label(Cut *c, LirLabel label, bool throws)
{
    if (!label)
        return;
    LabelUse *use = use_of(c, label);
    note_first(throws ? &use->throws : &use->jumps, c->at);
}

static void extend(Cut *c, uint32_t from, uint32_t to)
{
    if (c->steps[from].reach < to)
        c->steps[from].reach = to;
}

// The first walk: where labels stand and who goes there, and what each check of a shape is for.
static void note_node(Cut *c, const LirNode *node)
{
    if (node->op == LIR_OP_LABEL)
        use_of(c, node->target)->place = c->at + 1;
    each_label(c, node, note_label);
    bool relies = (node->op == LIR_OP_GET_NAMED || node->op == LIR_OP_PUT_NAMED) && node->j;
    if (node->op == LIR_OP_GUARD_SHAPE && !ptrmap_get(&c->facts, node->keys))
        ptrmap_set(&c->facts, node->keys, (void *)(uintptr_t)(c->at + 1));
    uintptr_t guard = relies ? (uintptr_t)ptrmap_get(&c->facts, node->keys) : 0;
    if (guard)
        extend(c, (uint32_t)guard - 1, c->at);
}

static uint32_t weight_between(const Cut *c, uint32_t from, uint32_t to)
{
    return c->steps[to].before + c->steps[to].weight - c->steps[from].before;
}

// Whether the label and those that go there make a group.
static bool is_near(const Cut *c, const LabelUse *use, bool throws)
{
    uint32_t first = throws ? use->throws : use->jumps;
    return use->block == c->blocks && use->place && first && first <= use->place &&
           weight_between(c, first - 1, use->place - 1) <= MOST;
}

static void merge_handler(Cut *c, LirLabel handler)
{
    uint32_t *known = &c->steps[c->at].handler;
    *known = *known == NO_HANDLER || *known == handler ? handler : SEVERAL;
}

static void decide_label(Cut *c, LirLabel label, bool throws)
{
    const LabelUse *use = &c->labels[label];
    if (label && is_near(c, use, throws))
        extend(c, c->at, use->place - 1);
    else if (throws)
        merge_handler(c, label);
    else
        c->steps[c->at].fixed = true;
}

static bool returns(const LirNode *node)
{
    bool found = node->op == LIR_OP_RETURN;
    for (uint32_t i = 0; i < lir_exit_count(node); i++)
        found |= node->exits[i].kind == 2 && !node->exits[i].label;
    return found;
}

// The second walk: what keeps a step where it is, and which steps stay together.
static void decide_node(Cut *c, const LirNode *node)
{
    Step *step = &c->steps[c->at];
    if (lir_ops[node->op].effects & LIR_S || is_passed_in(node->op) || (returns(node) && !c->returns))
        step->fixed = true;
    if (node->op == LIR_OP_LABEL) {
        const LabelUse *use = &c->labels[node->target];
        step->fixed |= (use->jumps && !is_near(c, use, false)) || (use->throws && !is_near(c, use, true));
    }
    each_label(c, node, decide_label);
}

static void look(Cut *c, LirBlock *block)
{
    uint32_t before = 0;
    c->count = 0;
    c->blocks++;
    for (const LirNode *node = block->first; node; node = node->next)
        c->count++;
    c->steps = ARENA_ARRAY(c->unit->scratch, Step, c->count);
    LirNode *node = block->first;
    for (uint32_t i = 0; i < c->count; i++, node = node->next) {
        c->steps[i] = (Step){node, weigh(node), before, NO_HANDLER, i, false};
        before += c->steps[i].weight;
    }
    for (c->at = 0; c->at < c->count; c->at++)
        each_node(c, c->steps[c->at].node, note_node);
    for (c->at = 0; c->at < c->count; c->at++)
        each_node(c, c->steps[c->at].node, decide_node);
}

// The end of the group that begins with the step; what holds for one of its steps holds for all.
static uint32_t end_group(Cut *c, uint32_t first)
{
    Step *group = &c->steps[first];
    uint32_t end = first + 1;
    for (uint32_t i = first; i < end; i++) {
        const Step *step = &c->steps[i];
        if (step->reach >= end)
            end = step->reach + 1;
        group->fixed |= step->fixed;
        if (step->handler != NO_HANDLER)
            group->handler = group->handler == NO_HANDLER || group->handler == step->handler
                                 ? step->handler
                                 : SEVERAL;
    }
    group->fixed |= group->handler == SEVERAL || (end == first + 1 && group->weight > MOST);
    return end;
}

// Puts the steps from `first` to `end` into a PIECE, if they are enough. What stands before them is the step before.
static void make_piece(Cut *c, LirBlock *block, uint32_t first, uint32_t end, uint32_t handler)
{
    if (end == first || weight_between(c, first, end - 1) < LEAST_PIECE)
        return;
    LirNode *from = c->steps[first].node, *last = c->steps[end - 1].node;
    LirNode *piece = ARENA_NEW(c->unit->arena, LirNode);
    *piece = (LirNode){.op = LIR_OP_PIECE,
                       .start = from->start,
                       .end = from->end,
                       .at = from->at,
                       .on_throw = handler == NO_HANDLER ? 0 : handler,
                       .i = (int32_t)++c->pieces,
                       .next = last->next,
                       .body = {from, last}};
    if (first)
        c->steps[first - 1].node->next = piece;
    else
        block->first = piece;
    if (block->last == last)
        block->last = piece;
    last->next = NULL;
    c->steps[end - 1].node = piece;
}

static void cut_block(Cut *c, LirBlock *block);

// Blocks within a step that is too long for a piece.
static void cut_within(Cut *c, LirNode *node)
{
    Step *steps = c->steps;
    uint32_t count = c->count;
    cut_block(c, &node->body);
    cut_block(c, &node->otherwise);
    c->steps = steps;
    c->count = count;
}

static void cut_block(Cut *c, LirBlock *block)
{
    if (weigh_block(block) < LEAST_PIECE)
        return;
    look(c, block);
    uint32_t first = 0, handler = NO_HANDLER;
    for (uint32_t i = 0, end; i < c->count; i = end) {
        end = end_group(c, i);
        const Step *group = &c->steps[i];
        bool other = group->handler != NO_HANDLER && handler != NO_HANDLER && group->handler != handler;
        uint32_t weight = i > first ? weight_between(c, first, i - 1) : 0;
        bool full = weight >= TARGET || (weight >= TARGET / 2 && group->node->op == LIR_OP_STMT);
        if (group->fixed || other || full) {
            make_piece(c, block, first, i, handler);
            first = i;
            handler = NO_HANDLER;
        }
        if (group->handler != NO_HANDLER)
            handler = group->handler;
        if (!group->fixed)
            continue;
        if (group->node->op == LIR_OP_IF && group->weight > MOST)
            cut_within(c, group->node);
        first = end;
        handler = NO_HANDLER;
    }
    make_piece(c, block, first, c->count, handler);
}

// --- What several pieces use.

typedef struct Owners {
    LirFunction *function;
    uint32_t *owner; // by register: the piece that uses it + 1 (1: none, the whole), 0: nobody yet
    uint32_t current;
} Owners;

static void own(void *context, LirReg reg)
{
    Owners *o = context;
    LirRegInfo *info = &o->function->regs.data[reg];
    if (!reg || info->constant || info->storage == LIR_FRAME)
        return;
    if (o->owner[reg] && o->owner[reg] != o->current)
        info->storage = LIR_SHARED;
    o->owner[reg] = o->current;
}

static void own_block(Owners *o, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        own(o, node->dst);
        own(o, node->dst2);
        own(o, node->completion);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            own(o, node->exits[i].completion);
        flow_each_operand(node, own, o);
        if (node->op == LIR_OP_PIECE)
            o->current = (uint32_t)node->i + 1;
        own_block(o, &node->body);
        own_block(o, &node->otherwise);
        if (node->op == LIR_OP_PIECE)
            o->current = 1;
    }
}

// The C parameters of a direct function stay what they are: what pieces share of them is a copy.
static void copy_parameters(const LirUnit *unit, LirFunction *f)
{
    LirBuilder b;
    lir_builder_init(&b, (LirUnit *)unit, f);
    for (LirNode *node = f->prologue.first, *last; node; node = node->next) {
        LirReg reg = node->dst;
        if ((node->op != LIR_OP_PARAM && node->op != LIR_OP_ENV_OUTER) ||
            f->regs.data[reg].storage != LIR_SHARED)
            continue;
        node->dst = lir_reg(&b, f->regs.data[reg].type, f->regs.data[reg].name);
        f->regs.data[node->dst].defs = f->regs.data[node->dst].uses = 1;
        for (vec_each(LirReg, parameter, &f->parameters))
            if (*parameter == reg)
                *parameter = node->dst;
        last = f->prologue.last;
        lir_move(&b, reg, node->dst);
        LirNode *move = f->prologue.last;
        if (last != node) { // it goes behind the node
            last->next = NULL;
            f->prologue.last = last;
            move->next = node->next;
            node->next = move;
        }
        node = move;
    }
}

static void share(Cut *c)
{
    LirFunction *f = c->function;
    Owners o = {.function = f, .current = 1};
    o.owner = ARENA_ARRAY(c->unit->scratch, uint32_t, f->regs.length);
    own_block(&o, &f->prologue);
    own_block(&o, &f->body);
    if (f->direct)
        copy_parameters(c->unit, f);
    for (LirReg reg = 1; reg < f->regs.length; reg++)
        if (f->regs.data[reg].storage == LIR_SHARED)
            vec_push(c->unit->arena, &f->shared, reg);
}

void flow_cut(const LirUnit *unit, LirFunction *function, bool resumable)
{
    if (function->leaf || weigh_block(&function->prologue) + weigh_block(&function->body) < LEAST_TO_CUT)
        return;
    Cut c = {.unit = unit, .function = function};
    c.returns = function->kind == LIR_NORMAL && (!function->direct || function->result == LIR_VALUE);
    c.labels = ARENA_ARRAY(unit->scratch, LabelUse, function->labels.length + 1);
    ptrmap_init(&c.facts, unit->scratch);
    if (!resumable)
        cut_block(&c, &function->prologue);
    cut_block(&c, &function->body);
    if (c.pieces)
        share(&c);
}
