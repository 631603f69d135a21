// SPDX-License-Identifier: MIT
// Object environment records of `with` (9.1.1.2): each lookup of a name in its body asks the object
// first.
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

// 14.11.2 step 2
JsValue js_with_object(Js *js, JsValue v)
{
    return js_from_cell_or_exception(js_to_object(js, v));
}

// 9.1.1.2.1 HasBinding
int js_with_has(Js *js, JsValue object, JsKey name)
{
    int found = js_has_property(js, js_object(object), name);
    if (found <= 0)
        return found;
    JsValue unscopables = js_get(js, object, JS_SYM_KEY(unscopables));
    if (js_is_exception(unscopables))
        return -1;
    if (!js_is_object(unscopables))
        return 1;
    JsValue blocked = js_get(js, unscopables, name);
    return js_is_exception(blocked) ? -1 : !js_truthy(blocked);
}

static bool throw_gone(Js *js, JsKey name)
{
    char *text = js_describe(js, js_key_value(js, name));
    js_throw_reference_error(js, "%s is not defined", text ? text : "name");
    free(text);
    return false;
}

// 9.1.1.2.6 GetBindingValue
JsValue js_with_get(Js *js, JsValue object, JsKey name, bool strict)
{
    int found = js_has_property(js, js_object(object), name);
    if (found > 0)
        return js_get(js, object, name);
    if (found == 0 && !strict)
        return JS_UNDEFINED;
    if (found == 0)
        throw_gone(js, name);
    return JS_EXCEPTION;
}

// 9.1.1.2.5 SetMutableBinding
bool js_with_put(Js *js, JsValue object, JsKey name, JsValue v, bool strict)
{
    int found = js_has_property(js, js_object(object), name);
    if (found < 0)
        return false;
    if (found == 0 && strict)
        return throw_gone(js, name);
    return js_put(js, object, name, v, strict);
}
