// SPDX-License-Identifier: MIT
// Async functions (27.7.5): a frame whose target is the promise of the call.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"

// 27.7.5.2 AsyncBlockStart, step 3, after the body
void js__async_function_ended(Js *js, JsFrame *f, JsStep step)
{
    if (step == JS_SUSPENDED)
        return;
    JsPromise *p = (JsPromise *)f->target;
    f->target = NULL;
    if (step == JS_RETURNED)
        js_promise_resolve_with(js, p, js->value);
    else if (!js->terminating)
        js_promise_reject(js, p, js_catch(js));
}

// 27.7.5.1 AsyncFunctionStart
JsValue js_async_function_start(Js *js, JsFrame *f)
{
    JsPromise *p = js_promise_new(js);
    f->target = &p->o.cell;
    if (f->fn->code->flags & JS_CODE_MODULE)
        js->jobs->module = f;
    js__async_function_ended(js, f, js__frame_run(js, f, JS_NEXT, JS_UNDEFINED));
    return js_is_empty(js->exception) ? js_from_cell(p) : JS_EXCEPTION;
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
