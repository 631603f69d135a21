// SPDX-License-Identifier: MIT
//
// Modules. The names that other functions or modules see live in the module's environment, which is
// there before any module runs; a function of its own makes the hoisted ones (16.2.1.6.4
// InitializeEnvironment), the top level does the rest.
//
//     import { x } from "./m.js";          instantiate: env->v[0] = closure f
//     export function f() { return x; }    f: t1 = js_import(u, 1)->v[0]; check t1; return t1
#include "transpiler/lower/lowering.h"

static const ModuleSource *source_of(const Lower *l, const Binding *binding)
{
    return &l->file->imports[binding->slot];
}

// It is not known what a symbol of the linker is: its dead zone is always checked, but in the library.
static LirReg lower_symbol(Lower *l, const Binding *binding, uint32_t i)
{
    LirNode *node = lir_node(&l->b, LIR_OP_IMPORTED);
    node->i = (int32_t)i;
    node->name = binding->name;
    LirReg value = lower_result(l, node, LIR_VALUE);
    if (l->unit->library)
        return value;
    LirNode *check = lir_node(&l->b, LIR_OP_TDZ_CHECK);
    check->a = value;
    check->name = binding->name;
    return value;
}

static LirReg lower_imported(Lower *l, const Binding *binding)
{
    const ModuleImport *import = &l->info->imports.data[binding->slot];
    if (import->imported)
        return lower_symbol(l, binding, binding->slot);
    LirNode *node = lir_node(&l->b, LIR_OP_LINKED_NAMESPACE);
    node->i = (int32_t)import->request;
    node->name = binding->name;
    return lower_result(l, node, LIR_VALUE);
}

LirReg lower_import(Lower *l, const Binding *binding)
{
    if (l->file->links)
        return lower_imported(l, binding);
    const ModuleSource *source = source_of(l, binding);
    if (source->symbol)
        return lower_symbol(l, binding, source->symbol - 1);
    LirNode *node = lir_node(&l->b, source->binding ? LIR_OP_IMPORT_GET : LIR_OP_IMPORT_NAMESPACE);
    node->i = (int32_t)source->file;
    node->name = binding->name;
    LirReg value = lower_result(l, node, LIR_VALUE);
    if (!source->binding)
        return value;
    node->j = (int32_t)source->binding->slot;
    if (source->binding->kind != BINDING_VAR && source->binding->kind != BINDING_FUNCTION) {
        LirNode *check = lir_node(&l->b, LIR_OP_TDZ_CHECK);
        check->a = value;
        check->name = binding->name;
    }
    return value;
}

// The bindings of the module's scope that are captured, or those that are not.
static void make_bindings(Lower *l, Scope *scope, bool captured)
{
    for (uint32_t i = 0; i < scope->bindings.length; i++) {
        Binding *binding = scope->bindings.data[i];
        if (binding->kind < BINDING_ARGUMENTS && binding->kind != BINDING_IMPORT &&
            binding->captured == captured)
            lower_make_binding(l, binding);
    }
    for (uint32_t i = 0; i < scope->functions.length; i++) {
        AstNode *node = scope->functions.data[i];
        Binding *binding = scope_binding(l->info, ast_function(node)->id);
        if (binding->captured == captured)
            lower_initialize(l, binding, lower_closure(l, node, binding->name, 0));
    }
}

// `export default function () {}` is hoisted too, and named "default".
static void make_default_function(Lower *l)
{
    const AstList *body = &l->program->root->program.body;
    for (uint32_t i = 0; i < body->length; i++) {
        AstNode *node = body->data[i];
        if (node->kind != AST_EXPORT_DEFAULT)
            continue;
        AstNode *declaration = node->export_default.declaration;
        if (declaration->kind == AST_FUNCTION_DECLARATION && !ast_function(declaration)->id) {
            Name name = name_from(l->names, "default");
            lower_initialize(l, l->info->default_binding, lower_closure(l, declaration, name, 0));
        }
    }
}

