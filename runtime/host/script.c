// SPDX-License-Identifier: MIT
// Running a script of a program. It stands apart from module.c, which programs without modules do not link.
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include <yieldc/js.h>

JsValue js__script_evaluate(Js *js, const JsUnit *unit, uint32_t i)
{
    JsUnitInstance *u = js_unit_new(js, unit);
    if (u && js->host->modules)
        u->index = i;
    if (u && js->host->modules)
        u->links = js->host->modules->list[i].made_links;
    return u ? js_unit_run(js, u) : JS_EXCEPTION;
}
