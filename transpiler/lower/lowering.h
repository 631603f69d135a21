// SPDX-License-Identifier: MIT
//
// What the files of lower/ share: the state of lowering one file, and each theme's functions.
//
// Conventions. `lower_x(l, node)` appends to the current block. An expression's result is a register that may be a
// variable's own: whoever evaluates more before using it calls lower_protect. Positions of new nodes are those of the
// innermost expression or statement being lowered. Handlers are set by leap.c alone.
#ifndef TRANSPILER_LOWER_LOWERING_H
#define TRANSPILER_LOWER_LOWERING_H

#include "transpiler/lower/lower.h"

typedef struct Leap Leap;
typedef VEC(LirReg) RegList;

// A function whose code is still to be lowered.
typedef struct Pending {
    uint32_t index;          // in unit->functions
    ScopeFunction *function;
} Pending;

// A call of a name that holds one function for ever.
typedef struct KnownCall {
    LirNode *node;
    const Binding *binding;
} KnownCall;

// An optional chain around the expression being lowered: where a nullish link goes.
typedef struct Chain {
    LirLabel end;
} Chain;

typedef struct Lower {
    const ProgramFile *file;
    const AstProgram *program;
    const ScopeInfo *info;
    LirUnit *unit;
    Diagnostics *diagnostics;
    Arena *arena;
    NameTable *names;
    VEC(Pending) pending;
    uint32_t *function_index; // by scope function id: its index in unit->functions; 0: none yet
    bool *read;               // by binding id: read as a value somewhere, not only called
    VEC(KnownCall) known_calls;
    LirReg *binding_regs; // by binding id, of bindings that are not captured
    LirReg *env_regs;     // by scope id, of scopes of the current function

    // The function being lowered.
    LirBuilder b;
    ScopeFunction *function;
    Scope *scope;       // innermost
    bool strict;        // the code at this point
    LirReg outer_env;   // the closure's environment, once asked for
    Leap *leaps;        // innermost
    struct Using *using_; // innermost region of resources
    Chain *chain;       // innermost optional chain
    VEC(Binding *) reg_bindings; // by register: whose it is, or NULL
    VEC(Name) labels;   // labels directly before the statement being lowered
    Name name;          // for NamedEvaluation of the function or class being lowered next, or NULL
    const AstNode *ready; // a link of a long chain that was lowered before the link around it (expr.c), or NULL
    LirReg ready_reg;
} Lower;

// lower.c
void lower_unsupported(Lower *l, const AstNode *node, const char *what);
// -Wdynamic-code: the bytes are code, or a module, that is known at run time only.
void lower_warn_dynamic(Lower *l, uint32_t start, uint32_t end, const char *what);
// Sets the position of new nodes.
void lower_at(Lower *l, uint32_t start, uint32_t end);
// Where traces place the read of a property: its name, or the bracket.
uint32_t lower_property_at(const AstNode *node);
// Appends a constant.
LirReg lower_undefined(Lower *l);
LirReg lower_constant(Lower *l, LirOp op);
// The result type's register becomes the node's dst.
LirReg lower_result(Lower *l, LirNode *node, LirType type);
bool lower_is_async(const Lower *l);
bool lower_is_generator(const Lower *l);
// Counts a use of a label that lir_jump does not see.
void lower_use_label(Lower *l, LirLabel label);
bool lower_label_used(const Lower *l, LirLabel label);
// Opens an if whose body is filled next: `LirBlock *outer = lower_if(l, c); ... lir_leave(&l->b, outer)`.
LirBlock *lower_if(Lower *l, LirReg condition);
// The same for `if (!condition)`.
LirBlock *lower_unless(Lower *l, LirReg condition);

