// SPDX-License-Identifier: MIT
//
// The second walk: what each name refers to, who is captured, which uses need a check for the temporal
// dead zone, and at the end which scopes need an environment.
//
//     function f() { use(x); let x = 1; return () => x; }     use(x): check; the arrow: captured, no check
//
// A use finds its binding initialized when it stands behind the declaration in the source: a scope is
// entered anew each time round a loop, and only a switch can be jumped into (safe_to). A use in an inner function
// counts where that function is made: a function declaration at the start of its block.
#include <stdlib.h>

#include "transpiler/scope/analysis.h"

#include <string.h>

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

// Where, in the code of `owner`, the function that contains the use is made. A method of the class itself cannot run
// before its class is complete, so it counts as behind it.
static uint32_t use_offset(const Analysis *a, const AstNode *use, const Binding *binding)
{
    const ScopeFunction *owner = binding->scope->function, *f = a->function;
    if (f == owner)
        return use->start;
    while (f->outer != owner)
        f = f->outer;
    const Scope *made_in = f->outermost->parent;
    if (f->node->kind == AST_FUNCTION_DECLARATION)
        return made_in->kind == SCOPE_GLOBAL ? 0 : made_in->node->start;
    if (binding->kind == BINDING_CLASS_NAME && made_in == binding->scope && f->function &&
        f->function->kind != AST_FUNCTION_NORMAL && f->function->kind != AST_FUNCTION_ARROW)
        return UINT32_MAX;
    if (binding->kind == BINDING_CLASS_NAME && made_in == binding->scope && !f->function)
        return UINT32_MAX;
    return f->node->start;
}

static void use_binding(Analysis *a, const AstNode *node, Binding *binding)
{
    a->info->binding_of[node->id] = binding;
    binding->used = true;
    if (binding->scope->function != a->function)
        binding->captured = true;
    uint32_t offset = use_offset(a, node, binding);
    bool safe = offset == UINT32_MAX || (offset >= binding->safe_from && offset < binding->safe_to);
    if (safe || binding->scope->kind == SCOPE_GLOBAL)
        return;
    a->info->check_of[node->id] = true;
    binding->checked = true;
}

static Binding *lookup(const Analysis *a, Name name)
{
    for (Scope *scope = a->scope; scope; scope = scope->parent) {
        Binding *binding = ptrmap_get(&scope->names, name);
        // 15.7.14 step 8: the heritage sees the private names of the classes around.
        if (binding && !(scope->in_heritage && name->text[0] == '#'))
            return binding;
    }
    return NULL;
}

// Notes the `with` statements between a name and its binding (NULL: global): their objects are asked first.
static void use_with(Analysis *a, const AstNode *node, const Binding *binding)
{
    for (Scope *s = a->scope; s && (!binding || s != binding->scope); s = s->parent) {
        if (s->kind != SCOPE_WITH)
            continue;
        if (!a->info->with_of[node->id])
            a->info->with_of[node->id] = s;
        s->bindings.data[0]->used = true;
        if (s->function != a->function)
            s->bindings.data[0]->captured = true;
    }
}

static void use_name(Analysis *a, const AstNode *node, Name name)
{
    Binding *binding = lookup(a, name);
    use_with(a, node, binding);
    if (binding)
        use_binding(a, node, binding);
}

static ScopeFunction *this_function(const Analysis *a)
{
    ScopeFunction *f = a->function;
    while (f->is_arrow)
        f = f->outer;
    return f;
}

static bool is_derived(const ScopeFunction *f)
{
    return f->function && f->function->kind == AST_FUNCTION_DERIVED_CONSTRUCTOR;
}

// An implicit binding; `this` of a derived constructor is checked at each use.
static void use_implicit(Analysis *a, const AstNode *node, Binding *binding)
{
    binding->used = true;
    if (binding->scope->function != a->function)
        binding->captured = true;
    if (binding->kind != BINDING_THIS)
        return;
    a->info->binding_of[node->id] = binding;
    if (!is_derived(binding->scope->function) || node->kind == AST_SUPER_CALL)
        return;
    a->info->check_of[node->id] = true;
    binding->checked = true;
}

static void use_super(Analysis *a, const AstNode *node)
{
    ScopeFunction *f = this_function(a);
    for (ScopeFunction *g = a->function; g != f; g = g->outer)
        g->uses_home = true;
    f->uses_home = true;
    use_implicit(a, node, f->this_);
}

