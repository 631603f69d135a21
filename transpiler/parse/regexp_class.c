// SPDX-License-Identifier: MIT
//
// Character classes of regular expressions: plain ones, and with the flag v the set notation.
#include "transpiler/parse/regexp_class.h"

#include <string.h>

enum { MOST_LEVELS = 1000, NO_CHARACTER = -1 };

// Plain classes.

// One ClassAtom: its character, or NO_CHARACTER for a class escape.
static int32_t read_atom(RegexpInput *input)
{
    uint32_t c = regexp_peek(input, 0);
    bool may_have_strings = false;
    input->at++;
    if (c != '\\')
        return (int32_t)c;
    if (regexp_accept(input, 'b'))
        return '\b';
    if (regexp_read_class_escape(input, &may_have_strings))
        return NO_CHARACTER;
    return regexp_read_character_escape(input, true);
}

static void check_plain(RegexpInput *input, uint32_t start)
{
    regexp_accept(input, '^');
    while (!input->failed && !regexp_accept(input, ']')) {
        if (input->at >= input->count) {
            regexp_fail(input, start, "a character class is not closed");
            return;
        }
        uint32_t first = input->at;
        int32_t low = read_atom(input);
        if (regexp_peek(input, 0) != '-' || regexp_peek(input, 1) == ']' ||
            regexp_peek(input, 1) == REGEXP_END)
            continue;
        input->at++;
        int32_t high = read_atom(input);
        if (low == NO_CHARACTER || high == NO_CHARACTER) {
            if (input->flags.unicode)
                regexp_fail(input, first, "a class can't be the end of a range");
        } else if (low > high)
            regexp_fail(input, first, "the ends of a range are out of order");
    }
}

// Set notation (22.2.1 ClassSetExpression).

static bool check_set(RegexpInput *input, uint32_t start);

// 22.2.1 ClassSetReservedDoublePunctuator
static bool is_reserved_pair(const RegexpInput *input)
{
    uint32_t c = regexp_peek(input, 0);
    return c < 0x80 && c && c == regexp_peek(input, 1) && strchr("&!#$%*+,.:;<=>?@^`~", (int)c);
}

// One ClassSetCharacter.
static int32_t read_set_character(RegexpInput *input)
{
    uint32_t start = input->at, c = regexp_peek(input, 0);
    bool is_reserved = is_reserved_pair(input);
    input->at++;
    if (c == '\\') {
        uint32_t next = regexp_peek(input, 0);
        if (next < 0x80 && next &&
            strchr("&-!#%,:;<=>@`~", (int)next)) { // ClassSetReservedPunctuator
            input->at++;
            return (int32_t)next;
        }
        if (regexp_accept(input, 'b'))
            return '\b';
        return regexp_read_character_escape(input, false);
    }
    if (c == REGEXP_END || is_reserved || (c < 0x80 && c && strchr("()[]{}/-|", (int)c)))
        regexp_fail(input, start, "this character needs a backslash in a class with the flag 'v'");
    return (int32_t)c;
}

// \q{abc|d}: whether one of its strings is not a single character.
static bool read_strings(RegexpInput *input, uint32_t start)
{
    bool has_strings = false;
    uint32_t length = 0;
    if (!regexp_accept(input, '{'))
        return regexp_fail(input, start, "\\q needs braces");
    while (!input->failed) {
        bool ends = regexp_accept(input, '}');
        if (ends || regexp_accept(input, '|')) {
            has_strings |= length != 1;
            length = 0;
            if (ends)
                break;
        } else {
            read_set_character(input);
            length++;
        }
    }
    return has_strings;
}

typedef struct Operand {
    int32_t character; // or NO_CHARACTER
    bool may_have_strings;
} Operand;

static Operand read_operand(RegexpInput *input)
{
    uint32_t start = input->at;
    Operand operand = {NO_CHARACTER, false};
    if (regexp_accept(input, '[')) {
        if (++input->levels > MOST_LEVELS)
            regexp_fail(input, start, "classes are nested too deeply");
        else
            operand.may_have_strings = check_set(input, start);
        input->levels--;
        return operand;
    }
    if (regexp_accept_text(input, "\\q")) {
        operand.may_have_strings = read_strings(input, start);
        return operand;
    }
    if (regexp_accept(input, '\\')) {
        if (regexp_read_class_escape(input, &operand.may_have_strings))
            return operand;
        input->at--;
    }
    operand.character = read_set_character(input);
    return operand;
}

// The operands after the first of a && or -- chain, which can't be mixed with anything else.
static bool check_chain(RegexpInput *input, const char *operator, bool may_have_strings)
{
    bool is_intersection = operator[0] == '&';
    while (!input->failed && regexp_peek(input, 0) != ']') {
        uint32_t start = input->at;
        if (!regexp_accept_text(input, operator) ||
            (is_intersection && regexp_peek(input, 0) == '&')) {
            input->at++;
            regexp_fail(input, start, "operators of a class can't be mixed");
            break;
        }
        bool more = read_operand(input).may_have_strings;
        if (is_intersection)
            may_have_strings = may_have_strings && more;
    }
    return may_have_strings;
}

static bool check_union(RegexpInput *input, Operand operand, uint32_t first)
{
    bool may_have_strings = operand.may_have_strings;
    for (;;) {
        if (regexp_peek(input, 0) == '-' && regexp_peek(input, 1) != '-') {
            input->at++;
            Operand high = read_operand(input);
            if (!input->failed &&
                (operand.character == NO_CHARACTER || high.character == NO_CHARACTER))
                regexp_fail(input, first, "a class can't be the end of a range");
            else if (operand.character > high.character)
                regexp_fail(input, first, "the ends of a range are out of order");
        }
        if (input->failed || regexp_peek(input, 0) == ']' || input->at >= input->count)
            return may_have_strings;
        first = input->at;
        operand = read_operand(input);
        may_have_strings |= operand.may_have_strings;
    }
}

// Behind `[`, up to and with `]`; returns whether the class may contain strings.
static bool check_set(RegexpInput *input, uint32_t start)
{
    bool is_negated = regexp_accept(input, '^'), may_have_strings = false;
    if (regexp_peek(input, 0) != ']') {
        uint32_t first = input->at;
        Operand operand = read_operand(input);
        bool is_intersection = regexp_peek(input, 0) == '&' && regexp_peek(input, 1) == '&';
        bool is_difference = regexp_peek(input, 0) == '-' && regexp_peek(input, 1) == '-';
        if (is_intersection || is_difference)
            may_have_strings =
                check_chain(input, is_intersection ? "&&" : "--", operand.may_have_strings);
        else
            may_have_strings = check_union(input, operand, first);
    }
    if (!input->failed && !regexp_accept(input, ']'))
        regexp_fail(input, start, "a character class is not closed");
    if (is_negated && may_have_strings)
        regexp_fail(input, start, "a negated class can't contain strings");
    return may_have_strings;
}

void regexp_check_class(RegexpInput *input)
{
    if (input->flags.unicode_sets)
        check_set(input, input->at - 1);
    else
        check_plain(input, input->at - 1);
}
