// SPDX-License-Identifier: MIT
// %TypedArray%.prototype: its table, its accessors, its iterators and texts.
#include "runtime/builtins/array.h"
#include "runtime/builtins/array_iterator.h"
#include "runtime/builtins/typed_array.h"
#include "runtime/value/string.h"

#define VALIDATE(name) js__typed_array_validate(js, this_, "%TypedArray%.prototype." name)

// RequireInternalSlot(this, [[TypedArrayName]])
static JsBufferView *this_view(Js *js, JsValue this_)
{
    if (js_is_typed_array(this_))
        return (JsBufferView *)js_cell(this_);
    js_throw_type_error(js, "this is not a typed array.");
    return NULL;
}

// 23.2.3.2 get buffer
static JS_BUILTIN(typed_array_buffer)
{
    JsBufferView *t = this_view(js, this_);
    JS_CHECK_OK(t);
    return js_from_cell(t->buffer);
}

// 23.2.3.3 get byteLength
static JS_BUILTIN(typed_array_byte_length)
{
    JsBufferView *t = this_view(js, this_);
    JS_CHECK_OK(t);
    return js_number((double)(t->length * js__element_size((JsElementType)t->type)));
}

// 23.2.3.4 get byteOffset
static JS_BUILTIN(typed_array_byte_offset)
{
    JsBufferView *t = this_view(js, this_);
    JS_CHECK_OK(t);
    return js_number(t->out_of_bounds ? 0 : (double)t->offset);
}

// 23.2.3.21 get length
static JS_BUILTIN(typed_array_length)
{
    JsBufferView *t = this_view(js, this_);
    JS_CHECK_OK(t);
    return js_number((double)t->length);
}

// 23.2.3.38 get [ %Symbol.toStringTag% ]
static JS_BUILTIN(typed_array_tag)
{
    static const JsString *const names[JS_ELEMENT_TYPES] = {
        &js__atom_Int8Array.s,     &js__atom_Uint8Array.s,    &js__atom_Uint8ClampedArray.s,
        &js__atom_Int16Array.s,    &js__atom_Uint16Array.s,   &js__atom_Int32Array.s,
        &js__atom_Uint32Array.s,   &js__atom_Float16Array.s,  &js__atom_Float32Array.s,
        &js__atom_Float64Array.s,  &js__atom_BigInt64Array.s, &js__atom_BigUint64Array.s};
    if (!js_is_typed_array(this_))
        return JS_UNDEFINED;
    return js_from_cell(names[((JsBufferView *)js_cell(this_))->type]);
}

// 23.2.3.7 entries
static JS_BUILTIN(typed_array_entries)
{
    JsBufferView *t = VALIDATE("entries");
    return t ? js__array_iterator_new(js, &t->o, JS_ITER_ENTRIES) : JS_EXCEPTION;
}

// 23.2.3.19 keys
static JS_BUILTIN(typed_array_keys)
{
    JsBufferView *t = VALIDATE("keys");
    return t ? js__array_iterator_new(js, &t->o, JS_ITER_KEYS) : JS_EXCEPTION;
}

// 23.2.3.35 values
static JS_BUILTIN(typed_array_values)
{
    JsBufferView *t = VALIDATE("values");
    return t ? js__array_iterator_new(js, &t->o, JS_ITER_VALUES) : JS_EXCEPTION;
}

