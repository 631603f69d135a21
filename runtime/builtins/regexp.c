// SPDX-License-Identifier: MIT
// RegExp (22.2): the constructor, exec, test, the getters, and the tables.
//
// A pattern is compiled when the object is made; the program is shared by the objects of one
// literal.
#include "runtime/object/protector.h"
#include "runtime/builtins/regexp.h"
#include "runtime/object/shape.h"
#include "runtime/regexp/syntax/parser.h"
#include "runtime/text/unicode.h"
#include <stdio.h>
#include <stdlib.h>

static void trace_regexp(JsTracer *t, JsCell *cell)
{
    const JsRegExp *re = (const JsRegExp *)(void *)cell;
    js_trace_cell(t, re->program);
    js_trace_cell(t, re->source);
    js_trace_cell(t, re->flags);
    js_trace_cell(t, re->names);
    js_trace_cell(t, re->plain);
}

static const JsClass regexp_class = {.name = "RegExp",
                                     .kind = JS_KIND_REGEXP,
                                     .size = sizeof(JsRegExp),
                                     .type = {"RegExp", trace_regexp, NULL}};

// --- Making.

// 22.2.3.2 RegExpAlloc, with a prototype that is already known.
static JsRegExp *regexp_alloc(Js *js, JsObject *proto)
{
    JsRegExp *re = proto ? (JsRegExp *)js_object_new_class(js, &regexp_class, proto) : NULL;
    if (!re || !js_define_value(js, &re->o, JS_KEY(lastIndex), js_int(0), JS_WRITABLE))
        return NULL;
    re->plain = js_shape(&re->o);
    return re;
}

// The pattern's characters, malloc'd: code points with `points`, else code units. NULL: out of
// memory, pending.
static uint32_t *characters(Js *js, const JsView *v, bool points, uint32_t *count)
{
    uint32_t *out = malloc((v->length + 1) * sizeof *out);
    if (!out)
        js_throw_out_of_memory(js);
    *count = 0;
    for (size_t i = 0; out && i < v->length;) {
        if (points && v->units)
            out[(*count)++] = js_text_utf16_next(v->units, v->length, &i);
        else
            out[(*count)++] = js__view_at(v, (uint32_t)i++);
    }
    return out;
}

static JsValue throw_invalid(Js *js, JsString *pattern, JsString *flags, const char *message)
{
    char *text = js_string_to_utf8(js, pattern, NULL),
         *letters = js_string_to_utf8(js, flags, NULL);
    js_throw_syntax_error(js, "Invalid regular expression: /%s/%s: %s", text ? text : "",
                          letters ? letters : "", message);
    free(text);
    free(letters);
    return JS_EXCEPTION;
}

// The flags' bits, or -1 with a SyntaxError pending.
static int parse_flags(Js *js, JsString *flags)
{
    JsView v;
    unsigned bits = 0;
    bool good = js__string_view(js, flags, &v);
    if (!good)
        return -1;
    for (uint32_t i = 0; i < v.length && good; i++) {
        unsigned bit = js_regexp_flag(js__view_at(&v, i));
        good = bit && !(bits & bit);
        bits |= bit;
    }
    if (good && (bits & JS_REGEXP_POINTS) != JS_REGEXP_POINTS)
        return (int)bits;
    char *text = js_string_to_utf8(js, flags, NULL);
    js_throw_syntax_error(js, "Invalid flags supplied to RegExp constructor '%s'",
                          text ? text : "");
    free(text);
    return -1;
}

// The names of groups, as JsRegExp has them. False: exception.
static bool keep_names(Js *js, JsRegExp *re, const JsRegexpTree *tree)
{
    re->names = NULL;
    if (!tree->name_count)
        return true;
    JsValues *names = js_values_new(js, tree->name_count * 2);
    for (uint32_t i = 0; names && i < tree->name_count; i++) {
        JsString *s = js_string_utf16(js, tree->names[i].units, tree->names[i].length);
        JsKey k = s ? js_key_from_string(js, s) : JS_NO_KEY;
        if (js_key_is_none(k) || !js_values_push(js, &names, js_key_value(js, k)) ||
            !js_values_push(js, &names, js_int((int32_t)tree->names[i].group)))
            return false;
    }
    re->names = names;
    return names != NULL;
}

