// SPDX-License-Identifier: MIT
// TypedArray exotic objects (10.4.5): the internal methods on integer indices, and the conversion of elements.
//
// Every key that is a canonical numeric string ("-0", "1.5", "1e21" too) is an index: valid, or absent whatever the
// prototypes have. BigInts are reached through js->bigint, which whoever makes a BigInt array has set.
#include "runtime/object/array_buffer.h"
#include "runtime/object/half.h"
#include "runtime/value/bigint.h"
#include <math.h>
#include <yieldc/ops.h>

static void trace_view(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsBufferView *)(void *)cell)->buffer);
}

// 25.1.3.13 RawBytesToNumeric, of the types that js_view_load leaves out
JsValue js__view_load_slow(Js *js, const JsBufferView *t, size_t i)
{
    if (t->type == JS_ELEMENT_FLOAT16) {
        uint16_t half;
        memcpy(&half, t->data + i * sizeof half, sizeof half);
        return js_double(js__half_to_double(half));
    }
    uint64_t word;
    memcpy(&word, t->data + i * sizeof word, sizeof word);
    return js__bigint_from_word(js, word, t->type == JS_ELEMENT_BIGINT64);
}

static uint8_t clamp(double d)
{
    return !(d > 0) ? 0 : d > 255 ? 255 : (uint8_t)nearbyint(d);
}

// 25.1.3.16 NumericToRawBytes, of the types that js_view_store leaves out
void js__view_store_slow(const JsBufferView *t, size_t i, JsValue v)
{
    if (t->type == JS_ELEMENT_UINT8CLAMPED) {
        t->data[i] = clamp(js_number_value(v));
    } else if (t->type == JS_ELEMENT_FLOAT16) {
        uint16_t half = js__half_from_double(js_number_value(v));
        memcpy(t->data + i * sizeof half, &half, sizeof half);
    } else {
        uint64_t word = js__bigint_to_word(v);
        memcpy(t->data + i * sizeof word, &word, sizeof word);
    }
}

JsValue js__view_convert(Js *js, JsElementType type, JsValue v)
{
    if (js__element_is_bigint(type))
        return js__to_bigint(js, v);
    return js_is_number(v) ? v : js_to_number(js, v);
}

// 10.4.5.15 IsValidIntegerIndex
static bool is_valid(const JsBufferView *t, double i)
{
    return i >= 0 && i < (double)t->length && i == trunc(i) && !(i == 0 && signbit(i));
}

bool js__view_set(Js *js, JsBufferView *t, double i, JsValue v)
{
    v = js__view_convert(js, (JsElementType)t->type, v);
    if (js_is_exception(v))
        return false;
    if (is_valid(t, i))
        js_view_store(t, (size_t)i, v);
    return true;
}

// 7.1.21 CanonicalNumericIndexString: 1 and *index, 0 when the key is no numeric string, -1.
static int numeric_index(Js *js, JsKey k, double *index)
{
    if (js_likely(js_key_is_index(k))) {
        *index = js_key_index(k);
        return 1;
    }
    if (js_likely(!js__key_may_be_numeric(k)))
        return 0;
    JsString *s = js_string(js_from_bits(k.bits));
    if (s->length == 2 && memcmp(js_string_bytes(s), "-0", 2) == 0) {
        *index = -0.0;
        return 1;
    }
    *index = js_string_to_number(js, s);
    JsValue text = js_number_to_string(js, *index, 10);
    return js_is_exception(text) ? -1 : js_string_equals(js, js_string(text), s);
}

// 10.4.5.1 [[PreventExtensions]]
static int prevent_extensions(Js *js, JsObject *o)
{
    return js__view_is_fixed((JsBufferView *)o) ? js__ordinary_prevent_extensions(js, o) : 0;
}

