// SPDX-License-Identifier: MIT
//
// What the two walks of the analysis share. Declare comes first and makes every scope and binding; resolve
// then walks the same tree with the scopes it finds in the side tables.
#ifndef TRANSPILER_SCOPE_ANALYSIS_H
#define TRANSPILER_SCOPE_ANALYSIS_H

#include "transpiler/scope/scope.h"

typedef struct Analysis {
    ScopeInfo *info;
    Arena *arena;
    Diagnostics *diagnostics;
    Scope *scope;            // innermost at this point of the walk
    ScopeFunction *function; // whose code is walked
} Analysis;

// First walk: scopes, declarations, redeclaration errors. Sets info->top.
void declare_program(Analysis *analysis);

// Second walk: identifiers, captures, checks, environments.
void resolve_program(Analysis *analysis);

// Between the walks, for a module: its requests, imports and exports.
void scope_module(Analysis *analysis);

// After them: what require() names, and whether the file names CommonJS's variables (commonjs.c).
void scope_commonjs(ScopeInfo *info, Arena *arena);

// Adds a binding to a scope without any check.
Binding *declare_binding(Analysis *analysis, Scope *scope, Name name, BindingKind kind,
                         const AstNode *node);

// The statement behind labels: `a: b: function f() {}` declares f like an unlabelled one.
AstNode *scope_unlabelled(AstNode *statement);

#endif
