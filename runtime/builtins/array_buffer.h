// SPDX-License-Identifier: MIT
// ArrayBuffer for the files of typed arrays and DataView.
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

#endif
