// SPDX-License-Identifier: MIT
//
// The first walk: what each scope declares.
//
//     function f(a) { if (a) { let b; var c; } }      FUNCTION: a, c; BLOCK: b
//
// A scope's lexical names and functions are declared when it is entered, before what is in it is walked;
// so every conflict shows when the later of the two (always a `var`, or the second lexical name) comes.
#include "transpiler/scope/analysis.h"

static void walk(Analysis *a, AstNode *node);

static void walk_visit(void *context, AstNode *child)
{
    walk(context, child);
}

static void walk_list(Analysis *a, const AstList *list)
{
    for (uint32_t i = 0; i < list->length; i++)
        if (list->data[i])
            walk(a, list->data[i]);
}

AstNode *scope_unlabelled(AstNode *statement)
{
    while (statement->kind == AST_LABELED_STATEMENT)
        statement = statement->labeled_statement.body;
    return statement;
}

// The declaration itself of `export let x` and the like.
static AstNode *declaration_of(AstNode *statement)
{
    if (statement->kind == AST_EXPORT_DECLARATION)
        return statement->export_declaration.declaration;
    if (statement->kind == AST_EXPORT_DEFAULT)
        return statement->export_default.declaration;
    return scope_unlabelled(statement);
}

// Scopes and bindings.

static Scope *push_scope(Analysis *a, ScopeKind kind, const AstNode *node)
{
    Scope *scope = ARENA_NEW(a->arena, Scope);
    scope->id = a->info->scopes.length;
    scope->kind = kind;
    scope->parent = a->scope;
    scope->function = a->function;
    scope->node = node;
    ptrmap_init(&scope->names, a->arena);
    vec_push(a->arena, &a->info->scopes, scope);
    a->scope = scope;
    return scope;
}

Binding *declare_binding(Analysis *a, Scope *scope, Name name, BindingKind kind,
                         const AstNode *node)
{
    Binding *binding = ARENA_NEW(a->arena, Binding);
    binding->id = a->info->binding_count++;
    binding->name = name;
    binding->kind = kind;
    binding->scope = scope;
    binding->node = node;
    binding->safe_to = UINT32_MAX;
    vec_push(a->arena, &scope->bindings, binding);
    ptrmap_set(&scope->names, name, binding);
    return binding;
}

static void redeclared(Analysis *a, const AstNode *id, const Binding *old)
{
    diagnostics_error(a->diagnostics, a->info->program->source, id->start, id->end,
                      "Identifier '%s' has already been declared",
                      id->binding_identifier.name->text);
    if (old && old->node)
        diagnostics_note(a->diagnostics, a->info->program->source, old->node->start,
                         old->node->end, "declared here first");
}

static bool is_var_scope(const Scope *scope)
{
    return scope->kind == SCOPE_GLOBAL || scope->kind == SCOPE_MODULE ||
           scope->kind == SCOPE_BODY || scope->kind == SCOPE_FUNCTION;
}

// Names that a `var` of the same name may not meet in the scope.
static bool is_lexical(const Scope *scope, const Binding *binding)
{
    switch (binding->kind) {
    case BINDING_LET:
    case BINDING_CONST:
    case BINDING_CLASS:
    case BINDING_IMPORT:
        return true;
    case BINDING_FUNCTION:
        return !is_var_scope(scope) || scope->kind == SCOPE_MODULE;
    default:
        return false;
    }
}

static bool is_plain_function(const AstNode *node)
{
    AstFunction *function = ast_function(node);
    return function && !function->is_async && !function->is_generator;
}

// let, const, class, import, and functions in blocks.
static Binding *declare_lexical(Analysis *a, AstNode *id, BindingKind kind)
{
    Scope *scope = a->scope;
    Name name = id->binding_identifier.name;
    Binding *old = ptrmap_get(&scope->names, name);
    bool replaces = old && old->kind == BINDING_ARGUMENTS;
    if (!old && scope->kind == SCOPE_BODY) {
        old = ptrmap_get(&scope->parent->names, name);
        replaces = old && old->kind == BINDING_ARGUMENTS;
    }
    if (!old && scope->parent && scope->parent->kind == SCOPE_CATCH &&
        scope->parent->node->catch_clause.body == scope->node)
        old = ptrmap_get(&scope->parent->names, name);
    if (old && !replaces) {
        redeclared(a, id, old);
        a->info->binding_of[id->id] = old;
        return old;
    }
    Binding *binding = declare_binding(a, scope, name, kind, id);
    a->info->binding_of[id->id] = binding;
    return binding;
}

