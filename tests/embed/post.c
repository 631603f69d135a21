// SPDX-License-Identifier: MIT
// Two instances on two threads, each served by workers that post results; js_run waits for what js_ref counts.
// libs: -lpthread
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

enum { WORKERS = 4, POSTS = 50 };

typedef struct Job {
    Js *js;
    JsPromise *promise;
    JsValue root;
    int number, square;
} Job;

static void answered(Js *js, void *data)
{
    Job *job = data;
    js_promise_resolve_with(js, job->promise, js_int(job->square));
    js_unroot(js, &job->root);
    js_unref(js);
    free(job);
}

static void *work(void *data)
{
    Job *job = data;
    job->square = job->number * job->number;
    if (!js_post(job->js, answered, job))
        abort();
    return NULL;
}

// square(n): a promise that a thread keeps.
static JsValue square(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)this_, (void)argc;
    Job *job = malloc(sizeof *job);
    *job = (Job){.js = js, .promise = js_promise_new(js), .number = (int)js_number_value(argv[0])};
    job->root = js_from_cell(job->promise);
    js_root(js, &job->root);
    js_ref(js);
    pthread_create((pthread_t *)data, NULL, work, job);
    pthread_detach(*(pthread_t *)data);
    return job->root;
}

static void add(Js *js, void *data, JsHow how, JsValue v)
{
    (void)js;
    if (how == JS_NEXT)
        *(int *)data += (int)js_number_value(v);
}

static void *instance(void *data)
{
    int *sum = data;
    pthread_t thread;
    Js *js = js_new(NULL);
    JsValue f = js_host_function(js, "square", 1, square, &thread);
    for (int i = 1; i <= POSTS; i++) {
        JsValue n = js_number(i);
        js_on_settled(js, js_call(js, f, JS_UNDEFINED, 1, &n), add, sum);
    }
    if (js_run(js))
        *sum = -1;
    js_free(js);
    return NULL;
}

int main(void)
{
    pthread_t threads[WORKERS];
    int sums[WORKERS] = {0};
    for (int i = 0; i < WORKERS; i++)
        pthread_create(&threads[i], NULL, instance, &sums[i]);
    for (int i = 0; i < WORKERS; i++) {
        pthread_join(threads[i], NULL);
        printf("%d\n", sums[i]);
    }
    return 0;
}
// expect: 42925
// expect: 42925
// expect: 42925
// expect: 42925
