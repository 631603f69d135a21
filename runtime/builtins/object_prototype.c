// SPDX-License-Identifier: MIT
// Object.prototype (20.1.3) and its additional properties (B.2.2).
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/core.h"
#include "runtime/object/boxed.h"
#include "runtime/object/shape.h"

// 20.1.3.2 Object.prototype.hasOwnProperty ( V )
JS_BUILTIN(js__object_has_own_property)
{
    JsKey k = js_to_property_key(js, JS_ARG(0));
    JsObject *o = js_key_is_none(k) ? NULL : js_to_object(js, this_);
    int r = o ? js_has_own_property(js, o, k) : -1;
    JS_CHECK_INT(r);
    return js_bool(r);
}

// 20.1.3.3 Object.prototype.isPrototypeOf ( V )
JS_BUILTIN(js__object_is_prototype_of)
{
    JsValue v = JS_ARG(0);
    if (!js_is_object(v))
        return JS_FALSE;
    JsObject *o = js_to_object(js, this_);
    JS_CHECK_OK(o);
    for (;;) {
        v = js_get_prototype_of(js, js_object(v));
        JS_CHECK(v);
        if (js_is_null(v))
            return JS_FALSE;
        if (js_object(v) == o)
            return JS_TRUE;
    }
}

// 20.1.3.4 Object.prototype.propertyIsEnumerable ( V )
JS_BUILTIN(js__object_property_is_enumerable)
{
    JsKey k = js_to_property_key(js, JS_ARG(0));
    JsObject *o = js_key_is_none(k) ? NULL : js_to_object(js, this_);
    JsPropertyDescriptor d;
    int found = o ? js_get_own_property(js, o, k, &d) : -1;
    JS_CHECK_INT(found);
    return js_bool(found && d.flags & JS_ENUMERABLE);
}

// 20.1.3.5 Object.prototype.toLocaleString ( )
JS_BUILTIN(js__object_to_locale_string)
{
    return js_invoke(js, this_, JS_KEY(toString), 0, NULL);
}

// 20.1.3.6 steps 5 to 14
static const char *builtin_tag(Js *js, JsObject *o)
{
    int array = js_is_array(js, js_from_cell(o));
    if (array)
        return array < 0 ? NULL : "Array";
    switch (js_cell_kind(&o->cell)) {
    case JS_KIND_ARGUMENTS:
        return "Arguments";
    case JS_KIND_ERROR:
        return "Error";
    case JS_KIND_DATE:
        return "Date";
    case JS_KIND_REGEXP:
        return "RegExp";
    case JS_KIND_BOXED: {
        JsValue v = js__boxed_value(o);
        return js_is_string(v)   ? "String"
               : js_is_number(v) ? "Number"
               : js_is_bool(v)   ? "Boolean"
                                 : "Object";
    }
    default:
        return js_is_callable(js_from_cell(o)) ? "Function" : "Object";
    }
}

JsValue js__object_to_string(Js *js, JsValue this_)
{
    if (js_is_undefined(this_))
        return js_from_cell_or_exception(js_string_c(js, "[object Undefined]"));
    if (js_is_null(this_))
        return js_from_cell_or_exception(js_string_c(js, "[object Null]"));
    JsObject *o = js_to_object(js, this_);
    const char *tag = o ? builtin_tag(js, o) : NULL;
    JS_CHECK_OK(tag);
    JsValue own = js_get_object(js, o, JS_SYM_KEY(toStringTag));
    JS_CHECK(own);
    if (!js_is_string(own))
        return js_from_cell_or_exception(js_string_printf(js, "[object %s]", tag));
    JsString *open = js_string_c(js, "[object ");
    JsString *close = open ? js_string_c(js, "]") : NULL;
    open = close ? js_string_concat(js, open, js_string(own)) : NULL;
    return js_from_cell_or_exception(open ? js_string_concat(js, open, close) : NULL);
}

// 20.1.3.6 Object.prototype.toString ( )
static JS_BUILTIN(to_string)
{
    return js__object_to_string(js, this_);
}

// 20.1.3.7 Object.prototype.valueOf ( )
static JS_BUILTIN(value_of)
{
    return js_from_cell_or_exception(js_to_object(js, this_));
}

