// SPDX-License-Identifier: MIT
// Text output with escapes. Everything is ASCII or checked UTF-8 when it leaves here.
#include "transpiler/emit/writer.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 4, COLUMNS = 100, SEPARATOR = 1 };

void writer_init(Writer *w, StrBuf *out, const char *file)
{
    *w = (Writer){.out = out, .file = file};
}

// `#line 3`, the first time with the file; no newline.
static void put_line_number(Writer *w, uint32_t line)
{
    strbuf_put(w->out, "#line ", 6);
    strbuf_put_number(w->out, line);
    if (!w->named) {
        strbuf_putc(w->out, ' ');
        writer_c_string(w->out, w->file, strlen(w->file));
        w->named = true;
    }
    w->counted = line;
}

static void put_line_directive(Writer *w)
{
    if (!w->file || !w->line || w->line == w->counted)
        return;
    put_line_number(w, w->line);
    strbuf_putc(w->out, '\n');
}

static void end_line(Writer *w)
{
    strbuf_putc(w->out, '\n');
    if (w->counted)
        w->counted++;
}

// More of the source line that the last line of C is of goes behind it, and so does a brace that ends a block.
static bool goes_on(Writer *w, bool brace)
{
    if (!w->open || (w->open != w->line && !(brace && !w->line)) ||
        w->out->length - w->start > COLUMNS)
        return false;
    w->out->data[w->out->length - 1] = ' '; // the newline
    w->counted--;
    return true;
}

static void write_line(Writer *w, unsigned depth, const char *format, va_list args)
{
    if (!goes_on(w, *format == '}')) {
        put_line_directive(w);
        w->start = w->out->length;
        w->open = w->file ? w->line : 0;
        strbuf_pad(w->out, ' ', depth * INDENT);
    }
    strbuf_vprintf(w->out, format, args);
    end_line(w);
}

void writer_vline(Writer *w, const char *format, va_list args)
{
    write_line(w, w->depth, format, args);
}

void writer_line(Writer *w, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line(w, w->depth, format, args);
    va_end(args);
}

void writer_label(Writer *w, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line(w, w->depth ? w->depth - 1 : 0, format, args);
    va_end(args);
}

void writer_close(Writer *w)
{
    w->open = 0;
}

void writer_blank(Writer *w)
{
    end_line(w);
    w->open = 0;
}

void writer_comment(Writer *w, const char *before, const char *text, size_t length)
{
    strbuf_pad(w->out, ' ', w->depth * INDENT);
    strbuf_puts(w->out, "// ");
    writer_safe_comment(w->out, before, strlen(before));
    writer_safe_comment(w->out, text, length);
    end_line(w);
    w->open = 0;
}

void writer_source(Writer *w, uint32_t line, const char *text, size_t length)
{
    if (w->file) {
        put_line_number(w, line);
        strbuf_put(w->out, " // ", 4);
    } else {
        strbuf_pad(w->out, ' ', w->depth * INDENT);
        strbuf_put(w->out, "// ", 3);
        strbuf_put_number(w->out, line);
        strbuf_put(w->out, ": ", 2);
    }
    writer_safe_comment(w->out, text, length);
    strbuf_putc(w->out, '\n');
    w->open = 0;
}

void writer_list_begin(WriterList *list, Writer *w, const char *head, ...)
{
    va_list args;
    list->writer = w;
    strbuf_init(&list->head);
    strbuf_init(&list->items);
    va_start(args, head);
    strbuf_vprintf(&list->head, head, args);
    va_end(args);
}

void writer_list_add(WriterList *list, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&list->items, format, args);
    va_end(args);
    strbuf_putc(&list->items, SEPARATOR);
}

void writer_list_next(WriterList *list)
{
    strbuf_putc(&list->items, SEPARATOR);
}

// The items up to `limit` columns a line, from *text on; moves *text behind them.
static void take_items(StrBuf *line, const char **text, size_t limit)
{
    strbuf_clear(line);
    while (**text) {
        size_t length = (size_t)(strchr(*text, SEPARATOR) - *text);
        if (line->length && line->length + length + 3 > limit)
            return;
        if (line->length)
            strbuf_put(line, ", ", 2);
        strbuf_put(line, *text, length);
        *text += length + 1;
    }
}

