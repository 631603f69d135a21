// SPDX-License-Identifier: MIT
// ArrayBuffers: data blocks, and the list of views that learn when one is resized or detached.
//
// The list is weak: a view that is not marked leaves it during a collection. A resizable buffer has its maximum from the
// start, so its data block never moves; memory that is not written is not used.
#include "runtime/object/array_buffer.h"
#include "runtime/gc/heap.h"

#define MAX_LENGTH 68719476736.0 // 64 GiB: more than a heap can have

// Data and length of a view, from what its buffer is now (10.4.5.9 MakeTypedArrayWithBufferWitnessRecord, 10.4.5.14
// IsTypedArrayOutOfBounds, 10.4.5.13 TypedArrayLength).
static void update(JsBufferView *v)
{
    const JsArrayBuffer *b = v->buffer;
    size_t size = js__element_size((JsElementType)v->type);
    bool fixed = v->fixed != JS_LENGTH_AUTO;
    v->out_of_bounds = js__buffer_is_detached(b) || v->offset > b->length ||
                       (fixed && v->fixed > (b->length - v->offset) / size);
    v->data = v->out_of_bounds ? NULL : b->bytes->b + v->offset;
    v->length = v->out_of_bounds ? 0 : fixed ? v->fixed : (b->length - v->offset) / size;
}

static void update_views(JsArrayBuffer *b)
{
    for (JsBufferView *v = b->views; v; v = v->next)
        update(v);
}

static void clear_views(Js *js, JsCell *cell)
{
    JsArrayBuffer *b = (JsArrayBuffer *)(void *)cell;
    for (JsBufferView **at = &b->views; *at;) {
        if (js__gc_is_marked(js, *at))
            at = &(*at)->next;
        else
            *at = (*at)->next;
    }
}

static void trace_buffer(JsTracer *t, JsCell *cell)
{
    static const JsWeakType views = {NULL, clear_views};
    JsArrayBuffer *b = (JsArrayBuffer *)(void *)cell;
    js_trace_cell(t, b->bytes);
    if (b->views)
        js__trace_weak(t, cell, &views);
}

const JsClass js__array_buffer_class = {.name = "ArrayBuffer",
                                        .kind = JS_KIND_ARRAYBUFFER,
                                        .size = sizeof(JsArrayBuffer),
                                        .type = {"ArrayBuffer", trace_buffer, NULL}};

// One thread has a heap: its data block is shared by nobody, but a SharedArrayBuffer only grows and is never detached.
const JsClass js__shared_array_buffer_class = {.name = "SharedArrayBuffer",
                                               .kind = JS_KIND_SHAREDARRAYBUFFER,
                                               .size = sizeof(JsArrayBuffer),
                                               .type = {"SharedArrayBuffer", trace_buffer, NULL}};

JsArrayBuffer *js__array_buffer_new(Js *js, const JsClass *class_, JsObject *proto, double length,
                                    double max)
{
    bool resizable = max != (double)JS_NOT_RESIZABLE;
    if ((resizable ? max : length) > MAX_LENGTH) {
        js_throw_range_error(js, "Array buffer allocation failed");
        return NULL;
    }
    JsArrayBuffer *b = (JsArrayBuffer *)js_object_new_class(js, class_, proto);
    JsBytes *bytes = b ? js_bytes_new(js, (size_t)(resizable ? max : length)) : NULL;
    if (!bytes)
        return NULL;
    b->bytes = bytes;
    b->length = (size_t)length;
    b->max_length = bytes->size;
    b->resizable = resizable;
    return b;
}

void js__array_buffer_detach(JsArrayBuffer *b)
{
    b->bytes = NULL;
    b->length = b->max_length = 0;
    update_views(b);
}

void js__array_buffer_resize(JsArrayBuffer *b, size_t length)
{
    if (length < b->length)
        memset(b->bytes->b + length, 0, b->length - length);
    b->length = length;
    update_views(b);
}

JsBufferView *js__view_new(Js *js, const JsClass *class_, JsObject *proto, JsElementType type)
{
    JsBufferView *v = (JsBufferView *)js_object_new_class(js, class_, proto);
    if (!v)
        return NULL;
    v->type = (uint8_t)type;
    v->out_of_bounds = true;
    return v;
}

void js__view_attach(Js *js, JsBufferView *v, JsArrayBuffer *buffer, size_t offset, size_t fixed)
{
    (void)js;
    v->buffer = buffer;
    v->offset = offset;
    v->fixed = fixed;
    v->next = buffer->views;
    buffer->views = v;
    update(v);
}
