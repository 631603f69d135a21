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

// The generator that a frame's for await asks for the next item without a promise, and that is at a
// plain yield: the request is made. NULL: js__for_await_ask makes it.
static inline __attribute__((always_inline)) JsFrame *request(Js *js, JsFrame *f)
{
    const JsIterator *it = js__frame_iterator(f);
    if (js_unlikely(!js_same(it->next, JS_INTRINSIC_NEXT) ||
                    (js->intact & JS_INTACT_REQUESTS) != JS_INTACT_REQUESTS))
        return NULL;
    JsFrame *g = (JsFrame *)js_cell(it->object);
    if (js_unlikely(g->gen_state != JS_GEN_SUSPENDED_YIELD || g->wait != JS_WAIT_REQUEST))
        return NULL;
    f->wait = JS_WAIT_BENEATH;
    f->settled = 0;
    g->target = &f->w.o.cell;
    g->gen_state = JS_GEN_EXECUTING;
    return g;
}

// Would a job that is queued now be the next one?
static inline bool is_next(const Js *js)
{
    return js->job_head == js->job_tail && js_likely(!js->collect_soon);
}

// A step of a generator that ran beneath its awaiter's request: it yields a primitive, and the
// awaiter has no promise to make.
static inline bool yields_beneath(const Js *js, JsStep step)
{
    return step == JS_YIELDS && !js_is_object(js->value) && js->intact & JS_INTACT_PROMISE_CTOR;
}

// A generator yields a primitive beneath the request of a frame whose turn it is: the operand's job
// and the frame's would be the next two, so the frame can go on.
static inline bool hands_over(const Js *js, JsFrame *g)
{
    if (js_unlikely(!is_next(js) || ((JsAsyncGen *)g)->more || !(js->intact & JS_INTACT_OBJ_THEN)))
        return false;
    g->target = NULL;
    g->gen_state = JS_GEN_SUSPENDED_YIELD;
    g->wait = JS_WAIT_REQUEST;
    return true;
}

enum { LEVELS = 32 }; // of generators that ask generators without recursion

// f asked g, which asks in turn: as ask().
static __attribute__((noinline)) JsStep ask_further(Js *js, bool turn, JsFrame *f, JsFrame *g,
                                                    JsFrame **next)
{
    JsFrame *asking[LEVELS + 1]; // not initialized as a whole, which takes longer than all the rest
    JsFrame **top = asking + 1;
    asking[0] = f;
    asking[1] = g;
    JsStep step;
    do {
        g = request(js, *top);
        step = g ? js__frame_resume(js, g, JS_NEXT, JS_UNDEFINED) : js__for_await_ask(js, *top);
        if (g)
            *++top = g;
    } while (step == JS_ASKS && top < asking + LEVELS);
    if (js_likely(yields_beneath(js, step))) {
        step = JS_YIELDS;
        if (turn && hands_over(js, *top)) {
            top--;
            step = (JsStep)(JS_AGAIN + JS_NEXT);
        } else {
            (*top)->wait = JS_WAIT_YIELD_OPERAND;
        }
        *next = *top;
        while (top > asking)
            (*--top)->wait = JS_WAIT_ELIDED_NEXT;
        return step;
    }
    for (; top > asking; top--)
        step = js__elided_came_back(js, top[-1], (JsAsyncGen *)*top, step);
    return step;
}

// The next item for a for await, as js__for_await_ask. JS_YIELDS: the generator *next yields
// js->value, a primitive, for it; its Await has not been queued yet. JS_AGAIN + JS_NEXT, where the
// frame's job is the running one: the frame *next goes on with js->value. JS_ARRIVES: *next is f.
static inline __attribute__((always_inline)) JsStep ask(Js *js, bool turn, JsFrame *f,
                                                        JsFrame **next)
{
    JsFrame *g = request(js, f);
    *next = f;
    if (js_unlikely(!g))
        return js__for_await_ask(js, f);
    JsStep step = js__frame_resume(js, g, JS_NEXT, JS_UNDEFINED);
    if (js_unlikely(!yields_beneath(js, step)))
        return step == JS_ASKS ? ask_further(js, turn, f, g, next)
                               : js__elided_came_back(js, f, (JsAsyncGen *)g, step);
    if (turn && hands_over(js, g))
        return (JsStep)(JS_AGAIN + JS_NEXT);
    *next = g;
    g->wait = JS_WAIT_YIELD_OPERAND;
    f->wait = JS_WAIT_ELIDED_NEXT;
    return JS_YIELDS;
}

