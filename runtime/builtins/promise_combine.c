// SPDX-License-Identifier: MIT
// Promise.all, allSettled, any and race (27.2.4.1 to 27.2.4.5): one loop, and element functions
// told apart by a table.
//
// What the element functions of one call share is a Combination. Where a program can see neither
// the element functions nor the capability's (then() of a plain promise is the intrinsic one), the
// combination itself is the handler of the elements' reactions: it knows the element by its index.
// Else there are functions; what those of one element share (allSettled has two) is an Element,
// which also says whether one of them was called.
#include "runtime/async/promise.h"
#include "runtime/builtins/promise.h"
#include "runtime/object/error.h"
#include <stdlib.h>

extern const JsIntrinsicDef js__aggregate_error_prototype_def; // error.c

typedef struct Combination {
    JsNativeHandler handler;
    JsCell *capability; // a bare promise while nobody sees its functions, then a JsCapability
    JsValues *values;   // values, results or errors, by index; NULL for race, or when settled
    uint64_t remaining; // remainingElementsCount
    uint32_t settled;   // [[AlreadyResolved]] of the bare promise's functions, if it had any
    uint32_t decided;   // a race: a job is queued that settles it, so what comes later does nothing
} Combination;

typedef struct Element {
    JsCell cell;
    Combination *all;
    uint32_t index;
    uint32_t called;
} Element;

static void combination_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((Combination *)cell)->capability);
    js_trace_cell(t, ((Combination *)cell)->values);
}

static void element_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((Element *)cell)->all);
}

static const JsCellType combination_type = {.name = "PromiseCombination",
                                            .trace = combination_trace};
static const JsCellType element_type = {.name = "PromiseElement", .trace = element_trace};

// The bare promise, which is to be resolved or rejected now; NULL: that was done before. Whatever
// still arrives does nothing.
static JsPromise *take_promise(Combination *all)
{
    if (all->settled)
        return NULL;
    JsPromise *p = (JsPromise *)all->capability;
    all->settled = true;
    all->handler.cell.head |= JS_NATIVE_DONE;
    all->capability = NULL;
    all->values = NULL;
    return p;
}

static bool is_bare(const Combination *all)
{
    return all->settled || js_cell_kind(all->capability) == JS_KIND_PROMISE;
}

// Call(capability.[[Resolve]], undefined, « v »)
static JsValue resolve(Js *js, Combination *all, JsValue v)
{
    if (!is_bare(all))
        return js__capability_resolve(js, all->capability, v);
    JsPromise *p = take_promise(all);
    if (p)
        js_promise_resolve_with(js, p, v);
    return js_is_empty(js->exception) ? JS_UNDEFINED : JS_EXCEPTION;
}

// Call(capability.[[Reject]], undefined, « reason »)
static JsValue reject(Js *js, Combination *all, JsValue reason)
{
    if (!is_bare(all))
        return js__capability_reject(js, all->capability, reason);
    JsPromise *p = take_promise(all);
    if (p)
        js_promise_reject(js, p, reason);
    return JS_UNDEFINED;
}

// The list is complete: resolves with it as an array.
static JsValue resolve_list(Js *js, Combination *all)
{
    if (all->settled)
        return JS_UNDEFINED;
    JsValue array = js_array_from_values(js, all->values);
    JS_CHECK(array);
    return resolve(js, all, array);
}

// The list of Promise.any is complete: rejects with an AggregateError of it.
static JsValue reject_errors(Js *js, Combination *all)
{
    if (all->settled)
        return JS_UNDEFINED;
    JsString *message = js_string_c(js, "All promises were rejected");
    js__realm_add(js, &js__aggregate_error_prototype_def);
    JsObject *error = message ? js__error_make(js, JS_I_AGGREGATE_ERROR_PROTOTYPE, message) : NULL;
    JS_CHECK_OK(error);
    JsValue array = js_array_from_values(js, all->values);
    JS_CHECK(array);
    JS_CHECK_OK(js_define_value(js, error, JS_KEY(errors), array, JS_DATA_HIDDEN));
    return reject(js, all, js_from_cell(error));
}

static JsValue resolve_none(Js *js, Combination *all)
{
    (void)js;
    (void)all;
    return JS_UNDEFINED;
}

// Stores the value of an element.
static JsValue element_value(Js *js, Combination *all, uint32_t index, JsValue v,
                             JsValue (*complete)(Js *, Combination *))
{
    if (all->values)
        js_store(js, all->values, &all->values->v[index], v);
    return --all->remaining == 0 ? complete(js, all) : JS_UNDEFINED;
}

// The first call of an element function.
static JsValue element_done(Js *js, Element *e, JsValue v, JsValue (*complete)(Js *, Combination *))
{
    e->called = true;
    return element_value(js, e->all, e->index, v, complete);
}

static Element *element_of(const JsFunction *self)
{
    return (Element *)self->home;
}

static bool element_called(const JsFunction *self)
{
    return element_of(self)->called;
}

// 27.2.4.1.3 Promise.all Resolve Element Functions
static JS_BUILTIN(all_element)
{
    return element_called(self) ? JS_UNDEFINED
                                : element_done(js, element_of(self), JS_ARG(0), resolve_list);
}

