// SPDX-License-Identifier: MIT
// The collector: what stays, what goes, large and linear structures, weak tables and finalizers.
#include "runtime/gc/heap.h"
#include "runtime/value/value.h"
#include "tests/unit/unit.h"
#include <yieldc/js.h>
#include <yieldc/string.h>

typedef struct Node {
    JsCell cell;
    struct Node *next;
    JsValue payload;
} Node;

static void trace_node(JsTracer *t, JsCell *cell)
{
    const Node *n = (const Node *)(void *)cell;
    js_trace_cell(t, n->next);
    js_trace_value(t, n->payload);
}

static void finalize_node(Js *js, JsCell *cell)
{
    (void)cell;
    (*(int *)js->opaque)++;
}

static const JsCellType node_type = {"node", trace_node, NULL};
static const JsCellType final_type = {"final", trace_node, finalize_node};

static void start(Js *js)
{
    memset(js, 0, sizeof *js);
    ck_assert(js__heap_new(js));
    js_enter(js);
    ck_assert(js__value_new(js));
}

static void stop(Js *js)
{
    js__value_free(js);
    js__heap_free(js);
}

// Not inlined, so that no copy of a pointer stays in the test's own frame.
__attribute__((noinline)) static Node *node_new(Js *js, const JsCellType *type, Node *next)
{
    Node *n = js_alloc(js, sizeof *n, JS_PRIVATE_HEAD(type));
    if (!n || n->next)
        ck_abort();
    n->next = next;
    return n;
}

__attribute__((noinline)) static JsValue long_list(Js *js, int count)
{
    Node *list = NULL;
    for (int i = 0; i < count; i++) {
        list = node_new(js, &node_type, list);
        list->payload = js_int(i);
    }
    return js_from_cell(list);
}

START_TEST(list_survives)
{
    Js js;
    start(&js);
    JsValue list = long_list(&js, 1000000);
    js_root(&js, &list);
    js_gc(&js);
    js_gc(&js);
    int i = 999999;
    for (const Node *n = (const Node *)(void *)js_cell(list); n; n = n->next, i--)
        if (js_int_value(n->payload) != i)
            break;
    ck_assert_int_eq(i, -1);
    js_unroot(&js, &list);
    list = JS_EMPTY;
    size_t before = js_heap_used(&js);
    js_gc(&js);
    ck_assert_uint_lt(js_heap_used(&js), before / 100);
    stop(&js);
}
END_TEST

START_TEST(stack_keeps_interior)
{
    Js js;
    start(&js);
    JsBytes *bytes = js_bytes_new(&js, 300000);
    unsigned char *volatile inside = bytes->b + 200000;
    *inside = 42;
    bytes = NULL;
    for (int i = 0; i < 200; i++)
        js_bytes_new(&js, 300000);
    js_gc(&js);
    ck_assert_uint_eq(*inside, 42);
    stop(&js);
}
END_TEST

START_TEST(sizes_are_zeroed)
{
    Js js;
    start(&js);
    for (int round = 0; round < 3; round++) {
        for (size_t size = 16; size < 200000; size += size / 7 + 8) {
            JsBytes *b = js_bytes_new(&js, size);
            size_t zeros = 0;
            while (zeros < size && !b->b[zeros])
                zeros++;
            ck_assert_uint_eq(zeros, size);
            memset(b->b, 0xee, size);
        }
        js_gc(&js);
    }
    stop(&js);
}
END_TEST

START_TEST(limit_is_an_exception)
{
    static const JsGlobalDef *const none[] = {NULL};
    Js *js = js_new(none); // an exception needs a realm
    js_enter(js);
    js_heap_limit(js, 64 << 20);
    ck_assert_ptr_nonnull(js_bytes_new(js, 16 << 20));
    ck_assert_ptr_null(js_bytes_new(js, 128 << 20));
    ck_assert(!js_is_empty(js->exception));
    js->exception = JS_EMPTY;
    ck_assert_ptr_nonnull(js_bytes_new(js, 16 << 20));
    js_free(js);
}
END_TEST

