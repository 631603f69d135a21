// SPDX-License-Identifier: MIT
// Array.prototype's methods that make a new array of their receiver: concat, slice, flat, and the
// copying forms of reverse, splice and assignment.
#include "runtime/builtins/array.h"
#include <math.h>

#define MAX_SAFE 9007199254740991.0

// 23.1.3.2.1 IsConcatSpreadable
static int is_spreadable(Js *js, JsValue v)
{
    if (!js_is_object(v))
        return 0;
    JsValue s = js_get(js, v, JS_SYM_KEY(isConcatSpreadable));
    if (js_is_exception(s))
        return -1;
    return js_is_undefined(s) ? js_is_array(js, v) : js_truthy(s);
}

static JsValue too_many(Js *js)
{
    return js_throw_type_error(js, "Invalid array length");
}

// The elements of a spreadable item, holes left out.
static JsValue concat_item(Js *js, JsObject *a, JsObject *item, double *n)
{
    double length;
    JS_CHECK_OK(js__length(js, item, &length));
    if (*n + length > MAX_SAFE)
        return too_many(js);
    int copied = length > 0 ? js__copy_dense(js, a, *n, item, 0, length) : 0;
    JS_CHECK_INT(copied);
    if (copied) {
        *n += length;
        return JS_UNDEFINED;
    }
    for (double k = 0; k < length; k++, ++*n) {
        int has = js__has_index(js, item, k);
        JS_CHECK_INT(has);
        if (!has)
            continue;
        JsValue v = js__get_index(js, item, k);
        JS_CHECK(v);
        JS_CHECK_OK(js__create_index(js, a, *n, v));
    }
    return JS_UNDEFINED;
}

// 23.1.3.2 Array.prototype.concat
JS_BUILTIN(js__array_concat)
{
    JsObject *o = js_to_object(js, this_);
    JsObject *a = o ? js__array_species_create(js, o, 0) : NULL;
    JS_CHECK_OK(a);
    double n = 0;
    for (int64_t i = -1; i < argc; i++) {
        JsValue item = i < 0 ? js_from_cell(o) : argv[i];
        int spread = is_spreadable(js, item);
        JS_CHECK_INT(spread);
        if (spread) {
            JS_CHECK(concat_item(js, a, js_object(item), &n));
        } else {
            if (n >= MAX_SAFE)
                return too_many(js);
            JS_CHECK_OK(js__create_index(js, a, n, item));
            n++;
        }
    }
    JS_CHECK_OK(js__set_length(js, a, n));
    return js_from_cell(a);
}

// 23.1.3.28 Array.prototype.slice
JS_BUILTIN(js__array_slice)
{
    JsObject *o;
    double length, k, end;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js__relative_index(js, JS_ARG(0), length, 0, &k) &&
                js__relative_index(js, JS_ARG(1), length, length, &end));
    JsObject *a = js__array_species_create(js, o, end > k ? end - k : 0);
    JS_CHECK_OK(a);
    double n = 0;
    int copied = k < end ? js__copy_dense(js, a, 0, o, k, end) : 0;
    JS_CHECK_INT(copied);
    if (copied) {
        n = end - k;
        k = end;
    }
    for (; k < end; k++, n++) {
        int has = js__has_index(js, o, k);
        JS_CHECK_INT(has);
        if (!has)
            continue;
        JsValue v = js__get_index(js, o, k);
        JS_CHECK(v);
        JS_CHECK_OK(js__create_index(js, a, n, v));
    }
    JS_CHECK_OK(js__set_length(js, a, n));
    return js_from_cell(a);
}

