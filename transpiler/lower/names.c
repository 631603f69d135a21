// SPDX-License-Identifier: MIT
//
// Names: variables in registers, captured ones in environments, global ones by name.
//
//     { let a = 1; use(() => a); }        e1 = js_env_new(js, e0, 1); e1->v[0] = 1; ...
//
// A register of a variable is defined where its scope is entered only if something may see it
// before its declaration runs: a var (undefined) or a name that some use must check (JS_EMPTY).
#include "transpiler/lower/lowering.h"

bool lower_is_global(const Binding *binding)
{
    if (!binding)
        return true;
    return binding->scope->kind == SCOPE_GLOBAL && binding->kind < BINDING_ARGUMENTS;
}

// Environments.

// The environment that the closure was made in, loaded once at the start of the function.
static LirReg outer_env(Lower *l)
{
    if (!l->outer_env)
        l->outer_env = lir_reg(&l->b, LIR_ENV, NULL);
    return l->outer_env;
}

static Scope *next_env(Scope *scope)
{
    while (scope && !scope->env_size)
        scope = scope->parent;
    return scope;
}

static LirReg env_from(Lower *l, Scope *scope)
{
    scope = next_env(scope);
    if (!scope)
        return 0;
    if (scope->function == l->function)
        return l->env_regs[scope->id];
    return outer_env(l);
}

LirReg lower_env(Lower *l)
{
    return env_from(l, l->scope);
}

// The register and number of hops from which the binding's environment is reached.
static LirReg binding_env(Lower *l, const Binding *binding, int32_t *hops)
{
    *hops = 0;
    if (binding->scope->function == l->function)
        return l->env_regs[binding->scope->id];
    Scope *scope = next_env(l->function->outermost->parent);
    for (; scope != binding->scope; scope = next_env(scope->parent))
        ++*hops;
    return outer_env(l);
}

// The environment in which closures of a scope are made, 0: none.
static LirReg closure_env(Lower *l, Scope *scope)
{
    scope = next_env(scope);
    if (!scope)
        return 0;
    if (scope->function == l->function)
        return l->env_regs[scope->id];
    int32_t hops = 0;
    for (Scope *s = next_env(l->function->outermost->parent); s != scope; s = next_env(s->parent))
        hops++;
    if (!hops)
        return outer_env(l);
    LirNode *node = lir_node(&l->b, LIR_OP_ENV_UP);
    node->a = outer_env(l);
    node->j = hops;
    return lower_result(l, node, LIR_ENV);
}

static LirReg env_get(Lower *l, const Binding *binding)
{
    int32_t hops;
    LirReg env = binding_env(l, binding, &hops);
    LirNode *node = lir_node(&l->b, LIR_OP_ENV_GET);
    node->a = env;
    node->j = hops;
    node->i = (int32_t)binding->slot;
    node->name = binding->name;
    return lower_result(l, node, LIR_VALUE);
}

static void env_put(Lower *l, const Binding *binding, LirReg value)
{
    int32_t hops;
    LirReg env = binding_env(l, binding, &hops);
    LirNode *node = lir_node(&l->b, LIR_OP_ENV_PUT);
    node->a = env;
    node->j = hops;
    node->i = (int32_t)binding->slot;
    node->b = value;
    node->name = binding->name;
}

// Registers.

LirReg lower_copy(Lower *l, LirReg reg)
{
    LirReg copy = lir_reg(&l->b, LIR_VALUE, NULL);
    lir_move(&l->b, copy, reg);
    return copy;
}

static Binding *reg_binding(const Lower *l, LirReg reg)
{
    return reg < l->reg_bindings.length ? l->reg_bindings.data[reg] : NULL;
}

LirReg lower_protect(Lower *l, LirReg reg, uint32_t start, uint32_t end)
{
    Binding *binding = reg_binding(l, reg);
    return binding && scope_assigned_within(binding, start, end) ? lower_copy(l, reg) : reg;
}

LirReg lower_move_into(Lower *l, LirReg to, LirReg from)
{
    LirNode *last = l->b.block->last;
    LirRegInfo *regs = l->b.function->regs.data;
    if (last && last->dst == from && !reg_binding(l, from) && regs[from].type == regs[to].type)
        return last->dst = to;
    if (to != from)
        lir_move(&l->b, to, from);
    return from;
}

