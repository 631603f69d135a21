// SPDX-License-Identifier: MIT
// What walks a Map and a Set alike: forEach, and the objects behind entries, keys and values. A
// Set's value is its key. The classes and tables of rows stay with map.c and set.c, so that a
// program that names only one of them does not link the other.
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/collection.h"
#include "runtime/object/shape.h"

static JsValue value_of(const JsCollection *c, const JsTableEntry *e)
{
    return js_cell_kind(&c->o.cell) == JS_KIND_MAP ? e->value : e->key;
}

JsValue js__collection_for_each(Js *js, JsCollection *c, JsValue callback, JsValue this_arg)
{
    JS_CHECK_OK(js__check_callable(js, callback));
    JsPlace place = {c->table, 0};
    for (const JsTableEntry *e; (e = js__place_next(c, &place));) {
        JsValue args[3] = {value_of(c, e), e->key, js_from_cell(c)};
        JS_CHECK(js_call(js, callback, this_arg, 3, args));
    }
    return JS_UNDEFINED;
}

JsValue js__collection_iterator_new(Js *js, const JsClass *class_, JsObject *proto, JsCollection *c,
                                    JsIterKind kind)
{
    JsCollectionIterator *it =
        proto ? (JsCollectionIterator *)js_object_new_class(js, class_, proto) : NULL;
    JS_CHECK_OK(it);
    it->collection = c;
    it->place.table = c->table;
    it->kind = kind;
    return js_from_cell(it);
}

int js__collection_iterator_step(Js *js, JsObject *o, JsValue *v)
{
    JsCollectionIterator *it = (JsCollectionIterator *)o;
    const JsTableEntry *e = it->collection ? js__place_next(it->collection, &it->place) : NULL;
    *v = JS_UNDEFINED;
    if (!e) {
        it->collection = NULL;
        it->place = (JsPlace){0};
        return 0;
    }
    if (it->kind != JS_ITER_ENTRIES) {
        *v = it->kind == JS_ITER_KEYS ? e->key : value_of(it->collection, e);
        return 1;
    }
    JsValue pair[2] = {e->key, value_of(it->collection, e)};
    JsArray *a = js_array_new(js, 2, pair);
    *v = js_from_cell_or_exception(a);
    return a ? 1 : -1;
}

JsValue js__collection_iterator_next(Js *js, JsValue this_, const JsClass *class_,
                                     const char *method)
{
    if (!js_is_kind(this_, JS_KIND_ITERATOR) || js__class(js_object(this_)) != class_)
        return js__throw_receiver(js, method, this_);
    JsValue v;
    int more = js__collection_iterator_step(js, js_object(this_), &v);
    JS_CHECK_INT(more);
    return js_create_iter_result(js, v, !more);
}
