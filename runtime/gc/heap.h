// SPDX-License-Identifier: MIT
// What the runtime's other folders need of the collector: set-up, cell types, roots and weakness.
//
// The collector knows no JavaScript type. A cell's JsCellType comes from a table by kind, which the
// owners of the kinds fill in js_new; a cell of kind JS_KIND_PRIVATE names its own. Marking uses an
// explicit stack: a trace function only names children and never recurses.
#ifndef YIELDC_GC_HEAP_H
#define YIELDC_GC_HEAP_H

#include <yieldc/context.h>
#include <yieldc/heap.h>

typedef struct JsHeap JsHeap;

// Reserves the address space and reads JS_GC_STRESS. False: no memory, nothing is pending.
bool js__heap_new(Js *js);
// Runs the finalizers of all cells and gives everything back. js_free calls it last.
void js__heap_free(Js *js);

// js_enter for a caller that knows its stack's base (main of an emitted program: `base` is the
// address of a local of its); the main thread's resource limit gives the other end.
void js__enter_main(Js *js, void *base);

// All cells of a kind are treated as `type` says. The type is not copied.
void js__gc_set_type(Js *js, JsKind kind, const JsCellType *type);
// The cell's type has a finalizer: called once, when the cell is found dead, or by js__heap_free.
// False: out of memory is pending.
bool js__gc_finalizable(Js *js, void *cell);

// With `rest` allocations may pass the limit on bytes, for steps that cannot fail. Returns what it was before.
bool js__gc_rest_limit(Js *js, bool rest);

// More roots: called in every collection. False: out of memory is pending.
bool js__gc_add_roots(Js *js, void (*trace)(Js *js, JsTracer *t));
// Called after marking, before anything is freed: drops what it knows of cells for which
// js__gc_is_marked is false.
bool js__gc_add_weak(Js *js, void (*clear)(Js *js));
// Only while a weak callback or `clear` runs. Static cells are always marked.
bool js__gc_is_marked(Js *js, const void *cell);
bool js__gc_is_marked_value(Js *js, JsValue v); // true for what is no cell

// Ephemerons and weak references. A cell that holds something weakly names itself from its trace
// function. Once everything strong is marked, `propagate` (NULL: nothing to do) names each entry, once,
// with js__trace_ephemeron: its value is marked as soon as its key is. Then `clear` drops the entries
// whose key is not marked.
typedef struct JsWeakType {
    void (*propagate)(JsTracer *t, JsCell *cell);
    void (*clear)(Js *js, JsCell *cell);
} JsWeakType;
// A word that may be a pointer to, or into, a cell, or anything else (frames that run).
void js__mark_word(JsTracer *t, uintptr_t word);
void js__trace_weak(JsTracer *t, JsCell *cell, const JsWeakType *type);
void js__trace_ephemeron(JsTracer *t, JsValue key, JsValue value);

// Between two jobs, when almost nothing is on the C stack: collects if the soft limit is passed.
void js__gc_collect_at_boundary(Js *js);
static inline void js__gc_at_job_boundary(Js *js)
{
    if (js_unlikely(js->collect_soon))
        js__gc_collect_at_boundary(js);
}

#endif
