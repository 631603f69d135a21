// SPDX-License-Identifier: MIT
//
// The AST: what parse/ makes and every later pass reads. Its kinds, and what each one's members
// mean, stand in ast.def.
//
// Invariants. Trees come from parse/ without a syntax error, every early error that node and
// context decide already reported (TRANSPILER.md 8: redeclarations and duplicate parameters are
// scope/'s). Patterns and targets are distinct from expressions: the cover
// grammar is resolved. Escapes in names and literals are decoded. Source order is kept. A tree is
// never nested deeper than AST_MAX_DEPTH, so that recursive passes are safe on the C stack; but chains
// (a + b + c, a.b().c, else if) may be of any length, and passes follow them without recursion
// (ast_leftmost, ast_each_below). Nodes live in
// one arena and are not changed after parsing; passes attach their facts in side tables indexed by
// node->id.
//
// Nodes are allocated at the size of their own kind: never copy `*node`.
#ifndef TRANSPILER_AST_AST_H
#define TRANSPILER_AST_AST_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/base/arena.h"
#include "transpiler/base/name.h"
#include "transpiler/base/source.h"
#include "transpiler/base/strbuf.h"
#include "transpiler/base/vec.h"

enum { AST_MAX_DEPTH = 3000 };

typedef struct AstNode AstNode;
typedef VEC(AstNode *) AstList;

typedef enum AstKind {
#define AST_NODE(KIND, Type, field, members) AST_##KIND,
#include "transpiler/ast/ast.def"
#undef AST_NODE
    AST_KIND_COUNT
} AstKind;

// Every operator once: OP(NAME, text). Compound assignments use the binary or logical operator they
// contain.
#define AST_OPERATORS(OP)                                                                          \
    OP(NONE, "=")                                                                                  \
    OP(ADD, "+")                                                                                   \
    OP(SUBTRACT, "-") OP(MULTIPLY, "*") OP(DIVIDE, "/") OP(REMAINDER, "%") OP(EXPONENT, "**")      \
        OP(SHIFT_LEFT, "<<") OP(SHIFT_RIGHT, ">>") OP(SHIFT_RIGHT_UNSIGNED, ">>>")                 \
            OP(BIT_AND, "&") OP(BIT_OR, "|") OP(BIT_XOR, "^") OP(EQUAL, "==") OP(NOT_EQUAL, "!=")  \
                OP(STRICT_EQUAL, "===") OP(STRICT_NOT_EQUAL, "!==") OP(LESS, "<")                  \
                    OP(LESS_EQUAL, "<=") OP(GREATER, ">") OP(GREATER_EQUAL, ">=") OP(IN, "in")     \
                        OP(INSTANCEOF, "instanceof") OP(AND, "&&") OP(OR, "||") OP(NULLISH, "??")  \
                            OP(NEGATE, "-") OP(PLUS, "+") OP(NOT, "!") OP(BIT_NOT, "~")            \
                                OP(TYPEOF, "typeof") OP(VOID, "void") OP(DELETE, "delete")         \
                                    OP(INCREMENT, "++") OP(DECREMENT, "--")

typedef enum AstOperator {
#define OP(NAME, text) AST_OP_##NAME,
    AST_OPERATORS(OP)
#undef OP
} AstOperator;

typedef enum AstVariableKind {
    AST_VAR,
    AST_LET,
    AST_CONST,
    AST_USING,
    AST_AWAIT_USING
} AstVariableKind;

// INIT is `key: value`, METHOD `key() {}` (async and generator too).
typedef enum AstPropertyKind { AST_INIT, AST_METHOD, AST_GET, AST_SET } AstPropertyKind;

typedef enum AstImportPhase {
    AST_PHASE_EVALUATION,
    AST_PHASE_DEFER,
    AST_PHASE_SOURCE
} AstImportPhase;

// What the `type` attribute of an import says that the module is; without one it is code.
typedef enum AstModuleType {
    AST_MODULE_CODE,
    AST_MODULE_JSON,
    AST_MODULE_TEXT,
    AST_MODULE_BAD // an attribute that there is not
} AstModuleType;

typedef enum AstFunctionKind {
    AST_FUNCTION_NORMAL,      // function f() {}, declaration or expression
    AST_FUNCTION_ARROW,       // lexical this, arguments, super, new.target
    AST_FUNCTION_METHOD,      // has a home object, is not a constructor
    AST_FUNCTION_GETTER,      // as METHOD, no parameter
    AST_FUNCTION_SETTER,      // as METHOD, one parameter
    AST_FUNCTION_CONSTRUCTOR, // of a class without `extends`
    AST_FUNCTION_DERIVED_CONSTRUCTOR,
} AstFunctionKind;

// A function of any form; node->... of FUNCTION_DECLARATION, FUNCTION_EXPRESSION and ARROW_FUNCTION
// point to one. ast_each_child visits id, parameters, body.
typedef struct AstFunction {
    AstNode *node;      // the node that holds this
    AstNode *id;        // BINDING_IDENTIFIER; NULL if anonymous (arrows, methods, export default)
    AstList parameters; // elements; the last perhaps a REST_ELEMENT
    AstNode *body;      // FUNCTION_BODY, or an expression for an arrow without braces
    AstFunctionKind kind;
    bool is_async, is_generator;
    bool is_strict;             // its code is strict (inherited, class, or its own directive)
    bool has_use_strict;        // its body has the directive itself
    bool has_simple_parameters; // 15.1.3 IsSimpleParameterList
    bool is_expression_body;    // body is an expression
    bool is_commonjs;           // made of the whole file, a CommonJS module: `this` is an object
    uint32_t length;            // 15.1.5 ExpectedArgumentCount
    uint32_t source_start, source_end; // what Function.prototype.toString gives
} AstFunction;