static bool keep_program(Js *js, JsRegExp *re, JsRegexpTree *tree)
{
    JsRegexpProgram *program = js__regexp_compile(tree);
    if (!program) {
        js_throw_range_error(js, "Regular expression too large");
        return false;
    }
    size_t size = sizeof *program + program->count * sizeof *program->code;
    JsBytes *bytes = js_bytes_new(js, size);
    if (bytes)
        memcpy(bytes->b, program, size);
    free(program);
    re->program = bytes;
    return bytes && keep_names(js, re, tree);
}

// 22.2.6.13.1 EscapeRegExpPattern: so that /source/flags is a literal that means the same.
static JsString *escape_pattern(Js *js, JsString *pattern, const JsView *v)
{
    JsBuilder b;
    bool in_class = false, changed = false;
    if (!v->length)
        return js_string_c(js, "(?:)");
    js__builder_init(&b, js);
    for (uint32_t i = 0; i < v->length; i++) {
        uint16_t c = js__view_at(v, i);
        const char *text = c == '\n'     ? "\\n"
                           : c == '\r'   ? "\\r"
                           : c == 0x2028 ? "\\u2028"
                           : c == 0x2029 ? "\\u2029"
                                         : NULL;
        if (c == '\\' && i + 1 < v->length) {
            uint16_t next = js__view_at(v, i + 1);
            bool breaks = next == '\n' || next == '\r' || next == 0x2028 || next == 0x2029;
            changed |=
                breaks; // an escaped line break: the backslash goes, the break gets its escape
            if (breaks)
                continue;
            if (!js__builder_unit(&b, c) || !js__builder_unit(&b, next))
                return NULL;
            i++;
            continue;
        }
        if (c == '[' || c == ']')
            in_class = c == '[';
        if (c == '/' && !in_class)
            text = "\\/";
        changed |= text != NULL;
        if (!(text ? js__builder_ascii(&b, text, strlen(text)) : js__builder_unit(&b, c)))
            return NULL;
    }
    return changed ? js__builder_end(&b) : pattern;
}

// 22.2.3.3 RegExpInitialize, without setting lastIndex. False: exception.
static bool initialize(Js *js, JsRegExp *re, JsString *pattern, JsString *flags)
{
    JsView v;
    JsRegexpTree tree;
    JsRegexpError error;
    uint32_t count;
    int bits = parse_flags(js, flags);
    if (bits < 0 || !js_check_stack(js) || !js__string_view(js, pattern, &v))
        return false;
    uint32_t *points = characters(js, &v, bits & JS_REGEXP_POINTS, &count);
    if (!points)
        return false;
    bool good = js_regexp_parse(&tree, points, count, (unsigned)bits, &error);
    free(points);
    if (!good) {
        if (error.message == js__regexp_no_sequences)
            js__throw_not_linked(js, "regexp_sequences");
        else if (*error.message)
            throw_invalid(js, pattern, flags, error.message);
        else
            js_throw_out_of_memory(js);
        return false;
    }
    JsString *source = escape_pattern(js, pattern, &v);
    good = source && keep_program(js, re, &tree);
    js_regexp_release(&tree);
    re->source = source;
    re->flags = flags;
    return good;
}

// The same with the pattern of a regexp: its program serves, unless the flags change what it means.
// split and matchAll make such a copy each time.
static bool initialize_as(Js *js, JsRegExp *re, const JsRegExp *first, JsString *flags)
{
    const unsigned free = JS_REGEXP_INDICES | JS_REGEXP_GLOBAL | JS_REGEXP_STICKY;
    int bits = parse_flags(js, flags);
    if (bits < 0)
        return false;
    unsigned old = js__regexp_program(first)->flags;
    if (((unsigned)bits ^ old) & ~free)
        return initialize(js, re, first->source, flags);
    JsBytes *program = first->program;
    if ((unsigned)bits != old) {
        program = js_bytes_new(js, first->program->size);
        if (!program)
            return false;
        memcpy(program->b, first->program->b, program->size);
        ((JsRegexpProgram *)(void *)program->b)->flags = (unsigned)bits;
    }
    re->program = program;
    re->source = first->source;
    re->names = first->names;
    re->flags = flags;
    return true;
}

