// SPDX-License-Identifier: MIT
// DataView (25.3). Its methods for BigInts need BigInt linked: naming one of them does that.
#include "runtime/builtins/array_buffer.h"

// The number that the view and its length begin with, from the arguments (25.3.2.1 steps 4 to 9). False: exception.
static bool measure(Js *js, const JsArrayBuffer *b, double offset, JsValue length, double *size)
{
    if (js__buffer_is_detached(b)) {
        js_throw_type_error(js, "Cannot perform DataView on a detached ArrayBuffer");
        return false;
    }
    if (offset > (double)b->length) {
        js_throw_range_error(js, "Start offset %.0f is outside the bounds of the buffer", offset);
        return false;
    }
    double whole = (double)b->length;
    *size = whole - offset;
    if (js_is_undefined(length))
        return true;
    if (!js__to_index_or(js, length, size, "Invalid DataView length %s"))
        return false;
    // Step 9 compares with the length of step 5: valueOf may have detached or resized the buffer
    // since, which only steps 11 to 14 ask.
    if (offset + *size <= whole)
        return true;
    js_throw_range_error(js, "Invalid DataView length %.0f", *size);
    return false;
}

// 25.3.2.1 DataView ( buffer [ , byteOffset [ , byteLength ] ] )
static JS_BUILTIN(data_view_construct)
{
    double offset, size;
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor DataView requires 'new'");
    if (!js__is_buffer(JS_ARG(0)))
        return js_throw_type_error(js,
                                   "First argument to DataView constructor must be an ArrayBuffer");
    JsArrayBuffer *b = (JsArrayBuffer *)js_cell(argv[0]);
    JS_CHECK_OK(js__to_index_or(js, JS_ARG(1), &offset,
                                "Start offset %s is outside the bounds of the buffer") &&
                measure(js, b, offset, JS_ARG(2), &size));
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_DATAVIEW_PROTOTYPE);
    JS_CHECK_OK(proto);
    // Steps 11 to 14: the prototype's getter may have changed the buffer.
    bool given = !js_is_undefined(JS_ARG(2));
    double now;
    JS_CHECK_OK(measure(js, b, offset, given ? js_number(size) : JS_UNDEFINED, &now));
    JsBufferView *v = js__view_new(js, &js__data_view_class, proto, JS_ELEMENT_UINT8);
    JS_CHECK_OK(v);
    js__view_attach(js, v, b, (size_t)offset,
                    given || !b->resizable ? (size_t)size : JS_LENGTH_AUTO);
    return js_from_cell(v);
}

