// SPDX-License-Identifier: MIT
// Promises (27.2.1 and 27.2.2): states, waiters, settling, resolving.
//
// The waiters of a pending promise are a circle of JsWaiter held by its last one: frames that await
// it, and reactions made by then(), in the order in which they came. A promise settles once; then
// its waiters become jobs in that order.
#include "runtime/async/promise.h"
#include "runtime/async/jobs.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#define DROP_FIRST 16u // reactions of combinators before those that are over are looked for

static void promise_trace(JsTracer *t, JsCell *cell)
{
    JsPromise *p = (JsPromise *)cell;
    if (p->state == JS_PENDING)
        js_trace_cell(t, p->last);
    else
        js_trace_value(t, p->result);
}

const JsClass js__promise_class = {
    .name = "Promise",
    .kind = JS_KIND_PROMISE,
    .size = sizeof(JsPromise),
    .type = {.name = "Promise", .trace = promise_trace},
};

static void reaction_trace(JsTracer *t, JsCell *cell)
{
    JsReaction *r = (JsReaction *)cell;
    js_trace_cell(t, r->w.next);
    js_trace_cell(t, r->target);
    js_trace_value(t, r->on_fulfilled);
    js_trace_value(t, r->on_rejected);
}

const JsCellType js__reaction_type = {.name = "PromiseReaction", .trace = reaction_trace};

bool js_is_promise(JsValue v)
{
    return js_is_kind(v, JS_KIND_PROMISE);
}

JsPromise *js__promise_new_proto(Js *js, JsObject *proto)
{
    return (JsPromise *)js_object_new_class(js, &js__promise_class, proto);
}

static JsPromise *promise_alloc(Js *js)
{
    uint64_t head = js->jobs->promise_head;
    JsPromise *p;
    if (js_likely(head)) {
        p = js_alloc_small(js, sizeof *p, head);
        if (js_likely(p))
            p->o.store = (JsStore *)(uintptr_t)&js__empty_store;
    } else {
        p = js__promise_new_proto(js, js_intrinsic(js, JS_I_PROMISE_PROTOTYPE));
        if (p)
            js->jobs->promise_head = p->o.cell.head;
    }
    return p;
}

JsPromise *js_promise_new(Js *js)
{
    JsPromise *p = promise_alloc(js);
    JS_MUST(js, !p, p = promise_alloc(js));
    return p;
}

static JsReaction *reaction_new(Js *js, JsCell *target, JsValue on_fulfilled, JsValue on_rejected)
{
    JsReaction *r = js_alloc_small(js, sizeof *r, JS_HEAD(JS_KIND_REACTION));
    if (!r)
        return NULL;
    r->target = target;
    js_store(js, r, &r->on_fulfilled, on_fulfilled);
    js_store(js, r, &r->on_rejected, on_rejected);
    return r;
}

// The waiter's job, now that the promise it waits for is settled.
static void queue_waiter(Js *js, JsWaiter *w, JsHow how, JsValue argument)
{
    bool reaction = js_cell_kind(&w->o.cell) == JS_KIND_REACTION;
    js__job_push(js, reaction ? JS_JOB_REACTION : JS_JOB_FRAME, w, how, argument);
}

void js__promise_add_waiter(Js *js, JsPromise *p, JsWaiter *w)
{
    if (p->state == JS_PENDING) {
        if (p->last) {
            w->next = p->last->next;
            p->last->next = w;
        } else {
            w->next = w;
        }
        p->last = w;
    } else {
        queue_waiter(js, w, p->state == JS_FULFILLED ? JS_NEXT : JS_THROW, p->result);
    }
    p->handled = true;
}

// Drops the reactions whose handler is over from a pending promise. The list may double before it
// is looked at again, so that a reaction costs the same however many there are.
static void drop_done_reactions(JsPromise *p)
{
    JsWaiter *last = p->last, *before = last;
    uint32_t kept = 0;
    for (JsWaiter *w = last->next, *next;; w = next) {
        next = w->next;
        const JsReaction *r = (const JsReaction *)w;
        bool dropped = w != last && js_cell_kind(&w->o.cell) == JS_KIND_REACTION && r->target &&
                       js_cell_kind(r->target) == JS_KIND_PRIVATE &&
                       r->target->head & JS_NATIVE_DONE;
        if (dropped) {
            before->next = next;
        } else {
            before = w;
            kept++;
        }
        if (w == last)
            break;
    }
    p->reactions = 0;
    p->flags = 0;
    while (DROP_FIRST << p->flags < kept)
        p->flags++;
}

