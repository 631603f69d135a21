// SPDX-License-Identifier: MIT
// Proxy objects (10.5): each internal method asks the handler's trap, then checks the invariants
// against the target.
#include "runtime/object/proxy.h"
#include "runtime/object/access.h"
#include "runtime/object/shape.h"
#include "runtime/ops/descriptor.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static void trace_proxy(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsProxy *)cell)->target);
    js_trace_cell(t, ((JsProxy *)cell)->handler);
}

// What an operation works with from its first step to its last. A getter of the handler may revoke
// the proxy, so the proxy itself is read only once, before the trap is.
typedef struct Trapped {
    JsValue target, handler;
} Trapped;

// The trap, or undefined. JS_EXCEPTION: revoked, or no function.
static JsValue trap(Js *js, JsObject *o, JsKey name, Trapped *t)
{
    JsProxy *p = (JsProxy *)o;
    if (p->handler) {
        *t = (Trapped){js_from_cell(p->target), js_from_cell(p->handler)};
        return js_get_method(js, t->handler, name);
    }
    *t = (Trapped){JS_UNDEFINED, JS_UNDEFINED};
    char *text = js__describe_key(js, name);
    js_throw_type_error(js, "Cannot perform '%s' on a proxy that has been revoked",
                        text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

static JsValue call_trap(Js *js, const Trapped *t, JsValue f, uint32_t argc, const JsValue *argv)
{
    return js_call(js, f, t->handler, argc, argv);
}

// A TypeError about a trap and a key (%s twice at most: trap is in the text).
static int broken(Js *js, const char *format, JsKey k)
{
    char *text = js_key_is_none(k) ? NULL : js__describe_key(js, k);
    js_throw_type_error(js, format, text ? text : "");
    free(text);
    return -1;
}

// The key as a trap's argument. JS_EXCEPTION: out of memory.
static JsValue key_argument(Js *js, JsKey k)
{
    return js_key_value(js, k);
}

JsValue js__proxy_target(Js *js, JsValue proxy)
{
    JsProxy *p = (JsProxy *)js_cell(proxy);
    if (p->target)
        return js_from_cell(p->target);
    return js_throw_type_error(js, "Cannot perform 'IsArray' on a proxy that has been revoked");
}

// 10.5.1 [[GetPrototypeOf]]
static JsValue proxy_get_prototype_of(Js *js, JsObject *o)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(getPrototypeOf), &t), target = t.target;
    if (js_is_exception(f))
        return f;
    if (js_is_undefined(f))
        return js_get_prototype_of(js, js_object(target));
    JsValue proto = call_trap(js, &t, f, 1, &target);
    if (js_is_exception(proto))
        return proto;
    if (!js_is_object(proto) && !js_is_null(proto))
        return js_throw_type_error(
            js, "'getPrototypeOf' on proxy: trap returned neither object nor null");
    int extensible = js_is_extensible(js, js_object(target));
    if (extensible)
        return extensible < 0 ? JS_EXCEPTION : proto;
    JsValue real = js_get_prototype_of(js, js_object(target));
    if (js_is_exception(real) || js_same(real, proto))
        return real;
    return js_throw_type_error(
        js, "'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not "
            "return its actual prototype");
}

// 10.5.2 [[SetPrototypeOf]]
static int proxy_set_prototype_of(Js *js, JsObject *o, JsValue proto)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(setPrototypeOf), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_set_prototype_of(js, js_object(target), proto);
    JsValue args[2] = {target, proto}, r = call_trap(js, &t, f, 2, args);
    if (js_is_exception(r))
        return -1;
    if (!js_truthy(r))
        return 0;
    int extensible = js_is_extensible(js, js_object(target));
    if (extensible)
        return extensible < 0 ? -1 : 1;
    JsValue real = js_get_prototype_of(js, js_object(target));
    if (js_is_exception(real))
        return -1;
    return js_same(real, proto)
               ? 1
               : broken(js,
                        "'setPrototypeOf' on proxy: trap returned truish for setting a new "
                        "prototype on the non-extensible proxy target",
                        JS_NO_KEY);
}

