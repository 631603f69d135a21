// SPDX-License-Identifier: MIT
// Shapes, properties, elements, arrays, functions and protectors, through the C contracts.
#include "runtime/gc/heap.h"
#include "runtime/object/protector.h"
#include "runtime/object/shape.h"
#include "tests/unit/unit.h"
#include <yieldc/js.h>

static Js *start(void)
{
    Js *js = js_new(NULL);
    ck_assert_ptr_nonnull(js);
    js_enter(js);
    return js;
}

static JsKey key(Js *js, const char *text, int i)
{
    char name[32];
    snprintf(name, sizeof name, "%s%d", text, i);
    return js_key_c(js, name);
}

static int int_at(Js *js, JsObject *o, JsKey k)
{
    JsValue v = js_get_object(js, o, k);
    return js_is_int(v) ? js_int_value(v) : -1;
}

START_TEST(shapes_are_shared)
{
    Js *js = start();
    JsObject *a = js_object_new(js), *b = js_object_new(js);
    ck_assert_ptr_eq(js_shape(a), js_shape(b));
    for (int i = 0; i < 12; i++)
        ck_assert(js_set(js, a, key(js, "k", i), js_int(i)) &&
                  js_set(js, b, key(js, "k", i), js_int(-i)));
    ck_assert_ptr_eq(js_shape(a), js_shape(b));
    ck_assert(js_set(js, b, js_key_c(js, "other"), JS_NULL));
    ck_assert_ptr_ne(js_shape(a), js_shape(b));
    for (int i = 0; i < 12; i++)
        ck_assert_int_eq(int_at(js, a, key(js, "k", i)), i);
    js_free(js);
}
END_TEST

START_TEST(two_children_of_one_shape)
{
    Js *js = start();
    JsObject *o[40];
    for (int i = 0; i < 40; i++) {
        o[i] = js_object_new(js);
        ck_assert(js_set(js, o[i], js_key_c(js, "first"), js_int(1)) &&
                  js_set(js, o[i], key(js, "c", i), js_int(i)));
    }
    for (int i = 0; i < 40; i++)
        for (int n = 0; n < 40; n++)
            ck_assert_int_eq(int_at(js, o[i], key(js, "c", n)), n == i ? i : -1);
    js_free(js);
}
END_TEST

START_TEST(many_properties_with_deletes)
{
    Js *js = start();
    JsObject *o = js_object_new(js);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 500; i++)
            ck_assert(js_set(js, o, key(js, "p", i), js_int(i + round)));
        for (int i = 0; i < 500; i += 3)
            ck_assert_int_eq(js_delete_property(js, o, key(js, "p", i)), 1);
        for (int i = 0; i < 500; i++)
            ck_assert_int_eq(int_at(js, o, key(js, "p", i)), i % 3 ? i + round : -1);
    }
    JsValues *keys = js_own_property_keys(js, o);
    ck_assert_uint_eq(keys->count, 333);
    ck_assert(js_key_same(js_to_property_key(js, keys->v[0]), key(js, "p", 1)));
    js_free(js);
}
END_TEST

START_TEST(attributes_and_freezing)
{
    Js *js = start();
    JsObject *o = js_object_new(js);
    JsKey k = js_key_c(js, "x");
    JsPropertyDescriptor d = {js_int(1), JS_EMPTY, JS_EMPTY, JS_CONFIGURABLE, JS_DATA_DEFAULT};
    ck_assert_int_eq(js_define_own_property(js, o, k, &d), 1);
    ck_assert_int_eq(js_set_on(js, o, k, js_int(2), js_from_cell(o)), 0);
    ck_assert_int_eq(int_at(js, o, k), 1);
    d.flags = 0;
    ck_assert_int_eq(js_define_own_property(js, o, k, &d), 1);
    ck_assert_int_eq(js_delete_property(js, o, k), 0);
    d.value = js_int(3);
    ck_assert_int_eq(js_define_own_property(js, o, k, &d), 0);
    ck_assert_int_eq(js_prevent_extensions(js, o), 1);
    ck_assert(!js_set(js, o, js_key_c(js, "y"), JS_NULL));
    ck_assert(js_is_kind(js_catch(js), JS_KIND_ERROR));
    js_free(js);
}
END_TEST

START_TEST(prototypes_are_seen_by_heirs)
{
    Js *js = start();
    JsObject *proto = js_object_new(js), *o = js_object_new_proto(js, proto),
             *p = js_object_new_proto(js, proto);
    ck_assert_ptr_eq(js_shape(o), js_shape(p));
    uint32_t epoch = js->proto_epoch;
    ck_assert(js_set(js, proto, js_key_c(js, "m"), js_int(5)));
    ck_assert_uint_ne(js->proto_epoch, epoch);
    ck_assert_int_eq(int_at(js, o, js_key_c(js, "m")), 5);
    ck_assert_int_eq(js_set_prototype_of(js, proto, js_from_cell(o)), 0);
    ck_assert_int_eq(js_set_prototype_of(js, o, JS_NULL), 1);
    ck_assert_int_eq(int_at(js, o, js_key_c(js, "m")), -1);
    ck_assert_int_eq(int_at(js, p, js_key_c(js, "m")), 5);
    js_free(js);
}
END_TEST

