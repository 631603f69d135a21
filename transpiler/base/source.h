// SPDX-License-Identifier: MIT
//
// Source: one input file: its name as the user gave it, its bytes, and the way from a byte offset
// to line and column. Lines end at LF, CR, CR LF, LS (U+2028) and PS (U+2029), as in JavaScript.
// Lines and columns count from 1; a column counts bytes, as gcc's do. Offsets are 32 bits: a file
// may have at most 2 GiB.
#ifndef TRANSPILER_BASE_SOURCE_H
#define TRANSPILER_BASE_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/base/arena.h"

typedef struct Source {
    const char *name; // as in messages; "<stdin>" for standard input
    const char *c_name; // as in the emitted C: the same unless the driver maps it
    const char *text; // the bytes, followed by a NUL that is not part of them
    uint32_t length;
    bool in_package; // of node_modules: only warnings that are errors by default are given
    uint32_t *line_starts; // offset of each line's first byte; made by source_init
    uint32_t line_count;
} Source;

typedef struct SourcePosition {
    uint32_t line, column;
} SourcePosition;

// Sets up a source over text that the caller keeps alive (and NUL-terminated); name and the line
// table are copied into the arena.
void source_init(Source *source, Arena *arena, const char *name, const char *text, size_t length);

// Reads a file ("-" is standard input) into the arena. On failure returns false, with errno set,
// and touches nothing.
bool source_read(Source *source, Arena *arena, const char *path);

// Line and column of an offset (offsets past the end count as the end).
SourcePosition source_position(const Source *source, uint32_t offset);

// The text of a line (from 1), without its terminator; *length receives its bytes. Not
// NUL-terminated.
const char *source_line(const Source *source, uint32_t line, uint32_t *length);

#endif
