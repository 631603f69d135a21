// SPDX-License-Identifier: MIT
// Frames: making them, tracing them, and the loop that runs them.
//
// A frame is precise while it is suspended: the live map of its resume point says which of the
// words after the header are values that can still be read. While its C function runs (or before
// the first run, when parameters are being bound) the words change without notice, and each that
// looks like a live cell counts as one.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"
#include "runtime/gc/heap.h"
#include "runtime/object/error.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>

// The words after the header, by the state's live map.
static void trace_words(JsTracer *t, JsFrame *f, size_t header)
{
    const JsCode *code = f->fn->code;
    const JsValue *words = (const JsValue *)((char *)f + header);
    size_t count = (code->frame_size - header) / sizeof *words;
    if (f->wait == JS_WAIT_DONE || f->wait == JS_WAIT_DRAIN)
        return;
    if (f->wait == JS_WAIT_NONE || !code->points) {
        for (size_t i = 0; i < count; i++)
            js__mark_word(t, (uintptr_t)js_bits(words[i]));
        return;
    }
    uint64_t live = code->points[f->state].live;
    for (size_t i = 0; i < count; i++)
        if (live >> (i < 63 ? i : 63) & 1)
            js_trace_value(t, words[i]);
}

static void trace_frame(JsTracer *t, JsFrame *f, size_t header)
{
    // A frame that was answered beneath its own call keeps the value where the link would be
    // (elide.c).
    js_trace_value(t, js_from_bits((uintptr_t)f->w.next));
    js_trace_cell(t, f->fn);
    js_trace_cell(t, f->target);
    if (f->fn)
        trace_words(t, f, header);
}

static void frame_trace(JsTracer *t, JsCell *cell)
{
    trace_frame(t, (JsFrame *)cell, sizeof(JsFrame));
}

static void async_generator_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((JsAsyncGen *)cell)->more);
    trace_frame(t, (JsFrame *)cell, sizeof(JsAsyncGen));
}

const JsClass js__async_function_class = {
    .name = "AsyncFunctionFrame",
    .kind = JS_KIND_ASYNC_FUNCTION,
    .size = sizeof(JsFrame),
    .type = {.name = "AsyncFunctionFrame", .trace = frame_trace},
};
const JsClass js__generator_class = {
    .name = "Generator",
    .kind = JS_KIND_GENERATOR,
    .size = sizeof(JsFrame),
    .type = {.name = "Generator", .trace = frame_trace},
};
const JsClass js__async_generator_class = {
    .name = "AsyncGenerator",
    .kind = JS_KIND_ASYNC_GENERATOR,
    .size = sizeof(JsAsyncGen),
    .type = {.name = "AsyncGenerator", .trace = async_generator_trace},
};

// What a frame of this code is before its prototype is known.
static const JsClass *frame_class(const JsCode *code)
{
    switch ((JsCodeKind)code->kind) {
    case JS_CODE_GENERATOR:
        return &js__generator_class;
    case JS_CODE_ASYNC_GENERATOR:
        return &js__async_generator_class;
    default:
        return &js__async_function_class;
    }
}

JsFrame *js_frame_new(Js *js, JsFunction *self)
{
    const JsCode *code = self->code;
    uint64_t head = js->jobs->frame_heads[code->kind];
    JsFrame *f;
    if (js_likely(head)) {
        f = js_alloc(js, code->frame_size, head);
        if (!f)
            return NULL;
        f->w.o.store = (JsStore *)(uintptr_t)&js__empty_store;
    } else {
        f = (JsFrame *)js__object_new_sized(js, frame_class(code), NULL, code->frame_size);
        if (!f)
            return NULL;
        js->jobs->frame_heads[code->kind] = f->w.o.cell.head;
    }
    f->fn = self;
    return f;
}

// The head of generators with this prototype; 0: exception.
static uint64_t generator_head(Js *js, const JsFrame *f, JsObject *proto)
{
    bool async = f->fn->code->kind == JS_CODE_ASYNC_GENERATOR;
    if (js->jobs->generators[async].proto == proto)
        return js->jobs->generators[async].head;
    JsShape *shape = js__shape_root(js, frame_class(f->fn->code), proto, 0, 0);
    if (!shape)
        return 0;
    js->jobs->generators[async].proto = proto;
    return js->jobs->generators[async].head = shape->head;
}

// 27.3 and 27.6, EvaluateBody: OrdinaryCreateFromConstructor(functionObject, ...), after the
// parameters are bound.
static JsValue start_generator(Js *js, JsFrame *f, JsIntrinsic intrinsic)
{
    JsValue proto = js_get_object(js, &f->fn->o, JS_KEY(prototype));
    if (js_is_exception(proto))
        return JS_EXCEPTION;
    JsObject *object = js_is_object(proto) ? js_object(proto) : js_intrinsic(js, intrinsic);
    uint64_t head = object ? generator_head(js, f, object) : 0;
    if (!head)
        return JS_EXCEPTION;
    f->w.o.cell.head = head;
    f->gen_state = JS_GEN_SUSPENDED_START;
    return js_from_cell(f);
}

