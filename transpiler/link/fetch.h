// SPDX-License-Identifier: MIT
// What becomes of a property that is read by a name known at run time only: it may be any builtin function.
//
//     counts[word] = (counts[word] || 0) + 1     is seen: converted, compared, read and written of
//     table[k](x);  return table[k];  f(t[k])    may be called: the program needs them all
#ifndef TRANSPILER_LINK_FETCH_H
#define TRANSPILER_LINK_FETCH_H

#include "transpiler/link/keys.h"
#include "transpiler/link/reach.h"

typedef enum LinkFetch { LINK_FETCH_NONE, LINK_FETCH_SEEN, LINK_FETCH_CALLED } LinkFetch;

// Of the function that the keys are of.
LinkFetch link_fetches(const LinkReach *reach, const LinkKeys *keys, Arena *scratch);

#endif
