// SPDX-License-Identifier: MIT
// Iterator, Iterator.from and %Iterator.prototype% (27.1.3 and 27.1.4) but for the methods that
// return helpers.
#include "runtime/builtins/iterator.h"
#include "runtime/object/shape.h"
#include <stdlib.h>

extern const JsIntrinsicDef js__wrap_for_valid_iterator_def; // below; Iterator.from makes it known

bool js__iterator_direct(Js *js, JsObject *o, JsIterator *it)
{
    JsValue next = js_get_object(js, o, JS_KEY(next));
    if (js_is_exception(next))
        return false;
    it->object = js_from_cell(o);
    it->next = js_next_method(next);
    return true;
}

static bool throw_not_object(Js *js, JsValue v)
{
    char *text = js_describe(js, v);
    js_throw_type_error(js, "%s is not an object", text ? text : "value");
    free(text);
    return false;
}

bool js__iterator_flattenable(Js *js, JsValue v, bool strings, JsIterator *it)
{
    if (!js_is_object(v) && !(strings && js_is_string(v)))
        return throw_not_object(js, v);
    JsValue method = js_get_method(js, v, JS_SYM_KEY(iterator));
    if (js_is_exception(method))
        return false;
    JsValue iterator = js_is_undefined(method) ? v : js_call(js, method, v, 0, NULL);
    if (js_is_exception(iterator))
        return false;
    if (!js_is_object(iterator))
        return throw_not_object(js, iterator);
    return js__iterator_direct(js, js_object(iterator), it);
}

JsValue js__iterator_abrupt(Js *js, JsIterator *it)
{
    if (js->terminating)
        return JS_EXCEPTION;
    JsValue error = js_catch(js);
    js_iterator_close_throw(js, it);
    return js_throw(js, error);
}

bool js__iterator_receiver(Js *js, JsValue this_)
{
    return js_is_object(this_) || throw_not_object(js, this_);
}

bool js__iterator_callback(Js *js, JsValue this_, JsValue f)
{
    if (!js__iterator_receiver(js, this_))
        return false;
    if (js__check_callable(js, f))
        return true;
    JsIterator it = {this_, JS_UNDEFINED};
    js__iterator_abrupt(js, &it);
    return false;
}

// 27.1.3.1.1 Iterator ( )
static JS_BUILTIN(iterator_constructor)
{
    if (js_is_undefined(new_target) || js_same(new_target, js_from_cell(self)))
        return js_throw_type_error(js, "Abstract class Iterator not directly constructable");
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_ITERATOR_PROTOTYPE);
    return proto ? js_from_cell_or_exception(js_object_new_proto(js, proto)) : JS_EXCEPTION;
}

// 27.1.3.2.1.1 %WrapForValidIteratorPrototype%: an iterator that does not inherit from
// Iterator.prototype.
typedef struct Wrapper {
    JsObject o;
    JsIterator it; // [[Iterated]]
} Wrapper;

static void wrapper_trace(JsTracer *t, JsCell *cell)
{
    js_trace_value(t, ((Wrapper *)cell)->it.object);
    js_trace_value(t, ((Wrapper *)cell)->it.next);
}

static const JsClass wrapper_class = {
    .name = "Iterator",
    .kind = JS_KIND_ITERATOR,
    .size = sizeof(Wrapper),
    .type = {.name = "WrapForValidIterator", .trace = wrapper_trace},
};

static Wrapper *this_wrapper(Js *js, JsValue v)
{
    if (js_is_kind(v, JS_KIND_ITERATOR) && js__class(js_object(v)) == &wrapper_class)
        return (Wrapper *)js_cell(v);
    throw_not_object(js, v);
    return NULL;
}

static JS_BUILTIN(wrapper_next)
{
    Wrapper *w = this_wrapper(js, this_);
    return w ? js_call(js, w->it.next, w->it.object, 0, NULL) : JS_EXCEPTION;
}

static JS_BUILTIN(wrapper_return)
{
    Wrapper *w = this_wrapper(js, this_);
    JS_CHECK_OK(w);
    JsValue method = js_get_method(js, w->it.object, JS_KEY(return ));
    JS_CHECK(method);
    return js_is_undefined(method) ? js_create_iter_result(js, JS_UNDEFINED, true)
                                   : js_call(js, method, w->it.object, 0, NULL);
}

