// SPDX-License-Identifier: MIT
// The events of process that the host itself raises: exit, beforeExit, uncaughtException,
// unhandledRejection.
#include "runtime/host/host.h"
#include "runtime/object/realm.h"
#include <string.h>
#include <yieldc/ops.h>

static bool is_event(Js *js, JsValue name, const char *event)
{
    JsString *s = js_string(name);
    size_t length = strlen(event);
    if (s->length != length)
        return false;
    for (uint32_t i = 0; i < length; i++)
        if (js_string_at(js, s, i) != (unsigned char)event[i])
            return false;
    return true;
}

// The functions that listen now; those called once are taken off the list.
static JsValues *take_listeners(Js *js, JsHost *host, const char *event)
{
    JsValues *list = host->listeners, *out = js_values_new(js, 4);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i += 3) {
        bool meant = is_event(js, list->v[i], event);
        if (meant && (!out || !js_values_push(js, &out, list->v[i + 1])))
            return NULL;
        if (meant && js_is_true(list->v[i + 2]))
            continue;
        memmove(list->v + kept, list->v + i, 3 * sizeof *list->v);
        kept += 3;
    }
    list->count = kept;
    return out;
}

int js__host_emit(Js *js, const char *event, uint32_t argc, const JsValue *argv)
{
    JsHost *host = js__host(js);
    if (!host->listeners)
        return 0;
    const JsValues *list = take_listeners(js, host, event);
    if (!list)
        return -1;
    JsValue process = js_intrinsic_value(js, JS_I_PROCESS);
    for (uint32_t i = 0; i < list->count; i++)
        if (js_is_exception(js_call(js, list->v[i], process, argc, argv)))
            return -1;
    return list->count > 0;
}

void js__host_exiting(Js *js)
{
    JsHost *host = js__host(js);
    if (host->exiting)
        return;
    host->exiting = true;
    JsValue code = js_number(host->exit_code);
    if (js__host_emit(js, "exit", 1, &code) >= 0)
        return;
    js__report_uncaught(js, js_catch(js));
    host->exit_code = 1;
}

bool js__host_uncaught(Js *js, JsValue error)
{
    JsValue arguments[2] = {error, js_from_cell_or_exception(js_string_c(js, "uncaughtException"))};
    int called = js__host_emit(js, "uncaughtException", 2, arguments);
    if (called > 0)
        return true;
    js__report_uncaught(js, called < 0 ? js_catch(js) : error);
    return false;
}

bool js__host_unhandled(Js *js, JsPromise *rejected)
{
    JsValue arguments[2] = {rejected->result, js_from_cell(rejected)};
    int called = js__host_emit(js, "unhandledRejection", 2, arguments);
    if (called < 0)
        return js__host_uncaught(js, js_catch(js));
    if (!called)
        called = js__host_emit(js, "uncaughtException", 1, arguments);
    if (called > 0)
        return true;
    js__report_unhandled(js, rejected);
    return false;
}
