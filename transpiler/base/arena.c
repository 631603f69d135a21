// SPDX-License-Identifier: MIT
//
// Arena: a list of chunks with a bump pointer in the newest. Chunks double in size up to 1 MiB, so
// that a small program takes little and a large one takes few mallocs; a block too large for a
// chunk gets one of its own.
#include "transpiler/base/arena.h"

#include "transpiler/base/format.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 16 * 1024, LARGEST_CHUNK = 1024 * 1024 };

struct ArenaChunk {
    ArenaChunk *older;
    size_t size;
    _Alignas(8) char data[];
};

static size_t round_up(size_t size)
{
    return (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
}

static void out_of_memory(void)
{
    fputs("yieldc: out of memory\n", stderr);
    abort();
}

static void add_chunk(Arena *arena, size_t needed)
{
    size_t size = arena->chunks ? arena->chunks->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_CHUNK)
        size = LARGEST_CHUNK;
    if (size < needed)
        size = needed;
    ArenaChunk *chunk = calloc(1, sizeof(ArenaChunk) + size);
    if (!chunk)
        out_of_memory();
    chunk->older = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->next = chunk->data;
    arena->limit = chunk->data + size;
    arena->total += sizeof(ArenaChunk) + size;
}

void arena_init(Arena *arena)
{
    memset(arena, 0, sizeof *arena);
}

void arena_release(Arena *arena)
{
    for (ArenaChunk *chunk = arena->chunks, *older; chunk; chunk = older) {
        older = chunk->older;
        free(chunk);
    }
    arena_init(arena);
}

void arena_clear(Arena *arena)
{
    ArenaChunk *newest = arena->chunks;
    if (!newest)
        return;
    for (ArenaChunk *chunk = newest->older, *older; chunk; chunk = older) {
        older = chunk->older;
        arena->total -= sizeof *chunk + chunk->size;
        free(chunk);
    }
    newest->older = NULL;
    memset(newest->data, 0, (size_t)(arena->next - newest->data));
    arena->next = newest->data;
}

void *arena_alloc_chunk(Arena *arena, size_t size)
{
    if (size > SIZE_MAX / 4)
        out_of_memory();
    size = size ? round_up(size) : ARENA_ALIGNMENT;
    if ((size_t)(arena->limit - arena->next) < size)
        add_chunk(arena, size);
    void *block = arena->next;
    arena->next += size;
    return block;
}

void *arena_grow(Arena *arena, void *block, size_t old_size, size_t new_size)
{
    if (new_size > SIZE_MAX / 4)
        out_of_memory();
    size_t old_rounded = round_up(old_size), new_rounded = round_up(new_size);
    char *end = block ? (char *)block + old_rounded : NULL;
    if (end && end == arena->next && new_rounded >= old_rounded &&
        (size_t)(arena->limit - arena->next) >= new_rounded - old_rounded) {
        arena->next += new_rounded - old_rounded;
        return block;
    }
    void *copy = arena_alloc(arena, new_size);
    if (block && old_size)
        memcpy(copy, block, old_size);
    return copy;
}

char *arena_copy_text(Arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

// Formats into what is left of the chunk; only what does not fit is formatted once more.
char *arena_vprintf(Arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    size_t room = (size_t)(arena->limit - arena->next);
    int length = format_text(arena->next, room, format, again);
    va_end(again);
    if (length < 0)
        return arena_copy_text(arena, "", 0);
    bool fits = (size_t)length < room;
    char *text = arena_alloc(arena, (size_t)length + 1);
    if (!fits)
        format_text(text, (size_t)length + 1, format, args);
    return text;
}

char *arena_printf(Arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}
