// SPDX-License-Identifier: MIT
// Ephemeron tables with open addressing.
#include "runtime/builtins/weak_table.h"
#include "runtime/gc/heap.h"

bool js__can_be_held_weakly(JsValue v)
{
    return js_is_object(v) || (js_is_symbol(v) && !(((JsSymbol *)js_cell(v))->flags & 1));
}

static bool is_live(const JsWeakEntry *e)
{
    return js_is_cell(e->key);
}

static void propagate(JsTracer *t, JsCell *cell)
{
    JsWeakTable *table = (JsWeakTable *)cell;
    for (uint32_t i = 0; i < table->capacity; i++)
        if (is_live(&table->entries[i]))
            js__trace_ephemeron(t, table->entries[i].key, table->entries[i].value);
}

static void clear(Js *js, JsCell *cell)
{
    JsWeakTable *table = (JsWeakTable *)cell;
    for (uint32_t i = 0; i < table->capacity; i++) {
        JsWeakEntry *e = &table->entries[i];
        if (is_live(e) && !js__gc_is_marked_value(js, e->key)) {
            e->key = JS_NULL;
            e->value = JS_EMPTY;
        }
    }
}

static const JsWeakType ephemerons = {propagate, clear};

static void table_trace(JsTracer *t, JsCell *cell)
{
    js__trace_weak(t, cell, &ephemerons);
}
static const JsCellType table_type = {"table of a WeakMap or WeakSet", table_trace, NULL};

void js__weak_collection_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsWeakCollection *)cell)->table);
}

static uint32_t hash_of(JsValue key)
{
    return (uint32_t)((js_bits(key) >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

// The entry of the key, or the free one where it would stand.
static JsWeakEntry *probe(JsWeakTable *t, JsValue key)
{
    for (uint32_t i = hash_of(key);; i++) {
        JsWeakEntry *e = &t->entries[i & (t->capacity - 1)];
        if (js_is_empty(e->key) || js_same(e->key, key))
            return e;
    }
}

JsWeakEntry *js__weak_find(JsWeakCollection *c, JsValue key)
{
    if (!c->table || !js_is_cell(key))
        return NULL;
    JsWeakEntry *e = probe(c->table, key);
    return js_is_empty(e->key) ? NULL : e;
}

// A table with room for another entry; dead ones are left behind.
static bool rebuild(Js *js, JsWeakCollection *c)
{
    uint32_t live = 0, capacity = 8;
    JsWeakTable *old = c->table;
    for (uint32_t i = 0; old && i < old->capacity; i++)
        live += is_live(&old->entries[i]);
    while (capacity < (live + 1) * 2)
        capacity *= 2;
    JsWeakTable *t =
        js_alloc(js, sizeof *t + capacity * sizeof(JsWeakEntry), JS_PRIVATE_HEAD(&table_type));
    if (!t)
        return false;
    t->capacity = capacity;
    for (uint32_t i = 0; old && i < old->capacity; i++)
        if (is_live(&old->entries[i])) {
            *probe(t, old->entries[i].key) = old->entries[i];
            t->used++;
        }
    c->table = t;
    return true;
}

JsWeakEntry *js__weak_add(Js *js, JsWeakCollection *c, JsValue key)
{
    JsWeakEntry *e = js__weak_find(c, key);
    if (e)
        return e;
    if ((!c->table || (c->table->used + 1) * 4 > c->table->capacity * 3) && !rebuild(js, c))
        return NULL;
    e = probe(c->table, key);
    js_store(js, c->table, &e->key, key);
    js_store(js, c->table, &e->value, JS_UNDEFINED);
    c->table->used++;
    return e;
}

bool js__weak_delete(Js *js, JsWeakCollection *c, JsValue key)
{
    JsWeakEntry *e = js__weak_find(c, key);
    if (!e)
        return false;
    js_store(js, c->table, &e->key, JS_NULL);
    js_store(js, c->table, &e->value, JS_EMPTY);
    return true;
}