// 10.5.3 [[IsExtensible]]
static int proxy_is_extensible(Js *js, JsObject *o)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(isExtensible), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    int real = js_is_undefined(f) ? js_is_extensible(js, js_object(target)) : 0;
    if (js_is_undefined(f))
        return real;
    JsValue r = call_trap(js, &t, f, 1, &target);
    if (js_is_exception(r) || (real = js_is_extensible(js, js_object(target))) < 0)
        return -1;
    if (js_truthy(r) == real)
        return real;
    return broken(js,
                  real ? "'isExtensible' on proxy: trap result does not reflect extensibility of "
                         "proxy target (which is 'true')"
                       : "'isExtensible' on proxy: trap result does not reflect extensibility of "
                         "proxy target (which is 'false')",
                  JS_NO_KEY);
}

// 10.5.4 [[PreventExtensions]]
static int proxy_prevent_extensions(Js *js, JsObject *o)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(preventExtensions), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_prevent_extensions(js, js_object(target));
    JsValue r = call_trap(js, &t, f, 1, &target);
    if (js_is_exception(r))
        return -1;
    if (!js_truthy(r))
        return 0;
    int extensible = js_is_extensible(js, js_object(target));
    if (extensible > 0)
        return broken(js, "'preventExtensions' on proxy: the proxy target is extensible",
                      JS_NO_KEY);
    return extensible < 0 ? -1 : 1;
}

// 10.5.5 steps 9 to 17: what the trap returned against the target's property
static int check_own_property(Js *js, JsObject *target, JsKey k, JsValue r, JsPropertyDescriptor *d)
{
    JsPropertyDescriptor real;
    int found = js_get_own_property(js, target, k, &real);
    if (found < 0)
        return -1;
    if (js_is_undefined(r)) {
        if (!found)
            return 0;
        if (!(real.flags & JS_CONFIGURABLE))
            return broken(js,
                          "'getOwnPropertyDescriptor' on proxy: trap returned undefined for "
                          "property '%s' which is "
                          "non-configurable in the proxy target",
                          k);
        int extensible = js_is_extensible(js, target);
        if (extensible == 0)
            return broken(js,
                          "'getOwnPropertyDescriptor' on proxy: trap returned undefined for "
                          "property '%s' which "
                          "exists in the non-extensible proxy target",
                          k);
        return extensible < 0 ? -1 : 0;
    }
    int extensible = js_is_extensible(js, target);
    if (extensible < 0 || !js__to_property_descriptor(js, r, d))
        return -1;
    js__complete_descriptor(d);
    if (!js__is_compatible_descriptor(js, extensible, d, found ? &real : NULL))
        return broken(js,
                      "'getOwnPropertyDescriptor' on proxy: trap returned descriptor for property "
                      "'%s' that is "
                      "incompatible with the existing property in the proxy target",
                      k);
    if (d->flags & JS_CONFIGURABLE)
        return 1;
    if (!found || real.flags & JS_CONFIGURABLE ||
        (d->has & JS_WRITABLE && !(d->flags & JS_WRITABLE) && real.flags & JS_WRITABLE))
        return broken(js,
                      "'getOwnPropertyDescriptor' on proxy: trap reported non-configurability for "
                      "property '%s' "
                      "which is either non-existent or configurable in the proxy target",
                      k);
    return 1;
}

// 10.5.5 [[GetOwnProperty]]
static int proxy_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(getOwnPropertyDescriptor), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_get_own_property(js, js_object(target), k, d);
    JsValue args[2] = {target, key_argument(js, k)};
    JsValue r = js_is_exception(args[1]) ? args[1] : call_trap(js, &t, f, 2, args);
    if (js_is_exception(r))
        return -1;
    if (!js_is_object(r) && !js_is_undefined(r))
        return broken(js,
                      "'getOwnPropertyDescriptor' on proxy: trap returned neither object nor "
                      "undefined for property '%s'",
                      k);
    return check_own_property(js, js_object(target), k, r, d);
}

