// SPDX-License-Identifier: MIT
// Array iterators, for the iteration protocol's shortcut and for who makes one.
#ifndef YIELDC_BUILTINS_ARRAY_ITERATOR_H
#define YIELDC_BUILTINS_ARRAY_ITERATOR_H

#include "runtime/builtins/collection.h"
#include "runtime/object/realm.h"

typedef struct JsArrayIterator {
    JsObject o;
    JsObject *array; // NULL: done
    double index;
    uint32_t kind; // JsIterKind
} JsArrayIterator;

// 23.1.5.1 CreateArrayIterator
JsValue js__array_iterator_new(Js *js, JsObject *array, JsIterKind kind);

#endif
