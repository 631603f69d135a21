// SPDX-License-Identifier: MIT
// BigInt arithmetic by libtommath: operands are unpacked from their cells, the result is packed
// into a new one.
#include "runtime/value/bigint.h"
#include "runtime/text/unicode.h"
#include <math.h>
#include <stdlib.h>
#include <tommath.h>

#define MAX_BITS (1 << 30) // as V8

static const JsBigint *bigint(JsValue v)
{
    return (const JsBigint *)js_cell(v);
}

static JsValue out_of_memory(Js *js)
{
    return js_throw_out_of_memory(js);
}

static JsValue too_big(Js *js)
{
    return js_throw_range_error(js, "Maximum BigInt size exceeded");
}

static mp_err load(mp_int *m, JsValue v)
{
    const JsBigint *b = bigint(v);
    mp_err err =
        mp_unpack(m, b->count, MP_LSB_FIRST, sizeof *b->words, MP_NATIVE_ENDIAN, 0, b->words);
    if (err == MP_OKAY && b->negative)
        err = mp_neg(m, m);
    return err;
}

// The value of m, which is released.
static JsValue make(Js *js, mp_int *m, mp_err err)
{
    JsValue v = JS_EXCEPTION;
    if (err != MP_OKAY) {
        v = out_of_memory(js);
    } else if (mp_count_bits(m) > MAX_BITS) {
        v = too_big(js);
    } else {
        size_t count = mp_iszero(m) ? 0 : ((size_t)mp_count_bits(m) + 31) / 32;
        JsBigint *b = js_alloc(js, sizeof *b + count * sizeof *b->words, JS_HEAD(JS_KIND_BIGINT));
        if (b) {
            b->count = (uint32_t)count;
            b->negative = mp_isneg(m);
            err = count ? mp_pack(b->words, count, NULL, MP_LSB_FIRST, sizeof *b->words,
                                  MP_NATIVE_ENDIAN, 0, m)
                        : MP_OKAY;
            v = err == MP_OKAY ? js_from_cell(b) : out_of_memory(js);
        }
    }
    mp_clear(m);
    return v;
}

// m << n or, for a negative n, m >> -n rounded down.
static JsValue shift(Js *js, mp_int *m, JsValue by, bool left)
{
    const JsBigint *b = bigint(by);
    bool huge = b->count > 1 || (b->count && b->words[0] > MAX_BITS);
    int n = b->count && !huge ? (int)b->words[0] : 0;
    if (left != (bool)b->negative) {
        if (huge && !mp_iszero(m)) {
            mp_clear(m);
            return too_big(js);
        }
        if (n > MAX_BITS - mp_count_bits(m)) {
            mp_clear(m);
            return too_big(js);
        }
        return make(js, m, mp_mul_2d(m, n, m));
    }
    if (huge)
        n = mp_count_bits(m) + 1;
    return make(js, m, mp_signed_rsh(m, n, m));
}

static JsValue power(Js *js, mp_int *m, JsValue exponent)
{
    const JsBigint *e = bigint(exponent);
    uint32_t n = e->count ? e->words[0] : 0;
    bool trivial = mp_count_bits(m) <= 1; // 0, 1 and -1
    JsValue fail =
        e->negative ? js_throw_range_error(js, "Exponent must be non-negative") : JS_UNDEFINED;
    if (!e->negative && !trivial &&
        (e->count > 1 || (uint64_t)n * (uint32_t)(mp_count_bits(m) - 1) > MAX_BITS))
        fail = too_big(js);
    if (js_is_exception(fail)) {
        mp_clear(m);
        return fail;
    }
    return make(js, m, mp_expt_u32(m, trivial && e->count ? 2 - (n & 1) : n, m));
}

static mp_err compute(JsBigintOp op, mp_int *x, mp_int *y)
{
    switch (op) {
    case JS_BIGINT_ADD:
        return mp_add(x, y, x);
    case JS_BIGINT_SUBTRACT:
        return mp_sub(x, y, x);
    case JS_BIGINT_MULTIPLY:
        return mp_mul(x, y, x);
    case JS_BIGINT_DIVIDE:
        return mp_div(x, y, x, NULL);
    case JS_BIGINT_REMAINDER:
        return mp_div(x, y, NULL, x);
    case JS_BIGINT_AND:
        return mp_and(x, y, x);
    case JS_BIGINT_OR:
        return mp_or(x, y, x);
    default:
        return mp_xor(x, y, x);
    }
}

