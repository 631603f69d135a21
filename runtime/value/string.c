// SPDX-License-Identifier: MIT
// Strings: creation, views, comparison and search.
#include "runtime/value/string.h"
#include "runtime/text/hash.h"
#include "runtime/value/atoms.h"
#include <yieldc/atoms.h>

#include <stdio.h>
#include <stdlib.h>

static JsString *empty_string(void)
{
    return JS_ATOM(empty);
}

JsString *js__string_alloc(Js *js, uint32_t length, bool utf16)
{
    if (length > JS_STRING_MAX) {
        js_throw_range_error(js, "Invalid string length");
        return NULL;
    }
    size_t bytes = (size_t)length << (utf16 ? 1 : 0);
    JsString *s = js_alloc(js, sizeof *s + bytes, JS_STRING_HEAD(utf16 ? JS_STR_UTF16 : 0));
    if (s)
        s->length = length;
    return s;
}

JsString *js_string_latin1(Js *js, const char *bytes, size_t length)
{
    if (length == 0)
        return empty_string();
    if (length == 1)
        return js_string_char(js, (unsigned char)bytes[0]);
    if (length <= 64) {
        JsString *s = js_alloc_small(js, sizeof *s + length, JS_STRING_HEAD(0));
        if (s) {
            s->length = (uint32_t)length;
            memcpy(s + 1, bytes, length);
        }
        return s;
    }
    JsString *s =
        js__string_alloc(js, length > JS_STRING_MAX ? UINT32_MAX : (uint32_t)length, false);
    if (s)
        memcpy(s + 1, bytes, length);
    return s;
}

JsString *js_string_utf16(Js *js, const uint16_t *units, size_t length)
{
    if (length == 0)
        return empty_string();
    if (length == 1)
        return js_string_char(js, units[0]);
    uint16_t all = 0;
    for (size_t i = 0; i < length; i++)
        all |= units[i];
    JsString *s =
        js__string_alloc(js, length > JS_STRING_MAX ? UINT32_MAX : (uint32_t)length, all > 255);
    if (!s)
        return NULL;
    if (all > 255) {
        memcpy(s + 1, units, length * 2);
    } else {
        uint8_t *out = (uint8_t *)(s + 1);
        for (size_t i = 0; i < length; i++)
            out[i] = (uint8_t)units[i];
    }
    return s;
}

JsString *js_string_char(Js *js, uint16_t unit)
{
    if (unit < 256)
        return js__char_string(js, (uint8_t)unit);
    JsString *s = js__string_alloc(js, 1, true);
    if (s)
        *(uint16_t *)(s + 1) = unit;
    return s;
}

bool js__string_view_slow(Js *js, JsString *s, JsView *v)
{
    uint8_t flags = js_cell_flags(&s->cell);
    uint32_t start = 0;
    v->length = s->length;
    if (js_unlikely(flags & (JS_STR_ROPE | JS_STR_SLICE))) {
        if (flags & JS_STR_ROPE && !js_string_flat(js, s))
            return false;
        const JsSlice *slice = (const JsSlice *)s;
        start = slice->start;
        s = slice->base;
        flags = js_cell_flags(&s->cell);
    }
    v->bytes = flags & JS_STR_UTF16 ? NULL : js_string_bytes(s) + start;
    v->units = flags & JS_STR_UTF16 ? js_string_units(s) + start : NULL;
    return true;
}

JsView js__string_view_sure(Js *js, JsString *s)
{
    JsView v;
    if (!js__string_view(js, s, &v)) {
        fputs("yieldc: fatal: out of memory\n", stderr);
        abort();
    }
    return v;
}

uint16_t js_string_at(Js *js, JsString *s, uint32_t i)
{
    if (js_likely(js_string_is_flat(s)))
        return js_string_is_utf16(s) ? js_string_units(s)[i] : js_string_bytes(s)[i];
    if (js_cell_flags(&s->cell) & JS_STR_SLICE) {
        const JsSlice *slice = (const JsSlice *)s;
        i += slice->start;
        s = slice->base;
        return js_string_is_utf16(s) ? js_string_units(s)[i] : js_string_bytes(s)[i];
    }
    JsView v = js__string_view_sure(js, s);
    return js__view_at(&v, i);
}

