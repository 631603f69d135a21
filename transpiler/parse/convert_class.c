// SPDX-License-Identifier: MIT
//
// Classes (15.7): members, constructors, fields, static blocks. All of a class is strict code.
#include <string.h>

#include "transpiler/parse/convert.h"

static bool is_named(const AstNode *key, bool computed, const char *text)
{
    return !computed && key->kind == AST_STRING_LITERAL && name_is(key->string_literal.value, text);
}

void convert_check_private(Convert *convert, const CstNode *node, Name name)
{
    for (const PrivateScope *scope = convert->privates; scope; scope = scope->outer)
        for (uint32_t i = 0; i < scope->names.length; i++)
            if (scope->names.data[i].name == name)
                return;
    convert_error(convert, node, "no class around declares '%s'", name->text);
}

// 15.7.1: a private name is declared once, but for a getter and a setter that are both static or
// both not.
static void declare_private(Convert *convert, const CstNode *member, const CstNode *key)
{
    PrivateName own = {
        .name = convert_name(convert, key),
        .has_getter = cst_child(member, CST_T_GET) || cst_child(member, CST_T_STATIC_GET),
        .has_setter = cst_child(member, CST_T_SET) != NULL,
        .is_static = cst_child(member, CST_T_STATIC) || cst_child(member, CST_T_STATIC_GET),
    };
    for (uint32_t i = 0; i < convert->privates->names.length; i++) {
        PrivateName *other = &convert->privates->names.data[i];
        if (other->name != own.name)
            continue;
        bool is_pair = (own.has_getter && other->has_setter && !other->has_getter) ||
                       (own.has_setter && other->has_getter && !other->has_setter);
        if (!is_pair || other->is_static != own.is_static)
            convert_error(convert, key, "'%s' is declared already in this class", own.name->text);
        other->has_getter |= own.has_getter;
        other->has_setter |= own.has_setter;
        return;
    }
    vec_push(convert->arena, &convert->privates->names, own);
}

static void declare_privates(Convert *convert, const CstNode *body)
{
    for (const CstNode *member = cst_first_named(body); member; member = cst_next_named(member)) {
        const CstNode *key = cst_child(member, CST_PRIVATE_PROPERTY_IDENTIFIER);
        if (key)
            declare_private(convert, member, key);
    }
}

static AstNode *convert_member_key(Convert *convert, const CstNode *node, bool *computed)
{
    AstNode *key = convert_key(convert, node, computed);
    if (key->kind == AST_PRIVATE_NAME && name_is(key->private_name.name, "#constructor"))
        convert_error(convert, node, "a class member can't be named '#constructor'");
    return key;
}

// 15.7.1: what a member called `constructor` or a static one called `prototype` may be.
static void check_method(Convert *convert, const CstNode *node, AstNode *method, AstClass *class_)
{
    const CstNode *name = cst_field(node, CST_FIELD_NAME);
    bool is_special = cst_child(node, CST_T_ASYNC) || cst_child(node, CST_T_STAR) ||
                      method->method_definition.kind != AST_METHOD;
    if (method->method_definition.is_static) {
        if (is_named(method->method_definition.key, method->method_definition.computed,
                     "prototype"))
            convert_error(convert, name, "a static member can't be named 'prototype'");
        return;
    }
    if (!is_named(method->method_definition.key, method->method_definition.computed, "constructor"))
        return;
    if (is_special)
        convert_error(convert, name, "a constructor can't be an accessor, async or a generator");
    else if (class_->constructor)
        convert_error(convert, name, "a class has one constructor at most");
    method->method_definition.constructor = !is_special;
}

static AstFunctionKind method_kind(const AstNode *method, const AstClass *class_)
{
    if (method->method_definition.kind == AST_GET)
        return AST_FUNCTION_GETTER;
    if (method->method_definition.kind == AST_SET)
        return AST_FUNCTION_SETTER;
    if (!method->method_definition.constructor)
        return AST_FUNCTION_METHOD;
    return class_->heritage ? AST_FUNCTION_DERIVED_CONSTRUCTOR : AST_FUNCTION_CONSTRUCTOR;
}

static AstNode *convert_method(Convert *convert, const CstNode *node, AstClass *class_)
{
    AstNode *method = convert_new(convert, AST_METHOD_DEFINITION, node);
    bool is_static_get = cst_child(node, CST_T_STATIC_GET) != NULL,
         is_get = is_static_get || cst_child(node, CST_T_GET);
    method->method_definition.is_static = is_static_get || cst_child(node, CST_T_STATIC);
    method->method_definition.kind = is_get                       ? AST_GET
                                     : cst_child(node, CST_T_SET) ? AST_SET
                                                                  : AST_METHOD;
    AstNode *key = convert_member_key(convert, cst_field(node, CST_FIELD_NAME),
                                      &method->method_definition.computed);
    method->method_definition.key = key;
    check_method(convert, node, method, class_);
    method->method_definition.value =
        convert_method_function(convert, node, method_kind(method, class_));
    if (method->method_definition.constructor && !class_->constructor)
        class_->constructor = method;
    return method;
}

