// SPDX-License-Identifier: MIT
// Ids of modules. A path is taken from the id of the module that names it, so that --module-name moves both; a package is a path
// from the root, where its file was found.
//
//     lib/a.js: import "./b.js"       lib/b.js
//     lib/a.js: require("./c")        lib/c.js, or lib/c/index.js: what the resolver finds
//     lib/a.js: import "pkg"          node_modules/pkg/main.js
#include "transpiler/driver/ids.h"
#include "transpiler/program/library.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

// The path from the root; NULL: it lies outside.
static const char *id_of_path(Compilation *c, const char *path)
{
    const char *root = c->options->root ? c->options->root : ".";
    char directory[PATH_MAX];
    return getcwd(directory, sizeof directory)
               ? program_module_id(&c->program, directory, root, path)
               : NULL;
}

const char *ids_of_input(Compilation *c, const DriverInput *input)
{
    const char *path = strcmp(input->path, "-") != 0 ? input->path : "stdin.js";
    AstModuleType type = load_input_type(input);
    if (input->module_name)
        return program_typed_id(&c->program, input->module_name, type);
    const char *id = id_of_path(c, path);
    if (!id)
        diagnostics_error(&c->diagnostics, NULL, 0, 0,
                          "%s: not below the root %s: --root or --module-name is needed", path,
                          c->options->root ? c->options->root : ".");
    if (id && c->options->library)
        id = arena_printf(&c->arena, "/%s", id);
    return id ? program_typed_id(&c->program, id, type) : NULL;
}

// The id of a path that the module with the id `from` names; `found` is the file that it means, or NULL. Ids of the library begin
// with a slash.
static const char *id_of_relative(Compilation *c, const ProgramFile *file, const char *from,
                                  Name specifier, const char *found)
{
    const char *id = program_resolve(&c->program, from, specifier);
    const char *path = program_resolve(&c->program, file->path, specifier);
    size_t length = strlen(path);
    if (found && !strncmp(found, path, length))
        id = arena_printf(&c->arena, "%s%s", id, found + length);
    else if (found)
        id = id_of_path(c, found);
    return id && (*id == '/') == (*from == '/') && strncmp(id, "../", 3) != 0 ? id : NULL;
}

static const char *id_of_request(Compilation *c, LoadKind kind, const ProgramFile *file,
                                 const char *from, const ModuleRequest *request)
{
    Name specifier = request->specifier;
    if (*from == '/' && name_is(specifier, "yieldc:io"))
        return "/io.js";
    Located l = load_locate(c, kind, file, request);
    if (!l.path && kind == LOAD_REQUIRE) {
        load_warn_missing(c, file, request, &l);
        return NULL;
    }
    if (l.path && l.resolved.format == RESOLVE_LIBRARY)
        return library_id(l.path);
    AstModuleType type = l.path ? l.type : request->type;
    const char *id = program_resolve(&c->program, from, specifier)
                         ? id_of_relative(c, file, from, specifier, l.path)
                     : l.path ? id_of_path(c, l.path)
                              : NULL;
    return id ? program_typed_id(&c->program, id, type) : NULL;
}

void ids_of_requests(Compilation *c, ProgramFile *file, const char *id)
{
    const ScopeInfo *info = file->info;
    ModuleLinks *links = file->links = ARENA_NEW(&c->arena, ModuleLinks);
    links->id = id;
    links->requests = ARENA_ARRAY(&c->arena, const char *, info->requests.length + 1);
    links->dynamic = ARENA_ARRAY(&c->arena, const char *, info->dynamic.length + 1);
    links->required = ARENA_ARRAY(&c->arena, const char *, info->required.length + 1);
    for (uint32_t i = 0; i < info->requests.length; i++)
        links->requests[i] = id_of_request(c, LOAD_IMPORT, file, id, &info->requests.data[i]);
    for (uint32_t i = 0; i < info->dynamic.length; i++)
        links->dynamic[i] = id_of_request(c, LOAD_IMPORT, file, id, &info->dynamic.data[i]);
    for (uint32_t i = 0; i < info->required.length; i++)
        links->required[i] = id_of_request(c, LOAD_REQUIRE, file, id, &info->required.data[i]);
}
