// SPDX-License-Identifier: MIT
// JSON.stringify (25.5.2). A value is first prepared (toJSON, replacer, unwrapping), so that what
// has no JSON leaves no trace in the text.
#include "runtime/builtins/array.h"
#include "runtime/builtins/json.h"
#include "runtime/object/boxed.h"
#include "runtime/value/string.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// An object being serialized, linked through the C stack.
typedef struct Open {
    struct Open *up;
    JsObject *object;
    JsKey key;           // under which the object stands in `up`
    struct Open *before; // the one opened before it among those with the same hash
} Open;

// Open objects are found by hash, so that deep nesting takes linear time.
enum { OPEN_LISTS = 256 };

// 25.5.2's state record.
typedef struct State {
    Js *js;
    JsBuilder b;
    JsValue replacer; // a function, or undefined
    JsValues *list;   // PropertyList, or NULL
    JsString *gap;    // NULL: none
    uint32_t depth;
    Open *open;
    Open *lists[OPEN_LISTS];
} State;

static inline bool ascii(State *s, const char *text)
{
    return js__builder_bytes(&s->b, text, (uint32_t)strlen(text));
}

static bool add_escape(State *s, uint16_t c)
{
    char text[8];
    switch (c) {
    case '\b':
        return ascii(s, "\\b");
    case '\t':
        return ascii(s, "\\t");
    case '\n':
        return ascii(s, "\\n");
    case '\f':
        return ascii(s, "\\f");
    case '\r':
        return ascii(s, "\\r");
    case '"':
        return ascii(s, "\\\"");
    case '\\':
        return ascii(s, "\\\\");
    default:
        break;
    }
    snprintf(text, sizeof text, "\\u%04x", c);
    return ascii(s, text);
}

static bool is_lone(const JsView *v, uint32_t i)
{
    uint16_t c = js__view_at(v, i);
    if (c < 0xdc00)
        return !(i + 1 < v->length && (js__view_at(v, i + 1) & 0xfc00) == 0xdc00);
    return !(i > 0 && (js__view_at(v, i - 1) & 0xfc00) == 0xd800);
}

// The usual string: Latin-1, with nothing to escape. False: nothing was written.
static bool quote_plain(JsBuilder *b, const JsView *v)
{
    if (!v->bytes || b->utf16 || b->capacity - b->length < v->length + 2)
        return false;
    uint8_t *to = (uint8_t *)(b->string + 1) + b->length;
    *to++ = '"';
    for (uint32_t i = 0; i < v->length; i++) {
        uint8_t c = v->bytes[i];
        if (js_unlikely(c < 0x20 || c == '"' || c == '\\'))
            return false;
        *to++ = c;
    }
    *to = '"';
    b->length += v->length + 2;
    return true;
}

// 25.5.2.2 QuoteJSONString
static bool quote(State *s, JsString *text)
{
    JsView v;
    if (!js__string_view(s->js, text, &v))
        return false;
    if (quote_plain(&s->b, &v))
        return true;
    if (!ascii(s, "\""))
        return false;
    uint32_t start = 0;
    for (uint32_t i = 0; i < v.length; i++) {
        uint16_t c = js__view_at(&v, i);
        if (js_likely(c >= 0x20 && c != '"' && c != '\\' && (c < 0xd800 || c > 0xdfff)))
            continue;
        if (c >= 0xd800 && !is_lone(&v, i))
            continue;
        if (!js__builder_view(&s->b, &v, start, i) || !add_escape(s, c))
            return false;
        start = i + 1;
    }
    return js__builder_view(&s->b, &v, start, v.length) && ascii(s, "\"");
}

static bool new_line(State *s)
{
    bool ok = ascii(s, "\n");
    for (uint32_t i = 0; ok && i < s->depth; i++)
        ok = js__builder_string(&s->b, s->gap);
    return ok;
}

