// SPDX-License-Identifier: MIT
// The ordered hash table of Map and Set, and their objects and iterators.
//
// Entries stand in insertion order; a deleted one keeps its place with a JS_EMPTY key until the
// table is rebuilt. A table that was replaced (grown, compacted or cleared) is never written again
// and points at its successor: a position in it is carried over by counting the live entries before
// it. So iteration is safe under any mutation and needs no registration.
#ifndef YIELDC_BUILTINS_COLLECTION_H
#define YIELDC_BUILTINS_COLLECTION_H

#include <yieldc/object.h>

typedef struct JsTableEntry {
    JsValue key; // JS_EMPTY: deleted
    JsValue value;
    uint32_t hash;
    uint32_t next; // 1 + index of the next entry of the bucket, 0 at its end
} JsTableEntry;

typedef struct JsTable JsTable;
struct JsTable {
    JsCell cell;
    JsTable *successor; // NULL while in use
    uint32_t capacity;  // of entries; as many buckets, a power of two
    uint32_t used;      // entries written, deleted ones included
    uint32_t live;
    uint32_t cleared; // replaced by clear(): positions start anew
    JsTableEntry entries[];
    // uint32_t buckets[capacity]: 1 + index of the first entry
};

// A Map or Set; the table is NULL while it never held anything.
typedef struct JsCollection {
    JsObject o;
    JsTable *table;
} JsCollection;

// What an iterator yields.
typedef enum JsIterKind { JS_ITER_KEYS, JS_ITER_VALUES, JS_ITER_ENTRIES } JsIterKind;

// A place in a collection. It holds before any entry, and stays right whatever happens to the
// collection.
typedef struct JsPlace {
    JsTable *table;
    uint32_t index;
} JsPlace;

typedef struct JsCollectionIterator {
    JsObject o;
    JsCollection *collection; // NULL: done
    JsPlace place;
    uint32_t kind; // JsIterKind
} JsCollectionIterator;

// The next live entry at or after the place, which moves behind it; NULL at the end.
static inline JsTableEntry *js__place_next(JsCollection *c, JsPlace *p)
{
    if (!p->table)
        *p = (JsPlace){c->table, 0};
    if (!p->table)
        return NULL;
    while (p->table->successor) {
        uint32_t index = 0;
        for (uint32_t i = 0; i < p->index && !p->table->cleared; i++)
            index += !js_is_empty(p->table->entries[i].key);
        *p = (JsPlace){p->table->successor, index};
    }
    while (p->index < p->table->used) {
        JsTableEntry *e = &p->table->entries[p->index++];
        if (!js_is_empty(e->key))
            return e;
    }
    return NULL;
}
static inline uint32_t js__collection_size(const JsObject *o)
{
    const JsTable *t = ((const JsCollection *)o)->table;
    return t ? t->live : 0;
}

// The entry of a key, SameValueZero; NULL: none.
JsTableEntry *js__table_find(Js *js, JsCollection *c, JsValue key);
// The entry of a key, made if there is none (value undefined). NULL: out of memory is pending.
JsTableEntry *js__table_add(Js *js, JsCollection *c, JsValue key);
// Whether the key was there. Negative: out of memory is pending (the table may shrink).
int js__table_delete(Js *js, JsCollection *c, JsValue key);
bool js__table_clear(Js *js, JsCollection *c);
// Of a Map or Set and of their iterators: JsCellType.trace.
void js__collection_trace(JsTracer *t, JsCell *cell);
void js__collection_iterator_trace(JsTracer *t, JsCell *cell);
// 24.5.1 CanonicalizeKeyedCollectionKey; a number that is an int32 is encoded as one.
JsValue js__collection_key(JsValue key);

// collection_iterator.c

// 24.1.3.5 and 24.2.4.7 forEach, after the receiver was checked. Throws a TypeError unless the
// callback is callable.
JsValue js__collection_for_each(Js *js, JsCollection *c, JsValue callback, JsValue this_arg);
// 24.1.5.1 CreateMapIterator and 24.2.6.1 CreateSetIterator: an iterator of the class, at the start
// of the collection. A proto of NULL: an exception is pending already.
JsValue js__collection_iterator_new(Js *js, const JsClass *class_, JsObject *proto, JsCollection *c,
                                    JsIterKind kind);
// JsClass.step of both iterators. The next value: 1, 0 when done, -1 out of memory.
int js__collection_iterator_step(Js *js, JsObject *o, JsValue *v);
// 24.1.5.2.1 and 24.2.6.2.1 next: TypeError that names the method unless this_ is of the class.
JsValue js__collection_iterator_next(Js *js, JsValue this_, const JsClass *class_,
                                     const char *method);

#endif
