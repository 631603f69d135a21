// SPDX-License-Identifier: MIT
//
// Member accesses, calls, optional chains, tagged templates, `new`, `super` and import() (13.3).
#include "transpiler/parse/convert.h"

// A chain being converted: `done` is its link whose node `next` is, made before the link around it.
typedef struct Links {
    const CstNode *next;
    AstNode *done;
    bool has_optional;
} Links;

static bool is_link(const CstNode *node)
{
    return node->kind == CST_MEMBER_EXPRESSION || node->kind == CST_SUBSCRIPT_EXPRESSION ||
           node->kind == CST_CALL_EXPRESSION;
}

// What a chain may start with: the grammar is laxer (`a++(b)`, `x => {}.y`).
static void check_base(Convert *convert, const CstNode *node)
{
    switch (node->kind) {
    case CST_ARROW_FUNCTION:
    case CST_UPDATE_EXPRESSION:
    case CST_UNARY_EXPRESSION:
    case CST_BINARY_EXPRESSION:
    case CST_TERNARY_EXPRESSION:
    case CST_AWAIT_EXPRESSION:
    case CST_YIELD_EXPRESSION:
    case CST_ASSIGNMENT_EXPRESSION:
    case CST_AUGMENTED_ASSIGNMENT_EXPRESSION:
        convert_error(convert, node, "this expression needs parentheses here");
        break;
    default:
        break;
    }
}

static AstNode *convert_base(Convert *convert, const CstNode *node, Links *links)
{
    if (node == links->next)
        return links->done;
    check_base(convert, node);
    return convert_expression(convert, node);
}

static void check_super_property(Convert *convert, const CstNode *node)
{
    if (!convert->context->allows_super_property)
        convert_error(convert, node, "'super' is only valid in methods");
}

static AstNode *convert_member(Convert *convert, const CstNode *node, Links *links)
{
    const CstNode *object = cst_field(node, CST_FIELD_OBJECT),
                  *property = cst_field(node, CST_FIELD_PROPERTY);
    bool is_optional = cst_child(node, CST_OPTIONAL_CHAIN) != NULL,
         is_private = property->kind == CST_PRIVATE_PROPERTY_IDENTIFIER;
    links->has_optional |= is_optional;
    if (object->kind == CST_SUPER) {
        AstNode *member = convert_new(convert, AST_SUPER_MEMBER, node);
        member->super_member.property = convert_name(convert, property);
        check_super_property(convert, object);
        if (is_private || is_optional)
            convert_error(convert, property, "'super' has no %s",
                          is_private ? "private members" : "optional members");
        return member;
    }
    AstNode *member = convert_new(convert, is_private ? AST_PRIVATE_MEMBER : AST_MEMBER, node);
    member->member.object =
        convert_base(convert, object, links); // both kinds have the same members
    member->member.optional = is_optional;
    member->member.property = convert_name(convert, property);
    if (is_private)
        convert_check_private(convert, property, member->member.property);
    return member;
}

static AstNode *convert_subscript(Convert *convert, const CstNode *node, Links *links)
{
    const CstNode *object = cst_field(node, CST_FIELD_OBJECT),
                  *index = cst_field(node, CST_FIELD_INDEX);
    bool is_optional = cst_child(node, CST_OPTIONAL_CHAIN) != NULL;
    links->has_optional |= is_optional;
    if (object->kind == CST_SUPER) {
        AstNode *member = convert_new(convert, AST_SUPER_INDEX, node);
        check_super_property(convert, object);
        if (is_optional)
            convert_error(convert, object, "'super' has no optional members");
        member->super_index.property = convert_expression(convert, index);
        return member;
    }
    AstNode *member = convert_new(convert, AST_INDEX, node);
    member->index.optional = is_optional;
    member->index.object = convert_base(convert, object, links);
    member->index.property = convert_expression(convert, index);
    return member;
}

void convert_arguments(Convert *convert, const CstNode *node, AstList *list)
{
    convert_check_commas(convert, node);
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child)) {
        AstNode *argument;
        if (child->kind == CST_SPREAD_ELEMENT) {
            argument = convert_new(convert, AST_SPREAD_ELEMENT, child);
            argument->spread_element.argument = convert_expression(convert, cst_first_named(child));
        } else
            argument = convert_expression(convert, child);
        vec_push(convert->arena, list, argument);
    }
}

static AstNode *convert_tagged(Convert *convert, const CstNode *node, const CstNode *tag,
                               const CstNode *quasi, Links *links)
{
    AstNode *result = convert_new(convert, AST_TAGGED_TEMPLATE, node);
    result->tagged_template.tag = convert_base(convert, tag, links);
    if (links->has_optional)
        convert_error(convert, quasi, "a template can't follow an optional chain");
    result->tagged_template.quasi = convert_template(convert, quasi, true);
    return result;
}

