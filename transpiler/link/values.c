// SPDX-License-Identifier: MIT
// An optimistic fixpoint over the registers, variables, parameters and results of a whole program.
// A value is known to be primitive, or to come from one function of the program:
//
//     async function* g(n) { yield "a" + n; }       g holds the closure of g alone
//     for await (const x of g(1)) ...               g(1) was made by g: x is what g yields, a
//     string
//
// What is used in any way that is not followed here has leaked: of a closure, anybody may call it,
// with any arguments; of a promise or a generator, anybody may have given it a `next` or a `then`
// of its own. A variable is known by its name: all that are called the same are one.
#include "transpiler/link/values.h"

#include <string.h>

#include "transpiler/base/map.h"
#include "transpiler/flow/uses.h"
#include "transpiler/link/names.h"

// NOTHING (yet), a PRIMITIVE, ANYTHING, or the number of a function with one of two tags.
typedef uint32_t Value;
enum { NOTHING, PRIMITIVE, ANYTHING, CLOSURE, MADE, TAGS = 8 };

typedef struct Facts {
    const LirFunction *function;
    Value *values;               // by register
    const LirNode **definitions; // by register: the only one, or &several
    Value *parameters;
    uint32_t parameter_count;
    Value result;  // of normal and async functions
    Value yielded; // by generators
    bool open;     // its closure leaked
    bool loose;    // a generator or promise that it made leaked
    bool lists;    // sees its arguments in another way
} Facts;

typedef struct Variable {
    bool declared;
    Value value;
} Variable;

struct LinkValues {
    Arena *arena;
    const uint32_t *flags; // of names (names.h)
    Facts *facts; // of all functions, one unit after the other
    uint32_t *first;
    Facts *f; // of the function being looked at
    uint32_t unit_first;
    PtrMap globals, captured; // Variable by name
    bool exports;             // captured variables are read elsewhere
    bool changed;
};

static const LirNode several = {.op = LIR_OP_UNDEFINED};

static void leak(LinkValues *s, Value v);

static void join(LinkValues *s, Value *slot, Value v)
{
    if (v == NOTHING || *slot == v)
        return;
    if (*slot != NOTHING) {
        leak(s, v);
        leak(s, *slot);
        if (*slot == ANYTHING)
            return;
        v = ANYTHING;
    }
    *slot = v;
    s->changed = true;
}

static void set_flag(LinkValues *s, bool *flag)
{
    s->changed |= !*flag;
    *flag = true;
}

static void leak(LinkValues *s, Value v)
{
    if (v % TAGS == CLOSURE)
        set_flag(s, &s->facts[v / TAGS].open);
    else if (v % TAGS == MADE)
        set_flag(s, &s->facts[v / TAGS].loose);
}

static Value value_in(const Facts *f, LirReg reg)
{
    const LirRegInfo *info = &f->function->regs.data[reg];
    if (!reg || info->constant || info->type == LIR_NUMBER_T || info->type == LIR_INT ||
        info->type == LIR_BOOL)
        return PRIMITIVE;
    return f->values[reg];
}

static Value value_of(const LinkValues *s, LirReg reg)
{
    return value_in(s->f, reg);
}

static void set(LinkValues *s, LirReg reg, Value v)
{
    if (reg)
        join(s, &s->f->values[reg], v);
}

static void leak_operand(void *context, LirReg reg)
{
    LinkValues *s = context;
    leak(s, value_of(s, reg));
}

static Variable *variable(LinkValues *s, PtrMap *map, Name name)
{
    Variable *v = ptrmap_get(map, name);
    if (!v) {
        v = ARENA_NEW(s->arena, Variable);
        ptrmap_set(map, name, v);
    }
    return v;
}

// --- Calls.

static void leak_arguments(LinkValues *s, const LirNode *call)
{
    for (uint32_t i = 0; i < call->arg_count; i++)
        leak(s, value_of(s, call->args[i]));
}