// 10.4.5.2 [[GetOwnProperty]]
static int get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    const JsBufferView *t = (JsBufferView *)o;
    double i;
    int r = numeric_index(js, k, &i);
    if (r <= 0)
        return r < 0 ? r : js__ordinary_get_own_property(js, o, k, d);
    if (!is_valid(t, i))
        return 0;
    *d = (JsPropertyDescriptor){js_view_load(js, t, (size_t)i), JS_EMPTY, JS_EMPTY, JS_DATA_DEFAULT,
                                JS_DATA_DEFAULT};
    return js_is_exception(d->value) ? -1 : 1;
}

// 10.4.5.3 [[HasProperty]]
static int has_property(Js *js, JsObject *o, JsKey k)
{
    double i;
    int r = numeric_index(js, k, &i);
    return r <= 0 ? (r < 0 ? r : js__ordinary_has_property(js, o, k)) : is_valid((JsBufferView *)o, i);
}

// 10.4.5.4 [[DefineOwnProperty]]
static int define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    JsBufferView *t = (JsBufferView *)o;
    double i;
    int r = numeric_index(js, k, &i);
    if (r <= 0)
        return r < 0 ? r : js__ordinary_define_own_property(js, o, k, d);
    if (!is_valid(t, i) || d->has & ~d->flags || !js_is_empty(d->get) || !js_is_empty(d->set))
        return 0;
    return js_is_empty(d->value) || js__view_set(js, t, i, d->value) ? 1 : -1;
}

// 10.4.5.5 [[Get]]
static JsValue get(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    double i;
    int r = numeric_index(js, k, &i);
    if (r <= 0)
        return r < 0 ? JS_EXCEPTION : js__ordinary_get(js, o, k, receiver);
    const JsBufferView *t = (JsBufferView *)o;
    return is_valid(t, i) ? js_view_load(js, t, (size_t)i) : JS_UNDEFINED;
}

// 10.4.5.6 [[Set]]
static int set(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver)
{
    double i;
    int r = numeric_index(js, k, &i);
    if (r < 0)
        return r;
    if (r && js_same(receiver, js_from_cell(o)))
        return js__view_set(js, (JsBufferView *)o, i, v) ? 1 : -1;
    if (r && !is_valid((JsBufferView *)o, i))
        return 1;
    return js__ordinary_set(js, o, k, v, receiver);
}

// 10.4.5.7 [[Delete]]
static int delete_property(Js *js, JsObject *o, JsKey k)
{
    double i;
    int r = numeric_index(js, k, &i);
    return r <= 0 ? (r < 0 ? r : js__ordinary_delete(js, o, k)) : !is_valid((JsBufferView *)o, i);
}

// 10.4.5.8 [[OwnPropertyKeys]]
static JsValues *own_property_keys(Js *js, JsObject *o)
{
    JsValues *rest = js__ordinary_own_property_keys(js, o);
    size_t length = ((JsBufferView *)o)->length;
    if (rest && length > UINT32_MAX / 2) {
        js_throw_range_error(js, "Invalid array length");
        return NULL;
    }
    JsValues *list = rest ? js_values_new(js, (uint32_t)length + rest->count) : NULL;
    for (uint32_t i = 0; list && i < length; i++)
        list->v[list->count++] = js_number(i);
    if (list) {
        js_store_range(js, list, list->v + list->count, rest->v, rest->count);
        list->count += rest->count;
    }
    return list;
}

static const JsExotic typed_array_exotic = {
    .prevent_extensions = prevent_extensions,
    .get_own_property = get_own_property,
    .define_own_property = define_own_property,
    .has_property = has_property,
    .get = get,
    .set = set,
    .delete_property = delete_property,
    .own_property_keys = own_property_keys,
};

const JsClass js__typed_array_class = {.name = "TypedArray",
                                       .kind = JS_KIND_TYPEDARRAY,
                                       .size = sizeof(JsBufferView),
                                       .type = {"typed array", trace_view, NULL},
                                       .exotic = &typed_array_exotic};

const JsClass js__data_view_class = {.name = "DataView",
                                     .kind = JS_KIND_DATAVIEW,
                                     .size = sizeof(JsBufferView),
                                     .type = {"DataView", trace_view, NULL}};
