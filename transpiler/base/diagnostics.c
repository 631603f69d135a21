// SPDX-License-Identifier: MIT
//
// Diagnostics: collecting, sorting and writing. What is quoted from the source is made safe for a
// terminal: control bytes become spaces or '?', and bidirectional marks never reach it.
#include "transpiler/base/diagnostics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_QUOTE = 160 }; // bytes of a source line that are shown (a minified file is one line)

void diagnostics_init(Diagnostics *diagnostics, Arena *arena)
{
    *diagnostics = (Diagnostics){.arena = arena};
    warnings_init(&diagnostics->warnings);
}

static void report(Diagnostics *diagnostics, Diagnostic item, const char *format, va_list args)
{
    item.message = arena_vprintf(diagnostics->arena, format, args);
    item.order = diagnostics->items.length;
    if (item.end < item.start)
        item.end = item.start;
    if (item.kind == DIAGNOSTIC_ERROR)
        diagnostics->error_count++;
    vec_push(diagnostics->arena, &diagnostics->items, item);
}

void diagnostics_error(Diagnostics *diagnostics, const Source *source, uint32_t start, uint32_t end,
                       const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Diagnostic item = {DIAGNOSTIC_ERROR, source, start, end, NULL, 0, WARNING_COUNT};
    report(diagnostics, item, format, args);
    va_end(args);
}

void diagnostics_warning(Diagnostics *diagnostics, WarningId warning, const Source *source,
                         uint32_t start, uint32_t end, const char *format, ...)
{
    if (!diagnostics->warnings.on[warning])
        return;
    DiagnosticKind kind =
        warnings_is_error(&diagnostics->warnings, warning) ? DIAGNOSTIC_ERROR : DIAGNOSTIC_WARNING;
    va_list args;
    va_start(args, format);
    report(diagnostics, (Diagnostic){kind, source, start, end, NULL, 0, warning}, format, args);
    va_end(args);
}

bool diagnostics_has_errors(const Diagnostics *diagnostics)
{
    return diagnostics->error_count > 0;
}

// The order in which a source first occurred; few sources have diagnostics, so a walk will do.
static uint32_t source_rank(const Diagnostics *diagnostics, const Source *source)
{
    uint32_t rank = UINT32_MAX;
    for (uint32_t i = 0; i < diagnostics->items.length; i++) {
        const Diagnostic *item = &diagnostics->items.data[i];
        if (item->source == source && item->order < rank)
            rank = item->order;
    }
    return rank;
}

typedef struct Sortable {
    uint32_t rank;
    Diagnostic item;
} Sortable;

static int compare(const void *left, const void *right)
{
    const Sortable *a = left, *b = right;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->item.start != b->item.start)
        return a->item.start < b->item.start ? -1 : 1;
    return a->item.order < b->item.order ? -1 : a->item.order > b->item.order;
}

static void sort(Diagnostics *diagnostics)
{
    uint32_t count = diagnostics->items.length;
    Sortable *sorted = ARENA_ARRAY(diagnostics->arena, Sortable, count);
    const Source *last = NULL;
    uint32_t rank = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Diagnostic *item = &diagnostics->items.data[i];
        if (i == 0 || item->source != last)
            rank = source_rank(diagnostics, item->source);
        last = item->source;
        sorted[i] = (Sortable){rank, *item};
    }
    qsort(sorted, count, sizeof *sorted, compare);
    for (uint32_t i = 0; i < count; i++)
        diagnostics->items.data[i] = sorted[i].item;
}

// Appends one line's text with tabs and control characters as single-column substitutes. Returns
// nothing of bidi marks.
static void put_quote(StrBuf *out, const char *line, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)line[i];
        if (c == '\t')
            strbuf_putc(out, ' ');
        else if (c < 0x20 || c == 0x7F)
            strbuf_putc(out, '?');
        else if (c == 0xE2 && i + 2 < length &&
                 (((unsigned char)line[i + 1] == 0x80 && (unsigned char)line[i + 2] >= 0x8E) ||
                  ((unsigned char)line[i + 1] == 0x81 && (unsigned char)line[i + 2] >= 0xA6))) {
            strbuf_putc(out, '?');
            i += 2;
        } else
            strbuf_putc(out, (char)c);
    }
}

// How many columns the first `count` bytes of a line take when quoted (one for each character).
static uint32_t columns(const char *line, uint32_t count)
{
    uint32_t width = 0;
    for (uint32_t i = 0; i < count; i++)
        if (((unsigned char)line[i] & 0xC0) != 0x80)
            width++;
    return width;
}

static void put_excerpt(StrBuf *out, const Diagnostic *item, SourcePosition at)
{
    uint32_t length, offset = at.column - 1, skip = 0;
    const char *line = source_line(item->source, at.line, &length);
    if (offset > length)
        offset = length;
    uint32_t marked = item->end > item->start ? item->end - item->start : 1;
    if (marked > length - offset)
        marked = length > offset ? length - offset : 1;
    if (offset > LONGEST_QUOTE / 2 && length > LONGEST_QUOTE)
        skip = offset - LONGEST_QUOTE / 2;
    while (skip < offset && ((unsigned char)line[skip] & 0xC0) == 0x80)
        skip++;
    uint32_t shown = length - skip;
    if (shown > LONGEST_QUOTE)
        shown = LONGEST_QUOTE;
    while (shown < length - skip && ((unsigned char)line[skip + shown] & 0xC0) == 0x80)
        shown++;
    if (marked > skip + shown - offset)
        marked = skip + shown > offset ? skip + shown - offset : 1;
    strbuf_printf(out, "%5u | ", at.line);
    put_quote(out, line + skip, shown);
    strbuf_puts(out, "\n      | ");
    strbuf_pad(out, ' ', columns(line + skip, offset - skip));
    strbuf_putc(out, '^');
    uint32_t width = offset < length ? columns(line + offset, marked) : 1;
    if (width > 1)
        strbuf_pad(out, '~', width - 1);
    strbuf_putc(out, '\n');
}

// [-Wname], which says how to turn it off.
static void put_option(StrBuf *out, const Diagnostic *item)
{
    if (item->warning < WARNING_COUNT)
        strbuf_printf(out, " [-W%s%s]", item->kind == DIAGNOSTIC_ERROR ? "error=" : "",
                      warning_infos[item->warning].name);
    strbuf_putc(out, '\n');
}

static void put_diagnostic(StrBuf *out, const Diagnostic *item)
{
    const char *kind = item->kind == DIAGNOSTIC_ERROR ? "error" : "warning";
    if (!item->source) {
        strbuf_printf(out, "yieldc: %s: %s", kind, item->message);
        put_option(out, item);
        return;
    }
    SourcePosition at = source_position(item->source, item->start);
    strbuf_printf(out, "%s:%u:%u: %s: ", item->source->name, at.line, at.column, kind);
    put_quote(out, item->message, (uint32_t)strlen(item->message));
    put_option(out, item);
    put_excerpt(out, item, at);
}

void diagnostics_write(Diagnostics *diagnostics, StrBuf *out)
{
    sort(diagnostics);
    const Diagnostic *last = NULL;
    for (uint32_t i = 0; i < diagnostics->items.length; i++) {
        const Diagnostic *item = &diagnostics->items.data[i];
        bool repeated =
            last && item->source && last->source == item->source && last->start == item->start;
        if (!repeated)
            put_diagnostic(out, item);
        last = item;
    }
}
