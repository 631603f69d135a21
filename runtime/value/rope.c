// SPDX-License-Identifier: MIT
// Concatenation, slices and flattening. Ropes may be millions deep: nothing here recurses.
//
// A string that grows piece by piece at its end (`s += piece`) is a rope for its first pieces; then
// its units move to a base with room to spare (JS_STR_GROWS), of which each further result is a
// slice. Only the slice that ends where the base does can be appended to without a copy; what a
// slice shows is never written again. The base's hash is its capacity until it is taken for a
// string of its own (js_string_flat), which ends its growth.
#include "runtime/value/string.h"
#include <yieldc/atoms.h>

#include <stdlib.h>

#define SLICE_MIN 49   // bytes; a shorter copy is hardly larger than a slice, and keeps no longer text alive
#define COPY_MAX 64    // up to this length two strings are copied into one
#define OWN_MAX 240    // up to this length what a loop appends to is copied when its cell is full
#define APPEND_MAX 256 // longer pieces are better copied once, when a rope is flattened

static void copy_units(JsString *to, uint32_t at, const JsView *from, uint32_t start,
                       uint32_t count)
{
    if (from->units) {
        memcpy((uint16_t *)(to + 1) + at, from->units + start, (size_t)count * 2);
    } else if (from->bytes && !js_string_is_utf16(to)) {
        memcpy((uint8_t *)(to + 1) + at, from->bytes + start, count);
    } else if (from->bytes) {
        uint16_t *out = (uint16_t *)(to + 1) + at;
        for (uint32_t i = 0; i < count; i++)
            out[i] = from->bytes[start + i];
    }
}

// Few bytes by words that overlap.
static inline void copy_bytes(uint8_t *to, const uint8_t *from, uint32_t count)
{
    if (count > 24) {
        memcpy(to, from, count);
    } else if (count >= 8) {
        uint64_t first, second, last;
        memcpy(&first, from, 8);
        memcpy(&last, from + count - 8, 8);
        if (count > 16) {
            memcpy(&second, from + 8, 8);
            memcpy(to + 8, &second, 8);
        }
        memcpy(to, &first, 8);
        memcpy(to + count - 8, &last, 8);
    } else if (count >= 4) {
        uint32_t first, last;
        memcpy(&first, from, 4);
        memcpy(&last, from + count - 4, 4);
        memcpy(to, &first, 4);
        memcpy(to + count - 4, &last, 4);
    } else if (count) {
        to[0] = from[0];
        to[count / 2] = from[count / 2];
        to[count - 1] = from[count - 1];
    }
}

// A flat Latin-1 string of less than COPY_MAX bytes and one more byte. It is copied by whole words,
// the new byte being put into the last one in a register: what is read here was often written by
// the call before, and a word that was written in parts is slow to read. Words that a string begins
// are its own: cells and literals are multiples of eight bytes.
static __attribute__((noinline)) JsString *append_byte(Js *js, const JsString *a, uint8_t byte)
{
    uint32_t length = a->length, rest = length % 8;
    JsString *s = js_alloc_small(js, sizeof *s + length + 1, JS_STRING_HEAD(0));
    if (!s)
        return NULL;
    s->length = length + 1;
    const uint8_t *from = js_string_bytes(a), *last = from + length - rest;
    uint8_t *to = (uint8_t *)(s + 1);
    for (; from < last; from += 8, to += 8)
        memcpy(to, from, 8);
    uint64_t word = byte;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    if (rest) {
        memcpy(&word, from, 8);
        word = (word & ((UINT64_C(1) << rest * 8) - 1)) | (uint64_t)byte << rest * 8;
    }
    memcpy(to, &word, 8);
#else
    memcpy(to, from, rest);
    to[rest] = (uint8_t)word;
#endif
    return s;
}

