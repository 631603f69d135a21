// SPDX-License-Identifier: MIT
// Property descriptors as objects (6.2.6).
#ifndef YIELDC_OPS_DESCRIPTOR_H
#define YIELDC_OPS_DESCRIPTOR_H

#include <yieldc/object.h>

// 6.2.6.5 ToPropertyDescriptor. False: exception.
bool js__to_property_descriptor(Js *js, JsValue v, JsPropertyDescriptor *d);
// 6.2.6.4 FromPropertyDescriptor.
JsValue js__from_property_descriptor(Js *js, const JsPropertyDescriptor *d);
// 6.2.6.6 CompletePropertyDescriptor.
void js__complete_descriptor(JsPropertyDescriptor *d);

#endif