// names.c: bindings, environments, scopes.
bool lower_is_global(const Binding *binding);
LirReg lower_env(Lower *l); // innermost environment, for closures; 0: none
LirReg lower_read_binding(Lower *l, Binding *binding, bool check);
// The binding of a callee that is a name which always holds the same function once it is initialized, or NULL.
Binding *lower_known_callee(const Lower *l, const AstNode *identifier);
// The environment of that function's closure.
LirReg lower_known_env(Lower *l, const Binding *callee);
// When all functions have been lowered: which functions the known calls call, and which are only called.
void lower_finish_known_calls(Lower *l);
LirReg lower_read(Lower *l, const AstNode *identifier);
LirReg lower_read_static(Lower *l, const AstNode *identifier, bool is_typeof); // not asking any `with`
LirReg lower_read_typeof(Lower *l, const AstNode *identifier);
// PutValue and InitializeBinding. The register that holds the value afterwards is returned.
LirReg lower_assign_binding(Lower *l, const AstNode *identifier, Name name, LirReg value);
LirReg lower_initialize(Lower *l, Binding *binding, LirReg value);
LirReg lower_binding_reg(Lower *l, Binding *binding); // of a binding that is not captured
void lower_make_binding(Lower *l, Binding *binding);
void lower_enter_scope(Lower *l, Scope *scope); // makes its environment and bindings, hoisted functions
void lower_leave_scope(Lower *l, Scope *scope);
void lower_hoist_functions(Lower *l, Scope *scope);
LirReg lower_this(Lower *l, const AstNode *node);
// A fresh register with the value if code in the source range start..end may assign the variable that `reg` is.
LirReg lower_protect(Lower *l, LirReg reg, uint32_t start, uint32_t end);
LirReg lower_copy(Lower *l, LirReg reg);
// Lets the op that made the temporary `from` write to `to` instead, where it was the last; else moves. The register
// that holds the value afterwards besides `to` is returned.
LirReg lower_move_into(Lower *l, LirReg to, LirReg from);

// expr.c
LirReg lower_expr(Lower *l, AstNode *node);
void lower_effect(Lower *l, AstNode *node); // its value is not used
LirReg lower_named(Lower *l, AstNode *node, Name name); // NamedEvaluation where node is an anonymous function
LirReg lower_operand(Lower *l, AstNode *node, uint32_t end); // protected up to the source offset `end`

// operator.c
LirReg lower_unary(Lower *l, AstNode *node);
LirReg lower_binary(Lower *l, AstNode *node);
LirReg lower_logical(Lower *l, AstNode *node);
LirReg lower_conditional(Lower *l, AstNode *node);
LirReg lower_update(Lower *l, AstNode *node, bool used);
LirReg lower_delete_name(Lower *l, const AstNode *identifier); // not asking any `with`
LirReg lower_bool(Lower *l, AstNode *node); // ToBoolean of it, a LIR_BOOL register
LirReg lower_binary_op(Lower *l, AstOperator op, LirReg left, LirReg right);

// assign.c: a target is evaluated to a reference first, read or written later.
typedef struct Target {
    AstNode *node;
    LirReg base, key; // registers of a property reference; key 0: the name below. Of a name: the `with` object, or 0
    LirReg this_;     // of a super property
    LirReg
        found; // of a global name that is only written, in strict code: whether it is there; or 0
    Name name;
    uint32_t start, end; // position of the accesses
} Target;
// `until`: source offset up to which following code may assign variables. `reads`: the target is read and written.
Target lower_target(Lower *l, AstNode *node, uint32_t start, uint32_t until, bool reads);
LirReg lower_target_get(Lower *l, Target *target);
// The register that holds the value afterwards is returned.
LirReg lower_target_put(Lower *l, Target *target, LirReg value);
LirReg lower_assignment(Lower *l, AstNode *node);
Name lower_key_name(const AstNode *key); // of a STRING_LITERAL that is no array index, else NULL
LirReg lower_member(Lower *l, AstNode *node);
// An expression whose evaluation nothing can observe or change.
bool lower_is_inert(const Lower *l, const AstNode *node);
LirReg lower_index(Lower *l, AstNode *node);
LirReg lower_super_property(Lower *l, AstNode *node);
LirReg lower_private_member(Lower *l, AstNode *node);
LirReg lower_private_in(Lower *l, AstNode *node); // a LIR_BOOL register
LirReg lower_private_name(Lower *l, const AstNode *node); // of a PRIVATE_NAME, PRIVATE_MEMBER or PRIVATE_IN

