// SPDX-License-Identifier: MIT
//
// Operators.
//
//     a < b && c          b1 = js_less(js, a, b); if (b1) b1 = js_truthy(c);       (as a condition)
//     a ?? (b = 1)        t1 = a; if (js_is_nullish(t1)) { b = 1; t1 = 1; }        (as a value)
#include "transpiler/lower/lowering.h"

static const LirOp binary_ops[] = {
    [AST_OP_ADD] = LIR_OP_ADD,
    [AST_OP_SUBTRACT] = LIR_OP_SUBTRACT,
    [AST_OP_MULTIPLY] = LIR_OP_MULTIPLY,
    [AST_OP_DIVIDE] = LIR_OP_DIVIDE,
    [AST_OP_REMAINDER] = LIR_OP_REMAINDER,
    [AST_OP_EXPONENT] = LIR_OP_EXPONENTIATE,
    [AST_OP_SHIFT_LEFT] = LIR_OP_SHIFT_LEFT,
    [AST_OP_SHIFT_RIGHT] = LIR_OP_SHIFT_RIGHT,
    [AST_OP_SHIFT_RIGHT_UNSIGNED] = LIR_OP_SHIFT_RIGHT_UNSIGNED,
    [AST_OP_BIT_AND] = LIR_OP_BIT_AND,
    [AST_OP_BIT_OR] = LIR_OP_BIT_OR,
    [AST_OP_BIT_XOR] = LIR_OP_BIT_XOR,
    [AST_OP_EQUAL] = LIR_OP_EQUALS,
    [AST_OP_NOT_EQUAL] = LIR_OP_EQUALS,
    [AST_OP_STRICT_EQUAL] = LIR_OP_STRICT_EQUALS,
    [AST_OP_STRICT_NOT_EQUAL] = LIR_OP_STRICT_EQUALS,
    [AST_OP_LESS] = LIR_OP_LESS,
    [AST_OP_LESS_EQUAL] = LIR_OP_LESS_EQUAL,
    [AST_OP_GREATER] = LIR_OP_GREATER,
    [AST_OP_GREATER_EQUAL] = LIR_OP_GREATER_EQUAL,
    [AST_OP_IN] = LIR_OP_IN,
    [AST_OP_INSTANCEOF] = LIR_OP_INSTANCEOF,
};

static bool is_comparison(AstOperator op)
{
    return op >= AST_OP_EQUAL && op <= AST_OP_INSTANCEOF;
}

// A value register for arithmetic, a bool for comparisons.
static LirReg binary_result(Lower *l, AstOperator op, LirReg left, LirReg right)
{
    LirReg result = lir_op2(&l->b, binary_ops[op], left, right);
    if (op == AST_OP_NOT_EQUAL || op == AST_OP_STRICT_NOT_EQUAL)
        result = lir_op1(&l->b, LIR_OP_NOT, result);
    return result;
}

LirReg lower_binary_op(Lower *l, AstOperator op, LirReg left, LirReg right)
{
    LirReg result = binary_result(l, op, left, right);
    return is_comparison(op) ? lir_op1(&l->b, LIR_OP_BOX_BOOL, result) : result;
}

static LirReg operands(Lower *l, AstNode *node)
{
    AstNode *left = node->binary_expression.left, *right = node->binary_expression.right;
    LirReg a = lower_operand(l, left, right->end);
    LirReg b = lower_expr(l, right);
    return binary_result(l, node->binary_expression.op, a, b);
}

LirReg lower_binary(Lower *l, AstNode *node)
{
    LirReg result = operands(l, node);
    if (is_comparison(node->binary_expression.op))
        return lir_op1(&l->b, LIR_OP_BOX_BOOL, result);
    return result;
}

// Conditions.

static bool is_condition(const AstNode *node)
{
    return node->kind == AST_LOGICAL_EXPRESSION && node->logical_expression.op != AST_OP_NULLISH;
}

