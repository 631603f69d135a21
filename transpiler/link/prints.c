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
// global object: nothing of the above would hold. names.h has the flags of the names that do so.
#include "transpiler/link/prints.h"

#include "transpiler/flow/uses.h"
#include "transpiler/link/names.h"
#include "transpiler/link/values.h"

typedef struct PrintsSearch Search;
struct PrintsSearch {
    const LinkReach *reach;
    const LinkValues *values;
    const LirFunction *function;
    const LinkKeys *keys; // of the function
    size_t unit;
    uint32_t *reads;    // by register
    uint32_t *harmless; // by register: reads that are of no concern
    char *kind;         // by register: what it holds
    bool objects;       // found
    bool handles;       // an error may be in the hands of the program
    bool changes;       // an object may be changed
    bool constructors; // found: x.constructor
};

enum { OTHER, CONSOLE, PRINTER, SILENT, PROMISE, ERROR, CONSTRUCTOR, MUTATOR, MAKER };

static bool is(const Search *s, const LirNode *node, uint32_t flag)
{
    return s->reach->flags[node->name->index] & flag;
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
    if (node->op == LIR_OP_GLOBAL_GET && is(s, node, LINK_CONSOLE))
        s->kind[node->dst] = CONSOLE;
    else if (node->op == LIR_OP_GLOBAL_GET && is(s, node, LINK_PROMISE))
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

static char kind_of_property(const Search *s, const LirNode *get)
{
    if (is(s, get, LINK_CONSTRUCTOR))
        return CONSTRUCTOR;
    if (is(s, get, LINK_CHANGES_THIS))
        return MUTATOR;
    return is(s, get, LINK_DEFINES_BY_TWO) ? MAKER : OTHER;
}

// Methods of console are read where it is at hand.
static void mark_methods(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GET_NAMED && s->kind[node->a] == CONSOLE) {
            bool printer = is(s, node, LINK_PRINTS);
            s->objects |= !printer && !is(s, node, LINK_SILENT);
            s->kind[node->dst] = printer ? PRINTER : SILENT;
        } else if (node->op == LIR_OP_GET_NAMED && s->kind[node->dst] == OTHER) {
            s->kind[node->dst] = kind_of_property(s, node);
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
    if ((kind == MUTATOR && call->b) || (kind == MAKER && call->arg_count < 2))
        s->harmless[call->a]++;
    for (uint32_t i = 0; kind == PRINTER && i < call->arg_count; i++)
        s->objects |= !link_is_primitive(s->values, s->unit, s->function->index, call->args[i]);
}

static void look_at(Search *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_GET_NAMED:
        if (s->kind[node->a] == CONSOLE || s->kind[node->a] == PROMISE ||
            s->kind[node->a] == CONSTRUCTOR)
            s->harmless[node->a]++;
        break;
    case LIR_OP_STRICT_EQUALS:
        s->harmless[node->a] += s->kind[node->a] == CONSTRUCTOR;
        s->harmless[node->b] += s->kind[node->b] == CONSTRUCTOR;
        break;
    case LIR_OP_CALL:
        look_at_call(s, node);
        break;
    case LIR_OP_NEW:
        if (s->kind[node->a] == PROMISE && node->arg_count &&
            ignores_reject(link_closure_in(s->values, s->unit, s->function->index, node->args[0])))
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
        s->changes |= harmful && s->kind[i] == MUTATOR;
        s->objects |= harmful && s->kind[i] != ERROR && s->kind[i] != MUTATOR;
    }
}

// --- What is seen without regard to values.

// Whether an object may get a method `then`: who awaits it hands that the functions that settle a promise.
static bool makes_thenable(const Search *s, LirReg key, LirReg value)
{
    if (link_key(s->keys, key) != LINK_KEY_ANY || link_key(s->keys, value) != LINK_KEY_ANY)
        return false; // strings are looked at where they stand
    const LirNode *made = s->keys->definition[value];
    return !made || (made->op != LIR_OP_ADD && made->op != LIR_OP_TEMPLATE);
}

static bool is_literal(const Search *s, LirReg reg)
{
    const LirNode *made = s->keys->definition[reg];
    return made && (made->op == LIR_OP_OBJECT_NEW || made->op == LIR_OP_OBJECT_LITERAL);
}

static void search_name(Search *s, const LirNode *node)
{
    uint32_t flags = s->reach->flags[node->name->index];
    s->objects |= (flags & (LINK_SPOILS | LINK_DEFINES)) != 0;
    s->handles |= (flags & LINK_HANDS_ERRORS) != 0;
    s->changes |= (flags & LINK_CHANGES) != 0;
    s->constructors |= (flags & LINK_CONSTRUCTOR) != 0;
    if (node->op == LIR_OP_GET_NAMED)
        return; // what becomes of it is looked at later
    s->objects |= (flags & (LINK_THENABLE | LINK_CONSTRUCTOR | LINK_DEFINES_BY_TWO)) != 0;
    s->changes |= (flags & LINK_CHANGES_THIS) != 0;
}

static void search_node(Search *s, const LirNode *node)
{
    if (node->name)
        search_name(s, node);
    switch (node->op) {
    case LIR_OP_PUT_VALUE:
    case LIR_OP_SUPER_PUT:
    case LIR_OP_DEFINE_FIELD:
        s->objects |= makes_thenable(s, node->b, node->c);
        s->changes = true;
        break;
    case LIR_OP_DEFINE_NAMED: // of a literal, or of a field, whose object may be any
        s->changes |= !is_literal(s, node->a);
        break;
    case LIR_OP_PUT_NAMED:
    case LIR_OP_DELETE_NAMED:
    case LIR_OP_DELETE_VALUE:
        s->changes = true;
        break;
    case LIR_OP_DEFINE_METHOD:
        s->objects |= makes_thenable(s, node->b, node->c);
        break;
    case LIR_OP_OBJECT_LITERAL:
        for (uint32_t i = 0; i < node->arg_count; i++)
            s->objects |= (s->reach->flags[node->keys[i]->index] & LINK_THENABLE) != 0;
        break;
    case LIR_OP_GLOBAL_PUT:
        s->objects |= is(s, node, LINK_CONSOLE | LINK_PROMISE);
        break;
    case LIR_OP_THROW:
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

void prints_search(PrintsSearch *s, const LirFunction *function, const LinkKeys *keys)
{
    s->function = function;
    s->keys = keys;
    search_block(s, &function->prologue);
    search_block(s, &function->body);
}

PrintsSearch *prints_search_new(const LinkReach *reach, Arena *arena)
{
    Search *s = ARENA_NEW(arena, Search);
    s->reach = reach;
    s->objects = reach->global;
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
    s->values = link_values(units, count, s->reach->flags, arena);
    for (s->unit = 0; s->unit < count; s->unit++)
        for (uint32_t i = 0; i < units[s->unit]->functions.length && !s->objects; i++)
            look_at_function(s, units[s->unit]->functions.data[i], arena);
    return s->objects || (s->handles && s->changes);
}

bool prints_constructors(const PrintsSearch *search)
{
    return search->constructors;
}
