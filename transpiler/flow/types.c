// SPDX-License-Identifier: MIT
// An optimistic fixpoint over all definitions of each register: everything starts as INT and sinks
// to NUMBER or VALUE as its definitions demand. What comes from outside (parameters, calls,
// captured variables, memory) is VALUE, and so is what some path reads before it is written.
//
// INT registers (TRANSPILER.md 5.3) come from integer constants, from other INT registers, from
// steps of at most LARGEST_STEP and from bit operations: they cannot leave the range in which a
// double is exact, nor be -0.
#include "transpiler/flow/types.h"

#include <math.h>

#include "transpiler/flow/liveness.h"
#include "transpiler/flow/uses.h"

enum { LARGEST_STEP = 16, MOST_ROUNDS = 40 };

typedef enum Class { INT, NUMBER, VALUE } Class;

typedef struct Types {
    const LirUnit *unit;
    LirFunction *function;
    uint8_t *classes; // by register: Class
    bool *counts;     // by register: takes part in an operation on numbers
    bool changed;
} Types;

static const LirNode *constant_number(const Types *t, LirReg reg)
{
    const LirNode *constant = t->function->regs.data[reg].constant;
    return constant && constant->op == LIR_OP_NUMBER ? constant : NULL;
}

static bool is_int(double d)
{
    return d == (int32_t)d && d > -2147483648.0 && !(d == 0 && signbit(d));
}

static Class class_of_number(double d)
{
    return fabs(d) < 2147483648.0 && is_int(d) ? INT : NUMBER;
}

static Class class_of(const Types *t, LirReg reg)
{
    const LirNode *constant = constant_number(t, reg);
    return constant ? class_of_number(constant->number) : (Class)t->classes[reg];
}

// Both are numbers and at least one is a register that will be unboxed.
static bool both_numbers(const Types *t, const LirNode *node)
{
    return class_of(t, node->a) != VALUE && class_of(t, node->b) != VALUE &&
           !(constant_number(t, node->a) && constant_number(t, node->b));
}

// `a + c` or `a - c` of an INT and a small constant: the step; 0 when the node is none.
static int step_of(const Types *t, const LirNode *node)
{
    const LirNode *c = constant_number(t, node->b);
    if (node->op == LIR_OP_INCREMENT)
        return 1;
    if (node->op == LIR_OP_DECREMENT)
        return -1;
    if ((node->op != LIR_OP_ADD && node->op != LIR_OP_SUBTRACT) || !c || !is_int(c->number) ||
        fabs(c->number) > LARGEST_STEP || constant_number(t, node->a))
        return 0;
    return node->op == LIR_OP_ADD ? (int)c->number : -(int)c->number;
}

// The op on numbers that an op becomes, or the op itself.
static LirOp number_op(LirOp op)
{
    switch (op) {
    case LIR_OP_ADD:
        return LIR_OP_NUM_ADD;
    case LIR_OP_SUBTRACT:
        return LIR_OP_NUM_SUBTRACT;
    case LIR_OP_MULTIPLY:
        return LIR_OP_NUM_MULTIPLY;
    case LIR_OP_DIVIDE:
        return LIR_OP_NUM_DIVIDE;
    case LIR_OP_BIT_AND:
        return LIR_OP_NUM_AND;
    case LIR_OP_BIT_OR:
        return LIR_OP_NUM_OR;
    case LIR_OP_BIT_XOR:
        return LIR_OP_NUM_XOR;
    case LIR_OP_SHIFT_LEFT:
        return LIR_OP_NUM_SHIFT_LEFT;
    case LIR_OP_SHIFT_RIGHT:
        return LIR_OP_NUM_SHIFT_RIGHT;
    case LIR_OP_SHIFT_RIGHT_UNSIGNED:
        return LIR_OP_NUM_SHIFT_RIGHT_UNSIGNED;
    case LIR_OP_LESS:
        return LIR_OP_NUM_LESS;
    case LIR_OP_LESS_EQUAL:
        return LIR_OP_NUM_LESS_EQUAL;
    case LIR_OP_GREATER:
        return LIR_OP_NUM_GREATER;
    case LIR_OP_GREATER_EQUAL:
        return LIR_OP_NUM_GREATER_EQUAL;
    case LIR_OP_EQUALS:
    case LIR_OP_STRICT_EQUALS:
        return LIR_OP_NUM_EQUALS;
    default:
        return op;
    }
}

static bool is_bit_op(LirOp op)
{
    return op >= LIR_OP_NUM_AND && op <= LIR_OP_NUM_SHIFT_RIGHT_UNSIGNED;
}

// What rewrite() makes of the node: VALUE whenever it leaves the op as it is.
static Class class_of_result(const Types *t, const LirNode *node)
{
    bool constant = node->a && constant_number(t, node->a);
    switch (node->op) {
    case LIR_OP_NUMBER:
        return class_of_number(node->number);
    case LIR_OP_MOVE:
    case LIR_OP_TO_NUMERIC:
    case LIR_OP_TO_NUMBER:
        return class_of(t, node->a);
    case LIR_OP_INCREMENT:
    case LIR_OP_DECREMENT:
        return constant ? VALUE : class_of(t, node->a);
    case LIR_OP_NEGATE:
        return constant || class_of(t, node->a) == VALUE ? VALUE : NUMBER;
    case LIR_OP_BIT_NOT:
        return constant || class_of(t, node->a) == VALUE ? VALUE : INT;
    default:
        break;
    }
    LirOp op = number_op(node->op);
    if (op == node->op || !both_numbers(t, node))
        return VALUE;
    if (is_bit_op(op))
        return INT;
    return class_of(t, node->a) == INT && step_of(t, node) ? INT : NUMBER;
}

