// SPDX-License-Identifier: MIT
//
// Statements and declarations (14), without the loops.
#include <string.h>

#include "transpiler/parse/convert.h"
#include "transpiler/parse/gap.h"

AstNode *convert_block(Convert *convert, const CstNode *node)
{
    AstNode *block = convert_new(convert, AST_BLOCK_STATEMENT, node);
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child))
        vec_push(convert->arena, &block->block_statement.body, convert_list_item(convert, &child));
    return block;
}

// Declarations.

static AstNode *convert_declarator(Convert *convert, const CstNode *node, AstVariableKind kind)
{
    AstNode *declarator = convert_new(convert, AST_VARIABLE_DECLARATOR, node);
    const CstNode *name = cst_field(node, CST_FIELD_NAME),
                  *value = cst_field(node, CST_FIELD_VALUE);
    AstNode *id = convert_binding(convert, name);
    declarator->variable_declarator.id = id;
    if (value)
        declarator->variable_declarator.init = convert_expression(convert, value);
    else if (id->kind != AST_BINDING_IDENTIFIER)
        convert_error(convert, name, "a destructuring declaration needs an initializer");
    else if (kind != AST_VAR && kind != AST_LET)
        convert_error(convert, name, "'%s' needs an initializer", AstVariableKind_name(kind));
    return declarator;
}

// 14.3.1.1: no lexical binding is called `let`.
static void check_no_let(void *context, AstNode *node)
{
    Convert *convert = context;
    switch (node->kind) {
    case AST_BINDING_IDENTIFIER:
        if (name_is(node->binding_identifier.name, "let"))
            convert_error_at(convert, node->start, node->end,
                             "'let' can't be the name of a lexical binding");
        break;
    case AST_OBJECT_PATTERN:
    case AST_ARRAY_PATTERN:
    case AST_ASSIGNMENT_PATTERN:
    case AST_REST_ELEMENT:
    case AST_PATTERN_PROPERTY:
        ast_each_child(node, check_no_let, context);
        break;
    default:
        break;
    }
}

AstVariableKind convert_using_kind(Convert *convert, uint32_t offset)
{
    uint32_t end =
        (uint32_t)(gap_start(convert->text, convert->text + offset, false) - convert->text);
    bool is_await = end >= 5 && memcmp(convert->text + end - 5, "await", 5) == 0;
    if (is_await && !convert->context->has_await)
        convert_error_at(
            convert, end - 5, end,
            "'await using' is only valid in async functions and at the top level of modules");
    else if (is_await && convert->context->is_top_level)
        convert->has_top_level_await = true;
    return is_await ? AST_AWAIT_USING : AST_USING;
}

// The keyword is read from the original bytes: repairs may have put another of the same length.
static AstVariableKind variable_kind(Convert *convert, const CstNode *node)
{
    switch (convert->text[node->start]) {
    case 'l':
        return AST_LET;
    case 'c':
        return AST_CONST;
    case 'u':
        return convert_using_kind(convert, node->start);
    default:
        return AST_VAR;
    }
}

// 14.3.1.1: where `using` can't stand, and what it can't bind.
static void check_using(Convert *convert, const CstNode *node, const AstNode *declaration)
{
    CstKind parent = node->parent ? (CstKind)node->parent->kind : CST_PROGRAM;
    if (parent == CST_PROGRAM && !convert->is_module)
        convert_error(convert, node->first, "'using' can't stand at the top level of a script");
    if (parent == CST_SWITCH_CASE || parent == CST_SWITCH_DEFAULT)
        convert_error(convert, node->first, "'using' needs a block here");
    for (uint32_t i = 0; i < declaration->variable_declaration.declarations.length; i++) {
        const AstNode *id =
            declaration->variable_declaration.declarations.data[i]->variable_declarator.id;
        if (id->kind != AST_BINDING_IDENTIFIER)
            convert_error_at(convert, id->start, id->end, "'using' can't destructure");
    }
}

