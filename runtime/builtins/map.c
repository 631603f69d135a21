// SPDX-License-Identifier: MIT
// Map, %MapIteratorPrototype% and Map.groupBy.
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/collection.h"

static const JsClass map_class = {.name = "Map",
                                  .kind = JS_KIND_MAP,
                                  .size = sizeof(JsCollection),
                                  .type = {"Map", js__collection_trace, NULL}};

static JS_BUILTIN(map_iterator_next);

static const JsClass map_iterator_class = {
    .name = "Map Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(JsCollectionIterator),
    .type = {"Map Iterator", js__collection_iterator_trace, NULL},
    .step = js__collection_iterator_step,
    .next = map_iterator_next};

// The receiver, if it is a Map; NULL: TypeError.
static JsCollection *this_map(Js *js, JsValue this_, const char *method)
{
    if (js_is_kind(this_, JS_KIND_MAP))
        return (JsCollection *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

// 24.1.3.9 Map.prototype.set
static JS_BUILTIN(map_set)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.set");
    JsTableEntry *e = m ? js__table_add(js, m, JS_ARG(0)) : NULL;
    JS_CHECK_OK(e);
    js_store(js, m->table, &e->value, JS_ARG(1));
    return this_;
}

// One [key, value] of the constructor's argument, given to `set`.
static bool add_entry(Js *js, JsCollection *m, JsValue adder, JsValue item)
{
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
    if (js_is_kind(adder, JS_KIND_FUNCTION) &&
        ((JsFunction *)js_cell(adder))->code->entry == map_set) {
        JsTableEntry *e = js__table_add(js, m, pair[0]);
        if (e)
            js_store(js, m->table, &e->value, pair[1]);
        return e != NULL;
    }
    return !js_is_exception(js_call(js, adder, js_from_cell(m), 2, pair));
}

// 24.1.1.2 AddEntriesFromIterable
static JsValue add_entries(Js *js, JsCollection *m, JsValue iterable)
{
    JsValue adder = js_get_object(js, &m->o, JS_KEY(set));
    JS_CHECK(adder);
    if (!js_is_callable(adder))
        return js__throw_about(
            js, "'%s' returned for property 'set' of object '#<Map>' is not a function", adder);
    JsIterator it;
    JS_CHECK_OK(js__iterate(js, iterable, &it));
    for (;;) {
        JsValue item;
        int more = js_iterator_next(js, &it, &item);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(m);
        if (!add_entry(js, m, adder, item)) {
            JsValue error = js_catch(js);
            js_iterator_close_throw(js, &it);
            return js_throw(js, error);
        }
    }
}

// 24.1.1.1 Map
static JS_BUILTIN(map_construct)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor Map requires 'new'");
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_MAP_PROTOTYPE);
    JsCollection *m = proto ? (JsCollection *)js_object_new_class(js, &map_class, proto) : NULL;
    JS_CHECK_OK(m);
    return js_is_nullish(JS_ARG(0)) ? js_from_cell(m) : add_entries(js, m, argv[0]);
}

// 24.1.2.1 Map.groupBy. Groups are arrays from the start: nobody sees them before the end.
static JS_BUILTIN(map_group_by)
{
    JS_CHECK(js_require_object_coercible(js, JS_ARG(0)));
    JS_CHECK_OK(js__check_callable(js, JS_ARG(1)));
    JsCollection *m =
        (JsCollection *)js_object_new_class(js, &map_class, js_intrinsic(js, JS_I_MAP_PROTOTYPE));
    JsIterator it;
    JS_CHECK_OK(m && js__iterate(js, argv[0], &it));
    for (double k = 0;; k++) {
        JsValue args[2] = {JS_UNDEFINED, js_number(k)};
        int more = js_iterator_next(js, &it, &args[0]);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(m);
        JsValue key = js_call(js, argv[1], JS_UNDEFINED, 2, args);
        if (js_is_exception(key)) {
            JsValue error = js_catch(js);
            js_iterator_close_throw(js, &it);
            return js_throw(js, error);
        }
        JsTableEntry *e = js__table_add(js, m, key);
        JS_CHECK_OK(e);
        if (js_is_undefined(e->value)) {
            JsArray *group = js_array_new(js, 0, NULL);
            JS_CHECK_OK(group);
            js_store(js, m->table, &e->value, js_from_cell(group));
        }
        JS_CHECK_OK(js_array_push(js, (JsArray *)js_cell(e->value), args[0]));
    }
}

// 24.1.3.1 Map.prototype.clear
static JS_BUILTIN(map_clear)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.clear");
    JS_CHECK_OK(m && js__table_clear(js, m));
    return JS_UNDEFINED;
}

// 24.1.3.3 Map.prototype.delete
static JS_BUILTIN(map_delete)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.delete");
    JS_CHECK_OK(m);
    int deleted = js__table_delete(js, m, JS_ARG(0));
    JS_CHECK_INT(deleted);
    return js_bool(deleted);
}

// 24.1.3.5 Map.prototype.forEach
static JS_BUILTIN(map_for_each)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.forEach");
    JS_CHECK_OK(m);
    return js__collection_for_each(js, m, JS_ARG(0), JS_ARG(1));
}

