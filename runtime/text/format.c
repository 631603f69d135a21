// SPDX-License-Identifier: MIT
// Double to text. Digits come from exact arithmetic (Steele and White's method with natural
// numbers): the double is r / s, and each step takes one decimal digit. The shortest ones are nearly
// always found without it (scale.h).
#include "runtime/text/big.h"
#include "runtime/text/number.h"
#include "runtime/text/scale.h"

#include <math.h>
#include <string.h>

// d = mantissa * 2^exponent, d finite and positive.
static uint64_t take_apart(double d, int *exponent)
{
    uint64_t bits;
    memcpy(&bits, &d, sizeof bits);
    int e = (int)(bits >> 52 & 0x7ff);
    uint64_t m = bits & ((UINT64_C(1) << 52) - 1);
    if (e)
        m |= UINT64_C(1) << 52;
    else
        e = 1;
    *exponent = e - 1075;
    return m;
}

// An integer below 10^15 has no shorter digits than its own, but for zeros at its end.
static int shortest_integer(double d, char digits[17], int *point)
{
    if (d >= 1e15 || d != (double)(uint64_t)d)
        return 0;
    char reversed[17];
    int count = 0;
    for (uint64_t v = (uint64_t)d; v; v /= 10)
        reversed[count++] = (char)('0' + v % 10);
    for (int i = 0; i < count; i++)
        digits[i] = reversed[count - 1 - i];
    *point = count;
    while (count > 1 && digits[count - 1] == '0')
        count--;
    return count;
}

// An exponent k with 10^(k-1) <= d, off by one at most downwards.
static int estimate_point(double d)
{
    return (int)ceil(log10(d) - 1e-10);
}

typedef struct Division {
    Big r, s; // what remains is r / s of a unit of the next digit
    Big up;   // half the distance to the next double, in units of s
    Big down; // to the previous one
    int point;
} Division;

// Sets r / s = d / 10^point * 10, with 1 <= r/s < 10 when rounding is left aside.
static void begin(Division *v, double d, bool shortest)
{
    int e;
    uint64_t m = take_apart(d, &e);
    bool narrow = shortest && m == UINT64_C(1) << 52 && e > -1074; // the double below is nearer
    int extra = narrow ? 2 : 1;
    js__big_set(&v->r, m);
    js__big_set(&v->s, 1);
    js__big_set(&v->up, 1);
    js__big_set(&v->down, 1);
    js__big_shift(&v->r, extra + (e > 0 ? e : 0));
    js__big_shift(&v->s, extra + (e < 0 ? -e : 0));
    js__big_shift(&v->up, extra - 1 + (e > 0 ? e : 0));
    js__big_shift(&v->down, e > 0 ? e : 0);
    v->point = estimate_point(d);
    if (v->point > 0) {
        js__big_power10(&v->s, v->point);
    } else {
        js__big_power10(&v->r, -v->point);
        js__big_power10(&v->up, -v->point);
        js__big_power10(&v->down, -v->point);
    }
}

static void next_place(Division *v)
{
    js__big_multiply(&v->r, 10, 0);
    js__big_multiply(&v->up, 10, 0);
    js__big_multiply(&v->down, 10, 0);
}

static int take_digit(Division *v)
{
    int digit = 0;
    while (js__big_compare(&v->r, &v->s) >= 0) {
        js__big_subtract(&v->r, &v->s);
        digit++;
    }
    return digit;
}

int js__shortest_exact(double d, char digits[17], int *point)
{
    Division v;
    int e, count = 0;
    bool even = !(take_apart(d, &e) & 1); // then the middle between two doubles reads back as d
    begin(&v, d, true);
    int over = js__big_compare_sum(&v.r, &v.up, &v.s);
    if (even ? over >= 0 : over > 0)
        v.point++;
    else
        next_place(&v);
    for (;;) {
        int digit = take_digit(&v);
        int below = js__big_compare(&v.r, &v.down);
        int above = js__big_compare_sum(&v.r, &v.up, &v.s);
        bool low = even ? below <= 0 : below < 0;  // the digits so far read back as d
        bool high = even ? above >= 0 : above > 0; // so do they with the last one raised
        if (!low && !high) {
            digits[count++] = (char)('0' + digit);
            next_place(&v);
            continue;
        }
        if (low && high) {
            int half = js__big_compare_sum(&v.r, &v.r, &v.s);
            high = half > 0 || (half == 0 && digit % 2);
        }
        digits[count++] = (char)('0' + digit + (high ? 1 : 0));
        *point = v.point;
        return count;
    }
}

