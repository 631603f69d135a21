// SPDX-License-Identifier: MIT
//
// The parser: a source file becomes an AST, or errors. tree-sitter's grammar does the parsing; this
// folder repairs what the grammar gets wrong, converts its tree, decodes literals and reports the
// early errors that a node and its context decide.
#ifndef TRANSPILER_PARSE_PARSE_H
#define TRANSPILER_PARSE_PARSE_H

#include <stdbool.h>

#include "transpiler/ast/ast.h"
#include "transpiler/base/diagnostics.h"

typedef enum ParseGoal {
    PARSE_DETECT, // module if it has import, export or top-level await or is named .mjs; else
                  // script
    PARSE_SCRIPT,
    PARSE_MODULE,
    PARSE_COMMONJS,  // the body of the function that a CommonJS module is
    PARSE_BY_SYNTAX, // module if it has import, export or top-level await; else CommonJS
    PARSE_JSON, // a module whose default export is the value of the JSON text
    PARSE_TEXT, // a module whose default export is the text
} ParseGoal;

typedef struct ParseOptions {
    ParseGoal goal;
} ParseOptions;

// Parses one file. The tree lives in the arena; names live in `names`, which may outlive it and be
// shared by several files, as does the program's source where it is not `source`, which must live as
// long. Returns false, with errors in `diagnostics`, if there is no usable tree; *program is set
// only on success.
bool parse_program(const ParseOptions *options, const Source *source, Arena *arena,
                   NameTable *names, Diagnostics *diagnostics, AstProgram **program);

#endif
