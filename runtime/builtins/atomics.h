// SPDX-License-Identifier: MIT
// What the two files of Atomics share (25.4.3): builtins/atomics.c reads and writes, loop/atomics_wait.c waits and has the object.
#ifndef YIELDC_BUILTINS_ATOMICS_H
#define YIELDC_BUILTINS_ATOMICS_H

#include "runtime/builtins/typed_array.h"

// 25.4.3.1 ValidateIntegerTypedArray ( typedArray, waitable ). `method` as "Atomics.add". NULL: TypeError.
JsBufferView *js__atomics_validate(Js *js, JsValue v, bool waitable, const char *method);
// 25.4.3.2 ValidateAtomicAccess: the index, which is below the length. False: exception.
bool js__atomics_index(Js *js, const JsBufferView *t, JsValue request, size_t *i);
// Whether the element has the value that v, which js__view_convert made, has as an element.
bool js__atomics_equal(const JsBufferView *t, size_t i, JsValue v);

JS_BUILTIN(js__atomics_add);
JS_BUILTIN(js__atomics_and);
JS_BUILTIN(js__atomics_compare_exchange);
JS_BUILTIN(js__atomics_exchange);
JS_BUILTIN(js__atomics_is_lock_free);
JS_BUILTIN(js__atomics_load);
JS_BUILTIN(js__atomics_or);
JS_BUILTIN(js__atomics_pause);
JS_BUILTIN(js__atomics_store);
JS_BUILTIN(js__atomics_sub);
JS_BUILTIN(js__atomics_xor);

#endif