// A call of a function that is known: its parameters, and what the call gives.
static Value call_function(LinkValues *s, const LirNode *call, uint32_t number)
{
    Facts *callee = &s->facts[number];
    for (uint32_t i = 0; i < callee->parameter_count; i++)
        join(s, &callee->parameters[i],
             i < call->arg_count ? value_of(s, call->args[i]) : PRIMITIVE);
    for (uint32_t i = 0; i < call->arg_count; i++)
        if (callee->lists || i >= callee->parameter_count)
            leak(s, value_of(s, call->args[i]));
    return callee->function->kind == LIR_NORMAL ? callee->result : number * TAGS + MADE;
}

static Value call_value(LinkValues *s, const LirNode *call)
{
    Value callee = value_of(s, call->a);
    leak(s, value_of(s, call->b));
    if (callee % TAGS == CLOSURE)
        return call_function(s, call, callee / TAGS);
    leak_arguments(s, call);
    const LirNode *get = s->f->definitions[call->a];
    if (get && get->op == LIR_OP_GET_NAMED && s->flags[get->name->index] & LINK_PRIMITIVE) {
        Value base = value_of(s, get->a);
        return base == NOTHING || base == PRIMITIVE ? base : ANYTHING;
    }
    return callee == NOTHING ? NOTHING : ANYTHING;
}

static Value call_direct(LinkValues *s, const LirNode *call)
{
    leak(s, value_of(s, call->b));
    Value v = call_function(s, call, s->unit_first + call->function);
    if (!call->a || value_of(s, call->a) == (s->unit_first + call->function) * TAGS + CLOSURE)
        return v;
    leak(s, v);
    leak(s, value_of(s, call->a));
    leak_arguments(s, call);
    return ANYTHING;
}

// --- Suspensions.

// What Await makes of a value (27.7.5.3).
static Value awaited(LinkValues *s, Value v)
{
    const Facts *f = v % TAGS == MADE ? &s->facts[v / TAGS] : NULL;
    if (v == NOTHING || v == PRIMITIVE)
        return v;
    if (f && f->function->kind == LIR_ASYNC && !f->loose &&
        (f->result == NOTHING || f->result == PRIMITIVE))
        return f->result;
    leak(s, v);
    return ANYTHING;
}

// What an iterator gives, which is as its generator, if it is one.
static Value item(LinkValues *s, Value iterator, bool is_async)
{
    const Facts *f = iterator % TAGS == MADE ? &s->facts[iterator / TAGS] : NULL;
    if (iterator == NOTHING)
        return NOTHING;
    bool generator = f && (f->function->kind == LIR_GENERATOR ||
                           (is_async && f->function->kind == LIR_ASYNC_GENERATOR));
    if (generator && !f->loose && (f->yielded == NOTHING || f->yielded == PRIMITIVE))
        return f->yielded;
    leak(s, iterator);
    return ANYTHING;
}

static void yield_value(LinkValues *s, Value v)
{
    if (s->f->function->kind == LIR_ASYNC_GENERATOR)
        v = awaited(s, v);
    if (v != NOTHING && v != PRIMITIVE) {
        leak(s, v);
        v = ANYTHING;
    }
    join(s, &s->f->yielded, v);
}

static void return_value(LinkValues *s, Value v)
{
    LirKind kind = s->f->function->kind;
    if (kind == LIR_ASYNC)
        v = awaited(s, v);
    if (s->f->open || kind == LIR_GENERATOR || kind == LIR_ASYNC_GENERATOR)
        leak(s, v);
    join(s, &s->f->result, v);
}

static bool visit_suspension(LinkValues *s, const LirNode *node)
{
    Value a = value_of(s, node->a);
    switch (node->op) {
    case LIR_OP_AWAIT:
        set(s, node->dst, awaited(s, a));
        return true;
    case LIR_OP_YIELD:
        yield_value(s, a);
        set(s, node->dst, ANYTHING);
        return true;
    case LIR_OP_DELEGATE:
        yield_value(s, item(s, a, s->f->function->kind == LIR_ASYNC_GENERATOR));
        set(s, node->dst, ANYTHING);
        return true;
    case LIR_OP_ITER_OPEN:
    case LIR_OP_ASYNC_ITER_OPEN:
        set(s, node->dst, a);
        return true;
    case LIR_OP_FOR_AWAIT_NEXT:
        set(s, node->dst, item(s, a, true));
        return true;
    case LIR_OP_ITER_NEXT:
        set(s, node->dst2, PRIMITIVE); // undefined when done
        set(s, node->dst2, item(s, a, false));
        return true;
    case LIR_OP_ITER_CLOSE:
    case LIR_OP_ITER_CLOSE_THROW:
    case LIR_OP_FOR_AWAIT_CLOSE:
        return true;
    default:
        return false;
    }
}

