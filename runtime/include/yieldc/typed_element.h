// SPDX-License-Identifier: MIT
// base[key] in line where the base is probably a typed array of one type (emit/hints.c): one test says whether it is and
// whether the index is below its length; everything else is left to the functions of ops.h.
#ifndef YIELDC_TYPED_ELEMENT_H
#define YIELDC_TYPED_ELEMENT_H

#include <yieldc/typed_array.h>

// The element that a key names, UINT64_MAX when it is no index: of a C integer, a C double, a value. A zero with a sign is an
// index too, but not worth a test.
JS_INLINE uint64_t js__element_of_index(int64_t i)
{
    return (uint64_t)i;
}
JS_INLINE uint64_t js__element_of_number(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    if (js_unlikely(bits >= UINT64_C(0x4340000000000000))) // 2^53; negative numbers and NaN look larger
        return UINT64_MAX;
    int64_t i = (int64_t)d;
    return js_likely((double)i == d) ? (uint64_t)i : UINT64_MAX;
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

// JS_EMPTY: it is not so simple.
JS_INLINE JsValue js__typed_get(JsElementType type, JsValue base, uint64_t i)
{
    const JsBufferView *t = js__typed_at(type, base, i);
    if (js_unlikely(t == NULL))
        return JS_EMPTY;
    JsValue v = js__view_load_as(type, t, i);
    js_never(js_is_empty(v));
    return v;
}

JS_INLINE bool js__typed_put(JsElementType type, JsValue base, uint64_t i, JsValue v)
{
    const JsBufferView *t = js__typed_at(type, base, i);
    return js_likely(t != NULL && js_is_number(v)) && js__view_store_as(type, t, i, v);
}

// Statements of emitted C, as in element.h: TYPED for keys that are values, TYPED_INDEX C integers, TYPED_NUMBER doubles. The
// key as a value is made where it is needed alone.
#define JS__GET_TYPED(n, to, type, base, i, key, handler)                                          \
    do {                                                                                           \
        JsValue e_ = js__typed_get(JS_ELEMENT_##type, base, i);                                    \
        if (js_likely(!js_is_empty(e_))) {                                                         \
            to = e_;                                                                               \
            break;                                                                                 \
        }                                                                                          \
        a.site = (n);                                                                              \
        if (js_is_exception(to = js_get_value(js, base, key)))                                     \
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
        JsValue e_ = (value);                                                                      \
        if (js_likely(js__typed_put(JS_ELEMENT_##type, base, i, e_)))                              \
            break;                                                                                 \
        a.site = (n);                                                                              \
        if (!js_put_value(js, base, key, e_, strict))                                              \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT_TYPED(n, type, base, key, value, strict, handler)                                   \
    JS__PUT_TYPED(n, type, base, js__element_of_value(key), key, value, strict, handler)
#define JS_PUT_TYPED_INDEX(n, type, base, key, value, strict, handler)                             \
    JS__PUT_TYPED(n, type, base, js__element_of_index(key), js_int64(key), value, strict, handler)
#define JS_PUT_TYPED_NUMBER(n, type, base, key, value, strict, handler)                            \
    JS__PUT_TYPED(n, type, base, js__element_of_number(key), js_number(key), value, strict, handler)

#endif
