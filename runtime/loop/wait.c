// SPDX-License-Identifier: MIT
// The blocking forms for C (embed.h): the loop runs until one promise or request is settled.
#include "runtime/loop/loop.h"
#include <yieldc/embed.h>

// Runs the loop until p is settled. False: an exception is pending.
static bool run_until_settled(Js *js, JsPromise *p)
{
    if (!js__loop_run(js, p, true))
        return false;
    if (p->state != JS_PENDING)
        return true;
    js_throw_error(js, "nothing is left to run, and the promise is not settled");
    return false;
}

JsValue js_wait(Js *js, JsValue v)
{
    if (js_is_exception(v))
        return v;
    JsValue promise = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), v);
    if (js_is_exception(promise))
        return JS_EXCEPTION;
    JsPromise *p = (JsPromise *)js_cell(promise);
    p->handled = true;
    if (!run_until_settled(js, p))
        return JS_EXCEPTION;
    return p->state == JS_FULFILLED ? p->result : js_throw(js, p->result);
}

// What a request was answered: in a cell, which outlives this call when there is no answer.
enum { ANSWERED, HOW, VALUE, OUTCOME_SIZE };

static void answer(Js *js, void *data, JsHow how, JsValue v)
{
    JsValues *outcome = data;
    js_store(js, outcome, &outcome->v[HOW], js_int(how));
    js_store(js, outcome, &outcome->v[VALUE], v);
    js_promise_fulfill(js, (JsPromise *)js_cell(outcome->v[ANSWERED]), JS_UNDEFINED);
}

int js_wait_request(Js *js, JsValue iterator, JsHow how, JsValue v, JsValue *result)
{
    JsValues *outcome = js_values_new(js, OUTCOME_SIZE);
    JsPromise *answered = outcome ? js_promise_new(js) : NULL;
    if (!answered)
        return -1;
    outcome->count = OUTCOME_SIZE;
    js_store(js, outcome, &outcome->v[ANSWERED], js_from_cell(answered));
    if (!js_async_request(js, iterator, how, v, answer, outcome) ||
        !run_until_settled(js, answered))
        return -1;
    *result = outcome->v[VALUE];
    switch (js_int_value(outcome->v[HOW])) {
    case JS_NEXT:
        return 1;
    case JS_END:
        return 0;
    default:
        js_throw(js, *result);
        return -1;
    }
}
