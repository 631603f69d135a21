// SPDX-License-Identifier: MIT
// The text layer: numbers to and from text, encodings, character classes, hashes.
#include "runtime/text/big.h"
#include "runtime/text/hash.h"
#include "runtime/text/number.h"
#include "runtime/text/scale.h"
#include "runtime/text/unicode.h"
#include "tests/unit/unit.h"

#include <math.h>

static void check_text(const char *want, const char *got, size_t length)
{
    ck_assert_msg(strlen(want) == length && !memcmp(want, got, length), "want %s, got %.*s", want,
                  (int)length, got);
}

START_TEST(number_to_text)
{
    static const struct {
        double d;
        const char *text;
    } rows[] = {
        {0.0, "0"},
        {-0.0, "0"},
        {NAN, "NaN"},
        {-INFINITY, "-Infinity"},
        {0.1, "0.1"},
        {0.1 + 0.2, "0.30000000000000004"},
        {123456789012345680000.0, "123456789012345680000"},
        {1e21, "1e+21"},
        {1e-6, "0.000001"},
        {1.5e-7, "1.5e-7"},
        {5e-324, "5e-324"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
        {5.684341886080802e-14, "5.684341886080802e-14"}, // 2^-44: its lower neighbour is nearer
        {9007199254740993.0, "9007199254740992"},
        {2.2250738585072014e-308, "2.2250738585072014e-308"},
        {-1e300, "-1e+300"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[JS_TEXT_NUMBER_MAX];
        check_text(rows[i].text, out, js_text_number(rows[i].d, out));
    }
}
END_TEST

START_TEST(number_formats)
{
    char out[JS_TEXT_RADIX_MAX];
    check_text("1.00", out, js_text_fixed(1.005, 2, out));
    check_text("0.5", out, js_text_fixed(0.45, 1, out));
    check_text("3", out, js_text_fixed(2.5, 0, out));
    check_text("-0.00", out, js_text_fixed(-0.001, 2, out));
    check_text("1000000000000000128.0", out, js_text_fixed(1000000000000000128.0, 1, out));
    check_text("1e-7", out, js_text_precision(1e-7, 1, out));
    check_text("0.0000010", out, js_text_precision(1e-6, 2, out));
    check_text("1.0e+1", out, js_text_exponential(9.99, 1, out));
    check_text("1e+2", out, js_text_precision(99.99, 1, out));
    check_text("1.2345e+4", out, js_text_exponential(12345, -1, out));
    check_text("0.0000", out, js_text_precision(0, 5, out));
    check_text("ff.8", out, js_text_radix(255.5, 16, out));
    check_text("-0.0001100110011001100110011001100110011001100110011001101", out,
               js_text_radix(-0.1, 2, out));
    check_text("5v1j4f4ds7c000", out, js_text_radix(1e21, 36, out));
}
END_TEST

static double number(const char *text)
{
    return js_text_to_number(text, strlen(text));
}

START_TEST(text_to_number)
{
    ck_assert(number("") == 0);
    ck_assert(number("12.5e-1") == 1.25);
    ck_assert(number("0x1F") == 31);
    ck_assert(number("0b101") == 5);
    ck_assert(number("0o17") == 15);
    ck_assert(number("-Infinity") == -INFINITY);
    ck_assert(signbit(number("-0")));
    ck_assert(number("5.") == 5);
    ck_assert(number(".5") == 0.5);
    ck_assert(number("1e400") == INFINITY);
    ck_assert(number("9007199254740993") == 9007199254740992.0);
    ck_assert(number("9007199254740993.0000000000000000000000000001") == 9007199254740994.0);
    ck_assert(number("0x20000000000003") == 9007199254740996.0);
    ck_assert(number("2.4703282292062327208e-324") == 0);
    ck_assert(number("2.4703282292062328e-324") == 5e-324);
    ck_assert(number("1.7976931348623158e308") == 1.7976931348623157e308);
    ck_assert(number("1.7976931348623159e308") == INFINITY);
    static const char *const bad[] = {"0x",  ".",   "1e",  "-0x10", "infinity",
                                      "1_0", "1 2", "+-1", "0b12",  "\001"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(isnan(number(bad[i])), "%s", bad[i]);
}
END_TEST

START_TEST(shortest_reads_back)
{
    uint64_t state = 88172645463325252u;
    for (int i = 0; i < 20000; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        double d;
        memcpy(&d, &state, sizeof d);
        char out[JS_TEXT_NUMBER_MAX];
        if (isfinite(d) && js_text_to_number(out, js_text_number(d, out)) != d)
            ck_abort_msg("%a", d);
    }
}
END_TEST

// (high * 2^64 + low + more) * 10^up * 2^shift
static void set_product(Big *b, uint64_t high, uint64_t low, uint32_t more, int up, int shift)
{
    js__big_set(b, high);
    js__big_shift(b, 32);
    js__big_multiply(b, 1, (uint32_t)(low >> 32));
    js__big_shift(b, 32);
    js__big_multiply(b, 1, (uint32_t)low);
    js__big_multiply(b, 1, more);
    js__big_power10(b, up);
    js__big_shift(b, shift);
}

START_TEST(powers_of_ten)
{
    for (int n = SCALE_MIN; n <= SCALE_MAX; n++) {
        Scale s;
        js__scale(n, &s);
        int up = n < 0 ? -n : 0, e = s.exponent > 0 ? s.exponent : 0;
        Big low, high, power;
        set_product(&low, s.high, s.low, 0, up, e);
        set_product(&high, s.high, s.low, SCALE_ERROR, up, e);
        set_product(&power, 0, 1, 0, n > 0 ? n : 0, s.exponent < 0 ? -s.exponent : 0);
        ck_assert_msg(s.high >> 63 && js__big_compare(&low, &power) <= 0 &&
                          js__big_compare(&power, &high) < 0,
                      "10^%d", n);
        ck_assert(!s.exact || js__big_compare(&low, &power) == 0);
    }
}
END_TEST

// Both ways, by words and exactly, there and back. Returns how often words did not decide.
static unsigned check_double(double d)
{
    char digits[17], exact[17];
    int point = 0, exact_point = 0;
    if (!isfinite(d) || d <= 0)
        return 0;
    int count = js__shortest_scaled(d, digits, &point);
    int exact_count = js__shortest_exact(d, exact, &exact_point);
    if (count && (count != exact_count || point != exact_point ||
                  memcmp(digits, exact, (size_t)count) != 0))
        ck_abort_msg("%a: %.*s, exactly %.*s", d, count, digits, exact_count, exact);
    uint64_t w = 0;
    for (int i = 0; i < exact_count; i++)
        w = w * 10 + (uint64_t)(exact[i] - '0');
    double back;
    if (js__decimal_scaled(w, exact_point - exact_count, &back) && back != d)
        ck_abort_msg("%a read back", d);
    return !count;
}

static void check_decimal(uint64_t w, int q)
{
    char text[24];
    int count = snprintf(text, sizeof text, "%llu", (unsigned long long)w);
    double d;
    if (w && count + q <= 310 && count + q >= -330 && js__decimal_scaled(w, q, &d) &&
        d != js__decimal_exact(text, count, q))
        ck_abort_msg("%se%d", text, q);
}

START_TEST(scaled_as_exact)
{
    uint64_t state = 88172645463325252u;
    unsigned refused = 0;
    for (int e = -1074; e < 1024; e++) {
        double d = ldexp(1, e);
        refused += check_double(d);
        refused += check_double(nextafter(d, 0));
        refused += check_double(nextafter(d, INFINITY));
    }
    for (int e = -330; e < 309; e++)
        for (unsigned i = 1; i < 10; i++) {
            char text[16];
            double d = js_text_to_number(text, (size_t)snprintf(text, sizeof text, "%ue%d", i, e));
            refused += check_double(d);
            refused += check_double(nextafter(d, 0));
            refused += check_double(nextafter(d, INFINITY));
            check_decimal(i, e);
        }
    ck_assert_uint_lt(refused, 100);
    for (int i = 0; i < 20000; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        double d;
        memcpy(&d, &state, sizeof d);
        check_double(fabs(d));
        check_double((double)(state >> 11) * 0x1p-53);
        check_double((double)(state >> (state % 64)));
        check_decimal(state >> (state >> 8) % 64, (int)(state % 660) - 345);
        // Half-way between two doubles, exactly and nearly.
        uint64_t half = (UINT64_C(1) << 53) + (state & 0x1ffffffffffffe) + 1;
        check_decimal(half, 0);
        check_decimal(half * 10 + 1, -1);
        check_decimal(half * 10 - 1, -1);
        check_decimal(half, (int)(state % 23));
    }
}
END_TEST

START_TEST(utf8)
{
    static const struct {
        const char *bytes;
        size_t used;
        uint32_t c;
    } rows[] = {{"A", 1, 'A'},
                {"\xc3\xa9", 2, 0xe9},
                {"\xe2\x82\xac", 3, 0x20ac},
                {"\xf0\x9f\x98\x80", 4, 0x1f600},
                {"\x80", 1, 0xfffd},
                {"\xc0\x80", 1, 0xfffd},
                {"\xe0\x80\x80", 1, 0xfffd},
                {"\xe2\x82", 2, 0xfffd},
                {"\xed\xa0\x80", 3, 0xd800},
                {"\xf4\x90\x80\x80", 1, 0xfffd}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *p = rows[i].bytes;
        ck_assert_uint_eq(js_text_utf8_next(&p, p + strlen(p), true), rows[i].c);
        ck_assert_uint_eq((size_t)(p - rows[i].bytes), rows[i].used);
    }
    const char *lone = "\xed\xa0\x80", *p = lone;
    ck_assert_uint_eq(js_text_utf8_next(&p, lone + 3, false), 0xfffd);
    ck_assert_int_eq(p - lone, 1);
    char out[4];
    ck_assert_uint_eq(js_text_utf8_put(0x1f600, out), 4);
    ck_assert_mem_eq(out, "\xf0\x9f\x98\x80", 4);
    ck_assert_uint_eq(js_text_utf8_put(0x7ff, out), 2);
    ck_assert_mem_eq(out, "\xdf\xbf", 2);
}
END_TEST

START_TEST(characters)
{
    ck_assert(js_text_is_space(0xfeff) && js_text_is_space('\v') && js_text_is_space(0x2029));
    ck_assert(!js_text_is_space(0x180e) && !js_text_is_space(0x200b));
    ck_assert(js_text_is_id_start(0xe9) && js_text_is_id_start(0x2f800) &&
              !js_text_is_id_start('1'));
    ck_assert(js_text_is_id_continue('_') && js_text_is_id_continue(0x300) &&
              !js_text_is_id_continue('-'));
    uint32_t out[3];
    ck_assert_int_eq(js_text_upper(0xdf, out), 2);
    ck_assert_uint_eq(out[0], 'S');
    ck_assert_int_eq(js_text_upper(0x101, out), 1);
    ck_assert_uint_eq(out[0], 0x100);
    ck_assert_int_eq(js_text_lower(0x130, out), 2);
    ck_assert_uint_eq(out[1], 0x307);
    ck_assert_int_eq(js_text_lower(0x10400, out), 1);
    ck_assert_uint_eq(out[0], 0x10428);
    ck_assert(js_text_is_cased('a') && !js_text_is_cased('1') && js_text_is_case_ignorable('\''));
}
END_TEST

START_TEST(hash_of_both_widths)
{
    static const uint8_t narrow[] = "next";
    static const uint16_t wide[] = {'n', 'e', 'x', 't'};
    ck_assert_uint_eq(js_text_hash8(narrow, 4), js_text_hash16(wide, 4));
    ck_assert_uint_ne(js_text_hash8(narrow, 0), 0);
}
END_TEST

UNIT_MAIN("text", number_to_text, number_formats, text_to_number, shortest_reads_back,
          powers_of_ten, scaled_as_exact, utf8, characters, hash_of_both_widths)