JsStep js__frame_asks(Js *js, JsFrame *f)
{
    if (!js_check_stack(js))
        return js__again_throw();
    JsFrame *g;
    JsStep step = ask(js, false, f, &g);
    if (step != JS_YIELDS)
        return step;
    js__job_push(js, JS_JOB_FRAME, g, JS_NEXT, js->value);
    return JS_SUSPENDED;
}

// The operand of a yield was awaited, or the item of a yield* is there. The frame that it answers,
// when that is a for await or a yield* and nobody asked for more: the generator is at its yield
// now. Else NULL, and nothing was done.
static inline __attribute__((always_inline)) JsFrame *answer(Js *js, JsAsyncGen *g)
{
    JsCell *target = g->f.target;
    if (js_unlikely(g->more || js_cell_kind(target) == JS_KIND_PROMISE ||
                    !(js->intact & JS_INTACT_OBJ_THEN)))
        return NULL;
    JsFrame *f = (JsFrame *)target;
    if (js_unlikely(f->wait != JS_WAIT_ELIDED_NEXT && f->wait != JS_WAIT_ELIDED_DELEGATE))
        return NULL;
    g->f.target = NULL;
    g->f.gen_state = JS_GEN_SUSPENDED_YIELD;
    g->f.wait = g->f.wait == JS_WAIT_YIELD_OPERAND ? JS_WAIT_REQUEST : JS_WAIT_DELEGATE_REQUEST;
    return f;
}

