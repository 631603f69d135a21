// SPDX-License-Identifier: MIT
//
// class C { a NEWLINE in NEWLINE b }      a field may be called as an operator is: the line break ends
//                                         the field before it (12.10.1), which has no value
//     f(a, b) = 1;  for (f() of x);       a call as a target (8.6.4): read as f[a, b] and f._
#include "transpiler/parse/retry.h"

#include <string.h>

#include "transpiler/parse/gap.h"
#include "transpiler/parse/nesting.h"
#include "transpiler/parse/unicode.h"

static bool is_word(const char *at, const char *end, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(end - at) > length && !memcmp(at, word, length) &&
           !unicode_is_ascii_id(at[length]) && !(at[length] & 0x80) && at[length] != '\\';
}

// A field without a value, and on the next line one that is called `in` or `instanceof`.
static bool end_field(Mask *mask, const char *fits)
{
    const char *end = mask->text + mask->length, *word = gap_end(fits, end, true);
    if (gap_end(fits, end, false) == word ||
        (!is_word(word, end, "in") && !is_word(word, end, "instanceof")))
        return false;
    // A comment counts as a token that fits: the gap begins before it.
    const char *gap = fits;
    while (gap > mask->text && gap[-1] != '\n')
        gap--;
    while (gap < fits && gap_end(gap, end, true) != word)
        gap++;
    fits = gap;
    return mask_end_statement(mask, (uint32_t)(fits - mask->text), (uint32_t)(word - mask->text));
}

// Whether an assignment or the end of a loop's head stands there. &&= and its kin take no call.
static bool wants_target(const char *at, const char *end)
{
    size_t length = strspn(at, "+-*/%&|^<>");
    if (is_word(at, end, "of") || is_word(at, end, "in"))
        return true;
    if (length == 2 && (*at == '&' || *at == '|'))
        return false;
    return at[length] == '=' && at[length + 1] != '=' && at[length + 1] != '>';
}

// The innermost bracket that is open at an offset, or NESTING_NONE.
static uint32_t bracket_at(const Mask *mask, uint32_t offset)
{
    Arena scratch;
    arena_init(&scratch);
    uint32_t open = nesting_measure(mask->text, offset, &scratch).open_bracket;
    arena_release(&scratch);
    return open;
}

// Masks the call that ends, but for operators and a gap, at `fits`.
static bool mask_call(Mask *mask, uint32_t fits)
{
    const char *text = mask->text, *end = text + mask->length;
    while (fits && strchr("+-*/%&|^<>", text[fits - 1])) // the first of the characters of +=
        fits--;
    fits = (uint32_t)(gap_start(text, text + fits, true) - text);
    if (!fits || text[fits - 1] != ')' || mask->masked[fits - 1] != ')' ||
        !wants_target(gap_end(text + fits, end, true), end))
        return false;
    uint32_t open = bracket_at(mask, fits - 1);
    if (open == NESTING_NONE || text[open] != '(')
        return false;
    bool is_empty = gap_end(text + open + 1, end, true) == text + fits - 1;
    mask_put(mask, open, 1, is_empty ? "." : "[");
    for (uint32_t i = open + 1; is_empty && i < fits - 1; i++)
        if (text[i] != '\n')
            mask_put(mask, i, 1, " ");
    mask_put(mask, fits - 1, 1, is_empty ? "_" : "]");
    return true;
}

// for (f() in o): read as a condition, so that the head seems to lack its semicolons.
static bool mask_head(Mask *mask, uint32_t where)
{
    const char *text = mask->text, *end = text + mask->length;
    const char *close = gap_end(text + where, end, true);
    if (close == end || *close != ')')
        return false;
    uint32_t open = bracket_at(mask, (uint32_t)(close - text));
    const char *before = open == NESTING_NONE ? text : gap_start(text, text + open, true);
    if (before - text < 3 || memcmp(before - 3, "for", 3) != 0)
        return false;
    for (const char *at = text + open; at < close; at++)
        if (is_word(at, end, "in") && bracket_at(mask, (uint32_t)(at - text)) == open)
            return mask_call(mask, (uint32_t)(at - text));
    return false;
}

bool retry_mask(Mask *mask, uint32_t where)
{
    return end_field(mask, mask->text + where) || mask_call(mask, where) || mask_head(mask, where);
}
