// SPDX-License-Identifier: MIT
// Elements: properties whose key is an array index.
//
// Dense elements stand in the store behind the slots; JS_EMPTY is a hole, and what lies past
// element_count is JS_EMPTY too. They all have default attributes, less those in store->flags (a
// frozen or sealed object). Anything else (more holes than elements, accessors, single attributes)
// moves all elements of the object into a hash table, store->sparse.
#include "runtime/object/shape.h"
#include <stdlib.h>

#define ALWAYS_DENSE 1024 // indices up to here don't make an object sparse
#define MOST_PLACES 8     // of an element: with fewer elements, holes take more than a table would

typedef struct JsSparseEntry {
    JsValue value;
    uint32_t index;
    uint8_t attributes;
    uint8_t state; // 0 free, 1 in use, 2 deleted
} JsSparseEntry;

typedef struct JsSparse {
    JsCell cell;
    uint32_t mask;
    uint32_t used; // entries that are not free
    uint32_t live;
    JsSparseEntry e[];
} JsSparse;

static void trace_sparse(JsTracer *t, JsCell *cell)
{
    JsSparse *s = (JsSparse *)cell;
    for (uint32_t i = 0; i <= s->mask; i++)
        if (s->e[i].state == 1)
            js_trace_value(t, s->e[i].value);
}

static const JsCellType sparse_type = {"sparse elements", trace_sparse, NULL};

static JsSparse *sparse_new(Js *js, uint32_t live)
{
    uint32_t size = 16;
    while (size < live * 2)
        size *= 2;
    JsSparse *s = js_alloc(js, sizeof *s + size * sizeof *s->e, JS_PRIVATE_HEAD(&sparse_type));
    if (s)
        s->mask = size - 1;
    return s;
}

static uint32_t index_hash(uint32_t i)
{
    return i * 2654435769u ^ i >> 15;
}

static JsSparseEntry *sparse_find(JsSparse *s, uint32_t i)
{
    for (uint32_t h = index_hash(i) & s->mask; s->e[h].state; h = (h + 1) & s->mask)
        if (s->e[h].state == 1 && s->e[h].index == i)
            return &s->e[h];
    return NULL;
}

static __attribute__((cold)) void sparse_insert(Js *js, JsSparse *s, uint32_t i, JsValue v, uint8_t attributes)
{
    uint32_t h = index_hash(i) & s->mask;
    while (s->e[h].state == 1)
        h = (h + 1) & s->mask;
    s->used += s->e[h].state == 0;
    s->live++;
    s->e[h].index = i;
    s->e[h].attributes = attributes;
    s->e[h].state = 1;
    js_store(js, s, &s->e[h].value, v);
}

static bool sparse_add(Js *js, JsStore *store, uint32_t i, JsValue v, uint8_t attributes)
{
    JsSparse *s = (JsSparse *)store->sparse;
    if ((s->used + 1) * 4 > (s->mask + 1) * 3) {
        JsSparse *larger = sparse_new(js, s->live + 8);
        if (!larger)
            return false;
        for (uint32_t h = 0; h <= s->mask; h++)
            if (s->e[h].state == 1)
                sparse_insert(js, larger, s->e[h].index, s->e[h].value, s->e[h].attributes);
        store->sparse = &larger->cell;
        s = larger;
    }
    sparse_insert(js, s, i, v, attributes);
    return true;
}

static JsValue *elements(JsStore *s)
{
    return s->v + s->slot_capacity;
}

// The slots past the inline ones that the object uses; the store may have more, left behind by
// dropped elements.
static uint32_t used_slots(const JsObject *o)
{
    const JsShape *s = js_shape(o);
    uint32_t used = s->slot_count > s->inline_capacity ? s->slot_count - s->inline_capacity : 0;
    return used < o->store->slot_capacity ? used : o->store->slot_capacity;
}

