// SPDX-License-Identifier: MIT
// RegExp.prototype's symbol methods (22.2.6.8 to 22.2.6.14), which String.prototype's methods call.
//
// match, replace and split have a fast path for regular expressions that nobody has changed
// (js__regexp_is_plain): it runs the pattern without result arrays. What it may not do is run user
// code between matches.
#include "runtime/builtins/regexp.h"
#include "runtime/builtins/string.h"

// The receiver and ToString of the first argument. NULL: exception.
static JsString *this_and_string(Js *js, JsValue this_, JsValue string, const char *method)
{
    if (!js_is_object(this_)) {
        js__throw_receiver(js, method, this_);
        return NULL;
    }
    return js_to_string(js, string);
}

static bool has_letter(Js *js, JsString *flags, char letter)
{
    return js_string_index_of(js, flags, js_string_char(js, (uint16_t)letter), 0) >= 0;
}

// Set lastIndex behind an empty match. False: exception.
static bool advance_last_index(Js *js, JsObject *rx, JsString *s, bool unicode)
{
    JsView v;
    double index;
    JsValue last = js_get_object(js, rx, JS_KEY(lastIndex));
    return !js_is_exception(last) && js_to_length(js, last, &index) && js__string_view(js, s, &v) &&
           js_set(js, rx, JS_KEY(lastIndex), js_number(js__regexp_advance(&v, index, unicode)));
}

// The text of a match: ToString(Get(result, "0")). NULL: exception.
static JsString *matched_text(Js *js, JsValue result)
{
    JsValue text = js_get(js, result, js_index_key(0));
    return js_is_exception(text) ? NULL : js_to_string(js, text);
}

// The plain regexp if the fast path serves it, with its flags; lastIndex must be an index already.
static JsRegExp *plain_regexp(Js *js, JsValue this_, unsigned *flags)
{
    if (!js__regexp_is_plain(js, this_))
        return NULL;
    JsRegExp *re = (JsRegExp *)js_object(this_);
    *flags = js__regexp_program(re)->flags;
    return js__regexp_last_index(re) >= 0 ? re : NULL;
}

// The matches of a global regexp one after the other: 1 and *m, 0, -1. *from is where to look, and
// moves on.
static int next_match(Js *js, const JsRegExp *re, JsString *s, const JsView *v, uint32_t *from,
                      JsRegExpMatch *m)
{
    unsigned flags = js__regexp_program(re)->flags;
    if (*from > v->length)
        return 0;
    int found = js__regexp_find(js, re, s, *from, flags & JS_REGEXP_STICKY, m);
    if (found > 0) {
        *from = (uint32_t)m->ends[1];
        if (m->ends[1] == m->ends[0])
            *from = (uint32_t)js__regexp_advance(v, *from, flags & JS_REGEXP_POINTS);
    }
    return found;
}

static JsValue match_plain(Js *js, JsRegExp *re, JsString *s)
{
    JsView v;
    JsRegExpMatch m;
    JsArray *a = NULL;
    uint32_t from = 0;
    js__regexp_put_last_index(js, re, 0);
    JS_CHECK_OK(js__string_view(js, s, &v));
    for (;;) {
        int found = next_match(js, re, s, &v, &from, &m);
        JS_CHECK_INT(found);
        if (!found)
            return a ? js_from_cell(a) : JS_NULL;
        if (!a)
            a = js_array_new(js, 0, NULL);
        JsValue text = js__regexp_capture(js, s, &m, 0);
        JS_CHECK(text);
        JS_CHECK_OK(a && js_array_push(js, a, text));
    }
}

// 22.2.6.8 RegExp.prototype [ @@match ] ( string )
JS_BUILTIN(js__regexp_match_method)
{
    unsigned bits;
    JsString *s = this_and_string(js, this_, JS_ARG(0), "RegExp.prototype.@@match");
    JS_CHECK_OK(s);
    JsObject *rx = js_object(this_);
    JsRegExp *re = plain_regexp(js, this_, &bits);
    if (re && bits & JS_REGEXP_GLOBAL)
        return match_plain(js, re, s);
    JsString *flags = js__regexp_flags(js, rx);
    JS_CHECK_OK(flags);
    if (!has_letter(js, flags, 'g'))
        return js__regexp_exec(js, rx, s);
    bool unicode = has_letter(js, flags, 'u') || has_letter(js, flags, 'v');
    JsArray *a = NULL;
    JS_CHECK_OK(js_set(js, rx, JS_KEY(lastIndex), js_int(0)));
    for (;;) {
        JsValue result = js__regexp_exec(js, rx, s);
        JS_CHECK(result);
        if (js_is_null(result))
            return a ? js_from_cell(a) : JS_NULL;
        JsString *text = matched_text(js, result);
        JS_CHECK_OK(text && (a || (a = js_array_new(js, 0, NULL))) &&
                    js_array_push(js, a, js_from_cell(text)));
        JS_CHECK_OK(text->length || advance_last_index(js, rx, s, unicode));
    }
}

