// SPDX-License-Identifier: MIT
// Reads of standard globals that the runtime does not have.
#include "transpiler/driver/missing.h"

#include "transpiler/link/globals.h"

// Standard globals, and those of Node, that the runtime does not have.
static const char *const missing[] = {"AbortController",
                                      "AbortSignal",
                                      "Blob",
                                      "BroadcastChannel",
                                      "Buffer",
                                      "DOMException",
                                      "Event",
                                      "EventTarget",
                                      "Intl",
                                      "MessageChannel",
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

enum { MISSING = sizeof missing / sizeof *missing };

typedef struct Missing {
    Diagnostics *diagnostics;
    Name names[MISSING]; // those that the program has at all
    bool excused[MISSING]; // declared by the program, asked about with typeof, or reported
    size_t count;
} Missing;

// The ordinal of the name among those that are missing, or their count.
static size_t find_missing(const Missing *m, Name name)
{
    size_t i = 0;
    while (i < m->count && m->names[i] != name)
        i++;
    return i;
}

static void excuse_block(Missing *m, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GLOBAL_DECLARE || node->op == LIR_OP_GLOBAL_TYPEOF) {
            size_t i = find_missing(m, node->name);
            if (i < m->count)
                m->excused[i] = true;
        }
        if (lir_nests(node)) {
            excuse_block(m, &node->body);
            excuse_block(m, &node->otherwise);
        }
    }
}

// What node's own modules are made of, which people try first.
static bool is_common_js(Name name)
{
    return name_is(name, "require") || name_is(name, "module") || name_is(name, "exports");
}

static void report_block(Missing *m, const LirUnit *unit, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        size_t i = node->op == LIR_OP_GLOBAL_GET ? find_missing(m, node->name) : m->count;
        if (i < m->count && !m->excused[i]) {
            m->excused[i] = true;
            diagnostics_error(m->diagnostics, unit->source, node->start, node->end,
                              "not supported yet: the global '%s'%s", node->name->text,
                              is_common_js(node->name) ? "; modules have import and export" : "");
        }
        if (lir_nests(node)) {
            report_block(m, unit, &node->body);
            report_block(m, unit, &node->otherwise);
        }
    }
}

void missing_check(const LirUnit *const *units, size_t count, const NameTable *names,
                   Diagnostics *diagnostics)
{
    Missing m = {.diagnostics = diagnostics};
    for (size_t i = 0; i < MISSING; i++) {
        Name name = globals_know(missing[i]) ? NULL : name_find(names, missing[i]);
        if (name)
            m.names[m.count++] = name;
    }
    if (!m.count)
        return;
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
