// SPDX-License-Identifier: MIT
// The Object constructor and its functions (20.1.1, 20.1.2).
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/core.h"
#include "runtime/object/shape.h"
#include "runtime/ops/descriptor.h"
#include <stdlib.h>

// A TypeError with one value described.
static JsValue throw_about(Js *js, const char *format, JsValue v)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, format, text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// 20.1.1.1 Object ( [ value ] )
static JS_BUILTIN(object_constructor)
{
    if (!js_is_undefined(new_target) && !js_same(new_target, js_from_cell(self))) {
        JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_OBJECT_PROTOTYPE);
        return proto ? js_from_cell_or_exception(js_object_new_proto(js, proto)) : JS_EXCEPTION;
    }
    JsValue v = JS_ARG(0);
    return js_from_cell_or_exception(js_is_nullish(v) ? js_object_new(js) : js_to_object(js, v));
}

// 20.1.2.1 Object.assign ( target, ...sources )
JS_BUILTIN(js__object_assign)
{
    JsObject *to = js_to_object(js, JS_ARG(0));
    JS_CHECK_OK(to);
    for (uint32_t i = 1; i < argc; i++) {
        if (js_is_nullish(argv[i]))
            continue;
        JsObject *from = js_to_object(js, argv[i]);
        JsValues *keys = from ? js_own_property_keys(js, from) : NULL;
        JS_CHECK_OK(keys);
        for (uint32_t n = 0; n < keys->count; n++) {
            JsKey k = js_to_property_key(js, keys->v[n]);
            JsPropertyDescriptor d;
            int found = js_key_is_none(k) ? -1 : js_get_own_property(js, from, k, &d);
            JS_CHECK_INT(found);
            if (!found || !(d.flags & JS_ENUMERABLE))
                continue;
            JsValue v = js_get_object(js, from, k);
            JS_CHECK(v);
            JS_CHECK_OK(js_set(js, to, k, v));
        }
    }
    return js_from_cell(to);
}

// 20.1.2.3.1 ObjectDefineProperties
static JsValue define_properties(Js *js, JsObject *o, JsValue properties)
{
    JsObject *props = js_to_object(js, properties);
    JsValues *keys = props ? js_own_property_keys(js, props) : NULL;
    JsValues *list =
        keys ? js_values_new(js, keys->count * 5) : NULL; // key, value, get, set, flags
    JS_CHECK_OK(list);
    for (uint32_t i = 0; i < keys->count; i++) {
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d;
        int found = js_key_is_none(k) ? -1 : js_get_own_property(js, props, k, &d);
        JS_CHECK_INT(found);
        if (!found || !(d.flags & JS_ENUMERABLE))
            continue;
        JsValue v = js_get_object(js, props, k);
        JS_CHECK(v);
        JS_CHECK_OK(js__to_property_descriptor(js, v, &d));
        JsValue fields[5] = {keys->v[i], d.value, d.get, d.set, js_int(d.flags | d.has << 8)};
        for (int n = 0; n < 5; n++)
            JS_CHECK_OK(js_values_push(js, &list, fields[n]));
    }
    for (uint32_t i = 0; i < list->count; i += 5) {
        int32_t bits = js_int_value(list->v[i + 4]);
        JsPropertyDescriptor d = {list->v[i + 1], list->v[i + 2], list->v[i + 3], (uint8_t)bits,
                                  (uint8_t)(bits >> 8)};
        JS_CHECK_OK(js_define_property_or_throw(js, o, js_to_property_key(js, list->v[i]), &d));
    }
    return js_from_cell(o);
}

// 20.1.2.2 Object.create ( O, Properties )
JS_BUILTIN(js__object_create)
{
    JsValue proto = JS_ARG(0);
    if (!js_is_object(proto) && !js_is_null(proto))
        return throw_about(js, "Object prototype may only be an Object or null: %s", proto);
    JsObject *o = js_object_new_proto(js, js_is_null(proto) ? NULL : js_object(proto));
    JS_CHECK_OK(o);
    return js_is_undefined(JS_ARG(1)) ? js_from_cell(o) : define_properties(js, o, argv[1]);
}

