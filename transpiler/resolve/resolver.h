// SPDX-License-Identifier: MIT
//
// What the files of resolve/ share: the resolver's caches, and how a lookup ends. Inside, paths are
// absolute.
#ifndef TRANSPILER_RESOLVE_RESOLVER_H
#define TRANSPILER_RESOLVE_RESOLVER_H

#include "transpiler/base/map.h"
#include "transpiler/base/vec.h"
#include "transpiler/resolve/resolve.h"

struct Resolver {
    Arena *arena;
    const char *working; // the working directory
    bool (*is_library)(const char *name);
    VEC(const char *) conditions; // besides import and require
    VEC(const char *) read;
    StrMap kinds;    // path -> FileKind + 1
    StrMap real;     // path -> the path without symlinks
    StrMap packages; // directory -> Package *
    StrMap found;    // importer's directory, kind and specifier -> Resolved *
    bool relative;   // the form of the importer's path
    ResolveKind kind;
    const char *importer; // of the lookup that is under way
};

// How a step of a lookup ended. Node's functions return undefined (nothing here, look on) and null
// (forbidden) besides URLs.
typedef enum OutcomeState {
    OUTCOME_NOTHING,
    OUTCOME_NULL,
    OUTCOME_URL,     // `text` is the pathname of a file: URL, `suffix` its query and fragment
    OUTCOME_FILE,    // `text` is the path of a file
    OUTCOME_LIBRARY, // `text` is the name of a library module
    OUTCOME_FAILED   // `code` and `text`, the message
} OutcomeState;

typedef struct Outcome {
    OutcomeState state;
    const char *text;
    const char *suffix;
    const char *code;
} Outcome;

#define OUTCOME_FAILURE(error_code, ...)                                                           \
    ((Outcome){.state = OUTCOME_FAILED, .code = (error_code), .text = arena_printf(__VA_ARGS__)})

#endif
