// SPDX-License-Identifier: MIT
// The global object is reached by its names, by `this` of a script or of a sloppy function that is called without a receiver, and
// by a getter of Object.prototype under a global name that is not declared, whose receiver it is (9.1.1.2.6). What may read
// properties of any name may reach whatever is a property.
#include "transpiler/link/reach.h"

#include <string.h>

#include "transpiler/link/fetch.h"
#include "transpiler/link/keys.h"
#include "transpiler/link/names.h"

typedef struct Search {
    LinkReach *reach;
    const LirFunction *function;
    const LirUnit *unit;
    bool *declared; // by name: a global that the program declares
    bool *own;      // by name: such a one, or one that it writes
    bool *used;     // by name: a global
    bool accessors; // names what can give an object a getter
    bool named;     // a BigInt, or what makes them
    bool views;     // names what has methods that give BigInts
} Search;

typedef void Visit(Search *s, const LirNode *node);

static void walk_block(Search *s, const LirBlock *block, Visit *visit)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        visit(s, node);
        if (lir_nests(node)) {
            walk_block(s, &node->body, visit);
            walk_block(s, &node->otherwise, visit);
        }
    }
}

static void walk(Search *s, const LirUnit *const *units, size_t count, Visit *visit)
{
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++) {
            s->unit = units[u];
            s->function = units[u]->functions.data[i];
            walk_block(s, &s->function->prologue, visit);
            walk_block(s, &s->function->body, visit);
        }
}

static void visit_global(Search *s, const LirNode *node)
{
    LinkReach *reach = s->reach;
    if (node->name) {
        s->accessors |= (reach->flags[node->name->index] & LINK_ACCESSORS) != 0;
        reach->prototypes |= (reach->flags[node->name->index] & LINK_PROTOTYPES) != 0;
        s->own[node->name->index] |= node->op == LIR_OP_GLOBAL_DECLARE || node->op == LIR_OP_GLOBAL_PUT;
    }
    switch (node->op) {
    case LIR_OP_GLOBAL_DECLARE:
        s->declared[node->name->index] = true;
        break;
    case LIR_OP_GLOBAL_GET:
    case LIR_OP_GLOBAL_TYPEOF:
    case LIR_OP_GLOBAL_PUT:
    case LIR_OP_GLOBAL_DELETE:
        reach->global |= (reach->flags[node->name->index] & LINK_GLOBAL_OBJECT) != 0;
        s->used[node->name->index] = true;
        break;
    case LIR_OP_COERCE_THIS:
        reach->global = true;
        break;
    case LIR_OP_THIS:
        reach->global |= !s->function->index && !s->unit->module;
        break;
    default:
        break;
    }
}

// Whether the object whose properties globals are may be asked for one that its prototype has.
static bool inherits(const Search *s)
{
    for (uint32_t i = 0; i < name_count(s->reach->names); i++)
        if (s->used[i] && !s->declared[i] && !(s->reach->flags[i] & LINK_STANDARD))
            return true;
    return false;
}

// Whether properties of any name may be called by the function.
static bool calls_any(const LinkReach *reach, const LirUnit *unit, const LirFunction *function)
{
    LinkKeys keys = link_keys(function, reach->flags, !reach->global, unit->scratch);
    bool any = link_fetches(reach, &keys, unit->scratch) == LINK_FETCH_CALLED;
    arena_clear(unit->scratch);
    return any;
}

static bool some_calls_any(const LinkReach *reach, const LirUnit *const *units, size_t count)
{
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++)
            if (calls_any(reach, units[u], units[u]->functions.data[i]))
                return true;
    return false;
}

bool link_is_forced(const LinkReach *reach, const char *name)
{
    bool found = reach->all;
    for (const char *const *f = reach->forced; *f && !found; f++)
        found = !strcmp(*f, name);
    return found;
}

LinkReach *link_reach(const LirUnit *const *units, size_t count, LinkScope scope, const NameTable *names,
                      const char *const *forced, Arena *arena)
{
    LinkReach *reach = ARENA_NEW(arena, LinkReach);
    *reach = (LinkReach){.names = names, .flags = link_names(names, arena), .forced = forced, .scope = scope};
    for (; *forced; forced++)
        reach->all |= !strcmp(*forced, "all");
    Search s = {.reach = reach};
    reach->own = s.own = ARENA_ARRAY(arena, bool, name_count(names));
    s.declared = ARENA_ARRAY(arena, bool, name_count(names));
    s.used = ARENA_ARRAY(arena, bool, name_count(names));
    walk(&s, units, count, visit_global);
    if (!reach->global && inherits(&s))
        reach->global = s.accessors || some_calls_any(reach, units, count);
    return reach;
}

// --- BigInts.

static void visit_bigint(Search *s, const LirNode *node)
{
    uint32_t flags = node->name ? s->reach->flags[node->name->index] : 0;
    s->named |= node->op == LIR_OP_BIGINT || flags & LINK_BIGINT;
    s->views |= (flags & LINK_VIEW) != 0;
}

void link_reach_calls(LinkReach *reach, const LirUnit *const *units, size_t count, Arena *arena)
{
    Search s = {.reach = reach, .named = reach->scope != LINK_PROGRAM || reach->global || link_is_forced(reach, "BigInt")};
    bool any = false;
    const bool **calls = ARENA_ARRAY(arena, const bool *, count);
    for (size_t u = 0; u < count; u++) {
        bool *called = ARENA_ARRAY(arena, bool, units[u]->functions.length);
        for (uint32_t i = 0; i < units[u]->functions.length; i++) {
            const LirFunction *f = units[u]->functions.data[i];
            bool keys = lir_has(f, LIR_OP_GET_VALUE) || lir_has(f, LIR_OP_SUPER_GET);
            called[i] = keys && calls_any(reach, units[u], f);
            any |= called[i];
        }
        calls[u] = called;
    }
    reach->calls = calls;
    if (!s.named)
        walk(&s, units, count, visit_bigint);
    reach->bigint = s.named || (s.views && any);
}
