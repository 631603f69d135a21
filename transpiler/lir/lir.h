// SPDX-License-Identifier: MIT
// The lowered tree: structured statements over flat values. Loops and blocks stay; expressions are
// ops over virtual registers, so that the order of evaluation is explicit. lower/ makes it through
// the builder below, flow/ and machine/ read and annotate it, emit/ prints it as C. It carries no C
// text.
//
// Invariants (lir_check): a node's operands are registers of its function; a label is placed once,
// after every jump to it and at the same or an outer nesting level, except that leaving a loop or
// an if is allowed and entering one is not; CATCH stands only behind a label that on_throw of some
// node names; only suspensions use on_return; PARAM, THIS and their kin stand in the prologue,
// which never suspends.
#ifndef TRANSPILER_LIR_LIR_H
#define TRANSPILER_LIR_LIR_H

#include "transpiler/base/arena.h"
#include "transpiler/base/name.h"
#include "transpiler/base/source.h"
#include "transpiler/base/strbuf.h"
#include "transpiler/base/vec.h"

typedef uint32_t LirReg; // index into LirFunction.regs; 0: none
typedef uint32_t
    LirLabel; // index into LirFunction.labels; 0: none (of on_throw: the function fails)

typedef enum LirType {
    LIR_NONE,
    LIR_VALUE,
    LIR_NUMBER_T, // an unboxed double
    LIR_INT,      // int64_t (TRANSPILER.md 5.3)
    LIR_BOOL,     // C int, 0 or 1
    LIR_ITERATOR, // JsIterator
    LIR_COMPLETION,
    LIR_ENV
} LirType;

#define LIR_T 1  // may throw
#define LIR_S 2  // suspends
#define LIR_U 4  // may run user code
#define LIR_W 8  // writes memory
#define LIR_P 16 // pure

typedef enum LirOp {
#define LIR(op, text, result, operands, effects) LIR_OP_##op,
#include "transpiler/lir/lir.def"
#undef LIR
    LIR_OP_COUNT
} LirOp;

typedef struct LirOpInfo {
    const char *text;
    LirType result;
    const char *operands;
    unsigned effects;
} LirOpInfo;
extern const LirOpInfo lir_ops[LIR_OP_COUNT];
// Is the result of op always a primitive that is neither string nor symbol?
bool lir_makes_scalar(LirOp op);

typedef struct LirNode LirNode;
typedef struct LirBlock {
    LirNode *first, *last;
} LirBlock;

// One way out of a dispatch.
typedef struct LirExit {
    int kind;       // JS_C_*
    LirLabel label; // JS_C_THROW: the handler (0: fail), with the value pending; JS_C_RETURN: label
                    // or 0: the function returns the value
    LirReg completion; // JS_C_RETURN to an outer cleanup: the outer completion register that
                       // receives the value
    int outer_kind;    // JS_C_JUMP to an outer cleanup: the kind that it gets there
} LirExit;

// What walks over everything read stands first. Large programs have more nodes than the processor's
// caches hold: a node is two lines of them, and what no op has both of shares its place.
enum { LIR_LINE = 64 };
struct LirNode {
    LirOp op : 16;
    unsigned state : 16; // resume point, by machine/
    LirReg dst;
    LirNode *next;
    LirBlock body, otherwise;
    LirReg dst2;
    LirReg a, b, c;
    LirLabel target;
    LirLabel on_throw;
    LirLabel on_return;
    LirReg completion;
    uint32_t arg_count;
    uint32_t start, end; // source range (bytes): the line for comments, #line and traces; the
                         // callee's text for calls
    uint32_t at;         // the place that traces name
    int32_t i;
    union {
        int32_t j;
        uint32_t function;   // index into LirUnit.functions
        uint32_t exit_count; // of DISPATCH alone: lir_exit_count asks any node
    };
    Name name;
    union {
        LirReg *args;
        double number; // of NUMBER alone
    };
    union {
        const Name *keys; // of object_literal, as many as args; of guard_shape (lir.def) and of
                          // what relies on it
        LirExit *exits;
    };
};
_Static_assert(sizeof(LirNode) <= 2 * LIR_LINE, "a node is small");

static inline uint32_t lir_exit_count(const LirNode *node)
{
    return node->op == LIR_OP_DISPATCH ? node->exit_count : 0;
}

// Whether there is anything in the node's blocks: few nodes have any.
static inline bool lir_nests(const LirNode *node)
{
    return node->body.first || node->otherwise.first;
}

// Set by machine/, and by flow/cut.c: what the pieces of a long function share.
typedef enum LirStorage { LIR_LOCAL, LIR_FRAME, LIR_SHARED } LirStorage;

