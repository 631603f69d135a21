// SPDX-License-Identifier: MIT
// Sorting without a comparator: a stable sort by the texts of the values, each made once. What is
// moved is a few units of a text, as a number, and its place: items are merged by those, then those
// with equal units by the units behind them, so that few comparisons touch the texts. With a
// comparator: timsort.c.
#include "runtime/builtins/array.h"
#include "runtime/value/string.h"

#define FEW 8        // items that are sorted by insertion
#define MOST_STEPS 6 // further on whole texts are compared

typedef struct Item {
    uint64_t key;   // some units of the text, from the highest bits down
    uint32_t index; // in the list of texts
} Item;

typedef struct Sort {
    Js *js;
    const JsValue *texts;
    Item *spare; // room for half of the items
    bool wide;   // some text has 16 bits a unit
    bool whole;  // items with equal keys are compared by their texts
} Sort;

// 23.1.3.30.2 CompareArrayElements by text: is b before a?
static inline bool is_before(const Sort *s, Item b, Item a)
{
    if (js_likely(b.key != a.key))
        return b.key < a.key;
    return s->whole && js_string_compare(s->js, js_string(s->texts[b.index]),
                                         js_string(s->texts[a.index])) < 0;
}

static void insertion_sort(const Sort *s, Item *v, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        Item item = v[i];
        uint32_t k = i;
        for (; k > 0 && is_before(s, item, v[k - 1]); k--)
            v[k] = v[k - 1];
        v[k] = item;
    }
}

// Merges v[0 .. middle) and v[middle .. count); the left half waits in the spare places.
static void merge(const Sort *s, Item *v, uint32_t middle, uint32_t count)
{
    if (!is_before(s, v[middle], v[middle - 1]))
        return;
    Item *spare = s->spare;
    memcpy(spare, v, middle * sizeof *v);
    uint32_t left = 0, right = middle, out = 0;
    while (left < middle && right < count)
        v[out++] = is_before(s, v[right], spare[left]) ? v[right++] : spare[left++];
    memcpy(v + out, spare + left, (middle - left) * sizeof *v);
}

static void merge_sort(const Sort *s, Item *v, uint32_t count)
{
    if (count <= FEW) {
        insertion_sort(s, v, count);
        return;
    }
    uint32_t middle = count / 2;
    merge_sort(s, v, middle);
    merge_sort(s, v + middle, count - middle);
    merge(s, v, middle, count);
}

// The units from `at` on. Missing ones count as zero: unequal texts may have equal keys throughout.
static uint64_t key_of(const JsView *v, uint32_t at, bool wide)
{
    uint64_t key = 0;
    uint32_t most = wide ? 4 : 8, bits = wide ? 16 : 8;
    for (uint32_t i = at; i < at + most; i++)
        key = key << bits | (i < v->length ? js__view_at(v, i) : 0u);
    return key;
}

// Sorts items whose texts have the same units before `step`.
static void sort_items(Sort *s, Item *v, uint32_t count, uint32_t step)
{
    for (uint32_t i = 0; i < count; i++) {
        JsView view = js__string_view_sure(s->js, js_string(s->texts[v[i].index]));
        v[i].key = key_of(&view, step * (s->wide ? 4 : 8), s->wide);
    }
    s->whole = step == MOST_STEPS;
    merge_sort(s, v, count);
    if (s->whole)
        return;
    for (uint32_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && v[end].key == v[i].key; end++)
            continue;
        s->whole = true;
        if (end - i > FEW)
            sort_items(s, v + i, end - i, step + 1);
        else
            insertion_sort(s, v + i, end - i);
    }
}

// The values' texts: the values themselves, if all are strings. NULL: an exception is pending.
static const JsValue *texts_of(Js *js, const JsValue *v, uint32_t count, bool *wide)
{
    const JsValue *texts = v;
    for (uint32_t i = 0; i < count && texts == v; i++)
        if (!js_is_string(v[i])) {
            JsValues *list = js_values_new(js, count);
            if (!list)
                return NULL;
            list->count = count;
            for (uint32_t k = 0; k < count; k++) {
                JsValue text = js_to_string_value(js, v[k]);
                if (js_is_exception(text))
                    return NULL;
                js_store(js, list, &list->v[k], text);
            }
            texts = list->v;
        }
    for (uint32_t i = 0; i < count; i++) {
        JsView view;
        if (!js__string_view(js, js_string(texts[i]), &view))
            return NULL;
        *wide |= view.units != NULL;
    }
    return texts;
}

static bool sort_by_text(Js *js, JsValue *v, uint32_t count)
{
    bool wide = false;
    const JsValue *texts = texts_of(js, v, count, &wide);
    JsBytes *bytes =
        texts ? js_bytes_new(js, ((size_t)count + (count + 1) / 2) * sizeof(Item)) : NULL;
    if (!bytes)
        return false;
    Item *items = (Item *)(void *)bytes->b;
    for (uint32_t i = 0; i < count; i++)
        items[i].index = i;
    sort_items(&(Sort){js, texts, items + count, wide, false}, items, count, 0);
    // The spare items are as many bytes as the values; nothing is allocated on the way.
    JsValue *sorted = (JsValue *)(void *)(items + count);
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = v[items[i].index];
    memcpy(v, sorted, count * sizeof *v);
    return true;
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
    return defined < 2 || sort_by_text(js, v, defined);
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
    for (double k = list->count; k < length; k++)
        JS_CHECK_OK(js__delete_index(js, o, k));
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
