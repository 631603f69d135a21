// SPDX-License-Identifier: MIT
// Protectors: which change of which intrinsic clears which bit of js->intact.
//
// A bit stands for a statement about the program so far; it is never set again. A holder is watched
// from its making on, with all its properties in place, so what the table's rows add does not
// count.
#include "runtime/object/protector.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>

#define ITERATOR(holder)                                                                           \
    JS_WATCH_ATOM(holder, next, JS_INTACT_ITER_NEXT),                                              \
        JS_WATCH_ATOM(holder, return, JS_INTACT_ITER_RETURN),                                      \
    {                                                                                              \
        JS_I_##holder, WATCH_PROTO, NULL, JS_INTACT_ITER_NEXT | JS_INTACT_ITER_RETURN              \
    }

static const JsWatchRow rows[] = {
    JS_WATCH_ATOM(PROMISE_PROTOTYPE, constructor, JS_INTACT_PROMISE_CTOR),
    JS_WATCH_ATOM(OBJECT_PROTOTYPE, then, JS_INTACT_OBJ_THEN),
    JS_WATCH_ATOM(PROMISE_PROTOTYPE, then, JS_INTACT_PROMISE_THEN),
    JS_WATCH_SYMBOL(PROMISE, species, JS_INTACT_PROMISE_SPECIES),
    ITERATOR(ARRAY_ITERATOR_PROTOTYPE),
    ITERATOR(MAP_ITERATOR_PROTOTYPE),
    ITERATOR(SET_ITERATOR_PROTOTYPE),
    ITERATOR(STRING_ITERATOR_PROTOTYPE),
    JS_WATCH_ATOM(ITERATOR_PROTOTYPE, return, JS_INTACT_ITER_RETURN),
    {JS_I_ITERATOR_PROTOTYPE, WATCH_PROTO, NULL, JS_INTACT_ITER_RETURN},
    JS_WATCH_ATOM(OBJECT_PROTOTYPE, return, JS_INTACT_ITER_RETURN),
    {JS_I_ARRAY_PROTOTYPE, WATCH_INDEX, NULL, JS_INTACT_NO_INDEXED},
    {JS_I_OBJECT_PROTOTYPE, WATCH_INDEX, NULL, JS_INTACT_NO_INDEXED},
    {JS_I_ARRAY_PROTOTYPE, WATCH_PROTO, NULL, JS_INTACT_NO_INDEXED},
    JS_WATCH_ATOM(ARRAY_PROTOTYPE, constructor, JS_INTACT_ARRAY_SPECIES),
    JS_WATCH_SYMBOL(ARRAY, species, JS_INTACT_ARRAY_SPECIES),
};

// The i-th row of those, then of what the program linked besides. NULL: there are no more.
static const JsWatchRow *row_at(const Js *js, size_t i)
{
    size_t count = sizeof rows / sizeof *rows;
    if (i < count)
        return &rows[i];
    const JsWatchRow *more = js->realm->watched;
    return more && more[i - count].bits ? &more[i - count] : NULL;
}

void js__protector_watch(Js *js, JsIntrinsic id, JsObject *o)
{
    const JsWatchRow *row;
    for (size_t i = 0; (row = row_at(js, i)); i++)
        if (row->holder == id) {
            js__set_shape_flags(js, o, JS_SHAPE_WATCHED);
            return;
        }
}

static bool concerns(const JsWatchRow *row, JsKey k)
{
    switch (row->what) {
    case WATCH_KEY:
        return js_key_same(k, js_cell_key(row->key));
    case WATCH_INDEX:
        return js_key_is_index(k);
    case WATCH_PROTO:
        return js_key_is_none(k);
    }
    return false;
}

void js__watched_changes(Js *js, JsObject *o, JsKey k)
{
    const JsWatchRow *row;
    for (size_t i = 0; (row = row_at(js, i)); i++)
        if (js->realm->intrinsics[row->holder] == o && concerns(row, k))
            js->intact &= ~row->bits;
}
