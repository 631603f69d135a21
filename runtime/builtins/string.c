// SPDX-License-Identifier: MIT
// String (22.1): the constructor, the methods that take parts of a string or put strings together,
// and the tables.
#include "runtime/builtins/string.h"
#include "runtime/object/boxed.h"
#include "runtime/text/unicode.h"
#include <math.h>
#include <stdlib.h>

JsString *js__this_string(Js *js, JsValue this_, const char *method, JsView *v)
{
    if (js_is_nullish(this_)) {
        js_throw_type_error(js, "String.prototype.%s called on null or undefined", method);
        return NULL;
    }
    JsString *s = js_is_string(this_) ? js_string(this_) : js_to_string(js, this_);
    return s && js__string_view(js, s, v) ? s : NULL;
}

bool js__string_index_clamped(Js *js, JsValue v, uint32_t length, uint32_t missing, uint32_t *index)
{
    double d;
    *index = missing;
    if (js_is_undefined(v))
        return true;
    if (!js_to_integer_or_infinity(js, v, &d))
        return false;
    *index = d < 0 ? 0 : d > length ? length : (uint32_t)d;
    return true;
}

bool js__string_index_from_end(Js *js, JsValue v, uint32_t length, uint32_t missing,
                               uint32_t *index)
{
    double d;
    *index = missing;
    if (js_is_undefined(v))
        return true;
    if (!js_to_integer_or_infinity(js, v, &d))
        return false;
    if (d < 0)
        d += length;
    *index = d < 0 ? 0 : d > length ? length : (uint32_t)d;
    return true;
}

// 20.4.3.3.1 SymbolDescriptiveString
static JsString *describe_symbol(Js *js, JsValue symbol)
{
    JsValue description = ((const JsSymbol *)(const void *)js_cell(symbol))->description;
    JsString *text = js_string_c(js, "Symbol(");
    if (text && js_is_string(description))
        text = js_string_concat(js, text, js_string(description));
    return text ? js_string_concat(js, text, js_string_char(js, ')')) : NULL;
}

// 22.1.1.1 String ( value )
static JS_BUILTIN(string_constructor)
{
    JsString *s = JS_ATOM(empty);
    if (argc > 0) {
        if (js_is_undefined(new_target) && js_is_symbol(argv[0]))
            return js_from_cell_or_exception(describe_symbol(js, argv[0]));
        s = js_to_string(js, argv[0]);
        JS_CHECK_OK(s);
    }
    if (js_is_undefined(new_target))
        return js_from_cell(s);
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_STRING_PROTOTYPE);
    JS_CHECK_OK(proto);
    return js_from_cell_or_exception(js__boxed_new(js, js_from_cell(s), proto));
}

// 22.1.2.1 String.fromCharCode ( ...codeUnits )
JS_BUILTIN(js__string_from_char_code)
{
    if (js_likely(argc == 1 && js_is_number(argv[0]))) {
        int32_t unit = js_double_to_int32(js_number_value(argv[0]));
        return js_from_cell_or_exception(js_string_char(js, (uint16_t)unit));
    }
    JsBuilder b;
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < argc; i++) {
        uint32_t unit;
        JS_CHECK_OK(js_to_uint32(js, argv[i], &unit));
        JS_CHECK_OK(js__builder_unit(&b, (uint16_t)unit));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// 22.1.2.2 String.fromCodePoint ( ...codePoints )
JS_BUILTIN(js__string_from_code_point)
{
    JsBuilder b;
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < argc; i++) {
        double d;
        JS_CHECK_OK(js_to_double(js, argv[i], &d));
        if (trunc(d) != d || !(d >= 0 && d <= 0x10ffff)) {
            JsString *text = js_to_string(js, argv[i]);
            JS_CHECK_OK(text);
            char *utf8 = js_string_to_utf8(js, text, NULL);
            js_throw_range_error(js, "Invalid code point %s", utf8);
            free(utf8);
            return JS_EXCEPTION;
        }
        JS_CHECK_OK(js__builder_point(&b, (uint32_t)d));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// The key of an integer that may be past the array indices.
static JsKey number_key(Js *js, double d)
{
    return js_to_property_key(js, js_number(d));
}

// 22.1.2.4 String.raw ( template, ...substitutions )
JS_BUILTIN(js__string_raw)
{
    JsObject *cooked = js_to_object(js, JS_ARG(0));
    JS_CHECK_OK(cooked);
    JsValue raw_value = js_get_object(js, cooked, JS_KEY(raw));
    JS_CHECK(raw_value);
    JsObject *raw = js_to_object(js, raw_value);
    double count;
    JS_CHECK_OK(raw);
    JS_CHECK(js_length_of(js, raw, &count));
    JsBuilder b;
    js__builder_init(&b, js);
    for (int64_t i = 0; i < (int64_t)count; i++) {
        JsKey k = number_key(js, (double)i);
        JS_CHECK_OK(!js_key_is_none(k));
        JsValue part = js_get_object(js, raw, k);
        JS_CHECK(part);
        JsString *s = js_to_string(js, part);
        JS_CHECK_OK(s && js__builder_string(&b, s));
        if (i + 1 < (int64_t)count && i + 1 < argc) {
            s = js_to_string(js, argv[(uint32_t)i + 1]);
            JS_CHECK_OK(s && js__builder_string(&b, s));
        }
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// 22.1.3.1 String.prototype.at ( index )
JS_BUILTIN(js__string_at)
{
    JsView v;
    double d;
    JS_CHECK_OK(js__this_string(js, this_, "at", &v));
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &d));
    if (d < 0)
        d += v.length;
    if (d < 0 || d >= v.length)
        return JS_UNDEFINED;
    return js_from_cell_or_exception(js_string_char(js, js__view_at(&v, (uint32_t)d)));
}

// 22.1.3.2 String.prototype.charAt ( pos )
JS_BUILTIN(js__string_char_at)
{
    JsView v;
    double d;
    JS_CHECK_OK(js__this_string(js, this_, "charAt", &v));
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &d));
    if (d < 0 || d >= v.length)
        return js_from_cell(JS_ATOM(empty));
    return js_from_cell_or_exception(js_string_char(js, js__view_at(&v, (uint32_t)d)));
}

