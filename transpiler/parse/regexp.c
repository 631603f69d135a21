// SPDX-License-Identifier: MIT
//
// A recursive descent over the grammar of 22.2.1 that builds nothing. A character is a code point,
// or a code unit without u and v, as the pattern's semantics have it. After the first error
// everything returns at once: `failed` is checked by each loop.
#include "transpiler/parse/regexp.h"

#include <string.h>

#include "transpiler/base/name.h"
#include "transpiler/base/vec.h"
#include "transpiler/parse/regexp_class.h"
#include "transpiler/parse/unicode.h"

enum { MOST_LEVELS = 1000 };

bool regexp_fail(RegexpInput *input, uint32_t start, const char *message)
{
    if (!input->failed) {
        uint32_t last = input->count;
        *input->error = (RegexpError){message, input->offsets[start < last ? start : last],
                                      input->offsets[input->at < last ? input->at : last]};
    }
    input->failed = true;
    return false;
}

uint32_t regexp_peek(const RegexpInput *input, uint32_t ahead)
{
    return input->at + ahead < input->count ? input->points[input->at + ahead] : REGEXP_END;
}

bool regexp_accept(RegexpInput *input, uint32_t c)
{
    if (regexp_peek(input, 0) != c)
        return false;
    input->at++;
    return true;
}

