// SPDX-License-Identifier: MIT
// Looks for the names of globals.def among the global names of the units.
#include "transpiler/driver/globals.h"

#include <string.h>

static const char *const known[] = {
#define GLOBAL(name) #name,
#include "transpiler/driver/globals.def"
#undef GLOBAL
};
enum { KNOWN = sizeof known / sizeof *known };

// With one of these a program can reach every global.
static const char *const reaches_all[] = {"globalThis", "Function"};

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

// Globals that are reached without their name: regular expressions by literals and by methods of
// strings that make one of their argument, BigInts by methods of a DataView.
static const char *needed_by(const LirNode *node)
{
    static const struct {
        const char *property, *global;
    } rows[] = {{"match", "RegExp"},        {"matchAll", "RegExp"},     {"search", "RegExp"},
                {"getBigInt64", "BigInt"},  {"getBigUint64", "BigInt"}, {"setBigInt64", "BigInt"},
                {"setBigUint64", "BigInt"}};
    if (node->op == LIR_OP_REGEXP)
        return "RegExp";
    for (size_t i = 0; node->op == LIR_OP_GET_NAMED && i < sizeof rows / sizeof *rows; i++)
        if (name_is(node->name, rows[i].property))
            return rows[i].global;
    return NULL;
}

static void search_block(Search *search, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GLOBAL_GET || node->op == LIR_OP_GLOBAL_TYPEOF ||
            node->op == LIR_OP_GLOBAL_PUT || node->op == LIR_OP_GLOBAL_DELETE)
            look_up(search, node->name);
        const char *needed = needed_by(node);
        for (size_t i = 0; i < KNOWN && needed; i++)
            search->found[i] |= strcmp(known[i], needed) == 0;
        // A sloppy function called without a receiver has the global object as this.
        if (node->op == LIR_OP_COERCE_THIS)
            search->all = true;
        search_block(search, &node->body);
        search_block(search, &node->otherwise);
    }
}

// Standard globals, and those of Node, that the runtime does not have.
static const char *const missing[] = {"AbortController",
                                      "AbortSignal",
                                      "Atomics",
                                      "Blob",
                                      "BroadcastChannel",
                                      "Buffer",
                                      "DOMException",
                                      "Event",
                                      "EventTarget",
                                      "Intl",
                                      "MessageChannel",
                                      "SharedArrayBuffer",
                                      "TextDecoder",
                                      "TextEncoder",
                                      "URL",
                                      "URLSearchParams",
                                      "WebAssembly",
                                      "WebSocket",
                                      "__dirname",
                                      "__filename",
                                      "atob",
                                      "btoa",
                                      "crypto",
                                      "exports",
                                      "fetch",
                                      "module",
                                      "require"};

typedef struct Missing {
    Diagnostics *diagnostics;
    PtrMap excused; // declared by the program, asked about with typeof, or already looked at
} Missing;

static void excuse_block(Missing *m, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GLOBAL_DECLARE || node->op == LIR_OP_GLOBAL_TYPEOF)
            ptrmap_set(&m->excused, node->name, m);
        excuse_block(m, &node->body);
        excuse_block(m, &node->otherwise);
    }
}

static bool is_missing(Name name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (name_is(name, known[i]))
            return false;
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
        if (name_is(name, missing[i]))
            return true;
    return false;
}

static void report_block(Missing *m, const LirUnit *unit, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        // ptrmap_set: each name is looked at once.
        if (node->op == LIR_OP_GLOBAL_GET && ptrmap_set(&m->excused, node->name, m) &&
            is_missing(node->name))
            diagnostics_error(m->diagnostics, unit->source, node->start, node->end,
                              "not supported yet: the global '%.*s'", (int)node->name->length,
                              node->name->text);
        report_block(m, unit, &node->body);
        report_block(m, unit, &node->otherwise);
    }
}

void globals_check(const LirUnit *const *units, size_t count, Arena *arena,
                   Diagnostics *diagnostics)
{
    Missing m = {.diagnostics = diagnostics};
    ptrmap_init(&m.excused, arena);
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++) {
            excuse_block(&m, &units[u]->functions.data[i]->prologue);
            excuse_block(&m, &units[u]->functions.data[i]->body);
        }
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++) {
            report_block(&m, units[u], &units[u]->functions.data[i]->prologue);
            report_block(&m, units[u], &units[u]->functions.data[i]->body);
        }
}

bool globals_know(const char *name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (!strcmp(known[i], name))
            return true;
    return false;
}

const char *const *globals_linked(const LirUnit *const *units, size_t count,
                                  const char *const *forced, Arena *arena)
{
    Search *search = ARENA_NEW(arena, Search);
    ptrmap_init(&search->seen, arena);
    for (; *forced; forced++) {
        for (size_t i = 0; i < KNOWN; i++)
            search->found[i] |= !strcmp(known[i], *forced);
        search->all |= !strcmp(*forced, "all");
    }
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
