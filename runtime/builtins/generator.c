// SPDX-License-Identifier: MIT
// %GeneratorFunction%, its prototype and %GeneratorPrototype% (27.3, 27.5.1).
#include "runtime/async/frame.h"
#include "runtime/builtins/builtin.h"

// 27.3.1.1 GeneratorFunction ( ...parameterArgs, bodyArg )
static JS_BUILTIN(generator_function_constructor)
{
    return js__throw_dynamic_code(js, "GeneratorFunction");
}

// 27.5.1.3 Generator.prototype.return ( value )
static JS_BUILTIN(generator_return)
{
    return js__generator_resume(js, this_, JS_RETURN, JS_ARG(0), "return");
}

// 27.5.1.4 Generator.prototype.throw ( exception )
static JS_BUILTIN(generator_throw)
{
    return js__generator_resume(js, this_, JS_THROW, JS_ARG(0), "throw");
}

static const JsRow generator_function_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, GENERATOR_FUNCTION, JS_CONFIGURABLE),
    JS_INTRINSIC_ROW(prototype, GENERATOR_PROTOTYPE, JS_CONFIGURABLE),
    JS_TAG_ROW(GeneratorFunction),
};

static const JsRow generator_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, GENERATOR_FUNCTION_PROTOTYPE, JS_CONFIGURABLE),
    JS_METHOD(next, 1, js__generator_next_entry),
    JS_METHOD(return, 1, generator_return),
    JS_METHOD(throw, 1, generator_throw),
    JS_TAG_ROW(Generator),
};

const JsIntrinsicDef js__generator_function_def = {
    .id = JS_I_GENERATOR_FUNCTION,
    .proto = JS_I_FUNCTION,
    .constructor =
        JS_BUILTIN_CODE(generator_function_constructor,
                        (const JsString *)&js__atom_GeneratorFunction, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_GENERATOR_FUNCTION_PROTOTYPE,
};

const JsIntrinsicDef js__generator_function_prototype_def = {
    .id = JS_I_GENERATOR_FUNCTION_PROTOTYPE,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(generator_function_prototype_rows),
};

const JsIntrinsicDef js__generator_prototype_def = {
    .id = JS_I_GENERATOR_PROTOTYPE,
    .proto = JS_I_ITERATOR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(generator_prototype_rows),
};
