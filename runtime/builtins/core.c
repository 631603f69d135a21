// SPDX-License-Identifier: MIT
// The builtins that every program has: the definitions of core.def, and the standard globals made
// of them.
#include "runtime/builtins/core.h"
#include "runtime/object/shape.h"
#include <math.h>
#include <yieldc/atoms.h>

#define JS_CORE(name) extern const JsIntrinsicDef js__##name##_def;
#define JS_NAMED_CORE(name) JS_CORE(name)
#include "runtime/builtins/core.def"
#undef JS_CORE
#undef JS_NAMED_CORE

static const JsIntrinsicDef *const definitions[] = {
#define JS_CORE(name) &js__##name##_def,
#define JS_NAMED_CORE(name)
#include "runtime/builtins/core.def"
#undef JS_CORE
#undef JS_NAMED_CORE
};

static const JsIntrinsicDef *const named_definitions[] = {
#define JS_CORE(name)
#define JS_NAMED_CORE(name) &js__##name##_def,
#include "runtime/builtins/core.def"
#undef JS_CORE
#undef JS_NAMED_CORE
};

void js__core_add(Js *js)
{
    for (size_t i = 0; i < sizeof definitions / sizeof *definitions; i++)
        js__realm_add(js, definitions[i]);
}

void js__core_add_named(Js *js)
{
    for (size_t i = 0; i < sizeof named_definitions / sizeof *named_definitions; i++)
        js__realm_add(js, named_definitions[i]);
}

// Constructors and namespaces whose intrinsic is core: js_global_Object and so on.
#define GLOBAL(name, intrinsic, definition)                                                        \
    static JsValue make_##name(Js *js)                                                             \
    {                                                                                              \
        js__realm_add(js, &js__##definition##_def);                                                \
        return js_from_cell_or_exception(js_intrinsic(js, JS_I_##intrinsic));                      \
    }                                                                                              \
    const JsGlobalDef js_global_##name = {#name, make_##name};
#define ERROR(name, intrinsic, definition)                                                         \
    static JsValue make_##name(Js *js)                                                             \
    {                                                                                              \
        js__realm_add(js, &js__error_def);                                                         \
        js__realm_add(js, &js__##definition##_prototype_def);                                      \
        js__realm_add(js, &js__##definition##_def);                                                \
        return js_from_cell_or_exception(js_intrinsic(js, JS_I_##intrinsic));                      \
    }                                                                                              \
    const JsGlobalDef js_global_##name = {#name, make_##name};
#include <yieldc/core_globals.def>
#undef GLOBAL
#undef ERROR

static const JsGlobalDef *const globals[] = {
#define GLOBAL(name, intrinsic, definition) &js_global_##name,
#define ERROR(name, intrinsic, definition) &js_global_##name,
#include <yieldc/core_globals.def>
#undef GLOBAL
#undef ERROR
};

bool js__core_globals(Js *js)
{
    JsObject *o = js->realm->global;
    return js__add_property(js, o, JS_KEY(globalThis), js_from_cell(o), JS_DATA_HIDDEN) &&
           js__add_property(js, o, JS_KEY(Infinity), js_double(INFINITY), 0) &&
           js__add_property(js, o, JS_KEY(NaN), js_double(NAN), 0) &&
           js__add_property(js, o, JS_KEY(undefined), JS_UNDEFINED, 0);
}

bool js__core_named_globals(Js *js)
{
    for (size_t i = 0; i < sizeof globals / sizeof *globals; i++)
        if (!js__global_add(js, globals[i]))
            return false;
    return true;
}
