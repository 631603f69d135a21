// SPDX-License-Identifier: MIT
// From bindings to the exports of a header. A name that holds one function for ever becomes a function of C, any other a read.
#include "transpiler/driver/exports.h"

static const AstFunction *function_of(const Binding *binding)
{
    const AstNode *node = binding->function;
    if (!node)
        return NULL;
    switch (node->kind) {
    case AST_FUNCTION_DECLARATION:
        return node->function_declaration.function;
    case AST_FUNCTION_EXPRESSION:
        return node->function_expression.function;
    case AST_ARROW_FUNCTION:
        return node->arrow_function.function;
    default:
        return NULL;
    }
}

static const char *describe_function(const AstFunction *f)
{
    if (f->is_async)
        return f->is_generator ? "async function*" : "async function";
    return f->is_generator ? "function*" : "function";
}

static const char *describe_binding(const Binding *binding)
{
    switch (binding->kind) {
    case BINDING_CLASS:
    case BINDING_CLASS_NAME:
        return "class";
    case BINDING_CONST:
        return "const";
    case BINDING_LET:
        return "let";
    case BINDING_FUNCTION:
        return "function";
    default:
        return "var";
    }
}

static void take_function(HeaderExport *e, const AstFunction *f, Arena *arena)
{
    e->what = describe_function(f);
    e->callable = true;
    for (uint32_t i = 0; i < f->parameters.length; i++) {
        const AstNode *node = f->parameters.data[i];
        if (node->kind == AST_REST_ELEMENT)
            e->variadic = true;
        if (node->kind == AST_ASSIGNMENT_PATTERN)
            node = node->assignment_pattern.left;
        vec_push(arena, &e->parameters,
                 node->kind == AST_BINDING_IDENTIFIER ? node->binding_identifier.name : NULL);
    }
}

void exports_header(const ProgramFile *file, const char *prefix, Arena *arena, StrBuf *out)
{
    HeaderModule module = {
        .id = file->links->id, .file = file->program->source->c_name, .prefix = prefix};
    for (vec_each(SeparateExport, from, &file->links->exports)) {
        HeaderExport e = {.name = from->name, .what = "from another module:"};
        const AstFunction *f = from->local ? function_of(from->local) : NULL;
        if (f)
            take_function(&e, f, arena);
        else if (from->local)
            e.what = describe_binding(from->local);
        vec_push(arena, &module.exports, e);
    }
    emit_header(&module, arena, out);
}
