// SPDX-License-Identifier: MIT
//
// What the grammar cannot read at all is masked before the first parse, from the text alone: it
// knows no `using` and no import attributes, takes `undefined` and `of` for keywords in some
// places, and legacy octal numbers for decimal ones. A match inside of a literal or comment does no
// harm: those are read from the original bytes.
//
//     using x = open();                       const x = open();
//     import a from 'a' with {type: 'json'};  import a from 'a'                     ;
//     for (async of => {};;)                  for (async __ => {};;)
#define _GNU_SOURCE // memmem
#include <string.h>

#include "transpiler/parse/gap.h"
#include "transpiler/parse/mask.h"
#include "transpiler/parse/unicode.h"

static const char *text_end(const Mask *mask)
{
    return mask->text + mask->length;
}

static char *masked_at(const Mask *mask, const char *at)
{
    return mask->masked + (at - mask->text);
}

// Whether the bytes start..end are that word, by itself. What stands before may not make it a
// property or part of another word.
static bool is_word(const Mask *mask, const char *start, const char *word)
{
    size_t length = strlen(word);
    const char *end = text_end(mask);
    if (start < mask->text || (size_t)(end - start) < length || memcmp(start, word, length) != 0)
        return false;
    if (start > mask->text &&
        (unicode_is_ascii_id(start[-1]) || (start[-1] & 0x80) || strchr(".#\\", start[-1])))
        return false;
    const char *after = start + length;
    return after == end || !(unicode_is_ascii_id(*after) || *after == '\\' || (*after & 0x80)) ||
           gap_end(after, end, true) > after;
}

// Whether that word ends there.
static bool ends_word(const Mask *mask, const char *end, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(end - mask->text) >= length && is_word(mask, end - length, word);
}

// The next place of a word, or NULL.
static const char *find_word(const Mask *mask, const char *at, const char *word)
{
    const char *end = text_end(mask);
    while ((at = memmem(at, (size_t)(end - at), word, strlen(word)))) {
        if (is_word(mask, at, word))
            return at;
        at++;
    }
    return NULL;
}

static bool is_line_end(const char *at)
{
    return *at == '\n' || *at == '\r' || strncmp(at, "\xE2\x80\xA8", 3) == 0 ||
           strncmp(at, "\xE2\x80\xA9", 3) == 0;
}

// #!: the first line (12.5), behind a byte order mark, which is no part of the text.
static void prepare_hashbang(Mask *mask)
{
    const char *end = text_end(mask), *start = mask->text;
    if (mask->length >= 3 && memcmp(start, "\xEF\xBB\xBF", 3) == 0)
        start += 3;
    if (end - start < 2 || memcmp(start, "#!", 2) != 0)
        return;
    for (const char *at = start; at < end && !is_line_end(at); at++)
        *masked_at(mask, at) = ' ';
}

// NUL is legal only inside literals and comments; another control character is as illegal
// elsewhere, and no end marker.
static void prepare_nul(Mask *mask)
{
    char *at = mask->masked, *end = at + mask->length;
    while ((at = memchr(at, '\0', (size_t)(end - at))))
        *at = '\x01';
}

// The `await` directly before `using`, on the same line; NULL if there is none.
static const char *await_before(const Mask *mask, const char *word)
{
    const char *end = gap_start(mask->text, word, false);
    return end < word && ends_word(mask, end, "await") ? end - 5 : NULL;
}

// Whether `=` stands there, and no other operator.
static bool is_assignment(const char *at, const char *end)
{
    return end - at >= 2 && *at == '=' && at[1] != '=' && at[1] != '>';
}

// Whether the word behind `using` is the name that it declares. `in` and `instanceof` are
// operators; `of` is a name in `using of = x` and, where `using` itself can't be one, `await using
// of of x`.
static bool is_using_name(const Mask *mask, const char *name, bool is_await)
{
    const char *end = text_end(mask);
    if (name >= end || (*name >= '0' && *name <= '9') ||
        !(unicode_is_ascii_id(*name) || *name == '\\' || (*name & 0x80)))
        return false;
    if (!is_word(mask, name, "of"))
        return !is_word(mask, name, "in") && !is_word(mask, name, "instanceof");
    const char *next = gap_end(name + 2, end, true);
    return is_assignment(next, end) || (is_await && is_word(mask, next, "of"));
}

// using x = ...;  await using x = ...;
static void prepare_using(Mask *mask)
{
    for (const char *at = mask->text; (at = find_word(mask, at, "using")); at += 5) {
        const char *name = gap_end(at + 5, text_end(mask), false), *await = await_before(mask, at);
        if (name == at + 5 || !is_using_name(mask, name, await != NULL))
            continue;
        memcpy(masked_at(mask, at), "const", 5);
        if (await)
            memset(masked_at(mask, await), ' ', 5);
    }
}

