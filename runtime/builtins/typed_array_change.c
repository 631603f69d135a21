// SPDX-License-Identifier: MIT
// %TypedArray%.prototype's methods that change their receiver.
#include "runtime/builtins/array.h"
#include "runtime/builtins/typed_array.h"
#include <math.h>
#include <stdlib.h>

#define VALIDATE(name) js__typed_array_validate(js, this_, "%TypedArray%.prototype." name)

// 23.2.3.6 copyWithin. What the arguments' conversions took out of bounds is neither read nor written.
JS_BUILTIN(js__typed_array_copy_within)
{
    JsBufferView *t = VALIDATE("copyWithin");
    JS_CHECK_OK(t);
    double length = js__view_length(t), to, from, end;
    JS_CHECK_OK(js__relative_index(js, JS_ARG(0), length, 0, &to) &&
                js__relative_index(js, JS_ARG(1), length, 0, &from) &&
                js__relative_index(js, JS_ARG(2), length, length, &end));
    double count = fmin(end - from, length - to);
    if (count <= 0)
        return this_;
    JS_CHECK_OK(VALIDATE("copyWithin"));
    length = js__view_length(t);
    count = fmin(count, fmin(length - from, length - to));
    size_t size = js__element_size((JsElementType)t->type);
    if (count > 0)
        memmove(t->data + (size_t)to * size, t->data + (size_t)from * size, (size_t)count * size);
    return this_;
}

// 23.2.3.9 fill
JS_BUILTIN(js__typed_array_fill)
{
    JsBufferView *t = VALIDATE("fill");
    JS_CHECK_OK(t);
    double length = js__view_length(t), k, end;
    JsValue v = js__view_convert(js, (JsElementType)t->type, JS_ARG(0));
    JS_CHECK(v);
    JS_CHECK_OK(js__relative_index(js, JS_ARG(1), length, 0, &k) &&
                js__relative_index(js, JS_ARG(2), length, length, &end) && VALIDATE("fill"));
    size_t from = (size_t)k, to = (size_t)fmin(end, js__view_length(t)),
           size = js__element_size((JsElementType)t->type);
    if (from >= to)
        return this_;
    js_view_store(t, from, v);
    if (size == 1) {
        memset(t->data + from, t->data[from], to - from);
    } else {
        for (size_t i = from + 1; i < to; i++)
            memcpy(t->data + i * size, t->data + from * size, size);
    }
    return this_;
}

// 23.2.3.25 reverse
JS_BUILTIN(js__typed_array_reverse)
{
    JsBufferView *t = VALIDATE("reverse");
    JS_CHECK_OK(t);
    size_t size = js__element_size((JsElementType)t->type);
    for (size_t low = 0, high = t->length; low + 1 < high; low++) {
        unsigned char saved[8], *a = t->data + low * size, *b = t->data + --high * size;
        memcpy(saved, a, size);
        memcpy(a, b, size);
        memcpy(b, saved, size);
    }
    return this_;
}

static bool check_room(Js *js, const JsBufferView *t, double offset, double count)
{
    if (offset + count <= js__view_length(t))
        return true;
    js_throw_range_error(js, "offset is out of bounds");
    return false;
}

// 23.2.3.26.1 SetTypedArrayFromTypedArray
static bool set_from_typed_array(Js *js, JsBufferView *t, double offset, JsBufferView *source)
{
    if (!js__typed_array_validate(js, js_from_cell(t), "%TypedArray%.prototype.set") ||
        !js__typed_array_validate(js, js_from_cell(source), "%TypedArray%.prototype.set"))
        return false;
    if (js__element_is_bigint((JsElementType)t->type) !=
        js__element_is_bigint((JsElementType)source->type)) {
        js_throw_type_error(js, "Cannot mix BigInt and other types, use explicit conversions");
        return false;
    }
    return check_room(js, t, offset, js__view_length(source)) &&
           js__typed_array_copy(js, t, (size_t)offset, source, 0, source->length);
}

