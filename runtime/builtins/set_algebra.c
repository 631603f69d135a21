// SPDX-License-Identifier: MIT
// The methods of Set that take another set-like object: anything with size, has and keys.
//
// Which of the two is walked depends on their sizes, and programs can tell.
#include "runtime/builtins/set.h"
#include <math.h>

// 24.2.1.1 Set Records
typedef struct SetRecord {
    Js *js;
    JsValue object;
    double size;
    JsValue has, keys;
} SetRecord;

static bool method_of(Js *js, JsValue o, JsKey key, const char *message, JsValue *f)
{
    *f = js_get(js, o, key);
    if (js_is_exception(*f))
        return false;
    if (!js_is_callable(*f)) {
        js__throw_about(js, message, *f);
        return false;
    }
    return true;
}

// 24.2.1.2 GetSetRecord
static bool set_record(SetRecord *r, Js *js, JsValue v)
{
    *r = (SetRecord){.js = js, .object = v};
    if (!js_is_object(v)) {
        js__throw_about(js, "%s is not an object", v);
        return false;
    }
    JsValue size = js_get(js, v, JS_KEY(size));
    if (js_is_exception(size) || !js_to_double(js, size, &r->size))
        return false;
    if (isnan(r->size)) {
        js_throw_type_error(js, "The 'size' property must be a number");
        return false;
    }
    r->size = trunc(r->size);
    if (r->size < 0) {
        js_throw_range_error(js, "'%.0f' is an invalid size", r->size);
        return false;
    }
    return method_of(js, v, JS_KEY(has), "'%s' is not a function: the property 'has'", &r->has) &&
           method_of(js, v, JS_KEY(keys), "'%s' is not a function: the property 'keys'", &r->keys);
}

// The answer of other.has(v): 1, 0, -1.
static int record_has(const SetRecord *r, JsValue v)
{
    JsValue is = js_call(r->js, r->has, r->object, 1, &v);
    return js_is_exception(is) ? -1 : js_truthy(is);
}

// 7.4.4 GetIteratorFromMethod of other.keys
static bool record_keys(const SetRecord *r, JsIterator *it)
{
    it->object = js_call(r->js, r->keys, r->object, 0, NULL);
    if (js_is_exception(it->object))
        return false;
    if (!js_is_object(it->object)) {
        js__throw_about(r->js, "%s is not an object", it->object);
        return false;
    }
    it->next = js_next_method(js_get(r->js, it->object, JS_KEY(next)));
    return !js_is_exception(it->next);
}

static bool begin(Js *js, JsValue this_, JsValue other, const char *method, JsCollection **s,
                  SetRecord *r)
{
    *s = js__this_set(js, this_, method);
    return *s && set_record(r, js, other);
}

// A new set with the same elements.
static JsCollection *copy(Js *js, JsCollection *s)
{
    JsCollection *result = js__set_new(js);
    JsPlace place = {s->table, 0};
    for (JsTableEntry *e; result && (e = js__place_next(s, &place));)
        if (!js__table_add(js, result, e->key))
            return NULL;
    return result;
}

// 24.2.4.17 Set.prototype.union
JS_BUILTIN(js__set_union)
{
    JsCollection *s;
    SetRecord r;
    JsIterator it;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.union", &s, &r) && record_keys(&r, &it));
    JsCollection *result = copy(js, s);
    JS_CHECK_OK(result);
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, &it, &v);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(result);
        JS_CHECK_OK(js__table_add(js, result, v));
    }
}

// 24.2.4.9 Set.prototype.intersection
JS_BUILTIN(js__set_intersection)
{
    JsCollection *s;
    SetRecord r;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.intersection", &s, &r));
    JsCollection *result = js__set_new(js);
    JS_CHECK_OK(result);
    if (js__collection_size(&s->o) <= r.size) {
        JsPlace place = {s->table, 0};
        for (JsTableEntry *e; (e = js__place_next(s, &place));) {
            JsValue v = e->key;
            int has = record_has(&r, v);
            JS_CHECK_INT(has);
            if (has)
                JS_CHECK_OK(js__table_add(js, result, v));
        }
        return js_from_cell(result);
    }
    JsIterator it;
    JS_CHECK_OK(record_keys(&r, &it));
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, &it, &v);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(result);
        if (js__table_find(js, s, v))
            JS_CHECK_OK(js__table_add(js, result, js__collection_key(v)));
    }
}

