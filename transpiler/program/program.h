// SPDX-License-Identifier: MIT
//
// The program: its files, and for modules which file each specifier means and which binding each
// import and export resolves to (16.2.1.6). Everything is known when the program is made; at run
// time modules are only evaluated.
#ifndef TRANSPILER_PROGRAM_PROGRAM_H
#define TRANSPILER_PROGRAM_PROGRAM_H

#include "transpiler/base/diagnostics.h"
#include "transpiler/scope/scope.h"

// Where a name of a module comes from: a binding of a module's environment, or a module's namespace
// object.
typedef struct ModuleSource {
    uint32_t file;    // index into Program.files
    Binding *binding; // NULL: the namespace object
} ModuleSource;

typedef struct ModuleName {
    Name name;
    ModuleSource source;
} ModuleName;

#define PROGRAM_NO_FILE UINT32_MAX

typedef struct ProgramFile {
    uint32_t index;
    const char *path; // as given, or made of the importer's; normalized for modules
    AstModuleType type;
    bool imported;    // only reached by imports: it does not run by itself
    AstProgram *program;
    ScopeInfo *info;
    uint32_t *requests;      // by request: index of the file
    uint32_t *dynamic;       // by import() of a literal: index of the file, or PROGRAM_NO_FILE
    ModuleSource *imports;   // by import entry
    VEC(ModuleName) exports; // all names of its namespace object, sorted by code units
} ProgramFile;

typedef struct Program {
    Arena *arena;
    Diagnostics *diagnostics;
    VEC(ProgramFile *) files; // inputs first come, imports where they are first asked for
    StrMap by_path;           // modules: path -> ProgramFile *
} Program;

void program_init(Program *program, Arena *arena, Diagnostics *diagnostics);

// Adds an empty file. A module's path must be normalized (program_resolve).
ProgramFile *program_add(Program *program, const char *path, bool imported);

// The path that a specifier in a module means: relative to the importer, with no `.` and no inner
// `..`. NULL for a bare specifier, which names a package.
const char *program_resolve(Program *program, const char *importer, Name specifier);
// The same form of a path from the command line.
const char *program_normalize(Program *program, const char *path);

// Resolves imports and exports of all modules; their requests must be set. Unresolvable and
// ambiguous names are reported at the importer (16.2.1.6.4 InitializeEnvironment).
void program_link(Program *program);

#endif