// call.c
LirReg lower_call(Lower *l, AstNode *node);
LirReg lower_tagged_template(Lower *l, AstNode *node);
LirReg lower_new(Lower *l, AstNode *node);
LirReg lower_super_call(Lower *l, AstNode *node);
LirReg lower_optional_chain(Lower *l, AstNode *node);
void lower_link(Lower *l, LirReg base); // `?.`: leaves the chain when base is nullish

// literal.c
LirReg lower_array(Lower *l, AstNode *node);
LirReg lower_object(Lower *l, AstNode *node);
LirReg lower_template(Lower *l, AstNode *node);
LirReg lower_regexp(Lower *l, AstNode *node);
bool lower_has_spread(const AstList *list);
LirReg lower_list(Lower *l, const AstList *list, uint32_t end); // a list register
LirReg lower_property_key(Lower *l, AstNode *key, bool computed); // as a value, converted

// with.c: names that an object of `with` may have.
// The first object around that has the name, or JS_EMPTY, in a register; 0 where no `with` is around.
LirReg lower_with_lookup(Lower *l, const AstNode *node);
LirReg lower_with_get(Lower *l, const AstNode *node, LirReg object, bool is_typeof);
void lower_with_put(Lower *l, const AstNode *node, LirReg object, LirReg value);
LirReg lower_with_this(Lower *l, LirReg object); // 9.1.1.2.10 WithBaseObject
LirReg lower_with_delete(Lower *l, const AstNode *node);
void lower_with(Lower *l, AstNode *node);

// pattern.c
typedef enum BindMode {
    BIND_ASSIGN,     // targets, and names of `var`
    BIND_INITIALIZE, // let, const, parameters, catch
} BindMode;
void lower_bind(Lower *l, AstNode *pattern, LirReg value, BindMode mode);
// The default of an ASSIGNMENT_PATTERN where value is undefined, then lower_bind of its left side.
void lower_bind_element(Lower *l, AstNode *element, LirReg value, BindMode mode);

// stmt.c
void lower_statement(Lower *l, AstNode *node);
void lower_statements(Lower *l, const AstList *list);
void lower_variables(Lower *l, AstNode *node);
void lower_return(Lower *l, LirReg value); // value 0: undefined

// loop.c
void lower_while(Lower *l, AstNode *node);
void lower_do_while(Lower *l, AstNode *node);
void lower_for(Lower *l, AstNode *node);
void lower_for_in(Lower *l, AstNode *node);
void lower_for_of(Lower *l, AstNode *node);

// leap.c: what break, continue, return and exceptions meet on their way out.
typedef enum LeapKind {
    LEAP_BREAK,       // where `break` goes
    LEAP_CONTINUE,    // where `continue` goes
    LEAP_FINALLY,     // a cleanup that is code: completion register, entry label
    LEAP_CLOSE,       // a synchronous iterator to close
    LEAP_ASYNC_CLOSE, // an asynchronous one
} LeapKind;

typedef struct LeapExit {
    Leap *target; // NULL: returns `value`
    LirReg value;
} LeapExit;