// Assignments.

static void note_write(Analysis *a, AstNode *id)
{
    Binding *binding = a->info->binding_of[id->id];
    if (!binding)
        return;
    binding->assigned = true;
    vec_push(a->arena, &binding->writes, id->start);
}

// The IDENTIFIER leaves of a target.
static void note_target(Analysis *a, AstNode *target)
{
    if (!target)
        return;
    const AstList *list = NULL;
    switch (target->kind) {
    case AST_IDENTIFIER:
        note_write(a, target);
        return;
    case AST_ASSIGNMENT_PATTERN:
        note_target(a, target->assignment_pattern.left);
        return;
    case AST_REST_ELEMENT:
        note_target(a, target->rest_element.argument);
        return;
    case AST_PATTERN_PROPERTY:
        note_target(a, target->pattern_property.value);
        return;
    case AST_OBJECT_PATTERN:
        list = &target->object_pattern.properties;
        break;
    case AST_ARRAY_PATTERN:
        list = &target->array_pattern.elements;
        break;
    default:
        return;
    }
    for (uint32_t i = 0; i < list->length; i++)
        note_target(a, list->data[i]);
}

// A `var` that stands there again, perhaps with a value, writes to the name.
static void note_var(Analysis *a, AstNode *node)
{
    Binding *binding = a->info->binding_of[node->id];
    if (binding && (binding->node != node || binding->kind == BINDING_VAR) &&
        (binding->kind == BINDING_VAR || binding->kind == BINDING_PARAMETER ||
                    binding->kind == BINDING_FUNCTION || binding->kind == BINDING_CATCH))
        note_write(a, node);
    if (binding)
        use_with(a, node, binding);
}

// Functions and classes.

static void walk_function(Analysis *a, AstNode *node)
{
    AstFunction *function = ast_function(node);
    Scope *outer = a->scope;
    ScopeFunction *outer_function = a->function;
    ScopeFunction *f = a->info->function_of[node->id];
    a->function = f;
    a->scope = f->parameters;
    walk_list(a, &function->parameters);
    a->scope = f->body;
    if (is_derived(f))
        f->this_->used = f->this_->checked = true;
    for (vec_each(Binding *, b, &f->body->bindings))
        if ((*b)->init_from)
            (*b)->init_from->used = true;
    walk(a, function->body);
    f->mapped_arguments = f->arguments && f->arguments->used && !f->is_strict &&
                          function->has_simple_parameters;
    if (f->mapped_arguments)
        for (vec_each(Binding *, b, &f->parameters->bindings))
            if ((*b)->kind == BINDING_PARAMETER)
                (*b)->captured = true;
    a->scope = outer;
    a->function = outer_function;
}

static void walk_class_code(Analysis *a, ScopeFunction *code, Scope *scope, AstNode *value,
                            const AstList *body)
{
    Scope *outer = a->scope;
    ScopeFunction *outer_function = a->function;
    a->function = code;
    a->scope = scope;
    if (value)
        walk(a, value);
    if (body)
        walk_list(a, body);
    a->scope = outer;
    a->function = outer_function;
}

static void walk_member(Analysis *a, Scope *scope, AstNode *member)
{
    if (member->kind == AST_METHOD_DEFINITION) {
        walk(a, member->method_definition.key);
        walk(a, member->method_definition.value);
    } else if (member->kind == AST_STATIC_BLOCK) {
        walk_class_code(a, scope->static_code, a->info->scope_of[member->id], NULL,
                        &member->static_block.body);
    } else {
        ScopeFunction *code =
            member->field_definition.is_static ? scope->static_code : scope->instance_code;
        walk(a, member->field_definition.key);
        walk_class_code(a, code, code->parameters, member->field_definition.value, NULL);
    }
}

static void walk_class(Analysis *a, AstNode *node)
{
    AstClass *class_ = ast_class(node);
    Scope *outer = a->scope;
    Scope *scope = a->scope = a->info->scope_of[node->id];
    scope->in_heritage = true;
    if (class_->heritage)
        walk(a, class_->heritage);
    scope->in_heritage = false;
    for (uint32_t i = 0; i < class_->members.length; i++)
        walk_member(a, scope, class_->members.data[i]);
    if (scope->instance_code && class_->constructor)
        a->info->function_of[class_->constructor->method_definition.value->id]->this_->used = true;
    a->scope = outer;
}

