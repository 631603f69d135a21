// SPDX-License-Identifier: MIT
// %AsyncFunction% and its prototype (27.7.1 to 27.7.3).
#include "runtime/builtins/builtin.h"

// 27.7.1.1 AsyncFunction ( ...parameterArgs, bodyArg )
static JS_BUILTIN(async_function_constructor)
{
    return js__throw_dynamic_code(js, "AsyncFunction");
}

static const JsRow async_function_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, ASYNC_FUNCTION, JS_CONFIGURABLE),
    JS_TAG_ROW(AsyncFunction),
};

const JsIntrinsicDef js__async_function_def = {
    .id = JS_I_ASYNC_FUNCTION,
    .proto = JS_I_FUNCTION,
    .constructor =
        JS_BUILTIN_CODE(async_function_constructor, (const JsString *)&js__atom_AsyncFunction, 1,
                        JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ASYNC_FUNCTION_PROTOTYPE,
};

const JsIntrinsicDef js__async_function_prototype_def = {
    .id = JS_I_ASYNC_FUNCTION_PROTOTYPE,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(async_function_prototype_rows),
};
