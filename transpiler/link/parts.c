// SPDX-License-Identifier: MIT
// What the parts of parts.def are linked for: globals, methods, or
//
//     console.log("%d of %d", i, n)          a part of console.log that these need not:
//     console.log(x);  console.log("x", y)
#define _GNU_SOURCE // memmem
#include "transpiler/link/parts.h"

#include <string.h>

#include "transpiler/link/names.h"
#include "transpiler/link/prints.h"
#include "transpiler/flow/uses.h"

static const char *const parts[] = {
#define PART(name) #name,
#define PART_OF PART
#include "runtime/include/yieldc/parts.def"
#undef PART
#undef PART_OF
};
enum { PARTS = sizeof parts / sizeof *parts };

typedef struct LinkedUnits {
    const LirUnit *const *units;
    size_t count;
} LinkedUnits;

typedef PartsSearch Search;
struct PartsSearch {
    const LinkReach *reach;
    const LirFunction *function;
    uint32_t *reads;  // by register
    uint32_t *plain;  // by register: how often it is called so that there are no directives
    bool *printer;    // by register: it holds what fills directives in
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
        uint32_t flags = node->name ? s->reach->flags[node->name->index] : 0;
        if (node->op == LIR_OP_GET_NAMED) {
            s->prints |= (flags & LINK_FILLS) != 0;
            // The others: known too late, or a name that may be read in another way.
            s->format |= (flags & LINK_FILLS_LATER) != 0;
        } else if (node->op == LIR_OP_STRING) {
            s->format |= (flags & (LINK_FILLS | LINK_FILLS_LATER)) != 0;
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
        if (node->op == LIR_OP_GET_NAMED && s->reach->flags[node->name->index] & LINK_FILLS)
            s->printer[node->dst] = true;
        if (lir_nests(node)) {
            count_calls(s, &node->body);
            count_calls(s, &node->otherwise);
        }
    }
}

PartsSearch *parts_search_new(const LinkReach *reach, Arena *arena)
{
    Search *s = ARENA_NEW(arena, Search);
    s->reach = reach;
    s->objects = prints_search_new(reach, arena);
    return s;
}

void parts_search(PartsSearch *s, const LirFunction *function, const LinkKeys *keys, Arena *scratch)
{
    prints_search(s->objects, function, keys);
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

// Whether the program needs the part; those of what it may lack belong to `inspect`, the printing of objects.
static bool needs(const Search *s, const char *part, bool inspect, bool format, const LinkedUnits *units,
                  const char *const *globals, const char *const *methods)
{
    if (!strcmp(part, "core"))
        return inspect || prints_constructors(s->objects) || in_list(globals, "JSON");
    if (!strcmp(part, "format"))
        return format;
    if (!strncmp(part, "inspect", 7) && !inspect)
        return false;
    if (!strcmp(part, "inspect_buffers"))
        return needs_buffers(globals);
    if (!strcmp(part, "inspect_collections"))
        return in_list(globals, "Map") || in_list(globals, "Set") || in_list(globals, "WeakMap") ||
               in_list(globals, "WeakSet");
    if (!strcmp(part, "inspect_custom"))
        return in_list(methods, "symbol_for_key");
    if (!strcmp(part, "modules"))
        return needs_modules(units->units, units->count);
    if (!strcmp(part, "regexp_legacy"))
        return in_list(globals, "RegExp") && needs_legacy(units->units, units->count);
    if (!strcmp(part, "regexp_sequences"))
        return in_list(globals, "RegExp") && needs_sequences(units->units, units->count);
    return true;
}

const char *const *parts_linked(const PartsSearch *s, const LirUnit *const *units, size_t count,
                                const char *const *globals, const char *const *methods, bool sees, Arena *arena)
{
    const LinkReach *reach = s->reach;
    const char **list = ARENA_ARRAY(arena, const char *, PARTS + 1);
    size_t length = 0;
    bool format = link_is_forced(reach, "format") || (in_list(globals, "console") && s->format);
    // A module of the library leaves it to the program whether objects are printed.
    bool inspect = reach->scope == LINK_WITH_LIBRARY || reach->scope == LINK_SEPARATE || format ||
                   link_is_forced(reach, "inspect") ||
                   (reach->scope == LINK_PROGRAM && prints_objects(s->objects, units, count, arena));
    for (size_t i = 0; i < PARTS; i++)
        if ((sees && !strcmp(parts[i], "core")) || needs(s, parts[i], inspect, format, &(LinkedUnits){units, count}, globals, methods) ||
            link_is_forced(reach, parts[i]))
            list[length++] = parts[i];
    return list;
}

bool parts_have(const char *const *linked, const char *name)
{
    return in_list(linked, name);
}