// 24.2.4.5 Set.prototype.difference
JS_BUILTIN(js__set_difference)
{
    JsCollection *s;
    SetRecord r;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.difference", &s, &r));
    JsCollection *result = copy(js, s);
    JS_CHECK_OK(result);
    if (js__collection_size(&s->o) <= r.size) {
        // Step 5.c walks the copy, because what 'has' does to the set must not show.
        JsPlace place = {result->table, 0};
        for (JsTableEntry *e; (e = js__place_next(result, &place));) {
            JsValue v = e->key;
            int has = record_has(&r, v);
            JS_CHECK_INT(has);
            if (has)
                JS_CHECK_INT(js__table_delete(js, result, v));
        }
        return js_from_cell(result);
    }
    JsIterator it;
    JS_CHECK_OK(record_keys(&r, &it));
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, &it, &v);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(result);
        JS_CHECK_INT(js__table_delete(js, result, v));
    }
}

// 24.2.4.15 Set.prototype.symmetricDifference
JS_BUILTIN(js__set_symmetric_difference)
{
    JsCollection *s;
    SetRecord r;
    JsIterator it;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.symmetricDifference", &s, &r) &&
                record_keys(&r, &it));
    JsCollection *result = copy(js, s);
    JS_CHECK_OK(result);
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, &it, &v);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(result);
        if (js__table_find(js, s, v))
            JS_CHECK_INT(js__table_delete(js, result, v));
        else
            JS_CHECK_OK(js__table_add(js, result, v));
    }
}

// Whether other.has says `wanted` of every element. -1: exception.
static int all_in_other(JsCollection *s, const SetRecord *r, bool wanted)
{
    JsPlace place = {s->table, 0};
    for (JsTableEntry *e; (e = js__place_next(s, &place));) {
        int has = record_has(r, e->key);
        if (has < 0)
            return -1;
        if (has != wanted)
            return 0;
    }
    return 1;
}

// Whether each key of the other set is an element (`wanted`) or none is; the iterator is closed at
// the first that is not.
static int all_keys_here(JsCollection *s, const SetRecord *r, bool wanted)
{
    JsIterator it;
    if (!record_keys(r, &it))
        return -1;
    for (;;) {
        JsValue v;
        int more = js_iterator_next(r->js, &it, &v);
        if (more <= 0)
            return more < 0 ? -1 : 1;
        if ((js__table_find(r->js, s, v) != NULL) != wanted)
            return js_iterator_close(r->js, &it) ? 0 : -1;
    }
}

// 24.2.4.11 Set.prototype.isSubsetOf
JS_BUILTIN(js__set_is_subset_of)
{
    JsCollection *s;
    SetRecord r;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.isSubsetOf", &s, &r));
    int is = js__collection_size(&s->o) > r.size ? 0 : all_in_other(s, &r, true);
    JS_CHECK_INT(is);
    return js_bool(is);
}

// 24.2.4.12 Set.prototype.isSupersetOf
JS_BUILTIN(js__set_is_superset_of)
{
    JsCollection *s;
    SetRecord r;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.isSupersetOf", &s, &r));
    int is = js__collection_size(&s->o) < r.size ? 0 : all_keys_here(s, &r, true);
    JS_CHECK_INT(is);
    return js_bool(is);
}

// 24.2.4.10 Set.prototype.isDisjointFrom
JS_BUILTIN(js__set_is_disjoint_from)
{
    JsCollection *s;
    SetRecord r;
    JS_CHECK_OK(begin(js, this_, JS_ARG(0), "Set.prototype.isDisjointFrom", &s, &r));
    int is = js__collection_size(&s->o) <= r.size ? all_in_other(s, &r, false)
                                                  : all_keys_here(s, &r, false);
    JS_CHECK_INT(is);
    return js_bool(is);
}
