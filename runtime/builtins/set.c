// SPDX-License-Identifier: MIT
// Set, %SetIteratorPrototype%. The methods that combine two sets are in set_algebra.c.
#include "runtime/builtins/set.h"

static const JsClass set_class = {.name = "Set",
                                  .kind = JS_KIND_SET,
                                  .size = sizeof(JsCollection),
                                  .type = {"Set", js__collection_trace, NULL}};

static JS_BUILTIN(set_iterator_next);

static const JsClass set_iterator_class = {
    .name = "Set Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(JsCollectionIterator),
    .type = {"Set Iterator", js__collection_iterator_trace, NULL},
    .step = js__collection_iterator_step,
    .next = set_iterator_next};

JsCollection *js__this_set(Js *js, JsValue this_, const char *method)
{
    if (js_is_kind(this_, JS_KIND_SET))
        return (JsCollection *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

JsCollection *js__set_new(Js *js)
{
    return (JsCollection *)js_object_new_class(js, &set_class,
                                               js_intrinsic(js, JS_I_SET_PROTOTYPE));
}

// 24.2.4.1 Set.prototype.add
static JS_BUILTIN(set_add)
{
    JsCollection *s = js__this_set(js, this_, "Set.prototype.add");
    JS_CHECK_OK(s && js__table_add(js, s, JS_ARG(0)));
    return this_;
}

static bool add_item(Js *js, JsCollection *s, JsValue adder, JsValue item)
{
    if (js_is_kind(adder, JS_KIND_FUNCTION) &&
        ((JsFunction *)js_cell(adder))->code->entry == set_add)
        return js__table_add(js, s, item) != NULL;
    return !js_is_exception(js_call(js, adder, js_from_cell(s), 1, &item));
}

// 24.2.2.1 Set
static JS_BUILTIN(set_construct)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor Set requires 'new'");
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_SET_PROTOTYPE);
    JsCollection *s = proto ? (JsCollection *)js_object_new_class(js, &set_class, proto) : NULL;
    JS_CHECK_OK(s);
    if (js_is_nullish(JS_ARG(0)))
        return js_from_cell(s);
    JsValue adder = js_get_object(js, &s->o, JS_KEY(add));
    JS_CHECK(adder);
    if (!js_is_callable(adder))
        return js__throw_about(
            js, "'%s' returned for property 'add' of object '#<Set>' is not a function", adder);
    JsIterator it;
    JS_CHECK_OK(js__iterate(js, argv[0], &it));
    for (;;) {
        JsValue item;
        int more = js_iterator_next(js, &it, &item);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(s);
        if (!add_item(js, s, adder, item)) {
            JsValue error = js_catch(js);
            js_iterator_close_throw(js, &it);
            return js_throw(js, error);
        }
    }
}

// 24.2.4.2 Set.prototype.clear
static JS_BUILTIN(set_clear)
{
    JsCollection *s = js__this_set(js, this_, "Set.prototype.clear");
    JS_CHECK_OK(s && js__table_clear(js, s));
    return JS_UNDEFINED;
}

// 24.2.4.4 Set.prototype.delete
static JS_BUILTIN(set_delete)
{
    JsCollection *s = js__this_set(js, this_, "Set.prototype.delete");
    JS_CHECK_OK(s);
    int deleted = js__table_delete(js, s, JS_ARG(0));
    JS_CHECK_INT(deleted);
    return js_bool(deleted);
}

// 24.2.4.7 Set.prototype.forEach
static JS_BUILTIN(set_for_each)
{
    JsCollection *s = js__this_set(js, this_, "Set.prototype.forEach");
    JS_CHECK_OK(s);
    return js__collection_for_each(js, s, JS_ARG(0), JS_ARG(1));
}

// 24.2.4.8 Set.prototype.has
static JS_BUILTIN(set_has)
{
    JsCollection *s = js__this_set(js, this_, "Set.prototype.has");
    JS_CHECK_OK(s);
    return js_bool(js__table_find(js, s, JS_ARG(0)));
}

