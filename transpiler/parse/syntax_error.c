// SPDX-License-Identifier: MIT
//
// Syntax errors: the token that does not fit, quoted from the original text, or its likely cause: a
// string, comment or template without an end, an operator that is only one elsewhere.
#define _GNU_SOURCE // memmem
#include "transpiler/parse/syntax_error.h"

#include <string.h>

#include "transpiler/parse/unicode.h"

typedef struct Place {
    Diagnostics *diagnostics;
    const Source *source;
    const char *text, *masked;
    uint32_t length;
    uint32_t fits;  // where the last token that fits ends
    uint32_t start; // the token that doesn't
} Place;

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Passes blanks and comments; what a repair has put into a gap counts as blank too.
static uint32_t next_token(const Place *place, uint32_t offset)
{
    const char *text = place->text;
    while (offset < place->length) {
        if (is_blank(text[offset]) || place->masked[offset] == ' ')
            offset++;
        else if (text[offset] == '/' && text[offset + 1] == '/')
            while (offset < place->length && text[offset] != '\n' && text[offset] != '\r')
                offset++;
        else if (text[offset] == '/' && text[offset + 1] == '*') {
            const char *end = memmem(text + offset + 2, place->length - offset - 2, "*/", 2);
            if (!end)
                return offset;
            offset = (uint32_t)(end - text) + 2;
        } else
            break;
    }
    return offset;
}

static uint32_t token_end(const Place *place, uint32_t start)
{
    const char *text = place->text;
    uint32_t end = start;
    while (end < place->length && (unicode_is_ascii_id(text[end]) || (text[end] & 0x80)))
        end++;
    if (end > start)
        return end;
    static const char *const operators[] = {
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=",
        "?\?=", "=>",  "==",  "!=",  "++",  "--",  "**",  "<=",  ">=",  "&&",
        "||",   "?\?", "?.",  "+=",  "-=",  "*=",  "/=",  "%=",  "<<",  ">>"};
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (strncmp(text + start, operators[i], strlen(operators[i])) == 0)
            return start + (uint32_t)strlen(operators[i]);
    return start + 1;
}