static void lower_instantiate(Lower *l, ScopeFunction *f)
{
    LirFunction *function = lir_function_new(l->unit, LIR_NORMAL);
    function->flags = LIR_TOPLEVEL | LIR_STRICT;
    l->unit->instantiate = function->index;
    lower_begin(l, function, f);
    lower_enter_scope(l, f->parameters);
    l->b.block = &function->body;
    make_bindings(l, f->parameters, true);
    make_default_function(l);
    lower_finish(l);
}

static LirSymbolExport symbol_export(Lower *l, const SeparateExport *e)
{
    LirSymbolExport made = {.name = e->name, .named = e->named};
    if (e->local)
        made.slot = (int32_t)e->local->slot;
    for (uint32_t i = 0; i < e->from.length; i++) {
        LirSymbol symbol = {e->from.data[i].module, e->from.data[i].name};
        vec_push(l->arena, &made.from, symbol);
    }
    return made;
}

static void add_required(Lower *l, const ModuleRequest *request, uint32_t file, bool import)
{
    LirRequired made = {request->specifier, file, import};
    bool known = file == PROGRAM_NO_FILE;
    for (vec_each(LirRequired, r, &l->unit->required))
        known |= r->specifier == made.specifier && r->import == import;
    if (!known)
        vec_push(l->arena, &l->unit->required, made);
}

// The link of a module that is required, made where there is none.
static uint32_t add_link(Lower *l, LirLinks *links, const char *id)
{
    for (uint32_t i = 0; i < links->units.length; i++)
        if ((i < links->request_count || i >= links->strong_from) && !strcmp(links->units.data[i], id))
            return i;
    vec_push(l->arena, &links->units, id);
    return links->units.length - 1;
}

void lower_links(Lower *l)
{
    const ModuleLinks *from = l->file->links;
    LirLinks *links = l->unit->links = ARENA_NEW(l->arena, LirLinks);
    links->id = from->id;
    links->request_count = l->info->requests.length;
    for (uint32_t i = 0; i < l->info->requests.length; i++)
        vec_push(l->arena, &links->units, from->requests[i]);
    for (uint32_t i = 0; i < l->info->dynamic.length; i++)
        if (from->dynamic[i])
            vec_push(l->arena, &links->units, from->dynamic[i]);
    links->strong_from = links->units.length;
    for (uint32_t i = 0; i < l->info->required.length; i++)
        if (from->required[i])
            add_required(l, &l->info->required.data[i], add_link(l, links, from->required[i]), false);
    for (vec_each(ModuleImport, i, &l->info->imports)) {
        LirSymbol symbol = {i->imported ? from->requests[i->request] : NULL, i->imported};
        vec_push(l->arena, &links->imports, symbol);
    }
    for (vec_each(SeparateExport, e, &from->exports))
        vec_push(l->arena, &links->exports, symbol_export(l, e));
}

// What calls of require() mean, for the runtime; and imports, where the program resolves some itself.
void lower_required(Lower *l)
{
    const ProgramFile *file = l->file;
    if (file->links)
        return;
    for (uint32_t i = 0; i < l->info->required.length; i++)
        add_required(l, &l->info->required.data[i], file->required[i], false);
    for (uint32_t i = 0; file->lists_imports && i < l->info->requests.length; i++)
        add_required(l, &l->info->requests.data[i], file->requests[i], true);
    for (uint32_t i = 0; file->lists_imports && i < l->info->dynamic.length; i++)
        add_required(l, &l->info->dynamic.data[i], file->dynamic[i], true);
}

