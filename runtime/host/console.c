// SPDX-License-Identifier: MIT
// console, as Node has it: what goes to stderr (error, warn, trace, assert), groups, counts.
//
// Every method works without its receiver (`const { log } = console`).
#include "runtime/host/console.h"
#include "runtime/host/output.h"
#include "runtime/object/error.h"
#include "runtime/object/shape.h"
#include <stdlib.h>

static void console_trace(JsTracer *t, JsCell *cell)
{
    JsConsole *c = (JsConsole *)cell;
    js_trace_cell(t, c->counts);
    js_trace_cell(t, c->times);
}

static const JsClass console_class = {.name = "console",
                                      .kind = JS_KIND_HOST,
                                      .size = sizeof(JsConsole),
                                      .type = {"console", console_trace, NULL}};

JsConsole *js__console(Js *js)
{
    return (JsConsole *)js_intrinsic(js, JS_I_CONSOLE);
}

// Lone surrogates (three bytes ED A0..BF xx) leave as U+FFFD.
static void replace_surrogates(JsTextBuf *b)
{
    for (size_t i = 0; i + 2 < b->size; i++)
        if ((unsigned char)b->p[i] == 0xed && (unsigned char)b->p[i + 1] >= 0xa0)
            memcpy(b->p + i, "\xef\xbf\xbd", 3);
}

void js__console_write(Js *js, int fd, JsPiece text)
{
    JsTextArena arena = {0};
    JsTextBuf b;
    uint32_t indent = js__console(js)->indent;
    js__buf_init(&b, &arena);
    js__buf_spaces(&b, indent);
    js__buf_add(&b, js__piece_indent(&arena, text, indent));
    js__buf_c(&b, "\n");
    replace_surrogates(&b);
    js__host_write(js, fd, b.p, b.size);
    js__arena_release(&arena);
}

JsValue js__console_log(Js *js, int fd, uint32_t argc, const JsValue *argv)
{
    JsTextArena arena = {0};
    JsPiece text;
    bool ok = js__format(js, &arena, argc, argv, &text);
    if (ok)
        js__console_write(js, fd, text);
    js__arena_release(&arena);
    return ok ? JS_UNDEFINED : JS_EXCEPTION;
}

JS_BUILTIN(js__console_stdout)
{
    return js__console_log(js, 1, argc, argv);
}

JS_BUILTIN(js__console_stderr)
{
    return js__console_log(js, 2, argc, argv);
}

JS_BUILTIN(js__console_dir)
{
    JsInspectOptions o = js__inspect_defaults();
    o.custom_inspect = false;
    if (!js__inspect_read_options(js, JS_ARG(1), &o))
        return JS_EXCEPTION;
    JsTextArena arena = {0};
    JsPiece text;
    bool ok = js__inspect(js, &o, &arena, JS_ARG(0), &text);
    if (ok)
        js__console_write(js, 1, text);
    js__arena_release(&arena);
    return ok ? JS_UNDEFINED : JS_EXCEPTION;
}

// Arguments with the first one replaced.
static JsValues *with_first(Js *js, JsValue first, uint32_t argc, const JsValue *argv)
{
    JsValues *list = js_values_new(js, argc + 1);
    bool ok = list && js_values_push(js, &list, first);
    for (uint32_t i = 1; ok && i < argc; i++)
        ok = js_values_push(js, &list, argv[i]);
    return ok ? list : NULL;
}

JS_BUILTIN(js__console_assert)
{
    if (js_truthy(JS_ARG(0)))
        return JS_UNDEFINED;
    JsString *text = js_string_c(js, "Assertion failed");
    if (text && argc > 1) {
        JsString *colon = js_string_c(js, ": ");
        JsString *message = js_to_string(js, argv[1]);
        JsString *head = colon && message ? js_string_concat(js, text, colon) : NULL;
        text = head ? js_string_concat(js, head, message) : NULL;
    }
    JS_CHECK_OK(text);
    JsValues *list = with_first(js, js_from_cell(text), argc ? argc - 1 : 0, argv + 1);
    JS_CHECK_OK(list);
    return js__console_log(js, 2, list->count, list->v);
}

JS_BUILTIN(js__console_trace_method)
{
    JsTextArena arena = {0};
    JsPiece text;
    JsString *message = NULL;
    if (js__format(js, &arena, argc, argv, &text))
        message = js_string_utf8(js, text.p, text.size);
    js__arena_release(&arena);
    JS_CHECK_OK(message);
    JsObject *o = js_object_new(js);
    JS_CHECK_OK(o &&
                js_define_value(js, o, JS_KEY(name), js_from_cell(js_string_c(js, "Trace")),
                                JS_DATA_HIDDEN) &&
                js_define_value(js, o, JS_KEY(message), js_from_cell(message), JS_DATA_HIDDEN) &&
                js__capture_stack(js, o, NULL));
    JsValue stack = js_get_object(js, o, JS_KEY(stack));
    JS_CHECK(stack);
    return js__console_log(js, 2, 1, &stack);
}

