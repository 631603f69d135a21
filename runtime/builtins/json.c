// SPDX-License-Identifier: MIT
// The JSON object.
#include "runtime/builtins/json.h"

JsValues *js__enumerable_own_keys(Js *js, JsObject *o)
{
    JsValues *all = js_own_property_keys(js, o), *keys = all ? js_values_new(js, all->count) : NULL;
    for (uint32_t i = 0; keys && i < all->count; i++) {
        if (js_is_symbol(all->v[i]))
            continue;
        JsKey k = js_to_property_key(js, all->v[i]);
        JsPropertyDescriptor d;
        int found = js_key_is_none(k) ? -1 : js_get_own_property(js, o, k, &d);
        if (found < 0)
            return NULL;
        if (found && (d.flags & JS_ENUMERABLE) && !js_values_push(js, &keys, all->v[i]))
            return NULL;
    }
    return keys;
}

static const JsRow json_rows[] = {
    JS_METHOD(parse, 2, js__json_parse),
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
