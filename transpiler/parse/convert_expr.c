// SPDX-License-Identifier: MIT
//
// Expressions (13): operators, assignments, the small ones, and the dispatch over all kinds.
#include <string.h>

#include "transpiler/parse/convert.h"

static AstOperator find_operator(const Convert *convert, const CstNode *node, uint32_t length)
{
    static const char *const texts[] = {
#define OP(NAME, text) text,
        AST_OPERATORS(OP)
#undef OP
    };
    const char *text = convert->text + node->start;
    for (int op = AST_OP_ADD; op <= AST_OP_NULLISH; op++)
        if (strlen(texts[op]) == length && memcmp(texts[op], text, length) == 0)
            return (AstOperator)op;
    return AST_OP_NONE;
}

static bool is_logical(AstOperator op)
{
    return op == AST_OP_AND || op == AST_OP_OR || op == AST_OP_NULLISH;
}

// Whether the CST expression binds more loosely than any binary operator: it can't be an operand
// without parentheses.
static bool is_loose(const CstNode *node)
{
    switch (node->kind) {
    case CST_ARROW_FUNCTION:
    case CST_ASSIGNMENT_EXPRESSION:
    case CST_AUGMENTED_ASSIGNMENT_EXPRESSION:
    case CST_TERNARY_EXPRESSION:
    case CST_YIELD_EXPRESSION:
    case CST_SEQUENCE_EXPRESSION:
        return true;
    default:
        return false;
    }
}

static AstNode *convert_operand(Convert *convert, const CstNode *node)
{
    if (is_loose(node))
        convert_error(convert, node, "this expression needs parentheses as an operand");
    return convert_expression(convert, node);
}

// 13.13: ?? can't be mixed with && and || without parentheses.
static void check_mixing(Convert *convert, const CstNode *operand, AstOperator op)
{
    if (operand->kind != CST_BINARY_EXPRESSION || !is_logical(op))
        return;
    const CstNode *token = cst_field(operand, CST_FIELD_OPERATOR);
    AstOperator inner = find_operator(convert, token, token->end - token->start);
    if (is_logical(inner) && (inner == AST_OP_NULLISH) != (op == AST_OP_NULLISH))
        convert_error(convert, token, "'%s' and '%s' can't be mixed without parentheses",
                      AstOperator_name(inner), AstOperator_name(op));
}

static AstNode *convert_private_in(Convert *convert, const CstNode *node, const CstNode *left,
                                   AstOperator op)
{
    AstNode *result = convert_new(convert, AST_PRIVATE_IN, node);
    const CstNode *right = cst_field(node, CST_FIELD_RIGHT);
    result->private_in.name = convert_name(convert, left);
    convert_check_private(convert, left, result->private_in.name);
    if (op != AST_OP_IN)
        convert_error(convert, left, "a private name can only stand before 'in' or after '.'");
    bool nests = right->kind == CST_BINARY_EXPRESSION &&
                 cst_field(right, CST_FIELD_LEFT)->kind == CST_PRIVATE_PROPERTY_IDENTIFIER;
    if (nests)
        convert_error(convert, right, "unexpected private name");
    result->private_in.right = convert_operand(convert, right);
    return result;
}

// The node of a binary expression without its operands, its early errors reported.
static AstNode *new_binary(Convert *convert, const CstNode *node)
{
    const CstNode *left = cst_field(node, CST_FIELD_LEFT),
                  *right = cst_field(node, CST_FIELD_RIGHT);
    const CstNode *token = cst_field(node, CST_FIELD_OPERATOR);
    AstOperator op = find_operator(convert, token, token->end - token->start);
    check_mixing(convert, left, op);
    check_mixing(convert, right, op);
    if (op == AST_OP_EXPONENT &&
        (left->kind == CST_UNARY_EXPRESSION || left->kind == CST_AWAIT_EXPRESSION))
        convert_error(convert, left, "the operand of '**' on the left needs parentheses");
    AstNode *result =
        convert_new(convert, is_logical(op) ? AST_LOGICAL_EXPRESSION : AST_BINARY_EXPRESSION, node);
    result->binary_expression.op = op; // both kinds have the same members
    return result;
}

static const CstNode *private_operand(const CstNode *node)
{
    const CstNode *left = cst_field(node, CST_FIELD_LEFT);
    return left->kind == CST_PRIVATE_PROPERTY_IDENTIFIER ? left : NULL;
}

// a + b + c: down the left operands first, then up again, as the chain may be of any length. A
// private name ends it.
static AstNode *convert_binary(Convert *convert, const CstNode *node)
{
    VEC(AstNode *) links = {0};
    const CstNode *link = node, *left = private_operand(node);
    while (!left) {
        vec_push(convert->arena, &links, new_binary(convert, link));
        const CstNode *next = cst_field(link, CST_FIELD_LEFT);
        if (next->kind != CST_BINARY_EXPRESSION)
            break;
        link = next;
        left = private_operand(link);
    }
    AstNode *result;
    if (left) {
        const CstNode *token = cst_field(link, CST_FIELD_OPERATOR);
        result = convert_private_in(convert, link, left,
                                    find_operator(convert, token, token->end - token->start));
        link = link->parent;
    } else {
        result = convert_operand(convert, cst_field(link, CST_FIELD_LEFT));
    }
    for (uint32_t i = links.length; i-- > 0; link = link->parent) {
        links.data[i]->binary_expression.left = result;
        result = links.data[i];
        result->binary_expression.right =
            convert_operand(convert, cst_field(link, CST_FIELD_RIGHT));
    }
    return result;
}

