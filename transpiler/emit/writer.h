// SPDX-License-Identifier: MIT
// The writer: the only place that puts C text into the output. It keeps indentation and #line, and
// escapes at the sink what comes from the source: comments, strings, file names.
//
// Where #line is written, the statements of one source line share lines of C: what follows a #line needs none of its own.
#ifndef TRANSPILER_EMIT_WRITER_H
#define TRANSPILER_EMIT_WRITER_H

#include <stdarg.h>
#include <stdint.h>

#include "transpiler/base/name.h"
#include "transpiler/base/strbuf.h"

typedef struct Writer {
    StrBuf *out;
    unsigned depth;   // levels of indentation
    const char *file; // the file that #line names; NULL: no #line
    bool named;       // it was named
    uint32_t line;    // of the source, for what is written next; 0: none
    uint32_t counted; // the line that the C compiler would give to the next line; 0: unknown
    uint32_t open;    // the source line of what was written last, if more of it may go behind that; 0: nothing may
    size_t start;     // where that line of C starts
} Writer;

void writer_init(Writer *w, StrBuf *out, const char *file);

// One line of C at the current indentation. writer_label: one level less.
void writer_line(Writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
void writer_label(Writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
void writer_vline(Writer *w, const char *format, va_list args);
void writer_blank(Writer *w);
// The line written last ends in a comment: nothing goes behind it.
void writer_close(Writer *w);

// A // comment line: `before`, then bytes of the source made safe for a comment. writer_source: a line of the source, numbered
// by its #line where that is written.
void writer_source(Writer *w, uint32_t line, const char *text, size_t length);
void writer_comment(Writer *w, const char *before, const char *text, size_t length);

// A braced list of items in lines of at most 100 columns: `head {a, b,` and on, `c};` (at least one
// item).
typedef struct WriterList {
    Writer *writer;
    StrBuf head;
    StrBuf items; // one a line, while they are collected
} WriterList;
void writer_list_begin(WriterList *list, Writer *w, const char *head, ...)
    __attribute__((format(printf, 3, 4)));
void writer_list_add(WriterList *list, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
// Ends an item that was put together in list->items itself.
void writer_list_next(WriterList *list);
void writer_list_end(WriterList *list);

// Appends source bytes to a comment: control bytes, bidi marks and bad UTF-8 become '?', nothing
// can end or continue it.
void writer_safe_comment(StrBuf *out, const char *text, size_t length);

// Appends bytes as a C string literal with its quotes: octal escapes, no trigraph. Nothing else is
// added.
void writer_c_string(StrBuf *out, const char *bytes, size_t length);

// Appends a double as a C constant that reads back exactly (finite numbers only).
void writer_c_double(StrBuf *out, double d);

#endif
