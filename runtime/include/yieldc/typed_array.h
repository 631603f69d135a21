// SPDX-License-Identifier: MIT
// ArrayBuffers and the views over them (typed arrays, DataViews): layouts that emitted C knows, and element access.
//
// A view keeps what an access needs: where its first byte is and how many elements can be reached now. Both are 0 when
// the view is out of bounds (its buffer detached or shrunk), so an index below `length` is always in memory. A buffer
// knows its views, weakly, and tells them when it is detached or resized. The data block is a cell of the heap: a
// pointer into it keeps it. Any call may change data and length: both are read again after one.
#ifndef YIELDC_TYPED_ARRAY_H
#define YIELDC_TYPED_ARRAY_H

#include <yieldc/object.h>

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

// The parts of js_view_load and js_view_store that are calls: half precision numbers and BigInts.
JsValue js__view_load_slow(Js *js, const JsBufferView *t, size_t i);
void js__view_store_slow(const JsBufferView *t, size_t i, JsValue v);
int32_t js_double_to_int32(double d);

#define JS_VIEW_ELEMENT(type)                                                                      \
    type e;                                                                                        \
    memcpy(&e, t->data + i * sizeof e, sizeof e)

// 10.4.5.16 TypedArrayGetElement of an index below t->length. JS_EXCEPTION: no memory for a BigInt.
static inline JsValue js_view_load(Js *js, const JsBufferView *t, size_t i)
{
    switch (t->type) {
    case JS_ELEMENT_INT8:
        return js_int((int8_t)t->data[i]);
    case JS_ELEMENT_UINT8:
    case JS_ELEMENT_UINT8CLAMPED:
        return js_int(t->data[i]);
    case JS_ELEMENT_INT16: {
        JS_VIEW_ELEMENT(int16_t);
        return js_int(e);
    }
    case JS_ELEMENT_UINT16: {
        JS_VIEW_ELEMENT(uint16_t);
        return js_int(e);
    }
    case JS_ELEMENT_INT32: {
        JS_VIEW_ELEMENT(int32_t);
        return js_int(e);
    }
    case JS_ELEMENT_UINT32: {
        JS_VIEW_ELEMENT(uint32_t);
        return js_int64(e);
    }
    case JS_ELEMENT_FLOAT32: {
        JS_VIEW_ELEMENT(float);
        return js_double(e);
    }
    case JS_ELEMENT_FLOAT64: {
        JS_VIEW_ELEMENT(double);
        return js_double(e);
    }
    default:
        return js__view_load_slow(js, t, i);
    }
}
#undef JS_VIEW_ELEMENT

// 7.1.6 ToInt32 of a number; the conversions to smaller integers are its low bits.
static inline int32_t js_number_to_int32(JsValue v)
{
    if (js_likely(js_is_int(v)))
        return js_int_value(v);
    double d = js_double_value(v);
    if (d >= -2147483648.0 && d <= 2147483647.0)
        return (int32_t)d;
    return js_double_to_int32(d);
}

#define JS_VIEW_STORE(type, value)                                                                 \
    do {                                                                                           \
        type e = (type)(value);                                                                    \
        memcpy(t->data + i * sizeof e, &e, sizeof e);                                              \
    } while (0)

// 10.4.5.17 TypedArraySetElement, step 3, of an index below t->length. v is a number, or a BigInt as the type asks.
static inline void js_view_store(const JsBufferView *t, size_t i, JsValue v)
{
    switch (t->type) {
    case JS_ELEMENT_INT8:
    case JS_ELEMENT_UINT8:
        t->data[i] = (unsigned char)js_number_to_int32(v);
        break;
    case JS_ELEMENT_INT16:
    case JS_ELEMENT_UINT16:
        JS_VIEW_STORE(uint16_t, js_number_to_int32(v));
        break;
    case JS_ELEMENT_INT32:
    case JS_ELEMENT_UINT32:
        JS_VIEW_STORE(int32_t, js_number_to_int32(v));
        break;
    case JS_ELEMENT_FLOAT32:
        JS_VIEW_STORE(float, js_number_value(v));
        break;
    case JS_ELEMENT_FLOAT64:
        JS_VIEW_STORE(double, js_number_value(v));
        break;
    default:
        js__view_store_slow(t, i, v);
    }
}
#undef JS_VIEW_STORE

#endif
