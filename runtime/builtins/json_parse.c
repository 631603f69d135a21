// SPDX-License-Identifier: MIT
// JSON.parse: a recursive descent over the code units that makes values as it goes, and the
// reviver's walk.
//
// 25.5.1 parses the text as a script; the grammar is that of JSON (25.5.1 step 2 refers to
// ECMA-404).
#define _GNU_SOURCE
#include "runtime/builtins/array.h"
#include "runtime/builtins/json.h"
#include "runtime/value/string.h"
#include <stdio.h>
#include <stdlib.h>

// Names that came before, by hash: most are of a few that come again and again.
enum { NAMES = 64 };

typedef struct Parser {
    Js *js;
    JsString *text;
    JsView v;
    uint32_t at;
    JsKey names[NAMES]; // atoms, or none
    bool records;       // is there a reviver?
    JsValues *record;   // then: of the value that was read last
} Parser;

// A JSON Parse Record, which tells a reviver of the text: the value, and of a primitive its source,
// of an array the list of its elements' records, of an object one without a prototype that has the
// records of its properties.
enum { RECORD_VALUE, RECORD_PARTS };

static bool make_record(Parser *p, JsValue value, JsValue parts)
{
    p->record = js_values_new(p->js, 2);
    return p->record && js_values_push(p->js, &p->record, value) &&
           js_values_push(p->js, &p->record, parts);
}

static uint32_t peek(const Parser *p)
{
    return p->at < p->v.length ? js__view_at(&p->v, p->at) : UINT32_MAX;
}

static void skip_space(Parser *p)
{
    for (;;) {
        uint32_t c = peek(p);
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        p->at++;
    }
}

// The text around a place, for messages: all of a short one. NULL: out of memory is pending.
static char *excerpt(const Parser *p)
{
    uint32_t length = p->v.length, from = 0, to = length;
    bool before = length > 20 && p->at >= 10,
         after = length > 20 && (p->at < 10 || p->at < length - 10);
    if (before)
        from = p->at - 10;
    if (after)
        to = p->at + 10;
    JsString *part = js_string_slice(p->js, p->text, from, to);
    char *text = part ? js_string_to_utf8(p->js, part, NULL) : NULL;
    char *result = NULL;
    if (text && asprintf(&result, "%s\"%s\"%s", before ? "..." : "", text, after ? "..." : "") < 0)
        result = NULL;
    free(text);
    return result;
}

