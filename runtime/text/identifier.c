// SPDX-License-Identifier: MIT
// The characters of identifiers, from tables that gen/unicode.js made.
#include "runtime/text/id_tables.h"
#include "runtime/text/unicode.h"

static bool in_ranges(const JsRange *ranges, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && c >= ranges[low].first;
}

bool js_text_is_id_start(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return in_ranges(id_start, sizeof id_start / sizeof *id_start, c);
}

bool js_text_is_id_continue(uint32_t c)
{
    if (c < 0x80)
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || c == '_';
    return in_ranges(id_continue, sizeof id_continue / sizeof *id_continue, c);
}
