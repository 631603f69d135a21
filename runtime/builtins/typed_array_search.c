// SPDX-License-Identifier: MIT
// %TypedArray%.prototype's methods that look at elements: by index, by value, by a predicate, and those that call a
// function for each of them.
#include "runtime/builtins/array.h"
#include "runtime/builtins/typed_array.h"

#define VALIDATE(name) js__typed_array_validate(js, this_, "%TypedArray%.prototype." name)

// 23.2.3.1 at
JS_BUILTIN(js__typed_array_at)
{
    JsBufferView *t = VALIDATE("at");
    JS_CHECK_OK(t);
    double length = js__view_length(t), k;
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &k));
    if (k < 0)
        k += length;
    return k < 0 || k >= length ? JS_UNDEFINED : js__view_get(js, t, k);
}

// 23.2.3.16 includes: what went out of bounds meanwhile counts as undefined.
JS_BUILTIN(js__typed_array_includes)
{
    JsBufferView *t = VALIDATE("includes");
    JS_CHECK_OK(t);
    double length = js__view_length(t), k;
    if (length == 0)
        return JS_FALSE;
    JS_CHECK_OK(js__relative_index(js, JS_ARG(1), length, 0, &k));
    for (; k < length; k++) {
        JsValue v = js__view_get(js, t, k);
        JS_CHECK(v);
        if (js_same_value_zero(js, v, JS_ARG(0)))
            return JS_TRUE;
    }
    return JS_FALSE;
}

// 1: there is an element at k, and it is strictly equal to v; 0; -1.
static int is_at(Js *js, const JsBufferView *t, double k, JsValue v)
{
    JsValue element = js__view_get(js, t, k);
    if (js_is_exception(element))
        return -1;
    return !js_is_undefined(element) && js_strict_equals(js, element, v);
}

// 23.2.3.17 indexOf
JS_BUILTIN(js__typed_array_index_of)
{
    JsBufferView *t = VALIDATE("indexOf");
    JS_CHECK_OK(t);
    double length = js__view_length(t), k;
    if (length == 0)
        return js_int(-1);
    JS_CHECK_OK(js__relative_index(js, JS_ARG(1), length, 0, &k));
    for (; k < length; k++) {
        int found = is_at(js, t, k, JS_ARG(0));
        JS_CHECK_INT(found);
        if (found)
            return js_number(k);
    }
    return js_int(-1);
}

// 23.2.3.20 lastIndexOf
JS_BUILTIN(js__typed_array_last_index_of)
{
    JsBufferView *t = VALIDATE("lastIndexOf");
    JS_CHECK_OK(t);
    double length = js__view_length(t), k = length - 1;
    if (length == 0)
        return js_int(-1);
    if (argc > 1) {
        double n;
        JS_CHECK_OK(js_to_integer_or_infinity(js, argv[1], &n));
        k = n >= 0 ? (n < length - 1 ? n : length - 1) : length + n;
    }
    for (; k >= 0; k--) {
        int found = is_at(js, t, k, JS_ARG(0));
        JS_CHECK_INT(found);
        if (found)
            return js_number(k);
    }
    return js_int(-1);
}

// One method that calls back: receiver, callback and its this.
typedef struct Walk {
    Js *js;
    JsBufferView *t;
    double length;
    JsValue callback, this_arg;
} Walk;

static bool walk_begin(Walk *w, Js *js, JsValue this_, const char *method, uint32_t argc,
                       const JsValue *argv)
{
    *w = (Walk){.js = js, .callback = JS_ARG(0), .this_arg = JS_ARG(1)};
    w->t = js__typed_array_validate(js, this_, method);
    if (!w->t || !js__check_callable(js, w->callback))
        return false;
    w->length = js__view_length(w->t);
    return true;
}
#define WALK_BEGIN(name)                                                                           \
    JS_CHECK_OK(walk_begin(&w, js, this_, "%TypedArray%.prototype." name, argc, argv))

// The element and what the callback says of it. False: exception.
static bool walk_step(Walk *w, double k, JsValue *v, JsValue *result)
{
    *v = js__view_get(w->js, w->t, k);
    if (js_is_exception(*v))
        return false;
    JsValue args[3] = {*v, js_number(k), js_from_cell(w->t)};
    *result = js_call(w->js, w->callback, w->this_arg, 3, args);
    return !js_is_exception(*result);
}

// 23.1.3.12.1 FindViaPredicate. *k is -1 when there is none. False: exception.
static bool find(Walk *w, bool ascending, double *k, JsValue *v)
{
    for (double i = 0; i < w->length; i++) {
        JsValue is;
        *k = ascending ? i : w->length - 1 - i;
        if (!walk_step(w, *k, v, &is))
            return false;
        if (js_truthy(is))
            return true;
    }
    *k = -1;
    *v = JS_UNDEFINED;
    return true;
}