// 24.2.4.14 get Set.prototype.size
static JS_BUILTIN(set_size)
{
    JsCollection *s = js__this_set(js, this_, "get Set.prototype.size");
    JS_CHECK_OK(s);
    return js_number(js__collection_size(&s->o));
}

// 24.2.6.1 CreateSetIterator
static JsValue set_iterator(Js *js, JsValue this_, const char *method, JsIterKind kind)
{
    JsCollection *s = js__this_set(js, this_, method);
    JS_CHECK_OK(s);
    JsObject *proto = js_intrinsic(js, JS_I_SET_ITERATOR_PROTOTYPE);
    return js__collection_iterator_new(js, &set_iterator_class, proto, s, kind);
}

static JS_BUILTIN(set_entries)
{
    return set_iterator(js, this_, "Set.prototype.entries", JS_ITER_ENTRIES);
}

static JS_BUILTIN(set_values)
{
    return set_iterator(js, this_, "Set.prototype.values", JS_ITER_VALUES);
}

// 24.2.6.2.1 %SetIteratorPrototype%.next
static JS_BUILTIN(set_iterator_next)
{
    return js__collection_iterator_next(js, this_, &set_iterator_class,
                                        "Set Iterator.prototype.next");
}

static JS_BUILTIN(set_species)
{
    return this_;
}

static const JsRow set_rows[] = {
    JS_SYMBOL_GETTER(species, set_species),
};

static const JsIntrinsicDef set_def = {
    .id = JS_I_SET,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(set_construct, (const JsString *)&js__atom_Set, 0, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_SET_PROTOTYPE,
    JS_ROWS(set_rows)};

static const JsRow set_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, SET, JS_DATA_HIDDEN),
    JS_METHOD(has, 1, set_has),
    JS_METHOD(add, 1, set_add),
    JS_METHOD(delete, 1, set_delete),
    JS_METHOD(clear, 0, set_clear),
    JS_METHOD(entries, 0, set_entries),
    JS_METHOD(forEach, 1, set_for_each),
    JS_GETTER(size, set_size),
    JS_METHOD(values, 0, set_values),
    JS_METHOD(difference, 1, js__set_difference),
    JS_METHOD(intersection, 1, js__set_intersection),
    JS_METHOD(isDisjointFrom, 1, js__set_is_disjoint_from),
    JS_METHOD(isSubsetOf, 1, js__set_is_subset_of),
    JS_METHOD(isSupersetOf, 1, js__set_is_superset_of),
    JS_METHOD(symmetricDifference, 1, js__set_symmetric_difference),
    JS_METHOD(union, 1, js__set_union),
    JS_TAG_ROW(Set),
    JS_ALIAS_ROW(keys, values),
    JS_SYMBOL_ALIAS_ROW(iterator, values),
};

static const JsIntrinsicDef set_prototype_def = {.id = JS_I_SET_PROTOTYPE,
                                                 .proto = JS_I_OBJECT_PROTOTYPE,
                                                 .prototype = -1,
                                                 JS_ROWS(set_prototype_rows)};

static const JsRow set_iterator_rows[] = {
    JS_METHOD(next, 0, set_iterator_next),
    JS_TAG_ROW(set_iterator),
};

static const JsIntrinsicDef set_iterator_prototype_def = {.id = JS_I_SET_ITERATOR_PROTOTYPE,
                                                          .proto = JS_I_ITERATOR_PROTOTYPE,
                                                          .prototype = -1,
                                                          JS_ROWS(set_iterator_rows)};

static JsValue set_make(Js *js)
{
    js__realm_add(js, &set_def);
    js__realm_add(js, &set_prototype_def);
    js__realm_add(js, &set_iterator_prototype_def);
    return js_intrinsic_value(js, JS_I_SET);
}

const JsGlobalDef js_global_Set = {"Set", set_make};
