// SPDX-License-Identifier: MIT
// What object/ and ops/ share of property references and their errors.
#ifndef YIELDC_OBJECT_ACCESS_H
#define YIELDC_OBJECT_ACCESS_H

#include "runtime/object/realm.h"

// A key as messages show it, malloc'd: the caller frees it.
char *js__describe_key(Js *js, JsKey k);
// The object on which the properties of `base` are looked up. NULL: nullish, the TypeError is
// pending.
JsObject *js__base_object(Js *js, JsValue base, JsKey k);
// TypeError: Cannot delete property 'x' of #<Object>
void js__throw_delete_failed(Js *js, JsObject *o, JsKey k);
// The target of a Proxy; JS_EXCEPTION when it is revoked.
JsValue js__proxy_target(Js *js, JsValue proxy);

#endif
