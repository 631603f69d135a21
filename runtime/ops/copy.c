// SPDX-License-Identifier: MIT
// 7.3.25 CopyDataProperties: spread in object literals, rest in object patterns.
//
// From an ordinary object of plain data properties they are copied straight from its shape, as then no program runs on the
// way; else key by key, as the specification says.
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#define MOST_EXCLUDED 16 // keys that the straight copy compares with

static bool is_private(JsKey k)
{
    return js_key_is_symbol(k) && ((const JsSymbol *)(uintptr_t)k.bits)->flags & JS_SYMBOL_PRIVATE;
}

// Only named data properties, each in its slot, and nothing that a program could have a say in.
static bool is_plain(const JsObject *o)
{
    if (js_cell_kind(&o->cell) != JS_KIND_OBJECT || js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_LAZY) ||
        o->store->element_count || o->store->sparse)
        return false;
    const JsShape *s = js_shape(o);
    for (uint32_t i = 0; i < s->count; i++)
        if (s->props->v[i].key.bits && s->props->v[i].attributes & JS_ATTR_SPECIAL)
            return false;
    return true;
}

// Literals in Latin-1, whose hash is there, are compared as they are.
static bool is_literal(JsValue v)
{
    return js_is_string(v) && js_cell_flags(js_cell(v)) == JS_STR_STATIC;
}

static bool is_excluded(JsKey k, uint32_t count, const JsKey *excluded)
{
    for (uint32_t i = 0; i < count; i++) {
        if (js_key_same(k, excluded[i]))
            return true;
        if (js_key_is_index(excluded[i]))
            continue;
        const JsString *other = (const JsString *)(uintptr_t)excluded[i].bits,
                       *name = (const JsString *)(uintptr_t)k.bits;
        if (js_cell_kind(&other->cell) == JS_KIND_STRING && js_cell_kind(&name->cell) == JS_KIND_STRING &&
            !(js_cell_flags(&other->cell) & JS_STR_ATOM) && other->hash == name->hash &&
            other->length == name->length && !js_string_is_utf16(name) &&
            !memcmp(js_string_bytes(other), js_string_bytes(name), name->length))
            return true;
    }
    return false;
}

// Strings come before symbols.
static bool copy_slots(Js *js, JsObject *to, JsObject *from, bool symbols, uint32_t excluded_count,
                       const JsKey *excluded)
{
    const JsShape *s = js_shape(from);
    for (uint32_t i = 0; i < s->count; i++) {
        const JsProp *p = &s->props->v[i];
        if (!p->key.bits || !(p->attributes & JS_ENUMERABLE) ||
            js_key_is_symbol(p->key) != symbols || is_private(p->key) ||
            is_excluded(p->key, excluded_count, excluded))
            continue;
        if (js_create_data_property(js, to, p->key, *js__slot_in(s, from, p->slot)) < 0)
            return false;
    }
    return true;
}

static bool has_symbols(const JsShape *s)
{
    for (uint32_t i = 0; i < s->count; i++)
        if (s->props->v[i].key.bits && js_key_is_symbol(s->props->v[i].key))
            return true;
    return false;
}

static JsValue copy_plain(Js *js, JsValue target, JsObject *from, uint32_t excluded_count,
                          const JsValue *excluded)
{
    JsKey keys[MOST_EXCLUDED];
    for (uint32_t i = 0; i < excluded_count; i++) {
        if (is_literal(excluded[i])) {
            keys[i] = js_cell_key(js_cell(excluded[i]));
            continue;
        }
        keys[i] = js_to_property_key(js, excluded[i]); // has been converted: runs no program
        if (js_key_is_none(keys[i]))
            return JS_EXCEPTION;
    }
    JsObject *to = js_object(target);
    if (!copy_slots(js, to, from, false, excluded_count, keys) ||
        (has_symbols(js_shape(from)) && !copy_slots(js, to, from, true, excluded_count, keys)))
        return JS_EXCEPTION;
    return target;
}

JsValue js_copy_data_properties(Js *js, JsValue target, JsValue source, uint32_t excluded_count,
                                const JsValue *excluded)
{
    if (js_is_nullish(source))
        return target;
    JsObject *from = js_to_object(js, source);
    if (from && excluded_count <= MOST_EXCLUDED && is_plain(from) &&
        js_cell_kind(js_cell(target)) == JS_KIND_OBJECT)
        return copy_plain(js, target, from, excluded_count, excluded);
    JsValues *keys = from ? js_own_property_keys(js, from) : NULL;
    if (!keys)
        return JS_EXCEPTION;
    for (uint32_t i = 0; i < keys->count; i++) {
        bool skip = false;
        for (uint32_t n = 0; n < excluded_count && !skip; n++) {
            JsKey other = js_to_property_key(js, excluded[n]),
                  own = js_to_property_key(js, keys->v[i]);
            skip = js_key_same(other, own);
        }
        if (skip)
            continue;
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, from, k, &d);
        if (found < 0)
            return JS_EXCEPTION;
        if (!found || !(d.flags & JS_ENUMERABLE))
            continue;
        JsValue v = js_get_object(js, from, k);
        if (js_is_exception(v) || js_create_data_property(js, js_object(target), k, v) < 0)
            return JS_EXCEPTION;
    }
    return target;
}