struct Leap {
    Leap *outer;
    LeapKind kind;
    // Targets.
    LirLabel label;
    Name *labels; // names of the labelled statement
    uint32_t label_count;
    bool unlabelled; // a loop or switch
    // Cleanups.
    LirReg iterator;
    LirReg open;       // LEAP_CLOSE: bool register, whether there is something to close; 0: always
    LirReg completion; // 0 where not needed
    LirLabel entry;    // of the cleanup with the completion set; LEAP_CLOSE: of a RETURN
    LirLabel caught;   // handler of exceptions
    LirLabel outer_throw, outer_return; // the builder's handlers outside
    LirReg outer_completion;
    bool returns;
    VEC(LeapExit) exits;
};
void lower_leap_target(Lower *l, Leap *leap, LeapKind kind, LirLabel label, bool unlabelled);
void lower_leap_cleanup(Lower *l, Leap *leap, LeapKind kind, LirReg iterator, LirReg open);
void lower_leap_pop(Lower *l, Leap *leap);
// Handlers as they are outside of the cleanup, for its own steps; and back.
void lower_leap_outside(Lower *l, const Leap *leap);
void lower_leap_inside(Lower *l, const Leap *leap);
// The code that follows a popped LEAP_CLOSE region: its handlers. Reachable code before it must have jumped away.
void lower_leap_close_handlers(Lower *l, Leap *leap);
// The entry of a popped LEAP_FINALLY or LEAP_ASYNC_CLOSE with every way in; the cleanup's code follows, then dispatch.
void lower_leap_entry(Lower *l, Leap *leap);
void lower_leap_dispatch(Lower *l, Leap *leap);
void lower_leap_break(Lower *l, Name label, bool is_continue);
void lower_leap_return(Lower *l, LirReg value);
// A yield stands here: its RETURN enters the innermost cleanup.
void lower_leap_yield(Lower *l);
// try: sets the handler; the old one is returned, for lower_leap_end_try.
LirLabel lower_leap_try(Lower *l, LirLabel handler);
void lower_leap_end_try(Lower *l, LirLabel outer);

// As lower_leap_entry, for a cleanup that keeps the exception in a register of its own, `error`. False: nothing comes here.
bool lower_leap_entry_of_error(Lower *l, Leap *leap, LirReg error);

// using.c
typedef struct Using {
    struct Using *outer;
    Leap leap;
    LirReg stack, error;
    bool async; // has an `await using`
} Using;
bool lower_is_using(const AstNode *node);
bool lower_using_declares(const AstList *list);
void lower_using_begin(Lower *l, Using *region);
void lower_using_add(Lower *l, LirReg value, AstVariableKind kind); // to the innermost region
void lower_using_end(Lower *l, Using *region); // disposes of all, on every way out

// class.c
LirReg lower_class(Lower *l, AstNode *node, Name name, LirReg name_key);
void lower_class_declaration(Lower *l, AstNode *node);
void lower_class_code(Lower *l, ScopeFunction *f); // body of the function of fields, or of static fields and blocks
// In a constructor whose `this` is bound: defines the fields, if its class has any (7.3.31 InitializeInstanceElements).
void lower_call_fields(Lower *l, ScopeFunction *constructor);

// func.c
uint32_t lower_new_function(Lower *l, AstNode *node, Name name); // its index; the code comes later
LirReg lower_closure(Lower *l, AstNode *node, Name name, LirReg home);
void lower_function(Lower *l, const Pending *pending);
void lower_bind_implicit(Lower *l, ScopeFunction *f); // this, new.target and the callee, where used
void lower_begin(Lower *l, LirFunction *function, ScopeFunction *scope_function);
void lower_finish(Lower *l);
void lower_script(Lower *l);

// module.c
void lower_module(Lower *l);
void lower_required(Lower *l);
void lower_entries(Lower *l); // its tables in the unit
void lower_links(Lower *l); // what a separately compiled unit names of others
LirReg lower_import(Lower *l, const Binding *binding); // the value of an imported name, checked
LirReg lower_import_call(Lower *l, AstNode *node);
void lower_export(Lower *l, AstNode *node); // what an export declaration does when it is evaluated

// commonjs.c
void lower_commonjs(Lower *l);

// suspend.c
LirReg lower_await(Lower *l, AstNode *node);
LirReg lower_await_value(Lower *l, LirReg value);
LirReg lower_yield(Lower *l, AstNode *node);

#endif
