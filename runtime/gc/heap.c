// SPDX-License-Identifier: MIT
// Allocation: bumping in runs of free cells, refills, large cells, limits. See block.h for the
// layout.
#include "runtime/gc/block.h"

#include <stdlib.h>
#include <sys/mman.h>

#define RESERVE ((size_t)64 << 30)
#define RESERVE_MIN ((size_t)64 << 20)
#define SOFT_MIN ((size_t)2 << 20) // garbage that may gather before a job boundary collects
#define SOFT_LARGE ((size_t)16 << 20)
#define HARD_MIN ((size_t)4 << 20)
#define STRESS_ALL ((size_t)256 << 10)
#define STRESS_BYTES 8192
#define KEEP_BLOCKS 64 // a freed run longer than this gives its memory back to the system

bool js__pointers_push(JsPointers *list, void *p)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 16;
        void **v = realloc(list->v, capacity * sizeof *v);
        if (!v)
            return false;
        list->v = v;
        list->capacity = capacity;
    }
    list->v[list->count++] = p;
    return true;
}

// Sizes of the classes above JS_SMALL_MAX: four to a doubling, then what divides a block well.
static const uint16_t medium_sizes[] = {640,  768,   896,   1024,  1280,  1536, 1792,
                                        2048, 2560,  3072,  3584,  4096,  5456, 6544,
                                        8192, 10912, 13104, 16384, 21840, 32768};

static unsigned class_of(size_t size)
{
    if (size <= JS_SMALL_MAX)
        return (unsigned)((size + JS_CELL_UNIT - 1) / JS_CELL_UNIT);
    unsigned i = 0;
    while (medium_sizes[i] < size)
        i++;
    return SMALL_CLASSES + i;
}

void js__block_init(JsBlock *b, unsigned class_, uint32_t cell_size)
{
    b->class_ = (uint8_t)class_;
    b->cell_size = cell_size;
    b->cells = (uint16_t)(BLOCK_SIZE / cell_size);
    b->reciprocal = (uint32_t)((((uint64_t)1 << 32) + cell_size - 1) / cell_size);
    b->next = NO_BLOCK;
    b->words = (b->cells + 63u) / 64;
    memset(b->live, 0, b->words * sizeof *b->live);
    if (b->cells % 64) // cells past the end are never free
        b->live[b->words - 1] = ~UINT64_C(0) << (b->cells % 64);
}

// Finds `count` free blocks in a row, at the end of what was used if need be. NO_BLOCK when there
// are none.
static uint32_t find_run(JsHeap *h, uint32_t count)
{
    while (h->hint < h->fresh && h->states[h->hint] != BLOCK_FREE)
        h->hint++;
    uint32_t length = 0;
    for (uint32_t i = h->hint; i < h->fresh; i++) {
        length = h->states[i] == BLOCK_FREE ? length + 1 : 0;
        if (length == count)
            return i + 1 - count;
    }
    uint32_t first = h->fresh - length;
    if (h->block_count - first < count)
        return NO_BLOCK;
    return first;
}

void js__block_free_run(JsHeap *h, uint32_t first, uint32_t count)
{
    for (uint32_t i = first; i < first + count; i++)
        h->states[i] = BLOCK_FREE;
    if (first < h->hint)
        h->hint = first;
    if (count >= KEEP_BLOCKS)
        madvise(block_start(h, first), (size_t)count << BLOCK_SHIFT, MADV_DONTNEED);
}

// Counts `bytes` as used, collecting or refusing when a limit is passed.
static bool charge(Js *js, size_t bytes)
{
    JsHeap *h = js->heap;
    if (h->used + h->external + bytes > h->hard)
        js__gc_run(js);
    if (h->used + h->external + bytes > h->limit && !h->resting) {
        js__gc_run(js);
        if (h->used + h->external + bytes > h->limit)
            return false;
    }
    h->used += bytes;
    if (h->used + h->external > h->soft)
        js->collect_soon = true;
    return true;
}

static void *no_memory(Js *js)
{
    JsHeap *h = js->heap;
    if (!h->resting) {
        h->resting = true;
        js_throw_out_of_memory(js);
        h->resting = false;
    }
    return NULL;
}

// Sets the bits from `from` on that are clear, up to the first that is set and `most` of them;
// gives the end of the run.
static uint32_t take_bits(uint64_t *bits, uint32_t from, uint32_t most)
{
    uint32_t at = from, end = from + most;
    while (at < end) {
        uint32_t shift = at % 64, count = 64 - shift;
        uint64_t set_here = bits[at / 64] >> shift;
        if (set_here && (uint32_t)__builtin_ctzll(set_here) < count)
            count = (uint32_t)__builtin_ctzll(set_here);
        if (count > end - at)
            count = end - at;
        if (!count)
            break;
        bits[at / 64] |= ~UINT64_C(0) >> (64 - count) << shift;
        at += count;
        if (at % 64)
            break;
    }
    return at;
}

