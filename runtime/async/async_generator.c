// SPDX-License-Identifier: MIT
// Async generators (27.6.3): the request queue and the steps around the body.
//
// The queue is the head request, inline in the frame (target), and the ring `more` behind it. The
// head's value is not kept: a request becomes the head either when it resumes the generator
// at once, or when it is taken out of the ring to be acted on. While a step settles a request, that
// request has left the queue; requests made by user code meanwhile go to the ring.
//
// The states change exactly where 27.6.3 changes them. In particular a generator is still executing
// while its yield settles a request, and draining-queue while its completion does.
#include "runtime/async/frame.h"
#include "runtime/object/realm.h"
#include <yieldc/ops.h>
#include <stdlib.h>

static void requests_trace(JsTracer *t, JsCell *cell)
{
    JsRequests *r = (JsRequests *)cell;
    for (uint32_t i = 0; i < r->count; i++) {
        const JsRequest *q = &r->ring[(r->first + i) & r->mask];
        js_trace_cell(t, q->target);
        js_trace_value(t, q->value);
    }
}

const JsCellType js__requests_type = {.name = "AsyncGeneratorRequests", .trace = requests_trace};

static JsRequests *requests_alloc(Js *js, uint32_t capacity)
{
    return js_alloc(js, sizeof(JsRequests) + capacity * sizeof(JsRequest),
                    JS_HEAD(JS_KIND_REQUESTS));
}

static JsRequests *requests_new(Js *js, uint32_t capacity)
{
    JsRequests *r = requests_alloc(js, capacity);
    JS_MUST(js, !r, r = requests_alloc(js, capacity));
    r->mask = capacity - 1;
    return r;
}

static void ring_push(Js *js, JsAsyncGen *g, JsCell *target, JsHow how, JsValue v)
{
    JsRequests *r = g->more;
    if (!r) {
        g->more = r = requests_new(js, 4);
    } else if (r->count > r->mask) {
        JsRequests *bigger = requests_new(js, (r->mask + 1) * 2);
        for (uint32_t i = 0; i < r->count; i++)
            bigger->ring[i] = r->ring[(r->first + i) & r->mask];
        bigger->count = r->count;
        g->more = r = bigger;
    }
    JsRequest *q = &r->ring[(r->first + r->count++) & r->mask];
    q->target = target;
    js_store(js, r, &q->value, v);
    q->how = how;
}

static bool queue_is_empty(const JsAsyncGen *g)
{
    return !g->f.target && (!g->more || g->more->count == 0);
}

// Makes the oldest request of the ring the head; gives its completion.
static void ring_to_head(JsAsyncGen *g, JsHow *how, JsValue *v)
{
    JsRequests *r = g->more;
    JsRequest *q = &r->ring[r->first];
    r->first = (r->first + 1) & r->mask;
    r->count--;
    g->f.target = q->target;
    *how = (JsHow)q->how;
    *v = q->value;
    q->target = NULL;
    q->value = JS_UNDEFINED;
    if (r->count == 0 && r->mask > 3)
        g->more = NULL;
}

// Resolves with a new iterator result: its `then` can only be found on %Object.prototype%.
static void resolve_result(Js *js, JsPromise *p, JsValue result)
{
    if (js->intact & JS_INTACT_OBJ_THEN)
        js_promise_fulfill(js, p, result);
    else
        js_promise_resolve_with(js, p, result);
}

// 27.6.3.5 AsyncGeneratorCompleteStep
static void complete_step(Js *js, JsAsyncGen *g, bool threw, JsValue v, bool done)
{
    JsCell *target = g->f.target;
    JsPromise *p = (JsPromise *)target;
    g->f.target = NULL;
    if (js_cell_kind(target) != JS_KIND_PROMISE) {
        js__elided_settle(js, (JsFrame *)target, threw, v, done);
        return;
    }
    if (threw) {
        js_promise_reject(js, p, v);
        return;
    }
    JsValue result = js_create_iter_result(js, v, done);
    JS_MUST(js, js_is_exception(result), result = js_create_iter_result(js, v, done));
    resolve_result(js, p, result);
}

