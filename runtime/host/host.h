// SPDX-License-Identifier: MIT
// What the host keeps for one Js, behind js->host.
#ifndef YIELDC_HOST_HOST_H
#define YIELDC_HOST_HOST_H

#include "runtime/host/output.h"
#include <yieldc/async.h>
#include <yieldc/unit.h>

typedef struct JsModules JsModules; // module.c

typedef struct JsHost {
    JsOutput out;
    int argc;    // of main
    char **argv; // of main
    int exit_code;
    bool has_exit_code;  // process.exitCode was set
    bool exiting;        // the listeners of 'exit' run or have run
    JsModules *modules;  // of the program; NULL: none
    void (*free_modules)(Js *js);
    struct JsProgram *program; // of js_new_modules, owned; or NULL
    bool linked;         // its modules are, or link_error says why they could not be
    JsValue link_error;  // JS_EMPTY: none
    JsValues *listeners; // of process: event name, function, true when it is called once; or NULL
} JsHost;

// js_new without js_enter, for main, which knows its stack. core: NULL: the program names what it needs of that.
// NULL: out of memory.
struct js__part_core;
Js *js__host_new(const JsGlobalDef *const *globals, const struct js__part_core *core);
// js->host, made on first use. Never NULL: a process without memory for it ends with a message.
JsHost *js__host(Js *js);
// Flushes and frees it; js_free calls it.
void js__host_free(Js *js);

// Makes the instances, environments and hoisted bindings of all modules among the units (NULL-terminated). False: exception.
bool js__modules_link(Js *js, const JsUnit *const *units);
// 16.2.1.5.3 Evaluate of the i-th unit, a module. NULL: out of memory is pending.
JsPromise *js__module_evaluate(Js *js, uint32_t i);

// Runs the i-th unit of the program, a script, in an instance of its own (script.c).
JsValue js__script_evaluate(Js *js, const JsUnit *unit, uint32_t i);

// Gives the pending exception, an error, the property `code`; JS_EXCEPTION.
JsValue js__add_code(Js *js, const char *code);

// The properties of process that say what runs: version, arch, execPath and the like (process_about.c). False: exception.
bool js__process_about(Js *js, JsObject *process);

// Ends the process: stdout is flushed first.
_Noreturn void js__host_exit(Js *js, int code);

// Calls the listeners of process for an event, this being process. 1: there were some; 0: none; -1:
// one threw.
int js__host_emit(Js *js, const char *event, uint32_t argc, const JsValue *argv);
// The listeners of 'exit', once; js->host->exit_code is what is left as the status.
void js__host_exiting(Js *js);
// An error that nobody caught, a rejection that nobody handled: true when a listener of process
// took it (the loop's hooks).
bool js__host_uncaught(Js *js, JsValue error);
bool js__host_unhandled(Js *js, JsPromise *rejected);

// On stderr, as Node reports what ends a process: an error that nobody caught, a rejection without
// a handler, a top-level await that never settled, which js__report_awaits is then called for with
// the frame of each module that waits: places and source lines, of the calls that it awaits too.
void js__report_uncaught(Js *js, JsValue error);
void js__report_unhandled(Js *js, JsPromise *rejected);
void js__report_unsettled(Js *js);
void js__report_awaits(Js *js, JsFrame *f);

#endif
