// SPDX-License-Identifier: MIT
// PACKAGE_EXPORTS_RESOLVE, PACKAGE_IMPORTS_RESOLVE, PACKAGE_IMPORTS_EXPORTS_RESOLVE,
// PATTERN_KEY_COMPARE and PACKAGE_TARGET_RESOLVE. A target that is neither found nor forbidden is
// OUTCOME_NOTHING, and the next one is tried.
#include "transpiler/resolve/maps.h"

#include "transpiler/base/strbuf.h"
#include "transpiler/resolve/files.h"
#include "transpiler/resolve/import.h"
#include "transpiler/resolve/url.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>

// One use of a map: what of it matched, and how.
typedef struct MapUse {
    Resolver *r;
    const Package *package;
    const char *importer;
    const char *key;     // of the map
    const char *subpath; // what * stands for; NULL: the key is no pattern
    bool internal;       // of "imports"
} MapUse;

static const char *imported_from(Resolver *r, const char *importer)
{
    return importer ? arena_printf(r->arena, " imported from %s", files_show(r, importer)) : "";
}

// The text as JSON.stringify writes it.
static const char *quote(Arena *arena, const char *text)
{
    static const char plain[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    StrBuf out = {0};
    strbuf_putc(&out, '"');
    for (; *text; text++) {
        const char *found = strchr(plain, *text);
        if (found)
            strbuf_printf(&out, "\\%c", names[found - plain]);
        else if ((unsigned char)*text < ' ')
            strbuf_printf(&out, "\\u%04x", (unsigned)*text);
        else
            strbuf_putc(&out, *text);
    }
    strbuf_putc(&out, '"');
    const char *quoted = arena_copy_text(arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return quoted;
}

static Outcome invalid_target(const MapUse *use, const char *target)
{
    Arena *arena = use->r->arena;
    const char *file = files_show(use->r, use->package->file);
    const char *from = imported_from(use->r, use->importer);
    const char *advice = !use->internal && *target && strncmp(target, "./", 2)
                             ? "; targets must start with \"./\""
                             : "";
    target = quote(arena, target);
    if (!strcmp(use->key, "."))
        return OUTCOME_FAILURE("ERR_INVALID_PACKAGE_TARGET", arena,
                               "Invalid \"exports\" main target %s defined in the package config "
                               "%s%s%s",
                               target, file, from, advice);
    return OUTCOME_FAILURE("ERR_INVALID_PACKAGE_TARGET", arena,
                           "Invalid \"%s\" target %s defined for '%s' in the package config "
                           "%s%s%s",
                           use->internal ? "imports" : "exports", target, use->key, file, from,
                           advice);
}

static Outcome invalid_config(const MapUse *use, const char *reason)
{
    const char *importer = use->importer ? files_show(use->r, use->importer) : NULL;
    return OUTCOME_FAILURE("ERR_INVALID_PACKAGE_CONFIG", use->r->arena,
                           "Invalid package config %s%s%s. %s",
                           files_show(use->r, use->package->file),
                           importer ? " while importing " : "", importer ? importer : "", reason);
}

// The text with what * stands for in place of its first `times` *.
static const char *substitute(const MapUse *use, const char *text, unsigned times)
{
    if (!use->subpath)
        return text;
    StrBuf out = {0};
    for (; *text; text++)
        if (*text == '*' && times)
            strbuf_puts(&out, use->subpath), times--;
        else
            strbuf_putc(&out, *text);
    const char *made = arena_copy_text(use->r->arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return made;
}

static Outcome invalid_subpath(const MapUse *use)
{
    Arena *arena = use->r->arena;
    return OUTCOME_FAILURE(
        "ERR_INVALID_MODULE_SPECIFIER", arena,
        "Invalid module \"%s\" request is not a valid match in pattern \"%s\" "
        "for the \"%s\" resolution of %s%s",
        substitute(use, use->key, 1), use->key, use->internal ? "imports" : "exports",
        files_show(use->r, use->package->file), imported_from(use->r, use->importer));
}

// Whether a step of a path is this word, in any case and with any of its characters
// percent-encoded.
static bool step_is(const char *step, size_t length, const char *word)
{
    const char *end = step + length;
    for (; *word; word++) {
        char digits[3] = {0};
        if (step >= end)
            return false;
        char c = *step++;
        if (c == '%' && end - step >= 2 && isxdigit((unsigned char)step[0]) &&
            isxdigit((unsigned char)step[1])) {
            memcpy(digits, step, 2);
            c = (char)strtol(digits, NULL, 16);
            step += 2;
        }
        if (tolower((unsigned char)c) != *word)
            return false;
    }
    return step == end;
}

// Whether the path has a step that is ".", ".." or "node_modules".
static bool has_invalid_step(const char *path)
{
    for (;;) {
        size_t length = strcspn(path, "/\\");
        if (step_is(path, length, ".") || step_is(path, length, "..") ||
            step_is(path, length, "node_modules"))
            return true;
        if (!path[length])
            return false;
        path += length + 1;
    }
}

// PACKAGE_TARGET_RESOLVE, step 1.
static Outcome target_string(const MapUse *use, const char *target)
{
    Arena *arena = use->r->arena;
    if (strncmp(target, "./", 2)) {
        bool is_package = use->internal && *target != '/' && strncmp(target, "../", 3) != 0;
        if (is_package && !url_scheme(target))
            return import_package(use->r, substitute(use, target, UINT_MAX), use->package->file);
        return invalid_target(use, target);
    }
    if (has_invalid_step(target + 2))
        return invalid_target(use, target);
    Url url = url_parse(arena, use->package->url, target);
    size_t inside = (size_t)(files_name(use->package->url) - use->package->url);
    if (!url.path || strncmp(url.path, use->package->url, inside))
        return invalid_target(use, target);
    if (use->subpath && *use->subpath) {
        if (has_invalid_step(use->subpath))
            return invalid_subpath(use);
        const char *whole = arena_printf(arena, "%s%s", url.path, url.suffix);
        url = url_parse_path(arena, substitute(use, whole, UINT_MAX));
    }
    return (Outcome){.state = OUTCOME_URL, .text = url.path, .suffix = url.suffix};
}

static Outcome target_of(const MapUse *use, const ConfigValue *target);

// PACKAGE_TARGET_RESOLVE, step 3: the first of the alternatives that is a valid one.
static Outcome target_array(const MapUse *use, const ConfigValue *target)
{
    Outcome last = {.state = target->count ? OUTCOME_NOTHING : OUTCOME_NULL};
    for (size_t i = 0; i < target->count; i++) {
        Outcome outcome = target_of(use, &target->items[i]);
        if (outcome.state == OUTCOME_NOTHING)
            continue;
        last = outcome;
        if (outcome.state == OUTCOME_NULL)
            continue;
        if (outcome.state != OUTCOME_FAILED || strcmp(outcome.code, "ERR_INVALID_PACKAGE_TARGET"))
            return outcome;
    }
    return last;
}

// Whether a key is an index, as ToString of a number from 0 to 2^32 - 2 would write it; fractions
// count.
static bool is_index(const char *key)
{
    size_t whole = strspn(key, "0123456789");
    if (!whole || (whole > 1 && *key == '0') || whole > 10 || strtoull(key, NULL, 10) >= UINT32_MAX)
        return false;
    if (!key[whole])
        return true;
    size_t fraction = key[whole] == '.' ? strspn(key + whole + 1, "0123456789") : 0;
    return fraction && !key[whole + 1 + fraction] && key[whole + fraction] != '0';
}

static bool is_condition(Resolver *r, const char *key)
{
    static const char *const always[] = {"default", "yieldc", "node", "module-sync"};
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        if (!strcmp(key, always[i]))
            return true;
    if (!strcmp(key, r->kind == RESOLVE_IMPORT ? "import" : "require"))
        return true;
    for (vec_each(const char *, p, &r->conditions))
        if (!strcmp(key, *p))
            return true;
    return false;
}

// PACKAGE_TARGET_RESOLVE, step 2: the first condition that holds and leads somewhere.
static Outcome target_object(const MapUse *use, const ConfigValue *target)
{
    for (size_t i = 0; i < target->count; i++)
        if (is_index(target->keys[i]))
            return invalid_config(use, "\"exports\" cannot contain numeric property keys.");
    for (size_t i = 0; i < target->count; i++) {
        if (!is_condition(use->r, target->keys[i]))
            continue;
        Outcome outcome = target_of(use, &target->items[i]);
        if (outcome.state != OUTCOME_NOTHING)
            return outcome;
    }
    return (Outcome){.state = OUTCOME_NOTHING};
}

static Outcome target_of(const MapUse *use, const ConfigValue *target)
{
    switch (target->kind) {
    case CONFIG_STRING:
        return target_string(use, target->text);
    case CONFIG_ARRAY:
        return target_array(use, target);
    case CONFIG_OBJECT:
        return target_object(use, target);
    case CONFIG_NULL:
        return (Outcome){.state = OUTCOME_NULL};
    case CONFIG_NUMBER:
        return invalid_target(use, target->text);
    case CONFIG_FALSE:
    case CONFIG_TRUE:
        break;
    }
    return invalid_target(use, target->kind == CONFIG_TRUE ? "true" : "false");
}

// PATTERN_KEY_COMPARE: whether `key` goes before `best`, which may be NULL. Both are patterns.
static bool is_better(const char *best, const char *key)
{
    if (!best)
        return true;
    size_t best_base = strcspn(best, "*"), base = strcspn(key, "*");
    return base != best_base ? base > best_base : strlen(key) > strlen(best);
}

// Whether the pattern matches; *stands is what its * stands for.
static bool matches(const MapUse *use, const char *pattern, const char *name, const char **stands)
{
    const char *star = strchr(pattern, '*');
    if (!star || strchr(star + 1, '*'))
        return false;
    size_t base = (size_t)(star - pattern), length = strlen(name), trailer = strlen(star + 1);
    if (strncmp(name, pattern, base) || length < base + 1 + trailer ||
        strcmp(name + length - trailer, star + 1))
        return false;
    *stands = arena_copy_text(use->r->arena, name + base, length - base - trailer);
    return true;
}

// PACKAGE_IMPORTS_EXPORTS_RESOLVE.
static Outcome look_up(MapUse *use, const ConfigValue *map, const char *name)
{
    size_t length = strlen(name);
    bool exact = !strchr(name, '*') && (use->internal || name[length - 1] != '/');
    const ConfigValue *target = exact ? config_get(map, name) : NULL;
    if (target) {
        use->key = name;
        return target_of(use, target);
    }
    for (size_t i = 0; map->kind == CONFIG_OBJECT && i < map->count; i++) {
        const char *stands;
        if (matches(use, map->keys[i], name, &stands) && is_better(use->key, map->keys[i])) {
            use->key = map->keys[i];
            use->subpath = stands;
            target = &map->items[i];
        }
    }
    return target ? target_of(use, target) : (Outcome){.state = OUTCOME_NOTHING};
}

// Whether "exports" is the target of "." itself and not a map of subpaths. Its keys must agree.
static bool is_main_sugar(const ConfigValue *exports, bool *mixed)
{
    if (exports->kind == CONFIG_STRING || exports->kind == CONFIG_ARRAY)
        return true;
    bool sugar = false;
    for (size_t i = 0; exports->kind == CONFIG_OBJECT && i < exports->count; i++) {
        bool is_condition_name = exports->keys[i][0] != '.';
        if (i == 0)
            sugar = is_condition_name;
        *mixed |= sugar != is_condition_name;
    }
    return sugar;
}

// A target that leads nowhere or is forbidden is an error here; so is a map whose keys are of two kinds.
Outcome maps_exports(Resolver *r, const Package *package, const char *subpath, const char *importer)
{
    MapUse use = {.r = r, .package = package, .importer = importer};
    bool mixed = false, sugar = is_main_sugar(package->exports, &mixed);
    if (mixed)
        return invalid_config(&use, "\"exports\" cannot contain some keys starting with '.' and "
                                    "some not. The exports object must either be an object of "
                                    "package subpath keys or an object of main entry condition "
                                    "name keys only.");
    Outcome outcome = {.state = OUTCOME_NOTHING};
    if (!sugar) {
        outcome = look_up(&use, package->exports, subpath);
    } else if (!strcmp(subpath, ".")) {
        use.key = ".";
        outcome = target_of(&use, package->exports);
    }
    if (outcome.state != OUTCOME_NOTHING && outcome.state != OUTCOME_NULL)
        return outcome;
    const char *file = files_show(r, package->file), *from = imported_from(r, importer);
    if (!strcmp(subpath, "."))
        return OUTCOME_FAILURE("ERR_PACKAGE_PATH_NOT_EXPORTED", r->arena,
                               "No \"exports\" main defined in %s%s", file, from);
    return OUTCOME_FAILURE("ERR_PACKAGE_PATH_NOT_EXPORTED", r->arena,
                           "Package subpath '%s' is not defined by \"exports\" in %s%s", subpath,
                           file, from);
}

Outcome maps_imports(Resolver *r, const char *name, const char *importer)
{
    const char *from = imported_from(r, importer);
    if (!strcmp(name, "#") || !strncmp(name, "#/", 2) || name[strlen(name) - 1] == '/')
        return OUTCOME_FAILURE("ERR_INVALID_MODULE_SPECIFIER", r->arena,
                               "Invalid module \"%s\" is not a valid internal imports specifier "
                               "name%s",
                               name, from);
    const Package *package = package_scope(r, importer);
    if (package && package->error)
        return package_failure(r, package, NULL, importer);
    if (package && package->imports) {
        MapUse use = {.r = r, .package = package, .importer = importer, .internal = true};
        Outcome outcome = look_up(&use, package->imports, name);
        if (outcome.state != OUTCOME_NOTHING && outcome.state != OUTCOME_NULL)
            return outcome;
    }
    const char *where =
        package ? arena_printf(r->arena, " in package %s", files_show(r, package->file)) : "";
    return OUTCOME_FAILURE("ERR_PACKAGE_IMPORT_NOT_DEFINED", r->arena,
                           "Package import specifier \"%s\" is not defined%s%s", name, where, from);
}
