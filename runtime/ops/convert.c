// SPDX-License-Identifier: MIT
// Type conversion (7.1). A primitive converts without running user code; an object goes through
// ToPrimitive first.
#include "runtime/object/boxed.h"
#include "runtime/object/error.h"
#include "runtime/object/realm.h"
#include "runtime/value/bigint.h"
#include <math.h>
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

bool js__truthy_slow(JsValue v)
{
    if (js_is_double(v)) {
        double d = js_double_value(v);
        return d != 0 && d == d;
    }
    if (js_is_string(v))
        return js_string(v)->length != 0;
    if (js_is_bigint(v))
        return !js__bigint_is_zero(v);
    return js_is_cell(v);
}

// 7.1.1.1 OrdinaryToPrimitive
static JsValue ordinary_to_primitive(Js *js, JsValue v, bool string_first)
{
    JsKey names[2] = {JS_KEY(valueOf), JS_KEY(toString)};
    for (int i = 0; i < 2; i++) {
        JsValue method = js_get(js, v, names[i ^ string_first]);
        if (js_is_exception(method))
            return method;
        if (!js_is_callable(method))
            continue;
        JsValue result = js_call(js, method, v, 0, NULL);
        if (js_is_exception(result) || !js_is_object(result))
            return result;
    }
    return js_throw_type_error(js, "Cannot convert object to primitive value");
}

// 7.1.1 ToPrimitive
__attribute__((cold)) JsValue js_to_primitive(Js *js, JsValue v, int hint)
{
    if (!js_is_object(v))
        return v;
    JsValue exotic = js_get_method(js, v, JS_SYM_KEY(toPrimitive));
    if (js_is_exception(exotic))
        return exotic;
    if (js_is_undefined(exotic))
        return ordinary_to_primitive(js, v, hint == 2);
    JsString *hints[3] = {JS_ATOM(default), JS_ATOM(number), JS_ATOM(string)};
    JsValue argument = js_from_cell(hints[hint]);
    JsValue result = js_call(js, exotic, v, 1, &argument);
    if (js_is_exception(result) || !js_is_object(result))
        return result;
    return js_throw_type_error(js, "Cannot convert object to primitive value");
}

// 7.1.4 ToNumber of a primitive
static JsValue primitive_to_number(Js *js, JsValue v)
{
    if (js_is_undefined(v))
        return js_double(NAN);
    if (js_is_null(v))
        return js_int(0);
    if (js_is_bool(v))
        return js_int(js_is_true(v));
    if (js_is_string(v))
        return js_number(js_string_to_number(js, js_string(v)));
    if (js_is_symbol(v))
        return js_throw_type_error(js, "Cannot convert a Symbol value to a number");
    return js_throw_type_error(js, "Cannot convert a BigInt value to a number");
}

JsValue js_to_number(Js *js, JsValue v)
{
    if (js_is_number(v))
        return v;
    if (js_is_object(v)) {
        v = js_to_primitive(js, v, 1);
        if (js_is_exception(v) || js_is_number(v))
            return v;
    }
    return primitive_to_number(js, v);
}

// 7.1.3 ToNumeric
JsValue js__to_numeric_slow(Js *js, JsValue v)
{
    v = js_to_primitive(js, v, 1);
    if (js_is_exception(v) || js_is_bigint(v) || js_is_number(v))
        return v;
    return primitive_to_number(js, v);
}

bool js_to_double(Js *js, JsValue v, double *d)
{
    v = js_to_number(js, v);
    if (js_is_exception(v))
        return false;
    *d = js_number_value(v);
    return true;
}

// 7.1.5 ToIntegerOrInfinity
bool js_to_integer_or_infinity(Js *js, JsValue v, double *d)
{
    if (js_is_int(v)) {
        *d = js_int_value(v);
        return true;
    }
    if (!js_to_double(js, v, d))
        return false;
    *d = *d == *d ? trunc(*d) + 0.0 : 0;
    return true;
}

// 7.1.6 ToInt32 of a number
int32_t js__double_to_int32_slow(double d)
{
    if (d >= -2147483648.0 && d <= 2147483647.0)
        return (int32_t)d;
    if (fabs(d) < 9223372036854775808.0)
        return (int32_t)(uint32_t)(int64_t)d;
    if (!isfinite(d))
        return 0;
    return (int32_t)(uint32_t)(int64_t)fmod(d, 4294967296.0);
}

double js__number_slow(Js *js, JsValue v)
{
    double d;
    return js_to_double(js, v, &d) ? d : JS_NUMBER_FAILED;
}

int64_t js__int32_slow(Js *js, JsValue v)
{
    int32_t i;
    return js_to_int32(js, v, &i) ? i : JS_INT_FAILED;
}

bool js_to_int32(Js *js, JsValue v, int32_t *i)
{
    if (js_is_int(v)) {
        *i = js_int_value(v);
        return true;
    }
    double d;
    if (!js_to_double(js, v, &d))
        return false;
    *i = js_double_to_int32(d);
    return true;
}

