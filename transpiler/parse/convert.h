// SPDX-License-Identifier: MIT
//
// CST -> AST: what the files convert_*.c share. A conversion walks the CST once, with a
// FunctionContext that tells what the code around allows (12.7.1, 15.x early errors), and reports
// each early error where it meets it. It always returns a node, so that one error doesn't hide the
// next; a tree with errors is not handed out.
#ifndef TRANSPILER_PARSE_CONVERT_H
#define TRANSPILER_PARSE_CONVERT_H

#include "transpiler/ast/ast.h"
#include "transpiler/base/diagnostics.h"
#include "transpiler/parse/cst.h"

// A label around the statement being converted.
typedef struct Label {
    Name name;
    bool is_loop; // `continue` may name it
    struct Label *outer;
} Label;

// What the innermost function (or script, module, field initialiser, static block) allows.
typedef struct FunctionContext {
    bool is_strict;
    bool has_yield; // `yield` is an operator here: generator bodies and parameters
    bool
        has_await; // `await` is an operator here: async bodies and parameters, top level of modules
    bool reserves_await; // `await` may not be a name although it is no operator: static blocks
    bool in_parameters;  // of a generator or async function: yield and await expressions are errors
    bool is_top_level;   // no function around
    bool allows_return;
    bool allows_new_target;
    bool allows_super_property;
    bool allows_super_call;
    bool forbids_arguments; // field initialisers and static blocks
    Label *labels;          // innermost first
    uint32_t loops;         // around the statement, within the function: `continue` may stand here
    uint32_t breakables;    // loops and switches: `break` may stand here
} FunctionContext;

// The private names of a class (15.7.1 PrivateBoundIdentifiers), collected before its members are
// converted.
typedef struct PrivateName {
    Name name;
    bool has_getter, has_setter, is_static;
} PrivateName;

typedef struct PrivateScope {
    VEC(PrivateName) names;
    struct PrivateScope *outer;
} PrivateScope;

typedef struct Convert {
    const Source *source;
    const char *text; // the original bytes
    bool is_module;
    Arena *arena;
    NameTable *names;
    Diagnostics *diagnostics;
    AstBuilder builder;
    FunctionContext *context;
    PrivateScope *privates; // of the innermost class body, or NULL
    uint32_t depth;
    bool is_too_deep;         // reported already
    bool has_top_level_await; // an await expression or for await at module level
    bool may_be_commonjs; // a return of the top level may be right: what names the file has decides
    VEC(const CstNode *) top_returns; // then these are not reported yet
    StrBuf scratch;           // text being decoded
} Convert;

