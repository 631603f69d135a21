// SPDX-License-Identifier: MIT
// %ArrayIteratorPrototype% and the methods that make array iterators.
#include "runtime/builtins/array_iterator.h"
#include "runtime/builtins/array.h"
#include <yieldc/async.h>
#include <yieldc/typed_array.h>

static void array_iterator_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsArrayIterator *)cell)->array);
}

static JS_BUILTIN(array_iterator_next);
static int array_iterator_step(Js *js, JsObject *iterator, JsValue *v);

static const JsClass array_iterator_class = {
    .name = "Array Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(JsArrayIterator),
    .type = {"Array Iterator", array_iterator_trace, NULL},
    .step = array_iterator_step,
    .next = array_iterator_next};

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

// The length that counts for the iterator; of a typed array it is no property.
static bool iterated_length(Js *js, JsObject *o, double *length)
{
    if (js_cell_kind(&o->cell) != JS_KIND_TYPEDARRAY)
        return js__length(js, o, length);
    const JsBufferView *t = (const JsBufferView *)(const void *)o;
    *length = (double)t->length;
    if (!t->out_of_bounds)
        return true;
    js_throw_type_error(js, "Cannot perform %%ArrayIteratorPrototype%%.next on a detached ArrayBuffer");
    return false;
}

// Get(array, index), of an index below the length. The functions of typed arrays are not named here: every program has this file.
static JsValue iterated_element(Js *js, JsObject *o, double index)
{
    JsValue v = JS_EMPTY;
    if (js_cell_kind(&o->cell) == JS_KIND_TYPEDARRAY) {
        const JsBufferView *t = (const JsBufferView *)(const void *)o;
        v = js__view_load_as((JsElementType)t->type, t, (size_t)index);
    }
    return js_is_empty(v) ? js__get_index(js, o, index) : v;
}

// 23.1.5.1 CreateArrayIterator, one turn of its loop: 1 and *v, 0, -1.
static int array_iterator_step(Js *js, JsObject *iterator, JsValue *v)
{
    JsArrayIterator *it = (JsArrayIterator *)iterator;
    *v = JS_UNDEFINED;
    if (!it->array)
        return 0;
    double length, index = it->index;
    if (!iterated_length(js, it->array, &length))
        return -1;
    if (index >= length) {
        it->array = NULL;
        return 0;
    }
    it->index = index + 1;
    *v = js_number(index);
    if (it->kind == JS_ITER_KEYS)
        return 1;
    JsValue pair[2] = {*v, iterated_element(js, it->array, index)};
    if (js_is_exception(pair[1]) || it->kind == JS_ITER_VALUES) {
        *v = pair[1];
        return js_is_exception(pair[1]) ? -1 : 1;
    }
    JsArray *a = js_array_new(js, 2, pair);
    *v = js_from_cell_or_exception(a);
    return a ? 1 : -1;
}

// 23.1.5.2.1 %ArrayIteratorPrototype%.next
static JS_BUILTIN(array_iterator_next)
{
    if (!js_is_kind(this_, JS_KIND_ITERATOR) ||
        js__class(js_object(this_)) != &array_iterator_class)
        return js_throw_type_error(js, "next method called on incompatible receiver");
    JsValue v;
    int more = array_iterator_step(js, js_object(this_), &v);
    JS_CHECK_INT(more);
    return js_create_iter_result(js, v, !more);
}

static const JsRow array_iterator_rows[] = {
    JS_METHOD(next, 0, array_iterator_next),
    JS_TAG_ROW(array_iterator),
};

const JsIntrinsicDef js__array_iterator_prototype_def = {.id = JS_I_ARRAY_ITERATOR_PROTOTYPE,
                                                         .proto = JS_I_ITERATOR_PROTOTYPE,
                                                         .prototype = -1,
                                                         JS_ROWS(array_iterator_rows)};