// 20.1.2.3 Object.defineProperties ( O, Properties )
JS_BUILTIN(js__object_define_properties)
{
    if (!js_is_object(JS_ARG(0)))
        return js_throw_type_error(js, "Object.defineProperties called on non-object");
    return define_properties(js, js_object(argv[0]), JS_ARG(1));
}

// 20.1.2.4 Object.defineProperty ( O, P, Attributes )
JS_BUILTIN(js__object_define_property)
{
    if (!js_is_object(JS_ARG(0)))
        return js_throw_type_error(js, "Object.defineProperty called on non-object");
    JsKey k = js_to_property_key(js, JS_ARG(1));
    JsPropertyDescriptor d;
    JS_CHECK_OK(!js_key_is_none(k) && js__to_property_descriptor(js, JS_ARG(2), &d) &&
                js_define_property_or_throw(js, js_object(argv[0]), k, &d));
    return argv[0];
}

typedef enum Listed { LIST_KEYS, LIST_VALUES, LIST_ENTRIES } Listed;

// 7.3.23 EnumerableOwnProperties, as an array
static JsValue enumerable_own(Js *js, JsValue v, Listed what)
{
    JsObject *o = js_to_object(js, v);
    JsValues *keys = o ? js_own_property_keys(js, o) : NULL;
    JsArray *list = keys ? js_array_new(js, 0, NULL) : NULL;
    JS_CHECK_OK(list);
    for (uint32_t i = 0; i < keys->count; i++) {
        if (js_is_symbol(keys->v[i]))
            continue;
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d;
        int found = js_key_is_none(k) ? -1 : js_get_own_property(js, o, k, &d);
        JS_CHECK_INT(found);
        if (!found || !(d.flags & JS_ENUMERABLE))
            continue;
        JsValue pair[2] = {js_to_string_value(js, keys->v[i]), JS_UNDEFINED};
        JS_CHECK(pair[0]);
        if (what != LIST_KEYS)
            JS_CHECK(pair[1] = js_get_object(js, o, k));
        JsValue item = what == LIST_KEYS     ? pair[0]
                       : what == LIST_VALUES ? pair[1]
                                             : js_from_cell_or_exception(js_array_new(js, 2, pair));
        JS_CHECK(item);
        JS_CHECK_OK(js_array_push(js, list, item));
    }
    return js_from_cell(list);
}

// 20.1.2.5 Object.entries ( O )
JS_BUILTIN(js__object_entries)
{
    return enumerable_own(js, JS_ARG(0), LIST_ENTRIES);
}
// 20.1.2.19 Object.keys ( O )
static JS_BUILTIN(object_keys)
{
    return enumerable_own(js, JS_ARG(0), LIST_KEYS);
}
// 20.1.2.24 Object.values ( O )
static JS_BUILTIN(object_values)
{
    return enumerable_own(js, JS_ARG(0), LIST_VALUES);
}

// 7.3.15 SetIntegrityLevel. 1, 0, -1.
static int set_integrity(Js *js, JsObject *o, bool frozen)
{
    int r = js_prevent_extensions(js, o);
    if (r <= 0)
        return r;
    const JsExotic *x = js__exotic(o);
    if (!x)
        js__element_restrict(js, o, frozen ? JS_WRITABLE | JS_CONFIGURABLE : JS_CONFIGURABLE);
    JsValues *keys = js_own_property_keys(js, o);
    if (!keys)
        return -1;
    for (uint32_t i = 0; i < keys->count; i++) {
        if (!x && js_is_number(keys->v[i]))
            continue;
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d = {JS_EMPTY, JS_EMPTY, JS_EMPTY, 0, JS_CONFIGURABLE}, current;
        if (frozen) {
            int found = js_get_own_property(js, o, k, &current);
            if (found < 0)
                return -1;
            if (!found)
                continue;
            if (!js_is_empty(current.value))
                d.has |= JS_WRITABLE;
        }
        if (!js_define_property_or_throw(js, o, k, &d))
            return -1;
    }
    return 1;
}

