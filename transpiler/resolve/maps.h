// SPDX-License-Identifier: MIT
//
// The "exports" and "imports" of a package.json.
#ifndef TRANSPILER_RESOLVE_MAPS_H
#define TRANSPILER_RESOLVE_MAPS_H

#include "transpiler/resolve/package.h"

// PACKAGE_EXPORTS_RESOLVE: `subpath` is "." or "./x". The importer is for messages; NULL where Node
// names none.
Outcome maps_exports(Resolver *r, const Package *package, const char *subpath,
                     const char *importer);

// PACKAGE_IMPORTS_RESOLVE of a specifier that begins with #.
Outcome maps_imports(Resolver *r, const char *name, const char *importer);

#endif
