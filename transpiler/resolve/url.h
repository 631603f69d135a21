// SPDX-License-Identifier: MIT
//
// file: URLs as the WHATWG URL Standard has them, by their pathnames: percent-encoded and absolute.
#ifndef TRANSPILER_RESOLVE_URL_H
#define TRANSPILER_RESOLVE_URL_H

#include <stdbool.h>

#include "transpiler/base/arena.h"

typedef struct Url {
    const char *path;   // NULL: it names another host
    const char *suffix; // its query and fragment, "" without
} Url;

// pathToFileURL: the pathname of an absolute path.
const char *url_from_path(Arena *arena, const char *path);

// new URL(text, base): `text` is relative, or begins with a slash.
Url url_parse(Arena *arena, const char *base, const char *text);

// new URL(text) of a text that begins with "file:".
Url url_parse_file(Arena *arena, const char *text);

// Parses a pathname again after something was put into it.
Url url_parse_path(Arena *arena, const char *path);

// fileURLToPath: NULL where the escapes are none, or are not UTF-8.
const char *url_to_path(Arena *arena, const char *path);

// Whether the pathname has an encoded slash or backslash, which Node forbids.
bool url_has_encoded_separator(const char *path);

// The length of the scheme that a text begins with, without its colon; 0: none.
size_t url_scheme(const char *text);

#endif
