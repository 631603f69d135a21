// SPDX-License-Identifier: MIT
//
// A look at the tokens before parsing: tree-sitter's error recovery breaks when tens of thousands
// of constructs are open at once, so texts nested that deeply, far beyond AST_MAX_DEPTH, are turned
// away first.
#ifndef TRANSPILER_PARSE_NESTING_H
#define TRANSPILER_PARSE_NESTING_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/base/arena.h"

enum { NESTING_NONE = UINT32_MAX };

typedef struct Nesting {
    uint32_t too_deep;     // where it is about too deep to be parsed, or NESTING_NONE
    uint32_t open_comment; // a comment that doesn't end
    uint32_t
        open_bracket; // at the end of the text: the innermost bracket or backtick that isn't closed
} Nesting;

// Looks at the whole text. All of it is an estimate: it counts the tokens since the last end of a
// statement or list item, on every level of brackets.
Nesting nesting_measure(const char *text, uint32_t length, Arena *scratch);

#endif
