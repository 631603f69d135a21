// SPDX-License-Identifier: MIT
// What a program may reach besides what it names: the one answer that all rely on which decide what is linked, how values are
// typed and what can be printed.
//
//     (function (root) { root.Map })(this)     of a script: the global object, so every global
//     view["get" + type](0)                    a property of any name, so a BigInt too
#ifndef TRANSPILER_LINK_REACH_H
#define TRANSPILER_LINK_REACH_H

#include "transpiler/lir/lir.h"

typedef struct LinkReach {
    const NameTable *names;
    const uint32_t *flags;     // of names (names.h)
    const char *const *forced; // names of --link, NULL-terminated
    bool whole;   // the units are the whole program
    bool all;     // --link=all
    bool global;  // the global object, hence every global by any name
    bool bigint;  // values that are BigInts
    bool prototypes; // prototypes of builtins
    const bool *own; // by name: a global that the program declares or writes
    const bool *const *calls; // by unit and function: a property of any name may be called, as far as is known before types are
} LinkReach;

// Before any other pass: finds out about the global object. In the arena.
LinkReach *link_reach(const LirUnit *const *units, size_t count, bool whole, const NameTable *names,
                      const char *const *forced, Arena *arena);
// When direct calls are known, before types are: finds out about calls of properties of any name, and about BigInts.
void link_reach_calls(LinkReach *reach, const LirUnit *const *units, size_t count, Arena *arena);
// Whether --link has the name, or all.
bool link_is_forced(const LinkReach *reach, const char *name);

#endif
