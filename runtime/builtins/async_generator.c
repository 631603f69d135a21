// SPDX-License-Identifier: MIT
// %AsyncGeneratorFunction%, its prototype and %AsyncGeneratorPrototype% (27.4, 27.6.1).
#include "runtime/async/frame.h"
#include "runtime/builtins/builtin.h"

// 27.4.1.1 AsyncGeneratorFunction ( ...parameterArgs, bodyArg )
static JS_BUILTIN(async_generator_function_constructor)
{
    return js__throw_dynamic_code(js, "AsyncGeneratorFunction");
}

static const JsRow async_generator_function_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, ASYNC_GENERATOR_FUNCTION, JS_CONFIGURABLE),
    JS_INTRINSIC_ROW(prototype, ASYNC_GENERATOR_PROTOTYPE, JS_CONFIGURABLE),
    JS_TAG_ROW(AsyncGeneratorFunction),
};

static const JsRow async_generator_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, ASYNC_GENERATOR_FUNCTION_PROTOTYPE, JS_CONFIGURABLE),
    JS_METHOD(next, 1, js__async_generator_next_entry),
    JS_METHOD(return, 1, js__async_generator_return_entry),
    JS_METHOD(throw, 1, js__async_generator_throw_entry),
    JS_TAG_ROW(AsyncGenerator),
};

const JsIntrinsicDef js__async_generator_function_def = {
    .id = JS_I_ASYNC_GENERATOR_FUNCTION,
    .proto = JS_I_FUNCTION,
    .constructor =
        JS_BUILTIN_CODE(async_generator_function_constructor,
                        (const JsString *)&js__atom_AsyncGeneratorFunction, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ASYNC_GENERATOR_FUNCTION_PROTOTYPE,
};

const JsIntrinsicDef js__async_generator_function_prototype_def = {
    .id = JS_I_ASYNC_GENERATOR_FUNCTION_PROTOTYPE,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(async_generator_function_prototype_rows),
};

const JsIntrinsicDef js__async_generator_prototype_def = {
    .id = JS_I_ASYNC_GENERATOR_PROTOTYPE,
    .proto = JS_I_ASYNC_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(async_generator_prototype_rows),
};