// 22.1.3.3 String.prototype.charCodeAt ( pos )
JS_BUILTIN(js__string_char_code_at)
{
    JsView v;
    double d;
    if (js_likely(argc && js_is_int(argv[0]) && js_is_string(this_)) &&
        (uint32_t)js_int_value(argv[0]) < js_string(this_)->length)
        return js_int(js_string_at(js, js_string(this_), (uint32_t)js_int_value(argv[0])));
    JS_CHECK_OK(js__this_string(js, this_, "charCodeAt", &v));
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &d));
    if (d < 0 || d >= v.length)
        return js_double(NAN);
    return js_int(js__view_at(&v, (uint32_t)d));
}

// 11.1.4 CodePointAt
static uint32_t code_point_at(const JsView *v, uint32_t i)
{
    uint32_t c = js__view_at(v, i);
    if (js_text_is_high(c) && i + 1 < v->length && js_text_is_low(js__view_at(v, i + 1)))
        c = js_text_join(c, js__view_at(v, i + 1));
    return c;
}

// 22.1.3.4 String.prototype.codePointAt ( pos )
JS_BUILTIN(js__string_code_point_at)
{
    JsView v;
    double d;
    JS_CHECK_OK(js__this_string(js, this_, "codePointAt", &v));
    JS_CHECK_OK(js_to_integer_or_infinity(js, JS_ARG(0), &d));
    if (d < 0 || d >= v.length)
        return JS_UNDEFINED;
    return js_int((int32_t)code_point_at(&v, (uint32_t)d));
}

// 22.1.3.5 String.prototype.concat ( ...args )
JS_BUILTIN(js__string_concat)
{
    JsView v;
    JsString *s = js__this_string(js, this_, "concat", &v);
    for (uint32_t i = 0; s && i < argc; i++) {
        JsString *next = js_to_string(js, argv[i]);
        s = next ? js_string_concat(js, s, next) : NULL;
    }
    return js_from_cell_or_exception(s);
}

// 22.1.3.10 String.prototype.isWellFormed ( )
JS_BUILTIN(js__string_is_well_formed)
{
    JsView v;
    JS_CHECK_OK(js__this_string(js, this_, "isWellFormed", &v));
    for (size_t i = 0; v.units && i < v.length;)
        if (js_text_is_surrogate(js_text_utf16_next(v.units, v.length, &i)))
            return JS_FALSE;
    return JS_TRUE;
}

