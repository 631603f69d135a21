// SPDX-License-Identifier: MIT
// Async-from-sync iterators (27.1.6): what for await and yield* use over a synchronous iterable.
//
// Programs never see the object; they see the order of its jobs, and when it closes the synchronous
// iterator: when a value is a promise that rejects, and when PromiseResolve of a value throws.
#include "runtime/async/frame.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>
#include <stdlib.h>

typedef struct AsyncFromSync {
    JsObject o;
    JsIterator it; // [[SyncIteratorRecord]]
    JsValue next;  // while an array is walked by index (iter.h): what [[NextMethod]] is
} AsyncFromSync;

static void async_from_sync_trace(JsTracer *t, JsCell *cell)
{
    AsyncFromSync *a = (AsyncFromSync *)cell;
    js_trace_value(t, a->it.object);
    js_trace_value(t, a->it.next);
    js_trace_value(t, a->next);
}

static const JsClass async_from_sync_class = {
    .name = "Async-from-Sync Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(AsyncFromSync),
    .type = {.name = "AsyncFromSyncIterator", .trace = async_from_sync_trace},
};

// 7.4.3 CreateAsyncFromSyncIterator: *it is the synchronous record and becomes the asynchronous
// one.
bool js__async_from_sync_iterator(Js *js, JsIterator *it)
{
    JsObject *proto = js_intrinsic(js, JS_I_ASYNC_FROM_SYNC_ITERATOR_PROTOTYPE);
    AsyncFromSync *a = (AsyncFromSync *)js_object_new_class(js, &async_from_sync_class, proto);
    if (!a)
        return false;
    a->it = *it;
    if (js_is_int(it->next)) {
        JsObject *of_arrays = js_intrinsic(js, JS_I_ARRAY_ITERATOR_PROTOTYPE);
        JsValue walked = of_arrays ? js_get_object(js, of_arrays, JS_KEY(next)) : JS_EXCEPTION;
        if (js_is_exception(walked))
            return false;
        js_store(js, a, &a->next, walked);
    }
    JsValue next = js_get_object(js, &a->o, JS_KEY(next));
    if (js_is_exception(next))
        return false;
    it->object = js_from_cell(a);
    it->next = js_next_method(next);
    return true;
}

// 7.4.4 GetIteratorFromMethod
static bool iterator_from_method(Js *js, JsValue v, JsValue method, const char *name,
                                 JsIterator *it)
{
    JsValue iterator = js_call(js, method, v, 0, NULL);
    if (js_is_exception(iterator))
        return false;
    if (!js_is_object(iterator)) {
        js_throw_type_error(js, "Result of the Symbol.%s method is not an object", name);
        return false;
    }
    JsValue next = js_get_object(js, js_object(iterator), JS_KEY(next));
    if (js_is_exception(next))
        return false;
    it->object = iterator;
    it->next = js_next_method(next);
    return true;
}

// 7.4.4 GetIterator with kind async
bool js_get_async_iterator(Js *js, JsValue v, JsIterator *it)
{
    JsValue method = js_get_method(js, v, JS_SYM_KEY(asyncIterator));
    if (js_is_exception(method))
        return false;
    if (!js_is_undefined(method))
        return iterator_from_method(js, v, method, "asyncIterator", it);
    method = js_get_method(js, v, JS_SYM_KEY(iterator));
    if (js_is_exception(method))
        return false;
    if (js_is_undefined(method)) {
        char *text = js_describe(js, v);
        js_throw_type_error(js, "%s is not async iterable", text ? text : "value");
        free(text);
        return false;
    }
    if (js__walks_array(js, v, method))
        *it = (JsIterator){v, js_int(0)};
    else if (!iterator_from_method(js, v, method, "iterator", it))
        return false;
    return js__async_from_sync_iterator(js, it);
}

// The iterator of an array walked by index (iter.h), before anything but a loop's step asks for it.
static bool make_iterator(Js *js, AsyncFromSync *a)
{
    if (!js_is_int(a->it.next))
        return true;
    JsValue made =
        js__array_iterator_at(js, js_object(a->it.object), (uint32_t)js_int_value(a->it.next));
    if (js_is_exception(made))
        return false;
    js_store(js, a, &a->it.object, made);
    js_store(js, a, &a->it.next, a->next);
    return true;
}

// What waits for the value of one result: the closures unwrap and closeIterator of
// AsyncFromSyncIteratorContinuation.
typedef struct Item {
    JsNativeHandler handler;
    JsPromise *promise;
    AsyncFromSync *iterator; // to be closed when the value is rejected, or NULL
    uint64_t done;
} Item;

static void item_trace(JsTracer *t, JsCell *cell)
{
    js_trace_cell(t, ((Item *)cell)->promise);
    js_trace_cell(t, ((Item *)cell)->iterator);
}

static const JsCellType item_type = {.name = "AsyncFromSyncItem", .trace = item_trace};

