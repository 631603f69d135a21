// SPDX-License-Identifier: MIT
// WeakMap and WeakSet.
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/weak_table.h"

static const JsClass weakmap_class = {.name = "WeakMap",
                                      .kind = JS_KIND_WEAKMAP,
                                      .size = sizeof(JsWeakCollection),
                                      .type = {"WeakMap", js__weak_collection_trace, NULL}};
static const JsClass weakset_class = {.name = "WeakSet",
                                      .kind = JS_KIND_WEAKSET,
                                      .size = sizeof(JsWeakCollection),
                                      .type = {"WeakSet", js__weak_collection_trace, NULL}};

static JsWeakCollection *receiver(Js *js, JsValue this_, JsKind kind, const char *method)
{
    if (js_is_kind(this_, kind))
        return (JsWeakCollection *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

// 24.3.3.5 WeakMap.prototype.set
static JS_BUILTIN(weakmap_set)
{
    JsWeakCollection *m = receiver(js, this_, JS_KIND_WEAKMAP, "WeakMap.prototype.set");
    JS_CHECK_OK(m);
    if (!js__can_be_held_weakly(JS_ARG(0)))
        return js_throw_type_error(js, "Invalid value used as weak map key");
    JsWeakEntry *e = js__weak_add(js, m, argv[0]);
    JS_CHECK_OK(e);
    js_store(js, m->table, &e->value, JS_ARG(1));
    return this_;
}

// 24.4.3.1 WeakSet.prototype.add
static JS_BUILTIN(weakset_add)
{
    JsWeakCollection *s = receiver(js, this_, JS_KIND_WEAKSET, "WeakSet.prototype.add");
    JS_CHECK_OK(s);
    if (!js__can_be_held_weakly(JS_ARG(0)))
        return js_throw_type_error(js, "Invalid value used in weak set");
    JS_CHECK_OK(js__weak_add(js, s, argv[0]));
    return this_;
}

// Gives one item of the constructor's argument to set or add.
static bool add_item(Js *js, JsValue collection, JsValue adder, JsValue item, bool pairs)
{
    if (!pairs)
        return !js_is_exception(js_call(js, adder, collection, 1, &item));
    if (!js_is_object(item)) {
        js__throw_about(js, "Iterator value %s is not an entry object", item);
        return false;
    }
    JsValue pair[2];
    for (uint32_t i = 0; i < 2; i++) {
        pair[i] = js_get(js, item, js_index_key(i));
        if (js_is_exception(pair[i]))
            return false;
    }
    return !js_is_exception(js_call(js, adder, collection, 2, pair));
}

// 24.3.1.1 WeakMap and 24.4.1.1 WeakSet
static JsValue construct(Js *js, JsValue new_target, JsValue iterable, bool map)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor %s requires 'new'",
                                   map ? "WeakMap" : "WeakSet");
    JsObject *proto = js_prototype_from_constructor(
        js, new_target, map ? JS_I_WEAKMAP_PROTOTYPE : JS_I_WEAKSET_PROTOTYPE);
    JsObject *o =
        proto ? js_object_new_class(js, map ? &weakmap_class : &weakset_class, proto) : NULL;
    JS_CHECK_OK(o);
    if (js_is_nullish(iterable))
        return js_from_cell(o);
    JsValue adder = js_get_object(js, o, map ? JS_KEY(set) : JS_KEY(add));
    JS_CHECK(adder);
    if (!js_is_callable(adder))
        return js__throw_about(js, "'%s' returned for the property that adds is not a function",
                               adder);
    JsIterator it;
    JS_CHECK_OK(js__iterate(js, iterable, &it));
    for (;;) {
        JsValue item;
        int more = js_iterator_next(js, &it, &item);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(o);
        if (!add_item(js, js_from_cell(o), adder, item, map)) {
            JsValue error = js_catch(js);
            js_iterator_close_throw(js, &it);
            return js_throw(js, error);
        }
    }
}

static JS_BUILTIN(weakmap_construct)
{
    return construct(js, new_target, JS_ARG(0), true);
}

static JS_BUILTIN(weakset_construct)
{
    return construct(js, new_target, JS_ARG(0), false);
}

// 24.3.3.3 WeakMap.prototype.get
static JS_BUILTIN(weakmap_get)
{
    JsWeakCollection *m = receiver(js, this_, JS_KIND_WEAKMAP, "WeakMap.prototype.get");
    JS_CHECK_OK(m);
    const JsWeakEntry *e = js__weak_find(m, JS_ARG(0));
    return e ? e->value : JS_UNDEFINED;
}

// 24.3.3.4 WeakMap.prototype.has
static JS_BUILTIN(weakmap_has)
{
    JsWeakCollection *m = receiver(js, this_, JS_KIND_WEAKMAP, "WeakMap.prototype.has");
    JS_CHECK_OK(m);
    return js_bool(js__weak_find(m, JS_ARG(0)));
}

