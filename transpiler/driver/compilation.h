// SPDX-License-Identifier: MIT
// What the files of the driver share while one program is compiled: compile.c runs the passes, load.c
// finds and reads the files.
#ifndef TRANSPILER_DRIVER_COMPILATION_H
#define TRANSPILER_DRIVER_COMPILATION_H

#include "transpiler/driver/driver.h"
#include "transpiler/lir/lir.h"
#include "transpiler/program/program.h"
#include "transpiler/resolve/resolve.h"

typedef struct Compilation {
    const DriverOptions *options;
    Arena arena;
    Arena front;   // syntax trees and scopes, until all is lowered
    Arena scratch; // of one pass over one function
    NameTable names;
    Diagnostics diagnostics;
    Program program;
    VEC(const LirUnit *) units;
    DriverResult *result;
    Resolver *resolver;
    StrMap read; // files by path: each is listed once
    StrBuf *out;
    DriverStatus status; // besides errors among the diagnostics
} Compilation;

// The status of the whole becomes this one, unless it is worse already.
void compilation_worsen(Compilation *c, DriverStatus status);

// Says which pass is at which place now: for the report of a crash.
void compilation_enter(Compilation *c, const char *pass, const Source *source, uint32_t offset);

// What a request means: a file, and how it is read.
typedef struct Located {
    const char *path; // NULL: not found
    AstModuleType type;
    ParseGoal goal;
    Resolved resolved; // what to say of it
} Located;

typedef enum LoadKind { LOAD_IMPORT, LOAD_REQUIRE } LoadKind;
Located load_locate(Compilation *c, LoadKind kind, const ProgramFile *importer,
                    const ModuleRequest *request);

// -Wmissing-module, or -Woptional-module: a require() that was not located.
void load_warn_missing(Compilation *c, const ProgramFile *importer, const ModuleRequest *request,
                       const Located *l);

// Reads and analyzes all inputs, and what they import, and what that imports.
void load_inputs(Compilation *c);
void load_imports(Compilation *c);

// Parse and scope of one file. Without a syntax tree the file stays without `info`.
void load_analyze(Compilation *c, ProgramFile *file, const Source *source, ParseGoal goal);

// How a file of the command line is imported: as code, JSON or text.
AstModuleType load_input_type(const DriverInput *input);

#endif
