// SPDX-License-Identifier: MIT
//
// Statements, but for loops.
//
//     switch (x) { case f(): a(); default: b(); }
//         t1 = f(); if (x === t1) goto case; goto default; case: a(); default: b();
#include "transpiler/lower/lowering.h"

void lower_statements(Lower *l, const AstList *list)
{
    Using region;
    bool uses = lower_using_declares(list);
    if (uses)
        lower_using_begin(l, &region);
    for (uint32_t i = 0; i < list->length; i++)
        lower_statement(l, list->data[i]);
    if (uses)
        lower_using_end(l, &region);
}

static void lower_block(Lower *l, AstNode *node)
{
    Scope *scope = scope_of(l->info, node);
    lower_enter_scope(l, scope);
    lower_statements(l, &node->block_statement.body);
    lower_leave_scope(l, scope);
}

// Declarations.

static void lower_declarator(Lower *l, AstNode *node, AstVariableKind kind)
{
    AstNode *id = node->variable_declarator.id, *init = node->variable_declarator.init;
    BindMode mode = kind == AST_VAR ? BIND_ASSIGN : BIND_INITIALIZE;
    if (!init && kind == AST_VAR)
        return;
    lower_at(l, node->start, node->end);
    LirReg value;
    if (kind == AST_VAR && id->kind == AST_BINDING_IDENTIFIER) {
        // 14.3.2.1: the name is resolved before the value is evaluated.
        Target target = lower_target(l, id, id->start, node->end, false);
        lower_target_put(l, &target, lower_named(l, init, id->binding_identifier.name));
        return;
    }
    if (!init)
        value = lower_undefined(l);
    else if (id->kind == AST_BINDING_IDENTIFIER)
        value = lower_named(l, init, id->binding_identifier.name);
    else
        value = lower_protect(l, lower_expr(l, init), id->start, id->end);
    if (init && id->kind != AST_BINDING_IDENTIFIER) // messages quote what is taken apart
        lower_at(l, init->start, init->end);
    if (kind == AST_USING || kind == AST_AWAIT_USING)
        lower_using_add(l, value, kind);
    lower_bind(l, id, value, mode);
}

void lower_variables(Lower *l, AstNode *node)
{
    AstVariableKind kind = node->variable_declaration.kind;
    AstList *list = &node->variable_declaration.declarations;
    for (uint32_t i = 0; i < list->length; i++)
        lower_declarator(l, list->data[i], kind);
}

// B.3.2: where the declaration stands, the block's function is assigned to the var too.
static void lower_function_declaration(Lower *l, AstNode *node)
{
    Binding *var = l->info->annex_b_of[node->id];
    if (!var || (var->kind == BINDING_ARGUMENTS && !var->used))
        return;
    Binding *inner =
        scope_binding(l->info, node->function_declaration.function->id);
    LirReg value = lower_read_binding(l, inner, false);
    if (lower_is_global(var)) {
        LirNode *put = lir_node(&l->b, LIR_OP_GLOBAL_PUT);
        put->name = var->name;
        put->a = value;
    } else {
        lower_initialize(l, var, value);
    }
}

// if and its chains: flat, so that a long chain is no deep nesting.

static void lower_branch(Lower *l, AstNode *statement)
{
    Scope *scope = NULL;
    AstNode *node = statement;
    while (node->kind == AST_LABELED_STATEMENT)
        node = node->labeled_statement.body;
    if (node->kind == AST_FUNCTION_DECLARATION)
        scope = scope_of(l->info, statement);
    lower_enter_scope(l, scope);
    lower_statement(l, statement);
    lower_leave_scope(l, scope);
}

static void lower_if_else(Lower *l, AstNode *node)
{
    LirReg test = lower_bool(l, node->if_statement.test);
    LirNode *branch = lir_if(&l->b, test);
    LirBlock *outer = lir_enter(&l->b, &branch->body);
    lower_branch(l, node->if_statement.consequent);
    lir_leave(&l->b, outer);
    if (!node->if_statement.alternate)
        return;
    outer = lir_enter(&l->b, &branch->otherwise);
    lower_branch(l, node->if_statement.alternate);
    lir_leave(&l->b, outer);
}

static bool is_chain(const AstNode *node)
{
    const AstNode *alternate = node->if_statement.alternate;
    return alternate && alternate->kind == AST_IF_STATEMENT && alternate->if_statement.alternate;
}

