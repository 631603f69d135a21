// SPDX-License-Identifier: MIT
//
// Async generators where a plain iterable is wanted, or that nobody iterates.
//
//     for (const x of count()) ...        a TypeError: for await
//     count().next().value                undefined: next gives a promise
//     count();                            nothing of it ever runs
#include "transpiler/program/warn.h"

// The async generator function whose object the expression is: by a call, or by a name that holds what a call gave.
static const AstNode *generator_of(const Warn *w, const AstNode *node, const ProgramFile **file)
{
    if (node->kind == AST_IDENTIFIER) {
        const Binding *binding = scope_binding(w->info, node);
        node = binding ? w->made_by[binding->id] : NULL;
    }
    if (!node || node->kind != AST_CALL_EXPRESSION)
        return NULL;
    const AstNode *called = warn_called_function(w, node->call_expression.callee, file);
    const AstFunction *function = called ? ast_function(called) : NULL;
    return function && function->is_async && function->is_generator ? called : NULL;
}

// The warning at `node` if the expression is an async generator.
static void warn_if(Warn *w, const AstNode *expression, const AstNode *node, const char *text)
{
    const ProgramFile *file;
    const AstNode *generator = expression ? generator_of(w, expression, &file) : NULL;
    if (!generator)
        return;
    diagnostics_warning(w->diagnostics, WARNING_ASYNC_ITERATION, w->file->program->source,
                        node->start, node->end, "%s", text);
    const AstNode *id = ast_function(generator)->id;
    if (id)
        diagnostics_note(w->diagnostics, file->program->source, id->start, id->end,
                         "'%s' is an async generator function",
                         id->binding_identifier.name->text);
}

// The generator of `generator.next(x)` and its kin, or NULL.
static const AstNode *resumed(const AstNode *call)
{
    if (call->kind != AST_CALL_EXPRESSION || call->call_expression.callee->kind != AST_MEMBER)
        return NULL;
    const AstNode *callee = call->call_expression.callee;
    Name name = callee->member.property;
    return name_is(name, "next") || name_is(name, "return") || name_is(name, "throw")
               ? callee->member.object
               : NULL;
}

static bool is_result_name(Name name)
{
    return name_is(name, "value") || name_is(name, "done");
}

static const char promise[] =
    "next, return and throw of an async generator give a promise: await it first";

static void warn_result(Warn *w, const AstNode *node)
{
    if (is_result_name(node->member.property))
        warn_if(w, resumed(node->member.object), node, promise);
}

// const {value} = generator.next(); const [a] = generator.
static void warn_pattern(Warn *w, const AstNode *pattern, const AstNode *value)
{
    if (pattern->kind == AST_ARRAY_PATTERN)
        warn_if(w, value, value, "an async generator is not iterable, and can't be destructured");
    if (pattern->kind != AST_OBJECT_PATTERN)
        return;
    for (vec_each(AstNode *, p, &pattern->object_pattern.properties))
        if ((*p)->kind == AST_PATTERN_PROPERTY &&
            (*p)->pattern_property.key->kind == AST_STRING_LITERAL &&
            is_result_name((*p)->pattern_property.key->string_literal.value)) {
            warn_if(w, resumed(value), value, promise);
            return;
        }
}

static void look_at_declarator(Warn *w, const AstNode *node)
{
    const AstNode *id = node->variable_declarator.id, *init = node->variable_declarator.init;
    if (!init)
        return;
    const Binding *binding =
        id->kind == AST_BINDING_IDENTIFIER ? scope_binding(w->info, id) : NULL;
    if (binding && !binding->assigned && init->kind == AST_CALL_EXPRESSION)
        w->made_by[binding->id] = init;
    warn_pattern(w, id, init);
}

// Array.from gives an empty array without a word.
static void warn_array_from(Warn *w, const AstNode *call)
{
    const AstNode *callee = call->call_expression.callee;
    const AstList *arguments = &call->call_expression.arguments;
    if (callee->kind == AST_MEMBER && name_is(callee->member.property, "from") &&
        callee->member.object->kind == AST_IDENTIFIER &&
        name_is(callee->member.object->identifier.name, "Array") && arguments->length)
        warn_if(w, arguments->data[0], call,
                "Array.from of an async generator gives an empty array: Array.fromAsync");
}

static bool is_in_async(const Warn *w)
{
    return w->function && w->function->function && w->function->function->is_async;
}

void warn_async(Warn *w, const AstNode *node)
{
    switch (node->kind) {
    case AST_FOR_OF_STATEMENT:
        if (!node->for_of_statement.await)
            warn_if(w, node->for_of_statement.right, node->for_of_statement.right,
                    "an async generator is not iterable: for await");
        break;
    case AST_SPREAD_ELEMENT:
        warn_if(w, node->spread_element.argument, node,
                "an async generator is not iterable, and can't be spread: Array.fromAsync");
        break;
    case AST_YIELD_EXPRESSION:
        if (node->yield_expression.delegate && !is_in_async(w))
            warn_if(w, node->yield_expression.argument, node,
                    "an async generator is not iterable: yield* of it needs an async generator");
        break;
    case AST_MEMBER:
        warn_result(w, node);
        break;
    case AST_VARIABLE_DECLARATOR:
        look_at_declarator(w, node);
        break;
    case AST_ASSIGNMENT_EXPRESSION:
        if (node->assignment_expression.op == AST_OP_NONE)
            warn_pattern(w, node->assignment_expression.left, node->assignment_expression.right);
        break;
    case AST_CALL_EXPRESSION:
        warn_array_from(w, node);
        break;
    case AST_EXPRESSION_STATEMENT:
        if (node->expression_statement.expression->kind == AST_CALL_EXPRESSION)
            warn_if(w, node->expression_statement.expression,
                    node->expression_statement.expression,
                    "this async generator is dropped, and never starts: for await");
        break;
    default:
        break;
    }
}