JsValue js_generator_start(Js *js, JsFrame *f)
{
    return start_generator(js, f, JS_I_GENERATOR_PROTOTYPE);
}

JsValue js_async_generator_start(Js *js, JsFrame *f)
{
    return start_generator(js, f, JS_I_ASYNC_GENERATOR_PROTOTYPE);
}

// 27.7.5.3 Await
JsStep js__frame_await(Js *js, JsFrame *f, JsWait wait, JsValue v)
{
    // A primitive's promise is fulfilled, and nobody sees it.
    if (!js->no_fast && !js_is_object(v)) {
        f->wait = wait;
        js__job_push(js, JS_JOB_FRAME, f, JS_NEXT, v);
        return JS_SUSPENDED;
    }
    if (!js_is_object(v) || !js__resolves_to_itself(js, v)) {
        v = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), v);
        if (js_is_exception(v))
            return js__again_throw();
    }
    f->wait = wait;
    js__promise_add_waiter(js, (JsPromise *)js_cell(v), &f->w);
    return JS_SUSPENDED;
}

// JS_AWAITS
static JsStep await(Js *js, JsFrame *f, JsValue v)
{
    if (js_is_kind(v, JS_KIND_ASYNC_FUNCTION)) {
        // A callee that has no promise (js_call_awaited): this frame is what it settles.
        ((JsFrame *)js_cell(v))->target = &f->w.o.cell;
        f->w.next = (JsWaiter *)js_cell(v);
        f->wait = JS_WAIT_AWAIT;
        return JS_SUSPENDED;
    }
    return js__frame_await(js, f, JS_WAIT_AWAIT, v);
}

// JS_YIELDS: 27.5.3.7 Yield
static JsStep yield(Js *js, JsFrame *f, JsValue v)
{
    if (js__is_async_generator(f))
        return js__frame_await(js, f, JS_WAIT_YIELD_OPERAND, v);
    f->gen_state = JS_GEN_SUSPENDED_YIELD;
    f->wait = JS_WAIT_REQUEST;
    return JS_SUSPENDED;
}

JsStep js_finish(Js *js, JsFrame *f, JsValue v)
{
    f->wait = JS_WAIT_DONE;
    js->value = v;
    return JS_RETURNED;
}

JsStep js_fail(Js *js, JsFrame *f)
{
    (void)js;
    f->wait = JS_WAIT_DONE;
    return JS_THREW;
}

// The completion as it is, for the C function.
static JsStep pass_on(Js *js, JsHow how, JsValue v)
{
    if (how != JS_THROW)
        return js__again(js, how, v);
    js->exception = v;
    return js__again_throw();
}

// What the arrival of (how, v) means to the frame.
static JsStep arrive(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    switch ((JsWait)f->wait) {
    case JS_WAIT_NONE:
    case JS_WAIT_AWAIT:
        break;
    case JS_WAIT_YIELD_OPERAND:
        if (how == JS_NEXT)
            return js__async_generator_yield(js, f, JS_WAIT_REQUEST, v);
        break;
    case JS_WAIT_REQUEST:
        if (js__is_async_generator(f))
            return js__async_generator_unwrap(js, f, JS_WAIT_REQUEST, how, v);
        break;
    case JS_WAIT_RETURN_VALUE:
        how = how == JS_NEXT ? JS_RETURN : how;
        break;
    case JS_WAIT_BENEATH:
    case JS_WAIT_ELIDED_NEXT:
        break;
    case JS_WAIT_FOR_AWAIT_NEXT:
        return js__for_await_arrive(js, f, how, v);
    case JS_WAIT_ELIDED_CLOSE:
    case JS_WAIT_ELIDED_CLOSE_THROW:
    case JS_WAIT_CLOSE:
    case JS_WAIT_CLOSE_THROW:
        return js__close_arrive(js, f, how, v);
    case JS_WAIT_ELIDED_DELEGATE:
    case JS_WAIT_ELIDED_RETURN:
    case JS_WAIT_DELEGATE_NEXT:
    case JS_WAIT_DELEGATE_RETURN:
    case JS_WAIT_DELEGATE_REQUEST:
    case JS_WAIT_DELEGATE_UNWRAP:
    case JS_WAIT_DELEGATE_NO_RETURN:
    case JS_WAIT_DELEGATE_CLOSE:
        return js__delegate_arrive(js, f, how, v);
    case JS_WAIT_SYNC_ITEM:
    case JS_WAIT_SYNC_LAST:
        return js__async_from_sync_arrive(js, f, how, v);
    case JS_WAIT_DRAIN:
    case JS_WAIT_DONE:
        break;
    }
    return pass_on(js, how, v);
}

