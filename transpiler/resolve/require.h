// SPDX-License-Identifier: MIT
//
// Specifiers of `require`.
#ifndef TRANSPILER_RESOLVE_REQUIRE_H
#define TRANSPILER_RESOLVE_REQUIRE_H

#include "transpiler/resolve/resolver.h"

// require(X) from a module at path Y: OUTCOME_FILE, OUTCOME_LIBRARY or OUTCOME_FAILED.
Outcome require_resolve(Resolver *r, const char *specifier, const char *importer);

#endif