// Steps 2 to 4 of 25.5.2.1 SerializeJSONProperty: the value that is to be written. False:
// exception.
static bool prepare(State *s, JsObject *holder, JsKey key, JsValue *v)
{
    Js *js = s->js;
    JsValue name = JS_EMPTY;
    if (js_is_object(*v) || js_is_bigint(*v)) {
        JsValue to_json = js_get(js, *v, JS_KEY(toJSON));
        if (js_is_exception(to_json))
            return false;
        if (js_is_callable(to_json)) {
            name = js_key_value(js, key);
            *v = js_is_exception(name) ? name : js_call(js, to_json, *v, 1, &name);
        }
    }
    if (!js_is_exception(*v) && !js_is_undefined(s->replacer)) {
        JsValue args[2] = {js_key_value(js, key), *v};
        *v = js_is_exception(args[0]) ? args[0]
                                      : js_call(js, s->replacer, js_from_cell(holder), 2, args);
    }
    if (js_is_kind(*v, JS_KIND_BOXED)) {
        JsValue inner = js__boxed_value(js_object(*v));
        if (js_is_number(inner))
            *v = js_to_number(js, *v);
        else if (js_is_string(inner))
            *v = js_to_string_value(js, *v);
        else if (js_is_bool(inner) || js_is_bigint(inner))
            *v = inner;
    }
    return !js_is_exception(*v);
}

static bool has_json(JsValue v)
{
    return !js_is_undefined(v) && !js_is_symbol(v) && !(js_is_object(v) && js_is_callable(v));
}

// The name of the function under `constructor`, found without running user code; "Object" when
// there is none.
static JsString *constructor_name(Js *js, JsObject *o)
{
    for (int depth = 0; o && depth < 100; depth++) {
        JsPropertyDescriptor d;
        if (js_cell_kind(&o->cell) == JS_KIND_PROXY)
            break;
        if (js_get_own_property(js, o, JS_KEY(constructor), &d) > 0 &&
            js_is_kind(d.value, JS_KIND_FUNCTION)) {
            JsPropertyDescriptor name;
            if (js_get_own_property(js, js_object(d.value), JS_KEY(name), &name) > 0 &&
                js_is_string(name.value))
                return js_string(name.value);
        }
        JsValue p = js_get_prototype_of(js, o);
        o = js_is_object(p) ? js_object(p) : NULL;
    }
    return JS_ATOM(Object);
}

// "property 'a'" or "index 0"
static bool add_place(State *s, JsKey key)
{
    JsValue text = js_key_value(s->js, key);
    if (js_is_exception(text))
        return false;
    if (js_key_is_index(key))
        return ascii(s, "index ") && js__builder_string(&s->b, js_string(text));
    return ascii(s, "property '") && js__builder_string(&s->b, js_string(text)) && ascii(s, "'");
}

static bool add_object(State *s, JsObject *o)
{
    return ascii(s, "object with constructor '") &&
           js__builder_string(&s->b, constructor_name(s->js, o)) && ascii(s, "'");
}

static bool add_circle_line(State *s, const Open *o)
{
    return ascii(s, "\n    |     ") && add_place(s, o->key) && ascii(s, " -> ") &&
           add_object(s, o->object);
}

// The TypeError for an object inside itself names the way around: the first two steps and the last.
static bool throw_circular(State *s, JsObject *o, JsKey key)
{
    JsBuilder text = s->b;
    js__builder_init(&s->b, s->js);
    uint32_t count = 0;
    for (Open *f = s->open; f->object != o; f = f->up)
        count++;
    bool ok =
        ascii(s, "Converting circular structure to JSON\n    --> starting at ") && add_object(s, o);
    for (uint32_t i = 0; ok && i < count; i++) {
        if (i == 2 && count > 3) {
            ok = ascii(s, "\n    |     ...");
            i = count - 1;
        }
        Open *f = s->open;
        for (uint32_t k = count - 1; k > i; k--)
            f = f->up;
        ok = ok && add_circle_line(s, f);
    }
    ok = ok && ascii(s, "\n    --- ") && add_place(s, key) && ascii(s, " closes the circle");
    JsString *message = ok ? js__builder_end(&s->b) : NULL;
    s->b = text;
    char *utf8 = message ? js_string_to_utf8(s->js, message, NULL) : NULL;
    if (utf8)
        js_throw_type_error(s->js, "%s", utf8);
    free(utf8);
    return false;
}

static bool serialize(State *s, JsKey key, JsValue v);

// Prepares and writes one member, whose value was read. *any: something was written before it.
static bool add_member(State *s, JsObject *o, JsKey key, JsValue v, bool *any)
{
    if (js_is_exception(v) || !prepare(s, o, key, &v))
        return false;
    if (!has_json(v))
        return true;
    if (*any && !ascii(s, ","))
        return false;
    *any = true;
    JsValue name = js_key_value(s->js, key);
    return !js_is_exception(name) && (!s->gap || new_line(s)) && quote(s, js_string(name)) &&
           ascii(s, s->gap ? ": " : ":") && serialize(s, key, v);
}

