// SPDX-License-Identifier: MIT
// What the files of JSON share.
#ifndef YIELDC_BUILTINS_JSON_H
#define YIELDC_BUILTINS_JSON_H

#include "runtime/builtins/builtin.h"

JS_BUILTIN(js__json_parse);
JS_BUILTIN(js__json_stringify);

// 7.3.23 EnumerableOwnProperties of kind key: a list of strings and numbers. NULL: exception.
JsValues *js__enumerable_own_keys(Js *js, JsObject *o);

#endif
