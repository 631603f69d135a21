// SPDX-License-Identifier: MIT
// Looks for the names of methods.def in the units: as the names of properties, and as strings.
//
//     list.map(f);  o["trim"]();  const {slice} = s;      map, trim and slice are mentioned
//     a[i]          where i is a number                    can name no method
//     o[k]          where nothing is known of k            can name every method
//
// A method that is not mentioned can be seen by other ways (its name in a list of keys, its function
// in a property descriptor), but these ways to call it are names too, and stand in `reaches_all`.
#include "transpiler/driver/methods.h"

#include <string.h>

typedef struct MethodRow {
    const char *name;
    const char *function;
} MethodRow;

static const MethodRow rows[] = {
#define METHOD(name, fn) {#name, #fn},
#define METHOD_OF METHOD
#define ALSO METHOD
#include "runtime/include/yieldc/methods.def"
#undef METHOD
#undef METHOD_OF
#undef ALSO
};
enum { ROWS = sizeof rows / sizeof *rows };

// Names whose functions read properties by names that they are given, or hand out what stands there.
static const char *const reaches_all[] = {"Proxy", "Reflect", "getOwnPropertyDescriptor",
                                          "getOwnPropertyDescriptors"};

static const char *const symbols[] = {"asyncDispose",       "asyncIterator", "dispose",
                                      "hasInstance",        "iterator",      "match",
                                      "matchAll",           "replace",       "search",
                                      "isConcatSpreadable", "species",       "split",
                                      "toPrimitive",        "toStringTag",   "unscopables"};

// What is known of a value as the name of a property. Everything starts as NUMBER and sinks.
typedef enum Class {
    NUMBER, // a number, BigInt, boolean, undefined, null: names no method; sums of them neither
    KEY,    // or a string that the program mentions, or a symbol
    ANY
} Class;

typedef MethodsSearch Search;
struct MethodsSearch {
    const NameTable *names;
    const LirFunction *function;
    uint8_t *classes;           // by register: Class
    const LirNode **definition; // by register: the only one, or &several
    bool changed;
    bool all;
    bool *mentioned;    // by name
    uint32_t *declared; // by name: the number of the unit that declares it as a global
    uint32_t unit;      // the number of this one
};

static bool in_list(const char *const *list, size_t count, Name name)
{
    for (size_t i = 0; i < count; i++)
        if (name_is(name, list[i]))
            return true;
    return false;
}

static Class class_of(const Search *s, LirReg reg)
{
    LirType type = s->function->regs.data[reg].type;
    if (type == LIR_NUMBER_T || type == LIR_INT || type == LIR_BOOL)
        return NUMBER;
    return type == LIR_VALUE ? (Class)s->classes[reg] : ANY;
}

static const LirNode several = {.op = LIR_OP_UNDEFINED};

// Symbol.iterator and its like: no program can change what stands there.
static bool is_symbol(const Search *s, const LirNode *node)
{
    const LirNode *base = s->definition[node->a];
    return base && base->op == LIR_OP_GLOBAL_GET && name_is(base->name, "Symbol") &&
           in_list(symbols, sizeof symbols / sizeof *symbols, node->name);
}

static Class class_of_result(const Search *s, const LirNode *node)
{
    if (lir_makes_scalar(node->op))
        return NUMBER;
    switch (node->op) {
    case LIR_OP_STRING:
        return KEY;
    case LIR_OP_GET_NAMED:
        return is_symbol(s, node) ? KEY : ANY;
    case LIR_OP_MOVE:
    case LIR_OP_TO_KEY:
        return class_of(s, node->a);
    case LIR_OP_ADD:
        return class_of(s, node->a) == NUMBER && class_of(s, node->b) == NUMBER ? NUMBER : ANY;
    default:
        return ANY;
    }
}

static void sink(Search *s, LirReg reg, Class class)
{
    if (reg && s->classes[reg] < class) {
        s->classes[reg] = (uint8_t)class;
        s->changed = true;
    }
}

static void classify(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->dst) {
            const LirNode **known = &s->definition[node->dst];
            *known = *known && *known != node ? &several : node;
            sink(s, node->dst, class_of_result(s, node));
        }
        sink(s, node->dst2, ANY);
        sink(s, node->completion, ANY);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            sink(s, node->exits[i].completion, ANY);
        if (lir_nests(node)) {
            classify(s, &node->body);
            classify(s, &node->otherwise);
        }
    }
}

