// SPDX-License-Identifier: MIT
// Making and freeing a Js: each folder sets up what it keeps, in the order of the layers; freeing
// goes backwards.
#include "runtime/async/jobs.h"
#include "runtime/builtins/core.h"
#include "runtime/gc/heap.h"
#include "runtime/host/host.h"
#include "runtime/host/part.h"
#include "runtime/loop/loop.h"
#include "runtime/object/realm.h"
#include "runtime/value/value.h"
#include <stdlib.h>
#include <yieldc/js.h>

const struct js__part_core js__part_core = {js__core_add_named, js__core_named_globals};

static bool set_up(Js *js, const JsGlobalDef *const *globals, const struct js__part_core *core)
{
    if (!js__heap_new(js))
        return false;
    js__enter_main(js, __builtin_frame_address(0)); // until js_main or js_enter knows better
    if (!js__value_new(js) || !js__realm_init(js) || !js__async_init(js))
        return false;
    js__core_add(js);
    if (core)
        core->add(js);
    if (!js__realm_make_global(js) || !js__core_globals(js) || (core && !core->globals(js)))
        return false;
    js->realm->linked = globals;
    for (; globals && *globals; globals++)
        if (!js__global_add(js, *globals))
            return false;
    return true;
}

Js *js__host_new(const JsGlobalDef *const *globals, const struct js__part_core *core)
{
    Js *js = calloc(1, sizeof *js);
    if (js && !set_up(js, globals, core)) {
        js_free(js);
        return NULL;
    }
    return js;
}

Js *js_new(const JsGlobalDef *const *globals)
{
    Js *js = js__host_new(globals, &js__part_core);
    if (js)
        js_enter(js);
    return js;
}

void js_free(Js *js)
{
    if (!js)
        return;
    js__host_free(js);
    js__loop_free(js);
    js__async_release(js);
    if (js->heap)
        js__heap_free(js);
    js__realm_release(js);
    js__value_free(js);
    free(js);
}
