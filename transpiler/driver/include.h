// SPDX-License-Identifier: MIT
// --include: the files that a pattern names.
#ifndef TRANSPILER_DRIVER_INCLUDE_H
#define TRANSPILER_DRIVER_INCLUDE_H

#include "transpiler/base/arena.h"
#include "transpiler/base/vec.h"

typedef VEC(const char *) FileList;

// Appends the files that the pattern names, sorted. In a name * and ? stand for characters, [..] for one of
// these; the name ** stands for any number of folders, also none. Names that begin with a dot, and node_modules below
// a **, must be named.
void include_files(const char *pattern, Arena *arena, FileList *files);

#endif
