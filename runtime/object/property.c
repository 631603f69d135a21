// SPDX-License-Identifier: MIT
// The ordinary internal methods on properties (10.1.5 to 10.1.11), and the dispatch to exotic ones.
//
// Arrays have no exotic table: their `length`, and how an element above it moves it, are handled
// here, on the way.
#include "runtime/object/realm.h"
#include "runtime/object/error.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static bool is_array(const JsObject *o)
{
    return js_cell_kind(&o->cell) == JS_KIND_ARRAY;
}

// After a program may have run: the property's place anew.
static int find_again(Js *js, JsObject *o, JsKey k, JsFound *f)
{
    JsShape *s = js_shape(o);
    f->position = js__shape_find(js, s, k);
    if (f->position < 0)
        return 0;
    f->slot = js__slot_in(s, o, s->props->v[f->position].slot);
    f->value = *f->slot;
    return 1;
}

// A property whose slot holds something else than its value.
static int find_special(Js *js, JsObject *o, JsFound *f)
{
    if (f->special & JS_ATTR_LAZY) {
        if (!js__lazy_value(js, o, f->slot))
            return -1;
        JsProp *p = &js_shape(o)->props->v[f->position];
        p->attributes &= (uint8_t)~JS_ATTR_LAZY;
        f->special &= (uint8_t)~JS_ATTR_LAZY;
        f->slot = js__slot_in(js_shape(o), o, p->slot);
    } else if (f->special & JS_ATTR_CELL) {
        f->slot = &((JsGlobal *)js_cell(*f->slot))->value;
    } else {
        if (!js__stack_text(js, o, f->slot))
            return -1;
        return find_again(js, o, JS_KEY(stack), f);
    }
    f->value = *f->slot;
    return 1;
}

int js__find_own(Js *js, JsObject *o, JsKey k, JsFound *f)
{
    if (js_key_is_index(k))
        return js__element_find(js, o, js_key_index(k), f);
    f->special = 0;
    if (is_array(o) && js_key_same(k, JS_KEY(length))) {
        const JsArray *a = (JsArray *)o;
        f->slot = NULL;
        f->value = js_number(a->length);
        f->attributes = a->flags & 1 ? 0 : JS_WRITABLE;
        f->position = -1;
        return 1;
    }
    if (js__flags(o) & JS_SHAPE_LAZY &&
        (js_key_same(k, JS_KEY(prototype)) || js_key_same(k, JS_KEY(name)) ||
         js_key_same(k, JS_KEY(length))) &&
        !js__materialise(js, o))
        return -1;
    JsShape *s = js_shape(o);
    f->position = js__shape_find(js, s, k);
    if (f->position < 0)
        return 0;
    const JsProp *p = &s->props->v[f->position];
    f->slot = js__slot_in(s, o, p->slot);
    f->value = *f->slot;
    f->attributes = p->attributes & (JS_ATTR_PUBLIC | JS_ACCESSOR);
    f->special = p->attributes & (JS_ATTR_CELL | JS_ATTR_LAZY | JS_ATTR_STACK);
    return js_unlikely(f->special) ? find_special(js, o, f) : 1;
}

static void to_descriptor(const JsFound *f, JsPropertyDescriptor *d)
{
    d->flags = f->attributes & JS_ATTR_PUBLIC;
    if (f->attributes & JS_ACCESSOR) {
        const JsAccessor *a = (JsAccessor *)js_cell(f->value);
        d->value = JS_EMPTY;
        d->get = a->get;
        d->set = a->set;
        d->has = JS_ENUMERABLE | JS_CONFIGURABLE;
        d->flags &= (uint8_t)~JS_WRITABLE;
        return;
    }
    d->value = f->value;
    d->get = d->set = JS_EMPTY;
    d->has = JS_DATA_DEFAULT;
}

// 10.1.5.1 OrdinaryGetOwnProperty
int js__ordinary_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    JsFound f;
    int r = js__find_own(js, o, k, &f);
    if (r > 0)
        to_descriptor(&f, d);
    return r;
}

