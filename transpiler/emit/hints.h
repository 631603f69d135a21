// SPDX-License-Identifier: MIT
// Which values are probably typed arrays of one type: what inline element access tests first. A wrong guess costs time alone.
#ifndef TRANSPILER_EMIT_HINTS_H
#define TRANSPILER_EMIT_HINTS_H

#include "transpiler/base/map.h"
#include "transpiler/lir/lir.h"

typedef struct EmitHints {
    Arena *arena;
    bool any;         // some constructor of typed arrays is named
    PtrMap names;     // Name of a variable or property -> what is assigned under it somewhere
    PtrMap functions; // LirFunction -> what is passed to it, by number of the parameter
} EmitHints;

// Looks through all units.
void emit_hints_init(EmitHints *hints, Arena *arena, const LirUnit *const *units, size_t count);
// By register of the function, or NULL; emit_hint_type reads an entry.
const uint8_t *emit_hints_of(EmitHints *hints, const LirUnit *unit, const LirFunction *function);
// The JS_ELEMENT_ suffix of the type, or NULL when nothing is known or the type's elements are never accessed in line.
const char *emit_hint_type(uint8_t hint);

#endif
