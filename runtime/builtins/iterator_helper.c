// SPDX-License-Identifier: MIT
// Iterator helpers (27.1.2): what Iterator.prototype's map, filter, take, drop and flatMap return,
// and Iterator.concat.
//
// The specification writes each as a generator's closure. Here a helper is a small state machine:
// `step` runs it from one yield to the next, and closing it is what a return completion at that
// yield does.
#include "runtime/builtins/iterator.h"
#include "runtime/object/shape.h"
#include <math.h>
#include <stdlib.h>

extern const JsIntrinsicDef js__iterator_helper_def; // below; its methods make it known

typedef enum HelperState {
    HELPER_START,
    HELPER_YIELD,
    HELPER_EXECUTING,
    HELPER_COMPLETED
} HelperState;

typedef struct Helper Helper;
// 1 and *v: yielded; 0: done; -1.
typedef int Step(Js *js, Helper *h, JsValue *v);

struct Helper {
    JsObject o;
    JsIterator it;    // [[UnderlyingIterator]]; concat: its object is undefined
    JsValue f;        // mapper or predicate; concat: the list of methods and iterables
    JsIterator inner; // flatMap, concat: the iterator being walked; its object is undefined when
                      // there is none
    double counter;   // calls so far; take and drop: what remains; concat: the place in the list
    Step *step;
    uint64_t state;
};

static void helper_trace(JsTracer *t, JsCell *cell)
{
    Helper *h = (Helper *)cell;
    js_trace_value(t, h->it.object);
    js_trace_value(t, h->it.next);
    js_trace_value(t, h->f);
    js_trace_value(t, h->inner.object);
    js_trace_value(t, h->inner.next);
}

static const JsClass helper_class = {
    .name = "Iterator Helper",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(Helper),
    .type = {.name = "IteratorHelper", .trace = helper_trace},
};

static JsValue helper_new(Js *js, const JsIterator *it, JsValue f, double counter, Step *step)
{
    js__realm_add(js, &js__iterator_helper_def);
    JsObject *proto = js_intrinsic(js, JS_I_ITERATOR_HELPER_PROTOTYPE);
    Helper *h = (Helper *)js_object_new_class(js, &helper_class, proto);
    JS_CHECK_OK(h);
    h->it = *it;
    h->f = f;
    h->inner = (JsIterator){JS_UNDEFINED, JS_UNDEFINED};
    h->counter = counter;
    h->step = step;
    return js_from_cell(h);
}

static JsValue helper_of(Js *js, JsValue this_, JsValue f, double counter, Step *step)
{
    JsIterator it;
    JS_CHECK_OK(js__iterator_direct(js, js_object(this_), &it));
    return helper_new(js, &it, f, counter, step);
}

// f(v, counter++); an exception closes the underlying iterator.
static JsValue call_counted(Js *js, Helper *h, JsValue v)
{
    JsValue arguments[2] = {v, js_number(h->counter)};
    JsValue result = js_call(js, h->f, JS_UNDEFINED, 2, arguments);
    if (js_is_exception(result))
        return js__iterator_abrupt(js, &h->it);
    h->counter++;
    return result;
}

static int step_map(Js *js, Helper *h, JsValue *v)
{
    int more = js_iterator_next(js, &h->it, v);
    if (more <= 0)
        return more;
    *v = call_counted(js, h, *v);
    return js_is_exception(*v) ? -1 : 1;
}

static int step_filter(Js *js, Helper *h, JsValue *v)
{
    for (;;) {
        int more = js_iterator_next(js, &h->it, v);
        if (more <= 0)
            return more;
        JsValue selected = call_counted(js, h, *v);
        if (js_is_exception(selected))
            return -1;
        if (js_truthy(selected))
            return 1;
    }
}

static int step_take(Js *js, Helper *h, JsValue *v)
{
    if (h->counter == 0)
        return js_iterator_close(js, &h->it) ? 0 : -1;
    h->counter--;
    return js_iterator_next(js, &h->it, v);
}

