// SPDX-License-Identifier: MIT
// Inline caches: what the inline code of property.h does not do (what a cache may rely on is in shape.h).
//
// An entry says, for receivers with one head word: an own slot (no holder); a slot of a holder up the chain, or absence, while
// the epoch stays; or, for writes, the shape that adding the property leads to (the holder is then that shape). The site's
// JsIC itself holds what its inline code can do, JsMoreICs what else was met last; sites that meet still more kinds of
// receivers read through the cache of the realm.
#include "runtime/gc/heap.h"
#include "runtime/object/access.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <yieldc/property.h>
#include <yieldc/typed_array.h>

#define SLOT_ABSENT INT32_MIN
#define SLOT_LENGTH (INT32_MIN + 1) // an array's length
#define SLOT_FIRST (INT32_MIN + 2)

static JsShape *head_shape(uint64_t head)
{
    return (JsShape *)(uintptr_t)(head & UINT64_C(0xffffffffffff));
}

static bool entry_is_accessor(const JsICEntry *e)
{
    return e->holder & 1;
}
static void *entry_holder(const JsICEntry *e)
{
    return (void *)(e->holder & ~(uintptr_t)1);
}

static bool is_dead(Js *js, uint64_t head, const void *holder)
{
    return !js__gc_is_marked(js, head_shape(head)) || (holder && !js__gc_is_marked(js, holder));
}

static void sweep_more(Js *js, JsMoreICs *more)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < more->count; i++)
        if (!is_dead(js, more->v[i].head, entry_holder(&more->v[i])))
            more->v[kept++] = more->v[i];
    more->count = kept;
    more->next = 0;
}

__attribute__((cold)) void js__ics_sweep(Js *js)
{
    memset(js->view_heads, 0, sizeof js->view_heads);
    memset(js->realm->iterator_cache, 0, sizeof js->realm->iterator_cache);
    memset(js->realm->get_cache, 0, sizeof js->realm->get_cache);
    memset(js->realm->this_cache, 0, sizeof js->realm->this_cache);
    for (JsUnitInstance *u = js->realm->units; u; u = u->next)
        for (uint32_t i = 0; i < u->unit->ic_count; i++) {
            JsIC *ic = &u->ics[i];
            if (ic->head && is_dead(js, ic->head, ic->holder))
                *ic = (JsIC){.more = ic->more};
            if (js_is_cell(ic->callee) && !js__gc_is_marked(js, js_cell(ic->callee)))
                ic->callee = JS_EMPTY;
            if (ic->more)
                sweep_more(js, ic->more);
        }
}

static int32_t slot_offset(const JsShape *s, uint32_t slot)
{
    return slot < s->inline_capacity ? (int32_t)(s->inline_start + slot * sizeof(JsValue))
                                     : ~(int32_t)(slot - s->inline_capacity);
}

static JsValue *slot_at(JsObject *o, int32_t slot)
{
    return slot >= 0 ? (JsValue *)((char *)o + slot) : &o->store->v[~slot];
}

// The entry for a head among the others, or NULL.
static JsICEntry *find_entry(const JsIC *ic, uint64_t head)
{
    for (uint32_t i = 0; ic->more && i < ic->more->count; i++)
        if (ic->more->v[i].head == head)
            return &ic->more->v[i];
    return NULL;
}

static void add_entry(JsIC *ic, const JsICEntry *entry)
{
    JsICEntry *e = find_entry(ic, entry->head);
    if (!e) {
        if (!ic->more && !(ic->more = calloc(1, sizeof *ic->more)))
            return; // a cache that stays small
        JsMoreICs *more = ic->more;
        e = more->count < JS_MORE_ICS ? &more->v[more->count++]
                                      : &more->v[more->next++ % JS_MORE_ICS];
    }
    *e = *entry;
}

// The site's own place is for the receivers it met last; those it met before go to the others.
static void give_way(JsIC *ic, uint64_t head)
{
    if (ic->head && ic->head != head) {
        JsICEntry e = {ic->head, ic->slot, ic->epoch, (uintptr_t)ic->holder};
        add_entry(ic, &e);
    }
}

