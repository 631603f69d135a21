// SPDX-License-Identifier: MIT
// Primitives: quotes and escapes of strings, numbers, symbols.
//
// Quotes: single ones; double when the text has single ones only; backticks when it has both and no
// `${`.
#include "runtime/host/inspect.h"
#include <math.h>
#include <stdio.h>
#include <yieldc/ops.h>

static bool contains(const JsString *s, size_t from, size_t to, uint16_t unit, uint16_t next)
{
    for (size_t i = from; i < to; i++)
        if (js__flat_unit(s, i) == unit &&
            (!next || (i + 1 < to && js__flat_unit(s, i + 1) == next)))
            return true;
    return false;
}

static bool lone_surrogate(const JsString *s, size_t i, size_t from, size_t to)
{
    uint16_t c = js__flat_unit(s, i);
    if (c >= 0xd800 && c <= 0xdbff)
        return !(i + 1 < to && (js__flat_unit(s, i + 1) & 0xfc00) == 0xdc00);
    if (c >= 0xdc00 && c <= 0xdfff)
        return !(i > from && (js__flat_unit(s, i - 1) & 0xfc00) == 0xd800);
    return false;
}

static void escape_unit(JsTextBuf *b, uint16_t c)
{
    char text[8];
    switch (c) {
    case '\b':
        js__buf_c(b, "\\b");
        return;
    case '\t':
        js__buf_c(b, "\\t");
        return;
    case '\n':
        js__buf_c(b, "\\n");
        return;
    case '\f':
        js__buf_c(b, "\\f");
        return;
    case '\r':
        js__buf_c(b, "\\r");
        return;
    case '\\':
        js__buf_c(b, "\\\\");
        return;
    case '\'':
        js__buf_c(b, "\\'");
        return;
    default:
        break;
    }
    snprintf(text, sizeof text, c < 0x100 ? "\\x%02X" : "\\u%x", c);
    js__buf_c(b, text);
}

static void add_escaped(JsTextBuf *b, const JsString *s, size_t from, size_t to, bool single)
{
    size_t start = from;
    for (size_t i = from; i < to; i++) {
        uint16_t c = js__flat_unit(s, i);
        if (c < 0x20 || c == '\\' || (c == '\'' && single) || (c >= 0x7f && c < 0xa0) ||
            (c >= 0xd800 && c <= 0xdfff && lone_surrogate(s, i, from, to))) {
            js__buf_units(b, s, start, i);
            escape_unit(b, c);
            start = i + 1;
        }
    }
    js__buf_units(b, s, start, to);
}

JsPiece js__inspect_quote(JsInspect *in, const JsString *s, size_t from, size_t to)
{
    const char *quote = "'";
    if (contains(s, from, to, '\'', 0)) {
        if (!contains(s, from, to, '"', 0))
            quote = "\"";
        else if (!contains(s, from, to, '`', 0) && !contains(s, from, to, '$', '{'))
            quote = "`";
    }
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_c(&b, quote);
    add_escaped(&b, s, from, to, *quote == '\'');
    js__buf_c(&b, quote);
    return js__buf_piece(&b);
}

bool js__inspect_escape(JsInspect *in, JsString *s, JsPiece *out)
{
    JsString *flat = js_string_flat(in->js, s);
    if (!flat)
        return false;
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    add_escaped(&b, flat, 0, flat->length, true);
    *out = js__buf_piece(&b);
    return true;
}

bool js__inspect_symbol_text(JsInspect *in, JsValue symbol, JsPiece *out)
{
    JsValue description = ((JsSymbol *)js_cell(symbol))->description;
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_c(&b, "Symbol(");
    if (js_is_string(description)) {
        JsPiece text;
        if (!js__piece_string(in->js, &in->arena, js_string(description), &text))
            return false;
        js__buf_add(&b, text);
    }
    js__buf_c(&b, ")");
    *out = js__buf_piece(&b);
    return true;
}

