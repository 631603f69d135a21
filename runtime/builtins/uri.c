// SPDX-License-Identifier: MIT
// URI handling functions (19.2.6).
#include "runtime/builtins/builtin.h"
#include "runtime/object/error.h"
#include "runtime/value/string.h"

extern const JsIntrinsicDef js__uri_error_prototype_def; // error.c

static const char unreserved[] = "-_.!~*'()";
static const char reserved[] = ";/?:@&=+$,#";

static JsValue throw_malformed(Js *js)
{
    JsString *message = js_string_c(js, "URI malformed");
    js__realm_add(js, &js__uri_error_prototype_def);
    JsObject *e = message ? js__error_make(js, JS_I_URI_ERROR_PROTOTYPE, message) : NULL;
    return e ? js_throw(js, js_from_cell(e)) : JS_EXCEPTION;
}

static bool is_alphanumeric(uint16_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
static bool is_one_of(uint16_t c, const char *set)
{
    return c && c < 128 && strchr(set, c);
}

static bool add_octet(JsBuilder *b, unsigned octet)
{
    static const char digits[] = "0123456789ABCDEF";
    return js__builder_unit(b, '%') && js__builder_unit(b, (uint16_t)digits[octet >> 4]) &&
           js__builder_unit(b, (uint16_t)digits[octet & 15]);
}

static bool add_encoded(JsBuilder *b, uint32_t c)
{
    if (c < 0x80)
        return add_octet(b, c);
    if (c < 0x800)
        return add_octet(b, 0xc0 | c >> 6) && add_octet(b, 0x80 | (c & 63));
    if (c < 0x10000)
        return add_octet(b, 0xe0 | c >> 12) && add_octet(b, 0x80 | (c >> 6 & 63)) &&
               add_octet(b, 0x80 | (c & 63));
    return add_octet(b, 0xf0 | c >> 18) && add_octet(b, 0x80 | (c >> 12 & 63)) &&
           add_octet(b, 0x80 | (c >> 6 & 63)) && add_octet(b, 0x80 | (c & 63));
}

// 19.2.6.5 Encode
static JsValue encode(Js *js, JsValue v, bool keep_reserved)
{
    JsString *s = js_to_string(js, v);
    JsView view;
    JS_CHECK_OK(s && js__string_view(js, s, &view));
    JsBuilder b;
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < view.length; i++) {
        uint32_t c = js__view_at(&view, i);
        bool plain = is_alphanumeric((uint16_t)c) || is_one_of((uint16_t)c, unreserved) ||
                     (keep_reserved && is_one_of((uint16_t)c, reserved));
        if (c >= 0xdc00 && c <= 0xdfff)
            return throw_malformed(js);
        if (c >= 0xd800 && c <= 0xdbff) {
            uint32_t low = i + 1 < view.length ? js__view_at(&view, ++i) : 0;
            if (low < 0xdc00 || low > 0xdfff)
                return throw_malformed(js);
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
        }
        JS_CHECK_OK(plain ? js__builder_unit(&b, (uint16_t)c) : add_encoded(&b, c));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

static int hex(uint16_t c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

// The octet of %XX at i; -1: malformed.
static int octet_at(const JsView *v, uint32_t i)
{
    if (v->length < 3 || i > v->length - 3 || js__view_at(v, i) != '%')
        return -1;
    int high = hex(js__view_at(v, i + 1)), low = hex(js__view_at(v, i + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
}

// The code point that the octets at *i spell; *i moves behind them. -1: malformed.
static int64_t decode_point(const JsView *v, uint32_t *i)
{
    int first = octet_at(v, *i);
    *i += 3;
    if (first < 0x80)
        return first;
    int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4)
        return -1;
    uint32_t c = (uint32_t)first & (0x3fu >> more);
    for (int n = 0; n < more; n++, *i += 3) {
        int octet = octet_at(v, *i);
        if (octet < 0 || (octet & 0xc0) != 0x80)
            return -1;
        c = c << 6 | ((uint32_t)octet & 63);
    }
    static const uint32_t least[4] = {0, 0x80, 0x800, 0x10000};
    return c < least[more] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff) ? -1 : (int64_t)c;
}

// 19.2.6.6 Decode
static JsValue decode(Js *js, JsValue v, bool keep_reserved)
{
    JsString *s = js_to_string(js, v);
    JsView view;
    JS_CHECK_OK(s && js__string_view(js, s, &view));
    JsBuilder b;
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < view.length;) {
        uint16_t unit = js__view_at(&view, i);
        uint32_t start = i;
        if (unit != '%') {
            JS_CHECK_OK(js__builder_unit(&b, unit));
            i++;
            continue;
        }
        int64_t c = decode_point(&view, &i);
        if (c < 0)
            return throw_malformed(js);
        if (keep_reserved && c < 128 && is_one_of((uint16_t)c, reserved))
            JS_CHECK_OK(js__builder_view(&b, &view, start, i));
        else
            JS_CHECK_OK(js__builder_point(&b, (uint32_t)c));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// 19.2.6.1 to 19.2.6.4
#define URI_FUNCTION(name, expression)                                                             \
    static JS_BUILTIN(name##_entry)                                                                \
    {                                                                                              \
        return expression;                                                                         \
    }                                                                                              \
    static const JsCode name##_code =                                                              \
        JS_BUILTIN_CODE(name##_entry, (const JsString *)&js__atom_##name, 1, 0);                   \
    static JsValue name##_make(Js *js)                                                             \
    {                                                                                              \
        return js_from_cell_or_exception(js_builtin_new(js, &name##_code, NULL));                  \
    }                                                                                              \
    const JsGlobalDef js_global_##name = {#name, name##_make};
URI_FUNCTION(decodeURI, decode(js, JS_ARG(0), true))
URI_FUNCTION(decodeURIComponent, decode(js, JS_ARG(0), false))
URI_FUNCTION(encodeURI, encode(js, JS_ARG(0), true))
URI_FUNCTION(encodeURIComponent, encode(js, JS_ARG(0), false))
