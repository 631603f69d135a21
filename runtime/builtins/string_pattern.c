// SPDX-License-Identifier: MIT
// String.prototype's methods that take a pattern: a regular expression's own symbol method does the
// work where there is one, else the pattern is a string.
#include "runtime/builtins/string.h"
#include <stdlib.h>

// Calls pattern[symbol] if it is an object that has that method: 1 and *result, 0 when it has none,
// -1. A primitive is not asked.
static int call_symbol(Js *js, JsValue pattern, JsKey symbol, JsValue string, JsValue second,
                       JsValue *result)
{
    if (!js_is_object(pattern))
        return 0;
    JsValue method = js_get_method(js, pattern, symbol);
    if (js_is_exception(method))
        return -1;
    if (js_is_undefined(method))
        return 0;
    JsValue arguments[2] = {string, second};
    *result = js_call(js, method, pattern, js_is_empty(second) ? 1 : 2, arguments);
    return js_is_exception(*result) ? -1 : 1;
}

static bool require_coercible(Js *js, JsValue this_, const char *method)
{
    if (!js_is_nullish(this_))
        return true;
    js_throw_type_error(js, "String.prototype.%s called on null or undefined", method);
    return false;
}

// RegExpCreate ( pattern, flags ), then its symbol method on the string.
static JsValue with_new_regexp(Js *js, JsValue pattern, const char *flags, JsKey symbol,
                               JsString *s)
{
    JsValue arguments[2] = {pattern, JS_UNDEFINED};
    if (flags)
        arguments[1] = js_from_cell(js_string_c(js, flags));
    JsValue constructor = js_intrinsic_value(js, JS_I_REGEXP);
    JsValue regexp = js_construct(js, constructor, 2, arguments, constructor);
    JS_CHECK(regexp);
    JsValue string = js_from_cell(s);
    return js_invoke(js, regexp, symbol, 1, &string);
}

// 22.1.3.13 String.prototype.match ( regexp )
JS_BUILTIN(js__string_match)
{
    JsValue result;
    JsView v;
    JS_CHECK_OK(require_coercible(js, this_, "match"));
    int done = call_symbol(js, JS_ARG(0), JS_SYM_KEY(match), this_, JS_EMPTY, &result);
    JS_CHECK_INT(done);
    if (done)
        return result;
    JsString *s = js__this_string(js, this_, "match", &v);
    JS_CHECK_OK(s);
    return with_new_regexp(js, JS_ARG(0), NULL, JS_SYM_KEY(match), s);
}

// matchAll and replaceAll: a regular expression must have the flag g. False: exception.
static bool require_global(Js *js, JsValue pattern, const char *method)
{
    if (!js_is_object(pattern))
        return true;
    JsValue matcher = js_get(js, pattern, JS_SYM_KEY(match));
    if (js_is_exception(matcher))
        return false;
    if (js_is_undefined(matcher) ? !js_is_kind(pattern, JS_KIND_REGEXP) : !js_truthy(matcher))
        return true;
    JsValue flags = js_get(js, pattern, JS_KEY(flags));
    if (js_is_exception(flags) || js_is_exception(js_require_object_coercible(js, flags)))
        return false;
    JsString *text = js_to_string(js, flags);
    if (!text)
        return false;
    if (js_string_index_of(js, text, js_string_char(js, 'g'), 0) >= 0)
        return true;
    js_throw_type_error(js, "String.prototype.%s called with a non-global RegExp argument", method);
    return false;
}

// 22.1.3.14 String.prototype.matchAll ( regexp )
JS_BUILTIN(js__string_match_all)
{
    JsValue result;
    JsView v;
    JS_CHECK_OK(require_coercible(js, this_, "matchAll"));
    JS_CHECK_OK(require_global(js, JS_ARG(0), "matchAll"));
    int done = call_symbol(js, JS_ARG(0), JS_SYM_KEY(matchAll), this_, JS_EMPTY, &result);
    JS_CHECK_INT(done);
    if (done)
        return result;
    JsString *s = js__this_string(js, this_, "matchAll", &v);
    JS_CHECK_OK(s);
    return with_new_regexp(js, JS_ARG(0), "g", JS_SYM_KEY(matchAll), s);
}

// 22.1.3.21 String.prototype.search ( regexp )
JS_BUILTIN(js__string_search)
{
    JsValue result;
    JsView v;
    JS_CHECK_OK(require_coercible(js, this_, "search"));
    int done = call_symbol(js, JS_ARG(0), JS_SYM_KEY(search), this_, JS_EMPTY, &result);
    JS_CHECK_INT(done);
    if (done)
        return result;
    JsString *s = js__this_string(js, this_, "search", &v);
    JS_CHECK_OK(s);
    return with_new_regexp(js, JS_ARG(0), NULL, JS_SYM_KEY(search), s);
}

