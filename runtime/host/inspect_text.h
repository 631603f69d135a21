// SPDX-License-Identifier: MIT
// The text that inspection builds: pieces of WTF-8 in an arena that lives as long as one
// inspection.
//
// A piece knows its length in UTF-16 code units, because line breaking counts those. Lone
// surrogates stand as three bytes until the text leaves for a stream.
#ifndef YIELDC_HOST_INSPECT_TEXT_H
#define YIELDC_HOST_INSPECT_TEXT_H

#include <yieldc/string.h>
#include <stddef.h>

typedef struct JsTextArena {
    struct JsTextChunk *chunks;
    char *next, *end;
} JsTextArena;

typedef struct JsPiece {
    const char *p;
    size_t size;  // bytes
    size_t units; // UTF-16 code units
} JsPiece;

typedef struct JsPieces {
    JsPiece *v;
    size_t count, capacity;
} JsPieces;

// A text under construction.
typedef struct JsTextBuf {
    JsTextArena *arena;
    char *p;
    size_t size, capacity, units;
} JsTextBuf;

#define JS_PIECE_NONE ((JsPiece){"", 0, 0})

// Memory of the arena, not zeroed; never NULL (a process without memory ends with a message).
void *js__arena_take(JsTextArena *a, size_t size);
void js__arena_release(JsTextArena *a);

// A piece of NUL-terminated UTF-8 that outlives the arena.
JsPiece js__piece_c(const char *text);
// A copy of the bytes.
JsPiece js__piece_copy(JsTextArena *a, const char *bytes, size_t size);
// The contents of a string. False: out of memory is pending.
bool js__piece_string(Js *js, JsTextArena *a, JsString *s, JsPiece *out);
// printf of ASCII and %s of bytes of a valid text.
JsPiece js__piece_printf(JsTextArena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
JsPiece js__piece_slice(JsPiece s, size_t from, size_t to); // byte positions
bool js__piece_is(JsPiece s, const char *ascii);
bool js__piece_same(JsPiece a, JsPiece b);
// The byte position of needle at or after from, or -1.
ptrdiff_t js__piece_find(JsPiece s, JsPiece needle, size_t from);
ptrdiff_t js__piece_find_c(JsPiece s, const char *needle, size_t from);
bool js__piece_starts(JsPiece s, JsPiece head);
// The text with `indentation` spaces put after each newline.
JsPiece js__piece_indent(JsTextArena *a, JsPiece s, size_t indentation);
// Columns on a terminal: wide characters count 2, combining ones 0.
size_t js__piece_width(JsPiece s);

void js__pieces_push(JsTextArena *a, JsPieces *list, JsPiece piece);

void js__buf_init(JsTextBuf *b, JsTextArena *a);
void js__buf_add(JsTextBuf *b, JsPiece s);
void js__buf_c(JsTextBuf *b, const char *text);
void js__buf_spaces(JsTextBuf *b, size_t count);
void js__buf_code_point(JsTextBuf *b, uint32_t c); // a surrogate becomes three bytes
// Appends the code units; pairs become one code point.
void js__buf_units(JsTextBuf *b, const JsString *flat, size_t from, size_t to);
JsPiece js__buf_piece(const JsTextBuf *b);

// The code unit at i of a flat string.
static inline uint16_t js__flat_unit(const JsString *s, size_t i)
{
    return js_string_is_utf16(s) ? js_string_units(s)[i] : js_string_bytes(s)[i];
}

#endif