// A store with room for `capacity` elements; what was there is kept.
static bool resize(Js *js, JsObject *o, uint32_t capacity)
{
    JsStore *old = o->store;
    uint32_t slots = used_slots(o);
    size_t total = (size_t)slots + capacity;
    JsStore *s = js_alloc(js, sizeof *s + total * sizeof(JsValue), JS_HEAD(JS_KIND_STORE));
    if (!s)
        return false;
    s->slot_capacity = slots;
    s->element_capacity = capacity;
    s->element_count = old->element_count;
    s->flags = old->flags;
    s->sparse = old->sparse;
    js_store_range(js, s, s->v, old->v, slots);
    js_store_range(js, s, s->v + slots, old->v + old->slot_capacity, old->element_count);
    o->store = s;
    // An inline cache may know where a slot was.
    if (js__flags(o) & JS_SHAPE_IS_PROTO ||
        (js__flags(o) & JS_SHAPE_UNIQUE && js_shape(o)->cached))
        js->proto_epoch++;
    return true;
}

void js__element_drop_first(Js *js, JsObject *o)
{
    JsStore *s = o->store;
    js_store(js, s, &s->v[s->slot_capacity], JS_EMPTY);
    s->slot_capacity++;
    s->element_capacity--;
    s->element_count--;
}

bool js__element_reserve(Js *js, JsObject *o, uint32_t n)
{
    return n <= o->store->element_capacity || resize(js, o, n);
}

static __attribute__((cold)) bool to_sparse(Js *js, JsObject *o)
{
    if (o->store->sparse)
        return true;
    JsSparse *s = sparse_new(js, o->store->element_count + 8);
    if (!s || (o->store->element_capacity == 0 && !resize(js, o, 1)))
        return false;
    JsStore *store = o->store;
    uint8_t attributes = (uint8_t)(JS_DATA_DEFAULT & ~store->flags);
    for (uint32_t i = 0; i < store->element_count; i++) {
        JsValue *v = &elements(store)[i];
        if (!js_is_empty(*v))
            sparse_insert(js, s, i, *v, attributes);
        *v = JS_EMPTY;
    }
    store->element_count = 0;
    store->flags = 0;
    store->sparse = &s->cell;
    return true;
}

int js__element_find(Js *js, JsObject *o, uint32_t i, JsFound *f)
{
    (void)js;
    JsStore *s = o->store;
    f->position = -1;
    f->special = 0;
    if (i < s->element_count) {
        f->slot = &elements(s)[i];
        f->value = *f->slot;
        f->attributes = (uint8_t)(JS_DATA_DEFAULT & ~s->flags);
        return !js_is_empty(f->value);
    }
    JsSparseEntry *e = s->sparse ? sparse_find((JsSparse *)s->sparse, i) : NULL;
    if (!e)
        return 0;
    f->slot = &e->value;
    f->value = e->value;
    f->attributes = e->attributes;
    return 1;
}

// Whether the store holds one element, or more, for each MOST_PLACES places up to the index. The
// count ends at the first that are enough, and it is asked for when the store has to grow only, so
// that it costs less than growing does.
static __attribute__((cold, noinline)) bool is_filled(JsStore *s, uint32_t i)
{
    uint32_t needed = i / MOST_PLACES;
    if (s->element_count < needed)
        return false;
    const JsValue *v = elements(s);
    for (uint32_t n = 0; needed && n < s->element_count; n++)
        needed -= !js_is_empty(v[n]);
    return needed == 0;
}

static bool dense_fits(JsStore *s, uint32_t i)
{
    return i < s->element_capacity || i <= ALWAYS_DENSE || is_filled(s, i);
}

