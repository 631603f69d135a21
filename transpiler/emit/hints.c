// SPDX-License-Identifier: MIT
// Guesses of element types, by the names under which typed arrays go:
//
//     const flags = new Uint8Array(n);      flags, in this function and wherever else a variable or property is called so
//     this.data = flags.subarray(8);        .data
//     sum(flags)                            sum's parameter
//
// A register is what is assigned to it in its function; if that says nothing, what its name says; a parameter, what direct calls
// pass. Names under which arrays or different types go say nothing.
#include "transpiler/emit/hints.h"

enum { UNKNOWN, FIRST, NONE = 255 }; // FIRST + row of `types`; NONE: it is something else too

static const struct {
    const char *constructor, *suffix;
} types[] = {{"Int8Array", "INT8"},
             {"Uint8Array", "UINT8"},
             {"Uint8ClampedArray", "UINT8CLAMPED"},
             {"Int16Array", "INT16"},
             {"Uint16Array", "UINT16"},
             {"Int32Array", "INT32"},
             {"Uint32Array", "UINT32"},
             {"Float32Array", "FLOAT32"},
             {"Float64Array", "FLOAT64"},
             {"Float16Array", NULL},
             {"BigInt64Array", NULL},
             {"BigUint64Array", NULL}};

const char *emit_hint_type(uint8_t hint)
{
    return hint == UNKNOWN || hint == NONE ? NULL : types[hint - FIRST].suffix;
}

static uint8_t of_constructor(Name name)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (name_is(name, types[i].constructor))
            return (uint8_t)(FIRST + i);
    return UNKNOWN;
}

static uint8_t join(uint8_t a, uint8_t b)
{
    return a == UNKNOWN || a == b ? b : b == UNKNOWN ? a : NONE;
}

static uint8_t of_name(const EmitHints *hints, Name name)
{
    return name ? (uint8_t)(uintptr_t)ptrmap_get(&hints->names, name) : UNKNOWN;
}

static void note(EmitHints *hints, Name name, uint8_t hint)
{
    if (name && hint)
        ptrmap_set(&hints->names, name, (void *)(uintptr_t)join(of_name(hints, name), hint));
}

// One function that is looked through.
typedef struct Walk {
    EmitHints *hints;
    const LirUnit *unit;
    const LirFunction *function;
    uint8_t *value;       // by register: what it holds
    uint8_t *constructor; // by register: whose constructor it is
    Name *method;         // by register: the property it was read from
} Walk;

static bool is_one_of(Name name, const char *const *list)
{
    for (; *list; list++)
        if (name_is(name, *list))
            return true;
    return false;
}

// The result of a method: of a constructor's static one, or of one that makes another array of the same type.
static uint8_t of_call(const Walk *w, const LirNode *node)
{
    static const char *const makers[] = {"from", "of", NULL};
    static const char *const same[] = {"subarray", "slice", "map", "filter", "fill", "sort", "reverse",
                                       "copyWithin", "toSorted", "toReversed", "with", NULL};
    Name method = w->method[node->a];
    if (!method || !node->b)
        return UNKNOWN;
    if (w->constructor[node->b] && is_one_of(method, makers))
        return w->constructor[node->b];
    uint8_t receiver = w->value[node->b];
    return receiver && receiver != NONE && is_one_of(method, same) ? receiver : UNKNOWN;
}

static uint8_t of_parameter(const Walk *w, int32_t i)
{
    const uint8_t *passed = ptrmap_get(&w->hints->functions, w->function);
    return passed && i >= 0 && (uint32_t)i < w->function->parameters.length ? passed[i] : UNKNOWN;
}

static uint8_t of_result(const Walk *w, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_NEW:
        return w->constructor[node->a];
    case LIR_OP_CALL:
        return of_call(w, node);
    case LIR_OP_MOVE:
        return w->value[node->a];
    case LIR_OP_GET_NAMED:
    case LIR_OP_ENV_GET:
    case LIR_OP_GLOBAL_GET:
        return of_name(w->hints, node->name);
    case LIR_OP_PARAM:
        return of_parameter(w, node->i);
    case LIR_OP_ARRAY_NEW:
    case LIR_OP_ARRAY_FROM_LIST:
        return NONE;
    default:
        return UNKNOWN;
    }
}