// At most COPY_MAX units.
static JsString *concat_copy(Js *js, JsString *a, JsString *b)
{
    JsView va, vb;
    const uint8_t other = JS_STR_UTF16 | JS_STR_ROPE | JS_STR_SLICE;
    if (js_likely(!((js_cell_flags(&a->cell) | js_cell_flags(&b->cell)) & other))) {
        JsString *s = js_alloc_small(js, sizeof *s + a->length + b->length, JS_STRING_HEAD(0));
        if (!s)
            return NULL;
        s->length = a->length + b->length;
        copy_bytes((uint8_t *)(s + 1), js_string_bytes(a), a->length);
        copy_bytes((uint8_t *)(s + 1) + a->length, js_string_bytes(b), b->length);
        return s;
    }
    if (!js__string_view(js, a, &va) || !js__string_view(js, b, &vb))
        return NULL;
    JsString *s = js__string_alloc(js, a->length + b->length, va.units || vb.units);
    if (!s)
        return NULL;
    copy_units(s, 0, &va, 0, va.length);
    copy_units(s, va.length, &vb, 0, vb.length);
    return s;
}

JsString *js_string_slice(Js *js, JsString *s, uint32_t start, uint32_t end)
{
    if (start >= end)
        return JS_ATOM(empty);
    if (start == 0 && end == s->length)
        return s;
    JsView v;
    if (!js__string_view(js, s, &v))
        return NULL;
    if ((end - start) << (v.units != NULL) < SLICE_MIN)
        return v.bytes ? js_string_latin1(js, (const char *)v.bytes + start, end - start)
                       : js_string_utf16(js, v.units + start, end - start);
    if (!js_string_is_flat(s)) {
        const JsSlice *outer = (const JsSlice *)s;
        start += outer->start;
        end += outer->start;
        s = outer->base;
    }
    JsSlice *slice = js_alloc_small(
        js, sizeof *slice, JS_STRING_HEAD(JS_STR_SLICE | (js_cell_flags(&s->cell) & JS_STR_UTF16)));
    if (!slice)
        return NULL;
    slice->s.length = end - start;
    slice->base = s;
    slice->start = start;
    return &slice->s;
}

// Parts of ropes that are still to be written, on the C heap.
typedef struct Parts {
    JsString **v;
    size_t count;
    size_t capacity;
} Parts;

static bool parts_push(Js *js, Parts *p, JsString *s)
{
    if (p->count == p->capacity) {
        size_t capacity = p->capacity ? p->capacity * 2 : 64;
        JsString **v = realloc(p->v, capacity * sizeof *v);
        if (!v) {
            js_throw_out_of_memory(js);
            return false;
        }
        p->v = v;
        p->capacity = capacity;
    }
    p->v[p->count++] = s;
    return true;
}

// Writes the leaves from the last to the first: the usual rope, which grew at its right end, needs
// no stack then.
static bool write_leaves(Js *js, Parts *parts, JsString *root, JsString *to)
{
    uint32_t at = to->length;
    JsString *s = root;
    for (;;) {
        while (js_cell_flags(&s->cell) & JS_STR_ROPE) {
            const JsRope *rope = (const JsRope *)s;
            if (!parts_push(js, parts, rope->left))
                return false;
            s = rope->right;
        }
        JsView v = {0};
        if (!js__string_view(js, s, &v)) // a leaf: nothing to flatten
            return false;
        at -= v.length;
        copy_units(to, at, &v, 0, v.length);
        if (!parts->count)
            return true;
        s = parts->v[--parts->count];
    }
}

// The last units of a flat string, up to its length.
static bool write_end(Js *js, JsString *s, JsString *to)
{
    Parts parts = {NULL, 0, 0};
    bool done = write_leaves(js, &parts, s, to);
    free(parts.v);
    return done;
}

// Makes a rope a slice of a new flat string with room for `capacity` units.
static JsString *flatten_rope(Js *js, JsString *s, uint32_t capacity)
{
    bool wide = js_string_is_utf16(s);
    JsString *flat = js__string_alloc(js, capacity, wide);
    if (!flat)
        return NULL;
    flat->length = s->length;
    if (!write_end(js, s, flat))
        return NULL;
    JsSlice *slice = (JsSlice *)s;
    s->cell.head = JS_STRING_HEAD(JS_STR_SLICE | (wide ? JS_STR_UTF16 : 0));
    slice->base = flat;
    slice->start = 0;
    return flat;
}

