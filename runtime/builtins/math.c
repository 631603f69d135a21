// SPDX-License-Identifier: MIT
// Math (21.3). The functions of the C library are exact enough for what the specification leaves
// open; where it says what a result must be and C differs (pow, round, max, hypot), it is spelled
// out.
#include "runtime/builtins/builtin.h"
#include <math.h>
#include <time.h>
#include <yieldc/math.h>

// One argument, ToNumber, one function of doubles.
#define MATH_1(name, expression) static MATH_1_OF(math_##name, expression)
#define MATH_1_OF(function, expression)                                                            \
    JS_BUILTIN(function)                                                                           \
    {                                                                                              \
        double x;                                                                                  \
        JS_CHECK_OK(js_to_double(js, JS_ARG(0), &x));                                              \
        return js_number(expression);                                                              \
    }

static double sign_of(double x)
{
    return x > 0 ? 1 : x < 0 ? -1 : x;
}

// 21.3.2.28: halves go toward positive infinity, and -0 stays for [-0.5, -0].
static double round_half_up(double x)
{
    double r = floor(x);
    if (x - r >= 0.5)
        r += 1;
    return r == 0 ? copysign(0, x) : r;
}

// 21.3.2.17 Math.f16round ( x ): to the nearest half-precision number, ties to even.
static double round_to_half(double x)
{
    if (!isfinite(x) || x == 0)
        return x;
    int e;
    frexp(x, &e); // 2^(e-1) <= |x| < 2^e; a half has 11 bits, and none below 2^-24
    int unit = e - 11 < -24 ? -24 : e - 11;
    double r = ldexp(nearbyint(ldexp(x, -unit)), unit);
    return fabs(r) > 65504 ? copysign(INFINITY, x) : r;
}

// The C library's cube root can be off by one unit even for cubes. One step of Newton's method from
// its upper half, whose square is exact, mends that.
static double cube_root(double x)
{
    double t = cbrt(x);
    if (!isfinite(t) || t == 0)
        return t;
    uint64_t bits;
    memcpy(&bits, &t, sizeof bits);
    bits &= ~((UINT64_C(1) << 27) - 1);
    memcpy(&t, &bits, sizeof bits);
    double r = x / (t * t);
    return t + t * ((r - t) / (t + t + r));
}

MATH_1_OF(js__math_abs, fabs(x))
MATH_1(acos, acos(x))
MATH_1(acosh, acosh(x))
MATH_1(asin, asin(x))
MATH_1(asinh, asinh(x))
MATH_1(atan, atan(x))
MATH_1(atanh, atanh(x))
MATH_1(cbrt, cube_root(x))
MATH_1(ceil, ceil(x))
MATH_1(cos, cos(x))
MATH_1(cosh, cosh(x))
MATH_1(exp, exp(x))
MATH_1(expm1, expm1(x))
MATH_1(f16round, round_to_half(x))
MATH_1_OF(js__math_floor, floor(x))
MATH_1(fround, (double)(float)x)
MATH_1(log, log(x))
MATH_1(log10, log10(x))
MATH_1(log1p, log1p(x))
MATH_1(log2, log2(x))
MATH_1(round, round_half_up(x))
MATH_1(sign, sign_of(x))
MATH_1(sin, sin(x))
MATH_1(sinh, sinh(x))
MATH_1_OF(js__math_sqrt, sqrt(x))
MATH_1(tan, tan(x))
MATH_1(tanh, tanh(x))
MATH_1(trunc, trunc(x))

// 21.3.2.5 Math.atan2 ( y, x )
static JS_BUILTIN(math_atan2)
{
    double y, x;
    JS_CHECK_OK(js_to_double(js, JS_ARG(0), &y));
    JS_CHECK_OK(js_to_double(js, JS_ARG(1), &x));
    return js_number(atan2(y, x));
}

// 21.3.2.11 Math.clz32 ( x )
static JS_BUILTIN(math_clz32)
{
    uint32_t n;
    JS_CHECK_OK(js_to_uint32(js, JS_ARG(0), &n));
    int count = 32;
    for (; n; n >>= 1)
        count--;
    return js_int(count);
}