static void lower_if_statement(Lower *l, AstNode *node)
{
    if (!is_chain(node)) {
        lower_if_else(l, node);
        return;
    }
    LirLabel end = lir_label(&l->b, "end_if");
    while (node && node->kind == AST_IF_STATEMENT && node->if_statement.alternate) {
        lower_at(l, node->start, node->end);
        LirBlock *outer = lower_if(l, lower_bool(l, node->if_statement.test));
        lower_branch(l, node->if_statement.consequent);
        if (lir_reachable(&l->b))
            lir_jump(&l->b, end);
        lir_leave(&l->b, outer);
        node = node->if_statement.alternate;
    }
    lower_branch(l, node);
    if (lower_label_used(l, end))
        lir_place(&l->b, end);
}

// 14.12 The switch Statement.
static void lower_switch(Lower *l, AstNode *node)
{
    AstList *cases = &node->switch_statement.cases;
    Scope *scope = scope_of(l->info, node);
    LirReg value = lower_operand(l, node->switch_statement.discriminant, node->end);
    LirLabel end = lir_label(&l->b, "end_switch"), other = end;
    LirLabel *labels = ARENA_ARRAY(l->arena, LirLabel, cases->length);
    Leap leap;
    lower_leap_target(l, &leap, LEAP_BREAK, end, true);
    memset(&l->labels, 0, sizeof l->labels);
    lower_enter_scope(l, scope);
    for (uint32_t i = 0; i < cases->length; i++) {
        AstNode *test = cases->data[i]->switch_case.test;
        labels[i] = lir_label(&l->b, test ? "case" : "default");
        if (!test) {
            other = labels[i];
            continue;
        }
        lower_at(l, test->start, test->end);
        LirReg equal = lir_op2(&l->b, LIR_OP_STRICT_EQUALS, value, lower_expr(l, test));
        LirBlock *outer = lower_if(l, equal);
        lir_jump(&l->b, labels[i]);
        lir_leave(&l->b, outer);
    }
    lir_jump(&l->b, other);
    for (uint32_t i = 0; i < cases->length; i++) {
        lir_place(&l->b, labels[i]);
        lower_statements(l, &cases->data[i]->switch_case.body);
    }
    lower_leave_scope(l, scope);
    lower_leap_pop(l, &leap);
    if (lower_label_used(l, end))
        lir_place(&l->b, end);
}

// 14.15 The try Statement.

static void lower_catch(Lower *l, AstNode *node)
{
    Scope *scope = scope_of(l->info, node);
    LirReg error = lir_op0(&l->b, LIR_OP_CATCH);
    lower_enter_scope(l, scope);
    if (node->catch_clause.param)
        lower_bind(l, node->catch_clause.param, error, BIND_INITIALIZE);
    lower_statement(l, node->catch_clause.body);
    lower_leave_scope(l, scope);
}

static void lower_try_catch(Lower *l, AstNode *node)
{
    AstNode *handler = node->try_statement.handler;
    if (!handler) {
        lower_statement(l, node->try_statement.block);
        return;
    }
    LirLabel caught = lir_label(&l->b, "catch");
    LirLabel outer = lower_leap_try(l, caught);
    lower_statement(l, node->try_statement.block);
    lower_leap_end_try(l, outer);
    if (!lower_label_used(l, caught))
        return; // nothing in the block throws
    LirLabel end = lir_label(&l->b, "end_try");
    if (lir_reachable(&l->b))
        lir_jump(&l->b, end);
    lower_at(l, handler->start, handler->end);
    lir_place(&l->b, caught);
    lower_catch(l, handler);
    if (lower_label_used(l, end))
        lir_place(&l->b, end);
}

static void lower_try(Lower *l, AstNode *node)
{
    AstNode *finalizer = node->try_statement.finalizer;
    if (!finalizer) {
        lower_try_catch(l, node);
        return;
    }
    Leap leap;
    lower_leap_cleanup(l, &leap, LEAP_FINALLY, 0, 0);
    lower_try_catch(l, node);
    lower_leap_pop(l, &leap);
    lower_at(l, finalizer->start, finalizer->end);
    lower_leap_entry(l, &leap);
    lower_statement(l, finalizer);
    if (lir_reachable(&l->b))
        lower_leap_dispatch(l, &leap);
}

