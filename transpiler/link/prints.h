// SPDX-License-Identifier: MIT
// Whether a program may print an object, which takes the part of the runtime that shows them.
#ifndef TRANSPILER_LINK_PRINTS_H
#define TRANSPILER_LINK_PRINTS_H

#include "transpiler/link/keys.h"
#include "transpiler/link/reach.h"

// A search through functions, in the arena; looks through one of them.
typedef struct PrintsSearch PrintsSearch;
PrintsSearch *prints_search_new(const LinkReach *reach, Arena *arena);
void prints_search(PrintsSearch *search, const LirFunction *function, const LinkKeys *keys);

// Whether console, or the report of an error that nobody caught, may be given anything that a
// program without the part `inspect` cannot print. The units, which were searched, are the whole
// program, one that links its methods by their names (methods.h).
bool prints_objects(PrintsSearch *search, const LirUnit *const *units, size_t count, Arena *arena);
// Whether a program that prints no objects could come to constructors of the core by other ways than their names.
bool prints_constructors(const PrintsSearch *search);

#endif
