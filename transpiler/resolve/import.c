// SPDX-License-Identifier: MIT
// ESM_RESOLVE, PACKAGE_RESOLVE and PACKAGE_SELF_RESOLVE.
#include "transpiler/resolve/import.h"

#include "transpiler/resolve/files.h"
#include "transpiler/resolve/node_names.h"
#include "transpiler/resolve/maps.h"
#include "transpiler/resolve/url.h"

#include <strings.h>

static Outcome url_outcome(Url url)
{
    return (Outcome){.state = OUTCOME_URL, .text = url.path, .suffix = url.suffix};
}

// What Node does with a package that has no "exports": it tries "main" as it is, with extensions
// and as a directory, then index.
static Outcome legacy_main(Resolver *r, const Package *package, const char *importer)
{
    static const char *const endings[] = {"",          ".js",         ".json",      ".node",
                                          "/index.js", "/index.json", "/index.node"};
    static const char *const indexes[] = {"index.js", "index.json", "index.node"};
    Arena *arena = r->arena;
    for (size_t i = 0; package->main && i < sizeof endings / sizeof *endings; i++) {
        const char *main = arena_printf(arena, "./%s%s", package->main, endings[i]);
        Url url = url_parse(arena, package->url, main);
        const char *path = url.path ? url_to_path(arena, url.path) : NULL;
        if (path && files_kind(r, path) == FILE_PLAIN)
            return url_outcome(url);
    }
    for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++) {
        const char *path = files_join(r, package->directory, indexes[i]);
        if (files_kind(r, path) == FILE_PLAIN)
            return url_outcome(url_parse(arena, package->url, indexes[i]));
    }
    const char *first = package->main ? arena_printf(arena, "./%s", package->main) : "./index.js";
    Url url = url_parse(arena, package->url, first);
    const char *path = url.path ? url_to_path(arena, url.path) : NULL;
    return OUTCOME_FAILURE(
        "ERR_MODULE_NOT_FOUND", arena, "Cannot find package '%s' imported from %s",
        files_show(r, path ? path : package->directory), files_show(r, importer));
}

size_t import_package_name(const char *specifier)
{
    size_t length = strcspn(specifier, "/");
    if (*specifier == '@') {
        if (!specifier[length])
            return 0;
        length += 1 + strcspn(specifier + length + 1, "/");
    }
    bool invalid = *specifier == '.' || strcspn(specifier, "%\\") < length;
    return invalid ? 0 : length;
}

const char *import_package_directory(Resolver *r, const char *name, const char *importer)
{
    // A query or fragment would end the name within the URL that Node makes of it.
    if (strpbrk(name, "?#"))
        return NULL;
    for (const char *at = importer; strcmp(at, "/") != 0;) {
        at = files_directory(r, at);
        const char *directory =
            arena_printf(r->arena, "%s/node_modules/%s", strcmp(at, "/") ? at : "", name);
        if (files_kind(r, directory) == FILE_DIRECTORY)
            return directory;
    }
    return NULL;
}

// PACKAGE_RESOLVE: a module of the library, the importer's own package, or one in a node_modules above.
Outcome import_package(Resolver *r, const char *specifier, const char *importer)
{
    Arena *arena = r->arena;
    if (node_names_have(r, specifier))
        return (Outcome){.state = OUTCOME_LIBRARY, .text = specifier};
    size_t length = import_package_name(specifier);
    if (!length && *specifier)
        return OUTCOME_FAILURE("ERR_INVALID_MODULE_SPECIFIER", arena,
                               "Invalid module \"%s\" is not a valid package name imported from %s",
                               specifier, files_show(r, importer));
    const char *name = arena_copy_text(arena, specifier, length);
    const char *subpath = arena_printf(arena, ".%s", specifier + length);
    const Package *package = package_scope(r, importer);
    if (package && package->error)
        return package_failure(r, package, NULL, importer);
    if (package && package->exports && package->name && !strcmp(package->name, name))
        return maps_exports(r, package, subpath, importer);
    const char *directory = import_package_directory(r, name, importer);
    if (!directory)
        return node_names_or(r, specifier,
                          OUTCOME_FAILURE("ERR_MODULE_NOT_FOUND", arena,
                                          "Cannot find package '%s' imported from %s", name,
                                          files_show(r, importer)));
    package = package_read(r, directory);
    if (package->error)
        return package_failure(r, package, specifier, importer);
    if (package->exports)
        return maps_exports(r, package, subpath, importer);
    if (!strcmp(subpath, "."))
        return legacy_main(r, package, importer);
    return url_outcome(url_parse(arena, package->url, subpath));
}