void writer_list_end(WriterList *list)
{
    Writer *w = list->writer;
    StrBuf line = {0};
    const char *text = strbuf_text(&list->items);
    strbuf_printf(&list->head, " {");
    size_t margin = w->depth * INDENT, used = margin + list->head.length;
    while (*text) {
        take_items(&line, &text, COLUMNS > used + 3 ? COLUMNS - used - 3 : 0);
        strbuf_puts(&list->head, strbuf_text(&line));
        if (*text)
            strbuf_putc(&list->head, ',');
        writer_line(w, "%s%s", strbuf_text(&list->head), *text ? "" : "};");
        strbuf_clear(&list->head);
        strbuf_pad(&list->head, ' ', INDENT);
        used = margin + INDENT;
    }
    strbuf_release(&line);
    strbuf_release(&list->head);
    strbuf_release(&list->items);
}

// Marks that reorder text, and the line and paragraph separators, are not printed.
static bool is_harmless(uint32_t c)
{
    return c != 0xFFFD && c != 0xFEFF && !(c >= 0x80 && c < 0xA0) &&
           !(c >= 0x200B && c <= 0x200F) && !(c >= 0x2028 && c <= 0x202E) &&
           !(c >= 0x2060 && c <= 0x206F) && c != 0x061C && !(c >= 0xD800 && c <= 0xDFFF) &&
           !(c >= 0xE0000 && c <= 0xE0FFF);
}

// The bytes from `text` on that a C string and a comment hold as they are.
static size_t plain_run(const char *text, const char *end)
{
    const char *p = text;
    while (p < end && *p >= ' ' && *p <= '~' && *p != '"' && *p != '\\' && *p != '?' && *p != '/' &&
           *p != '*')
        p++;
    return (size_t)(p - text);
}

void writer_safe_comment(StrBuf *out, const char *text, size_t length)
{
    const char *end = text + length;
    char last = 0;
    while (text < end) {
        size_t run = plain_run(text, end);
        if (run) {
            strbuf_put(out, text, run);
            text += run;
            last = text[-1];
            continue;
        }
        const char *start = text;
        uint32_t c = name_decode(&text, end);
        if (c == '\t')
            c = ' ';
        if (c < 0x20 || c == 0x7F || !is_harmless(c)) {
            strbuf_putc(out, '?');
            last = 0; // of a trigraph, a '?' of ours may be a part: kept apart below
            if (text < end && *text == '?')
                strbuf_putc(out, ' ');
            continue;
        }
        // No trigraph, no start or end of a block comment.
        if ((last == '?' && c == '?') || (last == '/' && c == '*') || (last == '*' && c == '/'))
            strbuf_putc(out, ' ');
        strbuf_put(out, start, c == ' ' ? 0 : (size_t)(text - start));
        if (c == ' ')
            strbuf_putc(out, ' ');
        last = c < 0x80 ? (char)c : 0;
    }
    if (last == '\\')
        strbuf_putc(out, '.');
}

void writer_c_string(StrBuf *out, const char *bytes, size_t length)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < length; i++) {
        size_t run = plain_run(bytes + i, bytes + length);
        strbuf_put(out, bytes + i, run);
        i += run;
        if (i == length)
            break;
        unsigned char c = (unsigned char)bytes[i];
        if (c == '"' || c == '\\' || c == '?')
            strbuf_printf(out, "\\%c", c);
        else if (c == '\n')
            strbuf_puts(out, "\\n");
        else if (c < 0x20 || c > 0x7E)
            strbuf_printf(out, "\\%03o", c);
        else
            strbuf_putc(out, (char)c);
    }
    strbuf_putc(out, '"');
}

void writer_c_double(StrBuf *out, double d)
{
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, d);
        if (strtod(text, NULL) == d)
            break;
    }
    strbuf_puts(out, text);
    if (!strpbrk(text, ".e"))
        strbuf_puts(out, ".0");
}
