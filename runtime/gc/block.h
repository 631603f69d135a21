// SPDX-License-Identifier: MIT
// The heap's layout, known to runtime/gc alone.
//
// One reservation of address space is cut into blocks of 64 KiB. A block holds cells of one size,
// or is part of the run of blocks of one large cell. What the collector knows of a block is in a
// row of a table that lies elsewhere, so that marking does not touch dead cells and cells keep no
// mark bits. A row has two bits a cell: live (allocated, or part of the run that is being handed
// out) and mark. Between collections mark bits mean nothing.
//
// Allocation hands out runs of free cells of at most 4 KiB, zeroed as a whole: the live bits of the
// run are set at once, and a cell whose head is zero has not been handed out.
#ifndef YIELDC_GC_BLOCK_H
#define YIELDC_GC_BLOCK_H

#include "runtime/gc/heap.h"

#define BLOCK_SHIFT 16
#define BLOCK_SIZE ((size_t)1 << BLOCK_SHIFT)
#define MAX_CELLS (BLOCK_SIZE / JS_CELL_UNIT)
#define MAX_WORDS (MAX_CELLS / 64)
#define RUN_SIZE 4096    // bytes a refill hands out at most (one cell, if it is larger)
#define MEDIUM_MAX 32768 // above, a cell has blocks of its own
#define SMALL_CLASSES (JS_SMALL_MAX / JS_CELL_UNIT + 1)

typedef enum JsBlockState {
    BLOCK_FREE, // zero: what was never used
    BLOCK_CELLS,
    BLOCK_LARGE, // first block of a large cell
    BLOCK_MORE   // a further block of a large cell
} JsBlockState;

typedef struct JsBlock {
    uint8_t class_;
    uint16_t cells;
    uint32_t cell_size;
    uint32_t reciprocal; // offset * reciprocal >> 32 is the cell's number; 0 for large cells
    uint32_t next;       // next block of the class with free cells
    uint32_t run;        // BLOCK_LARGE: count of blocks; BLOCK_MORE: distance to the first
    uint32_t words;      // of each bit map that are in use
    uint64_t live[MAX_WORDS];
    uint64_t mark[MAX_WORDS];
} JsBlock;

#define NO_BLOCK UINT32_MAX

// Where a size class takes its runs from; the run being handed out is js->bump.
typedef struct JsSizeClass {
    uint32_t cell_size;
    uint32_t block;    // the block being filled, or NO_BLOCK
    uint32_t position; // its first cell not looked at
    uint32_t partial;  // list of blocks with free cells, by JsBlock.next
} JsSizeClass;

typedef struct JsWeakCell {
    JsCell *cell;
    const JsWeakType *type;
} JsWeakCell;

// The value of an ephemeron whose key is not marked yet; `next` is the one behind it in its chain, 0
// none, else its place and one.
typedef struct JsWaiting {
    const JsCell *key;
    JsValue value;
    uint32_t next;
} JsWaiting;

// A growable array of pointers outside the heap.
typedef struct JsPointers {
    void **v;
    size_t count;
    size_t capacity;
} JsPointers;

struct JsTracer {
    Js *js;
    JsHeap *heap;
    JsCell **stack; // marked cells whose children are not traced yet
    size_t depth;
    size_t capacity;
    JsWeakCell *weak;
    size_t weak_count;
    size_t weak_capacity;
    JsWaiting *waiting;
    size_t waiting_count;
    size_t waiting_capacity; // a power of two
    uint32_t *chains;        // of what waits, by key: as many as waiting_capacity
};

struct JsHeap {
    char *base;           // of the reservation
    size_t reserved;      // bytes
    JsBlock *blocks;      // one row a block, a reservation too
    uint8_t *states;      // JsBlockState of each, behind the rows
    uint32_t block_count; // of the reservation
    uint32_t fresh;       // blocks from here on were never used: their memory is zero
    uint32_t hint;        // no block below it is free
    JsSizeClass classes[JS_SIZE_CLASSES];

    size_t used;     // bytes: live ones as of the last collection, and what was handed out since
    size_t external; // bytes outside that count toward the limit
    size_t soft;
    size_t hard;
    size_t limit;
    bool collecting;
    bool resting;    // the limit on bytes rests: the error of passing it is being made, or js__gc_rest_limit
    uint32_t stress; // JS_GC_STRESS: collect at every so many allocations
    uint32_t stress_count;

    const char *stack_base; // highest address of the C stack that is scanned
    uintptr_t stack_end;    // its lowest address
    bool stack_exact;       // they are the thread's, as js_enter found them
    const JsCellType *types[256];
    JsPointers finalizable;
    JsPointers handles; // JsValue *
    JsPointers roots;   // void (*)(Js *, JsTracer *)
    JsPointers weak;    // void (*)(Js *)
    JsTracer tracer;    // its arrays are kept between collections
};

// heap.c
bool js__pointers_push(JsPointers *list, void *p);
void js__block_init(JsBlock *b, unsigned class_, uint32_t cell_size);
void js__block_free_run(JsHeap *h, uint32_t first, uint32_t count);
void js__gc_set_limits(JsHeap *h); // from what is in use now

// mark.c
const JsCellType *js__cell_type(const JsHeap *h, const JsCell *cell);
void js__gc_run(Js *js);

// sweep.c: frees what is not marked and counts the rest as used.
void js__sweep(Js *js);

// stack.c: marks what the C stack and the registers point to.
void js__mark_stack(JsTracer *t);

static inline uint32_t block_of(const JsHeap *h, const void *p)
{
    return (uint32_t)((size_t)((const char *)p - h->base) >> BLOCK_SHIFT);
}
static inline bool in_heap(const JsHeap *h, const void *p)
{
    return (uintptr_t)p - (uintptr_t)h->base < (uintptr_t)h->fresh << BLOCK_SHIFT;
}
static inline char *block_start(const JsHeap *h, uint32_t i)
{
    return h->base + ((size_t)i << BLOCK_SHIFT);
}
static inline uint32_t cell_index(const JsBlock *b, uint32_t offset)
{
    return (uint32_t)((uint64_t)offset * b->reciprocal >> 32);
}

#endif
