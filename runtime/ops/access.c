// SPDX-License-Identifier: MIT
// Property access with a key that is any value, `in`, `delete`, super references and object literal
// parts. A key converts after the base was found not to be null (13.3.2, 6.2.5.5 GetValue, 6.2.5.6
// PutValue).
#include "runtime/object/error.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <yieldc/typed_array.h>

// The dense element that a key names, or JS_EMPTY.
static inline JsValue dense_element(JsValue base, JsValue key)
{
    if (!js_is_int(key) || !js_is_array_cell(base))
        return JS_EMPTY;
    const JsStore *store = js_object(base)->store;
    uint32_t i = (uint32_t)js_int_value(key);
    return i < store->element_count ? store->v[store->slot_capacity + i] : JS_EMPTY;
}

// The typed array and the index below its length that base and key are, or NULL. Its elements may still be of a type that is read
// and written elsewhere: naming those functions here would link them into every program.
static inline const JsBufferView *typed_element(JsValue base, JsValue key, size_t *i)
{
    if (!js_is_typed_array(base) || !js_is_number(key))
        return NULL;
    const JsBufferView *t = (const JsBufferView *)js_cell(base);
    if (js_likely(js_is_int(key))) {
        *i = (uint32_t)js_int_value(key);
        return js_int_value(key) >= 0 && *i < t->length ? t : NULL;
    }
    double d = js_double_value(key);
    *i = d >= 0 && d < (double)t->length ? (size_t)d : 0;
    return d > 0 && (double)*i == d ? t : NULL;
}