// A `var` name: hoisted over the blocks between here and the function's top.
static void declare_var(Analysis *a, AstNode *id)
{
    Name name = id->binding_identifier.name;
    Scope *scope = a->scope;
    Binding *caught = NULL; // B.3.4: the value of `var e = 1` in catch (e) goes to the inner e
    for (;; scope = scope->parent) {
        Binding *old = ptrmap_get(&scope->names, name);
        if (old && old->kind == BINDING_CATCH && !caught)
            caught = old;
        if (old && is_lexical(scope, old)) {
            redeclared(a, id, old);
            a->info->binding_of[id->id] = old;
            return;
        }
        if (!is_var_scope(scope))
            continue;
        Binding *inherited = NULL;
        if (!old && scope->kind == SCOPE_BODY)
            inherited = ptrmap_get(&scope->parent->names, name);
        if (!old) {
            old = declare_binding(a, scope, name, BINDING_VAR, id);
            old->init_from = inherited;
        }
        a->info->binding_of[id->id] = caught ? caught : old;
        return;
    }
}

// What declares one bound name of a pattern.
typedef struct PatternWalk {
    Analysis *analysis;
    BindingKind kind;
    bool is_var;
    uint32_t safe_from, safe_to;
} PatternWalk;

static void declare_pattern_name(PatternWalk *walk_, AstNode *id)
{
    if (walk_->is_var) {
        declare_var(walk_->analysis, id);
        return;
    }
    Binding *binding = declare_lexical(walk_->analysis, id, walk_->kind);
    if (binding->node == id) {
        binding->safe_from = walk_->safe_from;
        binding->safe_to = walk_->safe_to;
    }
}

// Calls visit for each BINDING_IDENTIFIER of a pattern, not looking into keys and defaults.
static void each_bound_name(AstNode *pattern, void (*visit)(void *context, AstNode *id),
                            void *context)
{
    if (!pattern)
        return;
    const AstList *list = NULL;
    switch (pattern->kind) {
    case AST_BINDING_IDENTIFIER:
        visit(context, pattern);
        return;
    case AST_ASSIGNMENT_PATTERN:
        each_bound_name(pattern->assignment_pattern.left, visit, context);
        return;
    case AST_REST_ELEMENT:
        each_bound_name(pattern->rest_element.argument, visit, context);
        return;
    case AST_PATTERN_PROPERTY:
        each_bound_name(pattern->pattern_property.value, visit, context);
        return;
    case AST_OBJECT_PATTERN:
        list = &pattern->object_pattern.properties;
        break;
    case AST_ARRAY_PATTERN:
        list = &pattern->array_pattern.elements;
        break;
    default:
        return;
    }
    for (uint32_t i = 0; i < list->length; i++)
        each_bound_name(list->data[i], visit, context);
}

static void visit_pattern_name(void *context, AstNode *id)
{
    declare_pattern_name(context, id);
}

static void declare_pattern(Analysis *a, AstNode *pattern, AstVariableKind kind, uint32_t safe_from,
                            uint32_t safe_to)
{
    PatternWalk w = {a, kind == AST_LET ? BINDING_LET : BINDING_CONST, kind == AST_VAR, safe_from,
                     safe_to};
    each_bound_name(pattern, visit_pattern_name, &w);
}

