// SPDX-License-Identifier: MIT
// Four steps: the global names that hold one function for ever; the functions that can be called
// directly; their calls; and what follows from them for each function: whether it is still entered
// through its function object, reads its environment, may throw. What is looked for in one function
// is looked for in one go, while it is in the processor's caches, and not at all where no op of it
// is of the kind.
//
//     function f(a) { return a; }    static JsValue f_direct(Js *js, JsUnitInstance *u, JsValue a)
//     f(1, 2);                       t1 = f_direct(js, u, js_int(1));
#include "transpiler/flow/direct.h"

#include "transpiler/base/map.h"
#include "transpiler/flow/copy.h"
#include "transpiler/flow/uses.h"

// What the program does to a global name.
typedef struct GlobalName {
    const LirUnit *unit;  // that declares the function
    LirNode *declaration; // GLOBAL_DECLARE, or GLOBAL_INITIALIZE of a const
    uint32_t function;
    uint32_t writes;      // declarations and all else that may change it
    bool lexical;         // reading it may throw
    bool constant;        // holds the function whenever it can be read
    bool read;            // as a value
} GlobalName;

// The functions that are properties of a name.
typedef struct Method {
    const LirUnit *unit;
    uint32_t function;
    bool several;
} Method;

// A direct call, in the list of its callee.
typedef struct CallEdge {
    uint32_t caller, next; // next: the index of the next one + 1, or 0
} CallEdge;

typedef struct Direct {
    const LirUnit *const *units;
    size_t count;
    Arena *arena;
    PtrMap globals; // Name -> GlobalName
    PtrMap methods; // Name -> Method
    bool hidden;    // nothing can reach the global object
    const LirUnit *unit; // walking
    LirFunction *function;
    LirNode **definition; // by register of the function: its only definition, or NULL
    uint32_t loops; // around the node
    VEC(CallEdge) edges;
    uint32_t *callers; // by function of the unit: its first edge + 1, or 0
    VEC(uint32_t) work; // functions whose callers are to be looked at
    uint32_t reasons; // of the function being walked, to be one that may throw
    bool trimmed;     // some call gives fewer arguments than before
} Direct;

typedef void DirectVisit(Direct *d, LirNode *node);

static void walk_block(Direct *d, const LirBlock *block, DirectVisit *visit)
{
    for (LirNode *node = block->first; node; node = node->next) {
        visit(d, node);
        if (!lir_nests(node))
            continue;
        d->loops += node->op == LIR_OP_LOOP;
        walk_block(d, &node->body, visit);
        d->loops -= node->op == LIR_OP_LOOP;
        walk_block(d, &node->otherwise, visit);
    }
}

static void define(Direct *d, LirNode *node)
{
    if (node->dst && d->function->regs.data[node->dst].defs == 1)
        d->definition[node->dst] = node;
}

// Does something to one function; d->unit is its unit.
typedef void DirectStep(Direct *d, LirFunction *function);

static void each_of_unit(Direct *d, const LirUnit *unit, DirectStep *step)
{
    d->unit = unit;
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        d->function = unit->functions.data[i];
        step(d, d->function);
    }
}

static void each_function(Direct *d, DirectStep *step)
{
    for (size_t u = 0; u < d->count; u++)
        each_of_unit(d, d->units[u], step);
}

static void walk_body(Direct *d, DirectVisit *visit)
{
    walk_block(d, &d->function->prologue, visit);
    walk_block(d, &d->function->body, visit);
}

// Finds the definitions of the function's registers, which stay until leave.
static void enter(Direct *d, const LirUnit *unit, LirFunction *function)
{
    d->unit = unit;
    d->function = function;
    d->definition = ARENA_ARRAY(unit->scratch, LirNode *, function->regs.length);
    walk_body(d, define);
}

static void leave(Direct *d)
{
    arena_clear(d->unit->scratch);
}

// --- Global names.

static GlobalName *global(Direct *d, Name name)
{
    GlobalName *g = ptrmap_get(&d->globals, name);
    if (!g) {
        g = ARENA_NEW(d->arena, GlobalName);
        ptrmap_set(&d->globals, name, g);
    }
    return g;
}

enum { DECLARE_FUNCTION = 1 }; // JsDeclaration

