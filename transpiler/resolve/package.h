// SPDX-License-Identifier: MIT
//
// package.json files, each read once.
#ifndef TRANSPILER_RESOLVE_PACKAGE_H
#define TRANSPILER_RESOLVE_PACKAGE_H

#include "transpiler/resolve/config.h"
#include "transpiler/resolve/resolver.h"

typedef enum PackageType { PACKAGE_NONE, PACKAGE_MODULE, PACKAGE_COMMONJS } PackageType;

typedef struct Package {
    bool exists;           // there is such a file
    const char *error;     // NULL, or why it can't be read as JSON
    const char *directory; // where it stands
    const char *file;      // its path
    const char *url;       // its pathname in a URL
    const char *name;      // NULL: it has none, as for the rest
    const char *main;
    PackageType type;
    const ConfigValue *exports; // never JSON's null
    const ConfigValue *imports;
} Package;

// READ_PACKAGE_JSON. Never NULL: `exists` tells.
const Package *package_read(Resolver *r, const char *directory);

// LOOKUP_PACKAGE_SCOPE of a file: the nearest package.json above it, not across a node_modules.
// NULL: there is none.
const Package *package_scope(Resolver *r, const char *path);

// ERR_INVALID_PACKAGE_CONFIG for a package with an error. `specifier` is NULL where a file's
// package is looked for.
Outcome package_failure(Resolver *r, const Package *package, const char *specifier,
                        const char *importer);

#endif
