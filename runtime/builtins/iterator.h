// SPDX-License-Identifier: MIT
// Iterator and its helpers across files (27.1.2 to 27.1.4).
#ifndef YIELDC_BUILTINS_ITERATOR_H
#define YIELDC_BUILTINS_ITERATOR_H

#include "runtime/builtins/builtin.h"

// The methods that return an iterator helper (iterator_helper.c), for the table of iterator.c.
JS_BUILTIN(js__iterator_drop);
JS_BUILTIN(js__iterator_filter);
JS_BUILTIN(js__iterator_flat_map);
JS_BUILTIN(js__iterator_map);
JS_BUILTIN(js__iterator_take);

// 7.4.2 GetIteratorDirect: the record of an object that is an iterator. False: exception.
bool js__iterator_direct(Js *js, JsObject *o, JsIterator *it);
// 7.4.5 GetIteratorFlattenable. `strings`: iterate-string-primitives, else primitives are
// TypeErrors.
bool js__iterator_flattenable(Js *js, JsValue v, bool strings, JsIterator *it);
// IfAbruptCloseIterator: an exception is pending; the iterator is closed, its errors swallowed.
// Returns JS_EXCEPTION.
JsValue js__iterator_abrupt(Js *js, JsIterator *it);
// The receiver as an object, and a callable argument: else a TypeError after the receiver is
// closed. False: exception.
bool js__iterator_receiver(Js *js, JsValue this_);
bool js__iterator_callback(Js *js, JsValue this_, JsValue f);

#endif
