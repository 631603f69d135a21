// SPDX-License-Identifier: MIT
// Math.sumPrecise: the sum is kept exactly, as a fixed-point number that is wide enough for any
// number of doubles, and rounded once.
#include "runtime/builtins/builtin.h"
#include <math.h>
#include <string.h>

// Units of 2^-1074, 32 bits a limb; what an addition carries stays in the limb above for a while.
enum { LIMBS = 70, LOWEST = -1074 };
#define CARRY_EVERY (1u << 28)

typedef struct Sum {
    int64_t limb[LIMBS];
    uint32_t added; // since the carries were last passed on
} Sum;

static void carry(Sum *s)
{
    for (int i = 0; i + 1 < LIMBS; i++) {
        int64_t low = s->limb[i] & 0xffffffff;
        s->limb[i + 1] += (s->limb[i] - low) / ((int64_t)1 << 32);
        s->limb[i] = low;
    }
    s->added = 0;
}

static void add(Sum *s, double x)
{
    uint64_t bits, exponent;
    memcpy(&bits, &x, sizeof bits);
    exponent = bits >> 52 & 0x7ff;
    uint64_t m = (bits & ((UINT64_C(1) << 52) - 1)) | (uint64_t)(exponent != 0) << 52;
    uint32_t position = exponent ? (uint32_t)exponent - 1 : 0, at = position / 32;
    uint64_t low = (m & 0xffffffff) << position % 32, high = (m >> 32) << position % 32;
    int64_t sign = bits >> 63 ? -1 : 1;
    s->limb[at] += sign * (int64_t)(low & 0xffffffff);
    s->limb[at + 1] += sign * (int64_t)((low >> 32) + (high & 0xffffffff));
    s->limb[at + 2] += sign * (int64_t)(high >> 32);
    if (++s->added == CARRY_EVERY)
        carry(s);
}

static bool has_bit(const Sum *s, int bit)
{
    return s->limb[bit / 32] >> bit % 32 & 1;
}

// The nearest double, ties to even.
static double rounded(Sum *s)
{
    carry(s);
    bool negative = s->limb[LIMBS - 1] < 0;
    if (negative) {
        for (int i = 0; i < LIMBS; i++)
            s->limb[i] = -s->limb[i];
        carry(s);
    }
    int top = LIMBS * 32 - 1;
    while (top >= 0 && !has_bit(s, top))
        top--;
    int lowest = top > 52 ? top - 52 : 0;
    uint64_t m = 0;
    for (int bit = top; bit >= lowest; bit--)
        m = m << 1 | has_bit(s, bit);
    bool half = lowest && has_bit(s, lowest - 1), more = m & 1;
    for (int bit = lowest - 2; half && !more && bit >= 0; bit--)
        more = has_bit(s, bit);
    double x = ldexp((double)(m + (half && more)), lowest + LOWEST);
    return negative ? -x : x;
}

typedef enum State { MINUS_ZERO, FINITE, PLUS_INFINITY, MINUS_INFINITY, NOT_A_NUMBER } State;

static State add_number(Sum *sum, State state, double x)
{
    if (state == NOT_A_NUMBER || isnan(x))
        return NOT_A_NUMBER;
    if (isinf(x)) {
        State to = x > 0 ? PLUS_INFINITY : MINUS_INFINITY;
        return state == to || state == MINUS_ZERO || state == FINITE ? to : NOT_A_NUMBER;
    }
    if ((state != MINUS_ZERO && state != FINITE) || (x == 0 && signbit(x)))
        return state;
    add(sum, x);
    return FINITE;
}

// ES2026 21.3.2.33 Math.sumPrecise ( items )
JS_BUILTIN(js__math_sum_precise)
{
    JsIterator it;
    JsValue item;
    State state = MINUS_ZERO;
    Sum sum = {.added = 0};
    JS_CHECK_OK(js__iterate(js, JS_ARG(0), &it));
    for (int more; (more = js_iterator_next(js, &it, &item));) {
        JS_CHECK_INT(more);
        if (!js_is_number(item)) {
            js_iterator_close_throw(js, &it);
            return js__throw_about(js, "%s is not a number", item);
        }
        state = add_number(&sum, state, js_number_value(item));
    }
    switch (state) {
    case MINUS_ZERO:
        return js_number(-0.0);
    case PLUS_INFINITY:
    case MINUS_INFINITY:
        return js_number(state == PLUS_INFINITY ? INFINITY : -INFINITY);
    case NOT_A_NUMBER:
        return js_number(NAN);
    default:
        return js_number(rounded(&sum));
    }
}
