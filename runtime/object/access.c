// SPDX-License-Identifier: MIT
// Operations on objects (7.3) and property references (6.2.5): what compiled code and builtins
// call, with the errors that a program sees, worded as V8 words them.
#include "runtime/object/access.h"
#include "runtime/object/error.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

// A key as messages show it, malloc'd.
char *js__describe_key(Js *js, JsKey k)
{
    return js_describe(js, js_key_value(js, k));
}

// format has one or two %s: the key, then the value.
static __attribute__((cold)) void throw_with_key(Js *js, const char *format, JsKey k, JsValue v)
{
    char *key = js__describe_key(js, k);
    char *text = js_describe(js, v);
    js_throw_type_error(js, format, key ? key : "", text ? text : "");
    free(key);
    free(text);
}

static JsValue throw_read_nullish(Js *js, JsValue base, JsKey k)
{
    char *key = js__describe_key(js, k);
    const char *what = js_is_null(base) ? "null" : "undefined";
    if (js_key_same(k, JS_SYM_KEY(iterator)))
        js_throw_type_error(js, "%s is not iterable (cannot read property Symbol(Symbol.iterator))",
                            js_is_null(base) ? "object null" : "undefined");
    else
        js_throw_type_error(js, "Cannot read properties of %s (reading '%s')", what,
                            key ? key : "");
    free(key);
    return JS_EXCEPTION;
}

// The object on which a primitive's properties are looked up. NULL: an exception is pending
// (nullish included).
static JsObject *primitive_proto(Js *js, JsValue base, JsKey k)
{
    if (js_is_string(base))
        return js_intrinsic(js, JS_I_STRING_PROTOTYPE);
    if (js_is_number(base))
        return js_intrinsic(js, JS_I_NUMBER_PROTOTYPE);
    if (js_is_bool(base))
        return js_intrinsic(js, JS_I_BOOLEAN_PROTOTYPE);
    if (js_is_symbol(base))
        return js_intrinsic(js, JS_I_SYMBOL_PROTOTYPE);
    if (js_is_bigint(base))
        return js_intrinsic(js, JS_I_BIGINT_PROTOTYPE);
    throw_read_nullish(js, base, k);
    return NULL;
}

JsObject *js__base_object(Js *js, JsValue base, JsKey k)
{
    return js_is_object(base) ? js_object(base) : primitive_proto(js, base, k);
}

// Own properties of a string primitive: 1 and *v, 0, -1.
static int string_own(Js *js, JsString *s, JsKey k, JsValue *v)
{
    if (js_key_same(k, JS_KEY(length))) {
        *v = js_int((int32_t)s->length);
        return 1;
    }
    if (!js_key_is_index(k) || js_key_index(k) >= s->length)
        return 0;
    JsString *c = js_string_char(js, js_string_at(js, s, js_key_index(k)));
    *v = js_from_cell(c);
    return c ? 1 : -1;
}

// 7.3.3 GetV
JsValue js_get(Js *js, JsValue base, JsKey k)
{
    if (js_likely(js_is_object(base)))
        return js_get_from(js, js_object(base), k, base);
    if (js_is_string(base)) {
        JsValue v;
        int r = string_own(js, js_string(base), k, &v);
        if (r)
            return r < 0 ? JS_EXCEPTION : v;
    }
    JsObject *o = primitive_proto(js, base, k);
    return o ? js_get_from(js, o, k, base) : JS_EXCEPTION;
}

JsValue js_get_object(Js *js, JsObject *o, JsKey k)
{
    return js_get_from(js, o, k, js_from_cell(o));
}

// Why a [[Set]] returned false, as a TypeError.
static __attribute__((cold)) void throw_set_failed(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    if (js_cell_kind(&o->cell) == JS_KIND_PROXY) {
        char *key = js__describe_key(js, k);
        js_throw_type_error(js, "'set' on proxy: trap returned falsish for property '%s'",
                            key ? key : "");
        free(key);
        return;
    }
    for (JsObject *p = o; p; p = js_shape(p)->proto) {
        JsPropertyDescriptor d;
        int r = js_get_own_property(js, p, k, &d);
        if (r < 0)
            return;
        if (r && js_is_empty(d.value))
            return throw_with_key(js, "Cannot set property %s of %s which has only a getter", k,
                                  receiver);
        if (r)
            return throw_with_key(js, "Cannot assign to read only property '%s' of object '%s'", k,
                                  receiver);
    }
    throw_with_key(js, "Cannot add property %s, object is not extensible", k, receiver);
}

// 7.3.4 Set with throw = true
bool js_set(Js *js, JsObject *o, JsKey k, JsValue v)
{
    int r = js_set_on(js, o, k, v, js_from_cell(o));
    if (r == 0)
        throw_set_failed(js, o, k, js_from_cell(o));
    return r > 0;
}

static void throw_set_primitive(Js *js, JsValue base, JsKey k)
{
    char *key = js__describe_key(js, k);
    char *text = js_describe(js, base);
    JsValue own;
    bool present = js_is_string(base) && string_own(js, js_string(base), k, &own) > 0;
    const char *type = js_is_string(base)   ? "string"
                       : js_is_number(base) ? "number"
                       : js_is_symbol(base) ? "symbol"
                       : js_is_bigint(base) ? "bigint"
                                            : "boolean";
    js_throw_type_error(js,
                        present ? "Cannot assign to read only property '%s' of %s '%s'"
                                : "Cannot create property '%s' on %s '%s'",
                        key ? key : "", type, text ? text : "");
    free(key);
    free(text);
}

