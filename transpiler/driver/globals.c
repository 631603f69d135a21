// SPDX-License-Identifier: MIT
// Looks for the names of globals.def among the global names of the units.
#include "transpiler/driver/globals.h"

#include <string.h>

static const char *const known[] = {
#define GLOBAL(name) #name,
#include "transpiler/driver/globals.def"
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

// With one of these a program can reach every global.
static const char *const reaches_all[] = {"globalThis", "Function"};

bool globals_know(const char *name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (!strcmp(known[i], name))
            return true;
    return false;
}

struct GlobalsSearch {
    const NameTable *names;
    bool *global, *property; // by name: is a global name, is the name of a property that is read
    bool regexp, all;
};

GlobalsSearch *globals_search_new(const NameTable *names, Arena *arena)
{
    GlobalsSearch *search = ARENA_NEW(arena, GlobalsSearch);
    search->names = names;
    search->global = ARENA_ARRAY(arena, bool, name_count(names));
    search->property = ARENA_ARRAY(arena, bool, name_count(names));
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
        case LIR_OP_GET_NAMED:
            search->property[node->name->index] = true;
            break;
        case LIR_OP_REGEXP:
            search->regexp = true;
            break;
        case LIR_OP_COERCE_THIS:
            // A sloppy function called without a receiver has the global object as this.
            search->all = true;
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

static bool is_found(const GlobalsSearch *search, const bool *found, const char *text)
{
    Name name = name_find(search->names, text);
    return name && found[name->index];
}

// Globals that are reached without their name: regular expressions by literals and by methods of
// strings that make one of their argument, BigInts by methods of a DataView.
static bool is_needed(const GlobalsSearch *search, const char *global)
{
    static const struct {
        const char *property, *global;
    } rows[] = {{"match", "RegExp"},        {"matchAll", "RegExp"},     {"search", "RegExp"},
                {"getBigInt64", "BigInt"},  {"getBigUint64", "BigInt"}, {"setBigInt64", "BigInt"},
                {"setBigUint64", "BigInt"}};
    if (search->regexp && !strcmp(global, "RegExp"))
        return true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (!strcmp(global, rows[i].global) && is_found(search, search->property, rows[i].property))
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

const char *const *globals_linked(const GlobalsSearch *search, const char *const *forced,
                                  Arena *arena)
{
    const char **list = ARENA_ARRAY(arena, const char *, KNOWN + 1);
    size_t length = 0;
    bool all = search->all;
    for (size_t i = 0; i < sizeof reaches_all / sizeof *reaches_all; i++)
        all |= is_found(search, search->global, reaches_all[i]);
    for (const char *const *f = forced; *f; f++)
        all |= !strcmp(*f, "all");
    for (size_t i = 0; i < KNOWN; i++) {
        bool found = all || is_found(search, search->global, known[i]) || is_needed(search, known[i]);
        for (const char *const *f = forced; *f && !found; f++)
            found = !strcmp(*f, known[i]);
        if (found)
            list[length++] = known[i];
    }
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
        if (is_found(search, search->global, core[i]))
            list[length++] = core[i];
    return list;
}