// 10.5.6 steps 8 to 15
static int check_define(Js *js, JsObject *target, JsKey k, const JsPropertyDescriptor *d)
{
    JsPropertyDescriptor real;
    int found = js_get_own_property(js, target, k, &real);
    int extensible = found < 0 ? -1 : js_is_extensible(js, target);
    if (extensible < 0)
        return -1;
    bool settles = d->has & JS_CONFIGURABLE && !(d->flags & JS_CONFIGURABLE);
    if (!found) {
        if (!extensible)
            return broken(
                js,
                "'defineProperty' on proxy: trap returned truish for adding property '%s'  to the "
                "non-extensible proxy target",
                k);
        return settles ? broken(js,
                                "'defineProperty' on proxy: trap returned truish for defining "
                                "non-configurable "
                                "property '%s' which is either non-existent or configurable in the "
                                "proxy target",
                                k)
                       : 1;
    }
    if (!js__is_compatible_descriptor(js, extensible, d, &real) ||
        (settles && real.flags & JS_CONFIGURABLE) ||
        (!js_is_empty(real.value) && !(real.flags & JS_CONFIGURABLE) && real.flags & JS_WRITABLE &&
         d->has & JS_WRITABLE && !(d->flags & JS_WRITABLE)))
        return broken(
            js,
            "'defineProperty' on proxy: trap returned truish for adding property '%s'  that is "
            "incompatible with the existing property in the proxy target",
            k);
    return 1;
}

// 10.5.6 [[DefineOwnProperty]]
static int proxy_define_own_property(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(defineProperty), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_define_own_property(js, js_object(target), k, d);
    JsValue args[3] = {target, key_argument(js, k), js__from_property_descriptor(js, d)};
    if (js_is_exception(args[1]) || js_is_exception(args[2]))
        return -1;
    JsValue r = call_trap(js, &t, f, 3, args);
    if (js_is_exception(r))
        return -1;
    return js_truthy(r) ? check_define(js, js_object(target), k, d) : 0;
}

// 10.5.7 [[HasProperty]]
static int proxy_has_property(Js *js, JsObject *o, JsKey k)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(has), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_has_property(js, js_object(target), k);
    JsValue args[2] = {target, key_argument(js, k)};
    JsValue r = js_is_exception(args[1]) ? args[1] : call_trap(js, &t, f, 2, args);
    if (js_is_exception(r))
        return -1;
    if (js_truthy(r))
        return 1;
    JsPropertyDescriptor real;
    int found = js_get_own_property(js, js_object(target), k, &real);
    if (found <= 0)
        return found;
    if (!(real.flags & JS_CONFIGURABLE))
        return broken(js,
                      "'has' on proxy: trap returned falsish for property '%s' which exists in the "
                      "proxy target as "
                      "non-configurable",
                      k);
    int extensible = js_is_extensible(js, js_object(target));
    if (extensible == 0)
        return broken(js,
                      "'has' on proxy: trap returned falsish for property '%s' but the proxy "
                      "target is not extensible",
                      k);
    return extensible < 0 ? -1 : 0;
}

// 10.5.8 [[Get]]
static JsValue proxy_get(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(get), &t), target = t.target;
    if (js_is_exception(f))
        return f;
    if (js_is_undefined(f))
        return js_get_from(js, js_object(target), k, receiver);
    JsValue args[3] = {target, key_argument(js, k), receiver};
    JsValue r = js_is_exception(args[1]) ? args[1] : call_trap(js, &t, f, 3, args);
    if (js_is_exception(r))
        return r;
    JsPropertyDescriptor real;
    int found = js_get_own_property(js, js_object(target), k, &real);
    if (found < 0)
        return JS_EXCEPTION;
    if (!found || real.flags & JS_CONFIGURABLE)
        return r;
    if (!js_is_empty(real.value)) {
        if (real.flags & JS_WRITABLE || js_same_value(js, r, real.value))
            return r;
        broken(js,
               "'get' on proxy: property '%s' is a read-only and non-configurable data property on "
               "the proxy target "
               "but the proxy did not return its actual value",
               k);
        return JS_EXCEPTION;
    }
    if (js_is_undefined(real.get) && !js_is_undefined(r)) {
        broken(js,
               "'get' on proxy: property '%s' is a non-configurable accessor property on the proxy "
               "target and does "
               "not have a getter function, but the trap did not return 'undefined'",
               k);
        return JS_EXCEPTION;
    }
    return r;
}

