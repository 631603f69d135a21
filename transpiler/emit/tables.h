// SPDX-License-Identifier: MIT
// What the emitted file declares once and functions refer to: literal strings, and for each unit
// its names, inline caches and global references. Functions are printed into a buffer first and ask
// for what they need; the tables then precede or follow them in the file.
#ifndef TRANSPILER_EMIT_TABLES_H
#define TRANSPILER_EMIT_TABLES_H

#include "transpiler/base/vec.h"
#include "transpiler/emit/hints.h"
#include "transpiler/emit/layout.h"
#include "transpiler/emit/names.h"
#include "transpiler/emit/writer.h"

// A literal string, as a static const cell.
typedef struct EmitString {
    Name text;
    const char *cell; // C identifier
} EmitString;

// A row of a unit's table: the enumerator that stands for its index, and the index of its name.
typedef struct EmitRow {
    const char *enumerator;
    uint32_t name; // row in `names` (of a row in `names` itself: in the file's strings)
} EmitRow;

typedef struct EmitTables {
    Arena *arena;
    CNames file; // identifiers at file scope
    VEC(EmitString) strings;
    PtrMap string_of; // Name -> index + 1 in strings
    EmitHints hints;
} EmitTables;

enum { EMIT_SPARE = 8 };

typedef struct EmitUnitTables {
    EmitTables *tables;
    VEC(EmitRow) names;
    VEC(EmitRow) ics;
    VEC(EmitRow) globals;
    StrBuf constants; // tables of constants
    StrBuf forwards;  // declarations of C functions that are called before they stand there
    StrBuf spare[EMIT_SPARE]; // for texts that are made while others are
    uint32_t spare_taken;
    EmitLayouts layouts;
    StrMap literal_of; // the names of an object literal -> its first cache
    PtrMap name_of;   // Name -> index + 1 in names
    PtrMap global_of; // Name -> index + 1 in globals
} EmitUnitTables;

void emit_tables_init(EmitTables *tables, Arena *arena);
void emit_unit_tables_init(EmitUnitTables *unit, EmitTables *tables);

// The identifier of the cell of a literal string.
const char *emit_string_cell(EmitTables *tables, Name text);
// Enumerators: of a name, of a new inline cache for a name, of a global reference.
const char *emit_name(EmitUnitTables *unit, Name name);
const char *emit_ic(EmitUnitTables *unit, Name name);
// The first of the caches of an object literal's names: literals with the same names share them, and so their shape.
const char *emit_literal_ic(EmitUnitTables *unit, const Name *names, uint32_t count);
const char *emit_global(EmitUnitTables *unit, Name name);

// Prints the cells; prints a unit's enumerators (before its functions); adds its tables to the
// members of its JsUnit.
void emit_strings(const EmitTables *tables, Writer *w);
void emit_unit_enums(const EmitUnitTables *unit, Writer *w);
void emit_unit_rows(const EmitUnitTables *unit, WriterList *list);

#endif