bool js__element_add(Js *js, JsObject *o, uint32_t i, JsValue v, uint8_t attributes)
{
    if (js_unlikely(js__flags(o) & JS_SHAPE_WATCHED))
        js__watched_changes(js, o, js_index_key(i));
    JsStore *s = o->store;
    if (!s->sparse && !s->flags && attributes == JS_DATA_DEFAULT &&
        (i < s->element_count || dense_fits(s, i))) {
        if (i >= s->element_capacity) {
            uint64_t room = (uint64_t)i + i / 2 + 4;
            if (!resize(js, o, room > UINT32_MAX - 1 ? UINT32_MAX - 1 : (uint32_t)room))
                return false;
            s = o->store;
        }
        js_store(js, s, &elements(s)[i], v);
        if (i >= s->element_count)
            s->element_count = i + 1;
        return true;
    }
    return to_sparse(js, o) && sparse_add(js, o->store, i, v, attributes);
}

bool js__element_replace(Js *js, JsObject *o, uint32_t i, JsValue v, uint8_t attributes)
{
    if (js_unlikely(js__flags(o) & JS_SHAPE_WATCHED))
        js__watched_changes(js, o, js_index_key(i));
    JsStore *s = o->store;
    if (i < s->element_count && attributes == (JS_DATA_DEFAULT & ~s->flags)) {
        js_store(js, s, &elements(s)[i], v);
        return true;
    }
    if (!to_sparse(js, o))
        return false;
    JsSparseEntry *e = sparse_find((JsSparse *)o->store->sparse, i);
    js_store(js, o->store->sparse, &e->value, v);
    e->attributes = attributes;
    return true;
}

__attribute__((cold)) bool js__element_delete(Js *js, JsObject *o, uint32_t i)
{
    if (js_unlikely(js__flags(o) & JS_SHAPE_WATCHED))
        js__watched_changes(js, o, js_index_key(i));
    JsStore *s = o->store;
    if (i < s->element_count) {
        elements(s)[i] = JS_EMPTY;
        while (s->element_count && js_is_empty(elements(s)[s->element_count - 1]))
            s->element_count--;
        return true;
    }
    JsSparseEntry *e = s->sparse ? sparse_find((JsSparse *)s->sparse, i) : NULL;
    if (e) {
        e->state = 2;
        e->value = JS_EMPTY;
        ((JsSparse *)s->sparse)->live--;
    }
    return true;
}

static int compare_indices(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

__attribute__((cold)) bool js__element_indices(Js *js, JsObject *o, JsValues **list)
{
    JsStore *store = o->store;
    for (uint32_t i = 0; i < store->element_count; i++)
        if (!js_is_empty(elements(store)[i]) && !js_values_push(js, list, js_number(i)))
            return false;
    JsSparse *s = (JsSparse *)store->sparse;
    if (!s)
        return true;
    JsBytes *bytes = js_bytes_new(js, s->live * sizeof(uint32_t));
    if (!bytes)
        return false;
    uint32_t *sorted = (uint32_t *)(void *)bytes->b;
    uint32_t n = 0;
    for (uint32_t h = 0; h <= s->mask; h++)
        if (s->e[h].state == 1)
            sorted[n++] = s->e[h].index;
    qsort(sorted, n, sizeof *sorted, compare_indices);
    for (uint32_t i = 0; i < n; i++)
        if (!js_values_push(js, list, js_number(sorted[i])))
            return false;
    return true;
}

uint32_t js__element_end(JsObject *o)
{
    JsSparse *s = (JsSparse *)o->store->sparse;
    uint32_t end = o->store->element_count;
    for (uint32_t h = 0; s && h <= s->mask; h++)
        if (s->e[h].state == 1 && s->e[h].index >= end)
            end = s->e[h].index + 1;
    return end;
}

bool js__element_restrict(Js *js, JsObject *o, uint8_t lost)
{
    (void)js;
    JsStore *store = o->store;
    if (store->element_count)
        store->flags |= lost;
    JsSparse *s = (JsSparse *)store->sparse;
    for (uint32_t h = 0; s && h <= s->mask; h++) {
        JsSparseEntry *e = &s->e[h];
        if (e->state == 1)
            e->attributes &= (uint8_t) ~(e->attributes & JS_ACCESSOR ? lost & ~JS_WRITABLE : lost);
    }
    return true;
}
