// SPDX-License-Identifier: MIT
// console.time, timeLog, timeEnd: labels and how durations are written (1.234ms, 1.234s, 1:02.345
// (m:ss.mmm)).
#define _GNU_SOURCE
#include "runtime/host/console.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void format_duration(double ms, char text[64])
{
    if (ms < 1000) {
        char digits[40];
        snprintf(digits, sizeof digits, "%.3f", ms);
        size_t n = strlen(digits);
        while (digits[n - 1] == '0')
            n--;
        if (digits[n - 1] == '.')
            n--;
        snprintf(text, 64, "%.*sms", (int)n, digits);
        return;
    }
    double hours = floor(ms / 3600e3), minutes = floor(fmod(ms, 3600e3) / 60e3),
           seconds = fmod(ms, 60e3) / 1e3;
    if (hours > 0)
        snprintf(text, 64, "%.0f:%02.0f:%06.3f (h:mm:ss.mmm)", hours, minutes, seconds);
    else if (minutes > 0)
        snprintf(text, 64, "%.0f:%06.3f (m:ss.mmm)", minutes, seconds);
    else
        snprintf(text, 64, "%.3fs", seconds);
}

static bool read_label(Js *js, JsValue v, JsString **label, JsKey *key)
{
    *label = js_is_undefined(v) ? JS_ATOM(default) : js_to_string(js, v);
    *key = *label ? js_key_from_string(js, *label) : JS_NO_KEY;
    return !js_key_is_none(*key);
}

static JsValue warn(Js *js, const char *format, JsString *label)
{
    char *text = js_string_to_utf8(js, label, NULL);
    JsString *line = js_string_printf(js, format, text ? text : "");
    free(text);
    JS_CHECK_OK(line);
    JsValue v = js_from_cell(line);
    return js__console_log(js, 2, 1, &v);
}

// The timer's start, or NAN when there is no such label.
static bool find_timer(Js *js, JsKey key, double *start)
{
    JsConsole *c = js__console(js);
    *start = NAN;
    JsValue v = c->times ? js_get_object(js, c->times, key) : JS_UNDEFINED;
    if (js_is_number(v))
        *start = js_number_value(v);
    return !js_is_exception(v);
}

JS_BUILTIN(js__console_time)
{
    JsConsole *c = js__console(js);
    JsString *label;
    JsKey key;
    double start;
    JS_CHECK_OK(read_label(js, JS_ARG(0), &label, &key) && find_timer(js, key, &start));
    if (!isnan(start))
        return warn(js, "(yieldc) Warning: Label '%s' already exists for console.time()", label);
    if (!c->times)
        c->times = js_object_new_proto(js, NULL);
    JS_CHECK_OK(c->times && js_set(js, c->times, key, js_number(now())));
    return JS_UNDEFINED;
}

// label: duration, and what else is to be printed.
static JsValue log_timer(Js *js, JsString *label, double start, uint32_t argc, const JsValue *argv)
{
    char text[64];
    format_duration(now() - start, text);
    JsValues *list = js_values_new(js, argc + 3);
    JsString *pattern = js_string_c(js, "%s: %s"), *duration = js_string_c(js, text);
    bool ok = list && pattern && duration && js_values_push(js, &list, js_from_cell(pattern)) &&
              js_values_push(js, &list, js_from_cell(label)) &&
              js_values_push(js, &list, js_from_cell(duration));
    for (uint32_t i = 1; ok && i < argc; i++)
        ok = js_values_push(js, &list, argv[i]);
    return ok ? js__console_log(js, 1, list->count, list->v) : JS_EXCEPTION;
}

JS_BUILTIN(js__console_time_log)
{
    JsString *label;
    JsKey key;
    double start;
    JS_CHECK_OK(read_label(js, JS_ARG(0), &label, &key) && find_timer(js, key, &start));
    if (isnan(start))
        return warn(js, "(yieldc) Warning: No such label '%s' for console.timeLog()", label);
    return log_timer(js, label, start, argc, argv);
}

JS_BUILTIN(js__console_time_end)
{
    JsString *label;
    JsKey key;
    double start;
    JS_CHECK_OK(read_label(js, JS_ARG(0), &label, &key) && find_timer(js, key, &start));
    if (isnan(start))
        return warn(js, "(yieldc) Warning: No such label '%s' for console.timeEnd()", label);
    JS_CHECK(log_timer(js, label, start, 0, NULL));
    JS_CHECK_OK(js_delete_property_or_throw(js, js__console(js)->times, key));
    return JS_UNDEFINED;
}