// What comes of a value that was no JSON at all.
static bool is_value_text(const char *text)
{
    static const char *const texts[] = {"\"NaN\"", "\"Infinity\"", "\"undefined\"",
                                        "\"[object Object]\""};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (strcmp(text, texts[i]) == 0)
            return true;
    return false;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static JsValue bad_at(Parser *p, const char *what)
{
    return js_throw_syntax_error(p->js, "%s in JSON at position %u", what, p->at);
}

// The SyntaxError for what stands at the place.
static JsValue unexpected(Parser *p)
{
    if (p->at >= p->v.length)
        return js_throw_syntax_error(p->js, "Unexpected end of JSON input");
    if (peek(p) == '"' || peek(p) == '-' || is_digit(peek(p)))
        return bad_at(p, peek(p) == '"' ? "Unexpected string" : "Unexpected number");
    JsString *token = js_string_slice(p->js, p->text, p->at, p->at + 1);
    char *text = token ? js_string_to_utf8(p->js, token, NULL) : NULL,
         *around = text ? excerpt(p) : NULL;
    if (around && is_value_text(around))
        js_throw_syntax_error(p->js, "%s is not valid JSON", around);
    else if (around)
        js_throw_syntax_error(p->js, "Unexpected token '%s', %s is not valid JSON", text, around);
    free(text);
    free(around);
    return JS_EXCEPTION;
}

static JsValue parse_word(Parser *p, const char *word, JsValue v)
{
    for (; *word; word++, p->at++)
        if (peek(p) != (unsigned char)*word)
            return unexpected(p);
    return v;
}

static JsValue parse_number(Parser *p)
{
    uint32_t start = p->at;
    if (peek(p) == '-') {
        p->at++;
        if (!is_digit(peek(p)))
            return bad_at(p, "No number after minus sign");
    }
    if (peek(p) == '0') {
        p->at++;
        if (is_digit(peek(p)))
            return bad_at(p, "Unexpected number");
    }
    int64_t value = 0;
    while (is_digit(peek(p))) {
        value = value < 1000000000 ? value * 10 + (int64_t)(peek(p) - '0') : INT64_C(10000000000);
        p->at++;
    }
    bool whole = true;
    if (peek(p) == '.') {
        whole = false;
        p->at++;
        if (!is_digit(peek(p)))
            return bad_at(p, "Unterminated fractional number");
        while (is_digit(peek(p)))
            p->at++;
    }
    if (peek(p) == 'e' || peek(p) == 'E') {
        whole = false;
        p->at++;
        if (peek(p) == '+' || peek(p) == '-')
            p->at++;
        if (!is_digit(peek(p)))
            return bad_at(p, "Exponent part is missing a number");
        while (is_digit(peek(p)))
            p->at++;
    }
    bool negative = js__view_at(&p->v, start) == '-';
    if (whole && value < 1000000000 && !(negative && value == 0))
        return js_int((int32_t)(negative ? -value : value));
    JsString *s = js_string_slice(p->js, p->text, start, p->at);
    return s ? js_number(js_string_to_number(p->js, s)) : JS_EXCEPTION;
}

static int hex_value(uint32_t c)
{
    if (is_digit(c))
        return (int)(c - '0');
    if (c >= 'a' && c <= 'f')
        return (int)(c - 'a' + 10);
    return c >= 'A' && c <= 'F' ? (int)(c - 'A' + 10) : -1;
}

// Behind a backslash. False: exception.
static bool parse_escape(Parser *p, JsBuilder *b)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    uint32_t c = peek(p);
    if (c == 'u') {
        uint32_t unit = 0;
        p->at++;
        for (int i = 0; i < 4; i++, p->at++) {
            int digit = hex_value(peek(p));
            if (digit < 0) {
                bad_at(p, "Bad Unicode escape");
                return false;
            }
            unit = unit * 16 + (uint32_t)digit;
        }
        return js__builder_unit(b, (uint16_t)unit);
    }
    const char *known = c && c < 128 ? strchr(from, (int)c) : NULL;
    if (!known) {
        if (p->at >= p->v.length)
            unexpected(p);
        else
            bad_at(p, "Bad escaped character");
        return false;
    }
    p->at++;
    return js__builder_unit(b, (uint16_t)to[known - from]);
}

static JsString *parse_string(Parser *p)
{
    uint32_t start = ++p->at;
    JsBuilder b;
    bool plain = true;
    js__builder_init(&b, p->js);
    for (;;) {
        uint32_t c = peek(p);
        if (c == '"')
            break;
        if (p->at >= p->v.length) {
            bad_at(p, "Unterminated string");
            return NULL;
        }
        if (c < 0x20) {
            bad_at(p, "Bad control character in string literal");
            return NULL;
        }
        p->at++;
        if (c != '\\')
            continue;
        plain = false;
        if (!js__builder_view(&b, &p->v, start, p->at - 1) || !parse_escape(p, &b))
            return NULL;
        start = p->at;
    }
    uint32_t end = p->at++;
    if (plain)
        return js_string_slice(p->js, p->text, start, end);
    return js__builder_view(&b, &p->v, start, end) ? js__builder_end(&b) : NULL;
}

// A name of an object, if it has no escape and came before; or none, and nothing was read.
static JsKey known_name(Parser *p, JsKey **place)
{
    *place = NULL;
    if (!p->v.bytes)
        return JS_NO_KEY;
    const uint8_t *name = p->v.bytes + p->at + 1;
    uint32_t most = p->v.length - p->at - 1, length = 0, hash = 0;
    while (length < most && name[length] != '"') {
        if (name[length] == '\\' || name[length] < 0x20 || length == 64)
            return JS_NO_KEY;
        hash = hash * 31 + name[length++];
    }
    if (length == most)
        return JS_NO_KEY;
    *place = &p->names[(hash ^ hash >> 6) % NAMES];
    const JsString *atom = (const JsString *)(uintptr_t)(*place)->bits;
    if (!atom || atom->length != length || memcmp(js_string_bytes(atom), name, length))
        return JS_NO_KEY;
    p->at += length + 2;
    return **place;
}

