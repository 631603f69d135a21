// SPDX-License-Identifier: MIT
// Property keys: the intern table, and the registry of Symbol.for.
//
// The table holds the atoms of this Js, the static ones from the start. It is weak: an atom that
// nothing else holds leaves it after a collection. A literal of emitted C may stand in it as it is,
// so an atom is what the table says, and JS_STR_ATOM only saves the look-up.
#include "runtime/gc/heap.h"
#include "runtime/text/hash.h"
#include "runtime/value/atoms.h"
#include "runtime/value/string.h"
#include "runtime/value/value.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#include <stdlib.h>

struct JsAtoms {
    JsString **slots; // open addressing, linear probing; NULL is empty
    uint32_t mask;
    uint32_t count;
    JsSymbol **symbols; // registered by Symbol.for, which lives as long as the Js
    uint32_t symbol_count;
    uint32_t symbol_capacity;
};

// The slot of the contents, or the empty one where they belong. What the table holds is flat.
static JsString **find_slot(struct JsAtoms *t, const JsView *v, uint32_t hash)
{
    for (uint32_t i = hash & t->mask;; i = (i + 1) & t->mask) {
        JsString *s = t->slots[i];
        if (!s)
            return &t->slots[i];
        if (s->hash != hash || s->length != v->length)
            continue;
        bool wide = js_string_is_utf16(s);
        JsView atom = {wide ? NULL : js_string_bytes(s), wide ? js_string_units(s) : NULL,
                       s->length};
        if (js__view_equals(&atom, v))
            return &t->slots[i];
    }
}

// Puts the atoms that stay into a table of the given size. False: no memory.
static __attribute__((cold)) bool rebuild(struct JsAtoms *t, uint32_t size)
{
    JsString **slots = calloc(size, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 0; i <= t->mask; i++) {
        JsString *s = t->slots[i];
        if (!s)
            continue;
        uint32_t at = s->hash & (size - 1);
        while (slots[at])
            at = (at + 1) & (size - 1);
        slots[at] = s;
    }
    free(t->slots);
    t->slots = slots;
    t->mask = size - 1;
    return true;
}

// After a removal the probe sequences behind the hole must not break: each follower is put in
// again.
static __attribute__((cold)) void remove_slot(struct JsAtoms *t, uint32_t hole)
{
    t->slots[hole] = NULL;
    t->count--;
    for (uint32_t i = (hole + 1) & t->mask; t->slots[i]; i = (i + 1) & t->mask) {
        JsString *s = t->slots[i];
        t->slots[i] = NULL;
        uint32_t at = s->hash & t->mask;
        while (t->slots[at])
            at = (at + 1) & t->mask;
        t->slots[at] = s;
    }
}

static __attribute__((cold)) void drop_dead_atoms(Js *js)
{
    struct JsAtoms *t = js->atoms;
    for (uint32_t i = 0; i <= t->mask;) {
        if (t->slots[i] && !js__gc_is_marked(js, t->slots[i]))
            remove_slot(t, i); // another may have moved here
        else
            i++;
    }
}

// The atom of a string that spells no array index. NULL: out of memory is pending.
static JsString *intern(Js *js, JsString *s, const JsView *v)
{
    struct JsAtoms *t = js->atoms;
    if (v->length == 1 && v->bytes)
        return js__char_string(js, v->bytes[0]);
    uint32_t hash = js_string_hash(js, s);
    JsString **slot = find_slot(t, v, hash);
    if (*slot)
        return *slot;
    JsString *flat = js_string_flat(js, s);
    if (!flat)
        return NULL;
    // A const literal without a hash cannot be given one.
    if ((js_cell_flags(&flat->cell) & JS_STR_STATIC) && !flat->hash) {
        JsString *copy = js__string_alloc(js, v->length, v->units != NULL);
        if (!copy)
            return NULL;
        memcpy(copy + 1, flat + 1, (size_t)v->length << (v->units ? 1 : 0));
        flat = copy;
    }
    if (!(js_cell_flags(&flat->cell) & JS_STR_STATIC)) {
        flat->hash = hash;
        flat->cell.head |= (uint64_t)JS_STR_ATOM << 56;
    }
    if ((t->count + 1) * 4 > (t->mask + 1) * 3 && !rebuild(t, (t->mask + 1) * 2)) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    // Looked up again: a collection or the growth may have moved the place.
    slot = find_slot(t, v, hash);
    *slot = flat;
    t->count++;
    return flat;
}

JsKey js_key_from_string(Js *js, JsString *s)
{
    if (js_likely(js_cell_flags(&s->cell) & JS_STR_ATOM))
        return js_cell_key(s);
    JsView v;
    uint32_t index;
    if (!js__string_view(js, s, &v))
        return JS_NO_KEY;
    if (js__view_is_index(&v, &index))
        return js_index_key(index);
    JsString *atom = intern(js, s, &v);
    return atom ? js_cell_key(atom) : JS_NO_KEY;
}

JsKey js_key_c(Js *js, const char *text)
{
    JsString *s = js_string_c(js, text);
    return s ? js_key_from_string(js, s) : JS_NO_KEY;
}

JsValue js_key_value(Js *js, JsKey k)
{
    if (js_key_is_index(k))
        return js_number_to_string(js, js_key_index(k), 10);
    return js_from_bits(k.bits);
}