// Lexical declarations of a statement list; `safe_to` is the end of a switch's case.
static void declare_statement(Analysis *a, AstNode *statement, uint32_t safe_to)
{
    AstNode *node = declaration_of(statement);
    if (node->kind == AST_VARIABLE_DECLARATION && node->variable_declaration.kind != AST_VAR) {
        AstList *list = &node->variable_declaration.declarations;
        for (uint32_t i = 0; i < list->length; i++)
            declare_pattern(a, list->data[i]->variable_declarator.id,
                            node->variable_declaration.kind, list->data[i]->end, safe_to);
    } else if (node->kind == AST_CLASS_DECLARATION && node->class_declaration.class_->id) {
        Binding *binding = declare_lexical(a, node->class_declaration.class_->id, BINDING_CLASS);
        binding->safe_from = node->end;
        binding->safe_to = safe_to;
    } else if (node->kind == AST_IMPORT_DECLARATION) {
        AstList *list = &node->import_declaration.specifiers;
        for (uint32_t i = 0; i < list->length; i++) {
            AstNode *s = list->data[i];
            AstNode *id = s->kind == AST_IMPORT_SPECIFIER ? s->import_specifier.local
                                                          : s->import_namespace_specifier.local;
            declare_lexical(a, id, BINDING_IMPORT);
        }
    }
}

// B.3.2.1: a function in a sloppy block is also a var, where replacing it by `var f` would be no
// error.
static void declare_annex_b(Analysis *a, AstNode *declaration)
{
    AstNode *id = declaration->function_declaration.function->id;
    Name name = id->binding_identifier.name;
    Scope *scope = a->scope->parent;
    for (; !is_var_scope(scope); scope = scope->parent) {
        Binding *old = ptrmap_get(&scope->names, name);
        if (old && is_lexical(scope, old))
            return;
    }
    Binding *old = ptrmap_get(&scope->names, name);
    if (old && (is_lexical(scope, old) || old->kind == BINDING_PARAMETER))
        return;
    Binding *inherited = NULL; // the arguments object, which is no parameter
    if (scope->kind == SCOPE_BODY)
        inherited = ptrmap_get(&scope->parent->names, name);
    if (inherited && inherited->kind == BINDING_PARAMETER)
        return;
    if (!old) {
        old = declare_binding(a, scope, name, BINDING_VAR, id);
        old->init_from = inherited;
    }
    old->assigned = true;
    a->info->annex_b_of[declaration->id] = old;
}

// A function of a function's or script's top: like a var (10.2.11, 16.1.7).
static void declare_top_function(Analysis *a, AstNode *id)
{
    Name name = id->binding_identifier.name;
    Binding *old = ptrmap_get(&a->scope->names, name);
    if (old && is_lexical(a->scope, old))
        redeclared(a, id, old);
    if (!old || old->kind == BINDING_ARGUMENTS)
        old = declare_binding(a, a->scope, name, BINDING_FUNCTION, id);
    else if (old->kind == BINDING_VAR) {
        old->kind = BINDING_FUNCTION;
        old->assigned = true; // `var f = 1` stands before it
    }
    a->info->binding_of[id->id] = old;
}

// B.3.2.4: plain functions of one name may stand in a sloppy block.
static bool all_plain(const Scope *scope, Name name)
{
    for (vec_each(AstNode *, f, &scope->functions))
        if ((*f)->function_declaration.function->id->binding_identifier.name == name &&
            !is_plain_function(*f))
            return false;
    return true;
}

static void declare_function(Analysis *a, AstNode *declaration, bool top)
{
    AstNode *id = declaration->function_declaration.function->id;
    if (!id)
        return;
    Scope *scope = a->scope;
    vec_push(a->arena, &scope->functions, declaration);
    if (top && scope->kind != SCOPE_MODULE) {
        declare_top_function(a, id);
        return;
    }
    Binding *old = ptrmap_get(&scope->names, id->binding_identifier.name);
    if (old && old->kind == BINDING_FUNCTION && scope->kind != SCOPE_MODULE &&
        !a->function->is_strict && all_plain(scope, old->name))
        a->info->binding_of[id->id] = old;
    else
        declare_lexical(a, id, BINDING_FUNCTION);
}

// Declares what a statement list declares lexically, and its functions.
static void declare_list(Analysis *a, const AstList *list, bool top, uint32_t safe_to)
{
    for (uint32_t i = 0; i < list->length; i++)
        declare_statement(a, list->data[i], safe_to);
    for (uint32_t i = 0; i < list->length; i++) {
        AstNode *node = declaration_of(list->data[i]);
        if (node->kind == AST_FUNCTION_DECLARATION)
            declare_function(a, node, top);
    }
}

