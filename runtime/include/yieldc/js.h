// SPDX-License-Identifier: MIT
// What emitted C and embedders include.
//
// C semantics that JavaScript numbers need: no fused multiply-add, no fast math, doubles evaluated as doubles.
#ifndef YIELDC_JS_H
#define YIELDC_JS_H

#if defined(__FAST_MATH__)
#error "yieldc: -ffast-math breaks JavaScript's numbers"
#endif
// 16 is 0 for all but _Float16, on processors that have it.
#if defined(__FLT_EVAL_METHOD__) && __FLT_EVAL_METHOD__ != 0 && __FLT_EVAL_METHOD__ != 16
#error "yieldc: needs FLT_EVAL_METHOD == 0 (on x86 use -mfpmath=sse)"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off", "no-math-errno")
#endif

#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/constant.h>
#include <yieldc/context.h>
#include <yieldc/embed.h>
#include <yieldc/element.h>
#include <yieldc/heap.h>
#include <yieldc/iter.h>
#include <yieldc/math.h>
#include <yieldc/link.h>
#include <yieldc/object.h>
#include <yieldc/ops.h>
#include <yieldc/property.h>
#include <yieldc/string.h>
#include <yieldc/sure.h>
#include <yieldc/typed_element.h>
#include <yieldc/unit.h>
#include <yieldc/value.h>