// Where the value of k is for receivers with o's head: in `holder` (may be o), or nowhere (NULL).
// False: a cache must not know.
static __attribute__((cold)) bool make_get(Js *js, JsICEntry *e, JsObject *o, JsObject *holder, const JsFound *f)
{
    if (js->no_fast || o == js->realm->global || (holder && holder == js->realm->global))
        return false;
    js_shape(o)->cached = true;
    e->head = o->cell.head;
    e->epoch = js->proto_epoch;
    e->holder = holder == o ? 0 : (uintptr_t)holder;
    e->slot = !holder ? SLOT_ABSENT
              : f->slot
                  ? slot_offset(js_shape(holder), js_shape(holder)->props->v[f->position].slot)
                  : SLOT_LENGTH;
    return true;
}

// Does o[[Get]] of a name differ from the ordinary one? A String object's own are indices and length, and one is the
// prototype of all strings; typed arrays have no other properties whose names are numbers.
static bool is_exotic(const JsObject *o, JsKey k)
{
    if (js_likely(!(js__flags(o) & JS_SHAPE_EXOTIC)))
        return false;
    switch (js_cell_kind(&o->cell)) {
    case JS_KIND_BOXED:
        return js_key_same(k, JS_KEY(length));
    case JS_KIND_TYPEDARRAY:
        return js__key_may_be_numeric(k);
    default:
        return true;
    }
}

// The length of typed arrays with this head word is what the getter of their prototype says it is.
static void remember_view_length(Js *js, const JsObject *o, JsValue get)
{
    if (js_cell_kind(&o->cell) != JS_KIND_TYPEDARRAY || !js_is_kind(get, JS_KIND_FUNCTION) ||
        ((JsFunction *)js_cell(get))->code->entry != js->realm->view_length)
        return;
    if (js->view_epoch != js->proto_epoch)
        memset(js->view_heads, 0, sizeof js->view_heads);
    js->view_epoch = js->proto_epoch;
    js->view_heads[((const JsBufferView *)(const void *)o)->type] = o->cell.head;
}

// The lookup of o[[Get]](k, base); *e is what it found out when nothing exotic is met.
static __attribute__((noinline)) JsValue get_slow(Js *js, JsICEntry *e, JsObject *o, JsKey k, JsValue base)
{
    e->head = 0;
    if (js_key_is_index(k))
        return js_get_from(js, o, k, base);
    for (JsObject *p = o; p; p = js_shape(p)->proto) {
        if (is_exotic(p, k))
            return js_get_from(js, p, k, base);
        JsFound f;
        int r = js__find_own(js, p, k, &f);
        if (r < 0)
            return JS_EXCEPTION;
        if (!r)
            continue;
        if (f.attributes & JS_ACCESSOR) {
            JsValue get = ((JsAccessor *)js_cell(f.value))->get;
            if (p != o && make_get(js, e, o, p, &f)) {
                e->holder |= 1;
                remember_view_length(js, o, get);
            }
            return js_is_undefined(get) ? get : js_call(js, get, base, 0, NULL);
        }
        if (!f.special && (f.slot || p == o))
            make_get(js, e, o, p, &f);
        return f.value;
    }
    make_get(js, e, o, NULL, NULL);
    return JS_UNDEFINED;
}

// What an entry for o's head says: false when it says nothing any more.
static inline bool entry_hit(Js *js, const JsICEntry *e, JsObject *o, JsValue base, JsValue *v)
{
    if (!e->holder && e->slot >= SLOT_FIRST) {
        *v = *slot_at(o, e->slot);
        return true;
    }
    if (e->slot == SLOT_LENGTH) {
        *v = js_number(((JsArray *)o)->length);
        return true;
    }
    if (e->epoch != js->proto_epoch)
        return false;
    if (e->slot == SLOT_ABSENT) {
        *v = JS_UNDEFINED;
        return true;
    }
    *v = *slot_at(entry_holder(e), e->slot);
    if (entry_is_accessor(e)) {
        JsValue get = ((JsAccessor *)js_cell(*v))->get;
        *v = js_is_undefined(get) ? get : js_call(js, get, base, 0, NULL);
    }
    return true;
}

static __attribute__((noinline)) JsValue get_uncached(Js *js, JsGetCache *c, JsObject *o, JsKey k,
                                                      JsValue receiver)
{
    JsValue v;
    if (c->key.bits == k.bits && c->entry.head == o->cell.head &&
        entry_hit(js, &c->entry, o, receiver, &v))
        return v;
    JsICEntry e;
    v = get_slow(js, &e, o, k, receiver);
    *c = (JsGetCache){k, e};
    return v;
}

