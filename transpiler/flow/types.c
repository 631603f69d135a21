// SPDX-License-Identifier: MIT
// An optimistic fixpoint over all definitions of each register: everything starts as NATURAL and
// sinks to INT, NUMBER or VALUE as its definitions demand. What comes from outside (parameters that
// anyone may pass, calls, captured variables, memory) is VALUE, and so is what some path reads
// before it is written. Parameters and results of functions that are only called directly take part.
//
// INT registers (TRANSPILER.md 5.3) come from integer constants, from other INT registers, from
// steps of at most LARGEST_STEP and from bit operations: they cannot leave the range in which a
// double is exact, nor be -0.
//
// Where the program has no BigInt, arithmetic but + gives a number whatever its operands are; these
// are converted where they are used (num_of), which may run user code.
#include "transpiler/flow/types.h"

#include <math.h>

#include "transpiler/flow/liveness.h"
#include "transpiler/flow/numbers.h"
#include "transpiler/flow/uses.h"

enum { LARGEST_STEP = 16, MOST_ROUNDS = 60 };

const LirNode *flow_constant_number(const LirFunction *function, LirReg reg)
{
    const LirNode *constant = function->regs.data[reg].constant;
    return constant && constant->op == LIR_OP_NUMBER ? constant : NULL;
}

bool flow_is_int(double d)
{
    return d == (int32_t)d && d > -2147483648.0 && !(d == 0 && signbit(d));
}

static Class class_of_number(double d)
{
    if (!(fabs(d) < 2147483648.0) || !flow_is_int(d))
        return NUMBER;
    return d >= 0 ? NATURAL : INT;
}

Class flow_class_of(const Types *t, LirReg reg)
{
    const LirNode *constant = flow_constant_number(t->function, reg);
    return constant ? class_of_number(constant->number) : (Class)t->f->classes[reg];
}

int flow_step_of(const LirFunction *function, const LirNode *node)
{
    if (node->op == LIR_OP_INCREMENT)
        return 1;
    if (node->op == LIR_OP_DECREMENT)
        return -1;
    if (node->op != LIR_OP_ADD && node->op != LIR_OP_SUBTRACT)
        return 0;
    const LirNode *c = flow_constant_number(function, node->b);
    if (!c || !flow_is_int(c->number) || fabs(c->number) > LARGEST_STEP ||
        flow_constant_number(function, node->a))
        return 0;
    return node->op == LIR_OP_ADD ? (int)c->number : -(int)c->number;
}

LirOp flow_number_op(LirOp op)
{
    static const uint8_t ops[LIR_OP_COUNT] = {
        [LIR_OP_ADD] = LIR_OP_NUM_ADD,
        [LIR_OP_SUBTRACT] = LIR_OP_NUM_SUBTRACT,
        [LIR_OP_MULTIPLY] = LIR_OP_NUM_MULTIPLY,
        [LIR_OP_DIVIDE] = LIR_OP_NUM_DIVIDE,
        [LIR_OP_REMAINDER] = LIR_OP_NUM_REMAINDER,
        [LIR_OP_EXPONENTIATE] = LIR_OP_NUM_POWER,
        [LIR_OP_BIT_AND] = LIR_OP_NUM_AND,
        [LIR_OP_BIT_OR] = LIR_OP_NUM_OR,
        [LIR_OP_BIT_XOR] = LIR_OP_NUM_XOR,
        [LIR_OP_SHIFT_LEFT] = LIR_OP_NUM_SHIFT_LEFT,
        [LIR_OP_SHIFT_RIGHT] = LIR_OP_NUM_SHIFT_RIGHT,
        [LIR_OP_SHIFT_RIGHT_UNSIGNED] = LIR_OP_NUM_SHIFT_RIGHT_UNSIGNED,
        [LIR_OP_LESS] = LIR_OP_NUM_LESS,
        [LIR_OP_LESS_EQUAL] = LIR_OP_NUM_LESS_EQUAL,
        [LIR_OP_GREATER] = LIR_OP_NUM_GREATER,
        [LIR_OP_GREATER_EQUAL] = LIR_OP_NUM_GREATER_EQUAL,
        [LIR_OP_EQUALS] = LIR_OP_NUM_EQUALS,
        [LIR_OP_STRICT_EQUALS] = LIR_OP_NUM_EQUALS,
    };
    _Static_assert(LIR_OP_COUNT < 256, "ops fit into a byte");
    return ops[op] ? (LirOp)ops[op] : op;
}

bool flow_is_bit_op(LirOp op)
{
    return op >= LIR_OP_NUM_AND && op <= LIR_OP_NUM_SHIFT_RIGHT_UNSIGNED;
}

