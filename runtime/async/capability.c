// SPDX-License-Identifier: MIT
// Resolving functions (27.2.1.3) and PromiseCapability records (27.2.1.5).
#include "runtime/async/promise.h"
#include "runtime/object/realm.h"
#include <yieldc/atoms.h>

// What a pair of resolving functions shares: the promise and [[AlreadyResolved]]. A promise may get
// several pairs (each thenable job makes one), so the flag is not the promise's.
typedef struct Resolver {
    JsCell cell;
    JsPromise *promise;
    uint64_t already_resolved;
} Resolver;

static void resolver_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((Resolver *)cell)->promise);
}

static const JsCellType resolver_type = {.name = "PromiseResolver", .trace = resolver_trace};

static void capability_trace(JsTracer *t, JsCell *cell)
{
    JsCapability *c = (JsCapability *)cell;
    js_trace_value(t, c->promise);
    js_trace_value(t, c->resolve);
    js_trace_value(t, c->reject);
}

static const JsCellType capability_type = {.name = "PromiseCapability", .trace = capability_trace};

// The promise to settle, once; NULL when it was done.
static JsPromise *resolver_take(JsFunction *self)
{
    Resolver *r = (Resolver *)self->home;
    if (r->already_resolved)
        return NULL;
    r->already_resolved = true;
    return r->promise;
}

// 27.2.1.3.2 Promise Resolve Functions
static JsValue resolve_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                             uint32_t argc, const JsValue *argv)
{
    (void)this_;
    (void)new_target;
    JsPromise *p = resolver_take(self);
    if (p)
        js_promise_resolve_with(js, p, argc > 0 ? argv[0] : JS_UNDEFINED);
    return js_is_empty(js->exception) ? JS_UNDEFINED : JS_EXCEPTION;
}

// 27.2.1.3.1 Promise Reject Functions
static JsValue reject_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                            uint32_t argc, const JsValue *argv)
{
    (void)this_;
    (void)new_target;
    JsPromise *p = resolver_take(self);
    if (p)
        js_promise_reject(js, p, argc > 0 ? argv[0] : JS_UNDEFINED);
    return JS_UNDEFINED;
}

// 27.2.1.5.1 GetCapabilitiesExecutor Functions
static JsValue executor_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                              uint32_t argc, const JsValue *argv)
{
    (void)this_;
    (void)new_target;
    JsCapability *c = (JsCapability *)self->home;
    if (!js_is_undefined(c->resolve) || !js_is_undefined(c->reject))
        return js_throw_type_error(
            js, "Promise executor has already been invoked with non-undefined arguments");
    js_store(js, c, &c->resolve, argc > 0 ? argv[0] : JS_UNDEFINED);
    js_store(js, c, &c->reject, argc > 1 ? argv[1] : JS_UNDEFINED);
    return JS_UNDEFINED;
}

static const JsCode resolve_code = JS_BUILTIN_CODE(resolve_entry, NULL, 1, 0);
static const JsCode reject_code = JS_BUILTIN_CODE(reject_entry, NULL, 1, 0);
static const JsCode executor_code = JS_BUILTIN_CODE(executor_entry, NULL, 2, 0);

// 27.2.1.3 CreateResolvingFunctions
bool js__promise_resolving_functions(Js *js, JsPromise *p, JsValue *resolve, JsValue *reject)
{
    Resolver *r = js_alloc(js, sizeof *r, JS_PRIVATE_HEAD(&resolver_type));
    if (!r)
        return false;
    r->promise = p;
    JsFunction *first = js_builtin_new(js, &resolve_code, &r->cell);
    JsFunction *second = first ? js_builtin_new(js, &reject_code, &r->cell) : NULL;
    if (!second)
        return false;
    *resolve = js_from_cell(first);
    *reject = js_from_cell(second);
    return true;
}

static JsCapability *record_new(Js *js)
{
    JsCapability *c = js_alloc(js, sizeof *c, JS_PRIVATE_HEAD(&capability_type));
    if (!c)
        return NULL;
    c->promise = JS_UNDEFINED;
    c->resolve = JS_UNDEFINED;
    c->reject = JS_UNDEFINED;
    return c;
}

// The capability of another constructor, by the specification's steps 3 to 10.
static JsCell *construct_capability(Js *js, JsValue constructor)
{
    JsCapability *c = record_new(js);
    JsFunction *executor = c ? js_builtin_new(js, &executor_code, &c->cell) : NULL;
    if (!executor)
        return NULL;
    JsValue argument = js_from_cell(executor);
    JsValue promise = js_construct(js, constructor, 1, &argument, constructor);
    if (js_is_exception(promise))
        return NULL;
    if (!js_is_callable(c->resolve) || !js_is_callable(c->reject)) {
        js_throw_type_error(js, "Promise resolve or reject function is not callable");
        return NULL;
    }
    js_store(js, c, &c->promise, promise);
    return &c->cell;
}

JsCapability *js__capability_of(Js *js, JsPromise *p)
{
    JsCapability *c = record_new(js);
    if (!c || !js__promise_resolving_functions(js, p, &c->resolve, &c->reject))
        return NULL;
    js_store(js, c, &c->promise, js_from_cell(p));
    return c;
}

// 27.2.1.5 NewPromiseCapability
__attribute__((cold)) JsCell *js__capability_new(Js *js, JsValue constructor, bool functions)
{
    if (!js_same(constructor, js_intrinsic_value(js, JS_I_PROMISE))) {
        if (js_is_constructor(constructor))
            return construct_capability(js, constructor);
        js_throw_type_error(js, "Promise resolve or reject function is not callable");
        return NULL;
    }
    JsPromise *p = js_promise_new(js);
    return functions ? (JsCell *)js__capability_of(js, p) : &p->o.cell;
}

JsValue js__capability_promise(const JsCell *capability)
{
    if (js_cell_kind(capability) == JS_KIND_PROMISE)
        return js_from_cell(capability);
    return ((const JsCapability *)capability)->promise;
}

JsValue js__capability_resolve(Js *js, JsCell *capability, JsValue v)
{
    if (js_cell_kind(capability) != JS_KIND_PROMISE)
        return js_call(js, ((JsCapability *)capability)->resolve, JS_UNDEFINED, 1, &v);
    js_promise_resolve_with(js, (JsPromise *)capability, v);
    return js_is_empty(js->exception) ? JS_UNDEFINED : JS_EXCEPTION;
}

JsValue js__capability_reject(Js *js, JsCell *capability, JsValue reason)
{
    if (js_cell_kind(capability) != JS_KIND_PROMISE)
        return js_call(js, ((JsCapability *)capability)->reject, JS_UNDEFINED, 1, &reason);
    js_promise_reject(js, (JsPromise *)capability, reason);
    return JS_UNDEFINED;
}

JsValue js__capability_reject_pending(Js *js, JsCell *capability)
{
    if (js->terminating)
        return JS_EXCEPTION;
    JsValue reason = js_catch(js);
    if (js_is_exception(js__capability_reject(js, capability, reason)))
        return JS_EXCEPTION;
    return js__capability_promise(capability);
}
