// SPDX-License-Identifier: MIT
//
// Arena: memory that is freed all at once. Every tree of the transpiler (AST, scopes, LIR) lives in
// one. Memory comes zeroed and aligned for pointers, doubles and 64-bit integers. Pointers stay valid until arena_release. Out
// of memory is not an error a pass could handle: the arena prints one line and aborts.
#ifndef TRANSPILER_BASE_ARENA_H
#define TRANSPILER_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

enum { ARENA_ALIGNMENT = 8 };

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    ArenaChunk *chunks; // newest first; each holds its predecessor
    char *next;         // first free byte of the newest chunk
    char *limit;        // its end
    size_t total;       // bytes obtained from malloc, for --time and tests
} Arena;

// Makes an empty arena in place; no memory is taken until the first allocation.
void arena_init(Arena *arena);

// Frees everything that was allocated from the arena; it is empty and usable afterwards.
void arena_release(Arena *arena);

// The same, but the newest chunk is kept for what comes next: for memory that is used over and over.
void arena_clear(Arena *arena);

// What arena_alloc does when the newest chunk has no room.
void *arena_alloc_chunk(Arena *arena, size_t size);

// Returns `size` zeroed bytes, aligned to 8. Size 0 gives a valid unique pointer.
static inline void *arena_alloc(Arena *arena, size_t size)
{
    size_t room = (size_t)(arena->limit - arena->next);
    if (size == 0 || room < ARENA_ALIGNMENT || size > room - ARENA_ALIGNMENT)
        return arena_alloc_chunk(arena, size);
    void *block = arena->next;
    arena->next += (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
    return block;
}

// Grows a block from old_size to new_size bytes, in place where it is the newest block, else by
// copying. `block` may be NULL when old_size is 0. The new bytes are zero.
void *arena_grow(Arena *arena, void *block, size_t old_size, size_t new_size);

// Copies `length` bytes and appends a NUL.
char *arena_copy_text(Arena *arena, const char *text, size_t length);

// Formats like printf into the arena.
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(Arena *arena, const char *format, va_list args);

// One zeroed T, or an array of `count` of them.
#define ARENA_NEW(arena, T) ((T *)arena_alloc((arena), sizeof(T)))
#define ARENA_ARRAY(arena, T, count) ((T *)arena_alloc((arena), sizeof(T) * (size_t)(count)))

#endif
