// SPDX-License-Identifier: MIT
// The loop over the jobs.
//
// What nearly every job of a program is stands here in line: a frame goes on, and what it suspends
// for next is the await of a primitive, or the next item of an async generator that yields one; and
// the answer to that request. The rest is done by the functions of frame.h, and ends the same.
//
// A job that would be put into an empty queue, to be taken out of it at once, is run without having
// been there: nothing can stand between.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/ops.h>

// The next item for a for await: js__for_await_ask of a generator that is at a plain yield.
// JS_YIELDS: it yields js->value, a primitive, whose Await has not been queued yet; else as
// js__for_await_ask.
static inline __attribute__((always_inline)) JsStep ask(Js *js, JsFrame *f)
{
    const JsIterator *it = js__frame_iterator(f);
    if (js_unlikely(!js_same(it->next, JS_INTRINSIC_NEXT) ||
                    (js->intact & JS_INTACT_REQUESTS) != JS_INTACT_REQUESTS))
        return js__for_await_ask(js, f);
    JsAsyncGen *g = (JsAsyncGen *)js_cell(it->object);
    if (js_unlikely(g->f.gen_state != JS_GEN_SUSPENDED_YIELD || g->f.wait != JS_WAIT_REQUEST))
        return js__for_await_ask(js, f);
    f->wait = JS_WAIT_BENEATH;
    f->settled = 0;
    g->f.target = &f->w.o.cell;
    g->f.gen_state = JS_GEN_EXECUTING;
    JsStep step = js__frame_resume(js, &g->f, JS_NEXT, JS_UNDEFINED);
    if (js_unlikely(step != JS_YIELDS || js_is_object(js->value) || f->settled ||
                    !(js->intact & JS_INTACT_PROMISE_CTOR)))
        return js__elided_came_back(js, f, g, step);
    g->f.wait = JS_WAIT_YIELD_OPERAND;
    f->wait = JS_WAIT_ELIDED_NEXT;
    return JS_YIELDS;
}

static JsAsyncGen *asked(JsFrame *f)
{
    return (JsAsyncGen *)js_cell(js__frame_iterator(f)->object);
}

JsStep js__frame_asks(Js *js, JsFrame *f)
{
    if (!js_check_stack(js))
        return js__again_throw();
    JsStep step = ask(js, f);
    if (step != JS_YIELDS)
        return step;
    js__job_push(js, JS_JOB_FRAME, asked(f), JS_NEXT, js->value);
    return JS_SUSPENDED;
}

// The operand of a yield was awaited. The frame that it answers, when that is a for await and the
// generator then stands at its yield; else NULL, and nothing was done.
static inline __attribute__((always_inline)) JsFrame *answer(Js *js, JsAsyncGen *g)
{
    JsCell *target = g->f.target;
    if (js_unlikely(g->more || js_cell_kind(target) == JS_KIND_PROMISE ||
                    !(js->intact & JS_INTACT_OBJ_THEN)))
        return NULL;
    JsFrame *f = (JsFrame *)target;
    if (js_unlikely(f->wait != JS_WAIT_ELIDED_NEXT))
        return NULL;
    g->f.target = NULL;
    g->f.gen_state = JS_GEN_SUSPENDED_YIELD;
    g->f.wait = JS_WAIT_REQUEST;
    return f;
}

static __attribute__((noinline)) void run_other_job(Js *js, JsJobOp op, JsCell *cell, uint32_t how,
                                                    JsValue value)
{
    js->jobs->running = NULL;
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
        [JS_JOB_FRAME] = "resume",      [JS_JOB_REACTION] = "reaction", [JS_JOB_NATIVE] = "native",
        [JS_JOB_THENABLE] = "thenable", [JS_JOB_ADOPT] = "adopt",       [JS_JOB_CALL] = "call"};
    static const char *const hows[] = {"next", "throw", "return", "end"};
    char *value = js_describe(js, j->value);
    const JsFrame *f = (const JsFrame *)j->cell;
    const JsCode *code = j->op == JS_JOB_FRAME ? f->fn->code : NULL;
    char *name =
        code && code->name ? js_string_to_utf8(js, (JsString *)(uintptr_t)code->name, NULL) : NULL;
    fprintf(stderr, "job %s", names[j->op]);
    if (code)
        fprintf(stderr, " %s %s:%u", name ? name : "(anonymous)",
                code->file ? code->file : "native",
                code->points ? code->points[f->state].line : code->line);
    if (j->op <= JS_JOB_REACTION)
        fprintf(stderr, " %s", hows[j->how % 4]);
    fprintf(stderr, " %s\n", value ? value : "?");
    free(name);
    free(value);
}