bool js_to_uint32(Js *js, JsValue v, uint32_t *i)
{
    int32_t number;
    if (!js_to_int32(js, v, &number))
        return false;
    *i = (uint32_t)number;
    return true;
}

// 7.1.20 ToLength
bool js_to_length(Js *js, JsValue v, double *length)
{
    if (!js_to_integer_or_infinity(js, v, length))
        return false;
    *length = *length <= 0 ? 0 : fmin(*length, 9007199254740991.0);
    return true;
}

// 7.1.22 ToIndex
bool js_to_index(Js *js, JsValue v, double *index)
{
    if (!js_to_integer_or_infinity(js, v, index))
        return false;
    if (*index >= 0 && *index <= 9007199254740991.0)
        return true;
    js_throw_range_error(js, "Invalid index");
    return false;
}

// 7.1.17 ToString
JsString *js_to_string(Js *js, JsValue v)
{
    if (js_is_object(v)) {
        v = js_to_primitive(js, v, 2);
        if (js_is_exception(v))
            return NULL;
    }
    if (js_is_string(v))
        return js_string(v);
    if (js_is_number(v)) {
        JsValue text = js_number_to_string(js, js_number_value(v), 10);
        return js_is_exception(text) ? NULL : js_string(text);
    }
    if (js_is_undefined(v))
        return JS_ATOM(undefined);
    if (js_is_null(v))
        return JS_ATOM(null);
    if (js_is_bool(v))
        return js_is_true(v) ? JS_ATOM(true) : JS_ATOM(false);
    if (js_is_bigint(v))
        return js->bigint->to_string(js, v, 10);
    js_throw_type_error(js, "Cannot convert a Symbol value to a string");
    return NULL;
}

JsValue js_to_string_value(Js *js, JsValue v)
{
    if (js_is_string(v))
        return v;
    return js_from_cell_or_exception(js_to_string(js, v));
}

// 7.1.18 ToObject
JsObject *js_to_object(Js *js, JsValue v)
{
    if (js_is_object(v))
        return js_object(v);
    if (js_is_nullish(v)) {
        js_throw_type_error(js, "Cannot convert undefined or null to object");
        return NULL;
    }
    JsIntrinsic proto = js_is_string(v)   ? JS_I_STRING_PROTOTYPE
                        : js_is_number(v) ? JS_I_NUMBER_PROTOTYPE
                        : js_is_bool(v)   ? JS_I_BOOLEAN_PROTOTYPE
                        : js_is_symbol(v) ? JS_I_SYMBOL_PROTOTYPE
                                          : JS_I_BIGINT_PROTOTYPE;
    return js__boxed_new(js, v, js_intrinsic(js, proto));
}

// 7.2.1 RequireObjectCoercible, worded for destructuring
JsValue js_require_object_coercible(Js *js, JsValue v)
{
    if (js_likely(!js_is_nullish(v)))
        return v;
    const char *name = js_is_null(v) ? "null" : "undefined";
    char *text = js__site_text(js);
    js_throw_type_error(js, "Cannot destructure '%s' as it is %s.", text ? text : name, name);
    free(text);
    return JS_EXCEPTION;
}

JsValue js_require_destructurable(Js *js, JsValue v, JsKey first)
{
    if (js_likely(!js_is_nullish(v)))
        return v;
    const char *name = js_is_null(v) ? "null" : "undefined";
    char *text = js__site_text(js), *key = js_describe(js, js_key_value(js, first));
    js_throw_type_error(js, "Cannot destructure property '%s' of '%s' as it is %s.", key ? key : "",
                        text ? text : name, name);
    free(text);
    free(key);
    return JS_EXCEPTION;
}

JsValue js_to_key_value(Js *js, JsValue v)
{
    if (js_is_string(v) || js_is_symbol(v) || (js_is_int(v) && js_int_value(v) >= 0))
        return v;
    v = js_to_primitive(js, v, 2);
    if (js_is_exception(v) || js_is_symbol(v))
        return v;
    return js_to_string_value(js, v);
}

// 13.5.3 The typeof operator
JsValue js_typeof(Js *js, JsValue v)
{
    (void)js;
    if (js_is_number(v))
        return js_from_cell(JS_ATOM(number));
    if (js_is_undefined(v))
        return js_from_cell(JS_ATOM(undefined));
    if (js_is_null(v))
        return js_from_cell(JS_ATOM(object));
    if (js_is_bool(v))
        return js_from_cell(JS_ATOM(boolean));
    switch (js_cell_kind(js_cell(v))) {
    case JS_KIND_STRING:
        return js_from_cell(JS_ATOM(string));
    case JS_KIND_SYMBOL:
        return js_from_cell(JS_ATOM(symbol));
    case JS_KIND_BIGINT:
        return js_from_cell(JS_ATOM(bigint));
    default:
        return js_from_cell(js_is_callable(v) ? JS_ATOM(function) : JS_ATOM(object));
    }
}