// The end of the braces at `at`, strings and comments passed over; NULL if they don't close.
static const char *braces_end(const char *at, const char *end)
{
    int depth = 0;
    for (at = gap_end(at, end, true); at < end; at = gap_end(at + 1, end, true)) {
        if (*at == '{')
            depth++;
        else if (*at == '}' && --depth == 0)
            return at + 1;
        else if (*at == '"' || *at == '\'') {
            char quote = *at++;
            while (at < end && *at != quote && *at != '\n')
                at += *at == '\\' ? 2 : 1;
        }
    }
    return NULL;
}

// Whether a string that ends before `end` stands behind `from` or `import`.
static bool is_module_source(const Mask *mask, const char *end)
{
    const char *text = mask->text, *at = end - 1;
    if (end == text || !strchr("'\"", *at))
        return false;
    do
        at--;
    while (at > text && *at != end[-1] && *at != '\n');
    at = gap_start(text, at, true);
    return (at - text >= 4 && memcmp(at - 4, "from", 4) == 0) ||
           (at - text >= 6 && memcmp(at - 6, "import", 6) == 0);
}

// import 'x' with {type: 'json'}: convert_module.c reads the attributes from the original text.
static void prepare_attributes(Mask *mask)
{
    const char *end = text_end(mask);
    for (const char *at = mask->text; (at = find_word(mask, at, "with")); at += 4) {
        const char *next = gap_end(at + 4, end, true);
        bool is_clause =
            next < end && *next == '{' && is_module_source(mask, gap_start(mask->text, at, true));
        const char *close = is_clause ? braces_end(next, end) : NULL;
        if (close)
            memset(masked_at(mask, at), ' ', (size_t)(close - at));
    }
}

// Whether a `using` that declares something ends there. Another one is a name: for (using of of[0])
static bool is_masked_using(const Mask *mask, const char *end)
{
    return ends_word(mask, end, "using") && *masked_at(mask, end - 5) == 'c';
}

// for (async of => {};;)  for (let of of x)  for (let of = 1;;)
static void prepare_of(Mask *mask)
{
    const char *end = text_end(mask);
    for (const char *at = mask->text; (at = find_word(mask, at, "of")); at += 2) {
        const char *before = gap_start(mask->text, at, true), *next = gap_end(at + 2, end, true);
        bool is_arrow = strncmp(next, "=>", 2) == 0 && ends_word(mask, before, "async");
        bool is_name = (is_assignment(next, end) || is_word(mask, next, "of")) &&
                       (ends_word(mask, before, "let") || ends_word(mask, before, "const") ||
                        is_masked_using(mask, before));
        if (is_arrow || is_name)
            memcpy(masked_at(mask, at), "__", 2);
    }
}

// undefined: for (;;) break undefined;  undefined ||= x;  undefined => x
static void prepare_undefined(Mask *mask)
{
    const char *end = text_end(mask);
    for (const char *at = mask->text; (at = find_word(mask, at, "undefined")); at += 9) {
        const char *next = gap_end(at + 9, end, true);
        size_t operators = strspn(next, "+-*/%&|^<>?");
        bool is_compound = operators > 0 && next[operators] == '=' && next[operators + 1] != '=';
        if (*next == ':' || is_compound || (next[0] == '=' && next[1] == '>'))
            memset(masked_at(mask, at), '_', 9);
    }
}

// Whether the digits at `at` go on with what is before them: 1.0, x0, 1e-0.
static bool is_inside_number(const Mask *mask, const char *at)
{
    const char *text = mask->text;
    if (at > text && (unicode_is_ascii_id(at[-1]) || strchr(".\\", at[-1])))
        return true;
    return at - text >= 3 && strchr("+-", at[-1]) && strchr("eE", at[-2]) &&
           (unicode_is_ascii_id(at[-3]) || at[-3] == '.');
}

// 010.toString(): a legacy octal number ends before the dot (12.9.3), as a bigint does for the
// grammar.
static void prepare_octal(Mask *mask)
{
    const char *at = mask->text, *end = text_end(mask);
    while ((at = memchr(at, '0', (size_t)(end - at)))) {
        size_t digits = strspn(at, "01234567");
        if (digits > 1 && at[digits] == '.' && !is_inside_number(mask, at)) {
            *masked_at(mask, at) = '1';
            *masked_at(mask, at + digits - 1) = 'n';
        }
        at += digits;
    }
}

void mask_prepare(Mask *mask)
{
    prepare_hashbang(mask);
    prepare_nul(mask);
    prepare_using(mask);
    prepare_attributes(mask);
    prepare_of(mask);
    prepare_undefined(mask);
    prepare_octal(mask);
}
