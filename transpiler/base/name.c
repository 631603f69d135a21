// SPDX-License-Identifier: MIT
//
// Interned names: a string map whose keys are the names' own texts, and the WTF-8 coding.
#include "transpiler/base/name.h"

#include <string.h>

#include "transpiler/base/strbuf.h"

void name_table_init(NameTable *table, Arena *arena)
{
    table->arena = arena;
    strmap_init(&table->map, arena);
}

int name_encode(char out[4], uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

uint32_t name_decode(const char **text, const char *end)
{
    const unsigned char *p = (const unsigned char *)*text;
    uint32_t lead = p[0];
    int extra = lead < 0x80                   ? 0
                : lead >= 0xC2 && lead < 0xE0 ? 1
                : lead >= 0xE0 && lead < 0xF0 ? 2
                : lead >= 0xF0 && lead < 0xF5 ? 3
                                              : -1;
    static const uint32_t smallest[] = {0, 0x80, 0x800, 0x10000};
    (*text)++;
    if (extra == 0)
        return lead;
    if (extra < 0 || end - (const char *)p <= extra)
        return 0xFFFD;
    uint32_t c = lead & (0x3Fu >> extra);
    for (int i = 1; i <= extra; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0xFFFD;
        c = c << 6 | (p[i] & 0x3F);
    }
    if (c < smallest[extra] || c > 0x10FFFF)
        return 0xFFFD;
    *text += extra;
    return c;
}

// Whether a high surrogate's three bytes are directly followed by a low one's.
static bool has_split_pair(const char *text, size_t length)
{
    const unsigned char *p = (const unsigned char *)text;
    for (size_t i = 0; i + 5 < length; i++)
        if (p[i] == 0xED && (p[i + 1] & 0xF0) == 0xA0 && p[i + 3] == 0xED &&
            (p[i + 4] & 0xF0) == 0xB0)
            return true;
    return false;
}

static void join_pairs(StrBuf *out, const char *text, size_t length)
{
    const char *end = text + length;
    uint32_t pending = 0;
    char bytes[4];
    while (text < end) {
        uint32_t c = name_decode(&text, end);
        if (pending && c >= 0xDC00 && c <= 0xDFFF) {
            c = 0x10000 + ((pending - 0xD800) << 10) + (c - 0xDC00);
            pending = 0;
        }
        if (pending)
            strbuf_put(out, bytes, (size_t)name_encode(bytes, pending));
        pending = c >= 0xD800 && c <= 0xDBFF ? c : 0;
        if (!pending)
            strbuf_put(out, bytes, (size_t)name_encode(bytes, c));
    }
    if (pending)
        strbuf_put(out, bytes, (size_t)name_encode(bytes, pending));
}

static Name add(NameTable *table, const char *text, size_t length)
{
    NameText *name = arena_alloc(table->arena, sizeof(NameText) + length + 1);
    name->length = (uint32_t)length;
    name->index = map_length(&table->map);
    name->ascii = true;
    if (length)
        memcpy(name->text, text, length);
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0x80)
            name->ascii = false;
        if ((byte & 0xC0) != 0x80)
            name->units += byte >= 0xF0 ? 2 : 1;
    }
    strmap_set(&table->map, name->text, length, name);
    return name;
}

Name name_find(const NameTable *table, const char *text)
{
    return strmap_get(&table->map, text, strlen(text));
}

uint32_t name_count(const NameTable *table)
{
    return map_length(&table->map);
}

Name name_intern(NameTable *table, const char *text, size_t length)
{
    Name known = strmap_get(&table->map, text, length);
    if (known)
        return known;
    if (!has_split_pair(text, length))
        return add(table, text, length);
    StrBuf joined = {0};
    join_pairs(&joined, text, length);
    known = strmap_get(&table->map, strbuf_text(&joined), joined.length);
    if (!known)
        known = add(table, strbuf_text(&joined), joined.length);
    strbuf_release(&joined);
    return known;
}

Name name_from(NameTable *table, const char *text)
{
    return name_intern(table, text, strlen(text));
}

Name name_from_utf16(NameTable *table, const uint16_t *units, size_t count)
{
    StrBuf text = {0};
    char bytes[4];
    for (size_t i = 0; i < count; i++)
        strbuf_put(&text, bytes, (size_t)name_encode(bytes, units[i]));
    Name name = name_intern(table, strbuf_text(&text), text.length);
    strbuf_release(&text);
    return name;
}

void name_to_utf16(Name name, uint16_t *out)
{
    const char *p = name->text, *end = p + name->length;
    while (p < end) {
        uint32_t c = name_decode(&p, end);
        if (c >= 0x10000) {
            *out++ = (uint16_t)(0xD800 + ((c - 0x10000) >> 10));
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        *out++ = (uint16_t)c;
    }
}
