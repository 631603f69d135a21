// SPDX-License-Identifier: MIT
//
// Functions: their closures, and 10.2.11 FunctionDeclarationInstantiation. What binds parameters is the prologue, which
// runs at the call also in generators; the rest is the body.
//
//     function f(a, b = a) { var c; }      prologue: a = param 0; b = param 1; if (b is undefined) b = a; body: c = undefined
#include "transpiler/lower/lowering.h"

static LirKind kind_of(const AstFunction *function)
{
    if (function->is_async)
        return function->is_generator ? LIR_ASYNC_GENERATOR : LIR_ASYNC;
    return function->is_generator ? LIR_GENERATOR : LIR_NORMAL;
}

static unsigned flags_of(const AstFunction *function)
{
    unsigned flags = function->is_strict ? LIR_STRICT : 0;
    switch (function->kind) {
    case AST_FUNCTION_NORMAL:
        return function->is_async || function->is_generator ? flags : flags | LIR_CONSTRUCTOR;
    case AST_FUNCTION_ARROW:
        return flags | LIR_ARROW;
    case AST_FUNCTION_METHOD:
    case AST_FUNCTION_GETTER:
    case AST_FUNCTION_SETTER:
        return flags | LIR_METHOD;
    case AST_FUNCTION_CONSTRUCTOR:
        return flags | LIR_CLASS | LIR_CONSTRUCTOR;
    case AST_FUNCTION_DERIVED_CONSTRUCTOR:
        return flags | LIR_CLASS | LIR_CONSTRUCTOR | LIR_DERIVED;
    }
    return flags;
}

uint32_t lower_new_function(Lower *l, AstNode *node, Name name)
{
    AstFunction *function = ast_function(node);
    LirFunction *f = lir_function_new(l->unit, kind_of(function));
    f->flags = flags_of(function);
    f->js_name = f->c_name = name;
    f->length = function->length;
    f->start = function->source_start;
    f->end = function->source_end;
    Pending pending = {f->index, scope_function(l->info, node)};
    vec_push(l->arena, &l->pending, pending);
    l->function_index[pending.function->id] = f->index;
    return f->index;
}

LirReg lower_closure(Lower *l, AstNode *node, Name name, LirReg home)
{
    ScopeFunction *f = scope_function(l->info, node);
    uint32_t index = lower_new_function(l, node, name);
    if (f->is_arrow && f->uses_home)
        home = lir_op0(&l->b, LIR_OP_HOME);
    LirReg env = lower_env(l);
    LirNode *closure = lir_node(&l->b, LIR_OP_CLOSURE);
    closure->function = index;
    closure->a = env;
    closure->b = home;
    return lower_result(l, closure, LIR_VALUE);
}

void lower_begin(Lower *l, LirFunction *function, ScopeFunction *scope_function)
{
    lir_builder_init(&l->b, l->unit, function);
    lower_at(l, function->start, function->end);
    l->function = scope_function;
    l->scope = scope_function->outermost->parent;
    l->strict = scope_function->is_strict;
    l->outer_env = 0;
    l->leaps = NULL;
    l->using_ = NULL;
    l->chain = NULL;
    memset(&l->reg_bindings, 0, sizeof l->reg_bindings);
    memset(&l->labels, 0, sizeof l->labels);
}

void lower_finish(Lower *l)
{
    LirFunction *function = l->b.function;
    lower_at(l, function->end ? function->end - 1 : 0, function->end);
    if (lir_reachable(&l->b))
        lower_leap_return(l, 0);
    if (!l->outer_env)
        return;
    // The closure's environment is loaded before all else.
    LirBlock first = {0};
    LirBlock *outer = lir_enter(&l->b, &first);
    LirNode *load = lir_node(&l->b, LIR_OP_ENV_OUTER);
    lir_leave(&l->b, outer);
    load->dst = l->outer_env;
    load->next = function->prologue.first;
    function->prologue.first = load;
    if (!function->prologue.last)
        function->prologue.last = load;
}

// Parameters.

static LirReg parameter(Lower *l, LirOp op, uint32_t index)
{
    LirNode *node = lir_node(&l->b, op);
    node->i = (int32_t)index;
    return lower_result(l, node, LIR_VALUE);
}