bool js__promise_then_native(Js *js, JsPromise *p, JsNativeHandler *handler, uint32_t index)
{
    if (p->state != JS_PENDING) {
        p->handled = true;
        uint32_t how = p->state == JS_FULFILLED ? JS_NEXT : JS_THROW;
        js__job_push(js, JS_JOB_NATIVE, handler, how + index * 4, p->result);
        return true;
    }
    JsReaction *r = reaction_new(js, &handler->cell, js_int((int32_t)index), JS_UNDEFINED);
    if (!r)
        return false;
    js__promise_add_waiter(js, p, &r->w);
    if (++p->reactions > DROP_FIRST << p->flags)
        drop_done_reactions(p);
    return true;
}

void js__promise_resolved_native(Js *js, JsValue v, JsNativeHandler *handler, uint32_t index)
{
    js__job_push(js, JS_JOB_NATIVE, handler, JS_NEXT + index * 4, v);
}

// 27.2.5.4.1 PerformPromiseThen
bool js__promise_perform_then(Js *js, JsPromise *p, JsValue on_fulfilled, JsValue on_rejected,
                              JsCell *capability)
{
    JsReaction *r = reaction_new(js, capability, on_fulfilled, on_rejected);
    if (!r)
        return false;
    js__promise_add_waiter(js, p, &r->w);
    return true;
}

// 27.2.1.8 TriggerPromiseReactions, of a promise whose state was just set.
static void trigger(Js *js, JsWaiter *last, JsHow how, JsValue argument)
{
    if (!last)
        return;
    JsWaiter *w = last->next;
    last->next = NULL;
    while (w) {
        JsWaiter *next = w->next;
        w->next = NULL;
        queue_waiter(js, w, how, argument);
        w = next;
    }
}

// 27.2.1.4 FulfillPromise
void js_promise_fulfill(Js *js, JsPromise *p, JsValue v)
{
    JsWaiter *last = p->last;
    p->state = JS_FULFILLED;
    js_store(js, p, &p->result, v);
    trigger(js, last, JS_NEXT, v);
}

// 27.2.1.7 RejectPromise
void js_promise_reject(Js *js, JsPromise *p, JsValue reason)
{
    JsWaiter *last = p->last;
    p->state = JS_REJECTED;
    js_store(js, p, &p->result, reason);
    if (!p->handled)
        js__rejection_tracker(js, p);
    trigger(js, last, JS_THROW, reason);
}

// Get(o, "then"): most objects have none, and the realm remembers that of their shape.
static inline JsValue get_then(Js *js, JsObject *o)
{
    if (js_likely(!js->no_fast && !js__exotic(o)))
        return js__get_cached(js, o, JS_KEY(then), js_from_cell(o));
    return js_get_object(js, o, JS_KEY(then));
}

// 27.2.1.3.2 Promise Resolve Functions, steps 7 to 16
void js_promise_resolve_with(Js *js, JsPromise *p, JsValue v)
{
    if (!js_is_object(v)) {
        js_promise_fulfill(js, p, v);
        return;
    }
    if (js_cell(v) == &p->o.cell) {
        js_throw_type_error(js, "Chaining cycle detected for promise #<Promise>");
        js_promise_reject(js, p, js_catch(js));
        return;
    }
    if ((js->intact & JS_INTACT_PROMISE_THEN) && js__is_plain_promise(js, v)) {
        js__job_push(js, JS_JOB_ADOPT, p, JS_NEXT, v);
        return;
    }
    JsValue then = get_then(js, js_object(v));
    if (js_is_exception(then)) {
        if (!js->terminating)
            js_promise_reject(js, p, js_catch(js));
        return;
    }
    if (js_is_undefined(then) || !js_is_callable(then)) {
        js_promise_fulfill(js, p, v);
        return;
    }
    // 27.2.2.2 NewPromiseResolveThenableJob
    JsReaction *job = reaction_new(js, &p->o.cell, v, then);
    JS_MUST(js, !job, job = reaction_new(js, &p->o.cell, v, then));
    js__job_push(js, JS_JOB_THENABLE, job, JS_NEXT, JS_UNDEFINED);
}

// 27.2.1.3 for a job, which cannot fail.
static __attribute__((cold)) void resolving_functions(Js *js, JsPromise *p, JsValue *f)
{
    bool made = js__promise_resolving_functions(js, p, &f[0], &f[1]);
    JS_MUST(js, !made, made = js__promise_resolving_functions(js, p, &f[0], &f[1]));
}

// 27.2.2.2, the job
__attribute__((cold)) void js__promise_thenable_job(Js *js, JsReaction *r)
{
    JsValue functions[2];
    resolving_functions(js, (JsPromise *)r->target, functions);
    JsValue result = js_call(js, r->on_rejected, r->on_fulfilled, 2, functions);
    if (js_is_exception(result) && !js->terminating) {
        JsValue reason = js_catch(js);
        js_call(js, functions[1], JS_UNDEFINED, 1, &reason);
    }
}

