// SPDX-License-Identifier: MIT
// Pieces of text and the arena they live in.
#define _GNU_SOURCE
#include "runtime/host/inspect_text.h"
#include "runtime/host/width.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct JsTextChunk {
    struct JsTextChunk *next;
    char bytes[];
} JsTextChunk;

#define CHUNK_SIZE 8000

void *js__arena_take(JsTextArena *a, size_t size)
{
    size = (size + 15) & ~(size_t)15;
    if ((size_t)(a->end - a->next) < size) {
        size_t room = size > CHUNK_SIZE ? size : CHUNK_SIZE;
        JsTextChunk *c = malloc(sizeof *c + room + 16);
        if (!c) {
            fputs("yieldc: out of memory\n", stderr);
            abort();
        }
        c->next = a->chunks;
        a->chunks = c;
        a->next = (char *)(((uintptr_t)c->bytes + 15) & ~(uintptr_t)15);
        a->end = a->next + room;
    }
    void *p = a->next;
    a->next += size;
    return p;
}

void js__arena_release(JsTextArena *a)
{
    while (a->chunks) {
        JsTextChunk *c = a->chunks;
        a->chunks = c->next;
        free(c);
    }
    a->next = a->end = NULL;
}

// UTF-16 code units of WTF-8: one for each byte that begins a code point, two for four-byte ones.
static size_t units_of(const char *p, size_t size)
{
    size_t units = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)p[i];
        units += (c & 0xc0) != 0x80;
        units += c >= 0xf0;
    }
    return units;
}

JsPiece js__piece_c(const char *text)
{
    size_t size = strlen(text);
    return (JsPiece){text, size, units_of(text, size)};
}

JsPiece js__piece_copy(JsTextArena *a, const char *bytes, size_t size)
{
    char *p = js__arena_take(a, size + 1);
    memcpy(p, bytes, size);
    p[size] = 0;
    return (JsPiece){p, size, units_of(p, size)};
}

bool js__piece_string(Js *js, JsTextArena *a, JsString *s, JsPiece *out)
{
    JsString *flat = js_string_flat(js, s);
    if (!flat)
        return false;
    JsTextBuf b;
    js__buf_init(&b, a);
    js__buf_units(&b, flat, 0, flat->length);
    *out = js__buf_piece(&b);
    return true;
}

JsPiece js__piece_printf(JsTextArena *a, const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    char *p = js__arena_take(a, (size_t)size + 1);
    vsnprintf(p, (size_t)size + 1, format, again);
    va_end(again);
    va_end(list);
    return (JsPiece){p, (size_t)size, units_of(p, (size_t)size)};
}

JsPiece js__piece_slice(JsPiece s, size_t from, size_t to)
{
    return (JsPiece){s.p + from, to - from, units_of(s.p + from, to - from)};
}

bool js__piece_is(JsPiece s, const char *ascii)
{
    return strlen(ascii) == s.size && memcmp(s.p, ascii, s.size) == 0;
}

bool js__piece_same(JsPiece a, JsPiece b)
{
    return a.size == b.size && memcmp(a.p, b.p, a.size) == 0;
}

ptrdiff_t js__piece_find(JsPiece s, JsPiece needle, size_t from)
{
    if (from > s.size)
        return -1;
    const char *at = memmem(s.p + from, s.size - from, needle.p, needle.size);
    return at ? at - s.p : -1;
}

ptrdiff_t js__piece_find_c(JsPiece s, const char *needle, size_t from)
{
    return js__piece_find(s, js__piece_c(needle), from);
}

bool js__piece_starts(JsPiece s, JsPiece head)
{
    return s.size >= head.size && memcmp(s.p, head.p, head.size) == 0;
}

JsPiece js__piece_indent(JsTextArena *a, JsPiece s, size_t indentation)
{
    if (indentation == 0 || !memchr(s.p, '\n', s.size))
        return s;
    JsTextBuf b;
    js__buf_init(&b, a);
    size_t start = 0;
    for (size_t i = 0; i < s.size; i++)
        if (s.p[i] == '\n') {
            js__buf_add(&b, js__piece_slice(s, start, i + 1));
            js__buf_spaces(&b, indentation);
            start = i + 1;
        }
    js__buf_add(&b, js__piece_slice(s, start, s.size));
    return js__buf_piece(&b);
}

