// SPDX-License-Identifier: MIT
// What a program links: standard globals, builtin methods and parts of the runtime.
#ifndef TRANSPILER_LINK_LINK_H
#define TRANSPILER_LINK_LINK_H

#include "transpiler/link/reach.h"

// A search through functions that are ready, of one unit after the other. In the arena.
typedef struct LinkSearch LinkSearch;
LinkSearch *link_search_new(const LinkReach *reach, Arena *arena);
void link_search_unit(LinkSearch *search, const LirUnit *unit);
void link_search(LinkSearch *search, const LirFunction *function, Arena *scratch);

// Names of symbols of the runtime, each list NULL-terminated and in the order of its table; NULL: all that there are.
typedef struct Linked {
    const char *const *globals; // never NULL
    const char *const *methods;
    const char *const *parts;
} Linked;

// What the units link, which were searched. In the arena.
Linked link_found(const LinkSearch *search, const LirUnit *const *units, size_t count, Arena *arena);
// Whether --link may name it: a global, a method or a part.
bool link_knows(const char *name);

#endif