// Takes the next run of free cells of a block from `position` on. False when there is none.
static bool next_run(JsHeap *h, JsBump *bump, JsSizeClass *c)
{
    JsBlock *b = &h->blocks[c->block];
    uint32_t i = c->position, most = RUN_SIZE / b->cell_size;
    if (!most || h->stress)
        most = 1;
    while (i < b->cells) {
        uint64_t free_here = ~b->live[i / 64] >> (i % 64);
        if (free_here) {
            i += (uint32_t)__builtin_ctzll(free_here);
            break;
        }
        i = (i / 64 + 1) * 64;
    }
    if (i >= b->cells) {
        c->position = b->cells;
        return false;
    }
    // Cells past the end are never free: the run stops before them.
    uint32_t end = take_bits(b->live, i, most < b->cells - i ? most : b->cells - i);
    char *start = block_start(h, c->block);
    bump->next = start + (size_t)i * b->cell_size;
    bump->end = start + (size_t)end * b->cell_size;
    c->position = end;
    return true;
}

// A run of free cells for the class: from its current block, the next partial one, or a new one.
static bool refill(Js *js, unsigned class_)
{
    JsHeap *h = js->heap;
    JsBump *bump = &js->bump[class_];
    JsSizeClass *c = &h->classes[class_];
    for (;;) {
        if (c->block != NO_BLOCK && next_run(h, bump, c))
            break;
        c->position = 0;
        c->block = c->partial;
        if (c->block != NO_BLOCK) {
            c->partial = h->blocks[c->block].next;
            continue;
        }
        uint32_t i = find_run(h, 1);
        if (i == NO_BLOCK)
            return false;
        js__block_init(&h->blocks[i], class_, c->cell_size);
        h->states[i] = BLOCK_CELLS;
        if (i >= h->fresh)
            h->fresh = i + 1;
        c->block = i;
    }
    memset(bump->next, 0, (size_t)(bump->end - bump->next));
    return true;
}

// JS_GC_STRESS. With much to mark, in the heap or on the stack, collections become rarer, or a test
// of something large would take quadratic time.
static __attribute__((cold)) void stress(Js *js)
{
    JsHeap *h = js->heap;
    size_t work = h->used + (size_t)(h->stack_base - (const char *)__builtin_frame_address(0));
    size_t every = work > STRESS_ALL ? work / STRESS_BYTES : 1;
    if (++h->stress_count >= h->stress && h->stress_count >= every) {
        h->stress_count = 0;
        js__gc_run(js);
    }
}

static void *alloc_slow(Js *js, unsigned class_, uint64_t head)
{
    JsHeap *h = js->heap;
    JsBump *bump = &js->bump[class_];
    size_t cell_size = h->classes[class_].cell_size;
    size_t run = cell_size < RUN_SIZE ? RUN_SIZE : cell_size;
    if (h->stress)
        stress(js);
    if (!charge(js, run))
        return no_memory(js);
    if (refill(js, class_)) {
        h->used -= run - (size_t)(bump->end - bump->next);
    } else {
        js__gc_run(js);
        if (!refill(js, class_))
            return no_memory(js);
    }
    JsCell *cell = (JsCell *)(void *)bump->next;
    bump->next += cell_size;
    cell->head = head;
    return cell;
}

static void *alloc_large(Js *js, size_t size, uint64_t head)
{
    JsHeap *h = js->heap;
    if (h->stress)
        stress(js);
    if (size > h->reserved)
        return no_memory(js);
    uint32_t count = (uint32_t)((size + BLOCK_SIZE - 1) >> BLOCK_SHIFT);
    if (!charge(js, (size_t)count << BLOCK_SHIFT))
        return no_memory(js);
    uint32_t first = find_run(h, count);
    if (first == NO_BLOCK) {
        js__gc_run(js);
        first = find_run(h, count);
        if (first == NO_BLOCK)
            return no_memory(js);
    }
    for (uint32_t i = first; i < first + count; i++) {
        h->states[i] = i == first ? BLOCK_LARGE : BLOCK_MORE;
        h->blocks[i].run = i == first ? count : i - first;
        h->blocks[i].reciprocal = 0;
    }
    h->blocks[first].live[0] = 1;
    char *start = block_start(h, first);
    size_t used = first < h->fresh ? (size_t)(h->fresh - first) << BLOCK_SHIFT : 0;
    memset(start, 0, used < size ? used : size);
    if (first + count > h->fresh)
        h->fresh = first + count;
    JsCell *cell = (JsCell *)(void *)start;
    cell->head = head;
    return cell;
}