// Both are numbers and at least one is a register that will be unboxed.
static bool both_numbers(const Types *t, const LirNode *node)
{
    return flow_class_of(t, node->a) != VALUE && flow_class_of(t, node->b) != VALUE &&
           !(flow_constant_number(t->function, node->a) &&
             flow_constant_number(t->function, node->b));
}

static bool is_unboxed(const Types *t, LirReg reg)
{
    return flow_class_of(t, reg) != VALUE && !flow_constant_number(t->function, reg);
}

// Ops whose boxed form is a call.
static bool is_call(LirOp op)
{
    switch (op) {
    case LIR_OP_MULTIPLY: // in doubles too
    case LIR_OP_DIVIDE:
    case LIR_OP_REMAINDER:
    case LIR_OP_EXPONENTIATE:
    case LIR_OP_NEGATE:
    case LIR_OP_BIT_NOT:
    case LIR_OP_SHIFT_LEFT:
    case LIR_OP_SHIFT_RIGHT:
    case LIR_OP_SHIFT_RIGHT_UNSIGNED:
        return true;
    default:
        return false;
    }
}

// Whether operands that are no numbers yet are converted for this op: its result is a number in any
// case, and someone counts on with it, or the other operand is unboxed already.
static bool converts(const Types *t, const LirNode *node)
{
    return t->no_bigint && (is_call(node->op) || (node->dst && t->f->wanted[node->dst]) ||
                            (node->b && (is_unboxed(t, node->a) || is_unboxed(t, node->b))));
}

bool flow_compares_numbers(const Types *t, const LirNode *node)
{
    if (node->a == node->b)
        return false;
    if (both_numbers(t, node))
        return true;
    // A number and a value, but no constant: comparing ints is in line.
    return t->no_bigint && (is_unboxed(t, node->a) || is_unboxed(t, node->b)) && node->op != LIR_OP_EQUALS && node->op != LIR_OP_STRICT_EQUALS;
}

static Class class_of_unary(const Types *t, const LirNode *node)
{
    bool constant = flow_constant_number(t->function, node->a);
    Class operand = flow_class_of(t, node->a);
    switch (node->op) {
    case LIR_OP_TO_NUMERIC:
    case LIR_OP_TO_NUMBER:
        return operand == VALUE && converts(t, node) ? NUMBER : operand;
    case LIR_OP_INCREMENT: // of what to_numeric gave
    case LIR_OP_DECREMENT:
        if (constant)
            return VALUE;
        return operand == NATURAL && node->op == LIR_OP_DECREMENT ? INT : operand;
    default:
        if (constant || (operand == VALUE && !converts(t, node)))
            return VALUE;
        return node->op == LIR_OP_NEGATE ? NUMBER : INT;
    }
}

static Class class_of_bits(const Types *t, const LirNode *node, LirOp op)
{
    const LirNode *a = flow_constant_number(t->function, node->a),
                  *b = flow_constant_number(t->function, node->b);
    bool masked = op == LIR_OP_NUM_AND && ((a && class_of_number(a->number) == NATURAL) ||
                                           (b && class_of_number(b->number) == NATURAL));
    return masked || op == LIR_OP_NUM_SHIFT_RIGHT_UNSIGNED ? NATURAL : INT;
}

Class flow_class_of_result(const Types *t, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_NUMBER:
        return class_of_number(node->number);
    case LIR_OP_MOVE:
        return flow_class_of(t, node->a);
    case LIR_OP_TO_NUMERIC:
    case LIR_OP_TO_NUMBER:
    case LIR_OP_INCREMENT:
    case LIR_OP_DECREMENT:
    case LIR_OP_NEGATE:
    case LIR_OP_BIT_NOT:
        return class_of_unary(t, node);
    case LIR_OP_CALL_DIRECT:
        return node->a ? VALUE : (Class)t->all[node->function].result;
    case LIR_OP_PARAM:
        if (t->function->direct && !t->function->entered)
            return (uint32_t)node->i < t->f->argument_count ? (Class)t->f->arguments[node->i] : VALUE;
        return VALUE;
    default:
        break;
    }
    LirOp op = flow_number_op(node->op);
    bool numbers = op != node->op && both_numbers(t, node);
    if (op == node->op || lir_ops[op].result == LIR_BOOL ||
        (!numbers && (op == LIR_OP_NUM_ADD || !converts(t, node))))
        return VALUE;
    if (flow_is_bit_op(op))
        return class_of_bits(t, node, op);
    if (!numbers)
        return NUMBER;
    Class a = flow_class_of(t, node->a), b = flow_class_of(t, node->b);
    const LirNode *divisor = flow_constant_number(t->function, node->b);
    if (op == LIR_OP_NUM_REMAINDER)
        return a == NATURAL && b == NATURAL && divisor && divisor->number > 0 ? NATURAL : NUMBER;
    int step = a <= INT ? flow_step_of(t->function, node) : 0;
    if (!step)
        return NUMBER;
    return step > 0 ? a : INT;
}

