// SPDX-License-Identifier: MIT
// Natural numbers of a bounded size, for exact conversions between decimal text and double. The
// largest is about 10^1130 (a decimal of 800 digits against the smallest double), which the
// capacity covers with room.
#ifndef YIELDC_TEXT_BIG_H
#define YIELDC_TEXT_BIG_H

#include <stdbool.h>
#include <stdint.h>

#define BIG_WORDS 160

typedef struct Big {
    int count; // words in use, the highest is not zero
    uint32_t word[BIG_WORDS];
} Big;

void js__big_set(Big *b, uint64_t v);
void js__big_multiply(Big *b, uint32_t factor, uint32_t add); // b = b * factor + add
void js__big_power10(Big *b, int exponent);                   // b = b * 10^exponent
void js__big_shift(Big *b, int bits);                         // b = b * 2^bits
int js__big_compare(const Big *a, const Big *b);
int js__big_compare_sum(const Big *a, const Big *b, const Big *c); // a + b against c
void js__big_subtract(Big *a, const Big *b);             // a = a - b, which is not negative
uint32_t js__big_divide_small(Big *b, uint32_t divisor); // b = b / divisor, returns the remainder
int js__big_bits(const Big *b);
static inline bool js__big_is_zero(const Big *b)
{
    return b->count == 0;
}

#endif
