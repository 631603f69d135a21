// SPDX-License-Identifier: MIT
// Which parts of the runtime a program links (runtime/include/yieldc/parts.def).
#ifndef TRANSPILER_DRIVER_PARTS_H
#define TRANSPILER_DRIVER_PARTS_H

#include "transpiler/lir/lir.h"

// Whether the name stands in parts.def.
bool parts_know(const char *name);

// A search through functions whose names are in the table (no more names may come), in the arena;
// looks through one of them.
// What is known of the units: all that runs; some of it; or a module of the library, which leaves it to the program whether
// objects are printed.
typedef enum PartsOf { PARTS_OF_PROGRAM, PARTS_OF_UNIT, PARTS_OF_LIBRARY } PartsOf;

typedef struct PartsSearch PartsSearch;
PartsSearch *parts_search_new(const NameTable *names, Arena *arena);
void parts_search(PartsSearch *search, const LirFunction *function, Arena *scratch);

// The names of the parts for the units, which were searched, NULL-terminated, in the order of
// parts.def; in the arena. `globals` are the standard
// globals that they link, `methods` the builtin methods, neither of them NULL. `forced` are parts to
// be linked as well, NULL-terminated.
const char *const *parts_linked(const PartsSearch *search, const LirUnit *const *units,
                                size_t count, PartsOf of, const char *const *globals,
                                const char *const *methods, const char *const *forced,
                                Arena *arena);
// Whether the part is one of them.
bool parts_have(const char *const *linked, const char *name);

#endif