// Can more be written behind what the slice shows?
static bool is_end_of_base(const JsSlice *slice)
{
    return js_cell_flags(&slice->base->cell) & JS_STR_GROWS &&
           slice->start + slice->s.length == slice->base->length;
}

// Was `a` made by appending pieces like b, and can b stand behind them?
static bool is_growing(const JsString *a, const JsString *b)
{
    uint8_t flags = js_cell_flags(&a->cell);
    if (!(flags & JS_STR_UTF16) && js_string_is_utf16(b))
        return false;
    if (flags & JS_STR_SLICE)
        return is_end_of_base((const JsSlice *)a);
    for (int pieces = 0; pieces < 3; pieces++) {
        const JsRope *rope = (const JsRope *)a;
        if (!(js_cell_flags(&a->cell) & JS_STR_ROPE) || rope->right->length > APPEND_MAX)
            return false;
        a = rope->left;
    }
    return true;
}

// A base for what a growing string becomes, with its units.
static JsString *growing_base(Js *js, JsString *a, uint32_t length)
{
    uint32_t capacity = length < JS_STRING_MAX / 2 ? length * 2 : JS_STRING_MAX;
    JsString *base;
    if (js_cell_flags(&a->cell) & JS_STR_ROPE) {
        base = flatten_rope(js, a, capacity);
    } else {
        base = js__string_alloc(js, capacity, js_string_is_utf16(a));
        JsView v = js__string_view_sure(js, a);
        if (base)
            copy_units(base, 0, &v, 0, a->length);
    }
    if (!base)
        return NULL;
    base->cell.head |= (uint64_t)JS_STR_GROWS << 56;
    base->length = a->length;
    base->hash = capacity;
    return base;
}

// a + b, of a growing string and a piece. NULL: an exception is pending.
static JsString *append(Js *js, JsString *a, JsString *b)
{
    uint32_t length = a->length + b->length;
    JsSlice *of = (JsSlice *)a;
    JsString *base = js_cell_flags(&a->cell) & JS_STR_SLICE ? of->base : NULL;
    uint32_t start = base ? of->start : 0;
    if (!base || !is_end_of_base(of) || base->hash - base->length < b->length) {
        base = growing_base(js, a, length);
        start = 0;
    }
    JsSlice *grown =
        base ? js_alloc_small(
                   js, sizeof *grown,
                   JS_STRING_HEAD(JS_STR_SLICE | (js_cell_flags(&base->cell) & JS_STR_UTF16)))
             : NULL;
    if (!grown)
        return NULL;
    grown->s.length = length;
    grown->base = base;
    grown->start = start;
    base->length += b->length;
    if (write_end(js, b, base))
        return &grown->s;
    base->length -= b->length;
    return NULL;
}

static __attribute__((noinline)) JsString *concat(Js *js, JsString *a, JsString *b)
{
    if (!a->length)
        return b;
    if (!b->length)
        return a;
    if (a->length > JS_STRING_MAX - b->length) {
        js_throw_range_error(js, "Invalid string length");
        return NULL;
    }
    uint32_t length = a->length + b->length;
    if (length <= COPY_MAX)
        return concat_copy(js, a, b);
    if (b->length <= APPEND_MAX && is_growing(a, b)) {
        JsString *grown = append(js, a, b);
        if (grown || !js_is_empty(js->exception))
            return grown;
    }
    uint8_t wide = (js_cell_flags(&a->cell) | js_cell_flags(&b->cell)) & JS_STR_UTF16;
    JsRope *rope = js_alloc_small(js, sizeof *rope, JS_STRING_HEAD(JS_STR_ROPE | wide));
    if (!rope)
        return NULL;
    rope->s.length = length;
    rope->left = a;
    rope->right = b;
    return &rope->s;
}

JsString *js_string_concat(Js *js, JsString *a, JsString *b)
{
    // The step of a loop that builds a short string, apart from what saves more registers.
    const uint8_t other = JS_STR_UTF16 | JS_STR_ROPE | JS_STR_SLICE;
    if (b->length == 1 && a->length - 1 < COPY_MAX - 1 &&
        !((js_cell_flags(&a->cell) | js_cell_flags(&b->cell)) & other))
        return append_byte(js, a, *js_string_bytes(b));
    return concat(js, a, b);
}

