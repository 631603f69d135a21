// SPDX-License-Identifier: MIT
// How strings are laid out behind JsString, and what reads and builds them.
//
// A flat string has its code units behind its header. A rope is two strings; flattening makes it a
// slice of the whole of a new flat string. A slice is a part of a flat string. Readers take a view,
// which never copies a slice.
#ifndef YIELDC_VALUE_STRING_H
#define YIELDC_VALUE_STRING_H

#include <yieldc/context.h>
#include <yieldc/heap.h>

typedef struct JsRope {
    JsString s;
    JsString *left;
    JsString *right;
} JsRope;

typedef struct JsSlice {
    JsString s;
    JsString *base; // flat
    uint32_t start;
} JsSlice;

// The code units of a string; valid while the string is reachable. The pointer keeps them alive.
typedef struct JsView {
    const uint8_t *bytes;  // Latin-1, or NULL
    const uint16_t *units; // UTF-16, or NULL
    uint32_t length;
} JsView;

// Flattens a rope. False: out of memory is pending.
bool js__string_view_slow(Js *js, JsString *s, JsView *v);
static inline bool js__string_view(Js *js, JsString *s, JsView *v)
{
    if (js_unlikely(!js_string_is_flat(s)))
        return js__string_view_slow(js, s, v);
    bool wide = js_string_is_utf16(s);
    v->bytes = wide ? NULL : js_string_bytes(s);
    v->units = wide ? js_string_units(s) : NULL;
    v->length = s->length;
    return true;
}
// For operations that cannot fail: running out of memory ends the process with a message.
JsView js__string_view_sure(Js *js, JsString *s);
static inline uint16_t js__view_at(const JsView *v, uint32_t i)
{
    return v->bytes ? v->bytes[i] : v->units[i];
}
bool js__view_equals(const JsView *a, const JsView *b);
// Is the part of `a` from `at` on equal to b? at + b->length is in range.
bool js__view_has_at(const JsView *a, uint32_t at, const JsView *b);
int64_t js__view_index_of(const JsView *s, const JsView *pattern, uint32_t from);
uint32_t js__view_hash(const JsView *v);

// a + b. If `owned`, a came from here with *now set, and nobody but the caller has seen it since: it may be written to. *now says so
// of the result, else it stays. NULL: an exception is pending.
JsString *js__string_append(Js *js, JsString *a, JsString *b, bool owned, bool *now);

// `count` times the view; count * v->length is at most JS_STRING_MAX. NULL: an exception is
// pending.
JsString *js__string_repeat(Js *js, const JsView *v, uint32_t count);
// Writes the view over and over into a new string, `total` (> 0) units from `at` on.
void js__string_fill(JsString *s, uint32_t at, uint32_t total, const JsView *v);
// A flat string whose code units are not set yet. NULL: an exception is pending.
JsString *js__string_alloc(Js *js, uint32_t length, bool utf16);

// Contents that spell an array index (0 .. 2^32-2) in canonical form.
bool js__view_is_index(const JsView *v, uint32_t *index);

// Builds a string piece by piece; it lives on the C stack. Each function returns false with an
// exception pending (the string would be too long, or out of memory).
typedef struct JsBuilder {
    Js *js;
    JsString *string; // flat, with room for capacity units; NULL when nothing was added
    uint32_t length;
    uint32_t capacity;
    bool utf16;
} JsBuilder;
void js__builder_init(JsBuilder *b, Js *js);
bool js__builder_unit(JsBuilder *b, uint16_t unit);
bool js__builder_point(JsBuilder *b, uint32_t code_point);
bool js__builder_ascii(JsBuilder *b, const char *text, size_t length);
bool js__builder_view(JsBuilder *b, const JsView *v, uint32_t from, uint32_t to);
bool js__builder_string(JsBuilder *b, JsString *s);
// The same as js__builder_ascii, for few bytes.
static inline bool js__builder_bytes(JsBuilder *b, const char *text, uint32_t length)
{
    if (js_unlikely(b->utf16 || b->capacity - b->length < length))
        return js__builder_ascii(b, text, length);
    uint8_t *to = (uint8_t *)(b->string + 1) + b->length;
    for (uint32_t i = 0; i < length; i++)
        to[i] = (uint8_t)text[i];
    b->length += length;
    return true;
}
JsString *js__builder_end(JsBuilder *b); // NULL: an exception is pending

#endif