int js_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->get_own_property)
        return js_check_stack(js) ? x->get_own_property(js, o, k, d) : -1;
    return js__ordinary_get_own_property(js, o, k, d);
}

static bool is_accessor(const JsPropertyDescriptor *d)
{
    return !js_is_empty(d->get) || !js_is_empty(d->set);
}
static bool is_data(const JsPropertyDescriptor *d)
{
    return !js_is_empty(d->value) || d->has & JS_WRITABLE;
}
// Is the field in d another than in c?
static bool differs(Js *js, JsValue d, JsValue c)
{
    return !js_is_empty(d) && !js_same_value(js, d, c);
}

// 10.1.6.3 ValidateAndApplyPropertyDescriptor, steps 2 to 5
__attribute__((cold)) bool js__is_compatible_descriptor(Js *js, bool extensible, const JsPropertyDescriptor *d,
                                  const JsPropertyDescriptor *c)
{
    if (!c)
        return extensible;
    if (c->flags & JS_CONFIGURABLE)
        return true;
    if (d->has & d->flags & JS_CONFIGURABLE)
        return false;
    if (d->has & JS_ENUMERABLE && (d->flags ^ c->flags) & JS_ENUMERABLE)
        return false;
    if (!is_accessor(d) && !is_data(d))
        return true;
    if (is_accessor(d) != is_accessor(c))
        return false;
    if (is_accessor(c))
        return !differs(js, d->get, c->get) && !differs(js, d->set, c->set);
    if (c->flags & JS_WRITABLE)
        return true;
    return !(d->has & d->flags & JS_WRITABLE) && !differs(js, d->value, c->value);
}

static JsAccessor *accessor_new(Js *js, JsValue get, JsValue set);

// The attributes after d is laid over those of current (absent: all false).
static uint8_t merged_attributes(const JsPropertyDescriptor *d, uint8_t current)
{
    uint8_t a = (uint8_t)((current & ~d->has) | (d->flags & d->has));
    if (is_accessor(d))
        return (uint8_t)((a & ~JS_WRITABLE) | JS_ACCESSOR);
    return is_data(d) ? a & (uint8_t)~JS_ACCESSOR : a;
}

// An absent property of an ordinary object or array: is added. 1, 0 (an array's length is not
// writable), -1.
static int add_own(Js *js, JsObject *o, JsKey k, JsValue v, uint8_t attributes)
{
    if (!js_key_is_index(k))
        return js__add_property(js, o, k, v, attributes) ? 1 : -1;
    uint32_t i = js_key_index(k);
    if (!is_array(o))
        return js__element_add(js, o, i, v, attributes) ? 1 : -1;
    JsArray *a = (JsArray *)o; // 10.4.2.1 step 3
    if (i >= a->length && a->flags & 1)
        return 0;
    if (!js__element_add(js, o, i, v, attributes))
        return -1;
    if (i >= a->length)
        a->length = i + 1;
    return 1;
}

static int define_absent(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    if (js__flags(o) & JS_SHAPE_NOT_EXTENSIBLE)
        return 0;
    JsValue v = js_is_empty(d->value) ? JS_UNDEFINED : d->value;
    if (is_accessor(d)) {
        JsAccessor *a = accessor_new(js, js_is_empty(d->get) ? JS_UNDEFINED : d->get,
                                     js_is_empty(d->set) ? JS_UNDEFINED : d->set);
        if (!a)
            return -1;
        v = js_from_cell(a);
    }
    return add_own(js, o, k, v, merged_attributes(d, 0));
}

// Writes value and attributes of a property that is present; f->special is given up when the
// attributes change.
static int replace_own(Js *js, JsObject *o, JsKey k, JsFound *f, JsValue v, uint8_t attributes)
{
    if (js_key_is_index(k))
        return js__element_replace(js, o, js_key_index(k), v, attributes) ? 1 : -1;
    if (js_unlikely(js__flags(o) & JS_SHAPE_WATCHED))
        js__watched_changes(js, o, k);
    if (attributes != f->attributes) {
        JsValue *slot = js__slot_in(js_shape(o), o, js_shape(o)->props->v[f->position].slot);
        if (f->special & JS_ATTR_CELL)
            js__global_detach(js, slot);
        if (!js__set_attributes(js, o, f->position, attributes))
            return -1;
        f->slot = js__slot_in(js_shape(o), o, js_shape(o)->props->v[f->position].slot);
    }
    js_store(js, o, f->slot, v);
    return 1;
}

