// SPDX-License-Identifier: MIT
// The resolver: a lookup by its kind, then the format of the file (ESM_FILE_FORMAT, and
// Module._extensions for require).
#include "transpiler/resolve/resolve.h"

#include "transpiler/resolve/advice.h"
#include "transpiler/resolve/files.h"
#include "transpiler/resolve/import.h"
#include "transpiler/resolve/package.h"
#include "transpiler/resolve/require.h"

#include <limits.h>
#include <unistd.h>

Resolver *resolver_new(Arena *arena, const char *const *conditions,
                       bool (*is_library)(const char *name))
{
    char working[PATH_MAX];
    Resolver *r = ARENA_NEW(arena, Resolver);
    r->arena = arena;
    r->is_library = is_library;
    r->working =
        getcwd(working, sizeof working) ? arena_copy_text(arena, working, strlen(working)) : "/";
    for (; conditions && *conditions; conditions++)
        vec_push(arena, &r->conditions, *conditions);
    strmap_init(&r->kinds, arena);
    strmap_init(&r->real, arena);
    strmap_init(&r->packages, arena);
    strmap_init(&r->found, arena);
    return r;
}

static Resolved failed(Outcome outcome, const char *hint)
{
    return (Resolved){
        .format = RESOLVE_OTHER, .code = outcome.code, .message = outcome.text, .hint = hint};
}

// The extension as Node sees it: none of a name that begins with its only dot.
static const char *extension_of(const char *path)
{
    const char *name = files_name(path), *dot = strrchr(name, '.');
    return dot && dot > name ? dot : "";
}

// "type" of the nearest package.json decides about .js, and for import about files without an
// extension.
static void format_by_type(Resolver *r, const char *path, Resolved *resolved)
{
    const Package *package = package_scope(r, path);
    if (package && package->error)
        *resolved = failed(package_failure(r, package, NULL, path), NULL);
    else if (package && package->type == PACKAGE_MODULE)
        resolved->format = RESOLVE_MODULE;
    else if (package && package->type == PACKAGE_COMMONJS)
        resolved->format = RESOLVE_COMMONJS;
    else
        resolved->format = RESOLVE_BY_SYNTAX;
}

static void format_as_other(Resolver *r, const char *path, const char *extension,
                            Resolved *resolved)
{
    const char *shown = files_show(r, path);
    resolved->format = RESOLVE_OTHER;
    resolved->code = "ERR_UNKNOWN_FILE_EXTENSION";
    resolved->message =
        arena_printf(r->arena, "Unknown file extension \"%s\" for %s", extension, shown);
    resolved->hint = advice_for_source(r, path);
    if (!strcmp(extension, ".node")) {
        resolved->code = "ERR_DLOPEN_DISABLED";
        resolved->message = arena_printf(
            r->arena, "Cannot load native addon %s, because a program is one file", shown);
    }
}

// Sets format of the file, and its error if it has none.
static void find_format(Resolver *r, const char *path, Resolved *resolved)
{
    static const struct {
        const char *extension;
        ResolveFormat format;
    } fixed[] = {{".mjs", RESOLVE_MODULE}, {".cjs", RESOLVE_COMMONJS}, {".json", RESOLVE_JSON}};
    const char *extension = extension_of(path);
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (!strcmp(extension, fixed[i].extension)) {
            resolved->format = fixed[i].format;
            return;
        }
    }
    bool other =
        !strcmp(extension, ".node") || !strcmp(extension, ".wasm") || advice_for_source(r, path);
    if (!strcmp(extension, ".js") || (!*extension && r->kind == RESOLVE_IMPORT))
        format_by_type(r, path, resolved);
    else if (r->kind == RESOLVE_REQUIRE && !other)
        resolved->format = RESOLVE_BY_SYNTAX;
    else
        format_as_other(r, path, extension, resolved);
}

static Resolved found_file(Resolver *r, const char *path)
{
    Resolved resolved = {.path = files_show(r, path)};
    find_format(r, path, &resolved);
    return resolved;
}

static Resolved look_up(Resolver *r, const char *importer, const char *specifier)
{
    Outcome outcome = r->kind == RESOLVE_IMPORT ? import_resolve(r, specifier, importer)
                                                : require_resolve(r, specifier, importer);
    if (outcome.state == OUTCOME_FILE)
        return found_file(r, outcome.text);
    if (outcome.state == OUTCOME_LIBRARY)
        return (Resolved){.path = arena_copy_text(r->arena, outcome.text, strlen(outcome.text)),
                          .format = RESOLVE_LIBRARY};
    return failed(outcome, advice_for(r, specifier, importer, outcome));
}

// The absolute path of a file that a caller names, without symlinks. Where none is it stays as it
// is, so that text from elsewhere can be given a place.
static const char *locate(Resolver *r, const char *path)
{
    r->relative = *path != '/';
    const char *joined = files_join(r, r->working, path);
    return files_kind(r, joined) == FILE_MISSING ? joined : files_real(r, joined);
}

Resolved resolve(Resolver *r, ResolveKind kind, const char *importer, const char *specifier)
{
    const char *file = locate(r, importer);
    r->kind = kind;
    const char *key = arena_printf(r->arena, "%s\n%d%d%s", files_directory(r, file), kind,
                                   r->relative, specifier);
    Resolved *known = strmap_get(&r->found, key, strlen(key));
    if (known)
        return *known;
    Resolved resolved = look_up(r, file, specifier);
    // A message names its importer, so that only what has none is the same for the whole directory.
    if (!resolved.message) {
        known = ARENA_NEW(r->arena, Resolved);
        *known = resolved;
        strmap_set(&r->found, key, strlen(key), known);
    }
    return resolved;
}

Resolved resolve_entry(Resolver *r, const char *path)
{
    const char *file = locate(r, path);
    r->kind = RESOLVE_IMPORT;
    FileKind kind = files_kind(r, file);
    if (kind == FILE_PLAIN)
        return found_file(r, file);
    Outcome outcome = OUTCOME_FAILURE(
        kind == FILE_MISSING ? "ERR_MODULE_NOT_FOUND" : "ERR_UNSUPPORTED_DIR_IMPORT", r->arena,
        kind == FILE_MISSING ? "Cannot find module '%s'" : "Directory import '%s' is not supported",
        files_show(r, file));
    return failed(outcome, NULL);
}

ResolveFormat resolve_format(Resolver *r, const char *path)
{
    Resolved resolved = {0};
    const char *file = locate(r, path);
    r->kind = RESOLVE_IMPORT;
    find_format(r, file, &resolved);
    return resolved.code && resolved.format == RESOLVE_OTHER && !resolved.path &&
                   !strcmp(resolved.code, "ERR_INVALID_PACKAGE_CONFIG")
               ? RESOLVE_BY_SYNTAX
               : resolved.format;
}

const char *const *resolver_read(const Resolver *r, size_t *count)
{
    *count = r->read.length;
    return r->read.data;
}
