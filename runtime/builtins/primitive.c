// SPDX-License-Identifier: MIT
// The module that 'yieldc:io' is: it has nothing itself, because each primitive is a unit.
#include "runtime/builtins/primitive.h"

static JS_BUILTIN(nothing)
{
    return JS_UNDEFINED;
}

static const JsCode code = JS_BUILTIN_CODE(nothing, NULL, 0, 0);

extern const JsUnit js_module__io;
const JsUnit js_module__io = {.abi = JS_ABI,
                              .file = "yieldc:io",
                              .main = &code,
                              .module = true,
                              .imported = true,
                              .instantiate = &code,
                              .separate = true};
