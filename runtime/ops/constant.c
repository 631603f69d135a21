// SPDX-License-Identifier: MIT
// Walks tables of constants. Nothing here runs code of the program, so that what is half made is seen by the collector alone.
#include <yieldc/constant.h>
#include <yieldc/iter.h>
#include <yieldc/object.h>
#include <yieldc/ops.h>
#include <yieldc/property.h>
#include <yieldc/unit.h>

enum { TAG_SHIFT = 48 };

typedef struct Walk {
    Js *js;
    JsUnitInstance *u;
    const JsConstant *at; // the next word
} Walk;

static JsValue next_value(Walk *w);

// The elements are pushed one by one into the room that the array has from the start.
static JsValue make_array(Walk *w, uint32_t count)
{
    JsArray *a = js_array_new(w->js, count, NULL);
    if (!a)
        return JS_EXCEPTION;
    a->length = 0;
    for (uint32_t i = 0; i < count; i++) {
        JsValue v = next_value(w);
        if (js_is_exception(v) || !js_array_push(w->js, a, v))
            return JS_EXCEPTION;
    }
    return js_from_cell(a);
}

// The values are made first, because the object's slots are filled before anything else happens.
static JsValue make_object(Walk *w, uint32_t first, uint32_t count)
{
    JsValue values[JS_MOST_INLINE];
    for (uint32_t i = 0; i < count; i++)
        if (js_is_exception(values[i] = next_value(w)))
            return JS_EXCEPTION;
    JsValue object = count ? js_literal(w->js, w->u, first, count)
                           : js_from_cell_or_exception(js_object_new(w->js));
    for (uint32_t i = 0; i < count && !js_is_exception(object); i++)
        js_fill_slot(w->js, object, i, values[i]);
    return object;
}

static JsValue next_value(Walk *w)
{
    JsConstant word = *w->at++;
    if (word.bits >= JS_NUMBER_TAG)
        return js_int((int32_t)(uint32_t)word.bits);
    if (word.bits >= JS_CONSTANT_ARRAY)
        return make_array(w, (uint32_t)word.bits);
    if (word.bits >= JS_CONSTANT_OBJECT)
        return make_object(w, (uint32_t)word.bits, (uint32_t)(word.bits >> 32 & 0xffff));
    if (word.bits >> TAG_SHIFT)
        return js_double(word.number);
    return js_from_bits(word.bits);
}

JsValue js_constants(Js *js, JsUnitInstance *u, const JsConstant *table)
{
    return next_value(&(Walk){js, u, table});
}

bool js_list_constants(Js *js, JsUnitInstance *u, JsValue *list, const JsConstant *table)
{
    Walk w = {js, u, table + 1};
    for (uint32_t count = (uint32_t)table->bits; count; count--) {
        JsValue v = next_value(&w);
        if (js_is_exception(v) || !js_list_push(js, list, v))
            return false;
    }
    return true;
}

bool js_define_constants(Js *js, JsUnitInstance *u, JsValue object, const JsConstant *table)
{
    Walk w = {js, u, table + 1};
    for (uint32_t count = (uint32_t)table->bits; count; count -= 2) {
        JsValue key = next_value(&w), v = next_value(&w);
        if (js_is_exception(v) || !js_define_field(js, object, key, v))
            return false;
    }
    return true;
}
