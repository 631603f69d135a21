// SPDX-License-Identifier: MIT
//
// CommonJS: which files the calls of require() name, as far as the text tells, and whether a script is
// meant as a CommonJS module.
//
//     const fs = require('fs'); require.resolve('./a'); require(dev ? './dev.js' : './prod.js')
//     const load = createRequire(import.meta.url); load('./b.cjs')
//
// What is found here becomes a part of the program. What else require() is called with is looked for
// among these parts when the program runs.
#include "transpiler/scope/analysis.h"

typedef struct Walk {
    ScopeInfo *info;
    Arena *arena;
    bool in_try;             // in the block of a try statement of this function
    bool named;              // a free name of CommonJS was found
} Walk;

static bool is_wrapper_parameter(const Binding *binding, const char *name)
{
    const AstFunction *function = binding->scope->function->function;
    return binding->kind == BINDING_PARAMETER && function && function->is_commonjs &&
           name_is(binding->name, name);
}

// `createRequire(...)`, also as a property of what node:module gives.
static bool makes_require(const AstNode *node)
{
    if (!node || node->kind != AST_CALL_EXPRESSION)
        return false;
    const AstNode *callee = node->call_expression.callee;
    return (callee->kind == AST_IDENTIFIER && name_is(callee->identifier.name, "createRequire")) ||
           (callee->kind == AST_MEMBER && name_is(callee->member.property, "createRequire"));
}

static bool is_require(const Walk *w, const AstNode *node)
{
    Binding *binding = node->kind == AST_IDENTIFIER ? scope_binding(w->info, node) : NULL;
    return binding && (is_wrapper_parameter(binding, "require") || binding->makes_require);
}

static void add_required(Walk *w, const AstNode *argument)
{
    if (argument->kind == AST_CONDITIONAL_EXPRESSION) {
        add_required(w, argument->conditional_expression.consequent);
        add_required(w, argument->conditional_expression.alternate);
        return;
    }
    if (argument->kind != AST_STRING_LITERAL)
        return;
    ModuleRequest request = {argument->string_literal.value, argument, AST_MODULE_CODE, w->in_try};
    vec_push(w->arena, &w->info->required, request);
}

// require(x) and require.resolve(x).
static void note_call(Walk *w, const AstNode *node)
{
    const AstNode *callee = node->call_expression.callee;
    if (callee->kind == AST_MEMBER && name_is(callee->member.property, "resolve"))
        callee = callee->member.object;
    if (node->call_expression.arguments.length && is_require(w, callee))
        add_required(w, node->call_expression.arguments.data[0]);
}

static void note_declarator(Walk *w, const AstNode *node)
{
    const AstNode *id = node->variable_declarator.id;
    Binding *binding = id->kind == AST_BINDING_IDENTIFIER ? scope_binding(w->info, id) : NULL;
    if (binding && makes_require(node->variable_declarator.init))
        binding->makes_require = true;
}

static void note_name(Walk *w, const AstNode *node)
{
    Name name = node->identifier.name;
    if (!scope_binding(w->info, node) &&
        (name_is(name, "require") || name_is(name, "module") || name_is(name, "exports")))
        w->named = true;
}

static void visit(void *context, AstNode *node);

static void visit_try(Walk *w, AstNode *node)
{
    Walk inner = *w;
    inner.in_try = true;
    visit(&inner, node->try_statement.block);
    w->named |= inner.named;
    if (node->try_statement.handler)
        visit(w, node->try_statement.handler);
    if (node->try_statement.finalizer)
        visit(w, node->try_statement.finalizer);
}

// What a node says by itself.
static void note(void *context, AstNode *node)
{
    Walk *w = context;
    switch (node->kind) {
    case AST_CALL_EXPRESSION:
        note_call(w, node);
        break;
    case AST_VARIABLE_DECLARATOR:
        note_declarator(w, node);
        break;
    case AST_IMPORT_CALL:
        w->info->imports_variable |= node->import_call.source->kind != AST_STRING_LITERAL;
        break;
    case AST_IMPORT_META:
        w->info->imports_variable = true; // it may resolve
        break;
    case AST_IDENTIFIER:
        note_name(w, node);
        break;
    default:
        break;
    }
}

static void visit(void *context, AstNode *node)
{
    Walk *w = context;
    bool in_try = w->in_try;
    if (node->kind == AST_TRY_STATEMENT) {
        visit_try(w, node);
        return;
    }
    note(w, node);
    w->in_try &= !ast_function(node);
    ast_each_below(node, note, visit, w);
    w->in_try = in_try;
}

void scope_commonjs(ScopeInfo *info, Arena *arena)
{
    Walk w = {.info = info, .arena = arena};
    visit(&w, info->program->root);
    info->names_commonjs = w.named;
}