static void sink(Types *t, LirReg reg, Class class)
{
    if (!reg || t->classes[reg] >= class)
        return;
    t->classes[reg] = (uint8_t) class;
    t->changed = true;
}

static void sink_block(Types *t, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        sink(t, node->dst, class_of_result(t, node));
        sink(t, node->dst2, VALUE);
        sink_block(t, &node->body);
        sink_block(t, &node->otherwise);
    }
}

// Unboxing pays where a register is an operand or a result of arithmetic.
static void note_counts(Types *t, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        bool arithmetic = number_op(node->op) != node->op || node->op == LIR_OP_INCREMENT ||
                          node->op == LIR_OP_DECREMENT || node->op == LIR_OP_TO_NUMERIC ||
                          node->op == LIR_OP_NEGATE || node->op == LIR_OP_BIT_NOT;
        if (arithmetic) {
            t->counts[node->a] = t->counts[node->dst] = true;
            t->counts[node->b] = true;
        }
        note_counts(t, &node->body);
        note_counts(t, &node->otherwise);
    }
}

// The result of a num op that goes to a boxed register: a register of its own, moved there.
static void box_result(Types *t, LirNode *node, Class class)
{
    LirFunction *function = t->function;
    LirNode *move = ARENA_NEW(t->unit->arena, LirNode);
    LirType type = class == INT ? LIR_INT : LIR_NUMBER_T;
    *move = (LirNode){.op = LIR_OP_MOVE,
                      .start = node->start,
                      .end = node->end,
                      .dst = node->dst,
                      .next = node->next};
    vec_push(t->unit->arena, &function->regs, (LirRegInfo){.type = type, .defs = 1, .uses = 1});
    node->dst = move->a = function->regs.length - 1;
    node->next = move;
}

static void become(Types *t, LirNode *node, LirOp op, Class result)
{
    bool boxed = node->dst && t->function->regs.data[node->dst].type == LIR_VALUE;
    node->op = op;
    node->on_throw = 0;
    if (boxed && op != LIR_OP_MOVE)
        box_result(t, node, result);
}

// True when the op is one on numbers, whatever becomes of its result.
static bool rewrite(Types *t, LirNode *node)
{
    Class result = class_of_result(t, node);
    switch (node->op) {
    case LIR_OP_TO_NUMERIC:
    case LIR_OP_TO_NUMBER:
        if (result != VALUE)
            become(t, node, LIR_OP_MOVE, result);
        return result != VALUE;
    case LIR_OP_NEGATE:
    case LIR_OP_BIT_NOT:
        if (result == VALUE || constant_number(t, node->a))
            return false;
        become(t, node, node->op == LIR_OP_NEGATE ? LIR_OP_NUM_NEGATE : LIR_OP_NUM_NOT, result);
        return true;
    default:
        break;
    }
    int step = step_of(t, node);
    if (step && class_of(t, node->a) != VALUE && !constant_number(t, node->a)) {
        // A double plus a constant is the same sum; a NUMBER register steps too.
        node->i = step;
        node->b = 0;
        become(t, node, LIR_OP_NUM_STEP, result);
        return true;
    }
    LirOp op = number_op(node->op);
    if (op == node->op || !both_numbers(t, node) || (node->a == node->b && op >= LIR_OP_NUM_LESS))
        return false;
    if (op >= LIR_OP_NUM_LESS) { // a bool
        node->op = op;
        node->on_throw = 0;
        return true;
    }
    become(t, node, op, result);
    return true;
}

static bool rewrite_block(Types *t, LirBlock *block)
{
    bool any = false;
    for (LirNode *node = block->first; node; node = node->next) {
        bool last = node == block->last;
        any |= rewrite(t, node);
        any |= rewrite_block(t, &node->body);
        any |= rewrite_block(t, &node->otherwise);
        if (last && node->next)
            block->last = node->next;
    }
    return any;
}

static void ignore_crossing(void *context, LirReg reg, const FlowStep *crossing)
{
    (void)context, (void)reg, (void)crossing;
}

static void start(Types *t, bool resumable)
{
    FlowGraph graph;
    LirFunction *function = t->function;
    flow_graph(&graph, t->unit->arena, function, resumable);
    flow_liveness(&graph, ignore_crossing, NULL, NULL);
    note_counts(t, &function->prologue);
    note_counts(t, &function->body);
    for (LirReg reg = 1; reg < function->regs.length; reg++) {
        const LirRegInfo *info = &function->regs.data[reg];
        bool free =
            info->type == LIR_VALUE && !info->constant && !info->live_at_entry && t->counts[reg];
        t->classes[reg] = free ? INT : VALUE;
    }
}

bool flow_types(const LirUnit *unit, LirFunction *function, bool resumable)
{
    Types t = {.unit = unit, .function = function};
    t.classes = ARENA_ARRAY(unit->arena, uint8_t, function->regs.length);
    t.counts = ARENA_ARRAY(unit->arena, bool, function->regs.length);
    start(&t, resumable);
    int rounds = 0;
    do {
        t.changed = false;
        sink_block(&t, &function->prologue);
        sink_block(&t, &function->body);
    } while (t.changed && ++rounds < MOST_ROUNDS);
    if (t.changed)
        return false;
    uint32_t count = function->regs.length; // rewriting adds registers
    for (LirReg reg = 1; reg < count; reg++)
        if (t.classes[reg] != VALUE)
            function->regs.data[reg].type = t.classes[reg] == INT ? LIR_INT : LIR_NUMBER_T;
    bool any = rewrite_block(&t, &function->prologue);
    return rewrite_block(&t, &function->body) || any;
}
