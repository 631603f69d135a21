// SPDX-License-Identifier: MIT
// import() of modules that are a part of the program (13.3.10).
#include "runtime/async/promise.h"
#include "runtime/builtins/builtin.h"
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include <stdlib.h>
#include <string.h>
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

// 13.3.10.3 ContinueDynamicImport, linkAndEvaluateClosure. What could not be parsed or linked when the program was made is
// found out here, as if its text were read only now.
static JS_BUILTIN(import_loaded)
{
    static const JsCode fulfilled = JS_BUILTIN_CODE(import_fulfilled, NULL, 0, 0);
    const char *error = js->host->modules->list[kept_unit(self)].unit->error;
    if (error) {
        js_throw_syntax_error(js, "%s", error);
        js_promise_reject(js, kept_promise(self), js_catch(js));
        return JS_UNDEFINED;
    }
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

// One entry of `with`: the value of `type` goes to *type; there is no other attribute.
static bool take_attribute(Js *js, JsValue name, JsValue value, JsString **type)
{
    if (js_string_equals(js, js_string(name), (JsString *)JS_ATOM(type))) {
        *type = js_string(value);
        return true;
    }
    char *utf8 = js_string_to_utf8(js, js_string(name), NULL);
    js_throw_type_error(js, "There is no import attribute '%s'", utf8 ? utf8 : "");
    free(utf8);
    return false;
}

// Steps 10.d.ii to 10.d.v: all values are read and checked before any key is.
static bool read_entries(Js *js, JsObject *with, JsString **type)
{
    JsValues *keys = js__enumerable_own_keys(js, with);
    JsValues *values = keys ? js_values_new(js, keys->count) : NULL;
    if (!values)
        return false;
    for (uint32_t i = 0; i < keys->count; i++) {
        JsKey key = js_to_property_key(js, keys->v[i]);
        JsValue value = js_key_is_none(key) ? JS_EXCEPTION : js_get_object(js, with, key);
        if (js_is_exception(value) || !js_values_push(js, &values, value))
            return false;
    }
    for (uint32_t i = 0; i < keys->count; i++)
        if (!js_is_string(values->v[i])) {
            js_throw_type_error(js, "The value of an import attribute must be a string");
            return false;
        }
    for (uint32_t i = 0; i < keys->count; i++) {
        JsString *name = js_to_string(js, keys->v[i]);
        if (!name || !take_attribute(js, js_from_cell(name), values->v[i], type))
            return false;
    }
    return true;
}

// 13.3.10.1 step 10: the `type` attribute, or NULL for none, in *type.
static bool read_attributes(Js *js, JsValue options, JsString **type)
{
    *type = NULL;
    if (js_is_undefined(options))
        return true;
    if (!js_is_object(options)) {
        js_throw_type_error(js, "The second argument of import() must be an object");
        return false;
    }
    JsValue with = js_get(js, options, JS_KEY(with));
    if (js_is_exception(with) || js_is_undefined(with))
        return js_is_undefined(with);
    if (!js_is_object(with)) {
        js_throw_type_error(js, "The 'with' option of import() must be an object");
        return false;
    }
    return read_entries(js, js_object(with), type);
}

// What was linked is a module of one type.
static JsValue check_type(Js *js, JsString *given, const char *linked)
{
    char *type = given ? js_string_to_utf8(js, given, NULL) : NULL;
    bool same = type && linked ? !strcmp(type, linked) : !type && !linked;
    if (!same)
        js_throw_type_error(js,
                            "import(): the module was linked with %s%s, but the type is %s%s now",
                            linked ? "type " : "no type", linked ? linked : "", type ? "" : "none",
                            type ? type : "");
    free(type);
    return same ? JS_UNDEFINED : JS_EXCEPTION;
}

// 13.3.10.1 steps 8 to 11: the specifier and the import attributes, which must be those that the
// module was linked with. JS_EXCEPTION: reject.
static JsValue check_call(Js *js, JsValue specifier, JsValue options, int32_t unit)
{
    JsString *text = js_to_string(js, specifier), *type;
    JS_CHECK_OK(text && read_attributes(js, options, &type));
    if (unit >= 0)
        return check_type(js, type, js->host->modules->list[unit].unit->type);
    char *utf8 = js_string_to_utf8(js, text, NULL);
    js_throw_error(js,
                   "Cannot find module '%s': import() finds files that are part of the program; "
                   "--include=GLOB adds some",
                   utf8 ? utf8 : "");
    free(utf8);
    return js__add_code(js, "ERR_MODULE_NOT_FOUND");
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