// 27.2.4.3.2 Promise.any Reject Element Functions
static JS_BUILTIN(any_element)
{
    return element_called(self) ? JS_UNDEFINED
                                : element_done(js, element_of(self), JS_ARG(0), reject_errors);
}

// { status, value } or { status, reason }
static JsValue settled_object(Js *js, JsString *status, JsKey key, JsValue v)
{
    JsObject *o = js_object_new(js);
    JS_CHECK_OK(o && js_define_value(js, o, JS_KEY(status), js_from_cell(status), JS_DATA_DEFAULT));
    JS_CHECK_OK(js_define_value(js, o, key, v, JS_DATA_DEFAULT));
    return js_from_cell(o);
}

// 27.2.4.2.2 Promise.allSettled Resolve Element Functions
static JS_BUILTIN(settled_fulfilled)
{
    if (element_called(self))
        return JS_UNDEFINED;
    JsValue o = settled_object(js, JS_ATOM(fulfilled), JS_KEY(value), JS_ARG(0));
    JS_CHECK(o);
    return element_done(js, element_of(self), o, resolve_list);
}

// 27.2.4.2.3 Promise.allSettled Reject Element Functions
static JS_BUILTIN(settled_rejected)
{
    if (element_called(self))
        return JS_UNDEFINED;
    JsValue o = settled_object(js, JS_ATOM(rejected), JS_KEY(reason), JS_ARG(0));
    JS_CHECK(o);
    return element_done(js, element_of(self), o, resolve_list);
}

static const JsCode all_code = JS_BUILTIN_CODE(all_element, NULL, 1, 0);
static const JsCode any_code = JS_BUILTIN_CODE(any_element, NULL, 1, 0);
static const JsCode fulfilled_code = JS_BUILTIN_CODE(settled_fulfilled, NULL, 1, 0);
static const JsCode rejected_code = JS_BUILTIN_CODE(settled_rejected, NULL, 1, 0);

// A combinator: the element functions (NULL: the capability's own function), what an exhausted list
// does, and what an element's functions do, as a handler.
typedef struct Combinator {
    const JsCode *fulfilled;
    const JsCode *rejected;
    JsValue (*complete)(Js *js, Combination *all);
    void (*run)(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v);
} Combinator;

static void run_all(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    Combination *all = (Combination *)self;
    if (how == JS_NEXT)
        element_value(js, all, index, v, resolve_list);
    else
        reject(js, all, v);
}

static void run_settled(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    bool good = how == JS_NEXT;
    JsValue o = settled_object(js, good ? JS_ATOM(fulfilled) : JS_ATOM(rejected),
                               good ? JS_KEY(value) : JS_KEY(reason), v);
    if (!js_is_exception(o))
        element_value(js, (Combination *)self, index, o, resolve_list);
}

static void run_any(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    Combination *all = (Combination *)self;
    if (how == JS_NEXT)
        resolve(js, all, v);
    else
        element_value(js, all, index, v, reject_errors);
}

static void run_race(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    (void)index;
    if (how == JS_NEXT)
        resolve(js, (Combination *)self, v);
    else
        reject(js, (Combination *)self, v);
}

static const Combinator combine_all = {&all_code, NULL, resolve_list, run_all};
static const Combinator combine_settled = {&fulfilled_code, &rejected_code, resolve_list,
                                           run_settled};
static const Combinator combine_any = {NULL, &any_code, reject_errors, run_any};
static const Combinator combine_race = {NULL, NULL, resolve_none, run_race};

// The capability with functions that a program may see. NULL: exception.
static JsCapability *capability_functions(Js *js, Combination *all)
{
    if (is_bare(all)) {
        JsCapability *c = js__capability_of(js, (JsPromise *)all->capability);
        if (!c)
            return NULL;
        all->capability = &c->cell;
    }
    return (JsCapability *)all->capability;
}

// The function for one element: a new closure over e, or the capability's.
static JsValue element_function(Js *js, const JsCode *code, Element *e, JsValue otherwise)
{
    if (!code)
        return otherwise;
    return js_from_cell_or_exception(js_builtin_new(js, code, &e->cell));
}

// nextPromise.then(...) with functions that a program may see.
static bool invoke_then(Js *js, const Combinator *c, Combination *all, uint32_t index, JsValue next)
{
    JsCapability *capability = capability_functions(js, all);
    Element *e = capability ? js_alloc_small(js, sizeof *e, JS_PRIVATE_HEAD(&element_type)) : NULL;
    if (!e)
        return false;
    e->all = all;
    e->index = index;
    JsValue arguments[2];
    arguments[0] = element_function(js, c->fulfilled, e, capability->resolve);
    if (js_is_exception(arguments[0]))
        return false;
    arguments[1] = element_function(js, c->rejected, e, capability->reject);
    if (js_is_exception(arguments[1]))
        return false;
    all->remaining++;
    return !js_is_exception(js_invoke(js, next, JS_KEY(then), 2, arguments));
}

