// SPDX-License-Identifier: MIT
// Shapes: search, transitions, unique shapes (see shape.h for what inline caches rely on).
#include "runtime/object/shape.h"
#include "runtime/gc/heap.h"
#include "runtime/object/realm.h"
#include <stdlib.h>

#define LINEAR 8       // up to here a search compares one by one
#define MAX_SHARED 128 // an object with more properties gets a shape of its own

static void trace_props(JsTracer *t, JsCell *cell)
{
    JsProps *p = (JsProps *)cell;
    js_trace_cell(t, p->index);
    for (uint32_t i = 0; i < p->used; i++)
        js_trace_cell(t, (void *)(uintptr_t)p->v[i].key.bits);
}

static const JsCellType props_type = {"property table", trace_props, NULL};

static JsProps *props_new(Js *js, uint32_t capacity)
{
    JsProps *p = js_alloc(js, sizeof *p + capacity * sizeof *p->v, JS_PRIVATE_HEAD(&props_type));
    if (p)
        p->capacity = capacity;
    return p;
}

static uint32_t key_hash(JsKey k)
{
    return (uint32_t)((k.bits >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

static void index_insert(JsProps *p, uint32_t position)
{
    uint32_t *table = (uint32_t *)(void *)p->index->b;
    uint32_t i = key_hash(p->v[position].key) & p->mask;
    while (table[i])
        i = (i + 1) & p->mask;
    table[i] = position + 1;
}

// Brings the hash table up to date. False: no memory for it (nothing is pending then, the search
// goes on one by one).
static bool index_build(Js *js, JsProps *p)
{
    if (!p->index || p->used * 2 > p->mask) {
        uint32_t size = 32;
        while (size < p->used * 3)
            size *= 2;
        JsBytes *index = js_bytes_new(js, size * sizeof(uint32_t));
        if (!index) {
            js->exception = JS_EMPTY;
            return false;
        }
        p->index = index;
        p->mask = size - 1;
        p->indexed = 0;
    }
    for (; p->indexed < p->used; p->indexed++)
        if (p->v[p->indexed].key.bits)
            index_insert(p, p->indexed);
    return true;
}

static int32_t find_linear(const JsProps *p, uint32_t count, JsKey k)
{
    for (uint32_t i = 0; i < count; i++)
        if (p->v[i].key.bits == k.bits)
            return (int32_t)i;
    return -1;
}

int32_t js__shape_find(Js *js, JsShape *s, JsKey k)
{
    JsProps *p = s->props;
    if (!p)
        return -1;
    if (s->count <= LINEAR || (p->indexed < s->count && !index_build(js, p)))
        return find_linear(p, s->count, k);
    const uint32_t *table = (const uint32_t *)(const void *)p->index->b;
    for (uint32_t i = key_hash(k) & p->mask; table[i]; i = (i + 1) & p->mask) {
        uint32_t position = table[i] - 1;
        if (position < s->count && p->v[position].key.bits == k.bits)
            return (int32_t)position;
    }
    return -1;
}

static JsShape *shape_new(Js *js, uint64_t flags_and_kind)
{
    JsShape *s = js_alloc(js, sizeof *s, JS_HEAD(JS_KIND_SHAPE));
    if (s)
        s->head = (flags_and_kind & ~UINT64_C(0xffffffffffff)) | (uint64_t)(uintptr_t)s;
    return s;
}

static __attribute__((cold)) JsShape *shape_copy(Js *js, const JsShape *s)
{
    JsShape *c = shape_new(js, s->head);
    if (!c)
        return NULL;
    uint64_t head = c->head;
    JsCell cell = c->cell;
    *c = *s;
    c->head = head;
    c->cell = cell;
    c->cached = false;
    return c;
}

// A table of `used` entries of p with room for more.
static __attribute__((cold)) JsProps *props_copy(Js *js, const JsProps *p, uint32_t used, uint32_t room)
{
    JsProps *c = props_new(js, used + room);
    if (!c)
        return NULL;
    if (used)
        memcpy(c->v, p->v, used * sizeof *c->v);
    c->used = used;
    return c;
}

// Makes props of s, whose entries are all of props->used, hold one more entry.
static JsProps *props_append(Js *js, JsShape *s, JsKey k, uint8_t attributes)
{
    JsProps *p = s->props;
    if (!p || p->used != s->count || p->used == p->capacity) {
        p = props_copy(js, p, s->count, s->count < 4 ? 4 : s->count);
        if (!p)
            return NULL;
    }
    p->v[p->used++] = (JsProp){k, s->slot_count, attributes};
    return p;
}

// The first slots of an object become a list where search compares class and place of slots.
static bool root_matches(const JsShape *s, const JsClass *class_, uint16_t inline_capacity,
                         uint8_t flags)
{
    return s->class_ == class_ && s->inline_capacity == inline_capacity && s->head >> 56 == flags;
}

// Roots are kept where the prototype's shape is, or in the realm for null.
static JsCell **roots_place(Js *js, JsObject *proto)
{
    return proto ? &js_shape(proto)->transitions : &js->realm->null_roots;
}

static JsShape *root_find(JsCell *roots, const JsClass *class_, uint16_t inline_capacity,
                          uint8_t flags)
{
    JsValues *list = (JsValues *)roots;
    for (uint32_t i = 0; list && i < list->count; i++) {
        JsShape *s = (JsShape *)js_cell(list->v[i]);
        if (root_matches(s, class_, inline_capacity, flags)) {
            if (i) { // what is asked for often comes first
                list->v[i] = list->v[i - 1];
                list->v[i - 1] = js_from_cell(s);
            }
            return s;
        }
    }
    return NULL;
}

JsShape *js__shape_root(Js *js, const JsClass *class_, JsObject *proto, uint16_t inline_capacity,
                        uint8_t flags)
{
    if (class_->exotic)
        flags |= JS_SHAPE_EXOTIC;
    if (proto && !(js__flags(proto) & JS_SHAPE_IS_PROTO) && !js__become_proto(js, proto))
        return NULL;
    JsShape *s = root_find(*roots_place(js, proto), class_, inline_capacity, flags);
    if (s)
        return s;
    s = shape_new(js, ((uint64_t)flags << 56) | JS_HEAD(class_->kind));
    if (!s)
        return NULL;
    s->class_ = class_;
    s->proto = proto;
    s->inline_start = class_->size;
    s->inline_capacity = inline_capacity;
    JsValues *list = (JsValues *)*roots_place(js, proto);
    if (!list)
        list = js_values_new(js, 2);
    if (!list || !js_values_push(js, &list, js_from_cell(s)))
        return NULL;
    *roots_place(js, proto) = &list->cell;
    return s;
}

// Children by the last property they add: one shape, or a hash table of them.
static uint32_t child_hash(JsKey k, uint8_t attributes)
{
    return key_hash(k) + attributes * 0x9e3779b9u;
}
static bool child_matches(const JsShape *c, JsKey k, uint8_t attributes)
{
    const JsProp *p = &c->props->v[c->count - 1];
    return p->key.bits == k.bits && p->attributes == attributes;
}

static JsShape *child_find(const JsShape *s, JsKey k, uint8_t attributes)
{
    if (!s->transitions)
        return NULL;
    if (js_cell_kind(s->transitions) == JS_KIND_SHAPE) {
        JsShape *c = (JsShape *)s->transitions;
        return child_matches(c, k, attributes) ? c : NULL;
    }
    JsValues *table = (JsValues *)s->transitions;
    uint32_t mask = table->capacity - 1;
    for (uint32_t i = child_hash(k, attributes) & mask; !js_is_empty(table->v[i]);
         i = (i + 1) & mask) {
        JsShape *c = (JsShape *)js_cell(table->v[i]);
        if (child_matches(c, k, attributes))
            return c;
    }
    return NULL;
}

static void child_insert(Js *js, JsValues *table, JsShape *c)
{
    const JsProp *p = &c->props->v[c->count - 1];
    uint32_t mask = table->capacity - 1;
    uint32_t i = child_hash(p->key, p->attributes) & mask;
    while (!js_is_empty(table->v[i]))
        i = (i + 1) & mask;
    js_store(js, table, &table->v[i], js_from_cell(c));
}

static bool child_add(Js *js, JsShape *s, JsShape *c)
{
    if (!s->transitions) {
        s->transitions = &c->cell;
        return true;
    }
    JsValues *old =
        js_cell_kind(s->transitions) == JS_KIND_SHAPE ? NULL : (JsValues *)s->transitions;
    uint32_t members = old ? old->count : 1;
    if (!old || (members + 1) * 2 > old->capacity) {
        JsValues *table = js_values_new(js, old ? old->capacity * 2 : 8);
        if (!table)
            return false;
        for (uint32_t i = 0; old && i < old->capacity; i++)
            if (!js_is_empty(old->v[i]))
                child_insert(js, table, (JsShape *)js_cell(old->v[i]));
        if (!old)
            child_insert(js, table, (JsShape *)s->transitions);
        s->transitions = &table->cell;
        old = table;
    }
    child_insert(js, old, c);
    old->count = members + 1;
    return true;
}

JsShape *js__shape_child(Js *js, JsShape *s, JsKey k, uint8_t attributes)
{
    JsShape *c = child_find(s, k, attributes);
    if (c)
        return c;
    c = shape_copy(js, s);
    JsProps *p = c ? props_append(js, s, k, attributes) : NULL;
    if (!p)
        return NULL;
    s->props = s->props && s->props->used > s->count ? s->props : p;
    c->props = p;
    c->transitions = NULL;
    c->count++;
    c->slot_count++;
    return child_add(js, s, c) ? c : NULL;
}

__attribute__((cold)) bool js__make_unique(Js *js, JsObject *o)
{
    if (js__flags(o) & JS_SHAPE_UNIQUE)
        return true;
    if (js__flags(o) & JS_SHAPE_LAZY && !js__materialise(js, o))
        return false;
    JsShape *s = js_shape(o);
    JsShape *c = shape_copy(js, s);
    JsProps *p = c ? props_copy(js, s->props, s->count, 4) : NULL;
    if (!p)
        return false;
    c->props = p;
    c->transitions = NULL;
    c->head |= (uint64_t)JS_SHAPE_UNIQUE << 56;
    o->cell.head = c->head;
    return true;
}

bool js__shape_changes(Js *js, JsObject *o)
{
    JsShape *s = js_shape(o);
    if (js__flags(o) & JS_SHAPE_IS_PROTO)
        js->proto_epoch++;
    if (!s->cached)
        return true;
    JsShape *c = shape_copy(js, s);
    if (!c)
        return false;
    o->cell.head = c->head;
    return true;
}

__attribute__((cold)) bool js__set_shape_flags(Js *js, JsObject *o, uint8_t flags)
{
    if ((js__flags(o) & flags) == flags)
        return true;
    if (!js__make_unique(js, o))
        return false;
    JsShape *s = js_shape(o);
    s->head |= (uint64_t)flags << 56;
    o->cell.head = s->head;
    js->proto_epoch++;
    return true;
}

bool js__become_proto(Js *js, JsObject *o)
{
    return js__set_shape_flags(js, o, JS_SHAPE_IS_PROTO);
}

bool js__grow_slots(Js *js, JsObject *o, uint32_t count)
{
    JsStore *old = o->store;
    if (count <= old->slot_capacity)
        return true;
    uint32_t slots = count < 4 ? 4 : count + count / 2;
    JsStore *store =
        js_alloc(js, sizeof *store + ((size_t)slots + old->element_capacity) * sizeof(JsValue),
                 JS_HEAD(JS_KIND_STORE));
    if (!store)
        return false;
    store->slot_capacity = slots;
    store->element_capacity = old->element_capacity;
    store->element_count = old->element_count;
    store->flags = old->flags;
    store->sparse = old->sparse;
    js_store_range(js, store, store->v, old->v, old->slot_capacity);
    js_store_range(js, store, store->v + slots, old->v + old->slot_capacity, old->element_count);
    o->store = store;
    return true;
}

static bool ensure_slot(Js *js, JsObject *o, const JsShape *s)
{
    return s->slot_count < s->inline_capacity ||
           js__grow_slots(js, o, s->slot_count + 1 - s->inline_capacity);
}

static bool add_in_place(Js *js, JsObject *o, JsKey k, JsValue v, uint8_t attributes)
{
    JsShape *s = js_shape(o);
    if (!ensure_slot(js, o, s))
        return false;
    JsProps *p = props_append(js, s, k, attributes);
    if (!p)
        return false;
    js_store(js, o, js__slot_in(s, o, s->slot_count), v);
    s->props = p;
    s->count++;
    s->slot_count++;
    if (s->cached || js__flags(o) & JS_SHAPE_IS_PROTO)
        js->proto_epoch++;
    return true;
}

bool js__add_property(Js *js, JsObject *o, JsKey k, JsValue v, uint8_t attributes)
{
    if (js_unlikely(js__flags(o) & (JS_SHAPE_WATCHED | JS_SHAPE_LAZY))) {
        if (js__flags(o) & JS_SHAPE_WATCHED)
            js__watched_changes(js, o, k);
        if (js__flags(o) & JS_SHAPE_LAZY && !js__materialise(js, o))
            return false;
    }
    JsShape *s = js_shape(o);
    if (s->count >= MAX_SHARED && !js__make_unique(js, o))
        return false;
    if (js__flags(o) & JS_SHAPE_UNIQUE)
        return add_in_place(js, o, k, v, attributes);
    JsShape *c = js__shape_child(js, s, k, attributes);
    if (!c || !ensure_slot(js, o, s))
        return false;
    js_store(js, o, js__slot_in(s, o, s->slot_count), v);
    o->cell.head = c->head;
    return true;
}

__attribute__((cold)) bool js__replace_proto(Js *js, JsObject *o, JsObject *proto)
{
    if (proto && !js__become_proto(js, proto))
        return false;
    if (js__flags(o) & JS_SHAPE_WATCHED)
        js__watched_changes(js, o, JS_NO_KEY);
    JsShape *s = js_shape(o);
    if (js__flags(o) & JS_SHAPE_UNIQUE) {
        s->cached = true; // a new cell in any case: the head stands for the prototype too
        if (!js__shape_changes(js, o))
            return false;
        js_shape(o)->proto = proto;
        return true;
    }
    JsShape *r = js__shape_root(js, s->class_, proto, s->inline_capacity, js__flags(o));
    for (uint32_t i = 0; r && i < s->count; i++)
        r = js__shape_child(js, r, s->props->v[i].key, s->props->v[i].attributes);
    if (!r)
        return false;
    o->cell.head = r->head;
    return true;
}

// Renumbers the slots of a unique shape that has lost many properties.
static bool compact(Js *js, JsObject *o)
{
    JsShape *s = js_shape(o);
    uint32_t live = s->count - s->deleted;
    JsProps *p = props_new(js, live + 8);
    JsValues *values = p ? js_values_new(js, live) : NULL;
    if (!values)
        return false;
    for (uint32_t i = 0; i < s->count; i++) {
        const JsProp *old = &s->props->v[i];
        if (!old->key.bits)
            continue;
        js_store(js, values, &values->v[values->count++], *js__slot_in(s, o, old->slot));
        p->v[p->used] = (JsProp){old->key, p->used, old->attributes};
        p->used++;
    }
    for (uint32_t i = 0; i < s->slot_count; i++)
        js_store(js, o, js__slot_in(s, o, i), i < live ? values->v[i] : JS_EMPTY);
    s->props = p;
    s->count = s->slot_count = live;
    s->deleted = 0;
    return true;
}

__attribute__((cold)) bool js__remove_property(Js *js, JsObject *o, int32_t position)
{
    if (!js__make_unique(js, o) || !js__shape_changes(js, o))
        return false;
    JsShape *s = js_shape(o);
    JsProp *p = &s->props->v[position];
    js_store(js, o, js__slot_in(s, o, p->slot), JS_EMPTY);
    if ((uint32_t)position + 1 == s->count && p->slot + 1 == s->slot_count) {
        s->props->used = --s->count;
        s->slot_count--;
        if (s->props->indexed > s->count) { // its entry would find what is added next in its place
            s->props->index = NULL;
            s->props->indexed = 0;
        }
        return true;
    }
    p->key = JS_NO_KEY;
    s->deleted++;
    return s->deleted <= 16 || s->deleted * 2 <= s->count || compact(js, o);
}

__attribute__((cold)) bool js__set_attributes(Js *js, JsObject *o, int32_t position, uint8_t attributes)
{
    if (!js__make_unique(js, o) || !js__shape_changes(js, o))
        return false;
    js_shape(o)->props->v[position].attributes = attributes;
    return true;
}

static void trace_shape(JsTracer *t, JsCell *cell)
{
    JsShape *s = (JsShape *)cell;
    js_trace_cell(t, s->proto);
    js_trace_cell(t, s->props);
    js_trace_cell(t, s->transitions);
}

static void trace_store(JsTracer *t, JsCell *cell)
{
    JsStore *s = (JsStore *)cell;
    js_trace_cell(t, s->sparse);
    js_trace_values(t, s->v, (size_t)s->slot_capacity + s->element_count);
}

static void trace_env(JsTracer *t, JsCell *cell)
{
    JsEnv *e = (JsEnv *)cell;
    js_trace_cell(t, e->parent);
    js_trace_values(t, e->v, e->count);
}

static void trace_object(JsTracer *t, JsCell *cell)
{
    JsObject *o = (JsObject *)cell;
    JsShape *s = js_shape(o);
    js_trace_cell(t, s);
    js_trace_cell(t, o->store);
    js_trace_values(t, (JsValue *)((char *)o + s->inline_start), s->inline_capacity);
    if (s->class_->type.trace)
        s->class_->type.trace(t, cell);
}

static void finalize_object(Js *js, JsCell *cell)
{
    const JsClass *class_ = js__class((JsObject *)cell);
    if (class_->type.finalize)
        class_->type.finalize(js, cell);
}

static const JsCellType shape_type = {"shape", trace_shape, NULL};
static const JsCellType store_type = {"store", trace_store, NULL};
static const JsCellType env_type = {"environment", trace_env, NULL};
static const JsCellType object_type = {"object", trace_object, finalize_object};

__attribute__((cold)) bool js__object_init(Js *js)
{
    js__gc_set_type(js, JS_KIND_SHAPE, &shape_type);
    js__gc_set_type(js, JS_KIND_STORE, &store_type);
    js__gc_set_type(js, JS_KIND_ENV, &env_type);
    for (int kind = JS_KIND_OBJECT; kind <= JS_KIND_SHAREDARRAYBUFFER; kind++)
        js__gc_set_type(js, (JsKind)kind, &object_type);
    return true;
}
