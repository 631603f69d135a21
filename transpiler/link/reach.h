// SPDX-License-Identifier: MIT
// What a program may reach besides what it names: the one answer that all rely on which decide what is linked, how values are
// typed and what can be printed.
//
//     (function (root) { root.Map })(this)     of a script: the global object, so every global
//     view["get" + type](0)                    a property of any name, so a BigInt too
#ifndef TRANSPILER_LINK_REACH_H
#define TRANSPILER_LINK_REACH_H

#include "transpiler/lir/lir.h"

// What is known of the units: all that runs; all but modules of the library, which are linked as they are;
// some of what runs; a module of the library, whose computed keys name no method: it vouches for that.
typedef enum LinkScope { LINK_PROGRAM, LINK_WITH_LIBRARY, LINK_SEPARATE, LINK_LIBRARY } LinkScope;

typedef struct LinkReach {
    const NameTable *names;
    const uint32_t *flags;     // of names (names.h)
    const char *const *forced; // names of --link, NULL-terminated
    LinkScope scope;
    bool all;     // --link=all
    bool global;  // the global object, hence every global by any name
    bool bigint;  // values that are BigInts
    bool prototypes; // prototypes of builtins
    const bool *own; // by name: a global that the program declares or writes
    const bool *const *calls; // by unit and function: a property of any name may be called, as far as is known before types are
} LinkReach;

// Before any other pass: finds out about the global object. In the arena.
LinkReach *link_reach(const LirUnit *const *units, size_t count, LinkScope scope, const NameTable *names,
                      const char *const *forced, Arena *arena);
// Whether the units are all that the program's own text makes.
static inline bool link_is_whole(const LinkReach *reach)
{
    return reach->scope == LINK_PROGRAM || reach->scope == LINK_WITH_LIBRARY;
}
// When direct calls are known, before types are: finds out about calls of properties of any name, and about BigInts.
void link_reach_calls(LinkReach *reach, const LirUnit *const *units, size_t count, Arena *arena);
// Whether --link has the name, or all.
bool link_is_forced(const LinkReach *reach, const char *name);

#endif
