// SPDX-License-Identifier: MIT
// The whole file: strings and enumerators, the functions of each unit, their tables, the units,
// main. Functions are printed first, because they decide which strings and rows there are; what
// stands above them is inserted last.
#include "transpiler/emit/emit.h"
#include "transpiler/emit/function.h"
#include "transpiler/emit/links.h"

#include <inttypes.h>
#include <stdlib.h>

typedef struct EmitUnit {
    const LirUnit *lir;
    const char *suffix; // of the unit's C names: "", "_2"...
    const char *source; // C name of the source text
    EmitUnitTables tables;
    const char **stems;
} EmitUnit;

static const char *function_stem(Arena *arena, const LirUnit *unit, const LirFunction *function)
{
    if (function->flags & LIR_TOPLEVEL && function->index)
        return "instantiate";
    if (function->flags & LIR_TOPLEVEL)
        return unit->module ? "module" : "script";
    return cnames_spell(arena, function->c_name ? function->c_name : function->js_name,
                        "anonymous");
}

// Top levels stand behind all functions, since they make them.
static int rank(const LirFunction *function)
{
    return !function->index ? 2 : function->flags & LIR_TOPLEVEL ? 1 : 0;
}

// Functions in the order of their ends: that is source order, inner ones before those that make
// them.
static int compare_functions(const void *left, const void *right)
{
    const LirFunction *a = *(const LirFunction *const *)left,
                      *b = *(const LirFunction *const *)right;
    if (rank(a) != rank(b))
        return rank(a) - rank(b);
    if (a->end != b->end)
        return a->end < b->end ? -1 : 1;
    return a->index > b->index ? -1 : a->index < b->index;
}

static const LirFunction **order_functions(const LirUnit *lir)
{
    const LirFunction **order = ARENA_ARRAY(lir->arena, const LirFunction *, lir->functions.length);
    for (uint32_t i = 0; i < lir->functions.length; i++)
        order[i] = lir->functions.data[i];
    qsort(order, lir->functions.length, sizeof *order, compare_functions);
    return order;
}

static void print_unit_functions(EmitUnit *unit, const EmitOptions *options, StrBuf *out)
{
    const LirUnit *lir = unit->lir;
    Arena *arena = lir->arena;
    Writer w;
    writer_init(&w, out, options->lines ? lir->source->c_name : NULL);
    unit->stems = ARENA_ARRAY(arena, const char *, lir->functions.length);
    for (uint32_t i = 0; i < lir->functions.length; i++)
        unit->stems[i] = cnames_take_stem(&unit->tables.tables->file,
                                          function_stem(arena, lir, lir->functions.data[i]),
                                          emit_function_suffixes);
    const LirFunction **order = order_functions(lir);
    for (uint32_t i = 0; i < lir->functions.length; i++) {
        if (order[i]->dropped)
            continue;
        EmitBody e;
        emit_body_init(&e, &unit->tables, lir, order[i], unit->stems);
        emit_function(&e, &w);
        emit_function_code(&e, &w, unit->source);
        arena_clear(lir->scratch);
    }
    for (int i = 0; i < EMIT_SPARE; i++)
        strbuf_release(&unit->tables.spare[i]);
}

// The file's text, a line of C for each line of it.
static void print_source(const EmitUnit *unit, Writer *w)
{
    const Source *source = unit->lir->source;
    StrBuf line;
    strbuf_init(&line);
    writer_c_string(&line, source->c_name, strlen(source->c_name));
    if (unit->lir->library) {
        writer_line(w, "static const char %s_file[%zu] = %s;", unit->source,
                    strlen(source->c_name) + 1, strbuf_text(&line));
        strbuf_release(&line);
        return;
    }
    writer_line(w, "static const char %s_file[%zu] = %s, %s[%" PRIu32 "] =", unit->source,
                strlen(source->c_name) + 1, strbuf_text(&line), unit->source, source->length + 1);
    w->depth++;
    enum { PIECE = 2000 };
    for (uint32_t at = 0; at == 0 || at < source->length;) {
        const char *text = source->text + at;
        uint32_t rest = source->length - at, length = rest < PIECE ? rest : PIECE;
        const char *newline = memchr(text, '\n', length);
        if (newline)
            length = (uint32_t)(newline - text) + 1;
        strbuf_clear(&line);
        writer_c_string(&line, text, length);
        at += length ? length : 1;
        writer_line(w, "%s%s", strbuf_text(&line), at >= source->length ? ";" : "");
    }
    w->depth--;
    strbuf_release(&line);
}