// One entry for each pair of head and key that was looked up last: for sites that have no cache of
// their own. What is nowhere, and what a holder has in a slot, is answered without a stack frame.
JsValue js__get_cached(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    uint64_t hash = ((o->cell.head >> 4) ^ (k.bits >> 3)) * UINT64_C(0x9e3779b97f4a7c15);
    JsGetCache *c = &js->realm->get_cache[hash >> 32 & (JS_GET_CACHE - 1)];
    const JsICEntry *e = &c->entry;
    if (js_likely(c->key.bits == k.bits && e->head == o->cell.head)) {
        if (!e->holder && e->slot >= SLOT_FIRST)
            return *slot_at(o, e->slot);
        if (e->slot == SLOT_LENGTH)
            return js_number(((JsArray *)o)->length);
        if (js_likely(e->epoch == js->proto_epoch && !entry_is_accessor(e)))
            return e->slot == SLOT_ABSENT ? JS_UNDEFINED : *slot_at(entry_holder(e), e->slot);
    }
    return get_uncached(js, c, o, k, receiver);
}

// --- Reads.

static void remember_get(JsIC *ic, const JsICEntry *e, JsObject *o)
{
    (void)o;
    if (!e->head)
        return;
    if (e->holder || e->slot < 0) {
        add_entry(ic, e);
        return;
    }
    give_way(ic, e->head);
    *ic = (JsIC){.head = e->head, .slot = e->slot, .more = ic->more};
}

// The slot itself, when it stays where it is while the epoch does: of a prototype, or of the one object that a unique shape
// belongs to.
static __attribute__((cold)) void remember_method(JsIC *ic, const JsICEntry *e, JsObject *o)
{
    if (!e->head)
        return;
    bool unique = e->head >> 56 & JS_SHAPE_UNIQUE;
    if (entry_is_accessor(e) || e->slot < SLOT_FIRST || (!e->holder && e->slot < 0 && !unique)) {
        add_entry(ic, e);
        return;
    }
    give_way(ic, e->head);
    JsObject *holder = e->holder ? entry_holder(e) : e->slot < 0 ? o : NULL;
    *ic = (JsIC){.head = e->head,
                 .slot = e->slot,
                 .epoch = e->epoch,
                 .where = holder ? slot_at(holder, e->slot) : NULL,
                 .holder = (JsCell *)holder,
                 .more = ic->more};
}

// The head word under which a site knows a receiver. Strings are all alike, whatever their flags.
static inline uint64_t site_head(const JsCell *c)
{
    return js_cell_kind(c) == JS_KIND_STRING ? JS_STRING_HEAD(0) : c->head;
}

// Of a string, found on its prototype: remembered for all strings, while the epoch says that the prototype is as it was.
static void remember_string(Js *js, JsIC *ic, JsICEntry *e, JsObject *proto,
                            void (*remember)(JsIC *, const JsICEntry *, JsObject *))
{
    if (!e->head || e->slot == SLOT_ABSENT)
        return;
    if (!(js__flags(proto) & JS_SHAPE_IS_PROTO)) {
        // From now on its changes bump the epoch; the next lookup is remembered.
        if (!js__become_proto(js, proto))
            js_catch(js);
        return;
    }
    if (!entry_holder(e))
        e->holder |= (uintptr_t)proto;
    e->head = JS_STRING_HEAD(0);
    remember(ic, e, proto);
}

// The lookup for a site, remembered. Primitives that are no strings are entered by the head of their prototype.
static __attribute__((noinline)) JsValue get_miss(Js *js, JsUnitInstance *u, uint32_t n,
                                                  JsValue base,
                                                  void (*remember)(JsIC *, const JsICEntry *, JsObject *))
{
    JsIC *ic = &u->ics[n];
    JsKey k = js_unit_key(js, u, u->unit->ics[n]);
    if (js_key_is_none(k))
        return JS_EXCEPTION;
    if (js_is_string(base) && (js_key_same(k, JS_KEY(length)) || js_key_is_index(k)))
        return js_get(js, base, k);
    JsObject *o = js__base_object(js, base, k);
    if (!o)
        return JS_EXCEPTION;
    JsICEntry e, *known;
    JsValue v;
    if (!js_is_object(base) && (known = find_entry(ic, o->cell.head)) &&
        entry_hit(js, known, o, base, &v))
        return v;
    if (ic->more && ic->more->next > 4 * JS_MORE_ICS && !js_key_is_index(k) &&
        !(js__flags(o) & JS_SHAPE_EXOTIC))
        return js__get_cached(js, o, k, base);
    v = get_slow(js, &e, o, k, base);
    if (js_is_object(base))
        remember(ic, &e, o);
    else if (js_is_string(base))
        remember_string(js, ic, &e, o, remember);
    else if (e.head)
        add_entry(ic, &e);
    return v;
}

