// SPDX-License-Identifier: MIT
// Frames across files: what a suspended frame waits for, and how it is run.
//
// A frame's C function returns a JsStep: the body is over, or it is suspended, or what it suspends
// for is still to be done (JS_AWAITS, JS_YIELDS, JS_ASKS). Past the public ones there are internal
// ones: JS_AGAIN + how says that nothing had to be waited for (or that waiting failed at once) and
// that the function goes on. js__frame_again does all these in a loop, until the frame is suspended
// or over; the commonest are done at once by the loop over the jobs (run.c). What arrives for a
// frame is first translated by `wait` (js__frame_arrive): the C function only ever sees the item,
// the end, an awaited return, or a throw.
#ifndef YIELDC_ASYNC_FRAME_H
#define YIELDC_ASYNC_FRAME_H

#include "runtime/async/jobs.h"
#include "runtime/async/promise.h"

typedef enum JsWait {
    JS_WAIT_NONE,               // not started, or running
    JS_WAIT_AWAIT,              // await
    JS_WAIT_YIELD_OPERAND,      // async yield: Await of the operand
    JS_WAIT_REQUEST,            // at a yield: for next(), throw() or return()
    JS_WAIT_RETURN_VALUE,       // AsyncGeneratorUnwrapYieldResumption: Await of return()'s argument
    JS_WAIT_FOR_AWAIT_NEXT,     // for await: Await of next()'s result
    JS_WAIT_CLOSE,              // AsyncIteratorClose: Await of return()'s result
    JS_WAIT_CLOSE_THROW,        // the same when the completion is a throw
    JS_WAIT_DELEGATE_NEXT,      // yield*: Await of the result of next() or throw()
    JS_WAIT_DELEGATE_RETURN,    // yield*: Await of the result of return()
    JS_WAIT_DELEGATE_REQUEST,   // yield*: at its yield
    JS_WAIT_DELEGATE_UNWRAP,    // yield*: AsyncGeneratorUnwrapYieldResumption at its yield
    JS_WAIT_DELEGATE_NO_RETURN, // yield*: Await of the argument, the iterator has no return()
    JS_WAIT_DELEGATE_CLOSE,     // yield*: AsyncIteratorClose, the iterator has no throw()
    // Waits for an async generator's request without a promise (elide.c): what arrives is NEXT
    // item, END value, or THROW.
    JS_WAIT_BENEATH,      // the generator runs beneath the call that makes the request
    JS_WAIT_ELIDED_NEXT,  // for await
    JS_WAIT_ELIDED_CLOSE, // AsyncIteratorClose
    JS_WAIT_ELIDED_CLOSE_THROW,
    JS_WAIT_ELIDED_DELEGATE, // yield*: next() or throw()
    JS_WAIT_ELIDED_RETURN,   // yield*: return()
    JS_WAIT_SYNC_ITEM, // for await over an async-from-sync iterator, without promises: for the
                       // value
    JS_WAIT_SYNC_LAST, // the same of a result that says done
    JS_WAIT_DRAIN,     // AsyncGeneratorAwaitReturn
    JS_WAIT_DONE       // the body is over: no slot is read again
} JsWait;

// Internal JsStep: go on with `how` = step - JS_AGAIN; the value is in js->value, for JS_THROW in
// js->exception.
#define JS_AGAIN 8
// The frame is suspended, and its job, with js->value, is still to be queued.
#define JS_ARRIVES ((JsStep)(JS_AGAIN + 4))

static inline JsStep js__again(Js *js, JsHow how, JsValue v)
{
    js->value = v;
    return (JsStep)(JS_AGAIN + how);
}
// The exception is pending.
static inline JsStep js__again_throw(void)
{
    return (JsStep)(JS_AGAIN + JS_THROW);
}

// AsyncGeneratorRequest records behind the head: a ring in a cell.
typedef struct JsRequest {
    JsCell *target; // capability: a promise
    JsValue value;
    uint64_t how;
} JsRequest;
struct JsRequests {
    JsCell cell;
    uint32_t first;
    uint32_t count;
    uint32_t mask;
    uint32_t unused;
    JsRequest ring[];
};

extern const JsCellType js__requests_type;
extern const JsClass js__async_function_class;
extern const JsClass js__generator_class;
extern const JsClass js__async_generator_class;

