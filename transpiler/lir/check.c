// SPDX-License-Identifier: MIT
// The checker: the invariants of lir.h, of operands, types and labels. It runs after each pass of a
// debug build and in the unit tests; what it finds is a bug of the pass before it.
#include <inttypes.h>

#include "transpiler/lir/lir.h"

typedef struct Check {
    const LirUnit *unit;
    const LirFunction *function;
    StrBuf *out;
    // By label: the position (a count of nodes) at which it was placed, 0: not yet.
    uint32_t *placed;
    uint32_t *home; // by label: the number of the block that it stands in, 0: none
    bool *is_open;  // by number of a block: it encloses the current node
    uint32_t block_count;
    bool *handler; // by label: some on_throw names it
    uint32_t position;
    bool prologue;
    bool failed;
} Check;

static void complain(Check *check, const LirNode *node, const char *what, uint32_t number)
{
    if (check->failed)
        return;
    check->failed = true;
    SourcePosition at = source_position(check->unit->source, node->start);
    strbuf_printf(check->out, "function%" PRIu32 " %s at %" PRIu32 ":%" PRIu32 ": %s %" PRIu32 "\n",
                  check->function->index, lir_ops[node->op].text, at.line, at.column, what, number);
}

// The type that a register operand must have; LIR_NONE: any.
static LirType operand_type(LirOp op, char which)
{
    switch (op) {
    case LIR_OP_MOVE:
        return LIR_NONE;
    case LIR_OP_IF:
    case LIR_OP_NOT:
    case LIR_OP_BOX_BOOL:
    case LIR_OP_GLOBAL_CHECK:
        return LIR_BOOL;
    case LIR_OP_ARGUMENTS_MAPPED:
    case LIR_OP_ENV_NEW:
    case LIR_OP_ENV_COPY:
    case LIR_OP_ENV_GET:
    case LIR_OP_ENV_PUT:
    case LIR_OP_ENV_UP:
    case LIR_OP_CLOSURE:
    case LIR_OP_CLASS_NEW:
        return which == 'a' ? LIR_ENV : LIR_VALUE;
    case LIR_OP_CALL_KNOWN:
    case LIR_OP_CALL_DIRECT:
        return which == 'c' ? LIR_ENV : LIR_VALUE;
    case LIR_OP_ITER_NEXT:
    case LIR_OP_ITER_CLOSE:
    case LIR_OP_ITER_CLOSE_THROW:
    case LIR_OP_ITER_REST:
    case LIR_OP_FOR_AWAIT_NEXT:
    case LIR_OP_DELEGATE:
        return LIR_ITERATOR;
    case LIR_OP_FOR_AWAIT_CLOSE:
        return which == 'a' ? LIR_ITERATOR : LIR_COMPLETION;
    case LIR_OP_DISPATCH:
        return LIR_COMPLETION;
    default:
        return LIR_VALUE;
    }
}

static void check_reg(Check *check, const LirNode *node, LirReg reg, LirType type, bool optional)
{
    if (!reg && optional)
        return;
    if (!reg || reg >= check->function->regs.length)
        complain(check, node, "no such register", reg);
    else if (type != LIR_NONE && check->function->regs.data[reg].type != type)
        complain(check, node, "register of another type", reg);
}

// Operands that an op may leave out (lir.def says "or 0").
static bool is_optional(LirOp op, char which)
{
    switch (op) {
    case LIR_OP_GLOBAL_DECLARE:
    case LIR_OP_RETURN:
    case LIR_OP_COMPLETE:
    case LIR_OP_ENV_NEW:
    case LIR_OP_ARGUMENTS_MAPPED:
        return which == 'a';
    case LIR_OP_CLOSURE:
    case LIR_OP_CLASS_NEW:
        return true;
    case LIR_OP_CALL:
    case LIR_OP_CALL_LIST:
        return which == 'b';
    case LIR_OP_CALL_KNOWN:
        return which == 'c';
    case LIR_OP_CALL_DIRECT:
        return true;
    default:
        return false;
    }
}

