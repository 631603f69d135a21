// SPDX-License-Identifier: MIT
// Escapes and names of groups (22.2.1 AtomEscape, CharacterEscape, ClassEscape, GroupName).
#include "runtime/regexp/syntax/parser.h"
#include "runtime/text/unicode.h"
#include <string.h>

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int hex_value(uint32_t c)
{
    if (is_digit(c))
        return (int)(c - '0');
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)(c - 'a' + 10) : -1;
}

bool js__regexp_number(JsRegexpParser *p, uint64_t *value)
{
    uint32_t start = p->at;
    *value = 0;
    for (; is_digit(js__regexp_peek(p, 0)); p->at++)
        if (*value < (uint64_t)1 << 53)
            *value = *value * 10 + (js__regexp_peek(p, 0) - '0');
    return p->at > start;
}

// Exactly `digits` hexadecimal digits, or nothing is read and -1 returned.
static int32_t read_hex(JsRegexpParser *p, uint32_t digits)
{
    int32_t value = 0;
    for (uint32_t i = 0; i < digits; i++) {
        int digit = hex_value(js__regexp_peek(p, i));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    p->at += digits;
    return value;
}

// {X...} behind \u: the value, or -1 with nothing read.
static int32_t read_braced(JsRegexpParser *p)
{
    uint32_t start = p->at;
    int32_t value = 0;
    if (!js__regexp_accept(p, '{'))
        return -1;
    uint32_t first = p->at;
    for (int digit; (digit = hex_value(js__regexp_peek(p, 0))) >= 0 && value <= 0x10ffff; p->at++)
        value = value * 16 + digit;
    if (p->at > first && value <= 0x10ffff && js__regexp_accept(p, '}'))
        return value;
    p->at = start;
    return -1;
}

// Behind \u: RegExpUnicodeEscapeSequence; with `pairs` two escapes of surrogates are one character.
// -1 with nothing read if malformed.
static int32_t read_unicode_escape(JsRegexpParser *p, bool pairs)
{
    if (pairs && js__regexp_peek(p, 0) == '{')
        return read_braced(p);
    int32_t high = read_hex(p, 4);
    if (!pairs || high < 0xd800 || high > 0xdbff)
        return high;
    uint32_t after = p->at;
    if (js__regexp_accept_text(p, "\\u")) {
        int32_t low = read_hex(p, 4);
        if (low >= 0xdc00 && low <= 0xdfff)
            return (int32_t)js_text_join((uint32_t)high, (uint32_t)low);
    }
    p->at = after;
    return high;
}

static bool is_name_character(uint32_t c, bool is_first)
{
    if (c == '$' || c == '_' || is_letter(c))
        return true;
    if (is_first)
        return js_text_is_id_start(c);
    return is_digit(c) || c == 0x200c || c == 0x200d || js_text_is_id_continue(c);
}

bool js__regexp_group_name(JsRegexpParser *p, JsRegexpName *name)
{
    uint32_t start = p->at, capacity = 0;
    uint16_t *units = NULL;
    *name = (JsRegexpName){0};
    while (!js__regexp_accept(p, '>')) {
        uint32_t c = js__regexp_peek(p, 0);
        p->at++;
        if (c == '\\') {
            bool is_escape = js__regexp_accept(p, 'u');
            int32_t value = is_escape ? read_unicode_escape(p, true) : -1;
            c = value < 0 ? JS_REGEXP_NONE : (uint32_t)value;
        } else if (js_text_is_high(c) && js_text_is_low(js__regexp_peek(p, 0))) {
            c = js_text_join(c, js__regexp_peek(p, 0));
            p->at++;
        }
        if (c == JS_REGEXP_NONE || !is_name_character(c, !name->length))
            return js__regexp_fail(p, start, "invalid name of a capture group");
        uint16_t pair[2];
        size_t count = js_text_utf16_put(c, pair);
        for (size_t i = 0; i < count; i++)
            if (!js__regexp_need(
                    p, js__regexp_append(p->pool, &units, &name->length, &capacity, &pair[i], 2)))
                return false;
    }
    name->units = units;
    return name->length || js__regexp_fail(p, start, "a capture group's name is empty");
}

static JsRegexpSequences property_of_strings(const char *name)
{
    static const char *const of_strings[] = {"Basic_Emoji",
                                             "Emoji_Keycap_Sequence",
                                             "RGI_Emoji_Modifier_Sequence",
                                             "RGI_Emoji_Flag_Sequence",
                                             "RGI_Emoji_Tag_Sequence",
                                             "RGI_Emoji_ZWJ_Sequence",
                                             "RGI_Emoji"};
    int i = 0;
    while (i < JS_REGEXP_SEQUENCES && strcmp(name, of_strings[i]) != 0)
        i++;
    return (JsRegexpSequences)i;
}

// The text in the braces of \p: NULL after an error. *value points behind its `=`, if it has one.
static bool read_property_name(JsRegexpParser *p, uint32_t start, char name[64], char **value)
{
    uint32_t length = 0;
    *value = NULL;
    if (!js__regexp_accept(p, '{'))
        return js__regexp_fail(p, start, "a property escape needs a name in braces");
    for (uint32_t c; (c = js__regexp_peek(p, 0)) != '}'; p->at++) {
        bool is_equals = c == '=' && !*value && length;
        if (!(is_letter(c) || is_digit(c) || c == '_' || is_equals) || length >= 63)
            return js__regexp_fail(p, start, "malformed property name");
        name[length++] = is_equals ? '\0' : (char)c;
        if (is_equals)
            *value = name + length;
    }
    name[length] = '\0';
    p->at++;
    return (length && !(*value && !**value)) ||
           js__regexp_fail(p, start, "malformed property name");
}

// \p{...} and \P{...}
static bool read_property(JsRegexpParser *p, JsRegexpSet *set, uint32_t start, bool is_negated)
{
    char name[64], *value;
    JsRegexpSet members = {0};
    if (!read_property_name(p, start, name, &value))
        return false;
    if (!value && property_of_strings(name) != JS_REGEXP_SEQUENCES)
        return js__regexp_fail(p, start, "a property of strings can't be used here");
    int found = js__regexp_set_property(p->pool, &members, name, value);
    if (!js__regexp_need(p, found >= 0))
        return false;
    if (!found)
        return js__regexp_fail(p, start, "a property that Unicode doesn't have");
    // With v, MaybeSimpleCaseFolding comes before CharacterComplement.
    if (p->flags & JS_REGEXP_UNICODE_SETS && p->flags & JS_REGEXP_IGNORE_CASE &&
        !js__regexp_need(p, js__regexp_set_close(p->pool, &members, true)))
        return false;
    if (is_negated && !js__regexp_need(p, js__regexp_set_invert(p->pool, &members)))
        return false;
    return js__regexp_need(p, js__regexp_set_combine(p->pool, set, &members, JS_REGEXP_UNION));
}

bool js__regexp_strings_escape(JsRegexpParser *p, JsRegexpSequences *which)
{
    char name[64], *value;
    uint32_t start = p->at;
    if (!(p->flags & JS_REGEXP_UNICODE_SETS) || !js__regexp_accept(p, 'p') ||
        js__regexp_peek(p, 0) != '{')
        return p->at = start, false;
    *which = read_property_name(p, start - 1, name, &value) && !value ? property_of_strings(name)
                                                                      : JS_REGEXP_SEQUENCES;
    if (*which == JS_REGEXP_SEQUENCES)
        p->at = start;
    return *which != JS_REGEXP_SEQUENCES;
}

bool js__regexp_class_escape(JsRegexpParser *p, JsRegexpSet *set)
{
    uint32_t c = js__regexp_peek(p, 0), start = p->at - 1;
    if (c < 0x80 && c && strchr("dDsSwW", (int)c)) {
        JsRegexpSet members = {0};
        p->at++;
        js__regexp_need(
            p, js__regexp_set_escape(p->pool, &members, c | 32, js__regexp_folds_unicode(p)) &&
                   ((c & 32) || js__regexp_set_invert(p->pool, &members)) &&
                   js__regexp_set_combine(p->pool, set, &members, JS_REGEXP_UNION));
        return true;
    }
    if (!js__regexp_is_strict(p) || (c != 'p' && c != 'P'))
        return false;
    p->at++;
    read_property(p, set, start, c == 'P');
    return true;
}

// \c: a letter; without u and v, digits and _ too in classes, and a backslash alone otherwise.
static uint32_t read_control(JsRegexpParser *p, uint32_t start, bool in_class)
{
    bool is_strict = js__regexp_is_strict(p);
    uint32_t c = js__regexp_peek(p, 0);
    if (is_letter(c) || (!is_strict && in_class && (is_digit(c) || c == '_'))) {
        p->at++;
        return c % 32;
    }
    if (is_strict)
        js__regexp_fail(p, start, "malformed \\c escape");
    else
        p->at--; // the c is a character of its own
    return '\\';
}

static uint32_t read_legacy_octal(JsRegexpParser *p, uint32_t first)
{
    uint32_t value = first - '0';
    for (int i = 1; i < (first <= '3' ? 3 : 2); i++) {
        uint32_t c = js__regexp_peek(p, 0);
        if (c < '0' || c > '7')
            break;
        value = value * 8 + (c - '0');
        p->at++;
    }
    return value;
}

uint32_t js__regexp_character_escape(JsRegexpParser *p, bool in_class)
{
    bool is_strict = js__regexp_is_strict(p);
    uint32_t start = p->at - 1, c = js__regexp_peek(p, 0);
    int32_t value = -1;
    if (c == JS_REGEXP_NONE) {
        js__regexp_fail(p, start, "a backslash at the end of a regular expression");
        return 0;
    }
    p->at++;
    switch (c) {
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case 'c':
        return read_control(p, start, in_class);
    case 'x':
        value = read_hex(p, 2);
        break;
    case 'u':
        value = read_unicode_escape(p, is_strict);
        break;
    case 'k':
        if (!is_strict && p->has_names)
            js__regexp_fail(p, start, "malformed reference to a named group");
        break;
    default:
        if (c == '0' && !is_digit(js__regexp_peek(p, 0)))
            return 0;
        if (is_digit(c) && !is_strict)
            return c < '8' ? read_legacy_octal(p, c) : c;
        if (is_strict && (js__regexp_is_syntax_character(c) || c == '/' || (in_class && c == '-')))
            return c;
    }
    if (value >= 0)
        return (uint32_t)value;
    if (is_strict)
        js__regexp_fail(p, start, "invalid escape in a regular expression");
    return c;
}