// Are the object's own properties those of a shape that never changes, all enumerable data named by
// strings, in the order in which they are written?
static bool is_plain(const JsObject *o)
{
    const JsShape *shape = js_shape(o);
    if (js__flags(o) & (JS_SHAPE_EXOTIC | JS_SHAPE_LAZY | JS_SHAPE_UNIQUE) ||
        js_cell_kind(&o->cell) != JS_KIND_OBJECT || o->store->element_count || o->store->sparse)
        return false;
    for (uint32_t i = 0; i < shape->count; i++) {
        const JsProp *p = &shape->props->v[i];
        if (js_key_is_none(p->key) || js_key_is_symbol(p->key) || p->attributes & JS_ATTR_SPECIAL ||
            !(p->attributes & JS_ENUMERABLE))
            return false;
    }
    return true;
}

// The members of such an object. The keys are those of the beginning, whatever becomes of it.
static bool add_plain_members(State *s, JsObject *o, bool *any)
{
    const JsShape *shape = js_shape(o);
    for (uint32_t i = 0; i < shape->count; i++) {
        const JsProp *p = &shape->props->v[i];
        bool same = js_shape(o) == shape;
        JsValue v = same ? *js__slot_in(shape, o, p->slot) : js_get_object(s->js, o, p->key);
        if (!add_member(s, o, p->key, v, any))
            return false;
    }
    return true;
}

static bool add_members(State *s, JsObject *o, bool *any)
{
    if (!s->list && is_plain(o))
        return add_plain_members(s, o, any);
    JsValues *keys = s->list ? s->list : js__enumerable_own_keys(s->js, o);
    for (uint32_t i = 0; keys && i < keys->count; i++) {
        JsKey k = js_to_property_key(s->js, keys->v[i]);
        if (js_key_is_none(k) || !add_member(s, o, k, js_get_object(s->js, o, k), any))
            return false;
    }
    return keys != NULL;
}

// 25.5.2.4 SerializeJSONObject
static bool serialize_object(State *s, JsObject *o)
{
    bool any = false;
    if (!ascii(s, "{"))
        return false;
    s->depth++;
    if (!add_members(s, o, &any))
        return false;
    s->depth--;
    return (!any || !s->gap || new_line(s)) && ascii(s, "}");
}

// 25.5.2.5 SerializeJSONArray
static bool serialize_array(State *s, JsObject *o)
{
    double length;
    if (!js__length(s->js, o, &length) || !ascii(s, "["))
        return false;
    s->depth++;
    for (double i = 0; i < length; i++) {
        JsKey k = js__index_key(s->js, i);
        JsValue v = js_key_is_none(k) ? JS_EXCEPTION : js__get_index(s->js, o, i);
        if (js_is_exception(v) || !prepare(s, o, k, &v) || (i > 0 && !ascii(s, ",")) ||
            (s->gap && !new_line(s)) || !serialize(s, k, has_json(v) ? v : JS_NULL))
            return false;
    }
    s->depth--;
    return (length == 0 || !s->gap || new_line(s)) && ascii(s, "]");
}

static bool serialize_nested(State *s, JsKey key, JsObject *o)
{
    Open **list = &s->lists[((uintptr_t)o >> 4) % OPEN_LISTS];
    for (Open *f = *list; f; f = f->before)
        if (f->object == o)
            return throw_circular(s, o, key);
    Open open = {s->open, o, key, *list};
    int array = js_check_stack(s->js) ? js_is_array(s->js, js_from_cell(o)) : -1;
    if (array < 0)
        return false;
    s->open = *list = &open;
    bool ok = array ? serialize_array(s, o) : serialize_object(s, o);
    s->open = open.up;
    *list = open.before;
    return ok;
}

static bool add_int(State *s, int32_t i)
{
    char text[12];
    char *end = text + sizeof text, *at = end;
    uint32_t left = i < 0 ? 0u - (uint32_t)i : (uint32_t)i;
    do
        *--at = (char)('0' + left % 10);
    while (left /= 10);
    if (i < 0)
        *--at = '-';
    return js__builder_bytes(&s->b, at, (uint32_t)(end - at));
}