START_TEST(arrays_dense_and_sparse)
{
    Js *js = start();
    JsArray *a = js_array_new(js, 0, NULL);
    for (int i = 0; i < 100; i++)
        ck_assert(js_array_push(js, a, js_int(i)));
    ck_assert(js__array_is_dense(a));
    ck_assert(js_set(js, &a->o, js_index_key(1000000000), js_int(7)));
    ck_assert(!js__array_is_dense(a));
    ck_assert_uint_eq(a->length, 1000000001);
    ck_assert_int_eq(int_at(js, &a->o, js_index_key(1000000000)), 7);
    ck_assert_int_eq(int_at(js, &a->o, js_index_key(99)), 99);
    JsValues *keys = js_own_property_keys(js, &a->o);
    ck_assert_uint_eq(keys->count, 102);
    ck_assert(js_set(js, &a->o, JS_KEY(length), js_int(50)));
    ck_assert_int_eq(int_at(js, &a->o, js_index_key(49)), 49);
    ck_assert_int_eq(int_at(js, &a->o, js_index_key(50)), -1);
    ck_assert(!js_set(js, &a->o, JS_KEY(length), js_int(-1)));
    js_catch(js);
    js_free(js);
}
END_TEST

START_TEST(array_length_stops_at_what_stays)
{
    Js *js = start();
    JsArray *a = js_array_new(js, 0, NULL);
    for (int i = 0; i < 10; i++)
        js_array_push(js, a, js_int(i));
    JsPropertyDescriptor d = {JS_EMPTY, JS_EMPTY, JS_EMPTY, 0, JS_CONFIGURABLE};
    ck_assert_int_eq(js_define_own_property(js, &a->o, js_index_key(4), &d), 1);
    JsPropertyDescriptor length = {js_int(0), JS_EMPTY, JS_EMPTY, 0, 0};
    ck_assert_int_eq(js_define_own_property(js, &a->o, JS_KEY(length), &length), 0);
    ck_assert_uint_eq(a->length, 5);
    js_free(js);
}
END_TEST

START_TEST(functions_get_their_properties_late)
{
    Js *js = start();
    JsFunction *f = (JsFunction *)js_cell(
        js_get(js, js_from_cell(js_intrinsic(js, JS_I_OBJECT)), JS_KEY(keys)));
    ck_assert_int_ne(js__flags(&f->o) & JS_SHAPE_LAZY, 0);
    JsValues *keys = js_own_property_keys(js, &f->o);
    ck_assert_uint_eq(keys->count, 2);
    ck_assert_int_eq(js__flags(&f->o) & JS_SHAPE_LAZY, 0);
    ck_assert_int_eq(int_at(js, &f->o, JS_KEY(length)), 1);
    js_free(js);
}
END_TEST

START_TEST(protectors_clear)
{
    Js *js = start();
    JsObject *objects = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
    uint32_t before = js->intact;
    ck_assert(js_set(js, objects, js_key_c(js, "unrelated"), JS_NULL));
    ck_assert_uint_eq(js->intact, before);
    ck_assert(js_set(js, objects, JS_KEY(then), JS_NULL));
    ck_assert_uint_eq(js->intact, before & ~(uint32_t)JS_INTACT_OBJ_THEN);
    ck_assert(js_set(js, js_intrinsic(js, JS_I_ARRAY_PROTOTYPE), js_index_key(3), JS_NULL));
    ck_assert_uint_eq(js->intact & JS_INTACT_NO_INDEXED, 0);
    js_free(js);
}
END_TEST

START_TEST(collected_shapes_do_not_hurt)
{
    Js *js = start();
    JsObject *kept = js_object_new(js);
    for (int i = 0; i < 50; i++) {
        JsObject *proto = js_object_new(js), *o = js_object_new_proto(js, proto);
        ck_assert(js_set(js, o, key(js, "t", i), js_int(i)));
        ck_assert(js_set(js, kept, key(js, "t", i), js_from_cell(o)));
        js_gc(js);
    }
    for (int i = 0; i < 50; i++)
        ck_assert_int_eq(
            int_at(js, js_object(js_get_object(js, kept, key(js, "t", i))), key(js, "t", i)), i);
    js_free(js);
}
END_TEST

UNIT_MAIN("object", shapes_are_shared, two_children_of_one_shape, many_properties_with_deletes,
          attributes_and_freezing, prototypes_are_seen_by_heirs, arrays_dense_and_sparse,
          array_length_stops_at_what_stays, functions_get_their_properties_late, protectors_clear,
          collected_shapes_do_not_hurt)
