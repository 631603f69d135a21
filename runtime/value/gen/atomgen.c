// SPDX-License-Identifier: MIT
// Build-time generator of the static atoms: prints C that defines every atom of atoms.def, the
// strings of one Latin-1 character, the symbols of symbols.def, and an open-addressing table from
// contents to atom. It runs on the machine that builds; what it prints does not depend on that
// machine.
#include "runtime/text/hash.h"

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

static void print_atom(const Atom *a)
{
    size_t n = strlen(a->text);
    printf("const struct js__atom_of_%s js__atom_%s = {{{JS_STRING_HEAD(JS_STR_STATIC | "
           "JS_STR_ATOM)}, %zu, 0x%08x}, ",
           a->id, a->id, n, hash_of(a->text, n));
    print_text(a->text, n);
    puts("};");
}

// Strings of one character; a digit is an array index, hence no atom. No other atom has one
// character: atoms.h names those that are needed.
static void print_chars(void)
{
    for (size_t i = 0; i < ATOMS; i++)
        if (strlen(atoms[i].text) == 1) {
            fprintf(stderr, "atoms.def: error: \"%s\" is a string of js__chars\n", atoms[i].text);
            exit(1);
        }
    puts("const JsCharString js__chars[256] = {");
    for (int c = 0; c < 256; c++) {
        char text = (char)c;
        printf("{{{JS_STRING_HEAD(JS_STR_STATIC | %s)}, 1, 0x%08x}, ",
               c >= '0' && c <= '9' ? "JS_STR_INDEX" : "JS_STR_ATOM", hash_of(&text, 1));
        print_text(&text, 1);
        puts("},");
    }
    puts("};");
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

static void print_table(void)
{
    size_t size = 1;
    while (size < ATOMS * 4 / 3)
        size *= 2;
    size_t *slots = calloc(size, sizeof *slots);
    if (!slots)
        exit(1);
    for (size_t i = 0; i < ATOMS; i++) {
        size_t at = hash_of(atoms[i].text, strlen(atoms[i].text)) & (size - 1);
        for (; slots[at]; at = (at + 1) & (size - 1)) {
            if (!strcmp(atoms[slots[at] - 1].text, atoms[i].text)) {
                fprintf(stderr, "atoms.def: error: \"%s\" stands twice\n", atoms[i].text);
                exit(1);
            }
        }
        slots[at] = i + 1;
    }
    printf(
        "const uint32_t js__static_atom_mask = %zu;\nconst uint16_t js__static_atom_slots[] = {\n",
        size - 1);
    for (size_t i = 0; i < size; i++)
        printf("%zu,%c", slots[i], i % 16 == 15 ? '\n' : ' ');
    puts("};\nconst JsString *const js__static_atoms[] = {");
    for (size_t i = 0; i < ATOMS; i++)
        printf("&js__atom_%s.s,\n", atoms[i].id);
    puts("};");
    free(slots);
}

int main(void)
{
    puts("// Made by runtime/value/gen/atomgen.c from atoms.def and symbols.def.");
    puts("#include <yieldc/atoms.h>\n#include <yieldc/heap.h>\n#include \"runtime/value/atoms.h\"");
    puts("#ifdef JS_CHECK_VALUES\n#define STATIC_VALUE(x) {(uint64_t)(uintptr_t)&(x)}\n#else\n"
         "#define STATIC_VALUE(x) (uint64_t)(uintptr_t)&(x)\n#endif");
    for (size_t i = 0; i < ATOMS; i++) {
        if (atoms[i].text[0] >= '0' && atoms[i].text[0] <= '9') {
            fprintf(stderr, "atoms.def: error: \"%s\" could be an array index\n", atoms[i].text);
            return 1;
        }
        print_atom(&atoms[i]);
    }
    print_chars();
    for (size_t i = 0; i < SYMBOLS; i++)
        print_symbol(symbols[i]);
    print_table();
    return 0;
}
