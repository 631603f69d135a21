// SPDX-License-Identifier: MIT
//
// The early errors of regular expression literals (22.2.1, B.1.2): whether a pattern is one.
#ifndef TRANSPILER_PARSE_REGEXP_H
#define TRANSPILER_PARSE_REGEXP_H

#include <stdbool.h>
#include <stdint.h>

#include "runtime/regexp/syntax/tree.h"
#include "transpiler/base/arena.h"

typedef struct RegexpError {
    const char *message;
    uint32_t start, end; // bytes of the pattern
} RegexpError;

// Checks the WTF-8 text of a pattern with flags (JS_REGEXP_...). Returns false and fills *error at
// the first error.
bool regexp_check(const char *text, uint32_t length, unsigned flags, Arena *scratch,
                  RegexpError *error);

#endif
