// SPDX-License-Identifier: MIT
// 14.7.5.9 EnumerateObjectProperties. The keys of the whole prototype chain are collected at the
// start, without those that an object before in the chain shadows; one that is gone by its turn is
// passed over.
#include "runtime/object/shape.h"
#include <yieldc/iter.h>
#include <yieldc/ops.h>

typedef struct Enumerator {
    JsCell cell;
    JsObject *object;
    JsValues *keys;
    uint64_t next;
    uint64_t head; // of the object, while every key is its own and its shape says whether it is
                   // there; else 0
} Enumerator;

static void trace_enumerator(JsTracer *t, JsCell *cell)
{
    Enumerator *e = (Enumerator *)cell;
    js_trace_cell(t, e->object);
    js_trace_cell(t, e->keys);
}

static const JsCellType enumerator_type = {"for-in enumerator", trace_enumerator, NULL};

// Whether an object of the chain before `end` has the property itself. Negative: exception.
static int is_shadowed(Js *js, JsObject *o, const JsObject *end, JsKey k)
{
    while (o != end) {
        int has = js_has_own_property(js, o, k);
        if (has)
            return has;
        JsValue proto = js_get_prototype_of(js, o);
        if (js_is_exception(proto))
            return -1;
        o = js_is_null(proto) ? NULL : js_object(proto);
        if (!o)
            break;
    }
    return 0;
}

// An ordinary object, such as most prototypes, whose properties are all hidden.
static bool has_nothing_enumerable(const JsObject *o)
{
    const JsShape *s = js_shape(o);
    if (js__flags(o) & JS_SHAPE_EXOTIC || o->store->element_count || o->store->sparse)
        return false;
    for (uint32_t i = 0; i < s->count; i++)
        if (s->props->v[i].key.bits && s->props->v[i].attributes & JS_ENUMERABLE)
            return false;
    return true;
}

// An ordinary object with named properties alone: the shape lists them.
static bool add_named(Js *js, Enumerator *e, const JsObject *o)
{
    const JsShape *s = js_shape(o);
    for (uint32_t i = 0; i < s->count; i++) {
        const JsProp *p = &s->props->v[i];
        if (p->key.bits && p->attributes & JS_ENUMERABLE && !js_key_is_symbol(p->key) &&
            !js_values_push(js, &e->keys, js_from_cell((void *)(uintptr_t)p->key.bits)))
            return false;
    }
    return true;
}

static bool is_named_only(const JsObject *o)
{
    return js_cell_kind(&o->cell) == JS_KIND_OBJECT &&
           !(js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_LAZY)) && !o->store->element_count &&
           !o->store->sparse;
}

// Adds the enumerable string keys of one object of the chain.
static bool add_keys(Js *js, Enumerator *e, JsObject *o)
{
    if (has_nothing_enumerable(o))
        return true;
    JsValues *own = js_own_property_keys(js, o);
    if (!own)
        return false;
    for (uint32_t i = 0; i < own->count; i++) {
        if (js_is_symbol(own->v[i]))
            continue;
        JsKey k = js_to_property_key(js, own->v[i]);
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, o, k, &d);
        if (found < 0)
            return false;
        if (!found || !(d.flags & JS_ENUMERABLE))
            continue;
        int shadowed = is_shadowed(js, e->object, o, k);
        if (shadowed < 0 || (!shadowed && !js_values_push(js, &e->keys, own->v[i])))
            return false;
    }
    return true;
}

JsValue js_forin_open(Js *js, JsValue v)
{
    Enumerator *e = js_alloc(js, sizeof *e, JS_PRIVATE_HEAD(&enumerator_type));
    if (!e || !(e->keys = js_values_new(js, 4)))
        return JS_EXCEPTION;
    if (js_is_nullish(v))
        return js_from_cell(e);
    e->object = js_to_object(js, v);
    for (JsObject *o = e->object; o;) {
        bool named = o == e->object && is_named_only(o);
        uint32_t before = e->keys->count;
        if (named ? !add_named(js, e, o) : !add_keys(js, e, o))
            return JS_EXCEPTION;
        if (named && !(js__flags(o) & JS_SHAPE_UNIQUE))
            e->head = o->cell.head;
        else if (e->keys->count > before)
            e->head = 0;
        JsValue proto = js_get_prototype_of(js, o);
        if (js_is_exception(proto))
            return JS_EXCEPTION;
        o = js_is_null(proto) ? NULL : js_object(proto);
    }
    return e->object ? js_from_cell(e) : JS_EXCEPTION;
}

int js_forin_next(Js *js, JsValue enumerator, JsValue *key)
{
    Enumerator *e = (Enumerator *)js_cell(enumerator);
    while (e->next < e->keys->count) {
        JsValue name = e->keys->v[e->next++];
        if (e->head && e->head == e->object->cell.head) {
            *key = name;
            return 1;
        }
        JsKey k = js_to_property_key(js, name);
        int has = js_has_property(js, e->object, k);
        if (has < 0)
            return -1;
        if (has) {
            *key = js_to_string_value(js, name);
            return js_is_exception(*key) ? -1 : 1;
        }
    }
    return 0;
}
