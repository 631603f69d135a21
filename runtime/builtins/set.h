// SPDX-License-Identifier: MIT
// What set.c and set_algebra.c share.
#ifndef YIELDC_BUILTINS_SET_H
#define YIELDC_BUILTINS_SET_H

#include "runtime/builtins/builtin.h"
#include "runtime/builtins/collection.h"

// The receiver, if it is a Set; NULL: TypeError.
JsCollection *js__this_set(Js *js, JsValue this_, const char *method);
// An empty set with %Set.prototype%; NULL: exception.
JsCollection *js__set_new(Js *js);

JS_BUILTIN(js__set_difference);
JS_BUILTIN(js__set_intersection);
JS_BUILTIN(js__set_is_disjoint_from);
JS_BUILTIN(js__set_is_subset_of);
JS_BUILTIN(js__set_is_superset_of);
JS_BUILTIN(js__set_symmetric_difference);
JS_BUILTIN(js__set_union);

#endif