void *js_alloc(Js *js, size_t size, uint64_t head)
{
    if (js_unlikely(size > MEDIUM_MAX))
        return alloc_large(js, size, head);
    unsigned class_ = class_of(size);
    JsBump *bump = &js->bump[class_];
    char *p = bump->next;
    if (js_unlikely(p == bump->end))
        return alloc_slow(js, class_, head);
    bump->next = p + js->heap->classes[class_].cell_size;
    ((JsCell *)(void *)p)->head = head;
    return p;
}

size_t js_heap_used(Js *js)
{
    return js->heap->used + js->heap->external;
}

void js_heap_external(Js *js, ptrdiff_t bytes)
{
    JsHeap *h = js->heap;
    h->external += (size_t)bytes;
    if (h->used + h->external > h->soft)
        js->collect_soon = true;
}

void js_heap_limit(Js *js, size_t bytes)
{
    JsHeap *h = js->heap;
    h->limit = bytes ? bytes : h->reserved / 4 * 3;
}

bool js__gc_rest_limit(Js *js, bool rest)
{
    bool before = js->heap->resting;
    js->heap->resting = rest;
    return before;
}

// Garbage that may gather before a job boundary collects: as much as lives, of large heaps a part of it.
static size_t soft_room(size_t live)
{
    if (live < SOFT_MIN)
        return SOFT_MIN;
    if (live < SOFT_LARGE)
        return live;
    return live / 3 > SOFT_LARGE ? live / 3 : SOFT_LARGE;
}

__attribute__((cold)) void js__gc_set_limits(JsHeap *h)
{
    size_t live = h->used + h->external;
    h->soft = live + soft_room(live);
    h->hard = live + (live * 2 > HARD_MIN ? live * 2 : HARD_MIN);
}

static void *reserve(size_t bytes)
{
    void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
                   -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

// The largest reservation that the system grants, with the table for its blocks.
static bool reserve_heap(JsHeap *h)
{
    for (size_t bytes = RESERVE; bytes >= RESERVE_MIN; bytes /= 2) {
        // One block more, to align the first.
        size_t count = bytes >> BLOCK_SHIFT, rows = count * (sizeof(JsBlock) + 1);
        char *p = reserve(bytes + BLOCK_SIZE);
        if (!p)
            continue;
        h->blocks = reserve(rows);
        if (!h->blocks) {
            munmap(p, bytes + BLOCK_SIZE);
            continue;
        }
        char *base = (char *)(((uintptr_t)p + BLOCK_SIZE - 1) & ~(uintptr_t)(BLOCK_SIZE - 1));
        if (base != p)
            munmap(p, (size_t)(base - p));
        munmap(base + bytes, (size_t)(p + BLOCK_SIZE - base));
        h->base = base;
        h->states = (uint8_t *)(h->blocks + count);
        h->reserved = bytes;
        h->block_count = (uint32_t)count;
        return true;
    }
    return false;
}

static void trace_values_cell(JsTracer *t, JsCell *cell)
{
    JsValues *list = (JsValues *)(void *)cell;
    js_trace_values(t, list->v, list->capacity);
}

__attribute__((cold)) bool js__heap_new(Js *js)
{
    static const JsCellType values_type = {"values", trace_values_cell, NULL};
    static const JsCellType bytes_type = {"bytes", NULL, NULL};
    JsHeap *h = calloc(1, sizeof *h);
    if (!h)
        return false;
    if (!reserve_heap(h)) {
        free(h);
        return false;
    }
    for (unsigned i = 0; i < JS_SIZE_CLASSES; i++) {
        JsSizeClass *c = &h->classes[i];
        c->cell_size = i < SMALL_CLASSES ? i * JS_CELL_UNIT : medium_sizes[i - SMALL_CLASSES];
        c->block = c->partial = NO_BLOCK;
    }
    const char *stress_text = getenv("JS_GC_STRESS");
    if (stress_text)
        h->stress = (uint32_t)strtoul(stress_text, NULL, 10);
    js->heap = h;
    js__gc_set_type(js, JS_KIND_VALUES, &values_type);
    js__gc_set_type(js, JS_KIND_BYTES, &bytes_type);
    js__gc_set_limits(h);
    js_heap_limit(js, 0);
    return true;
}

__attribute__((cold)) void js__heap_free(Js *js)
{
    JsHeap *h = js->heap;
    if (!h)
        return;
    for (size_t i = 0; i < h->finalizable.count; i++) {
        JsCell *cell = h->finalizable.v[i];
        js__cell_type(h, cell)->finalize(js, cell);
    }
    munmap(h->base, h->reserved);
    munmap(h->blocks, (size_t)h->block_count * (sizeof(JsBlock) + 1));
    free(h->tracer.stack);
    free(h->tracer.weak);
    free(h->tracer.waiting);
    free(h->tracer.chains);
    free(h->finalizable.v);
    free(h->handles.v);
    free(h->roots.v);
    free(h->weak.v);
    free(h);
    js->heap = NULL;
}
