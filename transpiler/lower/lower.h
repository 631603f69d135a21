// SPDX-License-Identifier: MIT
//
// Lowering: AST -> LIR. Everything that ECMA-262 says about order stands in the result explicitly.
#ifndef TRANSPILER_LOWER_LOWER_H
#define TRANSPILER_LOWER_LOWER_H

#include "transpiler/ast/ast.h"
#include "transpiler/base/diagnostics.h"
#include "transpiler/lir/lir.h"
#include "transpiler/program/program.h"

// Lowers a file of a linked program into a unit that lir_unit_init made; function 0 is its top level. Syntax that is not
// supported yet is reported at its place. Returns false if anything was reported: the unit is then incomplete.
bool lower_program(const ProgramFile *file, LirUnit *unit, Diagnostics *diagnostics);

#endif
