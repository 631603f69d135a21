// SPDX-License-Identifier: MIT
// Layout: entries on one line while they are short and shallow, arrays of many entries in columns,
// else a line each.
#include "runtime/host/inspect.h"
#include <math.h>
#include <yieldc/ops.h>

// A line holds a list if its entries, a separator each and what stands before them fit.
static bool fits_line(JsInspect *in, const JsPieces *output, size_t start, JsPiece base)
{
    double total = (double)(output->count + start);
    if (total + (double)output->count > in->o.break_length)
        return false;
    for (size_t i = 0; i < output->count; i++) {
        total += in->o.colors ? (double)js__piece_width(output->v[i]) : (double)output->v[i].units;
        if (total > in->o.break_length)
            return false;
    }
    return !memchr(base.p, '\n', base.size);
}

typedef struct Columns {
    size_t entries; // without the "more items" line
    size_t *widths; // of each entry
    size_t longest;
    size_t total;
} Columns;

static Columns measure(JsInspect *in, const JsPieces *output)
{
    Columns c = {.entries = output->count};
    if (in->o.max_array_length < (double)output->count)
        c.entries--;
    c.widths = js__arena_take(&in->arena, (c.entries + 1) * sizeof *c.widths);
    for (size_t i = 0; i < c.entries; i++) {
        c.widths[i] = js__piece_width(output->v[i]);
        c.total += c.widths[i] + 2;
        if (c.longest < c.widths[i])
            c.longest = c.widths[i];
    }
    return c;
}

// How many columns make about a square of the entries, within the line and at most 15.
static size_t column_count(JsInspect *in, const Columns *c, size_t output_count)
{
    double cell = (double)c->longest + 2;
    double bias = sqrt(cell - (double)c->total / (double)output_count);
    double biased = fmax(cell - 3 - bias, 1);
    double n = floor(sqrt(2.5 * biased * (double)c->entries) / biased + 0.5);
    n = fmin(n, floor((in->o.break_length - (double)in->indentation) / cell));
    n = fmin(n, in->o.compact * 4.0);
    n = fmin(n, 15);
    return n > 1 ? (size_t)n : 1;
}

// Whether all items are numbers, which are aligned at their ends.
static bool all_numbers(JsInspect *in, JsValue array, size_t count, bool *numbers)
{
    *numbers = true;
    if (js_is_empty(array))
        return true;
    for (size_t i = 0; i < count && *numbers; i++) {
        JsValue item = js_get(in->js, array, js_index_key((uint32_t)i));
        if (js_is_exception(item))
            return false;
        *numbers = js_is_number(item) || js_is_bigint(item);
    }
    return true;
}

static JsPiece column_row(JsInspect *in, const JsPieces *output, const Columns *c, size_t from,
                          size_t to, const size_t *line_widths, bool at_end)
{
    JsTextBuf row;
    js__buf_init(&row, &in->arena);
    for (size_t j = from; j < to; j++) {
        size_t padding = line_widths[j - from] - c->widths[j] - 2;
        if (at_end)
            js__buf_spaces(&row, padding);
        js__buf_add(&row, output->v[j]);
        if (j + 1 < to) {
            js__buf_c(&row, ", ");
            if (!at_end)
                js__buf_spaces(&row, padding);
        }
    }
    return js__buf_piece(&row);
}

static bool group_entries(JsInspect *in, JsPieces *output, JsValue array)
{
    Columns c = measure(in, output);
    double cell = (double)c.longest + 2;
    if (!(cell * 3 + (double)in->indentation < in->o.break_length &&
          ((double)c.total / cell > 5 || c.longest <= 6)))
        return true;
    size_t columns = column_count(in, &c, output->count);
    if (columns <= 1)
        return true;
    size_t line_widths[16];
    for (size_t i = 0; i < columns; i++) {
        line_widths[i] = 2;
        for (size_t j = i; j < c.entries; j += columns)
            if (c.widths[j] + 2 > line_widths[i])
                line_widths[i] = c.widths[j] + 2;
    }
    bool numbers;
    if (!all_numbers(in, array, output->count, &numbers))
        return false;
    JsPieces rows = {0};
    for (size_t i = 0; i < c.entries; i += columns) {
        size_t to = i + columns < c.entries ? i + columns : c.entries;
        js__pieces_push(&in->arena, &rows, column_row(in, output, &c, i, to, line_widths, numbers));
    }
    if (c.entries < output->count)
        js__pieces_push(&in->arena, &rows, output->v[c.entries]);
    *output = rows;
    return true;
}

