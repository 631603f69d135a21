// SPDX-License-Identifier: MIT
// main of a program: its units in order, then the loop, then the exit status.
#include "runtime/async/jobs.h"
#include "runtime/gc/heap.h"
#include "runtime/host/host.h"
#include "runtime/host/part.h"
#include "runtime/host/module.h"
#include "runtime/loop/loop.h"
#include <yieldc/js.h>
#include <stdio.h>
#include <stdlib.h>

#define EXIT_UNSETTLED 13
#define EXIT_INTERNAL 70

void js__host_exit(Js *js, int code)
{
    js__host(js)->exit_code = code;
    js__host_exiting(js);
    exit(js__host_flush_last(js, js__host(js)->exit_code));
}

// Waits for a module's promise. -1: it is fulfilled; else the exit status.
static int settle(Js *js, JsPromise *p)
{
    p->handled = true;
    if (!js__loop_run(js, p, true))
        return 1;
    if (p->state == JS_FULFILLED)
        return -1;
    if (p->state == JS_REJECTED) {
        return js__host_uncaught(js, p->result) ? -1 : 1;
    }
    JS_PART(modules)->report_unsettled(js);
    return EXIT_UNSETTLED;
}

// Runs one unit's top level. -1: go on; else the exit status.
static int run_unit(Js *js, const JsUnit *unit, uint32_t index)
{
    bool is_script = !unit->module || unit->commonjs;
    if (!is_script) {
        JsPromise *p = JS_PART(modules)->evaluate(js, index);
        return p ? settle(js, p) : 1;
    }
    JsValue v = unit->commonjs ? JS_PART(modules)->run(js, index)
                               : js__script_evaluate(js, unit, index);
    return js_is_exception(v) && !js__loop_uncaught(js) ? 1 : -1;
}

static int run_all(Js *js, const JsProgram *program)
{
    if (JS_PART(modules) && !JS_PART(modules)->link(js, program->units))
        return js__loop_uncaught(js) ? 0 : 1;
    for (uint32_t i = 0; i < program->entry_count; i++) {
        const JsUnit *unit = program->units[i];
        int status = unit->imported ? -1 : run_unit(js, unit, i);
        if (status >= 0)
            return status;
    }
    JsValue code;
    do {
        if (!js__loop_run(js, NULL, false))
            return 1;
        code = js_number(js__host(js)->exit_code);
    } while (js__host_emit(js, "beforeExit", 1, &code) > 0 && js_has_work(js));
    return js__host(js)->exit_code;
}

// Not inlined: its frame lies below the base of the stack that is scanned.
static __attribute__((noinline)) int run_program(Js *js, const JsProgram *program)
{
    JsLoop *l = js__loop(js);
    if (!l) {
        fputs("yieldc: out of memory\n", stderr);
        return 1;
    }
    l->hooks = (JsLoopHooks){
        .before_wait = js__host_flush,
        .uncaught = js__host_uncaught,
        .unhandled = js__host_unhandled,
    };
    js__host(js)->exit_code = run_all(js, program);
    js__host_exiting(js);
    return js__host(js)->exit_code;
}

// Something was called that the program was not linked with.
static void end(Js *js, const char *message)
{
    js__host_flush(js);
    fprintf(stderr, "yieldc: %s\n", message);
    exit(EXIT_INTERNAL);
}

static int run_in(Js *js, int argc, char **argv, const JsProgram *program)
{
    js->fatal = end;
    js__host(js)->argc = argc;
    js__host(js)->argv = argv;
    int status = run_program(js, program);
    status = js__host_flush_last(js, status);
    js_free(js);
    return status;
}

int js_main(int argc, char **argv, const JsUnit *const *units, const JsGlobalDef *const *globals)
{
    JsProgram program = {0};
    Js *js = js__program_init(&program, units, globals) ? js__host_new(program.globals, JS_PART(core)) : NULL;
    int status = 1;
    if (js) {
        js__enter_main(js, __builtin_frame_address(0));
        status = run_in(js, argc, argv, &program);
    } else {
        fputs("yieldc: out of memory\n", stderr);
    }
    js__program_release(&program);
    return status;
}
