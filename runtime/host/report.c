// SPDX-License-Identifier: MIT
// What ends a process, told on stderr.
#include "runtime/async/frame.h"
#include "runtime/host/host.h"
#include "runtime/host/inspect.h"
#include "runtime/host/part.h"
#include "runtime/object/error.h"
#include <yieldc/atoms.h>
#include <yieldc/embed.h>
#include <yieldc/ops.h>
#include <stdio.h>
#include <stdlib.h>

static void print(Js *js, const char *text)
{
    js__host_write(js, 2, text, strlen(text));
}

// An error as the runtime makes them: its stack, and the code that some have. False: it is another, or an exception is pending.
static bool print_plain_error(Js *js, JsObject *error)
{
    bool plain = true;
    char *code = NULL;
    JsPropertyDescriptor d;
    JsValues *keys = js_own_property_keys(js, error);
    if (!keys)
        return false;
    for (uint32_t i = 0; plain && i < keys->count; i++) {
        JsKey key = js_to_property_key(js, keys->v[i]);
        bool enumerable = js_get_own_property(js, error, key, &d) > 0 && d.flags & JS_ENUMERABLE;
        bool is_code = enumerable && js_key_same(key, JS_KEY(code)) && js_is_string(d.value);
        if (is_code)
            code = js_utf8(js, d.value, NULL);
        plain = is_code || (!enumerable && !js_key_same(key, JS_KEY(cause)) &&
                            !js_key_same(key, JS_KEY(errors)));
    }
    JsValue stack = js_get_object(js, error, JS_KEY(stack));
    char *text = js_is_string(stack) ? js_utf8(js, stack, NULL) : NULL;
    plain = plain && text && !js_is_exception(stack);
    if (plain) {
        bool frames = strstr(text, "\n    at");
        print(js, frames ? "" : "[");
        print(js, text);
        print(js, frames ? "" : "]");
        print(js, code ? " {\n  code: '" : "");
        print(js, code ? code : "");
        print(js, code ? "'\n}" : "");
    }
    free(code);
    free(text);
    return plain;
}

// Showing the value threw, for lack of memory as a rule.
static void print_described(Js *js, JsValue v)
{
    js_catch(js);
    char *described = js_describe(js, v);
    print(js, described ? described : "value");
    free(described);
}

// A program without the part throws only errors that the runtime made.
static void print_error(Js *js, JsValue v)
{
    if (js_is_kind(v, JS_KIND_ERROR) && print_plain_error(js, js_object(v)))
        return;
    if (!js_is_empty(js->exception))
        print_described(js, v);
    else
        js__throw_not_linked(js, "inspect");
}

// The value as console.error shows it: an error with its stack.
static void print_value(Js *js, JsValue v)
{
    JsTextArena arena = {0};
    JsInspectOptions o = js__inspect_defaults();
    JsPiece text;
    if (!JS_PART(inspect)) {
        print_error(js, v);
    } else if (JS_PART(inspect)->inspect(js, &o, &arena, v, &text)) {
        js__host_write(js, 2, text.p, text.size);
    } else {
        print_described(js, v);
    }
    js__arena_release(&arena);
}

// A line of the source; NULL: there is none.
static const char *source_line(const char *source, uint32_t line, size_t *size)
{
    for (; source && line > 1; line--) {
        source = strchr(source, '\n');
        if (source)
            source++;
    }
    *size = source ? strcspn(source, "\n") : 0;
    return source;
}

// `file:line`, and the line.
static void print_place(Js *js, const JsCode *code, uint32_t line)
{
    char place[32];
    size_t size;
    snprintf(place, sizeof place, ":%u\n", line);
    print(js, code->file ? code->file : "?");
    print(js, place);
    const char *text = source_line(code->source, line, &size);
    if (!text)
        return;
    js__host_write(js, 2, text, size);
    print(js, "\n");
}

// A caret below the column; tabs stay, so that it stands right however wide they are.
static void print_caret(Js *js, const JsCode *code, uint32_t line, uint32_t column)
{
    size_t size;
    const char *text = source_line(code->source, line, &size);
    for (size_t i = 0; text && i < size && i + 1 < column; i++)
        if ((text[i] & 0xC0) != 0x80)
            print(js, text[i] == '\t' ? "\t" : " ");
    print(js, "^\n\n");
}

void js__report_uncaught(Js *js, JsValue error)
{
    const JsCode *code;
    uint32_t line, column;
    js__host_flush(js);
    if (js_is_kind(error, JS_KIND_ERROR) &&
        js__error_place(js, js_object(error), &code, &line, &column)) {
        print_place(js, code, line);
        print_caret(js, code, line, column);
    } else {
        print(js, "Uncaught ");
    }
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

void js__report_unsettled(Js *js)
{
    js__host_flush(js);
    print(js, "Warning: Detected unsettled top-level await at\n");
}

void js__report_awaits(Js *js, JsFrame *f)
{
    for (; f; f = js__frame_awaited(f)) {
        const JsCode *code = f->fn->code;
        print_place(js, code, code->points ? code->points[f->state].line : code->line);
    }
}
