// SPDX-License-Identifier: MIT
//
// What a CommonJS module exports to `import`: its module.exports as "default", and the names that its
// text shows (commonjs_names.c). Each is a slot of the module's environment, as an exported variable of
// an ECMAScript module is, so that the rest of the linking sees no difference.
//
//     exports.a = 1; module.exports.b = f();      default, a, b
//     module.exports = require('./c');            default, and the names of c
#include "transpiler/program/program.h"

typedef struct Walk {
    Program *program;
    ProgramFile *file; // that gets the exports
    bool *seen;        // by file: its names have been added
} Walk;

static void add_export(Walk *w, Name name)
{
    ScopeInfo *info = w->file->info;
    for (vec_each(ModuleExport, e, &info->exports))
        if (e->exported == name)
            return;
    Binding *binding = ARENA_NEW(info->arena, Binding);
    binding->name = name;
    binding->kind = BINDING_VAR;
    binding->scope = info->top->parameters;
    binding->captured = true;
    binding->slot = info->exports.length;
    ModuleExport made = {name, binding, NULL, 0, info->program->root};
    vec_push(info->arena, &info->exports, made);
}

static void add_names(Walk *w, const ProgramFile *from)
{
    if (w->seen[from->index] || !from->info || !from->program->is_commonjs)
        return;
    w->seen[from->index] = true;
    CommonJsNames names = {0};
    program_commonjs_names(from->program, w->program->arena, &names);
    for (vec_each(Name, name, &names.exports))
        if (!name_is(*name, "default"))
            add_export(w, *name);
    for (vec_each(Name, specifier, &names.reexports))
        for (uint32_t i = 0; i < from->info->required.length; i++)
            if (from->info->required.data[i].specifier == *specifier && from->required[i] != PROGRAM_NO_FILE)
                add_names(w, w->program->files.data[from->required[i]]);
}

void program_commonjs_exports(Program *program)
{
    for (vec_each(ProgramFile *, f, &program->files)) {
        if (!(*f)->info || !(*f)->program->is_commonjs)
            continue;
        Walk w = {program, *f, ARENA_ARRAY(program->arena, bool, program->files.length)};
        add_export(&w, name_from((*f)->program->names, "default"));
        add_names(&w, *f);
    }
}