// Leaving.

void lower_return(Lower *l, LirReg value)
{
    // 14.10.1: an async generator awaits what it returns.
    if (value && l->b.function->kind == LIR_ASYNC_GENERATOR)
        value = lower_await_value(l, value);
    lower_leap_return(l, value);
}

static void lower_labelled(Lower *l, AstNode *node)
{
    AstNode *body = node->labeled_statement.body;
    vec_push(l->arena, &l->labels, node->labeled_statement.label);
    switch (body->kind) {
    case AST_LABELED_STATEMENT:
    case AST_WHILE_STATEMENT:
    case AST_DO_WHILE_STATEMENT:
    case AST_FOR_STATEMENT:
    case AST_FOR_IN_STATEMENT:
    case AST_FOR_OF_STATEMENT:
    case AST_SWITCH_STATEMENT:
        lower_statement(l, body);
        return;
    default:
        break;
    }
    Leap leap;
    LirLabel end = lir_label(&l->b, "end");
    lower_leap_target(l, &leap, LEAP_BREAK, end, false);
    memset(&l->labels, 0, sizeof l->labels);
    lower_statement(l, body);
    lower_leap_pop(l, &leap);
    if (lower_label_used(l, end))
        lir_place(&l->b, end);
}

static void dispatch(Lower *l, AstNode *node)
{
    switch (node->kind) {
    case AST_EXPRESSION_STATEMENT:
        lower_effect(l, node->expression_statement.expression);
        return;
    case AST_VARIABLE_DECLARATION:
        lower_variables(l, node);
        return;
    case AST_RETURN_STATEMENT: {
        AstNode *argument = node->return_statement.argument;
        lower_return(l, argument ? lower_expr(l, argument) : 0);
        return;
    }
    case AST_IF_STATEMENT:
        lower_if_statement(l, node);
        return;
    case AST_SWITCH_STATEMENT:
        lower_switch(l, node);
        return;
    case AST_THROW_STATEMENT:
        lir_op1(&l->b, LIR_OP_THROW, lower_expr(l, node->throw_statement.argument));
        return;
    case AST_TRY_STATEMENT:
        lower_try(l, node);
        return;
    case AST_BREAK_STATEMENT:
        lower_leap_break(l, node->break_statement.label, false);
        return;
    case AST_CONTINUE_STATEMENT:
        lower_leap_break(l, node->continue_statement.label, true);
        return;
    case AST_WHILE_STATEMENT:
        lower_while(l, node);
        return;
    case AST_DO_WHILE_STATEMENT:
        lower_do_while(l, node);
        return;
    case AST_FOR_STATEMENT:
        lower_for(l, node);
        return;
    case AST_FOR_IN_STATEMENT:
        lower_for_in(l, node);
        return;
    case AST_FOR_OF_STATEMENT:
        lower_for_of(l, node);
        return;
    case AST_IMPORT_DECLARATION:
    case AST_EXPORT_NAMED:
    case AST_EXPORT_ALL:
        return; // 16.2.2, 16.2.3: nothing happens at run time
    case AST_EXPORT_DECLARATION:
    case AST_EXPORT_DEFAULT:
        lower_export(l, node);
        return;
    case AST_WITH_STATEMENT:
        lower_with(l, node);
        return;
    case AST_CLASS_DECLARATION:
        lower_class_declaration(l, node);
        return;
    case AST_FUNCTION_DECLARATION:
        lower_function_declaration(l, node);
        return;
    default:
        lower_unsupported(l, node, ast_kind_name(node->kind));
    }
}

void lower_statement(Lower *l, AstNode *node)
{
    if (!lir_reachable(&l->b))
        return; // no jump leads here
    uint32_t start = l->b.start, end = l->b.end;
    lower_at(l, node->start, node->end);
    if (node->kind == AST_BLOCK_STATEMENT) {
        lower_block(l, node);
    } else if (node->kind == AST_LABELED_STATEMENT) {
        lower_labelled(l, node);
    } else if (node->kind != AST_EMPTY_STATEMENT && node->kind != AST_DEBUGGER_STATEMENT) {
        if (node->kind != AST_FUNCTION_DECLARATION && node->kind != AST_TRY_STATEMENT)
            lir_node(&l->b, LIR_OP_STMT);
        dispatch(l, node);
    }
    lower_at(l, start, end);
}
