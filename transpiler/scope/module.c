// SPDX-License-Identifier: MIT
//
// What a module asks of others and gives to them (16.2.1.6.1 ParseModule): its requests, import
// entries and export entries.
//
//     import { a as b } from "./m.js";    request 0 "./m.js"; import b = a of request 0
//     export { b as c }; export let d;    export c = a of request 0; export d = local d
//
// A local binding that is exported lives in the module's environment, where importers find it. That
// names are exported once and declared is checked by parse/.
#include "transpiler/scope/analysis.h"

static void report(Analysis *a, const AstNode *node, const char *what, Name name)
{
    diagnostics_error(a->diagnostics, a->info->program->source, node->start, node->end, what,
                      name->text);
}

// 16.2.1.2 HostGetSupportedImportAttributes is « "type" »; what is said of others is reported once.
static AstModuleType module_type(Analysis *a, const AstList *attributes, bool is_first)
{
    AstModuleType type = AST_MODULE_CODE;
    for (uint32_t i = 0; i < attributes->length; i++) {
        const AstNode *node = attributes->data[i];
        Name key = node->import_attribute.key, value = node->import_attribute.value;
        bool is_type = name_is(key, "type");
        if (is_type && ast_module_type(value, &type))
            continue;
        if (is_first)
            report(a, node,
                   is_type ? "there is no module type '%s'" : "there is no import attribute '%s'",
                   is_type ? value : key);
        return AST_MODULE_BAD;
    }
    return type;
}

static uint32_t request(Analysis *a, const AstNode *source, const AstList *attributes)
{
    ScopeInfo *info = a->info;
    Name specifier = source->string_literal.value;
    AstModuleType type = module_type(a, attributes, false);
    for (uint32_t i = 0; i < info->requests.length; i++)
        if (info->requests.data[i].specifier == specifier && info->requests.data[i].type == type)
            return i;
    ModuleRequest made = {specifier, source, type, false};
    vec_push(a->arena, &info->requests, made);
    return info->requests.length - 1;
}

static void check_request(Analysis *a, const AstNode *node, AstImportPhase phase,
                          const AstList *attributes)
{
    if (phase != AST_PHASE_EVALUATION)
        diagnostics_error(a->diagnostics, a->info->program->source, node->start, node->end,
                          "not supported yet: import %s", AstImportPhase_name(phase));
    module_type(a, attributes, true);
}

static void add_imports(Analysis *a, const AstNode *node)
{
    uint32_t from =
        request(a, node->import_declaration.source, &node->import_declaration.attributes);
    check_request(a, node, node->import_declaration.phase, &node->import_declaration.attributes);
    for (uint32_t i = 0; i < node->import_declaration.specifiers.length; i++) {
        AstNode *s = node->import_declaration.specifiers.data[i];
        bool space = s->kind == AST_IMPORT_NAMESPACE_SPECIFIER;
        AstNode *local = space ? s->import_namespace_specifier.local : s->import_specifier.local;
        ModuleImport entry = {scope_binding(a->info, local),
                              space ? NULL : s->import_specifier.imported, from, s};
        if (!entry.binding)
            continue;
        entry.binding->slot = a->info->imports.length;
        vec_push(a->arena, &a->info->imports, entry);
    }
}

static void add_export(Analysis *a, ModuleExport entry)
{
    vec_push(a->arena, &a->info->exports, entry);
}

// export { b as c }: of an import it is an indirect export (ParseModule step 10.a.ii).
static void add_local(Analysis *a, Name exported, Binding *binding, const AstNode *node)
{
    ModuleExport entry = {.exported = exported, .local = binding, .node = node};
    if (binding->kind == BINDING_IMPORT) {
        const ModuleImport *import = &a->info->imports.data[binding->slot];
        entry = (ModuleExport){exported, NULL, import->imported, import->request, node};
    } else {
        binding->captured = true;
    }
    add_export(a, entry);
}

static void add_pattern(Analysis *a, const AstNode *pattern)
{
    switch (pattern->kind) {
    case AST_BINDING_IDENTIFIER:
        add_local(a, pattern->binding_identifier.name,
                  ptrmap_get(&a->info->top->parameters->names, pattern->binding_identifier.name),
                  pattern);
        return;
    case AST_OBJECT_PATTERN:
        for (uint32_t i = 0; i < pattern->object_pattern.properties.length; i++)
            add_pattern(a, pattern->object_pattern.properties.data[i]);
        return;
    case AST_PATTERN_PROPERTY:
        add_pattern(a, pattern->pattern_property.value);
        return;
    case AST_ARRAY_PATTERN:
        for (uint32_t i = 0; i < pattern->array_pattern.elements.length; i++)
            if (pattern->array_pattern.elements.data[i])
                add_pattern(a, pattern->array_pattern.elements.data[i]);
        return;
    case AST_ASSIGNMENT_PATTERN:
        add_pattern(a, pattern->assignment_pattern.left);
        return;
    case AST_REST_ELEMENT:
        add_pattern(a, pattern->rest_element.argument);
        return;
    default:
        return;
    }
}

