// SPDX-License-Identifier: MIT
// Limits: heap, stack, and an interrupt from a signal handler. A breach is an error that can be caught; the Js stays usable.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

static void print_error(Js *js, const char *title)
{
    char *text = js_error_message(js, js_catch(js));
    printf("%s: %s\n", title, text);
    free(text);
}

static JsValue recurse(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)argc;
    ++*(int *)data;
    return js_call(js, this_, this_, 1, argv);
}

static void stack(Js *js)
{
    int deep = 0, shallow = 0;
    JsValue f = js_host_function(js, "recurse", 0, recurse, &deep);
    JsValue g = js_host_function(js, "recurse", 0, recurse, &shallow);
    js_stack_limit(js, 1 << 20);
    js_call(js, f, f, 0, NULL);
    print_error(js, "stack");
    js_stack_limit(js, 1 << 19);
    js_call(js, g, g, 0, NULL);
    print_error(js, "less stack");
    printf("%s\n", shallow > 100 && shallow < deep ? "less deep" : "not less deep");
    js_stack_limit(js, 0);
}

static void heap(Js *js)
{
    js_gc(js);
    js_heap_limit(js, js_heap_used(js) + (8 << 20));
    JsArray *kept = js_array_new(js, 0, NULL);
    while (js_array_push(js, kept, js_from_cell(js_object_new(js))))
        if (!js_is_empty(js->exception))
            break;
    print_error(js, "heap");
    // What the specification does not let fail does not fail.
    JsPromise *p = js_promise_new(js);
    for (int i = 0; i < 300; i++)
        js_promise_resolve_with(js, js_promise_new(js), js_from_cell(p));
    js_run_jobs(js, 0);
    printf("%s\n", js_is_empty(js->exception) ? "promises go on" : "promises fail");
    js_array_push(js, kept, js_from_cell(js_object_new(js)));
    print_error(js, "still");
    kept = NULL;
    js_heap_limit(js, 0);
    js_gc(js);
}

static Js *interrupted;

static void on_signal(int number)
{
    (void)number;
    js_interrupt(interrupted);
}

static bool asked(Js *js, void *data)
{
    (void)js;
    return --*(int *)data == 0; // lets it go on until the third time
}

static JsValue spin(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)this_;
    for (;;) {
        raise(SIGUSR1);
        ++*(int *)data;
        if (js_is_exception(js_call(js, argv[0], JS_UNDEFINED, argc - 1, argv + 1)))
            return JS_EXCEPTION;
    }
}

static JsValue nothing(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)js, (void)data, (void)this_, (void)argc, (void)argv;
    return JS_UNDEFINED;
}

static void interrupt(Js *js)
{
    int rounds = 0, asks = 3;
    interrupted = js;
    signal(SIGUSR1, on_signal);
    JsValue f = js_host_function(js, "spin", 1, spin, &rounds);
    JsValue g = js_host_function(js, "nothing", 0, nothing, NULL);
    js_call(js, f, JS_UNDEFINED, 1, &g);
    print_error(js, "interrupt");
    js_on_interrupt(js, asked, &asks);
    rounds = 0;
    js_call(js, f, JS_UNDEFINED, 1, &g);
    print_error(js, "asked");
    printf("after %d rounds\n", rounds);
}

int main(void)
{
    Js *js = js_new(NULL);
    stack(js);
    heap(js);
    interrupt(js);
    JsValue item = js_wait(js, js_text(js, "usable"));
    char *text = js_utf8(js, item, NULL);
    printf("%s\n", text);
    free(text);
    js_free(js);
    return 0;
}
// expect: stack: RangeError: Maximum call stack size exceeded
// expect: less stack: RangeError: Maximum call stack size exceeded
// expect: less deep
// expect: heap: RangeError: Out of memory
// expect: promises go on
// expect: still: RangeError: Out of memory
// expect: interrupt: RangeError: interrupted
// expect: asked: RangeError: interrupted
// expect: after 3 rounds
// expect: usable
