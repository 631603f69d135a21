// SPDX-License-Identifier: MIT
// The JSON object; JSON.rawJSON, whose objects stand for a text of JSON, which JSON.stringify
// writes as it is.
#include "runtime/builtins/json.h"
#include "runtime/value/string.h"

const JsClass js__raw_json_class = {
    .name = "Object", .kind = JS_KIND_HOST, .size = sizeof(JsObject), .type = {.name = "rawJSON"}};

static bool is_space(uint16_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || c == ' ';
}

// ES2026 25.5.3 JSON.rawJSON ( text )
JS_BUILTIN(js__json_raw)
{
    JsView v;
    JsString *text = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(text && js__string_view(js, text, &v));
    uint16_t first = v.length ? js__view_at(&v, 0) : ' ';
    if (is_space(first) || is_space(js__view_at(&v, v.length - 1)) || first == '{' || first == '[')
        return js_throw_syntax_error(js, "Invalid value for JSON.rawJSON");
    JS_CHECK(js_json_value(js, js_from_cell(text)));
    JsObject *o = js_object_new_class(js, &js__raw_json_class, NULL);
    JS_CHECK_OK(o && js_define_value(js, o, JS_KEY(rawJSON), js_from_cell(text), JS_ENUMERABLE) &&
                js_prevent_extensions(js, o) > 0);
    return js_from_cell(o);
}

// ES2026 25.5.1 JSON.isRawJSON ( O )
JS_BUILTIN(js__json_is_raw)
{
    return js_bool(js__is_raw_json(JS_ARG(0)));
}

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
