// SPDX-License-Identifier: MIT
// Requests without promises: a frame that awaits a compiled async generator's next(), return() or
// throw() is itself the target of the request, and what the promise and the result object would
// have carried travels in its job.
//
//   for await (const x of g())      the loop's frame is the target; the job brings x, the end, or a
//   throw yield* g()                      the outer generator's frame is the target
//
// No program can tell. The method is looked up as always and is the intrinsic one. What the
// specification looks up behind the scenes is guarded at the moment it would be: `constructor` of
// the promise when the call has returned (Await), `then` of the result at the settle. If a guard
// fails, the promise is made at that moment, and the frame waits as if it always had.
//
// While the generator runs beneath the frame's own call a settle only stores what came: the frame's
// job is queued when the call has returned, where Await stands.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"

// JsFrame.settled, while the frame waits BENEATH: what w.next holds the bits of.
enum { SETTLED_NOT, SETTLED_PROMISE, SETTLED_HOW }; // SETTLED_HOW + JsHow: a value

// What the frame waits for when the promise exists after all.
static JsWait plain_wait(JsWait wait)
{
    switch (wait) {
    case JS_WAIT_ELIDED_CLOSE:
        return JS_WAIT_CLOSE;
    case JS_WAIT_ELIDED_CLOSE_THROW:
        return JS_WAIT_CLOSE_THROW;
    case JS_WAIT_ELIDED_DELEGATE:
        return JS_WAIT_DELEGATE_NEXT;
    case JS_WAIT_ELIDED_RETURN:
        return JS_WAIT_DELEGATE_RETURN;
    default:
        return JS_WAIT_FOR_AWAIT_NEXT;
    }
}

static void store_settled(JsFrame *f, uint8_t settled, JsValue v)
{
    f->settled = settled;
    f->w.next = (JsWaiter *)(uintptr_t)js_bits(v);
}

static JsValue take_settled(JsFrame *f)
{
    JsValue v = js_from_bits((uintptr_t)f->w.next);
    f->settled = SETTLED_NOT;
    f->w.next = NULL;
    return v;
}

// `then` of the result may be found: the promise is made now, and resolved as 27.6.3.5 does.
static void settle_with_promise(Js *js, JsFrame *f, JsValue v, bool done)
{
    JsPromise *p = js_promise_new(js);
    JsValue result = js_create_iter_result(js, v, done);
    JS_MUST(js, js_is_exception(result), result = js_create_iter_result(js, v, done));
    if (f->wait == JS_WAIT_BENEATH) {
        store_settled(f, SETTLED_PROMISE, js_from_cell(p));
    } else {
        f->wait = (uint8_t)plain_wait((JsWait)f->wait);
        js__promise_add_waiter(js, p, &f->w);
    }
    js_promise_resolve_with(js, p, result);
}

void js__elided_settle_slow(Js *js, JsFrame *f, bool threw, JsValue v, bool done)
{
    JsHow how = threw ? JS_THROW : done ? JS_END : JS_NEXT;
    if (js_unlikely(!threw && !(js->intact & JS_INTACT_OBJ_THEN)))
        settle_with_promise(js, f, v, done);
    else if (f->wait == JS_WAIT_BENEATH)
        store_settled(f, (uint8_t)(SETTLED_HOW + how), v);
    else
        js__job_push(js, JS_JOB_FRAME, f, how, v);
}

// `constructor` of the promise may be found: the promise is made now, in the state it would be in.
static JsPromise *promise_made_now(Js *js, JsFrame *f, JsAsyncGen *g)
{
    uint8_t settled = f->settled;
    if (settled == SETTLED_PROMISE)
        return (JsPromise *)js_cell(take_settled(f));
    JsPromise *p = js_promise_new(js);
    if (settled == SETTLED_NOT) {
        js__async_generator_retarget(g, &f->w.o.cell, &p->o.cell);
        return p;
    }
    JsHow how = (JsHow)(settled - SETTLED_HOW);
    JsValue v = take_settled(f);
    if (how == JS_THROW) {
        js_promise_reject(js, p, v);
        return p;
    }
    JsValue result = js_create_iter_result(js, v, how == JS_END);
    JS_MUST(js, js_is_exception(result), result = js_create_iter_result(js, v, how == JS_END));
    js_promise_fulfill(js, p, result);
    return p;
}

