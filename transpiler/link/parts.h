// SPDX-License-Identifier: MIT
// Which parts of the runtime a program links (runtime/include/yieldc/parts.def).
#ifndef TRANSPILER_LINK_PARTS_H
#define TRANSPILER_LINK_PARTS_H

#include "transpiler/link/keys.h"
#include "transpiler/link/reach.h"

// Whether the name stands in parts.def.
bool parts_know(const char *name);

// A search through functions, in the arena; looks through one of them.
typedef struct PartsSearch PartsSearch;
PartsSearch *parts_search_new(const LinkReach *reach, Arena *arena);
void parts_search(PartsSearch *search, const LirFunction *function, const LinkKeys *keys, Arena *scratch);

// The names of the parts for the units, which were searched, NULL-terminated, in the order of
// parts.def; in the arena. `sees`: they look at properties of any name. `globals` are the standard globals that they link, `methods` the builtin methods, neither of them NULL.
const char *const *parts_linked(const PartsSearch *search, const LirUnit *const *units,
                                size_t count, const char *const *globals,
                                const char *const *methods, bool sees, Arena *arena);
// Whether the part is one of them.
bool parts_have(const char *const *linked, const char *name);

#endif