JsValue js_get_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base))) {
        JsObject *o = js_object(base);
        if (js_likely(o->cell.head == ic->head))
            return *js__slot_at(base, ic->slot);
        const JsICEntry *e = find_entry(ic, site_head(&o->cell));
        JsValue v;
        if (e && entry_hit(js, e, o, base, &v))
            return v;
        if (js_is_string(base) && js_key_same(u->keys[u->unit->ics[n]], JS_KEY(length)))
            return js_int((int32_t)js_string(base)->length);
    }
    return get_miss(js, u, n, base, remember_get);
}

JsValue js_length_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base)
{
    if (js_is_kind(base, JS_KIND_TYPEDARRAY)) {
        const JsBufferView *t = (const JsBufferView *)js_cell(base);
        if (js_likely(js->view_heads[t->type] == js_cell(base)->head && js->view_epoch == js->proto_epoch))
            return js_int64((int64_t)t->length);
    }
    return js_get_named(js, u, n, base);
}

JsValue js_method_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base))) {
        JsObject *o = js_object(base);
        uint64_t head = site_head(&o->cell);
        if (js_likely(head == ic->head && ic->epoch == js->proto_epoch))
            return *(ic->where ? ic->where : js__slot_at(base, ic->slot));
        const JsICEntry *e = find_entry(ic, head);
        JsValue v;
        if (e && entry_hit(js, e, o, base, &v))
            return v;
    }
    return get_miss(js, u, n, base, remember_method);
}

// --- Callees.

JsValue js_call_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, uint32_t argc, const JsValue *argv)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) && js_likely(js_cell(base)->head == ic->head && ic->epoch == js->proto_epoch))
        return js_call(js, *(ic->where ? ic->where : js__slot_at(base, ic->slot)), base, argc, argv);
    js->top->site--;
    JsValue f = js_method_named(js, u, n, base);
    if (js_is_exception(f))
        return f;
    js->top->site++;
    return js_call(js, f, base, argc, argv);
}

bool js__learn_closure(Js *js, JsUnitInstance *u, uint32_t n, JsValue f, const JsCode *code)
{
    if (!js_is_closure_of(js, u, f, code))
        return false;
    u->ics[n].callee = f;
    return true;
}

bool js__learn_builtin(Js *js, JsUnitInstance *u, uint32_t n, JsValue f, JsEntry *entry)
{
    (void)js;
    if (!js_is_kind(f, JS_KIND_FUNCTION) || ((const JsFunction *)js_cell(f))->code->entry != entry)
        return false;
    u->ics[n].callee = f;
    return true;
}

// --- Writes.

// A write to an own, plain, writable property may be repeated without looking. False: no.
static bool make_put(Js *js, JsICEntry *e, JsObject *o, JsKey k)
{
    if (js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_WATCHED) || o == js->realm->global)
        return false;
    JsShape *s = js_shape(o);
    int32_t position = js__shape_find(js, s, k);
    if (position < 0)
        return false;
    const JsProp *p = &s->props->v[position];
    if (p->attributes & JS_ATTR_SPECIAL || !(p->attributes & JS_WRITABLE))
        return false;
    s->cached = true;
    *e = (JsICEntry){o->cell.head, slot_offset(s, p->slot), js->proto_epoch, 0};
    return true;
}

// A write that added the property may be repeated for other objects of the shape it left. False: no.
static bool make_add(Js *js, JsICEntry *e, uint64_t old_head, JsObject *o, JsKey k)
{
    JsShape *s = js_shape(o);
    if (js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_UNIQUE) ||
        s->count != head_shape(old_head)->count + 1)
        return false;
    const JsProp *p = &s->props->v[s->count - 1];
    if (!js_key_same(p->key, k) || p->attributes != JS_DATA_DEFAULT)
        return false;
    for (JsObject *q = s->proto; q; q = js_shape(q)->proto)
        if (js__flags(q) & JS_SHAPE_EXOTIC)
            return false;
    *e = (JsICEntry){old_head, slot_offset(s, p->slot), js->proto_epoch, (uintptr_t)s};
    return true;
}

