// SPDX-License-Identifier: MIT
// `global`, Node's name for globalThis.
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/js.h>

static JsValue global_make(Js *js)
{
    return js_from_cell(js->realm->global);
}

const JsGlobalDef js_global_global = {"global", global_make};
