// SPDX-License-Identifier: MIT
// Boolean (20.3).
#include "runtime/builtins/builtin.h"
#include "runtime/object/boxed.h"

// 20.3.3.3.1 ThisBooleanValue: a boolean or JS_EXCEPTION.
static JsValue this_boolean(Js *js, JsValue v, const char *method)
{
    if (js_is_kind(v, JS_KIND_BOXED))
        v = js__boxed_value(js_object(v));
    if (js_is_bool(v))
        return v;
    return js_throw_type_error(js, "Boolean.prototype.%s requires that 'this' be a Boolean",
                               method);
}

// 20.3.1.1 Boolean ( value )
static JS_BUILTIN(boolean_constructor)
{
    JsValue b = js_bool(js_truthy(JS_ARG(0)));
    if (js_is_undefined(new_target))
        return b;
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_BOOLEAN_PROTOTYPE);
    JS_CHECK_OK(proto);
    return js_from_cell_or_exception(js__boxed_new(js, b, proto));
}

// 20.3.3.2 Boolean.prototype.toString ( )
static JS_BUILTIN(boolean_to_string)
{
    JsValue b = this_boolean(js, this_, "toString");
    JS_CHECK(b);
    return js_from_cell(js_is_true(b) ? JS_ATOM(true) : JS_ATOM(false));
}

// 20.3.3.3 Boolean.prototype.valueOf ( )
static JS_BUILTIN(boolean_value_of)
{
    return this_boolean(js, this_, "valueOf");
}

const JsIntrinsicDef js__boolean_def = {
    .id = JS_I_BOOLEAN,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(boolean_constructor, &js__atom_Boolean.s, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_BOOLEAN_PROTOTYPE,
};

static const JsRow boolean_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, BOOLEAN, JS_DATA_HIDDEN),
    JS_METHOD(toString, 0, boolean_to_string),
    JS_METHOD(valueOf, 0, boolean_value_of),
};

const JsIntrinsicDef js__boolean_prototype_def = {
    .id = JS_I_BOOLEAN_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .class_ = &js__boxed_class,
    .prototype = -1,
    JS_ROWS(boolean_prototype_rows),
};
