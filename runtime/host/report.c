// SPDX-License-Identifier: MIT
// What ends a process, told on stderr.
#include "runtime/async/frame.h"
#include "runtime/host/host.h"
#include "runtime/host/inspect.h"
#include <yieldc/ops.h>
#include <stdio.h>
#include <stdlib.h>

static void print(Js *js, const char *text)
{
    js__host_write(js, 2, text, strlen(text));
}

// The value as console.error shows it: an error with its stack.
static void print_value(Js *js, JsValue v)
{
    JsTextArena arena = {0};
    JsInspectOptions o = js__inspect_defaults();
    JsPiece text;
    if (js__inspect(js, &o, &arena, v, &text)) {
        js__host_write(js, 2, text.p, text.size);
    } else {
        // Showing it threw.
        js_catch(js);
        char *described = js_describe(js, v);
        print(js, described ? described : "value");
        free(described);
    }
    js__arena_release(&arena);
}

void js__report_uncaught(Js *js, JsValue error)
{
    js__host_flush(js);
    print(js, "Uncaught ");
    print_value(js, error);
    print(js, "\n");
}

void js__report_unhandled(Js *js, JsPromise *rejected)
{
    if (js_is_kind(rejected->result, JS_KIND_ERROR)) {
        js__report_uncaught(js, rejected->result);
        return;
    }
    js__host_flush(js);
    print(js,
          "[UnhandledPromiseRejection: This error originated either by throwing inside of an async "
          "function without a catch block, or by rejecting a promise which was not handled with "
          ".catch(). The promise rejected with the reason \"");
    print_value(js, rejected->result);
    print(js, "\".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}\n");
}

// The text of a line of the source.
static void print_line(Js *js, const char *source, uint32_t line)
{
    for (; source && line > 1; line--) {
        source = strchr(source, '\n');
        if (source)
            source++;
    }
    if (!source)
        return;
    size_t size = strcspn(source, "\n");
    js__host_write(js, 2, source, size);
    print(js, "\n");
}

// Where a suspended frame stands: place and source line.
static void print_frame(Js *js, const JsFrame *f)
{
    const JsCode *code = f->fn->code;
    uint32_t line = code->points ? code->points[f->state].line : code->line;
    char place[32];
    snprintf(place, sizeof place, ":%u\n", line);
    print(js, code->file ? code->file : "?");
    print(js, place);
    print_line(js, code->source, line);
}

void js__report_unsettled(Js *js)
{
    JsFrame *f = js->jobs->module;
    js__host_flush(js);
    print(js, "Warning: Detected unsettled top-level await at\n");
    for (; f; f = js__frame_awaited(f))
        print_frame(js, f);
}