// All arguments are converted before any of them is looked at. NULL: an exception is pending.
static JsBytes *to_doubles(Js *js, uint32_t argc, const JsValue *argv)
{
    JsBytes *bytes = js_bytes_new(js, argc * sizeof(double));
    for (uint32_t i = 0; bytes && i < argc; i++) {
        double d;
        if (!js_to_double(js, argv[i], &d))
            return NULL;
        memcpy(bytes->b + i * sizeof d, &d, sizeof d);
    }
    return bytes;
}

static double double_at(const JsBytes *bytes, uint32_t i)
{
    double d;
    memcpy(&d, bytes->b + i * sizeof d, sizeof d);
    return d;
}

// 21.3.2.18 Math.hypot ( ...args ): scaled by the largest, summed with a compensation for what
// rounding loses.
static JS_BUILTIN(math_hypot)
{
    JsBytes *v = to_doubles(js, argc, argv);
    JS_CHECK_OK(v);
    double largest = 0;
    bool nan = false;
    for (uint32_t i = 0; i < argc; i++) {
        double d = fabs(double_at(v, i));
        nan = nan || isnan(d);
        if (d > largest)
            largest = d;
    }
    if (isinf(largest))
        return js_double(INFINITY);
    if (nan)
        return js_double(NAN);
    if (largest == 0)
        return js_int(0);
    double sum = 0, lost = 0;
    for (uint32_t i = 0; i < argc; i++) {
        double d = double_at(v, i) / largest, term = d * d - lost, next = sum + term;
        lost = (next - sum) - term;
        sum = next;
    }
    return js_number(sqrt(sum) * largest);
}

// 21.3.2.19 Math.imul ( x, y )
JS_BUILTIN(js__math_imul)
{
    uint32_t a, b;
    JS_CHECK_OK(js_to_uint32(js, JS_ARG(0), &a));
    JS_CHECK_OK(js_to_uint32(js, JS_ARG(1), &b));
    return js_int((int32_t)(a * b));
}

// 21.3.2.24 Math.max and 21.3.2.25 Math.min: `sign` 1 or -1. All arguments are converted, also past
// a NaN.
static JsValue extreme(Js *js, uint32_t argc, const JsValue *argv, int sign)
{
    double best = -sign * INFINITY;
    for (uint32_t i = 0; i < argc; i++) {
        double d;
        JS_CHECK_OK(js_to_double(js, argv[i], &d));
        if (isnan(d) || isnan(best))
            best = NAN;
        else if (d * sign > best * sign ||
                 (d == 0 && best == 0 && (sign > 0 ? signbit(best) : signbit(d))))
            best = d;
    }
    return js_number(best);
}

JS_BUILTIN(js__math_max)
{
    return extreme(js, argc, argv, 1);
}

JS_BUILTIN(js__math_min)
{
    return extreme(js, argc, argv, -1);
}

// 21.3.2.26 Math.pow ( base, exponent ), 6.1.6.1.3 Number::exponentiate
static JS_BUILTIN(math_pow)
{
    double base, exponent;
    JS_CHECK_OK(js_to_double(js, JS_ARG(0), &base));
    JS_CHECK_OK(js_to_double(js, JS_ARG(1), &exponent));
    if (isnan(exponent) || (fabs(base) == 1 && isinf(exponent)))
        return js_double(NAN);
    return js_number(pow(base, exponent));
}

// 21.3.2.27 Math.random ( ): xorshift128+, its state in a cell that the function keeps.
static JS_BUILTIN(math_random)
{
    uint64_t s[2];
    JsBytes *state = (JsBytes *)(void *)self->home;
    if (!state) {
        struct timespec now;
        state = js_bytes_new(js, sizeof s);
        JS_CHECK_OK(state);
        clock_gettime(CLOCK_REALTIME, &now);
        s[0] = (uint64_t)now.tv_nsec * UINT64_C(0x9e3779b97f4a7c15) ^ (uint64_t)now.tv_sec;
        s[1] = ((uint64_t)(uintptr_t)state * UINT64_C(0xbf58476d1ce4e5b9)) | 1;
        self->home = &state->cell;
    } else {
        memcpy(s, state->b, sizeof s);
    }
    uint64_t x = s[0], y = s[1];
    x ^= x << 23;
    s[0] = y;
    s[1] = x ^ y ^ (x >> 18) ^ (y >> 5);
    memcpy(state->b, s, sizeof s);
    return js_number((double)((s[1] + y) >> 11) * 0x1p-53);
}

