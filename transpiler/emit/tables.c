// SPDX-License-Identifier: MIT
// Rows are numbered in the order in which they are asked for, which is that of the source.
#include "transpiler/emit/tables.h"

#include <inttypes.h>

#include "runtime/text/hash.h"

void emit_tables_init(EmitTables *tables, Arena *arena)
{
    *tables = (EmitTables){.arena = arena};
    cnames_init(&tables->file, arena, NULL);
    ptrmap_init(&tables->string_of, arena);
}

void emit_unit_tables_init(EmitUnitTables *unit, EmitTables *tables)
{
    *unit = (EmitUnitTables){.tables = tables};
    ptrmap_init(&unit->name_of, tables->arena);
    strmap_init(&unit->literal_of, tables->arena);
    ptrmap_init(&unit->global_of, tables->arena);
}

static const char *take(EmitTables *tables, const char *prefix, Name name)
{
    const char *spelled = cnames_spell(tables->arena, name, "empty");
    return cnames_take(&tables->file, arena_printf(tables->arena, "%s_%s", prefix, spelled));
}

static uint32_t string_row(EmitTables *tables, Name text)
{
    uintptr_t index = (uintptr_t)ptrmap_get(&tables->string_of, text);
    if (!index) {
        EmitString string = {text, take(tables, "str", text)};
        vec_push(tables->arena, &tables->strings, string);
        index = tables->strings.length;
        ptrmap_set(&tables->string_of, text, (void *)index);
    }
    return (uint32_t)index - 1;
}

const char *emit_string_cell(EmitTables *tables, Name text)
{
    uint32_t row = string_row(tables, text); // moves the strings
    return tables->strings.data[row].cell;
}

static uint32_t name_row(EmitUnitTables *unit, Name name)
{
    EmitTables *tables = unit->tables;
    uintptr_t index = (uintptr_t)ptrmap_get(&unit->name_of, name);
    if (!index) {
        EmitRow row = {take(tables, "N", name), string_row(tables, name)};
        vec_push(tables->arena, &unit->names, row);
        index = unit->names.length;
        ptrmap_set(&unit->name_of, name, (void *)index);
    }
    return (uint32_t)index - 1;
}

const char *emit_name(EmitUnitTables *unit, Name name)
{
    uint32_t row = name_row(unit, name); // moves the names
    return unit->names.data[row].enumerator;
}

const char *emit_ic(EmitUnitTables *unit, Name name)
{
    EmitTables *tables = unit->tables;
    EmitRow row = {take(tables, "IC", name), name_row(unit, name)};
    vec_push(tables->arena, &unit->ics, row);
    return row.enumerator;
}

const char *emit_literal_ic(EmitUnitTables *unit, const Name *names, uint32_t count)
{
    const char *key = (const char *)names, *first = strmap_get(&unit->literal_of, key, count * sizeof *names);
    for (uint32_t i = 0; !first && i < count; i++) {
        const char *ic = emit_ic(unit, names[i]);
        if (i == 0)
            strmap_set(&unit->literal_of, key, count * sizeof *names, (void *)ic);
    }
    return strmap_get(&unit->literal_of, key, count * sizeof *names);
}

const char *emit_global(EmitUnitTables *unit, Name name)
{
    EmitTables *tables = unit->tables;
    uintptr_t index = (uintptr_t)ptrmap_get(&unit->global_of, name);
    if (!index) {
        EmitRow row = {take(tables, "G", name), name_row(unit, name)};
        vec_push(tables->arena, &unit->globals, row);
        index = unit->globals.length;
        ptrmap_set(&unit->global_of, name, (void *)index);
    }
    return unit->globals.data[index - 1].enumerator;
}