// A class; CLASS_DECLARATION and CLASS_EXPRESSION point to one. ast_each_child visits id, heritage,
// members.
typedef struct AstClass {
    AstNode *node;
    AstNode *id;          // BINDING_IDENTIFIER or NULL
    AstNode *heritage;    // expression after `extends`, or NULL
    AstList members;      // METHOD_DEFINITION, FIELD_DEFINITION, STATIC_BLOCK in source order
    AstNode *constructor; // the METHOD_DEFINITION of it, which is also a member; NULL if none
} AstClass;

struct AstNode {
    AstKind kind;
    uint32_t start, end; // byte range in the source, parentheses around it not included
    uint32_t
        id; // 0, 1, 2, ... in order of creation: index of side tables, below program->node_count
    bool parenthesized; // (a): matters for NamedEvaluation of `(x) = function () {}`
    union {
#define AST_CHILD(m) AstNode *m;
#define AST_OPTIONAL(m) AstNode *m;
#define AST_LIST(m) AstList m;
#define AST_HOLES(m) AstList m;
#define AST_NAME(m) Name m;
#define AST_OPTIONAL_NAME(m) Name m;
#define AST_NUMBER(m) double m;
#define AST_FLAG(m) bool m;
#define AST_ENUM(T, m) T m;
#define AST_FUNCTION(m) AstFunction *m;
#define AST_CLASS(m) AstClass *m;
#define AST_NODE(KIND, Type, field, members)                                                       \
    struct {                                                                                       \
        members                                                                                    \
    } field;
#include "transpiler/ast/ast.def"
#undef AST_NODE
#undef AST_CHILD
#undef AST_OPTIONAL
#undef AST_LIST
#undef AST_HOLES
#undef AST_NAME
#undef AST_OPTIONAL_NAME
#undef AST_NUMBER
#undef AST_FLAG
#undef AST_ENUM
#undef AST_FUNCTION
#undef AST_CLASS
    };
};

// A parsed file.
typedef struct AstProgram {
    const Source *source;
    NameTable *names;    // where its names are interned; programs of one run share it
    AstNode *root;       // PROGRAM
    uint32_t node_count; // ids are below it
    bool is_module;
    bool is_commonjs; // its one statement is the function of a CommonJS module
    bool returns;     // a script with a return outside of functions: an error, unless it is CommonJS
} AstProgram;

// Makes nodes in an arena and numbers them.
typedef struct AstBuilder {
    Arena *arena;
    uint32_t next_id;
} AstBuilder;

// A node of the kind with the given source range; its members are zero. For functions and classes
// the AstFunction or AstClass is allocated too, its `node` set.
AstNode *ast_new(AstBuilder *builder, AstKind kind, uint32_t start, uint32_t end);

// Calls visit(context, child) for each child that is there (no NULLs, no holes), in source order.
typedef void AstVisit(void *context, AstNode *child);
void ast_each_child(const AstNode *node, AstVisit *visit, void *context);

// What a chain goes on with at its left: the left operand, the object, the callee, the tag. NULL for
// nodes that are no links of a chain.
AstNode *ast_leftmost(const AstNode *node);

// As ast_each_child, but the links of a chain below the node and the ifs that follow an else are not
// visited: `enter` (NULL: nothing) is called for each of them, where a walk would come to it, and
// `visit` for their other children.
void ast_each_below(const AstNode *node, AstVisit *enter, AstVisit *visit, void *context);

// The AstFunction of a FUNCTION_DECLARATION, FUNCTION_EXPRESSION or ARROW_FUNCTION; NULL for any
// other kind.
AstFunction *ast_function(const AstNode *node);

// The AstClass of a CLASS_DECLARATION or CLASS_EXPRESSION; NULL for any other kind.
AstClass *ast_class(const AstNode *node);

// 8.4.3 IsFunctionDefinition and no name of its own: the node takes the name of what it is assigned
// to.
bool ast_is_anonymous_function(const AstNode *node);

// The type that the value of a `type` attribute means; false for one that there is not.
bool ast_module_type(Name value, AstModuleType *type);

// "BinaryExpression" and so on.
const char *ast_kind_name(AstKind kind);

// The source text of an operator ("=" for AST_OP_NONE), "let", "get", "defer" and so on: names of
// the enums, for dumps and messages.
const char *AstOperator_name(AstOperator op);
const char *AstVariableKind_name(AstVariableKind kind);
const char *AstPropertyKind_name(AstPropertyKind kind);
const char *AstImportPhase_name(AstImportPhase phase);
const char *AstFunctionKind_name(AstFunctionKind kind);
const char *AstModuleType_name(AstModuleType type);

// Appends the tree as text, one node a line, two spaces a level: `member: Kind @line:column
// attributes`.
void ast_dump(const AstProgram *program, StrBuf *out);

#endif