int js_text_shortest(double d, char digits[17], int *point)
{
    int count = shortest_integer(d, digits, point);
    if (!count)
        count = js__shortest_scaled(d, digits, point);
    return count ? count : js__shortest_exact(d, digits, point);
}

// Adds one at the last place of count digits; true when it became 1000..., one place longer.
static bool raise_digits(char *digits, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        if (digits[i] != '9') {
            digits[i]++;
            return false;
        }
        digits[i] = '0';
    }
    digits[0] = '1';
    return true;
}

// The `count` first significant digits of d > 0, halves rounded up.
static void rounded_digits(double d, int count, char *digits, int *point)
{
    Division v;
    begin(&v, d, false);
    if (js__big_compare(&v.r, &v.s) >= 0)
        v.point++;
    else
        js__big_multiply(&v.r, 10, 0);
    for (int i = 0; i < count; i++) {
        if (i)
            js__big_multiply(&v.r, 10, 0);
        digits[i] = (char)('0' + take_digit(&v));
    }
    if (js__big_compare_sum(&v.r, &v.r, &v.s) >= 0 && raise_digits(digits, count))
        v.point++;
    *point = v.point;
}

static size_t put_text(char *out, const char *text)
{
    size_t n = strlen(text);
    memcpy(out, text, n);
    return n;
}

static size_t put_exponent(char *out, int e)
{
    size_t n = 0;
    out[n++] = 'e';
    out[n++] = e < 0 ? '-' : '+';
    unsigned v = (unsigned)(e < 0 ? -e : e);
    if (v >= 100)
        out[n++] = (char)('0' + v / 100);
    if (v >= 10)
        out[n++] = (char)('0' + v / 10 % 10);
    out[n++] = (char)('0' + v % 10);
    return n;
}

// d.ddde+x
static size_t put_scientific(char *out, const char *digits, int count, int point)
{
    size_t n = 0;
    out[n++] = count ? digits[0] : '0';
    if (count > 1) {
        out[n++] = '.';
        memcpy(out + n, digits + 1, (size_t)count - 1);
        n += (size_t)count - 1;
    }
    return n + put_exponent(out + n, point - 1);
}

// Digits with the point at `point`, zeros where there are no digits.
static size_t put_plain(char *out, const char *digits, int count, int point)
{
    size_t n = 0;
    if (point <= 0) {
        out[n++] = '0';
        out[n++] = '.';
        for (int i = point; i < 0; i++)
            out[n++] = '0';
    }
    for (int i = 0; i < count || i < point; i++) {
        if (i == point && i > 0)
            out[n++] = '.';
        out[n++] = i < count ? digits[i] : '0';
    }
    return n;
}

// 6.1.6.1.20 Number::toString
size_t js_text_number(double d, char out[JS_TEXT_NUMBER_MAX])
{
    if (d != d)
        return put_text(out, "NaN");
    if (d == 0)
        return put_text(out, "0");
    size_t sign = 0;
    if (d < 0) {
        out[sign++] = '-';
        d = -d;
    }
    if (isinf(d))
        return sign + put_text(out + sign, "Infinity");
    char digits[17] = {0};
    int point, count = js_text_shortest(d, digits, &point);
    if (point > -6 && point <= 21)
        return sign + put_plain(out + sign, digits, count, point);
    return sign + put_scientific(out + sign, digits, count, point);
}

