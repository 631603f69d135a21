// SPDX-License-Identifier: MIT
// Puts runs of constants into tables: literals of arrays and objects whose values are all constants, and such elements and
// properties of other literals. Their nodes go into the body of a TABLE, which emit/ prints as a const table of C and one call,
// because code for each of thousands of values takes the C compiler long.
#ifndef TRANSPILER_FLOW_TABLES_H
#define TRANSPILER_FLOW_TABLES_H

#include "transpiler/lir/lir.h"

// The counts of definitions and uses must be right. No node is lost: who looks for ops finds them in the body.
void flow_tables(const LirUnit *unit, LirFunction *function);

#endif
