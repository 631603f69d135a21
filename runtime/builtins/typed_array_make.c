// SPDX-License-Identifier: MIT
// %TypedArray%.prototype's methods that make a new typed array of their receiver.
#include "runtime/builtins/array.h"
#include "runtime/builtins/typed_array.h"
#include <math.h>

#define VALIDATE(name) js__typed_array_validate(js, this_, "%TypedArray%.prototype." name)

// Bytes one after the other, upwards: a target that overlaps its source sees what was just written (23.2.3.27 step 14.g).
static void copy_bytes(JsBufferView *target, const JsBufferView *t, size_t from, size_t count)
{
    size_t size = js__element_size((JsElementType)t->type);
    const unsigned char *source = t->data + from * size;
    if (target->buffer != t->buffer) {
        memcpy(target->data, source, count * size);
        return;
    }
    for (size_t i = 0; i < count * size; i++)
        target->data[i] = source[i];
}

// 23.2.3.27 slice
JS_BUILTIN(js__typed_array_slice)
{
    JsBufferView *t = VALIDATE("slice");
    JS_CHECK_OK(t);
    double length = js__view_length(t), k, end;
    JS_CHECK_OK(js__relative_index(js, JS_ARG(0), length, 0, &k) &&
                js__relative_index(js, JS_ARG(1), length, length, &end));
    double count = fmax(end - k, 0);
    JsValue argument = js_number(count);
    JsBufferView *made = js__typed_array_species(js, t, 1, &argument, count);
    JS_CHECK_OK(made);
    if (count == 0)
        return js_from_cell(made);
    JS_CHECK_OK(VALIDATE("slice"));
    end = fmin(end, js__view_length(t));
    count = fmin(fmax(end - k, 0), js__view_length(made));
    if (made->type == t->type) {
        if (count > 0)
            copy_bytes(made, t, (size_t)k, (size_t)count);
        return js_from_cell(made);
    }
    for (double n = 0; k < end; k++, n++) {
        JsValue v = js__view_get(js, t, k);
        JS_CHECK(v);
        JS_CHECK_OK(js__view_set(js, made, n, v));
    }
    return js_from_cell(made);
}

// 23.2.3.30 subarray
JS_BUILTIN(js__typed_array_subarray)
{
    if (!js_is_typed_array(this_))
        return js_throw_type_error(js, "this is not a typed array.");
    JsBufferView *t = (JsBufferView *)js_cell(this_);
    double length = js__view_length(t), start, end;
    JS_CHECK_OK(js__relative_index(js, JS_ARG(0), length, 0, &start));
    bool follows = t->fixed == JS_LENGTH_AUTO && js_is_undefined(JS_ARG(1));
    JS_CHECK_OK(follows || js__relative_index(js, JS_ARG(1), length, length, &end));
    double size = (double)js__element_size((JsElementType)t->type);
    JsValue args[3] = {js_from_cell(t->buffer), js_number((double)t->offset + start * size),
                       js_number(follows ? 0 : fmax(end - start, 0))};
    return js_from_cell_or_exception(js__typed_array_species(js, t, follows ? 2 : 3, args, -1));
}

// 23.2.3.32 toReversed
JS_BUILTIN(js__typed_array_to_reversed)
{
    JsBufferView *t = VALIDATE("toReversed");
    JS_CHECK_OK(t);
    JsBufferView *made = js__typed_array_same_type(js, t, js__view_length(t));
    JS_CHECK_OK(made);
    size_t size = js__element_size((JsElementType)t->type);
    for (size_t i = 0; i < made->length; i++)
        memcpy(made->data + i * size, t->data + (made->length - 1 - i) * size, size);
    return js_from_cell(made);
}

// 23.2.3.33 toSorted
JS_BUILTIN(js__typed_array_to_sorted)
{
    JS_CHECK_OK(js__typed_array_check_comparator(js, JS_ARG(0)));
    JsBufferView *t = VALIDATE("toSorted");
    JS_CHECK_OK(t);
    JsBufferView *made = js__typed_array_same_type(js, t, js__view_length(t));
    JS_CHECK_OK(made && js__typed_array_copy(js, made, 0, t, 0, t->length) &&
                js__typed_array_sort_values(js, made, JS_ARG(0)));
    return js_from_cell(made);
}

// 23.2.3.36 with
JS_BUILTIN(js__typed_array_with)
{
    JsBufferView *t = VALIDATE("with");
    JS_CHECK_OK(t);
    double length = js__view_length(t), index;
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &index));
    if (index < 0)
        index += length;
    JsValue replacement = js__view_convert(js, (JsElementType)t->type, JS_ARG(1));
    JS_CHECK(replacement);
    if (!(index >= 0 && index < js__view_length(t)))
        return js_throw_range_error(js, "Invalid typed array index");
    JsBufferView *made = js__typed_array_same_type(js, t, length);
    JS_CHECK_OK(made);
    for (double k = 0; k < length; k++) {
        JsValue v = k == index ? replacement : js__view_get(js, t, k);
        JS_CHECK(v);
        JS_CHECK_OK(js__view_set(js, made, k, v));
    }
    return js_from_cell(made);
}
