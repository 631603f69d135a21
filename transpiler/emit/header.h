// SPDX-License-Identifier: MIT
// The C header of a separately compiled module: its unit, and a function for each of its exports.
#ifndef TRANSPILER_EMIT_HEADER_H
#define TRANSPILER_EMIT_HEADER_H

#include "transpiler/base/strbuf.h"
#include "transpiler/base/vec.h"
#include "transpiler/emit/names.h"

typedef struct HeaderExport {
    Name name;
    const char *what;      // "async function*", "class", "const": for the comment
    bool callable;         // it holds one function for ever, with these parameters
    bool variadic;         // the last parameter takes the rest
    VEC(Name) parameters;  // NULL: a pattern
} HeaderExport;

typedef struct HeaderModule {
    const char *id;
    const char *file;   // for the first comment
    const char *prefix; // of external symbols
    VEC(HeaderExport) exports;
} HeaderModule;

void emit_header(const HeaderModule *module, Arena *arena, StrBuf *out);

#endif
