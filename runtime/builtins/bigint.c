// SPDX-License-Identifier: MIT
// BigInt (21.2), and the literals of emitted C.
#include "runtime/builtins/bigint.h"
#include "runtime/builtins/builtin.h"
#include "runtime/object/boxed.h"
#include <math.h>
#include <stdlib.h>

static JsValue throw_about(Js *js, JsValue v, JsValue (*throw_error)(Js *, const char *, ...),
                           const char *format)
{
    char *text = js_describe(js, v);
    throw_error(js, format, text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

static JsValue to_bigint(Js *js, JsValue v)
{
    js__bigint_link(js);
    return js__to_bigint(js, v);
}

// 21.2.1.1.1 NumberToBigInt
static JsValue from_number(Js *js, double d)
{
    if (isfinite(d) && d == trunc(d))
        return js__bigint_from_double(js, d);
    return throw_about(
        js, js_number(d), js_throw_range_error,
        "The number %s cannot be converted to a BigInt because it is not an integer");
}

// 21.2.1.1 BigInt ( value )
static JS_BUILTIN(bigint_constructor)
{
    if (!js_is_undefined(new_target))
        return js_throw_type_error(js, "BigInt is not a constructor");
    js__bigint_link(js);
    JsValue v = js_to_primitive(js, JS_ARG(0), 1);
    JS_CHECK(v);
    return js_is_number(v) ? from_number(js, js_number_value(v)) : to_bigint(js, v);
}

static JsValue wrap(Js *js, JsValue bits, JsValue v, bool is_signed)
{
    double n;
    JS_CHECK_OK(js_to_index(js, bits, &n));
    v = to_bigint(js, v);
    JS_CHECK(v);
    return js__bigint_wrap(js, v, n, is_signed);
}

// 21.2.2.1 BigInt.asIntN ( bits, bigint )
static JS_BUILTIN(bigint_as_int_n)
{
    return wrap(js, JS_ARG(0), JS_ARG(1), true);
}

// 21.2.2.2 BigInt.asUintN ( bits, bigint )
static JS_BUILTIN(bigint_as_uint_n)
{
    return wrap(js, JS_ARG(0), JS_ARG(1), false);
}

// 21.2.3.4.1 ThisBigIntValue
static JsValue this_bigint(Js *js, JsValue v, const char *method)
{
    if (js_is_kind(v, JS_KIND_BOXED))
        v = js__boxed_value(js_object(v));
    if (js_is_bigint(v))
        return v;
    return js_throw_type_error(js, "BigInt.prototype.%s requires that 'this' be a BigInt", method);
}

// 21.2.3.3 BigInt.prototype.toString ( [ radix ] )
static JS_BUILTIN(bigint_to_string)
{
    double radix = 10;
    JsValue v = this_bigint(js, this_, "toString");
    JS_CHECK(v);
    if (!js_is_undefined(JS_ARG(0)))
        JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &radix));
    if (radix < 2 || radix > 36)
        return js_throw_range_error(js, "toString() radix must be between 2 and 36");
    return js_from_cell_or_exception(js->bigint->to_string(js, v, (int)radix));
}

// 21.2.3.2 BigInt.prototype.toLocaleString ( ): groups of three digits, as en-US has them.
static JS_BUILTIN(bigint_to_locale_string)
{
    JsValue v = this_bigint(js, this_, "toLocaleString");
    JS_CHECK(v);
    JsString *digits = js->bigint->to_string(js, v, 10);
    JS_CHECK_OK(digits);
    char *utf8 = js_string_to_utf8(js, digits, NULL), *out = malloc((size_t)digits->length * 2 + 1);
    size_t length = 0;
    for (uint32_t i = 0; utf8 && out && i < digits->length; i++) {
        uint32_t left = digits->length - i;
        if (length && left % 3 == 0 && utf8[i - 1] != '-')
            out[length++] = ',';
        out[length++] = utf8[i];
    }
    JsValue made = utf8 && out ? js_from_cell_or_exception(js_string_latin1(js, out, length))
                               : js_throw_out_of_memory(js);
    free(utf8);
    free(out);
    return made;
}

// 21.2.3.4 BigInt.prototype.valueOf ( )
static JS_BUILTIN(bigint_value_of)
{
    return this_bigint(js, this_, "valueOf");
}

static const JsRow bigint_rows[] = {
    JS_METHOD(asIntN, 2, bigint_as_int_n),
    JS_METHOD(asUintN, 2, bigint_as_uint_n),
};

static const JsIntrinsicDef bigint_def = {
    .id = JS_I_BIGINT,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(bigint_constructor, &js__atom_BigInt.s, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_BIGINT_PROTOTYPE,
    JS_ROWS(bigint_rows),
};

static const JsRow bigint_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, BIGINT, JS_DATA_HIDDEN),
    JS_METHOD(toLocaleString, 0, bigint_to_locale_string),
    JS_METHOD(toString, 0, bigint_to_string),
    JS_METHOD(valueOf, 0, bigint_value_of),
    JS_TAG_ROW(BigInt),
};

static const JsIntrinsicDef bigint_prototype_def = {.id = JS_I_BIGINT_PROTOTYPE,
                                                    .proto = JS_I_OBJECT_PROTOTYPE,
                                                    .prototype = -1,
                                                    JS_ROWS(bigint_prototype_rows)};

void js__bigint_use(Js *js)
{
    js__bigint_link(js);
    js__realm_add(js, &bigint_def);
    js__realm_add(js, &bigint_prototype_def);
}

JsValue js_bigint_literal(Js *js, JsValue digits)
{
    if (!js->bigint)
        js__bigint_use(js);
    return js->bigint->from_string(js, js_string(digits));
}

static JsValue bigint_make(Js *js)
{
    js__bigint_use(js);
    return js_intrinsic_value(js, JS_I_BIGINT);
}

const JsGlobalDef js_global_BigInt = {"BigInt", bigint_make};
