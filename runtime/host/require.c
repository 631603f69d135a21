// SPDX-License-Identifier: MIT
// The function require() of CommonJS modules, and what requiring a unit of the program gives.
#include "runtime/builtins/builtin.h"
#include "runtime/host/commonjs.h"
#include "runtime/host/resolve.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

static JsModule *module_of(Js *js, const JsFunction *self)
{
    const JsValues *kept = (const JsValues *)self->home;
    return &js->host->modules->list[js_int_value(kept->v[0])];
}

// Node's error for what is not there, with the remedy for what was not known when the program was made.
static JsValue throw_not_found(Js *js, const JsModule *m, JsString *specifier)
{
    JsString *file = js__module_filename(js, m);
    char *text = js_string_to_utf8(js, specifier, NULL);
    char *from = file ? js_string_to_utf8(js, file, NULL) : NULL;
    js_throw_error(js,
                   "Cannot find module '%s'\nRequire stack:\n- %s\n(a program has what its text "
                   "names; --include=GLOB adds files)",
                   text ? text : "", from ? from : "");
    free(text);
    free(from);
    js__add_code(js, "MODULE_NOT_FOUND");
    JsValue error = js_catch(js), files[1] = {js_from_cell_or_exception(file)};
    JsValue stack = file ? js_from_cell_or_exception(js_array_new(js, 1, files)) : JS_EXCEPTION;
    JS_CHECK_OK(!js_is_exception(stack) && js_set_property(js, error, "requireStack", stack));
    return js_throw(js, error);
}

// ERR_INVALID_ARG_TYPE and ERR_INVALID_ARG_VALUE. False: exception.
static bool check_specifier(Js *js, JsValue v)
{
    bool is_empty = js_is_string(v) && !js_string(v)->length;
    if (js_is_string(v) && !is_empty)
        return true;
    char *text = js_describe(js, v);
    if (is_empty)
        js_throw_type_error(js, "The argument 'id' must be a non-empty string. Received ''");
    else
        js_throw_type_error(js, "The \"id\" argument must be of type string. Received %s",
                            text ? text : "value");
    free(text);
    js__add_code(js, is_empty ? "ERR_INVALID_ARG_VALUE" : "ERR_INVALID_ARG_TYPE");
    return false;
}

static JsValue throw_with_code(Js *js, const char *code, const JsModule *m, const char *message)
{
    js_throw_error(js, "%s From %s", message, m->unit->file);
    return js__add_code(js, code);
}

typedef struct Graph {
    const JsModules *modules;
    bool *seen;  // by unit
    bool awaits; // one that is still to be evaluated has a top-level await
    bool runs;   // one is being evaluated now
} Graph;

// Looks at a module and all that it imports.
static void look(Graph *g, uint32_t i)
{
    const JsModule *m = &g->modules->list[i];
    if (g->seen[i] || m->status == JS_MODULE_EVALUATED)
        return;
    g->seen[i] = true;
    g->runs |= m->status == JS_MODULE_EVALUATING;
    g->awaits |= m->unit->main->kind == JS_CODE_ASYNC;
    for (uint32_t r = 0; r < m->unit->request_count; r++)
        look(g, m->requests[r]);
}

// An ECMAScript module is evaluated at once, which one that awaits, or that is just being evaluated,
// can't be.
static JsValue require_module(Js *js, const JsModule *m, uint32_t i)
{
    Graph g = {js->host->modules, calloc(js->host->modules->count, sizeof(bool)), false, false};
    if (!g.seen)
        return js_throw_out_of_memory(js);
    look(&g, i);
    free(g.seen);
    if (g.runs)
        return throw_with_code(js, "ERR_REQUIRE_CYCLE_MODULE", m,
                               "Cannot require() ES Module in a cycle.");
    if (g.awaits)
        return throw_with_code(js, "ERR_REQUIRE_ASYNC_MODULE", m,
                               "require() cannot be used on an ESM graph with top-level await. "
                               "Use import() instead.");
    JsPromise *p = js__module_evaluate(js, i);
    JS_CHECK_OK(p);
    if (p->state == JS_REJECTED) {
        p->handled = true;
        return js_throw(js, p->result);
    }
    JsValue space = js_import_namespace(js, m->u, i);
    if (js_is_exception(space) || !(m->unit->type || m->unit->library))
        return space;
    return js_get_property(js, space, "default");
}