static void declare_annex_b_list(Analysis *a)
{
    if (a->function->is_strict)
        return;
    for (vec_each(AstNode *, f, &a->scope->functions))
        if (is_plain_function(*f))
            declare_annex_b(a, *f);
}

static bool declares(const AstList *list)
{
    for (uint32_t i = 0; i < list->length; i++) {
        AstNode *node = scope_unlabelled(list->data[i]);
        if (node->kind == AST_CLASS_DECLARATION || node->kind == AST_FUNCTION_DECLARATION)
            return true;
        if (node->kind == AST_VARIABLE_DECLARATION && node->variable_declaration.kind != AST_VAR)
            return true;
    }
    return false;
}

// Functions.

static ScopeFunction *push_function(Analysis *a, const AstNode *node, AstFunction *function)
{
    ScopeFunction *f = ARENA_NEW(a->arena, ScopeFunction);
    f->id = a->info->functions.length;
    f->node = node;
    f->function = function;
    f->outer = a->function;
    f->is_arrow = function && function->kind == AST_FUNCTION_ARROW;
    f->is_strict = function ? function->is_strict : true;
    vec_push(a->arena, &a->info->functions, f);
    a->info->function_of[node->id] = f;
    a->function = f;
    return f;
}

// 10.2.11 hasParameterExpressions: a default or a computed key somewhere.
static bool has_expression(AstNode *pattern)
{
    if (!pattern)
        return false;
    const AstList *list = NULL;
    switch (pattern->kind) {
    case AST_ASSIGNMENT_PATTERN:
        return true;
    case AST_REST_ELEMENT:
        return has_expression(pattern->rest_element.argument);
    case AST_PATTERN_PROPERTY:
        return pattern->pattern_property.computed ||
               has_expression(pattern->pattern_property.value);
    case AST_OBJECT_PATTERN:
        list = &pattern->object_pattern.properties;
        break;
    case AST_ARRAY_PATTERN:
        list = &pattern->array_pattern.elements;
        break;
    default:
        return false;
    }
    for (uint32_t i = 0; i < list->length; i++)
        if (has_expression(list->data[i]))
            return true;
    return false;
}

typedef struct ParameterWalk {
    Analysis *analysis;
    bool unique; // duplicates are an error
    uint32_t safe_from;
} ParameterWalk;

static void declare_parameter(void *context, AstNode *id)
{
    ParameterWalk *w = context;
    Analysis *a = w->analysis;
    Name name = id->binding_identifier.name;
    Binding *old = ptrmap_get(&a->scope->names, name);
    if (old && w->unique)
        diagnostics_error(a->diagnostics, a->info->program->source, id->start, id->end,
                          "Duplicate parameter name not allowed in this context");
    if (!old) {
        old = declare_binding(a, a->scope, name, BINDING_PARAMETER, id);
        old->safe_from = w->safe_from;
    }
    a->info->binding_of[id->id] = old;
}

static bool declare_parameters(Analysis *a, AstFunction *function)
{
    bool expressions = false;
    for (uint32_t i = 0; i < function->parameters.length; i++)
        expressions = expressions || has_expression(function->parameters.data[i]);
    ParameterWalk w = {a, true, 0};
    w.unique = function->is_strict || !function->has_simple_parameters ||
               function->kind != AST_FUNCTION_NORMAL;
    for (uint32_t i = 0; i < function->parameters.length; i++) {
        AstNode *parameter = function->parameters.data[i];
        w.safe_from = expressions ? parameter->end : 0;
        each_bound_name(parameter, declare_parameter, &w);
    }
    return expressions;
}

