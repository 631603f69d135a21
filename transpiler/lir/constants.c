// SPDX-License-Identifier: MIT
// Constants: a register whose only definition is a constant op needs no storage; it is printed
// where it is used.
#include "transpiler/lir/lir.h"

// Definitions are counted in `slot` (machine/ sets it later to its own meaning).
static void note(LirFunction *function, LirReg reg, LirNode *constant)
{
    if (!reg)
        return;
    LirRegInfo *info = &function->regs.data[reg];
    info->constant = info->slot++ == 0 ? constant : NULL;
}

static void walk(LirFunction *function, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        note(function, node->dst, node->op <= LIR_OP_STRING ? node : NULL);
        note(function, node->dst2, NULL);
        note(function, node->completion, NULL);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            note(function, node->exits[i].completion, NULL);
        if (lir_nests(node)) {
            walk(function, &node->body);
            walk(function, &node->otherwise);
        }
    }
}

void lir_constants(LirFunction *function)
{
    for (uint32_t i = 0; i < function->regs.length; i++) {
        function->regs.data[i].constant = NULL;
        function->regs.data[i].slot = 0;
    }
    walk(function, &function->prologue);
    walk(function, &function->body);
    for (uint32_t i = 0; i < function->regs.length; i++)
        function->regs.data[i].slot = 0;
}