static JsValue apply_one(Js *js, JsBigintOp op, mp_int *x)
{
    switch (op) {
    case JS_BIGINT_NEGATE:
        return make(js, x, mp_neg(x, x));
    case JS_BIGINT_NOT:
        return make(js, x, mp_complement(x, x));
    case JS_BIGINT_INCREMENT:
        return make(js, x, mp_incr(x));
    default:
        return make(js, x, mp_decr(x));
    }
}

static JsValue apply(Js *js, JsBigintOp op, JsValue a, JsValue b)
{
    mp_int x, y;
    if ((op == JS_BIGINT_DIVIDE || op == JS_BIGINT_REMAINDER) && js__bigint_is_zero(b))
        return js_throw_range_error(js, "Division by zero");
    if (mp_init(&x) != MP_OKAY)
        return out_of_memory(js);
    mp_err err = load(&x, a);
    if (err != MP_OKAY)
        return make(js, &x, err);
    if (op >= JS_BIGINT_NEGATE)
        return apply_one(js, op, &x);
    if (op == JS_BIGINT_EXPONENTIATE)
        return power(js, &x, b);
    if (op == JS_BIGINT_SHIFT_LEFT || op == JS_BIGINT_SHIFT_RIGHT)
        return shift(js, &x, b, op == JS_BIGINT_SHIFT_LEFT);
    err = mp_init(&y);
    if (err == MP_OKAY) {
        err = load(&y, b);
        if (err == MP_OKAY)
            err = compute(op, &x, &y);
        mp_clear(&y);
    }
    return make(js, &x, err);
}

static int compare(JsValue a, JsValue b)
{
    const JsBigint *x = bigint(a), *y = bigint(b);
    int sign = x->negative ? -1 : 1;
    if (x->negative != y->negative)
        return sign;
    if (x->count != y->count)
        return x->count > y->count ? sign : -sign;
    for (uint32_t i = x->count; i-- > 0;)
        if (x->words[i] != y->words[i])
            return x->words[i] > y->words[i] ? sign : -sign;
    return 0;
}

JsValue js__bigint_from_double(Js *js, double d)
{
    int exponent;
    double fraction = frexp(fabs(d), &exponent);
    mp_int m;
    if (mp_init(&m) != MP_OKAY)
        return out_of_memory(js);
    mp_set_u64(&m, (uint64_t)ldexp(fraction, 53));
    exponent -= 53;
    mp_err err = exponent >= 0 ? mp_mul_2d(&m, exponent, &m) : mp_div_2d(&m, -exponent, &m, NULL);
    if (err == MP_OKAY && d < 0)
        err = mp_neg(&m, &m);
    return make(js, &m, err);
}

static int compare_double(Js *js, JsValue a, double d)
{
    if (d != d)
        return JS_BIGINT_UNORDERED;
    if (isinf(d))
        return d > 0 ? -1 : 1;
    JsValue whole = js__bigint_from_double(js, trunc(d));
    if (js_is_exception(whole)) {
        js_catch(js);
        return JS_BIGINT_UNORDERED;
    }
    int order = compare(a, whole);
    if (order)
        return order;
    return d > trunc(d) ? -1 : d < trunc(d) ? 1 : 0;
}

// The top 64 bits decide: 53 of them and a sticky bit for what is below.
static double to_double(JsValue v)
{
    const JsBigint *b = bigint(v);
    uint64_t top = 0;
    int64_t shifted = 0;
    bool sticky = false;
    for (uint32_t i = b->count; i-- > 0;) {
        uint32_t word = b->words[i];
        for (int bit = 31; bit >= 0; bit--) {
            if (top >> 62) {
                sticky |= word >> bit & 1;
                shifted++;
            } else {
                top = top << 1 | (word >> bit & 1);
            }
        }
    }
    double d = ldexp((double)(top << 1 | sticky), shifted > 4096 ? 4096 : (int)shifted - 1);
    return b->negative ? -d : d;
}