// 20.1.3.8.1 get Object.prototype.__proto__
static JS_BUILTIN(get_proto)
{
    JsObject *o = js_to_object(js, this_);
    return o ? js_get_prototype_of(js, o) : JS_EXCEPTION;
}

// 20.1.3.8.2 set Object.prototype.__proto__
static JS_BUILTIN(set_proto)
{
    if (js_is_nullish(this_))
        return js_throw_type_error(js, "Object.prototype.__proto__ called on null or undefined");
    JsValue proto = JS_ARG(0);
    if ((js_is_object(proto) || js_is_null(proto)) && js_is_object(this_))
        JS_CHECK_OK(js__set_prototype_or_throw(js, js_object(this_), proto));
    return JS_UNDEFINED;
}

// B.2.2.2 and B.2.2.3: an accessor, enumerable and configurable
static JsValue define_half(Js *js, JsValue this_, JsValue key, JsValue f, bool getter)
{
    JsObject *o = js_to_object(js, this_);
    JS_CHECK_OK(o && js__check_callable(js, f));
    JsKey k = js_to_property_key(js, key);
    uint8_t both = JS_ENUMERABLE | JS_CONFIGURABLE;
    JsPropertyDescriptor d = {JS_EMPTY, getter ? f : JS_EMPTY, getter ? JS_EMPTY : f, both, both};
    JS_CHECK_OK(!js_key_is_none(k) && js_define_property_or_throw(js, o, k, &d));
    return JS_UNDEFINED;
}

// B.2.2.2 Object.prototype.__defineGetter__ ( P, getter )
JS_BUILTIN(js__object_define_getter)
{
    return define_half(js, this_, JS_ARG(0), JS_ARG(1), true);
}
// B.2.2.3 Object.prototype.__defineSetter__ ( P, setter )
JS_BUILTIN(js__object_define_setter)
{
    return define_half(js, this_, JS_ARG(0), JS_ARG(1), false);
}

static JsValue lookup_half(Js *js, JsValue this_, JsValue key, bool getter)
{
    JsObject *o = js_to_object(js, this_);
    JsKey k = o ? js_to_property_key(js, key) : JS_NO_KEY;
    JS_CHECK_OK(!js_key_is_none(k));
    for (;;) {
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, o, k, &d);
        JS_CHECK_INT(found);
        if (found)
            return js_is_empty(d.value) ? (getter ? d.get : d.set) : JS_UNDEFINED;
        JsValue proto = js_get_prototype_of(js, o);
        if (!js_is_object(proto))
            return js_is_null(proto) ? JS_UNDEFINED : proto;
        o = js_object(proto);
    }
}

// B.2.2.4 Object.prototype.__lookupGetter__ ( P )
JS_BUILTIN(js__object_lookup_getter)
{
    return lookup_half(js, this_, JS_ARG(0), true);
}
// B.2.2.5 Object.prototype.__lookupSetter__ ( P )
JS_BUILTIN(js__object_lookup_setter)
{
    return lookup_half(js, this_, JS_ARG(0), false);
}

static const JsRow rows[] = {
    JS_INTRINSIC_ROW(constructor, OBJECT, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(__defineGetter__, 2, object_define_getter),
    JS_NAMED_METHOD(__defineSetter__, 2, object_define_setter),
    JS_NAMED_METHOD(hasOwnProperty, 1, object_has_own_property),
    JS_NAMED_METHOD(__lookupGetter__, 1, object_lookup_getter),
    JS_NAMED_METHOD(__lookupSetter__, 1, object_lookup_setter),
    JS_NAMED_METHOD(isPrototypeOf, 1, object_is_prototype_of),
    JS_NAMED_METHOD(propertyIsEnumerable, 1, object_property_is_enumerable),
    JS_METHOD(toString, 0, to_string),
    JS_METHOD(valueOf, 0, value_of),
    JS_ACCESSOR_ROW(__proto__, get_proto, set_proto),
    JS_NAMED_METHOD(toLocaleString, 0, object_to_locale_string),
};

const JsIntrinsicDef js__object_prototype_def = {
    .id = JS_I_OBJECT_PROTOTYPE,
    .proto = -1,
    .prototype = -1,
    JS_ROWS(rows),
};
