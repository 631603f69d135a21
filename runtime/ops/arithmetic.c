// SPDX-License-Identifier: MIT
// The arithmetic and bitwise operators (13.15.3 ApplyStringOrNumericBinaryOperator and 6.1.6.1),
// where the inline forms of ops.h do not reach. Operands convert left before right. No BigInt value
// can exist yet; were one to arrive, the operator throws.
#include <math.h>
#include <yieldc/ops.h>

// Both operands by ToNumeric, as doubles. False: exception.
static bool two_numbers(Js *js, JsValue a, JsValue b, double *x, double *y)
{
    a = js_to_numeric(js, a);
    if (js_is_exception(a))
        return false;
    b = js_to_numeric(js, b);
    if (js_is_exception(b))
        return false;
    return js_to_double(js, a, x) && js_to_double(js, b, y);
}

// The same as int32 (7.1.6).
static bool two_ints(Js *js, JsValue a, JsValue b, int32_t *x, int32_t *y)
{
    double d, e;
    if (!two_numbers(js, a, b, &d, &e))
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
    return two_numbers(js, a, b, &x, &y) ? js_number(x + y) : JS_EXCEPTION;
}

JsValue js__subtract_slow(Js *js, JsValue a, JsValue b)
{
    double x, y;
    return two_numbers(js, a, b, &x, &y) ? js_number(x - y) : JS_EXCEPTION;
}

JsValue js__multiply_slow(Js *js, JsValue a, JsValue b)
{
    double x, y;
    return two_numbers(js, a, b, &x, &y) ? js_number(x * y) : JS_EXCEPTION;
}

JsValue js_divide(Js *js, JsValue a, JsValue b)
{
    double x, y;
    return two_numbers(js, a, b, &x, &y) ? js_number(x / y) : JS_EXCEPTION;
}

// 6.1.6.1.6 Number::remainder: C's fmod has the same cases.
JsValue js_remainder(Js *js, JsValue a, JsValue b)
{
    if (js_is_int(a) && js_is_int(b) && js_int_value(a) >= 0 && js_int_value(b) > 0)
        return js_int(js_int_value(a) % js_int_value(b));
    double x, y;
    return two_numbers(js, a, b, &x, &y) ? js_number(fmod(x, y)) : JS_EXCEPTION;
}

// 6.1.6.1.3 Number::exponentiate: unlike C's pow, a NaN exponent gives NaN, and so does 1 **
// Infinity.
JsValue js_exponentiate(Js *js, JsValue a, JsValue b)
{
    double x, y;
    if (!two_numbers(js, a, b, &x, &y))
        return JS_EXCEPTION;
    if (y != y || (isinf(y) && fabs(x) == 1))
        return js_double(NAN);
    return js_number(pow(x, y));
}

JsValue js__bit_and_slow(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    return two_ints(js, a, b, &x, &y) ? js_int(x & y) : JS_EXCEPTION;
}

JsValue js__bit_or_slow(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    return two_ints(js, a, b, &x, &y) ? js_int(x | y) : JS_EXCEPTION;
}

JsValue js__bit_xor_slow(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    return two_ints(js, a, b, &x, &y) ? js_int(x ^ y) : JS_EXCEPTION;
}

JsValue js_shift_left(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    return two_ints(js, a, b, &x, &y) ? js_int((int32_t)((uint32_t)x << (y & 31))) : JS_EXCEPTION;
}

// The sign is carried by hand: C leaves >> of a negative number to the compiler.
JsValue js_shift_right(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    if (!two_ints(js, a, b, &x, &y))
        return JS_EXCEPTION;
    y &= 31;
    return js_int(x < 0 ? ~(int32_t)(~(uint32_t)x >> y) : (int32_t)((uint32_t)x >> y));
}

JsValue js_shift_right_unsigned(Js *js, JsValue a, JsValue b)
{
    int32_t x, y;
    return two_ints(js, a, b, &x, &y) ? js_number((double)((uint32_t)x >> (y & 31))) : JS_EXCEPTION;
}

// The operand of a unary operator, as a double.
static bool one_number(Js *js, JsValue v, double *d)
{
    v = js_to_numeric(js, v);
    return !js_is_exception(v) && js_to_double(js, v, d);
}

JsValue js_negate(Js *js, JsValue v)
{
    double d;
    return one_number(js, v, &d) ? js_number(-d) : JS_EXCEPTION;
}

JsValue js_bit_not(Js *js, JsValue v)
{
    double d;
    return one_number(js, v, &d) ? js_int(~js_double_to_int32(d)) : JS_EXCEPTION;
}

JsValue js__increment_slow(Js *js, JsValue v)
{
    double d;
    return one_number(js, v, &d) ? js_number(d + 1) : JS_EXCEPTION;
}

JsValue js__decrement_slow(Js *js, JsValue v)
{
    double d;
    return one_number(js, v, &d) ? js_number(d - 1) : JS_EXCEPTION;
}