// 22.2.6.9 RegExp.prototype [ @@matchAll ] ( string )
JS_BUILTIN(js__regexp_match_all)
{
    double index;
    JsString *s = this_and_string(js, this_, JS_ARG(0), "RegExp.prototype.@@matchAll");
    JS_CHECK_OK(s);
    JsObject *rx = js_object(this_);
    JsValue constructor = js_species_constructor(js, rx, js_intrinsic_value(js, JS_I_REGEXP));
    JS_CHECK(constructor);
    JsString *flags = js__regexp_flags(js, rx);
    JsObject *matcher = flags ? js__regexp_construct(js, constructor, this_, flags) : NULL;
    JS_CHECK_OK(matcher);
    JsValue last = js_get_object(js, rx, JS_KEY(lastIndex));
    JS_CHECK(last);
    JS_CHECK_OK(js_to_length(js, last, &index) &&
                js_set(js, matcher, JS_KEY(lastIndex), js_number(index)));
    bool unicode = has_letter(js, flags, 'u') || has_letter(js, flags, 'v');
    return js__regexp_string_iterator(js, matcher, s, has_letter(js, flags, 'g'), unicode);
}

// 22.2.6.12 RegExp.prototype [ @@search ] ( string )
JS_BUILTIN(js__regexp_search)
{
    JsString *s = this_and_string(js, this_, JS_ARG(0), "RegExp.prototype.@@search");
    JS_CHECK_OK(s);
    JsObject *rx = js_object(this_);
    JsValue previous = js_get_object(js, rx, JS_KEY(lastIndex));
    JS_CHECK(previous);
    JS_CHECK_OK(js_same_value(js, previous, js_int(0)) ||
                js_set(js, rx, JS_KEY(lastIndex), js_int(0)));
    JsValue result = js__regexp_exec(js, rx, s);
    JS_CHECK(result);
    JsValue current = js_get_object(js, rx, JS_KEY(lastIndex));
    JS_CHECK(current);
    JS_CHECK_OK(js_same_value(js, current, previous) ||
                js_set(js, rx, JS_KEY(lastIndex), previous));
    return js_is_null(result) ? js_int(-1) : js_get(js, result, JS_KEY(index));
}

// --- replace

// One match, as GetSubstitution and a function want it.
typedef struct Replaced {
    JsString *matched;
    uint32_t position;
    JsValues *captures;
    JsValue groups;
} Replaced;

// The replacement of one match, appended. False: exception.
static bool append_replacement(Js *js, JsBuilder *out, JsString *s, const Replaced *r,
                               JsValue replace)
{
    if (js_is_string(replace)) {
        JsValue groups = r->groups;
        if (!js_is_undefined(groups)) {
            JsObject *object = js_to_object(js, groups);
            if (!object)
                return false;
            groups = js_from_cell(object);
        }
        return js__get_substitution(js, out, r->matched, s, r->position, r->captures->count,
                                    r->captures->v, groups, js_string(replace));
    }
    JsValues *arguments = js_values_new(js, r->captures->count + 4);
    bool good = arguments && js_values_push(js, &arguments, js_from_cell(r->matched));
    for (uint32_t i = 0; good && i < r->captures->count; i++)
        good = js_values_push(js, &arguments, r->captures->v[i]);
    good = good && js_values_push(js, &arguments, js_number(r->position)) &&
           js_values_push(js, &arguments, js_from_cell(s)) &&
           (js_is_undefined(r->groups) || js_values_push(js, &arguments, r->groups));
    if (!good)
        return false;
    JsValue v = js_call(js, replace, JS_UNDEFINED, arguments->count, arguments->v);
    JsString *text = js_is_exception(v) ? NULL : js_to_string(js, v);
    return text && js__builder_string(out, text);
}

