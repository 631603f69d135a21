// SPDX-License-Identifier: MIT
//
// Separate compilation: a module knows others by their ids, which become symbols of the linker.
//
//     lib/a.js: import { x } from "./b.js"; export { x as y };    id lib/a.js, requests lib/b.js,
//                                                                 exports y = x of lib/b.js
//
// Which names `export *` gives cannot be left to the linker: these files are read, for their names alone.
#include "transpiler/program/library.h"

#include <stdlib.h>

static const char *join(Program *program, const char *from, const char *path)
{
    return program_normalize(program, *path == '/' ? path
                                                   : arena_printf(program->arena, "%s/%s", from, path));
}

const char *program_module_id(Program *program, const char *from, const char *root,
                              const char *path)
{
    const char *top = join(program, from, root), *whole = join(program, from, path);
    size_t length = strlen(top);
    if (!strcmp(top, "/"))
        return whole + 1;
    return !strncmp(whole, top, length) && whole[length] == '/' ? whole + length + 1 : NULL;
}

static bool is_json(const char *id)
{
    size_t length = strlen(id);
    return length > 5 && !strcmp(id + length - 5, ".json");
}

const char *program_typed_id(Program *program, const char *id, AstModuleType type)
{
    if (type == AST_MODULE_CODE || (type == AST_MODULE_JSON && is_json(id)))
        return id;
    return arena_printf(program->arena, "%s@%s", id, AstModuleType_name(type));
}

// Each request must have an id.
static void check_requests(const Program *program, const ProgramFile *file)
{
    for (uint32_t i = 0; i < file->info->requests.length; i++) {
        const ModuleRequest *request = &file->info->requests.data[i];
        if (!file->links->requests[i] && request->type != AST_MODULE_BAD)
            diagnostics_error(program->diagnostics, file->program->source, request->node->start,
                              request->node->end,
                              "cannot name '%s': with -c imports are modules of the library, packages that are found, or ./ and ../ "
                              "paths, below the root",
                              request->specifier->text);
    }
}

static SeparateExport *find(const ModuleLinks *links, Name name)
{
    for (vec_each(SeparateExport, e, &links->exports))
        if (e->name == name)
            return e;
    return NULL;
}

// What the file itself names.
static void add_named(Program *program, ProgramFile *file)
{
    ModuleLinks *links = file->links;
    for (vec_each(ModuleExport, e, &file->info->exports)) {
        if (!e->exported)
            continue;
        SeparateExport made = {.name = e->exported, .local = e->local, .named = true};
        if (!e->local) {
            ModuleSymbol symbol = {links->requests[e->request], e->imported};
            vec_push(program->arena, &made.from, symbol);
        }
        vec_push(program->arena, &links->exports, made);
    }
}

// The names that `from` exports, but "default", become exports of the file by way of `from`, whose id is `module`.
static void add_star(Program *program, ProgramFile *file, const char *module,
                     const ProgramFile *from, bool *seen)
{
    if (seen[from->index] || !from->info)
        return;
    seen[from->index] = true;
    for (vec_each(ModuleExport, e, &from->info->exports)) {
        if (!e->exported) {
            add_star(program, file, module, program->files.data[from->requests[e->request]], seen);
            continue;
        }
        SeparateExport *have = find(file->links, e->exported);
        if (name_is(e->exported, "default") || (have && have->named))
            continue;
        if (!have) {
            SeparateExport made = {.name = e->exported};
            vec_push(program->arena, &file->links->exports, made);
            have = &vec_last(&file->links->exports);
        }
        if (!have->from.length || strcmp(vec_last(&have->from).module, module) != 0) {
            ModuleSymbol symbol = {module, e->exported};
            vec_push(program->arena, &have->from, symbol);
        }
    }
}

void program_separate(Program *program, ProgramFile *file)
{
    const ScopeInfo *info = file->info;
    ModuleLinks *links = file->links;
    check_requests(program, file);
    if (diagnostics_has_errors(program->diagnostics))
        return;
    library_check_names(program, file);
    add_named(program, file);
    for (vec_each(ModuleExport, e, &info->exports)) {
        bool *seen = ARENA_ARRAY(program->arena, bool, program->files.length);
        seen[file->index] = true;
        if (!e->exported)
            add_star(program, file, links->requests[e->request],
                     program->files.data[file->requests[e->request]], seen);
    }
    if (links->exports.length)
        qsort(links->exports.data, links->exports.length, sizeof *links->exports.data,
              program_compare_names);
}
