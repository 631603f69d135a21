// SPDX-License-Identifier: MIT
// Rules for make, as gcc -M writes them.
#ifndef TRANSPILER_DRIVER_DEPEND_H
#define TRANSPILER_DRIVER_DEPEND_H

#include "transpiler/base/strbuf.h"

#include <stdbool.h>

// Appends a name as make reads it: space, tab, # and $ escaped.
void depend_quote(StrBuf *out, const char *name);

// Appends one rule: targets (escaped already, separated by spaces), then the files, wrapped as gcc does; with `phony`, an empty
// rule for each file but the first. Standard input ("-") is left out.
void depend_rule(StrBuf *out, const char *targets, const char *const *files, size_t count,
                 bool phony);

#endif
