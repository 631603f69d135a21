// SPDX-License-Identifier: MIT
// The typed array constructors whose content type is BigInt: who names one links BigInt, and has its arithmetic from then on.
#include "runtime/builtins/bigint.h"
#include "runtime/builtins/typed_array_constructors.h"

JS_TYPED_ARRAY(BigInt64Array, BIGINT64, 8, js__bigint_use(js))
JS_TYPED_ARRAY(BigUint64Array, BIGUINT64, 8, js__bigint_use(js))