static void item_settled(Js *js, JsNativeHandler *self, uint32_t index, JsHow how, JsValue v)
{
    (void)index;
    const Item *item = (Item *)self;
    if (how == JS_THROW) {
        if (item->iterator)
            js_iterator_close_throw(js, &item->iterator->it);
        js_promise_reject(js, item->promise, v);
        return;
    }
    JsValue result = js_create_iter_result(js, v, item->done);
    JS_MUST(js, js_is_exception(result), result = js_create_iter_result(js, v, item->done));
    js_promise_resolve_with(js, item->promise, result);
}

static Item *item_new(Js *js, JsPromise *p, AsyncFromSync *iterator, bool done)
{
    Item *item = js_alloc(js, sizeof *item, JS_PRIVATE_HEAD(&item_type) | JS_NATIVE_HANDLER);
    if (!item)
        return NULL;
    item->handler.run = item_settled;
    item->promise = p;
    item->iterator = iterator;
    item->done = done;
    return item;
}

// The item is told when the promise is settled.
static bool then_item(Js *js, JsValue promise, Item *item)
{
    return js__promise_then_native(js, (JsPromise *)js_cell(promise), &item->handler, 0);
}

// 27.1.6.4 AsyncFromSyncIteratorContinuation
static JsValue continuation(Js *js, AsyncFromSync *a, JsPromise *p, JsValue result, bool close)
{
    JsValue done = js_get_object(js, js_object(result), JS_KEY(done));
    if (js_is_exception(done))
        return js__capability_reject_pending(js, &p->o.cell);
    bool is_done = js_truthy(done);
    JsValue value = js_get_object(js, js_object(result), JS_KEY(value));
    if (js_is_exception(value))
        return js__capability_reject_pending(js, &p->o.cell);
    close = close && !is_done;
    JsValue wrapper = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), value);
    if (js_is_exception(wrapper)) {
        JsValue error = js_catch(js);
        if (close)
            js_iterator_close_throw(js, &a->it);
        js_promise_reject(js, p, error);
        return js_from_cell(p);
    }
    Item *item = item_new(js, p, close ? a : NULL, is_done);
    if (!item || !then_item(js, wrapper, item))
        return JS_EXCEPTION;
    return js_from_cell(p);
}

// A method of the synchronous iterator returned: an object goes on, anything else is a TypeError.
static JsValue called(Js *js, AsyncFromSync *a, JsPromise *p, JsValue result, bool close)
{
    if (!js_is_exception(result) && js_is_object(result))
        return continuation(js, a, p, result, close);
    if (!js_is_exception(result))
        js__throw_not_result(js, result);
    return js__capability_reject_pending(js, &p->o.cell);
}

// 27.1.6.2.1 next
JsValue js__async_from_sync_next(Js *js, JsValue o, uint32_t argc, const JsValue *argv)
{
    AsyncFromSync *a = (AsyncFromSync *)js_cell(o);
    JsPromise *p = js_promise_new(js);
    if (!make_iterator(js, a))
        return js__capability_reject_pending(js, &p->o.cell);
    JsValue result = js_call(js, a->it.next, a->it.object, argc ? 1 : 0, argv);
    return called(js, a, p, result, true);
}

// 27.1.6.2.2 return
JsValue js__async_from_sync_return(Js *js, JsValue o, uint32_t argc, const JsValue *argv)
{
    AsyncFromSync *a = (AsyncFromSync *)js_cell(o);
    JsPromise *p = js_promise_new(js);
    if (!make_iterator(js, a))
        return js__capability_reject_pending(js, &p->o.cell);
    JsValue method = js_get_method(js, a->it.object, JS_KEY(return ));
    if (js_is_exception(method))
        return js__capability_reject_pending(js, &p->o.cell);
    if (js_is_undefined(method)) {
        JsValue v = argc ? argv[0] : JS_UNDEFINED;
        js_promise_resolve_with(js, p, js_create_iter_result(js, v, true));
        return js_from_cell(p);
    }
    return called(js, a, p, js_call(js, method, a->it.object, argc ? 1 : 0, argv), false);
}

// 27.1.6.2.3 throw
JsValue js__async_from_sync_throw(Js *js, JsValue o, uint32_t argc, const JsValue *argv)
{
    AsyncFromSync *a = (AsyncFromSync *)js_cell(o);
    JsPromise *p = js_promise_new(js);
    if (!make_iterator(js, a))
        return js__capability_reject_pending(js, &p->o.cell);
    JsValue method = js_get_method(js, a->it.object, JS_KEY(throw));
    if (js_is_exception(method))
        return js__capability_reject_pending(js, &p->o.cell);
    if (js_is_undefined(method)) {
        if (js_iterator_close(js, &a->it))
            js_throw_type_error(js, "The iterator does not provide a 'throw' method");
        return js__capability_reject_pending(js, &p->o.cell);
    }
    return called(js, a, p, js_call(js, method, a->it.object, argc ? 1 : 0, argv), true);
}