// What the rounds of one loop have in common.
typedef struct Rounds {
    JsValue constructor;
    JsValue promise_resolve;
    bool intrinsic; // promise_resolve is %Promise.resolve%, and constructor is %Promise%
} Rounds;

// Would a handler do nothing, as a job of this race is queued before it? Else it is a job itself if
// `settled`.
static bool is_late(const Combinator *c, Combination *all, bool settled)
{
    bool late = all->decided;
    all->decided |= settled && c == &combine_race;
    return late;
}

// One round of the loop: promiseResolve, element functions, then.
static bool combine_one(Js *js, const Combinator *c, Combination *all, const Rounds *r, JsValue v)
{
    uint32_t index = all->values ? all->values->count : 0;
    if (all->values && !js_values_push(js, &all->values, JS_UNDEFINED))
        return false;
    bool small = index < 1u << 29; // it fits in a job
    if (r->intrinsic && small && !js_is_object(v) && js__then_is_plain(js)) {
        all->remaining++;
        if (!is_late(c, all, true))
            js__promise_resolved_native(js, v, &all->handler, index);
        return true;
    }
    // A plain promise is what PromiseResolve makes of itself.
    if (!r->intrinsic || !small || !js__promise_then_is_plain(js, v)) {
        v = r->intrinsic ? js_promise_resolve(js, r->constructor, v)
                         : js_call(js, r->promise_resolve, r->constructor, 1, &v);
        if (js_is_exception(v))
            return false;
        if (!small || !js__promise_then_is_plain(js, v))
            return invoke_then(js, c, all, index, v);
    }
    all->remaining++;
    JsPromise *p = (JsPromise *)js_cell(v);
    if (!is_late(c, all, p->state != JS_PENDING))
        return js__promise_then_native(js, p, &all->handler, index);
    p->handled = true;
    return true;
}

// 27.2.4.1.2 PerformPromiseAll and its kin. False: an exception is pending; the iterator was closed
// if it had to be.
static bool combine(Js *js, const Combinator *c, Combination *all, const Rounds *r, JsIterator *it)
{
    all->remaining = 1;
    JsIteratorStep *step = js__iterator_step(js, it);
    for (;;) {
        JsValue v;
        int more = step ? step(js, js_object(it->object), &v) : js_iterator_next(js, it, &v);
        if (more < 0)
            return false;
        if (more == 0)
            return --all->remaining != 0 || !js_is_exception(c->complete(js, all));
        if (!combine_one(js, c, all, r, v)) {
            if (js->terminating)
                return false;
            JsValue error = js_catch(js);
            js_iterator_close_throw(js, it);
            js->exception = error;
            return false;
        }
    }
}

// 27.2.4.1.1 GetPromiseResolve
static JsValue get_promise_resolve(Js *js, JsValue constructor)
{
    JsValue resolve = js_get(js, constructor, JS_KEY(resolve));
    JS_CHECK(resolve);
    if (js_is_callable(resolve))
        return resolve;
    return js_throw_type_error(js, "Promise resolve or reject function is not callable");
}

static Combination *combination_new(Js *js, const Combinator *c, JsCell *capability)
{
    Combination *all =
        js_alloc_small(js, sizeof *all, JS_PRIVATE_HEAD(&combination_type) | JS_NATIVE_HANDLER);
    if (!all)
        return NULL;
    all->handler.run = c->run;
    all->capability = capability;
    if (c->complete == resolve_none)
        return all;
    all->values = js_values_new(js, 4);
    return all->values ? all : NULL;
}

static JsValue run(Js *js, const Combinator *c, JsValue constructor, JsValue iterable)
{
    JsCell *capability = js__capability_new(js, constructor, false);
    Combination *all = capability ? combination_new(js, c, capability) : NULL;
    JS_CHECK_OK(all);
    JsValue promise = js__capability_promise(capability);
    JsIterator it;
    Rounds r = {.constructor = constructor,
                .promise_resolve = get_promise_resolve(js, constructor)};
    r.intrinsic = js__is_promise_resolve(r.promise_resolve) && !js->no_fast &&
                  js_same(constructor, js_intrinsic_value(js, JS_I_PROMISE));
    if (!js_is_exception(r.promise_resolve) && js__iterate(js, iterable, &it) &&
        combine(js, c, all, &r, &it))
        return promise;
    // 27.2.1.1.1 IfAbruptRejectPromise
    if (js->terminating || js_is_exception(reject(js, all, js_catch(js))))
        return JS_EXCEPTION;
    return promise;
}

// 27.2.4.1 Promise.all ( iterable )
JS_BUILTIN(js__promise_all)
{
    return run(js, &combine_all, this_, JS_ARG(0));
}

// 27.2.4.2 Promise.allSettled ( iterable )
JS_BUILTIN(js__promise_all_settled)
{
    return run(js, &combine_settled, this_, JS_ARG(0));
}

// 27.2.4.3 Promise.any ( iterable )
JS_BUILTIN(js__promise_any)
{
    return run(js, &combine_any, this_, JS_ARG(0));
}

// 27.2.4.5 Promise.race ( iterable )
JS_BUILTIN(js__promise_race)
{
    return run(js, &combine_race, this_, JS_ARG(0));
}
