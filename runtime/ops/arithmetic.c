// SPDX-License-Identifier: MIT
// The arithmetic and bitwise operators (13.15.3 ApplyStringOrNumericBinaryOperator and 6.1.6.1),
// where the inline forms of ops.h do not reach. Operands convert left before right. Two BigInts go
// to js->bigint; one alone is a TypeError.
#include "runtime/value/bigint.h"
#include "runtime/value/string.h"
#include <math.h>
#include <yieldc/ops.h>

// Both operands by ToNumeric: true and two doubles, or false and the result, which is that of
// BigInts or an exception.
static bool two_numbers(Js *js, JsBigintOp op, JsValue a, JsValue b, double *x, double *y,
                        JsValue *result)
{
    *result = JS_EXCEPTION;
    a = js_to_numeric(js, a);
    if (js_is_exception(a))
        return false;
    b = js_to_numeric(js, b);
    if (js_is_exception(b))
        return false;
    if (js_likely(js_is_number(a) && js_is_number(b))) {
        *x = js_number_value(a);
        *y = js_number_value(b);
        return true;
    }
    if (js_is_bigint(a) && js_is_bigint(b))
        *result = js->bigint->apply(js, op, a, b);
    else
        js_throw_type_error(js, "Cannot mix BigInt and other types, use explicit conversions");
    return false;
}

// The same as int32 (7.1.6).
static bool two_ints(Js *js, JsBigintOp op, JsValue a, JsValue b, int32_t *x, int32_t *y,
                     JsValue *result)
{
    double d, e;
    if (!two_numbers(js, op, a, b, &d, &e, result))
        return false;
    *x = js_double_to_int32(d);
    *y = js_double_to_int32(e);
    return true;
}

static JsValue concat(Js *js, JsValue a, JsValue b)
{
    JsString *left = js_to_string(js, a);
    JsString *right = left ? js_to_string(js, b) : NULL;
    return right ? js_from_cell_or_exception(js_string_concat(js, left, right)) : JS_EXCEPTION;
}

JsValue js__add_slow(Js *js, JsValue a, JsValue b)
{
    if (js_is_number(a) && js_is_number(b))
        return js_double(js_number_value(a) + js_number_value(b));
    if (js_is_string(a) && js_is_string(b))
        return js_from_cell_or_exception(js_string_concat(js, js_string(a), js_string(b)));
    a = js_to_primitive(js, a, 0);
    if (js_is_exception(a))
        return a;
    b = js_to_primitive(js, b, 0);
    if (js_is_exception(b))
        return b;
    if (js_is_string(a) || js_is_string(b))
        return concat(js, a, b);
    double x, y;
    JsValue r;
    return two_numbers(js, JS_BIGINT_ADD, a, b, &x, &y, &r) ? js_number(x + y) : r;
}

JsValue js__append(Js *js, JsValue own, JsValue left, JsValue right)
{
    js->appended = JS_EMPTY;
    JsString *b = js_is_string(right) ? js_string(right) : NULL;
    if (!b) {
        right = js_to_primitive(js, right, 0);
        b = js_is_exception(right) ? NULL : js_to_string(js, right);
        if (!b)
            return JS_EXCEPTION;
    }
    bool owned = false;
    JsString *s = js__string_append(js, js_string(left), b, !js_is_empty(own), &owned);
    js->appended = owned ? js_from_cell(s) : JS_EMPTY;
    return js_from_cell_or_exception(s);
}

JsValue js__subtract_slow(Js *js, JsValue a, JsValue b)
{
    double x, y;
    JsValue r;
    return two_numbers(js, JS_BIGINT_SUBTRACT, a, b, &x, &y, &r) ? js_number(x - y) : r;
}

JsValue js__multiply_slow(Js *js, JsValue a, JsValue b)
{
    double x, y;
    JsValue r;
    return two_numbers(js, JS_BIGINT_MULTIPLY, a, b, &x, &y, &r) ? js_number(x * y) : r;
}

JsValue js_divide(Js *js, JsValue a, JsValue b)
{
    double x, y;
    JsValue r;
    return two_numbers(js, JS_BIGINT_DIVIDE, a, b, &x, &y, &r) ? js_number(x / y) : r;
}

// 6.1.6.1.6 Number::remainder: C's fmod has the same cases.
// Integers that fit have the remainder of C's integers, which is many times
// faster; a zero keeps the dividend's sign.
double js_fmod(double x, double y)
{
    const double end = 9223372036854775808.0;
    double u = fabs(x), v = fabs(y); // the divisor's sign does not count
    if (u < end && v >= 1 && v < end) {
        uint64_t i = (uint64_t)u, j = (uint64_t)v;
        if ((double)i == u && (double)j == v) {
            uint64_t rest = (i | j) >> 32 ? i % j : (uint32_t)i % (uint32_t)j;
            return copysign((double)(int64_t)rest, x);
        }
    }
    return fmod(x, y);
}

