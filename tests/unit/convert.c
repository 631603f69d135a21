// SPDX-License-Identifier: MIT
// Conversions, comparison and operators of ops.h on primitives, wrappers and objects.
#include "tests/unit/unit.h"
#include <math.h>
#include <yieldc/js.h>

static Js *start(void)
{
    Js *js = js_new(NULL);
    ck_assert_ptr_nonnull(js);
    js_enter(js);
    return js;
}

static JsValue text(Js *js, const char *s)
{
    return js_from_cell(js_string_c(js, s));
}

static double number(Js *js, JsValue v)
{
    double d = -12345;
    ck_assert(js_to_double(js, v, &d));
    return d;
}

static void is_text(Js *js, JsValue v, const char *expected)
{
    ck_assert(js_is_string(v));
    char *s = js_string_to_utf8(js, js_string(v), NULL);
    ck_assert_str_eq(s, expected);
    free(s);
}

START_TEST(to_number)
{
    Js *js = start();
    ck_assert(number(js, JS_NULL) == 0 && number(js, JS_TRUE) == 1 &&
              isnan(number(js, JS_UNDEFINED)));
    ck_assert(number(js, text(js, "  12.5e1 ")) == 125 && number(js, text(js, "")) == 0);
    ck_assert(number(js, text(js, "0x1F")) == 31 && isnan(number(js, text(js, "12px"))));
    ck_assert(number(js, js_from_cell(js_array_new(js, 1, (JsValue[]){js_int(7)}))) == 7);
    double d;
    ck_assert(!js_to_double(js, js_from_cell(js_symbol_new(js, JS_UNDEFINED)), &d));
    js_catch(js);
    js_free(js);
}
END_TEST

START_TEST(to_int32)
{
    ck_assert_int_eq(js_double_to_int32(4294967296.0 + 5), 5);
    ck_assert_int_eq(js_double_to_int32(2147483648.0), INT32_MIN);
    ck_assert_int_eq(js_double_to_int32(-2147483649.0), INT32_MAX);
    ck_assert_int_eq(js_double_to_int32(-1.9), -1);
    ck_assert_int_eq(js_double_to_int32(NAN), 0);
    ck_assert_int_eq(js_double_to_int32(INFINITY), 0);
    ck_assert_int_eq(js_double_to_int32(1e300), 0);
}
END_TEST

START_TEST(to_string)
{
    Js *js = start();
    is_text(js, js_to_string_value(js, js_double(0.1)), "0.1");
    is_text(js, js_to_string_value(js, js_double(-0.0)), "0");
    is_text(js, js_to_string_value(js, js_double(1e21)), "1e+21");
    is_text(js, js_to_string_value(js, JS_NULL), "null");
    is_text(js, js_to_string_value(js, js_from_cell(js_object_new(js))), "[object Object]");
    js_free(js);
}
END_TEST

START_TEST(operators)
{
    Js *js = start();
    is_text(js, js_add(js, text(js, "a"), js_int(1)), "a1");
    ck_assert(number(js, js_add(js, js_int(INT32_MAX), js_int(1))) == 2147483648.0);
    ck_assert(signbit(number(js, js_multiply(js, js_int(0), js_int(-1)))));
    ck_assert(signbit(number(js, js_remainder(js, js_int(-4), js_int(2)))));
    ck_assert(isnan(number(js, js_exponentiate(js, js_int(1), js_double(INFINITY)))));
    ck_assert(number(js, js_shift_right_unsigned(js, js_int(-1), js_int(0))) == 4294967295.0);
    ck_assert(number(js, js_shift_left(js, js_int(1), js_int(33))) == 2);
    ck_assert(signbit(number(js, js_negate(js, js_int(0)))));
    js_free(js);
}
END_TEST

START_TEST(comparison)
{
    Js *js = start();
    ck_assert_int_eq(js_less(js, text(js, "10"), text(js, "9")), 1);
    ck_assert_int_eq(js_less(js, text(js, "10"), js_int(9)), 0);
    ck_assert_int_eq(js_less_equal(js, JS_UNDEFINED, js_int(1)), 0);
    ck_assert_int_eq(js_greater_equal(js, JS_NULL, js_int(0)), 1);
    ck_assert_int_eq(js_equals(js, JS_NULL, js_int(0)), 0);
    ck_assert_int_eq(js_equals(js, JS_NULL, JS_UNDEFINED), 1);
    ck_assert_int_eq(js_equals(js, text(js, "1"), js_int(1)), 1);
    ck_assert(js_strict_equals(js, js_int(1), js_double(1)) &&
              !js_strict_equals(js, js_double(NAN), js_double(NAN)));
    ck_assert(js_same_value(js, js_double(NAN), js_double(NAN)) &&
              !js_same_value(js, js_double(-0.0), js_int(0)));
    ck_assert(js_same_value_zero(js, js_double(-0.0), js_int(0)));
    js_free(js);
}
END_TEST

UNIT_MAIN("convert", to_number, to_int32, to_string, operators, comparison)
