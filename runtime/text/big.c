// SPDX-License-Identifier: MIT
// Schoolbook arithmetic on words of 32 bits, the lowest first.
#include "runtime/text/big.h"

static void trim(Big *b)
{
    while (b->count && !b->word[b->count - 1])
        b->count--;
}

void js__big_set(Big *b, uint64_t v)
{
    b->word[0] = (uint32_t)v;
    b->word[1] = (uint32_t)(v >> 32);
    b->count = 2;
    trim(b);
}

void js__big_multiply(Big *b, uint32_t factor, uint32_t add)
{
    uint64_t carry = add;
    for (int i = 0; i < b->count; i++) {
        carry += (uint64_t)b->word[i] * factor;
        b->word[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry)
        b->word[b->count++] = (uint32_t)carry;
}

void js__big_power10(Big *b, int exponent)
{
    for (; exponent >= 9; exponent -= 9)
        js__big_multiply(b, 1000000000, 0);
    for (; exponent > 0; exponent--)
        js__big_multiply(b, 10, 0);
}

void js__big_shift(Big *b, int bits)
{
    if (!b->count)
        return;
    int words = bits / 32, rest = bits % 32;
    uint32_t carry = 0;
    for (int i = b->count - 1; i >= 0; i--) {
        uint64_t w = (uint64_t)b->word[i] << rest;
        if (i == b->count - 1)
            carry = (uint32_t)(w >> 32);
        else
            b->word[i + 1 + words] |= (uint32_t)(w >> 32);
        b->word[i + words] = (uint32_t)w;
    }
    for (int i = 0; i < words; i++)
        b->word[i] = 0;
    b->count += words;
    if (carry)
        b->word[b->count++] = carry;
}

int js__big_compare(const Big *a, const Big *b)
{
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    int i = a->count - 1;
    while (i > 0 && a->word[i] == b->word[i])
        i--;
    if (i < 0 || a->word[i] == b->word[i])
        return 0;
    return a->word[i] < b->word[i] ? -1 : 1;
}

int js__big_compare_sum(const Big *a, const Big *b, const Big *c)
{
    Big sum = {0, {0}};
    uint64_t carry = 0;
    int n = a->count > b->count ? a->count : b->count;
    for (int i = 0; i < n; i++) {
        carry += (uint64_t)(i < a->count ? a->word[i] : 0) + (i < b->count ? b->word[i] : 0);
        sum.word[i] = (uint32_t)carry;
        carry >>= 32;
    }
    sum.count = n;
    if (carry)
        sum.word[sum.count++] = (uint32_t)carry;
    return js__big_compare(&sum, c);
}

void js__big_subtract(Big *a, const Big *b)
{
    int64_t borrow = 0;
    for (int i = 0; i < a->count; i++) {
        borrow += (int64_t)a->word[i] - (i < b->count ? b->word[i] : 0);
        a->word[i] = (uint32_t)borrow;
        borrow >>= 32;
    }
    trim(a);
}

uint32_t js__big_divide_small(Big *b, uint32_t divisor)
{
    uint64_t rest = 0;
    for (int i = b->count - 1; i >= 0; i--) {
        rest = rest << 32 | b->word[i];
        b->word[i] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    trim(b);
    return (uint32_t)rest;
}

int js__big_bits(const Big *b)
{
    if (!b->count)
        return 0;
    int bits = 0;
    for (uint32_t top = b->word[b->count - 1]; top; top >>= 1)
        bits++;
    return (b->count - 1) * 32 + bits;
}
