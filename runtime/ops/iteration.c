// SPDX-License-Identifier: MIT
// Operations on synchronous iterators (7.4), and the lists that spread makes.
#include "runtime/object/error.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/iter.h>
#include <yieldc/ops.h>

// `quoted`: compiled code iterates, and its site says which text of the source v is.
static void throw_not_iterable(Js *js, JsValue v, bool quoted)
{
    char *text = quoted ? js__site_text(js) : NULL,
         *typed = text ? NULL : js__describe_typed(js, v);
    if (text)
        js_throw_type_error(js, "%s is not iterable", text);
    else
        js_throw_type_error(js, "%s is not iterable (cannot read property Symbol(Symbol.iterator))",
                            typed ? typed : "value");
    free(text);
    free(typed);
}

bool js__walks_array(Js *js, JsValue v, JsValue method)
{
    return js_is_array_cell(v) && js->intact & JS_INTACT_ITER_NEXT &&
           js_is_kind(method, JS_KIND_FUNCTION) &&
           ((JsFunction *)js_cell(method))->code->entry == js__array_values_entry;
}

// 7.4.2 GetIteratorFromMethod; a method that is not callable means that v is not iterable.
static bool iterate_by(Js *js, JsValue v, JsValue method, JsIterator *it, bool quoted)
{
    if (js__walks_array(js, v, method)) {
        *it = (JsIterator){v, js_int(0)};
        return true;
    }
    if (!js_is_callable(method)) {
        throw_not_iterable(js, v, quoted);
        return false;
    }
    JsValue iterator = js_call(js, method, v, 0, NULL);
    if (js_is_exception(iterator))
        return false;
    if (!js_is_object(iterator)) {
        js_throw_type_error(js, "Result of the Symbol.iterator method is not an object");
        return false;
    }
    JsValue next = js_get(js, iterator, JS_KEY(next));
    if (js_is_exception(next))
        return false;
    *it = (JsIterator){iterator, js_next_method(next)};
    return true;
}

// 7.4.4 GetIterator (sync)
// An array as literals make them, whose @@iterator is where it was last time and what it was.
static inline bool opens_array(Js *js, JsValue v)
{
    const JsRealm *r = js->realm;
    return js_is_cell(v) && js_cell(v)->head == js->array_head && r->array_values &&
           r->array_values_epoch == js->proto_epoch && js__walks_array(js, v, *r->array_values);
}

// Remembers where Array.prototype keeps its @@iterator.
static void remember_array_values(Js *js)
{
    JsFound f;
    JsObject *proto = js_intrinsic(js, JS_I_ARRAY_PROTOTYPE);
    if (!proto || js__find_own(js, proto, JS_SYM_KEY(iterator), &f) <= 0 || f.special ||
        f.attributes & JS_ACCESSOR)
        return;
    js->realm->array_values = f.slot;
    js->realm->array_values_epoch = js->proto_epoch;
}

// 27.1.4.13 %Iterator.prototype% [ @@iterator ] ( )
JsValue js__iterator_self(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t argc,
                          const JsValue *argv)
{
    (void)js;
    (void)self;
    (void)new_target;
    (void)argc;
    (void)argv;
    return this_;
}

// The slot where o itself has k as plain data; NULL: elsewhere, or where nothing can be remembered.
static const JsValue *own_slot(Js *js, JsObject *o, JsKey k)
{
    JsFound f;
    if (js__flags(o) & JS_SHAPE_EXOTIC || js__find_own(js, o, k, &f) <= 0 || f.special ||
        f.attributes & JS_ACCESSOR)
        return NULL;
    return f.slot;
}

// Finds where iterators like o have @@iterator and `next`, if that is where builtin ones do.
static __attribute__((noinline)) bool remember_iterator(Js *js, JsIteratorCache *c, JsObject *o)
{
    JsObject *proto = js_shape(o)->proto, *base = proto ? js_shape(proto)->proto : NULL;
    if (!base || js_shape(o)->count || js__flags(o) & JS_SHAPE_EXOTIC)
        return false;
    const JsValue *next = own_slot(js, proto, JS_KEY(next));
    const JsValue *iterator = next ? own_slot(js, base, JS_SYM_KEY(iterator)) : NULL;
    JsFound f;
    if (!iterator || js__find_own(js, proto, JS_SYM_KEY(iterator), &f) != 0)
        return false;
    js_shape(o)->cached = true;
    *c = (JsIteratorCache){o->cell.head, js->proto_epoch, iterator, next};
    return true;
}