// join and toLocaleString, past their receiver and separator.
static JsValue join(Js *js, const JsBufferView *t, double length, JsString *separator, bool locale)
{
    JsBuilder b;
    js__builder_init(&b, js);
    for (double k = 0; k < length; k++) {
        if (k > 0)
            JS_CHECK_OK(js__builder_string(&b, separator));
        JsValue v = js__view_get(js, t, k);
        JS_CHECK(v);
        if (js_is_undefined(v))
            continue;
        if (locale)
            JS_CHECK(v = js_invoke(js, v, JS_KEY(toLocaleString), 0, NULL));
        JsString *text = js_to_string(js, v);
        JS_CHECK_OK(text && js__builder_string(&b, text));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// 23.2.3.18 join
static JS_BUILTIN(typed_array_join)
{
    JsBufferView *t = VALIDATE("join");
    JS_CHECK_OK(t);
    double length = js__view_length(t);
    JsString *separator =
        js_is_undefined(JS_ARG(0)) ? js_string_char(js, ',') : js_to_string(js, argv[0]);
    JS_CHECK_OK(separator);
    return join(js, t, length, separator, false);
}

// 23.2.3.31 toLocaleString
static JS_BUILTIN(typed_array_to_locale_string)
{
    JsBufferView *t = VALIDATE("toLocaleString");
    JS_CHECK_OK(t);
    JsString *separator = js_string_char(js, ',');
    JS_CHECK_OK(separator);
    return join(js, t, js__view_length(t), separator, true);
}

static const JsRow typed_array_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, TYPEDARRAY, JS_DATA_HIDDEN),
    JS_GETTER(buffer, typed_array_buffer),
    JS_GETTER(byteLength, typed_array_byte_length),
    JS_GETTER(byteOffset, typed_array_byte_offset),
    JS_GETTER(length, typed_array_length),
    JS_METHOD(entries, 0, typed_array_entries),
    JS_METHOD(keys, 0, typed_array_keys),
    JS_METHOD(values, 0, typed_array_values),
    JS_METHOD(at, 1, js__typed_array_at),
    JS_METHOD(copyWithin, 2, js__typed_array_copy_within),
    JS_METHOD(every, 1, js__typed_array_every),
    JS_METHOD(fill, 1, js__typed_array_fill),
    JS_METHOD(filter, 1, js__typed_array_filter),
    JS_METHOD(find, 1, js__typed_array_find),
    JS_METHOD(findIndex, 1, js__typed_array_find_index),
    JS_METHOD(findLast, 1, js__typed_array_find_last),
    JS_METHOD(findLastIndex, 1, js__typed_array_find_last_index),
    JS_METHOD(forEach, 1, js__typed_array_for_each),
    JS_METHOD(includes, 1, js__typed_array_includes),
    JS_METHOD(indexOf, 1, js__typed_array_index_of),
    JS_METHOD(join, 1, typed_array_join),
    JS_METHOD(lastIndexOf, 1, js__typed_array_last_index_of),
    JS_METHOD(map, 1, js__typed_array_map),
    JS_METHOD(reverse, 0, js__typed_array_reverse),
    JS_METHOD(reduce, 1, js__typed_array_reduce),
    JS_METHOD(reduceRight, 1, js__typed_array_reduce_right),
    JS_METHOD(set, 1, js__typed_array_set),
    JS_METHOD(slice, 2, js__typed_array_slice),
    JS_METHOD(some, 1, js__typed_array_some),
    JS_METHOD(sort, 1, js__typed_array_sort),
    JS_METHOD(subarray, 2, js__typed_array_subarray),
    JS_METHOD(toReversed, 0, js__typed_array_to_reversed),
    JS_METHOD(toSorted, 1, js__typed_array_to_sorted),
    JS_METHOD(with, 2, js__typed_array_with),
    JS_METHOD(toLocaleString, 0, typed_array_to_locale_string),
    JS_INTRINSIC_ROW(toString, ARRAY_TO_STRING, JS_DATA_HIDDEN),
    JS_SYMBOL_ALIAS_ROW(iterator, values),
    JS_SYMBOL_GETTER(toStringTag, typed_array_tag),
};

static const JsIntrinsicDef typed_array_prototype_def = {.id = JS_I_TYPEDARRAY_PROTOTYPE,
                                                         .proto = JS_I_OBJECT_PROTOTYPE,
                                                         .prototype = -1,
                                                         JS_ROWS(typed_array_prototype_rows)};

void js__typed_array_prototype_use(Js *js)
{
    if (js->realm->defs[JS_I_TYPEDARRAY])
        return;
    js->realm->view_length = typed_array_length;
    js__realm_add(js, &js__typed_array_def);
    js__realm_add(js, &typed_array_prototype_def);
}