AstNode *convert_variable_declaration(Convert *convert, const CstNode *node, bool in_for)
{
    AstNode *declaration = convert_new(convert, AST_VARIABLE_DECLARATION, node);
    AstVariableKind kind = variable_kind(convert, node->first);
    declaration->variable_declaration.kind = kind;
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child)) {
        if (child->kind != CST_VARIABLE_DECLARATOR)
            continue;
        AstNode *declarator = convert_declarator(convert, child, kind);
        if (kind != AST_VAR)
            check_no_let(convert, declarator->variable_declarator.id);
        vec_push(convert->arena, &declaration->variable_declaration.declarations, declarator);
    }
    if (kind == AST_USING || kind == AST_AWAIT_USING)
        check_using(convert, node, declaration);
    if (in_for && cst_last(node)->kind != CST_T_SEMICOLON)
        convert_error_at(convert, node->end, node->end, "expected ';' in the header of a 'for'");
    return declaration;
}

// Simple statements.

// 14.5: what an expression statement can't start with.
static void check_statement_start(Convert *convert, const CstNode *node)
{
    const CstNode *leaf = cst_first_leaf(node);
    switch (leaf->kind) {
    case CST_T_OPEN_BRACE:
        convert_error(convert, leaf, "a statement can't start with an object literal");
        break;
    case CST_T_FUNCTION:
        convert_error(convert, leaf,
                      "a function statement needs a name and can't be part of an expression");
        break;
    case CST_T_CLASS:
        convert_error(convert, leaf,
                      "a class declaration needs a name and can't be part of an expression");
        break;
    case CST_T_ASYNC:
        if (leaf->next && leaf->next->kind == CST_T_FUNCTION)
            convert_error(convert, leaf,
                          "a function statement needs a name and can't be part of an expression");
        break;
    case CST_IDENTIFIER:
        if (convert_is_text(convert, leaf, "let") && leaf->parent->kind == CST_SUBSCRIPT_EXPRESSION)
            convert_error(convert, leaf, "a statement can't start with 'let ['");
        break;
    default:
        break;
    }
}

static AstNode *convert_expression_statement(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_EXPRESSION_STATEMENT, node);
    check_statement_start(convert, node);
    statement->expression_statement.expression = convert_expression(convert, cst_first_named(node));
    return statement;
}

void convert_top_return(Convert *convert, const CstNode *word)
{
    convert_error(convert, word, "'return' is only valid in functions");
}

static AstNode *convert_return(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_RETURN_STATEMENT, node);
    const CstNode *argument = cst_first_named(node);
    if (convert->may_be_commonjs && convert->context->is_top_level)
        vec_push(convert->arena, &convert->top_returns, node->first);
    else if (!convert->context->allows_return)
        convert_top_return(convert, node->first);
    if (argument)
        statement->return_statement.argument = convert_expression(convert, argument);
    return statement;
}

static AstNode *convert_throw(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_THROW_STATEMENT, node);
    const CstNode *argument = cst_first_named(node);
    if (convert_has_newline(convert, node->first->end, argument->start))
        convert_error(convert, node->first, "a line break can't stand after 'throw'");
    statement->throw_statement.argument = convert_expression(convert, argument);
    return statement;
}

static AstNode *convert_jump(Convert *convert, const CstNode *node)
{
    bool is_break = node->kind == CST_BREAK_STATEMENT;
    AstNode *statement =
        convert_new(convert, is_break ? AST_BREAK_STATEMENT : AST_CONTINUE_STATEMENT, node);
    const FunctionContext *context = convert->context;
    const CstNode *label = cst_field(node, CST_FIELD_LABEL);
    const char *word = is_break ? "break" : "continue";
    if (!label) {
        if (is_break ? !context->breakables : !context->loops)
            convert_error(convert, node->first,
                          is_break ? "'break' is only valid in loops and switches"
                                   : "'continue' is only valid in loops");
        return statement;
    }
    Name name = convert_name(convert, label);
    statement->break_statement.label = name; // both kinds have the same members
    convert_check_label(convert, label, name);
    const Label *found = context->labels;
    while (found && found->name != name)
        found = found->outer;
    if (!found)
        convert_error(convert, label, "no label '%s' around this '%s'", name->text, word);
    else if (!is_break && !found->is_loop)
        convert_error(convert, label, "'%s' does not label a loop", name->text);
    return statement;
}