// 7.4.7 IteratorStep: `value` is not read. 1, 0 done, -1.
static int skip_one(Js *js, JsIterator *it)
{
    JsValue result = js_call(js, it->next, it->object, 0, NULL);
    if (js_is_exception(result))
        return -1;
    if (!js_is_object(result)) {
        js_throw_type_error(js, "Iterator result is not an object");
        return -1;
    }
    JsValue done = js_get_object(js, js_object(result), JS_KEY(done));
    return js_is_exception(done) ? -1 : !js_truthy(done);
}

static int step_drop(Js *js, Helper *h, JsValue *v)
{
    while (h->counter > 0) {
        h->counter--;
        int more = skip_one(js, &h->it);
        if (more <= 0)
            return more;
    }
    return js_iterator_next(js, &h->it, v);
}

static int step_flat_map(Js *js, Helper *h, JsValue *v)
{
    for (;;) {
        if (js_is_undefined(h->inner.object)) {
            int more = js_iterator_next(js, &h->it, v);
            if (more <= 0)
                return more;
            JsValue mapped = call_counted(js, h, *v);
            if (js_is_exception(mapped))
                return -1;
            if (!js__iterator_flattenable(js, mapped, false, &h->inner)) {
                js__iterator_abrupt(js, &h->it);
                return -1;
            }
        }
        int more = js_iterator_next(js, &h->inner, v);
        if (more > 0)
            return 1;
        h->inner = (JsIterator){JS_UNDEFINED, JS_UNDEFINED};
        if (more < 0) {
            js__iterator_abrupt(js, &h->it);
            return -1;
        }
    }
}

static int step_concat(Js *js, Helper *h, JsValue *v)
{
    const JsValues *list = (const JsValues *)js_cell(h->f);
    for (;;) {
        if (js_is_undefined(h->inner.object)) {
            uint32_t at = (uint32_t)h->counter;
            if (at >= list->count)
                return 0;
            h->counter += 2;
            JsValue object = js_call(js, list->v[at], list->v[at + 1], 0, NULL);
            if (js_is_exception(object))
                return -1;
            if (!js_is_object(object)) {
                js__throw_about(js, "Result of the iterator method %s is not an object", object);
                return -1;
            }
            if (!js__iterator_direct(js, js_object(object), &h->inner))
                return -1;
        }
        int more = js_iterator_next(js, &h->inner, v);
        if (more > 0)
            return 1;
        h->inner = (JsIterator){JS_UNDEFINED, JS_UNDEFINED};
        if (more < 0)
            return -1;
    }
}

static Helper *this_helper(Js *js, JsValue v, const char *method)
{
    if (js_is_kind(v, JS_KIND_ITERATOR) && js__class(js_object(v)) == &helper_class)
        return (Helper *)js_cell(v);
    js_throw_type_error(js, "Iterator Helper.prototype.%s called on incompatible receiver", method);
    return NULL;
}

static bool check_not_running(Js *js, const Helper *h)
{
    if (h->state != HELPER_EXECUTING)
        return true;
    js_throw_type_error(js, "Generator is already running");
    return false;
}

// 27.1.2.1.1 %IteratorHelperPrototype%.next ( )
static JS_BUILTIN(helper_next)
{
    Helper *h = this_helper(js, this_, "next");
    JS_CHECK_OK(h && check_not_running(js, h));
    if (h->state == HELPER_COMPLETED)
        return js_create_iter_result(js, JS_UNDEFINED, true);
    h->state = HELPER_EXECUTING;
    JsValue v;
    int more = h->step(js, h, &v);
    h->state = more > 0 ? HELPER_YIELD : HELPER_COMPLETED;
    JS_CHECK_INT(more);
    return js_create_iter_result(js, more ? v : JS_UNDEFINED, !more);
}

static bool close_underlying(Js *js, Helper *h)
{
    return js_is_undefined(h->it.object) || js_iterator_close(js, &h->it);
}

// A return completion at the yield: the inner iterator of flatMap or concat is closed first.
static bool close_helper(Js *js, Helper *h)
{
    if (js_is_undefined(h->inner.object) || js_iterator_close(js, &h->inner))
        return close_underlying(js, h);
    if (!js_is_undefined(h->it.object))
        js__iterator_abrupt(js, &h->it);
    return false;
}

