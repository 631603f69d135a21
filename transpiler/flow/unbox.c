// SPDX-License-Identifier: MIT
// The rewriting by what types.c found:
//
//     %3 = subtract n%1 %2        n a double:  %3 = num_subtract n%1 %2
//                                 n a value:   %9 = num_of n%1 -> catch1; %3 = num_subtract %9 %2
//
// A result that goes to a boxed register gets one of its own and is moved there.
#include "transpiler/flow/numbers.h"

static LirReg fresh(Types *t, LirType type)
{
    vec_push(t->unit->arena, &t->function->regs, (LirRegInfo){.type = type, .defs = 1, .uses = 1});
    return t->function->regs.length - 1;
}

static bool is_boxed(const Types *t, LirReg reg)
{
    return reg && t->function->regs.data[reg].type == LIR_VALUE;
}

static void box_result(Types *t, LirNode *node, LirType type)
{
    LirNode *move = ARENA_NEW(t->unit->arena, LirNode);
    *move = (LirNode){.op = LIR_OP_MOVE,
                      .start = node->start,
                      .end = node->end,
                      .dst = node->dst,
                      .next = node->next};
    node->dst = move->a = fresh(t, type);
    node->next = move;
}

static void become(Types *t, LirNode *node, LirOp op, Class result)
{
    node->op = op;
    node->on_throw = 0;
    if (is_boxed(t, node->dst) && op != LIR_OP_MOVE)
        box_result(t, node, result <= INT ? LIR_INT : LIR_NUMBER_T);
}

// A conversion of the value in front of the node, which moves to a place of its own.
static LirNode *convert(Types *t, LirNode *node, LirReg *operand, LirOp conversion)
{
    LirReg number = fresh(t, lir_ops[conversion].result);
    LirNode *moved = ARENA_NEW(t->unit->arena, LirNode);
    LirReg value = *operand;
    *operand = number;
    *moved = *node;
    *node = (LirNode){.op = conversion,
                      .start = moved->start,
                      .end = moved->end,
                      .at = moved->at,
                      .dst = number,
                      .a = value,
                      .on_throw = moved->on_throw,
                      .next = moved};
    return moved;
}

// Number constants are printed as numbers; all else that is boxed is converted, left before right.
static LirNode *convert_operands(Types *t, LirNode *node, LirOp conversion)
{
    if (flow_class_of(t, node->a) == VALUE)
        node = convert(t, node, &node->a, conversion);
    if (node->b && flow_class_of(t, node->b) == VALUE)
        node = convert(t, node, &node->b, conversion);
    return node;
}

static bool unbox_unary(Types *t, LirNode *node, Class result)
{
    bool boxed = flow_class_of(t, node->a) == VALUE;
    if (result == VALUE)
        return false;
    switch (node->op) {
    case LIR_OP_TO_NUMERIC:
    case LIR_OP_TO_NUMBER:
        if (!boxed) {
            become(t, node, LIR_OP_MOVE, result);
            return true;
        }
        node->op = LIR_OP_NUM_OF;
        if (is_boxed(t, node->dst))
            box_result(t, node, LIR_NUMBER_T);
        return true;
    case LIR_OP_NEGATE:
    case LIR_OP_BIT_NOT: {
        bool bits = node->op == LIR_OP_BIT_NOT;
        node = convert_operands(t, node, bits ? LIR_OP_NUM_INT32 : LIR_OP_NUM_OF);
        become(t, node, bits ? LIR_OP_NUM_NOT : LIR_OP_NUM_NEGATE, result);
        return true;
    }
    default:
        return false;
    }
}

static bool unbox_to_bool(Types *t, LirNode *node)
{
    if (flow_class_of(t, node->a) == VALUE || flow_constant_number(t->function, node->a))
        return false;
    node->op = flow_class_of(t, node->a) <= INT ? LIR_OP_NUM_NONZERO : LIR_OP_NUM_TRUTHY;
    return true;
}

// i < x.length, with an integer on the left.
static bool has_limit(const Types *t, const LirNode *node)
{
    const LirNode *get = t->before;
    if (node->op != LIR_OP_LESS || flow_class_of(t, node->a) > INT || flow_constant_number(t->function, node->a) ||
        !get || get->op != LIR_OP_GET_NAMED || get->dst != node->b || !name_is(get->name, "length"))
        return false;
    const LirRegInfo *info = &t->function->regs.data[node->b];
    return info->type == LIR_VALUE && info->defs == 1 && info->uses == 1 && !info->name;
}

static bool unbox_binary(Types *t, LirNode *node, Class result)
{
    LirOp op = flow_number_op(node->op);
    if (op == node->op)
        return false;
    if (lir_ops[op].result == LIR_BOOL) {
        if (!flow_compares_numbers(t, node))
            return false;
        if (has_limit(t, node))
            node = convert(t, node, &node->b, LIR_OP_NUM_LIMIT);
        else
            node = convert_operands(t, node, LIR_OP_NUM_OF);
        node->op = op;
        node->on_throw = 0;
        return true;
    }
    if (result == VALUE)
        return false;
    int step = flow_step_of(t->function, node);
    if (step && flow_class_of(t, node->a) != VALUE) {
        // A double plus a constant is the same sum; a NUMBER register steps too.
        node->i = step;
        node->b = 0;
        become(t, node, LIR_OP_NUM_STEP, result);
        return true;
    }
    node = convert_operands(t, node, flow_is_bit_op(op) ? LIR_OP_NUM_INT32 : LIR_OP_NUM_OF);
    if (op == LIR_OP_NUM_REMAINDER && result == NATURAL)
        op = LIR_OP_NUM_MODULO;
    become(t, node, op, result);
    return true;
}

static bool unbox_node(Types *t, LirNode *node)
{
    Class result = flow_class_of_result(t, node);
    switch (node->op) {
    case LIR_OP_TO_BOOL:
        return unbox_to_bool(t, node);
    case LIR_OP_CALL_DIRECT:
        if (result == VALUE || !is_boxed(t, node->dst))
            return result != VALUE;
        box_result(t, node, result <= INT ? LIR_INT : LIR_NUMBER_T);
        return true;
    case LIR_OP_INCREMENT:
    case LIR_OP_DECREMENT:
        if (result == VALUE || flow_constant_number(t->function, node->a))
            return false;
        node->i = flow_step_of(t->function, node);
        become(t, node, LIR_OP_NUM_STEP, result);
        return true;
    default:
        return unbox_unary(t, node, result) || unbox_binary(t, node, result);
    }
}

static bool unbox_block(Types *t, LirBlock *block)
{
    bool any = false;
    LirNode *before = NULL;
    for (LirNode *node = block->first, *next; node; before = block->last, node = next) {
        next = node->next;
        if (lir_nests(node)) {
            any |= unbox_block(t, &node->body);
            any |= unbox_block(t, &node->otherwise);
        }
        t->before = before;
        any |= unbox_node(t, node);
        // Nodes may have been put behind and in front.
        for (block->last = node; block->last->next != next; block->last = block->last->next) {
        }
    }
    return any;
}

bool flow_unbox(Types *t)
{
    bool any = unbox_block(t, &t->function->prologue);
    any |= unbox_block(t, &t->function->body);
    return any;
}
