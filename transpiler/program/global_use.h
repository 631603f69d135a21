// SPDX-License-Identifier: MIT
//
// Where a file uses global names: as names, and as properties of the global object, by whatever name of it the text shows.
//
//     fetch(x)   globalThis.fetch   'fetch' in self   const g = this; g.fetch = f   Object.assign(global, {fetch})
#ifndef TRANSPILER_PROGRAM_GLOBAL_USE_H
#define TRANSPILER_PROGRAM_GLOBAL_USE_H

#include "transpiler/program/program.h"

typedef enum GlobalUseKind {
    GLOBAL_USE_NAME,     // an identifier that no binding of the file declares
    GLOBAL_USE_PROPERTY, // of the global object
    GLOBAL_USE_MEMBER,   // of an object that is reached by global names: "process.stdin", "process.stdout.end"
    GLOBAL_USE_EVENT,    // process.on('exit', f): "process@exit"
    GLOBAL_USE_ANY,      // a property of the global object is written whose name the text doesn't show
    GLOBAL_USE_TEXT,     // a string, a declared name, a property that is written: what GLOBAL_USE_ANY may mean
} GlobalUseKind;

// What becomes of the value. In doubt, it is a value.
typedef enum GlobalRole {
    GLOBAL_ROLE_VALUE,
    GLOBAL_ROLE_TYPEOF,    // only its type
    GLOBAL_ROLE_CONDITION, // whether it is there
    GLOBAL_ROLE_NEEDED,    // called, made an instance of, asked for a property: undefined throws
    GLOBAL_ROLE_WRITTEN,   // it is made
    GLOBAL_ROLE_DELETED,
} GlobalRole;

typedef struct GlobalUse {
    GlobalUseKind kind;
    GlobalRole role;
    const AstNode *node;
    const char *text;
    bool in_try; // an exception is caught where it arises
    bool strict;
} GlobalUse;

// Calls use(context, use) for each, in source order.
void global_use_each(const ProgramFile *file, Arena *arena,
                     void (*use)(void *context, const GlobalUse *use), void *context);

// Whether the identifier means a global name.
bool global_use_is_free(const ScopeInfo *info, const AstNode *identifier);

#endif
