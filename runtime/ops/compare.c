// SPDX-License-Identifier: MIT
// Equality and order (7.2.10 to 7.2.15).
#include "runtime/value/bigint.h"
#include <math.h>
#include <yieldc/ops.h>

// The type of a primitive or object as the specification counts types.
typedef enum Type { UNDEFINED, NULL_TYPE, BOOLEAN, NUMBER, STRING, SYMBOL, BIGINT, OBJECT } Type;

static Type type_of(JsValue v)
{
    if (js_is_number(v))
        return NUMBER;
    if (js_is_undefined(v))
        return UNDEFINED;
    if (js_is_null(v))
        return NULL_TYPE;
    if (js_is_bool(v))
        return BOOLEAN;
    return js_is_string(v) ? STRING : js_is_symbol(v) ? SYMBOL : js_is_bigint(v) ? BIGINT : OBJECT;
}

// 7.2.15 IsStrictlyEqual
bool js_is_strictly_equal(Js *js, JsValue a, JsValue b)
{
    if (js_is_number(a))
        return js_is_number(b) && js_number_value(a) == js_number_value(b);
    if (js_same(a, b))
        return true;
    if (js_is_bigint(a))
        return js_is_bigint(b) && !js->bigint->compare(a, b);
    return js_is_string(a) && js_is_string(b) && js_string_equals(js, js_string(a), js_string(b));
}

// 7.2.11 SameValueZero
bool js_same_value_zero(Js *js, JsValue a, JsValue b)
{
    if (js_is_number(a) && js_is_number(b)) {
        double x = js_number_value(a), y = js_number_value(b);
        return x == y || (x != x && y != y);
    }
    return js_is_strictly_equal(js, a, b);
}

// 7.2.10 SameValue
bool js_same_value(Js *js, JsValue a, JsValue b)
{
    if (js_is_number(a) && js_is_number(b) && js_number_value(a) == 0 && js_number_value(b) == 0)
        return signbit(js_number_value(a)) == signbit(js_number_value(b));
    return js_same_value_zero(js, a, b);
}

// 7.2.14 IsLooselyEqual of a BigInt and a boolean, number or string.
static int bigint_equals(Js *js, JsValue a, JsValue b)
{
    if (js_is_string(b)) {
        b = js->bigint->from_string(js, js_string(b));
        return js_is_exception(b) ? -1 : js_is_bigint(b) && !js->bigint->compare(a, b);
    }
    double d;
    return js_to_double(js, b, &d) ? js->bigint->compare_double(js, a, d) == 0 : -1;
}

// 7.2.14 IsLooselyEqual, from step 5: the types differ and neither is null or undefined.
static int loosely_equal_mixed(Js *js, JsValue a, JsValue b)
{
    Type x = type_of(a), y = type_of(b);
    if (x == OBJECT || y == OBJECT) {
        if (x == OBJECT && y == OBJECT)
            return js_same(a, b);
        JsValue primitive = js_to_primitive(js, x == OBJECT ? a : b, 0);
        if (js_is_exception(primitive))
            return -1;
        return x == OBJECT ? js_is_loosely_equal(js, primitive, b)
                           : js_is_loosely_equal(js, a, primitive);
    }
    if (x == SYMBOL || y == SYMBOL)
        return false;
    if (x == BIGINT || y == BIGINT)
        return bigint_equals(js, x == BIGINT ? a : b, x == BIGINT ? b : a);
    double d, e;
    if (!js_to_double(js, a, &d) || !js_to_double(js, b, &e))
        return -1;
    return d == e;
}

int js_is_loosely_equal(Js *js, JsValue a, JsValue b)
{
    if (js_is_nullish(a) || js_is_nullish(b))
        return js_is_nullish(a) && js_is_nullish(b);
    if (type_of(a) == type_of(b))
        return js_is_strictly_equal(js, a, b);
    return loosely_equal_mixed(js, a, b);
}

// 7.2.13 IsLessThan: which of the two comes first; the operands convert from left to right always.
// NONE for NaN.
typedef enum Order { FAILED, LESS, EQUAL, GREATER, NONE } Order;

// Steps 3 and 4 with a BigInt: strings are read as one (what is none has no order), the rest is a
// number.
static Order bigint_order(Js *js, JsValue a, JsValue b)
{
    bool swapped = !js_is_bigint(a);
    JsValue big = swapped ? b : a, other = swapped ? a : b;
    int order;
    if (js_is_string(other))
        other = js->bigint->from_string(js, js_string(other));
    if (js_is_exception(other))
        return FAILED;
    if (js_is_undefined(other) && js_is_string(swapped ? a : b))
        return NONE;
    if (js_is_bigint(other)) {
        order = js->bigint->compare(big, other);
    } else {
        double d;
        if (!js_to_double(js, other, &d))
            return FAILED;
        order = js->bigint->compare_double(js, big, d);
    }
    if (order == JS_BIGINT_UNORDERED)
        return NONE;
    order = swapped ? -order : order;
    return order < 0 ? LESS : order > 0 ? GREATER : EQUAL;
}

static Order order_of_numbers(double x, double y)
{
    return x < y ? LESS : x > y ? GREATER : x == y ? EQUAL : NONE;
}

static Order order_of(Js *js, JsValue a, JsValue b)
{
    if (js_is_number(a) && js_is_number(b))
        return order_of_numbers(js_number_value(a), js_number_value(b));
    a = js_to_primitive(js, a, 1);
    if (js_is_exception(a))
        return FAILED;
    b = js_to_primitive(js, b, 1);
    if (js_is_exception(b))
        return FAILED;
    if (js_is_string(a) && js_is_string(b)) {
        int order = js_string_compare(js, js_string(a), js_string(b));
        return order < 0 ? LESS : order > 0 ? GREATER : EQUAL;
    }
    if (js_is_bigint(a) || js_is_bigint(b))
        return bigint_order(js, a, b);
    double x, y;
    if (!js_to_double(js, a, &x) || !js_to_double(js, b, &y))
        return FAILED;
    return order_of_numbers(x, y);
}

int js__less_slow(Js *js, JsValue a, JsValue b)
{
    Order order = order_of(js, a, b);
    return order == FAILED ? -1 : order == LESS;
}

int js__less_equal_slow(Js *js, JsValue a, JsValue b)
{
    Order order = order_of(js, a, b);
    return order == FAILED ? -1 : order == LESS || order == EQUAL;
}

int js__greater_slow(Js *js, JsValue a, JsValue b)
{
    Order order = order_of(js, a, b);
    return order == FAILED ? -1 : order == GREATER;
}

int js__greater_equal_slow(Js *js, JsValue a, JsValue b)
{
    Order order = order_of(js, a, b);
    return order == FAILED ? -1 : order == GREATER || order == EQUAL;
}
