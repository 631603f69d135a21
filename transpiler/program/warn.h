// SPDX-License-Identifier: MIT
//
// Warnings about what is legal and likely wrong (warnings.def). They need a file's scopes, and of other files what imports
// resolve to.
#ifndef TRANSPILER_PROGRAM_WARN_H
#define TRANSPILER_PROGRAM_WARN_H

#include "transpiler/program/program.h"

typedef struct Warn {
    const Program *program;
    const ProgramFile *file;
    const ScopeInfo *info;
    Diagnostics *diagnostics;
    const ScopeFunction *function; // whose code is walked
    const AstNode *loop;           // the innermost for loop of this function, or NULL
    bool *excused;                 // by binding id: unused is no wonder
    const AstNode **made_by;       // by binding id, of what is never assigned: the call that its value is, or NULL
} Warn;

// Reports all warnings that are on, of one file without errors; imports are looked through once the program is linked.
void program_warn(const Program *program, const ProgramFile *file);

// Global names that are missing or that nothing declares, in all files, or only in the inputs; what the files define and ask about
// for each other is not missing (warn_globals.c).
void program_warn_globals(const Program *program, bool inputs_only);

// The function that is called, where its name always holds that one, and the file that it stands in; NULL: not known.
const AstNode *warn_called_function(const Warn *w, const AstNode *callee, const ProgramFile **file);

// What iterates: async generators iterated as if they were none, or never (warn_async.c). Called for each node.
void warn_async(Warn *w, const AstNode *node);

// Conditions, comparisons and cases that are likely meant to be others (warn_slips.c). Called for each node.
void warn_slips(Warn *w, const AstNode *node);

// Whether control may go on behind the statement. In doubt it may.
bool warn_completes(const AstNode *statement);

// One statement list and the statements in it: what nothing leads to; a finally that is left early (warn_flow.c).
void warn_unreachable(Warn *w, const AstList *list);
void warn_finally(Warn *w, const AstNode *node);

// Names: unused ones, constants that are assigned (warn_names.c).
void warn_names(Warn *w);

#endif