// A node that may open a scope for all of its children.
static void walk_scoped(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope, *own = a->info->scope_of[node->id];
    if (own)
        a->scope = own;
    ast_each_child(node, walk_visit, a);
    a->scope = outer;
}

static void walk_switch(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope, *own = a->info->scope_of[node->id];
    walk(a, node->switch_statement.discriminant);
    if (own)
        a->scope = own;
    walk_list(a, &node->switch_statement.cases);
    a->scope = outer;
}

static void walk_with(Analysis *a, AstNode *node)
{
    Scope *outer = a->scope;
    walk(a, node->with_statement.object);
    a->scope = a->info->scope_of[node->id];
    walk(a, node->with_statement.body);
    a->scope = outer;
}

static void walk_branch(Analysis *a, AstNode *statement)
{
    Scope *outer = a->scope, *own = a->info->scope_of[statement->id];
    if (own && scope_unlabelled(statement)->kind == AST_FUNCTION_DECLARATION)
        a->scope = own;
    walk(a, statement);
    a->scope = outer;
}

static void walk_for_each(Analysis *a, AstNode *node, AstNode *left)
{
    walk_scoped(a, node);
    if (left->kind != AST_VARIABLE_DECLARATION)
        note_target(a, left);
}

static const AstNode *property(const AstNode *object, const char *key)
{
    const AstNode *found = NULL;
    for (uint32_t i = 0; i < object->object_expression.properties.length; i++) {
        const AstNode *p = object->object_expression.properties.data[i];
        if (p->kind != AST_PROPERTY || p->property.computed || p->property.kind != AST_INIT)
            return NULL;
        if (p->property.key->kind == AST_STRING_LITERAL &&
            name_is(p->property.key->string_literal.value, key))
            found = p->property.value;
    }
    return found;
}

static bool ends_in(Name name, const char *end)
{
    size_t length = strlen(end);
    return name->length > length && !strcmp(name->text + name->length - length, end);
}

// {with: {type: 'json'}}, or what the file's name says if that is no literal; what it really is, is
// checked when it runs.
static AstModuleType dynamic_type(Name specifier, const AstNode *options)
{
    AstModuleType type = AST_MODULE_CODE;
    bool is_object = options && options->kind == AST_OBJECT_EXPRESSION;
    const AstNode *with = is_object ? property(options, "with") : NULL;
    is_object = with && with->kind == AST_OBJECT_EXPRESSION;
    const AstNode *value = is_object ? property(with, "type") : NULL;
    if (value && value->kind == AST_STRING_LITERAL)
        ast_module_type(value->string_literal.value, &type);
    else if (options && ends_in(specifier, ".json"))
        type = AST_MODULE_JSON;
    return type;
}

// import('./m.js'): the module is a part of the program.
static void note_import(Analysis *a, const AstNode *source, const AstNode *options)
{
    if (source->kind != AST_STRING_LITERAL)
        return;
    Name specifier = source->string_literal.value;
    ModuleRequest request = {specifier, source, dynamic_type(specifier, options), false};
    vec_push(a->arena, &a->info->dynamic, request);
}

