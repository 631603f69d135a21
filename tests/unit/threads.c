// SPDX-License-Identifier: MIT
// Several instances in one process, each on its own thread, collecting while the others run; and
// one instance that is entered from another thread than the one that made it.
#include "tests/unit/unit.h"
#include <pthread.h>
#include <yieldc/js.h>

#define THREADS 4
#define OBJECTS 20000

// A linked list of objects { next, name }, half of which are dropped; counts those that kept their
// name.
static int work(Js *js)
{
    JsValue list = JS_NULL;
    int good = 0;
    for (int i = 0; i < OBJECTS; i++) {
        JsObject *o = js_object_new(js);
        JsString *name = js_string_printf(js, "object number %d", i);
        if (!o || !name || !js_set(js, o, JS_KEY(name), js_from_cell(name)) ||
            !js_set(js, o, js_key_c(js, "next"), list))
            return -1;
        if (i % 2)
            list = js_from_cell(o);
        if (i % 5000 == 0)
            js_gc(js);
    }
    for (int i = OBJECTS - 1; js_is_object(list); i -= 2) {
        JsValue name = js_get(js, list, JS_KEY(name));
        JsString *want = js_string_printf(js, "object number %d", i);
        good += js_is_string(name) && want && js_string_equals(js, js_string(name), want);
        list = js_get(js, list, JS_KEY(next));
    }
    return good;
}

static void *run_own(void *result)
{
    Js *js = js_new(NULL);
    if (js) {
        js_enter(js);
        *(int *)result = work(js);
        js_free(js);
    }
    return NULL;
}

START_TEST(instances_on_threads)
{
    pthread_t threads[THREADS];
    int results[THREADS] = {0};
    for (int i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_create(&threads[i], NULL, run_own, &results[i]), 0);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        ck_assert_int_eq(results[i], OBJECTS / 2);
    }
}
END_TEST

typedef struct Handed {
    Js *js;
    int result;
} Handed;

static void *run_handed(void *p)
{
    Handed *h = p;
    js_enter(h->js);
    h->result = work(h->js);
    return NULL;
}

START_TEST(instance_changes_thread)
{
    Handed h = {js_new(NULL), 0};
    ck_assert_ptr_nonnull(h.js);
    js_enter(h.js);
    ck_assert_int_eq(work(h.js), OBJECTS / 2);
    pthread_t thread;
    ck_assert_int_eq(pthread_create(&thread, NULL, run_handed, &h), 0);
    pthread_join(thread, NULL);
    ck_assert_int_eq(h.result, OBJECTS / 2);
    js_enter(h.js);
    ck_assert_int_eq(work(h.js), OBJECTS / 2);
    js_free(h.js);
}
END_TEST

UNIT_MAIN("threads", instances_on_threads, instance_changes_thread)