// 10.5.9 [[Set]]
static int proxy_set(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(set), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_set_on(js, js_object(target), k, v, receiver);
    JsValue args[4] = {target, key_argument(js, k), v, receiver};
    JsValue r = js_is_exception(args[1]) ? args[1] : call_trap(js, &t, f, 4, args);
    if (js_is_exception(r))
        return -1;
    if (!js_truthy(r))
        return 0;
    JsPropertyDescriptor real;
    int found = js_get_own_property(js, js_object(target), k, &real);
    if (found <= 0 || real.flags & JS_CONFIGURABLE)
        return found < 0 ? -1 : 1;
    if (!js_is_empty(real.value) && !(real.flags & JS_WRITABLE) &&
        !js_same_value(js, v, real.value))
        return broken(js,
                      "'set' on proxy: trap returned truish for property '%s' which exists in the "
                      "proxy target as a "
                      "non-configurable and non-writable data property with a different value",
                      k);
    if (js_is_empty(real.value) && js_is_undefined(real.set))
        return broken(js,
                      "'set' on proxy: trap returned truish for property '%s' which exists in the "
                      "proxy target as a "
                      "non-configurable and non-writable accessor property without a setter",
                      k);
    return 1;
}

// 10.5.10 [[Delete]]
static int proxy_delete(Js *js, JsObject *o, JsKey k)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(deleteProperty), &t), target = t.target;
    if (js_is_exception(f))
        return -1;
    if (js_is_undefined(f))
        return js_delete_property(js, js_object(target), k);
    JsValue args[2] = {target, key_argument(js, k)};
    JsValue r = js_is_exception(args[1]) ? args[1] : call_trap(js, &t, f, 2, args);
    if (js_is_exception(r))
        return -1;
    if (!js_truthy(r))
        return 0;
    JsPropertyDescriptor real;
    int found = js_get_own_property(js, js_object(target), k, &real);
    if (found <= 0)
        return found < 0 ? -1 : 1;
    if (!(real.flags & JS_CONFIGURABLE))
        return broken(js,
                      "'deleteProperty' on proxy: trap returned truish for property '%s' which is "
                      "non-configurable "
                      "in the proxy target",
                      k);
    int extensible = js_is_extensible(js, js_object(target));
    if (extensible == 0)
        return broken(js,
                      "'deleteProperty' on proxy: trap returned truish for property '%s' but the "
                      "proxy target is "
                      "non-extensible",
                      k);
    return extensible < 0 ? -1 : 1;
}

static int list_find(const JsValues *keys, JsKey *parsed, JsKey k)
{
    for (uint32_t i = 0; i < keys->count; i++)
        if (js_key_same(parsed[i], k))
            return (int)i;
    return -1;
}

// 10.5.11 steps 8 to 23. `keys` are the trap's, `parsed` the same as keys; entries that the target
// has are cleared.
static bool check_keys(Js *js, JsObject *target, const JsValues *keys, JsKey *parsed)
{
    int extensible = js_is_extensible(js, target);
    JsValues *real = extensible < 0 ? NULL : js_own_property_keys(js, target);
    if (!real)
        return false;
    for (uint32_t i = 0; i < real->count; i++) {
        JsKey k = js_to_property_key(js, real->v[i]);
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, target, k, &d);
        if (found < 0)
            return false;
        int at = list_find(keys, parsed, k);
        if (at < 0 && ((found && !(d.flags & JS_CONFIGURABLE)) || !extensible)) {
            broken(js, "'ownKeys' on proxy: trap result did not include '%s'", k);
            return false;
        }
        if (at >= 0)
            parsed[at] = JS_NO_KEY;
    }
    for (uint32_t i = 0; !extensible && i < keys->count; i++)
        if (!js_key_is_none(parsed[i])) {
            js_throw_type_error(
                js,
                "'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible");
            return false;
        }
    return true;
}

