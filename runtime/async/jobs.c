// SPDX-License-Identifier: MIT
// The job queue, and the promises rejected without a handler.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"
#include "runtime/gc/heap.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yieldc/ops.h>

#define FIRST_CAPACITY 256

void js__async_out_of_memory(void)
{
    fputs("yieldc: fatal: out of memory in the job queue\n", stderr);
    abort();
}

static void trace_shape(JsTracer *t, uint64_t head)
{
    js_trace_cell(t, (JsCell *)(uintptr_t)(head & UINT64_C(0xffffffffffff)));
}

static void trace_jobs(Js *js, JsTracer *t)
{
    JsJobs *q = js->jobs;
    if (!q)
        return;
    for (const JsJob *j = js->job_head; j != js->job_tail; j++) {
        js_trace_cell(t, j->cell);
        js_trace_value(t, j->value);
    }
    js_trace_cell(t, q->rejected);
    js_trace_cell(t, js->running);
    js_trace_cell(t, q->module);
    trace_shape(t, q->promise_head);
    trace_shape(t, q->result_head);
    for (int kind = 0; kind <= JS_CODE_ASYNC_GENERATOR; kind++)
        trace_shape(t, q->frame_heads[kind]);
    for (int i = 0; i < 2; i++) {
        js_trace_cell(t, q->generators[i].proto);
        trace_shape(t, q->generators[i].head);
    }
}

__attribute__((cold)) bool js__async_init(Js *js)
{
    JsJobs *q = calloc(1, sizeof *q);
    if (!q)
        return false;
    q->row = malloc(FIRST_CAPACITY * sizeof *q->row);
    q->capacity = FIRST_CAPACITY;
    const char *trace = getenv("JS_TRACE");
    q->trace = trace && !strcmp(trace, "jobs");
    js->jobs = q;
    js__gc_set_type(js, JS_KIND_REACTION, &js__reaction_type);
    js__gc_set_type(js, JS_KIND_REQUESTS, &js__requests_type);
    js->job_head = js->job_tail = q->row;
    js->job_limit = q->row ? q->row + q->capacity : NULL;
    if (q->row && js__gc_add_roots(js, trace_jobs))
        return true;
    js__async_release(js);
    return false;
}

__attribute__((cold)) void js__async_release(Js *js)
{
    if (!js->jobs)
        return;
    free(js->jobs->row);
    free(js->jobs);
    js->jobs = NULL;
    js->job_head = js->job_tail = js->job_limit = NULL;
}

void js__jobs_room(Js *js)
{
    JsJobs *q = js->jobs;
    size_t count = (size_t)(js->job_tail - js->job_head);
    if (count <= q->capacity / 2) {
        memmove(q->row, js->job_head, count * sizeof *q->row);
    } else {
        size_t capacity = q->capacity * 2;
        JsJob *row = capacity > UINT32_C(1) << 30 ? NULL : malloc(capacity * sizeof *row);
        if (!row)
            js__async_out_of_memory();
        memcpy(row, js->job_head, count * sizeof *row);
        free(q->row);
        q->row = row;
        q->capacity = capacity;
    }
    js->job_head = q->row;
    js->job_tail = q->row + count;
    js->job_limit = q->row + q->capacity;
}

bool js_queue_microtask(Js *js, JsValue callback)
{
    js__job_push(js, JS_JOB_CALL, NULL, JS_NEXT, callback);
    return true;
}

// The list is full: those that are handled by now are dropped, as one long drain may reject and
// handle without end. It grows where most of them are not.
static JsValues *make_room(Js *js, JsValues *list)
{
    uint32_t kept = 0, count = list->count;
    for (uint32_t i = 0; i < count; i++) {
        JsValue v = list->v[i];
        if (!((JsPromise *)js_cell(v))->handled)
            js_store(js, list, &list->v[kept++], v);
    }
    for (uint32_t i = kept; i < count; i++)
        list->v[i] = JS_EMPTY;
    list->count = kept;
    if (kept <= list->capacity / 2)
        return list;
    JsValues *larger = js_values_new(js, list->capacity * 2);
    if (larger) {
        js_store_range(js, larger, larger->v, list->v, kept);
        larger->count = kept;
    }
    return larger;
}

static bool push_rejected(Js *js, JsJobs *q, JsPromise *p)
{
    JsValues *list = q->rejected ? q->rejected : js_values_new(js, 8);
    if (list && list->count == list->capacity)
        list = make_room(js, list);
    if (!list)
        return false;
    q->rejected = list;
    return js_values_push(js, &q->rejected, js_from_cell(p));
}

void js__rejection_tracker(Js *js, JsPromise *p)
{
    JsJobs *q = js->jobs;
    bool pushed = push_rejected(js, q, p);
    JS_MUST(js, !pushed, pushed = push_rejected(js, q, p));
}

JsPromise *js__rejection_take(Js *js)
{
    JsValues *list = js->jobs->rejected;
    if (!list)
        return NULL;
    for (uint32_t i = 0; i < list->count; i++) {
        JsPromise *p = (JsPromise *)js_cell(list->v[i]);
        list->v[i] = JS_UNDEFINED;
        if (p && !p->handled) {
            // What stands before it was looked at.
            memmove(list->v, list->v + i + 1, (list->count - i - 1) * sizeof *list->v);
            list->count -= i + 1;
            return p;
        }
    }
    js->jobs->rejected = NULL;
    return NULL;
}
