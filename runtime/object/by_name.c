// SPDX-License-Identifier: MIT
// Text, numbers, properties, objects and arrays for C (embed.h): keys are UTF-8 names or indices.
#include "runtime/object/error.h"
#include "runtime/object/realm.h"
#include <stdlib.h>
#include <yieldc/embed.h>
#include <yieldc/ops.h>

JsValue js_text(Js *js, const char *utf8)
{
    return js_from_cell_or_exception(js_string_c(js, utf8));
}

JsValue js_text_of_size(Js *js, const char *utf8, size_t size)
{
    return js_from_cell_or_exception(js_string_utf8(js, utf8, size));
}

char *js_utf8(Js *js, JsValue v, size_t *size)
{
    JsString *s = js_to_string(js, v);
    if (!s)
        return NULL;
    char *text = js_string_to_utf8(js, s, size);
    if (!text && js_is_empty(js->exception))
        js_throw_out_of_memory(js);
    return text;
}

// False, with an error whose one %s is the value: a RangeError for a number, else a TypeError that says its type.
static bool throw_about(Js *js, const char *format, JsValue v)
{
    char *text = js_is_number(v) ? js_describe(js, v) : js__describe_typed(js, v);
    if (js_is_number(v))
        js_throw_range_error(js, format, text ? text : "");
    else
        js_throw_type_error(js, format, text ? text : "");
    free(text);
    return false;
}

bool js_double_of(Js *js, JsValue v, double *d)
{
    if (!js_is_number(v))
        return throw_about(js, "%s is not a number", v);
    *d = js_number_value(v);
    return true;
}

bool js_int64_of(Js *js, JsValue v, int64_t *i)
{
    double d;
    if (!js_double_of(js, v, &d))
        return false;
    // No fraction; and not above 2^53 - 1, as a larger one may stand for its neighbours.
    if (!(d >= -9007199254740991.0 && d <= 9007199254740991.0) || d != (double)(int64_t)d)
        return throw_about(js, "%s is not a safe integer", v);
    *i = (int64_t)d;
    return true;
}

bool js_int_of(Js *js, JsValue v, int32_t *i)
{
    double d;
    if (!js_double_of(js, v, &d))
        return false;
    if (!(d >= INT32_MIN && d <= INT32_MAX) || d != (double)(int32_t)d)
        return throw_about(js, "%s is not a 32-bit integer", v);
    *i = (int32_t)d;
    return true;
}

JsValue js_plain_object(Js *js)
{
    return js_from_cell_or_exception(js_object_new(js));
}

JsValue js_object_of(Js *js, uint32_t count, const char *const *names, const JsValue *values)
{
    JsObject *o = js_object_new(js);
    for (uint32_t i = 0; o && i < count; i++) {
        JsKey k = js_key_c(js, names[i]);
        if (js_key_is_none(k) || !js_create_data_property_or_throw(js, o, k, values[i]))
            return JS_EXCEPTION;
    }
    return js_from_cell_or_exception(o);
}

JsValue js_array_of(Js *js, uint32_t count, const JsValue *values)
{
    return js_from_cell_or_exception(js_array_new(js, count, values));
}

JsValue js_get_property(Js *js, JsValue object, const char *name)
{
    JsKey k = js_key_c(js, name);
    return js_key_is_none(k) ? JS_EXCEPTION : js_get(js, object, k);
}

bool js_set_property(Js *js, JsValue object, const char *name, JsValue v)
{
    JsKey k = js_key_c(js, name);
    return !js_key_is_none(k) && js_put(js, object, k, v, true);
}

int js_has_property_named(Js *js, JsValue object, const char *name)
{
    JsObject *o = js_to_object(js, object);
    JsKey k = o ? js_key_c(js, name) : JS_NO_KEY;
    return js_key_is_none(k) ? -1 : js_has_property(js, o, k);
}

JsValue js_call_method(Js *js, JsValue object, const char *name, uint32_t argc, const JsValue *argv)
{
    JsValue method = js_get_property(js, object, name);
    if (js_is_exception(method))
        return JS_EXCEPTION;
    if (!js_is_callable(method))
        return js_throw_type_error(js, "%s is not a function", name);
    return js_call(js, method, object, argc, argv);
}

JsValue js_get_element(Js *js, JsValue object, uint32_t index)
{
    return js_get(js, object, js_index_key(index));
}

bool js_set_element(Js *js, JsValue object, uint32_t index, JsValue v)
{
    return js_put(js, object, js_index_key(index), v, true);
}

int64_t js_array_length(Js *js, JsValue object)
{
    JsObject *o = js_to_object(js, object);
    double length;
    if (!o || js_is_exception(js_length_of(js, o, &length)))
        return -1;
    return (int64_t)length;
}

bool js_set_global(Js *js, const char *name, JsValue v)
{
    return js_set_property(js, js_from_cell(js_global_object(js)), name, v);
}

JsValue js_get_global(Js *js, const char *name)
{
    return js_get_property(js, js_from_cell(js_global_object(js)), name);
}