// 7.1.19 ToPropertyKey
JsKey js_to_property_key(Js *js, JsValue v)
{
    for (;;) {
        if (js_is_string(v))
            return js_key_from_string(js, js_string(v));
        if (js_is_int(v) && js_int_value(v) >= 0)
            return js_index_key((uint32_t)js_int_value(v));
        if (js_is_number(v)) {
            double d = js_number_value(v);
            if (d >= 0 && d < 4294967295.0 && d == (double)(uint32_t)d)
                return js_index_key((uint32_t)d);
        }
        if (js_is_symbol(v))
            return js_cell_key(js_cell(v));
        if (!js_is_object(v)) {
            JsString *s = js_to_string(js, v);
            return s ? js_key_from_string(js, s) : JS_NO_KEY;
        }
        v = js_to_primitive(js, v, 2);
        if (js_is_exception(v))
            return JS_NO_KEY;
    }
}

static void trace_registry(Js *js, JsTracer *t)
{
    for (uint32_t i = 0; i < js->atoms->symbol_count; i++)
        js_trace_cell(t, js->atoms->symbols[i]);
}

static void trace_string(JsTracer *t, JsCell *cell)
{
    uint8_t flags = js_cell_flags(cell);
    if (flags & JS_STR_ROPE) {
        const JsRope *rope = (const JsRope *)(void *)cell;
        js_trace_cell(t, rope->left);
        js_trace_cell(t, rope->right);
    } else if (flags & JS_STR_SLICE) {
        js_trace_cell(t, ((const JsSlice *)(void *)cell)->base);
    }
}

static void trace_symbol(JsTracer *t, JsCell *cell)
{
    js_trace_value(t, ((const JsSymbol *)(void *)cell)->description);
}

// The table with the static atoms in it. False: no memory.
static __attribute__((cold)) bool make_table(struct JsAtoms *t)
{
    size_t at = 0, size = 256;
    while (js__static_atom(&at))
        t->count++;
    while (size * 3 < ((size_t)t->count + 32) * 4)
        size *= 2;
    t->slots = calloc(size, sizeof *t->slots);
    t->mask = (uint32_t)size - 1;
    const JsString *s;
    for (at = 0; t->slots && (s = js__static_atom(&at));) {
        uint32_t i = s->hash & t->mask;
        while (t->slots[i])
            i = (i + 1) & t->mask;
        t->slots[i] = (JsString *)(uintptr_t)s;
    }
    return t->slots != NULL;
}

static void make_chars(Js *js)
{
    for (unsigned c = 0; c < 256; c++) {
        JsCharString *s = &js->chars[c];
        uint8_t byte = (uint8_t)c;
        s->s.cell.head = JS_STRING_HEAD(JS_STR_STATIC | (c >= '0' && c <= '9' ? JS_STR_INDEX : JS_STR_ATOM));
        s->s.length = 1;
        s->s.hash = js_text_hash8(&byte, 1);
        s->c[0] = (char)byte;
    }
}

__attribute__((cold)) bool js__value_new(Js *js)
{
    static const JsCellType string_type = {"string", trace_string, NULL};
    static const JsCellType symbol_type = {"symbol", trace_symbol, NULL};
    static const JsCellType bigint_type = {"bigint", NULL, NULL};
    struct JsAtoms *t = calloc(1, sizeof *t);
    if (!t)
        return false;
    js->atoms = t;
    make_chars(js);
    if (!make_table(t) || !js__gc_add_roots(js, trace_registry) ||
        !js__gc_add_weak(js, drop_dead_atoms)) {
        js__value_free(js);
        return false;
    }
    js__gc_set_type(js, JS_KIND_STRING, &string_type);
    js__gc_set_type(js, JS_KIND_SYMBOL, &symbol_type);
    js__gc_set_type(js, JS_KIND_BIGINT, &bigint_type);
    return true;
}

__attribute__((cold)) void js__value_free(Js *js)
{
    struct JsAtoms *t = js->atoms;
    if (!t)
        return;
    free(t->slots);
    free(t->symbols);
    free(t);
    js->atoms = NULL;
}

JsSymbol *js_symbol_new(Js *js, JsValue description)
{
    JsSymbol *s = js_alloc(js, sizeof *s, JS_HEAD(JS_KIND_SYMBOL));
    if (!s)
        return NULL;
    js_store(js, s, &s->description, description);
    // Any spread-out number that stays the same: the address, which does not move.
    s->hash = (uint32_t)((uintptr_t)s >> 4) * 2654435761u | 1;
    return s;
}

// 20.4.2.2 Symbol.for
__attribute__((cold)) JsSymbol *js__symbol_for(Js *js, JsString *key)
{
    struct JsAtoms *t = js->atoms;
    for (uint32_t i = 0; i < t->symbol_count; i++)
        if (js_string_equals(js, js_string(t->symbols[i]->description), key))
            return t->symbols[i];
    if (t->symbol_count == t->symbol_capacity) {
        uint32_t capacity = t->symbol_capacity ? t->symbol_capacity * 2 : 16;
        JsSymbol **v = realloc(t->symbols, capacity * sizeof(JsSymbol *));
        if (!v) {
            js_throw_out_of_memory(js);
            return NULL;
        }
        t->symbols = v;
        t->symbol_capacity = capacity;
    }
    JsSymbol *s = js_symbol_new(js, js_from_cell(key));
    if (!s)
        return NULL;
    s->flags = 1;
    t->symbols[t->symbol_count++] = s;
    return s;
}

// 20.4.2.6 Symbol.keyFor
JsValue js__symbol_key_for(const JsSymbol *symbol)
{
    return symbol->flags & 1 ? symbol->description : JS_UNDEFINED;
}