JS_BUILTIN(js__console_nothing)
{
    return JS_UNDEFINED;
}

// The label of count and time: "default" unless given.
static JsKey label_key(Js *js, JsValue label, JsString **text)
{
    *text = js_is_undefined(label) ? JS_ATOM(default) : js_to_string(js, label);
    return *text ? js_key_from_string(js, *text) : JS_NO_KEY;
}

static JsValue warn_count(Js *js, JsString *label)
{
    char *text = js_string_to_utf8(js, label, NULL);
    JsString *line =
        js_string_printf(js, "(yieldc) Warning: Count for '%s' does not exist", text ? text : "");
    free(text);
    JS_CHECK_OK(line);
    JsValue v = js_from_cell(line);
    return js__console_log(js, 2, 1, &v);
}

JS_BUILTIN(js__console_count)
{
    JsConsole *c = js__console(js);
    JsString *label;
    JsKey key = label_key(js, JS_ARG(0), &label);
    JS_CHECK_OK(!js_key_is_none(key));
    if (!c->counts)
        c->counts = js_object_new_proto(js, NULL);
    JS_CHECK_OK(c->counts);
    JsValue n = js_get_object(js, c->counts, key);
    JS_CHECK(n);
    n = js_is_undefined(n) ? js_int(1) : js_number(js_number_value(n) + 1);
    JS_CHECK_OK(js_set(js, c->counts, key, n));
    JsValue args[3] = {js_from_cell_or_exception(js_string_c(js, "%s: %s")), js_from_cell(label),
                       n};
    JS_CHECK(args[0]);
    return js__console_log(js, 1, 3, args);
}

JS_BUILTIN(js__console_count_reset)
{
    JsConsole *c = js__console(js);
    JsString *label;
    JsKey key = label_key(js, JS_ARG(0), &label);
    JS_CHECK_OK(!js_key_is_none(key));
    int has = c->counts ? js_has_own_property(js, c->counts, key) : 0;
    JS_CHECK_INT(has);
    if (!has)
        return warn_count(js, label);
    JS_CHECK_OK(js_delete_property_or_throw(js, c->counts, key));
    return JS_UNDEFINED;
}

JS_BUILTIN(js__console_group)
{
    if (argc)
        JS_CHECK(js__console_log(js, 1, argc, argv));
    js__console(js)->indent += 2;
    return JS_UNDEFINED;
}

JS_BUILTIN(js__console_group_end)
{
    JsConsole *c = js__console(js);
    c->indent -= c->indent ? 2 : 0;
    return JS_UNDEFINED;
}

#define ROW(id, len, fn)                                                                           \
    {                                                                                              \
        JS_ATOM_ROW(id, JS_ROW_LINKED, JS_DATA_DEFAULT), .length = (len), .link = &js_link_##fn    \
    }

static const JsRow console_rows[] = {
    ROW(log, 0, console_stdout),
    ROW(warn, 0, console_stderr),
    ROW(dir, 0, console_dir),
    ROW(time, 0, console_time),
    ROW(timeEnd, 0, console_time_end),
    ROW(timeLog, 0, console_time_log),
    ROW(trace, 0, console_trace_method),
    ROW(assert, 0, console_assert),
    ROW(clear, 0, console_nothing),
    ROW(count, 0, console_count),
    ROW(countReset, 0, console_count_reset),
    ROW(group, 0, console_group),
    ROW(groupEnd, 0, console_group_end),
    ROW(table, 1, console_table),
    ROW(debug, 0, console_stdout),
    ROW(info, 0, console_stdout),
    ROW(dirxml, 0, console_stdout),
    ROW(error, 0, console_stderr),
    ROW(groupCollapsed, 0, console_group),
    JS_TAG_ROW(console),
};

const JsIntrinsicDef js__console_def = {.id = JS_I_CONSOLE,
                                        .proto = JS_I_OBJECT_PROTOTYPE,
                                        .class_ = &console_class,
                                        .prototype = -1,
                                        JS_ROWS(console_rows)};

static JsValue console_make(Js *js)
{
    js__realm_add(js, &js__console_def);
    return js_intrinsic_value(js, JS_I_CONSOLE);
}

const JsGlobalDef js_global_console = {"console", console_make};
