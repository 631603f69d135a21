// SPDX-License-Identifier: MIT
//
// The library: modules such as node:events, which lie compiled in libyieldc.a. A program refers to them by symbols of the
// linker; what they are called and what they export is in runtime/lib/lib.def.
//
//     import { on as f } from 'node:events'    a file of the program with `library`, and no text;
//                                              f is js_export__node_events__on
#ifndef TRANSPILER_PROGRAM_LIBRARY_H
#define TRANSPILER_PROGRAM_LIBRARY_H

#include "transpiler/program/program.h"

// Whether programs can import this: a name of lib.def, with or without "node:".
bool library_has(const char *specifier);

// Why a specifier that only the library could have names nothing: a format with one %s, for the specifier. NULL: others may have it.
const char *library_lacks(const char *specifier);

// The id of the module, or NULL. Ids of the library begin with a slash, which no path from a root does: "/node/events.js".
const char *library_id(const char *specifier);

// The module as a file of the importer's program; it is added when it is asked for the first time. NULL: library_has says no.
ProgramFile *library_module(Program *program, const ProgramFile *importer, const char *specifier);

// Moves the library's modules behind all others, so that files have the numbers of their units; requests must be set.
void library_files_last(Program *program);

// Once the program is linked: fills the `symbols` of each file.
void library_link(Program *program);

// With -c: names that a file requests of the library and that are not there are reported.
void library_check_names(const Program *program, const ProgramFile *file);

// With --library: that the module exports what lib.def says is checked.
void library_check_exports(const Program *program, const ProgramFile *file);

#endif
