// SPDX-License-Identifier: MIT
// What is known of strings: the length of a literal, and which variables a loop only appends to.
#ifndef TRANSPILER_FLOW_TEXT_H
#define TRANSPILER_FLOW_TEXT_H

#include "transpiler/lir/lir.h"

// `length` of literals becomes a number. The function must be tidy and its constants marked; it is
// tidied and marked again when anything changed.
void flow_literal_lengths(const LirUnit *unit, LirFunction *function);

// Additions become APPEND where it can write to the left operand. After machine/ has told locals
// from frame fields.
void flow_append(const LirUnit *unit, LirFunction *function);

#endif
