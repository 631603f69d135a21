// SPDX-License-Identifier: MIT
//
// 16.2.1.8 ParseJSONModule. The grammar (25.5.1, ECMA-404) is checked here; the value is made of
// the same text when the program runs, which costs less C than a literal of that size.
//
//     {"a": [1, 2]}        export default (the value of that JSON)
#include "transpiler/parse/json.h"

#include <string.h>

typedef struct Json {
    const Source *source;
    const char *at, *end;
    Diagnostics *diagnostics;
    uint32_t depth;
} Json;

enum { DEEPEST = 1000 };

static bool fail(Json *json, const char *message)
{
    uint32_t at = (uint32_t)(json->at - json->source->text);
    diagnostics_error(json->diagnostics, json->source, at, at, "JSON: %s", message);
    return false;
}

static void skip_blanks(Json *json)
{
    while (json->at < json->end && *json->at && strchr(" \t\r\n", *json->at))
        json->at++;
}

static bool accept(Json *json, char c)
{
    skip_blanks(json);
    if (json->at >= json->end || *json->at != c)
        return false;
    json->at++;
    return true;
}

static bool read_word(Json *json, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(json->end - json->at) < length || memcmp(json->at, word, length) != 0)
        return fail(json, "expected a value");
    json->at += length;
    return true;
}

static bool read_digits(Json *json)
{
    const char *start = json->at;
    while (json->at < json->end && *json->at >= '0' && *json->at <= '9')
        json->at++;
    return json->at > start || fail(json, "expected a digit");
}

static bool read_number(Json *json)
{
    if (*json->at == '-')
        json->at++;
    if (*json->at == '0')
        json->at++;
    else if (!read_digits(json))
        return false;
    if (json->at < json->end && *json->at == '.') {
        json->at++;
        if (!read_digits(json))
            return false;
    }
    if (json->at < json->end && (*json->at | 0x20) == 'e') {
        json->at++;
        if (json->at < json->end && (*json->at == '+' || *json->at == '-'))
            json->at++;
        return read_digits(json);
    }
    return true;
}

static bool read_escape(Json *json)
{
    char c = *++json->at;
    if (c != 'u' && (!c || !strchr("\"\\/bfnrt", c)))
        return fail(json, "malformed escape in a string");
    json->at++;
    for (int i = 0; c == 'u' && i < 4; i++)
        if (!*json->at || !strchr("0123456789abcdefABCDEF", *json->at++))
            return fail(json, "malformed escape in a string");
    return true;
}

static bool read_string(Json *json)
{
    if (!accept(json, '"'))
        return fail(json, "expected a string");
    while (json->at < json->end && *json->at != '"') {
        if ((unsigned char)*json->at < ' ')
            return fail(json, "control character in a string");
        if (*json->at != '\\')
            json->at++;
        else if (!read_escape(json))
            return false;
    }
    return accept(json, '"') || fail(json, "a string is not terminated");
}

static bool read_value(Json *json);

static bool read_array(Json *json)
{
    if (accept(json, ']'))
        return true;
    do
        if (!read_value(json))
            return false;
    while (accept(json, ','));
    return accept(json, ']') || fail(json, "expected ',' or ']'");
}

static bool read_object(Json *json)
{
    if (accept(json, '}'))
        return true;
    do {
        if (!read_string(json))
            return false;
        if (!accept(json, ':'))
            return fail(json, "expected ':'");
        if (!read_value(json))
            return false;
    } while (accept(json, ','));
    return accept(json, '}') || fail(json, "expected ',' or '}'");
}

static bool read_value(Json *json)
{
    skip_blanks(json);
    if (json->at >= json->end)
        return fail(json, "expected a value");
    if (json->depth == DEEPEST)
        return fail(json, "nested too deeply");
    json->depth++;
    bool good;
    switch (*json->at) {
    case '{':
        json->at++;
        good = read_object(json);
        break;
    case '[':
        json->at++;
        good = read_array(json);
        break;
    case '"':
        good = read_string(json);
        break;
    case 't':
        good = read_word(json, "true");
        break;
    case 'f':
        good = read_word(json, "false");
        break;
    case 'n':
        good = read_word(json, "null");
        break;
    default:
        good = *json->at == '-' || (*json->at >= '0' && *json->at <= '9')
                   ? read_number(json)
                   : fail(json, "expected a value");
    }
    json->depth--;
    return good;
}

static bool check(Json *json)
{
    if (!read_value(json))
        return false;
    skip_blanks(json);
    return json->at == json->end || fail(json, "unexpected text behind the value");
}

bool json_parse(ParseGoal goal, const Source *source, Arena *arena, NameTable *names,
                Diagnostics *diagnostics, AstProgram **program)
{
    // A byte order mark is no part of the text.
    const char *text = source->text, *end = text + source->length;
    if (source->length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        text += 3;
    Json json = {source, text, end, diagnostics, 0};
    if (goal == PARSE_JSON && !check(&json))
        return false;
    // The tree has no positions, so that the text is not there twice in what is emitted. A source
    // outlives its tree.
    Source *empty = ARENA_NEW(names->arena, Source);
    source_init(empty, names->arena, source->name, "", 0);
    empty->c_name = source->c_name;
    AstBuilder builder = {arena, 0};
    AstNode *value =
        ast_new(&builder, goal == PARSE_JSON ? AST_JSON_VALUE : AST_STRING_LITERAL, 0, 0);
    Name name = name_intern(names, text, (size_t)(end - text));
    if (goal == PARSE_JSON)
        value->json_value.text = name;
    else
        value->string_literal.value = name;
    AstNode *export = ast_new(&builder, AST_EXPORT_DEFAULT, 0, 0);
    export->export_default.declaration = value;
    AstNode *root = ast_new(&builder, AST_PROGRAM, 0, 0);
    vec_push(arena, &root->program.body, export);
    root->program.module = root->program.strict = true;
    *program = ARENA_NEW(arena, AstProgram);
    **program = (AstProgram){empty, names, root, builder.next_id, true, false, false};
    return true;
}