// A builtin iterator, whose @@iterator gives itself.
static inline bool opens_iterator(Js *js, JsValue v, JsIterator *it)
{
    if (!js_is_kind(v, JS_KIND_ITERATOR) || js->no_fast)
        return false;
    uint64_t head = js_cell(v)->head;
    JsIteratorCache *c =
        &js->realm->iterator_cache[(head >> 5 ^ head >> 8) & (JS_ITERATOR_CACHE - 1)];
    if (js_unlikely(head != c->head || c->epoch != js->proto_epoch) &&
        !remember_iterator(js, c, js_object(v))) {
        if (!js_is_empty(js->exception))
            js_catch(js); // out of memory: the access itself will say so
        return false;
    }
    JsValue method = *c->iterator;
    if (!js_is_kind(method, JS_KIND_FUNCTION) ||
        ((JsFunction *)js_cell(method))->code->entry != js__iterator_self)
        return false;
    *it = (JsIterator){v, js_next_method(*c->next)};
    return true;
}

static bool get_iterator(Js *js, JsValue v, JsIterator *it, bool quoted)
{
    if (opens_array(js, v)) {
        *it = (JsIterator){v, js_int(0)};
        return true;
    }
    if (opens_iterator(js, v, it))
        return true;
    JsValue method = js_is_nullish(v) ? JS_UNDEFINED : js_get(js, v, JS_SYM_KEY(iterator));
    if (js_is_exception(method))
        return false;
    if (js_is_cell(v) && js_cell(v)->head == js->array_head && js__walks_array(js, v, method))
        remember_array_values(js);
    return iterate_by(js, v, method, it, quoted);
}

bool js__iterate_by(Js *js, JsValue v, JsValue method, JsIterator *it)
{
    return iterate_by(js, v, method, it, false);
}

bool js_get_iterator(Js *js, JsValue v, JsIterator *it)
{
    return get_iterator(js, v, it, true);
}

bool js__iterate(Js *js, JsValue v, JsIterator *it)
{
    return get_iterator(js, v, it, false);
}

// 23.1.5.2.1 %ArrayIteratorPrototype%.next of an array walked by index
static int step_array(Js *js, JsIterator *it, JsValue *v)
{
    JsArray *a = (JsArray *)js_cell(it->object);
    uint32_t i = (uint32_t)js_int_value(it->next);
    if (i >= a->length) {
        *v = JS_UNDEFINED;
        return 0;
    }
    it->next = js_int((int32_t)(i + 1));
    const JsStore *store = a->o.store;
    if (js_likely(i < store->element_count)) {
        *v = store->v[store->slot_capacity + i];
        if (js_likely(!js_is_empty(*v)))
            return 1;
    }
    *v = js_get_object(js, &a->o, js_index_key(i));
    return js_is_exception(*v) ? -1 : 1;
}

// Before a close: no array iterator has a return method, or the iterator that was elided is made.
// 1: nothing to close, 0, -1.
static int closes_array(Js *js, JsIterator *it)
{
    if (js_likely(js->intact & JS_INTACT_ITER_RETURN))
        return 1;
    JsValue made =
        js__array_iterator_at(js, js_object(it->object), (uint32_t)js_int_value(it->next));
    if (js_is_exception(made))
        return -1;
    *it = (JsIterator){made, JS_UNDEFINED};
    return 0;
}

JsIteratorStep *js__iterator_step(Js *js, const JsIterator *it)
{
    if (js->no_fast || !js_is_kind(it->object, JS_KIND_ITERATOR) ||
        !js_is_kind(it->next, JS_KIND_FUNCTION))
        return NULL;
    const JsClass *class_ = js__class(js_object(it->object));
    return class_->step && ((JsFunction *)js_cell(it->next))->code->entry == class_->next
               ? class_->step
               : NULL;
}

// 7.4.8 IteratorStepValue
int js_iterator_next(Js *js, JsIterator *it, JsValue *v)
{
    if (js_is_int(it->next))
        return step_array(js, it, v);
    if (js_is_generator_step(js, it))
        return js_generator_step(js, it->object, v);
    JsIteratorStep *step = js__iterator_step(js, it);
    if (step)
        return step(js, js_object(it->object), v);
    JsValue result = js_call(js, it->next, it->object, 0, NULL);
    if (js_is_exception(result))
        return -1;
    if (!js_is_object(result)) {
        char *text = js_describe(js, result);
        js_throw_type_error(js, "Iterator result %s is not an object", text ? text : "");
        free(text);
        return -1;
    }
    JsValue done = js_get(js, result, JS_KEY(done));
    if (js_is_exception(done))
        return -1;
    if (js_truthy(done)) {
        *v = JS_UNDEFINED;
        return 0;
    }
    *v = js_get(js, result, JS_KEY(value));
    return js_is_exception(*v) ? -1 : 1;
}