// Math.sumPrecise: the sum is kept exactly, as a fixed-point number that is wide enough for any
// number of doubles, and rounded once.

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

// A string of one character is no static atom.
static const JsCharString e_name = {{{JS_STRING_HEAD(JS_STR_STATIC)}, 1, 0}, "E"};

static const JsRow math_rows[] = {
    {.key = &e_name.s.cell, .kind = JS_ROW_NUMBER, .number = 2.7182818284590452354},
    JS_NUMBER_ROW(LN10, 2.302585092994046, 0),
    JS_NUMBER_ROW(LN2, 0.6931471805599453, 0),
    JS_NUMBER_ROW(LOG10E, 0.4342944819032518, 0),
    JS_NUMBER_ROW(LOG2E, 1.4426950408889634, 0),
    JS_NUMBER_ROW(PI, 3.1415926535897932, 0),
    JS_NUMBER_ROW(SQRT1_2, 0.7071067811865476, 0),
    JS_NUMBER_ROW(SQRT2, 1.4142135623730951, 0),
    JS_TAG_ROW(Math),
    JS_METHOD(abs, 1, js__math_abs),
    JS_METHOD(acos, 1, math_acos),
    JS_METHOD(acosh, 1, math_acosh),
    JS_METHOD(asin, 1, math_asin),
    JS_METHOD(asinh, 1, math_asinh),
    JS_METHOD(atan, 1, math_atan),
    JS_METHOD(atanh, 1, math_atanh),
    JS_METHOD(atan2, 2, math_atan2),
    JS_METHOD(cbrt, 1, math_cbrt),
    JS_METHOD(ceil, 1, math_ceil),
    JS_METHOD(clz32, 1, math_clz32),
    JS_METHOD(cos, 1, math_cos),
    JS_METHOD(cosh, 1, math_cosh),
    JS_METHOD(exp, 1, math_exp),
    JS_METHOD(expm1, 1, math_expm1),
    JS_METHOD(f16round, 1, math_f16round),
    JS_METHOD(floor, 1, js__math_floor),
    JS_METHOD(fround, 1, math_fround),
    JS_METHOD(hypot, 2, math_hypot),
    JS_METHOD(imul, 2, js__math_imul),
    JS_METHOD(log, 1, math_log),
    JS_METHOD(log10, 1, math_log10),
    JS_METHOD(log1p, 1, math_log1p),
    JS_METHOD(log2, 1, math_log2),
    JS_METHOD(max, 2, js__math_max),
    JS_METHOD(min, 2, js__math_min),
    JS_METHOD(pow, 2, math_pow),
    JS_METHOD(random, 0, math_random),
    JS_METHOD(round, 1, math_round),
    JS_METHOD(sign, 1, math_sign),
    JS_METHOD(sin, 1, math_sin),
    JS_METHOD(sinh, 1, math_sinh),
    JS_METHOD(sqrt, 1, js__math_sqrt),
    JS_NAMED_METHOD(sumPrecise, 1, math_sum_precise),
    JS_METHOD(tan, 1, math_tan),
    JS_METHOD(tanh, 1, math_tanh),
    JS_METHOD(trunc, 1, math_trunc),
};

static const JsIntrinsicDef math_def = {
    .id = JS_I_MATH,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(math_rows),
};

static JsValue math_make(Js *js)
{
    js__realm_add(js, &math_def);
    return js_from_cell_or_exception(js_intrinsic(js, JS_I_MATH));
}

const JsGlobalDef js_global_Math = {"Math", math_make};
