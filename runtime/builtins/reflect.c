// SPDX-License-Identifier: MIT
// The Reflect object (28.1).
#include "runtime/builtins/builtin.h"
#include "runtime/ops/descriptor.h"
#include <stdlib.h>

// The target, or NULL with a TypeError pending.
static JsObject *target(Js *js, JsValue v, const char *name)
{
    if (js_is_object(v))
        return js_object(v);
    js_throw_type_error(js, "Reflect.%s called on non-object", name);
    return NULL;
}

static JsValue boolean(int r)
{
    return r < 0 ? JS_EXCEPTION : js_bool(r);
}

// 28.1.1 Reflect.apply ( target, thisArgument, argumentsList )
static JS_BUILTIN(reflect_apply)
{
    if (!js_is_callable(JS_ARG(0))) {
        char *text = js_describe(js, JS_ARG(0));
        char *type = js_string_to_utf8(js, js_string(js_typeof(js, JS_ARG(0))), NULL);
        js_throw_type_error(
            js, "Function.prototype.apply was called on %s, which is %s %s and not a function",
            text ? text : "", js_is_object(JS_ARG(0)) ? "an" : "a", type ? type : "");
        free(text);
        free(type);
        return JS_EXCEPTION;
    }
    JsValues *list = js_list_from_array_like(js, JS_ARG(2));
    return list ? js_call_list(js, argv[0], JS_ARG(1), js_from_cell(list)) : JS_EXCEPTION;
}

// 28.1.2 Reflect.construct ( target, argumentsList [ , newTarget ] )
static JS_BUILTIN(reflect_construct)
{
    JsValue constructors[2] = {JS_ARG(0), argc > 2 ? argv[2] : JS_ARG(0)};
    for (int i = 0; i < 2; i++)
        if (!js_is_constructor(constructors[i])) {
            char *text = js_describe(js, constructors[i]);
            js_throw_type_error(js, "%s is not a constructor", text ? text : "value");
            free(text);
            return JS_EXCEPTION;
        }
    JsValues *list = js_list_from_array_like(js, JS_ARG(1));
    return list ? js_construct_list(js, constructors[0], js_from_cell(list), constructors[1])
                : JS_EXCEPTION;
}

// 28.1.3 Reflect.defineProperty ( target, propertyKey, attributes )
static JS_BUILTIN(reflect_define_property)
{
    JsObject *o = target(js, JS_ARG(0), "defineProperty");
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    JsPropertyDescriptor d;
    JS_CHECK_OK(!js_key_is_none(k) && js__to_property_descriptor(js, JS_ARG(2), &d));
    return boolean(js_define_own_property(js, o, k, &d));
}

// 28.1.4 Reflect.deleteProperty ( target, propertyKey )
static JS_BUILTIN(reflect_delete_property)
{
    JsObject *o = target(js, JS_ARG(0), "deleteProperty");
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    return js_key_is_none(k) ? JS_EXCEPTION : boolean(js_delete_property(js, o, k));
}

// 28.1.5 Reflect.get ( target, propertyKey [ , receiver ] )
static JS_BUILTIN(reflect_get)
{
    JsObject *o = target(js, JS_ARG(0), "get");
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    return js_key_is_none(k) ? JS_EXCEPTION : js_get_from(js, o, k, argc > 2 ? argv[2] : argv[0]);
}

// 28.1.6 Reflect.getOwnPropertyDescriptor ( target, propertyKey )
static JS_BUILTIN(reflect_get_own_property_descriptor)
{
    JsObject *o = target(js, JS_ARG(0), "getOwnPropertyDescriptor");
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    JsPropertyDescriptor d;
    int found = js_key_is_none(k) ? -1 : js_get_own_property(js, o, k, &d);
    JS_CHECK_INT(found);
    return found ? js__from_property_descriptor(js, &d) : JS_UNDEFINED;
}

// 28.1.7 Reflect.getPrototypeOf ( target )
static JS_BUILTIN(reflect_get_prototype_of)
{
    JsObject *o = target(js, JS_ARG(0), "getPrototypeOf");
    return o ? js_get_prototype_of(js, o) : JS_EXCEPTION;
}

