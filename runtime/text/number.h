// SPDX-License-Identifier: MIT
// Numbers and their text, exact and independent of the C locale (6.1.6.1.20
// Number::toString, 7.1.4.1.1 StringToNumber, 21.1.3 toFixed and its kin). Shared by the runtime
// and the transpiler.
#ifndef YIELDC_TEXT_NUMBER_H
#define YIELDC_TEXT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

// Buffers hold no NUL at the end; each function returns the length.
#define JS_TEXT_NUMBER_MAX 32
#define JS_TEXT_RADIX_MAX 2200 // 1074 binary digits behind the point and 1024 before it
#define JS_TEXT_FIXED_MAX 160

// 6.1.6.1.20 with radix 10: the shortest text that reads back as d. NaN, Infinity and -0 included.
size_t js_text_number(double d, char out[JS_TEXT_NUMBER_MAX]);
// With another radix (2 to 36) for a finite d.
size_t js_text_radix(double d, int radix, char out[JS_TEXT_RADIX_MAX]);
// 21.1.3.3 with 0 to 100 digits, |d| below 1e21.
size_t js_text_fixed(double d, int digits, char out[JS_TEXT_FIXED_MAX]);
// 21.1.3.2 with 0 to 100 digits behind the point, or -1 for as many as necessary. d is finite.
size_t js_text_exponential(double d, int digits, char out[JS_TEXT_FIXED_MAX]);
// 21.1.3.5 with 1 to 100 significant digits. d is finite.
size_t js_text_precision(double d, int digits, char out[JS_TEXT_FIXED_MAX]);

// The significant digits of a finite d > 0 and the place of the point: 0.d1d2d3... * 10^point.
// Shortest, at most 17 digits.
int js_text_shortest(double d, char digits[17], int *point);

// Reads the longest prefix of text that is a StrUnsignedDecimalLiteral (no sign, no Infinity) and
// its value, correctly rounded. *used is its length, 0 when there is none.
double js_text_decimal(const char *text, size_t length, size_t *used);
// The value of `length` digits of a radix, all valid; correctly rounded for radix 10 and the powers
// of two.
double js_text_digits_value(const char *digits, size_t length, int radix);
// 7.1.4.1.1 StringToNumber of text that is already trimmed of white space. Characters outside ASCII
// are passed as any that is not valid, for example 1.
double js_text_to_number(const char *text, size_t length);

// The digit of a character in radix 36, or 36.
static inline int js_text_digit(int c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 36;
}

#endif
