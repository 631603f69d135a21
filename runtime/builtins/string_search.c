// SPDX-License-Identifier: MIT
// String.prototype's methods that look for strings in strings, and localeCompare.
#include "runtime/builtins/string.h"
#include "runtime/text/unicode.h"
#include <math.h>
#include <stdlib.h>

// 7.2.7 IsRegExp
static int is_regexp(Js *js, JsValue v)
{
    if (!js_is_object(v))
        return 0;
    JsValue matcher = js_get(js, v, JS_SYM_KEY(match));
    if (js_is_exception(matcher))
        return -1;
    return js_is_undefined(matcher) ? js_is_kind(v, JS_KIND_REGEXP) : js_truthy(matcher);
}

// The argument of includes and its kin: any string, no regular expression. NULL: exception.
static JsString *plain_pattern(Js *js, JsValue v, const char *method, JsView *view)
{
    int regexp = is_regexp(js, v);
    if (regexp < 0)
        return NULL;
    if (regexp) {
        js_throw_type_error(
            js, "First argument to String.prototype.%s must not be a regular expression", method);
        return NULL;
    }
    JsString *s = js_to_string(js, v);
    return s && js__string_view(js, s, view) ? s : NULL;
}

// 22.1.3.7 String.prototype.endsWith ( searchString [ , endPosition ] )
JS_BUILTIN(js__string_ends_with)
{
    JsView v, pattern;
    uint32_t end;
    JS_CHECK_OK(js__this_string(js, this_, "endsWith", &v));
    JS_CHECK_OK(plain_pattern(js, JS_ARG(0), "endsWith", &pattern));
    JS_CHECK_OK(js__string_index_clamped(js, JS_ARG(1), v.length, v.length, &end));
    return js_bool(pattern.length <= end && js__view_has_at(&v, end - pattern.length, &pattern));
}

// 22.1.3.8 String.prototype.includes ( searchString [ , position ] )
JS_BUILTIN(js__string_includes)
{
    JsView v, pattern;
    uint32_t from;
    JS_CHECK_OK(js__this_string(js, this_, "includes", &v));
    JS_CHECK_OK(plain_pattern(js, JS_ARG(0), "includes", &pattern));
    JS_CHECK_OK(js__string_index_clamped(js, JS_ARG(1), v.length, 0, &from));
    return js_bool(js__view_index_of(&v, &pattern, from) >= 0);
}

// 22.1.3.24 String.prototype.startsWith ( searchString [ , position ] )
JS_BUILTIN(js__string_starts_with)
{
    JsView v, pattern;
    uint32_t from;
    JS_CHECK_OK(js__this_string(js, this_, "startsWith", &v));
    JS_CHECK_OK(plain_pattern(js, JS_ARG(0), "startsWith", &pattern));
    JS_CHECK_OK(js__string_index_clamped(js, JS_ARG(1), v.length, 0, &from));
    return js_bool(pattern.length <= v.length - from && js__view_has_at(&v, from, &pattern));
}

// 22.1.3.9 String.prototype.indexOf ( searchString [ , position ] )
JS_BUILTIN(js__string_index_of)
{
    JsView v, pattern;
    uint32_t from;
    JS_CHECK_OK(js__this_string(js, this_, "indexOf", &v));
    JsString *s = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(s && js__string_view(js, s, &pattern));
    JS_CHECK_OK(js__string_index_clamped(js, JS_ARG(1), v.length, 0, &from));
    return js_int((int32_t)js__view_index_of(&v, &pattern, from));
}

// 22.1.3.11 String.prototype.lastIndexOf ( searchString [ , position ] )
JS_BUILTIN(js__string_last_index_of)
{
    JsView v, pattern;
    double d;
    JS_CHECK_OK(js__this_string(js, this_, "lastIndexOf", &v));
    JsString *s = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(s && js__string_view(js, s, &pattern));
    JS_CHECK_OK(js_to_double(js, JS_ARG(1), &d));
    if (pattern.length > v.length)
        return js_int(-1);
    uint32_t last = v.length - pattern.length, from = last;
    if (!isnan(d))
        from = d <= 0 ? 0 : d > last ? last : (uint32_t)d;
    for (uint32_t i = from + 1; i-- > 0;)
        if (js__view_has_at(&v, i, &pattern))
            return js_int((int32_t)i);
    return js_int(-1);
}