enum {
    HAS_A = 1,
    HAS_B = 2,
    HAS_C = 4,
    HAS_ARGS = 8,
    HAS_NAME = 16,
    HAS_FUNCTION = 32,
    HAS_SECOND = 64
};

// The compiler folds each search: what is left is a table.
#define HAS(operands, word, bit) (strstr(" " operands " ", " " word " ") ? (bit) : 0u)

static unsigned operands_of(LirOp op)
{
    switch (op) {
#define LIR(op, text, result, operands, effects)                                                   \
    case LIR_OP_##op:                                                                              \
        return HAS(operands, "a", HAS_A) | HAS(operands, "b", HAS_B) | HAS(operands, "c", HAS_C) | \
               HAS(operands, "args", HAS_ARGS) | HAS(operands, "n", HAS_NAME) |                    \
               HAS(operands, "k", HAS_NAME) | HAS(operands, "f", HAS_FUNCTION) |                   \
               HAS(operands, "e", HAS_SECOND);
#include "transpiler/lir/lir.def"
#undef LIR
    default:
        return 0;
    }
}

static void check_operand(Check *check, const LirNode *node, LirReg reg, char which)
{
    check_reg(check, node, reg, operand_type(node->op, which), is_optional(node->op, which));
}

static void check_operands(Check *check, const LirNode *node)
{
    unsigned set = operands_of(node->op);
    if (set & HAS_A)
        check_operand(check, node, node->a, 'a');
    if (set & HAS_B)
        check_operand(check, node, node->b, 'b');
    if (set & HAS_C)
        check_operand(check, node, node->c, 'c');
    for (uint32_t i = 0; set & HAS_ARGS && i < node->arg_count; i++)
        check_reg(check, node, node->args[i], LIR_VALUE, false);
    if (set & HAS_NAME && !node->name && node->op != LIR_OP_ENV_GET && node->op != LIR_OP_ENV_PUT)
        complain(check, node, "no name in operand", 0);
    if (set & HAS_FUNCTION && node->function >= check->unit->functions.length)
        complain(check, node, "no such function", node->function);
}

static void check_results(Check *check, const LirNode *node)
{
    LirType type = lir_ops[node->op].result;
    if (node->op == LIR_OP_MOVE) {
        check_reg(check, node, node->dst, LIR_NONE, false);
        if (!check->failed)
            check_reg(check, node, node->a, check->function->regs.data[node->dst].type, false);
    } else if (type == LIR_NONE) {
        if (node->dst)
            complain(check, node, "result of an op that has none", node->dst);
    } else {
        check_reg(check, node, node->dst, type, true);
    }
    if (operands_of(node->op) & HAS_SECOND)
        check_reg(check, node, node->dst2, LIR_VALUE, true);
    else if (node->dst2)
        complain(check, node, "second result of an op that has one", node->dst2);
}

static void check_jump(Check *check, const LirNode *node, LirLabel label)
{
    if (!label)
        return;
    if (label >= check->function->labels.length)
        complain(check, node, "no such label", label);
    else if (check->placed[label])
        complain(check, node, "jump backwards to label", label);
    else if (!check->is_open[check->home[label]])
        complain(check, node, "jump into a block, or to a label that is not placed:", label);
}

static void check_ways_out(Check *check, const LirNode *node)
{
    unsigned effects = lir_ops[node->op].effects;
    if (node->op != LIR_OP_LABEL)
        check_jump(check, node, node->target);
    check_jump(check, node, node->on_throw);
    check_jump(check, node, node->on_return);
    if (node->on_throw && !(effects & LIR_T))
        complain(check, node, "on_throw of an op that cannot throw", node->on_throw);
    if (node->on_return && node->op != LIR_OP_YIELD && node->op != LIR_OP_DELEGATE)
        complain(check, node, "on_return of an op that has none", node->on_return);
    if (node->on_return)
        check_reg(check, node, node->completion, LIR_COMPLETION, false);
    for (uint32_t i = 0; i < lir_exit_count(node); i++) {
        check_jump(check, node, node->exits[i].label);
        check_reg(check, node, node->exits[i].completion, LIR_COMPLETION, true);
        if (node->exits[i].kind > 2 && !node->exits[i].label)
            complain(check, node, "exit without a label", i);
    }
    if ((node->op == LIR_OP_JUMP || node->op == LIR_OP_FOR_AWAIT_NEXT) && !node->target)
        complain(check, node, "no label", 0);
}