// Whether the name of a node is one that it reads a property by. A global that the program declares
// is no property of Object.prototype.
static bool mentions(const Search *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_ENV_GET:
    case LIR_OP_ENV_PUT:
    case LIR_OP_IMPORT_GET:
    case LIR_OP_TDZ_CHECK:
    case LIR_OP_THROW_CONST:
    case LIR_OP_GLOBAL_CAN_DECLARE:
    case LIR_OP_GLOBAL_DECLARE:
    case LIR_OP_GLOBAL_INITIALIZE:
    case LIR_OP_GLOBAL_PUT:
    case LIR_OP_DEFINE_NAMED:
    case LIR_OP_PUT_NAMED:
        return false;
    case LIR_OP_GLOBAL_GET:
    case LIR_OP_GLOBAL_TYPEOF:
        return s->declared[node->name->index] != s->unit;
    default:
        return node->name != NULL;
    }
}

static void declare_block(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GLOBAL_DECLARE)
            s->declared[node->name->index] = s->unit;
        if (lir_nests(node)) {
            declare_block(s, &node->body);
            declare_block(s, &node->otherwise);
        }
    }
}

static void search_block(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (mentions(s, node))
            s->mentioned[node->name->index] = true;
        if (node->op == LIR_OP_GET_VALUE)
            s->all = s->all || class_of(s, node->b) == ANY;
        if (node->op == LIR_OP_SUPER_GET)
            s->all = s->all || class_of(s, node->a) == ANY;
        // A program's own Symbol is not what is_symbol takes it for.
        if (node->op == LIR_OP_GLOBAL_PUT || node->op == LIR_OP_GLOBAL_DECLARE)
            s->all |= name_is(node->name, "Symbol");
        if (lir_nests(node)) {
            search_block(s, &node->body);
            search_block(s, &node->otherwise);
        }
    }
}

MethodsSearch *methods_search_new(const NameTable *names, Arena *arena)
{
    Search *s = ARENA_NEW(arena, Search);
    s->names = names;
    s->mentioned = ARENA_ARRAY(arena, bool, name_count(names));
    s->declared = ARENA_ARRAY(arena, uint32_t, name_count(names));
    return s;
}

void methods_search_unit(MethodsSearch *s, const LirUnit *unit)
{
    s->unit++;
    declare_block(s, &unit->functions.data[0]->prologue);
    declare_block(s, &unit->functions.data[0]->body);
}

// Classes matter to keys that are values.
void methods_search(MethodsSearch *s, const LirFunction *function, Arena *scratch)
{
    s->function = function;
    if (!s->all && (lir_has(function, LIR_OP_GET_VALUE) || lir_has(function, LIR_OP_SUPER_GET))) {
        s->classes = ARENA_ARRAY(scratch, uint8_t, function->regs.length);
        s->definition = ARENA_ARRAY(scratch, const LirNode *, function->regs.length);
        do {
            s->changed = false;
            classify(s, &function->prologue);
            classify(s, &function->body);
        } while (s->changed);
    }
    search_block(s, &function->prologue);
    search_block(s, &function->body);
}

bool methods_know(const char *name)
{
    for (size_t i = 0; i < ROWS; i++)
        if (!strcmp(rows[i].name, name))
            return true;
    return false;
}

static bool is_mentioned(const Search *s, const char *text, const char *const *forced)
{
    Name name = name_find(s->names, text);
    if (name && s->mentioned[name->index])
        return true;
    for (; *forced; forced++)
        if (!strcmp(*forced, text))
            return true;
    return false;
}

const char *const *methods_linked(const MethodsSearch *s, bool vouched, const char *const *forced,
                                  Arena *arena)
{
    bool all = s->all && !vouched;
    for (const char *const *f = forced; *f; f++)
        all |= !strcmp(*f, "all");
    for (size_t i = 0; !vouched && i < sizeof reaches_all / sizeof *reaches_all; i++)
        all |= is_mentioned(s, reaches_all[i], forced);
    if (all)
        return NULL;
    const char **list = ARENA_ARRAY(arena, const char *, ROWS + 1);
    size_t length = 0;
    for (size_t i = 0; i < ROWS; i++) {
        bool found = is_mentioned(s, rows[i].name, forced);
        for (size_t j = 0; found && j < length; j++) // a function may have several names
            found = strcmp(list[j], rows[i].function) != 0;
        if (found)
            list[length++] = rows[i].function;
    }
    return list;
}