// The TypeError of an object whose [[PreventExtensions]] says no: a proxy, or a typed array.
static JsValue throw_extensible(Js *js, JsValue v)
{
    if (js_is_kind(v, JS_KIND_PROXY))
        return js_throw_type_error(js, "'preventExtensions' on proxy: trap returned falsish");
    return js_throw_type_error(
        js, "Cannot prevent extensions of a typed array whose length may change");
}

static JsValue integrity(Js *js, JsValue v, bool frozen)
{
    if (!js_is_object(v))
        return v;
    int r = set_integrity(js, js_object(v), frozen);
    if (r == 0)
        return throw_extensible(js, v);
    return r < 0 ? JS_EXCEPTION : v;
}

// 20.1.2.6 Object.freeze ( O )
JS_BUILTIN(js__object_freeze)
{
    return integrity(js, JS_ARG(0), true);
}
// 20.1.2.22 Object.seal ( O )
JS_BUILTIN(js__object_seal)
{
    return integrity(js, JS_ARG(0), false);
}

// 7.3.16 TestIntegrityLevel
static JsValue test_integrity(Js *js, JsValue v, uint8_t lost)
{
    if (!js_is_object(v))
        return JS_TRUE;
    JsObject *o = js_object(v);
    int extensible = js_is_extensible(js, o);
    JS_CHECK_INT(extensible);
    JsValues *keys = extensible ? NULL : js_own_property_keys(js, o);
    if (!keys)
        return extensible ? JS_FALSE : JS_EXCEPTION;
    for (uint32_t i = 0; i < keys->count; i++) {
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, o, k, &d);
        JS_CHECK_INT(found);
        uint8_t counts = found && js_is_empty(d.value) ? lost & (uint8_t)~JS_WRITABLE : lost;
        if (found && d.flags & counts)
            return JS_FALSE;
    }
    return JS_TRUE;
}

// 20.1.2.16 Object.isFrozen ( O )
JS_BUILTIN(js__object_is_frozen)
{
    return test_integrity(js, JS_ARG(0), JS_WRITABLE | JS_CONFIGURABLE);
}
// 20.1.2.17 Object.isSealed ( O )
JS_BUILTIN(js__object_is_sealed)
{
    return test_integrity(js, JS_ARG(0), JS_CONFIGURABLE);
}

// 20.1.2.15 Object.isExtensible ( O )
JS_BUILTIN(js__object_is_extensible)
{
    int r = js_is_object(JS_ARG(0)) ? js_is_extensible(js, js_object(argv[0])) : 0;
    JS_CHECK_INT(r);
    return js_bool(r);
}

// 20.1.2.20 Object.preventExtensions ( O )
JS_BUILTIN(js__object_prevent_extensions)
{
    JsValue v = JS_ARG(0);
    if (!js_is_object(v))
        return v;
    int r = js_prevent_extensions(js, js_object(v));
    JS_CHECK_INT(r);
    return r ? v : throw_extensible(js, v);
}

// 20.1.2.7 Object.fromEntries ( iterable )
JS_BUILTIN(js__object_from_entries)
{
    if (js_is_nullish(JS_ARG(0)))
        return js_throw_type_error(js, "%s is not iterable",
                                   js_is_null(JS_ARG(0)) ? "null" : "undefined");
    JsObject *o = js_object_new(js);
    JsIterator it;
    JS_CHECK_OK(o && js__iterate(js, argv[0], &it));
    for (;;) {
        JsValue item;
        int more = js_iterator_next(js, &it, &item);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(o);
        bool ok = js_is_object(item);
        if (ok) {
            JsValue name = js_get(js, item, js_index_key(0));
            JsValue v = js_is_exception(name) ? name : js_get(js, item, js_index_key(1));
            JsKey k = js_is_exception(v) ? JS_NO_KEY : js_to_property_key(js, name);
            ok = !js_key_is_none(k) && js_create_data_property_or_throw(js, o, k, v);
        } else {
            throw_about(js, "Iterator value %s is not an entry object", item);
        }
        if (ok)
            continue;
        JsValue thrown = js_catch(js);
        js_iterator_close_throw(js, &it);
        return js_throw(js, thrown);
    }
}