static JsBufferView *this_view(Js *js, JsValue this_, const char *method)
{
    if (js_is_kind(this_, JS_KIND_DATAVIEW))
        return (JsBufferView *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

static bool check_bounds(Js *js, const JsBufferView *v, const char *method)
{
    if (!v->out_of_bounds)
        return true;
    if (js__buffer_is_detached(v->buffer))
        js_throw_type_error(js, "Cannot perform %s on a detached ArrayBuffer", method);
    else
        js_throw_type_error(js, "Invalid DataView accessor %s on an out-of-bounds view", method);
    return false;
}

// 25.3.4.1 get DataView.prototype.buffer
static JS_BUILTIN(data_view_buffer)
{
    JsBufferView *v = this_view(js, this_, "DataView.prototype.buffer");
    JS_CHECK_OK(v);
    return js_from_cell(v->buffer);
}

// 25.3.4.2 get DataView.prototype.byteLength
static JS_BUILTIN(data_view_byte_length)
{
    JsBufferView *v = this_view(js, this_, "DataView.prototype.byteLength");
    JS_CHECK_OK(v && check_bounds(js, v, "DataView.prototype.byteLength"));
    return js_number((double)v->length);
}

// 25.3.4.3 get DataView.prototype.byteOffset
static JS_BUILTIN(data_view_byte_offset)
{
    JsBufferView *v = this_view(js, this_, "DataView.prototype.byteOffset");
    JS_CHECK_OK(v && check_bounds(js, v, "DataView.prototype.byteOffset"));
    return js_number((double)v->offset);
}

// A view of one element in a C array, through which it is converted.
static JsBufferView one_element(JsElementType type, unsigned char *bytes)
{
    return (JsBufferView){.data = bytes, .length = 1, .type = (uint8_t)type};
}

// The element's bytes, in the order that this machine has or the other one.
static void copy_element(unsigned char *to, const unsigned char *from, size_t size, bool little)
{
    const uint16_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    for (size_t i = 0; i < size; i++)
        to[i] = from[little == first ? i : size - 1 - i];
}

// BigInts cannot be made or read as text without BigInt.
static void link_bigint(Js *js, JsElementType type)
{
    if (js__element_is_bigint(type) && !js->bigint)
        js_intrinsic(js, JS_I_BIGINT);
}

#define OUTSIDE "Offset is outside the bounds of the DataView"

static bool check_index(Js *js, const JsBufferView *v, double index, size_t size, const char *method)
{
    if (!check_bounds(js, v, method))
        return false;
    if (index + (double)size <= (double)v->length)
        return true;
    js_throw_range_error(js, OUTSIDE);
    return false;
}

// 25.3.1.5 GetViewValue
static JsValue get_value(Js *js, JsValue this_, JsValue request, JsValue little,
                         JsElementType type, const char *method)
{
    unsigned char bytes[8];
    size_t size = js__element_size(type);
    JsBufferView *v = this_view(js, this_, method);
    double index;
    JS_CHECK_OK(v && js__to_index_or(js, request, &index, OUTSIDE) && check_index(js, v, index, size, method));
    link_bigint(js, type);
    copy_element(bytes, v->data + (size_t)index, size, js_truthy(little));
    JsBufferView element = one_element(type, bytes);
    return js_view_load(js, &element, 0);
}

// 25.3.1.6 SetViewValue
static JsValue set_value(Js *js, JsValue this_, JsValue request, JsValue value, JsValue little,
                         JsElementType type, const char *method)
{
    unsigned char bytes[8];
    size_t size = js__element_size(type);
    JsBufferView *v = this_view(js, this_, method);
    double index;
    JS_CHECK_OK(v && js__to_index_or(js, request, &index, OUTSIDE));
    link_bigint(js, type);
    value = js__view_convert(js, type, value);
    JS_CHECK(value);
    JS_CHECK_OK(check_index(js, v, index, size, method));
    JsBufferView element = one_element(type, bytes);
    js_view_store(&element, 0, value);
    copy_element(v->data + (size_t)index, bytes, size, js_truthy(little));
    return JS_UNDEFINED;
}

// 25.3.4.5 to 25.3.4.26
#define ELEMENT(name, type)                                                                        \
    static JS_BUILTIN(get_##name)                                                                  \
    {                                                                                              \
        return get_value(js, this_, JS_ARG(0), JS_ARG(1), JS_ELEMENT_##type,                       \
                         "DataView.prototype.get" #name);                                          \
    }                                                                                              \
    static JS_BUILTIN(set_##name)                                                                  \
    {                                                                                              \
        return set_value(js, this_, JS_ARG(0), JS_ARG(1), JS_ARG(2), JS_ELEMENT_##type,            \
                         "DataView.prototype.set" #name);                                          \
    }
ELEMENT(BigInt64, BIGINT64)
ELEMENT(BigUint64, BIGUINT64)
ELEMENT(Float16, FLOAT16)
ELEMENT(Float32, FLOAT32)
ELEMENT(Float64, FLOAT64)
ELEMENT(Int8, INT8)
ELEMENT(Int16, INT16)
ELEMENT(Int32, INT32)
ELEMENT(Uint8, UINT8)
ELEMENT(Uint16, UINT16)
ELEMENT(Uint32, UINT32)
#undef ELEMENT

static const JsIntrinsicDef data_view_def = {
    .id = JS_I_DATAVIEW,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(data_view_construct, &js__atom_DataView.s, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_DATAVIEW_PROTOTYPE,
};

#define ROWS(name) JS_METHOD(get##name, 1, get_##name), JS_METHOD(set##name, 2, set_##name)
static const JsRow data_view_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, DATAVIEW, JS_DATA_HIDDEN),
    JS_GETTER(buffer, data_view_buffer),
    JS_GETTER(byteLength, data_view_byte_length),
    JS_GETTER(byteOffset, data_view_byte_offset),
    ROWS(Int8),
    ROWS(Uint8),
    ROWS(Int16),
    ROWS(Uint16),
    ROWS(Int32),
    ROWS(Uint32),
    ROWS(Float16),
    ROWS(Float32),
    ROWS(Float64),
    ROWS(BigInt64),
    ROWS(BigUint64),
    JS_TAG_ROW(DataView),
};
#undef ROWS

static const JsIntrinsicDef data_view_prototype_def = {.id = JS_I_DATAVIEW_PROTOTYPE,
                                                       .proto = JS_I_OBJECT_PROTOTYPE,
                                                       .prototype = -1,
                                                       JS_ROWS(data_view_prototype_rows)};

static JsValue data_view_make(Js *js)
{
    js__realm_add(js, &data_view_def);
    js__realm_add(js, &data_view_prototype_def);
    return js_intrinsic_value(js, JS_I_DATAVIEW);
}

const JsGlobalDef js_global_DataView = {"DataView", data_view_make};