// --- The fixpoint.

static void sink(Types *t, LirReg reg, Class class)
{
    if (!reg || t->f->classes[reg] >= class)
        return;
    t->f->classes[reg] = (uint8_t) class;
    t->changed = true;
}

// What the call passes, for a callee whose callers are all known.
static void sink_arguments(Types *t, const LirNode *call)
{
    const LirFunction *callee = t->unit->functions.data[call->function];
    FunctionTypes *f = &t->all[call->function];
    for (uint32_t i = 0; i < f->argument_count && !callee->entered; i++) {
        Class class = i < call->arg_count ? flow_class_of(t, call->args[i]) : VALUE;
        if (f->arguments[i] < class) {
            f->arguments[i] = (uint8_t) class;
            f->dirty = true;
        }
    }
}

static void sink_result(Types *t, Class class)
{
    t->f->returns = true;
    if (t->f->result >= class)
        return;
    t->f->result = (uint8_t) class;
    for (vec_each(uint32_t, caller, &t->f->callers))
        t->all[*caller].dirty = true;
}

static void sink_block(Types *t, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        sink(t, node->dst, flow_class_of_result(t, node));
        sink(t, node->dst2, VALUE);
        if (node->op == LIR_OP_CALL_DIRECT)
            sink_arguments(t, node);
        else if (node->op == LIR_OP_RETURN)
            sink_result(t, node->a ? flow_class_of(t, node->a) : VALUE);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            if (node->exits[i].kind == 2 && !node->exits[i].label)
                sink_result(t, VALUE); // of a completion
        if (lir_nests(node)) {
            sink_block(t, &node->body);
            sink_block(t, &node->otherwise);
        }
    }
}

// --- Which registers are worth it.

// Unboxing pays where a register is an operand or a result of arithmetic.
static void note_counts(Types *t, const LirBlock *block)
{
    FunctionTypes *f = t->f;
    for (const LirNode *node = block->first; node; node = node->next) {
        bool arithmetic = flow_number_op(node->op) != node->op || node->op == LIR_OP_INCREMENT ||
                          node->op == LIR_OP_DECREMENT || node->op == LIR_OP_TO_NUMERIC ||
                          node->op == LIR_OP_TO_NUMBER || node->op == LIR_OP_NEGATE ||
                          node->op == LIR_OP_BIT_NOT;
        if (arithmetic) {
            f->counts[node->a] = f->counts[node->b] = f->counts[node->dst] = true;
            // The boxed forms of steps are in line: their operands are wanted when the result is.
            bool step = node->op == LIR_OP_INCREMENT || node->op == LIR_OP_DECREMENT;
            f->wanted[node->a] |= !step;
            f->wanted[node->b] |= !step;
        } else if (node->op == LIR_OP_CALL_DIRECT) {
            f->counts[node->dst] = true;
            vec_push(t->unit->arena, &t->all[node->function].callers, t->function->index);
        }
        if (lir_nests(node)) {
            note_counts(t, &node->body);
            note_counts(t, &node->otherwise);
        }
    }
}

// Moves carry both on: a copy of what counts counts.
static bool spread_counts(Types *t, const LirBlock *block)
{
    bool any = false;
    FunctionTypes *f = t->f;
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_MOVE && f->counts[node->a] != f->counts[node->dst]) {
            f->counts[node->a] = f->counts[node->dst] = true;
            any = true;
        }
        bool passes_on = node->op == LIR_OP_MOVE || node->op == LIR_OP_INCREMENT ||
                         node->op == LIR_OP_DECREMENT;
        if (passes_on && f->wanted[node->dst] && !f->wanted[node->a])
            any = f->wanted[node->a] = true;
        if (lir_nests(node)) {
            any |= spread_counts(t, &node->body);
            any |= spread_counts(t, &node->otherwise);
        }
    }
    return any;
}

static void ignore_crossing(void *context, LirReg reg, const FlowStep *crossing)
{
    (void)context, (void)reg, (void)crossing;
}

static bool is_resumable(const LirFunction *function)
{
    return function->kind == LIR_GENERATOR || function->kind == LIR_ASYNC_GENERATOR ||
           (function->kind == LIR_ASYNC && function->suspends);
}

static uint32_t count_parameters(const LirBlock *block)
{
    uint32_t count = 0;
    for (const LirNode *node = block->first; node; node = node->next)
        if (node->op == LIR_OP_PARAM && (uint32_t)node->i >= count)
            count = (uint32_t)node->i + 1;
    return count;
}