// 7.4.11 IteratorClose
bool js__iterator_close(Js *js, JsIterator *it)
{
    int closed = js_is_int(it->next) ? closes_array(js, it) : 0;
    if (closed)
        return closed > 0;
    JsValue method = js_get_method(js, it->object, JS_KEY(return ));
    if (js_is_exception(method))
        return false;
    if (js_is_undefined(method))
        return true;
    JsValue result = js_call(js, method, it->object, 0, NULL);
    if (js_is_exception(result))
        return false;
    if (js_is_object(result))
        return true;
    char *text = js_describe(js, result);
    js_throw_type_error(js, "%s is not an object", text ? text : "");
    free(text);
    return false;
}

// The same with a throw completion: what return() does is not looked at (step 5).
void js_iterator_close_throw(Js *js, JsIterator *it)
{
    int closed = js_is_int(it->next) ? closes_array(js, it) : 0;
    if (closed < 0)
        js_catch(js);
    if (closed)
        return;
    JsValue method = js_get_method(js, it->object, JS_KEY(return ));
    if (!js_is_exception(method) && !js_is_undefined(method))
        method = js_call(js, method, it->object, 0, NULL);
    if (js_is_exception(method))
        js_catch(js);
}

static JsValues *list_of(JsValue list)
{
    return (JsValues *)js_cell(list);
}

JsValue js_list_new(Js *js)
{
    return js_from_cell_or_exception(js_values_new(js, 8));
}

bool js_list_push(Js *js, JsValue *list, JsValue v)
{
    JsValues *values = list_of(*list);
    bool pushed = js_values_push(js, &values, v);
    *list = js_from_cell(values);
    return pushed;
}

// An array without holes that is walked by index is copied at once. 1 done, 0 it has to be walked,
// -1 exception.
static int spread_dense(Js *js, JsValue *list, const JsArray *a)
{
    const JsStore *store = a->o.store;
    if (store->sparse || store->element_count != a->length)
        return 0;
    const JsValue *v = store->v + store->slot_capacity;
    for (uint32_t i = 0; i < a->length; i++)
        if (js_is_empty(v[i]))
            return 0;
    JsValues *old = list_of(*list);
    if ((uint64_t)old->count + a->length > UINT32_MAX)
        return 0;
    if (old->capacity - old->count < a->length) {
        uint32_t most = old->count + a->length;
        JsValues *grown = js_values_new(js, most < UINT32_MAX / 2 ? most + most / 4 : most);
        if (!grown)
            return -1;
        js_store_range(js, grown, grown->v, old->v, old->count);
        grown->count = old->count;
        *list = js_from_cell(grown);
        old = grown;
    }
    js_store_range(js, old, old->v + old->count, store->v + store->slot_capacity, a->length);
    old->count += a->length;
    return 1;
}

// 13.2.4.1 ArrayAccumulation and 13.3.8.1 ArgumentListEvaluation: a spread element. Its iterator is
// not closed: only next() throws.
bool js_list_spread(Js *js, JsValue *list, JsValue iterable)
{
    JsIterator it;
    if (!js_get_iterator(js, iterable, &it))
        return false;
    if (js_is_int(it.next)) {
        int done = spread_dense(js, list, (JsArray *)js_cell(it.object));
        if (done)
            return done > 0;
    }
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, &it, &v);
        if (more <= 0)
            return more == 0;
        if (!js_list_push(js, list, v))
            return false;
    }
}

JsValue js_array_from_list(Js *js, JsValue list)
{
    return js_array_from_values(js, list_of(list));
}

// 8.6.3 IteratorBindingInitialization of a rest element
JsValue js_iterator_rest(Js *js, JsIterator *it)
{
    JsArray *a = js_array_new(js, 0, NULL);
    if (!a)
        return JS_EXCEPTION;
    for (;;) {
        JsValue v;
        int more = js_iterator_next(js, it, &v);
        if (more < 0)
            return JS_EXCEPTION;
        if (!more)
            return js_from_cell(a);
        if (!js_array_push(js, a, v))
            return JS_EXCEPTION;
    }
}