static JsString *pattern_string(Js *js, JsValue v)
{
    return js_is_undefined(v) ? JS_ATOM(empty) : js_to_string(js, v);
}

JsValue js_regexp(Js *js, JsUnitInstance *u, uint32_t site, JsValue pattern, JsValue flags)
{
    JsObject *proto = js_intrinsic(js, JS_I_REGEXP_PROTOTYPE);
    JsRegExp *re = regexp_alloc(js, proto);
    JS_CHECK_OK(re);
    if (js_is_empty(u->templates[site])) {
        JsRegExp *first = regexp_alloc(js, proto);
        JS_CHECK_OK(first && initialize(js, first, js_string(pattern), js_string(flags)));
        u->templates[site] = js_from_cell(first);
    }
    const JsRegExp *first = (const JsRegExp *)(void *)js_cell(u->templates[site]);
    re->program = first->program;
    re->source = first->source;
    re->flags = first->flags;
    re->names = first->names;
    return js_from_cell(re);
}

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

// 22.2.4.1 steps 4 to 6: what pattern and flags are taken from. False: exception.
static bool pattern_and_flags(Js *js, bool pattern_is_regexp, JsValue *pattern, JsValue *flags)
{
    if (js_is_kind(*pattern, JS_KIND_REGEXP)) {
        const JsRegExp *re = (const JsRegExp *)(void *)js_cell(*pattern);
        if (js_is_undefined(*flags))
            *flags = js_from_cell(re->flags);
        *pattern = js_from_cell(re->source);
        return true;
    }
    if (!pattern_is_regexp)
        return true;
    JsValue object = *pattern;
    *pattern = js_get(js, object, JS_KEY(source));
    if (js_is_exception(*pattern))
        return false;
    if (js_is_undefined(*flags))
        *flags = js_get(js, object, JS_KEY(flags));
    return !js_is_exception(*flags);
}

// 22.2.4.1 RegExp ( pattern, flags )
static JS_BUILTIN(regexp_constructor)
{
    JsValue pattern = JS_ARG(0), flags = JS_ARG(1);
    int pattern_is_regexp = is_regexp(js, pattern);
    JS_CHECK_INT(pattern_is_regexp);
    if (js_is_undefined(new_target)) {
        new_target = js_from_cell(self);
        if (pattern_is_regexp && js_is_undefined(flags)) {
            JsValue constructor = js_get(js, pattern, JS_KEY(constructor));
            JS_CHECK(constructor);
            if (js_same(constructor, new_target))
                return pattern;
        }
    }
    const JsRegExp *first = js_is_kind(pattern, JS_KIND_REGEXP) && !js->no_fast
                                ? (const JsRegExp *)(void *)js_cell(pattern)
                                : NULL;
    JS_CHECK_OK(pattern_and_flags(js, pattern_is_regexp, &pattern, &flags));
    JsRegExp *re =
        regexp_alloc(js, js_prototype_from_constructor(js, new_target, JS_I_REGEXP_PROTOTYPE));
    JsString *p = re ? pattern_string(js, pattern) : NULL;
    JsString *f = p ? pattern_string(js, flags) : NULL;
    JS_CHECK_OK(f &&
                (first && first->program && first->source == p ? initialize_as(js, re, first, f)
                                                               : initialize(js, re, p, f)));
    return js_from_cell(re);
}

JsObject *js__regexp_construct(Js *js, JsValue constructor, JsValue pattern, JsString *flags)
{
    JsValue arguments[2] = {pattern, js_from_cell(flags)};
    JsValue v = js_construct(js, constructor, 2, arguments, constructor);
    return js_is_exception(v) ? NULL : js_object(v);
}

// --- Matching.

static JsRegExp *this_regexp(Js *js, JsValue v, const char *method)
{
    if (js_is_kind(v, JS_KIND_REGEXP) && ((JsRegExp *)js_cell(v))->program)
        return (JsRegExp *)js_cell(v);
    js__throw_receiver(js, method, v);
    return NULL;
}

