// SPDX-License-Identifier: MIT
// Property descriptors as objects (6.2.6).
#include "runtime/ops/descriptor.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static bool throw_about(Js *js, const char *format, JsValue v)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, format, text ? text : "value");
    free(text);
    return false;
}

// A flag of a descriptor object. -1: exception.
static int descriptor_flag(Js *js, JsObject *o, JsKey k, uint8_t flag, JsPropertyDescriptor *d)
{
    int has = js_has_property(js, o, k);
    if (has <= 0)
        return has;
    JsValue v = js_get_object(js, o, k);
    if (js_is_exception(v))
        return -1;
    d->has |= flag;
    if (js_truthy(v))
        d->flags |= flag;
    return 1;
}

static int descriptor_field(Js *js, JsObject *o, JsKey k, JsValue *field)
{
    int has = js_has_property(js, o, k);
    if (has <= 0)
        return has;
    *field = js_get_object(js, o, k);
    return js_is_exception(*field) ? -1 : 1;
}

// 6.2.6.5 ToPropertyDescriptor
bool js__to_property_descriptor(Js *js, JsValue v, JsPropertyDescriptor *d)
{
    *d = (JsPropertyDescriptor){JS_EMPTY, JS_EMPTY, JS_EMPTY, 0, 0};
    if (!js_is_object(v))
        return throw_about(js, "Property description must be an object: %s", v);
    JsObject *o = js_object(v);
    if (descriptor_flag(js, o, JS_KEY(enumerable), JS_ENUMERABLE, d) < 0 ||
        descriptor_flag(js, o, JS_KEY(configurable), JS_CONFIGURABLE, d) < 0 ||
        descriptor_field(js, o, JS_KEY(value), &d->value) < 0 ||
        descriptor_flag(js, o, JS_KEY(writable), JS_WRITABLE, d) < 0 ||
        descriptor_field(js, o, JS_KEY(get), &d->get) < 0)
        return false;
    if (!js_is_empty(d->get) && !js_is_undefined(d->get) && !js_is_callable(d->get))
        return throw_about(js, "Getter must be a function: %s", d->get);
    if (descriptor_field(js, o, JS_KEY(set), &d->set) < 0)
        return false;
    if (!js_is_empty(d->set) && !js_is_undefined(d->set) && !js_is_callable(d->set))
        return throw_about(js, "Setter must be a function: %s", d->set);
    if ((!js_is_empty(d->get) || !js_is_empty(d->set)) &&
        (!js_is_empty(d->value) || d->has & JS_WRITABLE))
        return throw_about(js,
                           "Invalid property descriptor. Cannot both specify accessors and a value "
                           "or writable attribute, %s",
                           v);
    return true;
}

static bool put_flag(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d, uint8_t flag)
{
    return !(d->has & flag) || js_create_data_property(js, o, k, js_bool(d->flags & flag)) > 0;
}
static bool put_field(Js *js, JsObject *o, JsKey k, JsValue v)
{
    return js_is_empty(v) || js_create_data_property(js, o, k, v) > 0;
}

// 6.2.6.4 FromPropertyDescriptor
JsValue js__from_property_descriptor(Js *js, const JsPropertyDescriptor *d)
{
    JsObject *o = js_object_new(js);
    if (!o || !put_field(js, o, JS_KEY(value), d->value) ||
        !put_flag(js, o, JS_KEY(writable), d, JS_WRITABLE) ||
        !put_field(js, o, JS_KEY(get), d->get) || !put_field(js, o, JS_KEY(set), d->set) ||
        !put_flag(js, o, JS_KEY(enumerable), d, JS_ENUMERABLE) ||
        !put_flag(js, o, JS_KEY(configurable), d, JS_CONFIGURABLE))
        return JS_EXCEPTION;
    return js_from_cell(o);
}

// 6.2.6.6 CompletePropertyDescriptor
void js__complete_descriptor(JsPropertyDescriptor *d)
{
    if (js_is_empty(d->get) && js_is_empty(d->set)) {
        if (js_is_empty(d->value))
            d->value = JS_UNDEFINED;
        d->has |= JS_WRITABLE;
    } else {
        if (js_is_empty(d->get))
            d->get = JS_UNDEFINED;
        if (js_is_empty(d->set))
            d->set = JS_UNDEFINED;
    }
    d->has |= JS_ENUMERABLE | JS_CONFIGURABLE;
}