// Puts b behind `a`, which nobody else knows. Short strings end in their cell's slack; longer ones
// are slices that end where a growing base does.
static bool append_in_place(Js *js, JsString *a, JsString *b)
{
    uint8_t flags = js_cell_flags(&a->cell);
    uint32_t length = a->length;
    if (!(flags & JS_STR_SLICE)) {
        if (-length % JS_CELL_UNIT < b->length || js_string_is_utf16(b))
            return false;
        a->length += b->length;
        if (write_end(js, b, a))
            return true;
        a->length = length;
        return false;
    }
    JsString *base = ((JsSlice *)a)->base;
    if (base->hash - base->length < b->length ||
        (!(flags & JS_STR_UTF16) && js_string_is_utf16(b)))
        return false;
    const uint8_t other = JS_STR_UTF16 | JS_STR_ROPE | JS_STR_SLICE;
    if (js_likely(b->length == 1 && !(flags & JS_STR_UTF16) &&
                  !(js_cell_flags(&b->cell) & other))) {
        ((uint8_t *)(base + 1))[base->length++] = *js_string_bytes(b);
        a->length++;
        return true;
    }
    base->length += b->length;
    if (!write_end(js, b, base)) {
        base->length -= b->length;
        return false;
    }
    a->length += b->length;
    return true;
}

JsString *js__string_append(Js *js, JsString *a, JsString *b, bool owned, bool *now)
{
    if (owned && b->length <= JS_STRING_MAX - a->length && append_in_place(js, a, b)) {
        *now = true;
        return a;
    }
    if (!js_is_empty(js->exception))
        return NULL;
    uint32_t length = a->length + b->length;
    if (!a->length || !b->length || b->length > APPEND_MAX || a->length > JS_STRING_MAX - b->length)
        return js_string_concat(js, a, b);
    const uint8_t other = JS_STR_UTF16 | JS_STR_ROPE | JS_STR_SLICE;
    JsString *s;
    if (length <= OWN_MAX && !((js_cell_flags(&a->cell) | js_cell_flags(&b->cell)) & other)) {
        s = js_alloc_small(js, sizeof *s + length, JS_STRING_HEAD(0));
        if (!s)
            return NULL;
        s->length = length;
        memcpy(s + 1, js_string_bytes(a), a->length);
        memcpy((uint8_t *)(s + 1) + a->length, js_string_bytes(b), b->length);
        *now = true;
        return s;
    }
    if (length <= OWN_MAX || (js_string_is_utf16(b) && !js_string_is_utf16(a)))
        return js_string_concat(js, a, b);
    s = append(js, a, b);
    *now = s != NULL;
    return s;
}

JsString *js_string_flat(Js *js, JsString *s)
{
    uint8_t flags = js_cell_flags(&s->cell);
    if (!(flags & (JS_STR_ROPE | JS_STR_SLICE)))
        return s;
    if (flags & JS_STR_ROPE)
        return flatten_rope(js, s, s->length);
    JsSlice *slice = (JsSlice *)s;
    if (slice->start == 0 && slice->base->length == s->length) {
        if (js_cell_flags(&slice->base->cell) & JS_STR_GROWS) {
            slice->base->cell.head &= ~((uint64_t)JS_STR_GROWS << 56);
            slice->base->hash = s->hash;
        }
        return slice->base;
    }
    JsView v;
    js__string_view(js, s, &v);
    JsString *flat = js__string_alloc(js, s->length, v.units != NULL);
    if (!flat)
        return NULL;
    copy_units(flat, 0, &v, 0, v.length);
    flat->hash = s->hash;
    slice->base = flat;
    slice->start = 0;
    return flat;
}

