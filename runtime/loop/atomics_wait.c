// SPDX-License-Identifier: MIT
// Waiting by Atomics (25.4.13 to 25.4.15), and the object Atomics itself.
//
// No other thread can wake what Atomics.wait put to sleep: it sleeps until its time is up. What Atomics.waitAsync returned is a
// promise in the loop's list of waiters, which Atomics.notify or a timer takes out again.
#include "runtime/builtins/atomics.h"
#include "runtime/loop/loop.h"
#include <math.h>
#include <time.h>

// One waiter in the list: these values, one after the other.
enum { BLOCK, INDEX, PROMISE, TIMER, WAITER_SIZE };

// What wait and waitAsync were asked for.
typedef struct Wait {
    JsBufferView *t;
    size_t i;
    double timeout; // milliseconds, not below 0; may be infinite
    bool equal;     // the element has the value that was given
} Wait;

// 25.4.3.14 DoWait, steps 1 to 9, and the comparison of step 23. False: exception.
static bool begin(Js *js, uint32_t argc, const JsValue *argv, const char *method, Wait *w)
{
    JsBufferView *t = w->t = js__atomics_validate(js, JS_ARG(0), true, method);
    if (!t)
        return false;
    if (!js__buffer_is_shared(t->buffer)) {
        js_throw_type_error(js, "%s: the array is not over a SharedArrayBuffer", method);
        return false;
    }
    if (!js__atomics_index(js, t, JS_ARG(1), &w->i))
        return false;
    JsValue v = js__view_convert(js, (JsElementType)t->type, JS_ARG(2));
    double q;
    if (js_is_exception(v) || !js_to_double(js, JS_ARG(3), &q))
        return false;
    w->timeout = isnan(q) ? INFINITY : q > 0 ? q : 0;
    w->equal = js__atomics_equal(t, w->i, v);
    return true;
}

// Where the element is in its data block.
static double byte_index(const JsBufferView *t, size_t i)
{
    return (double)(t->offset + i * js__element_size((JsElementType)t->type));
}

static double milliseconds_now(void)
{
    return (double)js__monotonic() / 1e6;
}

// Sleeps in short spells, so that js_interrupt is seen. False: it was interrupted.
static bool sleep_for(Js *js, double milliseconds)
{
    const double spell = 10;
    double end = milliseconds_now() + milliseconds;
    for (double left = milliseconds; left > 0; left = end - milliseconds_now()) {
        double now = left < spell ? left : spell;
        struct timespec t = {0, (long)(now * 1e6)};
        nanosleep(&t, NULL);
        if (!js_check_stack(js))
            return false;
    }
    return true;
}

static JsValue text(Js *js, const char *c)
{
    return js_from_cell_or_exception(js_string_c(js, c));
}

// 25.4.13 Atomics.wait ( typedArray, index, value, timeout )
static JS_BUILTIN(atomics_wait)
{
    Wait w;
    JsLoop *l = js__loop(js);
    JS_CHECK_OK(l && begin(js, argc, argv, "Atomics.wait", &w));
    if (!w.equal)
        return text(js, "not-equal");
    if (l->hooks.before_wait)
        l->hooks.before_wait(js);
    JS_CHECK_OK(sleep_for(js, w.timeout));
    return text(js, "timed-out");
}

// Takes a waiter out of the list and fulfills its promise (25.4.3.12 NotifyWaiter).
static bool wake(Js *js, uint32_t at, const char *result)
{
    JsValues *list = js->loop->waiters;
    JsPromise *p = (JsPromise *)js_cell(list->v[at + PROMISE]);
    JsValue timer = list->v[at + TIMER], v = text(js, result);
    if (js_is_exception(v))
        return false;
    list->count -= WAITER_SIZE;
    memmove(list->v + at, list->v + at + WAITER_SIZE, (list->count - at) * sizeof *list->v);
    if (js_is_cell(timer))
        js__timer_cancel(js, (JsTimer *)js_cell(timer));
    js_promise_fulfill(js, p, v);
    return true;
}

// The function that the timer of a waiter calls.
static JS_BUILTIN(waiter_timed_out)
{
    const JsValues *kept = (const JsValues *)self->home, *list = js->loop->waiters;
    for (uint32_t at = 0; at < list->count; at += WAITER_SIZE)
        if (js_cell(list->v[at + PROMISE]) == js_cell(kept->v[0]))
            return wake(js, at, "timed-out") ? JS_UNDEFINED : JS_EXCEPTION;
    return JS_UNDEFINED;
}