typedef struct LirRegInfo {
    Name name;         // of the JavaScript variable; NULL: a temporary
    LirNode *constant; // its only definition, when that is a constant op (set by the builder's
                       // lir_constants pass)
    uint32_t slot;       // frame word, by machine/
    uint32_t defs, uses; // how many nodes set and read it (set by flow/)
    LirType type : 8;
    LirStorage storage : 8;
    bool live_at_entry; // some path reads it before it is written: starts as undefined (set by
                        // flow/)
} LirRegInfo;

// A resume point, made by machine/: [0] is the start, [n] the suspension whose node->state is n.
typedef struct LirPoint {
    const LirNode *node; // NULL for the start
    uint64_t live;       // as JsPoint.live of <yieldc/object.h>
} LirPoint;

typedef struct LirLabelInfo {
    const char *hint; // "catch", "finally", "close", "end", "next"...: becomes the C label's stem
    uint32_t uses;
} LirLabelInfo;

typedef enum LirKind { LIR_NORMAL, LIR_GENERATOR, LIR_ASYNC, LIR_ASYNC_GENERATOR } LirKind;

typedef struct LirFunction {
    uint32_t index;
    LirKind kind;
    unsigned flags; // JS_CODE_* of <yieldc/object.h>, repeated below
    Name js_name;   // the value of "name"; NULL: anonymous ("")
    Name c_name;    // what the C function is called after; NULL: "anonymous"
    uint32_t length;
    uint32_t start, end;  // source range, for toString
    bool suspends;        // contains a suspension (an async function without one has no frame)
    bool uses_this;       // further facts that passes want stand here
    bool escapes;         // its closure is more than the callee of call_known nodes
    uint32_t original; // of a copy for callers that are all known (flow/copy.c): what it is a copy of; 0: none
    bool dropped;    // a copy that is of no use
    bool untidy;     // a pass has changed it since flow_tidy
    uint64_t ops[(LIR_OP_COUNT + 63) / 64]; // a bit for each op that it has (set by flow_count)
    bool direct;     // has a C function that call_direct nodes call (flow/direct.c), and the next four
    bool entered;    // may be called through its function object too
    bool takes_env;  // reads its closure's environment
    uint32_t called; // how many call_direct nodes call it
    bool guarded;    // and some only when the value that is called is its closure
    bool throws;     // the C function may fail
    bool leaf;       // only rare paths run other code (flow/shapes.c)
    uint32_t size;   // of a leaf: its nodes
    LirType result;  // what the C function returns
    VEC(LirReg) parameters; // of the C function, by their number: the register, 0: not used
    VEC(LirPoint) points; // resumable functions, by machine/
    VEC(Name) slots; // constructors: the properties that are set on `this`
    uint32_t field_count; // of the class of a constructor
    bool plain_parameters; // the prologue only puts arguments 0, 1... into the frame's first words
    VEC(LirReg) frame; // the registers that live across a suspension, in the order of the frame's fields; by
           // machine/
    VEC(LirReg) shared; // the registers that several pieces use, by flow/cut.c
    VEC(LirRegInfo) regs;     // [0] unused
    VEC(LirLabelInfo) labels; // [0] unused
    LirBlock prologue;        // parameter binding: runs at the call, errors as its kind says
    LirBlock body;
} LirFunction;

// Whether the function had such a node at the last flow_count; adds an op to those that it has.
static inline bool lir_has(const LirFunction *function, LirOp op)
{
    return function->ops[op / 64] >> op % 64 & 1;
}
static inline void lir_add_op(LirFunction *function, LirOp op)
{
    function->ops[op / 64] |= UINT64_C(1) << op % 64;
}

#define LIR_CONSTRUCTOR 1
#define LIR_CLASS 2
#define LIR_DERIVED 4
#define LIR_ARROW 8
#define LIR_METHOD 16
#define LIR_STRICT 32
#define LIR_TOPLEVEL 128

// A name of a module's namespace object.
typedef struct LirExport {
    Name name;
    uint32_t file; // index of the unit in the program
    int32_t slot;  // in its environment; -1: its namespace object; -2 - i: what the unit's i-th symbol is
} LirExport;

// What require(), or import, of this string means.
typedef struct LirRequired {
    Name specifier;
    uint32_t file; // index of the unit in the program
    bool import;   // by import, not by require()
} LirRequired;

