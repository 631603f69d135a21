// SPDX-License-Identifier: MIT
// Normalization forms (Unicode 3.11), from tables that gen/unicode.js made; Hangul by arithmetic. A
// file of its own: a program that does not normalize does not link the tables.
#include "runtime/text/normal_tables.h"
#include "runtime/text/unicode.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define HANGUL_FIRST 0xac00u
#define HANGUL_COUNT 11172u
#define LEADING 0x1100u
#define VOWEL 0x1161u
#define TRAILING 0x11a7u

typedef struct Points {
    uint32_t *v;
    size_t count;
    size_t capacity;
} Points;

static bool push(Points *p, uint32_t c)
{
    if (p->count == p->capacity) {
        size_t capacity = p->capacity ? p->capacity * 2 : 64;
        uint32_t *v = realloc(p->v, capacity * sizeof *v);
        if (!v)
            return false;
        p->v = v;
        p->capacity = capacity;
    }
    p->v[p->count++] = c;
    return true;
}

unsigned js_text_combining_class(uint32_t c)
{
    if (c < 0x300)
        return 0;
    size_t low = 0, high = COUNT(combining);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > combining[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < COUNT(combining) && c >= combining[low].first ? combining[low].class_ : 0;
}

// The entry of c among count sorted code points, or count.
static size_t find(const uint32_t *from, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (from[middle] < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && from[low] == c ? low : count;
}

static bool push_units(Points *p, const uint16_t *units, size_t count)
{
    for (size_t i = 0; i < count;)
        if (!push(p, js_text_utf16_next(units, count, &i)))
            return false;
    return true;
}

static bool decompose(Points *p, uint32_t c, bool compatible)
{
    if (c < 0xa0)
        return push(p, c);
    if (c - HANGUL_FIRST < HANGUL_COUNT) {
        uint32_t s = c - HANGUL_FIRST, trailing = s % 28;
        return push(p, LEADING + s / 588) && push(p, VOWEL + s % 588 / 28) &&
               (!trailing || push(p, TRAILING + trailing));
    }
    size_t last = COUNT(compatible_from) - 1,
           i = compatible ? find(compatible_from, last, c) : last;
    if (i < last)
        return push_units(p, compatible_units + compatible_start[i],
                          compatible_start[i + 1] - compatible_start[i]);
    last = COUNT(canonical_from) - 1;
    i = find(canonical_from, last, c);
    if (i < last)
        return push_units(p, canonical_units + canonical_start[i],
                          canonical_start[i + 1] - canonical_start[i]);
    return push(p, c);
}

typedef struct Mark {
    uint32_t c;
    uint32_t place;
    unsigned class_;
} Mark;

static int compare_marks(const void *a, const void *b)
{
    const Mark *x = a, *y = b;
    if (x->class_ != y->class_)
        return x->class_ < y->class_ ? -1 : 1;
    return x->place < y->place ? -1 : 1;
}

// Canonical ordering: each run of marks of classes other than 0 is sorted by class, stably.
static bool order_marks(Points *p)
{
    for (size_t i = 0; i < p->count;) {
        size_t start = i;
        bool sorted = true;
        unsigned before = 0, class_;
        for (; i < p->count && (class_ = js_text_combining_class(p->v[i])) != 0; i++) {
            sorted = sorted && class_ >= before;
            before = class_;
        }
        if (i == start) {
            i++;
            continue;
        }
        if (sorted)
            continue;
        Mark *marks = malloc((i - start) * sizeof *marks);
        if (!marks)
            return false;
        for (size_t k = start; k < i; k++)
            marks[k - start] =
                (Mark){p->v[k], (uint32_t)(k - start), js_text_combining_class(p->v[k])};
        qsort(marks, i - start, sizeof *marks, compare_marks);
        for (size_t k = start; k < i; k++)
            p->v[k] = marks[k - start].c;
        free(marks);
    }
    return true;
}

// The primary composite of two characters, or 0.
static uint32_t compose_pair(uint32_t a, uint32_t b)
{
    if (a - LEADING < 19 && b - VOWEL < 21)
        return HANGUL_FIRST + (a - LEADING) * 588 + (b - VOWEL) * 28;
    if (a - HANGUL_FIRST < HANGUL_COUNT && (a - HANGUL_FIRST) % 28 == 0 && b - TRAILING - 1 < 27)
        return a + (b - TRAILING);
    size_t low = 0, high = COUNT(compositions);
    while (low < high) {
        size_t middle = (low + high) / 2;
        const JsComposition *c = &compositions[middle];
        if (c->first < a || (c->first == a && c->second < b))
            low = middle + 1;
        else
            high = middle;
    }
    const JsComposition *c = &compositions[low];
    return low < COUNT(compositions) && c->first == a && c->second == b ? c->composed : 0;
}

// Canonical composition: a character joins the last starter unless one of the same or a higher
// class stands between.
static void compose(Points *p)
{
    size_t kept = 0, starter = SIZE_MAX;
    unsigned between = 0; // class of the last character kept since the starter
    for (size_t i = 0; i < p->count; i++) {
        uint32_t c = p->v[i];
        unsigned class_ = js_text_combining_class(c);
        bool adjacent = starter != SIZE_MAX && kept == starter + 1;
        if (starter != SIZE_MAX && (adjacent || between < class_)) {
            uint32_t joined = compose_pair(p->v[starter], c);
            if (joined) {
                p->v[starter] = joined;
                continue;
            }
        }
        if (class_ == 0)
            starter = kept;
        between = class_;
        p->v[kept++] = c;
    }
    p->count = kept;
}

uint32_t *js_text_normalize(const uint16_t *units, size_t count, bool composed, bool compatible,
                            size_t *length)
{
    Points p = {NULL, 0, 0};
    bool good = push(&p, 0);
    p.count = 0;
    for (size_t i = 0; good && i < count;)
        good = decompose(&p, js_text_utf16_next(units, count, &i), compatible);
    if (!good || !order_marks(&p)) {
        free(p.v);
        return NULL;
    }
    if (composed)
        compose(&p);
    *length = p.count;
    return p.v;
}
