// SPDX-License-Identifier: MIT
// Memory of one pattern's tree, freed all at once. When malloc fails, so does every later request:
// who parses looks once.
#ifndef YIELDC_REGEXP_POOL_H
#define YIELDC_REGEXP_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct JsRegexpChunk JsRegexpChunk;

typedef struct JsRegexpPool {
    JsRegexpChunk *chunks; // newest first
    char *next, *limit;
    bool failed; // out of memory
} JsRegexpPool;

// Zeroed bytes, aligned for any type; NULL when out of memory.
void *js__regexp_alloc(JsRegexpPool *pool, size_t size);
// Frees everything; the pool is empty and usable afterwards.
void js__regexp_pool_release(JsRegexpPool *pool);

// Appends *item to a growing array of items of `size` bytes in the pool. False: out of memory.
bool js__regexp_append(JsRegexpPool *pool, void *data, uint32_t *count, uint32_t *capacity,
                       const void *item, size_t size);

#endif