bool js__regexp_is_plain(Js *js, JsValue v)
{
    if (!(js->intact & JS_INTACT_REGEXP) || !js_is_kind(v, JS_KIND_REGEXP))
        return false;
    const JsRegExp *re = (const JsRegExp *)(void *)js_cell(v);
    return re->program && js_shape(&re->o) == re->plain && !(js__flags(&re->o) & JS_SHAPE_UNIQUE) &&
           re->plain->proto == js->realm->intrinsics[JS_I_REGEXP_PROTOTYPE];
}

static JsValue *last_index_slot(const JsRegExp *re)
{
    return js__slot_in(re->plain, (JsObject *)(uintptr_t)&re->o, re->plain->props->v[0].slot);
}

int64_t js__regexp_last_index(const JsRegExp *re)
{
    JsValue v = *last_index_slot(re);
    return js_is_int(v) && js_int_value(v) >= 0 ? js_int_value(v) : -1;
}

void js__regexp_put_last_index(Js *js, JsRegExp *re, uint32_t index)
{
    js_store(js, re, last_index_slot(re), js_int((int32_t)index));
}

int js__regexp_find(Js *js, const JsRegExp *re, JsString *s, uint32_t from, bool sticky,
                    JsRegExpMatch *m)
{
    const JsRegexpProgram *program = js__regexp_program(re);
    JsView v;
    if (!js__string_view(js, s, &v))
        return -1;
    m->ends = m->local;
    if (program->group_count * 2 > sizeof m->local / sizeof *m->local) {
        JsBytes *bytes = js_bytes_new(js, program->group_count * 2 * sizeof *m->ends);
        if (!bytes)
            return -1;
        m->ends = (int32_t *)(void *)bytes->b;
    }
    int found = js__regexp_match(program, &v, from, sticky, m->ends);
    if (found < 0)
        js_throw_range_error(js, "Regular expression needs too much memory");
    else if (found && js__regexp_legacy())
        js__regexp_legacy()->keep(js, re, s, m);
    return found;
}

static bool has_capture(const JsRegExpMatch *m, uint32_t n)
{
    return m->ends[2 * n] >= 0 && m->ends[2 * n + 1] >= 0;
}

JsValue js__regexp_capture(Js *js, JsString *s, const JsRegExpMatch *m, uint32_t n)
{
    if (!has_capture(m, n))
        return JS_UNDEFINED;
    return js_from_cell_or_exception(
        js_string_slice(js, s, (uint32_t)m->ends[2 * n], (uint32_t)m->ends[2 * n + 1]));
}

// 22.2.7.7 GetMatchIndexPair
static JsValue index_pair(Js *js, const JsRegExpMatch *m, uint32_t n)
{
    if (!has_capture(m, n))
        return JS_UNDEFINED;
    JsValue pair[2] = {js_int(m->ends[2 * n]), js_int(m->ends[2 * n + 1])};
    return js_from_cell_or_exception(js_array_new(js, 2, pair));
}

// Of several groups of one name the one that has matched counts: whether one before entry i is
// that.
static bool is_matched_before(const JsRegExp *re, const JsRegExpMatch *m, uint32_t i)
{
    for (uint32_t j = 0; j < i; j += 2)
        if (js_same(re->names->v[j], re->names->v[i]) &&
            has_capture(m, (uint32_t)js_int_value(re->names->v[j + 1])))
            return true;
    return false;
}

JsValue js__regexp_groups(Js *js, const JsRegExp *re, JsString *s, const JsRegExpMatch *m,
                          bool indices)
{
    if (!re->names)
        return JS_UNDEFINED;
    JsObject *groups = js_object_new_proto(js, NULL);
    JS_CHECK_OK(groups);
    for (uint32_t i = 0; i < re->names->count; i += 2) {
        uint32_t n = (uint32_t)js_int_value(re->names->v[i + 1]);
        if (!has_capture(m, n) && is_matched_before(re, m, i))
            continue;
        JsValue v = indices ? index_pair(js, m, n) : js__regexp_capture(js, s, m, n);
        JsKey k = js_to_property_key(js, re->names->v[i]);
        JS_CHECK(v);
        JS_CHECK_OK(js_create_data_property_or_throw(js, groups, k, v));
    }
    return js_from_cell(groups);
}