static void bind_this(Lower *l, ScopeFunction *f)
{
    Binding *this_ = f->this_;
    if (!this_ || !this_->used)
        return;
    l->b.function->uses_this = true;
    LirReg value = lir_op0(&l->b, LIR_OP_THIS);
    if (f->function && !f->is_strict && !f->function->is_commonjs)
        value = lir_op1(&l->b, LIR_OP_COERCE_THIS, value);
    lower_initialize(l, this_, value);
}

void lower_bind_implicit(Lower *l, ScopeFunction *f)
{
    bind_this(l, f);
    if (f->new_target && f->new_target->used)
        lower_initialize(l, f->new_target, lir_op0(&l->b, LIR_OP_NEW_TARGET));
    if (f->callee && f->callee->used)
        lower_initialize(l, f->callee, lir_op0(&l->b, LIR_OP_CALLEE));
}

// 10.4.4.7: the i-th parameter is shown by arguments[i]; of two of one name only the last one, so the first gets a slot
// that nothing else knows, with its value.
static uint32_t *map_arguments(Lower *l, ScopeFunction *f)
{
    AstList *parameters = &f->function->parameters;
    uint32_t *slots = ARENA_ARRAY(l->arena, uint32_t, parameters->length);
    uint32_t spare = f->parameters->env_size;
    for (uint32_t i = parameters->length; i-- > 0;) {
        Binding *binding = scope_binding(l->info, parameters->data[i]);
        bool hidden = false;
        for (uint32_t j = i + 1; j < parameters->length; j++)
            hidden |= scope_binding(l->info, parameters->data[j]) == binding;
        slots[i] = hidden ? --spare : binding->slot;
        if (!hidden)
            continue;
        LirReg value = parameter(l, LIR_OP_PARAM, i);
        LirNode *put = lir_node(&l->b, LIR_OP_ENV_PUT);
        put->a = l->env_regs[f->parameters->id];
        put->i = (int32_t)slots[i];
        put->b = value;
        put->name = binding->name;
    }
    return slots;
}

static void bind_arguments(Lower *l, ScopeFunction *f)
{
    if (!f->arguments || !f->arguments->used)
        return;
    uint32_t *slots = f->mapped_arguments ? map_arguments(l, f) : NULL;
    LirNode *node = lir_node(&l->b, slots ? LIR_OP_ARGUMENTS_MAPPED : LIR_OP_ARGUMENTS);
    if (slots && f->function->parameters.length) {
        node->a = l->env_regs[f->parameters->id];
        node->args = slots;
        node->arg_count = f->function->parameters.length;
    }
    lower_initialize(l, f->arguments, lower_result(l, node, LIR_VALUE));
}

static void bind_parameters(Lower *l, ScopeFunction *f)
{
    AstList *list = &f->function->parameters;
    for (uint32_t i = 0; i < list->length; i++) {
        AstNode *node = list->data[i];
        lower_at(l, node->start, node->end);
        if (node->kind == AST_BINDING_IDENTIFIER) {
            Binding *binding = scope_binding(l->info, node);
            if (binding->used || binding->captured)
                lower_initialize(l, binding, parameter(l, LIR_OP_PARAM, i));
        } else if (node->kind == AST_REST_ELEMENT) {
            lower_bind(l, node->rest_element.argument, parameter(l, LIR_OP_REST, i),
                       BIND_INITIALIZE);
        } else {
            lower_bind_element(l, node, parameter(l, LIR_OP_PARAM, i), BIND_INITIALIZE);
        }
    }
}

// Slots for parameters whose name a later one takes (map_arguments).
static void reserve_spare_slots(Lower *l, ScopeFunction *f)
{
    if (!f->mapped_arguments)
        return;
    AstList *list = &f->function->parameters;
    for (uint32_t i = 0; i < list->length; i++)
        for (uint32_t j = i + 1; j < list->length; j++)
            if (scope_binding(l->info, list->data[i]) == scope_binding(l->info, list->data[j])) {
                f->parameters->env_size++;
                break;
            }
}

