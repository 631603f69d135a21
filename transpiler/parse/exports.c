// SPDX-License-Identifier: MIT
//
// 16.2.1.1: a module exports each name once, and only what it declares or imports.
#include "transpiler/base/map.h"
#include "transpiler/parse/convert.h"

typedef struct Exports {
    Convert *convert;
    PtrMap exported; // Name -> itself
    PtrMap declared;
    bool exports_names; // what a pattern binds is exported, too
} Exports;

static void add_export(Exports *exports, const AstNode *node, Name name)
{
    if (!ptrmap_set(&exports->exported, name, (void *)name))
        convert_error_at(exports->convert, node->start, node->end, "'%s' is exported already",
                         name->text);
}

static void declare(Exports *exports, const AstNode *id)
{
    Name name = id->binding_identifier.name;
    ptrmap_set(&exports->declared, name, (void *)name);
    if (exports->exports_names)
        add_export(exports, id, name);
}

// The names bound by a pattern or declarator (8.2.1 BoundNames).
static void declare_pattern(void *context, AstNode *node)
{
    switch (node->kind) {
    case AST_BINDING_IDENTIFIER:
        declare(context, node);
        break;
    case AST_ASSIGNMENT_PATTERN:
        declare_pattern(context, node->assignment_pattern.left);
        break;
    case AST_VARIABLE_DECLARATOR:
        declare_pattern(context, node->variable_declarator.id);
        break;
    case AST_PATTERN_PROPERTY:
        declare_pattern(context, node->pattern_property.value);
        break;
    case AST_OBJECT_PATTERN:
    case AST_ARRAY_PATTERN:
    case AST_REST_ELEMENT:
    case AST_VARIABLE_DECLARATION:
    case AST_IMPORT_DECLARATION:
    case AST_IMPORT_SPECIFIER:
    case AST_IMPORT_NAMESPACE_SPECIFIER:
        ast_each_child(node, declare_pattern, context);
        break;
    default:
        break;
    }
}

static const AstNode *declaration_id(const AstNode *node)
{
    if (ast_function(node))
        return ast_function(node)->id;
    return ast_class(node) ? ast_class(node)->id : NULL;
}

// var declarations at any depth outside of functions and classes.
static void declare_vars(void *context, AstNode *node)
{
    if (ast_function(node) || ast_class(node))
        return;
    if (node->kind == AST_VARIABLE_DECLARATION && node->variable_declaration.kind == AST_VAR)
        declare_pattern(context, node);
    ast_each_below(node, NULL, declare_vars, context);
}

static void declare_item(Exports *exports, AstNode *node)
{
    if (node->kind == AST_EXPORT_DECLARATION)
        node = node->export_declaration.declaration;
    else if (node->kind == AST_EXPORT_DEFAULT)
        node = node->export_default.declaration;
    const AstNode *id = declaration_id(node);
    if (id && (node->kind == AST_FUNCTION_DECLARATION || node->kind == AST_CLASS_DECLARATION))
        declare(exports, id);
    declare_pattern(exports, node);
    declare_vars(exports, node);
}

// The names of an exported declaration, as often as they stand there: `export var a, a;` is an error.
static void export_declaration(Exports *exports, const AstNode *node)
{
    const AstNode *id = declaration_id(node);
    exports->exports_names = true;
    if (id)
        declare(exports, id);
    else
        declare_pattern(exports, (AstNode *)node);
    exports->exports_names = false;
}

static void export_specifiers(Exports *exports, const AstNode *node)
{
    for (uint32_t i = 0; i < node->export_named.specifiers.length; i++) {
        const AstNode *specifier = node->export_named.specifiers.data[i];
        Name local = specifier->export_specifier.local;
        add_export(exports, specifier, specifier->export_specifier.exported);
        if (!node->export_named.source && !ptrmap_find(&exports->declared, local))
            convert_error_at(exports->convert, specifier->start, specifier->end,
                             "'%s' is not declared in this module", local->text);
    }
}

void convert_check_exports(Convert *convert, const AstNode *program)
{
    Exports exports = {.convert = convert};
    const AstList *body = &program->program.body;
    ptrmap_init(&exports.exported, convert->arena);
    ptrmap_init(&exports.declared, convert->arena);
    for (uint32_t i = 0; i < body->length; i++)
        declare_item(&exports, body->data[i]);
    for (uint32_t i = 0; i < body->length; i++) {
        const AstNode *node = body->data[i];
        if (node->kind == AST_EXPORT_DECLARATION)
            export_declaration(&exports, node->export_declaration.declaration);
        else if (node->kind == AST_EXPORT_DEFAULT)
            add_export(&exports, node, name_from(convert->names, "default"));
        else if (node->kind == AST_EXPORT_NAMED)
            export_specifiers(&exports, node);
        else if (node->kind == AST_EXPORT_ALL && node->export_all.exported)
            add_export(&exports, node, node->export_all.exported);
    }
}
