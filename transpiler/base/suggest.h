// SPDX-License-Identifier: MIT
//
// `did you mean`: of the names that there are, the one that is spelled most like the one that is not.
#ifndef TRANSPILER_BASE_SUGGEST_H
#define TRANSPILER_BASE_SUGGEST_H

typedef struct Suggestion {
    const char *wanted;
    const char *best;  // NULL: none is like it
    unsigned distance; // of the best
} Suggestion;

// For the name that was not found; it must stay as long as the suggestion.
Suggestion suggestion_for(const char *wanted);
// One of the names that there are. The first of equally good ones stays.
void suggestion_offer(Suggestion *suggestion, const char *name);

#endif
