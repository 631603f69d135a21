// SPDX-License-Identifier: MIT
// ArrayBuffers and the views over them (typed arrays, DataViews): layouts that emitted C knows, and element access.
//
// A view keeps what an access needs: where its first byte is and how many elements can be reached now. Both are 0 when
// the view is out of bounds (its buffer detached or shrunk), so an index below `length` is always in memory. A buffer
// knows its views, weakly, and tells them when it is detached or resized. The data block is a cell of the heap: a
// pointer into it keeps it. Any call may change data and length: both are read again after one.
#ifndef YIELDC_TYPED_ARRAY_H
#define YIELDC_TYPED_ARRAY_H

#include <yieldc/ops.h>

#ifdef __cplusplus
extern "C" {
#endif

// Table 70, in this order everywhere. From JS_ELEMENT_BIGINT64 on the content type is BigInt.
typedef enum JsElementType {
    JS_ELEMENT_INT8,
    JS_ELEMENT_UINT8,
    JS_ELEMENT_UINT8CLAMPED,
    JS_ELEMENT_INT16,
    JS_ELEMENT_UINT16,
    JS_ELEMENT_INT32,
    JS_ELEMENT_UINT32,
    JS_ELEMENT_FLOAT16,
    JS_ELEMENT_FLOAT32,
    JS_ELEMENT_FLOAT64,
    JS_ELEMENT_BIGINT64,
    JS_ELEMENT_BIGUINT64
} JsElementType;
#define JS_ELEMENT_TYPES 12

typedef struct JsBufferView JsBufferView;

typedef struct JsArrayBuffer {
    JsObject o;
    JsBytes *bytes;    // [[ArrayBufferData]], max_length bytes; NULL when detached
    size_t length;     // [[ArrayBufferByteLength]]
    size_t max_length; // [[ArrayBufferMaxByteLength]] if resizable, else length
    JsBufferView *views;     // those that are alive
    bool resizable;
} JsArrayBuffer;

// A typed array, or a DataView (whose elements are bytes).
struct JsBufferView {
    JsObject o;
    unsigned char *data; // the first byte; NULL when out of bounds
    size_t length;       // elements that can be accessed now
    JsArrayBuffer *buffer;
    size_t offset; // [[ByteOffset]]
    size_t fixed;  // [[ArrayLength]], of a DataView [[ByteLength]]; JS_LENGTH_AUTO: follows the buffer
    JsBufferView *next;  // in the list of the buffer
    uint8_t type;  // JsElementType
    bool out_of_bounds;
};
#define JS_LENGTH_AUTO SIZE_MAX

static inline bool js_is_typed_array(JsValue v)
{
    return js_is_kind(v, JS_KIND_TYPEDARRAY);
}

// A value of a C double or integer: how it is encoded is told to the compiler, so that a use of it as a number tests nothing.
JS_INLINE JsValue js_known_int(int32_t i)
{
    JsValue v = js_int(i);
    js_never(!js_is_int(v));
    return v;
}
JS_INLINE JsValue js_known_double(double d)
{
    JsValue v = js_double(d);
    js_never(!js_is_number(v) || js_is_int(v));
    return v;
}

#define JS_VIEW_ELEMENT(type)                                                                      \
    type e;                                                                                        \
    memcpy(&e, t->data + i * sizeof e, sizeof e)

// The element at an index below t->length, of the type that t has. JS_EMPTY: half precision and BigInt, which are calls.
JS_INLINE JsValue js__view_load_as(JsElementType type, const JsBufferView *t, size_t i)
{
    switch (type) {
    case JS_ELEMENT_INT8:
        return js_known_int((int8_t)t->data[i]);
    case JS_ELEMENT_UINT8:
    case JS_ELEMENT_UINT8CLAMPED:
        return js_known_int(t->data[i]);
    case JS_ELEMENT_INT16: {
        JS_VIEW_ELEMENT(int16_t);
        return js_known_int(e);
    }
    case JS_ELEMENT_UINT16: {
        JS_VIEW_ELEMENT(uint16_t);
        return js_known_int(e);
    }
    case JS_ELEMENT_INT32: {
        JS_VIEW_ELEMENT(int32_t);
        return js_known_int(e);
    }
    case JS_ELEMENT_UINT32: {
        JS_VIEW_ELEMENT(uint32_t);
        return js_int64(e);
    }
    case JS_ELEMENT_FLOAT32: {
        JS_VIEW_ELEMENT(float);
        return js_known_double(e);
    }
    case JS_ELEMENT_FLOAT64: {
        JS_VIEW_ELEMENT(double);
        return js_known_double(e);
    }
    default:
        return JS_EMPTY;
    }
}
#undef JS_VIEW_ELEMENT

JsValue js__view_load_slow(Js *js, const JsBufferView *t, size_t i);
// 10.4.5.16 TypedArrayGetElement of an index below t->length. JS_EXCEPTION: no memory for a BigInt.
static inline JsValue js_view_load(Js *js, const JsBufferView *t, size_t i)
{
    JsValue v = js__view_load_as((JsElementType)t->type, t, i);
    return js_likely(!js_is_empty(v)) ? v : js__view_load_slow(js, t, i);
}

// 7.1.6 ToInt32 of a number; the conversions to smaller integers are its low bits.
static inline int32_t js_number_to_int32(JsValue v)
{
    return js_likely(js_is_int(v)) ? js_int_value(v) : js_double_to_int32(js_double_value(v));
}

#define JS_VIEW_STORE(type, value)                                                                 \
    do {                                                                                           \
        type e = (type)(value);                                                                    \
        memcpy(t->data + i * sizeof e, &e, sizeof e);                                              \
        return true;                                                                               \
    } while (0)

// Stores a number at an index below t->length, of the type that t has. False: nothing is done where it takes a call.
JS_INLINE bool js__view_store_as(JsElementType type, const JsBufferView *t, size_t i, JsValue v)
{
    switch (type) {
    case JS_ELEMENT_INT8:
    case JS_ELEMENT_UINT8:
        JS_VIEW_STORE(uint8_t, js_number_to_int32(v));
    case JS_ELEMENT_UINT8CLAMPED:
        if (js_unlikely(!js_is_int(v)))
            return false;
        JS_VIEW_STORE(uint8_t, js_int_value(v) < 0 ? 0 : js_int_value(v) > 255 ? 255 : js_int_value(v));
    case JS_ELEMENT_INT16:
    case JS_ELEMENT_UINT16:
        JS_VIEW_STORE(uint16_t, js_number_to_int32(v));
    case JS_ELEMENT_INT32:
    case JS_ELEMENT_UINT32:
        JS_VIEW_STORE(int32_t, js_number_to_int32(v));
    case JS_ELEMENT_FLOAT32:
        JS_VIEW_STORE(float, js_number_value(v));
    case JS_ELEMENT_FLOAT64:
        JS_VIEW_STORE(double, js_number_value(v));
    default:
        return false;
    }
}
#undef JS_VIEW_STORE

void js__view_store_slow(const JsBufferView *t, size_t i, JsValue v);
// 10.4.5.17 TypedArraySetElement, step 3, of an index below t->length. v is a number, or a BigInt as the type asks.
static inline void js_view_store(const JsBufferView *t, size_t i, JsValue v)
{
    if (!js__view_store_as((JsElementType)t->type, t, i, v))
        js__view_store_slow(t, i, v);
}

#ifdef __cplusplus
}
#endif

#endif
