// SPDX-License-Identifier: MIT
// What the builtins share: the head of an entry function, argument access, and checks that pass an
// exception on.
#ifndef YIELDC_BUILTINS_BUILTIN_H
#define YIELDC_BUILTINS_BUILTIN_H

#include "runtime/object/realm.h"
#include <yieldc/atoms.h>
#include <yieldc/async.h>
#include <yieldc/iter.h>
#include <yieldc/ops.h>

// The head of a builtin's function: `static JS_BUILTIN(array_push) { ... }`. It sees js, self,
// this_, new_target, argc and argv, of which it may leave any unused.
#define JS_BUILTIN(name)                                                                           \
    JsValue name(                                                                                  \
        __attribute__((unused)) Js *js, __attribute__((unused)) JsFunction *self,                  \
        __attribute__((unused)) JsValue this_, __attribute__((unused)) JsValue new_target,         \
        __attribute__((unused)) uint32_t argc, __attribute__((unused)) const JsValue *argv)

// The argument at i, undefined when absent.
#define JS_ARG(i) (argc > (i) ? argv[i] : JS_UNDEFINED)

// In a function that returns a JsValue: leaves it when the operation left an exception pending. One
// macro for each way of saying so: a JsValue, a bool or pointer (false, NULL), an int (negative).
#define JS_CHECK(value)                                                                            \
    do {                                                                                           \
        if (js_is_exception(value))                                                                \
            return JS_EXCEPTION;                                                                   \
    } while (0)
#define JS_CHECK_OK(condition)                                                                     \
    do {                                                                                           \
        if (js_unlikely(!(condition)))                                                             \
            return JS_EXCEPTION;                                                                   \
    } while (0)
#define JS_CHECK_INT(result)                                                                       \
    do {                                                                                           \
        if (js_unlikely((result) < 0))                                                             \
            return JS_EXCEPTION;                                                                   \
    } while (0)

// A TypeError "<value> is not a function" unless v is callable.
bool js__check_callable(Js *js, JsValue v);
// TypeError: Method `method` called on incompatible receiver <this_>.
JsValue js__throw_receiver(Js *js, const char *method, JsValue this_);
// A TypeError whose format has one %s, for the value.
JsValue js__throw_about(Js *js, const char *format, JsValue v);

// For methods that take locales and options: English is the only locale, without options. Anything
// else is an error that names the method, never ignored. False: it is pending.
bool js__check_locale(Js *js, JsValue locales, JsValue options, const char *method);
// An EvalError: constructors that take source text (Function, GeneratorFunction...). Returns
// JS_EXCEPTION.
JsValue js__throw_dynamic_code(Js *js, const char *name);

// 7.3.23 EnumerableOwnProperties of kind key: a list of strings and numbers. NULL: exception.
JsValues *js__enumerable_own_keys(Js *js, JsObject *o);

#endif
