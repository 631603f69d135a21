// SPDX-License-Identifier: MIT
// Looks for the names of globals.def among the global names of the units.
#include "transpiler/link/globals.h"

#include <string.h>

#include "transpiler/link/names.h"

static const char *const known[] = {
#define GLOBAL(name, flags) #name,
#include "transpiler/link/globals.def"
#undef GLOBAL
};

// Those that programs with the part `core` have anyway.
static const char *const core[] = {
#define GLOBAL(name, intrinsic, definition) #name,
#define ERROR(name, intrinsic, definition) #name,
#include "runtime/include/yieldc/core_globals.def"
#undef GLOBAL
#undef ERROR
};
enum { KNOWN = sizeof known / sizeof *known };

bool globals_know(const char *name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (!strcmp(known[i], name))
            return true;
    return false;
}

const char *const *globals_names(Arena *arena)
{
    enum { CORE = sizeof core / sizeof *core };
    const char **list = ARENA_ARRAY(arena, const char *, KNOWN + CORE + 1);
    memcpy(list, known, sizeof known);
    memcpy(list + KNOWN, core, sizeof core);
    return list;
}

struct GlobalsSearch {
    const LinkReach *reach;
    bool *global; // by name: is a global name
    bool regexp;
};

GlobalsSearch *globals_search_new(const LinkReach *reach, Arena *arena)
{
    GlobalsSearch *search = ARENA_NEW(arena, GlobalsSearch);
    search->reach = reach;
    search->global = ARENA_ARRAY(arena, bool, name_count(reach->names));
    return search;
}

static void search_block(GlobalsSearch *search, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        switch (node->op) {
        case LIR_OP_GLOBAL_GET:
        case LIR_OP_GLOBAL_TYPEOF:
        case LIR_OP_GLOBAL_PUT:
        case LIR_OP_GLOBAL_DELETE:
            search->global[node->name->index] = true;
            break;
        case LIR_OP_REGEXP:
            search->regexp = true;
            break;
        default:
            break;
        }
        if (lir_nests(node)) {
            search_block(search, &node->body);
            search_block(search, &node->otherwise);
        }
    }
}

void globals_search(GlobalsSearch *search, const LirFunction *function)
{
    search_block(search, &function->prologue);
    search_block(search, &function->body);
}

static bool is_found(const GlobalsSearch *search, const char *text)
{
    Name name = name_find(search->reach->names, text);
    return name && search->global[name->index];
}

// Globals that are reached without their name: regular expressions by literals and by methods of
// strings that make one of their argument, BigInts by methods of a DataView.
static bool is_needed(const GlobalsSearch *search, const MethodsSearch *methods, const char *global)
{
    if (!strcmp(global, "RegExp"))
        return search->regexp || methods_have(methods, LINK_REGEXP);
    bool any = search->reach->scope == LINK_SEPARATE || is_found(search, "DataView") ||
               is_found(search, "process");
    return !strcmp(global, "BigInt") && any && methods_have(methods, LINK_BIGINT);
}

const char *const *globals_linked(const GlobalsSearch *search, const MethodsSearch *methods,
                                  Arena *arena)
{
    const char **list = ARENA_ARRAY(arena, const char *, KNOWN + 1);
    size_t length = 0;
    for (size_t i = 0; i < KNOWN; i++)
        if (search->reach->global || link_is_forced(search->reach, known[i]) ||
            is_found(search, known[i]) || is_needed(search, methods, known[i]))
            list[length++] = known[i];
    return list;
}

const char *const *globals_with_core(const GlobalsSearch *search, const char *const *globals,
                                     Arena *arena)
{
    size_t length = 0, count = sizeof core / sizeof *core;
    while (globals[length])
        length++;
    const char **list = ARENA_ARRAY(arena, const char *, length + count + 1);
    memcpy(list, globals, length * sizeof *list);
    for (size_t i = 0; i < count; i++)
        if (is_found(search, core[i]))
            list[length++] = core[i];
    return list;
}
