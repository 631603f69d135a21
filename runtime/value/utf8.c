// SPDX-License-Identifier: MIT
// Strings from and to UTF-8, and formatted ones.
#include "runtime/text/unicode.h"
#include "runtime/value/string.h"
#include <yieldc/atoms.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

JsString *js_string_utf8(Js *js, const char *bytes, size_t length)
{
    size_t ascii = 0;
    while (ascii < length && !(bytes[ascii] & 0x80))
        ascii++;
    if (ascii == length)
        return js_string_latin1(js, bytes, length);
    JsBuilder b;
    js__builder_init(&b, js);
    if (!js__builder_ascii(&b, bytes, ascii))
        return NULL;
    const char *p = bytes + ascii, *end = bytes + length;
    while (p < end)
        if (!js__builder_point(&b, js_text_utf8_next(&p, end, true)))
            return NULL;
    return js__builder_end(&b);
}

JsString *js_string_c(Js *js, const char *text)
{
    return js_string_utf8(js, text, strlen(text));
}

char *js_string_to_utf8(Js *js, JsString *s, size_t *length)
{
    JsView v = js__string_view_sure(js, s);
    char *out = malloc((size_t)v.length * (v.bytes ? 2 : 3) + 1);
    if (!out) {
        fputs("yieldc: fatal: out of memory\n", stderr);
        abort();
    }
    size_t n = 0;
    if (v.bytes) {
        for (uint32_t i = 0; i < v.length; i++)
            n += js_text_utf8_put(v.bytes[i], out + n);
    } else {
        for (size_t i = 0; i < v.length;) {
            uint32_t c = js_text_utf16_next(v.units, v.length, &i);
            n += js_text_utf8_put(js_text_is_surrogate(c) ? JS_TEXT_REPLACEMENT : c, out + n);
        }
    }
    out[n] = 0;
    if (length)
        *length = n;
    return out;
}

__attribute__((cold)) JsString *js_string_printf(Js *js, const char *format, ...)
{
    va_list args;
    char small[256];
    va_start(args, format);
    int n = vsnprintf(small, sizeof small, format, args);
    va_end(args);
    if (n < 0)
        return JS_ATOM(empty);
    if ((size_t)n < sizeof small)
        return js_string_utf8(js, small, (size_t)n);
    char *large = malloc((size_t)n + 1);
    if (!large) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    va_start(args, format);
    vsnprintf(large, (size_t)n + 1, format, args);
    va_end(args);
    JsString *s = js_string_utf8(js, large, (size_t)n);
    free(large);
    return s;
}