// base[key] where base is null or undefined: the key is quoted only when that runs no user code.
static JsValue throw_nullish(Js *js, JsValue base, JsValue key, const char *verb, const char *doing)
{
    const char *name = js_is_null(base) ? "null" : "undefined";
    if (js_same(key, js_from_cell(JS_SYM(iterator))) && *verb == 'r')
        return js_throw_type_error(
            js, "%s is not iterable (cannot read property Symbol(Symbol.iterator))",
            js_is_null(base) ? "object null" : name);
    char *text = js_describe(js, key);
    js_throw_type_error(js, "Cannot %s properties of %s (%s '%s')", verb, name, doing,
                        text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

JsValue js_require_base(Js *js, JsValue base, JsValue key)
{
    return js_likely(!js_is_nullish(base)) ? base : throw_nullish(js, base, key, "read", "reading");
}

// A key that is an index, but a double, as an int.
static inline JsValue int_key(JsValue key)
{
    return js_is_double(key) ? js_number(js_double_value(key)) : key;
}

JsValue js_get_value(Js *js, JsValue base, JsValue key)
{
    key = int_key(key);
    if (js_is_int(key) && js_is_string(base)) {
        uint32_t i = (uint32_t)js_int_value(key);
        if (js_likely(i < js_string(base)->length))
            return js_from_cell_or_exception(
                js_string_char(js, js_string_at(js, js_string(base), i)));
    }
    JsValue element = dense_element(base, key);
    if (js_likely(!js_is_empty(element)))
        return element;
    size_t i;
    const JsBufferView *t = typed_element(base, key, &i);
    if (t && !js_is_empty(element = js__view_load_as((JsElementType)t->type, t, i)))
        return element;
    if (js_is_nullish(base))
        return throw_nullish(js, base, key, "read", "reading");
    JsKey k = js_to_property_key(js, key);
    return js_key_is_none(k) ? JS_EXCEPTION : js_get(js, base, k);
}

// Adds an element to an array where there is none, within its length or right behind it, when nothing on the way
// could notice: no prototype has indices, the array is as a literal made it. 0: it is not so, -1: exception.
static int add_element(Js *js, JsValue base, JsValue key, JsValue v)
{
    if (!js_is_cell(base) || js_cell(base)->head != js->array_head || !js_is_int(key) ||
        js_int_value(key) < 0 || !(js->intact & JS_INTACT_NO_INDEXED))
        return 0;
    JsArray *a = (JsArray *)js_cell(base);
    uint32_t i = (uint32_t)js_int_value(key);
    if (i > a->length || a->flags || !js__array_is_dense(a) ||
        (i < a->o.store->element_count && !js_is_empty(js__array_values(a)[i])))
        return 0;
    JsStore *store = a->o.store;
    if (js_likely(i == store->element_count && i < store->element_capacity))
        js_store(js, store, js__array_values(a) + store->element_count++, v);
    else if (!js__element_add(js, &a->o, i, v, JS_DATA_DEFAULT))
        return -1;
    if (i == a->length)
        a->length++;
    return 1;
}

bool js_put_value(Js *js, JsValue base, JsValue key, JsValue v, bool strict)
{
    key = int_key(key);
    int added = add_element(js, base, key, v);
    if (added)
        return added > 0;
    if (js_likely(!js_is_empty(dense_element(base, key))) &&
        js__array_is_dense((JsArray *)js_object(base))) {
        JsStore *store = js_object(base)->store;
        js_store(js, store, &store->v[store->slot_capacity + (uint32_t)js_int_value(key)], v);
        return true;
    }
    size_t i;
    const JsBufferView *t = typed_element(base, key, &i);
    if (t && js_is_number(v) && js__view_store_as((JsElementType)t->type, t, i, v))
        return true;
    if (js_is_nullish(base)) {
        throw_nullish(js, base, key, "set", "setting");
        return false;
    }
    JsKey k = js_to_property_key(js, key);
    return !js_key_is_none(k) && js_put(js, base, k, v, strict);
}

// 13.5.1.2 The delete operator, of a property
int js_delete_value(Js *js, JsValue base, JsValue key, bool strict)
{
    JsObject *o = js_to_object(js, base);
    JsKey k = o ? js_to_property_key(js, key) : JS_NO_KEY;
    if (js_key_is_none(k))
        return -1;
    if (strict)
        return js_delete_property_or_throw(js, o, k) ? 1 : -1;
    return js_delete_property(js, o, k);
}

int js_in(Js *js, JsValue key, JsValue object)
{
    if (!js_is_object(object)) {
        char *name = js_describe(js, key), *where = js_describe(js, object);
        js_throw_type_error(js, "Cannot use 'in' operator to search for '%s' in %s",
                            name ? name : "", where ? where : "");
        free(name);
        free(where);
        return -1;
    }
    JsKey k = js_to_property_key(js, key);
    return js_key_is_none(k) ? -1 : js_has_property(js, js_object(object), k);
}

// 13.3.7.3 MakeSuperPropertyReference: the base is the home object's prototype, the receiver is
// this.
JsValue js_super_base(Js *js, JsCell *home)
{
    return js_get_prototype_of(js, (JsObject *)home);
}

JsValue js_super_get(Js *js, JsValue base, JsValue key, JsValue this_)
{
    if (js_is_null(base))
        return throw_nullish(js, base, key, "read", "reading");
    JsKey k = js_to_property_key(js, key);
    return js_key_is_none(k) ? JS_EXCEPTION : js_get_from(js, js_object(base), k, this_);
}

bool js_super_put(Js *js, JsValue base, JsValue key, JsValue v, JsValue this_, bool strict)
{
    if (js_is_null(base)) {
        throw_nullish(js, base, key, "set", "setting");
        return false;
    }
    JsKey k = js_to_property_key(js, key);
    int done = js_key_is_none(k) ? -1 : js_set_on(js, js_object(base), k, v, this_);
    if (done == 0 && strict) {
        js_throw_type_error(js, "Cannot assign to read only property of object");
        return false;
    }
    return done >= 0;
}

bool js_define_field(Js *js, JsValue object, JsValue key, JsValue v)
{
    JsKey k = js_to_property_key(js, key);
    return !js_key_is_none(k) && js_create_data_property_or_throw(js, js_object(object), k, v);
}

// 13.2.5.5 PropertyDefinition: __proto__: v
bool js_literal_proto(Js *js, JsValue object, JsValue v)
{
    return (!js_is_object(v) && !js_is_null(v)) ||
           js_set_prototype_of(js, js_object(object), v) >= 0;
}

// 13.2.8.6 Evaluation of a template literal
JsValue js_template_concat(Js *js, uint32_t count, const JsValue *pieces)
{
    JsString *text = JS_ATOM(empty);
    for (uint32_t i = 0; i < count && text; i++) {
        JsString *piece = js_to_string(js, pieces[i]);
        text = piece ? i ? js_string_concat(js, text, piece) : piece : NULL;
    }
    return js_from_cell_or_exception(text);
}

// 9.1.1.1.6 GetBindingValue of a binding that is not initialised
__attribute__((cold)) JsValue js_throw_tdz(Js *js, JsKey name)
{
    JsString *text = js_to_string(js, js_key_value(js, name));
    char *utf8 = text ? js_string_to_utf8(js, text, NULL) : NULL;
    if (text)
        js_throw_reference_error(js, "Cannot access '%s' before initialization", utf8 ? utf8 : "");
    free(utf8);
    return JS_EXCEPTION;
}

// 9.1.1.3.4 GetThisBinding
JsValue js_throw_this_unbound(Js *js)
{
    return js_throw_reference_error(js,
                                    "Must call super constructor in derived class before accessing "
                                    "'this' or returning from derived constructor");
}

// 9.1.1.3.1 BindThisValue, step 3
JsValue js_throw_this_bound(Js *js)
{
    return js_throw_reference_error(js, "Super constructor may only be called once");
}

// 9.1.1.1.5 SetMutableBinding of an immutable binding
JsValue js_throw_const(Js *js, JsKey name)
{
    (void)name;
    return js_throw_type_error(js, "Assignment to constant variable.");
}
