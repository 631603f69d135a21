// SPDX-License-Identifier: MIT
// The definition of one typed array constructor (23.2.5 to 23.2.7): everything but the type is the same for all. `prepare`
// is what it needs before there is an array of its. JS_TYPED_ARRAY_OF_ROWS follows name_rows and name_prototype_rows.
#ifndef YIELDC_BUILTINS_TYPED_ARRAY_CONSTRUCTORS_H
#define YIELDC_BUILTINS_TYPED_ARRAY_CONSTRUCTORS_H

#include "runtime/builtins/typed_array.h"

#define JS_TYPED_ARRAY_OF_ROWS(name_, TYPE, prepare)                                               \
    static JS_BUILTIN(construct_##name_)                                                           \
    {                                                                                              \
        return js__typed_array_construct(js, JS_ELEMENT_##TYPE, new_target, argc, argv);           \
    }                                                                                              \
    static const JsTypedArrayDef name_##_def = {                                                   \
        {.id = JS_I_##TYPE##ARRAY,                                                                 \
         .proto = JS_I_TYPEDARRAY,                                                                 \
         .constructor =                                                                            \
             JS_BUILTIN_CODE(construct_##name_, &js__atom_##name_.s, 3, JS_CODE_CONSTRUCTOR),      \
         .prototype = JS_I_##TYPE##ARRAY_PROTOTYPE,                                                \
         JS_ROWS(name_##_rows)},                                                                   \
        {.id = JS_I_##TYPE##ARRAY_PROTOTYPE,                                                       \
         .proto = JS_I_TYPEDARRAY_PROTOTYPE,                                                       \
         .prototype = -1,                                                                          \
         JS_ROWS(name_##_prototype_rows)}};                                                        \
    static JsValue make_##name_(Js *js)                                                            \
    {                                                                                              \
        prepare;                                                                                   \
        return js__typed_array_make(js, &name_##_def);                                             \
    }                                                                                              \
    const JsGlobalDef js_global_##name_ = {#name_, make_##name_};

#define JS_TYPED_ARRAY(name_, TYPE, size, prepare)                                                 \
    static const JsRow name_##_rows[] = {JS_NUMBER_ROW(BYTES_PER_ELEMENT, size, 0)};               \
    static const JsRow name_##_prototype_rows[] = {                                                \
        JS_INTRINSIC_ROW(constructor, TYPE##ARRAY, JS_DATA_HIDDEN),                                \
        JS_NUMBER_ROW(BYTES_PER_ELEMENT, size, 0)};                                                \
    JS_TYPED_ARRAY_OF_ROWS(name_, TYPE, prepare)

#endif