static AstOperator unary_operator(const Convert *convert, const CstNode *token)
{
    switch (convert->text[token->start]) {
    case '!':
        return AST_OP_NOT;
    case '~':
        return AST_OP_BIT_NOT;
    case '-':
        return AST_OP_NEGATE;
    case '+':
        return AST_OP_PLUS;
    case 't':
        return AST_OP_TYPEOF;
    case 'v':
        return AST_OP_VOID;
    default:
        return AST_OP_DELETE;
    }
}

// 13.5.1.1: `delete x` in strict mode, and of private members, parenthesized too.
static void check_delete(Convert *convert, const CstNode *token, const AstNode *argument)
{
    if (argument->kind == AST_OPTIONAL_CHAIN)
        argument = argument->optional_chain.expression;
    if (argument->kind == AST_IDENTIFIER && convert->context->is_strict)
        convert_error(convert, token, "a variable can't be deleted in strict mode");
    if (argument->kind == AST_PRIVATE_MEMBER)
        convert_error(convert, token, "a private member can't be deleted");
}

static AstNode *convert_unary(Convert *convert, const CstNode *node)
{
    const CstNode *token = cst_field(node, CST_FIELD_OPERATOR);
    AstNode *result = convert_new(convert, AST_UNARY_EXPRESSION, node);
    result->unary_expression.op = unary_operator(convert, token);
    result->unary_expression.argument =
        convert_operand(convert, cst_field(node, CST_FIELD_ARGUMENT));
    if (result->unary_expression.op == AST_OP_DELETE)
        check_delete(convert, token, result->unary_expression.argument);
    return result;
}

static AstNode *convert_update(Convert *convert, const CstNode *node)
{
    const CstNode *token = cst_field(node, CST_FIELD_OPERATOR),
                  *argument = cst_field(node, CST_FIELD_ARGUMENT);
    AstNode *result = convert_new(convert, AST_UPDATE_EXPRESSION, node);
    result->update_expression.op =
        convert->text[token->start] == '+' ? AST_OP_INCREMENT : AST_OP_DECREMENT;
    result->update_expression.prefix = token->start < argument->start;
    if (argument->end <= token->start && convert_has_newline(convert, argument->end, token->start))
        convert_error(convert, token, "a line break can't stand before postfix '%s'",
                      AstOperator_name(result->update_expression.op));
    result->update_expression.argument = convert_outer_target(convert, argument, false);
    return result;
}

static AstNode *convert_assignment(Convert *convert, const CstNode *node)
{
    const CstNode *left = cst_field(node, CST_FIELD_LEFT),
                  *token = cst_field(node, CST_FIELD_OPERATOR);
    AstNode *result = convert_new(convert, AST_ASSIGNMENT_EXPRESSION, node);
    if (token)
        result->assignment_expression.op =
            find_operator(convert, token, token->end - token->start - 1);
    // A logical assignment has no web-compat target.
    result->assignment_expression.left = is_logical(result->assignment_expression.op)
                                             ? convert_simple_target(convert, left)
                                             : convert_outer_target(convert, left, !token);
    result->assignment_expression.right =
        convert_expression(convert, cst_field(node, CST_FIELD_RIGHT));
    return result;
}

static AstNode *convert_ternary(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_CONDITIONAL_EXPRESSION, node);
    result->conditional_expression.test =
        convert_operand(convert, cst_field(node, CST_FIELD_CONDITION));
    result->conditional_expression.consequent =
        convert_expression(convert, cst_field(node, CST_FIELD_CONSEQUENCE));
    result->conditional_expression.alternate =
        convert_expression(convert, cst_field(node, CST_FIELD_ALTERNATIVE));
    return result;
}

static AstNode *convert_sequence(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_SEQUENCE_EXPRESSION, node);
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child))
        vec_push(convert->arena, &result->sequence_expression.expressions,
                 convert_expression(convert, child));
    return result;
}

static AstNode *convert_yield(Convert *convert, const CstNode *node)
{
    const CstNode *token = node->first, *star = cst_child(node, CST_T_STAR),
                  *argument = cst_first_named(node);
    AstNode *result = convert_new(convert, AST_YIELD_EXPRESSION, node);
    if (!convert->context->has_yield)
        convert_error(
            convert, token,
            "'yield' is only an operator in generators, and a reserved word in strict mode");
    else if (convert->context->in_parameters)
        convert_error(convert, token, "'yield' can't be used in parameters");
    if (star && convert_has_newline(convert, token->end, star->start))
        convert_error(convert, star, "unexpected '*' after a line break");
    result->yield_expression.delegate = star != NULL;
    if (argument)
        result->yield_expression.argument = convert_expression(convert, argument);
    return result;
}

