// SPDX-License-Identifier: MIT
// Iteration for synchronous iterators (7.4), for-in, and spread lists.
#ifndef YIELDC_ITER_H
#define YIELDC_ITER_H

#include <yieldc/object.h>

#ifdef __cplusplus
extern "C" {
#endif

// An Iterator Record. [[Done]] is kept by the code that drives it. `next` may be an int32: the array `object` is then
// walked by index, the protocol being untouched (protectors ITER_NEXT, NO_INDEXED). Two words, both values, so that a
// frame can hold one.
typedef struct JsIterator {
    JsValue object;
    JsValue next;
} JsIterator;

// What a program gave as `next`, for a record: a number is no function, but an int32 must not be taken for an index.
static inline JsValue js_next_method(JsValue next)
{
    return js_is_int(next) ? js_double(js_int_value(next)) : next;
}

// Completion record of a region that has a cleanup. `kind` is one of the below or JS_C_JUMP + n for the n-th way out.
typedef struct JsCompletion {
    JsValue value;
    int64_t kind;
} JsCompletion;
#define JS_C_NORMAL 0
#define JS_C_THROW 1
#define JS_C_RETURN 2
#define JS_C_JUMP 3

bool js_get_iterator(Js *js, JsValue v, JsIterator *it);       // 7.4.4 sync
// The same for builtins: "x is not iterable" renders the value instead of quoting the running function's source.
bool js__iterate(Js *js, JsValue v, JsIterator *it);
bool js__iterate_by(Js *js, JsValue v, JsValue method, JsIterator *it); // 7.4.2 GetIteratorFromMethod
// Is v an array, and `method` (what its @@iterator is) such that no program can tell its iteration from a walk by index?
bool js__walks_array(Js *js, JsValue v, JsValue method);
// Of builtins/array_iterator.c: %Array.prototype.values%, and an array iterator that is to go on at an index.
JsEntry js__array_values_entry;
JsEntry js__iterator_self; // %Iterator.prototype%[@@iterator]
JsValue js__array_iterator_at(Js *js, JsObject *array, uint32_t index);
bool js_get_async_iterator(Js *js, JsValue v, JsIterator *it); // 7.4.4 async (7.4.3 CreateAsyncFromSyncIterator)
// 7.4.8 IteratorStepValue: 1 and *v, 0 when done, -1.
int js_iterator_next(Js *js, JsIterator *it, JsValue *v);
// The iterator's own way to step, if `next` is the function that its class came with; NULL: js_iterator_next. It is the
// same as long as the record is.
JsIteratorStep *js__iterator_step(Js *js, const JsIterator *it);
// 7.4.11 IteratorClose with a completion that is not a throw: false, an exception is pending.
bool js__iterator_close(Js *js, JsIterator *it);
static inline bool js_iterator_close(Js *js, JsIterator *it)
{
    // Of an array walked by index there is nothing to close while no array iterator has a return method.
    return js_likely(js_is_int(it->next) && js->intact & JS_INTACT_ITER_RETURN) || js__iterator_close(js, it);
}
// The same when the completion is a throw: errors of the close are swallowed. Nothing may be pending.
void js_iterator_close_throw(Js *js, JsIterator *it);

// 14.7.5.9 EnumerateObjectProperties. The enumerator is a cell; nullish gives an empty one.
JsValue js_forin_open(Js *js, JsValue v);
int js_forin_next(Js *js, JsValue enumerator, JsValue *key); // 1 and *key (a string), 0 when done, -1

// Lists for spread: `list` values hold a JsValues cell.
JsValue js_list_new(Js *js);
bool js_list_push(Js *js, JsValue *list, JsValue v);
bool js_list_spread(Js *js, JsValue *list, JsValue iterable);
// Calls with a list as arguments. As on the stack, there is a limit to the arguments of all that run: RangeError.
JsValue js_call_list(Js *js, JsValue f, JsValue this_, JsValue list);
JsValue js_construct_list(Js *js, JsValue f, JsValue list, JsValue new_target);
JsValue js_array_from_list(Js *js, JsValue list);
// The rest of an iterator as an array (destructuring).
JsValue js_iterator_rest(Js *js, JsIterator *it);

#ifdef __cplusplus
}
#endif

#endif