// Lines of a long string are quoted one by one and joined with +.
static bool inspect_string(JsInspect *in, JsString *s, JsPiece *out)
{
    JsString *flat = js_string_flat(in->js, s);
    if (!flat)
        return false;
    size_t length = flat->length, hidden = 0;
    if ((double)length > in->o.max_string_length) {
        hidden = length - (size_t)fmax(in->o.max_string_length, 0);
        length -= hidden;
    }
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    size_t start = 0;
    if (in->o.compact != JS_COMPACT_TRUE && length > 16 &&
        (double)length > in->o.break_length - (double)in->indentation - 4) {
        for (size_t i = 0; i + 1 < length; i++)
            if (js__flat_unit(flat, i) == '\n') {
                js__buf_add(&b, js__inspect_stylize(in, js__inspect_quote(in, flat, start, i + 1),
                                                    "string"));
                js__buf_c(&b, " +\n");
                js__buf_spaces(&b, in->indentation + 2);
                start = i + 1;
            }
    }
    js__buf_add(&b, js__inspect_stylize(in, js__inspect_quote(in, flat, start, length), "string"));
    if (hidden)
        js__buf_add(&b, js__piece_printf(&in->arena, "... %zu more character%s", hidden,
                                         hidden > 1 ? "s" : ""));
    *out = js__buf_piece(&b);
    return true;
}

// 1234567.8912345 as 1_234_567.891_234_5
static JsPiece separate_digits(JsInspect *in, JsPiece s)
{
    if (!s.size || memchr(s.p, 'e', s.size) || !(s.p[s.size - 1] >= '0' && s.p[s.size - 1] <= '9'))
        return s;
    const char *dot = memchr(s.p, '.', s.size);
    size_t whole = dot ? (size_t)(dot - s.p) : s.size, sign = s.p[0] == '-';
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    for (size_t i = 0; i < s.size; i++) {
        bool before = i > sign && i < whole && (whole - i) % 3 == 0;
        bool after = i > whole + 1 && (i - whole - 1) % 3 == 0;
        if (before || after)
            js__buf_c(&b, "_");
        js__buf_add(&b, (JsPiece){s.p + i, 1, 1});
    }
    return js__buf_piece(&b);
}

static JsPiece number_text(JsInspect *in, double d)
{
    JsPiece text = JS_PIECE_NONE;
    if (d == 0 && signbit(d))
        return js__piece_c("-0");
    JsValue s = js_number_to_string(in->js, d, 10);
    if (!js_is_exception(s))
        js__piece_string(in->js, &in->arena, js_string(s), &text);
    return text;
}

JsPiece js__inspect_number(JsInspect *in, double d)
{
    JsPiece text = number_text(in, d);
    return in->o.numeric_separator ? separate_digits(in, text) : text;
}

const char *js__inspect_scalar(JsInspect *in, JsValue v, JsPiece *out)
{
    *out = JS_PIECE_NONE;
    if (js_is_symbol(v))
        return js__inspect_symbol_text(in, v, out) ? "symbol" : NULL;
    if (js_is_number(v)) {
        *out = number_text(in, js_number_value(v));
        return "number";
    }
    if (js_is_bigint(v)) {
        JsString *s = js_to_string(in->js, v);
        return s && js__piece_string(in->js, &in->arena, s, out) ? "bigint" : NULL;
    }
    *out = js__piece_c(js_is_bool(v) ? js_is_true(v) ? "true" : "false"
                       : js_is_null(v) ? "null" : "undefined");
    return js_is_bool(v) ? "boolean" : js_is_null(v) ? "null" : "undefined";
}

static bool inspect_scalar(JsInspect *in, JsValue v, JsPiece *out)
{
    const char *style = js__inspect_scalar(in, v, out);
    if (!style)
        return false;
    if (in->o.numeric_separator && (js_is_number(v) || js_is_bigint(v)))
        *out = separate_digits(in, *out);
    if (js_is_bigint(v))
        *out = js__piece_printf(&in->arena, "%sn", out->p);
    *out = js__inspect_stylize(in, *out, style);
    return true;
}

bool js__inspect_primitive(JsInspect *in, JsValue v, JsPiece *out)
{
    return js_is_string(v) ? inspect_string(in, js_string(v), out) : inspect_scalar(in, v, out);
}