// --- Variables.

static void visit_captured(LinkValues *s, const LirNode *node, bool put)
{
    bool known = node->name && !s->exports;
    Variable *v = known ? variable(s, &s->captured, node->name) : NULL;
    if (put && v)
        join(s, &v->value, value_of(s, node->b));
    else if (put)
        leak(s, value_of(s, node->b));
    else
        set(s, node->dst, v ? v->value : ANYTHING);
}

static Value global_value(LinkValues *s, Name name)
{
    const Variable *v = ptrmap_get(&s->globals, name);
    if (v && v->declared)
        return v->value;
    return name_is(name, "undefined") || name_is(name, "NaN") || name_is(name, "Infinity")
               ? PRIMITIVE
               : ANYTHING;
}

static bool visit_variable(LinkValues *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_ENV_GET:
        visit_captured(s, node, false);
        return true;
    case LIR_OP_ENV_PUT:
        visit_captured(s, node, true);
        return true;
    case LIR_OP_GLOBAL_GET:
        set(s, node->dst, global_value(s, node->name));
        return true;
    case LIR_OP_GLOBAL_DECLARE:
    case LIR_OP_GLOBAL_INITIALIZE:
    case LIR_OP_GLOBAL_PUT:
        if (node->a) // else a declaration that gives no value yet
            join(s, &variable(s, &s->globals, node->name)->value, value_of(s, node->a));
        return true;
    case LIR_OP_PARAM: {
        bool known = (uint32_t)node->i < s->f->parameter_count && !s->f->open && !s->f->lists;
        set(s, node->dst, known ? s->f->parameters[node->i] : ANYTHING);
        return true;
    }
    default:
        return false;
    }
}

// --- Nodes.

// Ops whose value result is always primitive.
static bool makes_primitive(LirOp op)
{
    switch (op) {
    case LIR_OP_STRING:
    case LIR_OP_TEMPLATE:
    case LIR_OP_ADD:
    case LIR_OP_APPEND:
    case LIR_OP_TYPEOF:
    case LIR_OP_TO_KEY:
        return true;
    default:
        return lir_makes_scalar(op);
    }
}

static void visit_other(LinkValues *s, const LirNode *node)
{
    flow_each_operand(node, leak_operand, s);
    bool length = node->op == LIR_OP_GET_NAMED && name_is(node->name, "length") &&
                  value_of(s, node->a) <= PRIMITIVE;
    set(s, node->dst, makes_primitive(node->op) || length ? PRIMITIVE : ANYTHING);
    bool text = node->op == LIR_OP_APPEND || node->op == LIR_OP_FORIN_NEXT;
    set(s, node->dst2, text ? PRIMITIVE : ANYTHING);
    if (node->op == LIR_OP_CLASS_NEW)
        leak(s, (s->unit_first + node->function) * TAGS + CLOSURE);
}

static void visit(LinkValues *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_MOVE:
        set(s, node->dst, value_of(s, node->a));
        break;
    case LIR_OP_CLOSURE:
        leak(s, value_of(s, node->b));
        set(s, node->dst, (s->unit_first + node->function) * TAGS + CLOSURE);
        break;
    case LIR_OP_CALL:
        set(s, node->dst, call_value(s, node));
        break;
    case LIR_OP_CALL_KNOWN:
        set(s, node->dst, call_function(s, node, s->unit_first + node->function));
        break;
    case LIR_OP_CALL_DIRECT:
        set(s, node->dst, call_direct(s, node));
        break;
    case LIR_OP_RETURN:
        return_value(s, node->a ? value_of(s, node->a) : PRIMITIVE);
        break;
    default:
        if (!visit_suspension(s, node) && !visit_variable(s, node))
            visit_other(s, node);
    }
    for (uint32_t i = 0; i < lir_exit_count(node); i++) // a dispatch returns what some completion holds
        if (node->exits[i].kind == 2)
            join(s, &s->f->result, ANYTHING);
}

