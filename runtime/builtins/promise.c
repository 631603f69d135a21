// SPDX-License-Identifier: MIT
// Promise (27.2.3 to 27.2.5): the constructor, its static methods but for the combinators, and the
// prototype.
#include "runtime/async/promise.h"
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/promise.h"
#include <stdlib.h>

// A method was called on something else.
static JsValue throw_receiver(Js *js, const char *method, JsValue v)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, "Method Promise.%s called on incompatible receiver %s", method,
                        text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// 27.2.3.1 Promise ( executor )
static JS_BUILTIN(promise_constructor)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Promise constructor cannot be invoked without 'new'");
    JsValue executor = JS_ARG(0), functions[2];
    if (!js_is_callable(executor)) {
        char *text = js_describe(js, executor);
        js_throw_type_error(js, "Promise resolver %s is not a function", text ? text : "value");
        free(text);
        return JS_EXCEPTION;
    }
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_PROMISE_PROTOTYPE);
    JS_CHECK_OK(proto);
    JsPromise *p = js__promise_new_proto(js, proto);
    JS_CHECK_OK(p && js__promise_resolving_functions(js, p, &functions[0], &functions[1]));
    JsValue completion = js_call(js, executor, JS_UNDEFINED, 2, functions);
    if (js_is_exception(completion)) {
        if (js->terminating)
            return JS_EXCEPTION;
        JsValue reason = js_catch(js);
        JS_CHECK(js_call(js, functions[1], JS_UNDEFINED, 1, &reason));
    }
    return js_from_cell(p);
}

// 27.2.4.6 Promise.reject ( r )
JS_BUILTIN(js__promise_reject)
{
    JsCell *capability = js__capability_new(js, this_, false);
    JS_CHECK_OK(capability);
    JS_CHECK(js__capability_reject(js, capability, JS_ARG(0)));
    return js__capability_promise(capability);
}

// 27.2.4.7 Promise.resolve ( x )
static JS_BUILTIN(promise_resolve)
{
    if (!js_is_object(this_))
        return js_throw_type_error(js, "PromiseResolve called on non-object");
    return js_promise_resolve(js, this_, JS_ARG(0));
}

bool js__is_promise_resolve(JsValue f)
{
    return js_is_kind(f, JS_KIND_FUNCTION) &&
           ((JsFunction *)js_cell(f))->code->entry == promise_resolve;
}

// 27.2.4.8 Promise.try ( callback, ...args )
JS_BUILTIN(js__promise_try)
{
    if (!js_is_object(this_))
        return js_throw_type_error(js, "Promise.try called on non-object");
    JsCell *capability = js__capability_new(js, this_, false);
    JS_CHECK_OK(capability);
    JsValue status = js_call(js, JS_ARG(0), JS_UNDEFINED, argc > 1 ? argc - 1 : 0, argv + 1);
    if (js_is_exception(status))
        return js__capability_reject_pending(js, capability);
    JS_CHECK(js__capability_resolve(js, capability, status));
    return js__capability_promise(capability);
}

// 27.2.4.9 Promise.withResolvers ( )
JS_BUILTIN(js__promise_with_resolvers)
{
    JsCapability *c = (JsCapability *)js__capability_new(js, this_, true);
    JS_CHECK_OK(c);
    JsObject *o = js_object_new(js);
    JS_CHECK_OK(o && js_define_value(js, o, JS_KEY(promise), c->promise, JS_DATA_DEFAULT));
    JS_CHECK_OK(js_define_value(js, o, JS_KEY(resolve), c->resolve, JS_DATA_DEFAULT));
    JS_CHECK_OK(js_define_value(js, o, JS_KEY(reject), c->reject, JS_DATA_DEFAULT));
    return js_from_cell(o);
}

// 27.2.4.10 get Promise [ @@species ]
static JS_BUILTIN(promise_species)
{
    return this_;
}

// 27.2.5.4 Promise.prototype.then ( onFulfilled, onRejected )
static JS_BUILTIN(promise_then)
{
    if (!js_is_promise(this_))
        return throw_receiver(js, "prototype.then", this_);
    return js__promise_then(js, this_, JS_ARG(0), JS_ARG(1));
}

// 27.2.5.1 Promise.prototype.catch ( onRejected )
JS_BUILTIN(js__promise_catch)
{
    JsValue arguments[2] = {JS_UNDEFINED, JS_ARG(0)};
    return js_invoke(js, this_, JS_KEY(then), 2, arguments);
}

