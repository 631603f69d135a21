// SPDX-License-Identifier: MIT
//
// The estimate of how much is open at once. Its lexer is rough: it tells regular expressions from
// divisions by the token before, which is right but for rare cases, and those cost nothing but a
// less exact count.
#define _GNU_SOURCE // memmem
#include "transpiler/parse/nesting.h"

#include <string.h>

#include "transpiler/base/vec.h"
#include "transpiler/parse/unicode.h"

enum { MOST_OPEN = 40000 };

typedef struct Level {
    uint32_t open;  // tokens since the last reset that may have left something open
    uint32_t start; // of the bracket
    char bracket;   // ( [ { or ` , or $ for the braces in a template
    bool is_header; // the parentheses of if, for, while, with
} Level;

typedef struct Count {
    const char *text, *end, *at;
    Arena *arena;
    VEC(Level) levels;
    uint32_t total;
    uint32_t open_comment;
    bool can_end;     // an expression or statement may end with the previous token
    bool may_reset;   // the previous token was ; or }
    bool has_newline; // before the token ahead
    bool is_header;   // the previous token was if, for, while or with
    bool after_else;  // the previous token was else
} Count;

static void reset(Count *count)
{
    count->total -= vec_last(&count->levels).open;
    vec_last(&count->levels).open = 0;
}

static void add(Count *count)
{
    count->total++;
    vec_last(&count->levels).open++;
}

static void open_level(Count *count, char bracket)
{
    add(count);
    vec_push(count->arena, &count->levels,
             ((Level){0, (uint32_t)(count->at - count->text) - 1, bracket, count->is_header}));
    count->can_end = count->is_header = count->may_reset = false;
}

// Leaves the innermost level, with all that it counted and the bracket that opened it.
static void leave_level(Count *count)
{
    reset(count);
    if (count->levels.length == 1)
        return;
    count->levels.length--;
    count->total--;
    vec_last(&count->levels).open--;
}

// Passes a template's characters up to its end or a substitution.
static void skip_template(Count *count)
{
    for (; count->at < count->end; count->at++) {
        if (*count->at == '\\') {
            count->at++;
        } else if (*count->at == '`') {
            count->at++;
            leave_level(count);
            count->can_end = true;
            return;
        } else if (*count->at == '$' && count->at + 1 < count->end && count->at[1] == '{') {
            count->at += 2;
            open_level(count, '$');
            return;
        }
    }
}

static void close_level(Count *count, char bracket)
{
    Level level = vec_last(&count->levels);
    leave_level(count);
    count->can_end = !level.is_header;
    count->may_reset = bracket == '}';
    if (level.bracket == '$')
        skip_template(count);
}

static void skip_gap(Count *count)
{
    count->has_newline = false;
    for (; count->at < count->end; count->at++) {
        char c = *count->at;
        bool is_comment =
            c == '/' && count->at + 1 < count->end && (count->at[1] == '/' || count->at[1] == '*');
        if (c == '\n' || c == '\r') {
            count->has_newline = true;
        } else if (is_comment && count->at[1] == '/') {
            while (count->at + 1 < count->end && count->at[1] != '\n')
                count->at++;
        } else if (is_comment) {
            const char *close =
                memmem(count->at + 2, (size_t)(count->end - count->at - 2), "*/", 2);
            if (!close)
                count->open_comment = (uint32_t)(count->at - count->text);
            count->at = close ? close + 1 : count->end - 1;
        } else if (c != ' ' && (c < '\t' || c > '\r')) {
            return;
        }
    }
}

// A string, or a regular expression where one may stand: passed up to its end on the same line.
static void skip_quoted(Count *count)
{
    char quote = *count->at;
    bool in_class = false;
    const char *start = count->at++;
    for (; count->at < count->end && *count->at != '\n'; count->at++) {
        if (*count->at == '\\')
            count->at++;
        else if (quote == '/' && (*count->at == '[' || *count->at == ']'))
            in_class = *count->at == '[';
        else if (*count->at == quote && !in_class)
            break;
    }
    if (count->at > count->end)
        count->at = count->end;
    if (quote == '/' && (count->at >= count->end || *count->at != '/'))
        count->at = start; // a division after all
    if (count->at < count->end)
        count->at++;
    count->can_end = true;
}

static bool is_one_of(const char *word, size_t length, const char *const *words)
{
    for (; *words; words++)
        if (**words == *word && strlen(*words) == length && memcmp(*words, word, length) == 0)
            return true;
    return false;
}

