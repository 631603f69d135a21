// SPDX-License-Identifier: MIT
//
// Targets and patterns (13.15.5, 14.3.3, 15.1): what assignments, declarations and parameters write
// to. The two differ only at the leaves, so one walk does both: `is_binding` leaves are new names,
// the others are any simple assignment target.
#include "transpiler/parse/convert.h"

static AstNode *convert_leaf_or_pattern(Convert *convert, const CstNode *node, bool is_binding);

static AstNode *bad_target(Convert *convert, const CstNode *node, const char *message)
{
    convert_error(convert, node, "%s", message);
    return convert_new(convert, AST_IDENTIFIER, node);
}

// 8.6.4 AssignmentTargetType
AstNode *convert_simple_target(Convert *convert, const CstNode *node)
{
    switch (node->kind) {
    case CST_IDENTIFIER:
    case CST_UNDEFINED:
    case CST_SHORTHAND_PROPERTY_IDENTIFIER:
    case CST_SHORTHAND_PROPERTY_IDENTIFIER_PATTERN: {
        AstNode *target = convert_identifier(convert, node);
        Name name = target->identifier.name;
        if (convert->context->is_strict && (name_is(name, "eval") || name_is(name, "arguments")))
            convert_error(convert, node, "'%s' can't be assigned in strict mode", name->text);
        return target;
    }
    case CST_MEMBER_EXPRESSION:
    case CST_SUBSCRIPT_EXPRESSION: {
        if (convert->text[node->end - 1] == ')') // a masked call
            return bad_target(convert, node, "this can't be assigned to");
        AstNode *target = convert_expression(convert, node);
        if (target->kind == AST_OPTIONAL_CHAIN)
            convert_error(convert, node, "an optional chain can't be assigned to");
        return target;
    }
    case CST_PARENTHESIZED_EXPRESSION: {
        if (!convert_enter(convert, node)) {
            convert_leave(convert);
            return convert_new(convert, AST_IDENTIFIER, node);
        }
        AstNode *target = convert_simple_target(convert, cst_first_named(node));
        convert_leave(convert);
        target->parenthesized = true;
        return target;
    }
    default:
        return bad_target(convert, node, "this can't be assigned to");
    }
}

static AstNode *convert_leaf(Convert *convert, const CstNode *node, bool is_binding)
{
    if (!is_binding)
        return convert_simple_target(convert, node);
    switch (node->kind) {
    case CST_IDENTIFIER:
    case CST_UNDEFINED:
    case CST_SHORTHAND_PROPERTY_IDENTIFIER:
    case CST_SHORTHAND_PROPERTY_IDENTIFIER_PATTERN:
        return convert_binding_identifier(convert, node);
    default:
        return bad_target(convert, node, "expected a name or a pattern");
    }
}

static AstNode *with_default(Convert *convert, const CstNode *node, AstNode *left)
{
    AstNode *result = convert_new(convert, AST_ASSIGNMENT_PATTERN, node);
    result->assignment_pattern.left = left;
    result->assignment_pattern.right =
        convert_expression(convert, cst_field(node, CST_FIELD_RIGHT));
    return result;
}

static AstNode *convert_rest(Convert *convert, const CstNode *node, bool is_binding, bool in_object)
{
    AstNode *rest = convert_new(convert, AST_REST_ELEMENT, node);
    const CstNode *argument = cst_first_named(node);
    AstNode *target = convert_leaf_or_pattern(convert, argument, is_binding);
    rest->rest_element.argument = target;
    bool is_pattern = target->kind == AST_OBJECT_PATTERN || target->kind == AST_ARRAY_PATTERN;
    if (in_object && is_pattern)
        convert_error(convert, argument, "the rest of an object can't be destructured further");
    return rest;
}

