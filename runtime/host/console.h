// SPDX-License-Identifier: MIT
// The console object.
#ifndef YIELDC_HOST_CONSOLE_H
#define YIELDC_HOST_CONSOLE_H

#include "runtime/builtins/builtin.h"
#include "runtime/host/inspect.h"

// The state of console: an object of a class of its own.
typedef struct JsConsole {
    JsObject o;
    JsObject *counts; // label -> number, without a prototype; NULL until used
    JsObject *times;  // label -> milliseconds
    uint32_t indent;  // spaces of the open groups
} JsConsole;

JsConsole *js__console(Js *js);
// A line to 1 or 2, indented by the open groups; the text is WTF-8.
void js__console_write(Js *js, int fd, JsPiece text);
// console.log of the arguments.
JsValue js__console_log(Js *js, int fd, uint32_t argc, const JsValue *argv);
// console.table
JS_BUILTIN(js__console_table);
// console.time, timeLog and timeEnd
JS_BUILTIN(js__console_time);
JS_BUILTIN(js__console_time_log);
JS_BUILTIN(js__console_time_end);

extern const JsIntrinsicDef js__console_def;
extern const JsGlobalDef js_global_console;

#endif