static void check_place(Check *check, const LirNode *node)
{
    bool passed_in = node->op <= LIR_OP_CALLEE && node->op >= LIR_OP_PARAM;
    if (passed_in && node->op != LIR_OP_COERCE_THIS && !check->prologue)
        complain(check, node, "stands outside of the prologue:", 0);
    if ((lir_ops[node->op].effects & LIR_S)) {
        if (check->prologue)
            complain(check, node, "suspends in the prologue", 0);
        if (check->function->kind == LIR_NORMAL)
            complain(check, node, "suspends in a function that is not resumable", 0);
    }
    if (node->op == LIR_OP_LABEL) {
        LirLabel label = node->target;
        if (!label || label >= check->function->labels.length)
            complain(check, node, "no such label", label);
        else if (check->placed[label])
            complain(check, node, "placed twice:", label);
        else
            check->placed[label] = check->position;
    }
}

// CATCH takes what is pending: only behind (labels and statement marks aside) a label that is a
// handler.
static void check_catch(Check *check, const LirNode *node, bool after_handler)
{
    if (node->op == LIR_OP_CATCH && !after_handler)
        complain(check, node, "not behind a handler's label", 0);
}

static void check_block(Check *check, const LirBlock *block)
{
    uint32_t number = ++check->block_count;
    bool after_handler = false;
    check->is_open[number] = true;
    for (const LirNode *node = block->first; node && !check->failed; node = node->next) {
        check->position++;
        check_operands(check, node);
        check_results(check, node);
        check_ways_out(check, node);
        check_place(check, node);
        check_catch(check, node, after_handler);
        if (check->failed)
            return;
        if (node->op == LIR_OP_LABEL)
            after_handler |= check->handler[node->target];
        else if (node->op != LIR_OP_STMT)
            after_handler = false;
        if (node->body.first)
            check_block(check, &node->body);
        if (node->otherwise.first)
            check_block(check, &node->otherwise);
        if (!node->next && node != block->last)
            complain(check, node, "last node of its block is not the block's last", 0);
    }
    check->is_open[number] = false;
}

// Counts blocks, as check_block does after it, and notes the one that each label stands in, and
// which labels are handlers.
static void note_labels(Check *check, const LirBlock *block)
{
    uint32_t number = ++check->block_count;
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_LABEL && node->target < check->function->labels.length)
            check->home[node->target] = number;
        if (node->on_throw < check->function->labels.length)
            check->handler[node->on_throw] = true;
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            if (node->exits[i].kind == 1 && node->exits[i].label < check->function->labels.length)
                check->handler[node->exits[i].label] = true;
        if (node->body.first)
            note_labels(check, &node->body);
        if (node->otherwise.first)
            note_labels(check, &node->otherwise);
    }
}

static void check_function(Check *check, const LirFunction *function)
{
    Arena *arena = check->unit->scratch;
    check->function = function;
    check->placed = ARENA_ARRAY(arena, uint32_t, function->labels.length);
    check->home = ARENA_ARRAY(arena, uint32_t, function->labels.length);
    check->handler = ARENA_ARRAY(arena, bool, function->labels.length);
    check->block_count = 0;
    note_labels(check, &function->prologue);
    note_labels(check, &function->body);
    check->is_open = ARENA_ARRAY(arena, bool, check->block_count + 1);
    check->block_count = 0;
    check->prologue = true;
    check_block(check, &function->prologue);
    check->prologue = false;
    check_block(check, &function->body);
}

bool lir_check(const LirUnit *unit, StrBuf *out)
{
    Check check = {.unit = unit, .out = out};
    for (uint32_t i = 0; i < unit->functions.length && !check.failed; i++)
        check_function(&check, unit->functions.data[i]);
    return !check.failed;
}