static JsKey parse_name(Parser *p)
{
    JsKey *place, key = known_name(p, &place);
    if (!js_key_is_none(key))
        return key;
    JsString *name = parse_string(p);
    key = name ? js_key_from_string(p->js, name) : JS_NO_KEY;
    if (place && !js_key_is_none(key) && !js_key_is_index(key))
        *place = key;
    return key;
}

static JsValue parse_value(Parser *p);

static JsValue parse_array(Parser *p)
{
    JsArray *a = js_array_new(p->js, 0, NULL);
    JsValues *records = a && p->records ? js_values_new(p->js, 4) : NULL;
    JS_CHECK_OK(a && (records || !p->records));
    p->at++;
    skip_space(p);
    bool ends = peek(p) == ']';
    p->at += ends;
    while (!ends) {
        JsValue v = parse_value(p);
        JS_CHECK(v);
        JS_CHECK_OK(js_array_push(p->js, a, v));
        if (js_unlikely(records))
            JS_CHECK_OK(js_values_push(p->js, &records, js_from_cell(p->record)));
        skip_space(p);
        uint32_t c = peek(p);
        if ((ends = c == ']')) {
            p->at++;
            break;
        }
        if (c != ',')
            return bad_at(p, "Expected ',' or ']' after array element");
        p->at++;
    }
    JS_CHECK_OK(!records || make_record(p, js_from_cell(a), js_from_cell(records)));
    return js_from_cell(a);
}

static JsValue parse_object(Parser *p)
{
    JsObject *o = js_object_new(p->js);
    JsObject *records = o && p->records ? js_object_new_proto(p->js, NULL) : NULL;
    JS_CHECK_OK(o && (records || !p->records));
    p->at++;
    skip_space(p);
    bool ends = peek(p) == '}';
    p->at += ends;
    for (bool first = true; !ends; first = false) {
        skip_space(p);
        if (peek(p) != '"')
            return bad_at(p, first ? "Expected property name or '}'"
                                   : "Expected double-quoted property name");
        JsKey key = parse_name(p);
        JS_CHECK_OK(!js_key_is_none(key));
        skip_space(p);
        if (peek(p) != ':')
            return first ? bad_at(p, "Expected ':' after property name") : unexpected(p);
        p->at++;
        JsValue v = parse_value(p);
        JS_CHECK(v);
        JS_CHECK_INT(js_create_data_property(p->js, o, key, v));
        if (js_unlikely(records))
            JS_CHECK_INT(js_create_data_property(p->js, records, key, js_from_cell(p->record)));
        skip_space(p);
        uint32_t c = peek(p);
        if ((ends = c == '}')) {
            p->at++;
            break;
        }
        if (c != ',')
            return bad_at(p, "Expected ',' or '}' after property value");
        p->at++;
    }
    JS_CHECK_OK(!records || make_record(p, js_from_cell(o), js_from_cell(records)));
    return js_from_cell(o);
}

static JsValue parse_primitive(Parser *p)
{
    switch (peek(p)) {
    case '"':
        return js_from_cell_or_exception(parse_string(p));
    case 't':
        return parse_word(p, "true", JS_TRUE);
    case 'f':
        return parse_word(p, "false", JS_FALSE);
    case 'n':
        return parse_word(p, "null", JS_NULL);
    default:
        break;
    }
    return peek(p) == '-' || is_digit(peek(p)) ? parse_number(p) : unexpected(p);
}

static JsValue parse_value(Parser *p)
{
    skip_space(p);
    JS_CHECK_OK(js_check_stack(p->js));
    uint32_t c = peek(p), start = p->at;
    if (c == '{')
        return parse_object(p);
    if (c == '[')
        return parse_array(p);
    JsValue v = parse_primitive(p);
    if (js_unlikely(p->records) && !js_is_exception(v)) {
        JsString *source = js_string_slice(p->js, p->text, start, p->at);
        JS_CHECK_OK(source && make_record(p, v, js_from_cell(source)));
    }
    return v;
}

// What revives a text.
typedef struct Reviver {
    Js *js;
    JsValue function;
} Reviver;

