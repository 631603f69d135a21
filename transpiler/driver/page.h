// SPDX-License-Identifier: MIT
// The report of --emit=html: one page with the JavaScript, what each line costs, the C that it becomes, and the state machines.
#ifndef TRANSPILER_DRIVER_PAGE_H
#define TRANSPILER_DRIVER_PAGE_H

#include "transpiler/lir/lir.h"

// `c` is what emit_program made of these units, with #line directives. The page needs no network.
void page_write(const LirUnit *const *units, size_t count, const char *c, StrBuf *out);

#endif
