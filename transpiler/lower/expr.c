// SPDX-License-Identifier: MIT
//
// Expressions: the switch over all of them, and those that need no theme of their own.
//
//     f(a, b + 1)          t1 = js_global(f); t2 = js_add(js, b, 1); t3 = js_call(js, t1, ...)
#include "transpiler/lower/lowering.h"

static LirReg lower_sequence(Lower *l, AstNode *node)
{
    AstList *list = &node->sequence_expression.expressions;
    for (uint32_t i = 0; i + 1 < list->length; i++)
        lower_effect(l, list->data[i]);
    return lower_expr(l, list->data[list->length - 1]);
}

static LirReg function_value(Lower *l, AstNode *node, Name name)
{
    AstFunction *function = ast_function(node);
    if (!function)
        return lower_class(l, node, name, 0);
    if (function->id)
        name = function->id->binding_identifier.name;
    return lower_closure(l, node, name, 0);
}

static LirReg unsupported_expr(Lower *l, AstNode *node)
{
    lower_unsupported(l, node, ast_kind_name(node->kind));
    return lower_undefined(l);
}

static LirReg dispatch(Lower *l, AstNode *node)
{
    switch (node->kind) {
    case AST_BIGINT_LITERAL: {
        LirNode *literal = lir_node(&l->b, LIR_OP_BIGINT);
        literal->name = node->bigint_literal.digits;
        return lower_result(l, literal, LIR_VALUE);
    }
    case AST_IMPORT_CALL:
        return lower_import_call(l, node);
    case AST_IMPORT_META:
        return lir_op0(&l->b, LIR_OP_IMPORT_META);
    case AST_IDENTIFIER:
        return lower_read(l, node);
    case AST_THIS_EXPRESSION:
    case AST_NEW_TARGET:
        return lower_this(l, node);
    case AST_NULL_LITERAL:
        return lower_constant(l, LIR_OP_NULL);
    case AST_BOOLEAN_LITERAL:
        return lower_constant(l, node->boolean_literal.value ? LIR_OP_TRUE : LIR_OP_FALSE);
    case AST_NUMBER_LITERAL:
        return lir_number(&l->b, node->number_literal.value);
    case AST_JSON_VALUE:
        return lir_op1(&l->b, LIR_OP_JSON_VALUE, lir_string(&l->b, node->json_value.text));
    case AST_STRING_LITERAL:
        return lir_string(&l->b, node->string_literal.value);
    case AST_REGEXP_LITERAL:
        return lower_regexp(l, node);
    case AST_TEMPLATE_LITERAL:
        return lower_template(l, node);
    case AST_ARRAY_EXPRESSION:
        return lower_array(l, node);
    case AST_OBJECT_EXPRESSION:
        return lower_object(l, node);
    case AST_FUNCTION_EXPRESSION:
    case AST_ARROW_FUNCTION:
    case AST_CLASS_EXPRESSION:
        return function_value(l, node, NULL);
    case AST_UNARY_EXPRESSION:
        return lower_unary(l, node);
    case AST_UPDATE_EXPRESSION:
        return lower_update(l, node, true);
    case AST_BINARY_EXPRESSION:
        return lower_binary(l, node);
    case AST_LOGICAL_EXPRESSION:
        return lower_logical(l, node);
    case AST_CONDITIONAL_EXPRESSION:
        return lower_conditional(l, node);
    case AST_ASSIGNMENT_EXPRESSION:
        return lower_assignment(l, node);
    case AST_SEQUENCE_EXPRESSION:
        return lower_sequence(l, node);
    case AST_CALL_EXPRESSION:
        return lower_call(l, node);
    case AST_TAGGED_TEMPLATE:
        return lower_tagged_template(l, node);
    case AST_NEW_EXPRESSION:
        return lower_new(l, node);
    case AST_MEMBER:
        return lower_member(l, node);
    case AST_INDEX:
        return lower_index(l, node);
    case AST_PRIVATE_MEMBER:
        return lower_private_member(l, node);
    case AST_PRIVATE_IN: {
        LirReg found = lower_private_in(l, node);
        return lir_op1(&l->b, LIR_OP_BOX_BOOL, found);
    }
    case AST_OPTIONAL_CHAIN:
        return lower_optional_chain(l, node);
    case AST_SUPER_CALL:
        return lower_super_call(l, node);
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX:
        return lower_super_property(l, node);
    case AST_YIELD_EXPRESSION:
        return lower_yield(l, node);
    case AST_AWAIT_EXPRESSION:
        return lower_await(l, node);
    default:
        return unsupported_expr(l, node);
    }
}

// The link of a chain whose value the lowering of the node asks for first, or NULL. A call asks for the
// object of the method that it calls.
static AstNode *first_link(const AstNode *node)
{
    AstNode *left = ast_leftmost(node);
    bool calls = node->kind == AST_CALL_EXPRESSION || node->kind == AST_TAGGED_TEMPLATE;
    if (left && calls &&
        (left->kind == AST_MEMBER || left->kind == AST_INDEX || left->kind == AST_PRIVATE_MEMBER))
        left = ast_leftmost(left);
    return left && ast_leftmost(left) ? left : NULL;
}

// Chains may be longer than the C stack is deep: of a long one the links are lowered from the innermost
// out, in the order of evaluation, and each finds the one before it ready.
static void lower_inner_links(Lower *l, AstNode *node)
{
    enum { SHORT = 100 };
    uint32_t length = 0;
    VEC(AstNode *) links = {0};
    for (AstNode *n = first_link(node); n && n != l->ready && length <= SHORT; n = first_link(n))
        length++;
    if (length <= SHORT)
        return;
    for (AstNode *n = first_link(node); n; n = first_link(n))
        vec_push(l->arena, &links, n);
    for (uint32_t i = links.length; i-- > 0;) {
        l->ready_reg = lower_expr(l, links.data[i]);
        l->ready = links.data[i];
    }
}

LirReg lower_expr(Lower *l, AstNode *node)
{
    if (node == l->ready) {
        l->ready = NULL;
        return l->ready_reg;
    }
    uint32_t start = l->b.start, end = l->b.end;
    lower_inner_links(l, node);
    lower_at(l, node->start, node->end);
    LirReg result = dispatch(l, node);
    lower_at(l, start, end);
    return result;
}

void lower_effect(Lower *l, AstNode *node)
{
    uint32_t start = l->b.start, end = l->b.end;
    lower_inner_links(l, node);
    lower_at(l, node->start, node->end);
    if (node->kind == AST_UPDATE_EXPRESSION)
        lower_update(l, node, false);
    else
        dispatch(l, node);
    lower_at(l, start, end);
}

LirReg lower_named(Lower *l, AstNode *node, Name name)
{
    if (!ast_is_anonymous_function(node) || !name)
        return lower_expr(l, node);
    uint32_t start = l->b.start, end = l->b.end;
    lower_at(l, node->start, node->end);
    LirReg result = function_value(l, node, name);
    lower_at(l, start, end);
    return result;
}

LirReg lower_operand(Lower *l, AstNode *node, uint32_t end)
{
    LirReg reg = lower_expr(l, node);
    return end > node->end ? lower_protect(l, reg, node->end, end) : reg;
}
