// SPDX-License-Identifier: MIT
// Checks that several builtins make alike.
#include "runtime/builtins/builtin.h"
#include "runtime/object/error.h"
#include <stdlib.h>

extern const JsIntrinsicDef js__eval_error_prototype_def; // error.c

JsValue js__throw_about(Js *js, const char *format, JsValue v)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, format, text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

bool js__check_callable(Js *js, JsValue v)
{
    if (js_is_callable(v))
        return true;
    js__throw_about(js, "%s is not a function", v);
    return false;
}

JsValue js__throw_receiver(Js *js, const char *method, JsValue this_)
{
    char *text = js_describe(js, this_);
    js_throw_type_error(js, "Method %s called on incompatible receiver %s", method,
                        text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

JsValue js__throw_dynamic_code(Js *js, const char *name)
{
    JsString *message =
        js_string_printf(js, "%s: code made from strings at run time is not supported", name);
    js__realm_add(js, &js__eval_error_prototype_def);
    JsObject *error = message ? js__error_make(js, JS_I_EVAL_ERROR_PROTOTYPE, message) : NULL;
    return error ? js_throw(js, js_from_cell(error)) : JS_EXCEPTION;
}

bool js__check_locale(Js *js, JsValue locales, JsValue options, const char *method)
{
    if (js_is_string(locales)) {
        char *tag = js_string_to_utf8(js, js_string(locales), NULL);
        if (!strcmp(tag, "en") || !strcmp(tag, "en-US"))
            locales = JS_UNDEFINED;
        free(tag);
    }
    if (js_is_undefined(locales) && js_is_undefined(options))
        return true;
    js_throw_range_error(js, "%s: only the locale en-US without options is supported", method);
    return false;
}