JsValue js__require_unit(Js *js, const JsModule *from, uint32_t i)
{
    JsModules *modules = js->host->modules;
    JsModule *m = &modules->list[i];
    if (!m->unit->commonjs)
        return require_module(js, m, i);
    JsObject *cache = js__commonjs_cache(js);
    JsString *filename = cache ? js__module_filename(js, m) : NULL;
    JS_CHECK_OK(filename);
    JsValue cached = js_get_object(js, cache, js_key_from_string(js, filename));
    JS_CHECK(cached);
    if (js_is_object(cached))
        return js_get_property(js, cached, "exports");
    // Its main calls js_commonjs, which asks who requires it.
    const JsModule *outer = modules->requirer;
    m->commonjs = NULL;
    modules->requirer = from;
    JsValue v = js_unit_run(js, m->u);
    modules->requirer = outer;
    return js_is_exception(v) ? v : js_get_property(js, js_from_cell(m->commonjs), "exports");
}

static JS_BUILTIN(require)
{
    JsModule *m = module_of(js, self);
    JS_CHECK_OK(check_specifier(js, JS_ARG(0)));
    JsString *specifier = js_string(argv[0]);
    int32_t i = js__resolve(js, JS_RESOLVE_REQUIRE, m, specifier);
    return i < 0 ? throw_not_found(js, m, specifier) : js__require_unit(js, m, (uint32_t)i);
}

static JS_BUILTIN(require_resolve)
{
    JsModule *m = module_of(js, self);
    JS_CHECK_OK(check_specifier(js, JS_ARG(0)));
    JsString *specifier = js_string(argv[0]);
    int32_t i = js__resolve(js, JS_RESOLVE_REQUIRE, m, specifier);
    if (i < 0)
        return throw_not_found(js, m, specifier);
    const JsModule *found = &js->host->modules->list[i];
    return found->unit->library ? argv[0]
                                : js_from_cell_or_exception(js__module_filename(js, found));
}

static JsFunction *function_of(Js *js, const JsModule *m, const JsCode *code)
{
    JsValues *kept = js_values_new(js, 1);
    if (!kept || !js_values_push(js, &kept, js_int((int32_t)(m - js->host->modules->list))))
        return NULL;
    return js_builtin_new(js, code, &kept->cell);
}

JsFunction *js__require_new(Js *js, const JsModule *m)
{
    static const JsCode code = JS_BUILTIN_CODE(require, (const JsString *)JS_ATOM(require), 1, 0);
    static const JsCode resolve_code =
        JS_BUILTIN_CODE(require_resolve, (const JsString *)JS_ATOM(resolve), 2, 0);
    const JsModules *modules = js->host->modules;
    JsFunction *require = function_of(js, m, &code);
    JsFunction *resolve = require ? function_of(js, m, &resolve_code) : NULL;
    JsObject *cache = resolve ? js__commonjs_cache(js) : NULL;
    JsObject *extensions = cache ? js_object_new_proto(js, NULL) : NULL;
    if (!extensions)
        return NULL;
    JsValue v = js_from_cell(require);
    JsValue main = modules->main && modules->main->commonjs
                       ? js_from_cell(modules->main->commonjs)
                       : JS_UNDEFINED;
    bool good = js_set_property(js, v, "resolve", js_from_cell(resolve)) &&
                js_set_property(js, v, "main", main) &&
                js_set_property(js, v, "extensions", js_from_cell(extensions)) &&
                js_set_property(js, v, "cache", js_from_cell(cache));
    return good ? require : NULL;
}
