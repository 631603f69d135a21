// SPDX-License-Identifier: MIT
// What a call returned may be handed on unread: JS_EXCEPTION fails there too, with the exception still pending.
#include <yieldc/embed.h>
#include <yieldc/js.h>
#include <stdio.h>
#include <stdlib.h>

static JsValue fail(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)data, (void)this_, (void)argc, (void)argv;
    return js_throw_type_error(js, "failed");
}

static void told(Js *js, void *data, JsHow how, JsValue v)
{
    (void)js, (void)data, (void)how, (void)v;
    printf("told\n");
}

static void report(Js *js, const char *what, bool good)
{
    bool pending = !js_is_empty(js->exception);
    char *text = pending ? js_error_message(js, js_catch(js)) : NULL;
    printf("%s: %s, %s\n", what, good ? "good" : "failed", text ? text : "nothing pending");
    free(text);
}

// A heap without room: the call fails, and so does waiting for it.
static void tight(void)
{
    Js *js = js_new(NULL);
    JsValue list = js_from_cell(js_array_new(js, 0, NULL));
    js_heap_limit(js, js_heap_used(js) + (4 << 20));
    JsValue grown = JS_UNDEFINED;
    while (!js_is_exception(grown)) {
        grown = js_from_cell_or_exception(js_array_new(js, 1, &list));
        if (!js_is_exception(grown))
            list = grown;
    }
    report(js, "tight", !js_is_exception(js_wait(js, grown)));
    js_free(js);
}

int main(void)
{
    Js *js = js_new(NULL);
    JsValue f = js_host_function(js, "fail", 0, fail, NULL), item;
    report(js, "js_wait", !js_is_exception(js_wait(js, js_call(js, f, JS_UNDEFINED, 0, NULL))));
    report(js, "js_on_settled",
           js_on_settled(js, js_call(js, f, JS_UNDEFINED, 0, NULL), told, NULL));
    report(js, "js_async_iterator",
           !js_is_exception(js_async_iterator(js, js_call(js, f, JS_UNDEFINED, 0, NULL))));
    report(js, "js_async_request",
           js_async_request(js, js_call(js, f, JS_UNDEFINED, 0, NULL), JS_NEXT, JS_UNDEFINED, told,
                            NULL));
    report(js, "js_wait_next", js_wait_next(js, js_call(js, f, JS_UNDEFINED, 0, NULL), &item) >= 0);
    report(js, "js_run", js_run(js) == 0);
    js_free(js);
    tight();
    return 0;
}
// expect: js_wait: failed, TypeError: failed
// expect: js_on_settled: failed, TypeError: failed
// expect: js_async_iterator: failed, TypeError: failed
// expect: js_async_request: failed, TypeError: failed
// expect: js_wait_next: failed, TypeError: failed
// expect: js_run: good, nothing pending
// expect: tight: failed, RangeError: Out of memory
