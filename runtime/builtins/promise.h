// SPDX-License-Identifier: MIT
// The entries of Promise's combinators (promise_combine.c), for the table of promise.c.
#ifndef YIELDC_BUILTINS_PROMISE_H
#define YIELDC_BUILTINS_PROMISE_H

#include "runtime/builtins/builtin.h"

JS_BUILTIN(js__promise_all);
JS_BUILTIN(js__promise_all_settled);
JS_BUILTIN(js__promise_any);
JS_BUILTIN(js__promise_race);
// Is it %Promise.resolve% (27.2.4.7)?
bool js__is_promise_resolve(JsValue f);

#endif
