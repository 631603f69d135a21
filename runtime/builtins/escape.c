// SPDX-License-Identifier: MIT
// escape and unescape (B.2.1).
#include "runtime/builtins/builtin.h"
#include "runtime/value/string.h"

// What escape leaves as it is, besides letters and digits.
static const char plain[] = "@*_+-./";

static bool is_plain(uint16_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c && c < 128 && strchr(plain, c));
}

static bool add_digits(JsBuilder *b, uint16_t c, int count)
{
    static const char digits[] = "0123456789ABCDEF";
    for (int shift = 4 * (count - 1); shift >= 0; shift -= 4)
        if (!js__builder_unit(b, (uint16_t)digits[c >> shift & 15]))
            return false;
    return true;
}

// B.2.1.1 escape ( string )
static JS_BUILTIN(escape_entry)
{
    JsString *s = js_to_string(js, JS_ARG(0));
    JsView view;
    JS_CHECK_OK(s && js__string_view(js, s, &view));
    JsBuilder b;
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < view.length; i++) {
        uint16_t c = js__view_at(&view, i);
        if (is_plain(c))
            JS_CHECK_OK(js__builder_unit(&b, c));
        else if (c < 256)
            JS_CHECK_OK(js__builder_unit(&b, '%') && add_digits(&b, c, 2));
        else
            JS_CHECK_OK(js__builder_unit(&b, '%') && js__builder_unit(&b, 'u') &&
                        add_digits(&b, c, 4));
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

// The value of `count` digits at i, or -1.
static int32_t digits_at(const JsView *v, uint32_t i, uint32_t count)
{
    int32_t value = 0;
    if (v->length < count || i > v->length - count)
        return -1;
    for (uint32_t end = i + count; i < end; i++) {
        int digit = hex(js__view_at(v, i));
        if (digit < 0)
            return -1;
        value = value << 4 | digit;
    }
    return value;
}

// B.2.1.2 unescape ( string )
static JS_BUILTIN(unescape_entry)
{
    JsString *s = js_to_string(js, JS_ARG(0));
    JsView view;
    JS_CHECK_OK(s && js__string_view(js, s, &view));
    JsBuilder b;
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < view.length; i++) {
        uint16_t c = js__view_at(&view, i);
        bool is_long = c == '%' && i + 1 < view.length && js__view_at(&view, i + 1) == 'u';
        int32_t unit = c != '%'  ? -1
                       : is_long ? digits_at(&view, i + 2, 4)
                                 : digits_at(&view, i + 1, 2);
        if (unit >= 0) {
            i += is_long ? 5 : 2;
            c = (uint16_t)unit;
        }
        JS_CHECK_OK(js__builder_unit(&b, c));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

#define ESCAPE_FUNCTION(name)                                                                      \
    static const JsCode name##_code =                                                              \
        JS_BUILTIN_CODE(name##_entry, (const JsString *)&js__atom_##name, 1, 0);                   \
    static JsValue name##_make(Js *js)                                                             \
    {                                                                                              \
        return js_from_cell_or_exception(js_builtin_new(js, &name##_code, NULL));                  \
    }                                                                                              \
    const JsGlobalDef js_global_##name = {#name, name##_make};
ESCAPE_FUNCTION(escape)
ESCAPE_FUNCTION(unescape)
