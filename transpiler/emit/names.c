// SPDX-License-Identifier: MIT
// Spelling, reserved words, uniqueness. Identifiers at file scope always carry a prefix or suffix
// of ours, so that only locals and fields can meet keywords, macros and functions of the C library.
#include "transpiler/emit/names.h"

#include "transpiler/base/strbuf.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 48 }; // bytes of a name that are kept

// Keywords of C11, C23 and gnu; what <yieldc/js.h> and its headers define without a js prefix;
// macros of gnu17; the locals and parameters that every emitted function has.
static const char *const reserved[] = {
    "alignas",
    "alignof",
    "argc",
    "argv",
    "asm",
    "auto",
    "a",
    "base",
    "bool",
    "break",
    "case",
    "char",
    "const",
    "constexpr",
    "continue",
    "default",
    "do",
    "double",
    "else",
    "enum",
    "errno",
    "extern",
    "f",
    "false",
    "float",
    "for",
    "fortran",
    "goto",
    "how",
    "i386",
    "if",
    "ignored",
    "ignored_number",
    "inline",
    "int",
    "js",
    "known",
    "linux",
    "long",
    "main",
    "memchr",
    "memcmp",
    "memcpy",
    "memmove",
    "memset",
    "new_target",
    "nullptr",
    "offsetof",
    "register",
    "restrict",
    "return",
    "self",
    "sent",
    "shared",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "struct",
    "switch",
    "this_",
    "thread_local",
    "true",
    "typedef",
    "typeof",
    "typeof_unqual",
    "u",
    "union",
    "unix",
    "unsigned",
    "va_arg",
    "va_copy",
    "va_end",
    "va_list",
    "va_start",
    "void",
    "volatile",
    "while",
    "whole",
    "NULL",
    "EOF",
    "INFINITY",
    "NAN",
    "near",
    "far",
    "stdin",
    "stdout",
    "stderr",
    "assert",
    "alloca",
    "unreachable",
};

static bool ends_with(const char *text, size_t length, const char *end)
{
    size_t of_end = strlen(end);
    return length >= of_end && !memcmp(text + length - of_end, end, of_end);
}

// How the names of the library and those of tables.c begin, some of which are only made when a local has its name: no number behind
// such a stem would make it a name of its own.
static bool begins_as_ours(const char *text)
{
    switch (*text) {
    case 'j':
        return !strncmp(text, "js_", 3);
    case 'J':
        return !strncmp(text, "JS_", 3) || !strncmp(text, "Js", 2);
    case 's':
        return !strncmp(text, "str_", 4);
    case 'I':
        return !strncmp(text, "IC_", 3);
    case 'Y':
        return !strncmp(text, "YIELDC_", 7);
    case 'G':
    case 'N':
    case 'k':
        return text[1] == '_';
    default:
        return false;
    }
}

// Macros of C and gnu17, which would be replaced before a suffix is pasted to them, and js, which js_call is made of.
static bool is_macro(const char *text)
{
    static const char *const macros[] = {"EOF",  "INFINITY", "NAN",   "NULL",   "bool",   "errno",
                                         "i386", "js",       "linux", "stderr", "stdin", "stdout",
                                         "unix"};
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        if (*text == *macros[i] && !strcmp(text, macros[i]))
            return true;
    return false;
}

// Besides the words of the list.
static bool is_reserved(const char *text, size_t length)
{
    switch (length ? text[length - 1] : 0) {
    case 't':
        return ends_with(text, length, "_t");
    case 'X':
        return ends_with(text, length, "_MAX");
    case 'N':
        return ends_with(text, length, "_MIN");
    case 'H':
        return ends_with(text, length, "_WIDTH");
    case 'C':
        return ends_with(text, length, "_C");
    default:
        return false;
    }
}

// What a taken name is mapped to: the highest number that was tried behind it, so that many equal stems stay linear.
static void note_number(CNames *names, const char *text, size_t length, uintptr_t number)
{
    strmap_set(&names->taken, text, length, (void *)number);
}

void cnames_init(CNames *names, Arena *arena, const CNames *outer)
{
    *names = (CNames){.arena = arena, .outer = outer};
    strmap_init(&names->taken, arena);
    for (size_t i = 0; !outer && i < sizeof reserved / sizeof *reserved; i++)
        note_number(names, reserved[i], strlen(reserved[i]), 1);
}