// The implicit names of a function that is not an arrow.
static void declare_implicit(Analysis *a, ScopeFunction *f)
{
    NameTable *names = a->info->program->names;
    Name arguments = name_from(names, "arguments");
    if (f->function && !ptrmap_get(&f->parameters->names, arguments))
        f->arguments = declare_binding(a, f->parameters, arguments, BINDING_ARGUMENTS, NULL);
    f->this_ = declare_binding(a, f->parameters, name_from(names, "this"), BINDING_THIS, NULL);
    f->new_target = declare_binding(a, f->parameters, name_from(names, "new.target"),
                                    BINDING_NEW_TARGET, NULL);
    f->callee =
        declare_binding(a, f->parameters, name_from(names, "callee expression"), BINDING_CALLEE, NULL);
}

static void walk_body(Analysis *a, AstFunction *function)
{
    if (function->is_expression_body) {
        walk(a, function->body);
        return;
    }
    AstList *body = &function->body->function_body.body;
    declare_list(a, body, true, UINT32_MAX);
    walk_list(a, body);
}

static void walk_function(Analysis *a, AstNode *node)
{
    AstFunction *function = ast_function(node);
    Scope *outer = a->scope;
    ScopeFunction *outer_function = a->function;
    ScopeFunction *f = push_function(a, node, function);
    if (node->kind == AST_FUNCTION_EXPRESSION && function->id) {
        f->outermost = push_scope(a, SCOPE_NAME, node);
        a->info->binding_of[function->id->id] = declare_binding(
            a, a->scope, function->id->binding_identifier.name, BINDING_NAME, function->id);
    }
    f->parameters = f->body = push_scope(a, SCOPE_FUNCTION, node);
    if (!f->outermost)
        f->outermost = f->parameters;
    bool expressions = declare_parameters(a, function);
    if (!f->is_arrow)
        declare_implicit(a, f);
    walk_list(a, &function->parameters);
    if (expressions)
        f->body = push_scope(a, SCOPE_BODY, node);
    walk_body(a, function);
    a->scope = outer;
    a->function = outer_function;
}

// Classes.

// The activation that all instance fields share, or all static fields and blocks.
static ScopeFunction *class_code(Analysis *a, AstNode *node, ScopeFunction **code)
{
    ScopeFunction *f = *code;
    if (f)
        return f;
    Scope *outer = a->scope;
    ScopeFunction *outer_function = a->function;
    *code = f = push_function(a, node, NULL);
    f->outermost = f->parameters = f->body = push_scope(a, SCOPE_FUNCTION, node);
    declare_implicit(a, f);
    a->scope = outer;
    a->function = outer_function;
    return f;
}

static Binding *class_slot(Analysis *a, Scope *scope, const char *name)
{
    Binding *binding = declare_binding(a, scope, name_from(a->info->program->names, name),
                                       BINDING_CLASS_NAME, NULL);
    binding->used = binding->captured = true;
    return binding;
}

static void walk_field(Analysis *a, AstNode *field, ScopeFunction *code)
{
    ScopeFunction *outer = a->function;
    Scope *scope = a->scope;
    if (field->field_definition.computed)
        a->info->binding_of[field->id] = class_slot(a, scope, "field key");
    code->this_->used = true;
    a->function = code;
    a->scope = code->parameters;
    if (field->field_definition.value)
        walk(a, field->field_definition.value);
    a->function = outer;
    a->scope = scope;
}

static void walk_static_block(Analysis *a, AstNode *block, ScopeFunction *code)
{
    ScopeFunction *outer = a->function;
    Scope *scope = a->scope;
    a->function = code;
    a->scope = code->parameters;
    a->info->scope_of[block->id] = push_scope(a, SCOPE_BODY, block);
    declare_list(a, &block->static_block.body, true, UINT32_MAX);
    walk_list(a, &block->static_block.body);
    a->function = outer;
    a->scope = scope;
}

// A private method's closure is kept for the instances to come.
static void walk_private_method(Analysis *a, Scope *scope, AstNode *node, AstNode *member)
{
    if (member->method_definition.is_static)
        return;
    class_code(a, node, &scope->instance_code)->this_->used = true;
    a->info->binding_of[member->id] = class_slot(a, scope, "private method");
}

