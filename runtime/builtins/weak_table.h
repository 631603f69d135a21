// SPDX-License-Identifier: MIT
// The table of WeakMap and WeakSet: ephemerons. A value is reachable through it only while its key
// is reachable otherwise.
//
// Keys are cells that do not move, so the hash is the address. The collector clears entries of dead
// keys in place; nobody can see the order of entries.
#ifndef YIELDC_BUILTINS_WEAK_TABLE_H
#define YIELDC_BUILTINS_WEAK_TABLE_H

#include <yieldc/object.h>

typedef struct JsWeakEntry {
    JsValue key; // JS_EMPTY: free; JS_NULL: deleted
    JsValue value;
} JsWeakEntry;

typedef struct JsWeakTable {
    JsCell cell;
    uint32_t capacity; // a power of two
    uint32_t used;     // entries that are not free
    JsWeakEntry entries[];
} JsWeakTable;

typedef struct JsWeakCollection {
    JsObject o;
    JsWeakTable *table; // NULL while it never held anything
} JsWeakCollection;

// 9.14 CanBeHeldWeakly: objects, and symbols that Symbol.for did not make.
bool js__can_be_held_weakly(JsValue v);
JsWeakEntry *js__weak_find(JsWeakCollection *c, JsValue key);
// The entry of a key, made if there is none. NULL: out of memory is pending.
JsWeakEntry *js__weak_add(Js *js, JsWeakCollection *c, JsValue key);
bool js__weak_delete(Js *js, JsWeakCollection *c, JsValue key);
void js__weak_collection_trace(JsTracer *t, JsCell *cell);

#endif
