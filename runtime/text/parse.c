// SPDX-License-Identifier: MIT
// Text to double, correctly rounded. Decimals of few digits are one operation on exact doubles,
// nearly all others a product of words (scale.h); the rest is a quotient of natural numbers, taken to
// 64 bits with the rest noted, so that rounding is right.
#include "runtime/text/big.h"
#include "runtime/text/number.h"
#include "runtime/text/scale.h"

#include <math.h>
#include <string.h>

#define MOST_DIGITS                                                                                \
    800 // no double lies between two decimals that agree in so many places and the rest's being
        // zero or not

// value * 2^exponent, to be rounded to nearest, ties to even; `more`: something below value was cut
// off.
static double round_to_double(uint64_t value, int exponent, bool more)
{
    if (!value)
        return 0;
    int shift = 0;
    while (!(value & UINT64_C(1) << 63)) {
        value <<= 1;
        shift++;
    }
    exponent -= shift; // value has its top bit set: 2^63 <= value
    int drop = 11;     // 64 bits to 53
    if (exponent + drop < -1074)
        drop = -1074 - exponent;
    if (drop > 64)
        return 0;
    // drop is at least 11, so this shift by one less and then one is defined up to 64.
    uint64_t kept = value >> (drop - 1) >> 1;
    uint64_t rest = value - (kept << (drop - 1) << 1);
    uint64_t half = UINT64_C(1) << (drop - 1);
    if (rest > half || (rest == half && (more || (kept & 1))))
        kept++;
    return ldexp((double)kept, exponent + drop);
}

// n / d with n, d > 0.
static double quotient(Big *n, Big *d)
{
    // Scale so that the quotient has 64 or 65 bits, then take it bit by bit.
    int shift = 64 - (js__big_bits(n) - js__big_bits(d));
    if (shift > 0)
        js__big_shift(n, shift);
    else
        js__big_shift(d, -shift);
    uint64_t q = 0;
    int exponent = -shift;
    bool more = false;
    // n < 2^65 d: the first bit has weight 2^64.
    Big part = *d;
    js__big_shift(&part, 64);
    for (int bit = 64; bit >= 0; bit--) {
        bool one = js__big_compare(n, &part) >= 0;
        if (one)
            js__big_subtract(n, &part);
        if (q >> 63) { // 64 bits are taken: this one is the last
            more = one;
            exponent += 1;
            break;
        }
        q = q << 1 | (one ? 1 : 0);
        js__big_divide_small(&part, 2);
    }
    return round_to_double(q, exponent, more || !js__big_is_zero(n));
}

__attribute__((cold)) double js__decimal_exact(const char *digits, int count, int exponent)
{
    bool cut = false;
    for (; count > MOST_DIGITS; count--, exponent++)
        cut = cut || digits[count - 1] != '0';
    Big n, d;
    js__big_set(&n, 0);
    js__big_set(&d, 1);
    for (int i = 0; i < count; i++)
        js__big_multiply(&n, 10, (uint32_t)(digits[i] - '0'));
    if (cut) {
        // One more digit that stands for all that follow.
        js__big_multiply(&n, 10, 1);
        exponent--;
    }
    if (exponent > 0)
        js__big_power10(&n, exponent);
    else
        js__big_power10(&d, -exponent);
    return quotient(&n, &d);
}

// digits * 10^exponent
static double decimal_value(const char *digits, int count, int exponent)
{
    enum { WORD_DIGITS = 19 }; // that fit in 64 bits
    while (count > 0 && *digits == '0') {
        digits++;
        count--;
    }
    if (!count)
        return 0;
    if (count + exponent > 310)
        return INFINITY;
    if (count + exponent < -330)
        return 0;
    uint64_t v = 0;
    int taken = count < WORD_DIGITS ? count : WORD_DIGITS;
    for (int i = 0; i < taken; i++)
        v = v * 10 + (uint64_t)(digits[i] - '0');
    if (count <= 15 && exponent >= -22 && exponent <= 22) {
        static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
        return exponent < 0 ? (double)v / powers[-exponent] : (double)v * powers[exponent];
    }
    // With more digits than were taken the value lies between two that may round to the same.
    double d, above;
    int q = exponent + count - taken;
    if (js__decimal_scaled(v, q, &d) &&
        (taken == count || (js__decimal_scaled(v + 1, q, &above) && d == above)))
        return d;
    return js__decimal_exact(digits, count, exponent);
}