// 23.2.3.11 find
JS_BUILTIN(js__typed_array_find)
{
    Walk w;
    double k;
    JsValue v;
    WALK_BEGIN("find");
    JS_CHECK_OK(find(&w, true, &k, &v));
    return v;
}

// 23.2.3.12 findIndex
JS_BUILTIN(js__typed_array_find_index)
{
    Walk w;
    double k;
    JsValue v;
    WALK_BEGIN("findIndex");
    JS_CHECK_OK(find(&w, true, &k, &v));
    return js_number(k);
}

// 23.2.3.13 findLast
JS_BUILTIN(js__typed_array_find_last)
{
    Walk w;
    double k;
    JsValue v;
    WALK_BEGIN("findLast");
    JS_CHECK_OK(find(&w, false, &k, &v));
    return v;
}

// 23.2.3.14 findLastIndex
JS_BUILTIN(js__typed_array_find_last_index)
{
    Walk w;
    double k;
    JsValue v;
    WALK_BEGIN("findLastIndex");
    JS_CHECK_OK(find(&w, false, &k, &v));
    return js_number(k);
}

// Calls back until an answer is `stop`: 1 it was, 0 never, -1.
static int until(Walk *w, bool stop)
{
    for (double k = 0; k < w->length; k++) {
        JsValue v, is;
        if (!walk_step(w, k, &v, &is))
            return -1;
        if (js_truthy(is) == stop)
            return 1;
    }
    return 0;
}

// 23.2.3.8 every
JS_BUILTIN(js__typed_array_every)
{
    Walk w;
    WALK_BEGIN("every");
    int stopped = until(&w, false);
    JS_CHECK_INT(stopped);
    return js_bool(!stopped);
}

// 23.2.3.28 some
JS_BUILTIN(js__typed_array_some)
{
    Walk w;
    WALK_BEGIN("some");
    int stopped = until(&w, true);
    JS_CHECK_INT(stopped);
    return js_bool(stopped);
}

// 23.2.3.15 forEach
JS_BUILTIN(js__typed_array_for_each)
{
    Walk w;
    WALK_BEGIN("forEach");
    for (double k = 0; k < w.length; k++) {
        JsValue v, result;
        JS_CHECK_OK(walk_step(&w, k, &v, &result));
    }
    return JS_UNDEFINED;
}

// 23.2.3.22 map
JS_BUILTIN(js__typed_array_map)
{
    Walk w;
    WALK_BEGIN("map");
    JsValue argument = js_number(w.length);
    JsBufferView *made = js__typed_array_species(js, w.t, 1, &argument, w.length);
    JS_CHECK_OK(made);
    for (double k = 0; k < w.length; k++) {
        JsValue v, mapped;
        JS_CHECK_OK(walk_step(&w, k, &v, &mapped) && js__set_index(js, &made->o, k, mapped));
    }
    return js_from_cell(made);
}

// 23.2.3.10 filter
JS_BUILTIN(js__typed_array_filter)
{
    Walk w;
    WALK_BEGIN("filter");
    JsValues *kept = js_values_new(js, 8);
    JS_CHECK_OK(kept);
    for (double k = 0; k < w.length; k++) {
        JsValue v, selected;
        JS_CHECK_OK(walk_step(&w, k, &v, &selected));
        if (js_truthy(selected))
            JS_CHECK_OK(js_values_push(js, &kept, v));
    }
    JsValue argument = js_number(kept->count);
    JsBufferView *made = js__typed_array_species(js, w.t, 1, &argument, kept->count);
    JS_CHECK_OK(made);
    for (uint32_t i = 0; i < kept->count; i++)
        JS_CHECK_OK(js__set_index(js, &made->o, i, kept->v[i]));
    return js_from_cell(made);
}

// 23.2.3.23 reduce and 23.2.3.24 reduceRight, which walks from the end.
static JsValue reduce(Walk *w, uint32_t argc, const JsValue *argv, bool ascending)
{
    Js *js = w->js;
    JsValue accumulator = argc > 1 ? argv[1] : JS_EMPTY;
    for (double i = 0; i < w->length; i++) {
        double k = ascending ? i : w->length - 1 - i;
        JsValue v = js__view_get(js, w->t, k);
        JS_CHECK(v);
        if (js_is_empty(accumulator)) {
            accumulator = v;
            continue;
        }
        JsValue args[4] = {accumulator, v, js_number(k), js_from_cell(w->t)};
        accumulator = js_call(js, w->callback, JS_UNDEFINED, 4, args);
        JS_CHECK(accumulator);
    }
    if (js_is_empty(accumulator))
        return js_throw_type_error(js, "Reduce of empty array with no initial value");
    return accumulator;
}

JS_BUILTIN(js__typed_array_reduce)
{
    Walk w;
    WALK_BEGIN("reduce");
    return reduce(&w, argc, argv, true);
}

JS_BUILTIN(js__typed_array_reduce_right)
{
    Walk w;
    WALK_BEGIN("reduceRight");
    return reduce(&w, argc, argv, false);
}
