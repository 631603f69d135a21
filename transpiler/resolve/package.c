// SPDX-License-Identifier: MIT
// READ_PACKAGE_JSON and LOOKUP_PACKAGE_SCOPE.
#include "transpiler/resolve/package.h"

#include "transpiler/base/strbuf.h"
#include "transpiler/resolve/files.h"
#include "transpiler/resolve/url.h"

#include <stdio.h>

// The text of a file without its byte order mark; NULL when there is none. Directories can't be
// read.
static const char *read_text(Resolver *r, const char *path)
{
    char block[4096];
    FILE *stream = fopen(path, "rb");
    if (!stream)
        return NULL;
    StrBuf text = {0};
    for (size_t got; (got = fread(block, 1, sizeof block, stream)) > 0;)
        strbuf_put(&text, block, got);
    bool good = !ferror(stream);
    fclose(stream);
    for (size_t i = 0; i < text.length; i++)
        text.data[i] += !text.data[i]; // NUL would end the text; U+0001 is no JSON either
    const char *start = strbuf_text(&text);
    start += strncmp(start, "\xEF\xBB\xBF", 3) ? 0 : 3;
    const char *kept = good ? arena_copy_text(r->arena, start, strlen(start)) : NULL;
    strbuf_release(&text);
    return kept;
}

// A value that is there and not null.
static const ConfigValue *get_map(const ConfigValue *object, const char *key)
{
    const ConfigValue *value = config_get(object, key);
    return value && value->kind != CONFIG_NULL ? value : NULL;
}

static void fill(Resolver *r, Package *package, const char *text)
{
    ConfigValue *value = ARENA_NEW(r->arena, ConfigValue);
    package->exists = true;
    vec_push(r->arena, &r->read, files_show(r, package->file));
    if (!config_read(r->arena, text, value, &package->error))
        return;
    if (value->kind == CONFIG_NULL) {
        package->error = "Expected an object, not null";
        return;
    }
    const char *type = config_string(value, "type");
    if (type && !strcmp(type, "module"))
        package->type = PACKAGE_MODULE;
    else if (type && !strcmp(type, "commonjs"))
        package->type = PACKAGE_COMMONJS;
    package->name = config_string(value, "name");
    package->main = config_string(value, "main");
    package->exports = get_map(value, "exports");
    package->imports = get_map(value, "imports");
}

const Package *package_read(Resolver *r, const char *directory)
{
    Package *package = strmap_get(&r->packages, directory, strlen(directory));
    if (package)
        return package;
    package = ARENA_NEW(r->arena, Package);
    package->directory = arena_copy_text(r->arena, directory, strlen(directory));
    package->file = files_join(r, directory, "package.json");
    package->url = url_from_path(r->arena, arena_printf(r->arena, "%s/package.json",
                                                        strcmp(directory, "/") ? directory : ""));
    const char *text = read_text(r, package->file);
    if (text)
        fill(r, package, text);
    strmap_set(&r->packages, package->directory, strlen(directory), package);
    return package;
}

const Package *package_scope(Resolver *r, const char *path)
{
    for (const char *directory = path; strcmp(directory, "/") != 0;) {
        directory = files_directory(r, directory);
        if (!strcmp(files_name(directory), "node_modules"))
            return NULL;
        const Package *package = package_read(r, directory);
        if (package->exists)
            return package;
    }
    return NULL;
}

Outcome package_failure(Resolver *r, const Package *package, const char *specifier,
                        const char *importer)
{
    const char *from = importer ? files_show(r, importer) : "";
    const char *importing =
        specifier && importer ? arena_printf(r->arena, "\"%s\" from %s", specifier, from) : from;
    return OUTCOME_FAILURE("ERR_INVALID_PACKAGE_CONFIG", r->arena,
                           "Invalid package config %s%s%s. %s", files_show(r, package->file),
                           *importing ? " while importing " : "", importing, package->error);
}
