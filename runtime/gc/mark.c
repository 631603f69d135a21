// SPDX-License-Identifier: MIT
// Marking: from the roots through the cells' trace functions, with an explicit stack; then weak
// tables, then the sweep.
#include "runtime/gc/block.h"

#include <stdio.h>
#include <stdlib.h>

// The collector cannot go on, or found the heap damaged: there is no state to return to.
static _Noreturn void fatal(const char *what, unsigned number)
{
    fprintf(stderr, "yieldc: fatal: %s (%u)\n", what, number);
    abort();
}

static __attribute__((cold, noinline)) void *grow(void *v, size_t *capacity, size_t size)
{
    *capacity = *capacity ? *capacity * 2 : 1024;
    v = realloc(v, *capacity * size);
    if (!v)
        fatal("out of memory while collecting", 0);
    return v;
}

static inline void mark_bit(JsTracer *t, JsBlock *b, uint32_t i, JsCell *cell)
{
    uint64_t bit = UINT64_C(1) << (i % 64), *word = &b->mark[i / 64];
    if (*word & bit)
        return;
    *word |= bit;
    // It is read soon: the cells on the stack above it are traced first.
    __builtin_prefetch(cell);
    if (js_unlikely(t->depth == t->capacity))
        t->stack = grow(t->stack, &t->capacity, sizeof *t->stack);
    t->stack[t->depth++] = cell;
}

static inline void mark_cell(JsTracer *t, const void *p)
{
    JsHeap *h = t->heap;
    if (!in_heap(h, p))
        return;
    JsBlock *b = &h->blocks[block_of(h, p)];
    JsCell *cell = (JsCell *)(uintptr_t)p;
    uint32_t i = cell_index(b, (uint32_t)((uintptr_t)p & (BLOCK_SIZE - 1)));
    if (js_unlikely(h->stress) && (!(b->live[i / 64] >> (i % 64) & 1) || !cell->head))
        fatal("a live cell points to a freed one of block state", h->states[block_of(h, p)]);
    mark_bit(t, b, i, cell);
}

void js_trace_cell(JsTracer *t, const void *p)
{
    mark_cell(t, p);
}

void js_trace_value(JsTracer *t, JsValue v)
{
    if (js_is_cell(v))
        mark_cell(t, js_cell(v));
}

void js_trace_values(JsTracer *t, const JsValue *v, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (js_is_cell(v[i]))
            mark_cell(t, js_cell(v[i]));
}

void js__mark_word(JsTracer *t, uintptr_t word)
{
    JsHeap *h = t->heap;
    if (word - (uintptr_t)h->base >= (uintptr_t)h->fresh << BLOCK_SHIFT)
        return;
    uint32_t at = block_of(h, (const void *)word), i = 0;
    if (h->states[at] == BLOCK_FREE)
        return;
    if (h->states[at] == BLOCK_MORE)
        at -= h->blocks[at].run;
    JsBlock *b = &h->blocks[at];
    char *start = block_start(h, at);
    if (h->states[at] == BLOCK_CELLS) {
        i = cell_index(b, (uint32_t)(word & (BLOCK_SIZE - 1)));
        if (i >= b->cells || !(b->live[i / 64] >> (i % 64) & 1))
            return;
        start += (size_t)i * b->cell_size;
    }
    JsCell *cell = (JsCell *)(void *)start;
    if (cell->head)
        mark_bit(t, b, i, cell);
}

const JsCellType *js__cell_type(const JsHeap *h, const JsCell *cell)
{
    JsKind kind = js_cell_kind(cell);
    const JsCellType *type = h->types[kind];
    if (kind == JS_KIND_PRIVATE)
        type = (const JsCellType *)(uintptr_t)(cell->head & UINT64_C(0xffffffffffff));
    if (!type)
        fatal("a cell of a kind without a type", kind);
    return type;
}

static uint32_t *chain_of(const JsTracer *t, const JsCell *key)
{
    uint64_t hash = (uint64_t)((uintptr_t)key >> 3) * UINT64_C(0x9e3779b97f4a7c15);
    return &t->chains[hash >> 32 & (t->waiting_capacity - 1)];
}

static void enter_chain(JsTracer *t, size_t i)
{
    uint32_t *chain = chain_of(t, t->waiting[i].key);
    t->waiting[i].next = *chain;
    *chain = (uint32_t)i + 1;
}

static void grow_waiting(JsTracer *t)
{
    t->waiting = grow(t->waiting, &t->waiting_capacity, sizeof *t->waiting);
    free(t->chains);
    t->chains = calloc(t->waiting_capacity, sizeof *t->chains);
    if (!t->chains)
        fatal("out of memory while collecting", 0);
    for (size_t i = 0; i < t->waiting_count; i++)
        enter_chain(t, i);
}

void js__trace_ephemeron(JsTracer *t, JsValue key, JsValue value)
{
    if (js__gc_is_marked_value(t->js, value))
        return;
    if (js__gc_is_marked_value(t->js, key)) {
        js_trace_value(t, value);
        return;
    }
    if (t->waiting_count == t->waiting_capacity)
        grow_waiting(t);
    t->waiting[t->waiting_count] = (JsWaiting){js_cell(key), value, 0};
    enter_chain(t, t->waiting_count++);
}

