// SPDX-License-Identifier: MIT
// Number (21.1), and the global parseInt, parseFloat, isNaN and isFinite (19.2), of which Number
// shares two.
#include "runtime/value/bigint.h"
#include "runtime/builtins/builtin.h"
#include "runtime/object/boxed.h"
#include "runtime/text/number.h"
#include "runtime/text/unicode.h"
#include "runtime/value/string.h"
#include <math.h>

// 21.1.3.7.1 ThisNumberValue. False: a TypeError is pending.
static bool this_number(Js *js, JsValue v, const char *method, double *d)
{
    if (js_is_kind(v, JS_KIND_BOXED))
        v = js__boxed_value(js_object(v));
    if (!js_is_number(v)) {
        js_throw_type_error(js, "Number.prototype.%s requires that 'this' be a Number", method);
        return false;
    }
    *d = js_number_value(v);
    return true;
}

static JsValue string_of(Js *js, const char *text, size_t length)
{
    return js_from_cell_or_exception(js_string_latin1(js, text, length));
}

// 21.1.1.1 Number ( value )
static JS_BUILTIN(number_constructor)
{
    JsValue n = js_int(0);
    if (argc > 0) {
        n = js_to_numeric(js, argv[0]);
        JS_CHECK(n);
        if (js_is_bigint(n))
            n = js_number(js->bigint->to_double(n));
    }
    if (js_is_undefined(new_target))
        return n;
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_NUMBER_PROTOTYPE);
    JS_CHECK_OK(proto);
    return js_from_cell_or_exception(js__boxed_new(js, n, proto));
}

// 21.1.2.2 Number.isFinite ( number )
JS_BUILTIN(js__number_is_finite)
{
    JsValue v = JS_ARG(0);
    return js_bool(js_is_number(v) && isfinite(js_number_value(v)));
}

// 7.2.6 IsIntegralNumber
static bool is_integral(JsValue v)
{
    if (!js_is_number(v))
        return false;
    double d = js_number_value(v);
    return isfinite(d) && trunc(d) == d;
}

// 21.1.2.3 Number.isInteger ( number )
JS_BUILTIN(js__number_is_integer)
{
    return js_bool(is_integral(JS_ARG(0)));
}

// 21.1.2.4 Number.isNaN ( number )
JS_BUILTIN(js__number_is_nan)
{
    JsValue v = JS_ARG(0);
    return js_bool(js_is_number(v) && isnan(js_number_value(v)));
}

// 21.1.2.5 Number.isSafeInteger ( number )
JS_BUILTIN(js__number_is_safe_integer)
{
    JsValue v = JS_ARG(0);
    return js_bool(is_integral(v) && fabs(js_number_value(v)) <= 9007199254740991.0);
}

// 21.1.3.2 Number.prototype.toExponential ( fractionDigits )
JS_BUILTIN(js__number_to_exponential)
{
    double d, digits;
    char text[JS_TEXT_FIXED_MAX];
    JS_CHECK_OK(this_number(js, this_, "toExponential", &d));
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &digits));
    if (!isfinite(d))
        return js_number_to_string(js, d, 10);
    if (digits < 0 || digits > 100)
        return js_throw_range_error(js, "toExponential() argument must be between 0 and 100");
    int count = js_is_undefined(JS_ARG(0)) ? -1 : (int)digits;
    size_t length = js_text_exponential(d, count, text);
    return string_of(js, text, length);
}

// 21.1.3.3 Number.prototype.toFixed ( fractionDigits )
JS_BUILTIN(js__number_to_fixed)
{
    double d, digits;
    char text[JS_TEXT_FIXED_MAX];
    JS_CHECK_OK(this_number(js, this_, "toFixed", &d));
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &digits));
    if (digits < 0 || digits > 100)
        return js_throw_range_error(js, "toFixed() digits argument must be between 0 and 100");
    if (!isfinite(d) || fabs(d) >= 1e21)
        return js_number_to_string(js, d, 10);
    size_t length = js_text_fixed(d, (int)digits, text);
    return string_of(js, text, length);
}

// 21.1.3.5 Number.prototype.toPrecision ( precision )
JS_BUILTIN(js__number_to_precision)
{
    double d, digits;
    char text[JS_TEXT_FIXED_MAX];
    JS_CHECK_OK(this_number(js, this_, "toPrecision", &d));
    if (js_is_undefined(JS_ARG(0)))
        return js_number_to_string(js, d, 10);
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &digits));
    if (!isfinite(d))
        return js_number_to_string(js, d, 10);
    if (digits < 1 || digits > 100)
        return js_throw_range_error(js, "toPrecision() argument must be between 1 and 100");
    size_t length = js_text_precision(d, (int)digits, text);
    return string_of(js, text, length);
}

