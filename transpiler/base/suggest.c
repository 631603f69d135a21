// SPDX-License-Identifier: MIT
//
// The distance is Levenshtein's with neighbours swapped counting once. A name of n bytes may differ in a third of them.
#include "transpiler/base/suggest.h"

#include <string.h>

enum { LONGEST = 64 };

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static unsigned distance(const char *a, size_t n, const char *b, size_t m)
{
    unsigned rows[3][LONGEST + 1];
    unsigned *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= m; j++)
        above[j] = (unsigned)j;
    for (size_t i = 1; i <= n; i++) {
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= m; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        unsigned *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[m];
}

Suggestion suggestion_for(const char *wanted)
{
    return (Suggestion){wanted, NULL, (unsigned)(strlen(wanted) + 2) / 3 + 1};
}

void suggestion_offer(Suggestion *suggestion, const char *name)
{
    size_t n = strlen(suggestion->wanted), m = strlen(name);
    if (n > LONGEST || m > LONGEST || !n || !m)
        return;
    unsigned found = distance(suggestion->wanted, n, name, m);
    if (found && found < suggestion->distance && found < m) {
        suggestion->best = name;
        suggestion->distance = found;
    }
}
