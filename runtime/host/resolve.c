// SPDX-License-Identifier: MIT
// Specifiers at run time (resolve.h).
//
// Strings that the text of the program shows were resolved when it was made (unit.h, JsRequired). Others
// are looked for among the files of the program: by path, for require() with the endings that Node
// tries, or as what the same string means in another module.
#include "runtime/host/resolve.h"
#include "runtime/host/host.h"
#include "runtime/host/path.h"
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>

enum { NOT_FOUND = -1 };

// The unit that the text of `m` means by this string.
static int32_t required(Js *js, JsResolveKind kind, const JsModule *m, JsString *specifier)
{
    const JsUnit *unit = m->unit;
    for (uint32_t i = 0; i < unit->required_count; i++) {
        const JsRequired *r = &unit->required[i];
        if (r->import == (kind == JS_RESOLVE_IMPORT) &&
            js_string_equals(js, specifier, (JsString *)(uintptr_t)r->specifier))
            return (int32_t)(unit->separate ? m->made_links[r->unit] : r->unit);
    }
    return NOT_FOUND;
}

int32_t js__find_file(Js *js, const char *path)
{
    const JsModules *modules = js->host->modules;
    int32_t found = NOT_FOUND;
    for (uint32_t i = 0; i < modules->count; i++) {
        const JsUnit *unit = modules->list[i].unit;
        char *file = unit->module ? js__path_of_file(unit->file) : NULL;
        if (file && !strcmp(file, path) && (found < 0 || !unit->type))
            found = (int32_t)i;
        free(file);
    }
    return found;
}

// LOAD_AS_FILE and LOAD_INDEX, of the files that are part of the program; import() tries no ending.
static int32_t find_path(Js *js, JsResolveKind kind, const char *path)
{
    static const char *const endings[] = {"", ".js", ".json", "/index.js", "/index.json"};
    size_t count = kind == JS_RESOLVE_IMPORT ? 1 : sizeof endings / sizeof *endings;
    int32_t found = NOT_FOUND;
    char *whole = malloc(strlen(path) + sizeof "/index.json");
    for (size_t i = 0; whole && i < count && found < 0; i++) {
        strcpy(whole, path);
        strcat(whole, endings[i]);
        found = js__find_file(js, whole);
    }
    free(whole);
    return found;
}

static bool is_path(const char *specifier)
{
    return *specifier == '/' || !strcmp(specifier, ".") || !strcmp(specifier, "..") ||
           !strncmp(specifier, "./", 2) || !strncmp(specifier, "../", 3);
}

static int32_t find_relative(Js *js, JsResolveKind kind, const JsModule *m, const char *specifier)
{
    char *importer = js__path_of_file(m->unit->file), *path = NULL;
    if (importer) {
        importer[js__path_directory(importer)] = '\0';
        path = js__path_resolve(importer, specifier);
    }
    int32_t found = path ? find_path(js, kind, path) : NOT_FOUND;
    free(path);
    free(importer);
    return found;
}

int32_t js__resolve(Js *js, JsResolveKind kind, const JsModule *m, JsString *specifier)
{
    const JsModules *modules = js->host->modules;
    int32_t found = required(js, kind, m, specifier);
    char *text = found < 0 ? js_string_to_utf8(js, specifier, NULL) : NULL;
    if (!text)
        return found;
    bool is_url = kind == JS_RESOLVE_IMPORT && !strncmp(text, "file:", 5);
    if (is_url || is_path(text)) {
        char *path = kind == JS_RESOLVE_IMPORT ? js__path_of_url(text) : strdup(text);
        found = path ? find_relative(js, kind, m, path) : NOT_FOUND;
        free(path);
    } else {
        for (uint32_t i = 0; i < modules->count && found < 0; i++)
            if (modules->list[i].unit->module)
                found = required(js, kind, &modules->list[i], specifier);
    }
    free(text);
    return found;
}

JsString *js__module_filename(Js *js, const JsModule *m)
{
    char *path = js__path_of_file(m->unit->file);
    if (!path) {
        js_throw_out_of_memory(js);
        return NULL;
    }
    JsString *s = js_string_utf8(js, path, strlen(path));
    free(path);
    return s;
}
