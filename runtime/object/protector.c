// SPDX-License-Identifier: MIT
// Protectors: which change of which intrinsic clears which bit of js->intact.
//
// A bit stands for a statement about the program so far; it is never set again. A holder is watched
// from its making on, with all its properties in place, so what the table's rows add does not
// count.
#include "runtime/object/protector.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>

typedef enum JsWatched { WATCH_KEY, WATCH_INDEX, WATCH_PROTO } JsWatched;

typedef struct JsWatchRow {
    JsIntrinsic holder;
    JsWatched what;
    const void *key; // WATCH_KEY
    uint32_t bits;
} JsWatchRow;

#define ATOM(holder, id, bits)                                                                     \
    {                                                                                              \
        JS_I_##holder, WATCH_KEY, &js__atom_##id, bits                                             \
    }
#define SYMBOL(holder, id, bits)                                                                   \
    {                                                                                              \
        JS_I_##holder, WATCH_KEY, &js__symbol_##id, bits                                           \
    }
#define ITERATOR(holder)                                                                           \
    ATOM(holder, next, JS_INTACT_ITER_NEXT), ATOM(holder, return, JS_INTACT_ITER_RETURN),          \
    {                                                                                              \
        JS_I_##holder, WATCH_PROTO, NULL, JS_INTACT_ITER_NEXT | JS_INTACT_ITER_RETURN              \
    }

static const JsWatchRow rows[] = {
    ATOM(PROMISE_PROTOTYPE, constructor, JS_INTACT_PROMISE_CTOR),
    ATOM(OBJECT_PROTOTYPE, then, JS_INTACT_OBJ_THEN),
    ATOM(PROMISE_PROTOTYPE, then, JS_INTACT_PROMISE_THEN),
    SYMBOL(PROMISE, species, JS_INTACT_PROMISE_SPECIES),
    ITERATOR(ARRAY_ITERATOR_PROTOTYPE),
    ITERATOR(MAP_ITERATOR_PROTOTYPE),
    ITERATOR(SET_ITERATOR_PROTOTYPE),
    ITERATOR(STRING_ITERATOR_PROTOTYPE),
    ATOM(ITERATOR_PROTOTYPE, return, JS_INTACT_ITER_RETURN),
    {JS_I_ITERATOR_PROTOTYPE, WATCH_PROTO, NULL, JS_INTACT_ITER_RETURN},
    ATOM(OBJECT_PROTOTYPE, return, JS_INTACT_ITER_RETURN),
    {JS_I_ARRAY_PROTOTYPE, WATCH_INDEX, NULL, JS_INTACT_NO_INDEXED},
    {JS_I_OBJECT_PROTOTYPE, WATCH_INDEX, NULL, JS_INTACT_NO_INDEXED},
    {JS_I_ARRAY_PROTOTYPE, WATCH_PROTO, NULL, JS_INTACT_NO_INDEXED},
    ATOM(ARRAY_PROTOTYPE, constructor, JS_INTACT_ARRAY_SPECIES),
    SYMBOL(ARRAY, species, JS_INTACT_ARRAY_SPECIES),
    ATOM(REGEXP_PROTOTYPE, exec, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, flags, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, constructor, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, dotAll, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, global, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, hasIndices, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, ignoreCase, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, multiline, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, sticky, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, unicode, JS_INTACT_REGEXP),
    ATOM(REGEXP_PROTOTYPE, unicodeSets, JS_INTACT_REGEXP),
    SYMBOL(REGEXP, species, JS_INTACT_REGEXP),
    SYMBOL(REGEXP_PROTOTYPE, match, JS_INTACT_REGEXP),
    SYMBOL(REGEXP_PROTOTYPE, matchAll, JS_INTACT_REGEXP),
    SYMBOL(REGEXP_PROTOTYPE, replace, JS_INTACT_REGEXP),
    SYMBOL(REGEXP_PROTOTYPE, search, JS_INTACT_REGEXP),
    SYMBOL(REGEXP_PROTOTYPE, split, JS_INTACT_REGEXP),
};

void js__protector_watch(Js *js, JsIntrinsic id, JsObject *o)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].holder == id) {
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
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (js->realm->intrinsics[rows[i].holder] == o && concerns(&rows[i], k))
            js->intact &= ~rows[i].bits;
}
