// SPDX-License-Identifier: MIT
//
// Specifiers of `import`.
#ifndef TRANSPILER_RESOLVE_IMPORT_H
#define TRANSPILER_RESOLVE_IMPORT_H

#include "transpiler/resolve/resolver.h"

// ESM_RESOLVE: OUTCOME_FILE, OUTCOME_LIBRARY or OUTCOME_FAILED.
Outcome import_resolve(Resolver *r, const char *specifier, const char *importer);

// PACKAGE_RESOLVE of a bare specifier in the file `importer`: a URL whose file needn't exist, a
// library module, or a failure.
Outcome import_package(Resolver *r, const char *specifier, const char *importer);

// The directory of a package that can be seen from the file, NULL without.
const char *import_package_directory(Resolver *r, const char *name, const char *importer);

// The length of the package's name that a bare specifier begins with; 0: it is no valid one.
size_t import_package_name(const char *specifier);

#endif
