// SPDX-License-Identifier: MIT
// libuv owns the loop: a timer of its own for the next deadline, a poll handle for what is posted, a prepare handle that runs what is due.
// needs: uv.h
// libs: -luv -lm
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>
#include "beat.h"

typedef struct Host {
    Js *js;
    uv_timer_t own, deadline;
    uv_poll_t posted;
    uv_prepare_t before; // runs before libuv waits
    JsValue beats;
} Host;

static void wake(uv_timer_t *timer)
{
    (void)timer;
}

static void wake_by_post(uv_poll_t *poll, int status, int events)
{
    (void)poll, (void)status, (void)events;
}

static void run_due(uv_prepare_t *before)
{
    Host *h = before->data;
    if (!js_run_due(h->js))
        abort();
    double next = js_next_deadline(h->js), left = next - js_now(h->js);
    uv_timer_stop(&h->deadline);
    if (next != INFINITY)
        uv_timer_start(&h->deadline, wake, left > 0 ? (uint64_t)ceil(left) : 0, 0);
    if (!js_has_work(h->js)) {
        uv_close((uv_handle_t *)&h->deadline, NULL);
        uv_close((uv_handle_t *)&h->posted, NULL);
        uv_close((uv_handle_t *)&h->before, NULL);
    }
}

static void on_own_timer(uv_timer_t *timer)
{
    printf("the host's timer\n");
    uv_close((uv_handle_t *)timer, NULL);
}

static void received(Js *js, void *data, JsHow how, JsValue v)
{
    Host *h = data;
    if (how == JS_NEXT) {
        printf("beat %g\n", js_number_value(v));
        js_async_request(js, h->beats, JS_NEXT, JS_UNDEFINED, received, h);
    } else {
        printf("%s\n", how == JS_END ? "over" : "failed");
        uv_timer_start(&h->own, on_own_timer, 1, 0);
    }
}

int main(void)
{
    Host h = {.js = js_new_modules(JS_UNITS(&js_module_beat), NULL)};
    uv_timer_init(uv_default_loop(), &h.own);
    uv_timer_init(uv_default_loop(), &h.deadline);
    uv_poll_init(uv_default_loop(), &h.posted, js_wake_fd(h.js));
    uv_poll_start(&h.posted, UV_READABLE, wake_by_post);
    uv_prepare_init(uv_default_loop(), &h.before);
    h.before.data = &h;
    uv_prepare_start(&h.before, run_due);
    if (js_is_exception(js_evaluate(h.js, &js_module_beat)))
        return 1;
    h.beats = beat_beats(h.js, js_number(3));
    js_root(h.js, &h.beats);
    js_async_request(h.js, h.beats, JS_NEXT, JS_UNDEFINED, received, &h);
    uv_run(uv_default_loop(), UV_RUN_DEFAULT);
    js_unroot(h.js, &h.beats);
    js_free(h.js);
    return uv_loop_close(uv_default_loop()) != 0;
}
// expect: beat 0
// expect: beat 1
// expect: beat 2
// expect: over
// expect: the host's timer
