// SPDX-License-Identifier: MIT
// Primitives: functions of C that the library imports.
//
//     import { inspect } from 'yieldc:io';    js_export__io__inspect, the one slot of a unit of its own:
//                                             a program has the primitives that its modules name
//
// JS_PRIMITIVE(name, make) defines the symbols; make(js) gives the value, JS_EXCEPTION when it cannot. Of functions that nothing
// else makes, JS_PRIMITIVE_FUNCTION(name, entry, length).
#ifndef YIELDC_BUILTINS_PRIMITIVE_H
#define YIELDC_BUILTINS_PRIMITIVE_H

#include "runtime/builtins/builtin.h"
#include <yieldc/atoms.h>
#include <yieldc/unit.h>

#define JS_PRIMITIVE(name_, make_)                                                                 \
    static JS_BUILTIN(name_##_instantiate)                                                         \
    {                                                                                              \
        JsEnv *env = self->env;                                                                    \
        JsValue v = make_(js);                                                                     \
        if (!js_is_exception(v))                                                                   \
            js_store(js, env, &env->v[0], v);                                                      \
        return v;                                                                                  \
    }                                                                                              \
    static const JsCode name_##_unit = JS_BUILTIN_CODE(name_##_instantiate, NULL, 0, 0);           \
    extern const JsUnit js_module__io_##name_;                                                     \
    const JsUnit js_module__io_##name_ = {.abi = JS_ABI,                                           \
                                          .file = "yieldc:io",                                     \
                                          .main = &name_##_unit,                                   \
                                          .module = true,                                          \
                                          .imported = true,                                        \
                                          .env_size = 1,                                           \
                                          .instantiate = &name_##_unit,                            \
                                          .separate = true};                                       \
    extern const JsExport js_export__io__##name_;                                                  \
    const JsExport js_export__io__##name_ = {&js__atom_##name_.s, &js_module__io_##name_, 0, true, \
                                             NULL};

#define JS_PRIMITIVE_FUNCTION(name_, entry_, length_)                                              \
    static const JsCode name_##_code =                                                             \
        JS_BUILTIN_CODE(entry_, (const JsString *)&js__atom_##name_, length_, 0);                  \
    static JsValue name_##_make(Js *js)                                                            \
    {                                                                                              \
        return js_from_cell_or_exception(js_builtin_new(js, &name_##_code, NULL));                 \
    }                                                                                              \
    JS_PRIMITIVE(name_, name_##_make)

#endif