// ESM_RESOLVE from step 7 on: the URL must be that of a file.
static Outcome finish(Resolver *r, Outcome outcome, const char *specifier, const char *importer)
{
    Arena *arena = r->arena;
    if (outcome.state != OUTCOME_URL)
        return outcome;
    const char *from = files_show(r, importer);
    if (!outcome.text)
        return OUTCOME_FAILURE("ERR_INVALID_FILE_URL_HOST", arena,
                               "File URL host must be \"localhost\" or empty on linux");
    if (url_has_encoded_separator(outcome.text))
        return OUTCOME_FAILURE("ERR_INVALID_MODULE_SPECIFIER", arena,
                               "Invalid module \"%s\" must not include encoded \"/\" or \"\\\" "
                               "characters imported from %s",
                               outcome.text, from);
    const char *path = url_to_path(arena, outcome.text);
    if (!path)
        return OUTCOME_FAILURE(
            "ERR_INVALID_MODULE_SPECIFIER", arena,
            "Invalid module \"%s\" has malformed percent-escapes imported from %s", outcome.text,
            from);
    FileKind kind = path[strlen(path) - 1] == '/' ? FILE_DIRECTORY : files_kind(r, path);
    if (kind == FILE_DIRECTORY)
        return OUTCOME_FAILURE("ERR_UNSUPPORTED_DIR_IMPORT", arena,
                               "Directory import '%s' is not supported resolving ES modules "
                               "imported from %s",
                               files_show(r, path), from);
    if (kind == FILE_MISSING)
        return OUTCOME_FAILURE("ERR_MODULE_NOT_FOUND", arena,
                               "Cannot find module '%s' imported from %s", files_show(r, path),
                               from);
    if (*outcome.suffix)
        return OUTCOME_FAILURE("ERR_INVALID_MODULE_SPECIFIER", arena,
                               "Invalid module \"%s\" has a query or fragment, which yieldc does "
                               "not support: a file is one module. It is imported from %s",
                               specifier, from);
    return (Outcome){.state = OUTCOME_FILE, .text = files_real(r, path)};
}

static bool is_relative(const char *specifier)
{
    return !strncmp(specifier, "./", 2) || !strncmp(specifier, "../", 3) ||
           !strcmp(specifier, ".") || !strcmp(specifier, "..");
}

Outcome import_resolve(Resolver *r, const char *specifier, const char *importer)
{
    Outcome outcome;
    size_t scheme = url_scheme(specifier);
    if (*specifier == '/' || is_relative(specifier))
        outcome = url_outcome(url_parse(r->arena, url_from_path(r->arena, importer), specifier));
    else if (*specifier == '#')
        outcome = maps_imports(r, specifier, importer);
    else if (!strncmp(specifier, "node:", 5))
        outcome = node_names_resolve(r, specifier);
    else if (scheme == 4 && !strncasecmp(specifier, "file", 4))
        outcome = url_outcome(url_parse_file(r->arena, specifier));
    else if (scheme)
        outcome = OUTCOME_FAILURE("ERR_UNSUPPORTED_ESM_URL_SCHEME", r->arena,
                                  "Only URLs with a scheme in: file and node are supported by "
                                  "yieldc. Received protocol '%.*s:'",
                                  (int)scheme, specifier);
    else
        outcome = import_package(r, specifier, importer);
    return finish(r, outcome, specifier, importer);
}