LirReg lower_binding_reg(Lower *l, Binding *binding)
{
    LirReg reg = l->binding_regs[binding->id];
    if (reg)
        return reg;
    reg = lir_reg(&l->b, LIR_VALUE, binding->name);
    l->binding_regs[binding->id] = reg;
    while (l->reg_bindings.length <= reg)
        vec_push(l->arena, &l->reg_bindings, NULL);
    l->reg_bindings.data[reg] = binding;
    return reg;
}

// Reads.

static void check(Lower *l, const Binding *binding, LirReg value)
{
    LirNode *node = lir_node(&l->b, LIR_OP_TDZ_CHECK);
    node->a = value;
    node->name = binding->name;
}

LirReg lower_read_binding(Lower *l, Binding *binding, bool needs_check)
{
    if (binding->kind == BINDING_IMPORT)
        return lower_import(l, binding);
    l->read[binding->id] = true;
    LirReg value = binding->captured ? env_get(l, binding) : lower_binding_reg(l, binding);
    if (needs_check && !(l->unit->library && binding->scope->kind == SCOPE_MODULE))
        check(l, binding, value);
    return value;
}

static LirReg global_get(Lower *l, LirOp op, Name name)
{
    LirNode *node = lir_node(&l->b, op);
    node->name = name;
    return lower_result(l, node, LIR_VALUE);
}

LirReg lower_read_static(Lower *l, const AstNode *identifier, bool is_typeof)
{
    Binding *binding = scope_binding(l->info, identifier);
    Name name = identifier->identifier.name;
    if (!lower_is_global(binding))
        return lower_read_binding(l, binding, scope_needs_check(l->info, identifier));
    if (!binding && name_is(name, "undefined"))
        return lower_undefined(l); // 19.1.4: not writable, not configurable
    if (!binding && !is_typeof && name_is(name, "eval"))
        lower_warn_dynamic(l, identifier->start, identifier->end,
                           "eval of a string throws an EvalError when the program runs");
    return global_get(l, is_typeof ? LIR_OP_GLOBAL_TYPEOF : LIR_OP_GLOBAL_GET, name);
}

LirReg lower_read(Lower *l, const AstNode *identifier)
{
    LirReg object = lower_with_lookup(l, identifier);
    if (object)
        return lower_with_get(l, identifier, object, false);
    return lower_read_static(l, identifier, false);
}

// Calls of names that hold one function for ever.

Binding *lower_known_callee(const Lower *l, const AstNode *identifier)
{
    Binding *binding = scope_binding(l->info, identifier);
    bool known = binding && binding->function && !lower_is_global(binding) &&
                 !l->info->with_of[identifier->id];
    return known ? binding : NULL;
}

LirReg lower_known_env(Lower *l, const Binding *callee)
{
    // The closure of an expression is made outside of its own name's scope.
    return closure_env(l, callee->kind == BINDING_NAME ? callee->scope->parent : callee->scope);
}

void lower_finish_known_calls(Lower *l)
{
    for (vec_each(KnownCall, call, &l->known_calls)) {
        const ScopeFunction *f = scope_function(l->info, call->binding->function);
        call->node->function = l->function_index[f->id];
        if (!call->node->function) {
            call->node->op = LIR_OP_CALL;
            call->node->c = 0;
        }
    }
    for (uint32_t i = 0; i < l->unit->functions.length; i++)
        l->unit->functions.data[i]->escapes = true;
    for (vec_each(Scope *, s, &l->info->scopes))
        for (vec_each(Binding *, b, &(*s)->bindings)) {
            const AstNode *node = lower_is_global(*b) ? NULL : (*b)->function;
            uint32_t index = node ? l->function_index[scope_function(l->info, node)->id] : 0;
            // What an expression's own name holds may be held by others too.
            if (index && (*b)->kind != BINDING_NAME && !l->read[(*b)->id])
                l->unit->functions.data[index]->escapes = false;
        }
    for (vec_each(Scope *, s, &l->info->scopes))
        if ((*s)->kind == SCOPE_NAME && l->read[(*s)->bindings.data[0]->id]) {
            uint32_t index = l->function_index[scope_function(l->info, (*s)->node)->id];
            l->unit->functions.data[index]->escapes = true;
        }
}

LirReg lower_read_typeof(Lower *l, const AstNode *identifier)
{
    LirReg object = lower_with_lookup(l, identifier);
    if (object)
        return lower_with_get(l, identifier, object, true);
    return lower_read_static(l, identifier, true);
}

LirReg lower_this(Lower *l, const AstNode *node)
{
    Binding *binding = scope_binding(l->info, node);
    return lower_read_binding(l, binding, scope_needs_check(l->info, node));
}

