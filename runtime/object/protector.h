// SPDX-License-Identifier: MIT
// Protectors: bits of js->intact, and which holders are watched for them (RUNTIME.md, "Protectors,
// complete").
#ifndef YIELDC_OBJECT_PROTECTOR_H
#define YIELDC_OBJECT_PROTECTOR_H

#include "runtime/object/realm.h"

#define JS_INTACT_ALL ((uint32_t)(JS_INTACT_REGEXP * 2 - 1))

// An intrinsic has just been made: gives it the WATCHED flag when a protector speaks of it.
void js__protector_watch(Js *js, JsIntrinsic id, JsObject *o);

#endif