static void remember_put(JsIC *ic, const JsICEntry *e)
{
    if (e->holder || e->slot < 0) {
        add_entry(ic, e);
        return;
    }
    give_way(ic, e->head);
    *ic = (JsIC){.head = e->head, .slot = e->slot, .more = ic->more};
}

static void remember_add(JsIC *ic, const JsICEntry *e)
{
    if (e->slot < 0) {
        add_entry(ic, e);
        return;
    }
    give_way(ic, e->head);
    JsShape *s = (JsShape *)e->holder;
    *ic = (JsIC){.head = e->head,
                 .slot = e->slot,
                 .epoch = e->epoch,
                 .after = s ? s->head : e->head,
                 .holder = (JsCell *)s,
                 .more = ic->more};
}

static bool put_slow(Js *js, JsICEntry *e, JsObject *o, JsKey k, JsValue v, bool strict)
{
    e->head = 0;
    if (js_key_is_index(k) || js->no_fast)
        return js_put(js, js_from_cell(o), k, v, strict);
    uint64_t head = o->cell.head;
    bool lazy = js__flags(o) & JS_SHAPE_LAZY;
    if (!js_put(js, js_from_cell(o), k, v, strict))
        return false;
    if (head == o->cell.head)
        make_put(js, e, o, k);
    else if (!lazy && !(head >> 56 & JS_SHAPE_UNIQUE))
        make_add(js, e, head, o, k);
    return true;
}

static __attribute__((noinline)) bool put_miss(Js *js, JsUnitInstance *u, uint32_t n, JsValue base,
                                               JsValue v, bool strict,
                                               void (*remember)(JsIC *, const JsICEntry *))
{
    JsKey k = js_unit_key(js, u, u->unit->ics[n]);
    if (js_key_is_none(k))
        return false;
    if (!js_is_object(base))
        return js_put(js, base, k, v, strict);
    JsICEntry e;
    if (!put_slow(js, &e, js_object(base), k, v, strict))
        return false;
    if (e.head)
        remember(&u->ics[n], &e);
    return true;
}

// What an entry for o's head says: false when it says nothing (any more).
static inline bool entry_put(Js *js, const JsICEntry *e, JsObject *o, JsValue v)
{
    if (e->holder && (e->epoch != js->proto_epoch ||
                      (e->slot < 0 && (uint32_t)~e->slot >= o->store->slot_capacity)))
        return false;
    js_store(js, o, slot_at(o, e->slot), v);
    if (e->holder)
        o->cell.head = ((const JsShape *)e->holder)->head;
    return true;
}

bool js_put_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base))) {
        JsObject *o = js_object(base);
        if (js_likely(o->cell.head == ic->head)) {
            js_store(js, o, js__slot_at(base, ic->slot), v);
            return true;
        }
        const JsICEntry *e = find_entry(ic, o->cell.head);
        if (e && entry_put(js, e, o, v))
            return true;
    }
    return put_miss(js, u, n, base, v, strict, remember_put);
}

// The site's own place, as the inline code uses it.
static inline bool add_hit(Js *js, const JsIC *ic, JsObject *o, JsValue v)
{
    if (js_unlikely(o->cell.head != ic->head || ic->epoch != js->proto_epoch))
        return false;
    js_store(js, o, (JsValue *)((char *)o + ic->slot), v);
    o->cell.head = ic->after;
    return true;
}

bool js_add_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base))) {
        JsObject *o = js_object(base);
        if (add_hit(js, ic, o, v))
            return true;
        const JsICEntry *e = find_entry(ic, o->cell.head);
        if (e && entry_put(js, e, o, v))
            return true;
    }
    return put_miss(js, u, n, base, v, strict, remember_add);
}

static __attribute__((noinline)) bool define_miss(Js *js, JsUnitInstance *u, uint32_t n,
                                                  JsValue base, JsValue v)
{
    JsKey k = js_unit_key(js, u, u->unit->ics[n]);
    JsObject *o = js_object(base);
    if (js_key_is_none(k))
        return false;
    uint64_t head = o->cell.head;
    if (!js_create_data_property_or_throw(js, o, k, v))
        return false;
    JsICEntry e;
    if (head != o->cell.head && !js_key_is_index(k) && !js->no_fast &&
        !(head >> 56 & JS_SHAPE_UNIQUE) && make_add(js, &e, head, o, k))
        remember_add(&u->ics[n], &e);
    return true;
}