// Significant digits of a text; past MOST_DIGITS only zero or not counts.
typedef struct Digits {
    char d[MOST_DIGITS + 2];
    int count;
    int dropped; // digits left out at the end
} Digits;

// Takes the digits at the beginning of text; returns how many there are.
static size_t take_digits(Digits *v, const char *text, size_t length)
{
    size_t i = 0;
    for (; i < length && text[i] >= '0' && text[i] <= '9'; i++) {
        if (!v->count && text[i] == '0')
            continue;
        if (v->count <= MOST_DIGITS) {
            v->d[v->count++] = text[i];
        } else {
            if (text[i] != '0')
                v->d[MOST_DIGITS] = '1'; // more than nothing stands behind
            if (v->dropped < 1 << 28)
                v->dropped++;
        }
    }
    return i;
}

double js_text_decimal(const char *text, size_t length, size_t *used)
{
    Digits v;
    v.count = v.dropped = 0;
    size_t i = take_digits(&v, text, length), whole = i;
    long exponent = 0;
    if (i < length && text[i] == '.') {
        size_t start = i + 1;
        size_t behind = take_digits(&v, text + start, length - start);
        if (whole || behind) {
            i = start + behind;
            exponent = -(long)(behind < (1u << 28) ? behind : 1u << 28);
        }
    }
    *used = i;
    if (!i)
        return 0;
    if (i < length && (text[i] == 'e' || text[i] == 'E')) {
        size_t j = i + 1;
        bool negative = j < length && text[j] == '-';
        if (j < length && (text[j] == '-' || text[j] == '+'))
            j++;
        size_t first = j;
        long e = 0;
        for (; j < length && text[j] >= '0' && text[j] <= '9'; j++)
            if (e < 1L << 30)
                e = e * 10 + (text[j] - '0');
        if (j > first) {
            *used = j;
            exponent += negative ? -e : e;
        }
    }
    exponent += v.dropped;
    if (!v.count)
        return 0;
    if (exponent > 100000)
        return INFINITY;
    if (exponent < -100000)
        return 0;
    return decimal_value(v.d, v.count, (int)exponent);
}

// Radices that are powers of two: exact bits.
static double binary_digits(const char *digits, size_t length, int bits_each)
{
    uint64_t v = 0;
    int exponent = 0;
    bool more = false;
    for (size_t i = 0; i < length; i++) {
        int digit = js_text_digit((unsigned char)digits[i]);
        if (v >> (64 - bits_each)) {
            more = more || digit;
            if (exponent < 1 << 20)
                exponent += bits_each;
        } else {
            v = v << bits_each | (uint64_t)digit;
        }
    }
    return round_to_double(v, exponent, more);
}

double js_text_digits_value(const char *digits, size_t length, int radix)
{
    switch (radix) {
    case 2:
        return binary_digits(digits, length, 1);
    case 4:
        return binary_digits(digits, length, 2);
    case 8:
        return binary_digits(digits, length, 3);
    case 16:
        return binary_digits(digits, length, 4);
    case 32:
        return binary_digits(digits, length, 5);
    case 10: {
        size_t used;
        return js_text_decimal(digits, length, &used);
    }
    default: {
        double v = 0;
        for (size_t i = 0; i < length; i++)
            v = v * radix + js_text_digit((unsigned char)digits[i]);
        return v;
    }
    }
}

double js_text_to_number(const char *text, size_t length)
{
    if (!length)
        return 0;
    if (length > 2 && text[0] == '0') {
        int radix = 0;
        switch (text[1] | 0x20) {
        case 'x':
            radix = 16;
            break;
        case 'o':
            radix = 8;
            break;
        case 'b':
            radix = 2;
            break;
        default:
            break;
        }
        if (radix) {
            for (size_t i = 2; i < length; i++)
                if (js_text_digit((unsigned char)text[i]) >= radix)
                    return NAN;
            return js_text_digits_value(text + 2, length - 2, radix);
        }
    }
    bool negative = text[0] == '-';
    if (text[0] == '-' || text[0] == '+') {
        text++;
        length--;
    }
    size_t used;
    double v;
    if (length == 8 && !memcmp(text, "Infinity", 8)) {
        v = INFINITY;
    } else {
        v = js_text_decimal(text, length, &used);
        if (!used || used != length)
            return NAN;
    }
    return negative ? -v : v;
}
