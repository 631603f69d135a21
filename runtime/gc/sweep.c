// SPDX-License-Identifier: MIT
// The sweep: bit maps only, the memory of dead cells is touched when it is handed out again. Under
// JS_GC_STRESS dead cells are filled with 0xdb at once, so that a use of one shows.
#include "runtime/gc/block.h"

#include <sys/mman.h>

#define POISON 0xdb
#define RELEASE_MIN ((size_t)64 << 20) // heaps below this keep their memory

static void poison_cells(JsHeap *h, uint32_t at)
{
    JsBlock *b = &h->blocks[at];
    for (uint32_t word = 0; word < b->words; word++) {
        for (uint64_t dead = b->live[word] & ~b->mark[word]; dead; dead &= dead - 1) {
            uint32_t i = word * 64 + (uint32_t)__builtin_ctzll(dead);
            if (i < b->cells)
                memset(block_start(h, at) + (size_t)i * b->cell_size, POISON, b->cell_size);
        }
    }
}

// By arithmetic: the builtin may become a call into libgcc, which tcc does not link.
static uint32_t count_bits(uint64_t v)
{
    v -= v >> 1 & UINT64_C(0x5555555555555555);
    v = (v & UINT64_C(0x3333333333333333)) + (v >> 2 & UINT64_C(0x3333333333333333));
    v = (v + (v >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (uint32_t)(v * UINT64_C(0x0101010101010101) >> 56);
}

// Frees the unmarked cells of a block; an empty block becomes free, one with room joins its class's
// list.
static void sweep_cells(JsHeap *h, uint32_t at)
{
    JsBlock *b = &h->blocks[at];
    uint32_t live = 0;
    if (h->stress)
        poison_cells(h, at);
    for (uint32_t i = 0; i < b->words; i++) {
        b->live[i] = b->mark[i];
        if (b->mark[i])
            live += count_bits(b->mark[i]);
    }
    if (b->cells % 64)
        b->live[b->words - 1] |= ~UINT64_C(0) << (b->cells % 64);
    h->used += (size_t)live * b->cell_size;
    if (!live) {
        js__block_free_run(h, at, 1);
    } else if (live < b->cells) {
        JsSizeClass *c = &h->classes[b->class_];
        b->next = c->partial;
        c->partial = at;
    }
}

static void sweep_large(JsHeap *h, uint32_t at)
{
    JsBlock *b = &h->blocks[at];
    size_t bytes = (size_t)b->run << BLOCK_SHIFT;
    if (b->mark[0] & 1) {
        h->used += bytes;
        return;
    }
    if (h->stress)
        memset(block_start(h, at), POISON, bytes);
    js__block_free_run(h, at, b->run);
}

// After a peak: the memory of free blocks goes back to the system, and those at the end count as
// never used again.
static void release_blocks(JsHeap *h)
{
    uint32_t end = h->fresh, at = h->fresh;
    while (at > 0) {
        uint32_t last = at;
        while (at > 0 && h->states[at - 1] == BLOCK_FREE)
            at--;
        if (at < last) {
            madvise(block_start(h, at), (size_t)(last - at) << BLOCK_SHIFT, MADV_DONTNEED);
            if (last == end)
                h->fresh = at;
        }
        while (at > 0 && h->states[at - 1] != BLOCK_FREE)
            at--;
    }
}

void js__sweep(Js *js)
{
    JsHeap *h = js->heap;
    h->used = 0;
    for (unsigned i = 0; i < JS_SIZE_CLASSES; i++) {
        js->bump[i] = (JsBump){NULL, NULL};
        h->classes[i].block = h->classes[i].partial = NO_BLOCK;
    }
    // Downwards, so that the lists go upwards.
    for (uint32_t at = h->fresh; at-- > 0;) {
        if (h->states[at] == BLOCK_CELLS)
            sweep_cells(h, at);
        else if (h->states[at] == BLOCK_LARGE)
            sweep_large(h, at);
    }
    size_t whole = (size_t)h->fresh << BLOCK_SHIFT;
    if (whole > RELEASE_MIN && h->used < whole / 4)
        release_blocks(h);
}