uint32_t js__view_hash(const JsView *v)
{
    return v->bytes ? js_text_hash8(v->bytes, v->length) : js_text_hash16(v->units, v->length);
}

uint32_t js_string_hash(Js *js, JsString *s)
{
    if (s->hash)
        return s->hash;
    JsView v = js__string_view_sure(js, s);
    uint32_t hash = js__view_hash(&v);
    if (!(js_cell_flags(&s->cell) & JS_STR_STATIC))
        s->hash = hash;
    return hash;
}

// Equal code units of the two widths.
static bool wide_equals(const uint16_t *wide, const uint8_t *narrow, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (wide[i] != narrow[i])
            return false;
    return true;
}

bool js__view_has_at(const JsView *a, uint32_t at, const JsView *b)
{
    uint32_t n = b->length;
    if (a->bytes)
        return b->bytes ? !memcmp(a->bytes + at, b->bytes, n)
                        : wide_equals(b->units, a->bytes + at, n);
    return b->bytes ? wide_equals(a->units + at, b->bytes, n)
                    : !memcmp(a->units + at, b->units, (size_t)n * 2);
}

bool js__view_equals(const JsView *a, const JsView *b)
{
    return a->length == b->length && js__view_has_at(a, 0, b);
}

bool js_string_equals(Js *js, JsString *a, JsString *b)
{
    if (a == b)
        return true;
    if (a->length != b->length)
        return false;
    if (js_cell_flags(&a->cell) & js_cell_flags(&b->cell) & JS_STR_ATOM)
        return false;
    if (a->hash && b->hash && a->hash != b->hash)
        return false;
    const uint8_t other = JS_STR_UTF16 | JS_STR_ROPE | JS_STR_SLICE;
    if (js_likely(!((js_cell_flags(&a->cell) | js_cell_flags(&b->cell)) & other)))
        return !memcmp(js_string_bytes(a), js_string_bytes(b), a->length);
    JsView va = js__string_view_sure(js, a), vb = js__string_view_sure(js, b);
    return js__view_equals(&va, &vb);
}

int js_string_compare(Js *js, JsString *a, JsString *b)
{
    if (a == b)
        return 0;
    JsView va = js__string_view_sure(js, a), vb = js__string_view_sure(js, b);
    uint32_t n = va.length < vb.length ? va.length : vb.length;
    if (va.bytes && vb.bytes) {
        int order = memcmp(va.bytes, vb.bytes, n);
        if (order)
            return order;
    } else {
        for (uint32_t i = 0; i < n; i++) {
            int order = (int)js__view_at(&va, i) - (int)js__view_at(&vb, i);
            if (order)
                return order;
        }
    }
    return va.length < vb.length ? -1 : va.length > vb.length;
}

int64_t js__view_index_of(const JsView *s, const JsView *pattern, uint32_t from)
{
    if (pattern->length > s->length || from > s->length - pattern->length)
        return -1;
    if (!pattern->length)
        return from;
    uint32_t last = s->length - pattern->length;
    uint16_t first = js__view_at(pattern, 0);
    if (s->bytes && first > 255)
        return -1;
    for (uint32_t i = from; i <= last; i++) {
        if (s->bytes) {
            const uint8_t *hit = memchr(s->bytes + i, first, last - i + 1);
            if (!hit)
                return -1;
            i = (uint32_t)(hit - s->bytes);
        } else if (s->units[i] != first) {
            continue;
        }
        if (js__view_has_at(s, i, pattern))
            return i;
    }
    return -1;
}

int64_t js_string_index_of(Js *js, JsString *s, JsString *pattern, uint32_t from)
{
    JsView vs = js__string_view_sure(js, s), vp = js__string_view_sure(js, pattern);
    return js__view_index_of(&vs, &vp, from);
}

bool js__view_is_index(const JsView *v, uint32_t *index)
{
    if (v->length == 0 || v->length > 10)
        return false;
    uint16_t first = js__view_at(v, 0);
    if (first < '0' || first > '9' || (first == '0' && v->length > 1))
        return false;
    uint64_t n = 0;
    for (uint32_t i = 0; i < v->length; i++) {
        uint16_t c = js__view_at(v, i);
        if (c < '0' || c > '9')
            return false;
        n = n * 10 + (c - '0');
    }
    if (n >= UINT32_MAX)
        return false;
    *index = (uint32_t)n;
    return true;
}