// 21.1.3.6 Number.prototype.toString ( [ radix ] )
static JS_BUILTIN(number_to_string)
{
    double d, radix = 10;
    JS_CHECK_OK(this_number(js, this_, "toString", &d));
    if (!js_is_undefined(JS_ARG(0)))
        JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &radix));
    if (radix < 2 || radix > 36)
        return js_throw_range_error(js, "toString() radix must be between 2 and 36");
    return js_number_to_string(js, d, (int)radix);
}

// The shortest digits of d > 0 rounded to three places behind the point, halves up. Returns how
// many are left.
static int round_to_three(double d, char digits[18], int *point)
{
    int count = js_text_shortest(d, digits + 1, point), keep = *point + 3;
    digits[0] = '0';
    ++*point;
    if (keep < 0)
        return 0;
    if (keep < count) {
        count = keep;
        if (digits[keep + 1] >= '5') {
            while (digits[keep] == '9')
                digits[keep--] = '0';
            digits[keep]++;
        }
    }
    count++;
    while (count > 0 && digits[count - 1] == '0')
        count--;
    return count;
}

// Digits in groups of three, at most three behind the point: English, the only locale there is.
static size_t group_digits(double d, char out[512])
{
    char digits[18];
    int point = 1, count = d == 0 ? 0 : round_to_three(fabs(d), digits, &point), i = 0;
    size_t n = 0;
    if (signbit(d))
        out[n++] = '-';
    while (i < count && i < point - 1 && digits[i] == '0')
        i++;
    if (point <= 0 || count == 0) {
        out[n++] = '0';
        point = count ? point : 1;
        i = count ? 0 : 1;
    }
    for (; i < point; i++) {
        out[n++] = i < count ? digits[i] : '0';
        if ((point - i - 1) % 3 == 0 && i + 1 < point)
            out[n++] = ',';
    }
    if (count > point) {
        out[n++] = '.';
        for (int zeros = point; zeros < 0; zeros++)
            out[n++] = '0';
        for (i = point < 0 ? 0 : point; i < count; i++)
            out[n++] = digits[i];
    }
    return n;
}

// 21.1.3.4 Number.prototype.toLocaleString ( )
JS_BUILTIN(js__number_to_locale_string)
{
    double d;
    char text[512];
    JS_CHECK_OK(this_number(js, this_, "toLocaleString", &d));
    JS_CHECK_OK(js__check_locale(js, JS_ARG(0), JS_ARG(1), "Number.prototype.toLocaleString"));
    if (isnan(d))
        return js_from_cell(JS_ATOM(NaN));
    if (isinf(d))
        return js_from_cell_or_exception(js_string_c(js, d < 0 ? "-\xe2\x88\x9e" : "\xe2\x88\x9e"));
    return string_of(js, text, group_digits(d, text));
}

// 21.1.3.7 Number.prototype.valueOf ( )
static JS_BUILTIN(number_value_of)
{
    double d;
    JS_CHECK_OK(this_number(js, this_, "valueOf", &d));
    return js_number(d);
}

// The string as ASCII without leading white space, for the parsers; other characters become 1.
// Longer texts than any number are cut by the parsers, not here: *text is a cell's memory.
static bool parse_input(Js *js, JsValue v, const char **text, size_t *length, JsBytes **owner)
{
    JsString *s = js_to_string(js, v);
    JsView view;
    if (!s || !js__string_view(js, s, &view))
        return false;
    uint32_t start = 0;
    while (start < view.length && js_text_is_space(js__view_at(&view, start)))
        start++;
    *length = view.length - start;
    if (view.bytes) {
        *text = (const char *)view.bytes + start;
        return true;
    }
    *owner = js_bytes_new(js, *length + 1);
    if (!*owner)
        return false;
    for (uint32_t i = start; i < view.length; i++)
        (*owner)->b[i - start] = view.units[i] < 128 ? (unsigned char)view.units[i] : 1;
    *text = (const char *)(*owner)->b;
    return true;
}

// 19.2.4 parseFloat ( string )
static JS_BUILTIN(global_parse_float)
{
    const char *text;
    size_t length, used;
    JsBytes *owner = NULL;
    if (js_is_int(JS_ARG(0)))
        return argv[0];
    JS_CHECK_OK(parse_input(js, JS_ARG(0), &text, &length, &owner));
    bool negative = length && *text == '-';
    if (length && (*text == '-' || *text == '+')) {
        text++;
        length--;
    }
    double d;
    if (length >= 8 && !memcmp(text, "Infinity", 8)) {
        d = INFINITY;
    } else {
        d = js_text_decimal(text, length, &used);
        if (!used)
            return js_double(NAN);
    }
    return js_number(negative ? -d : d);
}

