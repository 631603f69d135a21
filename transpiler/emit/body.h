// SPDX-License-Identifier: MIT
// The body of one C function while it is printed: how its registers and labels are spelled, which
// sites it has, and what its text turned out to need. One EmitBody serves all C functions of one
// JavaScript function (entry and resume), which share spellings and sites; `begin` starts the next
// C function.
#ifndef TRANSPILER_EMIT_BODY_H
#define TRANSPILER_EMIT_BODY_H

#include "transpiler/emit/tables.h"
#include "transpiler/lir/lir.h"

// Which C function is being printed.
typedef enum EmitRole {
    EMIT_ENTRY,    // of a plain function: prologue and body
    EMIT_DIRECT,   // the same with its parameters as C parameters
    EMIT_RESOLVED, // of an async function that never suspends
    EMIT_START,    // entry of a resumable function: the prologue
    EMIT_RESUME    // the body of a resumable function
} EmitRole;

typedef struct EmitSite {
    uint32_t start, end, at;
    bool text; // start..end is what a message quotes
} EmitSite;

// What the printed text refers to.
typedef struct EmitNeeds {
    bool unit, activation, known, how, sent, frame, fail, ignored, ignored_number;
} EmitNeeds;

// A guard_shape that was printed: the caches of its names, in the order of its keys. Found by `names`, which the accesses
// that rely on it share: another guard may stand for the same fact between it and them, in another branch.
typedef struct EmitGuard {
    const Name *names;
    const char **ics;
} EmitGuard;

typedef struct EmitBody {
    EmitUnitTables *unit;
    const LirUnit *lir;
    const LirFunction *function;
    const char *const *stems; // by function index: the stem of its C names
    Arena *arena;
    EmitRole role;
    Writer w;
    EmitNeeds needs;
    CNames locals;
    const char **spelled;      // by register: its C identifier, or NULL
    const char **lvalues;      // by register: the same as an lvalue, or NULL
    uint32_t temporaries[8];   // by type: how many were spelled
    const char **parameters;   // by number: of a direct function, where it is no register
    const char **folded;       // by register: the expression that stands for it, or NULL
    uint8_t *depends;          // by register: what a folded expression depends on (fold.c)
    bool *declared;            // by register: a local of the current C function
    VEC(LirReg) locals_used;   // those that are
    const LirNode *piece;      // the PIECE that is being printed, or NULL
    StrBuf pieces;             // the C functions of those that were
    const char **labels;       // by label: its C label, or NULL
    bool *jumped;              // by label: a goto was printed
    uint32_t *break_of;        // by label: the loop that a break leaves to get there
    uint32_t *continue_of;     // by label: the loop whose tail it is
    uint32_t loop, loop_count; // the innermost C loop; how many were begun
    uint32_t nesting;
    const LirNode **fused; // by register: the read of the method that the call of it does itself, or NULL
    Name *methods;         // by register: the name under which a callee was found, or NULL
    const char **callees;  // by register: the cache of the site that found it in line, or NULL
    const uint8_t *hints;  // by register: what element access guesses (hints.h); NULL: nothing
    bool *loaded;          // by register: read by JS_LOAD_TYPED, its use is JS_TRY_LOADED
    const LirNode **made;  // by register: the literal in a table that makes it; NULL: there was no table
    VEC(EmitGuard) guards;
    bool unlinked;         // the activation is not in the list of running functions here, for sure
    bool links_late;       // it is made ready for that behind the first code that needs none
    bool sure;             // what is called directly was compared before
    uint32_t known_sites;  // sites from here on may have been made for the same nodes; 0: none
    uint32_t sure_count;   // sure nodes and ways out of them
    uint32_t inline_count; // property sites printed in line
    uint32_t flat_count;   // labels of flattened structure
    uint32_t comment_line; // the last line shown in a comment
    uint32_t known_line;   // the last one that was looked up
    bool cold;             // what is printed handles an exception
    bool label_open;       // a label was printed and no statement yet
    bool label_joins;      // that label may share the line of the statement
    VEC(EmitSite) sites;
} EmitBody;

void emit_body_init(EmitBody *e, EmitUnitTables *unit, const LirUnit *lir,
                    const LirFunction *function, const char *const *stems);
// Starts a C function whose text goes to `out`.
void emit_body_begin(EmitBody *e, EmitRole role, StrBuf *out, const char *line_file);

// C types by LirType.
extern const char *const emit_c_types[];

// Direct calls (direct.c): the head of the function's C function, without what follows its closing
// parenthesis; the expression of a call; whether the node sets what is a C parameter anyway.
const char *emit_direct_head(EmitBody *e);
const char *emit_direct_call(EmitBody *e, const LirNode *node);
// Prints the test of what is called, for a node that has one, in a sure run.
void emit_direct_test(EmitBody *e, const LirNode *node, const char *otherwise);
const char *emit_parameter(EmitBody *e, uint32_t i); // whose register is not the C parameter itself
bool emit_is_parameter(const EmitBody *e, const LirNode *node);
// Count and array of a node's arguments, as js_call takes them.
const char *emit_arguments(EmitBody *e, const LirNode *node);
// A register as a C number.
const char *emit_number(EmitBody *e, LirReg reg, bool as_double);