// 27.1.3.2.1 Iterator.from ( O )
JS_BUILTIN(js__iterator_from)
{
    JsIterator it;
    JS_CHECK_OK(js__iterator_flattenable(js, JS_ARG(0), true, &it));
    int inherits = js_ordinary_has_instance(js, js_intrinsic_value(js, JS_I_ITERATOR), it.object);
    JS_CHECK_INT(inherits);
    if (inherits)
        return it.object;
    js__realm_add(js, &js__wrap_for_valid_iterator_def);
    JsObject *proto = js_intrinsic(js, JS_I_WRAP_FOR_VALID_ITERATOR_PROTOTYPE);
    Wrapper *w = (Wrapper *)js_object_new_class(js, &wrapper_class, proto);
    JS_CHECK_OK(w);
    w->it = it;
    return js_from_cell(w);
}

// The loop of the consuming methods: `each` returns 1 to go on, 0 to stop (the iterator is closed,
// *result returned), -1.
typedef struct Loop {
    JsIterator it;
    JsValue f;
    double counter;
    JsValue result;
} Loop;

typedef int Each(Js *js, Loop *loop, JsValue v);

static JsValue run_loop(Js *js, Loop *loop, Each *each)
{
    for (;; loop->counter++) {
        JsValue v;
        int more = js_iterator_next(js, &loop->it, &v);
        if (more <= 0)
            return more < 0 ? JS_EXCEPTION : loop->result;
        int on = each(js, loop, v);
        if (on < 0)
            return js__iterator_abrupt(js, &loop->it);
        if (!on)
            return js_iterator_close(js, &loop->it) ? loop->result : JS_EXCEPTION;
    }
}

static JsValue consume(Js *js, JsValue this_, JsValue f, JsValue result, Each *each)
{
    Loop loop = {.f = f, .result = result};
    JS_CHECK_OK(js__iterator_callback(js, this_, f));
    JS_CHECK_OK(js__iterator_direct(js, js_object(this_), &loop.it));
    return run_loop(js, &loop, each);
}

static JsValue call_with_counter(Js *js, const Loop *loop, JsValue v)
{
    JsValue arguments[2] = {v, js_number(loop->counter)};
    return js_call(js, loop->f, JS_UNDEFINED, 2, arguments);
}

static int each_every(Js *js, Loop *loop, JsValue v)
{
    JsValue result = call_with_counter(js, loop, v);
    if (js_is_exception(result))
        return -1;
    if (js_truthy(result))
        return 1;
    loop->result = JS_FALSE;
    return 0;
}

static int each_some(Js *js, Loop *loop, JsValue v)
{
    JsValue result = call_with_counter(js, loop, v);
    if (js_is_exception(result))
        return -1;
    if (!js_truthy(result))
        return 1;
    loop->result = JS_TRUE;
    return 0;
}

static int each_find(Js *js, Loop *loop, JsValue v)
{
    JsValue result = call_with_counter(js, loop, v);
    if (js_is_exception(result))
        return -1;
    if (!js_truthy(result))
        return 1;
    loop->result = v;
    return 0;
}

static int each_for_each(Js *js, Loop *loop, JsValue v)
{
    return js_is_exception(call_with_counter(js, loop, v)) ? -1 : 1;
}

static int each_reduce(Js *js, Loop *loop, JsValue v)
{
    JsValue arguments[3] = {loop->result, v, js_number(loop->counter)};
    JsValue result = js_call(js, loop->f, JS_UNDEFINED, 3, arguments);
    if (js_is_exception(result))
        return -1;
    loop->result = result;
    return 1;
}

static int each_push(Js *js, Loop *loop, JsValue v)
{
    return js_array_push(js, (JsArray *)js_cell(loop->result), v) ? 1 : -1;
}

// 27.1.4.3 Iterator.prototype.every ( predicate )
JS_BUILTIN(js__iterator_every)
{
    return consume(js, this_, JS_ARG(0), JS_TRUE, each_every);
}

// 27.1.4.5 Iterator.prototype.find ( predicate )
JS_BUILTIN(js__iterator_find)
{
    return consume(js, this_, JS_ARG(0), JS_UNDEFINED, each_find);
}

// 27.1.4.7 Iterator.prototype.forEach ( procedure )
JS_BUILTIN(js__iterator_for_each)
{
    return consume(js, this_, JS_ARG(0), JS_UNDEFINED, each_for_each);
}

// 27.1.4.10 Iterator.prototype.some ( predicate )
JS_BUILTIN(js__iterator_some)
{
    return consume(js, this_, JS_ARG(0), JS_FALSE, each_some);
}

// 27.1.4.9 Iterator.prototype.reduce ( reducer [ , initialValue ] )
JS_BUILTIN(js__iterator_reduce)
{
    if (argc > 1)
        return consume(js, this_, JS_ARG(0), argv[1], each_reduce);
    Loop loop = {.f = JS_ARG(0), .counter = 1};
    JS_CHECK_OK(js__iterator_callback(js, this_, loop.f));
    JS_CHECK_OK(js__iterator_direct(js, js_object(this_), &loop.it));
    int more = js_iterator_next(js, &loop.it, &loop.result);
    JS_CHECK_INT(more);
    if (!more)
        return js_throw_type_error(js, "Reduce of a done iterator with no initial value");
    return run_loop(js, &loop, each_reduce);
}

