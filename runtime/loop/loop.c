// SPDX-License-Identifier: MIT
// Running until nothing is pending.
#define _GNU_SOURCE
#include "runtime/loop/loop.h"
#include "runtime/async/jobs.h"
#include "runtime/gc/heap.h"
#include <yieldc/js.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int64_t js__monotonic(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static void trace_loop(Js *js, JsTracer *t)
{
    const JsLoop *l = js->loop;
    if (!l)
        return;
    for (size_t i = 0; i < l->count; i++)
        js_trace_cell(t, l->heap[i]->first);
    js_trace_cell(t, l->immediates);
    js_trace_cell(t, l->ticks);
    js_trace_cell(t, l->waiters);
}

__attribute__((cold)) JsLoop *js__loop(Js *js)
{
    if (js->loop)
        return js->loop;
    JsLoop *l = calloc(1, sizeof *l);
    if (!l) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    l->base = js__monotonic();
    l->next_id = 1;
    l->inbox.wake = -1;
    if (!js__gc_add_roots(js, trace_loop)) {
        free(l);
        return NULL;
    }
    js->loop = l;
    return l;
}

__attribute__((cold)) void js__loop_free(Js *js)
{
    if (!js->loop)
        return;
    js__inbox_free(&js->loop->inbox);
    js__timers_free(js->loop);
    free(js->loop);
    js->loop = NULL;
}

// Nanoseconds of the loop's clock.
static int64_t clock_now(const JsLoop *l)
{
    return l->clock ? llround(l->clock(l->clock_data) * 1e6) : js__monotonic();
}

double js__loop_now(const JsLoop *l)
{
    return (double)(clock_now(l) - l->base) / 1e6;
}

int64_t js__loop_tick_now(const JsLoop *l)
{
    return (clock_now(l) - l->base) / JS_TICK_NS;
}

int64_t js__loop_tick_next(const JsLoop *l)
{
    return (clock_now(l) - l->base + JS_TICK_NS - 1) / JS_TICK_NS;
}

double js_now(Js *js)
{
    return (double)(js->loop ? clock_now(js->loop) : js__monotonic()) / 1e6;
}

bool js_set_clock(Js *js, double (*now)(void *data), void *data)
{
    JsLoop *l = js__loop(js);
    if (!l)
        return false;
    l->clock = now;
    l->clock_data = data;
    l->base = clock_now(l);
    return true;
}

bool js_on_uncaught(Js *js, bool (*f)(Js *js, void *data, JsValue error), void *data)
{
    JsLoop *l = js__loop(js);
    if (!l)
        return false;
    l->on_uncaught = f;
    l->uncaught_data = data;
    return true;
}

bool js__loop_tick(Js *js, uint32_t argc, const JsValue *argv)
{
    JsLoop *l = js__loop(js);
    JsValues *tick = l ? js_values_new(js, argc) : NULL;
    if (!tick)
        return false;
    js_store_range(js, tick, tick->v, argv, argc);
    tick->count = argc;
    if (!l->ticks)
        l->ticks = js_values_new(js, 8);
    return l->ticks && js_values_push(js, &l->ticks, js_from_cell(tick));
}

bool js__loop_uncaught(Js *js)
{
    if (js->terminating)
        return false;
    JsValue error = js_catch(js);
    JsLoop *l = js->loop;
    if (l && l->hooks.uncaught)
        return l->hooks.uncaught(js, error);
    if (l && l->on_uncaught && l->on_uncaught(js, l->uncaught_data, error))
        return true;
    js_throw(js, error);
    return false;
}

// All ticks, those they add included. False: one threw.
static bool run_ticks(Js *js, JsLoop *l)
{
    while (l->ticks) {
        if (l->first_tick == l->ticks->count) {
            l->ticks = NULL;
            l->first_tick = 0;
            break;
        }
        const JsValues *tick = (JsValues *)js_cell(l->ticks->v[l->first_tick]);
        l->ticks->v[l->first_tick++] = JS_UNDEFINED;
        JsValue result = js_call(js, tick->v[0], JS_UNDEFINED, tick->count - 1, tick->v + 1);
        if (js_is_exception(result))
            return false;
    }
    return true;
}

// Promises rejected without a handler. False: the loop ends. Handlers may have left more to do.
static bool report_rejections(Js *js, JsLoop *l)
{
    JsPromise *p;
    while ((p = js__rejection_take(js))) {
        if (l->hooks.unhandled) {
            if (!l->hooks.unhandled(js, p))
                return false;
        } else {
            js->exception = p->result;
            if (!js__loop_uncaught(js))
                return false;
        }
    }
    return true;
}

bool js__loop_drain(Js *js, bool jobs_first)
{
    JsLoop *l = js__loop(js);
    if (!l)
        return false;
    do {
        while (l->ticks || !js__jobs_empty(js)) {
            bool good = (jobs_first || run_ticks(js, l)) && js_run_jobs(js, 0);
            jobs_first = false;
            if (!good && !js__loop_uncaught(js))
                return false;
        }
        if (!report_rejections(js, l))
            return false;
    } while (l->ticks || !js__jobs_empty(js));
    return true;
}

// Sleeps until the earliest timer is due or something is posted.
static void wait_for_work(Js *js, const JsLoop *l)
{
    int64_t due = l->count ? l->base + l->heap[0]->due * JS_TICK_NS : INT64_MAX;
    if (due <= js__monotonic())
        return;
    if (l->hooks.before_wait)
        l->hooks.before_wait(js);
    if (l->inbox.wake >= 0) {
        js__inbox_wait(&l->inbox, due);
        return;
    }
    struct timespec t = {.tv_sec = due / 1000000000, .tv_nsec = due % 1000000000};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) == EINTR)
        continue;
}

bool js__loop_run(Js *js, const JsPromise *until, bool jobs_first)
{
    if (!js__loop_drain(js, jobs_first))
        return false;
    JsLoop *l = js->loop;
    while (l->refs && (!until || until->state == JS_PENDING)) {
        if (!js__inbox_run(js) || !js__timers_run(js, until) || !js__immediates_run(js))
            return false;
        if (l->refs && !l->immediates && (!until || until->state == JS_PENDING))
            wait_for_work(js, l);
    }
    return true;
}

int js_run(Js *js)
{
    return js__loop_run(js, NULL, true) ? 0 : 1;
}

bool js_run_due(Js *js)
{
    return js__loop_drain(js, true) && js__inbox_run(js) && js__timers_run(js, NULL) &&
           js__immediates_run(js);
}

bool js_has_work(Js *js)
{
    const JsLoop *l = js->loop;
    return !js__jobs_empty(js) || (l && (l->refs || l->ticks || l->inbox.due));
}

double js_next_deadline(Js *js)
{
    const JsLoop *l = js->loop;
    if (!js__jobs_empty(js) || (l && (l->ticks || l->immediates || l->inbox.due)))
        return js_now(js);
    return l && l->count ? (double)l->base / 1e6 + (double)l->heap[0]->due / JS_TICKS_PER_MS : INFINITY;
}
