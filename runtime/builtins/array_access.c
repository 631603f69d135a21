// SPDX-License-Identifier: MIT
// Element access and creation for Array's methods.
#include "runtime/builtins/array.h"

JsKey js__index_key_slow(Js *js, double i)
{
    JsValue text = js_number_to_string(js, i, 10);
    return js_is_exception(text) ? JS_NO_KEY : js_key_from_string(js, js_string(text));
}

JsValue js__get_index(Js *js, JsObject *o, double i)
{
    const JsValue *slot = js__dense_slot(o, i);
    if (js_likely(slot))
        return *slot;
    JsKey k = js__index_key(js, i);
    return js_key_is_none(k) ? JS_EXCEPTION : js_get_object(js, o, k);
}

// Whether an element can be added at i, where there is none, without asking: within the length or
// right behind it.
static bool is_room(JsObject *o, double i)
{
    const JsArray *a = (const JsArray *)o;
    return js_cell_kind(&o->cell) == JS_KIND_ARRAY && js__array_is_dense(a) &&
           !(js__flags(o) & (JS_SHAPE_NOT_EXTENSIBLE | JS_SHAPE_WATCHED)) &&
           (i < a->length || (i == a->length && !(a->flags & 1) && i < 4294967295.0));
}

static bool add_element(Js *js, JsArray *a, uint32_t i, JsValue v)
{
    if (!js__element_add(js, &a->o, i, v, JS_DATA_DEFAULT))
        return false;
    a->length = i < a->length ? a->length : i + 1;
    return true;
}

bool js__set_index(Js *js, JsObject *o, double i, JsValue v)
{
    JsValue *slot = js__dense_slot(o, i);
    if (js_likely(slot)) {
        js_store(js, o->store, slot, v);
        return true;
    }
    // With nothing on the prototypes, what is set where nothing is becomes a property of the array.
    if (is_room(o, i) && (js->intact & JS_INTACT_NO_INDEXED) &&
        js_shape(o)->proto == js_intrinsic(js, JS_I_ARRAY_PROTOTYPE))
        return add_element(js, (JsArray *)o, (uint32_t)i, v);
    JsKey k = js__index_key(js, i);
    return !js_key_is_none(k) && js_set(js, o, k, v);
}

int js__has_index(Js *js, JsObject *o, double i)
{
    if (js_likely(js__dense_slot(o, i)))
        return 1;
    JsKey k = js__index_key(js, i);
    return js_key_is_none(k) ? -1 : js_has_property(js, o, k);
}

bool js__delete_index(Js *js, JsObject *o, double i)
{
    JsKey k = js__index_key(js, i);
    return !js_key_is_none(k) && js_delete_property_or_throw(js, o, k);
}

bool js__create_index(Js *js, JsObject *o, double i, JsValue v)
{
    JsValue *slot = js__dense_slot(o, i);
    if (slot) {
        js_store(js, o->store, slot, v);
        return true;
    }
    if (is_room(o, i)) {
        JsArray *a = (JsArray *)o;
        JsStore *s = o->store;
        if (js_unlikely(i != s->element_count || s->element_count == s->element_capacity))
            return add_element(js, a, (uint32_t)i, v);
        js_store(js, s, js__array_values(a) + s->element_count++, v);
        if (a->length < s->element_count)
            a->length = s->element_count;
        return true;
    }
    JsKey k = js__index_key(js, i);
    return !js_key_is_none(k) && js_create_data_property_or_throw(js, o, k, v);
}

int js__copy_dense(Js *js, JsObject *to, double at, JsObject *from, double start, double end)
{
    const JsArray *source = (const JsArray *)from;
    JsArray *a = (JsArray *)to;
    if (js_cell_kind(&from->cell) != JS_KIND_ARRAY || !js__array_is_dense(source) ||
        end > from->store->element_count || !is_room(to, at) || at != to->store->element_count ||
        at + (end - start) > 4294967295.0 || (at + (end - start) > a->length && a->flags & 1))
        return 0;
    const JsValue *v = js__array_values(source);
    for (uint32_t i = (uint32_t)start; i < end; i++)
        if (js_is_empty(v[i]))
            return 0;
    uint32_t count = (uint32_t)(end - start), first = (uint32_t)at;
    if (first + count > to->store->element_capacity && !js__element_reserve(js, to, first + count))
        return -1;
    js_store_range(js, to->store, js__array_values(a) + first,
                   js__array_values(source) + (uint32_t)start, count);
    to->store->element_count = first + count;
    if (a->length < first + count)
        a->length = first + count;
    return 1;
}

bool js__set_length(Js *js, JsObject *o, double n)
{
    return js_set(js, o, JS_KEY(length), js_number(n));
}

bool js__length(Js *js, JsObject *o, double *length)
{
    if (js_likely(js_cell_kind(&o->cell) == JS_KIND_ARRAY)) {
        *length = ((JsArray *)o)->length;
        return true;
    }
    return !js_is_exception(js_length_of(js, o, length));
}

bool js__relative_index(Js *js, JsValue v, double length, double fallback, double *index)
{
    double d;
    if (js_is_undefined(v)) {
        *index = fallback;
        return true;
    }
    if (!js_to_integer_or_infinity(js, v, &d))
        return false;
    if (d < 0)
        *index = d + length > 0 ? d + length : 0;
    else
        *index = d < length ? d : length;
    return true;
}

// Elements are made ready for lengths that a program will probably fill.
#define READY_LENGTH (1 << 24)

JsArray *js__array_create(Js *js, double length)
{
    if (length > 4294967295.0) {
        js_throw_range_error(js, "Invalid array length");
        return NULL;
    }
    JsArray *a = js_array_new(js, 0, NULL);
    if (!a)
        return NULL;
    if (length <= READY_LENGTH && !js__element_reserve(js, &a->o, (uint32_t)length))
        return NULL;
    a->length = (uint32_t)length;
    return a;
}

JsObject *js__array_species_create(Js *js, JsObject *original, double length)
{
    int array = js_is_array(js, js_from_cell(original));
    if (array < 0)
        return NULL;
    JsValue c = array ? js_get_object(js, original, JS_KEY(constructor)) : JS_UNDEFINED;
    if (js_is_object(c)) {
        c = js_get(js, c, JS_SYM_KEY(species));
        if (js_is_null(c))
            c = JS_UNDEFINED;
    }
    if (js_is_exception(c))
        return NULL;
    if (js_is_undefined(c) || js_same(c, js_intrinsic_value(js, JS_I_ARRAY))) {
        JsArray *a = js__array_create(js, length);
        return a ? &a->o : NULL;
    }
    if (!js_is_constructor(c)) {
        js_throw_type_error(js, "object.constructor[Symbol.species] is not a constructor");
        return NULL;
    }
    JsValue n = js_number(length), made = js_construct(js, c, 1, &n, c);
    return js_is_exception(made) ? NULL : js_object(made);
}

bool js__this_array(Js *js, JsValue this_, JsObject **o, double *length)
{
    *o = js_to_object(js, this_);
    return *o && js__length(js, *o, length);
}
