// SPDX-License-Identifier: MIT
// Checks that several builtins make alike.
#include "runtime/builtins/builtin.h"
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