// 20.1.2.8 Object.getOwnPropertyDescriptor ( O, P )
JS_BUILTIN(js__object_get_own_property_descriptor)
{
    JsObject *o = js_to_object(js, JS_ARG(0));
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    JS_CHECK_OK(!js_key_is_none(k));
    JsPropertyDescriptor d;
    int found = js_get_own_property(js, o, k, &d);
    JS_CHECK_INT(found);
    return found ? js__from_property_descriptor(js, &d) : JS_UNDEFINED;
}

// 20.1.2.9 Object.getOwnPropertyDescriptors ( O )
JS_BUILTIN(js__object_get_own_property_descriptors)
{
    JsObject *o = js_to_object(js, JS_ARG(0));
    JsValues *keys = o ? js_own_property_keys(js, o) : NULL;
    JsObject *all = keys ? js_object_new(js) : NULL;
    JS_CHECK_OK(all);
    for (uint32_t i = 0; i < keys->count; i++) {
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d;
        int found = js_get_own_property(js, o, k, &d);
        JS_CHECK_INT(found);
        JsValue v = found ? js__from_property_descriptor(js, &d) : JS_EMPTY;
        JS_CHECK(v);
        if (found)
            JS_CHECK_INT(js_create_data_property(js, all, k, v));
    }
    return js_from_cell(all);
}

// 20.1.2.11.1 GetOwnPropertyKeys
static JsValue own_keys(Js *js, JsValue v, bool symbols)
{
    JsObject *o = js_to_object(js, v);
    JsValues *keys = o ? js_own_property_keys(js, o) : NULL;
    JsArray *list = keys ? js_array_new(js, 0, NULL) : NULL;
    JS_CHECK_OK(list);
    for (uint32_t i = 0; i < keys->count; i++) {
        if (js_is_symbol(keys->v[i]) != symbols)
            continue;
        JsValue k = symbols ? keys->v[i] : js_to_string_value(js, keys->v[i]);
        JS_CHECK(k);
        JS_CHECK_OK(js_array_push(js, list, k));
    }
    return js_from_cell(list);
}

// 20.1.2.10 Object.getOwnPropertyNames ( O )
JS_BUILTIN(js__object_get_own_property_names)
{
    return own_keys(js, JS_ARG(0), false);
}
// 20.1.2.11 Object.getOwnPropertySymbols ( O )
JS_BUILTIN(js__object_get_own_property_symbols)
{
    return own_keys(js, JS_ARG(0), true);
}

// 20.1.2.12 Object.getPrototypeOf ( O )
JS_BUILTIN(js__object_get_prototype_of)
{
    JsObject *o = js_to_object(js, JS_ARG(0));
    return o ? js_get_prototype_of(js, o) : JS_EXCEPTION;
}

// 20.1.2.23 Object.setPrototypeOf ( O, proto )
JS_BUILTIN(js__object_set_prototype_of)
{
    JsValue v = JS_ARG(0), proto = JS_ARG(1);
    if (js_is_nullish(v))
        return js_throw_type_error(js, "Object.setPrototypeOf called on null or undefined");
    if (!js_is_object(proto) && !js_is_null(proto))
        return throw_about(js, "Object prototype may only be an Object or null: %s", proto);
    if (!js_is_object(v))
        return v;
    JS_CHECK_OK(js__set_prototype_or_throw(js, js_object(v), proto));
    return v;
}

// 7.3.35 GroupBy with keys that are property keys
static bool group_add(Js *js, JsObject *groups, JsKey k, JsValue v)
{
    JsPropertyDescriptor d;
    int found = js_get_own_property(js, groups, k, &d);
    if (found > 0)
        return js_array_push(js, (JsArray *)js_object(d.value), v);
    JsArray *a = found ? NULL : js_array_new(js, 1, &v);
    return a && js_create_data_property(js, groups, k, js_from_cell(a)) > 0;
}

