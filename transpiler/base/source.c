// SPDX-License-Identifier: MIT
//
// Source files: reading, and a table of line starts that is searched by halves.
#include "transpiler/base/source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "transpiler/base/strbuf.h"
#include "transpiler/base/vec.h"

// The length of the line terminator at `offset`, or 0.
static uint32_t terminator_at(const Source *source, uint32_t offset)
{
    const char *p = source->text + offset;
    uint32_t left = source->length - offset;
    if (*p == '\n')
        return 1;
    if (*p == '\r')
        return left > 1 && p[1] == '\n' ? 2 : 1;
    if (left > 2 && memcmp(p, "\xE2\x80", 2) == 0 && (p[2] == '\xA8' || p[2] == '\xA9'))
        return 3;
    return 0;
}

void source_init(Source *source, Arena *arena, const char *name, const char *text, size_t length)
{
    *source = (Source){.name = arena_copy_text(arena, name, strlen(name)),
                       .text = text,
                       .length = (uint32_t)length};
    source->c_name = source->name;
    VEC(uint32_t) starts = {0};
    vec_push(arena, &starts, 0);
    for (uint32_t i = 0; i < source->length;) {
        char c = text[i];
        if (c > '\r' || (c < '\n' && c >= 0)) {
            i++;
            continue;
        }
        uint32_t terminator = terminator_at(source, i);
        i += terminator ? terminator : 1;
        if (terminator)
            vec_push(arena, &starts, i);
    }
    source->line_starts = starts.data;
    source->line_count = starts.length;
}

bool source_read(Source *source, Arena *arena, const char *path)
{
    bool is_stdin = strcmp(path, "-") == 0;
    FILE *file = is_stdin ? stdin : fopen(path, "rb");
    if (!file)
        return false;
    StrBuf text = {0};
    char block[65536];
    size_t count;
    while ((count = fread(block, 1, sizeof block, file)) > 0 && text.length < INT32_MAX)
        strbuf_put(&text, block, count);
    int problem = ferror(file) ? errno : text.length >= INT32_MAX ? EFBIG : 0;
    if (!is_stdin)
        fclose(file);
    if (!problem) {
        char *copy = arena_copy_text(arena, strbuf_text(&text), text.length);
        source_init(source, arena, is_stdin ? "<stdin>" : path, copy, text.length);
    }
    strbuf_release(&text);
    errno = problem;
    return problem == 0;
}

// Bounds of the line index of an offset: lines are guessed to be of the same length, and the bounds
// go apart from there.
static void guess_line(const Source *source, uint32_t offset, uint32_t *low, uint32_t *high)
{
    const uint32_t *starts = source->line_starts;
    uint32_t count = source->line_count, step = 8;
    uint32_t guess = (uint32_t)((uint64_t)offset * count / ((uint64_t)source->length + 1));
    if (starts[guess] <= offset) {
        for (*low = guess; count - *low > step && starts[*low + step] <= offset; step *= 2)
            *low += step;
        *high = count - *low > step ? *low + step : count;
    } else {
        for (*high = guess; *high > step && starts[*high - step] > offset; step *= 2)
            *high -= step;
        *low = *high > step ? *high - step : 0;
    }
}

// The index of the last line that starts at or before the offset.
static uint32_t line_index(const Source *source, uint32_t offset)
{
    uint32_t low, high;
    guess_line(source, offset, &low, &high);
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->line_starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

SourcePosition source_position(const Source *source, uint32_t offset)
{
    if (offset > source->length)
        offset = source->length;
    uint32_t index = line_index(source, offset);
    return (SourcePosition){index + 1, offset - source->line_starts[index] + 1};
}

const char *source_line(const Source *source, uint32_t line, uint32_t *length)
{
    uint32_t start = source->line_starts[line - 1], end = source->length;
    if (line < source->line_count) {
        end = source->line_starts[line] - 1;
        if (source->text[end] == '\n' && end > start && source->text[end - 1] == '\r')
            end--;
        else if (source->text[end] & 0x80)
            end -= 2;
    }
    *length = end - start;
    return source->text + start;
}
