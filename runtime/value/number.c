// SPDX-License-Identifier: MIT
// Number values to strings and back (6.1.6.1.20, 7.1.4.1.1).
#include "runtime/text/number.h"
#include "runtime/text/unicode.h"
#include "runtime/value/string.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

#include <math.h>
#include <stdlib.h>

static JsValue int_to_string(Js *js, int32_t i)
{
    char text[12];
    size_t at = sizeof text;
    uint32_t rest = i < 0 ? 0u - (uint32_t)i : (uint32_t)i;
    do
        text[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (i < 0)
        text[--at] = '-';
    return js_from_cell_or_exception(js_string_latin1(js, text + at, sizeof text - at));
}

JsValue js_number_to_string(Js *js, double d, int radix)
{
    if (radix == 10 && d >= INT32_MIN && d <= INT32_MAX && d == (double)(int32_t)d)
        return int_to_string(js, (int32_t)d);
    if (radix == 10 || d != d || isinf(d) || d == 0) {
        char text[JS_TEXT_NUMBER_MAX];
        size_t n = js_text_number(d, text);
        return js_from_cell_or_exception(js_string_latin1(js, text, n));
    }
    char text[JS_TEXT_RADIX_MAX];
    size_t n = js_text_radix(d, radix, text);
    return js_from_cell_or_exception(js_string_latin1(js, text, n));
}

// 7.1.4.1.1 StringToNumber
double js_string_to_number(Js *js, JsString *s)
{
    JsView v = js__string_view_sure(js, s);
    uint32_t start = 0, end = v.length;
    while (start < end && js_text_is_space(js__view_at(&v, start)))
        start++;
    while (end > start && js_text_is_space(js__view_at(&v, end - 1)))
        end--;
    if (v.bytes)
        return js_text_to_number((const char *)v.bytes + start, end - start);
    char small[128], *text = small;
    if (end - start > sizeof small && !(text = malloc(end - start)))
        return NAN;
    for (uint32_t i = start; i < end; i++)
        text[i - start] = v.units[i] < 128 ? (char)v.units[i] : 1;
    double d = js_text_to_number(text, end - start);
    if (text != small)
        free(text);
    return d;
}
