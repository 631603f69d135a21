// SPDX-License-Identifier: MIT
// The property `code` of errors, by which programs tell Node's errors apart.
#include "runtime/host/host.h"
#include <yieldc/js.h>

JsValue js__add_code(Js *js, const char *code)
{
    JsValue error = js_catch(js);
    JsString *text = js_string_c(js, code);
    if (!text || !js_set_property(js, error, "code", js_from_cell(text)))
        return JS_EXCEPTION;
    return js_throw(js, error);
}
