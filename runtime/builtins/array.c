// SPDX-License-Identifier: MIT
// Array: the constructor, its statics, and the table of the prototype's methods.
#include "runtime/builtins/array.h"
#include <yieldc/async.h>

#define MAX_SAFE 9007199254740991.0

// 23.1.1.1 Array
static JS_BUILTIN(array_construct)
{
    JsValue target = js_is_undefined(new_target) ? js_from_cell(self) : new_target;
    JsObject *proto = js_prototype_from_constructor(js, target, JS_I_ARRAY_PROTOTYPE);
    JS_CHECK_OK(proto);
    JsArray *a;
    if (argc == 1 && js_is_number(argv[0])) {
        double length = js_number_value(argv[0]);
        if (!(length >= 0 && length <= 4294967295.0 && length == (uint32_t)length))
            return js_throw_range_error(js, "Invalid array length");
        a = js__array_create(js, length);
    } else {
        a = js_array_new(js, argc, argv);
    }
    JS_CHECK_OK(a);
    if (proto != js_intrinsic(js, JS_I_ARRAY_PROTOTYPE))
        JS_CHECK_OK(js__replace_proto(js, &a->o, proto));
    return js_from_cell(a);
}

// 23.1.2.2 Array.isArray
JS_BUILTIN(js__array_is_array)
{
    int is = js_is_array(js, JS_ARG(0));
    JS_CHECK_INT(is);
    return js_bool(is);
}

// The object that of and from fill: by the receiver if it is a constructor. length < 0: none is
// given.
static JsObject *construct_or_create(Js *js, JsValue c, double length)
{
    if (!js_is_constructor(c) || js_same(c, js_intrinsic_value(js, JS_I_ARRAY))) {
        JsArray *a = js__array_create(js, length > 0 ? length : 0);
        return a ? &a->o : NULL;
    }
    JsValue n = js_number(length), made = js_construct(js, c, length < 0 ? 0 : 1, &n, c);
    return js_is_exception(made) ? NULL : js_object(made);
}

// 23.1.2.3 Array.of
JS_BUILTIN(js__array_of)
{
    JsObject *a = construct_or_create(js, this_, argc);
    JS_CHECK_OK(a);
    for (uint32_t k = 0; k < argc; k++)
        JS_CHECK_OK(js__create_index(js, a, k, argv[k]));
    JS_CHECK_OK(js__set_length(js, a, argc));
    return js_from_cell(a);
}

typedef struct From {
    Js *js;
    JsValue mapper, this_arg; // mapper JS_EMPTY: none
    JsObject *a;
} From;

static bool from_item(From *f, double k, JsValue v)
{
    if (!js_is_empty(f->mapper)) {
        JsValue args[2] = {v, js_number(k)};
        v = js_call(f->js, f->mapper, f->this_arg, 2, args);
        if (js_is_exception(v))
            return false;
    }
    return js__create_index(f->js, f->a, k, v);
}

static JsValue from_iterable(From *f, JsValue c, JsValue items, JsValue method)
{
    Js *js = f->js;
    f->a = construct_or_create(js, c, -1);
    JsIterator it;
    JS_CHECK_OK(f->a && js__iterate_by(js, items, method, &it));
    for (double k = 0;; k++) {
        JsValue v;
        int more = js_iterator_next(js, &it, &v);
        JS_CHECK_INT(more);
        if (!more) {
            JS_CHECK_OK(js__set_length(js, f->a, k));
            return js_from_cell(f->a);
        }
        if (!from_item(f, k, v)) {
            JsValue error = js_catch(js);
            js_iterator_close_throw(js, &it);
            return js_throw(js, error);
        }
    }
}

// 23.1.2.1 Array.from
JS_BUILTIN(js__array_from)
{
    From f = {.js = js, .mapper = JS_EMPTY, .this_arg = JS_ARG(2)};
    if (!js_is_undefined(JS_ARG(1))) {
        JS_CHECK_OK(js__check_callable(js, argv[1]));
        f.mapper = argv[1];
    }
    JsValue method = js_get_method(js, JS_ARG(0), JS_SYM_KEY(iterator));
    JS_CHECK(method);
    if (!js_is_undefined(method))
        return from_iterable(&f, this_, argv[0], method);
    JsObject *items = js_to_object(js, JS_ARG(0));
    double length;
    JS_CHECK_OK(items && js__length(js, items, &length));
    f.a = construct_or_create(js, this_, length);
    JS_CHECK_OK(f.a);
    for (double k = 0; k < length; k++) {
        JsValue v = js__get_index(js, items, k);
        JS_CHECK(v);
        JS_CHECK_OK(from_item(&f, k, v));
    }
    JS_CHECK_OK(js__set_length(js, f.a, length));
    return js_from_cell(f.a);
}

static JS_BUILTIN(array_species)
{
    return this_;
}

static const JsRow array_rows[] = {
    JS_NAMED_METHOD(from, 1, array_from),
    JS_NAMED_METHOD(fromAsync, 1, array_from_async),
    JS_NAMED_METHOD(isArray, 1, array_is_array),
    JS_NAMED_METHOD(of, 0, array_of),
    JS_SYMBOL_GETTER(species, array_species),
};