// Reports an error at the node or at a range.
void convert_error(Convert *convert, const CstNode *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void convert_error_at(Convert *convert, uint32_t start, uint32_t end, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

// A new AST node with the range of a CST node.
AstNode *convert_new(Convert *convert, AstKind kind, const CstNode *node);

// Counts one level of nesting; false (and an error, once) beyond AST_MAX_DEPTH. Each call is paired
// with convert_leave.
bool convert_enter(Convert *convert, const CstNode *node);
void convert_leave(Convert *convert);

// Whether a line terminator stands in the bytes between two offsets, inside comments too.
bool convert_has_newline(const Convert *convert, uint32_t start, uint32_t end);

// Whether the node's original text is exactly `text` (no escapes).
bool convert_is_text(const Convert *convert, const CstNode *node, const char *text);

// Reports an elided element in a comma-separated list that allows none, as in f(a,,b).
void convert_check_commas(Convert *convert, const CstNode *list);

// word.c: names.

// The decoded text of an identifier token (also of #private ones, with the #); reports characters
// that can't be in a name.
Name convert_name(Convert *convert, const CstNode *node);

// Reports a name that may not be a reference, or a binding, or a label here (13.1.1): reserved
// words, yield, await, eval...
void convert_check_reference(Convert *convert, const CstNode *node, Name name);
void convert_check_binding(Convert *convert, const CstNode *node, Name name);
void convert_check_label(Convert *convert, const CstNode *node, Name name);

// Whether the text is a reserved word in any context (12.7.2), without yield, await and the strict
// ones.
bool convert_is_reserved(Name name);

// An IDENTIFIER or BINDING_IDENTIFIER, checked.
AstNode *convert_identifier(Convert *convert, const CstNode *node);
AstNode *convert_binding_identifier(Convert *convert, const CstNode *node);

// literal.c: numbers, strings, templates, regular expressions.
AstNode *convert_number(Convert *convert, const CstNode *node); // NUMBER_LITERAL or BIGINT_LITERAL
AstNode *convert_string(Convert *convert, const CstNode *node);
AstNode *convert_template(Convert *convert, const CstNode *node, bool is_tagged);
AstNode *convert_regexp(Convert *convert, const CstNode *node);

// convert_expr.c and its neighbours.
AstNode *convert_expression(Convert *convert, const CstNode *node);
AstNode *convert_parenthesized(Convert *convert,
                               const CstNode *node); // (e) of if, while and so on: e
AstNode *convert_object(Convert *convert, const CstNode *node);
AstNode *convert_array(Convert *convert, const CstNode *node);
AstNode *convert_chain(Convert *convert, const CstNode *node); // member, subscript, call
AstNode *convert_new_expression(Convert *convert, const CstNode *node);
void convert_arguments(Convert *convert, const CstNode *node, AstList *list);

// A property key: a literal, PRIVATE_NAME (in classes only), or the expression in brackets, then
// *computed is true.
AstNode *convert_key(Convert *convert, const CstNode *node, bool *computed);

// convert_pattern.c: what an assignment, for header or declaration writes to.
AstNode *convert_target(Convert *convert, const CstNode *node);        // any target, patterns too
AstNode *convert_simple_target(Convert *convert, const CstNode *node); // within a pattern
AstNode *convert_outer_target(Convert *convert, const CstNode *node,   // of =, += and ++, of for-in
                              bool patterns);                          // and for-of
AstNode *convert_binding(Convert *convert, const CstNode *node); // BINDING_IDENTIFIER or pattern
AstNode *convert_binding_element(Convert *convert, const CstNode *node); // with default or rest

// Reports a return outside of functions, given its keyword (convert_stmt.c).
void convert_top_return(Convert *convert, const CstNode *word);

// convert_commonjs.c: the statement that a CommonJS module becomes, a function of the names below.
AstNode *convert_commonjs(Convert *convert, const CstNode *root);

// convert_func.c
AstNode *convert_function(Convert *convert, const CstNode *node, AstKind kind);
AstNode *convert_arrow(Convert *convert, const CstNode *node);

// The function of a method definition in an object or class; `start` is where its source text
// begins.
AstNode *convert_method_function(Convert *convert, const CstNode *node, AstFunctionKind kind);

// The statement *node of a statement list; *node moves to its last part when a repair has cut it
// into two (a label and its body).
AstNode *convert_list_item(Convert *convert, const CstNode **node);

// Converts the statements of a body after its directives; `body` holds statements among its braces.
void convert_statements(Convert *convert, const CstNode *body, AstList *list);

// Whether the directive prologue of a body or program says "use strict"; *where is that statement.
bool convert_has_use_strict(const Convert *convert, const CstNode *body, const CstNode **where);

// convert_class.c

// Reports the use of a private name that no class around declares (8.3.x
// AllPrivateIdentifiersValid).
void convert_check_private(Convert *convert, const CstNode *node, Name name);

AstNode *convert_class(Convert *convert, const CstNode *node, AstKind kind);

// convert_stmt.c
AstNode *convert_statement(Convert *convert, const CstNode *node); // of a statement list
AstNode *convert_block(Convert *convert, const CstNode *node);     // BLOCK_STATEMENT
AstVariableKind convert_using_kind(Convert *convert,
                                   uint32_t offset); // `using` at offset, or after `await`
AstNode *convert_variable_declaration(Convert *convert, const CstNode *node, bool in_for);

// convert_loop.c
AstNode *convert_for(Convert *convert, const CstNode *node);
AstNode *convert_for_in(Convert *convert, const CstNode *node);
AstNode *convert_loop_body(Convert *convert, const CstNode *node);

// A statement that is the body of another one (14.x: declarations may not stand there).
AstNode *convert_substatement(Convert *convert, const CstNode *node, bool is_if);

// convert_module.c
AstNode *convert_import(Convert *convert, const CstNode *node);
AstNode *convert_export(Convert *convert, const CstNode *node);

// exports.c: reports names exported twice or not declared, once the whole module is converted.
void convert_check_exports(Convert *convert, const AstNode *program);

#endif