bool regexp_accept_text(RegexpInput *input, const char *text)
{
    uint32_t length = (uint32_t)strlen(text);
    for (uint32_t i = 0; i < length; i++)
        if (regexp_peek(input, i) != (unsigned char)text[i])
            return false;
    input->at += length;
    return true;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static int hex_value(uint32_t c)
{
    return c < 0x80 ? unicode_hex((char)c) : -1;
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool regexp_is_syntax_character(uint32_t c)
{
    return c < 0x80 && c && strchr("^$\\.*+?()[]{}|", (int)c);
}

// Decimal digits, saturating; false if there are none.
static bool read_number(RegexpInput *input, uint64_t *value)
{
    uint32_t start = input->at;
    *value = 0;
    for (; is_digit(regexp_peek(input, 0)); input->at++)
        if (*value < (uint64_t)1 << 53)
            *value = *value * 10 + (regexp_peek(input, 0) - '0');
    return input->at > start;
}

// Exactly `digits` hexadecimal digits, or nothing is read and -1 returned.
static int32_t read_hex(RegexpInput *input, uint32_t digits)
{
    int32_t value = 0;
    for (uint32_t i = 0; i < digits; i++) {
        int digit = hex_value(regexp_peek(input, i));
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    input->at += digits;
    return value;
}

// {X...} behind \u: the value, or -1 with nothing read.
static int32_t read_braced(RegexpInput *input)
{
    uint32_t start = input->at;
    int32_t value = 0;
    if (!regexp_accept(input, '{'))
        return -1;
    uint32_t first = input->at;
    for (int digit; (digit = hex_value(regexp_peek(input, 0))) >= 0 && value <= 0x10FFFF;
         input->at++)
        value = value * 16 + digit;
    if (input->at > first && value <= 0x10FFFF && regexp_accept(input, '}'))
        return value;
    input->at = start;
    return -1;
}

// Behind \u: RegExpUnicodeEscapeSequence; with `pairs` two escapes of surrogates are one character.
// -1 with nothing read if malformed.
static int32_t read_unicode_escape(RegexpInput *input, bool pairs)
{
    if (pairs && regexp_peek(input, 0) == '{')
        return read_braced(input);
    int32_t high = read_hex(input, 4);
    if (!pairs || high < 0xD800 || high > 0xDBFF)
        return high;
    uint32_t after = input->at;
    if (regexp_accept_text(input, "\\u")) {
        int32_t low = read_hex(input, 4);
        if (low >= 0xDC00 && low <= 0xDFFF)
            return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    }
    input->at = after;
    return high;
}

// 22.2.1 GroupName, behind the `<`; gives the interned bytes, or NULL after reporting.
static const char *read_group_name(RegexpInput *input, uint32_t *length)
{
    uint32_t start = input->at;
    VEC(char) name = {0};
    while (!regexp_accept(input, '>')) {
        uint32_t c = regexp_peek(input, 0);
        input->at++;
        if (c == '\\') {
            bool is_escape = regexp_accept(input, 'u');
            int32_t value = is_escape ? read_unicode_escape(input, true) : -1;
            c = value < 0 ? REGEXP_END : (uint32_t)value;
        } else if (c >= 0xD800 && c <= 0xDBFF && regexp_peek(input, 0) >= 0xDC00 &&
                   regexp_peek(input, 0) <= 0xDFFF) {
            c = 0x10000 + ((c - 0xD800) << 10) + (regexp_peek(input, 0) - 0xDC00);
            input->at++;
        }
        bool is_good = name.length ? unicode_is_id_continue(c) : unicode_is_id_start(c);
        if (c == REGEXP_END || !is_good) {
            regexp_fail(input, start, "invalid name of a capture group");
            return NULL;
        }
        char bytes[4];
        int count = name_encode(bytes, c);
        for (int i = 0; i < count; i++)
            vec_push(input->arena, &name, bytes[i]);
    }
    *length = name.length;
    if (!name.length)
        regexp_fail(input, start, "a capture group's name is empty");
    return name.length ? name.data : NULL;
}

// Escapes.

// \p{...}: the form of the name only. Returns whether it may stand for strings (with v).
static bool read_property(RegexpInput *input, uint32_t start, bool is_negated,
                          bool *may_have_strings)
{
    static const char *const of_strings[] = {"Basic_Emoji",
                                             "Emoji_Keycap_Sequence",
                                             "RGI_Modifier_Sequence",
                                             "RGI_Flag_Sequence",
                                             "RGI_Emoji_Modifier_Sequence",
                                             "RGI_Emoji_Flag_Sequence",
                                             "RGI_Emoji_Tag_Sequence",
                                             "RGI_Emoji_ZWJ_Sequence",
                                             "RGI_Emoji"};
    if (!regexp_accept(input, '{'))
        return regexp_fail(input, start, "a property escape needs a name in braces");
    char name[64];
    uint32_t length = 0, equals = 0;
    for (uint32_t c; (c = regexp_peek(input, 0)) != '}'; input->at++) {
        if (!(is_letter(c) || is_digit(c) || c == '_' || (c == '=' && !equals && length)) ||
            length >= sizeof name - 1)
            return regexp_fail(input, start, "malformed property name");
        equals |= c == '=';
        name[length++] = (char)c;
    }
    name[length] = '\0';
    input->at++;
    if (!length || name[length - 1] == '=')
        return regexp_fail(input, start, "malformed property name");
    for (size_t i = 0; i < sizeof of_strings / sizeof *of_strings; i++)
        if (strcmp(name, of_strings[i]) == 0)
            *may_have_strings = true;
    if (*may_have_strings && (is_negated || !input->flags.unicode_sets))
        return regexp_fail(input, start, "a property of strings can't be used here");
    return true;
}

bool regexp_read_class_escape(RegexpInput *input, bool *may_have_strings)
{
    uint32_t c = regexp_peek(input, 0), start = input->at - 1;
    bool has_properties = input->flags.unicode || input->flags.unicode_sets;
    if (c < 0x80 && strchr("dDsSwW", (int)c) && c) {
        input->at++;
        return true;
    }
    if (!has_properties || (c != 'p' && c != 'P'))
        return false;
    input->at++;
    read_property(input, start, c == 'P', may_have_strings);
    return true;
}

// \c: a letter; without u and v, digits and _ too in classes, and a backslash alone otherwise.
static int32_t read_control(RegexpInput *input, uint32_t start, bool in_class)
{
    bool is_strict = input->flags.unicode || input->flags.unicode_sets;
    uint32_t c = regexp_peek(input, 0);
    if (is_letter(c) || (!is_strict && in_class && (is_digit(c) || c == '_'))) {
        input->at++;
        return (int32_t)(c % 32);
    }
    if (is_strict)
        regexp_fail(input, start, "malformed \\c escape");
    else
        input->at--; // the c is a character of its own
    return '\\';
}

static int32_t read_legacy_octal(RegexpInput *input, uint32_t first)
{
    int32_t value = (int32_t)(first - '0');
    for (int i = 1; i < (first <= '3' ? 3 : 2); i++) {
        uint32_t c = regexp_peek(input, 0);
        if (c < '0' || c > '7')
            break;
        value = value * 8 + (int32_t)(c - '0');
        input->at++;
    }
    return value;
}

int32_t regexp_read_character_escape(RegexpInput *input, bool in_class)
{
    bool is_strict = input->flags.unicode || input->flags.unicode_sets;
    uint32_t start = input->at - 1, c = regexp_peek(input, 0);
    int32_t value = -1;
    if (c == REGEXP_END) {
        regexp_fail(input, start, "a backslash at the end of a regular expression");
        return 0;
    }
    input->at++;
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
        return read_control(input, start, in_class);
    case 'x':
        value = read_hex(input, 2);
        break;
    case 'u':
        value = read_unicode_escape(input, is_strict);
        break;
    case 'k':
        if (!is_strict && input->has_names && !in_class)
            regexp_fail(input, start, "malformed reference to a named group");
        break;
    default:
        if (c == '0' && !is_digit(regexp_peek(input, 0)))
            return 0;
        if (is_digit(c) && !is_strict)
            return c < '8' ? read_legacy_octal(input, c) : (int32_t)c;
        if (is_strict && (regexp_is_syntax_character(c) || c == '/' || (in_class && c == '-')))
            return (int32_t)c;
    }
    if (value >= 0)
        return value;
    if (is_strict)
        regexp_fail(input, start, "invalid escape in a regular expression");
    return (int32_t)c;
}

// Terms.

static bool check_disjunction(RegexpInput *input);

static bool read_named_reference(RegexpInput *input, uint32_t start)
{
    uint32_t length;
    if (!regexp_accept(input, '<'))
        return regexp_fail(input, start, "malformed reference to a named group");
    const char *name = read_group_name(input, &length);
    if (name)
        vec_push(input->arena, &input->references, ((RegexpName){name, length, start, false}));
    return name != NULL;
}

static bool check_atom_escape(RegexpInput *input)
{
    uint32_t start = input->at - 1, c = regexp_peek(input, 0);
    bool is_strict = input->flags.unicode || input->flags.unicode_sets, may_have_strings = false;
    if (c >= '1' && c <= '9') {
        uint32_t first = input->at;
        uint64_t number;
        read_number(input, &number);
        if (number <= input->group_count)
            return true;
        if (is_strict)
            return regexp_fail(input, start, "a reference to a group that doesn't exist");
        input->at = first;
    }
    if (c == 'k' && (is_strict || input->has_names)) {
        input->at++;
        return read_named_reference(input, start);
    }
    if (!regexp_read_class_escape(input, &may_have_strings))
        regexp_read_character_escape(input, false);
    return true;
}

static uint32_t read_modifiers(RegexpInput *input, uint32_t start, uint32_t seen)
{
    for (uint32_t c; (c = regexp_peek(input, 0)) != ':' && c != '-'; input->at++) {
        uint32_t bit = c == 'i' ? 1 : c == 'm' ? 2 : c == 's' ? 4 : 0;
        if (!bit || (seen & bit)) {
            regexp_fail(input, start, bit ? "a repeated modifier" : "invalid group");
            break;
        }
        seen |= bit;
    }
    return seen;
}

// (?ims-ims: behind the `(?`.
static bool check_modifiers(RegexpInput *input, uint32_t start)
{
    uint32_t seen = read_modifiers(input, start, 0);
    if (!input->failed && regexp_accept(input, '-')) {
        seen = read_modifiers(input, start, seen);
        if (!seen)
            return regexp_fail(input, start, "modifiers are missing");
    }
    return regexp_accept(input, ':') || regexp_fail(input, start, "invalid group");
}

static bool check_group_name(RegexpInput *input, uint32_t start)
{
    uint32_t length;
    const char *name = read_group_name(input, &length);
    if (!name)
        return false;
    for (uint32_t i = 0; i < input->names.length; i++) {
        const RegexpName *other = &input->names.data[i];
        if (!other->is_hidden && other->length == length && memcmp(other->text, name, length) == 0)
            return regexp_fail(input, start, "a second capture group of the same name");
    }
    vec_push(input->arena, &input->names, ((RegexpName){name, length, start, false}));
    return true;
}

// Behind a `(`. *is_quantifiable is false for what no quantifier may follow.
static bool check_group(RegexpInput *input, bool *is_quantifiable)
{
    uint32_t start = input->at - 1;
    bool is_strict = input->flags.unicode || input->flags.unicode_sets;
    if (regexp_accept_text(input, "?=") || regexp_accept_text(input, "?!"))
        *is_quantifiable = !is_strict; // B.1.2 QuantifiableAssertion
    else if (regexp_accept_text(input, "?<=") || regexp_accept_text(input, "?<!"))
        *is_quantifiable = false;
    else if (regexp_accept_text(input, "?<")) {
        if (!check_group_name(input, start))
            return false;
    } else if (regexp_accept(input, '?') && !check_modifiers(input, start))
        return false;
    if (++input->levels > MOST_LEVELS)
        return regexp_fail(input, start, "groups are nested too deeply");
    check_disjunction(input);
    input->levels--;
    return regexp_accept(input, ')') || regexp_fail(input, start, "a group is not closed");
}

// {n}, {n,}, {n,m}: whether one stands here; reads it and checks its order.
static bool read_braces(RegexpInput *input)
{
    uint32_t start = input->at;
    uint64_t low, high;
    if (!regexp_accept(input, '{') || !read_number(input, &low)) {
        input->at = start;
        return false;
    }
    high = low;
    if (regexp_accept(input, ',') && !read_number(input, &high))
        high = UINT64_MAX;
    if (!regexp_accept(input, '}')) {
        input->at = start;
        return false;
    }
    if (low > high)
        regexp_fail(input, start, "the numbers of a quantifier are out of order");
    return true;
}

static void check_quantifier(RegexpInput *input, bool is_quantifiable)
{
    uint32_t start = input->at;
    if (regexp_accept(input, '*') || regexp_accept(input, '+') || regexp_accept(input, '?') ||
        read_braces(input)) {
        regexp_accept(input, '?');
        if (!is_quantifiable)
            regexp_fail(input, start, "nothing to repeat");
    }
}

static void check_term(RegexpInput *input)
{
    uint32_t start = input->at, c = regexp_peek(input, 0);
    bool is_strict = input->flags.unicode || input->flags.unicode_sets, is_quantifiable = true;
    if (c == '{' && !is_strict && read_braces(input)) {
        regexp_fail(input, start, "nothing to repeat");
        return;
    }
    input->at++;
    switch (c) {
    case '^':
    case '$':
        is_quantifiable = false;
        break;
    case '(':
        check_group(input, &is_quantifiable);
        break;
    case '[':
        regexp_check_class(input);
        break;
    case '\\':
        if (regexp_accept(input, 'b') || regexp_accept(input, 'B'))
            is_quantifiable = false;
        else
            check_atom_escape(input);
        break;
    case '*':
    case '+':
    case '?':
        regexp_fail(input, start, "nothing to repeat");
        break;
    case '{':
    case '}':
    case ']':
        if (is_strict)
            regexp_fail(input, start, "a bracket without its partner");
        break;
    default:
        break;
    }
    if (!input->failed)
        check_quantifier(input, is_quantifiable);
}

// Names of other alternatives of the same disjunction may be used again (22.2.1.1): they are hidden
// meanwhile.
static bool check_disjunction(RegexpInput *input)
{
    uint32_t first = input->names.length, alternative = first;
    while (!input->failed && input->at < input->count && regexp_peek(input, 0) != ')') {
        if (!regexp_accept(input, '|')) {
            check_term(input);
            continue;
        }
        for (; alternative < input->names.length; alternative++)
            input->names.data[alternative].is_hidden = true;
    }
    for (uint32_t i = first; i < input->names.length; i++)
        input->names.data[i].is_hidden = false;
    return !input->failed;
}

static void check_references(RegexpInput *input)
{
    for (uint32_t i = 0; i < input->references.length && !input->failed; i++) {
        const RegexpName *reference = &input->references.data[i];
        bool is_known = false;
        for (uint32_t j = 0; j < input->names.length; j++)
            is_known |= input->names.data[j].length == reference->length &&
                        memcmp(input->names.data[j].text, reference->text, reference->length) == 0;
        input->at = reference->at + 2;
        if (!is_known)
            regexp_fail(input, reference->at, "a reference to a named group that doesn't exist");
    }
}

// Counts the capture groups before the pattern is walked: references may stand before their group.
static void count_groups(RegexpInput *input)
{
    bool in_class = false;
    for (uint32_t i = 0; i < input->count; i++) {
        uint32_t c = input->points[i],
                 next = i + 1 < input->count ? input->points[i + 1] : REGEXP_END;
        if (c == '\\')
            i++;
        else if (c == '[' || c == ']')
            in_class = c == '[';
        else if (c == '(' && !in_class) {
            uint32_t third = i + 2 < input->count ? input->points[i + 2] : REGEXP_END;
            uint32_t fourth = i + 3 < input->count ? input->points[i + 3] : REGEXP_END;
            bool is_named = next == '?' && third == '<' && fourth != '=' && fourth != '!';
            input->has_names |= is_named;
            input->group_count += next != '?' || is_named;
        }
    }
}

static void decode(RegexpInput *input, const char *text, uint32_t length)
{
    const char *at = text, *end = text + length;
    bool splits = !input->flags.unicode && !input->flags.unicode_sets;
    input->points = ARENA_ARRAY(input->arena, uint32_t, length + 1);
    input->offsets = ARENA_ARRAY(input->arena, uint32_t, length + 1);
    while (at < end) {
        uint32_t offset = (uint32_t)(at - text), c = name_decode(&at, end);
        if (splits && c >= 0x10000) {
            input->offsets[input->count] = offset;
            input->points[input->count++] = 0xD800 + ((c - 0x10000) >> 10);
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        input->offsets[input->count] = offset;
        input->points[input->count++] = c;
    }
    input->offsets[input->count] = length;
}

bool regexp_check(const char *text, uint32_t length, RegexpFlags flags, Arena *scratch,
                  RegexpError *error)
{
    RegexpInput input = {.flags = flags, .arena = scratch, .error = error};
    decode(&input, text, length);
    count_groups(&input);
    check_disjunction(&input);
    if (!input.failed && input.at < input.count) {
        input.at++;
        regexp_fail(&input, input.at - 1, "a ')' without its '('");
    }
    check_references(&input);
    return !input.failed;
}