JsStep js__frame_again(Js *js, JsFrame *f, JsStep step)
{
    while (step > JS_THREW) {
        if (step == JS_AWAITS) {
            step = await(js, f, js->value);
        } else if (step == JS_YIELDS) {
            step = yield(js, f, js->value);
        } else if (step == JS_ASKS) {
            step = js__frame_asks(js, f);
        } else if (step == JS_ARRIVES) {
            js__job_push(js, JS_JOB_FRAME, f, JS_NEXT, js->value);
            step = JS_SUSPENDED;
        } else {
            JsHow how = (JsHow)((int)step - JS_AGAIN);
            if (how == JS_RETURN)
                f->ended = JS_RETURN;
            step = js__frame_resume(js, f, how, how == JS_THROW ? JS_UNDEFINED : js->value);
        }
    }
    return step;
}

JsStep js__frame_run(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    // An item for a for await, and what an await brings, go to the C function as they are.
    if (js_likely(how != JS_THROW) && (f->wait == JS_WAIT_ELIDED_NEXT || f->wait == JS_WAIT_AWAIT))
        return js__frame_enter(js, f, how, v);
    // So do the operand of a yield, and the item of a yield*, to the next request.
    if (how == JS_NEXT &&
        (f->wait == JS_WAIT_YIELD_OPERAND || f->wait == JS_WAIT_ELIDED_DELEGATE)) {
        JsWait at = f->wait == JS_WAIT_YIELD_OPERAND ? JS_WAIT_REQUEST : JS_WAIT_DELEGATE_REQUEST;
        JsStep step = js__async_generator_yield(js, f, at, v);
        return js_likely(step == JS_SUSPENDED) ? step : js__frame_again(js, f, step);
    }
    return js__frame_again(js, f, arrive(js, f, how, v));
}

void js__frame_ended(Js *js, JsFrame *f, JsStep step)
{
    if (js__is_async_generator(f))
        js__async_generator_ended(js, (JsAsyncGen *)f, step);
    else
        js__async_function_ended(js, f, step);
}

void js__frame_job(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    js->running = f;
    if (f->wait == JS_WAIT_DRAIN) {
        js__async_generator_drained(js, (JsAsyncGen *)f, how, v);
    } else {
        JsStep step = js__frame_run(js, f, how, v);
        if (js_unlikely(step != JS_SUSPENDED))
            js__frame_ended(js, f, step);
    }
    js->running = NULL;
}

JsFrame *js__frame_awaited(JsFrame *f)
{
    JsFrame *callee = NULL;
    if (f->wait == JS_WAIT_AWAIT)
        callee = (JsFrame *)f->w.next;
    else if (f->wait >= JS_WAIT_ELIDED_NEXT && f->wait <= JS_WAIT_ELIDED_RETURN)
        callee = (JsFrame *)js_cell(js__frame_iterator(f)->object);
    // A promise's waiters are linked by the same word; only a callee answers to this frame.
    JsKind kind = callee ? js_cell_kind(&callee->w.o.cell) : JS_KIND_FREE;
    bool frame = kind == JS_KIND_ASYNC_FUNCTION || kind == JS_KIND_ASYNC_GENERATOR;
    return frame && callee->target == &f->w.o.cell ? callee : NULL;
}

JsFrame *js_frame_awaiter(Js *js, JsFrame *f)
{
    (void)js;
    if (!f->target)
        return NULL;
    if (js_cell_kind(f->target) != JS_KIND_PROMISE)
        return (JsFrame *)f->target;
    JsPromise *p = (JsPromise *)f->target;
    if (p->state != JS_PENDING || !p->last)
        return NULL;
    JsWaiter *first = p->last->next;
    return js_cell_kind(&first->o.cell) == JS_KIND_REACTION ? NULL : (JsFrame *)first;
}

static JsValue start(Js *js, JsFrame *f, JsValue new_target)
{
    switch (f->fn->code->kind) {
    case JS_CODE_GENERATOR:
        return js_generator_start(js, f);
    case JS_CODE_ASYNC_GENERATOR:
        return js_async_generator_start(js, f);
    default:
        return js_async_enter(js, f, new_target);
    }
}

// A frame whose first words are the arguments. NULL: exception.
static JsFrame *with_arguments(Js *js, JsFunction *self, uint32_t argc, const JsValue *argv)
{
    JsFrame *f = js_frame_new(js, self);
    if (!f)
        return NULL;
    bool requests = self->code->kind == JS_CODE_ASYNC_GENERATOR;
    JsValue *words = requests ? (JsValue *)((JsAsyncGen *)f + 1) : (JsValue *)(f + 1);
    for (uint32_t i = 0; i < self->code->parameters; i++)
        words[i] = js_argument(argc, argv, i);
    return f;
}

JsValue js_frame_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t argc,
                       const JsValue *argv)
{
    (void)this_;
    JsFrame *f = with_arguments(js, self, argc, argv);
    return f ? start(js, f, new_target) : JS_EXCEPTION;
}

JsValue js_open_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t argc,
                      const JsValue *argv)
{
    (void)this_;
    JsFrame *f = with_arguments(js, self, argc, argv);
    JsValue generator = f ? start(js, f, new_target) : JS_EXCEPTION;
    if (!js_is_exception(generator)) {
        f->gen_state = JS_GEN_SUSPENDED_YIELD;
        f->wait = JS_WAIT_REQUEST;
    }
    return generator;
}