const char *cnames_spell(Arena *arena, Name name, const char *otherwise)
{
    if (!name || !name->length)
        return otherwise;
    StrBuf out;
    strbuf_init(&out);
    const char *p = name->text, *end = p + name->length;
    if (begins_as_ours(p) || is_macro(p))
        strbuf_puts(&out, "v_");
    while (p < end && out.length < LONGEST) {
        uint32_t c = name_decode(&p, end);
        bool digit = c >= '0' && c <= '9';
        bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || digit;
        // A leading underscore would make a reserved identifier.
        if (!out.length && (digit || c == '_'))
            strbuf_putc(&out, 'v');
        if (word)
            strbuf_putc(&out, (char)c);
        else if (c == ' ' || c == '-' || c == '.' || c == '#')
            strbuf_putc(&out, out.length ? '_' : 'v');
        else
            strbuf_printf(&out, "%su%04X", out.length ? "_" : "", (unsigned)c);
    }
    const char *text = arena_copy_text(arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return text;
}

static bool is_taken(const CNames *names, const char *text, size_t length)
{
    for (; names; names = names->outer)
        if (strmap_find(&names->taken, text, length))
            return true;
    return is_reserved(text, length);
}

const char *cnames_take(CNames *names, const char *stem)
{
    size_t length = strlen(stem);
    void **known = strmap_find(&names->taken, stem, length);
    uintptr_t n = known ? (uintptr_t)*known : 0;
    // So end the locals of js.h's macros, which an argument must not mean.
    bool of_macro = names->outer && length && stem[length - 1] == '_';
    if (!n && !of_macro && !is_taken(names->outer, stem, length)) {
        note_number(names, stem, length, 1);
        return stem;
    }
    const char *text;
    size_t whole;
    do {
        n = n ? n + 1 : 2;
        text = arena_printf(names->arena, "%s_%u", stem, (unsigned)n);
        whole = strlen(text);
    } while (is_taken(names, text, whole));
    if (known)
        *known = (void *)n;
    else
        note_number(names, stem, length, n);
    note_number(names, text, whole, 1);
    return text;
}

// Takes the name with each of the suffixes, if none is taken yet.
static bool take_suffixed(CNames *names, const char *text, const char *const *suffixes)
{
    size_t length = strlen(text), of_suffix;
    char whole[2 * LONGEST];
    memcpy(whole, text, length + 1);
    for (const char *const *s = suffixes; *s; s++) {
        of_suffix = strlen(*s);
        memcpy(whole + length, *s, of_suffix + 1);
        if (is_taken(names, whole, length + of_suffix))
            return false;
    }
    for (const char *const *s = suffixes; *s; s++) {
        of_suffix = strlen(*s);
        char *copy = arena_alloc(names->arena, length + of_suffix + 1);
        memcpy(copy, text, length);
        memcpy(copy + length, *s, of_suffix + 1);
        note_number(names, copy, length + of_suffix, 1);
    }
    return true;
}

const char *cnames_take_stem(CNames *names, const char *stem, const char *const *suffixes)
{
    const char *key = arena_printf(names->arena, "%s#", stem), *text = stem;
    size_t length = strlen(key);
    uintptr_t n = (uintptr_t)strmap_get(&names->taken, key, length) + 1;
    for (;; n++) {
        if (n > 1)
            text = arena_printf(names->arena, "%s_%u", stem, (unsigned)n);
        if (take_suffixed(names, text, suffixes))
            break;
    }
    note_number(names, key, length, n);
    return text;
}

// Letters and digits stay, '/' becomes '_', all others '_' and a digit (or _0 and hexadecimal); so does a digit that would follow a
// '_' of ours.
static void mangle(StrBuf *out, const char *text, size_t length, bool path)
{
    static const char others[] = "_.-$";
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        bool first = i == 0 || (path && text[i - 1] == '/');
        bool digit = c >= '0' && c <= '9';
        const char *other = memchr(others, c, sizeof others - 1);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (digit && !first))
            strbuf_putc(out, (char)c);
        else if (path && c == '/')
            strbuf_putc(out, '_');
        else if (other)
            strbuf_printf(out, "_%d", (int)(other - others) + 1);
        else
            strbuf_printf(out, "_0%02x", c);
    }
}

// The usual suffix is left out, others end in what no name with it ends in.
static void mangle_id(StrBuf *out, const char *id)
{
    size_t length = strlen(id);
    bool js = ends_with(id, strlen(id), ".js"), mjs = ends_with(id, strlen(id), ".mjs");
    mangle(out, id, length - (js ? 3 : mjs ? 4 : 0), true);
    strbuf_puts(out, js ? "" : mjs ? "_7" : "_6");
}

static const char *finish(Arena *arena, StrBuf *out)
{
    const char *made = arena_copy_text(arena, strbuf_text(out), out->length);
    strbuf_release(out);
    return made;
}

// The library's ids begin with a slash; what its symbols begin with is not for users to choose.
static const char *prefix_of(const char *prefix, const char *id)
{
    return *id == '/' ? "js_" : prefix;
}

const char *cnames_module(Arena *arena, const char *prefix, const char *id)
{
    StrBuf out = {0};
    strbuf_printf(&out, "%smodule_", prefix_of(prefix, id));
    mangle_id(&out, id);
    return finish(arena, &out);
}

const char *cnames_export(Arena *arena, const char *prefix, const char *id, Name name)
{
    StrBuf out = {0};
    strbuf_printf(&out, "%sexport_", prefix_of(prefix, id));
    mangle_id(&out, id);
    strbuf_puts(&out, name->length ? "__" : "__5");
    mangle(&out, name->text, name->length, false);
    return finish(arena, &out);
}
