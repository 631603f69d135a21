// SPDX-License-Identifier: MIT
// Symbols of separately compiled units:
//
//     extern const JsUnit js_module_lib_b;
//     extern const JsExport js_export_lib_b__x;
//     const JsExport js_export_a__y = {&str_y.s, NULL, 0, true, (const JsExport *const[]){...}};
//     static const JsExport *const imports[] = {&js_export_lib_b__x};
//     const JsUnit js_module_a = {..., .separate = true, .links = links, .imports = imports};
#include "transpiler/emit/links.h"

#include <inttypes.h>

// Each symbol is declared once.
typedef struct Declarations {
    EmitTables *tables;
    Writer *w;
    const char *type, *attribute;
} Declarations;

static void declare(Declarations *d, const char *symbol)
{
    if (strmap_get(&d->tables->file.taken, symbol, strlen(symbol)))
        return;
    strmap_set(&d->tables->file.taken, symbol, strlen(symbol), d);
    writer_line(d->w, "extern const %s %s%s;", d->type, symbol, d->attribute);
}

void emit_links_declare(const LirUnit *unit, const EmitOptions *options, EmitTables *tables,
                        Writer *w)
{
    const LirLinks *links = unit->links;
    Arena *arena = unit->arena;
    Declarations d = {tables, w, "JsExport", ""};
    for (vec_each(LirSymbol, symbol, &unit->symbols))
        declare(&d, cnames_export(arena, options->prefix, symbol->module, symbol->name));
    if (!links)
        return;
    d.type = "JsUnit";
    declare(&d, cnames_module(arena, options->prefix, links->id));
    for (uint32_t i = 0; i < links->units.length; i++) {
        // What import() names may be missing: the promise is then rejected. The library is there, but no weak symbol takes a
        // member out of an archive.
        const char *id = links->units.data[i];
        bool is_dynamic = i >= links->request_count && i < links->strong_from;
        d.attribute = is_dynamic && *id != '/' ? " JS_WEAK" : "";
        declare(&d, cnames_module(arena, options->prefix, id));
    }
    d.type = "JsExport";
    d.attribute = "";
    for (vec_each(LirSymbol, import, &links->imports))
        if (import->module)
            declare(&d, cnames_export(arena, options->prefix, import->module, import->name));
    for (vec_each(LirSymbolExport, e, &links->exports)) {
        declare(&d, cnames_export(arena, options->prefix, links->id, e->name));
        for (vec_each(LirSymbol, from, &e->from))
            if (from->name)
                declare(&d, cnames_export(arena, options->prefix, from->module, from->name));
    }
    d.type = "JsGlobalDef";
    for (size_t i = 0; options->globals && options->globals[i]; i++)
        declare(&d, arena_printf(arena, "js_global_%s", options->globals[i]));
}

// One export: a slot, a namespace object, or what others export.
static void print_export(const LirUnit *unit, const LirSymbolExport *e, const EmitOptions *options,
                         EmitTables *tables, Writer *w)
{
    Arena *arena = unit->arena;
    WriterList list;
    const char *id = unit->links->id, *prefix = options->prefix;
    bool space = e->from.length == 1 && !e->from.data[0].name;
    writer_list_begin(&list, w, "const JsExport %s =", cnames_export(arena, prefix, id, e->name));
    writer_list_add(&list, "&%s.s", emit_string_cell(tables, e->name));
    if (space || !e->from.length)
        writer_list_add(&list, "&%s, %" PRId32 ", true, NULL",
                        cnames_module(arena, prefix, space ? e->from.data[0].module : id),
                        space ? -1 : e->slot);
    else
        writer_list_add(&list, "NULL, 0, %s", e->named ? "true" : "false");
    for (uint32_t i = 0; !space && i < e->from.length; i++) {
        const LirSymbol *from = &e->from.data[i];
        writer_list_add(&list, "%s&%s%s", i ? "" : "(const JsExport *const[]){",
                        cnames_export(arena, prefix, from->module, from->name),
                        i + 1 == e->from.length ? ", NULL}" : "");
    }
    writer_list_end(&list);
}