static void skip_word(Count *count)
{
    static const char *const headers[] = {"if", "for", "while", "with", NULL};
    static const char *const goes_on[] = {"else",    "do",    "return",  "typeof",     "void",
                                          "delete",  "new",   "in",      "instanceof", "of",
                                          "case",    "throw", "await",   "yield",      "async",
                                          "extends", "catch", "finally", "default",    NULL};
    const char *word = count->at;
    while (count->at < count->end && (unicode_is_ascii_id(*count->at) || (*count->at & 0x80)))
        count->at++;
    size_t length = (size_t)(count->at - word);
    count->is_header = is_one_of(word, length, headers);
    count->can_end = !count->is_header && !is_one_of(word, length, goes_on);
    // The ifs of a ladder are open at once, but that many of them do no harm.
    bool is_else = length == 4 && memcmp(word, "else", 4) == 0;
    if (!count->can_end && !is_else && !(count->after_else && count->is_header))
        add(count);
    count->after_else = is_else;
}

// Whether the token ahead goes on with the construct that ; or } or a line break seemed to end.
static bool goes_on(const Count *count)
{
    static const char *const words[] = {"else",       "catch", "finally", "in",
                                        "instanceof", "while", NULL};
    const char *word = count->at, *stop = word;
    while (stop < count->end && unicode_is_ascii_id(*stop))
        stop++;
    if (stop > word)
        return is_one_of(word, (size_t)(stop - word), words);
    return *word != '"' && *word != '\'' && *word != '{' && *word != '}' && *word != '#' &&
           *word != '@';
}

// Whether an operator begins that leaves nothing open, as its left operand is complete when it comes:
// a + b + c, a.b.c. Its characters are passed. Others nest to the right: = ? => ** and prefixes.
static bool skip_left_operator(Count *count)
{
    static const char *const operators[] = {"===", "!==", ">>>", "==", "!=", "<=", ">=", "&&",
                                            "||",  "?\?",  "?.",  "<<", ">>", "+",  "-",  "*",
                                            "/",   "%",   "&",   "|",  "^",  "<",  ">",  "."};
    size_t left = (size_t)(count->end - count->at);
    if (!count->can_end || (left >= 2 && !memcmp(count->at, "**", 2)))
        return false;
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        size_t length = strlen(operators[i]);
        if (left <= length || memcmp(count->at, operators[i], length) != 0)
            continue;
        char next = count->at[length];
        if (next == '=' || (length == 1 && next == *count->at)) // an assignment, ++ or --
            return false;
        count->at += length;
        count->can_end = false;
        return true;
    }
    return false;
}

static void count_token(Count *count)
{
    char c = *count->at;
    if ((count->may_reset || (count->has_newline && count->can_end)) && !goes_on(count))
        reset(count);
    count->may_reset = false;
    if (c == '(' || c == '[' || c == '{') {
        count->at++;
        open_level(count, c);
        return;
    }
    if (c == ')' || c == ']' || c == '}') {
        count->at++;
        close_level(count, c);
        return;
    }
    if (unicode_is_ascii_id(c) || (c & 0x80)) {
        skip_word(count);
        return;
    }
    count->is_header = false;
    if (c == '"' || c == '\'' || (c == '/' && !count->can_end)) {
        skip_quoted(count);
    } else if (c == '`') {
        count->at++;
        open_level(count, '`');
        skip_template(count);
    } else if (!skip_left_operator(count)) {
        add(count);
        count->at++;
        count->can_end = false;
        count->may_reset = c == ';';
        if (c == ',')
            reset(count);
    }
}

Nesting nesting_measure(const char *text, uint32_t length, Arena *scratch)
{
    Nesting result = {NESTING_NONE, NESTING_NONE, NESTING_NONE};
    Count count = {.text = text,
                   .end = text + length,
                   .at = text,
                   .arena = scratch,
                   .open_comment = NESTING_NONE};
    vec_push(scratch, &count.levels, ((Level){0, 0, '\0', false}));
    for (;;) {
        skip_gap(&count);
        if (count.at >= count.end)
            break;
        count_token(&count);
        if (count.total > MOST_OPEN) {
            result.too_deep = (uint32_t)(count.at - text);
            return result;
        }
    }
    result.open_comment = count.open_comment;
    if (count.levels.length > 1)
        result.open_bracket = vec_last(&count.levels).start;
    return result;
}
