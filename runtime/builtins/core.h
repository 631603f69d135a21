// SPDX-License-Identifier: MIT
// The builtins that every program has: core.def lists the intrinsics, core.c the names of the
// global object.
#ifndef YIELDC_BUILTINS_CORE_H
#define YIELDC_BUILTINS_CORE_H

#include "runtime/object/realm.h"

// Adds every definition of core.def to the realm.
void js__core_add(Js *js);
// The properties that the global object has in every program. False: exception.
bool js__core_globals(Js *js);

// 20.1.3.6 Object.prototype.toString
JsValue js__object_to_string(Js *js, JsValue this_);

#endif
