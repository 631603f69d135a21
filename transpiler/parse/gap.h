// SPDX-License-Identifier: MIT
//
// What may stand between two tokens (12.2 to 12.4): white space, line terminators, comments; for
// the passes that look at the text itself.
#ifndef TRANSPILER_PARSE_GAP_H
#define TRANSPILER_PARSE_GAP_H

#include <stdbool.h>

// Where the gap that starts at `at` ends, at most at `end`. Without `newlines` it ends before a
// line terminator, and before a comment that contains one.
const char *gap_end(const char *at, const char *end, bool newlines);

// Where the gap that ends at `at` starts, at least at `text`. Line comments are not recognized, and
// `newlines` means the same.
const char *gap_start(const char *text, const char *at, bool newlines);

#endif
