// SPDX-License-Identifier: MIT
// What a separately compiled unit is for the linker: the symbols that it names and those that it defines.
#ifndef TRANSPILER_EMIT_LINKS_H
#define TRANSPILER_EMIT_LINKS_H

#include "transpiler/emit/emit.h"
#include "transpiler/emit/tables.h"

// Declares all symbols of the unit; nothing else of the file may be called as they are.
// The table of what a unit of a whole program names of the library.
void emit_links_symbols(const LirUnit *unit, const char *suffix, const EmitOptions *options, Writer *w);
void emit_links_declare(const LirUnit *unit, const EmitOptions *options, EmitTables *tables, Writer *w);
// Tables and exports, before the unit; its fields.
void emit_links_tables(const LirUnit *unit, const EmitOptions *options, EmitTables *tables, Writer *w);
void emit_links_fields(const LirUnit *unit, const EmitOptions *options, WriterList *list);

#endif