// 19.2.5 parseInt ( string, radix )
static JS_BUILTIN(global_parse_int)
{
    const char *text;
    size_t length, used = 0;
    JsBytes *owner = NULL;
    JS_CHECK_OK(parse_input(js, JS_ARG(0), &text, &length, &owner));
    int32_t radix;
    JS_CHECK_OK(js_to_int32(js, JS_ARG(1), &radix));
    bool negative = length && *text == '-';
    if (length && (*text == '-' || *text == '+')) {
        text++;
        length--;
    }
    if (radix && (radix < 2 || radix > 36))
        return js_double(NAN);
    if ((radix == 0 || radix == 16) && length >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x') {
        text += 2;
        length -= 2;
        radix = 16;
    }
    if (!radix)
        radix = 10;
    while (used < length && js_text_digit((unsigned char)text[used]) < radix)
        used++;
    if (!used)
        return js_double(NAN);
    double d = js_text_digits_value(text, used, radix);
    return js_number(negative ? -d : d);
}

// 19.2.2 isFinite ( number )
static JS_BUILTIN(global_is_finite)
{
    double d;
    JS_CHECK_OK(js_to_double(js, JS_ARG(0), &d));
    return js_bool(isfinite(d));
}

// 19.2.3 isNaN ( number )
static JS_BUILTIN(global_is_nan)
{
    double d;
    JS_CHECK_OK(js_to_double(js, JS_ARG(0), &d));
    return js_bool(isnan(d));
}

static const JsRow number_rows[] = {
    JS_NUMBER_ROW(EPSILON, 2.220446049250313e-16, 0),
    JS_NAMED_METHOD(isFinite, 1, number_is_finite),
    JS_NAMED_METHOD(isInteger, 1, number_is_integer),
    JS_NAMED_METHOD(isNaN, 1, number_is_nan),
    JS_NAMED_METHOD(isSafeInteger, 1, number_is_safe_integer),
    JS_NUMBER_ROW(MAX_SAFE_INTEGER, 9007199254740991.0, 0),
    JS_NUMBER_ROW(MAX_VALUE, 1.7976931348623157e308, 0),
    JS_NUMBER_ROW(MIN_SAFE_INTEGER, -9007199254740991.0, 0),
    JS_NUMBER_ROW(MIN_VALUE, 5e-324, 0),
    JS_NUMBER_ROW(NaN, NAN, 0),
    JS_NUMBER_ROW(NEGATIVE_INFINITY, -INFINITY, 0),
    JS_INTRINSIC_ROW(parseFloat, PARSE_FLOAT, JS_DATA_HIDDEN),
    JS_INTRINSIC_ROW(parseInt, PARSE_INT, JS_DATA_HIDDEN),
    JS_NUMBER_ROW(POSITIVE_INFINITY, INFINITY, 0),
};

const JsIntrinsicDef js__number_def = {
    .id = JS_I_NUMBER,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(number_constructor, &js__atom_Number.s, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_NUMBER_PROTOTYPE,
    JS_ROWS(number_rows),
};

static const JsRow number_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, NUMBER, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(toExponential, 1, number_to_exponential),
    JS_NAMED_METHOD(toFixed, 1, number_to_fixed),
    JS_NAMED_METHOD(toLocaleString, 0, number_to_locale_string),
    JS_NAMED_METHOD(toPrecision, 1, number_to_precision),
    JS_METHOD(toString, 1, number_to_string),
    JS_METHOD(valueOf, 0, number_value_of),
};

const JsIntrinsicDef js__number_prototype_def = {
    .id = JS_I_NUMBER_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .class_ = &js__boxed_class,
    .prototype = -1,
    JS_ROWS(number_prototype_rows),
};

#define GLOBAL_FUNCTION(name, intrinsic, js_name, length, entry)                                   \
    const JsIntrinsicDef js__##name##_def = {                                                      \
        .id = JS_I_##intrinsic,                                                                    \
        .proto = JS_I_FUNCTION_PROTOTYPE,                                                          \
        .constructor = JS_BUILTIN_CODE(entry, &js__atom_##js_name.s, length, 0),                   \
        .prototype = -1,                                                                           \
    };
GLOBAL_FUNCTION(parse_float, PARSE_FLOAT, parseFloat, 1, global_parse_float)
GLOBAL_FUNCTION(parse_int, PARSE_INT, parseInt, 2, global_parse_int)
GLOBAL_FUNCTION(is_finite, IS_FINITE, isFinite, 1, global_is_finite)
GLOBAL_FUNCTION(is_nan, IS_NAN, isNaN, 1, global_is_nan)