// 27.1.4.12 Iterator.prototype.toArray ( )
JS_BUILTIN(js__iterator_to_array)
{
    Loop loop = {0};
    JS_CHECK_OK(js__iterator_receiver(js, this_));
    JS_CHECK_OK(js__iterator_direct(js, js_object(this_), &loop.it));
    JsArray *a = js_array_new(js, 0, NULL);
    JS_CHECK_OK(a);
    loop.result = js_from_cell(a);
    return run_loop(js, &loop, each_push);
}

// %Iterator.prototype% [ @@dispose ] ( ) of explicit resource management
static JS_BUILTIN(iterator_dispose)
{
    JsValue method = js_get_method(js, this_, JS_KEY(return ));
    JS_CHECK(method);
    if (!js_is_undefined(method))
        JS_CHECK(js_call(js, method, this_, 0, NULL));
    return JS_UNDEFINED;
}

// 27.1.4.1 SetterThatIgnoresPrototypeProperties, home being %Iterator.prototype%
static JsValue weird_set(Js *js, JsValue this_, JsKey k, JsValue v)
{
    JS_CHECK_OK(js__iterator_receiver(js, this_));
    if (js_same(this_, js_intrinsic_value(js, JS_I_ITERATOR_PROTOTYPE)))
        return js_throw_type_error(js, "Cannot assign to this property of Iterator.prototype");
    JsPropertyDescriptor d;
    int found = js_get_own_property(js, js_object(this_), k, &d);
    JS_CHECK_INT(found);
    JS_CHECK_OK(found ? js_set(js, js_object(this_), k, v)
                      : js_create_data_property_or_throw(js, js_object(this_), k, v));
    return JS_UNDEFINED;
}

static JS_BUILTIN(get_constructor)
{
    return js_intrinsic_value(js, JS_I_ITERATOR);
}

static JS_BUILTIN(set_constructor)
{
    return weird_set(js, this_, JS_KEY(constructor), JS_ARG(0));
}

static JS_BUILTIN(get_tag)
{
    return js_from_cell(JS_ATOM(Iterator));
}

static JS_BUILTIN(set_tag)
{
    return weird_set(js, this_, JS_SYM_KEY(toStringTag), JS_ARG(0));
}

static const JsRow iterator_rows[] = {
    JS_NAMED_METHOD(concat, 0, iterator_concat),
    JS_NAMED_METHOD(from, 1, iterator_from),
};

static const JsRow iterator_prototype_rows[] = {
    JS_ACCESSOR_ROW(constructor, get_constructor, set_constructor),
    JS_NAMED_METHOD(drop, 1, iterator_drop),
    JS_NAMED_METHOD(every, 1, iterator_every),
    JS_NAMED_METHOD(filter, 1, iterator_filter),
    JS_NAMED_METHOD(find, 1, iterator_find),
    JS_NAMED_METHOD(flatMap, 1, iterator_flat_map),
    JS_NAMED_METHOD(forEach, 1, iterator_for_each),
    JS_NAMED_METHOD(map, 1, iterator_map),
    JS_NAMED_METHOD(reduce, 1, iterator_reduce),
    JS_NAMED_METHOD(some, 1, iterator_some),
    JS_NAMED_METHOD(take, 1, iterator_take),
    JS_NAMED_METHOD(toArray, 0, iterator_to_array),
    JS_SYMBOL_METHOD(iterator, 0, js__iterator_self, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(dispose, 0, iterator_dispose, JS_DATA_HIDDEN),
    JS_SYMBOL_ACCESSOR(toStringTag, get_tag, set_tag),
};

static const JsRow wrap_rows[] = {
    JS_METHOD(next, 0, wrapper_next),
    JS_METHOD(return, 0, wrapper_return),
};

const JsIntrinsicDef js__iterator_def = {
    .id = JS_I_ITERATOR,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(iterator_constructor, (const JsString *)&js__atom_Iterator, 0,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ITERATOR_PROTOTYPE,
    JS_ROWS(iterator_rows),
};

const JsIntrinsicDef js__iterator_prototype_def = {
    .id = JS_I_ITERATOR_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(iterator_prototype_rows),
};

const JsIntrinsicDef js__wrap_for_valid_iterator_def = {
    .id = JS_I_WRAP_FOR_VALID_ITERATOR_PROTOTYPE,
    .proto = JS_I_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(wrap_rows),
};
