// SPDX-License-Identifier: MIT
// Making ordinary objects, their [[Prototype]] and extensibility (10.1.1 to 10.1.4), environments,
// wrappers.
#include "runtime/gc/heap.h"
#include "runtime/object/boxed.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#define INLINE_SLOTS 4 // at least, of objects made by literals and constructors

const JsStore js__empty_store = {.cell = {JS_HEAD(JS_KIND_STORE)}};
const JsClass js__object_class = {.name = "Object",
                                  .kind = JS_KIND_OBJECT,
                                  .size = sizeof(JsObject),
                                  .type = {"object", NULL, NULL}};

JsObject *js__object_of_shape(Js *js, JsShape *s, size_t size)
{
    JsObject *o = js_alloc(js, size, s->head);
    if (!o)
        return NULL;
    o->store = (JsStore *)(uintptr_t)&js__empty_store;
    if (js_unlikely(s->class_->type.finalize != NULL) && !js__gc_finalizable(js, o))
        return NULL;
    return o;
}

JsObject *js__object_new_sized(Js *js, const JsClass *class_, JsObject *proto, size_t size)
{
    JsShape *s = js__shape_root(js, class_, proto, 0, 0);
    return s ? js__object_of_shape(js, s, size) : NULL;
}

JsObject *js_object_new_class(Js *js, const JsClass *class_, JsObject *proto)
{
    return js__object_new_sized(js, class_, proto, class_->size);
}

static size_t ordinary_size(void)
{
    return sizeof(JsObject) + INLINE_SLOTS * sizeof(JsValue);
}

JsShape *js__ordinary_root(Js *js, JsObject *proto, uint32_t properties)
{
    uint32_t slots = properties < JS_MOST_INLINE ? (properties + 1) & ~1u : JS_MOST_INLINE;
    if (slots < INLINE_SLOTS)
        slots = INLINE_SLOTS;
    return js__shape_root(js, &js__object_class, proto, (uint16_t)slots, 0);
}

JsObject *js__ordinary_of_shape(Js *js, JsShape *s)
{
    JsObject *o =
        js_alloc_small(js, sizeof *o + s->inline_capacity * sizeof(JsValue), s->head);
    if (o)
        o->store = (JsStore *)(uintptr_t)&js__empty_store;
    return o;
}

JsObject *js_object_new_proto(Js *js, JsObject *proto)
{
    JsShape *s = js__ordinary_root(js, proto, 0);
    return s ? js__ordinary_of_shape(js, s) : NULL;
}

JsObject *js_object_new(Js *js)
{
    JsShape *s = js->realm->object_shape;
    if (js_unlikely(!s)) {
        JsObject *proto = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
        s = proto ? js__shape_root(js, &js__object_class, proto, INLINE_SLOTS, 0) : NULL;
        if (!s)
            return NULL;
        js->realm->object_shape = s;
    }
    JsObject *o = js_alloc_small(js, ordinary_size(), s->head);
    if (o)
        o->store = (JsStore *)(uintptr_t)&js__empty_store;
    return o;
}

// 14.7.4.4 CreatePerIterationEnvironment
JsEnv *js_env_copy(Js *js, JsEnv *env)
{
    JsEnv *e = js_env_new(js, env->parent, (uint32_t)env->count);
    if (e)
        js_store_range(js, e, e->v, env->v, env->count);
    return e;
}

__attribute__((cold)) JsValue js_get_prototype_of(Js *js, JsObject *o)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->get_prototype_of)
        return js_check_stack(js) ? x->get_prototype_of(js, o) : JS_EXCEPTION;
    JsObject *p = js_shape(o)->proto;
    return p ? js_from_cell(p) : JS_NULL;
}

// 10.1.2.1 OrdinarySetPrototypeOf
__attribute__((cold)) int js__ordinary_set_prototype_of(Js *js, JsObject *o, JsValue proto)
{
    JsObject *p = js_is_object(proto) ? js_object(proto) : NULL;
    if (js_shape(o)->proto == p)
        return 1;
    if (js__flags(o) & JS_SHAPE_NOT_EXTENSIBLE)
        return 0;
    if (o == js->realm->intrinsics[JS_I_OBJECT_PROTOTYPE]) // 10.4.7 immutable prototype
        return 0;
    for (JsObject *q = p; q; q = js_shape(q)->proto) {
        if (q == o)
            return 0;
        const JsExotic *x = js__exotic(q);
        if (x && x->get_prototype_of)
            break;
    }
    return js__replace_proto(js, o, p) ? 1 : -1;
}

__attribute__((cold)) int js_set_prototype_of(Js *js, JsObject *o, JsValue proto)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->set_prototype_of)
        return js_check_stack(js) ? x->set_prototype_of(js, o, proto) : -1;
    return js__ordinary_set_prototype_of(js, o, proto);
}