// 21.1.3.3 Number.prototype.toFixed
size_t js_text_fixed(double d, int digits, char out[JS_TEXT_FIXED_MAX])
{
    size_t sign = 0;
    if (d < 0) {
        out[sign++] = '-';
        d = -d;
    }
    Big n;
    int e;
    uint64_t m = d == 0 ? 0 : take_apart(d, &e);
    js__big_set(&n, m);
    js__big_power10(&n, digits);
    if (m && e > 0) {
        js__big_shift(&n, e);
    } else if (m && e < 0) {
        // n / 2^-e, halves up: twice n plus one half unit, shifted down.
        Big half;
        js__big_set(&half, 1);
        js__big_shift(&half, -e - 1);
        uint64_t carry = 0;
        for (int i = 0; i < half.count || i < n.count; i++) {
            carry += (uint64_t)(i < n.count ? n.word[i] : 0) + (i < half.count ? half.word[i] : 0);
            n.word[i] = (uint32_t)carry;
            carry >>= 32;
        }
        if (half.count > n.count)
            n.count = half.count;
        if (carry)
            n.word[n.count++] = (uint32_t)carry;
        for (int left = -e; left > 0; left -= 30)
            js__big_divide_small(&n, UINT32_C(1) << (left < 30 ? left : 30));
    }
    char text[JS_TEXT_FIXED_MAX];
    int count = 0;
    while (!js__big_is_zero(&n) || count <= digits)
        text[count++] = (char)('0' + js__big_divide_small(&n, 10));
    size_t length = sign;
    while (count > 0) {
        out[length++] = text[--count];
        if (count == digits && count > 0)
            out[length++] = '.';
    }
    return length;
}

// 21.1.3.2 Number.prototype.toExponential
size_t js_text_exponential(double d, int digits, char out[JS_TEXT_FIXED_MAX])
{
    size_t sign = 0;
    if (d < 0) {
        out[sign++] = '-';
        d = -d;
    }
    char text[102] = {0};
    int point = 1, count = digits < 0 ? 1 : digits + 1;
    if (d == 0)
        memset(text, '0', (size_t)count);
    else if (digits < 0)
        count = js_text_shortest(d, text, &point);
    else
        rounded_digits(d, count, text, &point);
    return sign + put_scientific(out + sign, text, count, point);
}

// 21.1.3.5 Number.prototype.toPrecision
size_t js_text_precision(double d, int digits, char out[JS_TEXT_FIXED_MAX])
{
    size_t sign = 0;
    if (d < 0) {
        out[sign++] = '-';
        d = -d;
    }
    char text[102] = {0};
    int point = 1;
    if (d == 0)
        memset(text, '0', (size_t)digits);
    else
        rounded_digits(d, digits, text, &point);
    if (point - 1 < -6 || point - 1 >= digits)
        return sign + put_scientific(out + sign, text, digits, point);
    return sign + put_plain(out + sign, text, digits, point);
}

static const char digit_text[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// The digits behind the point: as few as tell d from its neighbours. Returns how many; *carry: they
// rounded up to one.
static int fraction_digits(double d, double fraction, int radix, char *out, bool *carry)
{
    double delta = 0.5 * (nextafter(d, INFINITY) - d);
    if (delta < 4.9406564584124654e-324)
        delta = 4.9406564584124654e-324;
    int count = 0;
    *carry = false;
    if (fraction < delta)
        return 0;
    do {
        fraction *= radix;
        delta *= radix;
        int digit = (int)fraction;
        fraction -= digit;
        out[count++] = (char)digit;
        if ((fraction > 0.5 || (fraction == 0.5 && digit % 2)) && fraction + delta > 1) {
            while (count > 0 && out[count - 1] == radix - 1)
                count--;
            if (count)
                out[count - 1]++;
            else
                *carry = true;
            break;
        }
    } while (fraction >= delta);
    return count;
}

size_t js_text_radix(double d, int radix, char out[JS_TEXT_RADIX_MAX])
{
    size_t n = 0;
    if (d < 0) {
        out[n++] = '-';
        d = -d;
    }
    double whole = floor(d);
    char fraction[1100], reversed[1100];
    bool carry;
    int behind = fraction_digits(d, d - whole, radix, fraction, &carry), before = 0;
    if (carry)
        whole += 1;
    // Digits below the double's precision are zero.
    while (whole >= 9007199254740992.0 * radix) {
        reversed[before++] = '0';
        whole /= radix;
    }
    whole = floor(whole);
    do {
        double rest = fmod(whole, radix);
        reversed[before++] = digit_text[(int)rest];
        whole = (whole - rest) / radix;
    } while (whole > 0);
    while (before > 0)
        out[n++] = reversed[--before];
    if (behind)
        out[n++] = '.';
    for (int i = 0; i < behind; i++)
        out[n++] = digit_text[(int)fraction[i]];
    return n;
}