// 22.1.3.32 String.prototype.toWellFormed ( )
JS_BUILTIN(js__string_to_well_formed)
{
    JsView v;
    JsString *s = js__this_string(js, this_, "toWellFormed", &v);
    if (!s || v.bytes)
        return js_from_cell_or_exception(s);
    JsBuilder b;
    js__builder_init(&b, js);
    for (size_t i = 0; i < v.length;) {
        uint32_t c = js_text_utf16_next(v.units, v.length, &i);
        JS_CHECK_OK(js__builder_point(&b, js_text_is_surrogate(c) ? JS_TEXT_REPLACEMENT : c));
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

// 22.1.3.17.1 StringPaddingBuiltinsImpl
static JsValue pad(Js *js, JsValue this_, uint32_t argc, const JsValue *argv, bool at_start)
{
    JsView v, filler = {(const uint8_t *)" ", NULL, 1};
    JsString *s = js__this_string(js, this_, at_start ? "padStart" : "padEnd", &v);
    double length;
    JS_CHECK_OK(s && js_to_length(js, JS_ARG(0), &length));
    if (length <= v.length)
        return js_from_cell(s);
    if (!js_is_undefined(JS_ARG(1))) {
        JsString *f = js_to_string(js, argv[1]);
        JS_CHECK_OK(f && js__string_view(js, f, &filler));
        if (!filler.length)
            return js_from_cell(s);
    }
    if (length > JS_STRING_MAX)
        return js_throw_range_error(js, "Invalid string length");
    if (length == 1)
        return js_from_cell(js_string_char(js, filler.units ? filler.units[0] : filler.bytes[0]));
    uint32_t missing = (uint32_t)length - v.length;
    JsString *padded = js__string_alloc(js, (uint32_t)length, v.units || filler.units);
    JS_CHECK_OK(padded);
    if (v.length)
        js__string_fill(padded, at_start ? missing : 0, v.length, &v);
    js__string_fill(padded, at_start ? 0 : v.length, missing, &filler);
    return js_from_cell(padded);
}

// 22.1.3.16 String.prototype.padEnd ( maxLength [ , fillString ] )
JS_BUILTIN(js__string_pad_end)
{
    return pad(js, this_, argc, argv, false);
}

// 22.1.3.17 String.prototype.padStart ( maxLength [ , fillString ] )
JS_BUILTIN(js__string_pad_start)
{
    return pad(js, this_, argc, argv, true);
}

// 22.1.3.18 String.prototype.repeat ( count )
JS_BUILTIN(js__string_repeated)
{
    JsView v;
    JsString *s = js__this_string(js, this_, "repeat", &v);
    double n;
    JS_CHECK_OK(s && js_to_integer_or_infinity(js, JS_ARG(0), &n));
    if (n < 0 || isinf(n)) {
        JsString *text = js_to_string(js, js_number(n));
        JS_CHECK_OK(text);
        char *utf8 = js_string_to_utf8(js, text, NULL);
        js_throw_range_error(js, "Invalid count value: %s", utf8);
        free(utf8);
        return JS_EXCEPTION;
    }
    if (n == 0 || !v.length)
        return js_from_cell(JS_ATOM(empty));
    if (n * v.length > JS_STRING_MAX)
        return js_throw_range_error(js, "Invalid string length");
    if (n == 1)
        return js_from_cell(s);
    JsString *out = js__string_repeat(js, &v, (uint32_t)n);
    return js_from_cell_or_exception(out);
}

// 22.1.3.22 String.prototype.slice ( start, end )
JS_BUILTIN(js__string_slice)
{
    JsView v;
    uint32_t from, to;
    JsString *s = js__this_string(js, this_, "slice", &v);
    JS_CHECK_OK(s && js__string_index_from_end(js, JS_ARG(0), v.length, 0, &from));
    JS_CHECK_OK(js__string_index_from_end(js, JS_ARG(1), v.length, v.length, &to));
    return js_from_cell_or_exception(js_string_slice(js, s, from, to));
}

// 22.1.3.25 String.prototype.substring ( start, end )
JS_BUILTIN(js__string_substring)
{
    JsView v;
    uint32_t from, to;
    JsString *s = js__this_string(js, this_, "substring", &v);
    JS_CHECK_OK(s && js__string_index_clamped(js, JS_ARG(0), v.length, 0, &from));
    JS_CHECK_OK(js__string_index_clamped(js, JS_ARG(1), v.length, v.length, &to));
    return js_from_cell_or_exception(
        js_string_slice(js, s, from < to ? from : to, from < to ? to : from));
}

// 22.1.3.29 String.prototype.toString ( ) and 22.1.3.37 valueOf ( )
static JsValue this_string_value(Js *js, JsValue v, const char *method)
{
    if (js_is_kind(v, JS_KIND_BOXED))
        v = js__boxed_value(js_object(v));
    if (js_is_string(v))
        return v;
    return js_throw_type_error(js, "String.prototype.%s requires that 'this' be a String", method);
}

static JS_BUILTIN(string_to_string)
{
    return this_string_value(js, this_, "toString");
}

static JS_BUILTIN(string_value_of)
{
    return this_string_value(js, this_, "valueOf");
}

// 22.1.3.33.1 TrimString
static JsValue trim(Js *js, JsValue this_, const char *method, bool start, bool end)
{
    JsView v;
    JsString *s = js__this_string(js, this_, method, &v);
    JS_CHECK_OK(s);
    uint32_t from = 0, to = v.length;
    while (start && from < to && js_text_is_space(js__view_at(&v, from)))
        from++;
    while (end && to > from && js_text_is_space(js__view_at(&v, to - 1)))
        to--;
    return js_from_cell_or_exception(js_string_slice(js, s, from, to));
}

JS_BUILTIN(js__string_trim)
{
    return trim(js, this_, "trim", true, true);
}

JS_BUILTIN(js__string_trim_end)
{
    return trim(js, this_, "trimEnd", false, true);
}

JS_BUILTIN(js__string_trim_start)
{
    return trim(js, this_, "trimStart", true, false);
}

static const JsRow string_rows[] = {
    JS_NAMED_METHOD(fromCharCode, 1, string_from_char_code),
    JS_NAMED_METHOD(fromCodePoint, 1, string_from_code_point),
    JS_NAMED_METHOD(raw, 1, string_raw),
};

const JsIntrinsicDef js__string_def = {
    .id = JS_I_STRING,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(string_constructor, &js__atom_String.s, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_STRING_PROTOTYPE,
    JS_ROWS(string_rows),
};

static const JsRow string_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, STRING, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(anchor, 1, string_anchor),
    JS_NAMED_METHOD(at, 1, string_at),
    JS_NAMED_METHOD(big, 0, string_big),
    JS_NAMED_METHOD(blink, 0, string_blink),
    JS_NAMED_METHOD(bold, 0, string_bold),
    JS_NAMED_METHOD(charAt, 1, string_char_at),
    JS_NAMED_METHOD(charCodeAt, 1, string_char_code_at),
    JS_NAMED_METHOD(codePointAt, 1, string_code_point_at),
    JS_NAMED_METHOD(concat, 1, string_concat),
    JS_NAMED_METHOD(endsWith, 1, string_ends_with),
    JS_NAMED_METHOD(fontcolor, 1, string_fontcolor),
    JS_NAMED_METHOD(fontsize, 1, string_fontsize),
    JS_NAMED_METHOD(fixed, 0, string_fixed),
    JS_NAMED_METHOD(includes, 1, string_includes),
    JS_NAMED_METHOD(indexOf, 1, string_index_of),
    JS_NAMED_METHOD(italics, 0, string_italics),
    JS_NAMED_METHOD(lastIndexOf, 1, string_last_index_of),
    JS_NAMED_METHOD(link, 1, string_link),
    JS_NAMED_METHOD(localeCompare, 1, string_locale_compare),
    JS_NAMED_METHOD(match, 1, string_match),
    JS_NAMED_METHOD(matchAll, 1, string_match_all),
    JS_NAMED_METHOD(normalize, 0, string_normalize),
    JS_NAMED_METHOD(padEnd, 1, string_pad_end),
    JS_NAMED_METHOD(padStart, 1, string_pad_start),
    JS_NAMED_METHOD(repeat, 1, string_repeated),
    JS_NAMED_METHOD(replace, 2, string_replace),
    JS_NAMED_METHOD(replaceAll, 2, string_replace_all),
    JS_NAMED_METHOD(search, 1, string_search),
    JS_NAMED_METHOD(slice, 2, string_slice),
    JS_NAMED_METHOD(small, 0, string_small),
    JS_NAMED_METHOD(split, 2, string_split),
    JS_NAMED_METHOD(strike, 0, string_strike),
    JS_NAMED_METHOD(sub, 0, string_sub),
    JS_NAMED_METHOD(substr, 2, string_substr),
    JS_NAMED_METHOD(substring, 2, string_substring),
    JS_NAMED_METHOD(sup, 0, string_sup),
    JS_NAMED_METHOD(startsWith, 1, string_starts_with),
    JS_METHOD(toString, 0, string_to_string),
    JS_NAMED_METHOD(toWellFormed, 0, string_to_well_formed),
    JS_NAMED_METHOD(trim, 0, string_trim),
    JS_NAMED_METHOD(trimStart, 0, string_trim_start),
    JS_ALIAS_ROW(trimLeft, trimStart),
    JS_NAMED_METHOD(trimEnd, 0, string_trim_end),
    JS_ALIAS_ROW(trimRight, trimEnd),
    JS_NAMED_METHOD(toLocaleLowerCase, 0, string_to_locale_lower),
    JS_NAMED_METHOD(toLocaleUpperCase, 0, string_to_locale_upper),
    JS_NAMED_METHOD(toLowerCase, 0, string_to_lower),
    JS_NAMED_METHOD(toUpperCase, 0, string_to_upper),
    JS_METHOD(valueOf, 0, string_value_of),
    JS_NAMED_METHOD(isWellFormed, 0, string_is_well_formed),
    JS_SYMBOL_METHOD(iterator, 0, js__string_iterator, JS_DATA_HIDDEN),
};

const JsIntrinsicDef js__string_prototype_def = {
    .id = JS_I_STRING_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .class_ = &js__boxed_string_class,
    .prototype = -1,
    JS_ROWS(string_prototype_rows),
};