static __attribute__((noinline)) void run_other_job(Js *js, JsJobOp op, JsCell *cell, uint32_t how,
                                                    JsValue value)
{
    js->running = NULL;
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

// Each job by itself: at most `left` of them, and with JS_TRACE=jobs.
static bool run_singly(Js *js, uint64_t left)
{
    for (; !js__jobs_empty(js) && left; left--) {
        JsJob j = *js->job_head;
        if (js->jobs->trace)
            trace_job(js, &j);
        js->job_head++;
        js__gc_at_job_boundary(js);
        run_other_job(js, (JsJobOp)j.op, j.cell, j.how, j.value);
        if (!js_is_empty(js->exception))
            return false;
    }
    return true;
}

// Does what a step of f says, whatever it is.
static __attribute__((noinline)) void finish_step(Js *js, JsFrame *f, JsStep step)
{
    if (step > JS_THREW)
        step = js__frame_again(js, f, step);
    if (step != JS_SUSPENDED)
        js__frame_ended(js, f, step);
}

// False: the generator goes on at once, with js->value, as there is another request for next().
static __attribute__((noinline)) bool settle_slow(Js *js, JsFrame *g, JsValue v)
{
    js->running = g;
    JsWait at = g->wait == JS_WAIT_YIELD_OPERAND ? JS_WAIT_REQUEST : JS_WAIT_DELEGATE_REQUEST;
    JsStep step = js__async_generator_yield(js, g, at, v);
    if ((int)step == JS_AGAIN + JS_NEXT)
        return false;
    finish_step(js, g, step);
    return true;
}

// The turn of a for await whose synchronous iterator gave v: next()'s promise would be settled. As
// settle().
static inline __attribute__((always_inline)) JsFrame *sync_item(Js *js, JsFrame *f, JsHow *how,
                                                                JsValue v)
{
    if (js_unlikely(!(js->intact & JS_INTACT_OBJ_THEN))) {
        js__frame_job(js, f, JS_NEXT, v);
        return NULL;
    }
    *how = f->wait == JS_WAIT_SYNC_LAST ? JS_END : JS_NEXT;
    f->wait = JS_WAIT_ELIDED_NEXT;
    if (is_next(js))
        return f;
    js__job_push(js, JS_JOB_FRAME, f, *how, v);
    return NULL;
}

// The turn of a generator whose yield or yield* is to settle its request with v. The frame that
// goes on with (*how, v) at once, or NULL.
static inline __attribute__((always_inline)) JsFrame *settle(Js *js, JsFrame *g, JsHow *how,
                                                             JsValue *v)
{
    *how = JS_NEXT;
    for (;;) {
        JsFrame *f = answer(js, (JsAsyncGen *)g);
        if (js_unlikely(!f)) {
            if (settle_slow(js, g, *v))
                return NULL;
            *v = js->value;
            return g;
        }
        if (!is_next(js)) {
            js__job_push(js, JS_JOB_FRAME, f, JS_NEXT, *v);
            return NULL;
        }
        if (js_likely(f->wait == JS_WAIT_ELIDED_NEXT))
            return f;
        g = f;
    }
}

// A frame goes on with what it waited for, as often as it is its turn.
static inline __attribute__((always_inline)) void go_on(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    for (;;) {
        js->running = f;
        JsStep step = js__frame_resume(js, f, how, v);
        if (step == JS_ASKS) {
            JsFrame *next;
            step = ask(js, true, f, &next);
            if (js_unlikely(step != JS_YIELDS && step != JS_ARRIVES &&
                            (int)step != JS_AGAIN + JS_NEXT)) {
                finish_step(js, f, step);
                return;
            }
            f = next;
            if ((int)step == JS_AGAIN + JS_NEXT) {
                how = JS_NEXT;
                v = js->value;
                continue;
            }
        } else if (js_unlikely((step != JS_AWAITS && step != JS_YIELDS) ||
                               js_is_object(js->value) || js->no_fast)) {
            finish_step(js, f, step);
            return;
        } else {
            f->wait = step == JS_AWAITS ? JS_WAIT_AWAIT : JS_WAIT_YIELD_OPERAND;
        }
        v = js->value;
        if (!is_next(js)) {
            js__job_push(js, JS_JOB_FRAME, f, JS_NEXT, v);
            return;
        }
        how = JS_NEXT;
        if (step == JS_AWAITS)
            continue;
        f = step == JS_YIELDS ? settle(js, f, &how, &v) : sync_item(js, f, &how, v);
        if (js_unlikely(!f))
            return;
    }
}

// Jobs that are a frame's turn: it goes on with what it waited for, or settles its request.
static inline bool goes_on(const JsFrame *f, uint32_t op, JsHow how)
{
    return op == JS_JOB_FRAME && how != JS_THROW &&
           (f->wait == JS_WAIT_AWAIT || f->wait == JS_WAIT_ELIDED_NEXT);
}
static inline bool settles(const JsFrame *f, uint32_t op, JsHow how)
{
    return op == JS_JOB_FRAME && how == JS_NEXT &&
           (f->wait == JS_WAIT_YIELD_OPERAND || f->wait == JS_WAIT_ELIDED_DELEGATE);
}

static inline bool is_sync_item(const JsFrame *f, uint32_t op, JsHow how)
{
    return op == JS_JOB_FRAME && how == JS_NEXT &&
           (f->wait == JS_WAIT_SYNC_ITEM || f->wait == JS_WAIT_SYNC_LAST);
}

static bool run(Js *js)
{
    while (!js__jobs_empty(js)) {
        const JsJob *j = js->job_head;
        JsCell *cell = j->cell; // NULL: a call has none
        JsFrame *f = (JsFrame *)cell;
        JsValue v = j->value;
        uint32_t op = j->op;
        JsHow how = (JsHow)j->how;
        js->job_head++;
        js__gc_at_job_boundary(js);
        if (js_unlikely(!goes_on(f, op, how))) {
            if (settles(f, op, how)) {
                f = settle(js, f, &how, &v);
            } else if (is_sync_item(f, op, how)) {
                f = sync_item(js, f, &how, v);
            } else {
                run_other_job(js, (JsJobOp)op, cell, how, v);
                f = NULL;
            }
        }
        if (js_likely(f))
            go_on(js, f, how, v);
        if (js_unlikely(!js_is_empty(js->exception)))
            return false;
    }
    return true;
}

bool js_run_jobs(Js *js, uint32_t max)
{
    bool singly = max || js->jobs->trace;
    bool good = singly ? run_singly(js, max ? max : UINT64_MAX) : run(js);
    js->running = NULL;
    return good;
}
