// SPDX-License-Identifier: MIT
// Promise.all, allSettled, any and race (27.2.4.1 to 27.2.4.5): one loop, and element functions
// told apart by a table.
//
// What the element functions of one call share is a Combination; what the functions of one element
// share (allSettled has two) is an Element, which also says whether one of them was called.
#include "runtime/async/promise.h"
#include "runtime/builtins/promise.h"
#include "runtime/object/error.h"
#include <stdlib.h>

typedef struct Combination {
    JsCell cell;
    JsCapability *capability;
    JsValues *values;   // values, results or errors, by index
    uint64_t remaining; // remainingElementsCount
} Combination;

typedef struct Element {
    JsNativeHandler handler;
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

// The list is complete: resolves with it as an array.
static JsValue resolve_list(Js *js, Combination *all)
{
    JsValue array = js_array_from_values(js, all->values);
    JS_CHECK(array);
    return js_call(js, all->capability->resolve, JS_UNDEFINED, 1, &array);
}

// The list of Promise.any is complete: rejects with an AggregateError of it.
static JsValue reject_errors(Js *js, Combination *all)
{
    JsString *message = js_string_c(js, "All promises were rejected");
    JsObject *error = message ? js__error_make(js, JS_I_AGGREGATE_ERROR_PROTOTYPE, message) : NULL;
    JS_CHECK_OK(error);
    JsValue array = js_array_from_values(js, all->values);
    JS_CHECK(array);
    JS_CHECK_OK(js_define_value(js, error, JS_KEY(errors), array, JS_DATA_HIDDEN));
    JsValue reason = js_from_cell(error);
    return js_call(js, all->capability->reject, JS_UNDEFINED, 1, &reason);
}

static JsValue resolve_none(Js *js, Combination *all)
{
    (void)js;
    (void)all;
    return JS_UNDEFINED;
}

// Stores the value of an element function's first call.
static JsValue element_done(Js *js, Element *e, JsValue v, JsValue (*complete)(Js *, Combination *))
{
    Combination *all = e->all;
    e->called = true;
    js_store(js, all->values, &all->values->v[e->index], v);
    return --all->remaining == 0 ? complete(js, all) : JS_UNDEFINED;
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

// A combinator: the element functions (NULL: the capability's own function) and what an exhausted
// list does.
typedef struct Combinator {
    const JsCode *fulfilled;
    const JsCode *rejected;
    JsValue (*complete)(Js *js, Combination *all);
    void (*run)(Js *js, JsNativeHandler *self, JsHow how,
                JsValue v); // both, where then() is plain; or NULL
} Combinator;

// The resolve element function and the capability's reject function of Promise.all, as one handler.
static void run_all_element(Js *js, JsNativeHandler *self, JsHow how, JsValue v)
{
    Element *e = (Element *)self;
    if (how == JS_NEXT)
        element_done(js, e, v, resolve_list);
    else
        js_call(js, e->all->capability->reject, JS_UNDEFINED, 1, &v);
}

static const Combinator combine_all = {&all_code, NULL, resolve_list, run_all_element};
static const Combinator combine_settled = {&fulfilled_code, &rejected_code, resolve_list, NULL};
static const Combinator combine_any = {NULL, &any_code, reject_errors, NULL};
static const Combinator combine_race = {NULL, NULL, resolve_none, NULL};

// The function for one element: a new closure over e, or the capability's.
static JsValue element_function(Js *js, const JsCode *code, Element *e, JsValue otherwise)
{
    if (!code)
        return otherwise;
    return js_from_cell_or_exception(js_builtin_new(js, code, &e->handler.cell));
}

// One round of the loop: promiseResolve, element functions, then.
static bool combine_one(Js *js, const Combinator *c, Combination *all, JsValue constructor,
                        JsValue promise_resolve, JsValue v)
{
    uint32_t index = all->values->count;
    if (!js_values_push(js, &all->values, JS_UNDEFINED))
        return false;
    JsValue next = js_call(js, promise_resolve, constructor, 1, &v);
    if (js_is_exception(next))
        return false;
    Element *e = js_alloc_small(js, sizeof *e, JS_PRIVATE_HEAD(&element_type) | JS_NATIVE_HANDLER);
    if (!e)
        return false;
    e->all = all;
    e->index = index;
    if (c->run && js__promise_then_is_plain(js, next)) {
        e->handler.run = c->run;
        all->remaining++;
        return js__promise_perform_then(js, (JsPromise *)js_cell(next), JS_UNDEFINED, JS_UNDEFINED,
                                        &e->handler.cell);
    }
    JsValue arguments[2];
    arguments[0] = element_function(js, c->fulfilled, e, all->capability->resolve);
    if (js_is_exception(arguments[0]))
        return false;
    arguments[1] = element_function(js, c->rejected, e, all->capability->reject);
    if (js_is_exception(arguments[1]))
        return false;
    all->remaining++;
    return !js_is_exception(js_invoke(js, next, JS_KEY(then), 2, arguments));
}

// 27.2.4.1.2 PerformPromiseAll and its kin. False: an exception is pending; the iterator was closed
// if it had to be.
static bool combine(Js *js, const Combinator *c, Combination *all, JsValue constructor,
                    JsValue promise_resolve, JsIterator *it)
{
    all->remaining = 1;
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, it, &v);
        if (more < 0)
            return false;
        if (more == 0)
            return --all->remaining != 0 || !js_is_exception(c->complete(js, all));
        if (!combine_one(js, c, all, constructor, promise_resolve, v)) {
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

static Combination *combination_new(Js *js, JsCapability *capability)
{
    Combination *all = js_alloc(js, sizeof *all, JS_PRIVATE_HEAD(&combination_type));
    if (!all)
        return NULL;
    all->capability = capability;
    all->values = js_values_new(js, 4);
    return all->values ? all : NULL;
}

static JsValue run(Js *js, const Combinator *c, JsValue constructor, JsValue iterable)
{
    JsCapability *capability = (JsCapability *)js__capability_new(js, constructor, true);
    Combination *all = capability ? combination_new(js, capability) : NULL;
    JS_CHECK_OK(all);
    JsIterator it;
    JsValue resolve = get_promise_resolve(js, constructor);
    if (js_is_exception(resolve) || !js__iterate(js, iterable, &it) ||
        !combine(js, c, all, constructor, resolve, &it))
        return js__capability_reject_pending(js, &capability->cell);
    return capability->promise;
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
