// SPDX-License-Identifier: MIT
// Hints. Node itself tells an `import` what `require` would have found; the rest is for names that
// are spelled wrong.
#include "transpiler/resolve/advice.h"

#include "transpiler/resolve/files.h"
#include "transpiler/resolve/import.h"
#include "transpiler/resolve/node_names.h"
#include "transpiler/resolve/package.h"
#include "transpiler/resolve/require.h"
#include "transpiler/resolve/url.h"

#include <dirent.h>
#include <stdlib.h>
#include <strings.h>

typedef struct Wanted {
    Resolver *r;
    const char *specifier;
    const char *importer;
} Wanted;

typedef VEC(const char *) Entries;

static const char *mean(Resolver *r, const char *text)
{
    return arena_printf(r->arena, "did you mean %s?", text);
}

static bool is_path(const char *specifier)
{
    return *specifier == '/' || !strncmp(specifier, "./", 2) || !strncmp(specifier, "../", 3) ||
           !strcmp(specifier, ".") || !strcmp(specifier, "..");
}

static int by_name(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

// The names in a directory, sorted, because hints must not depend on the file system's order.
static Entries list(Resolver *r, const char *directory)
{
    Entries entries = {0};
    struct dirent **found;
    int count = scandir(directory, &found, NULL, by_name);
    for (int i = 0; i < count; i++) {
        const char *name = found[i]->d_name;
        if (*name != '.')
            vec_push(r->arena, &entries, arena_copy_text(r->arena, name, strlen(name)));
        free(found[i]);
    }
    if (count >= 0)
        free(found);
    return entries;
}

// The length of a name without its extension.
static size_t stem(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && dot > name ? (size_t)(dot - name) : strlen(name);
}

static const char *other_extension(Resolver *r, const char *directory, const char *name)
{
    static const char *const extensions[] = {".js", ".mjs", ".cjs", ".json",
                                             ".ts", ".tsx", ".jsx", ".mts"};
    size_t lengths[] = {strlen(name), stem(name)};
    for (size_t i = 0; i < 2; i++) {
        for (size_t j = 0; j < sizeof extensions / sizeof *extensions; j++) {
            const char *entry =
                arena_printf(r->arena, "%.*s%s", (int)lengths[i], name, extensions[j]);
            if (files_kind(r, files_join(r, directory, entry)) == FILE_PLAIN)
                return entry;
        }
    }
    return NULL;
}

// The entry that is spelled most like the name. A name without an extension is compared with names
// without theirs.
static const char *like(Resolver *r, const char *directory, const char *name)
{
    Entries entries = list(r, directory);
    Suggestion suggestion = suggestion_for(name);
    const char *best = NULL;
    for (vec_each(const char *, entry, &entries)) {
        if (!strcasecmp(*entry, name))
            return *entry;
        unsigned before = suggestion.distance;
        suggestion_offer(&suggestion, *entry);
        if (!strchr(name, '.')) {
            const char *bare = arena_printf(r->arena, "%.*s", (int)stem(*entry), *entry);
            if (!strcasecmp(bare, name))
                return *entry;
            suggestion_offer(&suggestion, bare);
        }
        if (suggestion.distance < before)
            best = *entry;
    }
    return best;
}

// A path like this one at which something stands, or NULL.
static const char *near_path(Resolver *r, const char *path)
{
    if (files_kind(r, path) != FILE_MISSING)
        return path;
    const char *directory = near_path(r, files_directory(r, path));
    if (!directory || files_kind(r, directory) != FILE_DIRECTORY)
        return NULL;
    const char *entry = other_extension(r, directory, files_name(path));
    if (!entry)
        entry = like(r, directory, files_name(path));
    return entry ? files_join(r, directory, entry) : NULL;
}

// The file as the importer would name it: from its own directory, or within a package.
static const char *spell(const Wanted *wanted, const char *path)
{
    Resolver *r = wanted->r;
    if (*wanted->specifier == '/')
        return path;
    if (is_path(wanted->specifier)) {
        const char *steps = files_relative(r, files_directory(r, wanted->importer), path);
        return strncmp(steps, "../", 3) ? arena_printf(r->arena, "./%s", steps) : steps;
    }
    size_t length = import_package_name(wanted->specifier);
    const char *needle =
        arena_printf(r->arena, "/node_modules/%.*s/", (int)length, wanted->specifier);
    const char *last = NULL;
    for (const char *at = path; (at = strstr(at, needle)); at++)
        last = at;
    return last ? last + strlen("/node_modules/") : files_show(r, path);
}

// What `require` finds, NULL without.
static const char *required(const Wanted *wanted, const char *specifier)
{
    ResolveKind kind = wanted->r->kind;
    wanted->r->kind = RESOLVE_REQUIRE;
    Outcome outcome = require_resolve(wanted->r, specifier, wanted->importer);
    wanted->r->kind = kind;
    return outcome.state == OUTCOME_FILE ? outcome.text : NULL;
}

// The path that a specifier means, with or without a file there.
static const char *path_of(const Wanted *wanted)
{
    Arena *arena = wanted->r->arena;
    const char *directory = files_directory(wanted->r, wanted->importer);
    if (wanted->r->kind == RESOLVE_REQUIRE)
        return files_join(wanted->r, directory, wanted->specifier);
    Url url = url_parse(arena, url_from_path(arena, wanted->importer), wanted->specifier);
    const char *path = url.path ? url_to_path(arena, url.path) : NULL;
    return path ? files_join(wanted->r, directory, path) : NULL;
}

static const char *advice_for_path(const Wanted *wanted)
{
    Resolver *r = wanted->r;
    const char *path = path_of(wanted), *near = path ? near_path(r, path) : NULL;
    if (near && files_kind(r, near) == FILE_DIRECTORY)
        near = required(wanted, near);
    if (near)
        return advice_for_source(r, near) ? advice_for_source(r, near)
                                          : mean(r, spell(wanted, near));
    const char *name = strncmp(wanted->specifier, "./", 2) ? NULL : wanted->specifier + 2;
    if (!name || !import_package_name(name))
        return NULL;
    size_t length = import_package_name(name);
    const char *package = arena_copy_text(r->arena, name, length);
    bool is_package =
        node_names_have(r, name) || import_package_directory(r, package, wanted->importer);
    return is_package ? mean(r, name) : NULL;
}

// Offers the packages that can be seen from the importer; those of a scope if the name has one.
static void offer_packages(const Wanted *wanted, const char *name, Suggestion *suggestion)
{
    Resolver *r = wanted->r;
    const char *scope = *name == '@' ? arena_copy_text(r->arena, name, strcspn(name, "/") + 1) : "";
    for (const char *at = wanted->importer; strcmp(at, "/") != 0;) {
        at = files_directory(r, at);
        const char *modules = files_join(r, at, arena_printf(r->arena, "node_modules/%s", scope));
        if (files_kind(r, modules) != FILE_DIRECTORY)
            continue;
        Entries entries = list(r, modules);
        for (vec_each(const char *, entry, &entries))
            if (**entry != '@')
                suggestion_offer(suggestion, arena_printf(r->arena, "%s%s", scope, *entry));
    }
}

static const char *advice_for_package(const Wanted *wanted)
{
    Resolver *r = wanted->r;
    const char *specifier = wanted->specifier;
    size_t length = import_package_name(specifier);
    const char *file = required(wanted, arena_printf(r->arena, "./%s", specifier));
    if (file)
        return mean(r, spell(&(Wanted){r, "./", wanted->importer}, file));
    if (!length)
        return NULL;
    const char *name = arena_copy_text(r->arena, specifier, length);
    Suggestion suggestion = suggestion_for(name);
    offer_packages(wanted, name, &suggestion);
    if (!specifier[length])
        node_names_offer(r, &suggestion);
    if (!suggestion.best)
        return NULL;
    return mean(r, arena_printf(r->arena, "%s%s", suggestion.best, specifier + length));
}

static const char *advice_for_library(const Wanted *wanted)
{
    const char *name = wanted->specifier + strlen("node:");
    Suggestion suggestion = suggestion_for(name);
    if (node_names_know(name))
        return NULL;
    node_names_offer(wanted->r, &suggestion);
    if (!suggestion.best)
        return NULL;
    return mean(wanted->r, arena_printf(wanted->r->arena, "node:%s", suggestion.best));
}

// The key of a map that is most like this one, or differs by an extension only; NULL without.
static const char *near_key(const ConfigValue *map, const char *key)
{
    Suggestion suggestion = suggestion_for(key);
    for (size_t i = 0; map->kind == CONFIG_OBJECT && i < map->count; i++) {
        const char *other = map->keys[i];
        if (strchr(other, '*'))
            continue;
        bool same_stem = stem(other) == stem(key) && !strncmp(other, key, stem(key));
        if (same_stem && stem(key) > 1)
            return other;
        suggestion_offer(&suggestion, other);
    }
    return suggestion.best;
}

static const char *advice_for_exports(const Wanted *wanted)
{
    Resolver *r = wanted->r;
    size_t length = import_package_name(wanted->specifier);
    const char *name = arena_copy_text(r->arena, wanted->specifier, length);
    const Package *package = package_scope(r, wanted->importer);
    if (!package || !package->exports || !package->name || strcmp(package->name, name)) {
        const char *directory = length ? import_package_directory(r, name, wanted->importer) : NULL;
        package = directory ? package_read(r, directory) : NULL;
    }
    if (!package || !package->exports)
        return NULL;
    const char *subpath = arena_printf(r->arena, ".%s", wanted->specifier + length);
    const char *key = near_key(package->exports, subpath);
    if (!key || *key != '.')
        return NULL;
    return mean(r, arena_printf(r->arena, "%s%s", name, key + 1));
}

static const char *advice_for_imports(const Wanted *wanted)
{
    const Package *package = package_scope(wanted->r, wanted->importer);
    const char *key =
        package && package->imports ? near_key(package->imports, wanted->specifier) : NULL;
    return key ? mean(wanted->r, key) : NULL;
}

// What kind of failure it is tells where to look for a name like this one.
const char *advice_for(Resolver *r, const char *specifier, const char *importer, Outcome failure)
{
    Wanted wanted = {r, specifier, importer};
    if (!strcmp(failure.code, "ERR_PACKAGE_PATH_NOT_EXPORTED"))
        return advice_for_exports(&wanted);
    if (!strcmp(failure.code, "ERR_PACKAGE_IMPORT_NOT_DEFINED"))
        return advice_for_imports(&wanted);
    if (!strncmp(specifier, "node:", 5))
        return advice_for_library(&wanted);
    if (!strcmp(failure.code, "ERR_INVALID_MODULE_SPECIFIER")) {
        size_t length = strcspn(specifier, "?#");
        bool has_suffix = is_path(specifier) && specifier[length];
        return has_suffix ? mean(r, arena_copy_text(r->arena, specifier, length)) : NULL;
    }
    bool missing = !strcmp(failure.code, "ERR_MODULE_NOT_FOUND") ||
                   !strcmp(failure.code, "MODULE_NOT_FOUND") ||
                   !strcmp(failure.code, "ERR_UNSUPPORTED_DIR_IMPORT");
    if (!missing || *specifier == '#' || url_scheme(specifier))
        return NULL;
    const char *file = r->kind == RESOLVE_IMPORT ? required(&wanted, specifier) : NULL;
    if (file && strcmp(spell(&wanted, file), specifier) != 0)
        return mean(r, spell(&wanted, file));
    return is_path(specifier) ? advice_for_path(&wanted) : advice_for_package(&wanted);
}

const char *advice_for_source(Resolver *r, const char *path)
{
    static const char *const endings[] = {".ts", ".tsx", ".mts", ".cts", ".jsx"};
    const char *name = files_name(path), *dot = strrchr(name, '.');
    for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
        if (!strcmp(dot, endings[i]))
            return arena_printf(r->arena, "esbuild %s --format=esm | yieldc -o %.*s.c -",
                                files_show(r, path), (int)(dot - name), name);
    return NULL;
}