static void declare_private_name(Analysis *a, Scope *scope, AstNode *member)
{
    AstNode *key = NULL;
    if (member->kind == AST_METHOD_DEFINITION)
        key = member->method_definition.key;
    else if (member->kind == AST_FIELD_DEFINITION)
        key = member->field_definition.key;
    if (!key || key->kind != AST_PRIVATE_NAME)
        return;
    Binding *binding = ptrmap_get(&scope->names, key->private_name.name);
    if (!binding)
        binding = class_slot(a, scope, key->private_name.name->text);
    a->info->binding_of[key->id] = binding;
}

static void walk_member(Analysis *a, Scope *scope, AstNode *node, AstNode *member)
{
    if (member->kind == AST_METHOD_DEFINITION) {
        if (member->method_definition.key->kind == AST_PRIVATE_NAME)
            walk_private_method(a, scope, node, member);
        walk(a, member->method_definition.key);
        walk(a, member->method_definition.value);
    } else if (member->kind == AST_STATIC_BLOCK) {
        walk_static_block(a, member, class_code(a, node, &scope->static_code));
    } else {
        walk(a, member->field_definition.key);
        bool is_static = member->field_definition.is_static;
        walk_field(a, member,
                   class_code(a, node, is_static ? &scope->static_code : &scope->instance_code));
    }
}

static void walk_class(Analysis *a, AstNode *node)
{
    AstClass *class_ = ast_class(node);
    Scope *outer = a->scope;
    Scope *scope = a->info->scope_of[node->id] = push_scope(a, SCOPE_CLASS, node);
    if (class_->id) {
        Binding *binding = declare_binding(a, scope, class_->id->binding_identifier.name,
                                           BINDING_CLASS_NAME, class_->id);
        binding->safe_from = node->end;
    }
    for (uint32_t i = 0; i < class_->members.length; i++)
        declare_private_name(a, scope, class_->members.data[i]);
    if (class_->heritage)
        walk(a, class_->heritage);
    for (uint32_t i = 0; i < class_->members.length; i++)
        walk_member(a, scope, node, class_->members.data[i]);
    if (scope->instance_code)
        scope->fields = class_slot(a, scope, "fields");
    a->scope = outer;
}

// Statements.

static void walk_block(Analysis *a, AstNode *node, const AstList *body)
{
    Scope *outer = a->scope;
    if (declares(body)) {
        a->info->scope_of[node->id] = push_scope(a, SCOPE_BLOCK, node);
        declare_list(a, body, false, UINT32_MAX);
        declare_annex_b_list(a);
    }
    walk_list(a, body);
    a->scope = outer;
}

// B.3.3: `if (x) function f() {}` is as if the function stood in a block.
static void walk_branch(Analysis *a, AstNode *statement)
{
    AstNode *node = scope_unlabelled(statement);
    Scope *outer = a->scope;
    if (node->kind == AST_FUNCTION_DECLARATION) {
        a->info->scope_of[statement->id] = push_scope(a, SCOPE_BLOCK, statement);
        declare_function(a, node, false);
        declare_annex_b_list(a);
    }
    walk(a, statement);
    a->scope = outer;
}

static void walk_with(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope;
    walk(a, node->with_statement.object);
    Scope *scope = a->info->scope_of[node->id] = push_scope(a, SCOPE_WITH, node);
    declare_binding(a, scope, name_from(a->info->program->names, "with object"), BINDING_CLASS_NAME,
                    NULL);
    walk(a, node->with_statement.body);
    a->scope = outer;
}

static void walk_switch(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope;
    AstList *cases = &node->switch_statement.cases;
    walk(a, node->switch_statement.discriminant);
    bool any = false;
    for (uint32_t i = 0; i < cases->length; i++)
        any = any || declares(&cases->data[i]->switch_case.body);
    if (any) {
        a->info->scope_of[node->id] = push_scope(a, SCOPE_SWITCH, node);
        for (uint32_t i = 0; i < cases->length; i++)
            declare_list(a, &cases->data[i]->switch_case.body, false, cases->data[i]->end);
        declare_annex_b_list(a);
    }
    walk_list(a, cases);
    a->scope = outer;
}

