// SPDX-License-Identifier: MIT
//
// Diagnostics: collecting, sorting and writing. What is quoted from the source is made safe for a
// terminal: control bytes become spaces or '?', and bidirectional marks never reach it.
#include "transpiler/base/diagnostics.h"
#include "transpiler/base/name.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_QUOTE = 160 }; // bytes of a source line that are shown (a minified file is one line)

void diagnostics_init(Diagnostics *diagnostics, Arena *arena)
{
    *diagnostics = (Diagnostics){.arena = arena};
    diagnostics->code = "syntax";
    warnings_init(&diagnostics->warnings);
}

static void report(Diagnostics *diagnostics, Diagnostic item, const char *format, va_list args)
{
    item.message = arena_vprintf(diagnostics->arena, format, args);
    item.order = diagnostics->items.length;
    diagnostics->suppressed = false;
    if (item.end < item.start)
        item.end = item.start;
    if (item.kind == DIAGNOSTIC_ERROR)
        diagnostics->error_count++;
    if (!strncmp(item.message, "not supported yet", strlen("not supported yet")))
        item.code = "unsupported";
    vec_push(diagnostics->arena, &diagnostics->items, item);
}

void diagnostics_error(Diagnostics *diagnostics, const Source *source, uint32_t start, uint32_t end,
                       const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Diagnostic item = {.kind = DIAGNOSTIC_ERROR,
                       .source = source,
                       .start = start,
                       .end = end,
                       .warning = WARNING_COUNT,
                       .code = diagnostics->code};
    report(diagnostics, item, format, args);
    va_end(args);
}

void diagnostics_warning(Diagnostics *diagnostics, WarningId warning, const Source *source,
                         uint32_t start, uint32_t end, const char *format, ...)
{
    bool of_others =
        source && source->in_package && warning_infos[warning].when != WARNING_AN_ERROR;
    diagnostics->suppressed = !diagnostics->warnings.on[warning] || of_others;
    if (diagnostics->suppressed)
        return;
    DiagnosticKind kind =
        warnings_is_error(&diagnostics->warnings, warning) ? DIAGNOSTIC_ERROR : DIAGNOSTIC_WARNING;
    va_list args;
    va_start(args, format);
    Diagnostic item = {.kind = kind,
                       .source = source,
                       .start = start,
                       .end = end,
                       .warning = warning,
                       .code = warning_infos[warning].name};
    report(diagnostics, item, format, args);
    va_end(args);
}

void diagnostics_note(Diagnostics *diagnostics, const Source *source, uint32_t start, uint32_t end,
                      const char *format, ...)
{
    if (diagnostics->suppressed || !diagnostics->items.length)
        return;
    va_list args;
    va_start(args, format);
    Diagnostic *note = ARENA_NEW(diagnostics->arena, Diagnostic);
    *note = (Diagnostic){.kind = DIAGNOSTIC_NOTE,
                         .source = source,
                         .start = start,
                         .end = end < start ? start : end,
                         .message = arena_vprintf(diagnostics->arena, format, args),
                         .warning = WARNING_COUNT,
                         .code = "note"};
    va_end(args);
    Diagnostic **last = &vec_last(&diagnostics->items).notes;
    while (*last)
        last = &(*last)->next_note;
    *last = note;
}

static const char *with_place(const Diagnostics *diagnostics, const Diagnostic *item)
{
    SourcePosition at = source_position(item->source, item->start);
    return arena_printf(diagnostics->arena, "%s:%u:%u: %s", item->source->c_name, at.line, at.column,
                        item->message);
}

const char *diagnostics_demote(Diagnostics *diagnostics, const Source *source, const char *code,
                               WarningId warning)
{
    bool on = diagnostics->warnings.on[warning];
    bool is_error = warnings_is_error(&diagnostics->warnings, warning);
    const char *first = NULL;
    uint32_t first_start = 0, kept = 0;
    for (vec_each(Diagnostic, item, &diagnostics->items)) {
        if (item->kind != DIAGNOSTIC_ERROR || item->source != source || strcmp(item->code, code)) {
            diagnostics->items.data[kept++] = *item;
            continue;
        }
        if (!first || item->start < first_start) {
            first = with_place(diagnostics, item);
            first_start = item->start;
        }
        diagnostics->error_count -= !on || !is_error;
        item->kind = is_error ? DIAGNOSTIC_ERROR : DIAGNOSTIC_WARNING;
        item->warning = warning;
        item->code = warning_infos[warning].name;
        if (on)
            diagnostics->items.data[kept++] = *item;
    }
    diagnostics->items.length = kept;
    return first;
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

// Colors as gcc's: what it is and its range, the place, the end.
typedef struct Palette {
    const char *kind, *place, *range, *end;
} Palette;

static Palette palette_of(DiagnosticStyle style, DiagnosticKind kind)
{
    static const char *const colors[] = {"\033[01;31m", "\033[01;35m", "\033[01;36m"};
    if (!style.color)
        return (Palette){"", "", "", ""};
    return (Palette){colors[kind], "\033[01m", colors[kind], "\033[m"};
}

static void put_excerpt(StrBuf *out, const Diagnostic *item, SourcePosition at, const Palette *p)
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
    strbuf_printf(out, "%s^", p->range);
    uint32_t width = offset < length ? columns(line + offset, marked) : 1;
    if (width > 1)
        strbuf_pad(out, '~', width - 1);
    strbuf_printf(out, "%s\n", p->end);
}

