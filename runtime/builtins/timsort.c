// SPDX-License-Identifier: MIT
// Sorting with a program's comparator: Tim Peters' list sort.
//
// Runs that are there already are found, short ones lengthened by binary insertion, and neighbours
// merged while the lengths on the stack shrink too slowly. A merge goes pair by pair until one side
// wins often, then gallops. Which pairs are compared, and in which order, can be seen by a program;
// it is what programs see elsewhere too.
//
// When the comparator throws, no further call is made; what remains runs to its end with every
// comparison answered "not less".
#include "runtime/builtins/array.h"

#define MIN_GALLOP 7
#define MAX_RUNS 85 // lengths grow like Fibonacci numbers

typedef struct Run {
    size_t base, length;
} Run;

typedef struct TimSort {
    Js *js;
    JsValue comparator;
    JsValue *work, *temp;
    size_t min_gallop;
    Run runs[MAX_RUNS];
    size_t run_count;
    bool failed;
} TimSort;

// 23.1.3.30.2 CompareArrayElements: is a before b?
static bool less(TimSort *t, JsValue a, JsValue b)
{
    if (t->failed)
        return false;
    JsValue args[2] = {a, b}, result = js_call(t->js, t->comparator, JS_UNDEFINED, 2, args);
    double order = 0;
    if (js_is_exception(result) || !js_to_double(t->js, result, &order))
        t->failed = true;
    return order < 0;
}

static void move(JsValue *to, const JsValue *from, size_t count)
{
    memmove(to, from, count * sizeof *to);
}

// The length of the run at `low`; one that strictly descends is reversed.
static size_t find_run(TimSort *t, size_t low, size_t high)
{
    JsValue *v = t->work;
    if (low + 1 == high)
        return 1;
    bool descends = less(t, v[low + 1], v[low]);
    size_t end = low + 2;
    while (end < high && less(t, v[end], v[end - 1]) == descends)
        end++;
    for (size_t i = low, k = end - 1; descends && i < k; i++, k--) {
        JsValue swap = v[i];
        v[i] = v[k];
        v[k] = swap;
    }
    return end - low;
}

// v[low .. start) is sorted; the rest up to high is inserted, each behind its equals.
static void binary_insertion(TimSort *t, size_t low, size_t start, size_t high)
{
    JsValue *v = t->work;
    for (; start < high; start++) {
        size_t left = low, right = start;
        JsValue pivot = v[start];
        while (left < right) {
            size_t middle = left + (right - left) / 2;
            if (less(t, pivot, v[middle]))
                right = middle;
            else
                left = middle + 1;
        }
        move(v + left + 1, v + left, start - left);
        v[left] = pivot;
    }
}

// Steps 1, 3, 7, 15 ... from the hint until a step leaves `most` or `stop` says so: the bracket
// (*last, *offset].
typedef bool Stop(TimSort *t, JsValue key, JsValue at);

static void gallop(TimSort *t, JsValue key, const JsValue *hint, bool up, size_t most, Stop *stop,
                   size_t *last, size_t *offset)
{
    *last = 0;
    *offset = 1;
    while (*offset < most && !stop(t, key, up ? hint[*offset] : *(hint - *offset))) {
        *last = *offset;
        *offset = *offset * 2 + 1;
    }
    if (*offset > most)
        *offset = most;
}

static bool at_less(TimSort *t, JsValue key, JsValue at)
{
    return less(t, at, key);
}
static bool at_not_less(TimSort *t, JsValue key, JsValue at)
{
    return !less(t, at, key);
}
static bool key_less(TimSort *t, JsValue key, JsValue at)
{
    return less(t, key, at);
}
static bool key_not_less(TimSort *t, JsValue key, JsValue at)
{
    return !less(t, key, at);
}

