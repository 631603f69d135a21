// SPDX-License-Identifier: MIT
//
// Functions of every form (15.1 to 15.9): parameters, directives, bodies, and what they allow
// inside.
#include <string.h>

#include "transpiler/parse/convert.h"

// The statement's string token if it is a directive (11.2.1), else NULL.
static const CstNode *directive_string(const CstNode *statement)
{
    if (statement->kind != CST_EXPRESSION_STATEMENT || !statement->first)
        return NULL;
    return statement->first->kind == CST_STRING ? statement->first : NULL;
}

bool convert_has_use_strict(const Convert *convert, const CstNode *body, const CstNode **where)
{
    for (const CstNode *child = cst_first_named(body); child; child = cst_next_named(child)) {
        const CstNode *string = directive_string(child);
        if (!string)
            return false;
        if (string->end - string->start == 12 &&
            memcmp(convert->text + string->start + 1, "use strict", 10) == 0) {
            *where = string;
            return true;
        }
    }
    return false;
}

void convert_statements(Convert *convert, const CstNode *body, AstList *list)
{
    bool in_prologue = true;
    for (const CstNode *child = cst_first_named(body); child; child = cst_next_named(child)) {
        bool is_directive = in_prologue && directive_string(child);
        AstNode *statement = convert_list_item(convert, &child);
        in_prologue = is_directive;
        if (is_directive && statement->kind == AST_EXPRESSION_STATEMENT)
            statement->expression_statement.directive = true;
        vec_push(convert->arena, list, statement);
    }
}

// 15.1.3 IsSimpleParameterList, 15.1.5 ExpectedArgumentCount
static void measure_parameters(AstFunction *function)
{
    bool counts = true;
    function->has_simple_parameters = true;
    function->length = 0;
    for (uint32_t i = 0; i < function->parameters.length; i++) {
        AstKind kind = function->parameters.data[i]->kind;
        if (kind != AST_BINDING_IDENTIFIER)
            function->has_simple_parameters = false;
        if (kind == AST_ASSIGNMENT_PATTERN || kind == AST_REST_ELEMENT)
            counts = false;
        if (counts)
            function->length++;
    }
}

static void convert_parameters(Convert *convert, const CstNode *node, AstFunction *function)
{
    if (node->kind != CST_FORMAL_PARAMETERS) { // x => ...
        vec_push(convert->arena, &function->parameters, convert_binding(convert, node));
    } else {
        convert_check_commas(convert, node);
        for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child))
            vec_push(convert->arena, &function->parameters,
                     convert_binding_element(convert, child));
    }
    measure_parameters(function);
}

static void check_accessor(Convert *convert, const CstNode *parameters, const AstFunction *function)
{
    uint32_t count = function->parameters.length;
    if (function->kind == AST_FUNCTION_GETTER && count != 0)
        convert_error(convert, parameters, "a getter has no parameters");
    if (function->kind != AST_FUNCTION_SETTER)
        return;
    if (count != 1 || function->parameters.data[0]->kind == AST_REST_ELEMENT)
        convert_error(convert, parameters, "a setter has exactly one parameter");
}

static AstNode *convert_body(Convert *convert, const CstNode *body, AstFunction *function)
{
    if (body->kind != CST_STATEMENT_BLOCK) {
        function->is_expression_body = true;
        if (cst_first_leaf(body)->kind == CST_T_OPEN_BRACE)
            convert_error(convert, cst_first_leaf(body),
                          "the body of an arrow function can't start with an object literal");
        return convert_expression(convert, body);
    }
    AstNode *node = convert_new(convert, AST_FUNCTION_BODY, body);
    convert_statements(convert, body, &node->function_body.body);
    return node;
}

// Parameters and body, in the function's own context. `inner` has what the form of the function
// decides.
static void convert_code(Convert *convert, const CstNode *parameters, const CstNode *body,
                         AstFunction *function, FunctionContext *inner)
{
    const CstNode *directive = NULL;
    FunctionContext *outer = convert->context;
    bool is_arrow = function->kind == AST_FUNCTION_ARROW;
    function->has_use_strict =
        body->kind == CST_STATEMENT_BLOCK && convert_has_use_strict(convert, body, &directive);
    inner->is_strict = outer->is_strict || function->has_use_strict;
    function->is_strict = inner->is_strict;
    convert->context = inner;
    inner->in_parameters = is_arrow || function->is_generator || function->is_async;
    inner->has_yield = function->is_generator || (is_arrow && outer->has_yield);
    inner->has_await = function->is_async || (is_arrow && outer->has_await);
    inner->reserves_await = is_arrow && outer->reserves_await;
    convert_parameters(convert, parameters, function);
    if (directive && !function->has_simple_parameters)
        convert_error(convert, directive,
                      "'use strict' is not allowed in a function with non-simple parameters");
    inner->in_parameters = false;
    inner->has_yield = function->is_generator;
    inner->has_await = function->is_async;
    inner->reserves_await = false;
    check_accessor(convert, parameters, function);
    function->body = convert_body(convert, body, function);
    convert->context = outer;
}