// 10.1.6.1 OrdinaryDefineOwnProperty, and 10.4.2.1 of arrays
__attribute__((cold)) int js__ordinary_define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    if (is_array(o) && js_key_same(k, JS_KEY(length)))
        return js__array_define_length(js, (JsArray *)o, d);
    JsFound f;
    int r = js__find_own(js, o, k, &f);
    if (r <= 0)
        return r < 0 ? r : define_absent(js, o, k, d);
    JsPropertyDescriptor current;
    to_descriptor(&f, &current);
    if (!js__is_compatible_descriptor(js, true, d, &current))
        return 0;
    uint8_t attributes = merged_attributes(d, f.attributes);
    JsValue v = f.value;
    if (is_accessor(d)) {
        bool was = f.attributes & JS_ACCESSOR;
        JsValue get = !js_is_empty(d->get) ? d->get : was ? current.get : JS_UNDEFINED;
        JsValue set = !js_is_empty(d->set) ? d->set : was ? current.set : JS_UNDEFINED;
        JsAccessor *a = accessor_new(js, get, set);
        if (!a)
            return -1;
        v = js_from_cell(a);
        // An accessor replaced by another keeps its attributes, but no inline cache may keep what
        // it calls.
    } else if (!js_is_empty(d->value)) {
        v = d->value;
    } else if (is_data(d) && f.attributes & JS_ACCESSOR) {
        v = JS_UNDEFINED;
    }
    if (is_data(d) &&
        f.attributes & JS_ACCESSOR) // 10.1.6.3 step 6.b: writable is false unless given
        attributes = (uint8_t)((attributes & ~JS_WRITABLE) | (d->flags & d->has & JS_WRITABLE));
    return replace_own(js, o, k, &f, v, attributes);
}

int js_define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->define_own_property)
        return js_check_stack(js) ? x->define_own_property(js, o, k, d) : -1;
    return js__ordinary_define_own_property(js, o, k, d);
}

// The next object of the chain, or NULL; *failed when a Proxy threw.
static JsObject *next_proto(Js *js, JsObject *o, bool *failed)
{
    const JsExotic *x = js__exotic(o);
    if (js_likely(!x || !x->get_prototype_of))
        return js_shape(o)->proto;
    JsValue v = x->get_prototype_of(js, o);
    *failed = js_is_exception(v);
    return js_is_object(v) ? js_object(v) : NULL;
}

int js__ordinary_has_property(Js *js, JsObject *o, JsKey k)
{
    for (;;) {
        JsPropertyDescriptor d;
        int r = js_get_own_property(js, o, k, &d);
        if (r)
            return r;
        bool failed = false;
        o = next_proto(js, o, &failed);
        if (!o)
            return failed ? -1 : 0;
        const JsExotic *x = js__exotic(o);
        if (x && x->has_property)
            return js_has_property(js, o, k);
    }
}

int js_has_property(Js *js, JsObject *o, JsKey k)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->has_property)
        return js_check_stack(js) ? x->has_property(js, o, k) : -1;
    return js__ordinary_has_property(js, o, k);
}

static JsValue call_getter(Js *js, JsValue get, JsValue receiver)
{
    return js_is_undefined(get) || js_is_empty(get) ? JS_UNDEFINED
                                                    : js_call(js, get, receiver, 0, NULL);
}

// 10.1.8.1 OrdinaryGet
JsValue js__ordinary_get(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    for (;;) {
        const JsExotic *x = js__exotic(o);
        if (x && x->get_own_property) {
            JsPropertyDescriptor d;
            int r = x->get_own_property(js, o, k, &d);
            if (r < 0)
                return JS_EXCEPTION;
            if (r)
                return js_is_empty(d.value) ? call_getter(js, d.get, receiver) : d.value;
        } else {
            JsFound f;
            int r = js__find_own(js, o, k, &f);
            if (r < 0)
                return JS_EXCEPTION;
            if (r)
                return f.attributes & JS_ACCESSOR
                           ? call_getter(js, ((JsAccessor *)js_cell(f.value))->get, receiver)
                           : f.value;
        }
        bool failed = false;
        o = next_proto(js, o, &failed);
        if (!o)
            return failed ? JS_EXCEPTION : JS_UNDEFINED;
        x = js__exotic(o);
        if (x && x->get)
            return js_get_from(js, o, k, receiver);
    }
}

