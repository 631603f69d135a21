// SPDX-License-Identifier: MIT
// Private names and elements (6.2.12, 7.3.26 to 7.3.32). A Private Name is a symbol that no program
// gets hold of; the element is a property of the object itself under that symbol, which
// [[OwnPropertyKeys]] leaves out, and no internal method or proxy is asked about it. A method's
// property is not writable, an accessor's is an accessor.
#include "runtime/object/shape.h"
#include "runtime/value/value.h"
#include <stdlib.h>
#include <yieldc/ops.h>

JsValue js_private_name(Js *js, JsValue description)
{
    JsSymbol *s = js_symbol_new(js, description);
    if (!s)
        return JS_EXCEPTION;
    s->flags |= JS_SYMBOL_PRIVATE;
    return js_from_cell(s);
}

static JsValue throw_private(Js *js, const char *format, JsValue name)
{
    char *text = js_describe(js, ((JsSymbol *)js_cell(name))->description);
    js_throw_type_error(js, format, text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

// 7.3.26 PrivateElementFind: 1 found, 0 absent, -1 exception.
static int find(Js *js, JsValue v, JsValue name, JsFound *f)
{
    return js_is_object(v) ? js__find_own(js, js_object(v), js_cell_key(js_cell(name)), f) : 0;
}

static int must_find(Js *js, JsValue v, JsValue name, JsFound *f, const char *format)
{
    int found = find(js, v, name, f);
    if (found == 0)
        throw_private(js, format, name);
    return found;
}

// 7.3.30 PrivateGet
JsValue js_private_get(Js *js, JsValue v, JsValue name)
{
    JsFound f;
    if (must_find(js, v, name, &f,
                  "Cannot read private member %s from an object whose class did not declare it") <=
        0)
        return JS_EXCEPTION;
    if (!(f.attributes & JS_ACCESSOR))
        return f.value;
    JsValue getter = ((JsAccessor *)js_cell(f.value))->get;
    if (js_is_undefined(getter))
        return throw_private(js, "'%s' was defined without a getter", name);
    return js_call(js, getter, v, 0, NULL);
}

// 7.3.31 PrivateSet
bool js_private_put(Js *js, JsValue v, JsValue name, JsValue value)
{
    JsFound f;
    if (must_find(js, v, name, &f,
                  "Cannot write private member %s to an object whose class did not declare it") <=
        0)
        return false;
    if (f.attributes & JS_ACCESSOR) {
        JsValue setter = ((JsAccessor *)js_cell(f.value))->set;
        if (js_is_undefined(setter))
            return throw_private(js, "'%s' was defined without a setter", name), false;
        return !js_is_exception(js_call(js, setter, v, 1, &value));
    }
    if (!(f.attributes & JS_WRITABLE))
        return throw_private(js, "Private method '%s' is not writable", name), false;
    js_store(js, js_object(v), f.slot, value);
    return true;
}

static bool add(Js *js, JsValue v, JsValue name, JsValue value, uint8_t attributes)
{
    JsFound f;
    int found = find(js, v, name, &f);
    if (found > 0)
        throw_private(js, "Cannot initialize %s twice on the same object", name);
    return found == 0 &&
           js__add_property(js, js_object(v), js_cell_key(js_cell(name)), value, attributes);
}

// 7.3.28 PrivateFieldAdd
bool js_private_define(Js *js, JsValue v, JsValue name, JsValue value)
{
    return add(js, v, name, value, JS_WRITABLE);
}

// 7.3.29 PrivateMethodOrAccessorAdd, one half of an accessor at a time: the other half of the same
// class joins it.
bool js_private_method(Js *js, JsValue v, JsValue name, JsValue function, int kind)
{
    if (kind == 0)
        return add(js, v, name, function, 0);
    JsFound f;
    int found = find(js, v, name, &f);
    if (found < 0)
        return false;
    if (found && f.attributes & JS_ACCESSOR) {
        JsAccessor *a = (JsAccessor *)js_cell(f.value);
        JsValue *half = kind == 1 ? &a->get : &a->set;
        if (js_is_undefined(*half)) {
            js_store(js, a, half, function);
            return true;
        }
    }
    if (found)
        return throw_private(js, "Cannot initialize %s twice on the same object", name), false;
    return js_define_accessor(js, js_object(v), js_cell_key(js_cell(name)),
                              kind == 1 ? function : JS_UNDEFINED,
                              kind == 2 ? function : JS_UNDEFINED, 0);
}

// 13.10.1: #x in v
int js_private_in(Js *js, JsValue v, JsValue name)
{
    JsFound f;
    if (js_is_object(v))
        return find(js, v, name, &f);
    throw_private(js, "Cannot use 'in' operator to search for '%s' in a value that is no object",
                  name);
    return -1;
}
