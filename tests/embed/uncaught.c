// SPDX-License-Identifier: MIT
// Errors nobody caught and rejections nobody handled: pending after js_run, or taken by a handler; nothing is printed.
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

static void print(Js *js, const char *title, JsValue error)
{
    char *text = js_error_message(js, error);
    printf("%s: %s\n", title, text);
    free(text);
}

static bool taken(Js *js, void *data, JsValue error)
{
    print(js, data, error);
    return true;
}

static JsValue fail(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)this_, (void)argc, (void)argv;
    return js_throw_error(js, "%s", (char *)data);
}

static void reject(Js *js, const char *text)
{
    js_promise_reject(js, js_promise_new(js), js_error(js, "%s", text));
}

static void told(Js *js, void *data, JsHow how, JsValue v)
{
    print(js, data, v);
    if (how == JS_THROW)
        js_throw(js, v);
}

int main(void)
{
    Js *js = js_new(NULL);
    js_queue_microtask(js, js_host_function(js, "fail", 0, fail, "thrown by a job"));
    printf("%d\n", js_run(js));
    print(js, "pending", js_catch(js));
    reject(js, "nobody cares");
    printf("%d\n", js_run(js));
    print(js, "pending", js_catch(js));
    js_on_uncaught(js, taken, "taken");
    reject(js, "first");
    reject(js, "second");
    js_queue_microtask(js, js_host_function(js, "fail", 0, fail, "third"));
    printf("%d\n", js_run(js));
    js_on_uncaught(js, NULL, NULL);
    JsPromise *p = js_promise_new(js);
    js_on_settled(js, js_from_cell(p), told, "handled");
    js_promise_reject(js, p, js_error(js, "thrown on by a callback"));
    printf("%d\n", js_run(js));
    print(js, "pending", js_catch(js));
    js_wait(js, js_from_cell(js_promise_new(js)));
    print(js, "never", js_catch(js));
    js_free(js);
    return 0;
}
// expect: 1
// expect: pending: Error: thrown by a job
// expect: 1
// expect: pending: Error: nobody cares
// expect: taken: Error: third
// expect: taken: Error: first
// expect: taken: Error: second
// expect: 0
// expect: handled: Error: thrown on by a callback
// expect: 1
// expect: pending: Error: thrown on by a callback
// expect: never: Error: nothing is left to run, and the promise is not settled