static AstNode *convert_await(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_AWAIT_EXPRESSION, node);
    const CstNode *token = node->first;
    if (!convert->context->has_await)
        convert_error(convert, token,
                      "'await' is only valid in async functions and at the top level of modules");
    else if (convert->context->in_parameters)
        convert_error(convert, token, "'await' can't be used in parameters");
    if (convert->context->is_top_level)
        convert->has_top_level_await = true;
    result->await_expression.argument = convert_operand(convert, cst_first_named(node));
    return result;
}

static AstNode *convert_meta_property(Convert *convert, const CstNode *node)
{
    const CstNode *last = cst_last(node);
    bool is_import = convert->text[node->start] == 'i';
    if (!convert_is_text(convert, node->first, is_import ? "import" : "new") ||
        !convert_is_text(convert, last, is_import ? "meta" : "target"))
        convert_error(convert, node, "malformed '%s'", is_import ? "import.meta" : "new.target");
    if (is_import && !convert->is_module)
        convert_error(convert, node, "'import.meta' is only valid in modules");
    if (!is_import && !convert->context->allows_new_target)
        convert_error(convert, node, "'new.target' is only valid in functions");
    return convert_new(convert, is_import ? AST_IMPORT_META : AST_NEW_TARGET, node);
}

AstNode *convert_parenthesized(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_expression(convert, cst_first_named(node));
    result->parenthesized = true;
    return result;
}

static AstNode *convert_boolean(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_BOOLEAN_LITERAL, node);
    result->boolean_literal.value = node->kind == CST_TRUE;
    return result;
}

static AstNode *reject(Convert *convert, const CstNode *node, const char *message)
{
    convert_error(convert, node, "%s", message);
    return convert_new(convert, AST_NULL_LITERAL, node);
}

static AstNode *convert_any(Convert *convert, const CstNode *node)
{
    switch ((CstKind)node->kind) {
    case CST_IDENTIFIER:
    case CST_UNDEFINED:
        return convert_identifier(convert, node);
    case CST_NUMBER:
        return convert_number(convert, node);
    case CST_STRING:
        return convert_string(convert, node);
    case CST_TEMPLATE_STRING:
        return convert_template(convert, node, false);
    case CST_REGEX:
        return convert_regexp(convert, node);
    case CST_TRUE:
    case CST_FALSE:
        return convert_boolean(convert, node);
    case CST_NULL:
        return convert_new(convert, AST_NULL_LITERAL, node);
    case CST_THIS:
        return convert_new(convert, AST_THIS_EXPRESSION, node);
    case CST_PARENTHESIZED_EXPRESSION:
        return convert_parenthesized(convert, node);
    case CST_OBJECT:
        return convert_object(convert, node);
    case CST_ARRAY:
        return convert_array(convert, node);
    case CST_FUNCTION_EXPRESSION:
    case CST_GENERATOR_FUNCTION:
        return convert_function(convert, node, AST_FUNCTION_EXPRESSION);
    case CST_ARROW_FUNCTION:
        return convert_arrow(convert, node);
    case CST_CLASS:
        return convert_class(convert, node, AST_CLASS_EXPRESSION);
    case CST_MEMBER_EXPRESSION:
    case CST_SUBSCRIPT_EXPRESSION:
    case CST_CALL_EXPRESSION:
        return convert_chain(convert, node);
    case CST_NEW_EXPRESSION:
        return convert_new_expression(convert, node);
    case CST_META_PROPERTY:
        return convert_meta_property(convert, node);
    case CST_ASSIGNMENT_EXPRESSION:
    case CST_AUGMENTED_ASSIGNMENT_EXPRESSION:
        return convert_assignment(convert, node);
    case CST_BINARY_EXPRESSION:
        return convert_binary(convert, node);
    case CST_UNARY_EXPRESSION:
        return convert_unary(convert, node);
    case CST_UPDATE_EXPRESSION:
        return convert_update(convert, node);
    case CST_TERNARY_EXPRESSION:
        return convert_ternary(convert, node);
    case CST_SEQUENCE_EXPRESSION:
        return convert_sequence(convert, node);
    case CST_YIELD_EXPRESSION:
        return convert_yield(convert, node);
    case CST_AWAIT_EXPRESSION:
        return convert_await(convert, node);
    case CST_SUPER:
        return reject(convert, node,
                      "'super' is only valid as super(...), super.name and super[...]");
    case CST_PRIVATE_PROPERTY_IDENTIFIER:
        return reject(convert, node, "unexpected private name");
    case CST_IMPORT:
        return reject(convert, node, "unexpected 'import'");
    default:
        return reject(convert, node, "unexpected syntax in an expression");
    }
}

AstNode *convert_expression(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_enter(convert, node) ? convert_any(convert, node)
                                                   : convert_new(convert, AST_NULL_LITERAL, node);
    convert_leave(convert);
    return result;
}
