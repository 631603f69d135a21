// SPDX-License-Identifier: MIT
// Unit instances and their inline caches (unit.h; what a cache may rely on is in shape.h).
//
// An entry says, for receivers with one head word: an own slot (no holder); a slot of a holder up
// the chain, or absence, while the epoch stays; or, for writes, the shape that adding the property
// leads to (the holder is then that shape). Entries are weak: a collection drops those whose shape
// or holder dies.
#include "runtime/gc/heap.h"
#include "runtime/object/access.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#define SLOT_ABSENT INT32_MIN
#define SLOT_LENGTH (INT32_MIN + 1) // an array's length
#define STRING_LENGTH 1 // as a head, which no cell has: the site has read a string's length
#define SLOT_FIRST (INT32_MIN + 2)

JsUnitInstance *js_unit_new(Js *js, const JsUnit *unit)
{
    if (unit->abi != JS_ABI) {
        js_throw_error(js, "%s was made by another version of yieldc",
                       unit->file ? unit->file : "a unit");
        return NULL;
    }
    JsUnitInstance *u = calloc(1, sizeof *u);
    if (!u) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    u->unit = unit;
    u->ics = calloc(unit->ic_count + 1, sizeof *u->ics);
    u->keys = calloc(unit->name_count + 1, sizeof *u->keys);
    u->globals = calloc(unit->global_count + 1, sizeof(JsGlobal *));
    u->templates = calloc(unit->template_count + 1, sizeof *u->templates);
    if (!u->ics || !u->keys || !u->globals || !u->templates) {
        js__unit_free(u);
        js_throw_out_of_memory(js);
        return NULL;
    }
    u->next = js->realm->units;
    js->realm->units = u;
    return u;
}

void js__unit_free(JsUnitInstance *u)
{
    free(u->ics);
    free(u->keys);
    free(u->globals);
    free(u->templates);
    free(u);
}

void js__unit_trace(JsTracer *t, JsUnitInstance *u)
{
    js_trace_values(t, u->templates, u->unit->template_count);
    for (uint32_t i = 0; i < u->unit->name_count; i++)
        if (u->keys[i].bits && !js_key_is_index(u->keys[i]))
            js_trace_cell(t, (void *)(uintptr_t)u->keys[i].bits);
}

static JsShape *head_shape(uint64_t head)
{
    return (JsShape *)(uintptr_t)(head & UINT64_C(0xffffffffffff));
}

// The holder of an accessor is marked in the pointer's lowest bit.
static bool ic_is_accessor(const JsIC *ic)
{
    return (uintptr_t)ic->holder & 1;
}
static JsObject *ic_holder(const JsIC *ic)
{
    return (JsObject *)((uintptr_t)ic->holder & ~(uintptr_t)1);
}

void js__ics_sweep(Js *js)
{
    memset(js->realm->get_cache, 0, sizeof js->realm->get_cache);
    memset(js->realm->this_cache, 0, sizeof js->realm->this_cache);
    for (JsUnitInstance *u = js->realm->units; u; u = u->next)
        for (uint32_t i = 0; i < u->unit->ic_count; i++) {
            JsIC *ic = &u->ics[i];
            if (ic->head > STRING_LENGTH && (!js__gc_is_marked(js, head_shape(ic->head)) ||
                                             (ic->holder && !js__gc_is_marked(js, ic_holder(ic)))))
                *ic = (JsIC){0};
        }
}

