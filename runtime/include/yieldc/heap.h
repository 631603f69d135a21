// SPDX-License-Identifier: MIT
// The heap: a non-moving mark and sweep collector with a precise heap and a conservatively scanned C stack.
//
// Code needs no rooting: whatever a C local or register points to, or into, stays alive while a function of
// this Js runs. Cells are traced precisely through their kind's JsCellType. Nothing behind a cell is malloc'd: stores, tables and rings
// are cells too, so that an interior pointer keeps them.
#ifndef YIELDC_HEAP_H
#define YIELDC_HEAP_H

#include <yieldc/value.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct JsTracer JsTracer;

// How the collector treats the cells of one kind. Names are for diagnostics; either function may be NULL.
typedef struct JsCellType {
    const char *name;
    void (*trace)(JsTracer *t, JsCell *cell);
    void (*finalize)(Js *js, JsCell *cell); // frees what is outside the heap; allocates nothing, touches no other cell
} JsCellType;

// Called by trace functions.
void js_trace_value(JsTracer *t, JsValue v);
void js_trace_cell(JsTracer *t, const void *cell); // NULL is allowed
void js_trace_values(JsTracer *t, const JsValue *v, size_t count);

// A new cell of `size` bytes (at least 16), zeroed but for its head. Collects past the hard limit. NULL with a RangeError
// ("out of memory") pending when the limit on bytes is reached. `head` must not be zero.
void *js_alloc(Js *js, size_t size, uint64_t head);

// The runs of free, zeroed cells that small and medium cells are taken from, one for each size class (gc/block.h): the
// classes up to JS_SMALL_MAX are JS_CELL_UNIT apart.
#define JS_CELL_UNIT 16
#define JS_SMALL_MAX 512
#define JS_SIZE_CLASSES (JS_SMALL_MAX / JS_CELL_UNIT + 21)
typedef struct JsBump {
    char *next;
    char *end;
} JsBump;

#define JS_HEAD(kind) ((uint64_t)(kind) << 48)
#define JS_PRIVATE_HEAD(type) (JS_HEAD(JS_KIND_PRIVATE) | (uint64_t)(uintptr_t)(type))

// Every store of a value into a heap cell other than a frame: a plain store today, a barrier tomorrow.
static inline void js_store(Js *js, void *owner, JsValue *slot, JsValue v)
{
    (void)js;
    (void)owner;
    *slot = v;
}
static inline void js_store_range(Js *js, void *owner, JsValue *slots, const JsValue *v, size_t count)
{
    (void)js;
    (void)owner;
    if (count)
        memmove(slots, v, count * sizeof *slots);
}

// A counted array of values, a cell (lists, argument vectors, table rows).
typedef struct JsValues {
    JsCell cell;
    uint32_t capacity;
    uint32_t count;
    JsValue v[];
} JsValues;
JsValues *js_values_new(Js *js, uint32_t capacity); // all JS_EMPTY, count 0; NULL with an exception pending
// Appends; grows into a new cell when full (*list is replaced). False with an exception pending.
bool js_values_push(Js *js, JsValues **list, JsValue v);

// Raw bytes, a cell.
typedef struct JsBytes {
    JsCell cell;
    size_t size;
    unsigned char b[];
} JsBytes;
JsBytes *js_bytes_new(Js *js, size_t size);

// Handles for embedders' own heap structures: *slot is a root until js_unroot(slot).
void js_root(Js *js, JsValue *slot);
void js_unroot(Js *js, JsValue *slot);

// A full collection now.
void js_gc(Js *js);
// Bytes in live cells as of the last collection plus what was allocated since.
size_t js_heap_used(Js *js);
// Bytes held outside of the heap for a cell (may be negative): they count toward the limit.
void js_heap_external(Js *js, ptrdiff_t bytes);
// The limit on bytes (0: the default, 3/4 of the address space reserved).
void js_heap_limit(Js *js, size_t bytes);

// Entering the Js from a C stack: finds the thread's bounds once. main of emitted C uses js_main, which does it.
void js_enter(Js *js);

#ifdef __cplusplus
}
#endif

#endif
