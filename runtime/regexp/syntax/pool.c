// SPDX-License-Identifier: MIT
// The pool: chunks that double up to a limit.
#include "runtime/regexp/syntax/pool.h"
#include <stdlib.h>
#include <string.h>

struct JsRegexpChunk {
    JsRegexpChunk *older;
    max_align_t data[];
};

void *js__regexp_alloc(JsRegexpPool *pool, size_t size)
{
    enum { CHUNK = 4096 };
    size = (size + sizeof(max_align_t) - 1) & ~(sizeof(max_align_t) - 1);
    if (size <= (size_t)(pool->limit - pool->next)) {
        void *found = pool->next;
        pool->next += size;
        return found;
    }
    size_t room = size > CHUNK / 4 ? size : CHUNK;
    JsRegexpChunk *chunk = pool->failed ? NULL : calloc(1, sizeof *chunk + room);
    if (!chunk) {
        pool->failed = true;
        return NULL;
    }
    chunk->older = pool->chunks;
    pool->chunks = chunk;
    if (room == CHUNK) {
        pool->next = (char *)chunk->data + size;
        pool->limit = (char *)chunk->data + room;
    }
    return chunk->data;
}

void js__regexp_pool_release(JsRegexpPool *pool)
{
    for (JsRegexpChunk *chunk = pool->chunks, *older; chunk; chunk = older) {
        older = chunk->older;
        free(chunk);
    }
    *pool = (JsRegexpPool){0};
}

bool js__regexp_append(JsRegexpPool *pool, void *data, uint32_t *count, uint32_t *capacity,
                       const void *item, size_t size)
{
    char *items;
    memcpy(&items, data, sizeof items);
    if (*count == *capacity) {
        uint32_t larger = *capacity ? *capacity * 2 : 4;
        char *grown = js__regexp_alloc(pool, larger * size);
        if (!grown)
            return false;
        if (*count)
            memcpy(grown, items, *count * size);
        items = grown;
        memcpy(data, &items, sizeof items);
        *capacity = larger;
    }
    memcpy(items + *count * size, item, size);
    ++*count;
    return true;
}