static void report(const Place *place, uint32_t start, uint32_t end, const char *message)
{
    diagnostics_error(place->diagnostics, place->source, start, end, "%s", message);
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

// The end of the string at `at`, or 0 if its line ends first.
static uint32_t string_end(const Place *place, uint32_t at)
{
    const char *text = place->text;
    char quote = text[at++];
    while (at < place->length && text[at] != quote && !is_line_end(text[at]))
        at += text[at] == '\\' ? 2 : 1;
    return at < place->length && text[at] == quote ? at + 1 : 0;
}

// The end of the regular expression at `at`, or 0 if its line ends first.
static uint32_t regexp_end(const Place *place, uint32_t at)
{
    const char *text = place->text;
    bool in_class = false;
    for (at++; at < place->length && !is_line_end(text[at]); at++) {
        if (text[at] == '/' && !in_class)
            return at + 1;
        in_class = text[at] == '[' || (in_class && text[at] != ']');
        at += text[at] == '\\';
    }
    return 0;
}

static bool is_word(char c)
{
    return unicode_is_ascii_id(c) || (c & 0x80);
}

// Where what stands before `at` on its line ends.
static uint32_t before_blanks(const Place *place, uint32_t at)
{
    while (at > 0 && (place->text[at - 1] == ' ' || place->text[at - 1] == '\t'))
        at--;
    return at;
}

// Whether a '/' there begins a regular expression: an operator or bracket stands before it.
static bool begins_regexp(const Place *place, uint32_t at)
{
    at = before_blanks(place, at);
    return at > 0 && memchr("=(,:[!&|?{", place->text[at - 1], 10);
}

// From the line of the last good token up to the token that doesn't fit, a string, comment or regular expression may begin that doesn't
// end.
static bool report_open_string(const Place *place)
{
    const char *text = place->text;
    uint32_t at = place->fits;
    while (at > 0 && !is_line_end(text[at - 1]))
        at--;
    while (at < place->length && at <= place->start) {
        uint32_t end = at + 1;
        if (text[at] == '"' || text[at] == '\'') {
            end = string_end(place, at);
            if (!end)
                report(place, at, at + 1, "a string is not terminated");
        } else if (text[at] == '/' && text[at + 1] == '/') {
            while (end < place->length && !is_line_end(text[end]))
                end++;
        } else if (text[at] == '/' && text[at + 1] == '*') {
            const char *close = memmem(text + at + 2, place->length - at - 2, "*/", 2);
            end = close ? (uint32_t)(close - text) + 2 : place->length;
        } else if (text[at] == '/' && begins_regexp(place, at)) {
            end = regexp_end(place, at);
            if (!end)
                report(place, at, at + 1, "a regular expression is not terminated");
        }
        if (!end)
            return true;
        at = end;
    }
    return false;
}

// The word before the token that doesn't fit, when it is an operator elsewhere: await x, yield x.
static bool report_operator(const Place *place)
{
    uint32_t end = place->fits;
    while (end > 0 && is_blank(place->text[end - 1]))
        end--;
    if (memchr(place->text + end, '\n', place->start - end))
        return false;
    if (end < 5 || (end > 5 && unicode_is_ascii_id(place->text[end - 6])))
        return false;
    const char *word = place->text + end - 5;
    if (memcmp(word, "await", 5) == 0)
        report(place, end - 5, end,
               "'await' is only valid in async functions and at the top level of modules");
    else if (memcmp(word, "yield", 5) == 0)
        report(place, end - 5, end, "'yield' is only an operator in generators");
    else
        return false;
    return true;
}

static bool ends_in(const Place *place, uint32_t end, const char *word)
{
    uint32_t length = (uint32_t)strlen(word);
    return end >= length && !memcmp(place->text + end - length, word, length) &&
           (end == length || !is_word(place->text[end - length - 1]));
}

// A word that is reserved would have taken the token, if it could stand where it is: if (a) {}; else {}.
static bool report_reserved(const Place *place)
{
    static const struct {
        const char *word, *takes; // w: a name
    } words[] = {{"else", "w{"}, {"const", "w{["}, {"var", "w{["}};
    uint32_t end = before_blanks(place, place->start);
    char token = place->text[place->start];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!ends_in(place, end, words[i].word) || !token ||
            !strchr(words[i].takes, is_word(token) && (token < '0' || token > '9') ? 'w' : token))
            continue;
        diagnostics_error(place->diagnostics, place->source, end - (uint32_t)strlen(words[i].word),
                          end, "unexpected '%s'", words[i].word);
        return true;
    }
    return false;
}

// The bracket that is closed at `at`, or NESTING_NONE; strings that contain brackets may mislead it.
static uint32_t opening(const Place *place, uint32_t at)
{
    for (uint32_t depth = 0;; at--) {
        char c = place->text[at];
        if (strchr(")]}", c) && c)
            depth++;
        else if (strchr("([{", c) && c && --depth == 0)
            return at;
        if (at == 0)
            return NESTING_NONE;
    }
}

// An object literal that could only be a pattern: { a = 1 }.
static bool report_initializer(const Place *place)
{
    const char *text = place->text;
    uint32_t end = place->start;
    while (end > 0 && (is_blank(text[end - 1]) || text[end - 1] == ')'))
        end--;
    if (end == 0 || (text[end - 1] != '}' && text[place->start] != '}'))
        return false;
    uint32_t at = opening(place, text[end - 1] == '}' ? end - 1 : place->start), depth = 0;
    bool follows_name = false, follows_comma = true;
    for (uint32_t i = at + 1; at != NESTING_NONE && i < end; i++) {
        char c = text[i];
        if (is_word(c) && !depth) {
            follows_name = follows_name || follows_comma;
            follows_comma = false;
        } else if (c == '=' && !depth && follows_name && text[i + 1] != '=' && text[i + 1] != '>') {
            report(place, i, i + 1, "'=' gives a default in patterns only; ':' gives a property its value");
            return true;
        } else if (!is_blank(c)) {
            follows_name = false;
            follows_comma = c == ',' && !depth;
            depth += strchr("([{", c) != NULL;
            depth -= depth && strchr(")]}", c);
        }
    }
    return false;
}