// A buffer for a text that is put together, empty; they end in the reverse order. emit_text_drop: the text was used;
// emit_text_end copies it into the arena.
StrBuf *emit_text_begin(EmitBody *e);
void emit_text_drop(EmitBody *e, StrBuf *text);
const char *emit_text_end(EmitBody *e, StrBuf *text);

// One statement.
void emit_put(EmitBody *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
// The line of an offset in the source.
uint32_t emit_line(EmitBody *e, uint32_t offset);
// Sets the source line of what follows.
void emit_at(EmitBody *e, uint32_t offset);

// A register as an expression to be read, and as an lvalue.
const char *emit_operand(EmitBody *e, LirReg reg);
const char *emit_lvalue(EmitBody *e, LirReg reg);
// An expression without the parentheses around it.
const char *emit_bare(EmitBody *e, const char *text);
// The address of a node's second result.
const char *emit_second(EmitBody *e, const LirNode *node);
// The label that a throw goes to ("fail" for 0).
const char *emit_handler(EmitBody *e, LirLabel label);
// `goto x`, `break` or `continue`.
const char *emit_jump(EmitBody *e, LirLabel label);
// The site number of a node.
uint32_t emit_site(EmitBody *e, const LirNode *node);
// The statement that returns a value from the JavaScript function.
const char *emit_return(EmitBody *e, const char *value);
// `js_leave_call(js, &a), ` when the function has an activation, else "".
const char *emit_leave(const EmitBody *e);
// The property key of a name.
const char *emit_key(EmitBody *e, Name name);

// Prints one node that has neither blocks nor labels (ops.c); false when it was folded into its
// use, so nothing was printed.
void emit_op(EmitBody *e, const LirNode *node);
// Whether the node is an expression of its operands alone.
bool emit_is_pure(const LirNode *node);
// Reads of methods that are called at once are part of the call (method.c): whether that is so of the node, which then prints nothing;
// the template of such a call, or NULL; the site of one.
bool emit_fuse_method(EmitBody *e, const LirNode *node);
bool emit_is_rare_call(const EmitBody *e, const LirNode *node); // of a method read outside of loops
const char *emit_fused_call(EmitBody *e, const LirNode *node);
uint32_t emit_fused_site(EmitBody *e, const LirNode *node);
// A call whose result is awaited at once and read by nothing else: it needs no promise.
bool emit_is_awaited(const EmitBody *e, const LirNode *node);
// Whether calls of a method have a form of their own.
bool emit_is_known_method(Name method, uint32_t arguments);
// The template of a call of a method whose name says what it probably is (property.c), or NULL.
const char *emit_method_call(const EmitBody *e, const LirNode *node);
// Prints a property site (property.c); false when the node is none.
bool emit_property(EmitBody *e, const LirNode *node);
// Whether the value that the node reads is called next, with the object that it was read from as `this`; the node that makes a number
// of the value, if nothing else reads it, or NULL.
bool emit_is_callee(const EmitBody *e, const LirNode *node);
const LirNode *emit_converted(const EmitBody *e, const LirNode *node);
// The code of a sure node (sure.c).
void emit_sure(EmitBody *e, const LirNode *node);
// A PIECE: its C function goes to e->pieces, a call of it stands in its place; the declarations that the functions of all pieces
// need (piece.c).
void emit_piece(EmitBody *e, const LirNode *node);
void emit_pieces(EmitBody *e, Writer *w);
void emit_shared(EmitBody *e, Writer *w); // in the C function of the whole: where what they share lies
// Declares the locals that the C function uses, from the given one on (function.c).
void emit_locals(EmitBody *e, Writer *w, uint32_t first);
void emit_frame_cast(const EmitBody *e, Writer *w);
// A table of constants and the call that makes values of it (constants.c).
void emit_table(EmitBody *e, const LirNode *node);
// Whether the node is printed where its result is used; if so emit_operand gives its expression
// from now on.
bool emit_fold(EmitBody *e, const LirNode *node);
// Prints several declarations of globals as one statement (declare.c) and returns the last node of
// them; NULL: they are not such.
const LirNode *emit_declarations(EmitBody *e, const LirNode *node);
// JS_DECLARE_*
const char *emit_declaration_kind(int32_t kind);
// A suspension (suspend.c).
void emit_suspension(EmitBody *e, const LirNode *node);
// A node, perhaps with some behind it (the last one is returned), a block, the mark of a statement's line, and a C label
// (structure.c).
const LirNode *emit_node(EmitBody *e, const LirNode *node);
void emit_statement_mark(EmitBody *e, const LirNode *node);
void emit_label(EmitBody *e, const char *label);
void emit_block(EmitBody *e, const LirBlock *block);

#endif