// Appends what each capture is. False: exception.
static bool add_captures(Js *js, JsArray *a, const JsRegExp *re, JsString *s,
                         const JsRegExpMatch *m, bool indices)
{
    uint32_t count = js__regexp_program(re)->group_count;
    for (uint32_t i = 0; i < count; i++) {
        JsValue v = indices ? index_pair(js, m, i) : js__regexp_capture(js, s, m, i);
        if (js_is_exception(v) || !js_array_push(js, a, v))
            return false;
    }
    return true;
}

// The shape of results: arrays with three properties. NULL: exception.
static JsShape *result_shape(Js *js)
{
    JsShape *s = js__array_root(js);
    s = s ? js__shape_child(js, s, JS_KEY(index), JS_DATA_DEFAULT) : NULL;
    s = s ? js__shape_child(js, s, JS_KEY(input), JS_DATA_DEFAULT) : NULL;
    return s ? js__shape_child(js, s, JS_KEY(groups), JS_DATA_DEFAULT) : NULL;
}

// 22.2.7.2 RegExpBuiltinExec, from step 17 on.
static JsValue match_result(Js *js, const JsRegExp *re, JsString *s, const JsRegExpMatch *m)
{
    JsShape *shape = result_shape(js);
    JsArray *a =
        shape ? js__array_of_shape(js, shape, js__regexp_program(re)->group_count) : NULL;
    JS_CHECK_OK(a && add_captures(js, a, re, s, m, false));
    JsValue groups = js__regexp_groups(js, re, s, m, false);
    JS_CHECK(groups);
    JsStore *store = a->o.store;
    js_store(js, store, &store->v[0], js_int(m->ends[0]));
    js_store(js, store, &store->v[1], js_from_cell(s));
    js_store(js, store, &store->v[2], groups);
    if (js__regexp_program(re)->flags & JS_REGEXP_INDICES) {
        JsArray *indices = js_array_new(js, 0, NULL);
        bool good = indices && add_captures(js, indices, re, s, m, true);
        groups = good ? js__regexp_groups(js, re, s, m, true) : JS_EXCEPTION;
        JS_CHECK(groups);
        JS_CHECK_OK(js_create_data_property_or_throw(js, &indices->o, JS_KEY(groups), groups));
        JS_CHECK_OK(
            js_create_data_property_or_throw(js, &a->o, JS_KEY(indices), js_from_cell(indices)));
    }
    return js_from_cell(a);
}

// 22.2.7.2 RegExpBuiltinExec, up to the match: 1 and *m, 0, -1.
static int builtin_find(Js *js, JsRegExp *re, JsString *s, JsRegExpMatch *m)
{
    double last;
    JsValue v = js_get_object(js, &re->o, JS_KEY(lastIndex));
    if (js_is_exception(v) || !js_to_length(js, v, &last))
        return -1;
    unsigned flags = js__regexp_program(re)->flags;
    bool uses_last = flags & (JS_REGEXP_GLOBAL | JS_REGEXP_STICKY);
    if (!uses_last)
        last = 0;
    int found = last > s->length
                    ? 0
                    : js__regexp_find(js, re, s, (uint32_t)last, flags & JS_REGEXP_STICKY, m);
    if (found < 0)
        return -1;
    if (uses_last && !js_set(js, &re->o, JS_KEY(lastIndex), js_int(found ? m->ends[1] : 0)))
        return -1;
    return found;
}

static JsValue builtin_exec(Js *js, JsRegExp *re, JsString *s)
{
    JsRegExpMatch m;
    int found = builtin_find(js, re, s, &m);
    JS_CHECK_INT(found);
    return found ? match_result(js, re, s, &m) : JS_NULL;
}

JsValue js__regexp_exec(Js *js, JsObject *r, JsString *s)
{
    if (js__regexp_is_plain(js, js_from_cell(r)))
        return builtin_exec(js, (JsRegExp *)r, s);
    JsValue exec = js_get_object(js, r, JS_KEY(exec));
    JS_CHECK(exec);
    if (js_is_callable(exec)) {
        JsValue string = js_from_cell(s);
        JsValue result = js_call(js, exec, js_from_cell(r), 1, &string);
        if (js_is_exception(result) || js_is_object(result) || js_is_null(result))
            return result;
        return js__throw_about(js, "object null is not a function: exec returned %s", result);
    }
    JsRegExp *re = this_regexp(js, js_from_cell(r), "RegExp.prototype.exec");
    return re ? builtin_exec(js, re, s) : JS_EXCEPTION;
}

