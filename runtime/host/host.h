// SPDX-License-Identifier: MIT
// What the host keeps for one Js, behind js->host.
#ifndef YIELDC_HOST_HOST_H
#define YIELDC_HOST_HOST_H

#include "runtime/host/output.h"

typedef struct JsHost {
    JsOutput out;
} JsHost;

// js->host, made on first use. Never NULL: a process without memory for it ends with a message.
JsHost *js__host(Js *js);
// Flushes and frees it; js_free calls it.
void js__host_free(Js *js);

#endif
