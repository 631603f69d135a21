// SPDX-License-Identifier: MIT
// Doubles and decimals by one multiplication of 64 by 128 bits.
//
// Shortest digits: let 10^k be the largest power of ten that is not larger than the interval of
// what reads back as d. Then some multiple of 10^k lies in the interval, and at most one of
// 10^(k+1). If that is there, its digits (zeros at the end left out) are the shortest; if not, those
// of the multiple of 10^k that is nearest to d. What has to be known is where d / 10^k and the ends
// of the interval lie between integers, and this is certain unless one of them is within the error
// of an integer or of a half.
//
// Decimal to double: the product's highest 53 bits, rounded by the rest, unless that is within the
// error of a half.
#include "runtime/text/scale.h"

#include <string.h>

#ifdef __SIZEOF_INT128__

__extension__ typedef unsigned __int128 Wide;

#define STEP 27 // 5^27 is the largest power that fits in 64 bits

// 10^(STEP i), cut off behind 128 bits. tests/unit/text.c makes them again.
static const uint64_t steps[][2] = {
    {UINT64_C(0x8049a4ac0c5811ae), UINT64_C(0x205b896d777d6278)}, // 10^-351
    {UINT64_C(0xcf42894a5dce35ea), UINT64_C(0x52064cac828675b9)}, // 10^-324
    {UINT64_C(0xa76c582338ed2621), UINT64_C(0xaf2af2b80af6f24e)}, // 10^-297
    {UINT64_C(0x873e4f75e2224e68), UINT64_C(0x5a7744a6e804a291)}, // 10^-270
    {UINT64_C(0xda7f5bf590966848), UINT64_C(0xaf39a475506a899e)}, // 10^-243
    {UINT64_C(0xb080392cc4349dec), UINT64_C(0xbd8d794d96aacfb3)}, // 10^-216
    {UINT64_C(0x8e938662882af53e), UINT64_C(0x547eb47b7282ee9c)}, // 10^-189
    {UINT64_C(0xe65829b3046b0afa), UINT64_C(0x0cb4a5a3112a5112)}, // 10^-162
    {UINT64_C(0xba121a4650e4ddeb), UINT64_C(0x92f34d62616ce413)}, // 10^-135
    {UINT64_C(0x964e858c91ba2655), UINT64_C(0x3a6a07f8d510f86f)}, // 10^-108
    {UINT64_C(0xf2d56790ab41c2a2), UINT64_C(0xfae27299423fb9c3)}, // 10^-81
    {UINT64_C(0xc428d05aa4751e4c), UINT64_C(0xaa97e14c3c26b886)}, // 10^-54
    {UINT64_C(0x9e74d1b791e07e48), UINT64_C(0x775ea264cf55347d)}, // 10^-27
    {UINT64_C(0x8000000000000000), UINT64_C(0x0000000000000000)}, // 10^0
    {UINT64_C(0xcecb8f27f4200f3a), UINT64_C(0x0000000000000000)}, // 10^27
    {UINT64_C(0xa70c3c40a64e6c51), UINT64_C(0x999090b65f67d924)}, // 10^54
    {UINT64_C(0x86f0ac99b4e8dafd), UINT64_C(0x69a028bb3ded71a3)}, // 10^81
    {UINT64_C(0xda01ee641a708de9), UINT64_C(0xe80e6f4820cc9495)}, // 10^108
    {UINT64_C(0xb01ae745b101e9e4), UINT64_C(0x5ec05dcff72e7f8f)}, // 10^135
    {UINT64_C(0x8e41ade9fbebc27d), UINT64_C(0x14588f13be847307)}, // 10^162
    {UINT64_C(0xe5d3ef282a242e81), UINT64_C(0x8f1668c8a86da5fa)}, // 10^189
    {UINT64_C(0xb9a74a0637ce2ee1), UINT64_C(0x6d953e2bd7173692)}, // 10^216
    {UINT64_C(0x95f83d0a1fb69cd9), UINT64_C(0x4abdaf101564f98e)}, // 10^243
    {UINT64_C(0xf24a01a73cf2dccf), UINT64_C(0xbc633b39673c8cec)}, // 10^270
    {UINT64_C(0xc3b8358109e84f07), UINT64_C(0x0a862f80ec4700c8)}, // 10^297
    {UINT64_C(0x9e19db92b4e31ba9), UINT64_C(0x6c07a2c26a8346d1)}, // 10^324
};

static const uint64_t powers_of_5[STEP] = {
    UINT64_C(1),
    UINT64_C(5),
    UINT64_C(25),
    UINT64_C(125),
    UINT64_C(625),
    UINT64_C(3125),
    UINT64_C(15625),
    UINT64_C(78125),
    UINT64_C(390625),
    UINT64_C(1953125),
    UINT64_C(9765625),
    UINT64_C(48828125),
    UINT64_C(244140625),
    UINT64_C(1220703125),
    UINT64_C(6103515625),
    UINT64_C(30517578125),
    UINT64_C(152587890625),
    UINT64_C(762939453125),
    UINT64_C(3814697265625),
    UINT64_C(19073486328125),
    UINT64_C(95367431640625),
    UINT64_C(476837158203125),
    UINT64_C(2384185791015625),
    UINT64_C(11920928955078125),
    UINT64_C(59604644775390625),
    UINT64_C(298023223876953125),
    UINT64_C(1490116119384765625),
};