static void pass_arguments(Walk *w, const LirNode *node)
{
    const LirFunction *callee = w->unit->functions.data[node->function];
    uint32_t count = callee->parameters.length;
    uint8_t *passed = ptrmap_get(&w->hints->functions, callee);
    if (!passed) {
        passed = ARENA_ARRAY(w->hints->arena, uint8_t, count + 1);
        ptrmap_set(&w->hints->functions, callee, passed);
    }
    for (uint32_t i = 0; i < node->arg_count && i < count; i++)
        passed[i] = join(passed[i], w->value[node->args[i]]);
}

// What is stored under a name.
static void note_store(Walk *w, const LirNode *node)
{
    const LirNode *key;
    switch (node->op) {
    case LIR_OP_ENV_PUT:
    case LIR_OP_PUT_NAMED:
    case LIR_OP_DEFINE_NAMED:
        note(w->hints, node->name, w->value[node->b]);
        break;
    case LIR_OP_GLOBAL_PUT:
    case LIR_OP_GLOBAL_INITIALIZE:
        note(w->hints, node->name, w->value[node->a]);
        break;
    case LIR_OP_DEFINE_FIELD:
        key = w->function->regs.data[node->b].constant;
        if (key && key->op == LIR_OP_STRING)
            note(w->hints, key->name, w->value[node->c]);
        break;
    case LIR_OP_OBJECT_LITERAL:
        for (uint32_t i = 0; i < node->arg_count; i++)
            note(w->hints, node->keys[i], w->value[node->args[i]]);
        break;
    case LIR_OP_CALL_DIRECT:
        pass_arguments(w, node);
        break;
    default:
        break;
    }
}

static void walk_block(Walk *w, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->dst) {
            uint8_t hint = of_result(w, node);
            w->value[node->dst] = join(w->value[node->dst], hint);
            note(w->hints, w->function->regs.data[node->dst].name, hint);
            if (node->op == LIR_OP_GLOBAL_GET)
                w->constructor[node->dst] = of_constructor(node->name);
            w->method[node->dst] = node->op == LIR_OP_GET_NAMED ? node->name : NULL;
        }
        note_store(w, node);
        if (lir_nests(node)) {
            walk_block(w, &node->body);
            walk_block(w, &node->otherwise);
        }
    }
}

static uint8_t *walk_function(EmitHints *hints, const LirUnit *unit, const LirFunction *function)
{
    uint32_t count = function->regs.length;
    Walk w = {hints,
              unit,
              function,
              ARENA_ARRAY(hints->arena, uint8_t, count),
              ARENA_ARRAY(hints->arena, uint8_t, count),
              ARENA_ARRAY(hints->arena, Name, count)};
    walk_block(&w, &function->prologue);
    walk_block(&w, &function->body);
    for (uint32_t i = 1; i < count; i++)
        if (!w.value[i])
            w.value[i] = of_name(hints, function->regs.data[i].name);
    return w.value;
}

// Does the program have a typed array at all? Most have none.
static bool names_constructor(const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if ((node->op == LIR_OP_GLOBAL_GET && of_constructor(node->name)) ||
            names_constructor(&node->body) || names_constructor(&node->otherwise))
            return true;
    return false;
}

static bool has_typed_arrays(const LirUnit *unit)
{
    bool named = !unit->names;
    for (size_t i = 0; !named && i < sizeof types / sizeof *types; i++)
        named = name_find(unit->names, types[i].constructor);
    for (uint32_t i = 0; named && i < unit->functions.length; i++)
        if (names_constructor(&unit->functions.data[i]->prologue) ||
            names_constructor(&unit->functions.data[i]->body))
            return true;
    return false;
}

void emit_hints_init(EmitHints *hints, Arena *arena, const LirUnit *const *units, size_t count)
{
    enum { PASSES = 2 }; // what the first finds out names what the second sees
    bool any = false;
    *hints = (EmitHints){.arena = arena};
    ptrmap_init(&hints->names, arena);
    ptrmap_init(&hints->functions, arena);
    for (size_t i = 0; i < count && !any; i++)
        any = has_typed_arrays(units[i]);
    for (int pass = 0; any && pass < PASSES; pass++)
        for (size_t u = 0; u < count; u++)
            for (uint32_t i = 0; i < units[u]->functions.length; i++)
                walk_function(hints, units[u], units[u]->functions.data[i]);
    hints->any = any;
}

const uint8_t *emit_hints_of(EmitHints *hints, const LirUnit *unit, const LirFunction *function)
{
    return hints->any ? walk_function(hints, unit, function) : NULL;
}
