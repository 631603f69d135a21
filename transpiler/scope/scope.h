// SPDX-License-Identifier: MIT
//
// Scopes: which binding every name of a file means. Made from the AST in two walks (declare.c: what each
// scope declares, with the redeclaration errors; resolve.c: what each identifier refers to), read by
// lower/ and by --dump-scope.
//
// Invariants. Every IDENTIFIER and BINDING_IDENTIFIER of the tree has a binding, or none: then it is a
// global name, found at run time. A binding of a SCOPE_GLOBAL is a global name too. A binding is captured
// when another function than its own names it: it then has a slot in the environment of its scope. All
// others can live in registers. Nothing depends on addresses: ids follow the source.
#ifndef TRANSPILER_SCOPE_SCOPE_H
#define TRANSPILER_SCOPE_SCOPE_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/ast/ast.h"
#include "transpiler/base/diagnostics.h"
#include "transpiler/base/map.h"

typedef struct Scope Scope;
typedef struct ScopeFunction ScopeFunction;

typedef enum ScopeKind {
    SCOPE_GLOBAL,   // top level of a script
    SCOPE_MODULE,   // top level of a module
    SCOPE_NAME,     // around a function expression: its own name
    SCOPE_FUNCTION, // parameters, and the body's names where no SCOPE_BODY is needed
    SCOPE_BODY,     // 10.2.11 step 28: the body's names when parameters contain expressions
    SCOPE_BLOCK,
    SCOPE_SWITCH,
    SCOPE_FOR,   // let or const of a loop's head
    SCOPE_CATCH, // the parameter of a catch clause
    SCOPE_CLASS, // the inner name of a class
    SCOPE_WITH,  // an object's properties; its one binding is the object
} ScopeKind;

typedef enum BindingKind {
    BINDING_PARAMETER,
    BINDING_VAR,
    BINDING_FUNCTION, // a function declaration, of a function's top or of a block
    BINDING_LET,
    BINDING_CONST,
    BINDING_CLASS,      // a class declaration
    BINDING_CLASS_NAME, // the inner, constant name of a class
    BINDING_CATCH,      // of `catch (e)`; a destructured one is BINDING_LET
    BINDING_NAME,       // of a function expression
    BINDING_IMPORT,
    BINDING_ARGUMENTS,
    BINDING_THIS,
    BINDING_NEW_TARGET,
    BINDING_CALLEE, // the active function, for super() in arrows
} BindingKind;

typedef struct Binding {
    uint32_t id; // index for side tables, below info->binding_count
    Name name;
    BindingKind kind;
    Scope *scope;
    const AstNode *node;      // the BINDING_IDENTIFIER; NULL for implicit ones
    struct Binding *init_from; // a var of a SCOPE_BODY that starts with this parameter's value
    uint32_t safe_from;       // straight-line uses at source offsets in safe_from..safe_to find it initialized
    uint32_t safe_to;
    AstNode *declaration; // the function declaration that it starts with: the last one of its name, or NULL
    bool used;      // named somewhere besides its declaration
    bool captured;  // lives in the environment of its scope
    bool checked;   // some use must check for the temporal dead zone: it starts as JS_EMPTY
    bool assigned;  // written by something else than its declaration
    bool makes_require; // starts as what createRequire() gives
    uint32_t slot;  // in the environment, if captured
    VEC(uint32_t) writes; // source offsets of assignments, in source order
    const AstNode *function; // of a name that is never assigned: the function that it holds once it is initialized, or NULL
} Binding;

struct Scope {
    uint32_t id;
    ScopeKind kind;
    Scope *parent;
    ScopeFunction *function; // whose code this is
    const AstNode *node;     // what opens it
    PtrMap names;            // Name -> Binding *
    VEC(Binding *) bindings; // in source order, implicit ones last
    VEC(AstNode *) functions; // function declarations to be initialized on entry, in source order
    uint32_t env_size;       // slots; 0: no environment
    // Of a SCOPE_CLASS: the code of its fields' initializers, and of its static fields and blocks; NULL: none.
    ScopeFunction *instance_code, *static_code;
    Binding *fields; // holds the closure of instance_code, which constructors call
    bool in_heritage; // its heritage is being resolved
};

