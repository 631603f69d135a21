// SPDX-License-Identifier: MIT
// base[key] in line where the base is probably a typed array of one type (emit/hints.c): one test says whether it is and
// whether the index is below its length; everything else is left to the functions of ops.h.
#ifndef YIELDC_TYPED_ELEMENT_H
#define YIELDC_TYPED_ELEMENT_H

#include <yieldc/typed_array.h>

// The element that a key names, UINT64_MAX when it is no index: of a C integer, a C double, a value.
JS_INLINE uint64_t js__element_of_index(int64_t i)
{
    return (uint64_t)i;
}
JS_INLINE uint64_t js__element_of_number(double d)
{
    if (js_unlikely(!(d >= 0 && d < 9007199254740992.0)))
        return UINT64_MAX;
    uint64_t i = (uint64_t)(int64_t)d;
    return js_likely((double)(int64_t)i == d) ? i : UINT64_MAX;
}
JS_INLINE uint64_t js__element_of_value(JsValue key)
{
    if (js_likely(js_is_int(key)))
        return (uint64_t)(int64_t)js_int_value(key);
    return js_is_number(key) ? js__element_of_number(js_double_value(key)) : UINT64_MAX;
}

// The typed array of that type whose element i can be accessed, or NULL.
JS_INLINE const JsBufferView *js__typed_at(JsElementType type, JsValue base, uint64_t i)
{
    if (js_unlikely(!js_is_typed_array(base)))
        return NULL;
    const JsBufferView *t = (const JsBufferView *)js_cell(base);
    return js_likely(t->type == type && i < t->length) ? t : NULL;
}

JS_INLINE JsValue js__typed_get(Js *js, JsElementType type, JsValue base, uint64_t i, JsValue key, JsActivation *a,
                                uint32_t site)
{
    const JsBufferView *t = js__typed_at(type, base, i);
    if (js_likely(t != NULL)) {
        JsValue v = js__view_load_as(type, t, i);
        js_never(js_is_exception(v) || js_is_empty(v));
        return v;
    }
    a->site = site;
    return js_get_value(js, base, key);
}

JS_INLINE bool js__typed_put(Js *js, JsElementType type, JsValue base, uint64_t i, JsValue key, JsValue v, bool strict,
                             JsActivation *a, uint32_t site)
{
    const JsBufferView *t = js__typed_at(type, base, i);
    if (js_likely(t != NULL && js_is_number(v)) && js_likely(js__view_store_as(type, t, i, v)))
        return true;
    a->site = site;
    return js_put_value(js, base, key, v, strict);
}

// Statements of emitted C, as in element.h: TYPED for keys that are values, TYPED_INDEX C integers, TYPED_NUMBER doubles.
#define JS__GET_TYPED(n, to, type, base, i, key, handler)                                          \
    do {                                                                                           \
        if (js_is_exception(to = js__typed_get(js, JS_ELEMENT_##type, base, i, key, &a, n)))       \
            goto handler;                                                                          \
    } while (0)
#define JS_GET_TYPED(n, to, type, base, key, handler)                                              \
    JS__GET_TYPED(n, to, type, base, js__element_of_value(key), key, handler)
#define JS_GET_TYPED_INDEX(n, to, type, base, key, handler)                                        \
    JS__GET_TYPED(n, to, type, base, js__element_of_index(key), js_int64(key), handler)
#define JS_GET_TYPED_NUMBER(n, to, type, base, key, handler)                                       \
    JS__GET_TYPED(n, to, type, base, js__element_of_number(key), js_number(key), handler)
#define JS__PUT_TYPED(n, type, base, i, key, value, strict, handler)                               \
    do {                                                                                           \
        if (!js_likely(js__typed_put(js, JS_ELEMENT_##type, base, i, key, value, strict, &a, n)))  \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT_TYPED(n, type, base, key, value, strict, handler)                                   \
    JS__PUT_TYPED(n, type, base, js__element_of_value(key), key, value, strict, handler)
#define JS_PUT_TYPED_INDEX(n, type, base, key, value, strict, handler)                             \
    JS__PUT_TYPED(n, type, base, js__element_of_index(key), js_int64(key), value, strict, handler)
#define JS_PUT_TYPED_NUMBER(n, type, base, key, value, strict, handler)                            \
    JS__PUT_TYPED(n, type, base, js__element_of_number(key), js_number(key), value, strict, handler)

#endif
