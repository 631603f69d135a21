// SPDX-License-Identifier: MIT
// Paths of a program's files while it runs: as Node gives them, absolute and without `.` and `..`.
#ifndef YIELDC_HOST_PATH_H
#define YIELDC_HOST_PATH_H

#include <stddef.h>

// `path` from `directory`, which is absolute; an absolute path stays. malloc'd; NULL: out of memory.
char *js__path_resolve(const char *directory, const char *path);

// The absolute path of a unit's file, whose name is relative to the working directory, where the program
// is taken to lie. malloc'd; NULL: out of memory, or there is no working directory.
char *js__path_of_file(const char *file);

// The length of the directory of an absolute path, without the slash behind it, at least 1.
size_t js__path_directory(const char *path);

#endif