// Code with an activation of its own: a function, the program, the fields of a class, its static fields and blocks.
struct ScopeFunction {
    uint32_t id; // in source order; 0 is the program
    const AstNode *node;
    AstFunction *function; // NULL for the program and the code of classes
    ScopeFunction *outer;
    Scope *outermost;  // SCOPE_NAME if there is one, else the same as `parameters`
    Scope *parameters; // SCOPE_FUNCTION, SCOPE_GLOBAL or SCOPE_MODULE
    Scope *body;       // SCOPE_BODY, or the same as `parameters`
    bool is_arrow;     // this, arguments, super and new.target are the outer function's
    bool is_strict;
    bool uses_home;    // contains super.x, in itself or in an arrow: needs its home object
    Binding *this_, *arguments, *new_target, *callee; // NULL or not `used` where not needed
    bool mapped_arguments; // parameters are captured, `arguments` shows them (10.4.4)
};

// A module's entries (16.2.1.6). `request` indexes ScopeInfo.requests.
typedef struct ModuleRequest {
    Name specifier;
    const AstNode *node; // the STRING_LITERAL that is quoted in messages
    AstModuleType type;
    bool optional; // a require() in a try: the program says what happens without it
} ModuleRequest;
typedef struct ModuleImport {
    Binding *binding; // its slot is the index of this entry
    Name imported;    // NULL: the namespace object
    uint32_t request;
    const AstNode *node;
} ModuleImport;
typedef struct ModuleExport {
    Name exported;  // NULL: export * from
    Binding *local; // NULL: of another module:
    Name imported;  // NULL: its namespace object (or all its exports, when `exported` is NULL)
    uint32_t request;
    const AstNode *node;
} ModuleExport;

typedef struct ScopeInfo {
    const AstProgram *program;
    Arena *arena;
    ScopeFunction *top;
    VEC(ScopeFunction *) functions; // by id
    VEC(Scope *) scopes;            // by id
    uint32_t binding_count;
    Scope **scope_of;               // by node id
    ScopeFunction **function_of;    // by node id
    Binding **binding_of;           // by node id, see scope_binding
    bool *check_of;                 // by node id: this use needs a TDZ check
    Scope **with_of;                // by node id of an identifier: the innermost SCOPE_WITH that may have the name
    Binding **annex_b_of;           // by node id of a block's FUNCTION_DECLARATION: the var it also assigns
    VEC(ModuleRequest) requests;    // of a module, in source order, each specifier and type once
    VEC(ModuleImport) imports;
    VEC(ModuleExport) exports;
    VEC(ModuleRequest) dynamic;     // import() calls of a string literal, in source order; node: its source
    VEC(ModuleRequest) required;    // require() and require.resolve() of a string literal, likewise
    bool imports_variable;          // import() of what is no string literal, or import.meta
    bool names_commonjs;            // require, module or exports, which nothing in the file declares
    Binding *default_binding;       // of `export default` without a name, or NULL
} ScopeInfo;

// Analyzes a file. The result lives in the arena. Redeclarations and the like are reported; the result is
// complete in any case, but only an errorless one may be lowered.
ScopeInfo *scope_analyze(const AstProgram *program, Arena *arena, Diagnostics *diagnostics);

// The scope that a node opens (a block, loop, switch, catch clause, class), or NULL.
Scope *scope_of(const ScopeInfo *info, const AstNode *node);
// The activation of a FUNCTION_*, ARROW_FUNCTION or the PROGRAM.
ScopeFunction *scope_function(const ScopeInfo *info, const AstNode *node);
// What an IDENTIFIER or BINDING_IDENTIFIER means; for a FIELD_DEFINITION with a computed key, where the key is kept; for a private METHOD_DEFINITION, its closure; for PRIVATE_NAME,
// PRIVATE_MEMBER and PRIVATE_IN the private name; for THIS_EXPRESSION, NEW_TARGET, SUPER_CALL and super members: `this`
// and its kin. NULL, or of a SCOPE_GLOBAL: a global name.
Binding *scope_binding(const ScopeInfo *info, const AstNode *node);
// Whether a use of a binding at this node must be checked for the temporal dead zone.
bool scope_needs_check(const ScopeInfo *info, const AstNode *node);
// Whether something in the source range start..end (of one activation) assigns the binding.
bool scope_assigned_within(const Binding *binding, uint32_t start, uint32_t end);

// Text form, for --dump-scope and goldens.
void scope_dump(const ScopeInfo *info, StrBuf *out);

#endif
