// SPDX-License-Identifier: MIT
//
// Diagnostics: errors and warnings are collected, never printed where they arise, and written at
// the end in gcc's format:
//
//     app.js:3:7: error: 'await' is only valid in async functions
//         3 |     x = await y;
//           |         ^~~~~
//
// A note follows what it belongs to, and points at another place. As JSON, each is an object on a line of its own.
//
// Output is sorted by source (in the order they were first reported) and offset; of several errors
// at one offset only the first reported is kept, and of several warnings of one name.
#ifndef TRANSPILER_BASE_DIAGNOSTICS_H
#define TRANSPILER_BASE_DIAGNOSTICS_H

#include <stdbool.h>
#include <stdint.h>

#include "transpiler/base/arena.h"
#include "transpiler/base/source.h"
#include "transpiler/base/strbuf.h"
#include "transpiler/base/vec.h"
#include "transpiler/base/warnings.h"

typedef enum DiagnosticKind { DIAGNOSTIC_ERROR, DIAGNOSTIC_WARNING, DIAGNOSTIC_NOTE } DiagnosticKind;

typedef struct Diagnostic {
    DiagnosticKind kind;
    const Source *source; // NULL for an error without a place
    uint32_t start, end;  // byte range; start == end is a point
    const char *message;  // in the arena, one line, UTF-8
    uint32_t order;       // of reporting
    WarningId warning;    // which one; WARNING_COUNT for what is an error by itself
    const char *code;     // what kind it is, for programs: the warning's name, or "syntax", "import", "input", "unsupported",
                          // "internal"; of a note "note"
    struct Diagnostic *notes, *next_note; // what belongs to it, in order
} Diagnostic;

typedef struct DiagnosticStyle {
    bool color; // escape sequences of terminals
    bool json;
} DiagnosticStyle;

typedef struct Diagnostics {
    Arena *arena;
    VEC(Diagnostic) items;
    uint32_t error_count;
    bool suppressed;       // the last one reported was turned off: its notes are dropped
    const char *code;      // of errors that are reported from now on
    Warnings warnings;     // which ones are given: whoever reads the options sets it
    DiagnosticStyle style; // the same
} Diagnostics;

// Makes an empty collection; messages are kept in the arena.
void diagnostics_init(Diagnostics *diagnostics, Arena *arena);

// Reports at the bytes start..end of a source (NULL: no place). The message is formatted like
// printf, has no final period or newline.
void diagnostics_error(Diagnostics *diagnostics, const Source *source, uint32_t start, uint32_t end,
                       const char *format, ...) __attribute__((format(printf, 5, 6)));

// The same for a warning of warnings.def: nothing when it is turned off, an error when -Werror says
// so. The text that is written ends in [-Wname] or [-Werror=name].
void diagnostics_warning(Diagnostics *diagnostics, WarningId warning, const Source *source,
                         uint32_t start, uint32_t end, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

// A note on the diagnostic that was reported last.
void diagnostics_note(Diagnostics *diagnostics, const Source *source, uint32_t start, uint32_t end,
                      const char *format, ...) __attribute__((format(printf, 5, 6)));

// Makes a warning of each error at this source that was reported with this code so far; as the options have it, that is an
// error still, or nothing. Returns the text of the first one in the source, with its place and in the arena; NULL: there is none.
const char *diagnostics_demote(Diagnostics *diagnostics, const Source *source, const char *code,
                               WarningId warning);

// Whether an error (not just warnings) was reported.
bool diagnostics_has_errors(const Diagnostics *diagnostics);

// Sorts, drops repetitions, and appends the text of all of them to `out`. May be called more than
// once.
void diagnostics_write(Diagnostics *diagnostics, StrBuf *out);

#endif