double js__regexp_advance(const JsView *v, double index, bool unicode)
{
    if (!unicode || index + 1 >= v->length || !v->units)
        return index + 1;
    uint32_t at = (uint32_t)index;
    return index + (js_text_is_high(v->units[at]) && js_text_is_low(v->units[at + 1]) ? 2 : 1);
}

JsString *js__regexp_flags(Js *js, JsObject *rx)
{
    JsValue flags = js_get_object(js, rx, JS_KEY(flags));
    return js_is_exception(flags) ? NULL : js_to_string(js, flags);
}

// --- Methods.

// 22.2.6.2 RegExp.prototype.exec ( string )
static JS_BUILTIN(regexp_exec)
{
    JsRegExp *re = this_regexp(js, this_, "RegExp.prototype.exec");
    JsString *s = re ? js_to_string(js, JS_ARG(0)) : NULL;
    return s ? builtin_exec(js, re, s) : JS_EXCEPTION;
}

// 22.2.6.16 RegExp.prototype.test ( S )
static JS_BUILTIN(regexp_test)
{
    if (!js_is_object(this_))
        return js__throw_receiver(js, "RegExp.prototype.test", this_);
    JsString *s = js_to_string(js, JS_ARG(0));
    JS_CHECK_OK(s);
    if (js__regexp_is_plain(js, this_)) {
        JsRegExpMatch m;
        int found = builtin_find(js, (JsRegExp *)js_object(this_), s, &m);
        JS_CHECK_INT(found);
        return js_bool(found);
    }
    JsValue match = js__regexp_exec(js, js_object(this_), s);
    JS_CHECK(match);
    return js_bool(!js_is_null(match));
}

// 22.2.6.17 RegExp.prototype.toString ( )
static JS_BUILTIN(regexp_to_string)
{
    if (!js_is_object(this_))
        return js__throw_receiver(js, "RegExp.prototype.toString", this_);
    JsValue source = js_get(js, this_, JS_KEY(source));
    JsString *pattern = js_is_exception(source) ? NULL : js_to_string(js, source);
    JsString *flags = pattern ? js__regexp_flags(js, js_object(this_)) : NULL;
    JsBuilder b;
    js__builder_init(&b, js);
    JS_CHECK_OK(flags && js__builder_unit(&b, '/') && js__builder_string(&b, pattern) &&
                js__builder_unit(&b, '/') && js__builder_string(&b, flags));
    return js_from_cell_or_exception(js__builder_end(&b));
}

// B.2.4.1 RegExp.prototype.compile ( pattern, flags )
static JS_BUILTIN(regexp_compile)
{
    JsRegExp *re = this_regexp(js, this_, "RegExp.prototype.compile");
    JsValue pattern = JS_ARG(0), flags = JS_ARG(1);
    JS_CHECK_OK(re);
    if (!js__regexp_has_legacy(js, re)) // the proposal's step
        return js_throw_type_error(js, "RegExp.prototype.compile called on a subclass's object");
    if (js_is_kind(pattern, JS_KIND_REGEXP)) {
        if (!js_is_undefined(flags))
            return js_throw_type_error(js, "Invalid flags supplied to RegExp.prototype.compile");
        JS_CHECK_OK(pattern_and_flags(js, true, &pattern, &flags));
    }
    JsString *p = pattern_string(js, pattern);
    JsString *f = p ? pattern_string(js, flags) : NULL;
    JS_CHECK_OK(f && initialize(js, re, p, f) && js_set(js, &re->o, JS_KEY(lastIndex), js_int(0)));
    return this_;
}

// 22.2.6.4.1 RegExpHasFlag
static JsValue has_flag(Js *js, JsValue this_, unsigned flag, const char *name)
{
    if (js_is_kind(this_, JS_KIND_REGEXP))
        return js_bool(js__regexp_program((JsRegExp *)js_cell(this_))->flags & flag);
    if (js_is_object(this_) && js_object(this_) == js->realm->intrinsics[JS_I_REGEXP_PROTOTYPE])
        return JS_UNDEFINED;
    return js_throw_type_error(js, "RegExp.prototype.%s getter called on non-RegExp object", name);
}