static void note_global(Direct *d, LirNode *node)
{
    switch (node->op) {
    case LIR_OP_GLOBAL_DECLARE:
    case LIR_OP_GLOBAL_INITIALIZE: {
        GlobalName *g = global(d, node->name);
        const LirNode *value = node->a ? d->definition[node->a] : NULL;
        bool lexical = node->op == LIR_OP_GLOBAL_INITIALIZE;
        if (!lexical && node->i > DECLARE_FUNCTION)
            break; // let or const: its initialization counts
        g->writes++;
        if (!value || value->op != LIR_OP_CLOSURE || d->function->index)
            break;
        g->unit = d->unit;
        g->declaration = node;
        g->function = value->function;
        g->lexical = lexical;
        break;
    }
    case LIR_OP_GLOBAL_PUT:
    case LIR_OP_GLOBAL_DELETE:
        global(d, node->name)->writes++;
        break;
    default:
        break;
    }
}

static void find_constants(Direct *d)
{
    for (map_each(entry, &d->globals)) {
        GlobalName *g = entry->value;
        g->constant = g->declaration && g->writes == 1 && (g->lexical || d->hidden);
    }
}

// --- Methods: where one function of the program is a property of the name, a call of that property
// probably calls it.

static void add_method(Direct *d, Name name, LirReg value)
{
    const LirNode *closure = value ? d->definition[value] : NULL;
    if (!name || !closure || closure->op != LIR_OP_CLOSURE)
        return;
    Method *method = ptrmap_get(&d->methods, name);
    if (!method) {
        method = ARENA_NEW(d->arena, Method);
        *method = (Method){d->unit, closure->function, false};
        ptrmap_set(&d->methods, name, method);
    } else if (method->unit != d->unit || method->function != closure->function) {
        method->several = true;
    }
}

static void note_method(Direct *d, LirNode *node)
{
    const LirNode *key;
    switch (node->op) {
    case LIR_OP_DEFINE_METHOD:
        key = node->i ? NULL : d->definition[node->b];
        add_method(d, key && key->op == LIR_OP_STRING ? key->name : NULL, node->c);
        break;
    case LIR_OP_DEFINE_NAMED:
    case LIR_OP_PUT_NAMED:
        add_method(d, node->name, node->b);
        break;
    case LIR_OP_OBJECT_LITERAL:
        for (uint32_t i = 0; i < node->arg_count; i++)
            add_method(d, node->keys[i], node->args[i]);
        break;
    default:
        break;
    }
}

static const Method *method_of(Direct *d, const LirNode *call)
{
    const LirNode *get = d->definition[call->a];
    if (!d->loops && d->function->flags & LIR_TOPLEVEL)
        return NULL; // runs once
    if (!get || get->op != LIR_OP_GET_NAMED || get->a != call->b)
        return NULL;
    // Those of arrays and strings have a form of their own.
    if (call->arg_count == 1 && (name_is(get->name, "push") || name_is(get->name, "charCodeAt")))
        return NULL;
    const Method *method = ptrmap_get(&d->methods, get->name);
    return method && !method->several && method->unit == d->unit ? method : NULL;
}

// --- Functions.

// Its function object is read by more than calls of itself.
static void note_callee_use(Direct *d, LirNode *node)
{
    if (node->op == LIR_OP_CALLEE && node->dst) {
        const LirRegInfo *info = &d->function->regs.data[node->dst];
        // slot counts the reads that go (machine/ gives it its meaning later).
        d->function->direct &= info->defs == 1 && info->uses == info->slot;
    }
}

static void count_known(Direct *d, LirNode *node)
{
    if (node->op == LIR_OP_CALL_KNOWN && node->function == d->function->index)
        d->function->regs.data[node->a].slot++;
}

static bool may_be_direct(const LirFunction *f)
{
    static const LirOp never[] = {LIR_OP_ARGUMENTS, LIR_OP_ARGUMENTS_MAPPED,  LIR_OP_NEW_TARGET,
                                  LIR_OP_REST,      LIR_OP_CONSTRUCT_FORWARD, LIR_OP_HOME,
                                  LIR_OP_SUPER_BASE};
    bool direct = f->kind == LIR_NORMAL && !(f->flags & (LIR_CLASS | LIR_TOPLEVEL));
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        direct &= !lir_has(f, never[i]);
    return direct;
}

