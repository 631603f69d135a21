// SPDX-License-Identifier: MIT
// Array exotic objects (10.4.2): `length` is a field, never a stored property, and always above
// every index present.
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/ops.h>

const JsClass js__array_class = {
    .name = "Array", .kind = JS_KIND_ARRAY, .size = sizeof(JsArray), .type = {"array", NULL, NULL}};

#define MAX_RESERVED (1u << 25) // `new Array(n)` reserves dense elements up to here

static JsShape *make_shape(Js *js)
{
    JsObject *proto = js_intrinsic(js, JS_I_ARRAY_PROTOTYPE);
    JsShape *s = proto ? js__shape_root(js, &js__array_class, proto, 0, 0) : NULL;
    js->array_head = s ? s->head : 0;
    return js->realm->array_shape = s;
}

JsShape *js__array_root(Js *js)
{
    return js_likely(js->realm->array_shape != NULL) ? js->realm->array_shape : make_shape(js);
}

static JsArray *array_with_store(Js *js, const JsStore *store)
{
    JsShape *s = js__array_root(js);
    JsArray *a = s ? js_alloc_small(js, sizeof *a, s->head) : NULL;
    if (a)
        a->o.store = (JsStore *)(uintptr_t)store;
    return a;
}

JsArray *js__array_of_shape(Js *js, JsShape *s, uint32_t capacity)
{
    uint32_t words = s->slot_count + capacity;
    size_t size = sizeof(JsStore) + (size_t)words * sizeof(JsValue);
    JsStore *store = js_alloc(js, size, JS_HEAD(JS_KIND_STORE));
    if (!store)
        return NULL;
    store->slot_capacity = s->slot_count;
    store->element_capacity = capacity;
    JsArray *a = js_alloc_small(js, sizeof *a, s->head);
    if (a)
        a->o.store = store;
    return a;
}

static JsArray *array_of_capacity(Js *js, uint32_t capacity)
{
    if (!capacity)
        return array_with_store(js, &js__empty_store);
    size_t size = sizeof(JsStore) + (size_t)capacity * sizeof(JsValue);
    JsStore *store = size <= JS_SMALL_MAX ? js_alloc_small(js, size, JS_HEAD(JS_KIND_STORE))
                                          : js_alloc(js, size, JS_HEAD(JS_KIND_STORE));
    if (!store)
        return NULL;
    store->element_capacity = capacity;
    return array_with_store(js, store);
}

JsArray *js_array_new(Js *js, uint32_t length, const JsValue *values)
{
    JsArray *a = array_of_capacity(js, values || length <= MAX_RESERVED ? length : 0);
    if (!a)
        return NULL;
    a->length = length;
    if (values && length) {
        js_store_range(js, a->o.store, js__array_values(a), values, length);
        a->o.store->element_count = length;
    }
    return a;
}

JsValue js_array_from_values(Js *js, const JsValues *list)
{
    return js_from_cell_or_exception(js_array_new(js, list->count, list->v));
}

bool js_array_push(Js *js, JsArray *a, JsValue v)
{
    if (a->length == UINT32_MAX) {
        js_throw_range_error(js, "Invalid array length");
        return false;
    }
    JsStore *s = a->o.store;
    if (js_likely(a->length == s->element_count && a->length < s->element_capacity && !s->flags &&
                  !s->sparse)) {
        js_store(js, s, js__array_values(a) + s->element_count++, v);
    } else if (!js__element_add(js, &a->o, a->length, v, JS_DATA_DEFAULT)) {
        return false;
    }
    a->length++;
    return true;
}

__attribute__((cold)) int js__array_set_length(Js *js, JsArray *a, uint32_t length)
{
    if (length == a->length)
        return 1;
    if (a->flags & 1)
        return 0;
    if (length > a->length) {
        a->length = length;
        return 1;
    }
    JsStore *s = a->o.store;
    if (s->element_count > length) {
        if (s->flags & JS_CONFIGURABLE) { // 10.4.2.4 step 17: the last one that cannot go decides
            uint32_t end = s->element_count;
            while (end > length && js_is_empty(js__array_values(a)[end - 1]))
                end--;
            a->length = end;
            return end == length;
        }
        for (uint32_t i = length; i < s->element_count; i++)
            js__array_values(a)[i] = JS_EMPTY;
        s->element_count = length;
    }
    if (s->sparse) {
        JsValues *list = js_values_new(js, 8);
        if (!list || !js__element_indices(js, &a->o, &list))
            return -1;
        while (list->count) {
            uint32_t i = (uint32_t)js_number_value(list->v[--list->count]);
            JsFound f;
            if (i < length)
                break;
            if (js__element_find(js, &a->o, i, &f) > 0 && !(f.attributes & JS_CONFIGURABLE)) {
                a->length = i + 1;
                return 0;
            }
            js__element_delete(js, &a->o, i);
        }
    }
    a->length = length;
    return 1;
}

// 10.4.2.4 steps 3 to 5: the conversions may run a program.
static int to_array_length(Js *js, JsValue v, uint32_t *length)
{
    double number;
    if (!js_to_uint32(js, v, length) || !js_to_double(js, v, &number))
        return -1;
    if ((double)*length == number)
        return 1;
    js_throw_range_error(js, "Invalid array length");
    return -1;
}

__attribute__((cold)) int js__array_define_length(Js *js, JsArray *a, const JsPropertyDescriptor *d)
{
    uint32_t length = a->length;
    if (!js_is_empty(d->value) && to_array_length(js, d->value, &length) < 0)
        return -1;
    JsPropertyDescriptor current = {js_number(a->length), JS_EMPTY, JS_EMPTY,
                                    a->flags & 1 ? 0 : JS_WRITABLE, JS_DATA_DEFAULT};
    JsPropertyDescriptor wanted = *d;
    if (!js_is_empty(d->value))
        wanted.value = js_number(length);
    if (!js__is_compatible_descriptor(js, true, &wanted, &current))
        return 0;
    int r = js__array_set_length(js, a, length);
    if (r >= 0 && d->has & JS_WRITABLE && !(d->flags & JS_WRITABLE))
        a->flags |= 1;
    return r;
}

__attribute__((cold)) int js__array_put_length(Js *js, JsArray *a, JsValue v)
{
    uint32_t length;
    if (js_is_int(v) && js_int_value(v) >= 0)
        length = (uint32_t)js_int_value(v);
    else if (to_array_length(js, v, &length) < 0)
        return -1;
    if (a->flags & 1)
        return 0;
    return js__array_set_length(js, a, length);
}
