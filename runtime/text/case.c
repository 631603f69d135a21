// SPDX-License-Identifier: MIT
// Case mapping, from tables that gen/unicode.js made.
#include "runtime/text/case_tables.h"
#include "runtime/text/unicode.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

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

static int map_case(const JsCaseRun *runs, size_t run_count, const JsCaseSpecial *special,
                    size_t special_count, uint32_t c, uint32_t out[3])
{
    for (size_t i = 0; i < special_count; i++) {
        if (special[i].from == c) {
            int n = 0;
            while (n < 3 && special[i].to[n]) {
                out[n] = special[i].to[n];
                n++;
            }
            return n;
        }
    }
    size_t low = 0, high = run_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > runs[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    out[0] = c;
    if (low < run_count && c >= runs[low].first &&
        (c - runs[low].first) % (uint32_t)runs[low].stride == 0)
        out[0] = (uint32_t)((int32_t)c + runs[low].delta);
    return 1;
}

int js_text_upper(uint32_t c, uint32_t out[3])
{
    if (c < 0x80) {
        out[0] = c >= 'a' && c <= 'z' ? c - 32 : c;
        return 1;
    }
    return map_case(upper, COUNT(upper), upper_special, COUNT(upper_special), c, out);
}

int js_text_lower(uint32_t c, uint32_t out[3])
{
    if (c < 0x80) {
        out[0] = c >= 'A' && c <= 'Z' ? c + 32 : c;
        return 1;
    }
    return map_case(lower, COUNT(lower), lower_special, COUNT(lower_special), c, out);
}

bool js_text_is_cased(uint32_t c)
{
    return in_ranges(cased, COUNT(cased), c);
}

bool js_text_is_case_ignorable(uint32_t c)
{
    return in_ranges(case_ignorable, COUNT(case_ignorable), c);
}
