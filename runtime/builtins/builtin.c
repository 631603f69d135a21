// SPDX-License-Identifier: MIT
// Checks that several builtins make alike.
#include "runtime/builtins/builtin.h"
#include "runtime/object/error.h"
#include <stdlib.h>

bool js__check_callable(Js *js, JsValue v)
{
    if (js_is_callable(v))
        return true;
    char *text = js_describe(js, v);
    js_throw_type_error(js, "%s is not a function", text ? text : "value");
    free(text);
    return false;
}

JsValue js__throw_dynamic_code(Js *js, const char *name)
{
    JsString *message =
        js_string_printf(js, "%s: code made from strings at run time is not supported", name);
    JsObject *error = message ? js__error_make(js, JS_I_EVAL_ERROR_PROTOTYPE, message) : NULL;
    return error ? js_throw(js, js_from_cell(error)) : JS_EXCEPTION;
}