// Of a separately compiled unit: other modules and their exports, by module ids (paths) and names. They become symbols of the
// linker.
typedef struct LirSymbol {
    const char *module; // NULL: none
    Name name;          // NULL: the module itself
} LirSymbol;
typedef struct LirSymbolExport {
    Name name;
    int32_t slot;         // in the module's environment, when there are no sources
    bool named;           // has one source, which must resolve
    VEC(LirSymbol) from;  // what other modules export
} LirSymbolExport;
typedef struct LirLinks {
    const char *id;
    VEC(const char *) units;  // what it imports, by request, then what import() names, then what it requires
    uint32_t request_count;
    uint32_t strong_from;     // where the last begin; only those of import() may be missing
    VEC(LirSymbol) imports;   // by import; no module: it is a namespace object that needs no symbol
    VEC(LirSymbolExport) exports; // sorted by name
} LirLinks;

typedef struct LirUnit {
    Arena *arena;
    Arena *scratch; // for what a pass needs while it is at one function; the driver clears it after each
    Source *source;
    const NameTable *names; // all that nodes refer to are in it; NULL: not known
    bool interruptible; // loops have interrupt_check
    bool library;       // a module of the library: without its text; modules of it form no cycle, so that what one exports is there
    bool module;
    bool commonjs;        // a module whose code is a function that the runtime calls
    const char *type;     // of a module: its `type` attribute, or NULL for code
    bool imported;        // of a module: it runs only because others import it
    const char *error;    // of a module: why its import() is rejected with a SyntaxError; NULL: it is not
    uint32_t env_size;    // slots of the module's environment
    uint32_t instantiate; // index of the function that makes its hoisted bindings; 0: none
    VEC(uint32_t) requests; // files that it imports, in source order
    VEC(LirExport) exports; // sorted by name
    VEC(LirRequired) required;
    VEC(LirSymbol) symbols; // of a whole program: what the unit names of the library
    LirLinks *links;        // of a separately compiled unit, in place of these two; NULL: of a whole program
    VEC(LirFunction *) functions; // [0] is the top level
    uint32_t template_count;      // sites of tagged templates and regular expressions
    LirNode *nodes;               // not used yet: the builder's, each on two lines of the cache
    uint32_t nodes_left;
} LirUnit;

void lir_unit_init(LirUnit *unit, Arena *arena, Source *source);
LirFunction *lir_function_new(LirUnit *unit, LirKind kind);

// The builder: appends to the current block. `on_throw`, `on_return` and `completion` are copied
// into nodes that can use them; lower/leap.c sets them as it enters and leaves guarded regions.
typedef struct LirBuilder {
    LirUnit *unit;
    LirFunction *function;
    LirBlock *block;
    uint32_t start, end; // source range given to new nodes
    uint32_t at;
    LirLabel on_throw;
    LirLabel on_return;
    LirReg completion;
} LirBuilder;

void lir_builder_init(LirBuilder *b, LirUnit *unit,
                      LirFunction *function);           // at the prologue's start
LirReg lir_reg(LirBuilder *b, LirType type, Name name); // a new register
LirLabel lir_label(LirBuilder *b, const char *hint);    // a new label, not placed yet
LirNode *lir_node(LirBuilder *b, LirOp op);             // appends a node with no operands
LirReg lir_op0(LirBuilder *b, LirOp op);                // appends a node; its new result register
LirReg lir_op1(LirBuilder *b, LirOp op, LirReg a);
LirReg lir_op2(LirBuilder *b, LirOp op, LirReg a, LirReg c);
LirReg lir_op3(LirBuilder *b, LirOp op, LirReg x, LirReg y, LirReg z);
LirReg lir_number(LirBuilder *b, double d);
LirReg lir_string(LirBuilder *b, Name text);
void lir_args(LirBuilder *b, LirNode *node, const LirReg *args, uint32_t count); // copied
void lir_move(LirBuilder *b, LirReg dst, LirReg src);
void lir_place(LirBuilder *b, LirLabel label);
void lir_jump(LirBuilder *b, LirLabel label);
// Nested blocks: `LirBlock *outer = lir_enter(b, &node->body); ... lir_leave(b, outer);`
LirBlock *lir_enter(LirBuilder *b, LirBlock *block);
void lir_leave(LirBuilder *b, LirBlock *outer);
LirNode *lir_if(LirBuilder *b,
                LirReg condition); // fill node->body, node->otherwise through lir_enter
LirNode *lir_loop(LirBuilder *b);
// Whether control can reach the end of the current block (the last node is no jump, return, throw,
// endless loop...).
bool lir_reachable(const LirBuilder *b);

// Text form, for --dump-lir and goldens.
void lir_dump(const LirUnit *unit, StrBuf *out);
// The invariants above: false, and a message in out, on the first breach.
bool lir_check(const LirUnit *unit, StrBuf *out);
// Marks registers defined once, by a constant op.
void lir_constants(LirFunction *function);

#endif
