// SPDX-License-Identifier: MIT
// 7.1.13 ToBigInt. It is not among the operators: only BigInt itself, BigInt arrays and DataViews convert to BigInt.
#include "runtime/value/bigint.h"
#include <stdlib.h>
#include <yieldc/ops.h>

static JsValue from_text(Js *js, JsString *s)
{
    JsValue v = js->bigint->from_string(js, s);
    if (!js_is_undefined(v))
        return v;
    char *utf8 = js_string_to_utf8(js, s, NULL);
    js_throw_syntax_error(js, "Cannot convert %s to a BigInt", utf8 ? utf8 : "");
    free(utf8);
    return JS_EXCEPTION;
}

JsValue js__to_bigint(Js *js, JsValue v)
{
    v = js_to_primitive(js, v, 1);
    if (js_is_exception(v) || js_is_bigint(v))
        return v;
    if (js_is_bool(v))
        return js__bigint_from_word(js, js_is_true(v), false);
    if (js_is_string(v))
        return from_text(js, js_string(v));
    char *text = js_describe(js, v);
    js_throw_type_error(js, "Cannot convert %s to a BigInt", text ? text : "");
    free(text);
    return JS_EXCEPTION;
}