// Without recursion for each else if, as there may be any number.
static AstNode *convert_if(Convert *convert, const CstNode *node)
{
    AstNode *first = NULL, **place = &first;
    for (;;) {
        AstNode *statement = *place = convert_new(convert, AST_IF_STATEMENT, node);
        const CstNode *alternative = cst_field(node, CST_FIELD_ALTERNATIVE);
        statement->if_statement.test =
            convert_parenthesized(convert, cst_field(node, CST_FIELD_CONDITION));
        statement->if_statement.consequent =
            convert_substatement(convert, cst_field(node, CST_FIELD_CONSEQUENCE), true);
        place = &statement->if_statement.alternate;
        node = alternative ? cst_first_named(alternative) : NULL;
        if (!node || node->kind != CST_IF_STATEMENT)
            break;
    }
    if (node)
        *place = convert_substatement(convert, node, true);
    return first;
}

static AstNode *convert_with(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_WITH_STATEMENT, node);
    if (convert->context->is_strict)
        convert_error(convert, node->first, "'with' is not allowed in strict mode");
    statement->with_statement.object =
        convert_parenthesized(convert, cst_field(node, CST_FIELD_OBJECT));
    statement->with_statement.body =
        convert_substatement(convert, cst_field(node, CST_FIELD_BODY), false);
    return statement;
}

static AstNode *convert_case(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_SWITCH_CASE, node);
    const CstNode *value = node->kind == CST_SWITCH_CASE ? cst_field(node, CST_FIELD_VALUE) : NULL;
    if (value)
        result->switch_case.test = convert_expression(convert, value);
    for (const CstNode *child = cst_first_named(node); child; child = cst_next_named(child))
        if (child != value)
            vec_push(convert->arena, &result->switch_case.body, convert_list_item(convert, &child));
    return result;
}

static AstNode *convert_switch(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_SWITCH_STATEMENT, node);
    bool has_default = false;
    statement->switch_statement.discriminant =
        convert_parenthesized(convert, cst_field(node, CST_FIELD_VALUE));
    convert->context->breakables++;
    const CstNode *body = cst_field(node, CST_FIELD_BODY);
    for (const CstNode *child = cst_first_named(body); child; child = cst_next_named(child)) {
        if (child->kind == CST_SWITCH_DEFAULT) {
            if (has_default)
                convert_error(convert, child->first, "a second 'default' in a switch");
            has_default = true;
        }
        vec_push(convert->arena, &statement->switch_statement.cases, convert_case(convert, child));
    }
    convert->context->breakables--;
    return statement;
}

static AstNode *convert_catch(Convert *convert, const CstNode *node)
{
    AstNode *clause = convert_new(convert, AST_CATCH_CLAUSE, node);
    const CstNode *parameter = cst_field(node, CST_FIELD_PARAMETER);
    if (parameter)
        clause->catch_clause.param = convert_binding(convert, parameter);
    clause->catch_clause.body = convert_block(convert, cst_field(node, CST_FIELD_BODY));
    return clause;
}

static AstNode *convert_try(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_TRY_STATEMENT, node);
    const CstNode *handler = cst_field(node, CST_FIELD_HANDLER),
                  *finalizer = cst_field(node, CST_FIELD_FINALIZER);
    statement->try_statement.block = convert_block(convert, cst_field(node, CST_FIELD_BODY));
    if (handler)
        statement->try_statement.handler = convert_catch(convert, handler);
    if (finalizer)
        statement->try_statement.finalizer =
            convert_block(convert, cst_field(finalizer, CST_FIELD_BODY));
    if (!handler && !finalizer)
        convert_error_at(convert, node->end, node->end, "'try' needs 'catch' or 'finally'");
    return statement;
}