// Digits of a radix, without sign; mp_read_radix wants them NUL-terminated.
static JsValue from_digits(Js *js, const char *digits, size_t length, int radix)
{
    mp_int m;
    for (size_t i = 0; i < length; i++) {
        int c = digits[i] | 32;
        int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : 36;
        if (digit >= radix || (digits[i] < '0'))
            return JS_UNDEFINED;
    }
    if (mp_init(&m) != MP_OKAY)
        return out_of_memory(js);
    return make(js, &m, length ? mp_read_radix(&m, digits, radix) : MP_OKAY);
}

// 7.1.14 StringToBigInt: StringIntegerLiteral, white space around it.
static JsValue from_text(Js *js, const char *text)
{
    size_t length = strlen(text);
    int c = length > 2 && text[0] == '0' ? text[1] | 32 : 0;
    int radix = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 10;
    if (radix != 10)
        return from_digits(js, text + 2, length - 2, radix);
    bool negative = *text == '-', signed_ = negative || *text == '+';
    if (signed_ && length == 1)
        return JS_UNDEFINED;
    JsValue v = from_digits(js, text + signed_, length - signed_, 10);
    return negative && js_is_bigint(v) ? apply(js, JS_BIGINT_NEGATE, v, v) : v;
}

static JsValue from_string(Js *js, JsString *s)
{
    uint32_t start = 0, end = s->length;
    while (start < end && js_text_is_space(js_string_at(js, s, start)))
        start++;
    while (end > start && js_text_is_space(js_string_at(js, s, end - 1)))
        end--;
    char *text = malloc((size_t)(end - start) + 1);
    if (!text)
        return out_of_memory(js);
    for (uint32_t i = start; i < end; i++) {
        uint16_t unit = js_string_at(js, s, i);
        text[i - start] = unit > 0 && unit < 128 ? (char)unit : '!'; // no digit
    }
    text[end - start] = 0;
    JsValue v = from_text(js, text);
    free(text);
    return v;
}

static JsString *to_string(Js *js, JsValue v, int radix)
{
    mp_int m;
    JsString *s = NULL;
    char *text = malloc((size_t)bigint(v)->count * 32 + 3);
    if (text && mp_init(&m) == MP_OKAY) {
        size_t length;
        if (load(&m, v) == MP_OKAY &&
            mp_to_radix(&m, text, (size_t)bigint(v)->count * 32 + 3, &length, radix) == MP_OKAY) {
            for (size_t i = 0; i < length; i++)
                if (text[i] >= 'A' && text[i] <= 'Z')
                    text[i] = (char)(text[i] | 32);
            s = js_string_latin1(js, text, length - 1);
        } else {
            out_of_memory(js);
        }
        mp_clear(&m);
    } else {
        out_of_memory(js);
    }
    free(text);
    return s;
}

JsValue js__bigint_wrap(Js *js, JsValue v, double bits, bool is_signed)
{
    const JsBigint *b = bigint(v);
    if (bits == 0)
        return js__bigint_from_double(js, 0);
    if (bits > MAX_BITS && (is_signed || !b->negative))
        return v;
    if (bits > MAX_BITS)
        return too_big(js);
    mp_int m;
    if (mp_init(&m) != MP_OKAY)
        return out_of_memory(js);
    mp_int modulus;
    mp_err err = mp_init(&modulus);
    if (err != MP_OKAY)
        return make(js, &m, err);
    err = load(&m, v);
    if (err == MP_OKAY)
        err = mp_2expt(&modulus, (int)bits);
    if (err == MP_OKAY)
        err = mp_mod(&m, &modulus, &m);
    if (err == MP_OKAY && is_signed && mp_count_bits(&m) == (int)bits)
        err = mp_sub(&m, &modulus, &m);
    mp_clear(&modulus);
    return make(js, &m, err);
}

void js__bigint_link(Js *js)
{
    static const struct JsBigintOps ops = {apply,       compare,   compare_double,
                                           from_string, to_string, to_double};
    js->bigint = &ops;
}
