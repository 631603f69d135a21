// SPDX-License-Identifier: MIT
// import() of a specifier that is known only now (13.3.10): what is a part of the program can be
// imported.
#include "runtime/async/promise.h"
#include "runtime/host/host.h"
#include "runtime/host/resolve.h"
#include <yieldc/js.h>

JsValue js_import_variable(Js *js, JsUnitInstance *u, JsValue specifier, JsValue options)
{
    const JsModules *modules = js->host->modules;
    JsString *text = js_to_string(js, specifier);
    if (text) {
        // A script has no record of a module: it imports by paths from its own file all the same.
        int32_t i = modules ? js__resolve(js, JS_RESOLVE_IMPORT, &modules->list[u->index], text) : -1;
        return js_import_call(js, js_from_cell(text), options, i);
    }
    JsPromise *p = js_promise_new(js);
    if (!p)
        return JS_EXCEPTION;
    js_promise_reject(js, p, js_catch(js));
    return js_from_cell(p);
}
