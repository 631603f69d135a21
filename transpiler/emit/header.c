// SPDX-License-Identifier: MIT
// Headers of modules:
//
//     export async function* count(n) {...}     static inline JsValue lib_count(Js *js, JsValue n)
//     export let total = 0;                     static inline JsValue lib_total(Js *js)
//
// Functions are called by name, so that the header needs neither slots nor the order of exports: it stays the same while these do. What is no
// C name has no function here: js_export reaches it.
#include "transpiler/emit/header.h"

#include "transpiler/emit/writer.h"

#include <inttypes.h>
#include <string.h>

// What the module's functions begin with: its symbol without the prefix, lib_b of lib/b.js.
static const char *stem_of(const HeaderModule *m, Arena *arena)
{
    const char *symbol = cnames_module(arena, "", m->id), *stem = symbol + strlen("module_");
    return *stem >= '0' && *stem <= '9' ? symbol : stem;
}

static bool is_c_name(Name name)
{
    for (uint32_t i = 0; i < name->length; i++) {
        char c = name->text[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && !(i && c >= '0' && c <= '9'))
            return false;
    }
    return name->length > 0;
}

static const char *c_string(Arena *arena, Name name)
{
    StrBuf text = {0};
    writer_c_string(&text, name->text, name->length);
    const char *made = arena_copy_text(arena, strbuf_text(&text), text.length);
    strbuf_release(&text);
    return made;
}

// The parameters of the C function: `, JsValue n, JsValue label`, and their names as a list.
static void list_parameters(const HeaderExport *e, Arena *arena, StrBuf *declared, StrBuf *passed)
{
    CNames names;
    cnames_init(&names, arena, NULL);
    for (uint32_t i = 0; i < e->parameters.length; i++) {
        const char *stem = cnames_spell(arena, e->parameters.data[i], "value");
        const char *name = cnames_take(&names, stem);
        strbuf_printf(declared, ", JsValue %s", name);
        strbuf_printf(passed, "%s%s", i ? ", " : "", name);
    }
}

// The macro of the same name that takes nothing but values (checked.h).
static void print_check(const char *stem, const HeaderExport *e, Writer *w)
{
    StrBuf line = {0};
    uint32_t count = e->parameters.length;
    strbuf_printf(&line, "#define %s_%s(js", stem, e->name->text);
    for (uint32_t i = 0; i < count; i++)
        strbuf_printf(&line, ", v%" PRIu32, i);
    strbuf_printf(&line, ") %s_%s(js", stem, e->name->text);
    for (uint32_t i = 0; i < count; i++)
        strbuf_printf(&line, ", JS_A_VALUE(v%" PRIu32 ")", i);
    writer_line(w, "%s)", strbuf_text(&line));
    strbuf_release(&line);
}

static void print_function(const HeaderModule *m, const HeaderExport *e, Arena *arena, Writer *w)
{
    StrBuf declared = {0}, passed = {0};
    uint32_t count = e->parameters.length;
    const char *unit = cnames_module(arena, m->prefix, m->id), *name = c_string(arena, e->name);
    if (e->variadic)
        strbuf_puts(&declared, ", uint32_t argc, const JsValue *argv");
    else if (e->callable)
        list_parameters(e, arena, &declared, &passed);
    writer_line(w, "static inline JsValue %s_%s(Js *js%s)", stem_of(m, arena), e->name->text,
                strbuf_text(&declared));
    writer_line(w, "{");
    w->depth++;
    if (e->callable && count && !e->variadic)
        writer_line(w, "const JsValue argv[] = {%s};", strbuf_text(&passed));
    if (!e->callable)
        writer_line(w, "return js_export(js, &%s, %s);", unit, name);
    else if (e->variadic)
        writer_line(w, "return js_call_export(js, &%s, %s, argc, argv);", unit, name);
    else
        writer_line(w, "return js_call_export(js, &%s, %s, %" PRIu32 ", %s);", unit, name, count,
                    count ? "argv" : "NULL");
    w->depth--;
    writer_line(w, "}");
    if (e->callable && count && !e->variadic)
        print_check(stem_of(m, arena), e, w);
    strbuf_release(&declared);
    strbuf_release(&passed);
}

void emit_header(const HeaderModule *m, Arena *arena, StrBuf *out)
{
    Writer w;
    writer_init(&w, out, NULL);
    const char *stem = stem_of(m, arena), *unit = cnames_module(arena, m->prefix, m->id);
    writer_comment(&w, "The exports of ", m->file, strlen(m->file));
    writer_line(&w, "// Made by yieldc. Each function returns JS_EXCEPTION where it throws; what a variable holds is read anew each time.");
    writer_line(&w, "#ifndef YIELDC_MODULE_%s_H", stem);
    writer_line(&w, "#define YIELDC_MODULE_%s_H", stem);
    writer_line(&w, "#include <yieldc/js.h>");
    writer_line(&w, "#ifdef __cplusplus");
    writer_line(&w, "extern \"C\" {");
    writer_line(&w, "#endif");
    writer_blank(&w);
    writer_line(&w, "extern const JsUnit %s;", unit);
    for (vec_each(HeaderExport, e, &m->exports)) {
        writer_blank(&w);
        StrBuf what = {0};
        strbuf_printf(&what, "export %s ", e->what);
        writer_comment(&w, strbuf_text(&what), e->name->text, e->name->length);
        strbuf_release(&what);
        if (is_c_name(e->name))
            print_function(m, e, arena, &w);
        else
            writer_line(&w, "// js_export(js, &%s, %s)", unit, c_string(arena, e->name));
    }
    writer_blank(&w);
    writer_line(&w, "#ifdef __cplusplus");
    writer_line(&w, "}");
    writer_line(&w, "#endif");
    writer_line(&w, "#endif");
}