// The same when `then` was the intrinsic one: with resolving functions that nobody sees.
__attribute__((cold)) void js__promise_adopt_job(Js *js, JsPromise *p, JsValue followed)
{
    uint32_t needed = JS_INTACT_PROMISE_CTOR | JS_INTACT_PROMISE_SPECIES;
    JsPromise *q = (JsPromise *)js_cell(followed);
    if ((js->intact & needed) == needed && js__is_plain_promise(js, followed)) {
        bool linked = js__promise_perform_then(js, q, JS_UNDEFINED, JS_UNDEFINED, &p->o.cell);
        JS_MUST(js, !linked,
                linked = js__promise_perform_then(js, q, JS_UNDEFINED, JS_UNDEFINED, &p->o.cell));
        return;
    }
    JsValue functions[2];
    resolving_functions(js, p, functions);
    if (js_is_exception(js__promise_then(js, followed, functions[0], functions[1])) &&
        !js->terminating) {
        JsValue reason = js_catch(js);
        js_call(js, functions[1], JS_UNDEFINED, 1, &reason);
    }
}

// 27.2.2.1 PromiseReactionJob
void js__promise_reaction_job(Js *js, JsReaction *r, JsHow how, JsValue argument)
{
    if (r->target && r->target->head & JS_NATIVE_HANDLER &&
        js_cell_kind(r->target) == JS_KIND_PRIVATE) {
        JsNativeHandler *native = (JsNativeHandler *)r->target;
        native->run(js, native, (uint32_t)js_int_value(r->on_fulfilled), how, argument);
        return;
    }
    JsValue handler = how == JS_NEXT ? r->on_fulfilled : r->on_rejected;
    JsValue result = argument;
    bool threw = how == JS_THROW;
    if (!js_is_undefined(handler)) {
        result = js_call(js, handler, JS_UNDEFINED, 1, &argument);
        threw = js_is_exception(result);
        if (threw) {
            if (js->terminating)
                return;
            result = js_catch(js);
        }
    }
    // Without a capability (AsyncGeneratorAwaitReturn, Await) the handlers never throw.
    if (!r->target)
        return;
    if (threw)
        js__capability_reject(js, r->target, result);
    else
        js__capability_resolve(js, r->target, result);
}

// 27.2.4.7.1 PromiseResolve
JsValue js_promise_resolve(Js *js, JsValue constructor, JsValue v)
{
    if (js_is_promise(v)) {
        if ((js->intact & JS_INTACT_PROMISE_CTOR) && js__is_plain_promise(js, v) &&
            js_same(constructor, js_intrinsic_value(js, JS_I_PROMISE)))
            return v;
        JsValue own = js_get_object(js, js_object(v), JS_KEY(constructor));
        if (js_is_exception(own))
            return JS_EXCEPTION;
        if (js_same_value(js, own, constructor))
            return v;
    }
    JsCell *capability = js__capability_new(js, constructor, false);
    if (!capability || js_is_exception(js__capability_resolve(js, capability, v)))
        return JS_EXCEPTION;
    return js__capability_promise(capability);
}

bool js__promise_then_is_plain(Js *js, JsValue promise)
{
    return js__then_is_plain(js) && js_is_promise(promise) && js__is_plain_promise(js, promise);
}

// 27.2.5.4 Promise.prototype.then ( onFulfilled, onRejected )
JsValue js__promise_then(Js *js, JsValue this_, JsValue on_fulfilled, JsValue on_rejected)
{
    uint32_t needed = JS_INTACT_PROMISE_CTOR | JS_INTACT_PROMISE_SPECIES;
    JsPromise *p = (JsPromise *)js_cell(this_);
    JsCell *capability;
    if ((js->intact & needed) == needed && js__is_plain_promise(js, this_)) {
        capability = &js_promise_new(js)->o.cell;
    } else {
        JsValue constructor =
            js_species_constructor(js, &p->o, js_intrinsic_value(js, JS_I_PROMISE));
        if (js_is_exception(constructor))
            return JS_EXCEPTION;
        capability = js__capability_new(js, constructor, false);
        if (!capability)
            return JS_EXCEPTION;
    }
    if (!js_is_undefined(on_fulfilled) && !js_is_callable(on_fulfilled))
        on_fulfilled = JS_UNDEFINED;
    if (!js_is_undefined(on_rejected) && !js_is_callable(on_rejected))
        on_rejected = JS_UNDEFINED;
    if (!js__promise_perform_then(js, p, on_fulfilled, on_rejected, capability))
        return JS_EXCEPTION;
    return js__capability_promise(capability);
}

JsValue js_promise_then(Js *js, JsPromise *p, JsValue on_fulfilled, JsValue on_rejected)
{
    JsPromise *result = js_promise_new(js);
    if (!js_is_callable(on_fulfilled))
        on_fulfilled = JS_UNDEFINED;
    if (!js_is_callable(on_rejected))
        on_rejected = JS_UNDEFINED;
    if (!js__promise_perform_then(js, p, on_fulfilled, on_rejected, &result->o.cell))
        return JS_EXCEPTION;
    return js_from_cell(result);
}
