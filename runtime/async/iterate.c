// SPDX-License-Identifier: MIT
// for await (14.7.5.6) and AsyncIteratorClose (7.4.13): the parts of a loop that wait.
#include "runtime/async/frame.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <stdlib.h>

JsValue js__throw_not_result(Js *js, JsValue v)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, "Iterator result %s is not an object", text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

JsStep js__for_await_ask(Js *js, JsFrame *f)
{
    JsIterator *it = js__frame_iterator(f);
    bool intrinsic = js_same(it->next, JS_INTRINSIC_NEXT);
    if (intrinsic ? (js->intact & JS_INTACT_REQUESTS) == JS_INTACT_REQUESTS
                  : js__may_elide(js, it->object, it->next, js__async_generator_next_entry)) {
        it->next = JS_INTRINSIC_NEXT;
        return js__elided_request(js, f, JS_WAIT_ELIDED_NEXT, it->object, JS_NEXT, JS_UNDEFINED);
    }
    if (js__is_async_from_sync(js, it->object))
        return js__async_from_sync_step(js, f, it->object);
    JsValue result =
        intrinsic ? js__async_generator_enqueue(js, it->object, JS_NEXT, JS_UNDEFINED, "next")
                  : js_call(js, it->next, it->object, 0, NULL);
    if (js_is_exception(result))
        return js__again_throw();
    return js__frame_await(js, f, JS_WAIT_FOR_AWAIT_NEXT, result);
}

// Steps 6.c to 6.f
JsStep js__for_await_arrive(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    (void)f;
    if (how == JS_THROW) {
        js->exception = v;
        return js__again_throw();
    }
    if (!js_is_object(v)) {
        js__throw_not_result(js, v);
        return js__again_throw();
    }
    JsValue done = js_get_object(js, js_object(v), JS_KEY(done));
    if (js_is_exception(done))
        return js__again_throw();
    if (js_truthy(done))
        return js__again(js, JS_END, JS_UNDEFINED);
    JsValue value = js_get_object(js, js_object(v), JS_KEY(value));
    return js_is_exception(value) ? js__again_throw() : js__again(js, JS_NEXT, value);
}

// The close is over with (how, v): 7.4.13 steps 5 to 8
static JsStep close_end(Js *js, bool swallow, JsHow how, JsValue v)
{
    if (swallow)
        return js__again(js, JS_NEXT, JS_UNDEFINED);
    if (how == JS_THROW) {
        js->exception = v;
        return js__again_throw();
    }
    if (!js_is_object(v)) {
        js__throw_not_result(js, v);
        return js__again_throw();
    }
    return js__again(js, JS_NEXT, JS_UNDEFINED);
}

// 7.4.13 AsyncIteratorClose, steps 1 to 4
JsStep js__close_start(Js *js, JsFrame *f, JsWait wait)
{
    JsIterator *it = js__frame_iterator(f);
    JsValue method = js_get_method(js, it->object, JS_KEY(return ));
    if (js_is_undefined(method))
        return js__again(js, JS_NEXT, JS_UNDEFINED);
    if (js__may_elide(js, it->object, method, js__async_generator_return_entry) &&
        wait != JS_WAIT_DELEGATE_CLOSE) {
        bool swallow = wait == JS_WAIT_CLOSE_THROW;
        wait = swallow ? JS_WAIT_ELIDED_CLOSE_THROW : JS_WAIT_ELIDED_CLOSE;
        JsStep step = js__elided_request(js, f, wait, it->object, JS_RETURN, JS_UNDEFINED);
        return step == JS_SUSPENDED ? step : close_end(js, swallow, JS_THROW, js_catch(js));
    }
    if (!js_is_exception(method)) {
        JsValue result = js_call(js, method, it->object, 0, NULL);
        if (!js_is_exception(result) && js__frame_await(js, f, wait, result) == JS_SUSPENDED)
            return JS_SUSPENDED;
    }
    return close_end(js, wait == JS_WAIT_CLOSE_THROW, JS_THROW, js_catch(js));
}

JsStep js__close_arrive(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    bool swallow = f->wait == JS_WAIT_CLOSE_THROW || f->wait == JS_WAIT_ELIDED_CLOSE_THROW;
    if (f->wait == JS_WAIT_ELIDED_CLOSE && how != JS_THROW)
        return js__again(js, JS_NEXT, JS_UNDEFINED);
    return close_end(js, swallow, how, v);
}

JsStep js_for_await_close(Js *js, JsFrame *f, uint16_t state, JsIterator *it, int64_t kind)
{
    f->state = state;
    js__frame_set_iterator(f, it);
    return js__close_start(js, f, kind == JS_C_THROW ? JS_WAIT_CLOSE_THROW : JS_WAIT_CLOSE);
}