#define FLAG_GETTER(function, flag, name)                                                          \
    static JS_BUILTIN(function)                                                                    \
    {                                                                                              \
        return has_flag(js, this_, flag, name);                                                    \
    }
FLAG_GETTER(regexp_dot_all, JS_REGEXP_DOT_ALL, "dotAll")
FLAG_GETTER(regexp_global, JS_REGEXP_GLOBAL, "global")
FLAG_GETTER(regexp_has_indices, JS_REGEXP_INDICES, "hasIndices")
FLAG_GETTER(regexp_ignore_case, JS_REGEXP_IGNORE_CASE, "ignoreCase")
FLAG_GETTER(regexp_multiline, JS_REGEXP_MULTILINE, "multiline")
FLAG_GETTER(regexp_sticky, JS_REGEXP_STICKY, "sticky")
FLAG_GETTER(regexp_unicode, JS_REGEXP_UNICODE, "unicode")
FLAG_GETTER(regexp_unicode_sets, JS_REGEXP_UNICODE_SETS, "unicodeSets")
#undef FLAG_GETTER

// 22.2.6.4 get RegExp.prototype.flags
static JS_BUILTIN(regexp_flags)
{
    const struct {
        JsKey key;
        char letter;
    } all[] = {{JS_KEY(hasIndices), 'd'},  {JS_KEY(global), 'g'}, {JS_KEY(ignoreCase), 'i'},
               {JS_KEY(multiline), 'm'},   {JS_KEY(dotAll), 's'}, {JS_KEY(unicode), 'u'},
               {JS_KEY(unicodeSets), 'v'}, {JS_KEY(sticky), 'y'}};
    char letters[8];
    size_t count = 0;
    if (!js_is_object(this_))
        return js_throw_type_error(js, "RegExp.prototype.flags getter called on non-object");
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        JsValue v = js_get(js, this_, all[i].key);
        JS_CHECK(v);
        if (js_truthy(v))
            letters[count++] = all[i].letter;
    }
    return js_from_cell_or_exception(js_string_latin1(js, letters, count));
}

// 22.2.6.13 get RegExp.prototype.source
static JS_BUILTIN(regexp_source)
{
    if (js_is_kind(this_, JS_KIND_REGEXP))
        return js_from_cell(((JsRegExp *)js_cell(this_))->source);
    if (js_is_object(this_) && js_object(this_) == js->realm->intrinsics[JS_I_REGEXP_PROTOTYPE])
        return js_from_cell_or_exception(js_string_c(js, "(?:)"));
    return js_throw_type_error(js, "RegExp.prototype.source getter called on non-RegExp object");
}

// 22.2.5.1.1 EncodeForRegExpEscape
static bool encode_for_escape(JsBuilder *b, uint32_t c)
{
    static const char punctuators[] = ",-=<>#&!%:;@~'`\"";
    static const char *const controls[] = {"\\t", "\\n", "\\v", "\\f", "\\r"};
    char text[8];
    if (js__regexp_is_syntax_character(c) || c == '/')
        return js__builder_unit(b, '\\') && js__builder_unit(b, (uint16_t)c);
    if (c >= 9 && c <= 13)
        return js__builder_ascii(b, controls[c - 9], 2);
    bool is_hex = (c < 0x80 && c && strchr(punctuators, (int)c)) || js_text_is_space(c) ||
                  js_text_is_surrogate(c);
    if (!is_hex)
        return js__builder_point(b, c);
    int length = snprintf(text, sizeof text, c <= 0xff ? "\\x%02x" : "\\u%04x", (unsigned)c);
    return js__builder_ascii(b, text, (size_t)length);
}

