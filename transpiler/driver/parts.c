// SPDX-License-Identifier: MIT
// What the parts of parts.def are linked for: globals, methods, or
//
//     console.log("%d of %d", i, n)          a part of console.log that these need not:
//     console.log(x);  console.log("x", y)
#define _GNU_SOURCE // memmem
#include "transpiler/driver/parts.h"

#include <string.h>

#include "transpiler/driver/prints.h"
#include "transpiler/flow/uses.h"

static const char *const parts[] = {
#define PART(name) #name,
#define PART_OF PART
#include "runtime/include/yieldc/parts.def"
#undef PART
#undef PART_OF
};
enum { PARTS = sizeof parts / sizeof *parts };

// Methods of console that fill directives in, given in their first argument or in a later one.
static const char *const printers[] = {"debug", "dirxml", "error", "group", "groupCollapsed",
                                       "info",  "log",    "trace", "warn"};
static const char *const later_printers[] = {"assert", "timeLog"};

typedef PartsSearch Search;
struct PartsSearch {
    const NameTable *names;
    const LirFunction *function;
    bool *is_printer, *is_later; // by name
    uint32_t *reads;  // by register
    uint32_t *plain;  // by register: how often it is called so that there are no directives
    bool *printer;    // by register: it holds one of `printers`
    bool prints;      // some register of the function does
    bool format;
    PrintsSearch *objects;
};

static bool in_list(const char *const *list, const char *name)
{
    for (; *list; list++)
        if (!strcmp(*list, name))
            return true;
    return false;
}

// Whether the arguments hold no directives: a string alone is printed as it is.
static bool is_plain(const Search *s, const LirNode *call)
{
    if (call->arg_count < 2)
        return true;
    const LirNode *first = s->function->regs.data[call->args[0]].constant;
    return first && (first->op != LIR_OP_STRING ||
                     !memchr(first->name->text, '%', first->name->length));
}

static void read_register(void *context, LirReg reg)
{
    ((Search *)context)->reads[reg]++;
}

// Whether a register holds a printer, or their names are used in another way.
static void find_printers(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_GET_NAMED) {
            s->prints |= s->is_printer[node->name->index];
            // The others: known too late, or a name that may be read in another way.
            s->format |= s->is_later[node->name->index];
        } else if (node->op == LIR_OP_STRING) {
            s->format |= s->is_printer[node->name->index] || s->is_later[node->name->index];
        }
        if (lir_nests(node)) {
            find_printers(s, &node->body);
            find_printers(s, &node->otherwise);
        }
    }
}

static void count_calls(Search *s, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        flow_each_operand(node, read_register, s);
        if (node->op == LIR_OP_CALL && is_plain(s, node))
            s->plain[node->a]++;
        if (node->op == LIR_OP_GET_NAMED && s->is_printer[node->name->index])
            s->printer[node->dst] = true;
        if (lir_nests(node)) {
            count_calls(s, &node->body);
            count_calls(s, &node->otherwise);
        }
    }
}

static bool *flags_of(const NameTable *names, const char *const *list, size_t count, Arena *arena)
{
    bool *flags = ARENA_ARRAY(arena, bool, name_count(names));
    for (size_t i = 0; i < count; i++) {
        Name name = name_find(names, list[i]);
        if (name)
            flags[name->index] = true;
    }
    return flags;
}

PartsSearch *parts_search_new(const NameTable *names, Arena *arena)
{
    Search *s = ARENA_NEW(arena, Search);
    s->names = names;
    s->objects = prints_search_new(names, arena);
    s->is_printer = flags_of(names, printers, sizeof printers / sizeof *printers, arena);
    s->is_later =
        flags_of(names, later_printers, sizeof later_printers / sizeof *later_printers, arena);
    return s;
}

void parts_search(PartsSearch *s, const LirFunction *function, Arena *scratch)
{
    prints_search(s->objects, function);
    s->function = function;
    s->prints = false;
    find_printers(s, &function->prologue);
    find_printers(s, &function->body);
    if (!s->prints || s->format)
        return;
    s->reads = ARENA_ARRAY(scratch, uint32_t, function->regs.length);
    s->plain = ARENA_ARRAY(scratch, uint32_t, function->regs.length);
    s->printer = ARENA_ARRAY(scratch, bool, function->regs.length);
    count_calls(s, &function->prologue);
    count_calls(s, &function->body);
    for (uint32_t i = 0; i < function->regs.length; i++)
        s->format |= s->printer[i] && s->reads[i] != s->plain[i];
}

static bool needs_buffers(const char *const *globals)
{
    for (; *globals; globals++) {
        size_t length = strlen(*globals);
        if (strstr(*globals, "ArrayBuffer") || !strcmp(*globals, "DataView") ||
            (length > 5 && !strcmp(*globals + length - 5, "Array")))
            return true;
    }
    return false;
}