// The ends of all captures of all matches in turn, in a cell that grows. False: exception.
static bool keep_ends(Js *js, JsBytes **all, uint32_t *count, const int32_t *ends, uint32_t n)
{
    size_t used = (size_t)*count * n * sizeof *ends, more = n * sizeof *ends;
    if (!*all || used + more > (*all)->size) {
        JsBytes *grown = js_bytes_new(js, (used + more) * 2 + 256);
        if (!grown)
            return false;
        if (*all)
            memcpy(grown->b, (*all)->b, used);
        *all = grown;
    }
    memcpy((*all)->b + used, ends, more);
    ++*count;
    return true;
}

static bool fill_replaced(Js *js, const JsRegExp *re, uint32_t group_count, JsString *s,
                          int32_t *ends, Replaced *r)
{
    JsRegExpMatch m;
    m.ends = ends;
    JsValue matched = js__regexp_capture(js, s, &m, 0);
    if (js_is_exception(matched))
        return false;
    r->matched = js_string(matched);
    r->position = (uint32_t)ends[0];
    r->captures = js_values_new(js, group_count);
    for (uint32_t i = 1; r->captures && i < group_count; i++) {
        JsValue v = js__regexp_capture(js, s, &m, i);
        if (js_is_exception(v) || !js_values_push(js, &r->captures, v))
            return false;
    }
    r->groups = js__regexp_groups(js, re, s, &m, false);
    return r->captures && !js_is_exception(r->groups);
}

static JsValue replace_plain(Js *js, JsRegExp *re, JsString *s, JsValue replace, unsigned flags)
{
    JsView v;
    JsRegExpMatch m;
    JsBytes *all = NULL;
    uint32_t count = 0, from = 0, n = js__regexp_program(re)->group_count * 2, end = 0;
    const JsRegExp snapshot = *re; // a replacer may compile() it anew
    JS_CHECK_OK(js__string_view(js, s, &v));
    if (flags & JS_REGEXP_GLOBAL)
        js__regexp_put_last_index(js, re, 0);
    for (;;) {
        int found = next_match(js, re, s, &v, &from, &m);
        JS_CHECK_INT(found);
        JS_CHECK_OK(!found || keep_ends(js, &all, &count, m.ends, n));
        if (!found || !(flags & JS_REGEXP_GLOBAL))
            break;
    }
    if (!count)
        return js_from_cell(s);
    JsView text = {0};
    bool is_literal = js_is_string(replace) && js__string_view(js, js_string(replace), &text);
    for (uint32_t i = 0; is_literal && i < text.length; i++)
        is_literal = js__view_at(&text, i) != '$';
    JsBuilder out;
    js__builder_init(&out, js);
    for (uint32_t i = 0; i < count; i++) {
        int32_t *ends = (int32_t *)(void *)all->b + (size_t)i * n;
        JS_CHECK_OK(js__builder_view(&out, &v, end, (uint32_t)ends[0]));
        end = (uint32_t)ends[1];
        if (is_literal) {
            JS_CHECK_OK(js__builder_view(&out, &text, 0, text.length));
            continue;
        }
        Replaced r;
        JS_CHECK_OK(fill_replaced(js, &snapshot, n / 2, s, ends, &r) &&
                    append_replacement(js, &out, s, &r, replace));
    }
    JS_CHECK_OK(js__builder_view(&out, &v, end, v.length));
    return js_from_cell_or_exception(js__builder_end(&out));
}

// 22.2.6.11 steps 10 to 14: the results of RegExpExec. NULL: exception.
static JsValues *all_results(Js *js, JsObject *rx, JsString *s, JsString *flags)
{
    bool global = has_letter(js, flags, 'g'),
         unicode = has_letter(js, flags, 'u') || has_letter(js, flags, 'v');
    JsValues *results = js_values_new(js, 4);
    if (!results || (global && !js_set(js, rx, JS_KEY(lastIndex), js_int(0))))
        return NULL;
    for (;;) {
        JsValue result = js__regexp_exec(js, rx, s);
        if (js_is_exception(result))
            return NULL;
        if (js_is_null(result))
            return results;
        if (!js_values_push(js, &results, result))
            return NULL;
        if (!global)
            return results;
        JsString *text = matched_text(js, result);
        if (!text || (!text->length && !advance_last_index(js, rx, s, unicode)))
            return NULL;
    }
}

