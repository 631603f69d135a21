// SPDX-License-Identifier: MIT
// base[key] in line where the base is probably a typed array of one type (emit/hints.c): one test says whether it is and
// whether the index is below its length; everything else is left to the functions of ops.h.
#ifndef YIELDC_TYPED_ELEMENT_H
#define YIELDC_TYPED_ELEMENT_H

#include <yieldc/property.h>
#include <yieldc/typed_array.h>

#ifdef __cplusplus
extern "C" {
#endif

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

// The element as a C double, of the type that t has.
JS_INLINE double js__view_number_as(JsElementType type, const JsBufferView *t, size_t i)
{
    if (type == JS_ELEMENT_FLOAT64) {
        double d;
        memcpy(&d, t->data + i * sizeof d, sizeof d);
        return js_unlikely(d != d) ? js_double_value(JS_NAN) : d; // none may become JS_NUMBER_FAILED
    }
    return js_number_value(js__view_load_as(type, t, i));
}

// Stores of a value, a C double, a C integer. False: nothing was done.
JS_INLINE bool js__typed_put_VALUE(JsElementType type, JsValue base, uint64_t i, JsValue v)
{
    const JsBufferView *t = js__typed_at(type, base, i);
    return js_likely(t != NULL && js_is_number(v)) && js__view_store_as(type, t, i, v);
}
JS_INLINE bool js__typed_put_NUMBER(JsElementType type, JsValue base, uint64_t i, double d)
{
    const JsBufferView *t = js__typed_at(type, base, i);
    if (js_unlikely(t == NULL))
        return false;
    if (type == JS_ELEMENT_FLOAT64) {
        memcpy(t->data + i * sizeof d, &d, sizeof d);
        return true;
    }
    if (type == JS_ELEMENT_FLOAT32) {
        float f = (float)d;
        memcpy(t->data + i * sizeof f, &f, sizeof f);
        return true;
    }
    return type != JS_ELEMENT_UINT8CLAMPED && js__view_store_as(type, t, i, js_known_int(js_double_to_int32(d)));
}
JS_INLINE bool js__typed_put_INT(JsElementType type, JsValue base, uint64_t i, int64_t v)
{
    if (type >= JS_ELEMENT_FLOAT16)
        return js__typed_put_NUMBER(type, base, i, (double)v);
    if (type == JS_ELEMENT_UINT8CLAMPED)
        v = v < 0 ? 0 : v > 255 ? 255 : v;
    const JsBufferView *t = js__typed_at(type, base, i);
    return js_likely(t != NULL) && js__view_store_as(type, t, i, js_known_int((int32_t)v));
}

// Statements of emitted C, as in element.h: TYPED for keys that are values, TYPED_INDEX C integers, TYPED_NUMBER doubles. What
// is stored is a VALUE, a NUMBER or an INT. The key and what is stored become values where they are needed alone.
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
// An element that JS_TRY_LOADED makes a number of: where that is simple it is done at once, and `to` is JS_EMPTY.
#define JS__LOAD_TYPED(n, to, d, type, base, i, key, handler)                                      \
    do {                                                                                           \
        uint64_t i_ = (i);                                                                         \
        const JsBufferView *t_ = js__typed_at(JS_ELEMENT_##type, base, i_);                        \
        if (js_likely(t_ != NULL)) {                                                               \
            d = js__view_number_as(JS_ELEMENT_##type, t_, i_);                                     \
            to = JS_EMPTY;                                                                         \
            break;                                                                                 \
        }                                                                                          \
        d = 0;                                                                                     \
        a.site = (n);                                                                              \
        if (js_is_exception(to = js_get_value(js, base, key)))                                     \
            goto handler;                                                                          \
    } while (0)
#define JS_LOAD_TYPED(n, to, d, type, base, key, handler)                                          \
    JS__LOAD_TYPED(n, to, d, type, base, js__element_of_value(key), key, handler)
#define JS_LOAD_TYPED_INDEX(n, to, d, type, base, key, handler)                                    \
    JS__LOAD_TYPED(n, to, d, type, base, js__element_of_index(key), js_int64(key), handler)
#define JS_LOAD_TYPED_NUMBER(n, to, d, type, base, key, handler)                                   \
    JS__LOAD_TYPED(n, to, d, type, base, js__element_of_number(key), js_number(key), handler)
#define JS__UNLESS_LOADED(value, convert)                                                          \
    do {                                                                                           \
        if (js_unlikely(!js_is_empty(value)))                                                      \
            convert;                                                                               \
    } while (0)
#define JS_TRY_LOADED(n, d, value, handler)                                                        \
    JS__UNLESS_LOADED(value, JS_TRY_NUMBER(n, d, value, handler))
#define JS_KNOWN_LOADED(n, d, value, handler)                                                      \
    JS__UNLESS_LOADED(value, JS_KNOWN_NUMBER(n, d, value, handler))
#define JS_TRY_LOADED_LIMIT(n, i, value, handler)                                                  \
    JS__UNLESS_LOADED(value, JS_TRY_LIMIT(n, i, value, handler))
#define JS_KNOWN_LOADED_LIMIT(n, i, value, handler)                                                \
    JS__UNLESS_LOADED(value, JS_KNOWN_LIMIT(n, i, value, handler))

// base.length, whose base is probably a typed array: the intrinsic getter is not called.
JS_INLINE const JsBufferView *js__typed_with_length(Js *js, JsValue base)
{
    if (js_unlikely(!js_is_typed_array(base)))
        return NULL;
    const JsBufferView *t = (const JsBufferView *)js_cell(base);
    return js_likely(js->view_heads[t->type] == js_cell(base)->head && js->view_epoch == js->proto_epoch) ? t : NULL;
}
#define JS_GET_TYPED_LENGTH(n, to, base, ic, handler)                                              \
    do {                                                                                           \
        const JsBufferView *t_ = js__typed_with_length(js, base);                                  \
        if (js_likely(t_ != NULL))                                                                 \
            to = js_int64((int64_t)t_->length);                                                    \
        else                                                                                       \
            JS_GET_LENGTH(n, to, base, ic, handler);                                               \
    } while (0)
#define JS_LOAD_TYPED_LENGTH(n, to, d, base, ic, handler)                                          \
    do {                                                                                           \
        const JsBufferView *t_ = js__typed_with_length(js, base);                                  \
        if (js_likely(t_ != NULL)) {                                                               \
            d = (int64_t)t_->length;                                                               \
            to = JS_EMPTY;                                                                         \
            break;                                                                                 \
        }                                                                                          \
        d = 0;                                                                                     \
        JS_GET_LENGTH(n, to, base, ic, handler);                                                   \
    } while (0)

typedef JsValue JsStoredVALUE;
typedef double JsStoredNUMBER;
typedef int64_t JsStoredINT;
#define JS__STORED_VALUE(v) (v)
#define JS__STORED_NUMBER(d) js_number(d)
#define JS__STORED_INT(i) js_int64(i)
#define JS__PUT_TYPED(n, type, base, i, key, kind, stored, strict, handler)                        \
    do {                                                                                           \
        JsStored##kind e_ = (stored);                                                              \
        if (js_likely(js__typed_put_##kind(JS_ELEMENT_##type, base, i, e_)))                       \
            break;                                                                                 \
        a.site = (n);                                                                              \
        if (!js_put_value(js, base, key, JS__STORED_##kind(e_), strict))                           \
            goto handler;                                                                          \
    } while (0)
#define JS_PUT_TYPED(n, type, base, key, kind, stored, strict, handler)                            \
    JS__PUT_TYPED(n, type, base, js__element_of_value(key), key, kind, stored, strict, handler)
#define JS_PUT_TYPED_INDEX(n, type, base, key, kind, stored, strict, handler)                      \
    JS__PUT_TYPED(n, type, base, js__element_of_index(key), js_int64(key), kind, stored, strict,   \
                  handler)
#define JS_PUT_TYPED_NUMBER(n, type, base, key, kind, stored, strict, handler)                     \
    JS__PUT_TYPED(n, type, base, js__element_of_number(key), js_number(key), kind, stored, strict, \
                  handler)

#ifdef __cplusplus
}
#endif

#endif
