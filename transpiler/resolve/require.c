// SPDX-License-Identifier: MIT
// require(X) from a module at path Y, with LOAD_AS_FILE, LOAD_INDEX, LOAD_AS_DIRECTORY,
// LOAD_NODE_MODULES, NODE_MODULES_PATHS, LOAD_PACKAGE_IMPORTS, LOAD_PACKAGE_EXPORTS,
// LOAD_PACKAGE_SELF and RESOLVE_ESM_MATCH. Here specifiers are paths, not URLs.
#include "transpiler/resolve/require.h"

#include "transpiler/resolve/files.h"
#include "transpiler/resolve/import.h"
#include "transpiler/resolve/node_names.h"
#include "transpiler/resolve/maps.h"
#include "transpiler/resolve/url.h"

static Outcome nothing(void)
{
    return (Outcome){.state = OUTCOME_NOTHING};
}

static Outcome not_found(Resolver *r, const char *what)
{
    return OUTCOME_FAILURE("MODULE_NOT_FOUND", r->arena, "Cannot find module '%s'", what);
}

// RESOLVE_ESM_MATCH: the target of a map must be a file.
static Outcome finish_match(Resolver *r, Outcome outcome, const char *specifier,
                            const char *importer)
{
    if (outcome.state == OUTCOME_FAILED && !strcmp(outcome.code, "ERR_MODULE_NOT_FOUND"))
        return not_found(r, specifier);
    if (outcome.state != OUTCOME_URL)
        return outcome;
    const char *from =
        importer ? arena_printf(r->arena, " imported from %s", files_show(r, importer)) : "";
    if (url_has_encoded_separator(outcome.text))
        return OUTCOME_FAILURE("ERR_INVALID_MODULE_SPECIFIER", r->arena,
                               "Invalid module \"file://%s\" must not include encoded \"/\" or "
                               "\"\\\" characters%s",
                               outcome.text, from);
    const char *path = url_to_path(r->arena, outcome.text);
    if (!path)
        return OUTCOME_FAILURE("ERR_INVALID_MODULE_SPECIFIER", r->arena,
                               "Invalid module \"%s\" has malformed percent-escapes%s",
                               outcome.text, from);
    if (files_kind(r, path) != FILE_PLAIN)
        return not_found(r, files_show(r, path));
    return (Outcome){.state = OUTCOME_FILE, .text = files_real(r, path)};
}

static Outcome try_file(Resolver *r, const char *path)
{
    if (files_kind(r, path) != FILE_PLAIN)
        return nothing();
    return (Outcome){.state = OUTCOME_FILE, .text = files_real(r, path)};
}

static Outcome try_extensions(Resolver *r, const char *path)
{
    static const char *const extensions[] = {".js", ".json", ".node"};
    Outcome outcome = nothing();
    for (size_t i = 0; i < 3 && outcome.state == OUTCOME_NOTHING; i++)
        outcome = try_file(r, arena_printf(r->arena, "%s%s", path, extensions[i]));
    return outcome;
}

// LOAD_INDEX.
static Outcome try_index(Resolver *r, const char *directory)
{
    return try_extensions(r, files_join(r, directory, "index"));
}

// LOAD_AS_DIRECTORY.
static Outcome try_directory(Resolver *r, const char *directory, const char *specifier,
                             const char *importer)
{
    const Package *package = package_read(r, directory);
    if (package->error)
        return package_failure(r, package, specifier, importer);
    if (!package->main || !*package->main)
        return try_index(r, directory);
    const char *main = files_join(r, directory, package->main);
    Outcome outcome = try_file(r, main);
    if (outcome.state == OUTCOME_NOTHING)
        outcome = try_extensions(r, main);
    if (outcome.state == OUTCOME_NOTHING)
        outcome = try_index(r, main);
    if (outcome.state == OUTCOME_NOTHING)
        outcome = try_index(r, directory);
    if (outcome.state != OUTCOME_NOTHING)
        return outcome;
    return OUTCOME_FAILURE("MODULE_NOT_FOUND", r->arena,
                           "Cannot find module '%s'. Please verify that the package.json has a "
                           "valid \"main\" entry",
                           files_show(r, main));
}

// A slash or a step of dots at the end means a directory.
static bool means_directory(const char *specifier)
{
    const char *name = files_name(specifier);
    return !*name || !strcmp(name, ".") || !strcmp(name, "..");
}

// LOAD_AS_FILE, then LOAD_AS_DIRECTORY, of a specifier that is taken from a directory.
static Outcome try_path(Resolver *r, const char *directory, const char *specifier,
                        const char *importer)
{
    const char *path = files_join(r, directory, specifier);
    Outcome outcome = nothing();
    if (!means_directory(specifier)) {
        outcome = try_file(r, path);
        if (outcome.state == OUTCOME_NOTHING)
            outcome = try_extensions(r, path);
    }
    if (outcome.state == OUTCOME_NOTHING && files_kind(r, path) == FILE_DIRECTORY)
        outcome = try_directory(r, path, specifier, importer);
    return outcome;
}