// The timer that ends the wait; JS_UNDEFINED: it has no end.
static JsValue end_after(Js *js, JsPromise *p, double timeout)
{
    static const JsCode code = JS_BUILTIN_CODE(waiter_timed_out, NULL, 0, 0);
    if (timeout > 9007199254740991.0)
        return JS_UNDEFINED;
    JsValues *kept = js_values_new(js, 1);
    JS_CHECK_OK(kept && js_values_push(js, &kept, js_from_cell(p)));
    JsFunction *f = js_builtin_new(js, &code, &kept->cell);
    return f ? js_from_cell_or_exception(js__timer_start(js, js_from_cell(f), ceil(timeout)))
             : JS_EXCEPTION;
}

// Adds a waiter; its promise, or JS_EXCEPTION.
static JsValue add_waiter(Js *js, const Wait *w)
{
    JsLoop *l = js->loop;
    JsPromise *p = js_promise_new(js);
    JsValue timer = p ? end_after(js, p, w->timeout) : JS_EXCEPTION;
    JS_CHECK(timer);
    if (!l->waiters)
        l->waiters = js_values_new(js, WAITER_SIZE);
    JS_CHECK_OK(l->waiters);
    const JsValue waiter[WAITER_SIZE] = {[BLOCK] = js_from_cell(w->t->buffer->bytes),
                                         [INDEX] = js_number(byte_index(w->t, w->i)),
                                         [PROMISE] = js_from_cell(p),
                                         [TIMER] = timer};
    uint32_t count = l->waiters->count;
    for (int k = 0; k < WAITER_SIZE; k++)
        if (!js_values_push(js, &l->waiters, waiter[k])) {
            l->waiters->count = count;
            return JS_EXCEPTION;
        }
    return js_from_cell(p);
}

// 25.4.14 Atomics.waitAsync ( typedArray, index, value, timeout )
static JS_BUILTIN(atomics_wait_async)
{
    Wait w;
    JS_CHECK_OK(js__loop(js) && begin(js, argc, argv, "Atomics.waitAsync", &w));
    bool waits = w.equal && w.timeout > 0;
    JsObject *result = js_object_new(js);
    JS_CHECK_OK(result);
    JsValue value = waits ? add_waiter(js, &w) : text(js, w.equal ? "timed-out" : "not-equal");
    JS_CHECK(value);
    JS_CHECK_OK(js_create_data_property_or_throw(js, result, JS_KEY(async), js_bool(waits)) &&
                js_create_data_property_or_throw(js, result, JS_KEY(value), value));
    return js_from_cell(result);
}

// 25.4.15 Atomics.notify ( typedArray, index, count )
static JS_BUILTIN(atomics_notify)
{
    JsBufferView *t = js__atomics_validate(js, JS_ARG(0), true, "Atomics.notify");
    size_t i;
    double most = INFINITY, woken = 0;
    JS_CHECK_OK(t && js__atomics_index(js, t, JS_ARG(1), &i));
    JS_CHECK_OK(js_is_undefined(JS_ARG(2)) || js_to_integer_or_infinity(js, JS_ARG(2), &most));
    if (!js__buffer_is_shared(t->buffer) || !js->loop || !js->loop->waiters)
        return js_int(0);
    JsValues *list = js->loop->waiters;
    double byte = byte_index(t, i);
    for (uint32_t at = 0; at < list->count && woken < most;) {
        bool same = js_cell(list->v[at + BLOCK]) == &t->buffer->bytes->cell &&
                    js_number_value(list->v[at + INDEX]) == byte;
        if (same)
            JS_CHECK_OK(wake(js, at, "ok"));
        woken += same;
        at += same ? 0 : WAITER_SIZE;
    }
    return js_number(woken);
}

static const JsRow atomics_rows[] = {
    JS_METHOD(load, 2, js__atomics_load),
    JS_METHOD(store, 3, js__atomics_store),
    JS_METHOD(add, 3, js__atomics_add),
    JS_METHOD(sub, 3, js__atomics_sub),
    JS_METHOD(and, 3, js__atomics_and),
    JS_METHOD(or, 3, js__atomics_or),
    JS_METHOD(xor, 3, js__atomics_xor),
    JS_METHOD(exchange, 3, js__atomics_exchange),
    JS_METHOD(compareExchange, 4, js__atomics_compare_exchange),
    JS_METHOD(isLockFree, 1, js__atomics_is_lock_free),
    JS_METHOD(wait, 4, atomics_wait),
    JS_METHOD(waitAsync, 4, atomics_wait_async),
    JS_METHOD(pause, 0, js__atomics_pause),
    JS_METHOD(notify, 3, atomics_notify),
    JS_TAG_ROW(Atomics),
};

static const JsIntrinsicDef atomics_def = {.id = JS_I_ATOMICS,
                                           .proto = JS_I_OBJECT_PROTOTYPE,
                                           .prototype = -1,
                                           JS_ROWS(atomics_rows)};

static JsValue atomics_make(Js *js)
{
    js__realm_add(js, &atomics_def);
    return js_from_cell_or_exception(js_intrinsic(js, JS_I_ATOMICS));
}

const JsGlobalDef js_global_Atomics = {"Atomics", atomics_make};
