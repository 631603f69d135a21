// SPDX-License-Identifier: MIT
// Which registers a node reads and writes, and the counts of both. A node reads its operands a, b,
// c and args (as far as lir.def gives it these), and writes dst and dst2; completions named by
// on_return or by an exit are written on that way out only.
#ifndef TRANSPILER_FLOW_USES_H
#define TRANSPILER_FLOW_USES_H

#include "transpiler/lir/lir.h"

// Calls visit(context, register) for each operand that is a register (not for absent ones), args
// included.
typedef void FlowVisit(void *context, LirReg reg);
void flow_each_operand(const LirNode *node, FlowVisit *visit, void *context);

// Whether the op is given the operand's address and may change it (iterators, lists).
bool flow_takes_address(const LirNode *node, LirReg reg);

// Whether control never reaches the node after this one (lists end there until a label).
bool flow_is_terminator(const LirNode *node);

// Marks, by register, what calls in the block and in blocks within call. How many nodes there are.
uint32_t flow_find_callees(const LirBlock *block, bool *callee);

// Counts label uses, and the definitions and uses of registers; notes which ops there are.
void flow_count(LirFunction *function);

// Removes what nothing can notice: nodes behind a terminator, pure nodes whose result is not read,
// results that are not read, labels nothing jumps to. Makes dst a register of its own where a
// throwing node with a handler would overwrite a register that has other definitions (the handler
// must see the old value).
void flow_tidy(const LirUnit *unit, LirFunction *function);

#endif
