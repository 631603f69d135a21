// SPDX-License-Identifier: MIT
// The builtins that every program has: the definitions of core.def, and the standard globals made of them.
#include "runtime/builtins/core.h"

#define JS_CORE(name) extern const JsIntrinsicDef js__##name##_def;
#include "runtime/builtins/core.def"
#undef JS_CORE

static const JsIntrinsicDef *const definitions[] = {
#define JS_CORE(name) &js__##name##_def,
#include "runtime/builtins/core.def"
#undef JS_CORE
};

void js__core_add(Js *js)
{
    for (size_t i = 0; i < sizeof definitions / sizeof *definitions; i++)
        js__realm_add(js, definitions[i]);
}