// Traces what waits for a cell, as that is marked now.
static __attribute__((cold, noinline)) void wake(JsTracer *t, const JsCell *cell)
{
    for (uint32_t i = *chain_of(t, cell); i; i = t->waiting[i - 1].next)
        if (t->waiting[i - 1].key == cell)
            js_trace_value(t, t->waiting[i - 1].value);
}

static void drain(JsTracer *t)
{
    while (t->depth) {
        JsCell *cell = t->stack[--t->depth];
        const JsCellType *type = js__cell_type(t->heap, cell);
        if (type->trace)
            type->trace(t, cell);
        if (js_unlikely(t->waiting_count))
            wake(t, cell);
    }
}

static void mark_roots(Js *js, JsTracer *t)
{
    JsHeap *h = t->heap;
    js_trace_value(t, js->exception);
    js_trace_value(t, js->value);
    for (size_t i = 0; i < h->handles.count; i++)
        js_trace_value(t, *(JsValue *)h->handles.v[i]);
    for (size_t i = 0; i < h->roots.count; i++) {
        void (*trace)(Js *, JsTracer *);
        memcpy(&trace, &h->roots.v[i], sizeof trace);
        trace(js, t);
    }
    js__mark_stack(t);
}

// Ephemerons: each table is asked once, also one that another's value leads to. What waits for a key
// is traced when the key itself is, so that a chain of keys takes time by its length.
static __attribute__((hot, noinline)) void propagate(JsTracer *t)
{
    drain(t);
    for (size_t asked = 0; asked < t->weak_count; asked++) {
        if (t->weak[asked].type->propagate)
            t->weak[asked].type->propagate(t, t->weak[asked].cell);
        drain(t);
    }
    if (t->waiting_count)
        memset(t->chains, 0, t->waiting_capacity * sizeof *t->chains);
    t->waiting_count = 0;
}

static void clear_weak(Js *js, JsTracer *t)
{
    JsHeap *h = t->heap;
    for (size_t i = 0; i < t->weak_count; i++)
        t->weak[i].type->clear(js, t->weak[i].cell);
    for (size_t i = 0; i < h->weak.count; i++) {
        void (*clear)(Js *);
        memcpy(&clear, &h->weak.v[i], sizeof clear);
        clear(js);
    }
}

// Before the sweep, so that a dead cell's shape, which names its type, is still whole.
static void finalize(Js *js, JsHeap *h)
{
    size_t kept = 0;
    for (size_t i = 0; i < h->finalizable.count; i++) {
        JsCell *cell = h->finalizable.v[i];
        if (js__gc_is_marked(js, cell))
            h->finalizable.v[kept++] = cell;
        else
            js__cell_type(h, cell)->finalize(js, cell);
    }
    h->finalizable.count = kept;
}

static void clear_marks(JsHeap *h)
{
    for (uint32_t i = 0; i < h->fresh; i++) {
        if (h->states[i] == BLOCK_CELLS)
            memset(h->blocks[i].mark, 0, h->blocks[i].words * sizeof(uint64_t));
        else
            h->blocks[i].mark[0] = 0;
    }
}

// Of it only what walks over the heap is compiled for speed.
__attribute__((cold)) void js__gc_run(Js *js)
{
    JsHeap *h = js->heap;
    JsTracer *t = &h->tracer;
    if (h->collecting)
        fatal("an allocation while collecting", 0);
    h->collecting = true;
    t->js = js;
    t->heap = h;
    t->depth = t->weak_count = 0;
    clear_marks(h);
    mark_roots(js, t);
    propagate(t);
    clear_weak(js, t);
    finalize(js, h);
    js__sweep(js);
    js__gc_set_limits(h);
    js->collect_soon = false;
    h->collecting = false;
}

void js_gc(Js *js)
{
    js__gc_run(js);
}

void js__gc_collect_at_boundary(Js *js)
{
    js__gc_run(js);
}

bool js__gc_is_marked(Js *js, const void *p)
{
    const JsHeap *h = js->heap;
    if (!in_heap(h, p))
        return true;
    uint32_t at = block_of(h, p), i = 0;
    const JsBlock *b = &h->blocks[at];
    if (h->states[at] == BLOCK_CELLS)
        i = cell_index(b, (uint32_t)((uintptr_t)p & (BLOCK_SIZE - 1)));
    return b->mark[i / 64] >> (i % 64) & 1;
}

bool js__gc_is_marked_value(Js *js, JsValue v)
{
    return !js_is_cell(v) || js__gc_is_marked(js, js_cell(v));
}

void js__trace_weak(JsTracer *t, JsCell *cell, const JsWeakType *type)
{
    if (t->weak_count == t->weak_capacity)
        t->weak = grow(t->weak, &t->weak_capacity, sizeof *t->weak);
    t->weak[t->weak_count++] = (JsWeakCell){cell, type};
}