void js__scale(int n, Scale *s)
{
    unsigned at = (unsigned)(n - SCALE_MIN);
    const uint64_t *step = steps[at / STEP];
    uint64_t five = powers_of_5[at % STEP];
    five <<= __builtin_clzll(five);
    Wide low = (Wide)step[1] * five, product = (Wide)step[0] * five + (uint64_t)(low >> 64);
    uint64_t rest = (uint64_t)low;
    if (!(product >> 127))
        product = product << 1 | rest >> 63;
    s->high = (uint64_t)(product >> 64);
    s->low = (uint64_t)product;
    s->exponent = (n * 217706 >> 16) - 127; // the binary logarithm
    s->exact = n >= 0 && n <= 55;           // 5^55 has 128 bits
}

// A number to 64 bits behind the point; `more`: and something smaller. What is not exact may be
// larger by less than two units of `part`.
typedef struct Fixed {
    uint64_t whole, part;
    bool more;
} Fixed;

// m * s / 2^shift, 64 < shift < 192, m below 2^56.
static Fixed times(const Scale *s, uint64_t m, int shift)
{
    Wide low = (Wide)s->low * m, product = (Wide)s->high * m + (uint64_t)(low >> 64);
    uint64_t rest = (uint64_t)low;
    int drop = shift - 64; // of product * 2^64 + rest
    Wide v;
    bool more = !s->exact;
    if (drop < 64) {
        v = product << (64 - drop) | (uint64_t)(rest >> drop);
        more |= (rest & ((UINT64_C(1) << drop) - 1)) != 0;
    } else {
        v = product >> (drop - 64);
        more |= rest || (product & (((Wide)1 << (drop - 64)) - 1));
    }
    return (Fixed){(uint64_t)(v >> 64), (uint64_t)v, more};
}

static bool is_near_integer(const Scale *s, const Fixed *v)
{
    return !s->exact && (v->part == 0 || v->part > UINT64_MAX - 3);
}

static bool is_integer(const Fixed *v)
{
    return v->part == 0 && !v->more;
}

static int put_digits(uint64_t w, int k, char digits[17], int *point)
{
    char reversed[20];
    int count = 0, zeros = 0;
    do
        reversed[count++] = (char)('0' + w % 10);
    while (w /= 10);
    *point = count + k;
    while (zeros < count - 1 && reversed[zeros] == '0')
        zeros++;
    for (int i = count; i-- > zeros;)
        *digits++ = reversed[i];
    return count - zeros;
}

int js__shortest_scaled(double d, char digits[17], int *point)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int e = (int)(bits >> 52);
    uint64_t m = bits & ((UINT64_C(1) << 52) - 1);
    bool narrow = !m && e > 1; // the double below is nearer
    bool even = !(m & 1);      // the ends of the interval read back as d
    if (e)
        m |= UINT64_C(1) << 52;
    else
        e = 1;
    e -= 1075; // d = m * 2^e
    // The decimal logarithms of 2^e and of 3/4 of it: the lengths of the interval.
    int k = (e * 1262611 - (narrow ? 524031 : 0)) >> 22;
    Scale s;
    js__scale(-k, &s);
    int shift = -(e - 2 + s.exponent);
    Fixed low = times(&s, 4 * m - (narrow ? 1 : 2), shift), high = times(&s, 4 * m + 2, shift);
    if (is_near_integer(&s, &low) || is_near_integer(&s, &high))
        return 0;
    uint64_t first = low.whole + !(is_integer(&low) && even);
    uint64_t last = high.whole - (is_integer(&high) && !even);
    uint64_t tens = last / 10 * 10;
    if (tens >= first)
        return put_digits(tens, k, digits, point);
    Fixed v = times(&s, 4 * m, shift);
    const uint64_t half = UINT64_C(1) << 63;
    if (!s.exact && v.part - (half - 3) <= 4)
        return 0;
    uint64_t w = v.whole;
    if (v.part > half || (v.part == half && (v.more || (w & 1))))
        w++;
    w = w < first ? first : w > last ? last : w;
    return put_digits(w, k, digits, point);
}

bool js__decimal_scaled(uint64_t w, int q, double *d)
{
    if (q < SCALE_MIN || q > SCALE_MAX)
        return false;
    int zeros = __builtin_clzll(w);
    w <<= zeros;
    Scale s;
    js__scale(q, &s);
    Wide low = (Wide)s.low * w, product = (Wide)s.high * w + (uint64_t)(low >> 64);
    bool more = (uint64_t)low != 0;
    int drop = product >> 127 ? 75 : 74; // 53 bits stay
    uint64_t m = (uint64_t)(product >> drop);
    Wide mask = ((Wide)1 << drop) - 1, rest = product & mask, half = (Wide)1 << (drop - 1);
    // Below the product lies what was cut off, above it less than SCALE_ERROR + 1.
    if (!s.exact && ((rest <= half && half - rest <= SCALE_ERROR + 1) || mask - rest <= SCALE_ERROR + 1))
        return false;
    if (rest > half || (rest == half && (more || (m & 1))))
        m++;
    int e = s.exponent - zeros + 64 + drop + 1075;
    if (m >> 53) {
        m >>= 1;
        e++;
    }
    if (e < 1 || e > 2046)
        return false;
    uint64_t bits = (m & ((UINT64_C(1) << 52) - 1)) | (uint64_t)e << 52;
    memcpy(d, &bits, sizeof bits);
    return true;
}

#else

int js__shortest_scaled(double d, char digits[17], int *point)
{
    (void)d, (void)digits, (void)point;
    return 0;
}

bool js__decimal_scaled(uint64_t w, int q, double *d)
{
    (void)w, (void)q, (void)d;
    return false;
}

#endif