void emit_links_symbols(const LirUnit *unit, const char *suffix, const EmitOptions *options,
                        Writer *w)
{
    WriterList list;
    if (!unit->symbols.length)
        return;
    writer_list_begin(&list, w, "static const JsExport *const imports%s[] =", suffix);
    for (vec_each(LirSymbol, symbol, &unit->symbols))
        writer_list_add(&list, "&%s",
                        cnames_export(unit->arena, options->prefix, symbol->module, symbol->name));
    writer_list_end(&list);
}

void emit_links_tables(const LirUnit *unit, const EmitOptions *options, EmitTables *tables,
                       Writer *w)
{
    const LirLinks *links = unit->links;
    Arena *arena = unit->arena;
    WriterList list;
    if (links->units.length) {
        writer_list_begin(&list, w, "static const JsUnit *const links[] =");
        for (vec_each(const char *, id, &links->units))
            writer_list_add(&list, "&%s", cnames_module(arena, options->prefix, *id));
        writer_list_end(&list);
    }
    if (links->imports.length) {
        writer_list_begin(&list, w, "static const JsExport *const imports[] =");
        for (vec_each(LirSymbol, import, &links->imports))
            writer_list_add(
                &list, "%s%s", import->module ? "&" : "",
                import->module
                    ? cnames_export(arena, options->prefix, import->module, import->name)
                    : "NULL");
        writer_list_end(&list);
    }
    for (vec_each(LirSymbolExport, e, &links->exports))
        print_export(unit, e, options, tables, w);
    if (links->exports.length) {
        writer_list_begin(&list, w, "static const JsExport *const symbols[] =");
        for (vec_each(LirSymbolExport, e, &links->exports))
            writer_list_add(&list, "&%s",
                            cnames_export(arena, options->prefix, links->id, e->name));
        writer_list_end(&list);
    }
    if (options->globals && options->globals[0]) {
        writer_list_begin(&list, w, "static const JsGlobalDef *const linked[] =");
        for (size_t i = 0; options->globals[i]; i++)
            writer_list_add(&list, "&js_global_%s", options->globals[i]);
        writer_list_add(&list, "NULL");
        writer_list_end(&list);
    }
}

void emit_links_fields(const LirUnit *unit, const EmitOptions *options, WriterList *list)
{
    const LirLinks *links = unit->links;
    writer_list_add(list, ".separate = true");
    if (links->units.length) {
        writer_list_add(list, ".links = links");
        writer_list_add(list, ".link_count = %" PRIu32, links->units.length);
    }
    if (links->request_count)
        writer_list_add(list, ".request_count = %" PRIu32, links->request_count);
    if (links->imports.length) {
        writer_list_add(list, ".imports = imports");
        writer_list_add(list, ".import_count = %" PRIu32, links->imports.length);
    }
    if (links->exports.length) {
        writer_list_add(list, ".symbols = symbols");
        writer_list_add(list, ".export_count = %" PRIu32, links->exports.length);
    }
    if (options->globals && options->globals[0])
        writer_list_add(list, ".linked = linked");
}

void emit_main(const char *const *ids, size_t count, const char *prefix, Arena *arena, StrBuf *out)
{
    Writer w;
    writer_init(&w, out, NULL);
    writer_line(&w, "#include <yieldc/js.h> // made by yieldc");
    writer_blank(&w);
    StrBuf units = {0};
    for (size_t i = 0; i < count; i++) {
        const char *symbol = cnames_module(arena, prefix, ids[i]);
        writer_line(&w, "extern const JsUnit %s;", symbol);
        strbuf_printf(&units, "%s&%s", i ? ", " : "", symbol);
    }
    writer_blank(&w);
    writer_line(&w, "int main(int argc, char **argv) {");
    w.depth++;
    writer_line(&w, "return js_main(argc, argv, JS_UNITS(%s), NULL);", strbuf_text(&units));
    w.depth--;
    writer_line(&w, "}");
    strbuf_release(&units);
}
