// SPDX-License-Identifier: MIT
// yield* (15.5.5), in generators and async generators: its loop runs here, the C function sees only
// how it ends.
//
// The iterator record lies in the frame and is live at the yield*'s resume point. An async
// generator waits twice a round: for the inner result, and for its own next request.
#include "runtime/async/frame.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static JsStep no_throw_method(Js *js)
{
    js_throw_type_error(js, "The iterator does not provide a 'throw' method");
    return js__again_throw();
}

// GeneratorYield of an inner result, as it is.
static JsStep yield_result(Js *js, JsFrame *f, JsValue result)
{
    f->gen_state = JS_GEN_SUSPENDED_YIELD;
    f->wait = JS_WAIT_DELEGATE_REQUEST;
    js->value = result;
    return JS_SUSPENDED;
}

JsStep js__delegate_item(Js *js, JsFrame *f, JsHow end, bool done, JsValue v)
{
    if (done)
        return js__again(js, end, v);
    return js__async_generator_yield(js, f, JS_WAIT_DELEGATE_REQUEST, v);
}

// Steps 7.a.iii to 7.a.vii, and the same in 7.b and 7.c: an inner result is there. `end` is how the
// body goes on when it says done.
static JsStep inner_result(Js *js, JsFrame *f, JsHow end, JsValue result)
{
    if (!js_is_object(result)) {
        js__throw_not_result(js, result);
        return js__again_throw();
    }
    JsValue done = js_get_object(js, js_object(result), JS_KEY(done));
    if (js_is_exception(done))
        return js__again_throw();
    bool is_done = js_truthy(done);
    if (!is_done && !js__is_async_generator(f))
        return yield_result(js, f, result);
    JsValue value = js_get_object(js, js_object(result), JS_KEY(value));
    if (js_is_exception(value))
        return js__again_throw();
    return js__delegate_item(js, f, end, is_done, value);
}

// Calls the inner method with v; in an async generator its result is awaited first.
static JsStep call_inner(Js *js, JsFrame *f, JsIterator *it, JsValue method, JsHow how, JsValue v)
{
    static JsEntry *const intrinsics[] = {
        [JS_NEXT] = js__async_generator_next_entry,
        [JS_THROW] = js__async_generator_throw_entry,
        [JS_RETURN] = js__async_generator_return_entry,
    };
    JsHow end = how == JS_RETURN ? JS_RETURN : JS_NEXT;
    if (js__is_async_generator(f) && js__may_elide(js, it->object, method, intrinsics[how])) {
        JsWait wait = end == JS_RETURN ? JS_WAIT_ELIDED_RETURN : JS_WAIT_ELIDED_DELEGATE;
        return js__elided_request(js, f, wait, it->object, how, v);
    }
    JsValue result = js_call(js, method, it->object, 1, &v);
    if (js_is_exception(result))
        return js__again_throw();
    if (!js__is_async_generator(f))
        return inner_result(js, f, end, result);
    return js__frame_await(
        js, f, end == JS_RETURN ? JS_WAIT_DELEGATE_RETURN : JS_WAIT_DELEGATE_NEXT, result);
}

// Step 7.b: received is a throw completion.
static JsStep received_throw(Js *js, JsFrame *f, JsIterator *it, JsValue v)
{
    JsValue method = js_get_method(js, it->object, JS_KEY(throw));
    if (js_is_exception(method))
        return js__again_throw();
    if (!js_is_undefined(method))
        return call_inner(js, f, it, method, JS_THROW, v);
    if (!js__is_async_generator(f))
        return js_iterator_close(js, it) ? no_throw_method(js) : js__again_throw();
    JsStep step = js__close_start(js, f, JS_WAIT_DELEGATE_CLOSE);
    return (int)step == JS_AGAIN + JS_NEXT ? no_throw_method(js) : step;
}

// Step 7.c: received is a return completion.
static JsStep received_return(Js *js, JsFrame *f, JsIterator *it, JsValue v)
{
    JsValue method = js_get_method(js, it->object, JS_KEY(return ));
    if (js_is_exception(method))
        return js__again_throw();
    if (!js_is_undefined(method))
        return call_inner(js, f, it, method, JS_RETURN, v);
    if (js__is_async_generator(f))
        return js__frame_await(js, f, JS_WAIT_DELEGATE_NO_RETURN, v);
    return js__again(js, JS_RETURN, v);
}

JsStep js__delegate_received(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    JsIterator *it = js__frame_iterator(f);
    if (how == JS_THROW)
        return received_throw(js, f, it, v);
    if (how == JS_RETURN)
        return received_return(js, f, it, v);
    return call_inner(js, f, it, it->next, JS_NEXT, v);
}

// An array walked by index (iter.h) has no iterator that throw() and return() could be looked up
// on: it is made now, before any code of the program can change what it has.
static bool array_iterator(Js *js, JsIterator *it)
{
    it->object = js__array_iterator_at(js, js_object(it->object), (uint32_t)js_int_value(it->next));
    if (js_is_exception(it->object))
        return false;
    it->next = js_get_object(js, js_object(it->object), JS_KEY(next));
    return !js_is_exception(it->next);
}

JsStep js_delegate(Js *js, JsFrame *f, uint16_t state, JsIterator *it)
{
    f->state = state;
    js__frame_set_iterator(f, it);
    if (js_is_int(it->next) && !array_iterator(js, it))
        return js__again_throw();
    return js__delegate_received(js, f, JS_NEXT, JS_UNDEFINED);
}

// An awaited throw ends the yield*; at its own yield it is what was received.
JsStep js__delegate_arrive(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    JsWait wait = (JsWait)f->wait;
    if (wait == JS_WAIT_DELEGATE_REQUEST)
        return js__is_async_generator(f) ? js__async_generator_unwrap(js, f, wait, how, v)
                                         : js__delegate_received(js, f, how, v);
    if (wait == JS_WAIT_DELEGATE_UNWRAP)
        return js__delegate_received(js, f, how == JS_NEXT ? JS_RETURN : how, v);
    if (how == JS_THROW) {
        js->exception = v;
        return js__again_throw();
    }
    if (wait == JS_WAIT_ELIDED_DELEGATE || wait == JS_WAIT_ELIDED_RETURN) {
        JsHow end = wait == JS_WAIT_ELIDED_RETURN ? JS_RETURN : JS_NEXT;
        return js__delegate_item(js, f, end, how == JS_END, v);
    }
    if (wait == JS_WAIT_DELEGATE_NO_RETURN)
        return js__again(js, JS_RETURN, v);
    if (wait == JS_WAIT_DELEGATE_CLOSE) {
        if (js_is_object(v))
            return no_throw_method(js);
        js__throw_not_result(js, v);
        return js__again_throw();
    }
    return inner_result(js, f, wait == JS_WAIT_DELEGATE_RETURN ? JS_RETURN : JS_NEXT, v);
}