// [-Wname], which says how to turn it off.
static void put_option(StrBuf *out, const Diagnostic *item, const Palette *p)
{
    if (item->warning < WARNING_COUNT)
        strbuf_printf(out, " [%s-W%s%s%s]", p->kind,
                      item->kind == DIAGNOSTIC_ERROR ? "error=" : "",
                      warning_infos[item->warning].name, p->end);
    strbuf_putc(out, '\n');
}

static const char *kind_name(DiagnosticKind kind)
{
    static const char *const names[] = {"error", "warning", "note"};
    return names[kind];
}

static void put_diagnostic(StrBuf *out, const Diagnostic *item, DiagnosticStyle style)
{
    Palette p = palette_of(style, item->kind);
    SourcePosition at = {0};
    if (item->source) {
        at = source_position(item->source, item->start);
        strbuf_printf(out, "%s%s:%u:%u:%s ", p.place, item->source->name, at.line, at.column, p.end);
    } else {
        strbuf_printf(out, "%syieldc:%s ", p.place, p.end);
    }
    strbuf_printf(out, "%s%s:%s ", p.kind, kind_name(item->kind), p.end);
    put_quote(out, item->message, (uint32_t)strlen(item->message));
    put_option(out, item, &p);
    if (item->source)
        put_excerpt(out, item, at, &p);
}

// A string of JSON: bytes that are no UTF-8 become U+FFFD.
static void put_json_string(StrBuf *out, const char *text)
{
    const char *p = text, *end = text + strlen(text);
    strbuf_putc(out, '"');
    while (p < end) {
        const char *from = p;
        uint32_t c = name_decode(&p, end);
        if (c == '"' || c == '\\')
            strbuf_printf(out, "\\%c", (char)c);
        else if (c < 0x20 || (c >= 0xD800 && c < 0xE000))
            strbuf_printf(out, "\\u%04x", c);
        else if (c >= 0x80 && p - from < 2)
            strbuf_puts(out, "\\ufffd");
        else
            strbuf_put(out, from, (size_t)(p - from));
    }
    strbuf_putc(out, '"');
}

static void put_json(StrBuf *out, const Diagnostic *item)
{
    strbuf_puts(out, "{\"file\":");
    if (item->source) {
        SourcePosition start = source_position(item->source, item->start);
        SourcePosition end = source_position(item->source, item->end);
        put_json_string(out, item->source->name);
        strbuf_printf(out,
                      ",\"range\":{\"start\":{\"line\":%u,\"column\":%u,\"offset\":%u},"
                      "\"end\":{\"line\":%u,\"column\":%u,\"offset\":%u}}",
                      start.line, start.column, item->start, end.line, end.column, item->end);
    } else {
        strbuf_puts(out, "null,\"range\":null");
    }
    strbuf_printf(out, ",\"severity\":\"%s\",\"code\":", kind_name(item->kind));
    put_json_string(out, item->code);
    strbuf_puts(out, ",\"message\":");
    put_json_string(out, item->message);
    strbuf_puts(out, "}\n");
}

static void put_with_notes(StrBuf *out, const Diagnostic *item, DiagnosticStyle style)
{
    for (const Diagnostic *d = item; d; d = d == item ? item->notes : d->next_note) {
        if (style.json)
            put_json(out, d);
        else
            put_diagnostic(out, d, style);
    }
}

void diagnostics_write(Diagnostics *diagnostics, StrBuf *out)
{
    sort(diagnostics);
    const Diagnostic *last = NULL;
    for (uint32_t i = 0; i < diagnostics->items.length; i++) {
        const Diagnostic *item = &diagnostics->items.data[i];
        bool repeated = last && item->source && last->source == item->source &&
                        last->start == item->start && last->warning == item->warning;
        if (!repeated)
            put_with_notes(out, item, diagnostics->style);
        last = item;
    }
}