// Steps 5 to 12 of 25.5.2.1: writes a prepared value that has JSON.
static bool serialize(State *s, JsKey key, JsValue v)
{
    if (js_is_string(v))
        return quote(s, js_string(v));
    if (js_is_int(v))
        return add_int(s, js_int_value(v));
    if (js_is_number(v)) {
        double d = js_number_value(v);
        JsValue text =
            isfinite(d) ? js_number_to_string(s->js, d, 10) : js_from_cell(JS_ATOM(null));
        return !js_is_exception(text) && js__builder_string(&s->b, js_string(text));
    }
    if (js_unlikely(js__is_raw_json(v))) {
        JsValue text = js_get(s->js, v, JS_KEY(rawJSON));
        return !js_is_exception(text) && js__builder_string(&s->b, js_string(text));
    }
    if (js_is_object(v))
        return serialize_nested(s, key, js_object(v));
    if (js_is_bigint(v)) {
        js_throw_type_error(s->js, "Do not know how to serialize a BigInt");
        return false;
    }
    return ascii(s, js_is_null(v) ? "null" : js_is_true(v) ? "true" : "false");
}

// A list of the names that an array of strings and numbers gives, without repetitions.
static bool property_list(State *s, JsObject *replacer)
{
    Js *js = s->js;
    double length;
    s->list = js_values_new(js, 4);
    if (!s->list || !js__length(js, replacer, &length))
        return false;
    for (double i = 0; i < length; i++) {
        JsValue v = js__get_index(js, replacer, i);
        if (js_is_exception(v))
            return false;
        bool boxed = js_is_kind(v, JS_KIND_BOXED);
        JsValue inner = boxed ? js__boxed_value(js_object(v)) : v;
        if (!js_is_string(inner) && !js_is_number(inner))
            continue;
        JsString *text = js_to_string(js, v);
        if (!text)
            return false;
        bool known = false;
        for (uint32_t k = 0; k < s->list->count && !known; k++)
            known = js_string_equals(js, js_string(s->list->v[k]), text);
        if (!known && !js_values_push(js, &s->list, js_from_cell(text)))
            return false;
    }
    return true;
}

// The third argument: a number of spaces or a text, at most ten units. False: exception.
static bool read_gap(State *s, JsValue space)
{
    Js *js = s->js;
    if (js_is_kind(space, JS_KIND_BOXED)) {
        JsValue inner = js__boxed_value(js_object(space));
        if (js_is_number(inner))
            space = js_to_number(js, space);
        else if (js_is_string(inner))
            space = js_to_string_value(js, space);
    }
    if (js_is_exception(space))
        return false;
    if (js_is_number(space)) {
        double n;
        if (!js_to_integer_or_infinity(js, space, &n))
            return false;
        s->gap = n < 1 ? NULL : js_string_latin1(js, "          ", n > 10 ? 10 : (size_t)n);
        return n < 1 || s->gap;
    }
    if (js_is_string(space) && js_string(space)->length) {
        JsString *text = js_string(space);
        s->gap = text->length <= 10 ? text : js_string_slice(js, text, 0, 10);
        return s->gap != NULL;
    }
    return true;
}

// 25.5.2 JSON.stringify
JS_BUILTIN(js__json_stringify)
{
    State s = {.js = js, .replacer = JS_UNDEFINED};
    js__builder_init(&s.b, js);
    if (js_is_callable(JS_ARG(1))) {
        s.replacer = argv[1];
    } else if (js_is_object(JS_ARG(1))) {
        int array = js_is_array(js, argv[1]);
        JS_CHECK_INT(array);
        if (array)
            JS_CHECK_OK(property_list(&s, js_object(argv[1])));
    }
    JS_CHECK_OK(read_gap(&s, JS_ARG(2)));
    JsObject *wrapper = js_object_new(js);
    JsValue v = JS_ARG(0);
    JS_CHECK_OK(wrapper && js_create_data_property_or_throw(js, wrapper, JS_KEY(empty), v) &&
                prepare(&s, wrapper, JS_KEY(empty), &v));
    if (!has_json(v))
        return JS_UNDEFINED;
    JS_CHECK_OK(serialize(&s, JS_KEY(empty), v));
    return js_from_cell_or_exception(js__builder_end(&s.b));
}
