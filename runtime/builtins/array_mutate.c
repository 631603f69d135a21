// SPDX-License-Identifier: MIT
// Array.prototype's methods that change their receiver.
#include "runtime/builtins/array.h"

#define MAX_SAFE 9007199254740991.0

static JsValue too_long(Js *js, double length)
{
    return js_throw_type_error(
        js, "Pushing %.0f elements on an array-like of length %.0f is disallowed by ECMA-262",
        length - MAX_SAFE, MAX_SAFE);
}

// An array to which elements can be appended without asking anybody: dense to its end, extensible,
// its length writable, and no indexed properties on prototypes.
static bool is_appendable(Js *js, JsObject *o)
{
    JsArray *a = (JsArray *)o;
    return js_cell_kind(&o->cell) == JS_KIND_ARRAY && (js->intact & JS_INTACT_NO_INDEXED) &&
           js__array_is_dense(a) && !(a->flags & 1) && !(js__flags(o) & JS_SHAPE_NOT_EXTENSIBLE) &&
           a->length == o->store->element_count && a->length < 4294967295u - 0x10000 &&
           js_shape(o)->proto == js_intrinsic(js, JS_I_ARRAY_PROTOTYPE);
}

// 23.1.3.23 Array.prototype.push
JS_BUILTIN(js__array_push)
{
    if (js_is_object(this_) && argc < 0x10000 && is_appendable(js, js_object(this_))) {
        JsArray *a = (JsArray *)js_object(this_);
        for (uint32_t i = 0; i < argc; i++)
            JS_CHECK_OK(js_array_push(js, a, argv[i]));
        return js_number(a->length);
    }
    JsObject *o;
    double length;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (length + argc > MAX_SAFE)
        return too_long(js, length + argc);
    for (uint32_t i = 0; i < argc; i++)
        JS_CHECK_OK(js__set_index(js, o, length + i, argv[i]));
    JS_CHECK_OK(js__set_length(js, o, length + argc));
    return js_number(length + argc);
}

// 23.1.3.22 Array.prototype.pop
JS_BUILTIN(js__array_pop)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (length == 0) {
        JS_CHECK_OK(js__set_length(js, o, 0));
        return JS_UNDEFINED;
    }
    JsValue v = js__get_index(js, o, length - 1);
    JS_CHECK(v);
    JS_CHECK_OK(js__delete_index(js, o, length - 1) && js__set_length(js, o, length - 1));
    return v;
}

// Moves one element: from a to b, or deletes b when there is none at a.
static bool move_element(Js *js, JsObject *o, double from, double to)
{
    int has = js__has_index(js, o, from);
    if (has < 0)
        return false;
    if (!has)
        return js__delete_index(js, o, to);
    JsValue v = js__get_index(js, o, from);
    return !js_is_exception(v) && js__set_index(js, o, to, v);
}

// Elements from `from` on move to `to`, as memory, in an array that is appendable. What comes to
// stand between is for the caller to store at once. Holes move like elements: with nothing on
// prototypes nobody can tell.
static bool move_tail(Js *js, JsArray *a, uint32_t from, uint32_t to)
{
    uint32_t count = a->length, tail = count - from, length = to + tail;
    if (from == to)
        return true; // also an empty array, whose store is shared
    if (length > a->o.store->element_capacity &&
        !js__element_reserve(js, &a->o, length + length / 2 + 4))
        return false;
    JsValue *v = js__array_values(a);
    js_store_range(js, a->o.store, v + to, v + from, tail);
    for (uint32_t i = length; i < count; i++)
        js_store(js, a->o.store, &v[i], JS_EMPTY);
    a->o.store->element_count = a->length = length;
    return true;
}

// Arrays up to this length are shifted by moving memory, longer ones by moving their beginning.
#define MOVED_LENGTH 32

static bool drop_first(Js *js, JsArray *a)
{
    if (a->length <= MOVED_LENGTH)
        return move_tail(js, a, 1, 0);
    js__element_drop_first(js, &a->o);
    a->length--;
    return true;
}

// 23.1.3.27 Array.prototype.shift
JS_BUILTIN(js__array_shift)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (length == 0) {
        JS_CHECK_OK(js__set_length(js, o, 0));
        return JS_UNDEFINED;
    }
    if (is_appendable(js, o)) {
        JsValue first = js__array_values((JsArray *)o)[0];
        JS_CHECK_OK(drop_first(js, (JsArray *)o));
        return js_is_empty(first) ? JS_UNDEFINED : first;
    }
    JsValue first = js__get_index(js, o, 0);
    JS_CHECK(first);
    for (double k = 1; k < length; k++)
        JS_CHECK_OK(move_element(js, o, k, k - 1));
    JS_CHECK_OK(js__delete_index(js, o, length - 1) && js__set_length(js, o, length - 1));
    return first;
}

// 23.1.3.36 Array.prototype.unshift
JS_BUILTIN(js__array_unshift)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (argc) {
        if (length + argc > MAX_SAFE)
            return too_long(js, length + argc);
        if (argc < 0x10000 && is_appendable(js, o)) {
            JS_CHECK_OK(move_tail(js, (JsArray *)o, 0, argc));
            js_store_range(js, o->store, js__array_values((JsArray *)o), argv, argc);
            return js_number(length + argc);
        }
        for (double k = length; k > 0; k--)
            JS_CHECK_OK(move_element(js, o, k - 1, k + argc - 1));
        for (uint32_t i = 0; i < argc; i++)
            JS_CHECK_OK(js__set_index(js, o, i, argv[i]));
    }
    JS_CHECK_OK(js__set_length(js, o, length + argc));
    return js_number(length + argc);
}

