// SPDX-License-Identifier: MIT
// Sorting: a stable merge sort over a list of the values; the comparator never sees undefined.
//
// Runs of up to eight values are sorted by insertion; without a comparator numbers and strings are compared as the texts
// they are, made once.
#include "runtime/builtins/array.h"

typedef struct Sorter {
    Js *js;
    JsValue comparator; // undefined: by text
    JsValue *texts;     // without a comparator: strings of the values, moved along with them
} Sorter;

// 23.1.3.30.2 CompareArrayElements for values that are not undefined: is b before a? -1: exception.
static int is_before(const Sorter *s, JsValue b, JsValue b_text, JsValue a, JsValue a_text)
{
    if (js_is_undefined(s->comparator))
        return js_string_compare(s->js, js_string(b_text), js_string(a_text)) < 0;
    JsValue args[2] = {a, b}, result = js_call(s->js, s->comparator, JS_UNDEFINED, 2, args);
    double d;
    if (js_is_exception(result) || !js_to_double(s->js, result, &d))
        return -1;
    return d > 0;
}

static bool insertion_sort(const Sorter *s, JsValue *v, JsValue *t, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        JsValue item = v[i], text = t[i];
        uint32_t k = i;
        for (; k > 0; k--) {
            int before = is_before(s, item, text, v[k - 1], t[k - 1]);
            if (before < 0)
                return false;
            if (!before)
                break;
            v[k] = v[k - 1];
            t[k] = t[k - 1];
        }
        v[k] = item;
        t[k] = text;
    }
    return true;
}

// Merges v[0 .. middle) and v[middle .. count); the left half waits in `spare`.
static bool merge(const Sorter *s, JsValue *v, JsValue *t, uint32_t middle, uint32_t count, JsValue *spare,
                  JsValue *spare_texts)
{
    memcpy(spare, v, middle * sizeof *v);
    memcpy(spare_texts, t, middle * sizeof *t);
    uint32_t left = 0, right = middle, out = 0;
    while (left < middle && right < count) {
        int before = is_before(s, v[right], t[right], spare[left], spare_texts[left]);
        if (before < 0)
            return false;
        if (before) {
            v[out] = v[right];
            t[out++] = t[right++];
        } else {
            v[out] = spare[left];
            t[out++] = spare_texts[left++];
        }
    }
    memcpy(v + out, spare + left, (middle - left) * sizeof *v);
    memcpy(t + out, spare_texts + left, (middle - left) * sizeof *t);
    return true;
}

static bool merge_sort(const Sorter *s, JsValue *v, JsValue *t, uint32_t count, JsValue *spare, JsValue *spare_texts)
{
    if (count <= 8)
        return insertion_sort(s, v, t, count);
    uint32_t middle = count / 2;
    return merge_sort(s, v, t, middle, spare, spare_texts) &&
           merge_sort(s, v + middle, t + middle, count - middle, spare, spare_texts) &&
           merge(s, v, t, middle, count, spare, spare_texts);
}

bool js__sort_values(Js *js, JsValue *v, uint32_t count, JsValue comparator)
{
    uint32_t defined = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!js_is_undefined(v[i]))
            v[defined++] = v[i];
    for (uint32_t i = defined; i < count; i++)
        v[i] = JS_UNDEFINED;
    if (defined < 2)
        return true;
    // One list holds the texts and the room that merging needs; what is in it is traced.
    JsValues *room = js_values_new(js, defined * 3);
    if (!room)
        return false;
    room->count = defined * 3;
    Sorter s = {js, comparator, room->v};
    for (uint32_t i = 0; i < defined; i++) {
        JsValue text = js_is_undefined(comparator) ? js_to_string_value(js, v[i]) : JS_UNDEFINED;
        if (js_is_exception(text))
            return false;
        js_store(js, room, &room->v[i], text);
    }
    return merge_sort(&s, v, s.texts, defined, room->v + defined, room->v + 2 * (size_t)defined);
}

// 23.1.3.30.1 SortIndexedProperties. skip_holes: sort; else toSorted.
static JsValues *collect(Js *js, JsObject *o, double length, bool skip_holes)
{
    JsValues *list = js_values_new(js, length < 4096 ? (uint32_t)length : 4096);
    for (double k = 0; list && k < length; k++) {
        int has = skip_holes ? js__has_index(js, o, k) : 1;
        if (has < 0)
            return NULL;
        if (!has)
            continue;
        JsValue v = js__get_index(js, o, k);
        if (js_is_exception(v) || !js_values_push(js, &list, v))
            return NULL;
    }
    return list;
}

static bool check_comparator(Js *js, JsValue comparator)
{
    if (js_is_undefined(comparator) || js_is_callable(comparator))
        return true;
    js_throw_type_error(js, "The comparison function must be either a function or undefined");
    return false;
}

// 23.1.3.30 Array.prototype.sort
JS_BUILTIN(js__array_sort)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(check_comparator(js, JS_ARG(0)) && js__this_array(js, this_, &o, &length));
    JsValues *list = collect(js, o, length, true);
    JS_CHECK_OK(list && js__sort_values(js, list->v, list->count, JS_ARG(0)));
    for (uint32_t i = 0; i < list->count; i++)
        JS_CHECK_OK(js__set_index(js, o, i, list->v[i]));
    for (double k = list->count; k < length; k++) {
        int has = js__has_index(js, o, k);
        JS_CHECK_INT(has);
        if (has)
            JS_CHECK_OK(js__delete_index(js, o, k));
    }
    return js_from_cell(o);
}

// 23.1.3.34 Array.prototype.toSorted
JS_BUILTIN(js__array_to_sorted)
{
    JsObject *o;
    double length;
    JS_CHECK_OK(check_comparator(js, JS_ARG(0)) && js__this_array(js, this_, &o, &length));
    if (length > 4294967295.0)
        return js_throw_range_error(js, "Invalid array length");
    JsValues *list = collect(js, o, length, false);
    JS_CHECK_OK(list && js__sort_values(js, list->v, list->count, JS_ARG(0)));
    return js_array_from_values(js, list);
}
