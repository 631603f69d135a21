// SPDX-License-Identifier: MIT
// The three searches together: what is linked of one kind follows from the others.
#include "transpiler/link/link.h"

#include "transpiler/link/globals.h"
#include "transpiler/link/keys.h"
#include "transpiler/link/methods.h"
#include "transpiler/link/parts.h"

struct LinkSearch {
    const LinkReach *reach;
    GlobalsSearch *globals;
    MethodsSearch *methods;
    PartsSearch *parts;
};

LinkSearch *link_search_new(const LinkReach *reach, Arena *arena)
{
    LinkSearch *search = ARENA_NEW(arena, LinkSearch);
    *search = (LinkSearch){reach, globals_search_new(reach, arena), methods_search_new(reach, arena),
                           parts_search_new(reach, arena)};
    return search;
}

void link_search_unit(LinkSearch *search, const LirUnit *unit)
{
    methods_search_unit(search->methods, unit);
}

void link_search(LinkSearch *search, const LirFunction *function, Arena *scratch)
{
    LinkKeys keys = link_keys(function, search->reach->flags, !search->reach->global, scratch);
    globals_search(search->globals, function);
    methods_search(search->methods, function, &keys, scratch);
    parts_search(search->parts, function, &keys, scratch);
}

Linked link_found(const LinkSearch *search, const LirUnit *const *units, size_t count, Arena *arena)
{
    Linked linked = {.globals = globals_linked(search->globals, search->methods, arena),
                     .methods = methods_linked(search->methods, arena)};
    if (linked.methods)
        linked.parts =
            parts_linked(search->parts, units, count, linked.globals, linked.methods,
                         methods_see_any(search->methods), arena);
    if (linked.parts && !parts_have(linked.parts, "core"))
        linked.globals = globals_with_core(search->globals, linked.globals, arena);
    return linked;
}

bool link_knows(const char *name)
{
    return globals_know(name) || methods_know(name) || parts_know(name);
}
