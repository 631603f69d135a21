// SPDX-License-Identifier: MIT
// BigInt values, and the table through which the operators reach their arithmetic.
//
// A program without a BigInt links neither the table's functions nor libtommath: a BigInt value can
// only come from a literal or from BigInt(), and both set js->bigint (js__bigint_link) before they
// make one.
#ifndef YIELDC_VALUE_BIGINT_H
#define YIELDC_VALUE_BIGINT_H

#include <yieldc/context.h>

// Sign and magnitude; words are little-endian, the highest is not zero, and zero has none and is
// not negative.
typedef struct JsBigint {
    JsCell cell;
    uint32_t count;
    uint32_t negative;
    uint32_t words[];
} JsBigint;

typedef enum JsBigintOp {
    JS_BIGINT_ADD,
    JS_BIGINT_SUBTRACT,
    JS_BIGINT_MULTIPLY,
    JS_BIGINT_DIVIDE,
    JS_BIGINT_REMAINDER,
    JS_BIGINT_EXPONENTIATE,
    JS_BIGINT_AND,
    JS_BIGINT_OR,
    JS_BIGINT_XOR,
    JS_BIGINT_SHIFT_LEFT,
    JS_BIGINT_SHIFT_RIGHT,
    JS_BIGINT_NEGATE, // from here on: of one operand
    JS_BIGINT_NOT,
    JS_BIGINT_INCREMENT,
    JS_BIGINT_DECREMENT
} JsBigintOp;

#define JS_BIGINT_UNORDERED 2

struct JsBigintOps {
    // 6.1.6.2; b is not looked at for unary operations. JS_EXCEPTION: RangeError or out of memory.
    JsValue (*apply)(Js *js, JsBigintOp op, JsValue a, JsValue b);
    int (*compare)(JsValue a, JsValue b);               // -1, 0, 1
    int (*compare_double)(Js *js, JsValue a, double d); // -1, 0, 1, or JS_BIGINT_UNORDERED for NaN
    JsValue (*from_string)(Js *js,
                           JsString *s); // 7.1.14 StringToBigInt; undefined: no such literal
    JsString *(*to_string)(Js *js, JsValue v, int radix);
    double (*to_double)(JsValue v); // rounded to nearest, ties to even
};

// Sets js->bigint.
void js__bigint_link(Js *js);
// 21.2.1.1.1 NumberToBigInt of an integral number.
JsValue js__bigint_from_double(Js *js, double d);
// 21.2.2.1 and 21.2.2.2: modulo 2 to the power of bits.
JsValue js__bigint_wrap(Js *js, JsValue v, double bits, bool is_signed);

static inline bool js__bigint_is_zero(JsValue v)
{
    return ((const JsBigint *)js_cell(v))->count == 0;
}

#endif
