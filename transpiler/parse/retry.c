// SPDX-License-Identifier: MIT
//
// class C { a NEWLINE in NEWLINE b }      a field may be called as an operator is: the line break ends
//                                         the field before it (12.10.1), which has no value
#include "transpiler/parse/retry.h"

#include <string.h>

#include "transpiler/parse/gap.h"
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

bool retry_mask(Mask *mask, uint32_t where)
{
    return end_field(mask, mask->text + where);
}
