// SPDX-License-Identifier: MIT
// Array.prototype's methods that look at elements: by index, by value, by a predicate, and those
// that call a function for each of them.
#include "runtime/builtins/array.h"

// 23.1.3.1 Array.prototype.at
JS_BUILTIN(js__array_at)
{
    JsObject *o;
    double length, k;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length) &&
                js_to_integer_or_infinity(js, JS_ARG(0), &k));
    if (k < 0)
        k += length;
    return k < 0 || k >= length ? JS_UNDEFINED : js__get_index(js, o, k);
}

// 23.1.3.16 Array.prototype.includes
JS_BUILTIN(js__array_includes)
{
    JsObject *o;
    double length, k;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (length == 0)
        return JS_FALSE;
    JS_CHECK_OK(js__relative_index(js, JS_ARG(1), length, 0, &k));
    for (; k < length; k++) {
        JsValue v = js__get_index(js, o, k);
        JS_CHECK(v);
        if (js_same_value_zero(js, v, JS_ARG(0)))
            return JS_TRUE;
    }
    return JS_FALSE;
}

// 1: the element at k is strictly equal to v; 0; -1.
static int is_at(Js *js, JsObject *o, double k, JsValue v)
{
    int has = js__has_index(js, o, k);
    if (has <= 0)
        return has;
    JsValue element = js__get_index(js, o, k);
    return js_is_exception(element) ? -1 : js_strict_equals(js, element, v);
}

// 23.1.3.17 Array.prototype.indexOf
JS_BUILTIN(js__array_index_of)
{
    JsObject *o;
    double length, k;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (length == 0)
        return js_int(-1);
    JS_CHECK_OK(js__relative_index(js, JS_ARG(1), length, 0, &k));
    for (; k < length; k++) {
        int found = is_at(js, o, k, JS_ARG(0));
        JS_CHECK_INT(found);
        if (found)
            return js_number(k);
    }
    return js_int(-1);
}

// 23.1.3.20 Array.prototype.lastIndexOf
JS_BUILTIN(js__array_last_index_of)
{
    JsObject *o;
    double length, k;
    JS_CHECK_OK(js__this_array(js, this_, &o, &length));
    if (length == 0)
        return js_int(-1);
    k = length - 1;
    if (argc > 1) {
        double n;
        JS_CHECK_OK(js_to_integer_or_infinity(js, argv[1], &n));
        k = n >= 0 ? (n < length - 1 ? n : length - 1) : length + n;
    }
    for (; k >= 0; k--) {
        int found = is_at(js, o, k, JS_ARG(0));
        JS_CHECK_INT(found);
        if (found)
            return js_number(k);
    }
    return js_int(-1);
}

// One method that calls back: receiver, callback and its this.
typedef struct Walk {
    Js *js;
    JsObject *o;
    double length;
    JsValue callback, this_arg;
} Walk;

static bool walk_begin(Walk *w, Js *js, JsValue this_, uint32_t argc, const JsValue *argv)
{
    *w = (Walk){.js = js, .callback = JS_ARG(0), .this_arg = JS_ARG(1)};
    return js__this_array(js, this_, &w->o, &w->length) && js__check_callable(js, w->callback);
}

static JsValue walk_call(Walk *w, double k, JsValue v)
{
    JsValue args[3] = {v, js_number(k), js_from_cell(w->o)};
    return js_call(w->js, w->callback, w->this_arg, 3, args);
}

// The element and what the callback says of it; 0 when there is no element, -1.
static int walk_step(Walk *w, double k, JsValue *v, JsValue *result)
{
    const JsValue *slot = js__dense_slot(w->o, k);
    if (js_likely(slot)) {
        *v = *slot;
    } else {
        int has = js__has_index(w->js, w->o, k);
        if (has <= 0)
            return has;
        *v = js__get_index(w->js, w->o, k);
        if (js_is_exception(*v))
            return -1;
    }
    *result = walk_call(w, k, *v);
    return js_is_exception(*result) ? -1 : 1;
}

// 23.1.3.12.1 FindViaPredicate: holes count. *k is -1 when there is none. False: exception.
static bool find(Walk *w, bool ascending, double *k, JsValue *v)
{
    for (double i = 0; i < w->length; i++) {
        *k = ascending ? i : w->length - 1 - i;
        *v = js__get_index(w->js, w->o, *k);
        JsValue is = js_is_exception(*v) ? *v : walk_call(w, *k, *v);
        if (js_is_exception(is))
            return false;
        if (js_truthy(is))
            return true;
    }
    *k = -1;
    *v = JS_UNDEFINED;
    return true;
}