__attribute__((noinline)) static void make_finalizable(Js *js, int count)
{
    for (int i = 0; i < count; i++)
        js__gc_finalizable(js, node_new(js, &final_type, NULL));
}

START_TEST(finalizers_run_once)
{
    Js js;
    int count = 0;
    start(&js);
    js.opaque = &count;
    make_finalizable(&js, 100);
    long_list(&js, 1000); // overwrites what is left on the stack
    js_gc(&js);
    ck_assert_int_ge(count, 95);
    stop(&js);
    ck_assert_int_eq(count, 100);
}
END_TEST

// A weak table of pairs, as a WeakMap has.
typedef struct Table {
    JsCell cell;
    uint64_t count;
    JsValue pairs[200];
} Table;

static void propagate_table(JsTracer *t, JsCell *cell)
{
    const Table *table = (const Table *)(void *)cell;
    for (uint64_t i = 0; i < table->count; i++)
        js__trace_ephemeron(t, table->pairs[2 * i], table->pairs[2 * i + 1]);
}

static void clear_table(Js *js, JsCell *cell)
{
    Table *table = (Table *)(void *)cell;
    uint64_t kept = 0;
    for (uint64_t i = 0; i < table->count; i++) {
        if (!js__gc_is_marked_value(js, table->pairs[2 * i]))
            continue;
        table->pairs[2 * kept] = table->pairs[2 * i];
        table->pairs[2 * kept + 1] = table->pairs[2 * i + 1];
        kept++;
    }
    table->count = kept;
}

static const JsWeakType table_weak = {propagate_table, clear_table};

static void trace_table(JsTracer *t, JsCell *cell)
{
    js__trace_weak(t, cell, &table_weak);
}

static const JsCellType table_type = {"table", trace_table, NULL};

// A chain: the value of each entry is the key of the next; the first key is the table's only live
// one.
__attribute__((noinline)) static JsValue fill_table(Js *js, Table *table)
{
    Node *first = node_new(js, &node_type, NULL), *key = first;
    for (table->count = 0; table->count < 100; table->count++) {
        Node *value = node_new(js, &node_type, NULL);
        table->pairs[198 - 2 * table->count] = js_from_cell(key);
        table->pairs[199 - 2 * table->count] = js_from_cell(value);
        key = value;
    }
    return js_from_cell(first);
}

START_TEST(ephemerons)
{
    Js js;
    start(&js);
    Table *table = js_alloc(&js, sizeof *table, JS_PRIVATE_HEAD(&table_type));
    JsValue root = js_from_cell(table), key = fill_table(&js, table);
    js_root(&js, &root);
    js_root(&js, &key);
    js_gc(&js);
    ck_assert_uint_eq(table->count, 100);
    key = JS_EMPTY;
    long_list(&js, 1000);
    js_gc(&js);
    ck_assert_uint_le(table->count, 2);
    stop(&js);
}
END_TEST

__attribute__((noinline)) static void make_atoms(Js *js, int from, int to)
{
    char text[32];
    for (int i = from; i < to; i++) {
        snprintf(text, sizeof text, "atom %d", i);
        JsKey k = js_key_c(js, text);
        if (!js_key_same(k, js_key_c(js, text)))
            ck_abort_msg("%s", text);
    }
}

START_TEST(atoms_are_weak)
{
    Js js;
    start(&js);
    make_atoms(&js, 0, 100000);
    size_t before = js_heap_used(&js);
    make_atoms(&js, 0, 10);
    js_gc(&js);
    ck_assert_uint_lt(js_heap_used(&js), before / 10);
    make_atoms(&js, 0, 1000);
    stop(&js);
}
END_TEST

UNIT_MAIN("gc", list_survives, stack_keeps_interior, sizes_are_zeroed, limit_is_an_exception,
          finalizers_run_once, ephemerons, atoms_are_weak)
