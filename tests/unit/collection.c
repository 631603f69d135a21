// SPDX-License-Identifier: MIT
// The ordered table: order, places that survive every change; the ephemeron table: dead keys go,
// values with them.
#include "runtime/builtins/collection.h"
#include "runtime/builtins/weak_table.h"
#include "runtime/object/realm.h"
#include "tests/unit/unit.h"
#include <yieldc/js.h>

extern const JsGlobalDef js_global_FinalizationRegistry, js_global_Set, js_global_WeakMap;

static Js *start(void)
{
    static const JsGlobalDef *const globals[] = {&js_global_FinalizationRegistry, &js_global_Set,
                                                 &js_global_WeakMap, NULL};
    Js *js = js_new(globals);
    ck_assert_ptr_nonnull(js);
    js_enter(js);
    return js;
}

static JsValue make(Js *js, const char *name)
{
    JsValue f = js_get_object(js, js_global_object(js), js_key_c(js, name));
    JsValue v = js_construct(js, f, 0, NULL, f);
    ck_assert(js_is_object(v));
    return v;
}

static int32_t next_key(JsCollection *c, JsPlace *place)
{
    const JsTableEntry *e = js__place_next(c, place);
    return e ? (int32_t)js_number_value(e->key) : -1;
}

START_TEST(keeps_insertion_order)
{
    Js *js = start();
    JsCollection *c = (JsCollection *)js_cell(make(js, "Set"));
    for (int i = 0; i < 1000; i++)
        ck_assert_ptr_nonnull(js__table_add(js, c, js_int(i * 7919 % 1000)));
    ck_assert_uint_eq(js__collection_size(&c->o), 1000);
    JsPlace place = {c->table, 0};
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(next_key(c, &place), i * 7919 % 1000);
    ck_assert_int_eq(next_key(c, &place), -1);
    js_free(js);
}
END_TEST

START_TEST(finds_by_same_value_zero)
{
    Js *js = start();
    JsCollection *c = (JsCollection *)js_cell(make(js, "Set"));
    js__table_add(js, c, js_double(-0.0));
    js__table_add(js, c, js_double(2.0));
    js__table_add(js, c, js_double(0.0 / 0.0));
    js__table_add(js, c, js_from_cell(js_string_c(js, "text")));
    ck_assert_ptr_nonnull(js__table_find(js, c, js_int(0)));
    ck_assert_ptr_nonnull(js__table_find(js, c, js_int(2)));
    ck_assert_ptr_nonnull(js__table_find(js, c, js_double(0.0 / 0.0)));
    ck_assert_ptr_nonnull(js__table_find(js, c, js_from_cell(js_string_c(js, "text"))));
    ck_assert_ptr_null(js__table_find(js, c, js_int(1)));
    ck_assert_uint_eq(js__collection_size(&c->o), 4);
    js_free(js);
}
END_TEST

START_TEST(places_survive_rebuilding)
{
    Js *js = start();
    JsCollection *c = (JsCollection *)js_cell(make(js, "Set"));
    for (int i = 0; i < 100; i++)
        js__table_add(js, c, js_int(i));
    JsPlace place = {c->table, 0};
    for (int i = 0; i < 60; i++)
        ck_assert_int_eq(next_key(c, &place), i);
    for (int i = 0; i < 90; i++)
        ck_assert_int_eq(js__table_delete(js, c, js_int(i)), 1);
    ck_assert_int_eq(next_key(c, &place), 90);
    for (int i = 100; i < 5000; i++)
        js__table_add(js, c, js_int(i));
    ck_assert_int_eq(next_key(c, &place), 91);
    ck_assert(js__table_clear(js, c));
    js__table_add(js, c, js_int(7));
    ck_assert_int_eq(next_key(c, &place), 7);
    ck_assert_int_eq(next_key(c, &place), -1);
    js__table_add(js, c, js_int(8));
    ck_assert_int_eq(next_key(c, &place), 8);
    js_free(js);
}
END_TEST

