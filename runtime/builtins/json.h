// SPDX-License-Identifier: MIT
// What the files of JSON share.
#ifndef YIELDC_BUILTINS_JSON_H
#define YIELDC_BUILTINS_JSON_H

#include "runtime/builtins/builtin.h"

JS_BUILTIN(js__json_parse);
JS_BUILTIN(js__json_stringify);

#endif
