// SPDX-License-Identifier: MIT
// What DisposableStack and AsyncDisposableStack need of dispose.c beside what emitted code calls (yieldc/ops.h).
#ifndef YIELDC_OPS_DISPOSE_H
#define YIELDC_OPS_DISPOSE_H

#include <yieldc/ops.h>

// The hints of resources; emitted code gives the first two.
typedef enum JsDisposeHint {
    JS_DISPOSE_SYNC,
    JS_DISPOSE_ASYNC,
    JS_DISPOSE_ASYNC_FROM_SYNC
} JsDisposeHint;

// AddDisposableResource with a method that is given: it is called with undefined as this. False: exception.
bool js__dispose_add_method(Js *js, JsValue stack, JsValue method, JsDisposeHint hint);

#endif