static inline JsGenState js__gen_state(const JsFrame *f)
{
    return (JsGenState)f->gen_state;
}
static inline bool js__is_async_generator(const JsFrame *f)
{
    return js_cell_kind(&f->w.o.cell) == JS_KIND_ASYNC_GENERATOR;
}
// The iterator record that a for await, a close or yield* works on lies in the frame; its place is
// kept in `place`.
static inline void js__frame_set_iterator(JsFrame *f, JsIterator *it)
{
    f->place = (uint16_t)(((char *)it - (char *)f) / 8);
}
static inline JsIterator *js__frame_iterator(JsFrame *f)
{
    return (JsIterator *)((char *)f + (size_t)f->place * 8);
}

// 27.7.5.3 Await in a frame: links it to the promise of v, to be run again with `wait` saying what
// for. JS_SUSPENDED; or js__again_throw() when PromiseResolve threw.
JsStep js__frame_await(Js *js, JsFrame *f, JsWait wait, JsValue v);
// Something arrives for a suspended frame: runs it until it suspends or ends. JS_SUSPENDED,
// JS_RETURNED with js->value, or JS_THREW with the exception pending.
JsStep js__frame_run(Js *js, JsFrame *f, JsHow how, JsValue v);
// Does what a step says, and what the next one says: JS_SUSPENDED, JS_RETURNED or JS_THREW.
JsStep js__frame_again(Js *js, JsFrame *f, JsStep step);
// Runs the C function: its step.
static inline JsStep js__frame_resume(Js *js, JsFrame *f, JsHow how, JsValue sent)
{
    f->wait = JS_WAIT_NONE;
    return f->fn->code->resume(js, f, how, sent);
}
static inline JsStep js__frame_enter(Js *js, JsFrame *f, JsHow how, JsValue sent)
{
    JsStep step = js__frame_resume(js, f, how, sent);
    return js_likely(step <= JS_THREW) ? step : js__frame_again(js, f, step);
}
// JS_JOB_FRAME: the same, and what the end of the body means for its kind.
void js__frame_job(Js *js, JsFrame *f, JsHow how, JsValue v);
// That end: what it means to whoever waits for it.
void js__frame_ended(Js *js, JsFrame *f, JsStep step);
// JS_ASKS: as js__for_await_ask, below.
JsStep js__frame_asks(Js *js, JsFrame *f);

// The frame that f awaits without a promise between them, or NULL (js_frame_awaiter is the other
// way).
JsFrame *js__frame_awaited(JsFrame *f);

// 14.7.5.6 ForIn/OfBodyEvaluation, steps 6.a and 6.b, of whatever iterator it is (iterate.c).
// JS_ASKS: JS_SUSPENDED, JS_ARRIVES, or JS_AGAIN + how.
JsStep js__for_await_ask(Js *js, JsFrame *f);
// What arrives at one of the waits of for await, close (iterate.c) and yield* (delegate.c).
JsStep js__for_await_arrive(Js *js, JsFrame *f, JsHow how, JsValue v);
JsStep js__close_arrive(Js *js, JsFrame *f, JsHow how, JsValue v);
JsStep js__delegate_arrive(Js *js, JsFrame *f, JsHow how, JsValue v);
// 15.5.5 step 7: one round of yield* with what was received.
JsStep js__delegate_received(Js *js, JsFrame *f, JsHow how, JsValue v);
// yield*: an inner result said done or not, with this value; `end` is how the body goes on when it
// was done.
JsStep js__delegate_item(Js *js, JsFrame *f, JsHow end, bool done, JsValue v);
// 7.4.13 AsyncIteratorClose up to its Await. JS_SUSPENDED, JS_AGAIN + JS_NEXT or js__again_throw().
// `wait` says what happens after.
JsStep js__close_start(Js *js, JsFrame *f, JsWait wait);
// TypeError: "Iterator result x is not an object".
JsValue js__throw_not_result(Js *js, JsValue v);

