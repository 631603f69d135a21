// SPDX-License-Identifier: MIT
// Annex B: substr and the methods that wrap a string in HTML (B.2.2).
#include "runtime/builtins/string.h"
#include <math.h>

// B.2.2.1 String.prototype.substr ( start, length )
JS_BUILTIN(js__string_substr)
{
    JsView v;
    uint32_t from;
    JsString *s = js__this_string(js, this_, "substr", &v);
    JS_CHECK_OK(s && js__string_index_from_end(js, JS_ARG(0), v.length, 0, &from));
    double length = v.length;
    if (!js_is_undefined(JS_ARG(1)))
        JS_CHECK_OK(js_to_integer_or_infinity(js, argv[1], &length));
    length = fmin(fmax(length, 0), v.length - from);
    return js_from_cell_or_exception(js_string_slice(js, s, from, from + (uint32_t)length));
}

// B.2.2.2.1 CreateHTML; attribute is NULL when there is none.
static JsValue create_html(Js *js, JsValue this_, const char *method, const char *tag,
                           const char *attribute, JsValue value)
{
    JsView v, quoted;
    JsBuilder b;
    JS_CHECK_OK(js__this_string(js, this_, method, &v));
    js__builder_init(&b, js);
    JS_CHECK_OK(js__builder_unit(&b, '<') && js__builder_ascii(&b, tag, strlen(tag)));
    if (attribute) {
        JsString *text = js_to_string(js, value);
        JS_CHECK_OK(text && js__string_view(js, text, &quoted));
        JS_CHECK_OK(js__builder_unit(&b, ' ') &&
                    js__builder_ascii(&b, attribute, strlen(attribute)) &&
                    js__builder_ascii(&b, "=\"", 2));
        for (uint32_t i = 0; i < quoted.length; i++) {
            uint16_t c = js__view_at(&quoted, i);
            JS_CHECK_OK(c == '"' ? js__builder_ascii(&b, "&quot;", 6) : js__builder_unit(&b, c));
        }
        JS_CHECK_OK(js__builder_unit(&b, '"'));
    }
    JS_CHECK_OK(js__builder_unit(&b, '>') && js__builder_view(&b, &v, 0, v.length) &&
                js__builder_ascii(&b, "</", 2) && js__builder_ascii(&b, tag, strlen(tag)) &&
                js__builder_unit(&b, '>'));
    return js_from_cell_or_exception(js__builder_end(&b));
}

#define HTML(name, tag, attribute)                                                                 \
    JS_BUILTIN(js__string_##name)                                                                  \
    {                                                                                              \
        return create_html(js, this_, #name, tag, attribute, JS_ARG(0));                           \
    }
HTML(anchor, "a", "name")
HTML(big, "big", NULL)
HTML(blink, "blink", NULL)
HTML(bold, "b", NULL)
HTML(fixed, "tt", NULL)
HTML(fontcolor, "font", "color")
HTML(fontsize, "font", "size")
HTML(italics, "i", NULL)
HTML(link, "a", "href")
HTML(small, "small", NULL)
HTML(strike, "strike", NULL)
HTML(sub, "sub", NULL)
HTML(sup, "sup", NULL)