// 24.3.3.2 WeakMap.prototype.delete
static JS_BUILTIN(weakmap_delete)
{
    JsWeakCollection *m = receiver(js, this_, JS_KIND_WEAKMAP, "WeakMap.prototype.delete");
    JS_CHECK_OK(m);
    return js_bool(js__weak_delete(js, m, JS_ARG(0)));
}

// WeakMap.prototype.getOrInsert and getOrInsertComputed (ES2026), the latter with a callback.
static JsValue get_or_insert(Js *js, JsWeakCollection *m, JsValue key, JsValue v, bool computed)
{
    if (!js__can_be_held_weakly(key))
        return js_throw_type_error(js, "Invalid value used as weak map key");
    JsWeakEntry *e = js__weak_find(m, key);
    if (e)
        return e->value;
    if (computed)
        JS_CHECK(v = js_call(js, v, JS_UNDEFINED, 1, &key));
    JS_CHECK_OK(e = js__weak_add(js, m, key));
    js_store(js, m->table, &e->value, v);
    return v;
}

static JS_BUILTIN(weakmap_get_or_insert)
{
    JsWeakCollection *m = receiver(js, this_, JS_KIND_WEAKMAP, "WeakMap.prototype.getOrInsert");
    JS_CHECK_OK(m);
    return get_or_insert(js, m, JS_ARG(0), JS_ARG(1), false);
}

static JS_BUILTIN(weakmap_get_or_insert_computed)
{
    JsWeakCollection *m =
        receiver(js, this_, JS_KIND_WEAKMAP, "WeakMap.prototype.getOrInsertComputed");
    JS_CHECK_OK(m);
    if (!js__can_be_held_weakly(JS_ARG(0)))
        return js_throw_type_error(js, "Invalid value used as weak map key");
    JS_CHECK_OK(js__check_callable(js, JS_ARG(1)));
    return get_or_insert(js, m, argv[0], argv[1], true);
}

// 24.4.3.4 WeakSet.prototype.has
static JS_BUILTIN(weakset_has)
{
    JsWeakCollection *s = receiver(js, this_, JS_KIND_WEAKSET, "WeakSet.prototype.has");
    JS_CHECK_OK(s);
    return js_bool(js__weak_find(s, JS_ARG(0)));
}

// 24.4.3.3 WeakSet.prototype.delete
static JS_BUILTIN(weakset_delete)
{
    JsWeakCollection *s = receiver(js, this_, JS_KIND_WEAKSET, "WeakSet.prototype.delete");
    JS_CHECK_OK(s);
    return js_bool(js__weak_delete(js, s, JS_ARG(0)));
}

static const JsIntrinsicDef weakmap_def = {
    .id = JS_I_WEAKMAP,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(weakmap_construct, (const JsString *)&js__atom_WeakMap, 0,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_WEAKMAP_PROTOTYPE};

static const JsRow weakmap_rows[] = {
    JS_INTRINSIC_ROW(constructor, WEAKMAP, JS_DATA_HIDDEN),
    JS_METHOD(delete, 1, weakmap_delete),
    JS_METHOD(get, 1, weakmap_get),
    JS_METHOD(getOrInsert, 2, weakmap_get_or_insert),
    JS_METHOD(getOrInsertComputed, 2, weakmap_get_or_insert_computed),
    JS_METHOD(set, 2, weakmap_set),
    JS_METHOD(has, 1, weakmap_has),
    JS_TAG_ROW(WeakMap),
};

static const JsIntrinsicDef weakmap_prototype_def = {.id = JS_I_WEAKMAP_PROTOTYPE,
                                                     .proto = JS_I_OBJECT_PROTOTYPE,
                                                     .prototype = -1,
                                                     JS_ROWS(weakmap_rows)};

static JsValue weakmap_make(Js *js)
{
    js__realm_add(js, &weakmap_def);
    js__realm_add(js, &weakmap_prototype_def);
    return js_intrinsic_value(js, JS_I_WEAKMAP);
}

const JsGlobalDef js_global_WeakMap = {"WeakMap", weakmap_make};

static const JsIntrinsicDef weakset_def = {
    .id = JS_I_WEAKSET,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(weakset_construct, (const JsString *)&js__atom_WeakSet, 0,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_WEAKSET_PROTOTYPE};

static const JsRow weakset_rows[] = {
    JS_INTRINSIC_ROW(constructor, WEAKSET, JS_DATA_HIDDEN),
    JS_METHOD(delete, 1, weakset_delete),
    JS_METHOD(has, 1, weakset_has),
    JS_METHOD(add, 1, weakset_add),
    JS_TAG_ROW(WeakSet),
};

static const JsIntrinsicDef weakset_prototype_def = {.id = JS_I_WEAKSET_PROTOTYPE,
                                                     .proto = JS_I_OBJECT_PROTOTYPE,
                                                     .prototype = -1,
                                                     JS_ROWS(weakset_rows)};

static JsValue weakset_make(Js *js)
{
    js__realm_add(js, &weakset_def);
    js__realm_add(js, &weakset_prototype_def);
    return js_intrinsic_value(js, JS_I_WEAKSET);
}

const JsGlobalDef js_global_WeakSet = {"WeakSet", weakset_make};