// The request itself. A generator at a plain yield that is asked for its next item is entered at
// once.
static inline __attribute__((always_inline)) void make_request(Js *js, JsFrame *f, JsAsyncGen *g,
                                                               JsHow how, JsValue v)
{
    if (g->f.gen_state != JS_GEN_SUSPENDED_YIELD || g->f.wait != JS_WAIT_REQUEST ||
        how != JS_NEXT) {
        js__async_generator_request(js, g, &f->w.o.cell, how, v);
        return;
    }
    g->f.target = &f->w.o.cell;
    g->f.gen_state = JS_GEN_EXECUTING;
    JsStep step = js__frame_enter(js, &g->f, JS_NEXT, v);
    if (step != JS_SUSPENDED)
        js__async_generator_ended(js, g, step);
}

// The request was made: where Await stands.
static inline __attribute__((always_inline)) JsStep request_made(Js *js, JsFrame *f, JsWait wait,
                                                                 JsAsyncGen *g)
{
    if (js_unlikely(f->settled == SETTLED_PROMISE || !(js->intact & JS_INTACT_PROMISE_CTOR))) {
        JsPromise *p = promise_made_now(js, f, g);
        return js__frame_await(js, f, plain_wait(wait), js_from_cell(p));
    }
    f->wait = (uint8_t)wait;
    if (f->settled != SETTLED_NOT) {
        JsHow answer = (JsHow)(f->settled - SETTLED_HOW);
        js__job_push(js, JS_JOB_FRAME, f, answer, take_settled(f));
    }
    return JS_SUSPENDED;
}

// The generator that g, which is asked for its next item, asks in turn, being at the yield of a
// yield* over it; or NULL.
static JsAsyncGen *asks_further(Js *js, JsAsyncGen *g)
{
    if (g->f.gen_state != JS_GEN_SUSPENDED_YIELD || g->f.wait != JS_WAIT_DELEGATE_REQUEST)
        return NULL;
    const JsIterator *it = js__frame_iterator(&g->f);
    return js__may_elide(js, it->object, it->next, js__async_generator_next_entry)
               ? (JsAsyncGen *)js_cell(it->object)
               : NULL;
}

JsStep js__elided_came_back(Js *js, JsFrame *f, JsAsyncGen *g, JsStep step)
{
    if (step == JS_ASKS)
        step = js__frame_asks(js, &g->f);
    if (step > JS_THREW)
        step = js__frame_again(js, &g->f, step);
    if (step != JS_SUSPENDED)
        js__async_generator_ended(js, g, step);
    return request_made(js, f, JS_WAIT_ELIDED_NEXT, g);
}

enum { LEVELS = 32 }; // of yield* that one request goes down without recursion

// A request for the next item of a generator that stands at the yield of a yield*.
static __attribute__((noinline)) JsStep request_down(Js *js, JsFrame *f, JsWait wait, JsAsyncGen *g,
                                                     JsValue v)
{
    JsAsyncGen *asked[LEVELS], *inner;
    JsFrame *asks = f;
    int n = 0;
    for (;; asks = &g->f, g = inner) {
        asks->wait = JS_WAIT_BENEATH;
        asks->settled = SETTLED_NOT;
        asked[n++] = g;
        inner = n < LEVELS ? asks_further(js, g) : NULL;
        if (!inner)
            break;
        g->f.target = &asks->w.o.cell;
        g->f.gen_state = JS_GEN_EXECUTING;
    }
    make_request(js, asks, g, JS_NEXT, v);
    while (--n > 0) {
        JsFrame *outer = &asked[n - 1]->f;
        JsStep step = request_made(js, outer, JS_WAIT_ELIDED_DELEGATE, asked[n]);
        if (js_unlikely(step != JS_SUSPENDED))
            js__async_generator_ended(js, asked[n - 1], js__frame_again(js, outer, step));
    }
    return request_made(js, f, wait, asked[0]);
}

JsStep js__elided_request(Js *js, JsFrame *f, JsWait wait, JsValue generator, JsHow how, JsValue v)
{
    JsAsyncGen *g = (JsAsyncGen *)js_cell(generator);
    if (!js_check_stack(js))
        return js__again_throw();
    if (g->f.wait == JS_WAIT_DELEGATE_REQUEST && how == JS_NEXT)
        return request_down(js, f, wait, g, v);
    f->wait = JS_WAIT_BENEATH;
    f->settled = SETTLED_NOT;
    make_request(js, f, g, how, v);
    return request_made(js, f, wait, g);
}
