// SPDX-License-Identifier: MIT
// Array.fromAsync (23.1.2.2 of ES2026): an async function whose body is written here as a resumable
// one, with the states
//   1 an item of the iterator, 2 its mapped value, 3 the close after an error, 4 an item of an
//   array-like, 5 its mapped value.
#include "runtime/async/frame.h"
#include "runtime/builtins/array.h"
#include <stddef.h>

typedef struct FromAsync {
    JsFrame f;
    JsValue constructor, items, mapper, this_arg; // mapper JS_EMPTY: none
    JsValue a, error;
    JsIterator it;
    double k, length;
} FromAsync;

static JsStep from_async_resume(Js *js, JsFrame *frame, JsHow how, JsValue sent);

#define ALL_LIVE                                                                                   \
    {                                                                                              \
        0xff, 0, 0                                                                                 \
    }
static const JsPoint points[] = {ALL_LIVE, ALL_LIVE, ALL_LIVE, ALL_LIVE, ALL_LIVE, ALL_LIVE};

static const JsCode body_code = {.name = (const JsString *)&js__atom_fromAsync,
                                 .kind = JS_CODE_ASYNC,
                                 .flags = JS_CODE_BUILTIN | JS_CODE_STRICT,
                                 .frame_size = sizeof(FromAsync),
                                 .point_count = sizeof points / sizeof *points,
                                 .resume = from_async_resume,
                                 .points = points};

// A: by the constructor if the receiver is one. length < 0: none is given.
static bool make_array(Js *js, FromAsync *f, double length)
{
    if (js_is_constructor(f->constructor)) {
        JsValue n = js_number(length);
        f->a = js_construct(js, f->constructor, length < 0 ? 0 : 1, &n, f->constructor);
    } else {
        f->a = js_from_cell_or_exception(js__array_create(js, length > 0 ? length : 0));
    }
    return !js_is_exception(f->a);
}

// GetIteratorFromMethod with the method found under @@asyncIterator or @@iterator: 1, 0 when there
// is neither, -1.
static int open_iterator(Js *js, FromAsync *f)
{
    JsValue method = js_get_method(js, f->items, JS_SYM_KEY(asyncIterator));
    bool sync = js_is_undefined(method);
    if (sync)
        method = js_get_method(js, f->items, JS_SYM_KEY(iterator));
    if (js_is_exception(method))
        return -1;
    if (js_is_undefined(method))
        return 0;
    f->it.object = js_call(js, method, f->items, 0, NULL);
    if (js_is_exception(f->it.object))
        return -1;
    if (!js_is_object(f->it.object)) {
        js__throw_about(js, "Result of the iterator method %s is not an object", f->it.object);
        return -1;
    }
    f->it.next = js_next_method(js_get(js, f->it.object, JS_KEY(next)));
    if (js_is_exception(f->it.next) || (sync && !js__async_from_sync_iterator(js, &f->it)))
        return -1;
    return make_array(js, f, -1) ? 1 : -1;
}

static JsValue map_item(Js *js, FromAsync *f, JsValue v)
{
    JsValue args[2] = {v, js_number(f->k)};
    return js_call(js, f->mapper, f->this_arg, 2, args);
}

static bool add_item(Js *js, FromAsync *f, JsValue v)
{
    return js__create_index(js, js_object(f->a), f->k++, v);
}

static JsStep finish(Js *js, FromAsync *f)
{
    return js__set_length(js, js_object(f->a), f->k) ? js_finish(js, &f->f, f->a)
                                                     : js_fail(js, &f->f);
}

// The pending error, after the iterator is closed.
static JsStep close_and_fail(Js *js, FromAsync *f)
{
    if (js->terminating)
        return js_fail(js, &f->f);
    f->error = js_catch(js);
    return js_for_await_close(js, &f->f, 3, &f->it, JS_C_THROW);
}

static JsStep next_item(Js *js, FromAsync *f)
{
    return js_for_await_next(js, &f->f, 1, JS_PLACE(FromAsync, it));
}

static JsStep next_index(Js *js, FromAsync *f)
{
    if (f->k >= f->length)
        return finish(js, f);
    JsValue v = js__get_index(js, js_object(f->items), f->k);
    return js_is_exception(v) ? js_fail(js, &f->f) : js_await(js, &f->f, 4, v);
}

static JsStep begin(Js *js, FromAsync *f)
{
    if (js_is_undefined(f->mapper))
        f->mapper = JS_EMPTY;
    else if (!js__check_callable(js, f->mapper))
        return js_fail(js, &f->f);
    int iterable = open_iterator(js, f);
    if (iterable < 0)
        return js_fail(js, &f->f);
    if (iterable)
        return next_item(js, f);
    JsObject *items = js_to_object(js, f->items);
    if (!items || !js__length(js, items, &f->length) || !make_array(js, f, f->length))
        return js_fail(js, &f->f);
    f->items = js_from_cell(items);
    return next_index(js, f);
}

static JsStep item_arrived(Js *js, FromAsync *f, JsValue v)
{
    if (!js_is_empty(f->mapper)) {
        v = map_item(js, f, v);
        return js_is_exception(v) ? close_and_fail(js, f) : js_await(js, &f->f, 2, v);
    }
    return add_item(js, f, v) ? next_item(js, f) : close_and_fail(js, f);
}

static JsStep index_arrived(Js *js, FromAsync *f, JsValue v)
{
    if (!js_is_empty(f->mapper)) {
        v = map_item(js, f, v);
        return js_is_exception(v) ? js_fail(js, &f->f) : js_await(js, &f->f, 5, v);
    }
    return add_item(js, f, v) ? next_index(js, f) : js_fail(js, &f->f);
}

static JsStep from_async_resume(Js *js, JsFrame *frame, JsHow how, JsValue sent)
{
    FromAsync *f = (FromAsync *)frame;
    switch (frame->state) {
    case 0:
        return begin(js, f);
    case 1:
        if (how == JS_END)
            return finish(js, f);
        return how == JS_THROW ? js_fail(js, frame) : item_arrived(js, f, sent);
    case 2:
        if (how == JS_THROW || !add_item(js, f, sent))
            return close_and_fail(js, f);
        return next_item(js, f);
    case 3:
        if (how != JS_THROW)
            js_throw(js, f->error);
        return js_fail(js, frame);
    case 4:
        return how == JS_THROW ? js_fail(js, frame) : index_arrived(js, f, sent);
    default:
        if (how == JS_THROW || !add_item(js, f, sent))
            return js_fail(js, frame);
        return next_index(js, f);
    }
}

JS_BUILTIN(js__array_from_async)
{
    JsFunction *body = js_builtin_new(js, &body_code, NULL);
    FromAsync *f = body ? (FromAsync *)js_frame_new(js, body) : NULL;
    JS_CHECK_OK(f);
    f->constructor = this_;
    f->items = JS_ARG(0);
    f->mapper = JS_ARG(1);
    f->this_arg = JS_ARG(2);
    return js_async_function_start(js, &f->f);
}