// valueThunk and thrower of 27.2.5.3: home is a list of the value.
static JS_BUILTIN(value_thunk)
{
    return ((JsValues *)self->home)->v[0];
}

static JS_BUILTIN(thrower)
{
    return js_throw(js, ((JsValues *)self->home)->v[0]);
}

static const JsCode value_thunk_code = JS_BUILTIN_CODE(value_thunk, NULL, 0, 0);
static const JsCode thrower_code = JS_BUILTIN_CODE(thrower, NULL, 0, 0);

// A builtin closure over up to two values.
static JsFunction *closure_new(Js *js, const JsCode *code, JsValue a, JsValue b)
{
    JsValues *kept = js_values_new(js, 2);
    if (!kept || !js_values_push(js, &kept, a) || !js_values_push(js, &kept, b))
        return NULL;
    return js_builtin_new(js, code, &kept->cell);
}

// thenFinally and catchFinally: home is the list of onFinally and C.
static JsValue run_finally(Js *js, JsFunction *self, const JsCode *then, JsValue v)
{
    const JsValues *kept = (JsValues *)self->home;
    JsValue result = js_call(js, kept->v[0], JS_UNDEFINED, 0, NULL);
    JS_CHECK(result);
    JsValue p = js_promise_resolve(js, kept->v[1], result);
    JS_CHECK(p);
    JsFunction *f = closure_new(js, then, v, JS_UNDEFINED);
    JS_CHECK_OK(f);
    JsValue argument = js_from_cell(f);
    return js_invoke(js, p, JS_KEY(then), 1, &argument);
}

static JS_BUILTIN(then_finally)
{
    return run_finally(js, self, &value_thunk_code, JS_ARG(0));
}

static JS_BUILTIN(catch_finally)
{
    return run_finally(js, self, &thrower_code, JS_ARG(0));
}

static const JsCode then_finally_code = JS_BUILTIN_CODE(then_finally, NULL, 1, 0);
static const JsCode catch_finally_code = JS_BUILTIN_CODE(catch_finally, NULL, 1, 0);

// 27.2.5.3 Promise.prototype.finally ( onFinally )
JS_BUILTIN(js__promise_finally)
{
    if (!js_is_object(this_))
        return throw_receiver(js, "prototype.finally", this_);
    JsValue promise = js_intrinsic_value(js, JS_I_PROMISE);
    JsValue constructor = js_species_constructor(js, js_object(this_), promise);
    JS_CHECK(constructor);
    JsValue arguments[2] = {JS_ARG(0), JS_ARG(0)};
    if (js_is_callable(JS_ARG(0))) {
        JsFunction *then = closure_new(js, &then_finally_code, argv[0], constructor);
        JsFunction *caught =
            then ? closure_new(js, &catch_finally_code, argv[0], constructor) : NULL;
        JS_CHECK_OK(caught);
        arguments[0] = js_from_cell(then);
        arguments[1] = js_from_cell(caught);
    }
    return js_invoke(js, this_, JS_KEY(then), 2, arguments);
}

static const JsRow promise_rows[] = {
    JS_NAMED_METHOD(all, 1, promise_all),
    JS_NAMED_METHOD(allSettled, 1, promise_all_settled),
    JS_NAMED_METHOD(any, 1, promise_any),
    JS_NAMED_METHOD(race, 1, promise_race),
    JS_NAMED_METHOD(reject, 1, promise_reject),
    JS_METHOD(resolve, 1, promise_resolve),
    JS_NAMED_METHOD(try, 1, promise_try),
    JS_NAMED_METHOD(withResolvers, 0, promise_with_resolvers),
    JS_SYMBOL_GETTER(species, promise_species),
};

static const JsRow promise_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, PROMISE, JS_DATA_HIDDEN),
    JS_METHOD(then, 2, promise_then),
    JS_NAMED_METHOD(catch, 1, promise_catch),
    JS_NAMED_METHOD(finally, 1, promise_finally),
    JS_TAG_ROW(Promise),
};

const JsIntrinsicDef js__promise_def = {
    .id = JS_I_PROMISE,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(promise_constructor, (const JsString *)&js__atom_Promise, 1,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_PROMISE_PROTOTYPE,
    JS_ROWS(promise_rows),
};

const JsIntrinsicDef js__promise_prototype_def = {
    .id = JS_I_PROMISE_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(promise_prototype_rows),
};
