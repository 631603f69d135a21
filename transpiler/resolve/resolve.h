// SPDX-License-Identifier: MIT
//
// From specifiers to files, as Node 20 finds them: ESM_RESOLVE of its ECMAScript modules
// documentation and require(X) of its CommonJS modules documentation. Files and package.json are
// read, nothing is written. The folders of NODE_PATH and of the home directory are not searched,
// because a program must not depend on whose machine it is made on.
//
// Paths come in two forms, and results, messages and the list of read files have the form of the
// importer: relative to the working directory (with ../ if need be) where it is relative, absolute
// where it is absolute.
#ifndef TRANSPILER_RESOLVE_RESOLVE_H
#define TRANSPILER_RESOLVE_RESOLVE_H

#include <stdbool.h>

#include "transpiler/base/arena.h"

typedef enum ResolveKind { RESOLVE_IMPORT, RESOLVE_REQUIRE } ResolveKind;

typedef enum ResolveFormat {
    RESOLVE_BY_SYNTAX, // .js without "type", or no extension: a module if it has a module's syntax,
                       // else CommonJS
    RESOLVE_MODULE,
    RESOLVE_COMMONJS,
    RESOLVE_JSON,
    RESOLVE_LIBRARY, // a module of the library (node:path): `path` is its name without node:
    RESOLVE_OTHER // .node, .wasm, .ts, or unknown to import: `code` and `message` say what is wrong
                  // with it
} ResolveFormat;

typedef struct Resolved {
    const char *path; // NULL: not found; else the real path (symlinks followed), which is the
                      // module's identity
    ResolveFormat format;
    const char *code; // NULL: all is well; ERR_MODULE_NOT_FOUND and so on. require finds nothing:
                      // MODULE_NOT_FOUND
    const char *message; // one line, as Node says it, without its "Require stack:"
    const char *hint;    // NULL or what may have been meant: did you mean ./lib/helper.js?
} Resolved;

typedef struct Resolver Resolver;

// `conditions` has those of --conditions and ends in NULL; it may be NULL itself. `is_library`
// tells which modules the library has ("path", "fs/promises"). Everything lives in the arena; what
// was looked up stays known as long as the resolver.
Resolver *resolver_new(Arena *arena, const char *const *conditions,
                       bool (*is_library)(const char *name));

// What `import` or `require` of this specifier means in the file `importer`. The importer needn't
// exist: "-" stands in the working directory.
Resolved resolve(Resolver *r, ResolveKind kind, const char *importer, const char *specifier);

// A file that is named by its path, on the command line: its real path and its format. `code` is
// set when there is no such file.
Resolved resolve_entry(Resolver *r, const char *path);

// The format alone. RESOLVE_BY_SYNTAX also where resolve_entry finds an error.
ResolveFormat resolve_format(Resolver *r, const char *path);

// The package.json files that were read, in order of first reading, each in the form of the
// importer then.
const char *const *resolver_read(const Resolver *r, size_t *count);

#endif