// Labels and bodies.

static bool is_loop(const CstNode *node)
{
    while (node->kind == CST_LABELED_STATEMENT)
        node = cst_field(node, CST_FIELD_BODY);
    return node->kind == CST_FOR_STATEMENT || node->kind == CST_FOR_IN_STATEMENT ||
           node->kind == CST_WHILE_STATEMENT || node->kind == CST_DO_STATEMENT;
}

static AstNode *convert_labeled_body(Convert *convert, const CstNode *body)
{
    if (body->kind != CST_FUNCTION_DECLARATION)
        return convert_substatement(convert, body, false);
    if (convert->context->is_strict)
        convert_error(convert, body->first, "a function can't be labelled in strict mode"); // B.3.1
    else if (cst_child(body, CST_T_ASYNC))
        convert_error(convert, body->first, "an async function can't be labelled");
    return convert_statement(convert, body);
}

static AstNode *convert_label(Convert *convert, const CstNode *label, const CstNode *body)
{
    AstNode *statement = ast_new(&convert->builder, AST_LABELED_STATEMENT, label->start, body->end);
    Name name = convert_name(convert, label);
    statement->labeled_statement.label = name;
    convert_check_label(convert, label, name);
    for (const Label *outer = convert->context->labels; outer; outer = outer->outer)
        if (outer->name == name)
            convert_error(convert, label, "label '%s' is used already around this statement",
                          name->text);
    Label own = {name, is_loop(body), convert->context->labels};
    convert->context->labels = &own;
    statement->labeled_statement.body = convert_labeled_body(convert, body);
    convert->context->labels = own.outer;
    return statement;
}

static AstNode *convert_labeled(Convert *convert, const CstNode *node)
{
    return convert_label(convert, cst_field(node, CST_FIELD_LABEL),
                         cst_field(node, CST_FIELD_BODY));
}

// Whether a repair wrote the semicolon of this statement over the colon of a label (mask.c, {a:
// 1}).
static bool is_masked_label(const Convert *convert, const CstNode *node)
{
    const CstNode *name = node->first;
    if (node->kind != CST_EXPRESSION_STATEMENT || !name || !name->next || !cst_next_named(node))
        return false;
    return name->kind == CST_IDENTIFIER && name->next->kind == CST_T_SEMICOLON &&
           convert->text[name->next->start] == ':';
}

AstNode *convert_list_item(Convert *convert, const CstNode **node)
{
    if (!is_masked_label(convert, *node))
        return convert_statement(convert, *node);
    const CstNode *label = (*node)->first;
    *node = cst_next_named(*node);
    return convert_label(convert, label, *node);
}

static bool is_labelled_function(const CstNode *node)
{
    while (node->kind == CST_LABELED_STATEMENT)
        node = cst_field(node, CST_FIELD_BODY);
    return node->kind == CST_FUNCTION_DECLARATION;
}

AstNode *convert_substatement(Convert *convert, const CstNode *node, bool is_if)
{
    const CstNode *first = node->first ? node->first : node;
    bool is_plain_function =
        node->kind == CST_FUNCTION_DECLARATION && !cst_child(node, CST_T_ASYNC);
    switch (node->kind) {
    case CST_FUNCTION_DECLARATION:
    case CST_GENERATOR_FUNCTION_DECLARATION:
        if (is_if && is_plain_function && !convert->context->is_strict)
            break; // B.3.3
        convert_error(convert, first, "a function can't be declared here without a block");
        break;
    case CST_LEXICAL_DECLARATION:
    case CST_CLASS_DECLARATION:
    case CST_IMPORT_STATEMENT:
    case CST_EXPORT_STATEMENT:
        convert_error(convert, first, "a declaration can't stand here without a block");
        break;
    case CST_LABELED_STATEMENT:
        if (is_labelled_function(node) &&
            (is_if || !node->parent || node->parent->kind != CST_LABELED_STATEMENT))
            convert_error(convert, first, "a labelled function can't stand here without a block");
        break;
    default:
        break;
    }
    return convert_statement(convert, node);
}

