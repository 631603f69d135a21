// SPDX-License-Identifier: MIT
// eval (19.2.1): there is no compiler in a program, so a string is an EvalError.
#include "runtime/builtins/builtin.h"

// 19.2.1 eval ( x )
static JS_BUILTIN(global_eval)
{
    if (!js_is_string(JS_ARG(0)))
        return JS_ARG(0);
    return js__throw_dynamic_code(js, "eval");
}

const JsIntrinsicDef js__eval_def = {
    .id = JS_I_EVAL,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(global_eval, (const JsString *)&js__atom_eval, 1, 0),
    .prototype = -1,
};
