// SPDX-License-Identifier: MIT
// Output files: all are written under temporary names before the first is renamed, so that an error leaves what was there.
#ifndef TRANSPILER_DRIVER_OUTPUT_H
#define TRANSPILER_DRIVER_OUTPUT_H

#include "transpiler/base/strbuf.h"

#include <stdbool.h>

typedef struct Output {
    char *path; // "-" is standard output; owned
    StrBuf text;
    char *temporary; // while it is written; owned
} Output;

typedef struct Outputs {
    Output *list;
    size_t count;
} Outputs;

// Adds a file; its text is appended to what this returns, which moves with the next call. The path is copied.
StrBuf *outputs_add(Outputs *outputs, const char *path);

// Puts what links lead to in their place; it need not be there. False: the reason is on stderr.
bool outputs_follow(Outputs *outputs);

// After outputs_follow: whether the outputs are files of their own: none is one of the inputs ("-":
// standard input), by whatever name or link, and no two are one. False: the reason is on stderr.
bool outputs_check(const Outputs *outputs, const char *const *inputs, size_t input_count);

// Writes all of them, in order. False: nothing was replaced, and the reason is on stderr.
bool outputs_write(Outputs *outputs);

void outputs_release(Outputs *outputs);

// NAME.c for dir/NAME.js: the name with another suffix, without its directory; malloc'd.
char *output_name(const char *input, const char *suffix);
// The path with another suffix (added where it has none); malloc'd.
char *output_with_suffix(const char *path, const char *suffix);
bool output_is_directory(const char *path);

#endif
