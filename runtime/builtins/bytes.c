// SPDX-License-Identifier: MIT
// Bytes for C (embed.h): a Uint8Array of them, and where those of a buffer or view lie.
//
// A file of its own: only programs that use it link what typed arrays are made of.
#include "runtime/builtins/typed_array.h"
#include <yieldc/embed.h>

extern const JsGlobalDef js_global_Uint8Array;

JsValue js_bytes(Js *js, const void *data, size_t size)
{
    if (js_is_exception(js_global_Uint8Array.make(js)))
        return JS_EXCEPTION;
    JsObject *proto = js_intrinsic(js, JS_I_UINT8ARRAY_PROTOTYPE);
    JsArrayBuffer *buffer = proto ? js__array_buffer_allocate(js, (double)size) : NULL;
    JsBufferView *v = buffer ? js__view_new(js, &js__typed_array_class, proto, JS_ELEMENT_UINT8)
                             : NULL;
    if (!v)
        return JS_EXCEPTION;
    if (data && size)
        memcpy(buffer->bytes->b, data, size);
    js__view_attach(js, v, buffer, 0, size);
    return js_from_cell(v);
}

// The buffer has lost its bytes, or has become too short for the view.
static unsigned char *throw_out_of_bounds(Js *js, const JsArrayBuffer *b)
{
    js_throw_type_error(js, js__buffer_is_detached(b) ? "the ArrayBuffer is detached"
                                                      : "the view is out of bounds");
    return NULL;
}

unsigned char *js_bytes_of(Js *js, JsValue v, size_t *size)
{
    *size = 0;
    if (js__is_buffer(v)) {
        const JsArrayBuffer *b = (const JsArrayBuffer *)js_cell(v);
        if (js__buffer_is_detached(b))
            return throw_out_of_bounds(js, b);
        *size = b->length;
        return b->bytes->b;
    }
    if (!js_is_typed_array(v) && !js_is_kind(v, JS_KIND_DATAVIEW)) {
        js__throw_about(js, "%s is no ArrayBuffer, typed array or DataView", v);
        return NULL;
    }
    const JsBufferView *view = (const JsBufferView *)js_cell(v);
    if (view->out_of_bounds)
        return throw_out_of_bounds(js, view->buffer);
    *size = view->length * js__element_size((JsElementType)view->type);
    return view->buffer->bytes->b + view->offset;
}
