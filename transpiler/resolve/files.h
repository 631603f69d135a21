// SPDX-License-Identifier: MIT
//
// Files and their paths.
#ifndef TRANSPILER_RESOLVE_FILES_H
#define TRANSPILER_RESOLVE_FILES_H

#include "transpiler/resolve/resolver.h"

typedef enum FileKind { FILE_MISSING, FILE_PLAIN, FILE_DIRECTORY } FileKind;

// What stands at this path. The answer is remembered.
FileKind files_kind(Resolver *r, const char *path);

// The path without symlinks. A path that can't be followed is given back as it is.
const char *files_real(Resolver *r, const char *path);

// `path`, taken from `directory` unless it is absolute; no `.`, no `..` and no slash at its end.
const char *files_join(Resolver *r, const char *directory, const char *path);

// The directory that an absolute path stands in; "/" of the root.
const char *files_directory(Resolver *r, const char *path);

// The path behind the last slash.
const char *files_name(const char *path);

// The path as seen from a directory: `x.js`, `../x.js`; `.` for the directory itself.
const char *files_relative(Resolver *r, const char *directory, const char *path);

// The path in the form of the importer.
const char *files_show(Resolver *r, const char *path);

#endif
