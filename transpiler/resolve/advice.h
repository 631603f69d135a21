// SPDX-License-Identifier: MIT
//
// What may have been meant by a specifier that names nothing.
#ifndef TRANSPILER_RESOLVE_ADVICE_H
#define TRANSPILER_RESOLVE_ADVICE_H

#include "transpiler/resolve/resolver.h"

// A hint for a lookup that failed, or NULL.
const char *advice_for(Resolver *r, const char *specifier, const char *importer, Outcome failure);

// How a file of TypeScript or JSX becomes JavaScript; NULL: the path is none.
const char *advice_for_source(Resolver *r, const char *path);

#endif
