// SPDX-License-Identifier: MIT
// import.meta (13.3.12): url, filename, dirname and resolve(), as Node has them.
#include "runtime/builtins/builtin.h"
#include "runtime/host/host.h"
#include "runtime/host/path.h"
#include "runtime/host/resolve.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

static JsValue url_of_file(Js *js, const JsModule *m)
{
    char *path = js__path_of_file(m->unit->file);
    if (!path)
        return js_throw_out_of_memory(js);
    JsString *url = js__url_of_path(js, path);
    free(path);
    return js_from_cell_or_exception(url);
}

// A path is resolved whether a file is there or not, as a URL is.
static JsValue resolve_path(Js *js, const JsModule *m, const char *specifier)
{
    char *importer = js__path_of_file(m->unit->file), *wanted = js__path_of_url(specifier);
    char *path = NULL;
    if (importer && wanted) {
        importer[js__path_directory(importer)] = '\0';
        path = js__path_resolve(importer, wanted);
    }
    JsValue url = path ? js_from_cell_or_exception(js__url_of_path(js, path))
                       : js_throw_out_of_memory(js);
    free(path);
    free(wanted);
    free(importer);
    return url;
}

// import.meta.resolve(specifier): a bare specifier must be one that the program has.
static JS_BUILTIN(meta_resolve)
{
    const JsValues *kept = (const JsValues *)self->home;
    const JsModule *m = &js->host->modules->list[js_int_value(kept->v[0])];
    JsString *specifier = js_to_string(js, JS_ARG(0));
    char *text = specifier ? js_string_to_utf8(js, specifier, NULL) : NULL;
    JS_CHECK_OK(text);
    bool is_path = *text == '/' || !strncmp(text, "./", 2) || !strncmp(text, "../", 3);
    JsValue url = js_from_cell(specifier);
    int32_t i;
    if (is_path)
        url = resolve_path(js, m, text);
    else if (!strchr(text, ':') && (i = js__resolve(js, JS_RESOLVE_IMPORT, m, specifier)) >= 0)
        url = url_of_file(js, &js->host->modules->list[i]);
    else if (!strchr(text, ':'))
        url = js_throw_error(js, "Cannot find package '%s' imported from %s", text, m->unit->file);
    free(text);
    return url;
}

static bool add(Js *js, JsObject *meta, const char *name, JsValue v)
{
    JsString *key = js_is_exception(v) ? NULL : js_string_c(js, name);
    return key && js_create_data_property_or_throw(js, meta, js_key_from_string(js, key), v);
}

static JsValue new_resolve(Js *js, const JsModule *m)
{
    static const JsCode code = JS_BUILTIN_CODE(meta_resolve, (const JsString *)JS_ATOM(resolve), 1, 0);
    JsValues *kept = js_values_new(js, 1);
    JS_CHECK_OK(kept && js_values_push(js, &kept, js_int((int32_t)(m - js->host->modules->list))));
    return js_from_cell_or_exception(js_builtin_new(js, &code, &kept->cell));
}

JsValue js_import_meta(Js *js, JsUnitInstance *u)
{
    JsModule *m = &js->host->modules->list[u->index];
    if (m->meta)
        return js_from_cell(m->meta);
    JsObject *meta = js_object_new_proto(js, NULL);
    JsString *filename = meta ? js__module_filename(js, m) : NULL;
    char *path = filename ? js_string_to_utf8(js, filename, NULL) : NULL;
    JS_CHECK_OK(path);
    JsString *dirname = js_string_utf8(js, path, js__path_directory(path));
    free(path);
    JS_CHECK_OK(dirname && add(js, meta, "dirname", js_from_cell(dirname)) &&
                add(js, meta, "filename", js_from_cell(filename)) &&
                add(js, meta, "resolve", new_resolve(js, m)) &&
                add(js, meta, "url", url_of_file(js, m)));
    m->meta = meta;
    return js_from_cell(meta);
}