// The elements that splice takes out, as a new array.
static JsObject *removed_elements(Js *js, JsObject *o, double start, double count)
{
    JsObject *removed = js__array_species_create(js, o, count);
    int copied = removed && count > 0 ? js__copy_dense(js, removed, 0, o, start, start + count) : 0;
    if (copied < 0)
        return NULL;
    for (double k = copied ? count : 0; removed && k < count; k++) {
        int has = js__has_index(js, o, start + k);
        if (has < 0)
            return NULL;
        JsValue v = has ? js__get_index(js, o, start + k) : JS_UNDEFINED;
        if (js_is_exception(v) || (has && !js__create_index(js, removed, k, v)))
            return NULL;
    }
    return removed && js__set_length(js, removed, count) ? removed : NULL;
}

// 23.1.3.31 Array.prototype.splice
JS_BUILTIN(js__array_splice)
{
    JsObject *o;
    double length, start, count;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js__relative_index(js, JS_ARG(0), length, 0, &start));
    uint32_t items = argc > 2 ? argc - 2 : 0;
    if (argc < 2) {
        count = argc == 0 ? 0 : length - start;
    } else {
        JS_CHECK_OK(js_to_integer_or_infinity(js, argv[1], &count));
        count = count < 0 ? 0 : count < length - start ? count : length - start;
    }
    if (length + items - count > MAX_SAFE)
        return too_long(js, length + items - count);
    JsObject *removed = removed_elements(js, o, start, count);
    JS_CHECK_OK(removed);
    if (items < 0x10000 && is_appendable(js, o) && ((JsArray *)o)->length == length) {
        uint32_t from = (uint32_t)(start + count), to = (uint32_t)start + items;
        JS_CHECK_OK(move_tail(js, (JsArray *)o, from, to));
        js_store_range(js, o->store, js__array_values((JsArray *)o) + (uint32_t)start,
                       items ? argv + 2 : NULL, items);
        return js_from_cell(removed);
    }
    if (items < count) {
        for (double k = start; k < length - count; k++)
            JS_CHECK_OK(move_element(js, o, k + count, k + items));
        for (double k = length; k > length - count + items; k--)
            JS_CHECK_OK(js__delete_index(js, o, k - 1));
    } else if (items > count) {
        for (double k = length - count; k > start; k--)
            JS_CHECK_OK(move_element(js, o, k + count - 1, k + items - 1));
    }
    for (uint32_t i = 0; i < items; i++)
        JS_CHECK_OK(js__set_index(js, o, start + i, argv[i + 2]));
    JS_CHECK_OK(js__set_length(js, o, length - count + items));
    return js_from_cell(removed);
}

// 23.1.3.26 Array.prototype.reverse
JS_BUILTIN(js__array_reverse)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    for (double lower = 0; lower < length - 1 - lower; lower++) {
        double upper = length - 1 - lower;
        JsValue low = JS_UNDEFINED, high = JS_UNDEFINED;
        int has_low = js__has_index(js, o, lower), has_high;
        JS_CHECK_INT(has_low);
        if (has_low)
            JS_CHECK(low = js__get_index(js, o, lower));
        JS_CHECK_INT(has_high = js__has_index(js, o, upper));
        if (has_high)
            JS_CHECK(high = js__get_index(js, o, upper));
        if (has_high)
            JS_CHECK_OK(js__set_index(js, o, lower, high));
        else if (has_low)
            JS_CHECK_OK(js__delete_index(js, o, lower));
        if (has_low)
            JS_CHECK_OK(js__set_index(js, o, upper, low));
        else if (has_high)
            JS_CHECK_OK(js__delete_index(js, o, upper));
    }
    return js_from_cell(o);
}

// 23.1.3.7 Array.prototype.fill
JS_BUILTIN(js__array_fill)
{
    JsObject *o;
    double length, k, end;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js__relative_index(js, JS_ARG(1), length, 0, &k) &&
                js__relative_index(js, JS_ARG(2), length, length, &end));
    for (; k < end; k++)
        JS_CHECK_OK(js__set_index(js, o, k, JS_ARG(0)));
    return js_from_cell(o);
}

// 23.1.3.4 Array.prototype.copyWithin
JS_BUILTIN(js__array_copy_within)
{
    JsObject *o;
    double length, to, from, end;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js__relative_index(js, JS_ARG(0), length, 0, &to) &&
                js__relative_index(js, JS_ARG(1), length, 0, &from) &&
                js__relative_index(js, JS_ARG(2), length, length, &end));
    double count = end - from < length - to ? end - from : length - to;
    if (from < to && to < from + count) {
        for (; count > 0; count--)
            JS_CHECK_OK(move_element(js, o, from + count - 1, to + count - 1));
    } else {
        for (double i = 0; i < count; i++)
            JS_CHECK_OK(move_element(js, o, from + i, to + i));
    }
    return js_from_cell(o);
}
