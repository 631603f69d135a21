// SPDX-License-Identifier: MIT
// Rules for make, as gcc -M writes them.
#ifndef TRANSPILER_DRIVER_DEPEND_H
#define TRANSPILER_DRIVER_DEPEND_H

#include "transpiler/base/strbuf.h"

#include <stdbool.h>

// Where a name stands in a rule: make reads the two differently.
typedef enum DependPlace { DEPEND_TARGET, DEPEND_SOURCE } DependPlace;

// Appends a name so that make reads this file and nothing else. False: it can't be told.
bool depend_quote(StrBuf *out, const char *name, DependPlace place);

// Appends one rule: targets (escaped already, separated by spaces), then the files, wrapped as gcc does; with `phony`, an empty
// rule for each file but the first. Standard input ("-") is left out. Returns the first file whose name can't be written so that
// make reads it; NULL: all is well.
const char *depend_rule(StrBuf *out, const char *targets, const char *const *files, size_t count,
                        bool phony);

#endif
