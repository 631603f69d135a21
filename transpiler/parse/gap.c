// SPDX-License-Identifier: MIT
//
// Gaps between tokens, forwards and backwards.
#define _GNU_SOURCE // memmem
#include "transpiler/parse/gap.h"

#include <string.h>

typedef enum Blank { BLANK_NONE, BLANK_SPACE, BLANK_NEWLINE } Blank;

// 12.2 White Space and 12.3 Line Terminators outside of ASCII, as UTF-8.
static const struct {
    const char *bytes;
    Blank blank;
} wide_blanks[] = {
    {"\xC2\xA0", BLANK_SPACE},     {"\xE1\x9A\x80", BLANK_SPACE},   {"\xE2\x80\x80", BLANK_SPACE},
    {"\xE2\x80\x81", BLANK_SPACE}, {"\xE2\x80\x82", BLANK_SPACE},   {"\xE2\x80\x83", BLANK_SPACE},
    {"\xE2\x80\x84", BLANK_SPACE}, {"\xE2\x80\x85", BLANK_SPACE},   {"\xE2\x80\x86", BLANK_SPACE},
    {"\xE2\x80\x87", BLANK_SPACE}, {"\xE2\x80\x88", BLANK_SPACE},   {"\xE2\x80\x89", BLANK_SPACE},
    {"\xE2\x80\x8A", BLANK_SPACE}, {"\xE2\x80\xA8", BLANK_NEWLINE}, {"\xE2\x80\xA9", BLANK_NEWLINE},
    {"\xE2\x80\xAF", BLANK_SPACE}, {"\xE2\x81\x9F", BLANK_SPACE},   {"\xE3\x80\x80", BLANK_SPACE},
    {"\xEF\xBB\xBF", BLANK_SPACE},
};

static Blank ascii_blank(char c)
{
    if (c == '\n' || c == '\r')
        return BLANK_NEWLINE;
    return c == ' ' || c == '\t' || c == '\v' || c == '\f' ? BLANK_SPACE : BLANK_NONE;
}

// The blank that starts at `at`, or ends there (`is_end`), and how long it is.
static Blank find_blank(const char *at, size_t room, bool is_end, size_t *length)
{
    *length = 1;
    if (!room)
        return BLANK_NONE;
    char c = is_end ? at[-1] : *at;
    if (!(c & 0x80))
        return ascii_blank(c);
    for (size_t i = 0; i < sizeof wide_blanks / sizeof *wide_blanks; i++) {
        *length = strlen(wide_blanks[i].bytes);
        const char *start = is_end ? at - *length : at;
        if (*length <= room && memcmp(start, wide_blanks[i].bytes, *length) == 0)
            return wide_blanks[i].blank;
    }
    return BLANK_NONE;
}

static bool has_newline(const char *at, const char *end)
{
    size_t length;
    for (; at < end; at++)
        if (find_blank(at, (size_t)(end - at), false, &length) == BLANK_NEWLINE)
            return true;
    return false;
}

// The end of the comment at `at`, or NULL if there is none.
static const char *comment_end(const char *at, const char *end, bool newlines)
{
    if (end - at < 2 || *at != '/')
        return NULL;
    if (at[1] == '/' && newlines) {
        while (at < end && !has_newline(at, at + 3 < end ? at + 3 : end))
            at++;
        while (at < end && !(*at & 0x80) && ascii_blank(*at) != BLANK_NEWLINE)
            at++;
        return at;
    }
    const char *close = at[1] == '*' ? memmem(at + 2, (size_t)(end - at - 2), "*/", 2) : NULL;
    return close && (newlines || !has_newline(at, close)) ? close + 2 : NULL;
}

const char *gap_end(const char *at, const char *end, bool newlines)
{
    for (;;) {
        size_t length;
        Blank blank = find_blank(at, (size_t)(end - at), false, &length);
        const char *next = blank == BLANK_SPACE || (blank == BLANK_NEWLINE && newlines)
                               ? at + length
                               : comment_end(at, end, newlines);
        if (!next)
            return at;
        at = next;
    }
}

static const char *comment_start(const char *text, const char *at, bool newlines)
{
    if (at - text < 4 || memcmp(at - 2, "*/", 2) != 0)
        return NULL;
    const char *open = at - 4;
    while (open > text && memcmp(open, "/*", 2) != 0)
        open--;
    bool is_good = memcmp(open, "/*", 2) == 0 && (newlines || !has_newline(open, at));
    return is_good ? open : NULL;
}

const char *gap_start(const char *text, const char *at, bool newlines)
{
    for (;;) {
        size_t length;
        Blank blank = find_blank(at, (size_t)(at - text), true, &length);
        const char *next = blank == BLANK_SPACE || (blank == BLANK_NEWLINE && newlines)
                               ? at - length
                               : comment_start(text, at, newlines);
        if (!next)
            return at;
        at = next;
    }
}