// Punctuation before digits before letters, as the root collation of Unicode orders ASCII.
static const char ascii_order[] =
    "_-,;:!?.'\"()[]{}@*/"
    "\\&#%`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";

// Primary weight of a character: letters of both cases have the same. White space comes first.
static uint32_t primary_weight(uint32_t c)
{
    if (c < 128) {
        const char *p = c ? strchr(ascii_order, (int)c) : NULL;
        if (!p)
            return c + 1;
        uint32_t at = (uint32_t)(p - ascii_order);
        uint32_t letters = (uint32_t)sizeof ascii_order - 1 - 52;
        return 200 + (at < letters ? at : letters + (at - letters) / 2);
    }
    uint32_t lower[3];
    return 1000 + (js_text_lower(c, lower) == 1 ? lower[0] : c);
}

// A string to be collated, decomposed: characters and the marks on them, on the C heap.
typedef struct Collated {
    uint32_t *v;
    size_t count;
    size_t at;
} Collated;

static bool collate(const JsView *v, Collated *c)
{
    uint16_t *units = malloc(((size_t)v->length + 1) * sizeof *units);
    if (!units)
        return false;
    for (uint32_t i = 0; i < v->length; i++)
        units[i] = js__view_at(v, i);
    c->v = js_text_normalize(units, v->length, false, false, &c->count);
    c->at = 0;
    free(units);
    return c->v != NULL;
}

// The next character that is no mark, or 0 at the end. NUL counts for nothing, as in Unicode's
// collation.
static uint32_t next_base(Collated *c)
{
    while (c->at < c->count) {
        uint32_t point = c->v[c->at++];
        if (point && !js_text_combining_class(point))
            return point;
    }
    return 0;
}

static int by_bases(Collated *a, Collated *b, int *by_case)
{
    for (;;) {
        uint32_t x = next_base(a), y = next_base(b), lower[3];
        if (x == 0 || y == 0)
            return x != 0 ? 1 : y != 0 ? -1 : 0;
        if (x == y)
            continue;
        uint32_t p = primary_weight(x), q = primary_weight(y);
        if (p != q)
            return p < q ? -1 : 1;
        if (!*by_case && js_text_lower(x, lower) == 1)
            *by_case = lower[0] == x ? -1 : 1;
    }
}

// The order of two texts: by letters whatever their case and marks, then by marks, then lower case
// first.
static int compare_collated(Collated *a, Collated *b)
{
    int by_case = 0, order = by_bases(a, b, &by_case);
    for (size_t i = 0; !order; i++) {
        if (i >= a->count || i >= b->count)
            return a->count != b->count ? (a->count < b->count ? -1 : 1) : by_case;
        bool mark = js_text_combining_class(a->v[i]) != 0,
             other = js_text_combining_class(b->v[i]) != 0;
        if (mark != other)
            return mark ? 1 : -1;
        if (mark && a->v[i] != b->v[i])
            return a->v[i] < b->v[i] ? -1 : 1;
    }
    return order;
}

// 22.1.3.12 String.prototype.localeCompare. Letters beyond Latin follow in the order of their code
// points.
JS_BUILTIN(js__string_locale_compare)
{
    JsView a, b;
    JS_CHECK_OK(js__this_string(js, this_, "localeCompare", &a));
    JsString *that = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(that && js__string_view(js, that, &b));
    JS_CHECK_OK(js__check_locale(js, JS_ARG(1), JS_ARG(2), "String.prototype.localeCompare"));
    Collated x = {NULL, 0, 0}, y = {NULL, 0, 0};
    bool good = collate(&a, &x) && collate(&b, &y);
    int order = good ? compare_collated(&x, &y) : 0;
    free(x.v);
    free(y.v);
    return good ? js_int(order) : js_throw_out_of_memory(js);
}
