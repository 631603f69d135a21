// SPDX-License-Identifier: MIT
// What the host keeps for one Js, behind js->host.
#ifndef YIELDC_HOST_HOST_H
#define YIELDC_HOST_HOST_H

#include "runtime/host/output.h"
#include <yieldc/async.h>

typedef struct JsHost {
    JsOutput out;
    int argc;    // of main
    char **argv; // of main
    int exit_code;
    bool has_exit_code; // process.exitCode was set
} JsHost;

// js->host, made on first use. Never NULL: a process without memory for it ends with a message.
JsHost *js__host(Js *js);
// Flushes and frees it; js_free calls it.
void js__host_free(Js *js);

// Ends the process: stdout is flushed first.
_Noreturn void js__host_exit(Js *js, int code);

// On stderr, as Node reports what ends a process: an error that nobody caught, a rejection without a handler, a
// top-level await that never settled (report.c).
void js__report_uncaught(Js *js, JsValue error);
void js__report_unhandled(Js *js, JsPromise *rejected);
void js__report_unsettled(Js *js);

#endif