// 22.2.6.11 step 16, a to k. False: exception.
static bool read_result(Js *js, JsValue result, uint32_t length, Replaced *r)
{
    double count, position;
    if (js_is_exception(js_length_of(js, js_object(result), &count)))
        return false;
    r->matched = matched_text(js, result);
    JsValue index = r->matched ? js_get(js, result, JS_KEY(index)) : JS_EXCEPTION;
    if (js_is_exception(index) || !js_to_integer_or_infinity(js, index, &position))
        return false;
    r->position = position < 0 ? 0 : position > length ? length : (uint32_t)position;
    r->captures = js_values_new(js, 4);
    for (double n = 1; r->captures && n < count; n++) {
        JsKey k = js_to_property_key(js, js_number(n));
        JsValue v = js_key_is_none(k) ? JS_EXCEPTION : js_get(js, result, k);
        if (!js_is_exception(v) && !js_is_undefined(v))
            v = js_to_string_value(js, v);
        if (js_is_exception(v) || !js_values_push(js, &r->captures, v))
            return false;
    }
    r->groups = r->captures ? js_get(js, result, JS_KEY(groups)) : JS_EXCEPTION;
    return !js_is_exception(r->groups);
}

// Step 16 for one result: its text is taken only behind what is replaced already. False: exception.
static bool replace_result(Js *js, JsBuilder *out, JsString *s, const JsView *v, JsValue result,
                           JsValue replace, uint32_t *next)
{
    Replaced r;
    JsBuilder one;
    js__builder_init(&one, js);
    if (!read_result(js, result, v->length, &r) || !append_replacement(js, &one, s, &r, replace))
        return false;
    JsString *text = js__builder_end(&one);
    if (!text || r.position < *next)
        return text != NULL;
    if (!js__builder_view(out, v, *next, r.position) || !js__builder_string(out, text))
        return false;
    *next = r.position + r.matched->length;
    return true;
}

// 22.2.6.11 RegExp.prototype [ @@replace ] ( string, replaceValue )
JS_BUILTIN(js__regexp_replace)
{
    unsigned bits;
    JsView v;
    JsString *s = this_and_string(js, this_, JS_ARG(0), "RegExp.prototype.@@replace");
    JsValue replace = JS_ARG(1);
    JS_CHECK_OK(s);
    if (!js_is_callable(replace)) {
        replace = js_to_string_value(js, replace);
        JS_CHECK(replace);
    }
    JsRegExp *re = plain_regexp(js, this_, &bits);
    if (re && !(bits & JS_REGEXP_STICKY))
        return replace_plain(js, re, s, replace, bits);
    JsString *flags = js__regexp_flags(js, js_object(this_));
    JsValues *results = flags ? all_results(js, js_object(this_), s, flags) : NULL;
    JS_CHECK_OK(results && js__string_view(js, s, &v));
    JsBuilder out;
    js__builder_init(&out, js);
    uint32_t next = 0;
    for (uint32_t i = 0; i < results->count; i++)
        JS_CHECK_OK(replace_result(js, &out, s, &v, results->v[i], replace, &next));
    JS_CHECK_OK(next >= v.length || js__builder_view(&out, &v, next, v.length));
    return js_from_cell_or_exception(js__builder_end(&out));
}

// --- split

static bool push_slice(Js *js, JsArray *a, JsString *s, uint32_t from, uint32_t to)
{
    JsString *part = js_string_slice(js, s, from, to);
    return part && js_array_push(js, a, js_from_cell(part));
}

static JsValue split_plain(Js *js, const JsRegExp *re, JsString *s, const JsView *v, uint32_t limit)
{
    JsRegExpMatch m;
    uint32_t count = js__regexp_program(re)->group_count, p = 0, q = 0;
    bool unicode = js__regexp_program(re)->flags & JS_REGEXP_POINTS;
    JsArray *a = js_array_new(js, 0, NULL);
    JS_CHECK_OK(a);
    while (q < v->length) {
        int found = js__regexp_find(js, re, s, q, false, &m);
        JS_CHECK_INT(found);
        if (!found || (uint32_t)m.ends[0] >= v->length)
            break;
        q = (uint32_t)m.ends[0];
        if ((uint32_t)m.ends[1] == p) {
            q = (uint32_t)js__regexp_advance(v, q, unicode);
            continue;
        }
        JS_CHECK_OK(push_slice(js, a, s, p, q));
        if (a->length == limit)
            return js_from_cell(a);
        p = (uint32_t)m.ends[1];
        for (uint32_t i = 1; i < count; i++) {
            JsValue capture = js__regexp_capture(js, s, &m, i);
            JS_CHECK(capture);
            JS_CHECK_OK(js_array_push(js, a, capture));
            if (a->length == limit)
                return js_from_cell(a);
        }
        q = p;
    }
    JS_CHECK_OK(push_slice(js, a, s, p, v->length));
    return js_from_cell(a);
}

