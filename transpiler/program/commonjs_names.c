// SPDX-License-Identifier: MIT
//
// The names that a CommonJS module exports, as far as its text shows: what Node finds with
// cjs-module-lexer (https://github.com/nodejs/cjs-module-lexer, Grammar), found on the tree.
//
//     exports.a = ...; module.exports['b'] = ...
//     Object.defineProperty(exports, 'c', { enumerable: true, get: function () { return x.c; } });
//     module.exports = { d, 'e': f, ...require('./g') };
//     module.exports = require('./h'); __exportStar(require('./i'), exports);
#include "transpiler/program/program.h"

typedef struct Search {
    const ScopeInfo *info;
    Arena *arena;
    CommonJsNames *names;
} Search;

// The name of a member access with a known name, or NULL.
static Name member_name(const AstNode *node)
{
    if (node->kind == AST_MEMBER)
        return node->member.property;
    if (node->kind == AST_INDEX && node->index.property->kind == AST_STRING_LITERAL)
        return node->index.property->string_literal.value;
    return NULL;
}

static bool is_identifier(const AstNode *node, const char *name)
{
    return node->kind == AST_IDENTIFIER && name_is(node->identifier.name, name);
}

static bool is_module_exports(const AstNode *node)
{
    return node->kind == AST_MEMBER && is_identifier(node->member.object, "module") &&
           name_is(node->member.property, "exports");
}

static bool is_exports(const AstNode *node)
{
    return is_identifier(node, "exports") || is_module_exports(node);
}

// The literal argument of `require('x')`, or NULL.
static const AstNode *required(const AstNode *node)
{
    if (node->kind != AST_CALL_EXPRESSION || !is_identifier(node->call_expression.callee, "require") ||
        node->call_expression.arguments.length != 1)
        return NULL;
    const AstNode *argument = node->call_expression.arguments.data[0];
    return argument->kind == AST_STRING_LITERAL ? argument : NULL;
}

static void add_name(Search *s, Name name)
{
    vec_push(s->arena, &s->names->exports, name);
}

static void add_reexport(Search *s, const AstNode *node)
{
    if (node)
        vec_push(s->arena, &s->names->reexports, node);
}

// module.exports = { ... }
static void note_literal(Search *s, const AstNode *literal)
{
    const AstList *properties = &literal->object_expression.properties;
    for (uint32_t i = 0; i < properties->length; i++) {
        const AstNode *p = properties->data[i];
        if (p->kind == AST_SPREAD_ELEMENT) {
            add_reexport(s, required(p->spread_element.argument));
            continue;
        }
        if (p->property.computed || p->property.key->kind != AST_STRING_LITERAL)
            return;
        add_name(s, p->property.key->string_literal.value);
    }
}

static void note_assignment(Search *s, const AstNode *node)
{
    const AstNode *left = node->assignment_expression.left,
                  *right = node->assignment_expression.right;
    if (node->assignment_expression.op != AST_OP_NONE)
        return;
    if (is_module_exports(left)) {
        s->names->reexports.length = 0;
        if (right->kind == AST_OBJECT_EXPRESSION)
            note_literal(s, right);
        else
            add_reexport(s, required(right));
        return;
    }
    Name name = member_name(left);
    const AstNode *object = left->kind == AST_MEMBER  ? left->member.object
                            : left->kind == AST_INDEX ? left->index.object
                                                      : NULL;
    if (name && object && is_exports(object))
        add_name(s, name);
}

// Object.defineProperty(exports, 'a', ...), __exportStar(require('x'), exports), __export(require('x')).
static void note_call(Search *s, const AstNode *node)
{
    const AstNode *callee = node->call_expression.callee;
    const AstList *arguments = &node->call_expression.arguments;
    Name called = callee->kind == AST_IDENTIFIER ? callee->identifier.name : member_name(callee);
    if (!called || !arguments->length)
        return;
    if (name_is(called, "defineProperty") && arguments->length == 3 && is_exports(arguments->data[0]) &&
        arguments->data[1]->kind == AST_STRING_LITERAL)
        add_name(s, arguments->data[1]->string_literal.value);
    if (name_is(called, "__exportStar") || name_is(called, "__export"))
        add_reexport(s, required(arguments->data[0]));
}

static void visit(void *context, AstNode *node)
{
    Search *s = context;
    if (node->kind == AST_ASSIGNMENT_EXPRESSION)
        note_assignment(s, node);
    else if (node->kind == AST_CALL_EXPRESSION)
        note_call(s, node);
    ast_each_child(node, visit, s);
}

void program_commonjs_names(const ScopeInfo *info, Arena *arena, CommonJsNames *names)
{
    Search s = {info, arena, names};
    visit(&s, info->program->root);
}
