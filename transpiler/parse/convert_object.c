// SPDX-License-Identifier: MIT
//
// Object and array literals (13.2.4, 13.2.5) and property keys, which classes and patterns have
// too.
#include "transpiler/parse/convert.h"

static AstNode *new_string(Convert *convert, const CstNode *node, Name value)
{
    AstNode *string = convert_new(convert, AST_STRING_LITERAL, node);
    string->string_literal.value = value;
    return string;
}

// A bigint key is the string of its decimal digits (13.2.5.4 evaluates ToString of it); other bases
// stay an expression.
static AstNode *number_key(Convert *convert, const CstNode *node, bool *computed)
{
    AstNode *number = convert_number(convert, node);
    if (number->kind != AST_BIGINT_LITERAL)
        return number;
    Name digits = number->bigint_literal.digits;
    bool is_decimal = digits->length == 1 || digits->text[0] != '0';
    *computed = !is_decimal;
    return is_decimal ? new_string(convert, node, digits) : number;
}

AstNode *convert_key(Convert *convert, const CstNode *node, bool *computed)
{
    *computed = false;
    switch (node->kind) {
    case CST_COMPUTED_PROPERTY_NAME:
        *computed = true;
        return convert_expression(convert, cst_first_named(node));
    case CST_STRING:
        return convert_string(convert, node);
    case CST_NUMBER:
        return number_key(convert, node, computed);
    case CST_PRIVATE_PROPERTY_IDENTIFIER: {
        AstNode *name = convert_new(convert, AST_PRIVATE_NAME, node);
        name->private_name.name = convert_name(convert, node);
        return name;
    }
    default:
        return new_string(convert, node, convert_name(convert, node));
    }
}

static AstNode *convert_spread(Convert *convert, const CstNode *node)
{
    AstNode *spread = convert_new(convert, AST_SPREAD_ELEMENT, node);
    spread->spread_element.argument = convert_expression(convert, cst_first_named(node));
    return spread;
}

static AstNode *convert_object_key(Convert *convert, const CstNode *key, bool *computed)
{
    if (key->kind == CST_PRIVATE_PROPERTY_IDENTIFIER)
        convert_error(convert, key, "private names are only valid in classes");
    return convert_key(convert, key, computed);
}

static AstNode *convert_pair(Convert *convert, const CstNode *node)
{
    AstNode *property = convert_new(convert, AST_PROPERTY, node);
    AstNode *key =
        convert_object_key(convert, cst_field(node, CST_FIELD_KEY), &property->property.computed);
    property->property.key = key;
    property->property.proto = !property->property.computed && key->kind == AST_STRING_LITERAL &&
                               name_is(key->string_literal.value, "__proto__");
    property->property.value = convert_expression(convert, cst_field(node, CST_FIELD_VALUE));
    return property;
}

static AstNode *convert_shorthand(Convert *convert, const CstNode *node)
{
    AstNode *property = convert_new(convert, AST_PROPERTY, node);
    property->property.shorthand = true;
    property->property.value = convert_identifier(convert, node);
    property->property.key = new_string(convert, node, property->property.value->identifier.name);
    return property;
}

static AstNode *convert_object_method(Convert *convert, const CstNode *node)
{
    AstNode *property = convert_new(convert, AST_PROPERTY, node);
    const CstNode *get = cst_child(node, CST_T_GET), *set = cst_child(node, CST_T_SET);
    property->property.kind = get ? AST_GET : set ? AST_SET : AST_METHOD;
    for (const CstNode *child = node->first; child; child = child->next)
        if (child->kind == CST_T_STATIC || child->kind == CST_T_STATIC_GET ||
            child->kind == CST_DECORATOR)
            convert_error(convert, child, "unexpected '%s' in an object literal",
                          child->kind == CST_DECORATOR ? "@" : "static");
    property->property.key =
        convert_object_key(convert, cst_field(node, CST_FIELD_NAME), &property->property.computed);
    AstFunctionKind kind = get   ? AST_FUNCTION_GETTER
                           : set ? AST_FUNCTION_SETTER
                                 : AST_FUNCTION_METHOD;
    property->property.value = convert_method_function(convert, node, kind);
    return property;
}

static AstNode *convert_property(Convert *convert, const CstNode *node)
{
    switch (node->kind) {
    case CST_PAIR:
        return convert_pair(convert, node);
    case CST_SPREAD_ELEMENT:
        return convert_spread(convert, node);
    case CST_METHOD_DEFINITION:
        return convert_object_method(convert, node);
    case CST_SHORTHAND_PROPERTY_IDENTIFIER:
        return convert_shorthand(convert, node);
    default:
        convert_error(convert, node, "unexpected syntax in an object literal");
        return convert_shorthand(convert, node);
    }
}

AstNode *convert_object(Convert *convert, const CstNode *node)
{
    AstNode *object = convert_new(convert, AST_OBJECT_EXPRESSION, node);
    bool has_proto = false;
    convert_check_commas(convert, node);
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child)) {
        AstNode *property = convert_property(convert, child);
        if (property->kind == AST_PROPERTY && property->property.proto) { // 13.2.5.1
            if (has_proto)
                convert_error(convert, child, "a second __proto__ in an object literal");
            has_proto = true;
        }
        vec_push(convert->arena, &object->object_expression.properties, property);
    }
    return object;
}

AstNode *convert_array(Convert *convert, const CstNode *node)
{
    AstNode *array = convert_new(convert, AST_ARRAY_EXPRESSION, node);
    AstList *elements = &array->array_expression.elements;
    bool has_element = false;
    for (const CstNode *child = node->first; child; child = child->next) {
        if (child->kind == CST_T_COMMA) {
            if (!has_element)
                vec_push(convert->arena, elements, NULL);
            has_element = false;
        } else if (child->is_named) {
            AstNode *element = child->kind == CST_SPREAD_ELEMENT
                                   ? convert_spread(convert, child)
                                   : convert_expression(convert, child);
            vec_push(convert->arena, elements, element);
            has_element = true;
        }
    }
    return array;
}