static void walk_catch(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope;
    AstNode *parameter = node->catch_clause.param;
    if (parameter) {
        a->info->scope_of[node->id] = push_scope(a, SCOPE_CATCH, node);
        if (parameter->kind == AST_BINDING_IDENTIFIER)
            declare_lexical(a, parameter, BINDING_CATCH);
        else
            declare_pattern(a, parameter, AST_LET, parameter->end, UINT32_MAX);
        walk(a, parameter);
    }
    walk(a, node->catch_clause.body);
    a->scope = outer;
}

static bool is_lexical_head(const AstNode *head)
{
    return head && head->kind == AST_VARIABLE_DECLARATION &&
           head->variable_declaration.kind != AST_VAR;
}

static void walk_for(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope;
    AstNode *init = node->for_statement.init;
    if (is_lexical_head(init)) {
        a->info->scope_of[node->id] = push_scope(a, SCOPE_FOR, node);
        declare_statement(a, init, UINT32_MAX);
    }
    ast_each_child(node, walk_visit, a);
    a->scope = outer;
}

static void walk_for_each(Analysis *a, AstNode *node, AstNode *left, AstNode *right)
{
    Scope *outer = a->scope;
    if (is_lexical_head(left)) {
        a->info->scope_of[node->id] = push_scope(a, SCOPE_FOR, node);
        declare_pattern(a, left->variable_declaration.declarations.data[0]->variable_declarator.id,
                        left->variable_declaration.kind, right->end, UINT32_MAX);
    }
    ast_each_child(node, walk_visit, a);
    a->scope = outer;
}

static void walk_variables(Analysis *a, AstNode *node)
{
    AstList *list = &node->variable_declaration.declarations;
    if (node->variable_declaration.kind == AST_VAR)
        for (uint32_t i = 0; i < list->length; i++)
            declare_pattern(a, list->data[i]->variable_declarator.id, AST_VAR, 0, UINT32_MAX);
    walk_list(a, list);
}

// Without recursion for each else if.
static void walk_if(Analysis *a, AstNode *node)
{
    for (;;) {
        walk(a, node->if_statement.test);
        walk_branch(a, node->if_statement.consequent);
        AstNode *alternate = node->if_statement.alternate;
        if (!alternate || alternate->kind != AST_IF_STATEMENT) {
            if (alternate)
                walk_branch(a, alternate);
            return;
        }
        node = alternate;
    }
}

static void walk(Analysis *a, AstNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DECLARATION:
    case AST_FUNCTION_EXPRESSION:
    case AST_ARROW_FUNCTION:
        walk_function(a, node);
        return;
    case AST_CLASS_DECLARATION:
    case AST_CLASS_EXPRESSION:
        walk_class(a, node);
        return;
    case AST_BLOCK_STATEMENT:
        walk_block(a, node, &node->block_statement.body);
        return;
    case AST_IF_STATEMENT:
        walk_if(a, node);
        return;
    case AST_SWITCH_STATEMENT:
        walk_switch(a, node);
        return;
    case AST_WITH_STATEMENT:
        walk_with(a, node);
        return;
    case AST_CATCH_CLAUSE:
        walk_catch(a, node);
        return;
    case AST_FOR_STATEMENT:
        walk_for(a, node);
        return;
    case AST_FOR_IN_STATEMENT:
        walk_for_each(a, node, node->for_in_statement.left, node->for_in_statement.right);
        return;
    case AST_FOR_OF_STATEMENT:
        walk_for_each(a, node, node->for_of_statement.left, node->for_of_statement.right);
        return;
    case AST_VARIABLE_DECLARATION:
        walk_variables(a, node);
        return;
    default:
        ast_each_below(node, NULL, walk_visit, a);
    }
}

void declare_program(Analysis *a)
{
    AstNode *root = a->info->program->root;
    ScopeFunction *f = push_function(a, root, NULL);
    f->is_strict = root->program.strict || root->program.module;
    f->parameters = f->body = f->outermost =
        push_scope(a, root->program.module ? SCOPE_MODULE : SCOPE_GLOBAL, root);
    a->info->top = f;
    declare_implicit(a, f);
    declare_list(a, &root->program.body, true, UINT32_MAX);
    walk_list(a, &root->program.body);
    a->scope = NULL;
    a->function = NULL;
}