// The length of a package's name that may have "exports", which the specifier begins with, or 0.
static size_t plain_name(const char *specifier)
{
    size_t length = strcspn(specifier, "/\\%");
    bool ends = !specifier[length] || specifier[length] == '/';
    return ends && *specifier != '.' ? length : 0;
}

// The same of a name with a scope. A scope alone is a plain name.
static size_t scoped_name(const char *specifier)
{
    size_t scope = *specifier == '@' ? plain_name(specifier) : 0;
    size_t length = scope > 1 && specifier[scope] ? plain_name(specifier + scope + 1) : 0;
    return length ? scope + 1 + length : 0;
}

// LOAD_PACKAGE_EXPORTS from one node_modules directory.
static Outcome try_exports(Resolver *r, const char *modules, const char *specifier,
                           const char *importer)
{
    size_t length = scoped_name(specifier);
    if (!length && !(length = plain_name(specifier)))
        return nothing();
    const char *name = arena_copy_text(r->arena, specifier, length);
    const Package *package = package_read(r, files_join(r, modules, name));
    if (package->error)
        return package_failure(r, package, specifier, importer);
    if (!package->exports)
        return nothing();
    const char *subpath = arena_printf(r->arena, ".%s", specifier + length);
    return finish_match(r, maps_exports(r, package, subpath, NULL), specifier, NULL);
}

// LOAD_NODE_MODULES: the node_modules of each directory above, but for those that are node_modules
// themselves.
static Outcome try_node_modules(Resolver *r, const char *specifier, const char *importer)
{
    for (const char *at = importer; strcmp(at, "/") != 0;) {
        at = files_directory(r, at);
        const char *modules = files_join(r, at, "node_modules");
        if (!strcmp(files_name(at), "node_modules") || files_kind(r, modules) != FILE_DIRECTORY)
            continue;
        Outcome outcome = try_exports(r, modules, specifier, importer);
        if (outcome.state == OUTCOME_NOTHING)
            outcome = try_path(r, modules, specifier, importer);
        if (outcome.state != OUTCOME_NOTHING)
            return outcome;
    }
    return nothing();
}

// LOAD_PACKAGE_SELF.
static Outcome try_self(Resolver *r, const char *specifier, const char *importer)
{
    const Package *package = package_scope(r, importer);
    if (package && package->error)
        return package_failure(r, package, specifier, importer);
    if (!package || !package->exports || !package->name)
        return nothing();
    size_t length = strlen(package->name);
    if (strncmp(specifier, package->name, length) ||
        (specifier[length] && specifier[length] != '/'))
        return nothing();
    const char *subpath = arena_printf(r->arena, ".%s", specifier + length);
    return finish_match(r, maps_exports(r, package, subpath, importer), specifier, importer);
}

// LOAD_PACKAGE_IMPORTS.
static Outcome try_imports(Resolver *r, const char *specifier, const char *importer)
{
    const Package *package = *specifier == '#' ? package_scope(r, importer) : NULL;
    if (!package)
        return nothing();
    if (package->error)
        return package_failure(r, package, specifier, importer);
    if (!package->imports)
        return nothing();
    return finish_match(r, maps_imports(r, specifier, importer), specifier, importer);
}

// Whether the specifier is a path from the importer's directory. `..x` is one, as Node takes two
// dots for it.
static bool is_relative(const char *specifier)
{
    return *specifier == '.' && (!specifier[1] || specifier[1] == '/' || specifier[1] == '.');
}

Outcome require_resolve(Resolver *r, const char *specifier, const char *importer)
{
    if (!*specifier)
        return OUTCOME_FAILURE("ERR_INVALID_ARG_VALUE", r->arena,
                               "The argument 'id' must be a non-empty string. Received ''");
    if (!strncmp(specifier, "node:", 5))
        return node_names_resolve(r, specifier);
    if (node_names_have(r, specifier))
        return (Outcome){.state = OUTCOME_LIBRARY, .text = specifier};
    Outcome outcome = try_imports(r, specifier, importer);
    if (outcome.state == OUTCOME_NOTHING)
        outcome = try_self(r, specifier, importer);
    if (outcome.state != OUTCOME_NOTHING)
        return outcome;
    if (*specifier == '/' || is_relative(specifier))
        outcome = try_path(r, files_directory(r, importer), specifier, importer);
    else
        outcome = try_node_modules(r, specifier, importer);
    if (outcome.state != OUTCOME_NOTHING)
        return outcome;
    return node_names_or(r, specifier, not_found(r, specifier));
}