// A register that may become a number.
static bool is_candidate(const Types *t, LirReg reg)
{
    const LirRegInfo *info = &t->function->regs.data[reg];
    return t->f->counts[reg] && info->type == LIR_VALUE && !info->constant;
}

static bool has_numbers(const Types *t)
{
    for (LirReg reg = 1; reg < t->function->regs.length; reg++)
        if (t->f->classes[reg] != VALUE)
            return true;
    return false;
}

// What is read before it is written is no number. This is found out where there are numbers else.
static void sink_undefined(Types *t)
{
    if (t->f->traced || !has_numbers(t))
        return;
    flow_crossings(t->unit->scratch, t->function, is_resumable(t->function), ignore_crossing, NULL);
    arena_clear(t->unit->scratch);
    for (LirReg reg = 1; reg < t->function->regs.length; reg++)
        if (t->function->regs.data[reg].live_at_entry && t->f->classes[reg] != VALUE) {
            t->f->classes[reg] = VALUE;
            t->f->dirty = true;
        }
    t->f->traced = true;
}

// What others see of the function, before any is looked at.
static void prepare(Types *t)
{
    const LirFunction *function = t->function;
    FunctionTypes *f = t->f;
    f->argument_count = function->direct ? count_parameters(&function->prologue) : 0;
    f->arguments = ARENA_ARRAY(t->unit->arena, uint8_t, f->argument_count);
    f->dirty = true;
    f->result = function->direct ? NATURAL : VALUE;
}

static void start(Types *t)
{
    LirFunction *function = t->function;
    Arena *arena = t->unit->arena;
    FunctionTypes *f = t->f;
    f->classes = ARENA_ARRAY(arena, uint8_t, function->regs.length);
    f->counts = ARENA_ARRAY(arena, bool, function->regs.length);
    f->wanted = ARENA_ARRAY(arena, bool, function->regs.length);
    note_counts(t, &function->prologue);
    note_counts(t, &function->body);
    bool spread = true;
    for (int rounds = 0; spread && rounds <= MOST_ROUNDS; rounds++) {
        spread = spread_counts(t, &function->prologue);
        spread |= spread_counts(t, &function->body);
    }
    for (LirReg reg = 1; reg < function->regs.length; reg++)
        f->classes[reg] = is_candidate(t, reg) ? NATURAL : VALUE;
}

static void enter(Types *t, uint32_t i)
{
    t->function = t->unit->functions.data[i];
    t->f = &t->all[i];
}

// One function until it changes no more; after too many rounds all its registers are VALUE.
static void settle(Types *t)
{
    do {
        t->changed = t->f->dirty = false;
        if (++t->f->rounds > MOST_ROUNDS)
            memset(t->f->classes, VALUE, t->function->regs.length);
        sink_block(t, &t->function->prologue);
        sink_block(t, &t->function->body);
    } while (t->changed || t->f->dirty);
}

static bool settle_all(Types *t)
{
    bool any = false;
    for (uint32_t i = 0; i < t->unit->functions.length; i++)
        if (t->all[i].dirty) {
            enter(t, i);
            settle(t);
            any = true;
        }
    return any;
}

static bool sink_all_undefined(Types *t)
{
    bool any = false;
    for (uint32_t i = 0; i < t->unit->functions.length; i++) {
        enter(t, i);
        sink_undefined(t);
        any |= t->f->dirty;
    }
    return any;
}

static LirType type_of(Class class)
{
    return class == VALUE ? LIR_VALUE : class == NUMBER ? LIR_NUMBER_T : LIR_INT;
}

void flow_types(const LirUnit *unit, bool no_bigint, FlowReady *ready, void *context)
{
    Types t = {.unit = unit, .no_bigint = no_bigint};
    t.all = ARENA_ARRAY(unit->arena, FunctionTypes, unit->functions.length);
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        enter(&t, i);
        prepare(&t);
    }
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        enter(&t, i);
        if (ready)
            ready(context, unit, t.function);
        start(&t);
        settle(&t);
    }
    do {
        while (settle_all(&t)) {
        }
    } while (sink_all_undefined(&t));
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        enter(&t, i);
        t.function->result = t.f->returns ? type_of((Class)t.f->result) : LIR_VALUE;
        for (LirReg reg = 1; reg < t.function->regs.length; reg++)
            if (t.f->classes[reg] != VALUE)
                t.function->regs.data[reg].type = type_of((Class)t.f->classes[reg]);
        if (!flow_unbox(&t))
            continue;
        flow_tidy(unit, t.function);
        lir_constants(t.function);
        arena_clear(unit->scratch);
    }
}