static void join(JsTextBuf *b, const JsPieces *output, JsPiece separator)
{
    for (size_t i = 0; i < output->count; i++) {
        if (i)
            js__buf_add(b, separator);
        js__buf_add(b, output->v[i]);
    }
}

static JsPiece one_line(JsInspect *in, const JsPieces *output, JsPiece base, JsPiece open,
                        const char *close)
{
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    if (in->o.compact == JS_COMPACT_TRUE) {
        js__buf_add(&b, open);
        if (base.size) {
            js__buf_c(&b, " ");
            js__buf_add(&b, base);
        }
    } else {
        if (base.size) {
            js__buf_add(&b, base);
            js__buf_c(&b, " ");
        }
        js__buf_add(&b, open);
    }
    js__buf_c(&b, " ");
    join(&b, output, js__piece_c(", "));
    js__buf_c(&b, " ");
    js__buf_c(&b, close);
    return js__buf_piece(&b);
}

// The separator of entries that stand on lines of their own.
static JsPiece line_separator(JsInspect *in)
{
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_c(&b, ",\n");
    js__buf_spaces(&b, in->indentation + 2);
    return js__buf_piece(&b);
}

// The layout of `compact: true`: the first entry follows the brace, the last brace follows the last
// entry.
static JsPiece compact_lines(JsInspect *in, const JsPieces *output, JsPiece base, JsPiece open,
                             const char *close)
{
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_add(&b, open);
    if (base.size == 0 && open.units == 1) {
        js__buf_c(&b, " ");
    } else {
        if (base.size) {
            js__buf_c(&b, " ");
            js__buf_add(&b, base);
        }
        js__buf_c(&b, "\n");
        js__buf_spaces(&b, in->indentation + 2);
    }
    join(&b, output, line_separator(in));
    js__buf_c(&b, " ");
    js__buf_c(&b, close);
    return js__buf_piece(&b);
}

static bool has_newline(const JsPieces *output)
{
    for (size_t i = 0; i < output->count; i++)
        if (memchr(output->v[i].p, '\n', output->v[i].size))
            return true;
    return false;
}

bool js__inspect_reduce(JsInspect *in, JsPieces output, JsPiece base, JsPiece open,
                        const char *close, JsExtras extras, double level, JsValue value,
                        JsPiece *out)
{
    if (in->o.compact == JS_COMPACT_TRUE) {
        *out = fits_line(in, &output, 0, base) ? one_line(in, &output, base, open, close)
                                               : compact_lines(in, &output, base, open, close);
        return true;
    }
    if (in->o.compact >= 1) {
        size_t entries = output.count;
        if (extras == JS_EXTRAS_ARRAY && entries > 6 && !group_entries(in, &output, value))
            return false;
        if (in->current_depth - level < in->o.compact && entries == output.count) {
            size_t start = output.count + in->indentation + open.units + base.units + 10;
            if (fits_line(in, &output, start, base) && !has_newline(&output)) {
                *out = one_line(in, &output, base, open, close);
                return true;
            }
        }
    }
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    if (base.size) {
        js__buf_add(&b, base);
        js__buf_c(&b, " ");
    }
    js__buf_add(&b, open);
    js__buf_c(&b, "\n");
    js__buf_spaces(&b, in->indentation + 2);
    join(&b, &output, line_separator(in));
    js__buf_c(&b, "\n");
    js__buf_spaces(&b, in->indentation);
    js__buf_c(&b, close);
    *out = js__buf_piece(&b);
    return true;
}
