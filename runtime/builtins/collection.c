// SPDX-License-Identifier: MIT
// The ordered hash table: chained buckets of indices over entries in insertion order.
#include "runtime/builtins/collection.h"
#include <yieldc/ops.h>

#define SMALLEST 8u
#define LARGEST (1u << 26)

static void table_trace(JsTracer *t, JsCell *cell)
{
    JsTable *table = (JsTable *)cell;
    js_trace_cell(t, table->successor);
    for (uint32_t i = 0; i < table->used; i++) {
        js_trace_value(t, table->entries[i].key);
        js_trace_value(t, table->entries[i].value);
    }
}
static const JsCellType table_type = {"table of a Map or Set", table_trace, NULL};

void js__collection_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsCollection *)cell)->table);
}

void js__collection_iterator_trace(JsTracer *t, JsCell *cell)
{
    JsCollectionIterator *it = (JsCollectionIterator *)cell;
    js_trace_cell(t, it->collection);
    js_trace_cell(t, it->place.table);
}

static uint32_t *buckets(JsTable *t)
{
    return (uint32_t *)(void *)(t->entries + t->capacity);
}

static uint32_t *bucket_of(JsTable *t, uint32_t hash)
{
    return &buckets(t)[hash >> (__builtin_clz(t->capacity) + 1)];
}

static JsTable *table_new(Js *js, uint32_t capacity)
{
    if (capacity > LARGEST) {
        js_throw_range_error(js, "Map maximum size exceeded");
        return NULL;
    }
    size_t size = sizeof(JsTable) + capacity * (sizeof(JsTableEntry) + sizeof(uint32_t));
    JsTable *t = js_alloc(js, size, JS_PRIVATE_HEAD(&table_type));
    if (t)
        t->capacity = capacity;
    return t;
}

JsValue js__collection_key(JsValue key)
{
    if (!js_is_double(key))
        return key;
    double d = js_double_value(key);
    return d == 0 ? js_int(0) : js_number(d);
}

// Multiples of the golden ratio: the highest bits, which choose the bucket, spread neighbouring
// numbers (and addresses) evenly. The second step keeps them neighbours, but no stride whose
// multiples are nearly whole stays one.
static uint32_t mix(uint64_t x)
{
    x ^= x >> 32;
    x ^= x >> 15;
    x *= UINT64_C(0x9e3779b97f4a7c15);
    return (uint32_t)(x >> 32);
}

// Cells do not move, so an object's hash is its address.
static uint32_t hash_of(Js *js, JsValue key)
{
    if (js_is_string(key))
        return mix(js_string_hash(js, js_string(key)));
    if (js_is_bigint(key)) {
        JsString *digits = js_to_string(js, key);
        return digits ? mix(js_string_hash(js, digits)) : 0;
    }
    return mix(js_bits(key));
}

static bool same_key(Js *js, JsValue a, JsValue b)
{
    if (js_same(a, b))
        return true;
    if (js_is_string(a))
        return js_is_string(b) && js_string_equals(js, js_string(a), js_string(b));
    return js_is_bigint(a) && js_is_bigint(b) && js_same_value_zero(js, a, b);
}

static JsTableEntry *find(Js *js, JsTable *t, JsValue key, uint32_t hash)
{
    for (uint32_t i = *bucket_of(t, hash); i; i = t->entries[i - 1].next) {
        JsTableEntry *e = &t->entries[i - 1];
        if (e->hash == hash && !js_is_empty(e->key) && same_key(js, e->key, key))
            return e;
    }
    return NULL;
}

JsTableEntry *js__table_find(Js *js, JsCollection *c, JsValue key)
{
    if (!c->table || !c->table->live)
        return NULL;
    key = js__collection_key(key);
    return find(js, c->table, key, hash_of(js, key));
}

static JsTableEntry *append(Js *js, JsTable *t, JsValue key, JsValue value, uint32_t hash)
{
    JsTableEntry *e = &t->entries[t->used++];
    uint32_t *bucket = bucket_of(t, hash);
    js_store(js, t, &e->key, key);
    js_store(js, t, &e->value, value);
    e->hash = hash;
    e->next = *bucket;
    *bucket = t->used;
    t->live++;
    return e;
}

// The live entries in a new table of the capacity, which becomes the collection's.
static bool rebuild(Js *js, JsCollection *c, uint32_t capacity)
{
    JsTable *old = c->table, *t = table_new(js, capacity);
    if (!t)
        return false;
    for (uint32_t i = 0; old && i < old->used; i++) {
        const JsTableEntry *e = &old->entries[i];
        if (!js_is_empty(e->key))
            append(js, t, e->key, e->value, e->hash);
    }
    if (old)
        old->successor = t;
    c->table = t;
    return true;
}

JsTableEntry *js__table_add(Js *js, JsCollection *c, JsValue key)
{
    key = js__collection_key(key);
    uint32_t hash = hash_of(js, key);
    JsTableEntry *e = c->table ? find(js, c->table, key, hash) : NULL;
    if (e)
        return e;
    if (!c->table && !rebuild(js, c, SMALLEST))
        return NULL;
    JsTable *t = c->table;
    if (t->used == t->capacity &&
        !rebuild(js, c, t->live > t->capacity / 2 ? t->capacity * 2 : t->capacity))
        return NULL;
    return append(js, c->table, key, JS_UNDEFINED, hash);
}

int js__table_delete(Js *js, JsCollection *c, JsValue key)
{
    JsTableEntry *e = js__table_find(js, c, key);
    if (!e)
        return 0;
    JsTable *t = c->table;
    js_store(js, t, &e->key, JS_EMPTY);
    js_store(js, t, &e->value, JS_EMPTY);
    t->live--;
    if (t->capacity > SMALLEST && t->live < t->capacity / 4 && !rebuild(js, c, t->capacity / 2))
        return -1;
    return 1;
}

bool js__table_clear(Js *js, JsCollection *c)
{
    JsTable *old = c->table;
    if (!old || !old->used)
        return true;
    JsTable *t = table_new(js, SMALLEST);
    if (!t)
        return false;
    old->cleared = 1;
    old->successor = t;
    c->table = t;
    return true;
}