// The name of a function: of an expression it belongs to the function's own context, else to the
// code around (15.2, 15.5.1, 15.8.1).
static AstNode *convert_function_name(Convert *convert, const CstNode *name, const CstNode *body,
                                      const AstFunction *function, bool is_expression)
{
    const CstNode *directive = NULL;
    FunctionContext *outer = convert->context, own = *outer;
    if (is_expression) {
        own.has_yield = function->is_generator;
        own.has_await = function->is_async;
        own.reserves_await = false;
    }
    own.forbids_arguments = false;
    own.is_strict = outer->is_strict || convert_has_use_strict(convert, body, &directive);
    convert->context = &own;
    AstNode *id = convert_binding_identifier(convert, name);
    convert->context = outer;
    return id;
}

AstNode *convert_function(Convert *convert, const CstNode *node, AstKind kind)
{
    AstNode *result = convert_new(convert, kind, node);
    AstFunction *function = ast_function(result);
    const CstNode *async = cst_child(node, CST_T_ASYNC), *name = cst_field(node, CST_FIELD_NAME);
    const CstNode *body = cst_field(node, CST_FIELD_BODY);
    function->is_async = async != NULL;
    function->is_generator = cst_child(node, CST_T_STAR) != NULL;
    function->source_start = node->start;
    function->source_end = node->end;
    if (async && convert_has_newline(convert, async->end, async->next->start))
        convert_error(convert, async->next,
                      "a line break can't stand between 'async' and 'function'");
    if (name)
        function->id =
            convert_function_name(convert, name, body, function, kind == AST_FUNCTION_EXPRESSION);
    FunctionContext inner = {.allows_return = true, .allows_new_target = true};
    convert_code(convert, cst_field(node, CST_FIELD_PARAMETERS), body, function, &inner);
    return result;
}

AstNode *convert_arrow(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_ARROW_FUNCTION, node);
    AstFunction *function = ast_function(result);
    const CstNode *async = cst_child(node, CST_T_ASYNC), *arrow = cst_child(node, CST_T_ARROW);
    const CstNode *parameters = cst_field(node, CST_FIELD_PARAMETERS),
                  *outer_parameter = cst_field(node, CST_FIELD_PARAMETER);
    if (!parameters)
        parameters = outer_parameter;
    function->kind = AST_FUNCTION_ARROW;
    function->is_async = async != NULL;
    function->source_start = node->start;
    function->source_end = node->end;
    if (async && convert_has_newline(convert, async->end, parameters->start))
        convert_error(convert, parameters, "a line break can't stand after 'async'");
    if (convert_has_newline(convert, parameters->end, arrow->start))
        convert_error(convert, arrow, "a line break can't stand before '=>'");
    FunctionContext *outer = convert->context;
    FunctionContext inner = {
        .allows_return = true,
        .allows_new_target = outer->allows_new_target,
        .allows_super_property = outer->allows_super_property,
        .allows_super_call = outer->allows_super_call,
        .forbids_arguments = outer->forbids_arguments,
    };
    convert_code(convert, parameters, cst_field(node, CST_FIELD_BODY), function, &inner);
    return result;
}

AstNode *convert_method_function(Convert *convert, const CstNode *node, AstFunctionKind kind)
{
    const CstNode *parameters = cst_field(node, CST_FIELD_PARAMETERS), *first = node->first;
    const CstNode *async = cst_child(node, CST_T_ASYNC), *star = cst_child(node, CST_T_STAR);
    AstNode *result =
        ast_new(&convert->builder, AST_FUNCTION_EXPRESSION, parameters->start, node->end);
    AstFunction *function = ast_function(result);
    while (first->kind == CST_T_STATIC || first->kind == CST_DECORATOR)
        first = first->next;
    function->kind = kind;
    function->is_async = async != NULL;
    function->is_generator = star != NULL;
    function->source_start = first->start;
    function->source_end = node->end;
    if (async && convert_has_newline(convert, async->end, async->next->start))
        convert_error(convert, async->next, "a line break can't stand after 'async'");
    if ((async || star) && (kind == AST_FUNCTION_GETTER || kind == AST_FUNCTION_SETTER))
        convert_error(convert, node, "an accessor can't be async or a generator");
    FunctionContext inner = {
        .allows_return = true,
        .allows_new_target = true,
        .allows_super_property = true,
        .allows_super_call = kind == AST_FUNCTION_DERIVED_CONSTRUCTOR,
    };
    convert_code(convert, parameters, cst_field(node, CST_FIELD_BODY), function, &inner);
    return result;
}
