// SPDX-License-Identifier: MIT
// Looks for the names of methods.def in the units: as the names of properties, and as strings.
//
//     list.map(f);  o["trim"]();  const {slice} = s;      map, trim and slice are mentioned
//     a[i]          where i is a number                    can name no method
//     o[k]          where nothing is known of k            can name every method
//
// A method that is not mentioned can be seen by other ways (its name in a list of keys, its function
// in a property descriptor), but these ways to call it are names too, with LINK_ANY_NAME (names.h).
#include "transpiler/link/methods.h"

#include <string.h>

#include "transpiler/flow/uses.h"
#include "transpiler/link/fetch.h"
#include "transpiler/link/names.h"

typedef struct MethodRow {
    const char *name;
    const char *function;
    uint32_t flags; // names.h
} MethodRow;

static const MethodRow rows[] = {
#define METHOD(name, fn, flags) {#name, #fn, flags},
#define METHOD_OF METHOD
#define ALSO METHOD
#include "runtime/include/yieldc/methods.def"
#undef METHOD
#undef METHOD_OF
#undef ALSO
};
enum { ROWS = sizeof rows / sizeof *rows };

typedef MethodsSearch Search;
struct MethodsSearch {
    const LinkReach *reach;
    bool all;
    bool sees;          // what stands under any name
    bool console;       // the object that has methods which are enumerable is used in any way
    const LinkKeys *keys; // of the function
    bool *mentioned;    // by name
    uint32_t *declared; // by name: the number of the unit that declares it as a global
    uint32_t unit;      // the number of this one
    uint32_t flags;     // of all that are mentioned
};

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

static void search_node(Search *s, const LirNode *node)
{
    if (mentions(s, node)) {
        s->mentioned[node->name->index] = true;
        s->flags |= s->reach->flags[node->name->index];
    }
    // A program's own Symbol is not what keys take it for.
    if (node->op == LIR_OP_GLOBAL_PUT || node->op == LIR_OP_GLOBAL_DECLARE)
        s->all |= (s->reach->flags[node->name->index] & LINK_SYMBOL) != 0;
}

static void use_operand(void *context, LirReg reg)
{
    Search *s = context;
    const LirNode *made = s->keys->definition[reg];
    s->console |= made && made->op == LIR_OP_GLOBAL_GET &&
                  s->reach->flags[made->name->index] & LINK_CONSOLE;
}

// Uses but to read a property by its name, or as the receiver of that.
static void search_uses(Search *s, const LirNode *node)
{
    if (node->op == LIR_OP_CALL)
        for (uint32_t i = 0; i < node->arg_count; i++)
            use_operand(s, node->args[i]);
    else if (node->op == LIR_OP_CALL_LIST)
        use_operand(s, node->c);
    else if (node->op != LIR_OP_GET_NAMED)
        flow_each_operand(node, use_operand, s);
}

static void search_block(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        search_node(s, node);
        if (!s->console)
            search_uses(s, node);
        if (lir_nests(node)) {
            search_block(s, &node->body);
            search_block(s, &node->otherwise);
        }
    }
}

MethodsSearch *methods_search_new(const LinkReach *reach, Arena *arena)
{
    Search *s = ARENA_NEW(arena, Search);
    s->reach = reach;
    s->all = reach->all;
    s->console = reach->global;
    s->mentioned = ARENA_ARRAY(arena, bool, name_count(reach->names));
    s->declared = ARENA_ARRAY(arena, uint32_t, name_count(reach->names));
    return s;
}

void methods_search_unit(MethodsSearch *s, const LirUnit *unit)
{
    s->unit++;
    declare_block(s, &unit->functions.data[0]->prologue);
    declare_block(s, &unit->functions.data[0]->body);
}

void methods_search(MethodsSearch *s, const LirFunction *function, const LinkKeys *keys, Arena *scratch)
{
    if (!s->all && (lir_has(function, LIR_OP_GET_VALUE) || lir_has(function, LIR_OP_SUPER_GET))) {
        LinkFetch fetch = link_fetches(s->reach, keys, scratch);
        s->all = fetch == LINK_FETCH_CALLED && s->reach->calls[s->unit - 1][function->index];
        s->sees = s->sees || fetch != LINK_FETCH_NONE;
    }
    s->keys = keys;
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

static bool needs_all(const Search *s)
{
    return s->reach->all ||
           (s->reach->scope != LINK_LIBRARY && (s->all || s->flags & LINK_ANY_NAME));
}

static bool is_forced(const Search *s, uint32_t flag)
{
    bool forced = false;
    for (size_t i = 0; i < ROWS; i++)
        forced |= rows[i].flags & flag && link_is_forced(s->reach, rows[i].name);
    return forced;
}

bool methods_see_any(const MethodsSearch *s)
{
    return s->sees;
}

bool methods_have(const MethodsSearch *s, uint32_t flag)
{
    return needs_all(s) || s->flags & flag || is_forced(s, flag);
}

const char *const *methods_linked(const MethodsSearch *s, Arena *arena)
{
    if (needs_all(s) || is_forced(s, LINK_ANY_NAME))
        return NULL;
    bool walks = s->console && s->flags & LINK_WALKS;
    const char **list = ARENA_ARRAY(arena, const char *, ROWS + 1);
    size_t length = 0;
    for (size_t i = 0; i < ROWS; i++) {
        Name name = name_find(s->reach->names, rows[i].name);
        bool found = (name && s->mentioned[name->index]) || link_is_forced(s->reach, rows[i].name) ||
                     (walks && rows[i].flags & LINK_ENUMERABLE);
        for (size_t j = 0; found && j < length; j++) // a function may have several names
            found = strcmp(list[j], rows[i].function) != 0;
        if (found)
            list[length++] = rows[i].function;
    }
    return list;
}