// 28.1.8 Reflect.has ( target, propertyKey )
static JS_BUILTIN(reflect_has)
{
    JsObject *o = target(js, JS_ARG(0), "has");
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    return js_key_is_none(k) ? JS_EXCEPTION : boolean(js_has_property(js, o, k));
}

// 28.1.9 Reflect.isExtensible ( target )
static JS_BUILTIN(reflect_is_extensible)
{
    JsObject *o = target(js, JS_ARG(0), "isExtensible");
    return o ? boolean(js_is_extensible(js, o)) : JS_EXCEPTION;
}

// 28.1.10 Reflect.ownKeys ( target )
static JS_BUILTIN(reflect_own_keys)
{
    JsObject *o = target(js, JS_ARG(0), "ownKeys");
    JsValues *keys = o ? js_own_property_keys(js, o) : NULL;
    JsArray *a = keys ? js_array_new(js, 0, NULL) : NULL;
    JS_CHECK_OK(a);
    for (uint32_t i = 0; i < keys->count; i++) {
        JsValue k = js_is_symbol(keys->v[i]) ? keys->v[i] : js_to_string_value(js, keys->v[i]);
        JS_CHECK(k);
        JS_CHECK_OK(js_array_push(js, a, k));
    }
    return js_from_cell(a);
}

// 28.1.11 Reflect.preventExtensions ( target )
static JS_BUILTIN(reflect_prevent_extensions)
{
    JsObject *o = target(js, JS_ARG(0), "preventExtensions");
    return o ? boolean(js_prevent_extensions(js, o)) : JS_EXCEPTION;
}

// 28.1.12 Reflect.set ( target, propertyKey, V [ , receiver ] )
static JS_BUILTIN(reflect_set)
{
    JsObject *o = target(js, JS_ARG(0), "set");
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    return js_key_is_none(k)
               ? JS_EXCEPTION
               : boolean(js_set_on(js, o, k, JS_ARG(2), argc > 3 ? argv[3] : argv[0]));
}

// 28.1.13 Reflect.setPrototypeOf ( target, proto )
static JS_BUILTIN(reflect_set_prototype_of)
{
    JsObject *o = target(js, JS_ARG(0), "setPrototypeOf");
    JS_CHECK_OK(o);
    JsValue proto = JS_ARG(1);
    if (js_is_object(proto) || js_is_null(proto))
        return boolean(js_set_prototype_of(js, o, proto));
    char *text = js_describe(js, proto);
    js_throw_type_error(js, "Object prototype may only be an Object or null: %s",
                        text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

static const JsRow rows[] = {
    JS_METHOD(defineProperty, 3, reflect_define_property),
    JS_METHOD(deleteProperty, 2, reflect_delete_property),
    JS_METHOD(apply, 3, reflect_apply),
    JS_METHOD(construct, 2, reflect_construct),
    JS_METHOD(get, 2, reflect_get),
    JS_METHOD(getOwnPropertyDescriptor, 2, reflect_get_own_property_descriptor),
    JS_METHOD(getPrototypeOf, 1, reflect_get_prototype_of),
    JS_METHOD(has, 2, reflect_has),
    JS_METHOD(isExtensible, 1, reflect_is_extensible),
    JS_METHOD(ownKeys, 1, reflect_own_keys),
    JS_METHOD(preventExtensions, 1, reflect_prevent_extensions),
    JS_METHOD(set, 3, reflect_set),
    JS_METHOD(setPrototypeOf, 2, reflect_set_prototype_of),
    JS_TAG_ROW(Reflect),
};

static const JsIntrinsicDef reflect_def = {
    .id = JS_I_REFLECT, .proto = JS_I_OBJECT_PROTOTYPE, .prototype = -1, JS_ROWS(rows)};

static JsValue reflect_make(Js *js)
{
    js__realm_add(js, &reflect_def);
    return js_from_cell_or_exception(js_intrinsic(js, JS_I_REFLECT));
}
const JsGlobalDef js_global_Reflect = {"Reflect", reflect_make};