void js__string_fill(JsString *s, uint32_t at, uint32_t total, const JsView *v)
{
    int wide = js_string_is_utf16(s) ? 1 : 0;
    uint8_t *start = (uint8_t *)(s + 1) + ((size_t)at << wide);
    uint32_t first = total < v->length ? total : v->length;
    size_t done = (size_t)first << wide, all = (size_t)total << wide;
    copy_units(s, at, v, 0, first);
    if (done == 1) {
        memset(start, *start, all);
        return;
    }
    // What is there is copied behind itself, twice as much each time.
    while (done < all) {
        size_t more = done < all - done ? done : all - done;
        memcpy(start + done, start, more);
        done += more;
    }
}

JsString *js__string_repeat(Js *js, const JsView *v, uint32_t count)
{
    JsString *s = js__string_alloc(js, v->length * count, v->units != NULL);
    if (s)
        js__string_fill(s, 0, s->length, v);
    return s;
}

void js__builder_init(JsBuilder *b, Js *js)
{
    *b = (JsBuilder){js, NULL, 0, 0, false};
}

// Room for `more` units, wide if asked for: grows into a new string.
static bool reserve(JsBuilder *b, uint32_t more, bool utf16)
{
    utf16 = utf16 || b->utf16;
    if (js_likely(b->capacity - b->length >= more && utf16 == b->utf16))
        return true;
    if (more > JS_STRING_MAX - b->length) {
        js_throw_range_error(b->js, "Invalid string length");
        return false;
    }
    uint64_t capacity = (uint64_t)b->length + more;
    if (capacity > b->capacity)
        capacity += capacity / 2 + 16;
    else
        capacity = b->capacity;
    if (capacity > JS_STRING_MAX)
        capacity = JS_STRING_MAX;
    JsString *s = js__string_alloc(b->js, (uint32_t)capacity, utf16);
    if (!s)
        return false;
    if (b->length) {
        JsView old = {b->utf16 ? NULL : js_string_bytes(b->string),
                      b->utf16 ? js_string_units(b->string) : NULL, b->length};
        copy_units(s, 0, &old, 0, b->length);
    }
    b->string = s;
    b->capacity = (uint32_t)capacity;
    b->utf16 = utf16;
    return true;
}

bool js__builder_unit(JsBuilder *b, uint16_t unit)
{
    if (!reserve(b, 1, unit > 255))
        return false;
    if (b->utf16)
        ((uint16_t *)(b->string + 1))[b->length++] = unit;
    else
        ((uint8_t *)(b->string + 1))[b->length++] = (uint8_t)unit;
    return true;
}

bool js__builder_point(JsBuilder *b, uint32_t c)
{
    if (c < 0x10000)
        return js__builder_unit(b, (uint16_t)c);
    return js__builder_unit(b, (uint16_t)(0xd7c0 + (c >> 10))) &&
           js__builder_unit(b, (uint16_t)(0xdc00 | (c & 0x3ff)));
}

bool js__builder_view(JsBuilder *b, const JsView *v, uint32_t from, uint32_t to)
{
    if (from >= to)
        return true;
    if (!reserve(b, to - from, v->units != NULL))
        return false;
    copy_units(b->string, b->length, v, from, to - from);
    b->length += to - from;
    return true;
}

bool js__builder_ascii(JsBuilder *b, const char *text, size_t length)
{
    if (length > JS_STRING_MAX)
        length = JS_STRING_MAX;
    JsView v = {(const uint8_t *)text, NULL, (uint32_t)length};
    return js__builder_view(b, &v, 0, v.length);
}

bool js__builder_string(JsBuilder *b, JsString *s)
{
    JsView v;
    return js__string_view(b->js, s, &v) && js__builder_view(b, &v, 0, v.length);
}

JsString *js__builder_end(JsBuilder *b)
{
    if (!b->length)
        return JS_ATOM(empty);
    JsString *s = b->string;
    if (b->length == 1)
        return js_string_char(b->js, b->utf16 ? js_string_units(s)[0] : js_string_bytes(s)[0]);
    // A copy where much room is left over, else the rest of the cell stays unused.
    if (b->length < b->capacity / 4 * 3) {
        JsString *copy = js__string_alloc(b->js, b->length, b->utf16);
        if (!copy)
            return NULL;
        memcpy(copy + 1, s + 1, (size_t)b->length << (b->utf16 ? 1 : 0));
        return copy;
    }
    s->length = b->length;
    return s;
}