// 13.3.10: import(specifier), import(specifier, options)
static AstNode *convert_import_call(Convert *convert, const CstNode *node, const CstNode *arguments)
{
    AstNode *result = convert_new(convert, AST_IMPORT_CALL, node);
    AstList list = {0};
    convert_arguments(convert, arguments, &list);
    if (list.length == 0 || list.length > 2)
        convert_error(convert, arguments, "import() takes one or two arguments");
    for (uint32_t i = 0; i < list.length; i++)
        if (list.data[i]->kind == AST_SPREAD_ELEMENT)
            convert_error(convert, arguments, "import() takes no '...' arguments");
    result->import_call.source =
        list.length ? list.data[0] : convert_new(convert, AST_NULL_LITERAL, node);
    result->import_call.options = list.length > 1 ? list.data[1] : NULL;
    return result;
}

static AstNode *convert_call(Convert *convert, const CstNode *node, Links *links)
{
    const CstNode *callee = cst_field(node, CST_FIELD_FUNCTION),
                  *arguments = cst_field(node, CST_FIELD_ARGUMENTS);
    if (arguments->kind == CST_TEMPLATE_STRING)
        return convert_tagged(convert, node, callee, arguments, links);
    if (callee->kind == CST_IMPORT)
        return convert_import_call(convert, node, arguments);
    bool is_optional = cst_child(node, CST_OPTIONAL_CHAIN) != NULL;
    if (callee->kind == CST_SUPER) {
        AstNode *call = convert_new(convert, AST_SUPER_CALL, node);
        if (!convert->context->allows_super_call || is_optional)
            convert_error(convert, callee,
                          "'super()' is only valid in constructors of classes that extend another");
        convert_arguments(convert, arguments, &call->super_call.arguments);
        return call;
    }
    AstNode *call = convert_new(convert, AST_CALL_EXPRESSION, node);
    links->has_optional |= is_optional;
    call->call_expression.optional = is_optional;
    call->call_expression.callee = convert_base(convert, callee, links);
    convert_arguments(convert, arguments, &call->call_expression.arguments);
    return call;
}

static AstNode *convert_link(Convert *convert, const CstNode *node, Links *links)
{
    switch (node->kind) {
    case CST_MEMBER_EXPRESSION:
        return convert_member(convert, node, links);
    case CST_SUBSCRIPT_EXPRESSION:
        return convert_subscript(convert, node, links);
    default:
        return convert_call(convert, node, links);
    }
}

static const CstNode *base_of(const CstNode *node)
{
    return cst_field(node, node->kind == CST_CALL_EXPRESSION ? CST_FIELD_FUNCTION
                                                             : CST_FIELD_OBJECT);
}

// From the innermost link out: a chain may be of any length.
AstNode *convert_chain(Convert *convert, const CstNode *node)
{
    const CstNode *link = node;
    Links links = {0};
    while (is_link(base_of(link)))
        link = base_of(link);
    for (;; link = link->parent) {
        links.done = convert_link(convert, link, &links);
        links.next = link;
        if (link == node)
            break;
    }
    if (!links.has_optional)
        return links.done;
    AstNode *chain = convert_new(convert, AST_OPTIONAL_CHAIN, node);
    chain->optional_chain.expression = links.done;
    return chain;
}

// What stands leftmost in a chain that is not parenthesized; an optional chain is taken as a whole.
static const AstNode *chain_start(const AstNode *node)
{
    while (!node->parenthesized) {
        if (node->kind == AST_MEMBER || node->kind == AST_PRIVATE_MEMBER)
            node = node->member.object;
        else if (node->kind == AST_INDEX)
            node = node->index.object;
        else if (node->kind == AST_TAGGED_TEMPLATE)
            node = node->tagged_template.tag;
        else if (node->kind == AST_CALL_EXPRESSION)
            node = node->call_expression.callee;
        else
            break;
    }
    return node;
}

AstNode *convert_new_expression(Convert *convert, const CstNode *node)
{
    const CstNode *callee = cst_field(node, CST_FIELD_CONSTRUCTOR),
                  *arguments = cst_field(node, CST_FIELD_ARGUMENTS);
    AstNode *result = convert_new(convert, AST_NEW_EXPRESSION, node);
    check_base(convert, callee);
    result->new_expression.callee = convert_expression(convert, callee);
    AstKind kind = chain_start(result->new_expression.callee)->kind;
    if (!chain_start(result->new_expression.callee)->parenthesized) {
        if (kind == AST_OPTIONAL_CHAIN)
            convert_error(convert, callee, "'new' can't be followed by an optional chain");
        if (kind == AST_IMPORT_CALL)
            convert_error(convert, callee, "'new' can't be followed by import()");
    }
    if (arguments)
        convert_arguments(convert, arguments, &result->new_expression.arguments);
    return result;
}
