// SPDX-License-Identifier: MIT
// %ArrayIteratorPrototype% and the methods that make array iterators.
#include "runtime/builtins/array_iterator.h"
#include "runtime/builtins/array.h"
#include <yieldc/async.h>

static void array_iterator_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsArrayIterator *)cell)->array);
}

static const JsClass array_iterator_class = {
    .name = "Array Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(JsArrayIterator),
    .type = {"Array Iterator", array_iterator_trace, NULL}};

JsValue js__array_iterator_new(Js *js, JsObject *array, JsIterKind kind)
{
    JsObject *proto = js_intrinsic(js, JS_I_ARRAY_ITERATOR_PROTOTYPE);
    JsArrayIterator *it =
        proto ? (JsArrayIterator *)js_object_new_class(js, &array_iterator_class, proto) : NULL;
    JS_CHECK_OK(it);
    it->array = array;
    it->kind = kind;
    return js_from_cell(it);
}

JsValue js__array_iterator_at(Js *js, JsObject *array, uint32_t index)
{
    JsValue it = js__array_iterator_new(js, array, JS_ITER_VALUES);
    if (!js_is_exception(it))
        ((JsArrayIterator *)js_cell(it))->index = index;
    return it;
}

// 23.1.3.5 entries, 23.1.3.19 keys, 23.1.3.38 values
JS_BUILTIN(js__array_entries)
{
    JsObject *o = js_to_object(js, this_);
    return o ? js__array_iterator_new(js, o, JS_ITER_ENTRIES) : JS_EXCEPTION;
}

JS_BUILTIN(js__array_keys)
{
    JsObject *o = js_to_object(js, this_);
    return o ? js__array_iterator_new(js, o, JS_ITER_KEYS) : JS_EXCEPTION;
}

JS_BUILTIN(js__array_values_entry)
{
    JsObject *o = js_to_object(js, this_);
    return o ? js__array_iterator_new(js, o, JS_ITER_VALUES) : JS_EXCEPTION;
}

// 23.1.5.2.1 %ArrayIteratorPrototype%.next
static JS_BUILTIN(array_iterator_next)
{
    if (!js_is_kind(this_, JS_KIND_ITERATOR) ||
        js__class(js_object(this_)) != &array_iterator_class)
        return js_throw_type_error(js, "next method called on incompatible receiver");
    JsArrayIterator *it = (JsArrayIterator *)js_cell(this_);
    if (!it->array)
        return js_create_iter_result(js, JS_UNDEFINED, true);
    double length, index = it->index;
    JS_CHECK_OK(js__length(js, it->array, &length));
    if (index >= length) {
        it->array = NULL;
        return js_create_iter_result(js, JS_UNDEFINED, true);
    }
    it->index = index + 1;
    if (it->kind == JS_ITER_KEYS)
        return js_create_iter_result(js, js_number(index), false);
    JsValue v = js__get_index(js, it->array, index);
    JS_CHECK(v);
    if (it->kind == JS_ITER_VALUES)
        return js_create_iter_result(js, v, false);
    JsValue pair[2] = {js_number(index), v};
    JsArray *a = js_array_new(js, 2, pair);
    JS_CHECK_OK(a);
    return js_create_iter_result(js, js_from_cell(a), false);
}

static const JsRow array_iterator_rows[] = {
    JS_METHOD(next, 0, array_iterator_next),
    JS_TAG_ROW(array_iterator),
};

const JsIntrinsicDef js__array_iterator_prototype_def = {.id = JS_I_ARRAY_ITERATOR_PROTOTYPE,
                                                         .proto = JS_I_ITERATOR_PROTOTYPE,
                                                         .prototype = -1,
                                                         JS_ROWS(array_iterator_rows)};