// 27.6.3.8 AsyncGeneratorYield, 27.6.3.7 AsyncGeneratorUnwrapYieldResumption: wait is
// JS_WAIT_REQUEST or JS_WAIT_DELEGATE_REQUEST, and says where a resumption goes.
JsStep js__async_generator_yield(Js *js, JsFrame *f, JsWait wait, JsValue v);
JsStep js__async_generator_unwrap(Js *js, JsFrame *f, JsWait wait, JsHow how, JsValue v);
// The body of an async generator ended (27.6.3.2 steps 4.f to 4.k), or AsyncGeneratorAwaitReturn
// goes on.
void js__async_generator_ended(Js *js, JsAsyncGen *g, JsStep step);
void js__async_generator_drained(Js *js, JsAsyncGen *g, JsHow how, JsValue v);
// The body of an async function ended: settles its promise.
void js__async_function_ended(Js *js, JsFrame *f, JsStep step);

// 27.5.3.3 GeneratorResume and 27.5.3.4 GeneratorResumeAbrupt.
JsValue js__generator_resume(Js *js, JsValue generator, JsHow how, JsValue v, const char *method);
// A request for one of the methods below: target is a promise, or the frame that awaits it.
void js__async_generator_request(Js *js, JsAsyncGen *g, JsCell *target, JsHow how, JsValue v);
// Another target for the request that has this one.
void js__async_generator_retarget(JsAsyncGen *g, const JsCell *from, JsCell *to);

// %AsyncGeneratorPrototype% next, return, throw
JsEntry js__async_generator_next_entry, js__async_generator_return_entry,
    js__async_generator_throw_entry;

// The `next` of a for await's record, once it is known to be the intrinsic one and its object an
// async generator.
#define JS_INTRINSIC_NEXT JS_TRUE

// What an item for a frame goes past without a promise, by the protectors.
#define JS_INTACT_REQUESTS (JS_INTACT_PROMISE_CTOR | JS_INTACT_OBJ_THEN)

// Elided requests (elide.c): may the call of `method` on `object`, and the Await of its result, be
// a request of the frame itself?
static inline bool js__may_elide(Js *js, JsValue object, JsValue method, JsEntry *intrinsic)
{
    return (js->intact & JS_INTACT_REQUESTS) == JS_INTACT_REQUESTS &&
           js_is_kind(object, JS_KIND_ASYNC_GENERATOR) && js_is_kind(method, JS_KIND_FUNCTION) &&
           ((JsFunction *)js_cell(method))->code->entry == intrinsic;
}
// Makes it: `wait` is one of JS_WAIT_ELIDED_*. JS_SUSPENDED; js__again_throw() when the stack is
// used up or PromiseResolve threw.
JsStep js__elided_request(Js *js, JsFrame *f, JsWait wait, JsValue generator, JsHow how, JsValue v);
// A for await's request for the next item was made of a generator that was at a plain yield; `step`
// is how its body came back.
JsStep js__elided_came_back(Js *js, JsFrame *f, JsAsyncGen *g, JsStep step);
// The generator answers a request of a frame.
void js__elided_settle_slow(Js *js, JsFrame *f, bool threw, JsValue v, bool done);
static inline void js__elided_settle(Js *js, JsFrame *f, bool threw, JsValue v, bool done)
{
    if (js_unlikely(f->wait == JS_WAIT_BENEATH || !(js->intact & JS_INTACT_OBJ_THEN)))
        js__elided_settle_slow(js, f, threw, v, done);
    else
        js__job_push(js, JS_JOB_FRAME, f, threw ? JS_THROW : done ? JS_END : JS_NEXT, v);
}
// %AsyncGeneratorPrototype% next, throw, return (27.6.1.2 to 27.6.1.4): a promise.
JsValue js__async_generator_enqueue(Js *js, JsValue generator, JsHow how, JsValue v,
                                    const char *method);
// 7.4.3 CreateAsyncFromSyncIterator.
bool js__async_from_sync_iterator(Js *js, JsIterator *it);
// for await over such an iterator, which no program sees: its next() and the Await of the result,
// without their promises.
bool js__is_async_from_sync(Js *js, JsValue o);
JsStep js__async_from_sync_step(Js *js, JsFrame *f, JsValue o);
JsStep js__async_from_sync_arrive(Js *js, JsFrame *f, JsHow how, JsValue v);
JsValue js__async_from_sync_next(Js *js, JsValue o, uint32_t argc, const JsValue *argv);
JsValue js__async_from_sync_return(Js *js, JsValue o, uint32_t argc, const JsValue *argv);
JsValue js__async_from_sync_throw(Js *js, JsValue o, uint32_t argc, const JsValue *argv);

#endif
