// SPDX-License-Identifier: MIT
// What the files of Array share: element access with indices past 2^32, species, and the entries
// that the table of array.c lists.
//
// Fast paths read and write dense elements of arrays directly. A present dense element is a default
// data property, so that nothing can be noticed; holes and everything else take the internal
// methods.
#ifndef YIELDC_BUILTINS_ARRAY_H
#define YIELDC_BUILTINS_ARRAY_H

#include "runtime/builtins/builtin.h"
#include "runtime/object/shape.h"

// Key of an integer index of any size (up to 2^53 - 1).
JsKey js__index_key_slow(Js *js, double i);
static inline JsKey js__index_key(Js *js, double i)
{
    return js_likely(i < 4294967295.0) ? js_index_key((uint32_t)i) : js__index_key_slow(js, i);
}

// The dense element's slot, or NULL when i is none, a hole, or the object no array.
static inline JsValue *js__dense_slot(JsObject *o, double i)
{
    if (js_cell_kind(&o->cell) != JS_KIND_ARRAY || !js__array_is_dense((JsArray *)o) ||
        !(i < o->store->element_count))
        return NULL;
    JsValue *slot = &js__array_values((JsArray *)o)[(uint32_t)i];
    return js_is_empty(*slot) ? NULL : slot;
}

// Get(O, ToString(i)), Set(O, i, v, true), HasProperty, DeletePropertyOrThrow,
// CreateDataPropertyOrThrow.
JsValue js__get_index(Js *js, JsObject *o, double i);
bool js__set_index(Js *js, JsObject *o, double i, JsValue v);
int js__has_index(Js *js, JsObject *o, double i);
bool js__delete_index(Js *js, JsObject *o, double i);
bool js__create_index(Js *js, JsObject *o, double i, JsValue v);
// CreateDataProperty of from[start .. end) at to[at ..], as memory, where the source is a dense
// array without holes there and the target an array that ends at `at`: 1; 0 nothing was done, it
// has to be copied one by one; -1 out of memory is pending.
int js__copy_dense(Js *js, JsObject *to, double at, JsObject *from, double start, double end);
// Set(O, "length", n, true)
bool js__set_length(Js *js, JsObject *o, double n);
// LengthOfArrayLike. False: exception.
bool js__length(Js *js, JsObject *o, double *length);
// The relative index of slice, fill and others, clamped to 0 .. length; `fallback` when the
// argument is undefined.
bool js__relative_index(Js *js, JsValue v, double length, double fallback, double *index);

// 10.4.2.2 ArrayCreate; NULL: RangeError.
JsArray *js__array_create(Js *js, double length);
// 23.1.3.x ArraySpeciesCreate.
JsObject *js__array_species_create(Js *js, JsObject *original, double length);
// ToObject(this value) and its length, with which most methods begin.
bool js__this_array(Js *js, JsValue this_, JsObject **o, double *length);

// Sorts values, stably, by SortCompare with a comparator (or undefined). Undefined values come
// last. The values lie in a cell. False: an exception is pending.
bool js__sort_values(Js *js, JsValue *v, uint32_t count, JsValue comparator);
// The same with a comparator, of values that are not undefined (timsort.c).
bool js__timsort(Js *js, JsValue *v, uint32_t count, JsValue comparator);

// Entries, one file a theme.
JS_BUILTIN(js__array_push);
JS_BUILTIN(js__array_pop);
JS_BUILTIN(js__array_shift);
JS_BUILTIN(js__array_unshift);
JS_BUILTIN(js__array_splice);
JS_BUILTIN(js__array_reverse);
JS_BUILTIN(js__array_fill);
JS_BUILTIN(js__array_copy_within);
JS_BUILTIN(js__array_sort);

JS_BUILTIN(js__array_concat);
JS_BUILTIN(js__array_slice);
JS_BUILTIN(js__array_flat);
JS_BUILTIN(js__array_flat_map);
JS_BUILTIN(js__array_to_reversed);
JS_BUILTIN(js__array_to_sorted);
JS_BUILTIN(js__array_to_spliced);
JS_BUILTIN(js__array_with);

JS_BUILTIN(js__array_at);
JS_BUILTIN(js__array_includes);
JS_BUILTIN(js__array_index_of);
JS_BUILTIN(js__array_last_index_of);
JS_BUILTIN(js__array_find);
JS_BUILTIN(js__array_find_index);
JS_BUILTIN(js__array_find_last);
JS_BUILTIN(js__array_find_last_index);
JS_BUILTIN(js__array_every);
JS_BUILTIN(js__array_some);
JS_BUILTIN(js__array_for_each);
JS_BUILTIN(js__array_map);
JS_BUILTIN(js__array_filter);
JS_BUILTIN(js__array_reduce);
JS_BUILTIN(js__array_reduce_right);

JS_BUILTIN(js__array_join);
JS_BUILTIN(js__array_to_string);
JS_BUILTIN(js__array_to_locale_string);

JS_BUILTIN(js__array_from_async);

JS_BUILTIN(js__array_entries);
JS_BUILTIN(js__array_keys);
JS_BUILTIN(js__array_values_entry);

#endif
