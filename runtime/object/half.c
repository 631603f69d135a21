// SPDX-License-Identifier: MIT
// Half precision by its bits: a double is rounded once, never through float.
#include "runtime/object/half.h"
#include <math.h>
#include <string.h>

#define INFINITE 0x7c00u
#define NOT_A_NUMBER 0x7e00u

// value / 2^shift, to the nearest, ties to even.
static uint32_t round_shift(uint64_t value, int shift)
{
    uint64_t rest = value & ((UINT64_C(1) << shift) - 1), tie = UINT64_C(1) << (shift - 1);
    uint64_t quotient = value >> shift;
    return (uint32_t)(quotient + (rest > tie || (rest == tie && quotient & 1)));
}

uint16_t js__half_from_double(double d)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    uint32_t sign = (uint32_t)(bits >> 48 & 0x8000);
    int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
    uint64_t mantissa = bits & ((UINT64_C(1) << 52) - 1);
    if (d != d)
        return NOT_A_NUMBER;
    if (exponent > 15)
        return (uint16_t)(sign | INFINITE);
    if (exponent >= -14) // a carry out of the mantissa counts the exponent up, to infinity at last
        return (uint16_t)(sign | (((uint32_t)(exponent + 15) << 10) + round_shift(mantissa, 42)));
    if (exponent >= -25)
        return (uint16_t)(sign | round_shift(mantissa | UINT64_C(1) << 52, 28 - exponent));
    return (uint16_t)sign;
}

double js__half_to_double(uint16_t half)
{
    int exponent = half >> 10 & 31;
    double mantissa = half & 1023, d;
    if (exponent == 31)
        d = mantissa != 0 ? (double)NAN : (double)INFINITY;
    else
        d = exponent ? ldexp(1024 + mantissa, exponent - 25) : ldexp(mantissa, -24);
    return half & 0x8000 ? -d : d;
}
