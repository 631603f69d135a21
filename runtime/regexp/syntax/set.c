// SPDX-License-Identifier: MIT
// Sets of characters and the letter-case classes.
#include "runtime/regexp/syntax/set.h"
#include "runtime/regexp/syntax/fold_tables.h"
#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool push(JsRegexpPool *pool, JsRegexpSet *set, uint32_t bound)
{
    return js__regexp_append(pool, &set->v, &set->count, &set->capacity, &bound, sizeof bound);
}

// How many boundaries are at or before c.
static uint32_t bounds_before(const JsRegexpSet *set, uint32_t c)
{
    uint32_t low = 0, high = set->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (set->v[middle] <= c)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool js__regexp_set_has(const JsRegexpSet *set, uint32_t c)
{
    return bounds_before(set, c) & 1;
}

bool js__regexp_set_add(JsRegexpPool *pool, JsRegexpSet *set, uint32_t first, uint32_t last)
{
    uint32_t end = set->count ? set->v[set->count - 1] : 0;
    if (set->count && first == end) {
        set->v[set->count - 1] = last + 1;
        return true;
    }
    if (!set->count || first > end)
        return push(pool, set, first) && push(pool, set, last + 1);
    uint32_t bounds[2] = {first, last + 1};
    JsRegexpSet range = {bounds, 2, 2};
    return js__regexp_set_combine(pool, set, &range, JS_REGEXP_UNION);
}

static bool is_member(bool in_first, bool in_second, JsRegexpSetOp op)
{
    switch (op) {
    case JS_REGEXP_UNION:
        return in_first || in_second;
    case JS_REGEXP_INTERSECT:
        return in_first && in_second;
    default:
        return in_first && !in_second;
    }
}

bool js__regexp_set_combine(JsRegexpPool *pool, JsRegexpSet *set, const JsRegexpSet *other,
                            JsRegexpSetOp op)
{
    JsRegexpSet result = {0};
    bool in_first = false, in_second = false, inside = false;
    for (uint32_t i = 0, j = 0; i < set->count || j < other->count;) {
        uint32_t a = i < set->count ? set->v[i] : UINT32_MAX,
                 b = j < other->count ? other->v[j] : UINT32_MAX;
        uint32_t at = a < b ? a : b;
        if (a == at) {
            in_first = !in_first;
            i++;
        }
        if (b == at) {
            in_second = !in_second;
            j++;
        }
        if (is_member(in_first, in_second, op) != inside) {
            inside = !inside;
            if (!push(pool, &result, at))
                return false;
        }
    }
    *set = result;
    return true;
}

bool js__regexp_set_invert(JsRegexpPool *pool, JsRegexpSet *set)
{
    JsRegexpSet all = {0};
    if (!js__regexp_set_add(pool, &all, 0, JS_REGEXP_LAST) ||
        !js__regexp_set_combine(pool, &all, set, JS_REGEXP_SUBTRACT))
        return false;
    *set = all;
    return true;
}

uint32_t js__regexp_fold(uint32_t c, bool unicode)
{
    const FoldRun *runs = unicode ? simple : legacy;
    size_t low = 0, high = unicode ? COUNT(simple) : COUNT(legacy);
    if (c < 128 && !unicode)
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const FoldRun *run = &runs[middle];
        if (c > run->last)
            low = middle + 1;
        else if (c < run->first)
            high = middle;
        else
            return (c - run->first) % (uint32_t)run->stride ? c
                                                            : (uint32_t)((int32_t)c + run->delta);
    }
    return c;
}

// Whether any of first..last is a member.
static bool overlaps(const JsRegexpSet *set, uint32_t first, uint32_t last)
{
    uint32_t bounds = bounds_before(set, first);
    return (bounds & 1) || (bounds < set->count && set->v[bounds] <= last);
}

bool js__regexp_set_close(JsRegexpPool *pool, JsRegexpSet *set, bool unicode)
{
    const FoldRun *runs = unicode ? simple : legacy;
    size_t count = unicode ? COUNT(simple) : COUNT(legacy);
    // Round 0 adds what members fold to, round 1 what folds to members.
    for (int round = 0; round < 2; round++) {
        JsRegexpSet more = {0};
        for (size_t i = 0; i < count; i++) {
            const FoldRun *run = &runs[i];
            int32_t delta = run->delta, shift = round ? delta : 0;
            if (!overlaps(set, (uint32_t)((int32_t)run->first + shift),
                          (uint32_t)((int32_t)run->last + shift)))
                continue;
            for (uint32_t c = run->first; c <= run->last; c += (uint32_t)run->stride) {
                uint32_t to = (uint32_t)((int32_t)c + delta), from = round ? to : c,
                         add = round ? c : to;
                if (js__regexp_set_has(set, from) && !js__regexp_set_has(set, add) &&
                    !js__regexp_set_add(pool, &more, add, add))
                    return false;
            }
        }
        if (more.count && !js__regexp_set_combine(pool, set, &more, JS_REGEXP_UNION))
            return false;
    }
    return true;
}

bool js__regexp_set_escape(JsRegexpPool *pool, JsRegexpSet *set, uint32_t which,
                           bool unicode_ignore_case)
{
    static const uint32_t digits[][2] = {{'0', '9'}};
    static const uint32_t words[][2] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
    static const uint32_t spaces[][2] = {
        {9, 13},          {32, 32},         {160, 160},       {0x1680, 0x1680}, {0x2000, 0x200a},
        {0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}, {0xfeff, 0xfeff}};
    const uint32_t(*ranges)[2] = which == 'd' ? digits : which == 'w' ? words : spaces;
    size_t count = which == 'd' ? COUNT(digits) : which == 'w' ? COUNT(words) : COUNT(spaces);
    JsRegexpSet members = {0};
    for (size_t i = 0; i < count; i++)
        if (!js__regexp_set_add(pool, &members, ranges[i][0], ranges[i][1]))
            return false;
    if (which == 'w' && unicode_ignore_case && !js__regexp_set_close(pool, &members, true))
        return false;
    return js__regexp_set_combine(pool, set, &members, JS_REGEXP_UNION);
}
