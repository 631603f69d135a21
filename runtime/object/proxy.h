// SPDX-License-Identifier: MIT
// Proxy objects (10.5).
#ifndef YIELDC_OBJECT_PROXY_H
#define YIELDC_OBJECT_PROXY_H

#include <yieldc/object.h>

typedef struct JsProxy {
    JsObject o;
    JsObject *target; // both NULL once revoked
    JsObject *handler;
} JsProxy;

// 10.5.14 ProxyCreate
JsValue js__proxy_new(Js *js, JsValue target, JsValue handler);

#endif
