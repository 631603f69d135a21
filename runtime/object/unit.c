// SPDX-License-Identifier: MIT
// Unit instances (unit.h): what one generated C file needs of a Js.
#include "runtime/gc/heap.h"
#include "runtime/object/access.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/async.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

__attribute__((cold)) JsUnitInstance *js_unit_new(Js *js, const JsUnit *unit)
{
    if (unit->abi != JS_ABI) {
        js_throw_error(js, "%s was made by another version of yieldc",
                       unit->file ? unit->file : "a unit");
        return NULL;
    }
    JsUnitInstance *u = calloc(1, sizeof *u + unit->ic_count * sizeof *u->ics);
    if (!u) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    u->unit = unit;
    u->keys = calloc(unit->name_count + 1, sizeof *u->keys);
    u->globals = calloc(unit->global_count + 1, sizeof(JsGlobal *));
    u->templates = calloc(unit->template_count + 1, sizeof *u->templates);
    if (!u->keys || !u->globals || !u->templates) {
        js__unit_free(u);
        js_throw_out_of_memory(js);
        return NULL;
    }
    u->next = js->realm->units;
    js->realm->units = u;
    return u;
}

__attribute__((cold)) void js__unit_free(JsUnitInstance *u)
{
    for (uint32_t i = 0; i < u->unit->ic_count; i++)
        free(u->ics[i].more);
    free(u->keys);
    free(u->globals);
    free(u->templates);
    free(u);
}

void js__unit_trace(JsTracer *t, JsUnitInstance *u)
{
    js_trace_values(t, u->templates, u->unit->template_count);
    for (uint32_t i = 0; i < u->unit->name_count; i++)
        if (u->keys[i].bits && !js_key_is_index(u->keys[i]))
            js_trace_cell(t, (void *)(uintptr_t)u->keys[i].bits);
}

JsKey js__unit_key_slow(Js *js, JsUnitInstance *u, uint32_t name)
{
    JsKey k = js_key_from_string(js, (JsString *)(uintptr_t)u->unit->names[name]);
    u->keys[name] = k;
    return k;
}

JsValue js_unit_run(Js *js, JsUnitInstance *u)
{
    JsEnv *env = u->modules ? u->modules[u->index] : NULL;
    JsFunction *f = js_function_new(js, u->unit->main, env, u, NULL);
    if (!f)
        return JS_EXCEPTION;
    JsValue this_ = u->unit->module ? JS_UNDEFINED : js_from_cell(js_global_object(js));
    return u->unit->main->entry(js, f, this_, JS_UNDEFINED, 0, NULL);
}