// JS_LATIN1(str_hi, 2, 0x..., "hi"); or JS_UTF16(str_x, 1, 0x..., 0x2028);
static const char *string_text(const EmitTables *tables, const EmitString *string)
{
    Name text = string->text;
    uint16_t *units = ARENA_ARRAY(tables->arena, uint16_t, text->units + 1);
    bool latin1 = true;
    name_to_utf16(text, units);
    for (uint32_t i = 0; i < text->units; i++)
        latin1 &= units[i] < 256;
    uint32_t hash = js_text_hash16(units, text->units);
    enum { PIECE = 72 };
    StrBuf literal;
    strbuf_init(&literal);
    if (latin1) {
        char *bytes = arena_alloc(tables->arena, text->units + 1);
        for (uint32_t i = 0; i < text->units; i++)
            bytes[i] = (char)units[i];
        for (uint32_t i = 0; i == 0 || i < text->units; i += PIECE) {
            uint32_t rest = text->units - i;
            strbuf_puts(&literal, i ? "\n          " : "");
            writer_c_string(&literal, bytes + i, rest < PIECE ? rest : PIECE);
        }
    } else {
        for (uint32_t i = 0; i < text->units; i++)
            strbuf_printf(&literal, "%s0x%X",
                          i == 0   ? ""
                          : i % 12 ? ", "
                                   : ",\n         ",
                          units[i]);
    }
    const char *whole = arena_printf(tables->arena, "%s(%s, %" PRIu32 ", 0x%08" PRIx32 ", %s);",
                                     latin1 ? "JS_LATIN1" : "JS_UTF16", string->cell, text->units,
                                     hash, strbuf_text(&literal));
    strbuf_release(&literal);
    return whole;
}

// Two on a line where they fit.
void emit_strings(const EmitTables *tables, Writer *w)
{
    enum { COLUMNS = 100 };
    const char *waiting = NULL;
    for (uint32_t i = 0; i < tables->strings.length; i++) {
        const char *text = string_text(tables, &tables->strings.data[i]);
        if (waiting && strlen(waiting) + 1 + strlen(text) <= COLUMNS) {
            writer_line(w, "%s %s", waiting, text);
            waiting = NULL;
            continue;
        }
        if (waiting)
            writer_line(w, "%s", waiting);
        waiting = text;
    }
    if (waiting)
        writer_line(w, "%s", waiting);
}

static void add_enumerators(WriterList *list, const EmitRow *rows, uint32_t count,
                            const char *first)
{
    for (uint32_t i = 0; i < count; i++)
        writer_list_add(list, "%s%s", rows[i].enumerator, i ? "" : first);
}

void emit_unit_enums(const EmitUnitTables *unit, Writer *w)
{
    if (!unit->names.length)
        return; // the rows of the others are names too
    WriterList list;
    writer_list_begin(&list, w, "enum");
    add_enumerators(&list, unit->names.data, unit->names.length, "");
    add_enumerators(&list, unit->ics.data, unit->ics.length, " = 0");
    add_enumerators(&list, unit->globals.data, unit->globals.length, " = 0");
    writer_list_end(&list);
}

// `JS_ICS(2, N_log, N_then)`, a few a line.
static void add_table(const EmitUnitTables *unit, WriterList *list, const char *macro,
                      const EmitRow *rows, uint32_t count, bool cells)
{
    enum { PER_LINE = 5 };
    if (!count)
        return;
    StrBuf out = {0};
    strbuf_printf(&out, "%s(%" PRIu32, macro, count);
    for (uint32_t i = 0; i < count; i++) {
        strbuf_puts(&out, i && i % PER_LINE == 0 ? ",\n        " : ", ");
        if (cells)
            strbuf_printf(&out, "&%s.s", unit->tables->strings.data[rows[i].name].cell);
        else
            strbuf_puts(&out, unit->names.data[rows[i].name].enumerator);
    }
    writer_list_add(list, "%s)", strbuf_text(&out));
    strbuf_release(&out);
}

void emit_unit_rows(const EmitUnitTables *unit, WriterList *list)
{
    add_table(unit, list, "JS_NAMES", unit->names.data, unit->names.length, true);
    add_table(unit, list, "JS_ICS", unit->ics.data, unit->ics.length, false);
    add_table(unit, list, "JS_GLOBALS", unit->globals.data, unit->globals.length, false);
}