bool js_define_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v)
{
    const JsIC *ic = &u->ics[n];
    JsObject *o = js_object(base);
    if (add_hit(js, ic, o, v))
        return true;
    const JsICEntry *e = find_entry(ic, o->cell.head);
    return (e && entry_put(js, e, o, v)) || define_miss(js, u, n, base, v);
}

// The shape is that of an ordinary object to which the properties were added one by one: only the first use makes it.
static __attribute__((noinline)) JsValue literal_miss(Js *js, JsUnitInstance *u, uint32_t n,
                                                      uint32_t count)
{
    JsObject *proto = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
    JsShape *s = proto ? js__ordinary_root(js, proto, count) : NULL;
    for (uint32_t i = 0; s && i < count; i++) {
        JsKey k = js_unit_key(js, u, u->unit->ics[n + i]);
        s = js_key_is_none(k) ? NULL : js__shape_child(js, s, k, JS_DATA_DEFAULT);
    }
    if (!s)
        return JS_EXCEPTION;
    u->ics[n].head = s->head;
    return js_from_cell_or_exception(js__ordinary_of_shape(js, s));
}

JsValue js_literal(Js *js, JsUnitInstance *u, uint32_t n, uint32_t count)
{
    if (js_unlikely(!u->ics[n].head))
        return literal_miss(js, u, n, count);
    return js_from_cell_or_exception(js__ordinary_of_shape(js, head_shape(u->ics[n].head)));
}

// --- Runs of accesses. Their caches' own places are filled together, by js__know; single accesses add other entries.

// Finds all properties, then remembers them. Nothing here can be observed.
static bool know(Js *js, JsUnitInstance *u, uint32_t first, uint32_t reads, uint32_t writes,
                 const uint8_t *slots, JsObject *o)
{
    JsIC *ics = &u->ics[first];
    if (js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_LAZY | JS_SHAPE_WATCHED) ||
        o == js->realm->global)
        return false;
    JsShape *s = js_shape(o);
    for (uint32_t i = 0; i < reads + writes; i++) {
        JsKey k = js_unit_key(js, u, u->unit->ics[first + i]);
        if (js_key_is_none(k))
            js_catch(js); // out of memory: the access itself will say so
        int32_t position = js_key_is_none(k) || js_key_is_index(k) ? -1 : js__shape_find(js, s, k);
        if (position < 0)
            return false;
        const JsProp *p = &s->props->v[position];
        if (p->attributes & JS_ATTR_SPECIAL || slot_offset(s, p->slot) < 0 ||
            (i >= reads && !(p->attributes & JS_WRITABLE)) ||
            (slots && slot_offset(s, p->slot) != (int32_t)(sizeof *o + slots[i] * sizeof(JsValue))))
            return false;
    }
    s->cached = true;
    for (uint32_t i = 0; i < reads + writes; i++) {
        int32_t position = js__shape_find(js, s, js_unit_key(js, u, u->unit->ics[first + i]));
        ics[i].head = o->cell.head;
        ics[i].slot = slot_offset(s, s->props->v[position].slot);
    }
    return true;
}

bool js__know(Js *js, JsUnitInstance *u, uint32_t first, uint32_t reads, uint32_t writes,
              JsValue base)
{
    u->ics[first].epoch++;
    return !js->no_fast && js_is_object(base) && know(js, u, first, reads, writes, NULL, js_object(base));
}

// --- Straight code about known shapes (sure.h). The caches of one check are filled together and by nothing else; `after` of the first
// counts the kinds of objects that it has learnt.

// What a method site remembers, found without other code. False: it cannot know.
static bool find_method(Js *js, JsICEntry *e, JsObject *o, JsKey k)
{
    for (JsObject *p = o; p && !js_key_is_index(k) && !is_exotic(p, k); p = js_shape(p)->proto) {
        JsFound f;
        int found = js__find_own(js, p, k, &f);
        if (found < 0)
            js_catch(js); // out of memory: the access itself will say so
        if (found < 0 || (found && (f.attributes & JS_ACCESSOR || f.special || !f.slot)))
            return false;
        // An own one must lie where it stays.
        if (found)
            return make_get(js, e, o, p, &f) && e->slot >= SLOT_FIRST &&
                   (e->holder || (e->slot < 0 && e->head >> 56 & JS_SHAPE_UNIQUE));
    }
    return false;
}