static void note_facts(Direct *d, LirNode *node)
{
    note_global(d, node);
    note_method(d, node);
}

static void learn(Direct *d, LirFunction *f)
{
    flow_tidy(d->unit, f);
    arena_clear(d->unit->scratch);
    f->entered = f->throws = true;
    f->takes_env = false;
    f->result = LIR_VALUE;
    f->direct = may_be_direct(f);
    enter(d, d->unit, f);
    walk_body(d, note_facts);
    leave(d);
    if (!f->direct || !lir_has(f, LIR_OP_CALLEE))
        return;
    for (uint32_t i = 0; i < f->regs.length; i++)
        f->regs.data[i].slot = 0;
    walk_body(d, count_known);
    walk_block(d, &f->prologue, note_callee_use);
}

// --- Calls.

static void become_direct(Direct *d, LirNode *call, uint32_t function, LirReg guarded, LirReg env)
{
    d->function->untidy = true;
    d->unit->functions.data[function]->called++;
    call->op = LIR_OP_CALL_DIRECT;
    call->function = function;
    call->a = guarded;
    call->c = env;
}

static void resolve_call(Direct *d, LirNode *node)
{
    if (node->op == LIR_OP_CALL_KNOWN) {
        if (d->unit->functions.data[node->function]->direct) {
            become_direct(d, node, node->function, 0, node->c);
            return;
        }
        d->unit->functions.data[node->function]->escapes = true;
        d->function->untidy = true;
        node->op = LIR_OP_CALL;
        node->c = node->function = 0;
    }
    if (node->op != LIR_OP_CALL)
        return;
    if (node->b) {
        const Method *method = method_of(d, node);
        if (!method || !d->unit->functions.data[method->function]->direct)
            return;
        d->unit->functions.data[method->function]->guarded = true;
        become_direct(d, node, method->function, node->a, 0);
        return;
    }
    const LirNode *callee = d->definition[node->a];
    if (!callee || callee->op != LIR_OP_GLOBAL_GET)
        return;
    const GlobalName *g = ptrmap_get(&d->globals, callee->name);
    if (!g || !g->declaration || g->unit != d->unit || !d->unit->functions.data[g->function]->direct)
        return;
    d->unit->functions.data[g->function]->guarded |= !g->constant;
    become_direct(d, node, g->function, g->constant ? 0 : node->a, 0);
}

// Reads of a constant function that only calls needed.
static void drop_read(Direct *d, LirNode *node)
{
    if (node->op != LIR_OP_GLOBAL_GET && node->op != LIR_OP_GLOBAL_TYPEOF)
        return;
    GlobalName *g = ptrmap_get(&d->globals, node->name);
    if (!g || !g->declaration)
        return;
    bool unused = !node->dst || !d->function->regs.data[node->dst].uses;
    if (!unused || node->op == LIR_OP_GLOBAL_TYPEOF || !g->constant)
        g->read = true;
    else if (!g->lexical) {
        node->op = LIR_OP_UNDEFINED;
        node->on_throw = 0;
        d->function->untidy = true;
    }
}

static void resolve(Direct *d, LirFunction *f)
{
    if (lir_has(f, LIR_OP_CALL) || lir_has(f, LIR_OP_CALL_KNOWN)) {
        enter(d, d->unit, f);
        walk_body(d, resolve_call);
        leave(d);
    }
    if (f->untidy)
        flow_count(f);
    if (lir_has(f, LIR_OP_GLOBAL_GET) || lir_has(f, LIR_OP_GLOBAL_TYPEOF))
        walk_body(d, drop_read);
}

// --- Facts.

static void note_escapes(Direct *d)
{
    for (map_each(entry, &d->globals)) {
        GlobalName *g = entry->value;
        if (g->constant && !g->read)
            g->unit->functions.data[g->function]->escapes = false;
    }
    for (size_t u = 0; u < d->count; u++)
        for (uint32_t i = 0; i < d->units[u]->functions.length; i++) {
            LirFunction *f = d->units[u]->functions.data[i];
            f->direct &= f->called > 0;
            f->entered = f->escapes || !f->direct;
        }
}

