// SPDX-License-Identifier: MIT
// The builtins that every program has: core.def lists them.
#ifndef YIELDC_BUILTINS_CORE_H
#define YIELDC_BUILTINS_CORE_H

#include "runtime/object/realm.h"

// Adds every definition of core.def to the realm, and the standard globals made of them.
void js__core_add(Js *js);

#endif
