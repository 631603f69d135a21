// SPDX-License-Identifier: MIT
// What the files of typed arrays share: %TypedArray%, validation, making arrays of a type, and the entries that the table of
// typed_array_prototype.c lists.
//
// Any call back into the program may detach or shrink the buffer: methods take the length once, as the specification
// does, and read elements through js__view_get, which is undefined for what is gone.
#ifndef YIELDC_BUILTINS_TYPED_ARRAY_H
#define YIELDC_BUILTINS_TYPED_ARRAY_H

#include "runtime/builtins/array_buffer.h"

// One of the twelve constructors: its global, its intrinsic and its prototype's.
typedef struct JsTypedArrayDef {
    JsIntrinsicDef constructor, prototype;
} JsTypedArrayDef;

// Makes %TypedArray% and its prototype known; typed_array_prototype.c.
void js__typed_array_prototype_use(Js *js);
// The same, ArrayBuffer and one constructor, which is returned.
JsValue js__typed_array_make(Js *js, const JsTypedArrayDef *def);
// 23.2.5.1 TypedArray ( ...args ), of the constructor for `type`.
JsValue js__typed_array_construct(Js *js, JsElementType type, JsValue new_target, uint32_t argc,
                                  const JsValue *argv);
extern const JsIntrinsicDef js__typed_array_def;

// By element type, for messages.
extern const char *const js__typed_array_names[JS_ELEMENT_TYPES];

static inline int js__typed_array_intrinsic(JsElementType type)
{
    return JS_I_INT8ARRAY + 2 * (int)type;
}
static inline double js__view_length(const JsBufferView *t)
{
    return (double)t->length;
}
// 23.2.4.4 ValidateTypedArray. `method` as "%TypedArray%.prototype.at". NULL: TypeError.
JsBufferView *js__typed_array_validate(Js *js, JsValue v, const char *method);
// 23.2.4.2 TypedArrayCreateFromCtor. `length`: what the single argument is, or -1. NULL: exception.
JsBufferView *js__typed_array_create(Js *js, JsValue constructor, uint32_t argc, const JsValue *argv,
                               double length);
// 23.2.4.1 TypedArraySpeciesCreate; length as above.
JsBufferView *js__typed_array_species(Js *js, JsBufferView *exemplar, uint32_t argc, const JsValue *argv,
                                double length);
// 23.2.4.3 TypedArrayCreateSameType, of a length.
JsBufferView *js__typed_array_same_type(Js *js, const JsBufferView *exemplar, double length);
// Elements [from, from + count) of another typed array to [to ...] of this one, converted; both ranges are in bounds, the content
// types are equal. Overlaps as if the source had been copied first. False: no memory.
bool js__typed_array_copy(Js *js, JsBufferView *target, size_t to, const JsBufferView *source, size_t from,
                          size_t count);

// 23.2.3.29 steps 1 and 4 to 7: a comparator is a function or undefined; sorts the elements. False: exception.
bool js__typed_array_check_comparator(Js *js, JsValue comparator);
bool js__typed_array_sort_values(Js *js, JsBufferView *t, JsValue comparator);

// Entries, one file a theme.
JS_BUILTIN(js__typed_array_at);
JS_BUILTIN(js__typed_array_includes);
JS_BUILTIN(js__typed_array_index_of);
JS_BUILTIN(js__typed_array_last_index_of);
JS_BUILTIN(js__typed_array_find);
JS_BUILTIN(js__typed_array_find_index);
JS_BUILTIN(js__typed_array_find_last);
JS_BUILTIN(js__typed_array_find_last_index);
JS_BUILTIN(js__typed_array_every);
JS_BUILTIN(js__typed_array_some);
JS_BUILTIN(js__typed_array_for_each);
JS_BUILTIN(js__typed_array_map);
JS_BUILTIN(js__typed_array_filter);
JS_BUILTIN(js__typed_array_reduce);
JS_BUILTIN(js__typed_array_reduce_right);

JS_BUILTIN(js__typed_array_copy_within);
JS_BUILTIN(js__typed_array_fill);
JS_BUILTIN(js__typed_array_reverse);
JS_BUILTIN(js__typed_array_set);
JS_BUILTIN(js__typed_array_sort);

JS_BUILTIN(js__typed_array_slice);
JS_BUILTIN(js__typed_array_subarray);
JS_BUILTIN(js__typed_array_to_reversed);
JS_BUILTIN(js__typed_array_to_sorted);
JS_BUILTIN(js__typed_array_with);

#endif
