// SPDX-License-Identifier: MIT
// C identifiers from JavaScript names: ASCII letters, digits and underscores, no keyword, no macro,
// no name of <yieldc/js.h>, each given once. What is taken gets _2, _3 and so on.
#ifndef TRANSPILER_EMIT_NAMES_H
#define TRANSPILER_EMIT_NAMES_H

#include "transpiler/base/map.h"
#include "transpiler/base/name.h"

// A scope of C identifiers; names of the outer one (or NULL) are taken in it too.
typedef struct CNames {
    Arena *arena;
    const struct CNames *outer;
    StrMap taken;
} CNames;

void cnames_init(CNames *names, Arena *arena, const CNames *outer);

// The characters of a name as they may stand in an identifier (never empty, may still be a
// keyword). NULL: `otherwise`.
const char *cnames_spell(Arena *arena, Name name, const char *otherwise);

// Takes an identifier: `stem`, or stem_N where that is not free. Bare stems may be keywords or
// macros: then they are not free. The stem must live as long as the names.
const char *cnames_take(CNames *names, const char *stem);

// Takes a stem so that stem + each of the suffixes (a NULL-terminated list) is free, and takes all
// of these.
const char *cnames_take_stem(CNames *names, const char *stem, const char *const *suffixes);

// The symbols of a separately compiled module, by its id, and of one of its exports; different ids and names give different
// symbols. `lib/a-b.js` is prefix + module_lib_a_3b.
const char *cnames_module(Arena *arena, const char *prefix, const char *id);
const char *cnames_export(Arena *arena, const char *prefix, const char *id, Name name);

#endif
