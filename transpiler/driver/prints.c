// SPDX-License-Identifier: MIT
// Programs that print strings and numbers alone need nothing of what shows objects, a seventh of a
// small program:
//
//     for await (const line of lines()) console.log(line, n);      lines yields strings, n counts
//     console.log(x)                                               needs it when x may be an object
//
// An error that nobody catches is printed too. Those that the runtime makes are a text without
// anything else; so a program that makes errors, or rejects promises, or could change an error that
// it caught, needs the part. So does one that could change the prototypes of builtins, or the
// global object: nothing of the above would hold.
#include "transpiler/driver/prints.h"

#include "transpiler/flow/uses.h"
#include "transpiler/flow/values.h"

// Methods of console that print their arguments, and those that print none of them as they are.
static const char *const printers[] = {"debug", "error", "group", "groupCollapsed",
                                       "info",  "log",   "warn"};
static const char *const others[] = {"clear", "count", "countReset", "groupEnd", "time", "timeEnd"};

// Names that lead to prototypes of builtins; that make errors, or objects of them; and globals by
// which a program throws what it likes.
static const char *const dangerous[] = {"AggregateError",    "AsyncDisposableStack",
                                        "DisposableStack",   "Error",
                                        "EvalError",         "Function",
                                        "RangeError",        "ReferenceError",
                                        "SuppressedError",   "SyntaxError",
                                        "TypeError",         "URIError",
                                        "__defineGetter__",  "__defineSetter__",
                                        "__lookupGetter__",  "__lookupSetter__",
                                        "__proto__",         "any",
                                        "captureStackTrace", "cause",
                                        "getPrototypeOf",    "globalThis",
                                        "prototype",         "reject",
                                        "setPrototypeOf",    "stack",
                                        "structuredClone",   "throw",
                                        "withResolvers"};

// Names of what hands errors to functions of the program, and of what changes objects.
static const char *const handlers[] = {"addListener", "allSettled",      "catch", "on",
                                       "once",        "prependListener", "then"};
static const char *const changers[] = {"assign", "defineProperties", "defineProperty"};

typedef struct PrintsSearch Search;
struct PrintsSearch {
    const uint8_t *flags; // by name
    const FlowValues *values;
    const LirFunction *function;
    size_t unit;
    uint32_t *reads;    // by register
    uint32_t *harmless; // by register: reads that are of no concern
    char *kind;         // by register: what it holds
    bool objects;       // found
    bool handles;       // an error may be in the hands of the program
    bool changes;       // an object may be changed
    bool constructors; // found: x.constructor
};

enum { OTHER, CONSOLE, PRINTER, SILENT, PROMISE, ERROR };
enum {
    IS_PRINTER = 1,
    IS_OTHER = 2,
    IS_DANGEROUS = 4,
    IS_HANDLER = 8,
    IS_CHANGER = 16,
    IS_CONSOLE = 32,
    IS_PROMISE = 64,
    IS_CONSTRUCTOR = 128
};

static bool is(const Search *s, const LirNode *node, int flag)
{
    return s->flags[node->name->index] & flag;
}

static void read_register(void *context, LirReg reg)
{
    ((Search *)context)->reads[reg]++;
}

// Whether the executor of a promise cannot reach its second argument, the function that rejects.
static bool ignores_reject(const LirFunction *f)
{
    if (!f)
        return false;
    for (const LirNode *node = f->prologue.first; node; node = node->next)
        if ((node->op == LIR_OP_PARAM && node->i > 0) || node->op == LIR_OP_REST ||
            node->op == LIR_OP_ARGUMENTS || node->op == LIR_OP_ARGUMENTS_MAPPED)
            return false;
    return true;
}

static void mark_definition(Search *s, const LirNode *node)
{
    if (node->op == LIR_OP_GLOBAL_GET && is(s, node, IS_CONSOLE))
        s->kind[node->dst] = CONSOLE;
    else if (node->op == LIR_OP_GLOBAL_GET && is(s, node, IS_PROMISE))
        s->kind[node->dst] = PROMISE;
    else if (node->op == LIR_OP_CATCH)
        s->kind[node->dst] = ERROR;
}

static void mark_block(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        mark_definition(s, node);
        if (lir_nests(node)) {
            mark_block(s, &node->body);
            mark_block(s, &node->otherwise);
        }
    }
}

// Methods of console are read where it is at hand.
static void mark_methods(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GET_NAMED && s->kind[node->a] == CONSOLE) {
            bool printer = is(s, node, IS_PRINTER);
            s->objects |= !printer && !is(s, node, IS_OTHER);
            s->kind[node->dst] = printer ? PRINTER : SILENT;
        }
        if (lir_nests(node)) {
            mark_methods(s, &node->body);
            mark_methods(s, &node->otherwise);
        }
    }
}

static void look_at_call(Search *s, const LirNode *call)
{
    char kind = s->kind[call->a];
    if (kind == PRINTER || kind == SILENT) {
        s->harmless[call->a]++;
        s->harmless[call->b] += call->b && s->kind[call->b] == CONSOLE;
    }
    if (call->b && s->kind[call->b] == PROMISE)
        s->harmless[call->b]++;
    for (uint32_t i = 0; kind == PRINTER && i < call->arg_count; i++)
        s->objects |= !flow_is_primitive(s->values, s->unit, s->function->index, call->args[i]);
}