// An element of an array pattern or parameter list, or the value of a property: target, default, or
// rest where allowed.
static AstNode *convert_element(Convert *convert, const CstNode *node, bool is_binding)
{
    switch (node->kind) {
    case CST_ASSIGNMENT_PATTERN:
    case CST_ASSIGNMENT_EXPRESSION:
        return with_default(
            convert, node,
            convert_leaf_or_pattern(convert, cst_field(node, CST_FIELD_LEFT), is_binding));
    default:
        return convert_leaf_or_pattern(convert, node, is_binding);
    }
}

static bool is_rest(const CstNode *node)
{
    return node->kind == CST_REST_PATTERN || node->kind == CST_SPREAD_ELEMENT;
}

static void check_rest_is_last(Convert *convert, const CstNode *rest)
{
    if (rest->next && rest->next->kind == CST_T_COMMA)
        convert_error(convert, rest->next, "a rest element must be last, without a comma");
}

static AstNode *convert_array_pattern(Convert *convert, const CstNode *node, bool is_binding)
{
    AstNode *pattern = convert_new(convert, AST_ARRAY_PATTERN, node);
    AstList *elements = &pattern->array_pattern.elements;
    bool has_element = false;
    for (const CstNode *child = node->first; child; child = child->next) {
        if (child->kind == CST_T_COMMA) {
            if (!has_element)
                vec_push(convert->arena, elements, NULL);
            has_element = false;
        } else if (child->is_named) {
            if (is_rest(child))
                check_rest_is_last(convert, child);
            AstNode *element = is_rest(child) ? convert_rest(convert, child, is_binding, false)
                                              : convert_element(convert, child, is_binding);
            vec_push(convert->arena, elements, element);
            has_element = true;
        }
    }
    return pattern;
}

static AstNode *new_shorthand(Convert *convert, const CstNode *node, const CstNode *name,
                              bool is_binding)
{
    AstNode *property = convert_new(convert, AST_PATTERN_PROPERTY, node);
    AstNode *key = convert_new(convert, AST_STRING_LITERAL, name);
    key->string_literal.value = convert_name(convert, name);
    property->pattern_property.shorthand = true;
    property->pattern_property.key = key;
    property->pattern_property.value = convert_leaf(convert, name, is_binding);
    return property;
}

static AstNode *convert_pattern_property(Convert *convert, const CstNode *node, bool is_binding)
{
    switch (node->kind) {
    case CST_PAIR_PATTERN:
    case CST_PAIR: {
        AstNode *property = convert_new(convert, AST_PATTERN_PROPERTY, node);
        const CstNode *key = cst_field(node, CST_FIELD_KEY);
        if (key->kind == CST_PRIVATE_PROPERTY_IDENTIFIER)
            convert_error(convert, key, "private names are only valid in classes");
        property->pattern_property.key =
            convert_key(convert, key, &property->pattern_property.computed);
        property->pattern_property.value =
            convert_element(convert, cst_field(node, CST_FIELD_VALUE), is_binding);
        return property;
    }
    case CST_OBJECT_ASSIGNMENT_PATTERN:
    case CST_ASSIGNMENT_EXPRESSION: {
        const CstNode *left = cst_field(node, CST_FIELD_LEFT);
        AstNode *property = new_shorthand(convert, node, left, is_binding);
        property->pattern_property.value =
            with_default(convert, node, property->pattern_property.value);
        return property;
    }
    case CST_SHORTHAND_PROPERTY_IDENTIFIER:
    case CST_SHORTHAND_PROPERTY_IDENTIFIER_PATTERN:
        return new_shorthand(convert, node, node, is_binding);
    default:
        return bad_target(convert, node, "unexpected syntax in an object pattern");
    }
}

static AstNode *convert_object_pattern(Convert *convert, const CstNode *node, bool is_binding)
{
    AstNode *pattern = convert_new(convert, AST_OBJECT_PATTERN, node);
    convert_check_commas(convert, node);
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child)) {
        if (is_rest(child))
            check_rest_is_last(convert, child);
        AstNode *property = is_rest(child) ? convert_rest(convert, child, is_binding, true)
                                           : convert_pattern_property(convert, child, is_binding);
        vec_push(convert->arena, &pattern->object_pattern.properties, property);
    }
    return pattern;
}