static bool needs_modules(const LirUnit *const *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (units[i]->module)
            return true;
    return false;
}

// What the program may find by name: a property of RegExp about the last match, and a way to RegExp.
typedef struct LegacySearch {
    bool property, constructor;
} LegacySearch;

static void search_legacy(LegacySearch *search, const LirBlock *block)
{
    static const char *const properties[] = {"lastMatch",    "lastParen", "leftContext",
                                             "rightContext", "input",     "getOwnPropertyNames",
                                             NULL};
    for (const LirNode *node = block->first; node; node = node->next) {
        const char *name = node->name ? node->name->text : "";
        bool is_sign = name[0] == '$' && name[1] && strchr("123456789_&+`'", name[1]) && !name[2];
        search->property |= is_sign || in_list(properties, name);
        search->constructor |= !strcmp(name, "RegExp") || !strcmp(name, "constructor");
        if (lir_nests(node)) {
            search_legacy(search, &node->body);
            search_legacy(search, &node->otherwise);
        }
    }
}

static bool needs_legacy(const LirUnit *const *units, size_t count)
{
    LegacySearch search = {false, false};
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++) {
            search_legacy(&search, &units[u]->functions.data[i]->prologue);
            search_legacy(&search, &units[u]->functions.data[i]->body);
        }
    return search.property && search.constructor;
}

// What names a property of strings, and the constructor, which may be given any.
static bool block_names_sequences(const LirBlock *block)
{
    static const char *const marks[] = {"RGI_Emoji", "Basic_Emoji", "Emoji_Keycap_Sequence"};
    for (const LirNode *node = block->first; node; node = node->next) {
        if ((node->op == LIR_OP_GLOBAL_GET || node->op == LIR_OP_GLOBAL_TYPEOF) &&
            name_is(node->name, "RegExp"))
            return true;
        for (size_t i = 0; node->op == LIR_OP_STRING && i < sizeof marks / sizeof *marks; i++)
            if (memmem(node->name->text, node->name->length, marks[i], strlen(marks[i])))
                return true;
        if (block_names_sequences(&node->body) || block_names_sequences(&node->otherwise))
            return true;
    }
    return false;
}

static bool needs_sequences(const LirUnit *const *units, size_t count)
{
    for (size_t u = 0; u < count; u++)
        for (uint32_t i = 0; i < units[u]->functions.length; i++)
            if (block_names_sequences(&units[u]->functions.data[i]->prologue) ||
                block_names_sequences(&units[u]->functions.data[i]->body))
                return true;
    return false;
}

bool parts_know(const char *name)
{
    for (size_t i = 0; i < PARTS; i++)
        if (!strcmp(parts[i], name))
            return true;
    return false;
}

const char *const *parts_linked(const PartsSearch *search, const LirUnit *const *units,
                                size_t count, bool whole, const char *const *globals,
                                const char *const *methods, const char *const *forced,
                                Arena *arena)
{
    const char **list = ARENA_ARRAY(arena, const char *, PARTS + 1);
    size_t length = 0;
    bool format = in_list(forced, "format") || (in_list(globals, "console") && search->format);
    bool inspect = !whole || format || in_list(forced, "inspect") ||
                   prints_objects(search->objects, units, count, arena);
    for (size_t i = 0; i < PARTS; i++) {
        bool needed = true;
        if (!strcmp(parts[i], "core"))
            needed = inspect || prints_constructors(search->objects) || in_list(globals, "JSON");
        else if (!strcmp(parts[i], "format"))
            needed = format;
        else if (!strncmp(parts[i], "inspect", 7) && !inspect)
            needed = false;
        else if (!strcmp(parts[i], "inspect"))
            needed = true;
        else if (!strcmp(parts[i], "inspect_buffers"))
            needed = needs_buffers(globals);
        else if (!strcmp(parts[i], "inspect_collections"))
            needed = in_list(globals, "Map") || in_list(globals, "Set") ||
                     in_list(globals, "WeakMap") || in_list(globals, "WeakSet");
        else if (!strcmp(parts[i], "inspect_custom"))
            needed = in_list(methods, "symbol_for_key");
        else if (!strcmp(parts[i], "modules"))
            needed = needs_modules(units, count);
        else if (!strcmp(parts[i], "regexp_legacy"))
            needed = in_list(globals, "RegExp") && needs_legacy(units, count);
        else if (!strcmp(parts[i], "regexp_sequences"))
            needed = in_list(globals, "RegExp") && needs_sequences(units, count);
        if (needed || in_list(forced, parts[i]))
            list[length++] = parts[i];
    }
    return list;
}

bool parts_have(const char *const *linked, const char *name)
{
    return in_list(linked, name);
}