// The tables of a module: what it imports, and the names of its namespace object.
static void print_module_tables(const EmitUnit *unit, Writer *w)
{
    const LirUnit *lir = unit->lir;
    WriterList list;
    if (lir->requests.length) {
        writer_list_begin(&list, w, "static const uint32_t requests%s[] =", unit->suffix);
        for (uint32_t i = 0; i < lir->requests.length; i++)
            writer_list_add(&list, "%" PRIu32, lir->requests.data[i]);
        writer_list_end(&list);
    }
    if (lir->required.length) {
        writer_list_begin(&list, w, "static const JsRequired required%s[] =", unit->suffix);
        for (vec_each(LirRequired, r, &lir->required))
            writer_list_add(&list, "{&%s.s, %" PRIu32 ", %s}",
                            emit_string_cell(unit->tables.tables, r->specifier), r->file,
                            r->import ? "true" : "false");
        writer_list_end(&list);
    }
    if (lir->exports.length) {
        writer_list_begin(&list, w, "static const JsBinding exports%s[] =", unit->suffix);
        for (uint32_t i = 0; i < lir->exports.length; i++)
            writer_list_add(&list, "{&%s.s, %" PRIu32 ", %" PRId32 "}",
                            emit_string_cell(unit->tables.tables, lir->exports.data[i].name),
                            lir->exports.data[i].file, lir->exports.data[i].slot);
        writer_list_end(&list);
    }
}

// Why the import() of a module is rejected.
static void print_error(const LirUnit *lir, WriterList *list)
{
    StrBuf text;
    strbuf_init(&text);
    writer_c_string(&text, lir->error, strlen(lir->error));
    writer_list_add(list, ".error = %s", strbuf_text(&text));
    strbuf_release(&text);
}

static void print_module_fields(const EmitUnit *unit, WriterList *list)
{
    const LirUnit *lir = unit->lir;
    writer_list_add(list, ".module = true");
    if (lir->imported)
        writer_list_add(list, ".imported = true");
    if (lir->error)
        print_error(lir, list);
    if (lir->library)
        writer_list_add(list, ".library = true");
    if (lir->commonjs)
        writer_list_add(list, ".commonjs = true");
    if (lir->type)
        writer_list_add(list, ".type = \"%s\"", lir->type);
    if (lir->env_size)
        writer_list_add(list, ".env_size = %" PRIu32, lir->env_size);
    writer_list_add(list, ".instantiate = &%s_code", unit->stems[lir->instantiate]);
    if (lir->requests.length) {
        writer_list_add(list, ".requests = requests%s", unit->suffix);
        writer_list_add(list, ".request_count = %" PRIu32, lir->requests.length);
    }
    if (lir->exports.length) {
        writer_list_add(list, ".exports = exports%s", unit->suffix);
        writer_list_add(list, ".export_count = %" PRIu32, lir->exports.length);
    }
    if (lir->symbols.length) {
        writer_list_add(list, ".imports = imports%s", unit->suffix);
        writer_list_add(list, ".import_count = %" PRIu32, lir->symbols.length);
    }
}

static void print_unit(EmitUnit *unit, const EmitOptions *options, StrBuf *out)
{
    const LirUnit *lir = unit->lir;
    Writer w;
    WriterList list;
    writer_init(&w, out, NULL);
    print_source(unit, &w);
    print_module_tables(unit, &w);
    emit_links_symbols(lir, unit->suffix, options, &w);
    if (lir->links)
        emit_links_tables(lir, options, unit->tables.tables, &w);
    if (lir->links)
        writer_list_begin(&list, &w, "const JsUnit %s =",
                          cnames_module(lir->arena, options->prefix, lir->links->id));
    else
        writer_list_begin(&list, &w, "static const JsUnit unit%s =", unit->suffix);
    writer_list_add(&list, ".abi = JS_ABI");
    writer_list_add(&list, ".file = %s_file", unit->source);
    writer_list_add(&list, ".main = &%s_code", unit->stems[0]);
    emit_unit_rows(&unit->tables, &list);
    if (unit->lir->template_count)
        writer_list_add(&list, ".template_count = %" PRIu32, unit->lir->template_count);
    if (lir->module)
        print_module_fields(unit, &list);
    if (lir->required.length) {
        writer_list_add(&list, ".required = required%s", unit->suffix);
        writer_list_add(&list, ".required_count = %" PRIu32, lir->required.length);
    }
    if (lir->links)
        emit_links_fields(lir, options, &list);
    writer_list_end(&list);
}

// Declarations of what stands behind the functions that refer to it.
static void print_forwards(const EmitUnit *unit, Writer *w)
{
    const Source *source = unit->lir->source;
    if (unit->lir->library)
        writer_line(w, "static const char %s_file[%zu];", unit->source, strlen(source->c_name) + 1);
    else
        writer_line(w, "static const char %s_file[%zu], %s[%" PRIu32 "];", unit->source,
                    strlen(source->c_name) + 1, unit->source, source->length + 1);
}