// 27.6.3.9 AsyncGeneratorAwaitReturn, of the head, whose argument is v. False when PromiseResolve
// threw: the request is settled and the queue has to be drained further.
static bool await_return(Js *js, JsAsyncGen *g, JsValue v)
{
    JsValue p = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), v);
    if (js_is_exception(p)) {
        complete_step(js, g, true, js_catch(js), true);
        return false;
    }
    g->f.wait = JS_WAIT_DRAIN;
    js__promise_add_waiter(js, (JsPromise *)js_cell(p), &g->f.w);
    return true;
}

// 27.6.3.10 AsyncGeneratorDrainQueue
static void drain_queue(Js *js, JsAsyncGen *g)
{
    while (!queue_is_empty(g)) {
        JsHow how;
        JsValue v;
        ring_to_head(g, &how, &v);
        if (how == JS_RETURN) {
            if (await_return(js, g, v))
                return;
        } else {
            complete_step(js, g, how == JS_THROW, how == JS_THROW ? v : JS_UNDEFINED, true);
        }
    }
    g->f.gen_state = JS_GEN_COMPLETED;
}

// The closures of AsyncGeneratorAwaitReturn
void js__async_generator_drained(Js *js, JsAsyncGen *g, JsHow how, JsValue v)
{
    g->f.wait = JS_WAIT_DONE;
    complete_step(js, g, how == JS_THROW, v, true);
    drain_queue(js, g);
}

// 27.6.3.2 AsyncGeneratorStart, steps 4.h to 4.l
void js__async_generator_ended(Js *js, JsAsyncGen *g, JsStep step)
{
    if (step == JS_SUSPENDED || (step == JS_THREW && js->terminating))
        return;
    g->f.gen_state = JS_GEN_DRAINING_QUEUE;
    if (step == JS_THREW)
        g->f.ended = JS_THROW;
    complete_step(js, g, step == JS_THREW, step == JS_THREW ? js_catch(js) : js->value, true);
    drain_queue(js, g);
}

// 27.6.3.7 AsyncGeneratorUnwrapYieldResumption
JsStep js__async_generator_unwrap(Js *js, JsFrame *f, JsWait wait, JsHow how, JsValue v)
{
    bool delegate = wait == JS_WAIT_DELEGATE_REQUEST;
    if (how == JS_RETURN) {
        JsWait next = delegate ? JS_WAIT_DELEGATE_UNWRAP : JS_WAIT_RETURN_VALUE;
        JsStep step = js__frame_await(js, f, next, v);
        if (step == JS_SUSPENDED || !delegate)
            return step;
        how = JS_THROW;
        v = js_catch(js);
    }
    if (delegate) {
        f->wait = JS_WAIT_DELEGATE_UNWRAP;
        return js__delegate_received(js, f, how, v);
    }
    if (how != JS_THROW)
        return js__again(js, how, v);
    js->exception = v;
    return js__again_throw();
}

// 27.6.3.8 AsyncGeneratorYield
JsStep js__async_generator_yield(Js *js, JsFrame *f, JsWait wait, JsValue v)
{
    JsAsyncGen *g = (JsAsyncGen *)f;
    complete_step(js, g, false, v, false);
    if (!queue_is_empty(g)) {
        JsHow how;
        ring_to_head(g, &how, &v);
        return js__async_generator_unwrap(js, f, wait, how, v);
    }
    f->gen_state = JS_GEN_SUSPENDED_YIELD;
    f->wait = wait;
    return JS_SUSPENDED;
}

// 27.6.3.6 AsyncGeneratorResume
static void resume(Js *js, JsAsyncGen *g, JsHow how, JsValue v)
{
    g->f.gen_state = JS_GEN_EXECUTING;
    js__async_generator_ended(js, g, js__frame_run(js, &g->f, how, v));
}

