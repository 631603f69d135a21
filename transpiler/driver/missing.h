// SPDX-License-Identifier: MIT
// Standard globals that the runtime does not have.
#ifndef TRANSPILER_DRIVER_MISSING_H
#define TRANSPILER_DRIVER_MISSING_H

#include "transpiler/base/diagnostics.h"
#include "transpiler/lir/lir.h"

// Reports reads of standard globals that the runtime does not have, unless the program declares the name itself or asks
// for it with typeof: never a surprise at run time.
void missing_check(const LirUnit *const *units, size_t count, const NameTable *names,
                   Diagnostics *diagnostics);

#endif