// 20.1.2.13 Object.groupBy ( items, callback )
JS_BUILTIN(js__object_group_by)
{
    JsValue items = JS_ARG(0), callback = JS_ARG(1);
    if (js_is_nullish(items))
        return throw_about(js, "%s is not iterable", items);
    JS_CHECK_OK(js__check_callable(js, callback));
    JsObject *groups = js_object_new_proto(js, NULL);
    JsIterator it;
    JS_CHECK_OK(groups && js__iterate(js, items, &it));
    for (double i = 0;; i++) {
        JsValue args[2] = {JS_UNDEFINED, js_number(i)};
        int more = js_iterator_next(js, &it, &args[0]);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(groups);
        JsValue name = js_call(js, callback, JS_UNDEFINED, 2, args);
        JsKey k = js_is_exception(name) ? JS_NO_KEY : js_to_property_key(js, name);
        if (!js_key_is_none(k) && group_add(js, groups, k, args[0]))
            continue;
        JsValue thrown = js_catch(js);
        js_iterator_close_throw(js, &it);
        return js_throw(js, thrown);
    }
}

// 20.1.2.14 Object.hasOwn ( O, P )
JS_BUILTIN(js__object_has_own)
{
    JsObject *o = js_to_object(js, JS_ARG(0));
    JsKey k = o ? js_to_property_key(js, JS_ARG(1)) : JS_NO_KEY;
    int r = js_key_is_none(k) ? -1 : js_has_own_property(js, o, k);
    JS_CHECK_INT(r);
    return js_bool(r);
}

// 20.1.2.15 Object.is ( value1, value2 )
JS_BUILTIN(js__object_is)
{
    return js_bool(js_same_value(js, JS_ARG(0), JS_ARG(1)));
}

static const JsRow rows[] = {
    JS_NAMED_METHOD(assign, 2, object_assign),
    JS_NAMED_METHOD(getOwnPropertyDescriptor, 2, object_get_own_property_descriptor),
    JS_NAMED_METHOD(getOwnPropertyDescriptors, 1, object_get_own_property_descriptors),
    JS_NAMED_METHOD(getOwnPropertyNames, 1, object_get_own_property_names),
    JS_NAMED_METHOD(getOwnPropertySymbols, 1, object_get_own_property_symbols),
    JS_NAMED_METHOD(hasOwn, 2, object_has_own),
    JS_NAMED_METHOD(is, 2, object_is),
    JS_NAMED_METHOD(preventExtensions, 1, object_prevent_extensions),
    JS_NAMED_METHOD(seal, 1, object_seal),
    JS_NAMED_METHOD(create, 2, object_create),
    JS_NAMED_METHOD(defineProperties, 2, object_define_properties),
    JS_NAMED_METHOD(defineProperty, 3, object_define_property),
    JS_NAMED_METHOD(freeze, 1, object_freeze),
    JS_NAMED_METHOD(getPrototypeOf, 1, object_get_prototype_of),
    JS_NAMED_METHOD(setPrototypeOf, 2, object_set_prototype_of),
    JS_NAMED_METHOD(isExtensible, 1, object_is_extensible),
    JS_NAMED_METHOD(isFrozen, 1, object_is_frozen),
    JS_NAMED_METHOD(isSealed, 1, object_is_sealed),
    JS_METHOD(keys, 1, object_keys),
    JS_NAMED_METHOD(entries, 1, object_entries),
    JS_NAMED_METHOD(fromEntries, 1, object_from_entries),
    JS_METHOD(values, 1, object_values),
    JS_NAMED_METHOD(groupBy, 2, object_group_by),
};

const JsIntrinsicDef js__object_def = {
    .id = JS_I_OBJECT,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(object_constructor, (const JsString *)&js__atom_Object, 1,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_OBJECT_PROTOTYPE,
    JS_ROWS(rows),
};
