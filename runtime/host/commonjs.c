// SPDX-License-Identifier: MIT
// CommonJS modules (https://nodejs.org/api/modules.html): the object `module`, and running a module's
// function once. What its require() means stands in require.c.
//
// A module is in require.cache from before its function runs, so that cycles see what is there so far;
// one that throws is taken out again.
#define _GNU_SOURCE // memrchr
#include "runtime/host/commonjs.h"
#include "runtime/builtins/builtin.h"
#include "runtime/host/path.h"
#include "runtime/host/resolve.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

static bool set(Js *js, JsObject *o, const char *name, JsValue v)
{
    return !js_is_exception(v) && js_set_property(js, js_from_cell(o), name, v);
}

JsObject *js__commonjs_cache(Js *js)
{
    JsModules *modules = js->host->modules;
    if (!modules->cache)
        modules->cache = js_object_new_proto(js, NULL);
    return modules->cache;
}

// The directories that a bare specifier is looked for in (NODE_MODULES_PATHS).
static JsValue node_modules_paths(Js *js, const char *directory)
{
    static const char name[] = "/node_modules";
    JsValues *list = js_values_new(js, 8);
    char *path = malloc(strlen(directory) + sizeof name);
    size_t length = strcmp(directory, "/") != 0 ? strlen(directory) : 0;
    bool good = list && path;
    while (good) {
        const char *slash = memrchr(directory, '/', length);
        memcpy(path, directory, length);
        memcpy(path + length, name, sizeof name);
        if (!slash || strncmp(slash, name, sizeof name - 1) != 0 ||
            directory + length != slash + sizeof name - 1) {
            JsString *s = js_string_utf8(js, path, length + sizeof name - 1);
            good = s && js_values_push(js, &list, js_from_cell(s));
        }
        if (!length)
            break;
        length = slash ? (size_t)(slash - directory) : 0;
    }
    free(path);
    return good ? js_array_from_values(js, list) : JS_EXCEPTION;
}

// A member that is not listed among the keys.
static bool hide(Js *js, JsObject *o, const char *name, JsValue v)
{
    JsString *key = js_string_c(js, name);
    return key && js_define_value(js, o, js_key_from_string(js, key), v, JS_DATA_HIDDEN);
}

// The module that required this one first: null for the main module, undefined where an ECMAScript
// module imports it.
static JsValue parent_of(Js *js, const JsModule *m, const JsModule *by)
{
    if (by && by->commonjs)
        return js_from_cell(by->commonjs);
    return js->host->modules->main == m ? JS_NULL : JS_UNDEFINED;
}

// The members in Node's order; `path` is the directory of the file.
static bool fill_module(Js *js, const JsModule *m, JsObject *module, const char *path)
{
    JsString *filename = js__module_filename(js, m);
    JsString *directory = js_string_utf8(js, path, strlen(path));
    JsString *dot = js_string_c(js, ".");
    JsObject *exports = js_object_new(js);
    if (!filename || !directory || !dot || !exports)
        return false;
    bool is_main = js->host->modules->main == m;
    return set(js, module, "id", js_from_cell(is_main ? dot : filename)) &&
           set(js, module, "path", js_from_cell(directory)) &&
           set(js, module, "exports", js_from_cell(exports)) &&
           set(js, module, "filename", js_from_cell(filename)) &&
           set(js, module, "loaded", JS_FALSE) &&
           set(js, module, "children", js_from_cell_or_exception(js_array_new(js, 0, NULL))) &&
           set(js, module, "paths", node_modules_paths(js, path)) &&
           hide(js, module, "parent", parent_of(js, m, js->host->modules->requirer));
}

// The object `module` of a module that is about to run, in the directory of `path`. NULL: exception.
static JsObject *new_module(Js *js, JsModule *m, char *path)
{
    JsObject *module = js_object_new(js);
    path[js__path_directory(path)] = '\0';
    return module && fill_module(js, m, module, path) ? module : NULL;
}

// module.children of the module that requires this one.
static bool add_child(Js *js, JsObject *module)
{
    const JsModule *by = js->host->modules->requirer;
    if (!by || !by->commonjs)
        return true;
    JsValue children = js_get_property(js, js_from_cell(by->commonjs), "children");
    if (js_is_exception(children))
        return false;
    return !js_is_kind(children, JS_KIND_ARRAY) ||
           js_array_push(js, (JsArray *)js_cell(children), js_from_cell(module));
}

// Calls the function of the module (the module wrapper). False: exception.
static bool call_wrapper(Js *js, JsValue function, JsObject *module)
{
    static const char *const names[] = {"exports", "require", NULL, "filename", "path"};
    JsValue argv[5];
    for (int i = 0; i < 5; i++) {
        argv[i] = names[i] ? js_get_property(js, js_from_cell(module), names[i])
                           : js_from_cell(module);
        if (js_is_exception(argv[i]))
            return false;
    }
    return !js_is_exception(js_call(js, function, argv[0], 5, argv));
}

// Runs the module. False: it threw, and is as if it had never run.
static bool load(Js *js, JsModule *m, JsValue function)
{
    JsObject *cache = js__commonjs_cache(js);
    JsString *filename = cache ? js__module_filename(js, m) : NULL;
    char *path = filename ? js_string_to_utf8(js, filename, NULL) : NULL;
    JsObject *module = path ? new_module(js, m, path) : NULL;
    free(path);
    if (!module || !add_child(js, module))
        return false;
    JsKey key = js_key_from_string(js, filename);
    if (!js_create_data_property_or_throw(js, cache, key, js_from_cell(module)))
        return false;
    m->commonjs = module;
    JsFunction *require = js__require_new(js, m); // after the main module is known
    if (!require || !hide(js, module, "require", js_from_cell(require)))
        return false;
    if (call_wrapper(js, function, module))
        return set(js, module, "loaded", JS_TRUE);
    JsValue error = js_catch(js);
    m->commonjs = NULL;
    if (js_delete_property(js, cache, key) >= 0)
        js_throw(js, error);
    return false;
}

JsValue js_commonjs(Js *js, JsUnitInstance *u, JsValue function)
{
    JsModule *m = &js->host->modules->list[u->index];
    if (!m->commonjs && !load(js, m, function))
        return JS_EXCEPTION;
    return js_get_property(js, js_from_cell(m->commonjs), "exports");
}

JsValue js_commonjs_export(Js *js, JsValue exports, JsKey key)
{
    if (!js_is_object(exports))
        return JS_UNDEFINED;
    int there = js_has_own_property(js, js_object(exports), key);
    JsValue v = there > 0 ? js_get_object(js, js_object(exports), key) : JS_UNDEFINED;
    if (there >= 0 && !js_is_exception(v))
        return v;
    js_catch(js);
    return JS_UNDEFINED;
}
