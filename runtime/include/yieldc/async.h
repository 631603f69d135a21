// SPDX-License-Identifier: MIT
// Promises, jobs, and the frames of generators, async functions and async generators (ECMA-262 27.2 to 27.7).
//
// A frame is a cell: the generator object itself, or an async function's activation. Its C function opens with a switch over
// `state`; a suspension stores the state and returns to the runtime, which may resume at once. A resume gets `how` and
// `sent`: NEXT with the value, THROW with the reason in js->exception, RETURN with the (already awaited) value, END
// when a for-await is done.
#ifndef YIELDC_ASYNC_H
#define YIELDC_ASYNC_H

#include <yieldc/iter.h>
#include <yieldc/object.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct JsWaiter JsWaiter;
// What waits for a promise: a frame or a reaction. `next` links the waiters of one promise in a circle held by
// its last (FIFO in one word); in an awaiter of an elided callee it points at the callee.
struct JsWaiter {
    JsObject o;
    JsWaiter *next;
};

typedef enum JsPromiseState { JS_PENDING, JS_FULFILLED, JS_REJECTED } JsPromiseState;
typedef struct JsPromise {
    JsObject o;
    union {
        JsValue result; // settled
        JsWaiter *last; // pending: last waiter, or NULL
    };
    uint8_t state;   // JsPromiseState
    uint8_t handled; // [[PromiseIsHandled]]
    uint8_t resolved; // alreadyResolved of the resolving functions made with it
    uint8_t flags;
    uint32_t reactions; // made by combinators since those that are over were last dropped
} JsPromise;

// [[AsyncGeneratorState]] and [[GeneratorState]].
typedef enum JsGenState {
    JS_GEN_SUSPENDED_START,
    JS_GEN_SUSPENDED_YIELD,
    JS_GEN_EXECUTING,
    JS_GEN_DRAINING_QUEUE, // spec: draining-queue
    JS_GEN_COMPLETED
} JsGenState;

struct JsFrame {
    JsWaiter w;
    JsFunction *fn;
    JsCell *target; // the promise (async function), or the capability of the head request: promise or awaiting frame
    uint16_t state; // resume point, 0 at the start
    uint8_t gen_state; // JsGenState
    uint8_t wait;      // what the frame waits for (async/frame.h)
    uint8_t settled;
    uint8_t ended;     // JsHow: JS_RETURN once a return() went on in the body, JS_THROW when it threw (js_async_ended)
    uint16_t place;    // where the iterator that a for await, a close or yield* works on lies: words from the frame's start
};

typedef struct JsRequests JsRequests;
typedef struct JsAsyncGen {
    JsFrame f;
    JsRequests *more; // requests behind the head, a ring cell
} JsAsyncGen;

// Entry side: the call makes the frame zeroed, binds parameters into it, and then:
JsFrame *js_frame_new(Js *js, JsFunction *self); // by self->code: kind and frame_size; NULL: exception
// The whole entry of a function whose parameters are simple: the first code->parameters arguments become the first words of
// the frame, then the body is started as its kind says.
JsEntry js_frame_entry;
// The same of a generator or async generator that is at a yield from the start, in state 0: also return() and throw() before the
// first next() enter its body.
JsEntry js_open_entry;
// Generators and async generators, after parameter binding: reads f.prototype (27.3/27.6: OrdinaryCreateFromConstructor) and
// returns the generator object.
JsValue js_generator_start(Js *js, JsFrame *frame);
JsValue js_async_generator_start(Js *js, JsFrame *frame);
// 27.7.5.1 AsyncFunctionStart: runs the body to its first suspension; returns the promise.
JsValue js_async_function_start(Js *js, JsFrame *frame);
// Parameter binding of an async function failed, or an async function without a frame: its promise.
JsValue js_async_rejected(Js *js);                // takes the pending exception
JsValue js_async_resolved(Js *js, JsValue value); // promise of a body that has no suspension

// `await f(x)` without a promise: the call passes JS_AWAITED as new_target, which an async function has no other use for.
// The entry may then return, instead of the promise, the primitive that its body returned, or its suspended frame;
// js_await takes either. A call whose result is awaited at once, and not otherwise used, is such a call.
#define JS_AWAITED JS_EMPTY
JsValue js_call_awaited(Js *js, JsValue f, JsValue this_, uint32_t argc, const JsValue *argv);
// js_async_function_start and js_async_resolved for entries that pass their new_target on.
JsValue js_async_enter(Js *js, JsFrame *frame, JsValue new_target);
JsValue js__async_return(Js *js, JsValue new_target, JsValue value);
static inline JsValue js_async_return(Js *js, JsValue new_target, JsValue value)
{
    return js_is_empty(new_target) && !js_is_cell(value) ? value : js__async_return(js, new_target, value);
}