// 23.2.3.26.2 SetTypedArrayFromArrayLike
static bool set_from_array_like(Js *js, JsBufferView *t, double offset, JsValue source)
{
    double length;
    if (!js__typed_array_validate(js, js_from_cell(t), "%TypedArray%.prototype.set"))
        return false;
    double room = js__view_length(t);
    JsObject *o = js_to_object(js, source);
    if (!o || !js__length(js, o, &length))
        return false;
    if (offset + length > room) {
        js_throw_range_error(js, "offset is out of bounds");
        return false;
    }
    for (double k = 0; k < length; k++) {
        JsValue v = js__get_index(js, o, k);
        if (js_is_exception(v) || !js__view_set(js, t, offset + k, v))
            return false;
    }
    return true;
}

// 23.2.3.26 set
JS_BUILTIN(js__typed_array_set)
{
    double offset;
    if (!js_is_typed_array(this_))
        return js_throw_type_error(js, "this is not a typed array.");
    JsBufferView *t = (JsBufferView *)js_cell(this_);
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(1), &offset));
    if (offset < 0)
        return js_throw_range_error(js, "offset is out of bounds");
    JS_CHECK_OK(js_is_typed_array(JS_ARG(0))
                    ? set_from_typed_array(js, t, offset, (JsBufferView *)js_cell(argv[0]))
                    : set_from_array_like(js, t, offset, JS_ARG(0)));
    return JS_UNDEFINED;
}

// 23.2.4.7 CompareTypedArrayElements without a comparator: -0 before 0, NaN last.
static int compare_doubles(const void *a, const void *b)
{
    double x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    if (x != x || y != y)
        return (x != x) - (y != y);
    if (x != y)
        return x < y ? -1 : 1;
    return !!signbit(y) - !!signbit(x);
}

static int compare_signed(const void *a, const void *b)
{
    int64_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return (x > y) - (x < y);
}

static int compare_unsigned(const void *a, const void *b)
{
    uint64_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return (x > y) - (x < y);
}

// In place for 64-bit types, else through doubles, which hold every other element exactly.
static bool sort_default(Js *js, JsBufferView *t)
{
    if (t->type >= JS_ELEMENT_FLOAT64) {
        if (t->length > 1)
            qsort(t->data, t->length, 8,
                  t->type == JS_ELEMENT_FLOAT64    ? compare_doubles
                  : t->type == JS_ELEMENT_BIGINT64 ? compare_signed
                                                   : compare_unsigned);
        return true;
    }
    JsBytes *bytes = js_bytes_new(js, t->length * sizeof(double));
    if (!bytes)
        return false;
    double *d = (double *)(void *)bytes->b;
    for (size_t i = 0; i < t->length; i++)
        d[i] = js_number_value(js_view_load(js, t, i));
    if (t->length > 1)
        qsort(d, t->length, sizeof *d, compare_doubles);
    for (size_t i = 0; i < t->length; i++)
        js_view_store(t, i, js_number(d[i]));
    return true;
}

bool js__typed_array_sort_values(Js *js, JsBufferView *t, JsValue comparator)
{
    if (js_is_undefined(comparator))
        return sort_default(js, t);
    if (t->length > UINT32_MAX / 2) {
        js_throw_range_error(js, "Invalid array length");
        return false;
    }
    JsValues *list = js_values_new(js, (uint32_t)t->length);
    if (!list)
        return false;
    for (uint32_t i = 0; i < list->capacity; i++) {
        JsValue v = js_view_load(js, t, i);
        if (js_is_exception(v))
            return false;
        js_store(js, list, &list->v[list->count++], v);
    }
    if (!js__timsort(js, list->v, list->count, comparator))
        return false;
    for (uint32_t i = 0; i < list->count && i < t->length; i++)
        js_view_store(t, i, list->v[i]);
    return true;
}

bool js__typed_array_check_comparator(Js *js, JsValue comparator)
{
    if (js_is_undefined(comparator) || js_is_callable(comparator))
        return true;
    js_throw_type_error(js, "The comparison function must be either a function or undefined");
    return false;
}

// 23.2.3.29 sort
JS_BUILTIN(js__typed_array_sort)
{
    JS_CHECK_OK(js__typed_array_check_comparator(js, JS_ARG(0)));
    JsBufferView *t = VALIDATE("sort");
    JS_CHECK_OK(t && js__typed_array_sort_values(js, t, JS_ARG(0)));
    return this_;
}