// `record` is NULL where the text says nothing of the property.
static JsValue revive(const Reviver *r, JsObject *holder, JsKey key, const JsValues *record);

// One property of what is revived: deleted or replaced.
static bool revive_property(const Reviver *r, JsObject *o, JsKey key, const JsValues *record)
{
    JsValue v = revive(r, o, key, record);
    if (js_is_exception(v))
        return false;
    return (js_is_undefined(v) ? js_delete_property(r->js, o, key)
                               : js_create_data_property(r->js, o, key, v)) >= 0;
}

static bool revive_array(const Reviver *r, JsObject *o, const JsValues *records)
{
    double length;
    if (!js__length(r->js, o, &length))
        return false;
    for (double i = 0; i < length; i++) {
        JsKey k = js__index_key(r->js, i);
        const JsValues *record = records && i < records->count
                                     ? (const JsValues *)js_cell(records->v[(uint32_t)i])
                                     : NULL;
        if (js_key_is_none(k) || !revive_property(r, o, k, record))
            return false;
    }
    return true;
}

// The enumerable own string keys (EnumerableOwnProperties), as a list of keys' values.
static bool revive_object(const Reviver *r, JsObject *o, JsObject *records)
{
    JsValues *keys = js__enumerable_own_keys(r->js, o);
    for (uint32_t i = 0; keys && i < keys->count; i++) {
        JsKey k = js_to_property_key(r->js, keys->v[i]);
        JsValue record = JS_UNDEFINED;
        if (!js_key_is_none(k) && records)
            record = js_get_object(r->js, records, k);
        if (js_key_is_none(k) || js_is_exception(record) ||
            !revive_property(r, o, k,
                             js_is_cell(record) ? (const JsValues *)js_cell(record) : NULL))
            return false;
    }
    return keys != NULL;
}

// 25.5.1.1 InternalizeJSONProperty, with the context of ES2026
static JsValue revive(const Reviver *r, JsObject *holder, JsKey key, const JsValues *record)
{
    Js *js = r->js;
    JsValue v = js_get_object(js, holder, key);
    JS_CHECK(v);
    JS_CHECK_OK(js_check_stack(js));
    JsObject *context = js_object_new(js);
    JS_CHECK_OK(context);
    if (record && !js_same_value(js, record->v[RECORD_VALUE], v))
        record = NULL;
    JsValue parts = record ? record->v[RECORD_PARTS] : JS_EMPTY;
    if (js_is_object(v)) {
        int array = js_is_array(js, v);
        JS_CHECK_INT(array);
        if (array)
            JS_CHECK_OK(
                revive_array(r, js_object(v), record ? (const JsValues *)js_cell(parts) : NULL));
        else
            JS_CHECK_OK(revive_object(r, js_object(v), record ? js_object(parts) : NULL));
    } else if (record) {
        JS_CHECK_INT(js_create_data_property(js, context, JS_KEY(source), parts));
    }
    JsValue args[3] = {js_key_value(js, key), v, js_from_cell(context)};
    JS_CHECK(args[0]);
    return js_call(js, r->function, js_from_cell(holder), 3, args);
}

// 25.5.1 JSON.parse
JS_BUILTIN(js__json_parse)
{
    JsString *text = js_to_string(js, JS_ARG(0));
    Parser p = {.js = js, .text = text, .records = js_is_callable(JS_ARG(1))};
    JS_CHECK_OK(text && js__string_view(js, text, &p.v));
    JsValue v = parse_value(&p);
    JS_CHECK(v);
    skip_space(&p);
    if (p.at < p.v.length)
        return js_throw_syntax_error(
            js, "Unexpected non-whitespace character after JSON at position %u", p.at);
    if (!p.records)
        return v;
    JsObject *root = js_object_new(js);
    JS_CHECK_OK(root && js_create_data_property_or_throw(js, root, JS_KEY(empty), v));
    const Reviver r = {js, argv[1]};
    return revive(&r, root, JS_KEY(empty), p.record);
}

JsValue js_json_value(Js *js, JsValue text)
{
    return js__json_parse(js, NULL, JS_UNDEFINED, JS_UNDEFINED, 1, &text);
}
