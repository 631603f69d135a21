// SPDX-License-Identifier: MIT
// What keeps cells alive besides the C stack, cell types, and the lists of values that are cells
// themselves.
#include "runtime/gc/block.h"

void js__gc_set_type(Js *js, JsKind kind, const JsCellType *type)
{
    js->heap->types[kind] = type;
}

static bool add(Js *js, JsPointers *list, void *p)
{
    if (js__pointers_push(list, p))
        return true;
    js_throw_out_of_memory(js);
    return false;
}

bool js__gc_finalizable(Js *js, void *cell)
{
    return add(js, &js->heap->finalizable, cell);
}

bool js__gc_add_roots(Js *js, void (*trace)(Js *js, JsTracer *t))
{
    void *p;
    memcpy(&p, &trace, sizeof p);
    return add(js, &js->heap->roots, p);
}

bool js__gc_add_weak(Js *js, void (*clear)(Js *js))
{
    void *p;
    memcpy(&p, &clear, sizeof p);
    return add(js, &js->heap->weak, p);
}

void js_root(Js *js, JsValue *slot)
{
    add(js, &js->heap->handles, slot);
}

void js_unroot(Js *js, JsValue *slot)
{
    JsPointers *list = &js->heap->handles;
    for (size_t i = list->count; i-- > 0;) {
        if (list->v[i] == slot) {
            list->v[i] = list->v[--list->count];
            return;
        }
    }
}

JsValues *js_values_new(Js *js, uint32_t capacity)
{
    JsValues *list =
        js_alloc(js, sizeof *list + (size_t)capacity * sizeof(JsValue), JS_HEAD(JS_KIND_VALUES));
    if (list)
        list->capacity = capacity;
    return list;
}

bool js_values_push(Js *js, JsValues **list, JsValue v)
{
    JsValues *old = *list;
    if (old->count == old->capacity) {
        uint64_t capacity = (uint64_t)old->capacity + old->capacity / 2 + 8;
        if (capacity > UINT32_MAX) {
            js_throw_out_of_memory(js);
            return false;
        }
        JsValues *new = js_values_new(js, (uint32_t)capacity);
        if (!new)
            return false;
        js_store_range(js, new, new->v, old->v, old->count);
        new->count = old->count;
        *list = new;
    }
    js_store(js, *list, &(*list)->v[(*list)->count++], v);
    return true;
}

JsBytes *js_bytes_new(Js *js, size_t size)
{
    if (size > SIZE_MAX / 2) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    JsBytes *bytes = js_alloc(js, sizeof *bytes + size, JS_HEAD(JS_KIND_BYTES));
    if (bytes)
        bytes->size = size;
    return bytes;
}