// 27.1.2.1.2 %IteratorHelperPrototype%.return ( )
static JS_BUILTIN(helper_return)
{
    Helper *h = this_helper(js, this_, "return");
    JS_CHECK_OK(h && check_not_running(js, h));
    HelperState state = (HelperState)h->state;
    if (state == HELPER_START) {
        h->state = HELPER_COMPLETED;
        JS_CHECK_OK(close_underlying(js, h));
    } else if (state == HELPER_YIELD) {
        h->state = HELPER_EXECUTING;
        bool closed = close_helper(js, h);
        h->state = HELPER_COMPLETED;
        JS_CHECK_OK(closed);
    }
    return js_create_iter_result(js, JS_UNDEFINED, true);
}

static JsValue with_callback(Js *js, JsValue this_, JsValue f, Step *step)
{
    JS_CHECK_OK(js__iterator_callback(js, this_, f));
    return helper_of(js, this_, f, 0, step);
}

// 27.1.4.4 Iterator.prototype.filter ( predicate )
JS_BUILTIN(js__iterator_filter)
{
    return with_callback(js, this_, JS_ARG(0), step_filter);
}

// 27.1.4.6 Iterator.prototype.flatMap ( mapper )
JS_BUILTIN(js__iterator_flat_map)
{
    return with_callback(js, this_, JS_ARG(0), step_flat_map);
}

// 27.1.4.8 Iterator.prototype.map ( mapper )
JS_BUILTIN(js__iterator_map)
{
    return with_callback(js, this_, JS_ARG(0), step_map);
}

static JsValue with_limit(Js *js, JsValue this_, JsValue limit, Step *step)
{
    JS_CHECK_OK(js__iterator_receiver(js, this_));
    JsIterator it = {this_, JS_UNDEFINED};
    double n;
    if (!js_to_double(js, limit, &n))
        return js__iterator_abrupt(js, &it);
    if (isnan(n) || trunc(n) < 0 || (isfinite(n) && n > 9007199254740991.0)) {
        char *text = js_describe(js, limit);
        js_throw_range_error(js, "%s must be positive", text ? text : "limit");
        free(text);
        return js__iterator_abrupt(js, &it);
    }
    return helper_of(js, this_, JS_UNDEFINED, trunc(n), step);
}

// 27.1.4.2 Iterator.prototype.drop ( limit )
JS_BUILTIN(js__iterator_drop)
{
    return with_limit(js, this_, JS_ARG(0), step_drop);
}

// 27.1.4.11 Iterator.prototype.take ( limit )
JS_BUILTIN(js__iterator_take)
{
    return with_limit(js, this_, JS_ARG(0), step_take);
}

// ES2026 27.1.3.2.1 Iterator.concat ( ...items )
JS_BUILTIN(js__iterator_concat)
{
    const JsIterator none = {JS_UNDEFINED, JS_UNDEFINED};
    JsValue list = js_list_new(js);
    JS_CHECK(list);
    for (uint32_t i = 0; i < argc; i++) {
        if (!js_is_object(argv[i]))
            return js__throw_about(js, "%s is not an object", argv[i]);
        JsValue method = js_get_method(js, argv[i], JS_SYM_KEY(iterator));
        JS_CHECK(method);
        if (js_is_undefined(method))
            return js__throw_about(js, "%s is not iterable", argv[i]);
        JS_CHECK_OK(js_list_push(js, &list, method) && js_list_push(js, &list, argv[i]));
    }
    return helper_new(js, &none, list, 0, step_concat);
}

static const JsRow helper_rows[] = {
    JS_METHOD(next, 0, helper_next),
    JS_METHOD(return, 0, helper_return),
    JS_TAG_ROW(iterator_helper),
};

const JsIntrinsicDef js__iterator_helper_def = {
    .id = JS_I_ITERATOR_HELPER_PROTOTYPE,
    .proto = JS_I_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(helper_rows),
};
