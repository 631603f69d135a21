// SPDX-License-Identifier: MIT
// The legacy static properties of RegExp (proposal "Legacy RegExp features", stage 3): what the last match was.
//
//     /(\d+)-(\d+)/.test('on 2024-05')      RegExp.$1 is '2024', RegExp.leftContext is 'on '
//
// A part (parts.def): only programs that name one of the properties remember matches.
#include "runtime/builtins/regexp.h"
#include "runtime/object/shape.h"

enum { PAREN_COUNT = 9 };

// What is known of the last match. It is kept as it is, because few ask: what it means is found out then.
typedef struct Last {
    JsCell cell;
    const JsRegExp *re; // NULL: none yet
    JsString *subject;
    JsString *input; // [[RegExpInput]] if it was assigned, else NULL: the subject
    uint32_t count;  // of groups, the whole match is one
    int32_t ends[2 * (PAREN_COUNT + 1)]; // of the first groups; -1: it took no part
    int32_t paren[2];                    // of the last group, if there are more
} Last;

static void trace_last(JsTracer *t, JsCell *cell)
{
    const Last *last = (const Last *)cell;
    js_trace_cell(t, last->re);
    js_trace_cell(t, last->subject);
    js_trace_cell(t, last->input);
}

static const JsCellType last_type = {"RegExp's last match", trace_last, NULL};

bool js__regexp_has_legacy(Js *js, const JsRegExp *re)
{
    return re->plain->proto == js->realm->intrinsics[JS_I_REGEXP_PROTOTYPE];
}

// UpdateLegacyRegExpStaticProperties ( C, S, startIndex, endIndex, capturedValues ), or
// InvalidateLegacyRegExpStaticProperties ( C ).
static void keep(Js *js, const JsRegExp *re, JsString *s, const JsRegExpMatch *m)
{
    Last *last = (Last *)js->realm->last_match;
    uint32_t count = js__regexp_program(re)->group_count;
    last->re = re;
    last->subject = s;
    last->input = NULL;
    last->count = count;
    if (count > PAREN_COUNT + 1) {
        memcpy(last->paren, m->ends + 2 * (count - 1), sizeof last->paren);
        count = PAREN_COUNT + 1;
    }
    for (uint32_t i = 0; i < 2 * count; i++)
        last->ends[i] = m->ends[i];
}

// The properties, in the order of the proposal; the paren's number stands behind its '$'.
typedef enum Which { INPUT, MATCH, PAREN, LEFT, RIGHT, NUMBER } Which;
static const struct {
    const char *name;
    Which which;
} properties[] = {
    {"input", INPUT},       {"$_", INPUT},  {"lastMatch", MATCH},    {"$&", MATCH},
    {"lastParen", PAREN},   {"$+", PAREN},  {"leftContext", LEFT},   {"$`", LEFT},
    {"rightContext", RIGHT}, {"$'", RIGHT}, {"$1", NUMBER},          {"$2", NUMBER},
    {"$3", NUMBER},         {"$4", NUMBER}, {"$5", NUMBER},          {"$6", NUMBER},
    {"$7", NUMBER},         {"$8", NUMBER}, {"$9", NUMBER},
};

static JsString *cut(Js *js, const Last *last, int32_t start, int32_t end)
{
    return start < 0 || end < 0
               ? JS_ATOM(empty)
               : js_string_slice(js, last->subject, (uint32_t)start, (uint32_t)end);
}

static JsString *group(Js *js, const Last *last, uint32_t n)
{
    if (n >= last->count)
        return JS_ATOM(empty);
    const int32_t *ends = n <= PAREN_COUNT ? last->ends + 2 * n : last->paren;
    return cut(js, last, ends[0], ends[1]);
}

static JsString *value_of(Js *js, const Last *last, size_t property)
{
    Which which = properties[property].which;
    if (which == INPUT)
        return last->input ? last->input : last->subject;
    if (!last->re)
        return JS_ATOM(empty);
    switch (which) {
    case MATCH:
        return group(js, last, 0);
    case PAREN:
        return last->count > 1 ? group(js, last, last->count - 1) : JS_ATOM(empty);
    case LEFT:
        return cut(js, last, 0, last->ends[0]);
    case RIGHT:
        return cut(js, last, last->ends[1], (int32_t)last->subject->length);
    default:
        return group(js, last, (uint32_t)(properties[property].name[1] - '0'));
    }
}

// The state, if `this` is %RegExp%; else NULL with a TypeError.
static Last *state_of(Js *js, JsValue this_, size_t property)
{
    if (js_is_object(this_) && js_object(this_) == js->realm->intrinsics[JS_I_REGEXP])
        return (Last *)js->realm->last_match;
    js_throw_type_error(js, "RegExp.%s is a property of RegExp alone", properties[property].name);
    return NULL;
}

// GetLegacyRegExpStaticProperty ( C, thisValue, internalSlotName ); the function keeps which one.
static JS_BUILTIN(legacy_get)
{
    size_t property = (size_t)js_int_value(((const JsValues *)self->home)->v[0]);
    const Last *last = state_of(js, this_, property);
    JS_CHECK_OK(last);
    // An assigned input is a value again.
    if (last->re && !js__regexp_has_legacy(js, last->re) &&
        !(last->input && properties[property].which == INPUT))
        return js_throw_type_error(js, "RegExp.%s is not known after a match of a subclass",
                                   properties[property].name);
    return js_from_cell_or_exception(value_of(js, last, property));
}

// SetLegacyRegExpStaticProperty ( C, thisValue, internalSlotName, val )
static JS_BUILTIN(legacy_set)
{
    Last *last = state_of(js, this_, (size_t)js_int_value(((const JsValues *)self->home)->v[0]));
    JsString *s = last ? js_to_string(js, JS_ARG(0)) : NULL;
    JS_CHECK_OK(s);
    last->input = s;
    return JS_UNDEFINED;
}

// One half of a property. JS_EXCEPTION when out of memory.
static JsValue half(Js *js, const JsCode *code, JsKey key, const char *prefix, size_t property)
{
    JsValues *kept = js_values_new(js, 1);
    JS_CHECK_OK(kept && js_values_push(js, &kept, js_int((int32_t)property)));
    JsFunction *f = js_builtin_new(js, code, &kept->cell);
    JS_CHECK_OK(f && js_set_function_name(js, f, key, prefix));
    return js_from_cell(f);
}

static bool add_property(Js *js, JsObject *constructor, size_t i)
{
    static const JsCode get_code = JS_BUILTIN_CODE(legacy_get, NULL, 0, 0);
    static const JsCode set_code = JS_BUILTIN_CODE(legacy_set, NULL, 1, 0);
    JsKey key = js_key_c(js, properties[i].name);
    if (js_key_is_none(key))
        return false;
    JsValue get = half(js, &get_code, key, "get", i), set = JS_UNDEFINED;
    if (properties[i].which == INPUT && !js_is_exception(get))
        set = half(js, &set_code, key, "set", i);
    return !js_is_exception(get) && !js_is_exception(set) &&
           js_define_accessor(js, constructor, key, get, set, JS_CONFIGURABLE);
}

// The properties of the constructor, once. False: exception.
static bool add(Js *js, JsObject *constructor)
{
    if (js->realm->last_match)
        return true;
    Last *last = js_alloc(js, sizeof *last, JS_PRIVATE_HEAD(&last_type));
    if (!last)
        return false;
    last->subject = JS_ATOM(empty);
    js->realm->last_match = &last->cell;
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (!add_property(js, constructor, i))
            return false;
    return true;
}

const struct js__part_regexp_legacy js__part_regexp_legacy = {add, keep};