// One step of a loop over a generator whose next() is the intrinsic one, without the result object: 1 and *v, 0 done, -1.
JsEntry js__generator_next_entry;
int js_generator_step(Js *js, JsValue generator, JsValue *v);
static inline bool js_is_generator_step(const Js *js, const JsIterator *it)
{
    return !js->no_fast && js_is_kind(it->object, JS_KIND_GENERATOR) &&
           js_is_kind(it->next, JS_KIND_FUNCTION) &&
           ((JsFunction *)js_cell(it->next))->code->entry == js__generator_next_entry;
}

// Suspensions, `return`ed by resume functions, which have left their activation.
static inline JsStep js_await(Js *js, JsFrame *f, uint16_t state, JsValue v)
{
    f->state = state;
    js->value = v;
    return JS_AWAITS;
}
// Generators: the value as it is; async generators: AsyncGeneratorYield, which awaits it first.
static inline JsStep js_yield(Js *js, JsFrame *f, uint16_t state, JsValue v)
{
    f->state = state;
    js->value = v;
    return JS_YIELDS;
}
// for await: next(), Await, object check, done, value. The record lies in the frame, at JS_PLACE(frame, it). Resumed with NEXT
// item, END, or THROW (no close then).
#define JS_PLACE(frame, member) ((uint16_t)(offsetof(struct frame, member) / 8))
static inline JsStep js_for_await_next(Js *js, JsFrame *f, uint16_t state, uint16_t place)
{
    (void)js;
    f->state = state;
    f->place = place;
    return JS_ASKS;
}
// 7.4.13 AsyncIteratorClose; errors are swallowed when kind is JS_C_THROW. Resumed with NEXT or THROW.
JsStep js_for_await_close(Js *js, JsFrame *f, uint16_t state, JsIterator *it, int64_t kind);
// yield*: it was opened with js_get_iterator or js_get_async_iterator and lives in the frame. Resumed with NEXT (its return value), THROW, or RETURN.
JsStep js_delegate(Js *js, JsFrame *f, uint16_t state, JsIterator *it);
JsStep js_finish(Js *js, JsFrame *f, JsValue v); // the body completed; async generators awaited a returned value before
JsStep js_fail(Js *js, JsFrame *f);              // with the exception pending

// A THROW (pending) or RETURN that nothing in the function handles.
static inline JsStep js_leave(Js *js, JsFrame *f, JsHow how, JsValue sent)
{
    return how == JS_THROW ? js_fail(js, f) : js_finish(js, f, sent);
}

// Promises for builtins and embedders.
bool js_is_promise(JsValue v);
JsPromise *js_promise_new(Js *js);                       // %Promise%, pending
void js_promise_resolve_with(Js *js, JsPromise *p, JsValue v); // its resolve function (27.2.1.3.2)
void js_promise_fulfill(Js *js, JsPromise *p, JsValue v);
void js_promise_reject(Js *js, JsPromise *p, JsValue reason);
JsValue js_promise_resolve(Js *js, JsValue constructor, JsValue v); // 27.2.4.7.1 PromiseResolve
JsValue js_promise_then(Js *js, JsPromise *p, JsValue on_fulfilled, JsValue on_rejected); // with a result promise of %Promise%
JsValue js_create_iter_result(Js *js, JsValue value, bool done); // 7.4.14 CreateIterResultObject

// Jobs.
struct JsJob {
    JsCell *cell;
    JsValue value;
    uint32_t op; // switched on
    uint32_t how;
};
bool js_queue_microtask(Js *js, JsValue callback); // HostEnqueuePromiseJob of a plain call
// Runs at most max jobs (0: until none is left); false when one ended in an uncaught exception, which is pending.
bool js_run_jobs(Js *js, uint32_t max);

// The same chain for console and traces: the frames that await f, from the inside out (NULL at the end).
JsFrame *js_frame_awaiter(Js *js, JsFrame *f);

#ifdef __cplusplus
}
#endif

#endif