static const AstNode *declared_name(const AstNode *declaration)
{
    if (declaration->kind == AST_FUNCTION_DECLARATION)
        return declaration->function_declaration.function->id;
    if (declaration->kind == AST_CLASS_DECLARATION)
        return declaration->class_declaration.class_->id;
    return NULL;
}

static void add_declaration(Analysis *a, const AstNode *declaration)
{
    if (declaration->kind != AST_VARIABLE_DECLARATION) {
        add_pattern(a, declared_name(declaration));
        return;
    }
    const AstList *list = &declaration->variable_declaration.declarations;
    for (uint32_t i = 0; i < list->length; i++)
        add_pattern(a, list->data[i]->variable_declarator.id);
}

// What has no name of its own is bound as *default* (16.2.3.7).
static void add_default(Analysis *a, const AstNode *node)
{
    const AstNode *id = declared_name(node->export_default.declaration);
    Scope *scope = a->info->top->parameters;
    Name name = name_from(a->info->program->names, "default");
    Binding *binding;
    if (id) {
        binding = ptrmap_get(&scope->names, id->binding_identifier.name);
    } else {
        Name hidden = name_from(a->info->program->names, "*default*");
        bool hoisted = node->export_default.declaration->kind == AST_FUNCTION_DECLARATION;
        binding = declare_binding(a, scope, hidden, hoisted ? BINDING_FUNCTION : BINDING_LET, NULL);
        a->info->default_binding = binding;
    }
    add_local(a, name, binding, node);
}

static void add_named(Analysis *a, const AstNode *node)
{
    const AstNode *source = node->export_named.source;
    uint32_t from = source ? request(a, source, &node->export_named.attributes) : 0;
    check_request(a, node, AST_PHASE_EVALUATION, &node->export_named.attributes);
    for (uint32_t i = 0; i < node->export_named.specifiers.length; i++) {
        AstNode *s = node->export_named.specifiers.data[i];
        Name local = s->export_specifier.local, exported = s->export_specifier.exported;
        if (source) {
            add_export(a, (ModuleExport){exported, NULL, local, from, s});
            continue;
        }
        Binding *binding = ptrmap_get(&a->info->top->parameters->names, local);
        if (binding)
            add_local(a, exported, binding, s);
    }
}

static void add_all(Analysis *a, const AstNode *node)
{
    uint32_t from = request(a, node->export_all.source, &node->export_all.attributes);
    check_request(a, node, AST_PHASE_EVALUATION, &node->export_all.attributes);
    add_export(a, (ModuleExport){node->export_all.exported, NULL, NULL, from, node});
}

// Requests are numbered in source order; imports come before exports, which may name them.
void scope_module(Analysis *a)
{
    const AstList *body = &a->info->program->root->program.body;
    for (uint32_t i = 0; i < body->length; i++) {
        const AstNode *node = body->data[i];
        if (node->kind == AST_IMPORT_DECLARATION)
            request(a, node->import_declaration.source, &node->import_declaration.attributes);
        else if (node->kind == AST_EXPORT_NAMED && node->export_named.source)
            request(a, node->export_named.source, &node->export_named.attributes);
        else if (node->kind == AST_EXPORT_ALL)
            request(a, node->export_all.source, &node->export_all.attributes);
    }
    for (uint32_t i = 0; i < body->length; i++)
        if (body->data[i]->kind == AST_IMPORT_DECLARATION)
            add_imports(a, body->data[i]);
    for (uint32_t i = 0; i < body->length; i++) {
        const AstNode *node = body->data[i];
        if (node->kind == AST_EXPORT_DECLARATION)
            add_declaration(a, node->export_declaration.declaration);
        else if (node->kind == AST_EXPORT_DEFAULT)
            add_default(a, node);
        else if (node->kind == AST_EXPORT_NAMED)
            add_named(a, node);
        else if (node->kind == AST_EXPORT_ALL)
            add_all(a, node);
    }
}
