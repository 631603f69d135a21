// SPDX-License-Identifier: MIT
// JSON.rawJSON: objects that stand for a text of JSON, which JSON.stringify writes as it is.
#include "runtime/builtins/json.h"
#include "runtime/value/string.h"

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
