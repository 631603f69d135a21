// SPDX-License-Identifier: MIT
// Modules for C (js.h): a Js made for some of them, their evaluation, and what they export.
//
// Linking waits for the first use, so that what it finds wrong is an exception.
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

Js *js_new_modules(const JsUnit *const *units, const JsGlobalDef *const *globals)
{
    JsProgram *program = calloc(1, sizeof *program);
    Js *js = program && js__program_init(program, units, globals) ? js_new(program->globals) : NULL;
    if (js) {
        js__host(js)->program = program;
        return js;
    }
    if (program)
        js__program_release(program);
    free(program);
    return NULL;
}

// Links the modules, once: what failed then is thrown each time, as nothing may run of modules that are linked in part.
// False: exception.
static bool link_all(Js *js, const JsProgram *program)
{
    JsHost *host = js->host;
    if (!host->linked) {
        host->linked = true;
        if (js__modules_link(js, program->units))
            return true;
        host->link_error = js->exception;
        return false;
    }
    if (!js_is_empty(host->link_error))
        js_throw(js, host->link_error);
    return js_is_empty(host->link_error);
}

// The index of the unit among those of the Js, all being linked. -1: exception.
static int64_t linked_index(Js *js, const JsUnit *unit)
{
    const JsProgram *program = js__host(js)->program;
    if (program && !link_all(js, program))
        return -1;
    for (uint32_t i = 0; program && program->units[i]; i++)
        if (program->units[i] == unit)
            return i;
    js_throw_error(js, "%s is no part of this instance", unit->file);
    return -1;
}

JsValue js_evaluate(Js *js, const JsUnit *unit)
{
    int64_t i = linked_index(js, unit);
    if (i < 0)
        return JS_EXCEPTION;
    if (unit->module) {
        JsPromise *p = js__module_evaluate(js, (uint32_t)i);
        return js_from_cell_or_exception(p);
    }
    return js__script_evaluate(js, unit, (uint32_t)i);
}

// The index of a module whose exports are asked for. -1: exception.
static int64_t module_index(Js *js, const JsUnit *unit)
{
    int64_t i = linked_index(js, unit);
    if (i < 0 || unit->module)
        return i;
    js_throw_error(js, "%s is a script: it exports nothing", unit->file);
    return -1;
}

// Was its evaluation begun, by js_evaluate or by a module that imports it?
static bool is_begun(Js *js, int64_t i)
{
    return js->host->modules->list[i].status != JS_MODULE_LINKED;
}

static JsValue throw_not_evaluated(Js *js, const JsUnit *unit, const char *name)
{
    return js_throw_reference_error(js, "'%s' of %s: the module was not evaluated; call js_evaluate first",
                                    name, unit->file);
}

JsValue js_export(Js *js, const JsUnit *unit, const char *name)
{
    int64_t i = module_index(js, unit);
    if (i < 0)
        return JS_EXCEPTION;
    JsValue space = js_import_namespace(js, js->host->modules->list[i].u, (uint32_t)i);
    int there = js_is_exception(space) ? -1 : js_has_property_named(js, space, name);
    if (there < 0)
        return JS_EXCEPTION;
    if (!there)
        return js_throw_reference_error(js, "%s does not provide an export named '%s'", unit->file,
                                        name);
    JsValue v = js_get_property(js, space, name);
    if (!js_is_exception(v) || is_begun(js, i))
        return v;
    js_catch(js); // it is in its dead zone, because nothing has run
    return throw_not_evaluated(js, unit, name);
}

JsValue js_call_export(Js *js, const JsUnit *unit, const char *name, uint32_t argc,
                       const JsValue *argv)
{
    JsValue f = js_export(js, unit, name);
    if (js_is_exception(f))
        return JS_EXCEPTION;
    if (!js_is_callable(f))
        return js_throw_type_error(js, "%s of %s is not a function", name, unit->file);
    if (!is_begun(js, module_index(js, unit)))
        return throw_not_evaluated(js, unit, name);
    return js_call(js, f, JS_UNDEFINED, argc, argv);
}