// The code point at *i of valid WTF-8; advances *i.
static uint32_t next_code_point(JsPiece s, size_t *i)
{
    const unsigned char *p = (const unsigned char *)s.p + *i;
    int more = *p < 0x80 ? 0 : *p < 0xe0 ? 1 : *p < 0xf0 ? 2 : 3;
    uint32_t c = more == 0 ? *p : *p & (0x3fu >> more);
    for (int k = 1; k <= more; k++)
        c = c << 6 | (p[k] & 0x3f);
    *i += (size_t)more + 1;
    return c;
}

// The bytes of a control sequence (ESC [ ... letter) at i, which has no width; 0 when there is
// none.
static size_t control_sequence(JsPiece s, size_t i)
{
    if (s.p[i] != 0x1b || i + 1 >= s.size || s.p[i + 1] != '[')
        return 0;
    size_t k = i + 2;
    while (k < s.size && ((s.p[k] >= '0' && s.p[k] <= '9') || s.p[k] == ';'))
        k++;
    return k < s.size && s.p[k] >= '@' ? k + 1 - i : 0;
}

size_t js__piece_width(JsPiece s)
{
    size_t width = 0;
    for (size_t i = 0; i < s.size;) {
        size_t control = control_sequence(s, i);
        if (control)
            i += control;
        else
            width += js__code_point_width(next_code_point(s, &i));
    }
    return width;
}

void js__pieces_push(JsTextArena *a, JsPieces *list, JsPiece piece)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 8;
        JsPiece *v = js__arena_take(a, capacity * sizeof *v);
        if (list->count)
            memcpy(v, list->v, list->count * sizeof *v);
        list->v = v;
        list->capacity = capacity;
    }
    list->v[list->count++] = piece;
}

void js__buf_init(JsTextBuf *b, JsTextArena *a)
{
    *b = (JsTextBuf){.arena = a};
}

static char *buf_room(JsTextBuf *b, size_t more)
{
    if (b->capacity - b->size < more + 1) {
        size_t capacity = b->capacity * 2 + more + 32;
        char *p = js__arena_take(b->arena, capacity);
        if (b->size)
            memcpy(p, b->p, b->size);
        b->p = p;
        b->capacity = capacity;
    }
    return b->p + b->size;
}

void js__buf_add(JsTextBuf *b, JsPiece s)
{
    if (s.size)
        memcpy(buf_room(b, s.size), s.p, s.size);
    b->size += s.size;
    b->units += s.units;
}

void js__buf_c(JsTextBuf *b, const char *text)
{
    js__buf_add(b, js__piece_c(text));
}

void js__buf_spaces(JsTextBuf *b, size_t count)
{
    memset(buf_room(b, count), ' ', count);
    b->size += count;
    b->units += count;
}

void js__buf_code_point(JsTextBuf *b, uint32_t c)
{
    char *p = buf_room(b, 4);
    size_t n = 0;
    if (c < 0x80) {
        p[n++] = (char)c;
    } else if (c < 0x800) {
        p[n++] = (char)(0xc0 | c >> 6);
        p[n++] = (char)(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        p[n++] = (char)(0xe0 | c >> 12);
        p[n++] = (char)(0x80 | (c >> 6 & 0x3f));
        p[n++] = (char)(0x80 | (c & 0x3f));
    } else {
        p[n++] = (char)(0xf0 | c >> 18);
        p[n++] = (char)(0x80 | (c >> 12 & 0x3f));
        p[n++] = (char)(0x80 | (c >> 6 & 0x3f));
        p[n++] = (char)(0x80 | (c & 0x3f));
    }
    b->size += n;
    b->units += c >= 0x10000 ? 2 : 1;
}

void js__buf_units(JsTextBuf *b, const JsString *flat, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        uint32_t c = js__flat_unit(flat, i);
        if (c >= 0xd800 && c <= 0xdbff && i + 1 < to) {
            uint32_t low = js__flat_unit(flat, i + 1);
            if (low >= 0xdc00 && low <= 0xdfff) {
                c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                i++;
            }
        }
        js__buf_code_point(b, c);
    }
}

JsPiece js__buf_piece(const JsTextBuf *b)
{
    if (!b->size)
        return JS_PIECE_NONE;
    b->p[b->size] = 0;
    return (JsPiece){b->p, b->size, b->units};
}
