// SPDX-License-Identifier: MIT
// import() of modules that are a part of the program (13.3.10).
#include "runtime/async/promise.h"
#include "runtime/builtins/builtin.h"
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include <stdlib.h>
#include <yieldc/js.h>

// What a builtin closure of an import keeps: the promise, and the unit's index.
static JsPromise *kept_promise(const JsFunction *self)
{
    return (JsPromise *)js_cell(((const JsValues *)self->home)->v[0]);
}

static int32_t kept_unit(const JsFunction *self)
{
    return js_int_value(((const JsValues *)self->home)->v[1]);
}

static JS_BUILTIN(import_fulfilled)
{
    JsModule *m = &js->host->modules->list[kept_unit(self)];
    JsValue space = js_import_namespace(js, m->u, (uint32_t)kept_unit(self));
    if (js_is_exception(space))
        js_promise_reject(js, kept_promise(self), js_catch(js));
    else
        js_promise_resolve_with(js, kept_promise(self), space);
    return JS_UNDEFINED;
}

static JS_BUILTIN(import_rejected)
{
    js_promise_reject(js, kept_promise(self), JS_ARG(0));
    return JS_UNDEFINED;
}

static bool then(Js *js, JsPromise *p, const JsCode *fulfilled, const JsCode *rejected,
                 JsCell *kept)
{
    JsFunction *on_fulfilled = js_builtin_new(js, fulfilled, kept);
    JsFunction *on_rejected = on_fulfilled ? js_builtin_new(js, rejected, kept) : NULL;
    return on_rejected && js__promise_perform_then(js, p, js_from_cell(on_fulfilled),
                                                   js_from_cell(on_rejected), NULL);
}

static const JsCode rejected_code = JS_BUILTIN_CODE(import_rejected, NULL, 1, 0);

// 13.3.10.3 ContinueDynamicImport, linkAndEvaluateClosure
static JS_BUILTIN(import_loaded)
{
    static const JsCode fulfilled = JS_BUILTIN_CODE(import_fulfilled, NULL, 0, 0);
    JsPromise *evaluated = js__module_evaluate(js, (uint32_t)kept_unit(self));
    JS_CHECK_OK(evaluated && then(js, evaluated, &fulfilled, &rejected_code, self->home));
    return JS_UNDEFINED;
}

static bool continue_import(Js *js, JsPromise *p, int32_t unit)
{
    static const JsCode loaded = JS_BUILTIN_CODE(import_loaded, NULL, 0, 0);
    JsPromise *load = js_promise_new(js);
    JsValues *kept = load ? js_values_new(js, 2) : NULL;
    if (!kept || !js_values_push(js, &kept, js_from_cell(p)) ||
        !js_values_push(js, &kept, js_int(unit)))
        return false;
    js_promise_resolve_with(js, load, JS_UNDEFINED);
    return then(js, load, &loaded, &rejected_code, &kept->cell);
}

// 13.3.10.1 steps 8 to 11: the specifier and the import attributes, of which none is supported.
// JS_EXCEPTION: reject.
static JsValue check_call(Js *js, JsValue specifier, JsValue options, int32_t unit)
{
    JsString *text = js_to_string(js, specifier);
    JS_CHECK_OK(text);
    if (!js_is_undefined(options)) {
        if (!js_is_object(options))
            return js_throw_type_error(js, "The second argument of import() must be an object");
        JsValue with = js_get(js, options, JS_KEY(with));
        JS_CHECK(with);
        if (!js_is_undefined(with) && !js_is_object(with))
            return js_throw_type_error(js, "The 'with' option of import() must be an object");
    }
    if (unit >= 0)
        return JS_UNDEFINED;
    char *utf8 = js_string_to_utf8(js, text, NULL);
    js_throw_error(js,
                   "Cannot find module '%s': import() reaches what a string literal names when the "
                   "program is made",
                   utf8 ? utf8 : "");
    free(utf8);
    return JS_EXCEPTION;
}

JsValue js_import_call(Js *js, JsValue specifier, JsValue options, int32_t unit)
{
    JsPromise *p = js_promise_new(js);
    JS_CHECK_OK(p);
    if (js_is_exception(check_call(js, specifier, options, unit)))
        js_promise_reject(js, p, js_catch(js));
    else
        JS_CHECK_OK(continue_import(js, p, unit));
    return js_from_cell(p);
}
