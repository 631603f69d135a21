// SPDX-License-Identifier: MIT
//
// Name: an interned string, so that equal texts are the same pointer. Identifiers, property keys
// and string literal values are all Names. The text is WTF-8: UTF-8 in which a lone surrogate
// stands as its own three bytes (ED A0..BF xx) and a pair of surrogates always as one four-byte
// character; every JavaScript string has exactly one such form. NUL may occur inside.
#ifndef TRANSPILER_BASE_NAME_H
#define TRANSPILER_BASE_NAME_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "transpiler/base/arena.h"
#include "transpiler/base/map.h"

typedef struct NameText {
    uint32_t length; // bytes, without the terminating NUL
    uint32_t units;  // UTF-16 code units: the length JavaScript sees
    uint32_t index;  // in the table, in the order in which names came: for side tables
    bool ascii;      // every byte is below 0x80
    char text[];     // NUL-terminated
} NameText;

typedef const NameText *Name;

typedef struct NameTable {
    Arena *arena;
    StrMap map;
} NameTable;

// Makes an empty table; the names live in the arena.
void name_table_init(NameTable *table, Arena *arena);

// The name with this WTF-8 text. A low surrogate after a high one is joined to one character, so
// concatenations may be passed.
Name name_intern(NameTable *table, const char *text, size_t length);

// The same, from a C string.
Name name_from(NameTable *table, const char *text);

// The same, from UTF-16 code units.
Name name_from_utf16(NameTable *table, const uint16_t *units, size_t count);

// The name that is this C string, if it was interned, else NULL.
Name name_find(const NameTable *table, const char *text);

// How many names there are: each index is below it.
uint32_t name_count(const NameTable *table);

// Writes the name's code units to `out`, which has room for name->units of them.
void name_to_utf16(Name name, uint16_t *out);

// Whether the name is this C string. Inline, so that the length of a literal is known.
static inline bool name_is(Name name, const char *text)
{
    size_t length = strlen(text);
    return name && name->length == length && memcmp(name->text, text, length) == 0;
}

// Reads one code point (possibly a lone surrogate) of WTF-8 and moves *text past it; at least one
// byte of input must remain. A malformed byte gives U+FFFD and moves by one.
uint32_t name_decode(const char **text, const char *end);

// Writes one code point (possibly a surrogate) as WTF-8 into out; returns the number of bytes, 1
// to 4.
int name_encode(char out[4], uint32_t code_point);

#endif