// The same with each job on stderr before it runs.
static bool run_traced(Js *js, uint64_t left)
{
    while (!js__jobs_empty(js) && left--) {
        JsJob j = *js->job_head;
        trace_job(js, &j);
        js->job_head++;
        js__gc_at_job_boundary(js);
        run_other_job(js, (JsJobOp)j.op, j.cell, j.how, j.value);
        if (!js_is_empty(js->exception))
            return false;
    }
    return true;
}

// Does what a step of f says, whatever it is. False: an exception that nothing handles is pending.
static __attribute__((noinline)) bool finish_step(Js *js, JsFrame *f, JsStep step)
{
    if (step > JS_THREW)
        step = js__frame_again(js, f, step);
    if (step != JS_SUSPENDED)
        js__frame_ended(js, f, step);
    return js_is_empty(js->exception);
}

// Is the next job the one that would be queued now? Then it counts as run.
static inline bool is_next(const Js *js, uint64_t *left)
{
    if (js->job_head != js->job_tail || js_unlikely(js->collect_soon || *left == 0))
        return false;
    --*left;
    return true;
}

// The generator yields js->value, a primitive, to a for await. The frame that goes on with it at
// once, or NULL: its turn comes later.
static inline __attribute__((always_inline)) JsFrame *yielded(Js *js, JsAsyncGen *g, uint64_t *left)
{
    JsFrame *f = NULL;
    if (is_next(js, left)) {
        f = answer(js, g);
        if (js_likely(f)) {
            if (is_next(js, left))
                return f;
            js__job_push(js, JS_JOB_FRAME, f, JS_NEXT, js->value);
            return NULL;
        }
        ++*left;
    }
    js__job_push(js, JS_JOB_FRAME, g, JS_NEXT, js->value);
    return NULL;
}

// A frame goes on with what it waited for, as often as it is its turn. False: an exception that
// nothing handles is pending.
static inline __attribute__((always_inline)) bool go_on(Js *js, JsFrame *f, JsHow how, JsValue v,
                                                        uint64_t *left)
{
    for (;;) {
        js->jobs->running = f;
        JsStep step = js__frame_resume(js, f, how, v);
        if (step == JS_ASKS) {
            step = ask(js, f);
            if (step == JS_YIELDS) {
                f = yielded(js, asked(f), left);
                if (!f)
                    return true;
                how = JS_NEXT;
                v = js->value;
                continue;
            }
        }
        if (step == JS_SUSPENDED)
            return true;
        if (js_unlikely(step != JS_AWAITS || js_is_object(js->value) || js->no_fast))
            return finish_step(js, f, step);
        if (!is_next(js, left)) {
            f->wait = JS_WAIT_AWAIT;
            js__job_push(js, JS_JOB_FRAME, f, JS_NEXT, js->value);
            return true;
        }
        how = JS_NEXT;
        v = js->value;
    }
}

static bool run(Js *js, uint64_t left)
{
    while (!js__jobs_empty(js) && left-- > 0) {
        const JsJob *j = js->job_head;
        JsFrame *f = (JsFrame *)j->cell;
        JsValue v = j->value;
        uint32_t op = j->op, how = j->how;
        js->job_head = (JsJob *)(uintptr_t)(j + 1);
        js__gc_at_job_boundary(js);
        if (js_likely(op == JS_JOB_FRAME && how != JS_THROW)) {
            JsFrame *answered = NULL;
            if (f->wait == JS_WAIT_YIELD_OPERAND && (answered = answer(js, (JsAsyncGen *)f))) {
                if (!is_next(js, &left)) {
                    js__job_push(js, JS_JOB_FRAME, answered, JS_NEXT, v);
                    continue;
                }
                f = answered;
            }
            if (answered || f->wait == JS_WAIT_ELIDED_NEXT || f->wait == JS_WAIT_AWAIT) {
                if (js_unlikely(!go_on(js, f, (JsHow)how, v, &left)))
                    return false;
                continue;
            }
        }
        run_other_job(js, (JsJobOp)op, &f->w.o.cell, how, v);
        if (js_unlikely(!js_is_empty(js->exception)))
            return false;
    }
    return true;
}

bool js_run_jobs(Js *js, uint32_t max)
{
    uint64_t left = max ? max : UINT64_MAX;
    bool good = js->jobs->trace ? run_traced(js, left) : run(js, left);
    js->jobs->running = NULL;
    return good;
}