static void report_end(const Place *place, const Nesting *nesting)
{
    if (nesting->open_bracket == NESTING_NONE) {
        report(place, place->length, place->length, "unexpected end of file");
        return;
    }
    SourcePosition open = source_position(place->source, nesting->open_bracket);
    diagnostics_error(place->diagnostics, place->source, place->length, place->length,
                      "unexpected end of file: the '%c' of line %u is not closed",
                      place->text[nesting->open_bracket], open.line);
}

// A bracket around the token that should have been closed before it, or NESTING_NONE.
static uint32_t unclosed(const Place *place)
{
    Nesting around = nesting_measure(place->text, place->start, place->diagnostics->arena);
    uint32_t bracket = around.open_bracket;
    if (bracket == NESTING_NONE || around.open_comment != NESTING_NONE)
        return NESTING_NONE;
    char open = place->text[bracket], c = place->text[place->start];
    bool is_for = c == ';' && (ends_in(place, before_blanks(place, bracket), "for") ||
                               ends_in(place, before_blanks(place, bracket), "await"));
    bool closes = c == ')' || c == ']' || c == '}';
    if (open == '{')
        return c == ')' || c == ']' ? bracket : NESTING_NONE;
    if ((open != '(' && open != '[') || is_for || (open == '(' ? c == ')' : c == ']'))
        return NESTING_NONE;
    uint32_t fits = before_blanks(place, place->start);
    bool new_line = fits > 0 && is_line_end(place->text[fits - 1]);
    return closes || c == ';' || (c == '{' && open == '(') || new_line ? bracket : NESTING_NONE;
}

// Whether an '=' stands behind an operand.
static bool assigns(const Place *place, uint32_t start, uint32_t end)
{
    uint32_t fits = before_blanks(place, start);
    return end == start + 1 && place->text[start] == '=' && fits > 0 &&
           (is_word(place->text[fits - 1]) || memchr(")]}\"'`+-", place->text[fits - 1], 8));
}

static void report_unexpected(const Place *place, uint32_t start, uint32_t end)
{
    if (assigns(place, start, end)) {
        report(place, start, end, "what stands before this '=' can't be assigned to");
        return;
    }
    uint32_t bracket = unclosed(place);
    int length = (int)(end - start < 60 ? end - start : 60);
    const char *token = place->text + start;
    if (bracket != NESTING_NONE)
        diagnostics_error(place->diagnostics, place->source, start, end,
                          "unexpected '%.*s': the '%c' of line %u is not closed", length, token,
                          place->text[bracket], source_position(place->source, bracket).line);
    else
        diagnostics_error(place->diagnostics, place->source, start, end, "unexpected '%.*s'", length,
                          token);
}

static void report_token(const Place *place)
{
    uint32_t start = place->start, end = token_end(place, start);
    char c = place->text[start];
    if (c == '\\')
        report(place, start, start + 2, "malformed escape");
    else if (c >= 0 && c < ' ')
        report(place, start, end, "unexpected control character");
    else
        report_unexpected(place, start, end);
}

void syntax_error_report(Diagnostics *diagnostics, const Source *source, const char *masked,
                         uint32_t offset, const Nesting *nesting)
{
    Place place = {diagnostics, source, source->text, masked, source->length, offset, 0};
    place.start = next_token(&place, offset);
    uint32_t comment = nesting->open_comment, bracket = nesting->open_bracket;
    if (comment != NESTING_NONE)
        report(&place, comment, comment + 2, "a comment is not terminated");
    else if (bracket != NESTING_NONE && source->text[bracket] == '`')
        report(&place, bracket, bracket + 1, "a template is not terminated");
    else if (report_open_string(&place) || report_operator(&place) || report_reserved(&place))
        return;
    else if (place.start >= source->length)
        report_end(&place, nesting);
    else if (!report_initializer(&place))
        report_token(&place);
}
