// SPDX-License-Identifier: MIT
// Wrapper objects of primitives (JS_KIND_BOXED): the primitive says which it is. String objects are
// exotic (10.4.3).
#ifndef YIELDC_OBJECT_BOXED_H
#define YIELDC_OBJECT_BOXED_H

#include <yieldc/object.h>

typedef struct JsBoxed {
    JsObject o;
    JsValue value;
} JsBoxed;

extern const JsClass js__boxed_class;        // Number, Boolean, Symbol, BigInt objects
extern const JsClass js__boxed_string_class; // String objects

static inline JsValue js__boxed_value(const JsObject *o)
{
    return ((const JsBoxed *)o)->value;
}
// A wrapper of the primitive with the given prototype. NULL: exception.
JsObject *js__boxed_new(Js *js, JsValue primitive, JsObject *proto);

#endif