// 23.1.3.13.1 FlattenIntoArray. mapper: JS_EMPTY when there is none. False: exception.
static bool flatten(Js *js, JsObject *target, JsObject *source, double length, double *n,
                    double depth, JsValue mapper, JsValue this_arg)
{
    if (!js_check_stack(js))
        return false;
    for (double k = 0; k < length; k++) {
        int has = js__has_index(js, source, k);
        if (has < 0)
            return false;
        if (!has)
            continue;
        JsValue v = js__get_index(js, source, k);
        if (!js_is_exception(v) && !js_is_empty(mapper)) {
            JsValue args[3] = {v, js_number(k), js_from_cell(source)};
            v = js_call(js, mapper, this_arg, 3, args);
        }
        int array = js_is_exception(v) ? -1 : depth > 0 ? js_is_array(js, v) : 0;
        double inner;
        if (array < 0 || (array && !js__length(js, js_object(v), &inner)))
            return false;
        if (array) {
            if (!flatten(js, target, js_object(v), inner, n, depth - 1, JS_EMPTY, JS_UNDEFINED))
                return false;
        } else if (*n >= MAX_SAFE) {
            too_many(js);
            return false;
        } else {
            if (!js__create_index(js, target, *n, v))
                return false;
            ++*n;
        }
    }
    return true;
}

// 23.1.3.13 Array.prototype.flat
JS_BUILTIN(js__array_flat)
{
    JsObject *o;
    double length, depth = 1, n = 0;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (!js_is_undefined(JS_ARG(0)))
        JS_CHECK_OK(js_to_integer_or_infinity(js, argv[0], &depth));
    JsObject *a = js__array_species_create(js, o, 0);
    JS_CHECK_OK(a && flatten(js, a, o, length, &n, depth, JS_EMPTY, JS_UNDEFINED));
    return js_from_cell(a);
}

// 23.1.3.14 Array.prototype.flatMap
JS_BUILTIN(js__array_flat_map)
{
    JsObject *o;
    double length, n = 0;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (!js_is_callable(JS_ARG(0)))
        return js_throw_type_error(js, "flatMap mapper function is not callable");
    JsObject *a = js__array_species_create(js, o, 0);
    JS_CHECK_OK(a && flatten(js, a, o, length, &n, 1, argv[0], JS_ARG(1)));
    return js_from_cell(a);
}

static bool append(Js *js, JsArray *a, JsObject *o, double k)
{
    JsValue v = js__get_index(js, o, k);
    return !js_is_exception(v) && js_array_push(js, a, v);
}

// An empty array that will be filled to `length`; NULL: RangeError.
static JsArray *new_array(Js *js, double length)
{
    JsArray *a = js__array_create(js, length);
    if (a)
        a->length = 0;
    return a;
}

// 23.1.3.33 Array.prototype.toReversed
JS_BUILTIN(js__array_to_reversed)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    JsArray *a = new_array(js, length);
    JS_CHECK_OK(a);
    for (double k = length - 1; k >= 0; k--)
        JS_CHECK_OK(append(js, a, o, k));
    return js_from_cell(a);
}

// 23.1.3.35 Array.prototype.toSpliced
JS_BUILTIN(js__array_to_spliced)
{
    JsObject *o;
    double length, start, skip = 0;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js__relative_index(js, JS_ARG(0), length, 0, &start));
    uint32_t items = argc > 2 ? argc - 2 : 0;
    if (argc == 1)
        skip = length - start;
    if (argc >= 2) {
        JS_CHECK_OK(js_to_integer_or_infinity(js, argv[1], &skip));
        skip = skip < 0 ? 0 : skip < length - start ? skip : length - start;
    }
    if (length + items - skip > MAX_SAFE)
        return too_many(js);
    JsArray *a = new_array(js, length + items - skip);
    JS_CHECK_OK(a);
    for (double k = 0; k < start; k++)
        JS_CHECK_OK(append(js, a, o, k));
    for (uint32_t i = 0; i < items; i++)
        JS_CHECK_OK(js_array_push(js, a, argv[i + 2]));
    for (double k = start + skip; k < length; k++)
        JS_CHECK_OK(append(js, a, o, k));
    return js_from_cell(a);
}

// 23.1.3.39 Array.prototype.with
JS_BUILTIN(js__array_with)
{
    JsObject *o;
    double length, index;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js_to_integer_or_infinity(js, JS_ARG(0), &index));
    if (index < 0)
        index += length;
    if (index < 0 || index >= length)
        return js_throw_range_error(js, "Invalid index : %.0f", index);
    JsArray *a = new_array(js, length);
    JS_CHECK_OK(a);
    for (double k = 0; k < length; k++)
        JS_CHECK_OK(k == index ? js_array_push(js, a, JS_ARG(1)) : append(js, a, o, k));
    return js_from_cell(a);
}