static void visit_block(LinkValues *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        visit(s, node);
        if (lir_nests(node)) {
            visit_block(s, &node->body);
            visit_block(s, &node->otherwise);
        }
    }
}

// --- What is looked at once.

static void prepare_block(LinkValues *s, const LirBlock *block)
{
    Facts *f = s->f;
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_PARAM && (uint32_t)node->i >= f->parameter_count)
            f->parameter_count = (uint32_t)node->i + 1;
        f->lists |= node->op == LIR_OP_REST || node->op == LIR_OP_ARGUMENTS ||
                    node->op == LIR_OP_ARGUMENTS_MAPPED || node->op == LIR_OP_CONSTRUCT_FORWARD;
        s->exports |= node->op == LIR_OP_ARGUMENTS_MAPPED; // which writes variables too
        // A var may be a property that the global object has already.
        if (node->op == LIR_OP_GLOBAL_DECLARE && node->i != 0)
            variable(s, &s->globals, node->name)->declared = true;
        if (node->dst)
            f->definitions[node->dst] = f->definitions[node->dst] ? &several : node;
        if (lir_nests(node)) {
            prepare_block(s, &node->body);
            prepare_block(s, &node->otherwise);
        }
    }
}

static void prepare(LinkValues *s, Facts *f, const LirFunction *function)
{
    s->f = f;
    f->function = function;
    f->values = ARENA_ARRAY(s->arena, Value, function->regs.length);
    f->definitions = ARENA_ARRAY(s->arena, const LirNode *, function->regs.length);
    prepare_block(s, &function->prologue);
    prepare_block(s, &function->body);
    f->parameters = ARENA_ARRAY(s->arena, Value, f->parameter_count);
}

// Whether some var of that name is declared as well: then a function of the name is not all that it
// holds.
static void forget_vars(LinkValues *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (node->op == LIR_OP_GLOBAL_DECLARE && node->i == 0)
            variable(s, &s->globals, node->name)->declared = false;
}

LinkValues *link_values(const LirUnit *const *units, size_t count, const uint32_t *flags, Arena *arena)
{
    LinkValues *s = ARENA_NEW(arena, LinkValues);
    s->flags = flags;
    s->arena = arena;
    ptrmap_init(&s->globals, arena);
    ptrmap_init(&s->captured, arena);
    s->first = ARENA_ARRAY(arena, uint32_t, count + 1);
    for (size_t u = 0; u < count; u++) {
        s->first[u + 1] = s->first[u] + units[u]->functions.length;
        s->exports |= units[u]->exports.length > 0 || units[u]->links;
    }
    s->facts = ARENA_ARRAY(arena, Facts, s->first[count]);
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++)
            prepare(s, &s->facts[s->first[u] + i], units[u]->functions.data[i]);
    for (size_t u = 0; u < count; u++) {
        forget_vars(s, &units[u]->functions.data[0]->prologue);
        forget_vars(s, &units[u]->functions.data[0]->body);
    }
    do {
        s->changed = false;
        for (size_t u = 0; u < count; u++) {
            s->unit_first = s->first[u];
            for (uint32_t i = s->first[u]; i < s->first[u + 1]; i++) {
                s->f = &s->facts[i];
                visit_block(s, &s->f->function->prologue);
                visit_block(s, &s->f->function->body);
            }
        }
    } while (s->changed);
    return s;
}

bool link_is_primitive(const LinkValues *values, size_t u, uint32_t i, LirReg reg)
{
    return value_in(&values->facts[values->first[u] + i], reg) <= PRIMITIVE;
}

const LirFunction *link_closure_in(const LinkValues *values, size_t u, uint32_t i, LirReg reg)
{
    Value v = value_in(&values->facts[values->first[u] + i], reg);
    return v % TAGS == CLOSURE ? values->facts[v / TAGS].function : NULL;
}
