// SPDX-License-Identifier: MIT
// What the files of JSON share.
#ifndef YIELDC_BUILTINS_JSON_H
#define YIELDC_BUILTINS_JSON_H

#include "runtime/builtins/builtin.h"
#include "runtime/object/shape.h"

JS_BUILTIN(js__json_parse);
JS_BUILTIN(js__json_stringify);

// Of the objects that JSON.rawJSON makes ([[IsRawJSON]]).
extern const JsClass js__raw_json_class;
static inline bool js__is_raw_json(JsValue v)
{
    return js_is_kind(v, JS_KIND_HOST) && js__class(js_object(v)) == &js__raw_json_class;
}

#endif