JsValue js_get_from(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    const JsExotic *x = js__exotic(o);
    if (!x && !js_key_is_index(k) && !js->no_fast)
        return js__get_cached(js, o, k, receiver);
    if (x && x->get)
        return js_check_stack(js) ? x->get(js, o, k, receiver) : JS_EXCEPTION;
    return js__ordinary_get(js, o, k, receiver);
}

// 10.1.9.2 OrdinarySetWithOwnDescriptor steps 2.c to 2.e: the property is made or written on the
// receiver.
static int set_on_receiver(Js *js, JsKey k, JsValue v, JsValue receiver)
{
    if (!js_is_object(receiver))
        return 0;
    JsObject *r = js_object(receiver);
    const JsExotic *x = js__exotic(r);
    if (!x || (!x->get_own_property && !x->define_own_property)) {
        JsFound f;
        int found = js__find_own(js, r, k, &f);
        if (found < 0)
            return -1;
        if (!found)
            return js__flags(r) & JS_SHAPE_NOT_EXTENSIBLE ? 0
                                                          : add_own(js, r, k, v, JS_DATA_DEFAULT);
    }
    JsPropertyDescriptor d;
    int found = js_get_own_property(js, r, k, &d);
    if (found < 0)
        return -1;
    if (!found)
        return js_create_data_property(js, r, k, v);
    if (is_accessor(&d) || !(d.flags & JS_WRITABLE))
        return 0;
    JsPropertyDescriptor value = {v, JS_EMPTY, JS_EMPTY, 0, 0};
    return js_define_own_property(js, r, k, &value);
}

static int call_setter(Js *js, JsValue set, JsValue v, JsValue receiver)
{
    if (js_is_undefined(set) || js_is_empty(set))
        return 0;
    return js_is_exception(js_call(js, set, receiver, 1, &v)) ? -1 : 1;
}

// What an own property of `o` means for a Set: 1, 0, -1 done; 2: go on with the receiver.
static int set_found(Js *js, JsObject *o, JsKey k, JsFound *f, JsValue v, JsValue receiver)
{
    if (f->attributes & JS_ACCESSOR)
        return call_setter(js, ((JsAccessor *)js_cell(f->value))->set, v, receiver);
    bool own = js_same(receiver, js_from_cell(o));
    if (own && !f->slot)
        return js__array_put_length(js, (JsArray *)o, v);
    if (!(f->attributes & JS_WRITABLE))
        return 0;
    if (!own)
        return 2;
    if (js_unlikely(js__flags(o) & JS_SHAPE_WATCHED))
        js__watched_changes(js, o, k);
    js_store(js, o, f->slot, v);
    return 1;
}

// 10.1.9 OrdinarySet
int js__ordinary_set(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver)
{
    for (;;) {
        const JsExotic *x = js__exotic(o);
        if (x && x->get_own_property) {
            JsPropertyDescriptor d;
            int r = x->get_own_property(js, o, k, &d);
            if (r < 0)
                return -1;
            if (r && is_accessor(&d))
                return call_setter(js, d.set, v, receiver);
            if (r)
                return d.flags & JS_WRITABLE ? set_on_receiver(js, k, v, receiver) : 0;
        } else {
            JsFound f;
            int r = js__find_own(js, o, k, &f);
            if (r < 0)
                return -1;
            if (r && (r = set_found(js, o, k, &f, v, receiver)) != 2)
                return r;
            if (r)
                return set_on_receiver(js, k, v, receiver);
        }
        bool failed = false;
        o = next_proto(js, o, &failed);
        if (!o)
            return failed ? -1 : set_on_receiver(js, k, v, receiver);
        x = js__exotic(o);
        if (x && x->set)
            return js_set_on(js, o, k, v, receiver);
    }
}