// `const f = () => 1`: what the name holds is known, should nothing assign it (`for` copies the names of its head).
static void note_function(Analysis *a, const AstNode *id, const AstNode *init)
{
    if (!init || id->kind != AST_BINDING_IDENTIFIER ||
        (init->kind != AST_FUNCTION_EXPRESSION && init->kind != AST_ARROW_FUNCTION))
        return;
    Binding *binding = a->info->binding_of[id->id];
    if (binding && binding->scope->kind != SCOPE_FOR &&
        (binding->kind == BINDING_CONST || binding->kind == BINDING_LET))
        binding->function = init;
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

// A link of a chain, whose parts are walked with the whole.
static void enter_link(void *context, AstNode *node)
{
    if (node->kind == AST_PRIVATE_MEMBER)
        use_name(context, node, node->private_member.property);
}

static void walk(Analysis *a, AstNode *node)
{
    switch (node->kind) {
    case AST_IDENTIFIER:
        use_name(a, node, node->identifier.name);
        return;
    case AST_BINDING_IDENTIFIER:
        note_var(a, node);
        return;
    case AST_THIS_EXPRESSION:
        use_implicit(a, node, this_function(a)->this_);
        return;
    case AST_NEW_TARGET:
        a->info->binding_of[node->id] = this_function(a)->new_target;
        use_implicit(a, node, this_function(a)->new_target);
        return;
    case AST_IMPORT_CALL:
        note_import(a, node->import_call.source, node->import_call.options);
        break;
    case AST_SUPER_CALL:
        use_implicit(a, node, this_function(a)->callee);
        use_implicit(a, node, this_function(a)->new_target);
        use_implicit(a, node, this_function(a)->this_);
        break;
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX:
        use_super(a, node);
        break;
    case AST_PRIVATE_MEMBER:
        use_name(a, node, node->private_member.property);
        break;
    case AST_PRIVATE_IN:
        use_name(a, node, node->private_in.name);
        break;
    case AST_FUNCTION_DECLARATION:
    case AST_FUNCTION_EXPRESSION:
    case AST_ARROW_FUNCTION:
        walk_function(a, node);
        return;
    case AST_CLASS_DECLARATION:
    case AST_CLASS_EXPRESSION:
        walk_class(a, node);
        return;
    case AST_SWITCH_STATEMENT:
        walk_switch(a, node);
        return;
    case AST_WITH_STATEMENT:
        walk_with(a, node);
        return;
    case AST_IF_STATEMENT:
        walk_if(a, node);
        return;
    case AST_BLOCK_STATEMENT:
    case AST_CATCH_CLAUSE:
    case AST_FOR_STATEMENT:
        walk_scoped(a, node);
        return;
    case AST_VARIABLE_DECLARATOR:
        note_function(a, node->variable_declarator.id, node->variable_declarator.init);
        break;
    case AST_FOR_IN_STATEMENT:
        walk_for_each(a, node, node->for_in_statement.left);
        return;
    case AST_FOR_OF_STATEMENT:
        walk_for_each(a, node, node->for_of_statement.left);
        return;
    default:
        break;
    }
    ast_each_below(node, enter_link, walk_visit, a);
    if (node->kind == AST_ASSIGNMENT_EXPRESSION)
        note_target(a, node->assignment_expression.left);
    else if (node->kind == AST_UPDATE_EXPRESSION)
        note_target(a, node->update_expression.argument);
}

static int compare_offsets(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

// The functions that names hold; of several declarations of one name the last counts.
static void finish_functions(ScopeInfo *info)
{
    for (vec_each(Scope *, s, &info->scopes)) {
        for (vec_each(AstNode *, f, &(*s)->functions)) {
            const AstNode *id = ast_function(*f)->id;
            Binding *binding = id ? info->binding_of[id->id] : NULL;
            if (!binding)
                continue;
            binding->declaration = *f;
            if (binding->kind == BINDING_FUNCTION)
                binding->function = *f;
        }
        if ((*s)->kind == SCOPE_NAME)
            (*s)->bindings.data[0]->function = (*s)->node;
        for (vec_each(Binding *, b, &(*s)->bindings))
            if ((*b)->assigned && (*b)->kind != BINDING_NAME)
                (*b)->function = NULL;
    }
}

// Slots, in the order of declaration; and the writes, which came inner ones first.
static void finish_bindings(ScopeInfo *info)
{
    for (vec_each(Scope *, s, &info->scopes)) {
        Scope *scope = *s;
        for (vec_each(Binding *, b, &scope->bindings)) {
            if ((*b)->writes.length > 1)
                qsort((*b)->writes.data, (*b)->writes.length, sizeof(uint32_t), compare_offsets);
            bool global = scope->kind == SCOPE_GLOBAL && (*b)->kind != BINDING_THIS &&
                          (*b)->kind != BINDING_NEW_TARGET && (*b)->kind != BINDING_CALLEE;
            if (global || (*b)->kind == BINDING_IMPORT)
                (*b)->captured = false;
            if ((*b)->captured)
                (*b)->slot = scope->env_size++;
        }
    }
}

void resolve_program(Analysis *a)
{
    AstNode *root = a->info->program->root;
    a->function = a->info->top;
    a->scope = a->info->top->parameters;
    walk_list(a, &root->program.body);
    finish_functions(a->info);
    finish_bindings(a->info);
}