// What the units link by name: the methods of builtins, the parts of the runtime.
static void print_links(const char *macro, const char *const *names, Writer *w)
{
    StrBuf line = {0};
    for (; names && *names; names++) {
        if (line.length && line.length + strlen(*names) > 80) {
            writer_line(w, "%s", strbuf_text(&line));
            strbuf_clear(&line);
        }
        strbuf_printf(&line, "%s%s(%s)", line.length ? " " : "", macro, *names);
    }
    if (line.length)
        writer_line(w, "%s", strbuf_text(&line));
    strbuf_release(&line);
}

static void print_main(const EmitUnit *units, size_t count, const EmitOptions *options, Writer *w)
{
    const char *const *globals = options->globals, *const *library = options->library;
    Arena *arena = units[0].lir->arena;
    writer_line(w, "int main(int argc, char **argv) {");
    w->depth++;
    for (size_t i = 0; globals && globals[i]; i++)
        writer_line(w, "extern const JsGlobalDef js_global_%s;", globals[i]);
    for (size_t i = 0; library && library[i]; i++)
        writer_line(w, "extern const JsUnit %s;",
                    cnames_module(arena, options->prefix, library[i]));
    // Few units and globals fit on one line.
    StrBuf text = {0};
    strbuf_puts(&text, "return js_main(argc, argv, JS_UNITS(");
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&text, "%s&unit%s", i ? ", " : "", units[i].suffix);
    for (size_t i = 0; library && library[i]; i++)
        strbuf_printf(&text, ", &%s", cnames_module(arena, options->prefix, library[i]));
    strbuf_puts(&text, globals && globals[0] ? "), JS_LINKED(" : "), NULL);");
    for (size_t i = 0; globals && globals[i]; i++)
        strbuf_printf(&text, "%s&js_global_%s%s",
                      i == 0       ? ""
                      : i % 4 == 0 ? ",\n        "
                                   : ", ",
                      globals[i], globals[i + 1] ? "" : "));");
    writer_line(w, "%s", strbuf_text(&text));
    strbuf_release(&text);
    w->depth--;
    writer_line(w, "}");
}

// What stands above the functions.
static void print_top(EmitUnit *units, size_t count, const EmitOptions *options,
                      const StrBuf *declarations, StrBuf *out)
{
    Writer w;
    writer_init(&w, out, NULL);
    writer_line(&w, "#include <yieldc/js.h> // made by yieldc");
    if (!options->methods)
        writer_line(&w, "#include <yieldc/link_all.h> // names of properties are computed");
    writer_blank(&w);
    emit_strings(units[0].tables.tables, &w);
    strbuf_put(out, strbuf_text(declarations), declarations->length);
    for (size_t i = 0; i < count; i++) {
        emit_unit_enums(&units[i].tables, &w);
        print_forwards(&units[i], &w);
        strbuf_put(out, strbuf_text(&units[i].tables.constants), units[i].tables.constants.length);
        strbuf_release(&units[i].tables.constants);
        strbuf_put(out, strbuf_text(&units[i].tables.forwards), units[i].tables.forwards.length);
        strbuf_release(&units[i].tables.forwards);
    }
    writer_blank(&w);
}

void emit_program(const LirUnit *const *lir, size_t count, const EmitOptions *options, StrBuf *out)
{
    Arena *arena = lir[0]->arena;
    EmitTables tables;
    emit_tables_init(&tables, arena);
    emit_hints_init(&tables.hints, arena, lir, count);
    EmitUnit *units = ARENA_ARRAY(arena, EmitUnit, count);
    StrBuf declarations = {0}, top = {0};
    Writer w;
    writer_init(&w, &declarations, NULL);
    for (size_t i = 0; i < count; i++)
        emit_links_declare(lir[i], options, &tables, &w);
    size_t start = out->length;
    for (size_t i = 0; i < count; i++) {
        EmitUnit *unit = &units[i];
        unit->lir = lir[i];
        unit->suffix = i ? arena_printf(arena, "_%zu", i + 1) : "";
        unit->source = arena_printf(arena, "source%s", unit->suffix);
        emit_unit_tables_init(&unit->tables, &tables);
        print_unit_functions(unit, options, out);
        print_unit(unit, options, out);
    }
    print_top(units, count, options, &declarations, &top);
    strbuf_insert(out, start, strbuf_text(&top), top.length);
    strbuf_release(&top);
    strbuf_release(&declarations);
    writer_init(&w, out, NULL);
    print_links("JS_LINK", options->methods, &w);
    print_links("JS_LINK_PART", options->parts, &w);
    if (options->program)
        print_main(units, count, options, &w);
}