// 22.2.5.1 RegExp.escape ( S )
static JS_BUILTIN(regexp_escape)
{
    JsView v;
    if (!js_is_string(JS_ARG(0)))
        return js_throw_type_error(js, "RegExp.escape needs a string");
    JS_CHECK_OK(js__string_view(js, js_string(argv[0]), &v));
    JsBuilder b;
    js__builder_init(&b, js);
    for (size_t i = 0; i < v.length;) {
        bool is_first = i == 0;
        uint32_t c = v.units ? js_text_utf16_next(v.units, v.length, &i) : v.bytes[i++];
        bool is_word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        char text[8];
        if (is_first && is_word) {
            int length = snprintf(text, sizeof text, "\\x%02x", (unsigned)c);
            JS_CHECK_OK(js__builder_ascii(&b, text, (size_t)length));
        } else {
            JS_CHECK_OK(encode_for_escape(&b, c));
        }
    }
    return js_from_cell_or_exception(js__builder_end(&b));
}

static JS_BUILTIN(regexp_species)
{
    return this_;
}

// --- Tables.

static const JsRow regexp_rows[] = {
    JS_METHOD(escape, 1, regexp_escape),
    JS_SYMBOL_GETTER(species, regexp_species),
};

static const JsIntrinsicDef regexp_def = {
    .id = JS_I_REGEXP,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(regexp_constructor, (const JsString *)&js__atom_RegExp, 2,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_REGEXP_PROTOTYPE,
    JS_ROWS(regexp_rows),
};

static const JsRow regexp_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, REGEXP, JS_DATA_HIDDEN),
    JS_METHOD(exec, 1, regexp_exec),
    JS_GETTER(dotAll, regexp_dot_all),
    JS_GETTER(flags, regexp_flags),
    JS_GETTER(global, regexp_global),
    JS_GETTER(hasIndices, regexp_has_indices),
    JS_GETTER(ignoreCase, regexp_ignore_case),
    JS_GETTER(multiline, regexp_multiline),
    JS_GETTER(source, regexp_source),
    JS_GETTER(sticky, regexp_sticky),
    JS_GETTER(unicode, regexp_unicode),
    JS_GETTER(unicodeSets, regexp_unicode_sets),
    JS_METHOD(compile, 2, regexp_compile),
    JS_METHOD(test, 1, regexp_test),
    JS_METHOD(toString, 0, regexp_to_string),
    JS_SYMBOL_METHOD(match, 1, js__regexp_match_method, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(matchAll, 1, js__regexp_match_all, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(replace, 2, js__regexp_replace, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(search, 1, js__regexp_search, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(split, 2, js__regexp_split, JS_DATA_HIDDEN),
};

static const JsIntrinsicDef regexp_prototype_def = {
    .id = JS_I_REGEXP_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(regexp_prototype_rows),
};

// What the protector of exec, the flags and the methods by symbols speaks of.
static const JsWatchRow watched[] = {
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, exec, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, flags, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, constructor, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, dotAll, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, global, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, hasIndices, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, ignoreCase, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, multiline, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, sticky, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, unicode, JS_INTACT_REGEXP),
    JS_WATCH_ATOM(REGEXP_PROTOTYPE, unicodeSets, JS_INTACT_REGEXP),
    JS_WATCH_SYMBOL(REGEXP, species, JS_INTACT_REGEXP),
    JS_WATCH_SYMBOL(REGEXP_PROTOTYPE, match, JS_INTACT_REGEXP),
    JS_WATCH_SYMBOL(REGEXP_PROTOTYPE, matchAll, JS_INTACT_REGEXP),
    JS_WATCH_SYMBOL(REGEXP_PROTOTYPE, replace, JS_INTACT_REGEXP),
    JS_WATCH_SYMBOL(REGEXP_PROTOTYPE, search, JS_INTACT_REGEXP),
    JS_WATCH_SYMBOL(REGEXP_PROTOTYPE, split, JS_INTACT_REGEXP),
    {.bits = 0},
};

static JsValue regexp_make(Js *js)
{
    js->realm->watched = watched;
    js__realm_add(js, &regexp_def);
    js__realm_add(js, &regexp_prototype_def);
    js__realm_add(js, &js__regexp_string_iterator_prototype_def);
    JsObject *constructor = js_intrinsic(js, JS_I_REGEXP);
    JS_CHECK_OK(constructor);
    if (js__regexp_legacy())
        JS_CHECK_OK(js__regexp_legacy()->add(js, constructor));
    return js_from_cell(constructor);
}

const JsGlobalDef js_global_RegExp = {"RegExp", regexp_make};