// The context of a field's initialiser or a static block: both are functions of their own.
static FunctionContext element_context(void)
{
    return (FunctionContext){.is_strict = true,
                             .allows_new_target = true,
                             .allows_super_property = true,
                             .forbids_arguments = true};
}

static AstNode *convert_field(Convert *convert, const CstNode *node)
{
    AstNode *field = convert_new(convert, AST_FIELD_DEFINITION, node);
    const CstNode *name = cst_field(node, CST_FIELD_PROPERTY),
                  *value = cst_field(node, CST_FIELD_VALUE);
    field->field_definition.is_static = cst_child(node, CST_T_STATIC) != NULL;
    AstNode *key = convert_member_key(convert, name, &field->field_definition.computed);
    bool computed = field->field_definition.computed;
    field->field_definition.key = key;
    if (is_named(key, computed, "constructor"))
        convert_error(convert, name, "a field can't be named 'constructor'");
    if (field->field_definition.is_static && is_named(key, computed, "prototype"))
        convert_error(convert, name, "a static member can't be named 'prototype'");
    if (!value)
        return field;
    FunctionContext *outer = convert->context, inner = element_context();
    convert->context = &inner;
    field->field_definition.value = convert_expression(convert, value);
    convert->context = outer;
    return field;
}

static AstNode *convert_static_block(Convert *convert, const CstNode *node)
{
    AstNode *block = convert_new(convert, AST_STATIC_BLOCK, node);
    FunctionContext *outer = convert->context, inner = element_context();
    inner.reserves_await = true;
    convert->context = &inner;
    const CstNode *body = cst_field(node, CST_FIELD_BODY);
    for (const CstNode *child = cst_first_named(body); child; child = cst_next_named(child))
        vec_push(convert->arena, &block->static_block.body, convert_list_item(convert, &child));
    convert->context = outer;
    return block;
}

static void convert_members(Convert *convert, const CstNode *body, AstClass *class_)
{
    for (const CstNode *child = cst_first_named(body); child; child = cst_next_named(child)) {
        AstNode *member =
            child->kind == CST_METHOD_DEFINITION  ? convert_method(convert, child, class_)
            : child->kind == CST_FIELD_DEFINITION ? convert_field(convert, child)
                                                  : convert_static_block(convert, child);
        const CstNode *decorator = cst_child(child, CST_DECORATOR);
        if (decorator)
            convert_error(convert, decorator, "decorators are not part of ECMAScript");
        vec_push(convert->arena, &class_->members, member);
    }
}

AstNode *convert_class(Convert *convert, const CstNode *node, AstKind kind)
{
    AstNode *result = convert_new(convert, kind, node);
    AstClass *class_ = ast_class(result);
    FunctionContext *outer = convert->context, inner = *outer;
    const CstNode *name = cst_field(node, CST_FIELD_NAME),
                  *heritage = cst_child(node, CST_CLASS_HERITAGE);
    const CstNode *decorator = cst_child(node, CST_DECORATOR);
    inner.is_strict = true;
    convert->context = &inner;
    if (decorator)
        convert_error(convert, decorator, "decorators are not part of ECMAScript");
    if (name)
        class_->id = convert_binding_identifier(convert, name);
    if (heritage) {
        const CstNode *expression = cst_first_named(heritage);
        switch (expression->kind) { // LeftHandSideExpression
        case CST_ARROW_FUNCTION:
        case CST_ASSIGNMENT_EXPRESSION:
        case CST_AUGMENTED_ASSIGNMENT_EXPRESSION:
        case CST_BINARY_EXPRESSION:
        case CST_TERNARY_EXPRESSION:
        case CST_UNARY_EXPRESSION:
        case CST_UPDATE_EXPRESSION:
        case CST_AWAIT_EXPRESSION:
        case CST_YIELD_EXPRESSION:
            convert_error(convert, expression, "the expression after 'extends' needs parentheses");
            break;
        default:
            break;
        }
        class_->heritage = convert_expression(convert, expression);
    }
    PrivateScope privates = {.outer = convert->privates};
    convert->privates = &privates;
    declare_privates(convert, cst_field(node, CST_FIELD_BODY));
    convert_members(convert, cst_field(node, CST_FIELD_BODY), class_);
    convert->privates = privates.outer;
    convert->context = outer;
    return result;
}
