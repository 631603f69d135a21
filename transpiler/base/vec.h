// SPDX-License-Identifier: MIT
//
// Typed growable arrays in an arena: `VEC(int) numbers = {0}; vec_push(arena, &numbers, 7);
// numbers.data[0]`. A zeroed one is empty. Elements move when the array grows, so keep indices, not
// pointers, while pushing.
#ifndef TRANSPILER_BASE_VEC_H
#define TRANSPILER_BASE_VEC_H

#include <stdint.h>
#include <string.h>

#include "transpiler/base/arena.h"

#define VEC(T)                                                                                     \
    struct {                                                                                       \
        T *data;                                                                                   \
        uint32_t length, capacity;                                                                 \
    }

// Makes room for `extra` more elements.
#define vec_reserve(arena, v, extra)                                                               \
    ((v)->length + (extra) > (v)->capacity                                                         \
         ? (void)((v)->data = vec__grow((arena), (v)->data, &(v)->capacity, (v)->length + (extra), \
                                        sizeof *(v)->data))                                        \
         : (void)0)

// Appends one element.
#define vec_push(arena, v, ...)                                                                    \
    (vec_reserve((arena), (v), 1u), (void)((v)->data[(v)->length++] = (__VA_ARGS__)))

// Removes the last element and gives it back; the array must not be empty.
#define vec_pop(v) ((v)->data[--(v)->length])

// The last element, as an lvalue; the array must not be empty.
#define vec_last(v) ((v)->data[(v)->length - 1])

// for (vec_each(T, p, &v)): p points to each element in turn.
#define vec_each(T, p, v)                                                                          \
    __typeof__(T) *p = (v)->data, *p##_end = (v)->data + (v)->length;                              \
    p < p##_end;                                                                                   \
    p++

// The growth behind vec_reserve: doubles at least.
static inline void *vec__grow(Arena *arena, void *data, uint32_t *capacity, uint32_t needed,
                              size_t size)
{
    uint32_t larger = *capacity ? *capacity * 2 : 4;
    if (larger < needed)
        larger = needed;
    void *grown = arena_grow(arena, data, *capacity * size, larger * size);
    *capacity = larger;
    return grown;
}

#endif