// Writes.

static void throw_const(Lower *l, Name name)
{
    lir_node(&l->b, LIR_OP_THROW_CONST)->name = name;
}

// Whether an op that writes to this variable and throws could be noticed: not without a handler in
// the function, since nothing can look at the register then.
static LirReg write(Lower *l, Binding *binding, LirReg value)
{
    if (binding->captured)
        env_put(l, binding, value);
    else if (!l->b.on_throw)
        return lower_move_into(l, lower_binding_reg(l, binding), value);
    else if (lower_binding_reg(l, binding) != value)
        lir_move(&l->b, lower_binding_reg(l, binding), value);
    return value;
}

LirReg lower_assign_binding(Lower *l, const AstNode *identifier, Name name, LirReg value)
{
    Binding *binding = scope_binding(l->info, identifier);
    if (lower_is_global(binding)) {
        LirNode *node = lir_node(&l->b, LIR_OP_GLOBAL_PUT);
        node->name = name;
        node->a = value;
        node->i = l->strict;
        return value;
    }
    if (scope_needs_check(l->info, identifier))
        lower_read_binding(l, binding, true);
    switch (binding->kind) {
    case BINDING_CONST:
    case BINDING_CLASS_NAME:
    case BINDING_IMPORT:
        throw_const(l, name);
        return value;
    case BINDING_NAME:
        if (l->strict)
            throw_const(l, name);
        return value;
    default:
        return write(l, binding, value);
    }
}

LirReg lower_initialize(Lower *l, Binding *binding, LirReg value)
{
    if (lower_is_global(binding)) {
        LirNode *node = lir_node(&l->b, LIR_OP_GLOBAL_INITIALIZE);
        node->name = binding->name;
        node->a = value;
        return value;
    }
    if (binding->captured) {
        env_put(l, binding, value);
        return value;
    }
    // The scope of the declaration is inside of whatever handles its errors.
    return lower_move_into(l, lower_binding_reg(l, binding), value);
}

// Scopes.

void lower_make_binding(Lower *l, Binding *binding)
{
    bool undefined = binding->kind == BINDING_VAR;
    if (lower_is_global(binding))
        return;
    if (binding->init_from) {
        LirReg value = lower_read_binding(l, binding->init_from, false);
        if (binding->captured)
            env_put(l, binding, value);
        else
            lir_move(&l->b, lower_binding_reg(l, binding), value);
    } else if (binding->captured) {
        if (undefined)
            env_put(l, binding, lower_undefined(l));
    } else if (undefined || binding->checked) {
        LirReg reg = lower_binding_reg(l, binding);
        lower_move_into(l, reg, lower_constant(l, undefined ? LIR_OP_UNDEFINED : LIR_OP_EMPTY));
    }
}

static void make_env(Lower *l, Scope *scope)
{
    if (!scope->env_size)
        return;
    if (scope->kind == SCOPE_MODULE) { // made before any module runs
        l->env_regs[scope->id] = outer_env(l);
        return;
    }
    LirReg parent = env_from(l, scope->parent);
    LirNode *node = lir_node(&l->b, LIR_OP_ENV_NEW);
    node->a = parent;
    node->i = (int32_t)scope->env_size;
    if (!l->env_regs[scope->id])
        l->env_regs[scope->id] = lir_reg(&l->b, LIR_ENV, NULL);
    node->dst = l->env_regs[scope->id];
}

// Of several functions of one name the last one counts.
void lower_hoist_functions(Lower *l, Scope *scope)
{
    for (uint32_t i = 0; i < scope->functions.length; i++) {
        AstNode *node = scope->functions.data[i];
        AstNode *id = node->function_declaration.function->id;
        if (scope_binding(l->info, id)->declaration != node)
            continue;
        LirReg closure = lower_closure(l, node, id->binding_identifier.name, 0);
        lower_initialize(l, scope_binding(l->info, id), closure);
    }
}

void lower_enter_scope(Lower *l, Scope *scope)
{
    if (!scope)
        return;
    make_env(l, scope);
    l->scope = scope;
    if (scope == l->function->parameters || scope == l->function->body)
        return; // func.c makes these bindings, in the order of 10.2.11
    for (uint32_t i = 0; i < scope->bindings.length; i++)
        lower_make_binding(l, scope->bindings.data[i]);
    lower_hoist_functions(l, scope);
}

void lower_leave_scope(Lower *l, Scope *scope)
{
    if (scope)
        l->scope = scope->parent;
}
