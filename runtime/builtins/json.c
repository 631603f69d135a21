// SPDX-License-Identifier: MIT
// The JSON object.
#include "runtime/builtins/json.h"

const JsClass js__raw_json_class = {
    .name = "Object", .kind = JS_KIND_HOST, .size = sizeof(JsObject), .type = {.name = "rawJSON"}};

static const JsRow json_rows[] = {
    JS_NAMED_METHOD(isRawJSON, 1, json_is_raw),
    JS_METHOD(parse, 2, js__json_parse),
    JS_NAMED_METHOD(rawJSON, 1, json_raw),
    JS_METHOD(stringify, 3, js__json_stringify),
    JS_TAG_ROW(JSON),
};

static const JsIntrinsicDef json_def = {
    .id = JS_I_JSON, .proto = JS_I_OBJECT_PROTOTYPE, .prototype = -1, JS_ROWS(json_rows)};

static JsValue json_make(Js *js)
{
    js__realm_add(js, &json_def);
    return js_intrinsic_value(js, JS_I_JSON);
}

const JsGlobalDef js_global_JSON = {"JSON", json_make};
