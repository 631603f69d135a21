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

// Whether the text can be parsed safely; else *where is about where it gets too deep. An estimate:
// it counts the tokens since the last end of a statement or list item, on every level of brackets.
bool nesting_is_sane(const char *text, uint32_t length, Arena *scratch, uint32_t *where);

#endif