int js_set_on(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->set)
        return js_check_stack(js) ? x->set(js, o, k, v, receiver) : -1;
    return js__ordinary_set(js, o, k, v, receiver);
}

// 10.1.10.1 OrdinaryDelete
__attribute__((cold)) int js__ordinary_delete(Js *js, JsObject *o, JsKey k)
{
    JsFound f;
    int r = js__find_own(js, o, k, &f);
    if (r <= 0)
        return r < 0 ? r : 1;
    if (!(f.attributes & JS_CONFIGURABLE))
        return 0;
    if (js_key_is_index(k))
        return js__element_delete(js, o, js_key_index(k)) ? 1 : -1;
    if (js_unlikely(js__flags(o) & JS_SHAPE_WATCHED))
        js__watched_changes(js, o, k);
    if (f.special & JS_ATTR_CELL)
        js__global_detach(js, js__slot_in(js_shape(o), o, js_shape(o)->props->v[f.position].slot));
    return js__remove_property(js, o, f.position) ? 1 : -1;
}

__attribute__((cold)) int js_delete_property(Js *js, JsObject *o, JsKey k)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->delete_property)
        return js_check_stack(js) ? x->delete_property(js, o, k) : -1;
    return js__ordinary_delete(js, o, k);
}

static bool is_private(JsKey k)
{
    return js_key_is_symbol(k) && ((const JsSymbol *)(uintptr_t)k.bits)->flags & JS_SYMBOL_PRIVATE;
}

static bool push_named(Js *js, JsObject *o, bool symbols, JsValues **list)
{
    const JsShape *s = js_shape(o);
    const JsProps *p = s->props;
    for (uint32_t i = 0; i < s->count; i++) {
        JsKey k = p->v[i].key;
        if (k.bits && js_key_is_symbol(k) == symbols && !is_private(k) &&
            !js_values_push(js, list, js_from_cell((void *)(uintptr_t)k.bits)))
            return false;
    }
    return true;
}

// 10.1.11.1 OrdinaryOwnPropertyKeys
JsValues *js__ordinary_own_property_keys(Js *js, JsObject *o)
{
    if (js__flags(o) & JS_SHAPE_LAZY && !js__materialise(js, o))
        return NULL;
    JsValues *list = js_values_new(js, js_shape(o)->count + o->store->element_count + 1);
    if (!list || !js__element_indices(js, o, &list))
        return NULL;
    if (is_array(o) && !js_values_push(js, &list, js_from_cell(JS_ATOM(length))))
        return NULL;
    return push_named(js, o, false, &list) && push_named(js, o, true, &list) ? list : NULL;
}

JsValues *js_own_property_keys(Js *js, JsObject *o)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->own_property_keys)
        return js_check_stack(js) ? x->own_property_keys(js, o) : NULL;
    return js__ordinary_own_property_keys(js, o);
}

static void trace_accessor(JsTracer *t, JsCell *cell)
{
    JsAccessor *a = (JsAccessor *)cell;
    js_trace_value(t, a->get);
    js_trace_value(t, a->set);
}

static const JsCellType accessor_type = {"accessor", trace_accessor, NULL};

static JsAccessor *accessor_new(Js *js, JsValue get, JsValue set)
{
    JsAccessor *a = js_alloc(js, sizeof *a, JS_PRIVATE_HEAD(&accessor_type));
    if (a) {
        a->get = get;
        a->set = set;
    }
    return a;
}

bool js_define_value(Js *js, JsObject *o, JsKey k, JsValue v, uint8_t attributes)
{
    return add_own(js, o, k, v, attributes) > 0;
}

bool js_define_accessor(Js *js, JsObject *o, JsKey k, JsValue get, JsValue set, uint8_t attributes)
{
    JsAccessor *a = accessor_new(js, get, set);
    return a && add_own(js, o, k, js_from_cell(a),
                        (uint8_t)((attributes & ~JS_WRITABLE) | JS_ACCESSOR)) > 0;
}
