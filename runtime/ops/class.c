// SPDX-License-Identifier: MIT
// Classes and methods: 15.7.14 ClassDefinitionEvaluation up to the elements, 15.4.4
// DefineMethodProperty, super() and this.
#include "runtime/object/realm.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static bool throw_heritage(Js *js, JsValue v, const char *format)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, format, text ? text : "");
    free(text);
    return false;
}

// Steps 8 and 9: the parents of the prototype and of the constructor (NULL: null).
static bool class_parents(Js *js, JsValue heritage, JsObject **proto_parent,
                          JsObject **constructor_parent)
{
    *constructor_parent = js_intrinsic(js, JS_I_FUNCTION_PROTOTYPE);
    *proto_parent = NULL;
    if (js_is_empty(heritage)) {
        *proto_parent = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
        return true;
    }
    if (js_is_null(heritage))
        return true;
    if (!js_is_constructor(heritage))
        return throw_heritage(js, heritage, "Class extends value %s is not a constructor or null");
    JsValue proto = js_get(js, heritage, JS_KEY(prototype));
    if (js_is_exception(proto))
        return false;
    if (!js_is_object(proto) && !js_is_null(proto))
        return throw_heritage(js, proto,
                              "Class extends value does not have valid prototype property %s");
    *proto_parent = js_is_null(proto) ? NULL : js_object(proto);
    *constructor_parent = js_object(heritage);
    return true;
}

JsValue js_class_new(Js *js, const JsCode *code, JsEnv *env, void *unit, JsValue heritage,
                     JsValue *proto)
{
    JsObject *proto_parent, *constructor_parent;
    if (!class_parents(js, heritage, &proto_parent, &constructor_parent))
        return JS_EXCEPTION;
    JsObject *prototype = js_object_new_proto(js, proto_parent);
    JsFunction *f = prototype ? js_function_new(js, code, env, unit, &prototype->cell) : NULL;
    if (!f)
        return JS_EXCEPTION;
    if (constructor_parent != js_intrinsic(js, JS_I_FUNCTION_PROTOTYPE) &&
        js_set_prototype_of(js, &f->o, js_from_cell(constructor_parent)) < 0)
        return JS_EXCEPTION;
    if (!js_define_value(js, &f->o, JS_KEY(prototype), js_from_cell(prototype), 0) ||
        !js_define_value(js, prototype, JS_KEY(constructor), js_from_cell(f), JS_DATA_HIDDEN))
        return JS_EXCEPTION;
    *proto = js_from_cell(prototype);
    return js_from_cell(f);
}

bool js_define_method(Js *js, JsValue object, JsValue key, JsFunction *f, int kind, bool enumerable)
{
    static const char *const prefixes[3] = {NULL, "get", "set"};
    JsKey k = js_to_property_key(js, key);
    if (js_key_is_none(k) || !js_set_function_name(js, f, k, prefixes[kind]))
        return false;
    JsPropertyDescriptor d = {.value = JS_EMPTY, .get = JS_EMPTY, .set = JS_EMPTY};
    d.flags =
        (uint8_t)(JS_CONFIGURABLE | (enumerable ? JS_ENUMERABLE : 0) | (kind ? 0 : JS_WRITABLE));
    d.has = (uint8_t)(JS_CONFIGURABLE | JS_ENUMERABLE | (kind ? 0 : JS_WRITABLE));
    JsValue value = js_from_cell(f);
    *(kind == 0 ? &d.value : kind == 1 ? &d.get : &d.set) = value;
    return js_define_property_or_throw(js, js_object(object), k, &d);
}

JsValue js_set_home(JsFunction *f, JsValue home)
{
    f->home = js_cell(home);
    return js_from_cell(f);
}

// 13.15.2 step 1.b, 13.4.2.1 step 2, 14.7.5.6: a web-compat target.
bool js_call_target(Js *js)
{
    js_throw_reference_error(js, "Invalid left-hand side: a call can't be assigned to");
    return false;
}

// 13.5.1.2 step 4.a
bool js_super_delete(Js *js)
{
    js_throw_reference_error(js, "Unsupported reference to 'super'");
    return false;
}

// 13.3.7.2 GetSuperConstructor
JsValue js_super_constructor(Js *js, JsFunction *self)
{
    return js_get_prototype_of(js, &self->o);
}

// 13.3.7.1 step 5
bool js_super_check(Js *js, JsValue constructor)
{
    return js_is_constructor(constructor) ||
           throw_heritage(js, constructor,
                          "Super constructor %s of anonymous class is not a constructor");
}

JsValue js_coerce_this(Js *js, JsValue this_)
{
    if (js_is_nullish(this_))
        return js_from_cell_or_exception(js_global_object(js));
    return js_from_cell_or_exception(js_to_object(js, this_));
}