bool js__is_async_from_sync(Js *js, JsValue o)
{
    uint32_t needed = JS_INTACT_PROMISE_CTOR | JS_INTACT_OBJ_THEN;
    return (js->intact & needed) == needed && js_is_kind(o, JS_KIND_ITERATOR) &&
           js__class(js_object(o)) == &async_from_sync_class;
}

// The synchronous next() and what is read of its result: 1, 0 done, -1. *v is the value in both
// cases.
static int sync_result(Js *js, JsIterator *it, JsValue *v)
{
    if (js_is_int(it->next))
        return js_iterator_next(js, it, v);
    const JsClass *class_ =
        js_is_kind(it->object, JS_KIND_ITERATOR) ? js__class(js_object(it->object)) : NULL;
    if (class_ && class_->step && js_is_kind(it->next, JS_KIND_FUNCTION) &&
        ((JsFunction *)js_cell(it->next))->code->entry == class_->next) {
        *v = JS_UNDEFINED;
        return class_->step(js, js_object(it->object), v);
    }
    JsValue result = js_call(js, it->next, it->object, 0, NULL);
    if (js_is_exception(result))
        return -1;
    if (!js_is_object(result)) {
        js__throw_not_result(js, result);
        return -1;
    }
    JsValue done = js_get_object(js, js_object(result), JS_KEY(done));
    if (js_is_exception(done))
        return -1;
    bool is_done = js_truthy(done);
    *v = js_get_object(js, js_object(result), JS_KEY(value));
    return js_is_exception(*v) ? -1 : !is_done;
}

// The promise of next() would be rejected with the pending exception.
static JsStep step_failed(Js *js, JsFrame *f)
{
    JsValue error = js_catch(js);
    if (js->intact & JS_INTACT_PROMISE_CTOR) {
        f->wait = JS_WAIT_ELIDED_NEXT;
        js__job_push(js, JS_JOB_FRAME, f, JS_THROW, error);
        return JS_SUSPENDED;
    }
    JsPromise *p = js_promise_new(js);
    js_promise_reject(js, p, error);
    return js__frame_await(js, f, JS_WAIT_FOR_AWAIT_NEXT, js_from_cell(p));
}

JsStep js__async_from_sync_step(Js *js, JsFrame *f, JsValue o)
{
    AsyncFromSync *a = (AsyncFromSync *)js_cell(o);
    JsValue v;
    int more = sync_result(js, &a->it, &v);
    if (more < 0)
        return step_failed(js, f);
    JsValue wrapper = v;
    bool itself = js_is_object(v) ? js__resolves_to_itself(js, v)
                                  : (js->intact & JS_INTACT_PROMISE_CTOR) != 0;
    if (!itself)
        wrapper = js_promise_resolve(js, js_intrinsic_value(js, JS_I_PROMISE), v);
    if (js_is_exception(wrapper)) {
        JsValue error = js_catch(js);
        if (more)
            js_iterator_close_throw(js, &a->it);
        js->exception = error;
        return step_failed(js, f);
    }
    if (js_unlikely(!(js->intact & JS_INTACT_PROMISE_CTOR))) {
        // `constructor` of next()'s promise may be found: it is made now.
        JsPromise *p = js_promise_new(js);
        Item *item = item_new(js, p, more ? a : NULL, !more);
        JS_MUST(js, !item, item = item_new(js, p, more ? a : NULL, !more));
        bool linked = then_item(js, wrapper, item);
        JS_MUST(js, !linked, linked = then_item(js, wrapper, item));
        return js__frame_await(js, f, JS_WAIT_FOR_AWAIT_NEXT, js_from_cell(p));
    }
    f->wait = more ? JS_WAIT_SYNC_ITEM : JS_WAIT_SYNC_LAST;
    if (js_is_object(wrapper)) {
        js__promise_add_waiter(js, (JsPromise *)js_cell(wrapper), &f->w);
        return JS_SUSPENDED;
    }
    js->value = wrapper;
    return JS_ARRIVES;
}

// The value is there: next()'s promise would be settled, and the frame's job queued.
JsStep js__async_from_sync_arrive(Js *js, JsFrame *f, JsHow how, JsValue v)
{
    bool last = f->wait == JS_WAIT_SYNC_LAST;
    f->wait = JS_WAIT_ELIDED_NEXT;
    if (how == JS_THROW) {
        if (!last)
            js_iterator_close_throw(js,
                                    &((AsyncFromSync *)js_cell(js__frame_iterator(f)->object))->it);
        js__job_push(js, JS_JOB_FRAME, f, JS_THROW, v);
    } else if (js->intact & JS_INTACT_OBJ_THEN) {
        js__job_push(js, JS_JOB_FRAME, f, last ? JS_END : JS_NEXT, v);
    } else {
        JsPromise *p = js_promise_new(js);
        JsValue result = js_create_iter_result(js, v, last);
        JS_MUST(js, js_is_exception(result), result = js_create_iter_result(js, v, last));
        f->wait = JS_WAIT_FOR_AWAIT_NEXT;
        js__promise_add_waiter(js, p, &f->w);
        js_promise_resolve_with(js, p, result);
    }
    return JS_SUSPENDED;
}