static bool put_primitive(Js *js, JsValue base, JsKey k, JsValue v, bool strict)
{
    if (js_is_nullish(base)) {
        char *key = js__describe_key(js, k);
        js_throw_type_error(js, "Cannot set properties of %s (setting '%s')",
                            js_is_null(base) ? "null" : "undefined", key ? key : "");
        free(key);
        return false;
    }
    JsValue own;
    int r = js_is_string(base) ? string_own(js, js_string(base), k, &own) : 0;
    if (r < 0)
        return false;
    if (r) { // not writable
        r = 0;
    } else {
        JsObject *proto = primitive_proto(js, base, k);
        r = proto ? js_set_on(js, proto, k, v, base) : -1;
    }
    if (r == 0 && strict)
        throw_set_primitive(js, base, k);
    return r > 0 || (r == 0 && !strict);
}

// 6.2.5.6 PutValue on a property reference
bool js_put(Js *js, JsValue base, JsKey k, JsValue v, bool strict)
{
    if (js_unlikely(!js_is_object(base)))
        return put_primitive(js, base, k, v, strict);
    int r = js_set_on(js, js_object(base), k, v, base);
    if (js_likely(r > 0))
        return true;
    if (r == 0 && strict)
        throw_set_failed(js, js_object(base), k, base);
    return r == 0 && !strict;
}

// 7.3.5 CreateDataProperty
int js_create_data_property(Js *js, JsObject *o, JsKey k, JsValue v)
{
    // What literals do: an ordinary object that has no such property yet.
    if (!(js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_LAZY | JS_SHAPE_NOT_EXTENSIBLE)) &&
        !js_key_is_index(k) && js_cell_kind(&o->cell) == JS_KIND_OBJECT &&
        js__shape_find(js, js_shape(o), k) < 0)
        return js__add_property(js, o, k, v, JS_DATA_DEFAULT) ? 1 : -1;
    JsPropertyDescriptor d = {v, JS_EMPTY, JS_EMPTY, JS_DATA_DEFAULT, JS_DATA_DEFAULT};
    return js_define_own_property(js, o, k, &d);
}

static bool or_throw_define(Js *js, JsObject *o, JsKey k, int r)
{
    if (r)
        return r > 0;
    JsPropertyDescriptor d;
    int present = js_cell_kind(&o->cell) == JS_KIND_PROXY ? 1 : js_get_own_property(js, o, k, &d);
    if (present >= 0)
        throw_with_key(js,
                       js_cell_kind(&o->cell) == JS_KIND_PROXY
                           ? "'defineProperty' on proxy: trap returned falsish for property '%s'"
                       : present ? "Cannot redefine property: %s"
                                 : "Cannot define property %s, object is not extensible",
                       k, js_from_cell(o));
    return false;
}

// 7.3.7 CreateDataPropertyOrThrow
bool js_create_data_property_or_throw(Js *js, JsObject *o, JsKey k, JsValue v)
{
    return or_throw_define(js, o, k, js_create_data_property(js, o, k, v));
}

// 7.3.9 DefinePropertyOrThrow
__attribute__((cold)) bool js_define_property_or_throw(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    return or_throw_define(js, o, k, js_define_own_property(js, o, k, d));
}

void js__throw_delete_failed(Js *js, JsObject *o, JsKey k)
{
    throw_with_key(js,
                   js_cell_kind(&o->cell) == JS_KIND_PROXY
                       ? "'deleteProperty' on proxy: trap returned falsish for property '%s'"
                       : "Cannot delete property '%s' of %s",
                   k, js_from_cell(o));
}

// 7.3.10 DeletePropertyOrThrow
bool js_delete_property_or_throw(Js *js, JsObject *o, JsKey k)
{
    int r = js_delete_property(js, o, k);
    if (r == 0)
        js__throw_delete_failed(js, o, k);
    return r > 0;
}

// 7.3.13 HasOwnProperty
int js_has_own_property(Js *js, JsObject *o, JsKey k)
{
    JsPropertyDescriptor d;
    return js_get_own_property(js, o, k, &d);
}

// 7.2.2 IsArray
int js_is_array(Js *js, JsValue v)
{
    while (js_is_kind(v, JS_KIND_PROXY)) {
        v = js__proxy_target(js, v);
        if (js_is_exception(v))
            return -1;
    }
    return js_is_array_cell(v);
}

// 7.3.19 LengthOfArrayLike
JsValue js_length_of(Js *js, JsObject *o, double *length)
{
    if (js_cell_kind(&o->cell) == JS_KIND_ARRAY) {
        *length = ((JsArray *)o)->length;
        return JS_UNDEFINED;
    }
    JsValue v = js_get_object(js, o, JS_KEY(length));
    if (js_is_exception(v) || !js_to_length(js, v, length))
        return JS_EXCEPTION;
    return JS_UNDEFINED;
}

// 7.3.20 CreateListFromArrayLike
JsValues *js_list_from_array_like(Js *js, JsValue v)
{
    if (!js_is_object(v)) {
        js_throw_type_error(js, "CreateListFromArrayLike called on non-object");
        return NULL;
    }
    JsObject *o = js_object(v);
    double length;
    if (js_is_exception(js_length_of(js, o, &length)))
        return NULL;
    if (length > 1u << 28) {
        js_throw_range_error(js, "Invalid array length");
        return NULL;
    }
    JsValues *list = js_values_new(js, (uint32_t)length);
    for (uint32_t i = 0; list && i < (uint32_t)length; i++) {
        JsValue e = js_get_object(js, o, js_index_key(i));
        if (js_is_exception(e) || !js_values_push(js, &list, e))
            return NULL;
    }
    return list;
}