// Where key belongs in the sorted v, before its equals (left) or behind them, looking near `hint`
// first.
static size_t gallop_search(TimSort *t, JsValue key, const JsValue *v, size_t length, size_t hint,
                            bool left)
{
    size_t last, offset, low, high;
    bool up = left ? less(t, v[hint], key) : !less(t, key, v[hint]);
    if (up) {
        gallop(t, key, v + hint, true, length - hint, left ? at_not_less : key_less, &last,
               &offset);
        low = hint + last + 1;
        high = hint + offset;
    } else {
        gallop(t, key, v + hint, false, hint + 1, left ? at_less : key_not_less, &last, &offset);
        low = hint + 1 - offset;
        high = hint - last;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool right = left ? less(t, v[middle], key) : !less(t, key, v[middle]);
        if (right)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

static size_t gallop_left(TimSort *t, JsValue key, const JsValue *v, size_t length, size_t hint)
{
    return gallop_search(t, key, v, length, hint, true);
}

static size_t gallop_right(TimSort *t, JsValue key, const JsValue *v, size_t length, size_t hint)
{
    return gallop_search(t, key, v, length, hint, false);
}

// A merge under way. Upward the left run waits in temp and dest follows it; downward it is the
// right one.
typedef struct Merge {
    TimSort *t;
    JsValue *dest, *a, *b; // the next place to fill, the next of each run
    size_t in_a, in_b;     // what is left of them
    size_t wins_a, wins_b; // in a row
} Merge;

// What became of a phase: go on, nothing left to compare, or one element left that goes to the far
// end.
typedef enum Phase { GO_ON, SUCCEED, COPY_REST } Phase;

static Phase take_low_a(Merge *m)
{
    *m->dest++ = *m->a++;
    return --m->in_a == 1 ? COPY_REST : GO_ON;
}
static Phase take_low_b(Merge *m)
{
    *m->dest++ = *m->b++;
    return --m->in_b == 0 ? SUCCEED : GO_ON;
}

static Phase pairs_low(Merge *m)
{
    m->wins_a = m->wins_b = 0;
    for (;;) {
        Phase p;
        if (less(m->t, *m->b, *m->a)) {
            m->wins_a = 0;
            m->wins_b++;
            p = take_low_b(m);
        } else {
            m->wins_b = 0;
            m->wins_a++;
            p = take_low_a(m);
        }
        if (p != GO_ON || m->wins_a >= m->t->min_gallop || m->wins_b >= m->t->min_gallop)
            return p;
    }
}

static Phase gallop_low(Merge *m)
{
    TimSort *t = m->t;
    t->min_gallop++;
    do {
        t->min_gallop = t->min_gallop > 2 ? t->min_gallop - 1 : 1;
        m->wins_a = gallop_right(t, *m->b, m->a, m->in_a, 0);
        move(m->dest, m->a, m->wins_a);
        m->dest += m->wins_a;
        m->a += m->wins_a;
        m->in_a -= m->wins_a;
        if (m->wins_a && m->in_a <= 1)
            return m->in_a ? COPY_REST : SUCCEED;
        Phase p = take_low_b(m);
        if (p != GO_ON)
            return p;
        m->wins_b = gallop_left(t, *m->a, m->b, m->in_b, 0);
        move(m->dest, m->b, m->wins_b);
        m->dest += m->wins_b;
        m->b += m->wins_b;
        m->in_b -= m->wins_b;
        if (m->in_b == 0)
            return SUCCEED;
        p = take_low_a(m);
        if (p != GO_ON)
            return p;
    } while (m->wins_a >= MIN_GALLOP || m->wins_b >= MIN_GALLOP);
    t->min_gallop++;
    return GO_ON;
}

// Merges the runs upward: the left one is the shorter.
static void merge_low(TimSort *t, Run a, Run b)
{
    move(t->temp, t->work + a.base, a.length);
    Merge m = {.t = t,
               .dest = t->work + a.base,
               .a = t->temp,
               .b = t->work + b.base,
               .in_a = a.length,
               .in_b = b.length};
    Phase p = take_low_b(&m);
    if (p == GO_ON && m.in_a == 1)
        p = COPY_REST;
    while (p == GO_ON) {
        p = pairs_low(&m);
        if (p == GO_ON)
            p = gallop_low(&m);
    }
    if (p == COPY_REST) {
        move(m.dest, m.b, m.in_b);
        m.dest[m.in_b] = *m.a;
    } else {
        move(m.dest, m.a, m.in_a);
    }
}

static Phase take_high_a(Merge *m)
{
    *m->dest-- = *m->a--;
    return --m->in_a == 0 ? SUCCEED : GO_ON;
}
static Phase take_high_b(Merge *m)
{
    *m->dest-- = *m->b--;
    return --m->in_b == 1 ? COPY_REST : GO_ON;
}

static Phase pairs_high(Merge *m)
{
    m->wins_a = m->wins_b = 0;
    for (;;) {
        Phase p;
        if (less(m->t, *m->b, *m->a)) {
            m->wins_b = 0;
            m->wins_a++;
            p = take_high_a(m);
        } else {
            m->wins_a = 0;
            m->wins_b++;
            p = take_high_b(m);
        }
        if (p != GO_ON || m->wins_a >= m->t->min_gallop || m->wins_b >= m->t->min_gallop)
            return p;
    }
}

static Phase gallop_high(Merge *m)
{
    TimSort *t = m->t;
    t->min_gallop++;
    do {
        t->min_gallop = t->min_gallop > 2 ? t->min_gallop - 1 : 1;
        m->wins_a = m->in_a - gallop_right(t, *m->b, m->a - (m->in_a - 1), m->in_a, m->in_a - 1);
        m->dest -= m->wins_a;
        m->a -= m->wins_a;
        move(m->dest + 1, m->a + 1, m->wins_a);
        m->in_a -= m->wins_a;
        if (m->in_a == 0)
            return SUCCEED;
        Phase p = take_high_b(m);
        if (p != GO_ON)
            return p;
        m->wins_b = m->in_b - gallop_left(t, *m->a, t->temp, m->in_b, m->in_b - 1);
        m->dest -= m->wins_b;
        m->b -= m->wins_b;
        move(m->dest + 1, m->b + 1, m->wins_b);
        m->in_b -= m->wins_b;
        if (m->wins_b && m->in_b <= 1)
            return m->in_b ? COPY_REST : SUCCEED;
        p = take_high_a(m);
        if (p != GO_ON)
            return p;
    } while (m->wins_a >= MIN_GALLOP || m->wins_b >= MIN_GALLOP);
    t->min_gallop++;
    return GO_ON;
}

// Merges the runs downward: the right one is the shorter.
static void merge_high(TimSort *t, Run a, Run b)
{
    move(t->temp, t->work + b.base, b.length);
    Merge m = {.t = t,
               .dest = t->work + b.base + b.length - 1,
               .a = t->work + a.base + a.length - 1,
               .b = t->temp + b.length - 1,
               .in_a = a.length,
               .in_b = b.length};
    Phase p = take_high_a(&m);
    if (p == GO_ON && m.in_b == 1)
        p = COPY_REST;
    while (p == GO_ON) {
        p = pairs_high(&m);
        if (p == GO_ON)
            p = gallop_high(&m);
    }
    if (p == COPY_REST) {
        move(m.dest - m.in_a + 1, m.a - m.in_a + 1, m.in_a);
        *(m.dest - m.in_a) = *m.b;
    } else if (m.in_b) {
        move(m.dest - (m.in_b - 1), t->temp, m.in_b);
    }
}

// Merges the runs at i and i + 1; what is in place already at either end is left out.
static void merge_at(TimSort *t, size_t i)
{
    Run a = t->runs[i], b = t->runs[i + 1];
    t->runs[i].length = a.length + b.length;
    if (i + 3 == t->run_count)
        t->runs[i + 1] = t->runs[i + 2];
    t->run_count--;
    size_t in_place = gallop_right(t, t->work[b.base], t->work + a.base, a.length, 0);
    a.base += in_place;
    a.length -= in_place;
    if (!a.length)
        return;
    b.length =
        gallop_left(t, t->work[a.base + a.length - 1], t->work + b.base, b.length, b.length - 1);
    if (!b.length)
        return;
    if (a.length <= b.length)
        merge_low(t, a, b);
    else
        merge_high(t, a, b);
}

static bool shrinks(const TimSort *t, size_t n)
{
    return n < 2 || t->runs[n - 2].length > t->runs[n - 1].length + t->runs[n].length;
}

// Merges until each run is longer than the two above it together.
static void collapse(TimSort *t)
{
    while (t->run_count > 1) {
        size_t n = t->run_count - 2;
        if (!shrinks(t, n + 1) || !shrinks(t, n)) {
            if (t->runs[n - 1].length < t->runs[n + 1].length)
                n--;
        } else if (t->runs[n].length > t->runs[n + 1].length) {
            return;
        }
        merge_at(t, n);
    }
}

static size_t min_run_length(size_t n)
{
    size_t odd = 0;
    while (n >= 64) {
        odd |= n & 1;
        n >>= 1;
    }
    return n + odd;
}

bool js__timsort(Js *js, JsValue *v, uint32_t count, JsValue comparator)
{
    if (count < 2)
        return true;
    JsValues *room = js_values_new(js, count / 2 + 1);
    if (!room)
        return false;
    room->count = room->capacity;
    TimSort t = {
        .js = js, .comparator = comparator, .work = v, .temp = room->v, .min_gallop = MIN_GALLOP};
    size_t shortest = min_run_length(count);
    for (size_t low = 0; low < count;) {
        size_t length = find_run(&t, low, count);
        if (length < shortest) {
            size_t forced = count - low < shortest ? count - low : shortest;
            binary_insertion(&t, low, low + length, low + forced);
            length = forced;
        }
        t.runs[t.run_count++] = (Run){low, length};
        collapse(&t);
        low += length;
    }
    while (t.run_count > 1) {
        size_t n = t.run_count - 2;
        if (n > 0 && t.runs[n - 1].length < t.runs[n + 1].length)
            n--;
        merge_at(&t, n);
    }
    return !t.failed;
}