static bool learn_methods(Js *js, JsUnitInstance *u, uint32_t first, uint32_t methods, JsObject *o)
{
    for (uint32_t learn = 0; learn < 2; learn++)
        for (uint32_t i = first; i < first + methods; i++) {
            JsICEntry e;
            JsKey k = js_unit_key(js, u, u->unit->ics[i]);
            if (js_key_is_none(k))
                js_catch(js);
            if (js_key_is_none(k) || !find_method(js, &e, o, k))
                return false;
            if (learn)
                remember_method(&u->ics[i], &e, o);
        }
    return true;
}

__attribute__((cold)) void js__sure_learn(Js *js, JsUnitInstance *u, uint32_t first, uint32_t reads, uint32_t writes,
                                          uint32_t methods, const uint8_t *slots, JsValue base)
{
    JsIC *ics = &u->ics[first];
    bool known = js_is_cell(base) && ics->head == js_cell(base)->head; // but its prototypes changed
    if (js->no_fast || !js_is_object(base) || (!known && ics->after >= JS_MOST_KNOWS))
        return;
    uint64_t count = ics->after + !known;
    uint32_t plain = reads + writes;
    if (plain && !know(js, u, first, reads, writes, slots, js_object(base)))
        ics->head = known ? 0 : ics->head;
    else if (!learn_methods(js, u, first + plain, methods, js_object(base)))
        ics->head = 0;
    ics->after = count;
}

static void remember_beside(JsIC *ic, const JsICEntry *e, JsObject *o)
{
    (void)o;
    if (e->head)
        add_entry(ic, e);
}

static void remember_put_beside(JsIC *ic, const JsICEntry *e)
{
    add_entry(ic, e);
}

// The function is about to run other code.
static bool enter_leaf(Js *js, JsActivation *a, uint32_t site)
{
    if (js->top != a && !js_enter_call(js, a, a->code))
        return false;
    a->site = site;
    return true;
}

JsValue js__known_get(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsActivation *a,
                      uint32_t site)
{
    const JsIC *ic = &u->ics[n];
    if (!enter_leaf(js, a, site))
        return JS_EXCEPTION;
    if (js_likely(js_is_cell(base))) {
        JsObject *o = js_object(base);
        if (o->cell.head == ic->head)
            return *js__slot_at(base, ic->slot);
        const JsICEntry *e = find_entry(ic, site_head(&o->cell));
        JsValue v;
        if (e && entry_hit(js, e, o, base, &v))
            return v;
    }
    return get_miss(js, u, n, base, remember_beside);
}

bool js__known_put(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict,
                   JsActivation *a, uint32_t site)
{
    const JsIC *ic = &u->ics[n];
    if (!enter_leaf(js, a, site))
        return false;
    if (js_likely(js_is_cell(base))) {
        JsObject *o = js_object(base);
        if (o->cell.head == ic->head) {
            js_store(js, o, js__slot_at(base, ic->slot), v);
            return true;
        }
        const JsICEntry *e = find_entry(ic, o->cell.head);
        if (e && entry_put(js, e, o, v))
            return true;
    }
    return put_miss(js, u, n, base, v, strict, remember_put_beside);
}

double js__known_number(Js *js, JsValue v, JsActivation *a, uint32_t site)
{
    return enter_leaf(js, a, site) ? js__number_slow(js, v) : JS_NUMBER_FAILED;
}

int64_t js__known_int32(Js *js, JsValue v, JsActivation *a, uint32_t site)
{
    return enter_leaf(js, a, site) ? js__int32_slow(js, v) : JS_INT_FAILED;
}

JsValue js__known_op(Js *js, JsValue x, JsValue y, JsValue (*op)(Js *, JsValue, JsValue),
                     JsActivation *a, uint32_t site)
{
    return enter_leaf(js, a, site) ? op(js, x, y) : JS_EXCEPTION;
}

JsValue js__known_add(Js *js, JsValue v, double d, bool number_first, JsActivation *a, uint32_t site)
{
    JsValue number = js_number(d);
    if (!enter_leaf(js, a, site))
        return JS_EXCEPTION;
    return number_first ? js__add_slow(js, number, v) : js__add_slow(js, v, number);
}
