// SPDX-License-Identifier: MIT
//
// Matches the tokens of a source text against patterns, for the names of CommonJS modules.
#ifndef TRANSPILER_PROGRAM_COMMONJS_TEXT_H
#define TRANSPILER_PROGRAM_COMMONJS_TEXT_H

#include "transpiler/ast/ast.h"

typedef struct CommonJsText {
    const char *at, *end;
    const AstProgram *program;
    Name captured[2]; // what 0 and 1 stand for, once they have matched
    Name word;        // what the last I matched
    Name string;      // the value of what the last S matched
} CommonJsText;

// Moves past what the pattern matches, blanks and comments before each token included; else stays.
// A pattern is tokens with blanks between them, and of these: I an identifier, S a string literal, E
// `exports` or `module.exports`, 0 and 1 an identifier that is the same one each time, 'x' the string
// literal x, `;?` and `,?` what may be missing.
bool program_text_match(CommonJsText *text, const char *pattern);

#endif
