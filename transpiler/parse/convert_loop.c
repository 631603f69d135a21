// SPDX-License-Identifier: MIT
//
// for, for-in, for-of, for await (14.7.4, 14.7.5), and the bodies of all loops.
#include <string.h>

#include "transpiler/parse/convert.h"

AstNode *convert_loop_body(Convert *convert, const CstNode *node)
{
    convert->context->loops++;
    convert->context->breakables++;
    AstNode *body = convert_substatement(convert, node, false);
    convert->context->loops--;
    convert->context->breakables--;
    return body;
}

static bool is_declaration(const CstNode *node)
{
    return node->kind == CST_VARIABLE_DECLARATION || node->kind == CST_LEXICAL_DECLARATION;
}

// The first part of a `for` header is parsed without `in` (14.7.4 [~In]), except in brackets and
// functions.
static void check_no_in(Convert *convert, const CstNode *init)
{
    bool skips = false;
    for (const CstNode *node = init; node; node = cst_walk(init, node, skips)) {
        switch (node->kind) {
        case CST_PARENTHESIZED_EXPRESSION:
        case CST_ARRAY:
        case CST_ARRAY_PATTERN:
        case CST_OBJECT:
        case CST_OBJECT_PATTERN:
        case CST_ARGUMENTS:
        case CST_FORMAL_PARAMETERS:
        case CST_TEMPLATE_STRING:
        case CST_STATEMENT_BLOCK:
        case CST_CLASS_BODY:
        case CST_SUBSCRIPT_EXPRESSION:
            skips = true;
            break;
        default:
            skips = node->field == CST_FIELD_CONSEQUENCE; // of ?:, which is [+In]
        }
        if (node->kind == CST_T_IN)
            convert_error(convert, node, "'in' needs parentheses in the header of a 'for'");
    }
}

AstNode *convert_for(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_FOR_STATEMENT, node);
    const CstNode *init = cst_field(node, CST_FIELD_INITIALIZER),
                  *test = cst_field(node, CST_FIELD_CONDITION);
    const CstNode *update = cst_field(node, CST_FIELD_INCREMENT);
    check_no_in(convert, init);
    if (is_declaration(init))
        statement->for_statement.init = convert_variable_declaration(convert, init, true);
    else if (init->kind != CST_EMPTY_STATEMENT)
        statement->for_statement.init = convert_expression(convert, init);
    if (test->kind != CST_EMPTY_STATEMENT)
        statement->for_statement.test = convert_expression(convert, test);
    if (update)
        statement->for_statement.update = convert_expression(convert, update);
    statement->for_statement.body = convert_loop_body(convert, cst_field(node, CST_FIELD_BODY));
    return statement;
}

// 14.7.5.1: `let` and `async` at the start of the head without a declaration.
static void check_head_start(Convert *convert, const CstNode *left, bool is_of, bool is_await)
{
    const CstNode *leaf = cst_first_leaf(left);
    if (leaf->kind != CST_IDENTIFIER)
        return;
    bool is_let = convert_is_text(convert, leaf, "let");
    if (is_let && (is_of || leaf->parent->kind == CST_SUBSCRIPT_EXPRESSION))
        convert_error(convert, leaf, "'let' can't start the head of this loop");
    if (is_of && !is_await && leaf == left && convert_is_text(convert, leaf, "async"))
        convert_error(convert, leaf, "'async' can't be the target of a for-of loop");
}

// 14.7.5 and B.3.5: an initializer is only for sloppy `for (var x = 1 in o)`.
static void check_initializer(Convert *convert, const CstNode *value, AstNode *declaration,
                              bool is_of)
{
    AstNode *declarator = declaration->variable_declaration.declarations.data[0];
    declarator->variable_declarator.init = convert_expression(convert, value);
    bool is_allowed = !is_of && !convert->context->is_strict &&
                      declaration->variable_declaration.kind == AST_VAR &&
                      declarator->variable_declarator.id->kind == AST_BINDING_IDENTIFIER;
    if (!is_allowed)
        convert_error(convert, value, "the variable of this loop can't have an initializer");
}

static void check_let_name(void *context, AstNode *node)
{
    Convert *convert = context;
    if (node->kind == AST_BINDING_IDENTIFIER && name_is(node->binding_identifier.name, "let"))
        convert_error_at(convert, node->start, node->end,
                         "'let' can't be the name of a lexical binding");
}

static AstNode *convert_head_declaration(Convert *convert, const CstNode *node, const CstNode *kind,
                                         const CstNode *left, bool is_of)
{
    uint32_t start = kind->start;
    const CstNode *value = cst_field(node, CST_FIELD_VALUE);
    AstNode *declaration = ast_new(&convert->builder, AST_VARIABLE_DECLARATION, start, left->end);
    AstNode *declarator = convert_new(convert, AST_VARIABLE_DECLARATOR, left);
    char first = convert->text[start];
    declaration->variable_declaration.kind = first == 'v'   ? AST_VAR
                                             : first == 'l' ? AST_LET
                                             : first == 'u' ? convert_using_kind(convert, start)
                                                            : AST_CONST;
    declarator->variable_declarator.id = convert_binding(convert, left);
    if (declaration->variable_declaration.kind != AST_VAR) {
        check_let_name(convert, declarator->variable_declarator.id);
        ast_each_child(declarator->variable_declarator.id, check_let_name, convert);
    }
    vec_push(convert->arena, &declaration->variable_declaration.declarations, declarator);
    AstVariableKind declared = declaration->variable_declaration.kind;
    if (!is_of && (declared == AST_USING || declared == AST_AWAIT_USING))
        convert_error(convert, kind, "'using' can't declare the variable of a for-in loop");
    if (value)
        check_initializer(convert, value, declaration, is_of);
    return declaration;
}

AstNode *convert_for_in(Convert *convert, const CstNode *node)
{
    const CstNode *await = cst_child(node, CST_T_AWAIT), *kind = cst_field(node, CST_FIELD_KIND);
    const CstNode *left = cst_field(node, CST_FIELD_LEFT),
                  *right = cst_field(node, CST_FIELD_RIGHT);
    const CstNode *operator= cst_field(node, CST_FIELD_OPERATOR);
    bool is_of = operator->kind == CST_T_OF;
    AstNode *statement =
        convert_new(convert, is_of ? AST_FOR_OF_STATEMENT : AST_FOR_IN_STATEMENT, node);
    if (await && !is_of)
        convert_error(convert, operator, "'for await' needs 'of'");
    if (await && !convert->context->has_await)
        convert_error(
            convert, await,
            "'for await' is only valid in async functions and at the top level of modules");
    if (await && convert->context->is_top_level)
        convert->has_top_level_await = true;
    if (is_of && right->kind == CST_SEQUENCE_EXPRESSION)
        convert_error(convert, right, "a list of expressions after 'of' needs parentheses");
    AstNode *head;
    if (kind)
        head = convert_head_declaration(convert, node, kind, left, is_of);
    else {
        check_head_start(convert, left, is_of, await != NULL);
        head = convert_outer_target(convert, left, true);
    }
    AstNode *object = convert_expression(convert, right);
    AstNode *body = convert_loop_body(convert, cst_field(node, CST_FIELD_BODY));
    if (is_of) {
        statement->for_of_statement.await = await != NULL;
        statement->for_of_statement.left = head;
        statement->for_of_statement.right = object;
        statement->for_of_statement.body = body;
    } else {
        statement->for_in_statement.left = head;
        statement->for_in_statement.right = object;
        statement->for_in_statement.body = body;
    }
    return statement;
}