// The closure of a function that is only called directly is nothing that anyone sees.
static void drop_closure(Direct *d, LirNode *node)
{
    if (node->op != LIR_OP_CLOSURE || d->unit->functions.data[node->function]->entered)
        return;
    node->op = LIR_OP_UNDEFINED;
    node->on_throw = 0;
    node->a = node->b = 0;
    d->function->untidy = true;
}

static void tidy_again(Direct *d, LirFunction *f)
{
    if (!f->untidy)
        return;
    flow_tidy(d->unit, f);
    arena_clear(d->unit->scratch);
}

static void drop_closures(Direct *d, LirFunction *f)
{
    if (lir_has(f, LIR_OP_CLOSURE))
        walk_body(d, drop_closure);
    tidy_again(d, f);
}

static bool is_outer_env(const Direct *d, LirReg reg)
{
    const LirNode *definition = reg ? d->definition[reg] : NULL;
    if (definition && definition->op == LIR_OP_ENV_UP)
        definition = d->definition[definition->a];
    return definition && definition->op == LIR_OP_ENV_OUTER;
}

static void note_env_use(void *context, LirReg reg)
{
    Direct *d = context;
    if (is_outer_env(d, reg))
        d->function->takes_env = true;
}

// Facts that go from callees to callers: each call is looked at once.
static void begin_edges(Direct *d, const LirUnit *unit)
{
    d->unit = unit;
    d->edges.length = d->work.length = 0;
    d->callers = ARENA_ARRAY(d->arena, uint32_t, unit->functions.length);
}

static void add_edge(Direct *d, uint32_t callee)
{
    vec_push(d->arena, &d->edges, (CallEdge){d->function->index, d->callers[callee]});
    d->callers[callee] = d->edges.length;
}

// Environments that are only passed on to functions that do not read them are not read.
static void note_env(Direct *d, LirNode *node)
{
    if (node->op == LIR_OP_CALL_DIRECT) {
        if (is_outer_env(d, node->c))
            add_edge(d, node->function);
    } else if (node->op != LIR_OP_ENV_UP) {
        flow_each_operand(node, note_env_use, d);
    }
}

static void find_env(Direct *d, LirFunction *f)
{
    drop_closures(d, f);
    if (!lir_has(f, LIR_OP_ENV_OUTER))
        return;
    enter(d, d->unit, f);
    walk_body(d, note_env);
    leave(d);
}

static void spread_env(Direct *d, const LirUnit *unit)
{
    begin_edges(d, unit);
    each_of_unit(d, unit, find_env);
    for (uint32_t i = 0; i < unit->functions.length; i++)
        if (unit->functions.data[i]->takes_env)
            vec_push(d->arena, &d->work, i);
    while (d->work.length)
        for (uint32_t e = d->callers[vec_pop(&d->work)]; e; e = d->edges.data[e - 1].next) {
            LirFunction *caller = unit->functions.data[d->edges.data[e - 1].caller];
            if (!caller->takes_env)
                vec_push(d->arena, &d->work, caller->index);
            caller->takes_env = true;
        }
}

static void drop_env(Direct *d, LirNode *node)
{
    if (node->op == LIR_OP_CALL_DIRECT && node->c &&
        !d->unit->functions.data[node->function]->takes_env) {
        node->c = 0;
        d->function->untidy = true;
    }
}

static void drop_envs(Direct *d, LirFunction *f)
{
    if (lir_has(f, LIR_OP_CALL_DIRECT))
        walk_body(d, drop_env);
    tidy_again(d, f);
}

void flow_direct(const LirUnit *const *units, size_t count, bool whole, bool hidden)
{
    if (!count)
        return;
    Direct d = {.units = units, .count = count, .arena = units[0]->arena, .hidden = hidden};
    ptrmap_init(&d.globals, d.arena);
    ptrmap_init(&d.methods, d.arena);
    each_function(&d, learn);
    if (whole)
        find_constants(&d);
    each_function(&d, resolve);
    note_escapes(&d);
    for (size_t u = 0; u < count; u++)
        spread_env(&d, units[u]);
    each_function(&d, drop_envs);
    for (size_t u = 0; u < count; u++)
        flow_copy((LirUnit *)units[u]);
}

// --- Parameters, and what may throw, when all ops are what they will be.