// 24.1.3.6 Map.prototype.get
static JS_BUILTIN(map_get)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.get");
    JS_CHECK_OK(m);
    const JsTableEntry *e = js__table_find(js, m, JS_ARG(0));
    return e ? e->value : JS_UNDEFINED;
}

// Map.prototype.getOrInsert (ES2026)
static JS_BUILTIN(map_get_or_insert)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.getOrInsert");
    JS_CHECK_OK(m);
    uint32_t size = js__collection_size(&m->o);
    JsTableEntry *e = js__table_add(js, m, JS_ARG(0));
    JS_CHECK_OK(e);
    if (js__collection_size(&m->o) != size)
        js_store(js, m->table, &e->value, JS_ARG(1));
    return e->value;
}

// Map.prototype.getOrInsertComputed (ES2026). The callback may change the map: its value is set
// last.
static JS_BUILTIN(map_get_or_insert_computed)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.getOrInsertComputed");
    JS_CHECK_OK(m && js__check_callable(js, JS_ARG(1)));
    JsValue key = js__collection_key(argv[0]);
    JsTableEntry *e = js__table_find(js, m, key);
    if (e)
        return e->value;
    JsValue v = js_call(js, argv[1], JS_UNDEFINED, 1, &key);
    JS_CHECK(v);
    JS_CHECK_OK(e = js__table_add(js, m, key));
    js_store(js, m->table, &e->value, v);
    return v;
}

// 24.1.3.7 Map.prototype.has
static JS_BUILTIN(map_has)
{
    JsCollection *m = this_map(js, this_, "Map.prototype.has");
    JS_CHECK_OK(m);
    return js_bool(js__table_find(js, m, JS_ARG(0)));
}

// 24.1.3.10 get Map.prototype.size
static JS_BUILTIN(map_size)
{
    JsCollection *m = this_map(js, this_, "get Map.prototype.size");
    JS_CHECK_OK(m);
    return js_number(js__collection_size(&m->o));
}

// 24.1.5.1 CreateMapIterator
static JsValue map_iterator(Js *js, JsValue this_, const char *method, JsIterKind kind)
{
    JsCollection *m = this_map(js, this_, method);
    JS_CHECK_OK(m);
    JsObject *proto = js_intrinsic(js, JS_I_MAP_ITERATOR_PROTOTYPE);
    return js__collection_iterator_new(js, &map_iterator_class, proto, m, kind);
}

static JS_BUILTIN(map_entries)
{
    return map_iterator(js, this_, "Map.prototype.entries", JS_ITER_ENTRIES);
}

static JS_BUILTIN(map_keys)
{
    return map_iterator(js, this_, "Map.prototype.keys", JS_ITER_KEYS);
}

static JS_BUILTIN(map_values)
{
    return map_iterator(js, this_, "Map.prototype.values", JS_ITER_VALUES);
}

// 24.1.5.2.1 %MapIteratorPrototype%.next
static JS_BUILTIN(map_iterator_next)
{
    return js__collection_iterator_next(js, this_, &map_iterator_class,
                                        "Map Iterator.prototype.next");
}

static JS_BUILTIN(map_species)
{
    return this_;
}

static const JsRow map_rows[] = {
    JS_METHOD(groupBy, 2, map_group_by),
    JS_SYMBOL_GETTER(species, map_species),
};

static const JsIntrinsicDef map_def = {
    .id = JS_I_MAP,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(map_construct, (const JsString *)&js__atom_Map, 0, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_MAP_PROTOTYPE,
    JS_ROWS(map_rows)};

static const JsRow map_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, MAP, JS_DATA_HIDDEN),
    JS_METHOD(get, 1, map_get),
    JS_METHOD(set, 2, map_set),
    JS_METHOD(has, 1, map_has),
    JS_METHOD(delete, 1, map_delete),
    JS_METHOD(clear, 0, map_clear),
    JS_METHOD(entries, 0, map_entries),
    JS_METHOD(forEach, 1, map_for_each),
    JS_METHOD(getOrInsert, 2, map_get_or_insert),
    JS_METHOD(getOrInsertComputed, 2, map_get_or_insert_computed),
    JS_METHOD(keys, 0, map_keys),
    JS_GETTER(size, map_size),
    JS_METHOD(values, 0, map_values),
    JS_TAG_ROW(Map),
    JS_SYMBOL_ALIAS_ROW(iterator, entries),
};

static const JsIntrinsicDef map_prototype_def = {.id = JS_I_MAP_PROTOTYPE,
                                                 .proto = JS_I_OBJECT_PROTOTYPE,
                                                 .prototype = -1,
                                                 JS_ROWS(map_prototype_rows)};

static const JsRow map_iterator_rows[] = {
    JS_METHOD(next, 0, map_iterator_next),
    JS_TAG_ROW(map_iterator),
};

static const JsIntrinsicDef map_iterator_prototype_def = {.id = JS_I_MAP_ITERATOR_PROTOTYPE,
                                                          .proto = JS_I_ITERATOR_PROTOTYPE,
                                                          .prototype = -1,
                                                          JS_ROWS(map_iterator_rows)};

static JsValue map_make(Js *js)
{
    js__realm_add(js, &map_def);
    js__realm_add(js, &map_prototype_def);
    js__realm_add(js, &map_iterator_prototype_def);
    return js_intrinsic_value(js, JS_I_MAP);
}

const JsGlobalDef js_global_Map = {"Map", map_make};