__attribute__((cold)) bool js__set_prototype_or_throw(Js *js, JsObject *o, JsValue proto)
{
    int r = js_set_prototype_of(js, o, proto);
    if (r)
        return r > 0;
    if (o == js->realm->intrinsics[JS_I_OBJECT_PROTOTYPE]) {
        js_throw_type_error(
            js, "Immutable prototype object 'Object.prototype' cannot have their prototype set");
    } else if (js_cell_kind(&o->cell) == JS_KIND_PROXY) {
        js_throw_type_error(
            js, "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'");
    } else if (js__flags(o) & JS_SHAPE_NOT_EXTENSIBLE) {
        char *text = js_describe(js, js_from_cell(o));
        js_throw_type_error(js, "%s is not extensible", text ? text : "object");
        free(text);
    } else {
        js_throw_type_error(js, "Cyclic __proto__ value");
    }
    return false;
}

__attribute__((cold)) int js_is_extensible(Js *js, JsObject *o)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->is_extensible)
        return js_check_stack(js) ? x->is_extensible(js, o) : -1;
    return !(js__flags(o) & JS_SHAPE_NOT_EXTENSIBLE);
}

int js__ordinary_prevent_extensions(Js *js, JsObject *o)
{
    if (js__flags(o) & JS_SHAPE_LAZY && !js__materialise(js, o))
        return -1;
    return js__set_shape_flags(js, o, JS_SHAPE_NOT_EXTENSIBLE) ? 1 : -1;
}

int js_prevent_extensions(Js *js, JsObject *o)
{
    const JsExotic *x = js__exotic(o);
    if (x && x->prevent_extensions)
        return js_check_stack(js) ? x->prevent_extensions(js, o) : -1;
    return js__ordinary_prevent_extensions(js, o);
}

static void trace_boxed(JsTracer *t, JsCell *cell)
{
    js_trace_value(t, ((JsBoxed *)cell)->value);
}

// 10.4.3.5 StringGetOwnProperty, with the string's length
static __attribute__((cold)) int string_own(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    JsString *s = js_string(((JsBoxed *)o)->value);
    *d = (JsPropertyDescriptor){JS_EMPTY, JS_EMPTY, JS_EMPTY, 0, JS_DATA_DEFAULT};
    if (js_key_same(k, JS_KEY(length))) {
        d->value = js_number(s->length);
        return 1;
    }
    if (!js_key_is_index(k) || js_key_index(k) >= s->length)
        return 0;
    JsString *c = js_string_char(js, js_string_at(js, s, js_key_index(k)));
    if (!c)
        return -1;
    d->value = js_from_cell(c);
    d->flags = JS_ENUMERABLE;
    return 1;
}

static __attribute__((cold)) int string_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    int r = string_own(js, o, k, d);
    return r ? r : js__ordinary_get_own_property(js, o, k, d);
}

static __attribute__((cold)) int string_define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    JsPropertyDescriptor current;
    int r = string_own(js, o, k, &current);
    if (r)
        return r < 0 ? r : js__is_compatible_descriptor(js, js_is_extensible(js, o), d, &current);
    return js__ordinary_define_own_property(js, o, k, d);
}

static __attribute__((cold)) int string_delete(Js *js, JsObject *o, JsKey k)
{
    JsPropertyDescriptor d;
    int r = string_own(js, o, k, &d);
    return r ? (r < 0 ? r : 0) : js__ordinary_delete(js, o, k);
}

// 10.4.3.3 [[OwnPropertyKeys]]: the string's indices, other indices, length, the rest
static __attribute__((cold)) JsValues *string_own_property_keys(Js *js, JsObject *o)
{
    uint32_t length = js_string(((JsBoxed *)o)->value)->length;
    JsValues *rest = js__ordinary_own_property_keys(js, o);
    JsValues *list = rest ? js_values_new(js, length + rest->count + 1) : NULL;
    for (uint32_t i = 0; list && i < length; i++)
        if (!js_values_push(js, &list, js_number(i)))
            return NULL;
    if (!list)
        return NULL;
    uint32_t i = 0;
    for (; i < rest->count && js_is_number(rest->v[i]); i++)
        if (!js_values_push(js, &list, rest->v[i]))
            return NULL;
    if (!js_values_push(js, &list, js_from_cell(JS_ATOM(length))))
        return NULL;
    for (; i < rest->count; i++)
        if (!js_values_push(js, &list, rest->v[i]))
            return NULL;
    return list;
}

static const JsExotic string_exotic = {
    .get_own_property = string_get_own_property,
    .define_own_property = string_define_own_property,
    .delete_property = string_delete,
    .own_property_keys = string_own_property_keys,
};

const JsClass js__boxed_class = {.name = "Boxed",
                                 .kind = JS_KIND_BOXED,
                                 .size = sizeof(JsBoxed),
                                 .type = {"boxed", trace_boxed, NULL}};
const JsClass js__boxed_string_class = {.name = "String",
                                        .kind = JS_KIND_BOXED,
                                        .size = sizeof(JsBoxed),
                                        .type = {"boxed string", trace_boxed, NULL},
                                        .exotic = &string_exotic};

__attribute__((cold)) JsObject *js__boxed_new(Js *js, JsValue primitive, JsObject *proto)
{
    const JsClass *class_ = js_is_string(primitive) ? &js__boxed_string_class : &js__boxed_class;
    JsBoxed *b = (JsBoxed *)js_object_new_class(js, class_, proto);
    if (b)
        js_store(js, b, &b->value, primitive);
    return (JsObject *)b;
}