// a && b || c: down the left operands first, then up again, as the chain may be of any length.
static LirReg condition(Lower *l, AstNode *node)
{
    VEC(AstNode *) links = {0};
    RegList results = {0};
    for (; is_condition(node); node = node->logical_expression.left) {
        vec_push(l->arena, &links, node);
        vec_push(l->arena, &results, lir_reg(&l->b, LIR_BOOL, NULL));
    }
    LirReg value = lower_bool(l, node);
    for (uint32_t i = links.length; i-- > 0;) {
        AstNode *link = links.data[i];
        lower_at(l, link->start, link->end);
        lower_move_into(l, results.data[i], value);
        value = results.data[i];
        LirBlock *outer =
            link->logical_expression.op == AST_OP_AND ? lower_if(l, value) : lower_unless(l, value);
        lower_move_into(l, value, lower_bool(l, link->logical_expression.right));
        lir_leave(&l->b, outer);
    }
    return value;
}

LirReg lower_bool(Lower *l, AstNode *node)
{
    uint32_t start = l->b.start, end = l->b.end;
    lower_at(l, node->start, node->end);
    LirReg result;
    if (node->kind == AST_BINARY_EXPRESSION && is_comparison(node->binary_expression.op)) {
        result = operands(l, node);
    } else if (node->kind == AST_UNARY_EXPRESSION && node->unary_expression.op == AST_OP_NOT) {
        result = lir_op1(&l->b, LIR_OP_NOT, lower_bool(l, node->unary_expression.argument));
    } else if (is_condition(node)) {
        result = condition(l, node);
    } else if (node->kind == AST_PRIVATE_IN) {
        result = lower_private_in(l, node);
    } else {
        result = lir_op1(&l->b, LIR_OP_TO_BOOL, lower_expr(l, node));
    }
    lower_at(l, start, end);
    return result;
}

// Fills the arm of a conditional or logical expression: its value goes to `result`.
static void arm(Lower *l, LirReg result, AstNode *node, LirBlock *outer)
{
    lower_move_into(l, result, lower_expr(l, node));
    lir_leave(&l->b, outer);
}

// 13.13 Binary Logical Operators.
LirReg lower_logical(Lower *l, AstNode *node)
{
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    lower_move_into(l, result, lower_expr(l, node->logical_expression.left));
    LirBlock *outer;
    switch (node->logical_expression.op) {
    case AST_OP_AND:
        outer = lower_if(l, lir_op1(&l->b, LIR_OP_TO_BOOL, result));
        break;
    case AST_OP_OR:
        outer = lower_unless(l, lir_op1(&l->b, LIR_OP_TO_BOOL, result));
        break;
    default:
        outer = lower_if(l, lir_op1(&l->b, LIR_OP_IS_NULLISH, result));
    }
    arm(l, result, node->logical_expression.right, outer);
    return result;
}

LirReg lower_conditional(Lower *l, AstNode *node)
{
    LirReg test = lower_bool(l, node->conditional_expression.test);
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    LirNode *branch = lir_if(&l->b, test);
    arm(l, result, node->conditional_expression.consequent, lir_enter(&l->b, &branch->body));
    arm(l, result, node->conditional_expression.alternate, lir_enter(&l->b, &branch->otherwise));
    return result;
}

// 13.5.1 The delete Operator.

static LirReg delete_property(Lower *l, AstNode *node)
{
    LirNode *op;
    if (node->kind == AST_MEMBER) {
        LirReg base = lower_expr(l, node->member.object);
        if (node->member.optional)
            lower_link(l, base);
        op = lir_node(&l->b, LIR_OP_DELETE_NAMED);
        op->a = base;
        op->name = node->member.property;
    } else {
        LirReg base = lower_operand(l, node->index.object, node->end);
        if (node->index.optional)
            lower_link(l, base);
        LirReg key = lower_expr(l, node->index.property);
        op = lir_node(&l->b, LIR_OP_DELETE_VALUE);
        op->a = base;
        op->b = key;
    }
    op->i = l->strict;
    return lir_op1(&l->b, LIR_OP_BOX_BOOL, lower_result(l, op, LIR_BOOL));
}