static AstNode *convert_while(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_WHILE_STATEMENT, node);
    statement->while_statement.test =
        convert_parenthesized(convert, cst_field(node, CST_FIELD_CONDITION));
    statement->while_statement.body = convert_loop_body(convert, cst_field(node, CST_FIELD_BODY));
    return statement;
}

static AstNode *convert_do(Convert *convert, const CstNode *node)
{
    AstNode *statement = convert_new(convert, AST_DO_WHILE_STATEMENT, node);
    statement->do_while_statement.body =
        convert_loop_body(convert, cst_field(node, CST_FIELD_BODY));
    statement->do_while_statement.test =
        convert_parenthesized(convert, cst_field(node, CST_FIELD_CONDITION));
    return statement;
}

static AstNode *reject_statement(Convert *convert, const CstNode *node)
{
    convert_error(convert, node, "unexpected syntax in a statement");
    return convert_new(convert, AST_EMPTY_STATEMENT, node);
}

static AstNode *convert_any(Convert *convert, const CstNode *node)
{
    switch ((CstKind)node->kind) {
    case CST_EXPRESSION_STATEMENT:
        return convert_expression_statement(convert, node);
    case CST_VARIABLE_DECLARATION:
    case CST_LEXICAL_DECLARATION:
        return convert_variable_declaration(convert, node, false);
    case CST_FUNCTION_DECLARATION:
    case CST_GENERATOR_FUNCTION_DECLARATION:
        return convert_function(convert, node, AST_FUNCTION_DECLARATION);
    case CST_CLASS_DECLARATION:
        return convert_class(convert, node, AST_CLASS_DECLARATION);
    case CST_STATEMENT_BLOCK:
        return convert_block(convert, node);
    case CST_HASH_BANG_LINE: // the one at the start of the file was blanked
        return reject_statement(convert, node);
    case CST_EMPTY_STATEMENT:
        return convert_new(convert, AST_EMPTY_STATEMENT, node);
    case CST_DEBUGGER_STATEMENT:
        return convert_new(convert, AST_DEBUGGER_STATEMENT, node);
    case CST_IF_STATEMENT:
        return convert_if(convert, node);
    case CST_SWITCH_STATEMENT:
        return convert_switch(convert, node);
    case CST_FOR_STATEMENT:
        return convert_for(convert, node);
    case CST_FOR_IN_STATEMENT:
        return convert_for_in(convert, node);
    case CST_WHILE_STATEMENT:
        return convert_while(convert, node);
    case CST_DO_STATEMENT:
        return convert_do(convert, node);
    case CST_TRY_STATEMENT:
        return convert_try(convert, node);
    case CST_WITH_STATEMENT:
        return convert_with(convert, node);
    case CST_BREAK_STATEMENT:
    case CST_CONTINUE_STATEMENT:
        return convert_jump(convert, node);
    case CST_RETURN_STATEMENT:
        return convert_return(convert, node);
    case CST_THROW_STATEMENT:
        return convert_throw(convert, node);
    case CST_LABELED_STATEMENT:
        return convert_labeled(convert, node);
    case CST_IMPORT_STATEMENT:
        return convert_import(convert, node);
    case CST_EXPORT_STATEMENT:
        return convert_export(convert, node);
    default:
        return reject_statement(convert, node);
    }
}

AstNode *convert_statement(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_enter(convert, node)
                          ? convert_any(convert, node)
                          : convert_new(convert, AST_EMPTY_STATEMENT, node);
    convert_leave(convert);
    return result;
}
