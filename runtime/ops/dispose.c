// SPDX-License-Identifier: MIT
// Explicit resource management: what `using` and `await using` do (AddDisposableResource,
// DisposeResources).
//
// The stack of a scope is an array that no program sees: its element 0 holds two flags, then each
// resource has three elements: value, method (undefined: there is none), hint.
#include "runtime/object/error.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include "runtime/ops/dispose.h"
#include <yieldc/async.h>
#include <yieldc/atoms.h>

enum { NEEDS_AWAIT = 1, HAS_AWAITED = 2 };

JsValue js_dispose_new(Js *js)
{
    JsValue flags = js_int(0);
    return js_from_cell_or_exception(js_array_new(js, 1, &flags));
}

static JsValue *slots(JsValue stack)
{
    JsStore *s = js_object(stack)->store;
    return s->v + s->slot_capacity;
}

static bool push(Js *js, JsValue stack, JsValue value, JsValue method, int hint)
{
    JsArray *a = (JsArray *)js_cell(stack);
    return js_array_push(js, a, value) && js_array_push(js, a, method) &&
           js_array_push(js, a, js_int(hint));
}

bool js__dispose_add_method(Js *js, JsValue stack, JsValue method, JsDisposeHint hint)
{
    return push(js, stack, JS_UNDEFINED, method, hint);
}

// AddDisposableResource
bool js_dispose_add(Js *js, JsValue stack, JsValue value, int hint)
{
    if (js_is_nullish(value))
        return hint == JS_DISPOSE_SYNC || push(js, stack, JS_UNDEFINED, JS_UNDEFINED, hint);
    if (!js_is_object(value)) {
        js_throw_type_error(js, "A resource must be an object, null or undefined");
        return false;
    }
    JsValue method = JS_UNDEFINED;
    if (hint == JS_DISPOSE_ASYNC) {
        method = js_get_method(js, value, JS_SYM_KEY(asyncDispose));
        if (js_is_undefined(method))
            hint = JS_DISPOSE_ASYNC_FROM_SYNC;
    }
    if (js_is_undefined(method))
        method = js_get_method(js, value, JS_SYM_KEY(dispose));
    if (js_is_exception(method))
        return false;
    if (js_is_undefined(method)) {
        js_throw_type_error(js, hint == JS_DISPOSE_SYNC ? "Symbol.dispose is not a function"
                                                  : "Symbol.asyncDispose is not a function");
        return false;
    }
    return push(js, stack, value, method, hint);
}

// The result of a synchronous method, as the promise that `await using` waits for.
static JsValue promise_of(Js *js, JsValue result)
{
    JsValue reason = js_is_exception(result) ? js_catch(js) : JS_UNDEFINED;
    JsPromise *p = js_promise_new(js);
    if (!p)
        return JS_EXCEPTION;
    if (js_is_exception(result))
        js_promise_reject(js, p, reason);
    else
        js_promise_fulfill(js, p, JS_UNDEFINED);
    return js_from_cell(p);
}

// One step of DisposeResources, from the last resource to the first: 1, and what is to be awaited
// (JS_EMPTY: nothing); 0 when all are disposed of; -1 when a method threw (the next step goes on).
int js_dispose_step(Js *js, JsValue stack, JsValue *awaited)
{
    JsArray *a = (JsArray *)js_cell(stack);
    int flags = js_int_value(slots(stack)[0]);
    int hint = a->length > 1 ? js_int_value(slots(stack)[a->length - 1]) : JS_DISPOSE_SYNC;
    *awaited = JS_EMPTY;
    if (hint == JS_DISPOSE_SYNC && flags == NEEDS_AWAIT) {
        slots(stack)[0] = js_int(0);
        *awaited = JS_UNDEFINED;
        return 1;
    }
    if (a->length == 1)
        return 0;
    JsValue value = slots(stack)[a->length - 3], method = slots(stack)[a->length - 2];
    a->length -= 3;
    a->o.store->element_count = a->length;
    if (js_is_undefined(method)) {
        slots(stack)[0] = js_int(flags | NEEDS_AWAIT);
        return 1;
    }
    JsValue result = js_call(js, method, value, 0, NULL);
    if (hint == JS_DISPOSE_ASYNC_FROM_SYNC)
        result = promise_of(js, result);
    if (js_is_exception(result))
        return -1;
    if (hint == JS_DISPOSE_SYNC)
        return 1;
    slots(stack)[0] = js_int(flags | HAS_AWAITED);
    *awaited = result;
    return 1;
}

// What is thrown in the end: the error of a method hides an earlier one, `suppressed` (JS_EMPTY:
// there is none).
JsValue js_dispose_error(Js *js, JsValue suppressed, JsValue error)
{
    if (js_is_empty(suppressed))
        return error;
    JsObject *e = js__error_make(js, JS_I_SUPPRESSED_ERROR_PROTOTYPE, NULL);
    if (!e || !js_define_value(js, e, JS_KEY(error), error, JS_DATA_HIDDEN) ||
        !js_define_value(js, e, JS_KEY(suppressed), suppressed, JS_DATA_HIDDEN))
        return JS_EXCEPTION;
    return js_from_cell(e);
}