JsKey js__unit_key_slow(Js *js, JsUnitInstance *u, uint32_t name)
{
    JsKey k = js_key_from_string(js, (JsString *)(uintptr_t)u->unit->names[name]);
    u->keys[name] = k;
    return k;
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

// Remembers where the value of k is for receivers with o's head: in `holder` (may be o), or nowhere
// (NULL).
static void remember_get(Js *js, JsIC *ic, JsObject *o, JsObject *holder, const JsFound *f)
{
    if (js->no_fast || o == js->realm->global || (holder && holder == js->realm->global))
        return;
    js_shape(o)->cached = true;
    ic->head = o->cell.head;
    ic->epoch = js->proto_epoch;
    ic->holder = holder == o ? NULL : holder;
    ic->slot = !holder ? SLOT_ABSENT
               : f->slot
                   ? slot_offset(js_shape(holder), js_shape(holder)->props->v[f->position].slot)
                   : SLOT_LENGTH;
}

// The lookup of o[[Get]](k, base), filling ic when nothing exotic is met.
static JsValue get_slow(Js *js, JsIC *ic, JsObject *o, JsKey k, JsValue base)
{
    if (js_key_is_index(k))
        return js_get_from(js, o, k, base);
    for (JsObject *p = o; p; p = js_shape(p)->proto) {
        if (js__flags(p) & JS_SHAPE_EXOTIC)
            return js_get_from(js, p, k, base);
        JsFound f;
        int r = js__find_own(js, p, k, &f);
        if (r < 0)
            return JS_EXCEPTION;
        if (!r)
            continue;
        if (f.attributes & JS_ACCESSOR) {
            if (p != o) {
                remember_get(js, ic, o, p, &f);
                if (ic->head == o->cell.head && ic->holder == p)
                    ic->holder = (JsObject *)((uintptr_t)p | 1);
            }
            JsValue get = ((JsAccessor *)js_cell(f.value))->get;
            return js_is_undefined(get) ? get : js_call(js, get, base, 0, NULL);
        }
        if (!f.special && (f.slot || p == o))
            remember_get(js, ic, o, p, &f);
        return f.value;
    }
    remember_get(js, ic, o, NULL, NULL);
    return JS_UNDEFINED;
}

// What an entry for o's head says: false when it says nothing any more.
static bool ic_hit(Js *js, const JsIC *ic, JsObject *o, JsValue base, JsValue *v)
{
    if (o->cell.head != ic->head)
        return false;
    if (!ic->holder && ic->slot >= SLOT_FIRST) {
        *v = *slot_at(o, ic->slot);
        return true;
    }
    if (ic->slot == SLOT_LENGTH) {
        *v = js_number(((JsArray *)o)->length);
        return true;
    }
    if (ic->epoch != js->proto_epoch)
        return false;
    if (ic->slot == SLOT_ABSENT) {
        *v = JS_UNDEFINED;
        return true;
    }
    *v = *slot_at(ic_holder(ic), ic->slot);
    if (ic_is_accessor(ic)) {
        JsValue get = ((JsAccessor *)js_cell(*v))->get;
        *v = js_is_undefined(get) ? get : js_call(js, get, base, 0, NULL);
    }
    return true;
}

// One entry for each pair of head and key that was looked up last: for sites that have no cache of
// their own.
JsValue js__get_cached(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    uint64_t hash = ((o->cell.head >> 4) ^ (k.bits >> 3)) * UINT64_C(0x9e3779b97f4a7c15);
    JsGetCache *e = &js->realm->get_cache[hash >> 32 & (JS_GET_CACHE - 1)];
    JsValue v;
    if (js_likely(e->key.bits == k.bits && ic_hit(js, &e->ic, o, receiver, &v)))
        return v;
    e->key = k;
    e->ic.head = 0;
    return get_slow(js, &e->ic, o, k, receiver);
}

static JsValue get_primitive(Js *js, JsIC *ic, JsKey k, JsValue base)
{
    if (js_is_string(base) && (js_key_same(k, JS_KEY(length)) || js_key_is_index(k))) {
        if (!js_key_is_index(k) && !js->no_fast)
            *ic = (JsIC){STRING_LENGTH, SLOT_LENGTH, 0, NULL};
        return js_get(js, base, k);
    }
    JsObject *o = js__base_object(js, base, k);
    JsValue v;
    if (!o)
        return JS_EXCEPTION;
    return ic_hit(js, ic, o, base, &v) ? v : get_slow(js, ic, o, k, base);
}

static __attribute__((noinline)) JsValue get_named(Js *js, JsUnitInstance *u, uint32_t n,
                                                   JsValue base)
{
    JsIC *ic = &u->ics[n];
    JsValue v;
    if (js_is_object(base) && ic_hit(js, ic, js_object(base), base, &v))
        return v;
    if (ic->head == STRING_LENGTH && js_is_string(base))
        return js_int((int32_t)js_string(base)->length);
    JsKey k = js_unit_key(js, u, u->unit->ics[n]);
    if (js_key_is_none(k))
        return JS_EXCEPTION;
    if (!js_is_object(base))
        return get_primitive(js, ic, k, base);
    return get_slow(js, ic, js_object(base), k, base);
}

JsValue js_get_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base)
{
    const JsIC *ic = &u->ics[n];
    if (js_likely(js_is_cell(base)) && js_likely(js_cell(base)->head == ic->head)) {
        JsObject *o = js_object(base);
        if (ic->holder) {
            if (js_unlikely(ic->epoch != js->proto_epoch || ic_is_accessor(ic)))
                return get_named(js, u, n, base);
            o = ic->holder;
        }
        if (js_likely(ic->slot >= 0))
            return *(JsValue *)((char *)o + ic->slot);
        if (js_likely(ic->slot >= SLOT_FIRST))
            return o->store->v[~ic->slot];
    }
    return get_named(js, u, n, base);
}