#ifdef __cplusplus
extern "C" {
#endif

// Links the activation that JS_TRY stores sites in; `failed` is returned when the stack is used up.
#define JS_ENTER(code, failed)                                                                     \
    JsActivation a;                                                                                \
    if (!js_enter_call(js, &a, code))                                                              \
    return failed
// The activation of a piece stands for that of the whole, from which it has all but the site.
#define JS_ENTER_PIECE                                                                             \
    JsActivation *whole = js->top, a;                                                              \
    js_enter_piece(js, &a)
// Runs a piece: it returns JS_EMPTY, or what the whole returns, in front of which `leave` is evaluated.
#define JS_RUN(piece, leave, handler)                                                              \
    do {                                                                                           \
        JsValue result_ = (piece);                                                                 \
        if (js_is_exception(result_))                                                              \
            goto handler;                                                                          \
        if (js_unlikely(!js_is_empty(result_)))                                                    \
            return (leave), result_;                                                               \
    } while (0)
// The same in a generator or async function, whose pieces return nothing.
#define JS_RUN_STEP(piece, leave, handler)                                                         \
    do {                                                                                           \
        if (js_is_exception(piece))                                                                \
            goto handler;                                                                          \
    } while (0)
// The same for a function that runs other code on rare paths only, which link the activation then (property.h): at its start, or where
// the first of these begin.
#define JS_LEAF JsActivation a
#define JS_AT_LEAF(leaf) a.code = (leaf)
#define JS_ENTER_LEAF(leaf)                                                                        \
    JS_LEAF;                                                                                       \
    JS_AT_LEAF(leaf)
// A call or operation at site n that may throw: jumps to the handler.
#define JS_TRY(n, expression, handler)                                                             \
    do {                                                                                           \
        a.site = (n);                                                                              \
        if (js_is_exception(expression))                                                           \
            goto handler;                                                                          \
    } while (0)
// The same for bool results (false: exception) and int results (negative: exception).
#define JS_TRY_BOOL(n, expression, handler)                                                        \
    do {                                                                                           \
        a.site = (n);                                                                              \
        if (js_unlikely(!(expression)))                                                            \
            goto handler;                                                                          \
    } while (0)
#define JS_TRY_INT(n, expression, handler)                                                         \
    do {                                                                                           \
        a.site = (n);                                                                              \
        if (js_unlikely((expression) < 0))                                                         \
            goto handler;                                                                          \
    } while (0)
// The value as a number, or as an int32.
#define JS_TRY_NUMBER(n, d, value, handler)                                                        \
    do {                                                                                           \
        JsValue v_ = (value);                                                                      \
        if (js_likely(js_is_double(v_))) {                                                         \
            d = js_double_value(v_);                                                               \
            break;                                                                                 \
        }                                                                                          \
        if (js_likely(js_is_int(v_))) {                                                            \
            d = (double)js_int_value(v_);                                                          \
            break;                                                                                 \
        }                                                                                          \
        a.site = (n);                                                                              \
        d = js__number_slow(js, v_);                                                               \
        if (js_is_number_failed(d))                                                                \
            goto handler;                                                                          \
    } while (0)
#define JS_TRY_INT32(n, i, value, handler)                                                         \
    do {                                                                                           \
        JsValue v_ = (value);                                                                      \
        if (js_likely(js_is_number(v_))) {                                                         \
            i = js_is_int(v_) ? js_int_value(v_) : js_double_to_int32(js_double_value(v_));        \
            break;                                                                                 \
        }                                                                                          \
        a.site = (n);                                                                              \
        i = js__int32_slow(js, v_);                                                                \
        if (js_unlikely(i == JS_INT_FAILED))                                                       \
            goto handler;                                                                          \
    } while (0)
// The least integer that is not less than the value as a number.
#define JS_TRY_LIMIT(n, i, value, handler)                                                         \
    do {                                                                                           \
        double d_;                                                                                 \
        JS_TRY_NUMBER(n, d_, value, handler);                                                      \
        i = js_limit(d_);                                                                          \
    } while (0)
// Calls that return a number.
#define JS_TRY_DOUBLE(n, expression, handler)                                                      \
    do {                                                                                           \
        a.site = (n);                                                                              \
        if (js_is_number_failed(expression))                                                       \
            goto handler;                                                                          \
    } while (0)
#define JS_TRY_INT64(n, expression, handler)                                                       \
    do {                                                                                           \
        a.site = (n);                                                                              \
        if (js_unlikely((expression) == JS_INT_FAILED))                                            \
            goto handler;                                                                          \
    } while (0)
// Leaves a value pending and jumps to the handler.
#define JS_THROW(value, handler)                                                                   \
    do {                                                                                           \
        js_throw(js, value);                                                                       \
        goto handler;                                                                              \
    } while (0)
// The NULL-terminated lists that main passes.
#define JS_UNITS(...) ((const JsUnit *const[]){__VA_ARGS__, NULL})
#define JS_LINKED(...) ((const JsGlobalDef *const[]){__VA_ARGS__, NULL})

// A new instance, entered by the calling thread; globals: NULL-terminated list of the standard globals linked in beyond the core ones
// (NULL: none), as `extern const JsGlobalDef js_global_Map; ... js_new(JS_LINKED(&js_global_Map))`.
// NULL: out of memory. What runs a Js is in embed.h.
Js *js_new(const JsGlobalDef *const *globals);
void js_free(Js *js);
// The same for separately compiled modules and scripts (`yieldc -c`; NULL-terminated, as JS_UNITS(&js_module_lib) makes it) and all that
// they import, with the standard globals that these name. Nothing has run yet.
Js *js_new_modules(const JsUnit *const *units, const JsGlobalDef *const *globals);
// 16.2.1.5.3 Evaluate of a module, after Link: its promise, the same one each time (`js_wait(js, js_evaluate(js, &js_module_lib))`).
// A script runs at once, each time. JS_EXCEPTION: the modules could not be linked, the unit is none of these, or the script threw.
JsValue js_evaluate(Js *js, const JsUnit *unit);
// The value that a module exports under a name at this moment (its functions before it was evaluated, too; a ReferenceError for what is not
// initialized, or not exported), and a call of it. A call before the evaluation has begun is a ReferenceError that says so, as a function may need what
// the module's top level makes. Headers made by `yieldc -H` have a function for each.
JsValue js_export(Js *js, const JsUnit *unit, const char *name);
JsValue js_call_export(Js *js, const JsUnit *unit, const char *name, uint32_t argc, const JsValue *argv);
// Runs a unit's top level; JS_EXCEPTION with the exception pending, else its value or promise.
JsValue js_unit_run(Js *js, JsUnitInstance *u);

#ifdef __cplusplus
}
#endif

#include <yieldc/checked.h>

#endif
