// SPDX-License-Identifier: MIT
// Promises and async iterators for C (embed.h): a callback in the place of a reaction.
//
// A callback is a native handler of the promise (promise.h): no function object is made. One for an
// iterator's request unpacks the result first, as for-await does (7.4.5 to 7.4.7).
#include "runtime/async/frame.h"
#include "runtime/gc/heap.h"
#include "runtime/object/realm.h"
#include <yieldc/atoms.h>
#include <yieldc/embed.h>
#include <yieldc/ops.h>

typedef struct Told {
    JsNativeHandler handler;
    JsCallback *f;
    void *data;
} Told;

// What C passes may be a cell (js_wait_request), which then lives as long as it is to be told.
static void trace_told(JsTracer *t, JsCell *cell)
{
    js__mark_word(t, (uintptr_t)((Told *)cell)->data);
}

static const JsCellType told_type = {.name = "Callback", .trace = trace_told};

static void tell(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    (void)index;
    const Told *told = (const Told *)self;
    told->f(js, told->data, how, v);
}

// What a result object says: JS_NEXT or JS_END and *v, JS_THROW and the error.
static JsHow unpack(Js *js, JsValue result, JsValue *v)
{
    JsValue done = JS_EXCEPTION;
    if (js_is_object(result))
        done = js_get_object(js, js_object(result), JS_KEY(done));
    else
        js__throw_not_result(js, result);
    *v = js_is_exception(done) ? done : js_get_object(js, js_object(result), JS_KEY(value));
    if (!js_is_exception(*v))
        return js_truthy(done) ? JS_END : JS_NEXT;
    *v = js_catch(js);
    return JS_THROW;
}

static void tell_result(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    if (how == JS_NEXT)
        how = unpack(js, v, &v);
    tell(js, self, index, how, v);
}

// Await's PromiseResolve and PerformPromiseThen with the callback.
static bool when_settled(Js *js, JsValue v,
                         void (*run)(Js *, JsNativeHandler *, uint32_t, JsHow, JsValue),
                         JsCallback *f, void *data)
{
    if (js_is_exception(v))
        return false;
    Told *told = js_alloc(js, sizeof *told, JS_PRIVATE_HEAD(&told_type) | JS_NATIVE_HANDLER);
    if (!told)
        return false;
    told->handler.run = run;
    told->f = f;
    told->data = data;
    JsValue p = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), v);
    return !js_is_exception(p) &&
           js__promise_then_native(js, (JsPromise *)js_cell(p), &told->handler, 0);
}

bool js_on_settled(Js *js, JsValue v, JsCallback *f, void *data)
{
    return when_settled(js, v, tell, f, data);
}

JsValue js_async_iterator(Js *js, JsValue iterable)
{
    JsIterator it;
    if (js_is_exception(iterable))
        return iterable;
    return js_get_async_iterator(js, iterable, &it) ? it.object : JS_EXCEPTION;
}

// An iterator without the method: return() is done with the value at once; throw() closes it, and
// is an error (15.5.5).
static bool without_method(Js *js, JsValue iterator, JsHow how, JsValue v, JsCallback *f,
                           void *data)
{
    if (how == JS_RETURN) {
        JsValue result = js_create_iter_result(js, v, true);
        return !js_is_exception(result) && when_settled(js, result, tell_result, f, data);
    }
    JsIterator it = {iterator, JS_UNDEFINED};
    js_iterator_close_throw(js, &it);
    js_throw_type_error(js, "The iterator does not provide a 'throw' method");
    return false;
}

bool js_async_request(Js *js, JsValue iterator, JsHow how, JsValue v, JsCallback *f, void *data)
{
    if (js_is_exception(iterator) || js_is_exception(v))
        return false;
    JsKey k = how == JS_NEXT ? JS_KEY(next) : how == JS_THROW ? JS_KEY(throw) : JS_KEY(return );
    JsValue method = how == JS_NEXT ? js_get(js, iterator, k) : js_get_method(js, iterator, k);
    if (js_is_exception(method))
        return false;
    if (how != JS_NEXT && js_is_undefined(method))
        return without_method(js, iterator, how, v, f, data);
    JsValue result = js_call(js, method, iterator, 1, &v);
    return !js_is_exception(result) && when_settled(js, result, tell_result, f, data);
}

JsHow js_async_ended(JsValue v)
{
    if (!js_is_kind(v, JS_KIND_ASYNC_GENERATOR))
        return JS_NEXT;
    const JsFrame *f = (const JsFrame *)js_cell(v);
    JsGenState state = js__gen_state(f);
    if (state != JS_GEN_COMPLETED && state != JS_GEN_DRAINING_QUEUE)
        return JS_NEXT;
    return f->ended == JS_NEXT ? JS_END : (JsHow)f->ended;
}