static LirReg delete_chain(Lower *l, AstNode *node)
{
    AstNode *inner = node->optional_chain.expression;
    if (inner->kind != AST_MEMBER && inner->kind != AST_INDEX) {
        lower_effect(l, node);
        return lower_constant(l, LIR_OP_TRUE);
    }
    Chain *outer = l->chain, chain = {lir_label(&l->b, "chain")};
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    lower_move_into(l, result, lower_constant(l, LIR_OP_TRUE));
    l->chain = &chain;
    LirReg value = delete_property(l, inner);
    l->chain = outer;
    lower_move_into(l, result, value);
    lir_place(&l->b, chain.end);
    return result;
}

LirReg lower_delete_name(Lower *l, const AstNode *identifier)
{
    if (scope_binding(l->info, identifier))
        return lower_constant(l, LIR_OP_FALSE);
    LirNode *op = lir_node(&l->b, LIR_OP_GLOBAL_DELETE);
    op->name = identifier->identifier.name;
    return lir_op1(&l->b, LIR_OP_BOX_BOOL, lower_result(l, op, LIR_BOOL));
}

static LirReg lower_delete(Lower *l, AstNode *node)
{
    switch (node->kind) {
    case AST_MEMBER:
    case AST_INDEX:
        return delete_property(l, node);
    case AST_OPTIONAL_CHAIN:
        return delete_chain(l, node);
    case AST_IDENTIFIER:
        return l->info->with_of[node->id] ? lower_with_delete(l, node) : lower_delete_name(l, node);
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX:
        // `this` and the key are evaluated, then it is an error.
        lower_target(l, node, node->start, node->end, false);
        lir_node(&l->b, LIR_OP_SUPER_DELETE);
        return lower_constant(l, LIR_OP_TRUE);
    default:
        lower_effect(l, node);
        return lower_constant(l, LIR_OP_TRUE);
    }
}

LirReg lower_unary(Lower *l, AstNode *node)
{
    AstNode *argument = node->unary_expression.argument;
    switch (node->unary_expression.op) {
    case AST_OP_NEGATE:
        if (argument->kind == AST_NUMBER_LITERAL)
            return lir_number(&l->b, -argument->number_literal.value);
        if (argument->kind == AST_NUMBER_LITERAL)
            return lir_number(&l->b, -argument->number_literal.value);
        return lir_op1(&l->b, LIR_OP_NEGATE, lower_expr(l, argument));
    case AST_OP_PLUS:
        return lir_op1(&l->b, LIR_OP_TO_NUMBER, lower_expr(l, argument));
    case AST_OP_BIT_NOT:
        return lir_op1(&l->b, LIR_OP_BIT_NOT, lower_expr(l, argument));
    case AST_OP_NOT: {
        if (argument->kind == AST_NUMBER_LITERAL) // `!0`, as minifiers write it
            return lower_constant(l, argument->number_literal.value == 0 ? LIR_OP_TRUE : LIR_OP_FALSE);
        LirReg value = lir_op1(&l->b, LIR_OP_NOT, lower_bool(l, argument));
        return lir_op1(&l->b, LIR_OP_BOX_BOOL, value);
    }
    case AST_OP_TYPEOF:
        if (argument->kind == AST_IDENTIFIER)
            return lir_op1(&l->b, LIR_OP_TYPEOF, lower_read_typeof(l, argument));
        return lir_op1(&l->b, LIR_OP_TYPEOF, lower_expr(l, argument));
    case AST_OP_VOID:
        lower_effect(l, argument);
        return lower_undefined(l);
    default:
        return lower_delete(l, argument);
    }
}

// 13.4 Update Expressions. The old value is ToNumeric of what was there.
LirReg lower_update(Lower *l, AstNode *node, bool used)
{
    LirOp op =
        node->update_expression.op == AST_OP_INCREMENT ? LIR_OP_INCREMENT : LIR_OP_DECREMENT;
    Target target = lower_target(l, node->update_expression.argument, node->start, node->end, true);
    LirReg old = lir_op1(&l->b, LIR_OP_TO_NUMERIC, lower_target_get(l, &target));
    LirReg value = lir_op1(&l->b, op, old);
    value = lower_target_put(l, &target, value);
    return used && node->update_expression.prefix ? value : old;
}