static void lower_prologue(Lower *l, ScopeFunction *f)
{
    if (f->outermost->kind == SCOPE_NAME) {
        lower_enter_scope(l, f->outermost);
        Binding *name = f->outermost->bindings.data[0];
        if (name->used)
            lower_initialize(l, name, lir_op0(&l->b, LIR_OP_CALLEE));
    }
    reserve_spare_slots(l, f);
    lower_enter_scope(l, f->parameters);
    lower_bind_implicit(l, f);
    if (f->function->kind == AST_FUNCTION_CONSTRUCTOR)
        lower_call_fields(l, f); // 10.2.2 step 6.c: before parameters
    bind_arguments(l, f);
    Scope *scope = f->parameters;
    for (uint32_t i = 0; i < scope->bindings.length; i++)
        if (scope->bindings.data[i]->kind == BINDING_PARAMETER)
            lower_make_binding(l, scope->bindings.data[i]);
    bind_parameters(l, f);
}

// vars and lexical names of the body, then its functions.
static void make_body(Lower *l, Scope *scope)
{
    for (uint32_t i = 0; i < scope->bindings.length; i++) {
        Binding *binding = scope->bindings.data[i];
        if (binding->kind != BINDING_PARAMETER && binding->kind < BINDING_ARGUMENTS)
            lower_make_binding(l, binding);
    }
    lower_hoist_functions(l, scope);
}

void lower_function(Lower *l, const Pending *pending)
{
    ScopeFunction *f = pending->function;
    lower_begin(l, l->unit->functions.data[pending->index], f);
    if (!f->function) {
        lower_class_code(l, f);
        return;
    }
    lower_prologue(l, f);
    l->b.block = &l->b.function->body;
    lower_at(l, l->b.function->start, l->b.function->end);
    if (f->body != f->parameters)
        lower_enter_scope(l, f->body);
    make_body(l, f->body);
    AstNode *body = f->function->body;
    if (f->function->is_expression_body) {
        lower_at(l, body->start, body->end);
        lir_node(&l->b, LIR_OP_STMT);
        lower_leap_return(l, lower_expr(l, body));
    } else {
        lower_statements(l, &body->function_body.body);
    }
    lower_finish(l);
}

// The top level.

enum { DECLARE_VAR, DECLARE_FUNCTION, DECLARE_LET, DECLARE_CONST }; // JsDeclaration

static int declaration_kind(const Binding *binding)
{
    switch (binding->kind) {
    case BINDING_LET:
    case BINDING_CLASS:
        return DECLARE_LET;
    case BINDING_CONST:
        return DECLARE_CONST;
    case BINDING_FUNCTION:
        return DECLARE_FUNCTION;
    default:
        return DECLARE_VAR;
    }
}

static void declare_global(Lower *l, LirOp op, const Binding *binding, AstNode *function)
{
    LirReg closure = function ? lower_closure(l, function, binding->name, 0) : 0;
    LirNode *node = lir_node(&l->b, op);
    node->name = binding->name;
    node->i = declaration_kind(binding);
    node->a = closure;
}

// 16.1.7 GlobalDeclarationInstantiation: all are checked before any is made; lexical names, functions, vars.
static void declare_globals(Lower *l, Scope *scope, LirOp op)
{
    static const int order[] = {DECLARE_LET, DECLARE_FUNCTION, DECLARE_VAR};
    for (uint32_t pass = 0; pass < 3; pass++)
        for (uint32_t i = 0; i < scope->bindings.length; i++) {
            Binding *binding = scope->bindings.data[i];
            int kind = declaration_kind(binding);
            if (binding->kind >= BINDING_ARGUMENTS ||
                (kind != order[pass] && !(pass == 0 && kind == DECLARE_CONST)))
                continue;
            bool makes = op == LIR_OP_GLOBAL_DECLARE && kind == DECLARE_FUNCTION;
            declare_global(l, op, binding, makes ? binding->declaration : NULL);
        }
}

void lower_script(Lower *l)
{
    ScopeFunction *f = l->info->top;
    LirFunction *function = lir_function_new(l->unit, LIR_NORMAL);
    function->flags = LIR_TOPLEVEL | (f->is_strict ? LIR_STRICT : 0);
    lower_begin(l, function, f);
    lower_enter_scope(l, f->parameters);
    lower_bind_implicit(l, f);
    l->b.block = &function->body;
    declare_globals(l, f->parameters, LIR_OP_GLOBAL_CAN_DECLARE);
    declare_globals(l, f->parameters, LIR_OP_GLOBAL_DECLARE);
    lower_statements(l, &l->program->root->program.body);
    lower_finish(l);
}