// 27.6.3.4 AsyncGeneratorEnqueue; the generator is suspended or completed if `head`.
static void enqueue(Js *js, JsAsyncGen *g, bool head, JsCell *target, JsHow how, JsValue v)
{
    if (head)
        g->f.target = target;
    else
        ring_push(js, g, target, how, v);
}

// 27.6.1.2 next, 27.6.1.3 return, 27.6.1.4 throw, once the receiver is known to be an async
// generator.
void js__async_generator_request(Js *js, JsAsyncGen *g, JsCell *target, JsHow how, JsValue v)
{
    JsGenState state = js__gen_state(&g->f);
    if (how == JS_THROW && state == JS_GEN_SUSPENDED_START) {
        state = JS_GEN_COMPLETED;
        g->f.gen_state = JS_GEN_COMPLETED;
        g->f.ended = JS_THROW;
        g->f.wait = JS_WAIT_DONE;
    }
    bool completed = state == JS_GEN_COMPLETED;
    bool start = state == JS_GEN_SUSPENDED_START, at_yield = state == JS_GEN_SUSPENDED_YIELD;
    enqueue(js, g, start || at_yield || completed, target, how, v);
    if (completed && how != JS_RETURN) {
        // Answered without having been in the queue: nobody can see the difference.
        complete_step(js, g, how == JS_THROW, how == JS_THROW ? v : JS_UNDEFINED, true);
    } else if (how == JS_RETURN && (start || completed)) {
        g->f.gen_state = JS_GEN_DRAINING_QUEUE;
        g->f.wait = JS_WAIT_DONE;
        if (start)
            g->f.ended = JS_RETURN;
        if (!await_return(js, g, v))
            drain_queue(js, g);
    } else if (start || at_yield) {
        resume(js, g, how, v);
    }
}

void js__async_generator_retarget(JsAsyncGen *g, const JsCell *from, JsCell *to)
{
    if (g->f.target == from) {
        g->f.target = to;
        return;
    }
    JsRequests *r = g->more;
    for (uint32_t i = 0; r && i < r->count; i++) {
        JsRequest *q = &r->ring[(r->first + i) & r->mask];
        if (q->target == from)
            q->target = to;
    }
}

JsValue js__async_generator_enqueue(Js *js, JsValue generator, JsHow how, JsValue v,
                                    const char *method)
{
    JsPromise *p = js_promise_new(js);
    if (!js_is_kind(generator, JS_KIND_ASYNC_GENERATOR)) {
        char *text = js_describe(js, generator);
        js_throw_type_error(js, "%s method called on incompatible receiver %s", method,
                            text ? text : "value");
        free(text);
        return js__capability_reject_pending(js, &p->o.cell);
    }
    js__async_generator_request(js, (JsAsyncGen *)js_cell(generator), &p->o.cell, how, v);
    return js_is_empty(js->exception) ? js_from_cell(p) : JS_EXCEPTION;
}

// 27.6.1.2 %AsyncGeneratorPrototype%.next ( value )
JsValue js__async_generator_next_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                                       uint32_t argc, const JsValue *argv)
{
    (void)self;
    (void)new_target;
    return js__async_generator_enqueue(js, this_, JS_NEXT, argc > 0 ? argv[0] : JS_UNDEFINED,
                                       "next");
}

// 27.6.1.3 %AsyncGeneratorPrototype%.return ( value )
JsValue js__async_generator_return_entry(Js *js, JsFunction *self, JsValue this_,
                                         JsValue new_target, uint32_t argc, const JsValue *argv)
{
    (void)self;
    (void)new_target;
    return js__async_generator_enqueue(js, this_, JS_RETURN, argc > 0 ? argv[0] : JS_UNDEFINED,
                                       "return");
}

// 27.6.1.4 %AsyncGeneratorPrototype%.throw ( exception )
JsValue js__async_generator_throw_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                                        uint32_t argc, const JsValue *argv)
{
    (void)self;
    (void)new_target;
    return js__async_generator_enqueue(js, this_, JS_THROW, argc > 0 ? argv[0] : JS_UNDEFINED,
                                       "throw");
}
