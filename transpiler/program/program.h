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
    uint32_t symbol;  // of a binding of the library: its ordinal among the importer's symbols, from 1; else 0
} ModuleSource;

typedef struct ModuleName {
    Name name;
    ModuleSource source;
} ModuleName;

#define PROGRAM_NO_FILE UINT32_MAX

// Of a separately compiled file (separate.c). Other modules are known by their ids alone: paths from the root.
typedef struct ModuleSymbol {
    const char *module;
    Name name; // NULL: its namespace object
} ModuleSymbol;

typedef struct SeparateExport {
    Name name;
    Binding *local; // NULL: what `from` says
    bool named;     // by `export { x } from`, not by `export *`
    VEC(ModuleSymbol) from;
} SeparateExport;

typedef struct ModuleLinks {
    const char *id;
    const char **requests; // by request
    const char **dynamic;  // by import() of a literal; NULL: it names no file
    const char **required; // by require() of a literal; likewise
    VEC(SeparateExport) exports; // sorted by code units
} ModuleLinks;

typedef struct ProgramFile {
    uint32_t index;
    const char *path; // as given, or made of the importer's; normalized for modules
    AstModuleType type;
    bool imported;    // only reached by imports: it does not run by itself
    const Source *source;
    AstProgram *program;
    ScopeInfo *info;
    uint32_t *requests;      // by request: index of the file
    uint32_t *dynamic;       // by import() of a literal: index of the file, or PROGRAM_NO_FILE
    uint32_t *required;      // by require() of a literal: likewise
    ModuleSource *imports;   // by import entry
    VEC(ModuleName) exports; // all names of its namespace object, sorted by code units
    ModuleLinks *links;      // of a separately compiled file; NULL in a whole program
    bool lists_imports;      // some import() of the program finds its module at run time, by what imports mean
    const char *library;     // the id of a module of the library (library.h), which has no text; NULL: a file
    VEC(ModuleSymbol) symbols; // of a whole program: what the file names of the library
    const char *error;       // why each import() of it is rejected with a SyntaxError (broken.c); NULL: it is not
} ProgramFile;

typedef struct Program {
    Arena *arena;
    Diagnostics *diagnostics;
    VEC(ProgramFile *) files; // inputs first come, imports where they are first asked for
    StrMap by_path;           // modules: path -> ProgramFile *
    const char *const *globals; // names that the runtime has, NULL-terminated
} Program;

// Whether a file is a unit of the kind that others can import: an ECMAScript, CommonJS, JSON or text
// module.
static inline bool program_is_module(const ProgramFile *file)
{
    return file->program->is_module || file->program->is_commonjs;
}

void program_init(Program *program, Arena *arena, Diagnostics *diagnostics);

// Adds an empty file. A module's path must be normalized (program_resolve).
ProgramFile *program_add(Program *program, const char *path, bool imported);

// The path that a specifier in a module means: relative to the importer, with no `.` and no inner
// `..`. NULL for a bare specifier, which names a package.
const char *program_resolve(Program *program, const char *importer, Name specifier);
// The same form of a path from the command line.
const char *program_normalize(Program *program, const char *path);

// What the text of a CommonJS module shows of its exports: names, each perhaps several times, and the
// specifiers of calls of require() whose modules' names are its own too.
typedef struct CommonJsNames {
    VEC(Name) exports;
    VEC(Name) reexports;
} CommonJsNames;
void program_commonjs_names(const AstProgram *program, Arena *arena, CommonJsNames *names);

// Gives all CommonJS modules their exports, "default" first; what they require must be set.
void program_commonjs_exports(Program *program);

// Resolves imports and exports of all modules; their requests must be set. Unresolvable and
// ambiguous names are reported at the importer (16.2.1.6.4 InitializeEnvironment).
void program_link(Program *program);

// Finds modules that only import() reaches and that have errors with this code, or import one that has: the errors become
// -Wbroken-import, and such a module gets its `error`; its own text can't be a part of the program. What inputs import themselves
// keeps its errors.
void program_find_broken(Program *program, const char *code);

// The id of a file: its path from the root, both taken from the directory `from`. NULL: it lies outside.
const char *program_module_id(Program *program, const char *from, const char *root,
                              const char *path);

// The id of a module that is imported as this type: `notes.txt@text`, `data@json` (but `data.json`); of code the id itself.
const char *program_typed_id(Program *program, const char *id, AstModuleType type);

// Fills the exports of the file's `links`, which has the ids of its requests: one without an id is reported. Of `export *`
// the files must be loaded, and what these name by `export *`; of no other.
void program_separate(Program *program, ProgramFile *file);

// For qsort: ModuleName, SeparateExport and all that begin with a Name, by code units.
int program_compare_names(const void *left, const void *right);

#endif
