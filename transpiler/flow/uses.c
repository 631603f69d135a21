// SPDX-License-Identifier: MIT
// Operands by the column of lir.def, as a bit set for each op.
#include "transpiler/flow/uses.h"

enum { HAS_A = 1, HAS_B = 2, HAS_C = 4, HAS_ARGS = 8 };

// The compiler folds each search: what is left is a table.
#define HAS(operands, word, bit) (strstr(" " operands " ", " " word " ") ? (bit) : 0u)

static unsigned operands_of(LirOp op)
{
    switch (op) {
#define LIR(op, text, result, operands, effects)                                                   \
    case LIR_OP_##op:                                                                              \
        return HAS(operands, "a", HAS_A) | HAS(operands, "b", HAS_B) | HAS(operands, "c", HAS_C) | \
               HAS(operands, "args", HAS_ARGS);
#include "transpiler/lir/lir.def"
#undef LIR
    default:
        return 0;
    }
}

void flow_each_operand(const LirNode *node, FlowVisit *visit, void *context)
{
    unsigned set = operands_of(node->op);
    if (set & HAS_A && node->a)
        visit(context, node->a);
    if (set & HAS_B && node->b)
        visit(context, node->b);
    if (set & HAS_C && node->c)
        visit(context, node->c);
    if (set & HAS_ARGS)
        for (uint32_t i = 0; i < node->arg_count; i++)
            visit(context, node->args[i]);
}

bool flow_takes_address(const LirNode *node, LirReg reg)
{
    switch (node->op) {
    case LIR_OP_LIST_PUSH:
    case LIR_OP_LIST_SPREAD:
    case LIR_OP_ITER_NEXT:
    case LIR_OP_ITER_CLOSE:
    case LIR_OP_ITER_CLOSE_THROW:
    case LIR_OP_ITER_REST:
    case LIR_OP_FOR_AWAIT_NEXT:
    case LIR_OP_FOR_AWAIT_CLOSE:
    case LIR_OP_DELEGATE:
        return node->a == reg;
    default:
        return false;
    }
}

static bool block_ends(const LirBlock *block)
{
    return block->last && flow_is_terminator(block->last);
}

bool flow_is_terminator(const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_JUMP:
    case LIR_OP_THROW:
    case LIR_OP_RETHROW:
    case LIR_OP_THROW_CONST:
    case LIR_OP_RETURN:
    case LIR_OP_LOOP:
        return true;
    case LIR_OP_DISPATCH:
        return node->i != 0; // every kind has an exit
    case LIR_OP_IF:
        return block_ends(&node->body) && block_ends(&node->otherwise);
    default:
        return false;
    }
}

static void count_use(LirFunction *function, LirReg reg)
{
    function->regs.data[reg].uses++; // [0] is never looked at
}

static void count_operands(LirFunction *function, const LirNode *node)
{
    unsigned set = operands_of(node->op);
    count_use(function, set & HAS_A ? node->a : 0);
    count_use(function, set & HAS_B ? node->b : 0);
    count_use(function, set & HAS_C ? node->c : 0);
    if (set & HAS_ARGS)
        for (uint32_t i = 0; i < node->arg_count; i++)
            count_use(function, node->args[i]);
}

static void count_label(LirFunction *function, LirLabel label)
{
    if (label)
        function->labels.data[label].uses++;
}

static void count_def(LirFunction *function, LirReg reg)
{
    if (reg)
        function->regs.data[reg].defs++;
}

static void count_block(LirFunction *function, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        lir_add_op(function, node->op);
        count_operands(function, node);
        count_def(function, node->dst);
        count_def(function, node->dst2);
        if (node->on_return)
            count_def(function, node->completion);
        for (uint32_t i = 0; i < lir_exit_count(node); i++) {
            count_label(function, node->exits[i].label);
            count_def(function, node->exits[i].completion);
        }
        if (node->op != LIR_OP_LABEL)
            count_label(function, node->target);
        count_label(function, node->on_throw);
        count_label(function, node->on_return);
        if (node->body.first)
            count_block(function, &node->body);
        if (node->otherwise.first)
            count_block(function, &node->otherwise);
    }
}

uint32_t flow_find_callees(const LirBlock *block, bool *callee)
{
    uint32_t nodes = 0;
    for (const LirNode *node = block->first; node; node = node->next) {
        nodes++;
        if (node->op == LIR_OP_CALL || node->op == LIR_OP_CALL_LIST ||
            node->op == LIR_OP_CALL_DIRECT)
            callee[node->a] = true;
        if (lir_nests(node))
            nodes += flow_find_callees(&node->body, callee) +
                     flow_find_callees(&node->otherwise, callee);
    }
    return nodes;
}

void flow_count(LirFunction *function)
{
    for (uint32_t i = 0; i < function->regs.length; i++)
        function->regs.data[i].defs = function->regs.data[i].uses = 0;
    for (uint32_t i = 0; i < function->labels.length; i++)
        function->labels.data[i].uses = 0;
    memset(function->ops, 0, sizeof function->ops);
    count_block(function, &function->prologue);
    count_block(function, &function->body);
    function->regs.data[0].uses = 0;
}
