// SPDX-License-Identifier: MIT
// Looks for the names of globals.def among the global names of the units.
#include "transpiler/driver/globals.h"

static const char *const known[] = {
#define GLOBAL(name) #name,
#include "transpiler/driver/globals.def"
#undef GLOBAL
};
enum { KNOWN = sizeof known / sizeof *known };

// With one of these a program can reach every global.
static const char *const reaches_all[] = {"globalThis", "eval", "Function"};

typedef struct Search {
    bool found[KNOWN];
    bool all;
    PtrMap seen; // names already looked up
} Search;

static void look_up(Search *search, Name name)
{
    if (!ptrmap_set(&search->seen, name, search))
        return;
    for (size_t i = 0; i < KNOWN; i++)
        search->found[i] |= name_is(name, known[i]);
    for (size_t i = 0; i < sizeof reaches_all / sizeof *reaches_all; i++)
        search->all |= name_is(name, reaches_all[i]);
}

static void search_block(Search *search, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GLOBAL_GET || node->op == LIR_OP_GLOBAL_TYPEOF ||
            node->op == LIR_OP_GLOBAL_PUT || node->op == LIR_OP_GLOBAL_DELETE)
            look_up(search, node->name);
        // A sloppy function called without a receiver has the global object as this.
        if (node->op == LIR_OP_COERCE_THIS)
            search->all = true;
        search_block(search, &node->body);
        search_block(search, &node->otherwise);
    }
}

const char *const *globals_linked(const LirUnit *const *units, size_t count, Arena *arena)
{
    Search *search = ARENA_NEW(arena, Search);
    ptrmap_init(&search->seen, arena);
    for (size_t u = 0; u < count; u++) {
        for (uint32_t i = 0; i < units[u]->functions.length; i++) {
            search_block(search, &units[u]->functions.data[i]->prologue);
            search_block(search, &units[u]->functions.data[i]->body);
        }
    }
    const char **list = ARENA_ARRAY(arena, const char *, KNOWN + 1);
    size_t length = 0;
    for (size_t i = 0; i < KNOWN; i++)
        if (search->all || search->found[i])
            list[length++] = known[i];
    return list;
}
