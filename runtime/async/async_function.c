// SPDX-License-Identifier: MIT
// Async functions (27.7.5): a frame whose target is the promise of the call.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"

// The body of a frame ended whose caller awaits it without a promise.
static void awaiter_goes_on(Js *js, JsFrame *awaiter, JsStep step)
{
    awaiter->w.next = NULL;
    if (step == JS_THREW) {
        if (!js->terminating)
            js__job_push(js, JS_JOB_FRAME, awaiter, JS_THROW, js_catch(js));
    } else if (!js_is_object(js->value)) {
        js__job_push(js, JS_JOB_FRAME, awaiter, JS_NEXT, js->value);
    } else {
        // `then` of the value has to be looked up: the promise is made now.
        JsPromise *p = js_promise_new(js);
        JsValue value = js->value;
        js__promise_add_waiter(js, p, &awaiter->w);
        js_promise_resolve_with(js, p, value);
    }
}

// 27.7.5.2 AsyncBlockStart, step 3, after the body
void js__async_function_ended(Js *js, JsFrame *f, JsStep step)
{
    if (step == JS_SUSPENDED)
        return;
    JsCell *target = f->target;
    f->target = NULL;
    if (js_cell_kind(target) != JS_KIND_PROMISE)
        awaiter_goes_on(js, (JsFrame *)target, step);
    else if (step == JS_RETURNED)
        js_promise_resolve_with(js, (JsPromise *)target, js->value);
    else if (!js->terminating)
        js_promise_reject(js, (JsPromise *)target, js_catch(js));
}

// 27.7.5.1 AsyncFunctionStart
JsValue js_async_function_start(Js *js, JsFrame *f)
{
    JsPromise *p = js_promise_new(js);
    f->target = &p->o.cell;
    js__async_function_ended(js, f, js__frame_enter(js, f, JS_NEXT, JS_UNDEFINED));
    if (f->fn->code->flags & JS_CODE_MODULE) // now: modules that the body imported have ended or stand in their records
        js->jobs->module = f->target ? f : NULL;
    return js_is_empty(js->exception) ? js_from_cell(p) : JS_EXCEPTION;
}

JsValue js_async_enter(Js *js, JsFrame *f, JsValue new_target)
{
    if (!js_is_empty(new_target))
        return js_async_function_start(js, f);
    JsStep step = js__frame_enter(js, f, JS_NEXT, JS_UNDEFINED);
    if (step == JS_SUSPENDED)
        return js_from_cell(f);
    return step == JS_RETURNED ? js_async_return(js, new_target, js->value) : js_async_rejected(js);
}

JsValue js__async_return(Js *js, JsValue new_target, JsValue value)
{
    if (js_is_empty(new_target) && !js_is_object(value))
        return value;
    return js_async_resolved(js, value);
}

// The promise of a call that had none, because `constructor` of it may be found.
static __attribute__((noinline)) JsValue promise_made_now(Js *js, JsValue v)
{
    if (js_is_exception(v) || js_is_promise(v))
        return v;
    JsPromise *p = js_promise_new(js);
    if (js_is_kind(v, JS_KIND_ASYNC_FUNCTION))
        ((JsFrame *)js_cell(v))->target = &p->o.cell;
    else
        js_promise_fulfill(js, p, v);
    return js_from_cell(p);
}

JsValue js_call_awaited(Js *js, JsValue f, JsValue this_, uint32_t argc, const JsValue *argv)
{
    if (!(js->intact & JS_INTACT_PROMISE_CTOR) || !js_is_kind(f, JS_KIND_FUNCTION))
        return js_call(js, f, this_, argc, argv);
    JsFunction *fn = (JsFunction *)js_cell(f);
    if (fn->code->kind != JS_CODE_ASYNC)
        return js_call(js, f, this_, argc, argv);
    JsValue v = fn->code->entry(js, fn, this_, JS_AWAITED, argc, argv);
    return js_likely(js->intact & JS_INTACT_PROMISE_CTOR) ? v : promise_made_now(js, v);
}

JsValue js_async_rejected(Js *js)
{
    if (js->terminating)
        return JS_EXCEPTION;
    JsValue reason = js_catch(js);
    JsPromise *p = js_promise_new(js);
    js_promise_reject(js, p, reason);
    return js_from_cell(p);
}

JsValue js_async_resolved(Js *js, JsValue value)
{
    JsPromise *p = js_promise_new(js);
    js_promise_resolve_with(js, p, value);
    return js_is_empty(js->exception) ? js_from_cell(p) : JS_EXCEPTION;
}
