// SPDX-License-Identifier: MIT
// The builtins that nearly every program has: core.def lists the intrinsics, core_globals.def (include/yieldc) the names of the
// global object.
#ifndef YIELDC_BUILTINS_CORE_H
#define YIELDC_BUILTINS_CORE_H

#include "runtime/object/realm.h"

// Adds the definitions of core.def to the realm that every program has; the others.
void js__core_add(Js *js);
void js__core_add_named(Js *js);
// The properties that the global object has in every program; those of core_globals.def. False: exception.
bool js__core_globals(Js *js);
bool js__core_named_globals(Js *js);

// 20.1.3.6 Object.prototype.toString
JsValue js__object_to_string(Js *js, JsValue this_);

#endif
