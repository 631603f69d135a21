// SPDX-License-Identifier: MIT
// The host's own loop with a clock of its own: timers fire when that clock says so, in their order, and nothing blocks.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

extern const JsGlobalDef js_global_setTimeout;

static double fake_now(void *data)
{
    return *(double *)data;
}

static JsValue note(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)this_;
    char *text = js_utf8(js, argc ? argv[0] : JS_UNDEFINED, NULL);
    printf("%g: %s\n", *(double *)data, text);
    free(text);
    return JS_UNDEFINED;
}

static void set_timer(Js *js, JsValue f, double ms, const char *text)
{
    JsValue arguments[] = {f, js_number(ms), js_text(js, text)};
    js_call(js, js_get_global(js, "setTimeout"), JS_UNDEFINED, 3, arguments);
}

static void settled(Js *js, void *data, JsHow how, JsValue v)
{
    char *text = js_utf8(js, v, NULL);
    printf("%g: promise %s %s\n", *(double *)data, how == JS_THROW ? "rejected" : "fulfilled", text);
    free(text);
}

int main(void)
{
    double clock = 1000;
    Js *js = js_new(JS_LINKED(&js_global_setTimeout));
    js_set_clock(js, fake_now, &clock);
    JsValue f = js_host_function(js, "note", 1, note, &clock);
    set_timer(js, f, 30, "third");
    set_timer(js, f, 10, "first");
    set_timer(js, f, 10, "second");
    JsPromise *p = js_promise_new(js);
    js_on_settled(js, js_from_cell(p), settled, &clock);
    js_promise_resolve_with(js, p, js_text(js, "kept"));
    while (js_has_work(js)) {
        if (!js_run_due(js))
            return 1;
        double next = js_next_deadline(js);
        printf("next %g\n", next);
        if (next > clock && next != INFINITY)
            clock = next;
    }
    js_free(js);
    return 0;
}
// expect: 1000: promise fulfilled kept
// expect: next 1010
// expect: 1010: first
// expect: 1010: second
// expect: next 1030
// expect: 1030: third
// expect: next inf
