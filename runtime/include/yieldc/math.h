// SPDX-License-Identifier: MIT
// Calls of a few functions of Math in line: f.call(this_, ...), where f was found under the function's name. Anything but the
// runtime's own function and numbers is a call.
#ifndef YIELDC_MATH_H
#define YIELDC_MATH_H

#include <yieldc/element.h>

#ifdef __cplusplus
extern "C" {
#endif

JsEntry js__math_abs, js__math_floor, js__math_imul, js__math_max, js__math_min, js__math_sqrt;

// One instruction, where the C library's function would set errno.
static inline double js__sqrt(double d)
{
#if defined(__GNUC__) && defined(__SSE2__)
    __asm__("sqrtsd %0, %0" : "+x"(d)); // of a register that nothing else is waited for in
    return d;
#elif defined(__GNUC__)
    return __builtin_sqrt(d);
#else
    return d;
#endif
}

// 21.3.2.32.
JS_INLINE JsValue js_call_sqrt(Js *js, JsValue f, JsValue this_, JsValue v)
{
#if defined(__GNUC__)
    if (js_likely(js_is_number(v)) && js_likely(js__is_builtin(f, js__math_sqrt)) && js_likely(js_number_value(v) >= 0))
        return js_double(__builtin_sqrt(js_number_value(v)));
#endif
    JsValue args[] = {v};
    return js_call(js, f, this_, 1, args);
}

// The same with the result as a number: JS_TRY_LOADED makes it of `to`, which is JS_EMPTY where that is done. ic: the site that found f.
#if defined(__GNUC__)
#define JS_CALL_SQRT(n, to, d, ic, f, this_, number, handler)                                      \
    do {                                                                                           \
        double number_ = (number);                                                                 \
        if (js_likely(js_is_builtin_callee(js, u, ic, f, js__math_sqrt))) {                        \
            d = js__sqrt(number_);                                                           \
            to = JS_EMPTY;                                                                         \
            break;                                                                                 \
        }                                                                                          \
        d = 0;                                                                                     \
        JS_TRY(n, to = js_call(js, f, this_, 1, (JsValue[]){js_double(number_)}), handler);        \
    } while (0)
#else
#define JS_CALL_SQRT(n, to, d, ic, f, this_, number, handler)                                      \
    do {                                                                                           \
        d = 0;                                                                                     \
        JS_TRY(n, to = js_call(js, f, this_, 1, (JsValue[]){js_double(number)}), handler);         \
    } while (0)
#endif

// 21.3.2.1
JS_INLINE JsValue js_call_abs(Js *js, JsValue f, JsValue this_, JsValue v)
{
    if (js_likely(js_is_number(v)) && js_likely(js__is_builtin(f, js__math_abs))) {
        if (js_is_int(v))
            return js_int64(js_int_value(v) < 0 ? -(int64_t)js_int_value(v) : js_int_value(v));
        double d = js_double_value(v);
        return js_double(d > 0 ? d : 0 - d); // 0 - -0 is 0
    }
    JsValue args[] = {v};
    return js_call(js, f, this_, 1, args);
}

// 21.3.2.16. Zeros, whose sign counts, are left to the function.
JS_INLINE JsValue js_call_floor(Js *js, JsValue f, JsValue this_, JsValue v)
{
    if (js_likely(js_is_number(v)) && js_likely(js__is_builtin(f, js__math_floor))) {
        if (js_is_int(v))
            return v;
        double d = js_double_value(v);
        if (js_likely(d > -2147483648.0 && d < 2147483647.0)) {
            int32_t i = (int32_t)d;
            i -= i > d;
            if (js_likely(i != 0 || d > 0))
                return js_int(i);
        }
    }
    JsValue args[] = {v};
    return js_call(js, f, this_, 1, args);
}

// 21.3.2.24 and 21.3.2.25, of two numbers. Equal ones may be two zeros, others NaN.
JS_INLINE JsValue js_call_max(Js *js, JsValue f, JsValue this_, JsValue v, JsValue w)
{
    if (js_likely(js_is_number(v) && js_is_number(w)) && js_likely(js__is_builtin(f, js__math_max))) {
        if (js_number_value(v) > js_number_value(w))
            return v;
        if (js_number_value(w) > js_number_value(v))
            return w;
    }
    JsValue args[] = {v, w};
    return js_call(js, f, this_, 2, args);
}
JS_INLINE JsValue js_call_min(Js *js, JsValue f, JsValue this_, JsValue v, JsValue w)
{
    if (js_likely(js_is_number(v) && js_is_number(w)) && js_likely(js__is_builtin(f, js__math_min))) {
        if (js_number_value(v) < js_number_value(w))
            return v;
        if (js_number_value(w) < js_number_value(v))
            return w;
    }
    JsValue args[] = {v, w};
    return js_call(js, f, this_, 2, args);
}

// 21.3.2.19
JS_INLINE JsValue js_call_imul(Js *js, JsValue f, JsValue this_, JsValue v, JsValue w)
{
    if (js_likely(js_is_int(v) && js_is_int(w)) && js_likely(js__is_builtin(f, js__math_imul)))
        return js_int((int32_t)((uint32_t)js_int_value(v) * (uint32_t)js_int_value(w)));
    JsValue args[] = {v, w};
    return js_call(js, f, this_, 2, args);
}

#ifdef __cplusplus
}
#endif

#endif
