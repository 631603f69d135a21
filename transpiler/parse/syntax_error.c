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

// From the line of the last good token up to the token that doesn't fit, a string or comment may
// begin that doesn't end.
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

static void report_token(const Place *place)
{
    uint32_t start = place->start, end = token_end(place, start);
    char c = place->text[start];
    if (c == '\\')
        report(place, start, start + 2, "malformed escape");
    else if (c >= 0 && c < ' ')
        report(place, start, end, "unexpected control character");
    else
        diagnostics_error(place->diagnostics, place->source, start, end, "unexpected '%.*s'",
                          (int)(end - start < 60 ? end - start : 60), place->text + start);
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
    else if (report_open_string(&place) || report_operator(&place))
        return;
    else if (place.start >= source->length)
        report_end(&place, nesting);
    else
        report_token(&place);
}