// Not inlined, so that no copy of a key stays in the test's own frame.
__attribute__((noinline)) static void add_keys(Js *js, JsWeakCollection *m, int count)
{
    for (int i = 0; i < count; i++) {
        JsValue key = js_from_cell(js_object_new(js));
        JsWeakEntry *e = js__weak_add(js, m, key);
        ck_assert_ptr_nonnull(e);
        e->value = key; // a value that holds its own key does not keep it
    }
}

static uint32_t live_entries(const JsWeakCollection *m)
{
    uint32_t live = 0;
    for (uint32_t i = 0; i < m->table->capacity; i++)
        live += js_is_cell(m->table->entries[i].key);
    return live;
}

START_TEST(dead_keys_go)
{
    Js *js = start();
    JsWeakCollection *m = (JsWeakCollection *)js_cell(make(js, "WeakMap"));
    JsValue kept = js_from_cell(js_object_new(js));
    js_root(js, &kept);
    JsWeakEntry *e = js__weak_add(js, m, kept);
    ck_assert_ptr_nonnull(e);
    e->value = js_int(42);
    add_keys(js, m, 1000);
    js_gc(js);
    ck_assert_uint_lt(live_entries(m), 20);
    e = js__weak_find(m, kept);
    ck_assert_ptr_nonnull(e);
    ck_assert_int_eq(js_int_value(e->value), 42);
    add_keys(js, m, 1000);
    ck_assert_ptr_nonnull(js__weak_find(m, kept));
    ck_assert(js__weak_delete(js, m, kept));
    ck_assert_ptr_null(js__weak_find(m, kept));
    js_unroot(js, &kept);
    js_free(js);
}
END_TEST

static JsValue note_call(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t argc,
                         const JsValue *argv)
{
    (void)self, (void)this_, (void)new_target;
    ck_assert_uint_eq(argc, 1);
    *(double *)js->opaque += js_number_value(argv[0]);
    return JS_UNDEFINED;
}

__attribute__((noinline)) static void register_targets(Js *js, JsValue registry, JsValue kept,
                                                       int count)
{
    for (int i = 0; i < count; i++) {
        JsValue args[3] = {js_from_cell(js_object_new(js)), js_int(1), i % 2 ? kept : JS_UNDEFINED};
        ck_assert(!js_is_exception(js_invoke(js, registry, js_key_c(js, "register"), 3, args)));
    }
    JsValue args[2] = {kept, js_int(1000)};
    ck_assert(!js_is_exception(js_invoke(js, registry, js_key_c(js, "register"), 2, args)));
}

START_TEST(registries_call_back)
{
    static const JsCode code = {
        .entry = note_call, .length = 1, .flags = JS_CODE_BUILTIN | JS_CODE_STRICT};
    Js *js = start();
    double sum = 0;
    js->opaque = &sum;
    JsValue f = js_get_object(js, js_global_object(js), js_key_c(js, "FinalizationRegistry"));
    JsValue callback = js_from_cell(js_builtin_new(js, &code, NULL));
    JsValue registry = js_construct(js, f, 1, &callback, f), kept = js_from_cell(js_object_new(js));
    js_root(js, &registry);
    js_root(js, &kept);
    register_targets(js, registry, kept, 100);
    js_gc(js);
    ck_assert(js_run_jobs(js, 0));
    ck_assert(sum > 90 && sum <= 100);
    sum = 0;
    register_targets(js, registry, kept, 100);
    ck_assert(js_is_true(js_invoke(js, registry, js_key_c(js, "unregister"), 1, &kept)));
    js_gc(js);
    ck_assert(js_run_jobs(js, 0));
    ck_assert(sum > 40 && sum <= 60);
    js_unroot(js, &registry);
    js_unroot(js, &kept);
    js_free(js);
}
END_TEST

UNIT_MAIN("collection", keeps_insertion_order, finds_by_same_value_zero, places_survive_rebuilding,
          dead_keys_go, registries_call_back)
