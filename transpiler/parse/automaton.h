// SPDX-License-Identifier: MIT
//
// The grammar's own tables (its lexer, its LR states and actions), run without tree-sitter's
// parser. Text without errors, which is nearly all text, becomes a tree in one pass, a fifth of the
// time and without a second tree to copy from and to free. Whatever is not plain sailing (an error,
// a real ambiguity, a fork that goes on for long) is given back, for tree-sitter to do: what this
// accepts is the tree that tree-sitter would make.
#ifndef TRANSPILER_PARSE_AUTOMATON_H
#define TRANSPILER_PARSE_AUTOMATON_H

#include "transpiler/parse/cst.h"

enum { CST_MOST_SYMBOLS = 512, CST_MOST_FIELDS = 64 };

// From the grammar's symbols and fields to ours.
typedef struct CstNumbers {
    uint16_t kind_of[CST_MOST_SYMBOLS];
    uint8_t field_of[CST_MOST_FIELDS];
} CstNumbers;

// Parses the text and makes its tree, without comments, in the arena. False if that is for
// tree-sitter to do; what the arena then holds is of no use, and *cst is as it was.
bool automaton_parse(const CstNumbers *numbers, const char *text, uint32_t length, Arena *arena,
                     Cst *cst);

#endif
