// SPDX-License-Identifier: MIT
// inspect(value, options) for the library: the function that custom inspection gets.
#include "runtime/builtins/primitive.h"
#include "runtime/host/inspect.h"

JS_PRIMITIVE(inspect, js__inspect_function)
