// SPDX-License-Identifier: MIT
// What is no JsValue does not compile where one is expected.
//
//     js_set_property(js, o, "count", 42);                      // error: not int; js_int(42)
//     js_set_property(js, js_object_new(js), "count", v);       // error: not JsObject *; js_plain_object(js)
//
// A JsValue is a 64-bit word, to which C converts any number, and most compilers a pointer with a warning. So the functions that C programs call
// stand here once more, as macros that look at the types of their arguments first. They need C11, C++11 or tcc; older C is not checked. Two
// mistakes pass them: an unsigned 64-bit integer, which is the same type, and what stands in no call (`JsValue v = 42;`). Compile once with
// -DJS_CHECK_VALUES to find these: a JsValue is a struct then. Where C passes a struct of one word as it does the word (x86-64 but
// Windows, AArch64, RISC-V 64) the program also runs so, with the library as it is.
//
// An argument is written twice, and evaluated once. (f)(...) is the function itself.
#ifndef YIELDC_CHECKED_H
#define YIELDC_CHECKED_H

#include <yieldc/value.h>

#if defined(JS_CHECK_VALUES)
#define JS_A_VALUE(x) (x)
#elif defined(__cplusplus)
#if __cplusplus >= 201103L
extern "C++" {
static inline JsValue js_a_value(JsValue v)
{
    return v;
}
template <class T> JsValue js_a_value(T) = delete;
}
#define JS_A_VALUE(x) js_a_value(x)
#else
#define JS_A_VALUE(x) (x)
#endif
#elif defined(__TINYC__) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L)
#define JS_A_VALUE(x) _Generic(+(x), JsValue : (x))
#else
#define JS_A_VALUE(x) (x)
#endif

#define js_object(v) js_object(JS_A_VALUE(v))
#define js_throw(js, v) js_throw(js, JS_A_VALUE(v))
#define js_call(js, f, this_, ...) js_call(js, JS_A_VALUE(f), JS_A_VALUE(this_), __VA_ARGS__)
#define js_construct(js, f, ...) js_construct(js, JS_A_VALUE(f), __VA_ARGS__)
#define js_promise_resolve_with(js, p, v) js_promise_resolve_with(js, p, JS_A_VALUE(v))
#define js_promise_fulfill(js, p, v) js_promise_fulfill(js, p, JS_A_VALUE(v))
#define js_promise_reject(js, p, reason) js_promise_reject(js, p, JS_A_VALUE(reason))
#define js_await(js, f, state, v) js_await(js, f, state, JS_A_VALUE(v))
#define js_yield(js, f, state, v) js_yield(js, f, state, JS_A_VALUE(v))
#define js_finish(js, f, v) js_finish(js, f, JS_A_VALUE(v))

#define js_utf8(js, v, size) js_utf8(js, JS_A_VALUE(v), size)
#define js_double_of(js, v, d) js_double_of(js, JS_A_VALUE(v), d)
#define js_int_of(js, v, i) js_int_of(js, JS_A_VALUE(v), i)
#define js_int64_of(js, v, i) js_int64_of(js, JS_A_VALUE(v), i)
#define js_get_property(js, object, name) js_get_property(js, JS_A_VALUE(object), name)
#define js_set_property(js, object, name, v)                                                       \
    js_set_property(js, JS_A_VALUE(object), name, JS_A_VALUE(v))
#define js_has_property_named(js, object, name) js_has_property_named(js, JS_A_VALUE(object), name)
#define js_call_method(js, object, ...) js_call_method(js, JS_A_VALUE(object), __VA_ARGS__)
#define js_get_element(js, object, index) js_get_element(js, JS_A_VALUE(object), index)
#define js_set_element(js, object, index, v)                                                       \
    js_set_element(js, JS_A_VALUE(object), index, JS_A_VALUE(v))
#define js_array_length(js, object) js_array_length(js, JS_A_VALUE(object))
#define js_bytes_of(js, v, size) js_bytes_of(js, JS_A_VALUE(v), size)
#define js_error_message(js, error) js_error_message(js, JS_A_VALUE(error))
#define js_error_trace(js, error) js_error_trace(js, JS_A_VALUE(error))
#define js_set_global(js, name, v) js_set_global(js, name, JS_A_VALUE(v))
#define js_host_object(js, class_, data, prototype)                                                \
    js_host_object(js, class_, data, JS_A_VALUE(prototype))
#define js_host_data(v, class_) js_host_data(JS_A_VALUE(v), class_)
#define js_host_set_data(v, class_, data) js_host_set_data(JS_A_VALUE(v), class_, data)
#define js_on_settled(js, v, f, data) js_on_settled(js, JS_A_VALUE(v), f, data)
#define js_async_iterator(js, iterable) js_async_iterator(js, JS_A_VALUE(iterable))
#define js_async_request(js, iterator, how, v, f, data)                                            \
    js_async_request(js, JS_A_VALUE(iterator), how, JS_A_VALUE(v), f, data)
#define js_async_ended(v) js_async_ended(JS_A_VALUE(v))
#define js_wait(js, v) js_wait(js, JS_A_VALUE(v))
#define js_wait_request(js, iterator, how, v, result)                                              \
    js_wait_request(js, JS_A_VALUE(iterator), how, JS_A_VALUE(v), result)
#define js_wait_next(js, iterator, item) js_wait_next(js, JS_A_VALUE(iterator), item)

#endif