// 23.1.3.9 Array.prototype.find
JS_BUILTIN(js__array_find)
{
    Walk w;
    double k;
    JsValue v;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv) && find(&w, true, &k, &v));
    return v;
}

// 23.1.3.10 Array.prototype.findIndex
JS_BUILTIN(js__array_find_index)
{
    Walk w;
    double k;
    JsValue v;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv) && find(&w, true, &k, &v));
    return js_number(k);
}

// 23.1.3.11 Array.prototype.findLast
JS_BUILTIN(js__array_find_last)
{
    Walk w;
    double k;
    JsValue v;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv) && find(&w, false, &k, &v));
    return v;
}

// 23.1.3.12 Array.prototype.findLastIndex
JS_BUILTIN(js__array_find_last_index)
{
    Walk w;
    double k;
    JsValue v;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv) && find(&w, false, &k, &v));
    return js_number(k);
}

// Calls back until an answer is `stop`: 1 it was, 0 never, -1.
static int until(Walk *w, bool stop)
{
    for (double k = 0; k < w->length; k++) {
        JsValue v, is;
        int step = walk_step(w, k, &v, &is);
        if (step < 0)
            return -1;
        if (step && js_truthy(is) == stop)
            return 1;
    }
    return 0;
}

// 23.1.3.6 Array.prototype.every
JS_BUILTIN(js__array_every)
{
    Walk w;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv));
    int stopped = until(&w, false);
    JS_CHECK_INT(stopped);
    return js_bool(!stopped);
}

// 23.1.3.29 Array.prototype.some
JS_BUILTIN(js__array_some)
{
    Walk w;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv));
    int stopped = until(&w, true);
    JS_CHECK_INT(stopped);
    return js_bool(stopped);
}

// 23.1.3.15 Array.prototype.forEach
JS_BUILTIN(js__array_for_each)
{
    Walk w;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv));
    for (double k = 0; k < w.length; k++) {
        JsValue v, result;
        JS_CHECK_INT(walk_step(&w, k, &v, &result));
    }
    return JS_UNDEFINED;
}

// 23.1.3.21 Array.prototype.map
JS_BUILTIN(js__array_map)
{
    Walk w;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv));
    JsObject *a = js__array_species_create(js, w.o, w.length);
    JS_CHECK_OK(a);
    for (double k = 0; k < w.length; k++) {
        JsValue v, mapped;
        int step = walk_step(&w, k, &v, &mapped);
        JS_CHECK_INT(step);
        if (step)
            JS_CHECK_OK(js__create_index(js, a, k, mapped));
    }
    return js_from_cell(a);
}

// 23.1.3.8 Array.prototype.filter
JS_BUILTIN(js__array_filter)
{
    Walk w;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv));
    JsObject *a = js__array_species_create(js, w.o, 0);
    JS_CHECK_OK(a);
    double to = 0;
    for (double k = 0; k < w.length; k++) {
        JsValue v, selected;
        int step = walk_step(&w, k, &v, &selected);
        JS_CHECK_INT(step);
        if (step && js_truthy(selected))
            JS_CHECK_OK(js__create_index(js, a, to++, v));
    }
    return js_from_cell(a);
}

// 23.1.3.24 reduce and 23.1.3.25 reduceRight, which walks from the end.
static JsValue reduce(Js *js, JsValue this_, uint32_t argc, const JsValue *argv, bool ascending)
{
    Walk w;
    JS_CHECK_OK(walk_begin(&w, js, this_, argc, argv));
    JsValue accumulator = argc > 1 ? argv[1] : JS_EMPTY;
    for (double i = 0; i < w.length; i++) {
        double k = ascending ? i : w.length - 1 - i;
        const JsValue *slot = js__dense_slot(w.o, k);
        JsValue v;
        if (js_likely(slot)) {
            v = *slot;
        } else {
            int has = js__has_index(js, w.o, k);
            JS_CHECK_INT(has);
            if (!has)
                continue;
            v = js__get_index(js, w.o, k);
            JS_CHECK(v);
        }
        if (js_is_empty(accumulator)) {
            accumulator = v;
            continue;
        }
        JsValue args[4] = {accumulator, v, js_number(k), js_from_cell(w.o)};
        accumulator = js_call(js, w.callback, JS_UNDEFINED, 4, args);
        JS_CHECK(accumulator);
    }
    if (js_is_empty(accumulator))
        return js_throw_type_error(js, "Reduce of empty array with no initial value");
    return accumulator;
}

JS_BUILTIN(js__array_reduce)
{
    return reduce(js, this_, argc, argv, true);
}

JS_BUILTIN(js__array_reduce_right)
{
    return reduce(js, this_, argc, argv, false);
}
