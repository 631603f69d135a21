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

// 7.1.13 ToBigInt (runtime/ops/bigint.c). A string is only read when js->bigint is set.
JsValue js__to_bigint(Js *js, JsValue v);

// A BigInt of 64 bits: 7.1.15 ToBigInt64, 7.1.16 ToBigUint64 as a word, and back.
static inline uint64_t js__bigint_to_word(JsValue v)
{
    const JsBigint *b = (const JsBigint *)js_cell(v);
    uint64_t word = b->count ? b->words[0] : 0;
    if (b->count > 1)
        word |= (uint64_t)b->words[1] << 32;
    return b->negative ? 0 - word : word;
}
static inline JsValue js__bigint_from_word(Js *js, uint64_t word, bool is_signed)
{
    bool negative = is_signed && word >> 63;
    uint64_t magnitude = negative ? 0 - word : word;
    uint32_t count = magnitude >> 32 ? 2 : magnitude != 0;
    JsBigint *b = (JsBigint *)js_alloc(js, sizeof *b + count * sizeof *b->words,
                                       JS_HEAD(JS_KIND_BIGINT));
    if (!b)
        return JS_EXCEPTION;
    b->count = count;
    b->negative = negative;
    if (count)
        b->words[0] = (uint32_t)magnitude;
    if (count > 1)
        b->words[1] = (uint32_t)(magnitude >> 32);
    return js_from_cell(b);
}

static inline bool js__bigint_is_zero(JsValue v)
{
    return ((const JsBigint *)js_cell(v))->count == 0;
}

#endif