// $1 to $99: how many units of the template the reference at i takes (0: it is none), and which
// capture it names.
static uint32_t capture_reference(const JsView *t, uint32_t i, uint32_t count, uint32_t *which)
{
    uint32_t digits = 0, value = 0, length = 0;
    for (uint32_t j = i + 1; j < t->length && digits < 2; j++, digits++) {
        uint16_t c = js__view_at(t, j);
        if (c < '0' || c > '9')
            break;
        value = value * 10 + (c - '0');
        // Of two digits the longer reference counts, if there is such a capture.
        if (value >= 1 && value <= count) {
            *which = value;
            length = digits + 2;
        }
    }
    return length;
}

// $<name>. Returns the units taken, 0 when it is plain text; -1: exception.
static int64_t named_reference(Js *js, JsBuilder *out, const JsView *t, uint32_t i,
                               JsString *replacement, JsValue named)
{
    if (js_is_undefined(named))
        return 0;
    JsView close = {(const uint8_t *)">", NULL, 1};
    int64_t end = js__view_index_of(t, &close, i + 2);
    if (end < 0)
        return 0;
    JsString *name = js_string_slice(js, replacement, i + 2, (uint32_t)end);
    JsKey k = name ? js_key_from_string(js, name) : JS_NO_KEY;
    JsValue capture = js_key_is_none(k) ? JS_EXCEPTION : js_get(js, named, k);
    if (js_is_exception(capture))
        return -1;
    if (!js_is_undefined(capture)) {
        JsString *s = js_to_string(js, capture);
        if (!s || !js__builder_string(out, s))
            return -1;
    }
    return end + 1 - i;
}

// 22.1.3.19.1 GetSubstitution
bool js__get_substitution(Js *js, JsBuilder *out, JsString *matched, JsString *s, uint32_t position,
                          uint32_t capture_count, const JsValue *captures, JsValue named_captures,
                          JsString *replacement)
{
    JsView t, v;
    if (!js__string_view(js, replacement, &t) || !js__string_view(js, s, &v))
        return false;
    uint32_t plain = 0, i = 0, which = 0;
    while (i < t.length) {
        if (js__view_at(&t, i) != '$' || i + 1 == t.length) {
            i++;
            continue;
        }
        if (!js__builder_view(out, &t, plain, i))
            return false;
        uint32_t tail =
            position + matched->length < v.length ? position + matched->length : v.length;
        uint16_t c = js__view_at(&t, i + 1);
        int64_t taken = 2;
        bool good = true;
        if (c == '$')
            good = js__builder_unit(out, '$');
        else if (c == '&')
            good = js__builder_string(out, matched);
        else if (c == '`')
            good = js__builder_view(out, &v, 0, position);
        else if (c == '\'')
            good = js__builder_view(out, &v, tail, v.length);
        else if (c == '<')
            taken = named_reference(js, out, &t, i, replacement, named_captures);
        else
            taken = capture_reference(&t, i, capture_count, &which);
        if (!good || taken < 0)
            return false;
        if (c >= '0' && c <= '9' && taken && !js_is_undefined(captures[which - 1]) &&
            !js__builder_string(out, js_string(captures[which - 1])))
            return false;
        plain = i;
        i += taken ? (uint32_t)taken : 1;
        if (taken)
            plain = i;
    }
    return js__builder_view(out, &t, plain, t.length);
}

// One occurrence's replacement, appended. False: exception.
static bool replace_one(Js *js, JsBuilder *out, JsString *s, JsString *pattern, uint32_t at,
                        JsValue replacement)
{
    if (js_is_string(replacement))
        return js__get_substitution(js, out, pattern, s, at, 0, NULL, JS_UNDEFINED,
                                    js_string(replacement));
    JsValue arguments[3] = {js_from_cell(pattern), js_int((int32_t)at), js_from_cell(s)};
    JsValue v = js_call(js, replacement, JS_UNDEFINED, 3, arguments);
    JsString *text = js_is_exception(v) ? NULL : js_to_string(js, v);
    return text && js__builder_string(out, text);
}