JsValue js_remainder(Js *js, JsValue a, JsValue b)
{
    if (js_is_int(a) && js_is_int(b) && js_int_value(a) >= 0 && js_int_value(b) > 0)
        return js_int(js_int_value(a) % js_int_value(b));
    double x, y;
    JsValue r;
    return two_numbers(js, JS_BIGINT_REMAINDER, a, b, &x, &y, &r) ? js_number(js_fmod(x, y)) : r;
}

// 6.1.6.1.3 Number::exponentiate: unlike C's pow, a NaN exponent gives NaN, and so does 1 **
// Infinity.
double js_number_power(double base, double exponent)
{
    if (exponent != exponent || (isinf(exponent) && fabs(base) == 1))
        return NAN;
    return pow(base, exponent);
}

JsValue js_exponentiate(Js *js, JsValue a, JsValue b)
{
    double x, y;
    JsValue r;
    if (!two_numbers(js, JS_BIGINT_EXPONENTIATE, a, b, &x, &y, &r))
        return r;
    return js_number(js_number_power(x, y));
}

JsValue js__bit_and_slow(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    JsValue r;
    return two_ints(js, JS_BIGINT_AND, a, b, &x, &y, &r) ? js_int(x & y) : r;
}

JsValue js__bit_or_slow(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    JsValue r;
    return two_ints(js, JS_BIGINT_OR, a, b, &x, &y, &r) ? js_int(x | y) : r;
}

JsValue js__bit_xor_slow(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    JsValue r;
    return two_ints(js, JS_BIGINT_XOR, a, b, &x, &y, &r) ? js_int(x ^ y) : r;
}

JsValue js_shift_left(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    JsValue r;
    return two_ints(js, JS_BIGINT_SHIFT_LEFT, a, b, &x, &y, &r)
               ? js_int((int32_t)((uint32_t)x << (y & 31)))
               : r;
}

// The sign is carried by hand: C leaves >> of a negative number to the compiler.
JsValue js_shift_right(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    JsValue r;
    if (!two_ints(js, JS_BIGINT_SHIFT_RIGHT, a, b, &x, &y, &r))
        return r;
    y &= 31;
    return js_int(x < 0 ? ~(int32_t)(~(uint32_t)x >> y) : (int32_t)((uint32_t)x >> y));
}

JsValue js_shift_right_unsigned(Js *js, JsValue a, JsValue b)
{
    double x, y;
    JsValue r;
    a = js_to_numeric(js, a);
    if (js_is_exception(a))
        return a;
    b = js_to_numeric(js, b);
    if (js_is_bigint(a) && js_is_bigint(b))
        return js_throw_type_error(js, "BigInts have no unsigned right shift, use >> instead");
    if (js_is_exception(b) || !two_numbers(js, JS_BIGINT_SHIFT_RIGHT, a, b, &x, &y, &r))
        return JS_EXCEPTION;
    return js_number((double)((uint32_t)js_double_to_int32(x) >> (js_double_to_int32(y) & 31)));
}

// The operand of a unary operator: true and a double, or false and the result.
static bool one_number(Js *js, JsBigintOp op, JsValue v, double *d, JsValue *result)
{
    v = js_to_numeric(js, v);
    if (js_is_number(v)) {
        *d = js_number_value(v);
        return true;
    }
    *result = js_is_bigint(v) ? js->bigint->apply(js, op, v, v) : v;
    return false;
}

JsValue js_negate(Js *js, JsValue v)
{
    double d;
    JsValue r;
    return one_number(js, JS_BIGINT_NEGATE, v, &d, &r) ? js_number(-d) : r;
}

JsValue js_bit_not(Js *js, JsValue v)
{
    double d;
    JsValue r;
    return one_number(js, JS_BIGINT_NOT, v, &d, &r) ? js_int(~js_double_to_int32(d)) : r;
}

JsValue js__increment_slow(Js *js, JsValue v)
{
    double d;
    JsValue r;
    return one_number(js, JS_BIGINT_INCREMENT, v, &d, &r) ? js_number(d + 1) : r;
}

JsValue js__decrement_slow(Js *js, JsValue v)
{
    double d;
    JsValue r;
    return one_number(js, JS_BIGINT_DECREMENT, v, &d, &r) ? js_number(d - 1) : r;
}
