// SPDX-License-Identifier: MIT
// An async generator whose step function is C, taken from C: by blocking calls, by callbacks with several requests outstanding, closed
// and thrown into.
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

// async function* ticks(left) { try { while (left > 0) { yield await left; left--; } return 'over'; } finally { print('closed'); } }
struct ticks_frame {
    JsAsyncGen base;
    JsValue left;
};

static JsStep ticks_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct ticks_frame *f = (struct ticks_frame *)base;
    const char *name = js_frame_data(base);
    if (how != JS_NEXT) {
        printf("%s: closed\n", name);
        return js_leave(js, base, how, sent);
    }
    switch (base->state) {
    case 0:
        break;
    case 1:
        return js_yield(js, base, 2, sent);
    case 2:
        f->left = js_number(js_number_value(f->left) - 1);
        break;
    }
    if (js_number_value(f->left) > 0)
        return js_await(js, base, 1, f->left);
    printf("%s: closed\n", name);
    return js_finish(js, base, js_text(js, "over"));
}

static const JsCode ticks_code = {JS_C_ASYNC_GENERATOR(ticks, 1)};

static void show(Js *js, void *data, JsHow how, JsValue v)
{
    char *text = how == JS_THROW ? js_error_message(js, v) : js_utf8(js, v, NULL);
    printf("%s: %s %s\n", (char *)data, how == JS_NEXT ? "item" : how == JS_END ? "end" : "threw", text);
    free(text);
}

static JsValue ticks_of(Js *js, JsValue ticks, double n)
{
    JsValue argument = js_number(n);
    return js_call(js, ticks, JS_UNDEFINED, 1, &argument);
}

static void by_waiting(Js *js, JsValue ticks)
{
    JsValue item, it = ticks_of(js, ticks, 2);
    int more;
    while ((more = js_wait_next(js, it, &item)) > 0)
        show(js, "wait", JS_NEXT, item);
    show(js, "wait", more ? JS_THROW : JS_END, item);
}

static void by_callbacks(Js *js, JsValue ticks)
{
    JsValue it = ticks_of(js, ticks, 2);
    for (int i = 0; i < 4; i++)
        js_async_request(js, it, JS_NEXT, JS_UNDEFINED, show, "queued");
    printf("requested\n");
    js_run(js);
}

static void by_closing(Js *js, JsValue ticks)
{
    JsValue item, it = ticks_of(js, ticks, 9);
    js_wait_next(js, it, &item);
    js_async_request(js, it, JS_RETURN, js_text(js, "enough"), show, "close");
    js_async_request(js, it, JS_NEXT, JS_UNDEFINED, show, "after");
    js_run(js);
    it = ticks_of(js, ticks, 9);
    js_wait_next(js, it, &item);
    if (js_wait_request(js, it, JS_THROW, js_error(js, "stop at %d", 9), &item) < 0)
        show(js, "throw", JS_THROW, js_catch(js));
}

int main(void)
{
    Js *js = js_new(NULL);
    JsValue ticks = js_c_function(js, &ticks_code, "ticks", "ticks");
    char *name = js_utf8(js, js_get_property(js, ticks, "name"), NULL);
    printf("%s takes %g\n", name, js_number_value(js_get_property(js, ticks, "length")));
    free(name);
    by_waiting(js, ticks);
    by_callbacks(js, ticks);
    by_closing(js, ticks);
    js_free(js);
    return 0;
}
// expect: ticks takes 1
// expect: wait: item 2
// expect: wait: item 1
// expect: ticks: closed
// expect: wait: end over
// expect: requested
// expect: queued: item 2
// expect: ticks: closed
// expect: queued: item 1
// expect: queued: end over
// expect: queued: end undefined
// expect: ticks: closed
// expect: close: end enough
// expect: after: end undefined
// expect: ticks: closed
// expect: throw: threw Error: stop at 9
