// SPDX-License-Identifier: MIT
// ArrayBuffer for the files of typed arrays and DataView, and what SharedArrayBuffer does alike.
#ifndef YIELDC_BUILTINS_ARRAY_BUFFER_H
#define YIELDC_BUILTINS_ARRAY_BUFFER_H

#include "runtime/builtins/builtin.h"
#include "runtime/object/array_buffer.h"

// Makes the definitions of ArrayBuffer and its prototype known.
void js__array_buffer_use(Js *js);
// 25.1.3.1 AllocateArrayBuffer(%ArrayBuffer%, length). NULL: RangeError.
JsArrayBuffer *js__array_buffer_allocate(Js *js, double length);
// 7.1.22 ToIndex with a RangeError of its own, whose format has one %s at most, for the number.
bool js__to_index_or(Js *js, JsValue v, double *index, const char *format);


// ArrayBuffer or SharedArrayBuffer. The intrinsic behind `constructor` is its prototype.
typedef struct JsBufferForm {
    JsKind kind;
    const JsClass *class_;
    JsIntrinsic constructor;
    const char *name; // in messages
} JsBufferForm;
// 25.1.4.1 ArrayBuffer ( length [ , options ] ), 25.2.3.1 SharedArrayBuffer
JsValue js__buffer_construct(Js *js, const JsBufferForm *form, JsValue new_target, uint32_t argc,
                             const JsValue *argv);
// The receiver of a method (`method` is its name without the prototype's). NULL: TypeError.
JsArrayBuffer *js__this_buffer(Js *js, const JsBufferForm *form, JsValue this_, const char *method);
// 25.1.6.7 ArrayBuffer.prototype.slice ( start, end ), 25.2.5.6 of SharedArrayBuffer
JsValue js__buffer_slice(Js *js, const JsBufferForm *form, JsValue this_, uint32_t argc,
                         const JsValue *argv);

#endif