static AstNode *convert_leaf_or_pattern(Convert *convert, const CstNode *node, bool is_binding)
{
    AstNode *result;
    if (!convert_enter(convert, node))
        result = convert_new(convert, AST_IDENTIFIER, node);
    else if (node->kind == CST_ARRAY_PATTERN || node->kind == CST_ARRAY)
        result = convert_array_pattern(convert, node, is_binding);
    else if (node->kind == CST_OBJECT_PATTERN || node->kind == CST_OBJECT)
        result = convert_object_pattern(convert, node, is_binding);
    else
        result = convert_leaf(convert, node, is_binding);
    convert_leave(convert);
    return result;
}

// 8.6.4: in sloppy code a call may stand where a target is wanted. A call that retry.c has masked is
// read as a member access.
static const CstNode *call_target(const Convert *convert, const CstNode *node)
{
    while (node->kind == CST_PARENTHESIZED_EXPRESSION && cst_first_named(node))
        node = cst_first_named(node);
    bool is_call = node->kind == CST_CALL_EXPRESSION;
    bool is_masked = (node->kind == CST_MEMBER_EXPRESSION ||
                      node->kind == CST_SUBSCRIPT_EXPRESSION) &&
                     convert->text[node->end - 1] == ')';
    return is_call || is_masked ? node : NULL;
}

// f(a, b), read as f[a, b]; f(), read as f._
static AstNode *convert_masked_call(Convert *convert, const CstNode *node)
{
    const CstNode *index = cst_field(node, CST_FIELD_INDEX);
    AstNode *call = convert_new(convert, AST_CALL_EXPRESSION, node);
    AstList *list = &call->call_expression.arguments;
    call->call_expression.callee = convert_expression(convert, cst_field(node, CST_FIELD_OBJECT));
    if (cst_child(node, CST_OPTIONAL_CHAIN))
        convert_error(convert, node, "this can't be assigned to");
    if (!index || index->kind != CST_SEQUENCE_EXPRESSION) {
        if (index)
            vec_push(convert->arena, list, convert_expression(convert, index));
        return call;
    }
    for (const CstNode *child = cst_first_named(index); child; child = cst_next_named(child))
        vec_push(convert->arena, list, convert_expression(convert, child));
    return call;
}

AstNode *convert_outer_target(Convert *convert, const CstNode *node, bool patterns)
{
    const CstNode *call = call_target(convert, node);
    if (!call)
        return patterns ? convert_target(convert, node) : convert_simple_target(convert, node);
    bool masked = call->kind != CST_CALL_EXPRESSION;
    bool is_super = masked && cst_field(call, CST_FIELD_OBJECT)->kind == CST_SUPER;
    AstNode *target = is_super ? convert_new(convert, AST_NULL_LITERAL, call)
                      : masked ? convert_masked_call(convert, call)
                               : convert_expression(convert, call);
    bool chains = masked && !is_super &&
                  target->call_expression.callee->kind == AST_OPTIONAL_CHAIN &&
                  !target->call_expression.callee->parenthesized;
    if (convert->context->is_strict || target->kind != AST_CALL_EXPRESSION || chains)
        return bad_target(convert, call, "this can't be assigned to");
    return target;
}

AstNode *convert_target(Convert *convert, const CstNode *node)
{
    return convert_leaf_or_pattern(convert, node, false);
}

AstNode *convert_binding(Convert *convert, const CstNode *node)
{
    return convert_leaf_or_pattern(convert, node, true);
}

AstNode *convert_binding_element(Convert *convert, const CstNode *node)
{
    if (!is_rest(node))
        return convert_element(convert, node, true);
    check_rest_is_last(convert, node);
    return convert_rest(convert, node, true, false);
}
