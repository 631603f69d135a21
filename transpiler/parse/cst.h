// SPDX-License-Identifier: MIT
//
// The concrete syntax tree: tree-sitter's tree copied into plain nodes, without comments, so that
// the rest of the folder walks pointers and knows nothing of tree-sitter. The copy is made without
// recursion; `height` tells how deep it is.
#ifndef TRANSPILER_PARSE_CST_H
#define TRANSPILER_PARSE_CST_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/base/arena.h"

typedef enum CstKind {
    CST_OTHER_NODE,
    CST_OTHER_TOKEN,
    CST_ERROR,
#define CST_NODE(KIND, name) CST_##KIND,
#define CST_TOKEN(KIND, text) CST_##KIND,
#include "transpiler/parse/cst.def"
#undef CST_NODE
#undef CST_TOKEN
    CST_KIND_COUNT
} CstKind;

// The grammar's field names.
#define CST_FIELDS(FIELD)                                                                          \
    FIELD(ALIAS, "alias")                                                                          \
    FIELD(ALTERNATIVE, "alternative")                                                              \
    FIELD(ARGUMENT, "argument")                                                                    \
    FIELD(ARGUMENTS, "arguments")                                                                  \
    FIELD(BODY, "body")                                                                            \
    FIELD(CONDITION, "condition")                                                                  \
    FIELD(CONSEQUENCE, "consequence")                                                              \
    FIELD(CONSTRUCTOR, "constructor")                                                              \
    FIELD(DECLARATION, "declaration")                                                              \
    FIELD(DECORATOR, "decorator")                                                                  \
    FIELD(FINALIZER, "finalizer")                                                                  \
    FIELD(FLAGS, "flags") FIELD(FUNCTION, "function") FIELD(HANDLER, "handler")                    \
        FIELD(INCREMENT, "increment") FIELD(INDEX, "index") FIELD(INITIALIZER, "initializer")      \
            FIELD(KEY, "key") FIELD(KIND, "kind") FIELD(LABEL, "label") FIELD(LEFT, "left")        \
                FIELD(MEMBER, "member") FIELD(NAME, "name") FIELD(OBJECT, "object")                \
                    FIELD(OPERATOR, "operator") FIELD(OPTIONAL_CHAIN, "optional_chain")            \
                        FIELD(PARAMETER, "parameter") FIELD(PARAMETERS, "parameters")              \
                            FIELD(PATTERN, "pattern") FIELD(PROPERTY, "property")                  \
                                FIELD(RIGHT, "right") FIELD(SOURCE, "source")                      \
                                    FIELD(VALUE, "value")

typedef enum CstField {
    CST_NO_FIELD,
#define FIELD(NAME, text) CST_FIELD_##NAME,
    CST_FIELDS(FIELD)
#undef FIELD
        CST_FIELD_COUNT
} CstField;

typedef struct CstNode {
    struct CstNode *parent, *first;  // tree links: up, and down to the first child
    struct CstNode *next, *previous; // siblings
    uint32_t start, end;             // bytes, from the first token to the end of the last one
    uint16_t kind;                   // CstKind
    uint8_t field;                   // CstField within the parent
    bool is_named;
    bool is_missing; // inserted by error recovery
} CstNode;

typedef struct Cst {
    CstNode *root;
    bool has_error;       // an ERROR or missing node is somewhere
    CstNode *first_error; // the innermost ERROR or missing node that comes first, or NULL
} Cst;

// A parser of one text, which may be changed in place and parsed again.
typedef struct CstParser CstParser;

// Makes a parser for a text of `length` bytes that the caller keeps, and may overwrite between
// calls of cst_parse. NULL if the grammar does not fit the library.
CstParser *cst_parser_new(const char *text, uint32_t length);

// Frees the parser with its tree-sitter tree. Copies made by cst_parse stay.
void cst_parser_free(CstParser *parser);

// Tells that `length` bytes at `offset` were overwritten since the last parse.
void cst_parser_edited(CstParser *parser, uint32_t offset, uint32_t length);

// Parses and makes the tree in the arena. False if the text has errors that take too long to recover
// from; *cst is empty then.
bool cst_parse(CstParser *parser, Arena *arena, Cst *cst);

// The same by tree-sitter's parser, which knows errors and ambiguities, reusing what did not change.
// cst_parse calls it where it must; the tests compare the two.
bool cst_parse_in_full(CstParser *parser, Arena *arena, Cst *cst);

// Parses once more, noting where the grammar first could not go on: *offset is the end of the last
// token that fits.
bool cst_find_failure(CstParser *parser, uint32_t *offset);

// The text of what a missing node stands for ("}", "identifier"), for messages.
const char *cst_kind_text(CstKind kind);

// The child with this field (the first of several), or NULL.
CstNode *cst_field(const CstNode *node, CstField field);

// The first child of this kind, or NULL.
CstNode *cst_child(const CstNode *node, CstKind kind);

// The first named child, or NULL.
CstNode *cst_first_named(const CstNode *node);

// The next named sibling, or NULL.
CstNode *cst_next_named(const CstNode *node);

// The last child, or NULL.
CstNode *cst_last(const CstNode *node);

// The node that follows in a walk over everything below `root`, parents first; NULL at the end.
// With `skips` the children of `node` are left out.
CstNode *cst_walk(const CstNode *root, const CstNode *node, bool skips);

// The first token of a node (itself if it is one).
const CstNode *cst_first_leaf(const CstNode *node);

#endif