// 10.5.11 [[OwnPropertyKeys]]
static JsValues *proxy_own_property_keys(Js *js, JsObject *o)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(ownKeys), &t), target = t.target;
    if (js_is_exception(f))
        return NULL;
    if (js_is_undefined(f))
        return js_own_property_keys(js, js_object(target));
    JsValue r = call_trap(js, &t, f, 1, &target);
    JsValues *keys = js_is_exception(r) ? NULL : js_list_from_array_like(js, r);
    JsBytes *bytes = keys ? js_bytes_new(js, (keys->count + 1) * sizeof(JsKey)) : NULL;
    if (!bytes)
        return NULL;
    JsKey *parsed = (JsKey *)(void *)bytes->b;
    for (uint32_t i = 0; i < keys->count; i++) {
        if (!js_is_string(keys->v[i]) && !js_is_symbol(keys->v[i])) {
            char *text = js_describe(js, keys->v[i]);
            js_throw_type_error(js, "%s is not a valid property name", text ? text : "value");
            free(text);
            return NULL;
        }
        JsKey k = js_to_property_key(js, keys->v[i]);
        if (js_key_is_none(k))
            return NULL;
        for (uint32_t n = 0; n < i; n++)
            if (js_key_same(parsed[n], k)) {
                broken(js, "'ownKeys' on proxy: trap returned duplicate entries", k);
                return NULL;
            }
        parsed[i] = k;
        if (js_key_is_index(k))
            keys->v[i] = js_number(js_key_index(k));
        else
            keys->v[i] =
                js_from_cell((void *)(uintptr_t)k.bits); // kept alive as an atom while the list is
    }
    return check_keys(js, js_object(target), keys, parsed) ? keys : NULL;
}

// 10.5.12 [[Call]]
static JsValue proxy_call(Js *js, JsObject *o, JsValue this_, uint32_t argc, const JsValue *argv)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(apply), &t), target = t.target;
    if (js_is_exception(f))
        return f;
    if (js_is_undefined(f))
        return js_call(js, target, this_, argc, argv);
    JsValue args[3] = {target, this_, js_from_cell_or_exception(js_array_new(js, argc, argv))};
    return js_is_exception(args[2]) ? args[2] : call_trap(js, &t, f, 3, args);
}

// 10.5.13 [[Construct]]
static JsValue proxy_construct(Js *js, JsObject *o, uint32_t argc, const JsValue *argv,
                               JsObject *new_target)
{
    Trapped t;
    JsValue f = trap(js, o, JS_KEY(construct), &t), target = t.target;
    if (js_is_exception(f))
        return f;
    if (js_is_undefined(f))
        return js_construct(js, target, argc, argv, js_from_cell(new_target));
    JsValue args[3] = {target, js_from_cell_or_exception(js_array_new(js, argc, argv)),
                       js_from_cell(new_target)};
    JsValue r = js_is_exception(args[1]) ? args[1] : call_trap(js, &t, f, 3, args);
    if (js_is_exception(r) || js_is_object(r))
        return r;
    char *text = js_describe(js, r);
    js_throw_type_error(js, "proxy [[Construct]] must return an object");
    free(text);
    return JS_EXCEPTION;
}

#define METHODS                                                                                    \
    .get_prototype_of = proxy_get_prototype_of, .set_prototype_of = proxy_set_prototype_of,        \
    .is_extensible = proxy_is_extensible, .prevent_extensions = proxy_prevent_extensions,          \
    .get_own_property = proxy_get_own_property, .define_own_property = proxy_define_own_property,  \
    .has_property = proxy_has_property, .get = proxy_get, .set = proxy_set,                        \
    .delete_property = proxy_delete, .own_property_keys = proxy_own_property_keys

static const JsExotic plain_methods = {METHODS};
static const JsExotic callable_methods = {METHODS, .call = proxy_call};
static const JsExotic constructor_methods = {METHODS, .call = proxy_call,
                                             .construct = proxy_construct};

#define PROXY_CLASS(methods)                                                                       \
    {                                                                                              \
        .name = "Proxy", .kind = JS_KIND_PROXY, .size = sizeof(JsProxy),                           \
        .type = {"proxy", trace_proxy, NULL}, .exotic = methods                                    \
    }
static const JsClass plain_class = PROXY_CLASS(&plain_methods);
static const JsClass callable_class = PROXY_CLASS(&callable_methods);
static const JsClass constructor_class = PROXY_CLASS(&constructor_methods);

JsValue js__proxy_new(Js *js, JsValue target, JsValue handler)
{
    if (!js_is_object(target) || !js_is_object(handler))
        return js_throw_type_error(js,
                                   "Cannot create proxy with a non-object as target or handler");
    const JsClass *class_ = js_is_constructor(target) ? &constructor_class
                            : js_is_callable(target)  ? &callable_class
                                                      : &plain_class;
    JsProxy *p = (JsProxy *)js_object_new_class(js, class_, NULL);
    if (!p)
        return JS_EXCEPTION;
    p->target = js_object(target);
    p->handler = js_object(handler);
    return js_from_cell(p);
}
