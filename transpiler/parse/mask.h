// SPDX-License-Identifier: MIT
//
// Repairs: where the grammar misreads correct JavaScript, a few bytes of a copy of the text are
// overwritten and the copy is parsed again, until nothing changes. Names, kinds and literals are
// always read from the original bytes, so the masks never show.
#ifndef TRANSPILER_PARSE_MASK_H
#define TRANSPILER_PARSE_MASK_H

#include "transpiler/parse/convert.h"

typedef struct Mask {
    const char *text; // the original bytes
    char *masked;     // the copy that is parsed
    uint32_t length;
    bool is_module;
    CstParser *parser; // told of each change
    bool has_changed;
} Mask;

// What can be masked before the first parse: hashbang, NUL bytes, `using`.
void mask_prepare(Mask *mask);

// Whether an import or export stands at the top level.
bool mask_has_imports(const Cst *cst);

// Whether an await expression or a for await stands outside of every function.
bool mask_has_await(const Cst *cst);

// Applies every repair that this tree asks for; mask->has_changed tells whether there was one.
void mask_repair(Mask *mask, const Cst *cst);

// Overwrites bytes of the copy.
void mask_put(Mask *mask, uint32_t offset, uint32_t length, const char *bytes);

// Ends a statement or field in the gap between two offsets; false: it is ended there already.
bool mask_end_statement(Mask *mask, uint32_t gap, uint32_t offset);

#endif
