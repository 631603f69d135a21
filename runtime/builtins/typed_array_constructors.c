// SPDX-License-Identifier: MIT
// The typed array constructors whose content type is Number (Table 70), all but Uint8Array.
#include "runtime/builtins/typed_array_constructors.h"

JS_TYPED_ARRAY(Int8Array, INT8, 1, (void)0)
JS_TYPED_ARRAY(Uint8ClampedArray, UINT8CLAMPED, 1, (void)0)
JS_TYPED_ARRAY(Int16Array, INT16, 2, (void)0)
JS_TYPED_ARRAY(Uint16Array, UINT16, 2, (void)0)
JS_TYPED_ARRAY(Int32Array, INT32, 4, (void)0)
JS_TYPED_ARRAY(Uint32Array, UINT32, 4, (void)0)
JS_TYPED_ARRAY(Float16Array, FLOAT16, 2, (void)0)
JS_TYPED_ARRAY(Float32Array, FLOAT32, 4, (void)0)
JS_TYPED_ARRAY(Float64Array, FLOAT64, 8, (void)0)
