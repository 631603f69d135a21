// SPDX-License-Identifier: MIT
// 7.3.23 EnumerableOwnProperties.
#include "runtime/builtins/builtin.h"

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
