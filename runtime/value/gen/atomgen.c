// SPDX-License-Identifier: MIT
// Build-time generator of the static atoms: prints C that defines every atom of atoms.def and the
// symbols of symbols.def. It runs on the machine that builds; what it prints does not
// depend on that machine.
//
// In the static library each atom is a section of its own, all of one name, which only assembler can say: the linker leaves out
// those that the program has no use for, and puts the others side by side as they stand in the object file, where js__static_atom
// walks from the first to the end. In the shared library, whose symbols may be replaced, a list of addresses tells them.
#include "runtime/text/hash.h"
#include <yieldc/string.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Atom {
    const char *id;
    const char *text;
} Atom;

static const Atom atoms[] = {
#define JS_ATOM_DEF(name) {#name, #name},
#define JS_ATOM_DEF2(name, contents) {#name, contents},
#include <yieldc/atoms.def>
#undef JS_ATOM_DEF
#undef JS_ATOM_DEF2
#define JS_SYMBOL_DEF(name) {"symbol_name_" #name, "[Symbol." #name "]"},
#include <yieldc/symbols.def>
#undef JS_SYMBOL_DEF
};

static const char *const symbols[] = {
#define JS_SYMBOL_DEF(name) #name,
#include <yieldc/symbols.def>
#undef JS_SYMBOL_DEF
};

#define ATOMS (sizeof atoms / sizeof *atoms)
#define SYMBOLS (sizeof symbols / sizeof *symbols)

static uint32_t hash_of(const char *text, size_t length)
{
    return js_text_hash8((const uint8_t *)text, length);
}

// The contents as a C literal; octal escapes for what is not plain.
static void print_text(const char *text, size_t length)
{
    putchar('"');
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 32 || c > 126 || strchr("\"\\?", c))
            printf("\\%03o", c);
        else
            putchar(c);
    }
    putchar('"');
}

static uint64_t atom_head(void)
{
    return JS_STRING_HEAD(JS_STR_STATIC | JS_STR_ATOM);
}

static void print_atom(const Atom *a)
{
    size_t n = strlen(a->text);
    printf("const struct js__atom_of_%s js__atom_%s = {{{0x%" PRIx64 "}, %zu, 0x%08x}, ", a->id,
           a->id, atom_head(), n, hash_of(a->text, n));
    print_text(a->text, n);
    puts("};");
}

static void print_section(const char *symbol, const char *binding, size_t number)
{
    printf("    \".section .rodata.js_atoms,\\\"a\\\",%%progbits,unique,%zu\\n.balign 8\\n\"\n"
           "    \".%s %s\\n.type %s,%%object\\n%s:\\n\"\n", number, binding, symbol, symbol, symbol);
}

// The same as a section, whose number makes it one apart from the others of its name.
static void print_atom_section(const Atom *a, size_t number)
{
    size_t n = strlen(a->text);
    char symbol[128];
    snprintf(symbol, sizeof symbol, "js__atom_%s", a->id);
    print_section(symbol, "globl", number);
    printf("    \".8byte 0x%" PRIx64 "\\n.4byte %zu, 0x%08x\\n.asciz \\\"%s\\\"\\n\"\n", atom_head(), n,
           hash_of(a->text, n), a->text);
    printf("    \".size %s, %zu\\n\"\n", symbol, sizeof(JsString) + n + 1);
}

// js__static_atom where the atoms are sections.
static const char walk[] =
    "extern const JsString js__atoms_end __attribute__((visibility(\"hidden\")));\n"
    "// An integer, as the address leaves the first atom's object.\n"
    "const JsString *js__static_atom(size_t *at)\n{\n"
    "    const JsString *s = (const JsString *)((uintptr_t)&js__atom_%s + *at);\n"
    "    if (s == &js__atoms_end)\n        return NULL;\n"
    "    if (s->cell.head != 0x%" PRIx64 ") {\n"
    "        fputs(\"yieldc: the linker has changed the order of the atoms\\n\", stderr);\n"
    "        abort();\n    }\n"
    "    *at += (sizeof *s + s->length + 8) & ~(size_t)7;\n    return s;\n}\n";

static void print_atoms(void)
{
    puts("#if defined __PIC__ && !defined __PIE__");
    for (size_t i = 0; i < ATOMS; i++)
        print_atom(&atoms[i]);
    puts("static const JsString *const list[] = {");
    for (size_t i = 0; i < ATOMS; i++)
        printf("&js__atom_%s.s,\n", atoms[i].id);
    puts("NULL};\nconst JsString *js__static_atom(size_t *at)\n{\n    return list[(*at)++];\n}");
    puts("#else\n__asm__(");
    for (size_t i = 0; i < ATOMS; i++)
        print_atom_section(&atoms[i], i + 1);
    print_section("js__atoms_end", "hidden", ATOMS + 1);
    puts("    \".8byte 0\\n.text\\n\");");
    printf(walk, atoms[0].id, atom_head());
    puts("#endif");
}

static void print_symbol(const char *id)
{
    char text[64];
    int n = snprintf(text, sizeof text, "Symbol.%s", id);
    uint32_t h = hash_of(text, (size_t)n);
    printf("static const struct { JsString s; char c[%d]; } description_%s = "
           "{{{JS_STRING_HEAD(JS_STR_STATIC)}, %d, 0x%08x}, \"%s\"};\n",
           n + 1, id, n, h, text);
    printf("const JsSymbol js__symbol_%s = {{JS_HEAD(JS_KIND_SYMBOL)}, "
           "STATIC_VALUE(description_%s), 0x%08x, 0};\n",
           id, id, h * 2654435761u);
}

// An atom stands once, is no array index, and its text needs no escapes.
static void check_atoms(void)
{
    for (size_t i = 0; i < ATOMS; i++) {
        const char *text = atoms[i].text, *wrong = NULL;
        if (text[0] >= '0' && text[0] <= '9')
            wrong = "could be an array index";
        if (strlen(text) == 1)
            wrong = "is a string that each Js has (js->chars)";
        if (strpbrk(text, "\"\\"))
            wrong = "needs an escape";
        for (size_t j = 0; j < i; j++)
            if (!strcmp(text, atoms[j].text))
                wrong = "stands twice";
        if (!wrong)
            continue;
        fprintf(stderr, "atoms.def: error: \"%s\" %s\n", text, wrong);
        exit(1);
    }
}

int main(void)
{
    check_atoms();
    puts("// Made by runtime/value/gen/atomgen.c from atoms.def and symbols.def.");
    puts("#include <yieldc/atoms.h>\n#include <yieldc/heap.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include \"runtime/value/atoms.h\"");
    puts("#ifdef JS_CHECK_VALUES\n#define STATIC_VALUE(x) {(uint64_t)(uintptr_t)&(x)}\n#else\n"
         "#define STATIC_VALUE(x) (uint64_t)(uintptr_t)&(x)\n#endif");
    print_atoms();
    for (size_t i = 0; i < SYMBOLS; i++)
        print_symbol(symbols[i]);
    return 0;
}
