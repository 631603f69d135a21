// SPDX-License-Identifier: MIT
// The parts of the basic URL parser (4.4) that file: URLs go through, but for the drive letters of
// Windows.
#include "transpiler/resolve/url.h"

#include "transpiler/base/strbuf.h"

#include <ctype.h>
#include <strings.h>

static bool is_slash(char c)
{
    return c == '/' || c == '\\';
}

static void put_escaped(StrBuf *out, char c)
{
    strbuf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
}

// 1.3: the path percent-encode set.
static bool is_in_path_set(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte <= ' ' || byte >= 0x7F || strchr("\"#<>?^`{}", c);
}

static const char *keep(Arena *arena, StrBuf *text)
{
    const char *kept = arena_copy_text(arena, strbuf_text(text), text->length);
    strbuf_release(text);
    return kept;
}

const char *url_from_path(Arena *arena, const char *path)
{
    StrBuf out = {0};
    for (; *path; path++)
        if (is_in_path_set(*path) || *path == '%' || *path == '\\')
            put_escaped(&out, *path);
        else
            strbuf_putc(&out, *path);
    return keep(arena, &out);
}

// The length of a dot, which may be written %2e, or 0.
static size_t dot(const char *text, size_t length)
{
    if (length >= 1 && *text == '.')
        return 1;
    return length >= 3 && !strncasecmp(text, "%2e", 3) ? 3 : 0;
}

static int count_dots(const char *step, size_t length)
{
    size_t first = dot(step, length);
    if (!first)
        return 0;
    if (first == length)
        return 1;
    size_t second = dot(step + first, length - first);
    return second && first + second == length ? 2 : 0;
}

// The path state: adds the steps of `text` to a path that has no slash at its end, up to a query or
// fragment, which is returned.
static const char *add_path(StrBuf *out, const char *text)
{
    for (;;) {
        size_t length = strcspn(text, "/\\?#");
        bool last = !is_slash(text[length]);
        int dots = count_dots(text, length);
        if (dots == 2) {
            const char *slash = out->length ? strrchr(strbuf_text(out), '/') : NULL;
            strbuf_truncate(out, slash ? (size_t)(slash - strbuf_text(out)) : 0);
        }
        if (!dots || last)
            strbuf_putc(out, '/');
        for (size_t i = 0; !dots && i < length; i++)
            if (is_in_path_set(text[i]))
                put_escaped(out, text[i]);
            else
                strbuf_putc(out, text[i]);
        text += length;
        if (last)
            return text;
        text++;
    }
}

static Url parse_path(Arena *arena, StrBuf *out, const char *text)
{
    const char *suffix = add_path(out, text);
    return (Url){keep(arena, out), arena_copy_text(arena, suffix, strlen(suffix))};
}

// The text without spaces around it, and without tabs and ends of lines, which the parser drops.
static const char *tidy(Arena *arena, const char *text)
{
    while (*text && (unsigned char)*text <= ' ')
        text++;
    size_t length = strlen(text);
    while (length && (unsigned char)text[length - 1] <= ' ')
        length--;
    StrBuf out = {0};
    for (size_t i = 0; i < length; i++)
        if (!strchr("\t\n\r", text[i]))
            strbuf_putc(&out, text[i]);
    return keep(arena, &out);
}

// The file slash state and the file host state.
static Url parse_absolute(Arena *arena, const char *text)
{
    StrBuf out = {0};
    if (is_slash(text[1])) {
        text += 2;
        size_t host = strcspn(text, "/\\?#");
        if (host && !(host == 9 && !strncasecmp(text, "localhost", 9)))
            return (Url){NULL, ""};
        text += host;
    }
    return parse_path(arena, &out, text + is_slash(*text));
}

Url url_parse(Arena *arena, const char *base, const char *text)
{
    text = tidy(arena, text);
    if (is_slash(*text))
        return parse_absolute(arena, text);
    StrBuf out = {0};
    if (!*text || *text == '?' || *text == '#')
        return (Url){base, text};
    const char *slash = strrchr(base, '/');
    strbuf_put(&out, base, slash ? (size_t)(slash - base) : 0);
    return parse_path(arena, &out, text);
}

Url url_parse_file(Arena *arena, const char *text)
{
    text = tidy(arena, text) + strlen("file:");
    if (is_slash(*text))
        return parse_absolute(arena, text);
    StrBuf out = {0};
    return parse_path(arena, &out, text);
}

Url url_parse_path(Arena *arena, const char *path)
{
    StrBuf out = {0};
    return parse_path(arena, &out, tidy(arena, path) + 1);
}

static int hex(char c)
{
    return isdigit((unsigned char)c)            ? c - '0'
           : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                : -1;
}

// Whether the bytes are UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
static bool is_utf8(const char *text)
{
    const unsigned char *p = (const unsigned char *)text;
    while (*p) {
        int more = *p < 0x80                 ? 0
                   : *p >= 0xC2 && *p < 0xE0 ? 1
                   : *p >= 0xE0 && *p < 0xF0 ? 2
                   : *p >= 0xF0 && *p < 0xF5 ? 3
                                             : -1;
        if (more < 0)
            return false;
        if ((*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F) ||
            (*p == 0xF0 && p[1] < 0x90) || (*p == 0xF4 && p[1] > 0x8F))
            return false;
        for (p++; more > 0; more--, p++)
            if (*p < 0x80 || *p > 0xBF)
                return false;
    }
    return true;
}

const char *url_to_path(Arena *arena, const char *path)
{
    if (!strchr(path, '%'))
        return path;
    char *decoded = arena_copy_text(arena, path, strlen(path)), *out = decoded;
    for (; *path; path++) {
        if (*path != '%') {
            *out++ = *path;
            continue;
        }
        int high = hex(path[1]), low = high < 0 ? -1 : hex(path[2]);
        if (low < 0 || high * 16 + low == 0)
            return NULL;
        *out++ = (char)(high * 16 + low);
        path += 2;
    }
    *out = '\0';
    return is_utf8(decoded) ? decoded : NULL;
}

bool url_has_encoded_separator(const char *path)
{
    for (; *path; path++)
        if (!strncasecmp(path, "%2f", 3) || !strncasecmp(path, "%5c", 3))
            return true;
    return false;
}

size_t url_scheme(const char *text)
{
    if (!isalpha((unsigned char)*text))
        return 0;
    size_t length = 1;
    while (isalnum((unsigned char)text[length]) || (text[length] && strchr("+-.", text[length])))
        length++;
    return text[length] == ':' ? length : 0;
}