// Whether a node of the block throws by itself; calls that throw if their callees do are counted up
// to there.
static bool throws(Direct *d, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op != LIR_OP_CALL_DIRECT || node->a) {
            if (lir_ops[node->op].effects & (LIR_T | LIR_U))
                return true;
        } else if (d->unit->functions.data[node->function]->throws) {
            d->reasons++;
            add_edge(d, node->function);
        }
        if (lir_nests(node) && (throws(d, &node->body) || throws(d, &node->otherwise)))
            return true;
    }
    return false;
}

static void mark_throws(Direct *d, LirNode *node)
{
    if (node->op == LIR_OP_CALL_DIRECT)
        node->i = node->a || d->unit->functions.data[node->function]->throws;
}

static void mark_calls(Direct *d, LirFunction *f)
{
    if (lir_has(f, LIR_OP_CALL_DIRECT))
        walk_body(d, mark_throws);
}

// A function throws as long as something in it does; functions that only call each other are taken to.
static void spread_throws(Direct *d, const LirUnit *unit)
{
    uint32_t *reasons = ARENA_ARRAY(d->arena, uint32_t, unit->functions.length);
    begin_edges(d, unit);
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        LirFunction *f = d->function = unit->functions.data[i];
        d->reasons = 0;
        bool sure = !f->direct || throws(d, &f->prologue) || throws(d, &f->body);
        reasons[i] = d->reasons + sure;
    }
    for (uint32_t i = 0; i < unit->functions.length; i++)
        if (unit->functions.data[i]->throws && !reasons[i])
            vec_push(d->arena, &d->work, i);
    while (d->work.length) {
        uint32_t i = vec_pop(&d->work);
        unit->functions.data[i]->throws = false;
        for (uint32_t e = d->callers[i]; e; e = d->edges.data[e - 1].next) {
            uint32_t caller = d->edges.data[e - 1].caller;
            if (--reasons[caller] == 0 && unit->functions.data[caller]->throws)
                vec_push(d->arena, &d->work, caller);
        }
    }
}

static void note_parameter(Direct *d, LirNode *node)
{
    if (node->op != LIR_OP_PARAM)
        return;
    while (d->function->parameters.length <= (uint32_t)node->i)
        vec_push(d->arena, &d->function->parameters, 0);
    d->function->parameters.data[node->i] = node->dst;
}

static void note_parameters(Direct *d, LirFunction *f)
{
    f->parameters.length = 0;
    if (!f->direct)
        return;
    d->function = f;
    walk_block(d, &f->prologue, note_parameter);
}

static bool takes(const LirFunction *callee, uint32_t i)
{
    return i < callee->parameters.length && callee->parameters.data[i];
}

// Arguments that the C function has no parameter for are no use of a register; one between others becomes one that is.
static void drop_arguments(Direct *d, LirNode *node)
{
    if (node->op != LIR_OP_CALL_DIRECT || node->a) // which may call another
        return;
    const LirFunction *callee = d->unit->functions.data[node->function];
    uint32_t taken = node->arg_count;
    while (taken && !takes(callee, taken - 1))
        taken--;
    d->function->untidy |= taken < node->arg_count;
    node->arg_count = taken;
    for (uint32_t i = 0; i + 1 < taken; i++)
        if (!takes(callee, i) && node->args[i] != node->args[taken - 1]) {
            node->args[i] = node->args[taken - 1];
            d->function->untidy = true;
        }
}

// A parameter that was only handed on to where none is needed is needed no more.
static void trim_calls(Direct *d, LirFunction *f)
{
    if (!lir_has(f, LIR_OP_CALL_DIRECT))
        return;
    walk_body(d, drop_arguments);
    if (!f->untidy)
        return;
    d->trimmed = true;
    tidy_again(d, f);
    note_parameters(d, f);
}

void flow_finish_direct(const LirUnit *const *units, size_t count)
{
    Direct d = {.units = units, .count = count, .arena = count ? units[0]->arena : NULL};
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++)
            note_parameters(&d, units[u]->functions.data[i]);
    do {
        d.trimmed = false;
        each_function(&d, trim_calls);
    } while (d.trimmed);
    for (size_t u = 0; u < count; u++)
        spread_throws(&d, units[u]);
    each_function(&d, mark_calls);
}
