// SPDX-License-Identifier: MIT
// Case conversion (22.1.3.26 to 22.1.3.30) and normalization.
#include "runtime/builtins/string.h"
#include "runtime/text/unicode.h"
#include <stdlib.h>

static uint32_t point_before(const JsView *v, size_t *i)
{
    uint32_t c = js__view_at(v, (uint32_t)-- * i);
    if (js_text_is_low(c) && *i > 0 && js_text_is_high(js__view_at(v, (uint32_t)*i - 1)))
        c = js_text_join(js__view_at(v, (uint32_t)-- * i), c);
    return c;
}

static uint32_t point_at(const JsView *v, size_t *i)
{
    uint32_t c = js__view_at(v, (uint32_t)(*i)++);
    if (js_text_is_high(c) && *i < v->length && js_text_is_low(js__view_at(v, (uint32_t)*i)))
        c = js_text_join(c, js__view_at(v, (uint32_t)(*i)++));
    return c;
}

// Final_Sigma: a cased letter before, none after, what is ignorable left aside.
static bool is_final_sigma(const JsView *v, size_t before, size_t after)
{
    uint32_t c = 0;
    while (before > 0) {
        c = point_before(v, &before);
        if (!js_text_is_case_ignorable(c))
            break;
        c = 0;
    }
    if (!c || !js_text_is_cased(c))
        return false;
    while (after < v->length) {
        c = point_at(v, &after);
        if (!js_text_is_case_ignorable(c))
            return !js_text_is_cased(c);
    }
    return true;
}

static JsValue map_case(Js *js, JsString *s, const JsView *v, bool upper)
{
    uint32_t same = 0;
    uint32_t out[3];
    // Most strings, or their beginnings, are already as asked.
    while (same < v->length) {
        uint16_t c = js__view_at(v, same);
        if (c >= 128 || (upper ? js_text_upper(c, out) : js_text_lower(c, out), out[0] != c))
            break;
        same++;
    }
    if (same == v->length)
        return js_from_cell(s);
    JsBuilder b;
    js__builder_init(&b, js);
    JS_CHECK_OK(js__builder_view(&b, v, 0, same));
    for (size_t i = same; i < v->length;) {
        size_t start = i;
        uint32_t c = point_at(v, &i);
        if (!upper && c == 0x3a3) {
            JS_CHECK_OK(js__builder_unit(&b, is_final_sigma(v, start, i) ? 0x3c2 : 0x3c3));
            continue;
        }
        int n = upper ? js_text_upper(c, out) : js_text_lower(c, out);
        for (int k = 0; k < n; k++)
            JS_CHECK_OK(js__builder_point(&b, out[k]));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

static JsValue convert(Js *js, JsValue this_, const char *method, bool upper)
{
    JsView v;
    JsString *s = js__this_string(js, this_, method, &v);
    JS_CHECK_OK(s);
    return map_case(js, s, &v, upper);
}

// 22.1.3.28 String.prototype.toLowerCase ( )
JS_BUILTIN(js__string_to_lower)
{
    return convert(js, this_, "toLowerCase", false);
}

// 22.1.3.30 String.prototype.toUpperCase ( )
JS_BUILTIN(js__string_to_upper)
{
    return convert(js, this_, "toUpperCase", true);
}

// 22.1.3.26 String.prototype.toLocaleLowerCase ( )
JS_BUILTIN(js__string_to_locale_lower)
{
    JS_CHECK_OK(
        js__check_locale(js, JS_ARG(0), JS_UNDEFINED, "String.prototype.toLocaleLowerCase"));
    return convert(js, this_, "toLocaleLowerCase", false);
}

// 22.1.3.27 String.prototype.toLocaleUpperCase ( )
JS_BUILTIN(js__string_to_locale_upper)
{
    JS_CHECK_OK(
        js__check_locale(js, JS_ARG(0), JS_UNDEFINED, "String.prototype.toLocaleUpperCase"));
    return convert(js, this_, "toLocaleUpperCase", true);
}

// The form's letters after "NF", or a RangeError. False: exception.
static bool read_form(Js *js, JsValue v, bool *composed, bool *compatible)
{
    *composed = true;
    *compatible = false;
    if (js_is_undefined(v))
        return true;
    JsString *form = js_to_string(js, v);
    if (!form)
        return false;
    char *text = js_string_to_utf8(js, form, NULL);
    *composed = !strcmp(text, "NFC") || !strcmp(text, "NFKC");
    *compatible = !strcmp(text, "NFKC") || !strcmp(text, "NFKD");
    bool known = *composed || *compatible || !strcmp(text, "NFD");
    free(text);
    if (!known)
        js_throw_range_error(js, "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
    return known;
}

// 22.1.3.15 String.prototype.normalize ( [ form ] )
JS_BUILTIN(js__string_normalize)
{
    JsView v;
    bool composed, compatible, ascii = true;
    JsString *s = js__this_string(js, this_, "normalize", &v);
    JS_CHECK_OK(s && read_form(js, JS_ARG(0), &composed, &compatible));
    for (uint32_t i = 0; i < v.length && ascii; i++)
        ascii = js__view_at(&v, i) < 128;
    if (ascii)
        return js_from_cell(s);
    JsBuilder wide;
    js__builder_init(&wide, js);
    uint16_t *units = malloc((size_t)v.length * sizeof *units);
    uint32_t *points = NULL;
    size_t count = 0;
    if (units) {
        for (uint32_t i = 0; i < v.length; i++)
            units[i] = js__view_at(&v, i);
        points = js_text_normalize(units, v.length, composed, compatible, &count);
    }
    free(units);
    if (!points)
        return js_throw_out_of_memory(js);
    bool good = true;
    for (size_t i = 0; good && i < count; i++)
        good = js__builder_point(&wide, points[i]);
    free(points);
    JS_CHECK_OK(good);
    return js_from_cell_or_exception(js__builder_end(&wide));
}