// A write to an own, plain, writable property may be repeated without looking.
static void remember_put(Js *js, JsIC *ic, JsObject *o, JsKey k)
{
    if (js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_WATCHED) || o == js->realm->global)
        return;
    JsShape *s = js_shape(o);
    int32_t position = js__shape_find(js, s, k);
    if (position < 0)
        return;
    const JsProp *p = &s->props->v[position];
    if (p->attributes & JS_ATTR_SPECIAL || !(p->attributes & JS_WRITABLE))
        return;
    s->cached = true;
    *ic = (JsIC){o->cell.head, slot_offset(s, p->slot), 0, NULL};
}

// A write that added the property may be repeated for other objects of the shape it left.
static void remember_add(Js *js, JsIC *ic, uint64_t old_head, JsObject *o, JsKey k)
{
    JsShape *s = js_shape(o);
    if (js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_UNIQUE) ||
        s->count != head_shape(old_head)->count + 1)
        return;
    const JsProp *p = &s->props->v[s->count - 1];
    if (!js_key_same(p->key, k) || p->attributes != JS_DATA_DEFAULT)
        return;
    for (JsObject *q = s->proto; q; q = js_shape(q)->proto)
        if (js__flags(q) & JS_SHAPE_EXOTIC)
            return;
    *ic = (JsIC){old_head, slot_offset(s, p->slot), js->proto_epoch, (JsObject *)s};
}

static bool put_slow(Js *js, JsIC *ic, JsObject *o, JsKey k, JsValue v, bool strict)
{
    if (js_key_is_index(k) || js->no_fast)
        return js_put(js, js_from_cell(o), k, v, strict);
    uint64_t head = o->cell.head;
    bool lazy = js__flags(o) & JS_SHAPE_LAZY;
    if (!js_put(js, js_from_cell(o), k, v, strict))
        return false;
    if (head == o->cell.head)
        remember_put(js, ic, o, k);
    else if (!lazy && !(head >> 56 & JS_SHAPE_UNIQUE))
        remember_add(js, ic, head, o, k);
    return true;
}

static __attribute__((noinline)) bool put_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base,
                                                JsValue v, bool strict)
{
    JsKey k = js_unit_key(js, u, u->unit->ics[n]);
    if (js_key_is_none(k))
        return false;
    return js_is_object(base) ? put_slow(js, &u->ics[n], js_object(base), k, v, strict)
                              : js_put(js, base, k, v, strict);
}

bool js_put_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v, bool strict)
{
    const JsIC *ic = &u->ics[n];
    if (js_unlikely(!js_is_cell(base) || js_cell(base)->head != ic->head))
        return put_named(js, u, n, base, v, strict);
    JsObject *o = js_object(base);
    if (ic->holder && (ic->epoch != js->proto_epoch ||
                       (ic->slot < 0 && (uint32_t)~ic->slot >= o->store->slot_capacity)))
        return put_named(js, u, n, base, v, strict);
    js_store(js, o, slot_at(o, ic->slot), v);
    if (ic->holder)
        o->cell.head = ((JsShape *)ic->holder)->head;
    return true;
}

static __attribute__((noinline)) bool define_named(Js *js, JsUnitInstance *u, uint32_t n,
                                                   JsValue base, JsValue v)
{
    JsKey k = js_unit_key(js, u, u->unit->ics[n]);
    JsObject *o = js_object(base);
    if (js_key_is_none(k))
        return false;
    uint64_t head = o->cell.head;
    if (!js_create_data_property_or_throw(js, o, k, v))
        return false;
    if (head != o->cell.head && !js_key_is_index(k) && !js->no_fast &&
        !(head >> 56 & JS_SHAPE_UNIQUE))
        remember_add(js, &u->ics[n], head, o, k);
    return true;
}

bool js_define_named(Js *js, JsUnitInstance *u, uint32_t n, JsValue base, JsValue v)
{
    const JsIC *ic = &u->ics[n];
    JsObject *o = js_object(base);
    if (js_unlikely(o->cell.head != ic->head || !ic->holder || ic->epoch != js->proto_epoch ||
                    (ic->slot < 0 && (uint32_t)~ic->slot >= o->store->slot_capacity)))
        return define_named(js, u, n, base, v);
    js_store(js, o, slot_at(o, ic->slot), v);
    o->cell.head = ((JsShape *)ic->holder)->head;
    return true;
}

JsValue js_unit_run(Js *js, JsUnitInstance *u)
{
    JsEnv *env = u->modules ? u->modules[u->index] : NULL;
    JsFunction *f = js_function_new(js, u->unit->main, env, u, NULL);
    if (!f)
        return JS_EXCEPTION;
    JsValue this_ = u->unit->module ? JS_UNDEFINED : js_from_cell(js_global_object(js));
    return u->unit->main->entry(js, f, this_, JS_UNDEFINED, 0, NULL);
}