static void look_at(Search *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_GET_NAMED:
        if (s->kind[node->a] == CONSOLE || s->kind[node->a] == PROMISE)
            s->harmless[node->a]++;
        break;
    case LIR_OP_CALL:
        look_at_call(s, node);
        break;
    case LIR_OP_NEW:
        if (s->kind[node->a] == PROMISE && node->arg_count &&
            ignores_reject(flow_closure_in(s->values, s->unit, s->function->index, node->args[0])))
            s->harmless[node->a]++;
        break;
    case LIR_OP_COMPLETE:
    case LIR_OP_RETHROW:
        s->harmless[node->a] += node->a && s->kind[node->a] == ERROR;
        break;
    default:
        break;
    }
}

static void look_at_block(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        flow_each_operand(node, read_register, s);
        look_at(s, node);
        if (lir_nests(node)) {
            look_at_block(s, &node->body);
            look_at_block(s, &node->otherwise);
        }
    }
}

static void look_at_function(Search *s, const LirFunction *function, Arena *arena)
{
    s->function = function;
    s->reads = ARENA_ARRAY(arena, uint32_t, function->regs.length);
    s->harmless = ARENA_ARRAY(arena, uint32_t, function->regs.length);
    s->kind = ARENA_ARRAY(arena, char, function->regs.length);
    mark_block(s, &function->prologue);
    mark_block(s, &function->body);
    mark_methods(s, &function->prologue);
    mark_methods(s, &function->body);
    look_at_block(s, &function->prologue);
    look_at_block(s, &function->body);
    for (uint32_t i = 1; i < function->regs.length; i++) {
        bool harmful = s->kind[i] != OTHER && s->reads[i] != s->harmless[i];
        s->handles |= harmful && s->kind[i] == ERROR;
        s->objects |= harmful && s->kind[i] != ERROR;
    }
}

// --- What is seen without regard to values.

static void search_node(Search *s, const LirNode *node)
{
    if (node->name) {
        s->objects |= is(s, node, IS_DANGEROUS);
        s->handles |= is(s, node, IS_HANDLER);
        s->changes |= is(s, node, IS_CHANGER);
        s->constructors |= is(s, node, IS_CONSTRUCTOR);
    }
    switch (node->op) {
    case LIR_OP_PUT_NAMED:
    case LIR_OP_PUT_VALUE:
    case LIR_OP_SUPER_PUT:
        s->changes = true;
        break;
    case LIR_OP_THIS: // of a script: the global object
        s->objects |= (s->function->flags & LIR_TOPLEVEL) != 0;
        break;
    case LIR_OP_GLOBAL_PUT:
        s->objects |= is(s, node, IS_CONSOLE | IS_PROMISE);
        break;
    case LIR_OP_THROW:
    case LIR_OP_COERCE_THIS:
    case LIR_OP_DISPOSE_ADD:
    case LIR_OP_WITH_OBJECT:
        s->objects = true;
        break;
    default:
        break;
    }
}

static void search_block(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node && !s->objects; node = node->next) {
        search_node(s, node);
        if (lir_nests(node)) {
            search_block(s, &node->body);
            search_block(s, &node->otherwise);
        }
    }
}

void prints_search(PrintsSearch *s, const LirFunction *function)
{
    s->function = function;
    search_block(s, &function->prologue);
    search_block(s, &function->body);
}

static void set_flags(uint8_t *flags, int flag, const NameTable *names, const char *const *list,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Name name = name_find(names, list[i]);
        if (name)
            flags[name->index] |= (uint8_t)flag;
    }
}

PrintsSearch *prints_search_new(const NameTable *names, Arena *arena)
{
    Search *s = ARENA_NEW(arena, Search);
    uint8_t *flags = ARENA_ARRAY(arena, uint8_t, name_count(names));
#define SET(flag, list) set_flags(flags, flag, names, list, sizeof(list) / sizeof *(list))
    SET(IS_PRINTER, printers);
    SET(IS_OTHER, others);
    SET(IS_DANGEROUS, dangerous);
    SET(IS_HANDLER, handlers);
    SET(IS_CHANGER, changers);
    SET(IS_CONSOLE, ((const char *const[]){"console"}));
    SET(IS_PROMISE, ((const char *const[]){"Promise"}));
    SET(IS_CONSTRUCTOR, ((const char *const[]){"constructor"}));
#undef SET
    s->flags = flags;
    return s;
}

// The part is 30 KB: nothing to a large program, which would pay for the search with its time.
static bool is_large(const LirUnit *const *units, size_t count)
{
    enum { SMALL = 64 * 1024 };
    size_t length = 0;
    for (size_t u = 0; u < count; u++)
        length += units[u]->source->length;
    return length > SMALL;
}

bool prints_objects(PrintsSearch *s, const LirUnit *const *units, size_t count, Arena *arena)
{
    s->objects |= (s->handles && s->changes) || is_large(units, count);
    if (s->objects)
        return true;
    s->values = flow_values(units, count, arena);
    for (s->unit = 0; s->unit < count; s->unit++)
        for (uint32_t i = 0; i < units[s->unit]->functions.length && !s->objects; i++)
            look_at_function(s, units[s->unit]->functions.data[i], arena);
    return s->objects || (s->handles && s->changes);
}

bool prints_constructors(const PrintsSearch *search)
{
    return search->constructors;
}
