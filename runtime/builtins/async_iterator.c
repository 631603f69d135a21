// SPDX-License-Identifier: MIT
// %AsyncIteratorPrototype% (27.1.5) with the asyncDispose of explicit resource management, and
// %AsyncFromSyncIteratorPrototype% (27.1.6.2).
#include "runtime/async/frame.h"
#include "runtime/builtins/builtin.h"

// 27.1.5.1 %AsyncIteratorPrototype% [ @@asyncIterator ] ( )
static JS_BUILTIN(async_iterator_self)
{
    return this_;
}

// %AsyncIteratorPrototype% [ @@asyncDispose ] ( ): the promise of return()'s result becomes one of
// undefined.
static JS_BUILTIN(dispose_unwrap)
{
    return JS_UNDEFINED;
}

static const JsCode dispose_unwrap_code = JS_BUILTIN_CODE(dispose_unwrap, NULL, 1, 0);

static JS_BUILTIN(async_iterator_dispose)
{
    JsPromise *p = js_promise_new(js);
    JsCell *capability = &p->o.cell;
    JsValue method = js_get_method(js, this_, JS_KEY(return ));
    if (js_is_exception(method))
        return js__capability_reject_pending(js, capability);
    if (js_is_undefined(method)) {
        js_promise_resolve_with(js, p, JS_UNDEFINED);
        return js_from_cell(p);
    }
    JsValue result = js_call(js, method, this_, 0, NULL);
    if (js_is_exception(result))
        return js__capability_reject_pending(js, capability);
    JsValue wrapper = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), result);
    if (js_is_exception(wrapper))
        return js__capability_reject_pending(js, capability);
    JsFunction *unwrap = js_builtin_new(js, &dispose_unwrap_code, NULL);
    JS_CHECK_OK(unwrap);
    JS_CHECK_OK(js__promise_perform_then(js, (JsPromise *)js_cell(wrapper), js_from_cell(unwrap),
                                         JS_UNDEFINED, capability));
    return js_from_cell(p);
}

// 27.1.6.2.1 %AsyncFromSyncIteratorPrototype%.next ( [ value ] )
static JS_BUILTIN(async_from_sync_next)
{
    return js__async_from_sync_next(js, this_, argc, argv);
}

// 27.1.6.2.2 %AsyncFromSyncIteratorPrototype%.return ( [ value ] )
static JS_BUILTIN(async_from_sync_return)
{
    return js__async_from_sync_return(js, this_, argc, argv);
}

// 27.1.6.2.3 %AsyncFromSyncIteratorPrototype%.throw ( [ value ] )
static JS_BUILTIN(async_from_sync_throw)
{
    return js__async_from_sync_throw(js, this_, argc, argv);
}

static const JsRow async_iterator_prototype_rows[] = {
    JS_SYMBOL_METHOD(asyncIterator, 0, async_iterator_self, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(asyncDispose, 0, async_iterator_dispose, JS_DATA_HIDDEN),
};

static const JsRow async_from_sync_rows[] = {
    JS_METHOD(next, 1, async_from_sync_next),
    JS_METHOD(return, 1, async_from_sync_return),
    JS_METHOD(throw, 1, async_from_sync_throw),
};

const JsIntrinsicDef js__async_iterator_prototype_def = {
    .id = JS_I_ASYNC_ITERATOR_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(async_iterator_prototype_rows),
};

const JsIntrinsicDef js__async_from_sync_iterator_prototype_def = {
    .id = JS_I_ASYNC_FROM_SYNC_ITERATOR_PROTOTYPE,
    .proto = JS_I_ASYNC_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(async_from_sync_rows),
};
