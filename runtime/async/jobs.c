// SPDX-License-Identifier: MIT
// Jobs: the ring, the loop over it, and the promises rejected without a handler.
#include "runtime/async/jobs.h"
#include "runtime/async/frame.h"
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
    for (uint32_t i = q->head; i != q->tail; i++) {
        const JsJob *j = &q->ring[i & q->mask];
        js_trace_cell(t, j->cell);
        js_trace_value(t, j->value);
    }
    js_trace_cell(t, q->rejected);
    js_trace_cell(t, q->running);
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

bool js__async_init(Js *js)
{
    JsJobs *q = calloc(1, sizeof *q);
    if (!q)
        return false;
    q->ring = malloc(FIRST_CAPACITY * sizeof *q->ring);
    q->mask = FIRST_CAPACITY - 1;
    const char *trace = getenv("JS_TRACE");
    q->trace = trace && !strcmp(trace, "jobs");
    js->jobs = q;
    js__gc_set_type(js, JS_KIND_REACTION, &js__reaction_type);
    js__gc_set_type(js, JS_KIND_REQUESTS, &js__requests_type);
    if (q->ring && js__gc_add_roots(js, trace_jobs))
        return true;
    js__async_release(js);
    return false;
}

void js__async_release(Js *js)
{
    if (!js->jobs)
        return;
    free(js->jobs->ring);
    free(js->jobs);
    js->jobs = NULL;
}

// Doubles the ring, which is full: the jobs move to its start.
void js__jobs_grow(Js *js)
{
    JsJobs *q = js->jobs;
    uint32_t count = q->tail - q->head;
    size_t capacity = ((size_t)q->mask + 1) * 2;
    JsJob *ring = capacity > UINT32_C(1) << 30 ? NULL : malloc(capacity * sizeof *ring);
    if (!ring)
        js__async_out_of_memory();
    for (uint32_t i = 0; i < count; i++)
        ring[i] = q->ring[(q->head + i) & q->mask];
    free(q->ring);
    q->ring = ring;
    q->mask = (uint32_t)(capacity - 1);
    q->head = 0;
    q->tail = count;
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

static void run_other_job(Js *js, JsJobOp op, JsCell *cell, uint32_t how, JsValue value)
{
    switch (op) {
    case JS_JOB_FRAME:
        js__frame_job(js, (JsFrame *)cell, (JsHow)how, value);
        break;
    case JS_JOB_REACTION:
        js__promise_reaction_job(js, (JsReaction *)cell, (JsHow)how, value);
        break;
    case JS_JOB_NATIVE:
        ((JsNativeHandler *)cell)
            ->run(js, (JsNativeHandler *)cell, how / 4, (JsHow)(how % 4), value);
        break;
    case JS_JOB_THENABLE:
        js__promise_thenable_job(js, (JsReaction *)cell);
        break;
    case JS_JOB_ADOPT:
        js__promise_adopt_job(js, (JsPromise *)cell, value);
        break;
    case JS_JOB_CALL:
        js_call(js, value, JS_UNDEFINED, 0, NULL);
        break;
    }
}

// JS_TRACE=jobs: each job before it runs, on stderr.
static void trace_job(Js *js, const JsJob *j)
{
    static const char *const names[] = {
        [JS_JOB_FRAME] = "resume", [JS_JOB_REACTION] = "reaction", [JS_JOB_NATIVE] = "native",
        [JS_JOB_THENABLE] = "thenable", [JS_JOB_ADOPT] = "adopt", [JS_JOB_CALL] = "call"};
    static const char *const hows[] = {"next", "throw", "return", "end"};
    char *value = js_describe(js, j->value);
    const JsFrame *f = (const JsFrame *)j->cell;
    const JsCode *code = j->op == JS_JOB_FRAME ? f->fn->code : NULL;
    char *name = code && code->name ? js_string_to_utf8(js, (JsString *)(uintptr_t)code->name, NULL) : NULL;
    fprintf(stderr, "job %s", names[j->op]);
    if (code)
        fprintf(stderr, " %s %s:%u", name ? name : "(anonymous)", code->file ? code->file : "native",
                code->points ? code->points[f->state].line : code->line);
    if (j->op <= JS_JOB_REACTION)
        fprintf(stderr, " %s", hows[j->how % 4]);
    fprintf(stderr, " %s\n", value ? value : "?");
    free(name);
    free(value);
}

bool js_run_jobs(Js *js, uint32_t max)
{
    JsJobs *q = js->jobs;
    for (uint32_t left = max; q->head != q->tail;) {
        const JsJob *j = &q->ring[q->head & q->mask];
        JsCell *cell = j->cell;
        JsValue value = j->value;
        uint32_t op = j->op;
        uint32_t how = j->how;
        if (js_unlikely(q->trace))
            trace_job(js, j);
        q->head++;
        js__gc_at_job_boundary(js);
        // Most jobs are frames: a branch that is predicted, where a switch jumps through a table.
        if (js_likely(op == JS_JOB_FRAME))
            js__frame_job(js, (JsFrame *)cell, (JsHow)how, value);
        else
            run_other_job(js, (JsJobOp)op, cell, how, value);
        if (js_unlikely(!js_is_empty(js->exception)))
            return false;
        if (max && --left == 0)
            break;
    }
    return true;
}
