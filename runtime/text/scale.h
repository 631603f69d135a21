// SPDX-License-Identifier: MIT
// Powers of ten to 128 bits, for conversions between decimal text and double that are exact but for
// what they refuse: each result carries bounds, and where these do not decide, big.h does.
#ifndef YIELDC_TEXT_SCALE_H
#define YIELDC_TEXT_SCALE_H

#include <stdbool.h>
#include <stdint.h>

#define SCALE_MIN (-351)
#define SCALE_MAX 350
#define SCALE_ERROR 4

// 10^n = (high * 2^64 + low + x) * 2^exponent with 0 <= x < SCALE_ERROR, x = 0 if exact. The highest
// bit of `high` is set.
typedef struct Scale {
    uint64_t high, low;
    int exponent;
    bool exact;
} Scale;

// For SCALE_MIN <= n <= SCALE_MAX.
void js__scale(int n, Scale *s);

// As js_text_shortest, where 128 bits decide; else 0.
int js__shortest_scaled(double d, char digits[17], int *point);

// The same by exact arithmetic, always (format.c).
int js__shortest_exact(double d, char digits[17], int *point);

// w * 10^q correctly rounded, w > 0. False: 128 bits do not decide, or it is no normal number.
bool js__decimal_scaled(uint64_t w, int q, double *d);
// Digits with a first one that is not zero, times 10^exponent, by exact arithmetic (parse.c); count + exponent is at most 310 and at least -330.
double js__decimal_exact(const char *digits, int count, int exponent);

#endif