// The part of replace and replaceAll that works on strings.
static JsValue replace_strings(Js *js, JsValue this_, JsValue pattern_value, JsValue replacement,
                               bool all)
{
    JsView v, p;
    JsString *s = js__this_string(js, this_, all ? "replaceAll" : "replace", &v);
    JsString *pattern = s ? js_to_string(js, pattern_value) : NULL;
    JS_CHECK_OK(pattern && js__string_view(js, pattern, &p));
    if (!js_is_callable(replacement)) {
        replacement = js_to_string_value(js, replacement);
        JS_CHECK(replacement);
    }
    JsBuilder out;
    js__builder_init(&out, js);
    uint32_t end = 0, step = p.length ? p.length : 1;
    int64_t at = js__view_index_of(&v, &p, 0);
    if (at < 0)
        return js_from_cell(s);
    while (at >= 0) {
        JS_CHECK_OK(js__builder_view(&out, &v, end, (uint32_t)at));
        JS_CHECK_OK(replace_one(js, &out, s, pattern, (uint32_t)at, replacement));
        end = (uint32_t)at + p.length;
        at = all ? js__view_index_of(&v, &p, (uint32_t)at + step) : -1;
    }
    JS_CHECK_OK(js__builder_view(&out, &v, end, v.length));
    return js_from_cell_or_exception(js__builder_end(&out));
}

// 22.1.3.19 String.prototype.replace ( searchValue, replaceValue )
JS_BUILTIN(js__string_replace)
{
    JsValue result;
    JS_CHECK_OK(require_coercible(js, this_, "replace"));
    int done = call_symbol(js, JS_ARG(0), JS_SYM_KEY(replace), this_, JS_ARG(1), &result);
    JS_CHECK_INT(done);
    return done ? result : replace_strings(js, this_, JS_ARG(0), JS_ARG(1), false);
}

// 22.1.3.20 String.prototype.replaceAll ( searchValue, replaceValue )
JS_BUILTIN(js__string_replace_all)
{
    JsValue result;
    JS_CHECK_OK(require_coercible(js, this_, "replaceAll"));
    JS_CHECK_OK(require_global(js, JS_ARG(0), "replaceAll"));
    int done = call_symbol(js, JS_ARG(0), JS_SYM_KEY(replace), this_, JS_ARG(1), &result);
    JS_CHECK_INT(done);
    return done ? result : replace_strings(js, this_, JS_ARG(0), JS_ARG(1), true);
}

// Parts on their way into an array, which is made when they no longer fit here or are all there.
typedef struct Parts {
    JsArray *array;
    uint32_t count; // in `few`
    JsValue few[16];
} Parts;

static bool add_part(Js *js, Parts *p, JsString *part)
{
    const uint32_t most = sizeof p->few / sizeof *p->few;
    if (!part)
        return false;
    if (js_likely(p->count < most)) {
        p->few[p->count++] = js_from_cell(part);
        return true;
    }
    if (!p->array)
        p->array = js_array_new(js, most, p->few);
    return p->array && js_array_push(js, p->array, js_from_cell(part));
}

static JsValue parts_array(Js *js, const Parts *p)
{
    return js_from_cell_or_exception(p->array ? p->array : js_array_new(js, p->count, p->few));
}

// The parts of s between occurrences of the separator, at most `limit`.
static JsValue split_string(Js *js, JsString *s, const JsView *v, const JsView *separator,
                            uint32_t limit)
{
    Parts parts;
    parts.array = NULL;
    parts.count = 0;
    uint32_t from = 0, count = 0;
    if (!separator->length) {
        for (; from < v->length && count < limit; from++, count++)
            JS_CHECK_OK(add_part(js, &parts, js_string_char(js, js__view_at(v, from))));
        return parts_array(js, &parts);
    }
    for (;;) {
        int64_t at = js__view_index_of(v, separator, from);
        JsString *part = js_string_slice(js, s, from, at < 0 ? v->length : (uint32_t)at);
        JS_CHECK_OK(add_part(js, &parts, part));
        if (at < 0 || ++count >= limit)
            return parts_array(js, &parts);
        from = (uint32_t)at + separator->length;
    }
}

// 22.1.3.23 String.prototype.split ( separator, limit )
JS_BUILTIN(js__string_split)
{
    JsValue result, separator = JS_ARG(0);
    JsView v, sv;
    JS_CHECK_OK(require_coercible(js, this_, "split"));
    int done = call_symbol(js, separator, JS_SYM_KEY(split), this_, JS_ARG(1), &result);
    JS_CHECK_INT(done);
    if (done)
        return result;
    JsString *s = js__this_string(js, this_, "split", &v);
    JS_CHECK_OK(s);
    uint32_t limit = UINT32_MAX;
    if (!js_is_undefined(JS_ARG(1)))
        JS_CHECK_OK(js_to_uint32(js, argv[1], &limit));
    JsString *r = js_to_string(js, separator);
    JS_CHECK_OK(r && js__string_view(js, r, &sv));
    JsValue whole = js_from_cell(s);
    if (limit == 0)
        return js_from_cell_or_exception(js_array_new(js, 0, NULL));
    if (js_is_undefined(separator))
        return js_from_cell_or_exception(js_array_new(js, 1, &whole));
    return split_string(js, s, &v, &sv, limit);
}
