// SPDX-License-Identifier: MIT
// ArrayBuffers (25.1.3) and what typed arrays and DataViews share: making, resizing, detaching.
#ifndef YIELDC_OBJECT_ARRAY_BUFFER_H
#define YIELDC_OBJECT_ARRAY_BUFFER_H

#include "runtime/object/shape.h"
#include <yieldc/typed_array.h>

extern const JsClass js__array_buffer_class;
extern const JsClass js__shared_array_buffer_class;
extern const JsClass js__typed_array_class;
extern const JsClass js__data_view_class;

#define JS_NOT_RESIZABLE SIZE_MAX

// An ArrayBuffer or a SharedArrayBuffer: what a view can have (RequireInternalSlot(v, [[ArrayBufferData]])).
static inline bool js__is_buffer(JsValue v)
{
    return js_is_kind(v, JS_KIND_ARRAYBUFFER) || js_is_kind(v, JS_KIND_SHAREDARRAYBUFFER);
}
// 25.2.2.2 IsSharedArrayBuffer
static inline bool js__buffer_is_shared(const JsArrayBuffer *b)
{
    return js_cell_kind(&b->o.cell) == JS_KIND_SHAREDARRAYBUFFER;
}
static inline bool js__buffer_is_detached(const JsArrayBuffer *b)
{
    return !b->bytes;
}
static inline size_t js__element_size(JsElementType type)
{
    static const uint8_t sizes[JS_ELEMENT_TYPES] = {1, 1, 1, 2, 2, 4, 4, 2, 4, 8, 8, 8};
    return sizes[type];
}
static inline bool js__element_is_bigint(JsElementType type)
{
    return type >= JS_ELEMENT_BIGINT64;
}

// 25.1.3.1 AllocateArrayBuffer and 25.2.2.1 AllocateSharedArrayBuffer, past its prototype: max is JS_NOT_RESIZABLE or not below
// length. Lengths are integers, as doubles because they may be as large as 2^53 - 1. NULL: RangeError.
JsArrayBuffer *js__array_buffer_new(Js *js, const JsClass *class_, JsObject *proto, double length,
                                    double max);
// 25.1.3.5 DetachArrayBuffer: the data block goes, all views are out of bounds.
void js__array_buffer_detach(JsArrayBuffer *b);
// 25.1.6.6 resize and 25.2.5.3 grow, of a resizable buffer: length is not above its maximum. New bytes are 0.
void js__array_buffer_resize(JsArrayBuffer *b, size_t length);

// A view without a buffer; nothing but js__view_attach may be done with it. NULL: exception.
JsBufferView *js__view_new(Js *js, const JsClass *class_, JsObject *proto, JsElementType type);
// Gives it the buffer: fixed is JS_LENGTH_AUTO or a length in elements.
void js__view_attach(Js *js, JsBufferView *v, JsArrayBuffer *buffer, size_t offset, size_t fixed);

// 10.4.5.11 IsTypedArrayFixedLength. A shared buffer only grows, so nothing goes out of bounds there.
static inline bool js__view_is_fixed(const JsBufferView *v)
{
    return v->fixed != JS_LENGTH_AUTO && (!v->buffer->resizable || js__buffer_is_shared(v->buffer));
}
// The element at i, undefined when there is none.
static inline JsValue js__view_get(Js *js, const JsBufferView *v, double i)
{
    return i < (double)v->length ? js_view_load(js, v, (size_t)i) : JS_UNDEFINED;
}
// 10.4.5.17 TypedArraySetElement: converts, then stores if the index is still there. False: exception.
bool js__view_set(Js *js, JsBufferView *t, double i, JsValue v);
// The conversion alone: ToNumber or ToBigInt.
JsValue js__view_convert(Js *js, JsElementType type, JsValue v);

#endif