// The captures of a match, appended: 1, 0 when the limit is reached, -1.
static int push_captures(Js *js, JsArray *a, JsValue match, uint32_t limit)
{
    double count;
    if (js_is_exception(js_length_of(js, js_object(match), &count)))
        return -1;
    for (double i = 1; i < count; i++) {
        JsKey k = js_to_property_key(js, js_number(i));
        JsValue v = js_key_is_none(k) ? JS_EXCEPTION : js_get(js, match, k);
        if (js_is_exception(v) || !js_array_push(js, a, v))
            return -1;
        if (a->length == limit)
            return 0;
    }
    return 1;
}

// 22.2.6.14 from step 17 on, with a splitter of any kind.
static JsValue split_slow(Js *js, JsObject *splitter, JsString *s, const JsView *v, bool unicode,
                          uint32_t limit)
{
    uint32_t p = 0, q = 0;
    JsArray *a = js_array_new(js, 0, NULL);
    JS_CHECK_OK(a);
    while (q < v->length) {
        double e;
        JS_CHECK_OK(js_set(js, splitter, JS_KEY(lastIndex), js_int((int32_t)q)));
        JsValue match = js__regexp_exec(js, splitter, s);
        JS_CHECK(match);
        if (js_is_null(match)) {
            q = (uint32_t)js__regexp_advance(v, q, unicode);
            continue;
        }
        JsValue last = js_get_object(js, splitter, JS_KEY(lastIndex));
        JS_CHECK(last);
        JS_CHECK_OK(js_to_length(js, last, &e));
        if (e > v->length)
            e = v->length;
        if (e == p) {
            q = (uint32_t)js__regexp_advance(v, q, unicode);
            continue;
        }
        JS_CHECK_OK(push_slice(js, a, s, p, q));
        if (a->length == limit)
            return js_from_cell(a);
        p = (uint32_t)e;
        int more = push_captures(js, a, match, limit);
        JS_CHECK_INT(more);
        if (!more)
            return js_from_cell(a);
        q = p;
    }
    JS_CHECK_OK(push_slice(js, a, s, p, v->length));
    return js_from_cell(a);
}

// The splitter: a copy with the flag y. NULL: exception.
static JsObject *make_splitter(Js *js, JsValue rx, bool *unicode)
{
    JsValue constructor =
        js_species_constructor(js, js_object(rx), js_intrinsic_value(js, JS_I_REGEXP));
    JsString *flags = js_is_exception(constructor) ? NULL : js__regexp_flags(js, js_object(rx));
    if (!flags)
        return NULL;
    *unicode = has_letter(js, flags, 'u') || has_letter(js, flags, 'v');
    if (!has_letter(js, flags, 'y'))
        flags = js_string_concat(js, flags, js_string_char(js, 'y'));
    return flags ? js__regexp_construct(js, constructor, rx, flags) : NULL;
}

// 22.2.6.14 RegExp.prototype [ @@split ] ( string, limit )
JS_BUILTIN(js__regexp_split)
{
    JsView v;
    unsigned bits;
    bool unicode = false;
    uint32_t limit = UINT32_MAX;
    JsString *s = this_and_string(js, this_, JS_ARG(0), "RegExp.prototype.@@split");
    JS_CHECK_OK(s);
    // A limit that is an object runs user code behind the splitter's making.
    bool is_plain = plain_regexp(js, this_, &bits) && !js_is_object(JS_ARG(1));
    JsObject *splitter = is_plain ? js_object(this_) : make_splitter(js, this_, &unicode);
    JS_CHECK_OK(splitter);
    if (!js_is_undefined(JS_ARG(1)))
        JS_CHECK_OK(js_to_uint32(js, argv[1], &limit));
    if (limit == 0)
        return js_from_cell_or_exception(js_array_new(js, 0, NULL));
    JS_CHECK_OK(js__string_view(js, s, &v));
    if (!v.length) {
        JsRegExpMatch m;
        JsValue whole = js_from_cell(s), match = JS_NULL;
        if (is_plain) {
            int found = js__regexp_find(js, (JsRegExp *)splitter, s, 0, true, &m);
            JS_CHECK_INT(found);
            match = js_bool(found);
        } else {
            match = js__regexp_exec(js, splitter, s);
            JS_CHECK(match);
        }
        bool matches = is_plain ? js_is_true(match) : !js_is_null(match);
        return js_from_cell_or_exception(js_array_new(js, matches ? 0 : 1, &whole));
    }
    if (is_plain)
        return split_plain(js, (JsRegExp *)splitter, s, &v, limit);
    return split_slow(js, splitter, s, &v, unicode, limit);
}