const JsIntrinsicDef js__array_def = {
    .id = JS_I_ARRAY,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(array_construct, (const JsString *)&js__atom_Array, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ARRAY_PROTOTYPE,
    JS_ROWS(array_rows)};

// 23.1.3.41 Array.prototype[@@unscopables]: an object without a prototype that lists what `with`
// must not see.
#define UNSCOPABLE(id)                                                                             \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_TRUE, JS_DATA_DEFAULT)                                              \
    }
static const JsRow unscopables_rows[] = {
    UNSCOPABLE(at),         UNSCOPABLE(copyWithin),    UNSCOPABLE(entries),
    UNSCOPABLE(fill),       UNSCOPABLE(find),          UNSCOPABLE(findIndex),
    UNSCOPABLE(findLast),   UNSCOPABLE(findLastIndex), UNSCOPABLE(flat),
    UNSCOPABLE(flatMap),    UNSCOPABLE(includes),      UNSCOPABLE(keys),
    UNSCOPABLE(toReversed), UNSCOPABLE(toSorted),      UNSCOPABLE(toSpliced),
    UNSCOPABLE(values),
};

const JsIntrinsicDef js__array_unscopables_def = {
    .id = JS_I_ARRAY_UNSCOPABLES, .proto = -1, .prototype = -1, JS_ROWS(unscopables_rows)};

static const JsRow array_prototype_rows[] = {
    JS_NAMED_METHOD(at, 1, array_at),
    JS_NAMED_METHOD(concat, 1, array_concat),
    JS_INTRINSIC_ROW(constructor, ARRAY, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(copyWithin, 2, array_copy_within),
    JS_NAMED_METHOD(entries, 0, array_entries),
    JS_NAMED_METHOD(every, 1, array_every),
    JS_NAMED_METHOD(fill, 1, array_fill),
    JS_NAMED_METHOD(filter, 1, array_filter),
    JS_NAMED_METHOD(find, 1, array_find),
    JS_NAMED_METHOD(findIndex, 1, array_find_index),
    JS_NAMED_METHOD(findLast, 1, array_find_last),
    JS_NAMED_METHOD(findLastIndex, 1, array_find_last_index),
    JS_NAMED_METHOD(flat, 0, array_flat),
    JS_NAMED_METHOD(flatMap, 1, array_flat_map),
    JS_NAMED_METHOD(forEach, 1, array_for_each),
    JS_NAMED_METHOD(includes, 1, array_includes),
    JS_NAMED_METHOD(indexOf, 1, array_index_of),
    JS_METHOD(join, 1, js__array_join),
    JS_METHOD(keys, 0, js__array_keys),
    JS_NAMED_METHOD(lastIndexOf, 1, array_last_index_of),
    JS_NAMED_METHOD(map, 1, array_map),
    JS_NAMED_METHOD(pop, 0, array_pop),
    JS_NAMED_METHOD(push, 1, array_push),
    JS_NAMED_METHOD(reduce, 1, array_reduce),
    JS_NAMED_METHOD(reduceRight, 1, array_reduce_right),
    JS_NAMED_METHOD(reverse, 0, array_reverse),
    JS_NAMED_METHOD(shift, 0, array_shift),
    JS_NAMED_METHOD(slice, 2, array_slice),
    JS_NAMED_METHOD(some, 1, array_some),
    JS_NAMED_METHOD(sort, 1, array_sort),
    JS_NAMED_METHOD(splice, 2, array_splice),
    JS_NAMED_METHOD(toLocaleString, 0, array_to_locale_string),
    JS_NAMED_METHOD(toReversed, 0, array_to_reversed),
    JS_NAMED_METHOD(toSorted, 1, array_to_sorted),
    JS_NAMED_METHOD(toSpliced, 2, array_to_spliced),
    JS_INTRINSIC_ROW(toString, ARRAY_TO_STRING, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(unshift, 1, array_unshift),
    JS_INTRINSIC_ROW(values, ARRAY_VALUES, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(with, 2, array_with),
    JS_SYMBOL_ALIAS_ROW(iterator, values),
    {JS_SYMBOL_ROW(unscopables, JS_ROW_INTRINSIC, JS_CONFIGURABLE),
     .intrinsic = JS_I_ARRAY_UNSCOPABLES},
};

const JsIntrinsicDef js__array_prototype_def = {.id = JS_I_ARRAY_PROTOTYPE,
                                                .proto = JS_I_OBJECT_PROTOTYPE,
                                                .class_ = &js__array_class,
                                                .prototype = -1,
                                                JS_ROWS(array_prototype_rows)};

// %Array.prototype.values% and %Array.prototype.toString%: arguments objects and typed arrays have
// them, whatever became of the properties of Array.prototype.
const JsIntrinsicDef js__array_values_def = {
    .id = JS_I_ARRAY_VALUES,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(js__array_values_entry, (const JsString *)&js__atom_values, 0, 0),
    .prototype = -1};

const JsIntrinsicDef js__array_to_string_def = {
    .id = JS_I_ARRAY_TO_STRING,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(js__array_to_string, (const JsString *)&js__atom_toString, 0, 0),
    .prototype = -1};