void lower_entries(Lower *l)
{
    LirUnit *unit = l->unit;
    unit->imported = l->file->imported || unit->library; // of the library: it runs when a program imports it
    unit->error = l->file->error;
    unit->type = l->file->type == AST_MODULE_CODE ? NULL : AstModuleType_name(l->file->type);
    lower_required(l);
    if (l->file->links)
        return;
    for (uint32_t i = 0; i < l->info->requests.length; i++)
        vec_push(l->arena, &unit->requests, l->file->requests[i]);
    for (vec_each(ModuleSymbol, symbol, &l->file->symbols)) {
        LirSymbol made = {symbol->module, symbol->name};
        vec_push(l->arena, &unit->symbols, made);
    }
    for (uint32_t i = 0; i < l->file->exports.length; i++) {
        const ModuleName *name = &l->file->exports.data[i];
        const ModuleSource *source = &name->source;
        LirExport made = {name->name, source->file,
                          source->symbol    ? -1 - (int32_t)source->symbol
                          : source->binding ? (int32_t)source->binding->slot
                                            : -1};
        vec_push(l->arena, &unit->exports, made);
    }
}

void lower_module(Lower *l)
{
    ScopeFunction *f = l->info->top;
    bool awaits = l->program->root->program.top_level_await;
    LirFunction *function = lir_function_new(l->unit, awaits ? LIR_ASYNC : LIR_NORMAL);
    function->flags = LIR_TOPLEVEL | LIR_STRICT;
    lower_begin(l, function, f);
    lower_enter_scope(l, f->parameters);
    lower_bind_implicit(l, f);
    l->b.block = &function->body;
    make_bindings(l, f->parameters, false);
    lower_statements(l, &l->program->root->program.body);
    lower_finish(l);
    l->unit->env_size = f->parameters->env_size;
    lower_instantiate(l, f);
    lower_entries(l);
}

void lower_export(Lower *l, AstNode *node)
{
    if (node->kind == AST_EXPORT_DECLARATION) {
        lower_statement(l, node->export_declaration.declaration);
        return;
    }
    AstNode *declaration = node->export_default.declaration;
    Name name = name_from(l->names, "default");
    switch (declaration->kind) {
    case AST_FUNCTION_DECLARATION:
        return;
    case AST_CLASS_DECLARATION:
        if (ast_class(declaration)->id)
            lower_class_declaration(l, declaration);
        else
            lower_initialize(l, l->info->default_binding, lower_class(l, declaration, name, 0));
        return;
    default:
        lower_initialize(l, l->info->default_binding, lower_named(l, declaration, name));
    }
}

static uint32_t dynamic_file(const Lower *l, const AstNode *source)
{
    for (uint32_t i = 0; i < l->info->dynamic.length; i++)
        if (l->info->dynamic.data[i].node == source)
            return l->file->dynamic[i];
    return PROGRAM_NO_FILE;
}

// The link of an import() in a separately compiled unit; -1: it names no file.
static int32_t dynamic_link(const Lower *l, const AstNode *source)
{
    int32_t link = (int32_t)l->info->requests.length;
    for (uint32_t i = 0; i < l->info->dynamic.length; i++) {
        bool found = l->file->links->dynamic[i] != NULL;
        if (l->info->dynamic.data[i].node == source)
            return found ? link : -1;
        link += found;
    }
    return -1;
}

// 13.3.10.1 EvaluateImportCall
LirReg lower_import_call(Lower *l, AstNode *node)
{
    AstNode *source = node->import_call.source, *options = node->import_call.options;
    if (node->import_call.phase != AST_PHASE_EVALUATION)
        lower_unsupported(l, node, "import phases");
    LirReg specifier = lower_operand(l, source, node->end);
    LirReg value = options ? lower_operand(l, options, node->end) : lower_undefined(l);
    int32_t link = l->file->links ? dynamic_link(l, source) : -1;
    bool known = source->kind == AST_STRING_LITERAL;
    LirNode *call = lir_node(&l->b, link >= 0 ? LIR_OP_LINKED_CALL
                                    : known   ? LIR_OP_IMPORT_CALL
                                              : LIR_OP_IMPORT_VARIABLE);
    call->a = specifier;
    call->b = value;
    if (known)
        call->i = l->file->links ? link : (int32_t)dynamic_file(l, source);
    else
        lower_warn_dynamic(l, source->start, source->end,
                           "import() of what is no string literal finds only files that are part "
                           "of the program");
    return lower_result(l, call, LIR_VALUE);
}
