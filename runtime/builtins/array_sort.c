// SPDX-License-Identifier: MIT
// Sorting without a comparator: a stable merge sort by the texts of the values, each made once.
// With one: timsort.c.
#include "runtime/builtins/array.h"

// 23.1.3.30.2 CompareArrayElements by text: is b before a?
static bool is_before(Js *js, JsValue b, JsValue a)
{
    return js_string_compare(js, js_string(b), js_string(a)) < 0;
}

static void insertion_sort(Js *js, JsValue *v, JsValue *t, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        JsValue item = v[i], text = t[i];
        uint32_t k = i;
        for (; k > 0 && is_before(js, text, t[k - 1]); k--) {
            v[k] = v[k - 1];
            t[k] = t[k - 1];
        }
        v[k] = item;
        t[k] = text;
    }
}

// Merges v[0 .. middle) and v[middle .. count) with their texts; the left halves wait in the spare
// places.
static void merge(Js *js, JsValue *v, JsValue *t, uint32_t middle, uint32_t count, JsValue *spare,
                  JsValue *spare_texts)
{
    memcpy(spare, v, middle * sizeof *v);
    memcpy(spare_texts, t, middle * sizeof *t);
    uint32_t left = 0, right = middle, out = 0;
    while (left < middle && right < count) {
        if (is_before(js, t[right], spare_texts[left])) {
            v[out] = v[right];
            t[out++] = t[right++];
        } else {
            v[out] = spare[left];
            t[out++] = spare_texts[left++];
        }
    }
    memcpy(v + out, spare + left, (middle - left) * sizeof *v);
    memcpy(t + out, spare_texts + left, (middle - left) * sizeof *t);
}

static void merge_sort(Js *js, JsValue *v, JsValue *t, uint32_t count, JsValue *spare,
                       JsValue *spare_texts)
{
    if (count <= 8) {
        insertion_sort(js, v, t, count);
        return;
    }
    uint32_t middle = count / 2;
    merge_sort(js, v, t, middle, spare, spare_texts);
    merge_sort(js, v + middle, t + middle, count - middle, spare, spare_texts);
    merge(js, v, t, middle, count, spare, spare_texts);
}

bool js__sort_values(Js *js, JsValue *v, uint32_t count, JsValue comparator)
{
    uint32_t defined = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!js_is_undefined(v[i]))
            v[defined++] = v[i];
    for (uint32_t i = defined; i < count; i++)
        v[i] = JS_UNDEFINED;
    if (!js_is_undefined(comparator))
        return js__timsort(js, v, defined, comparator);
    if (defined < 2)
        return true;
    // One list holds the texts and the room that merging needs; what is in it is traced.
    JsValues *room = js_values_new(js, defined * 3);
    if (!room)
        return false;
    room->count = defined * 3;
    for (uint32_t i = 0; i < defined; i++) {
        JsValue text = js_to_string_value(js, v[i]);
        if (js_is_exception(text))
            return false;
        js_store(js, room, &room->v[i], text);
    }
    merge_sort(js, v, room->v, defined, room->v + defined, room->v + 2 * (size_t)defined);
    return true;
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
