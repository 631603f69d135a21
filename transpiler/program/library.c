// SPDX-License-Identifier: MIT
// What lib.def says, as files and symbols of a program.
#include "transpiler/program/library.h"
#include "transpiler/base/suggest.h"

#include <string.h>

typedef struct Row {
    const char *name; // without "node:"
    const char *id;
    const char *exports; // names with spaces between them
} Row;

static const Row rows[] = {
#define MODULE(id, name, file, exports) {name, "/" #file, exports},
#include "runtime/lib/lib.def"
#undef MODULE
};
enum { ROWS = sizeof rows / sizeof *rows };

static const Row *find_row(const char *specifier)
{
    const char *name = !strncmp(specifier, "node:", 5) ? specifier + 5 : specifier;
    for (size_t i = 0; i < ROWS; i++)
        if (!strcmp(rows[i].name, name))
            return &rows[i];
    return NULL;
}

static const Row *find_row_of(const char *id)
{
    for (size_t i = 0; i < ROWS; i++)
        if (!strcmp(rows[i].id, id))
            return &rows[i];
    return NULL;
}

bool library_has(const char *specifier)
{
    return find_row(specifier) != NULL;
}

const char *library_lacks(const char *specifier)
{
    if (!strncmp(specifier, "yieldc:", 7))
        return "'%s' is for modules of the library alone";
    return strncmp(specifier, "node:", 5) ? NULL : "there is no module '%s' in the library";
}

const char *library_id(const char *specifier)
{
    const Row *row = find_row(specifier);
    return row ? row->id : NULL;
}

// The next name of a row's exports, from *at on; its length is 0 at the end.
static size_t next_name(const char **at)
{
    *at += strspn(*at, " ");
    return strcspn(*at, " ");
}

static bool row_exports(const Row *row, const char *name)
{
    size_t length, wanted = strlen(name);
    for (const char *at = row->exports; (length = next_name(&at)); at += length)
        if (length == wanted && !memcmp(at, name, length))
            return true;
    return false;
}

// A file without text whose bindings are the exports.
static ProgramFile *make_file(Program *program, const ProgramFile *importer, const Row *row,
                              const char *path)
{
    Arena *arena = program->arena;
    ProgramFile *file = program_add(program, path, true);
    Source *source = ARENA_NEW(arena, Source);
    AstProgram *ast = ARENA_NEW(arena, AstProgram);
    source_init(source, arena, path, "", 0);
    *ast = (AstProgram){.source = source, .names = importer->program->names, .is_module = true};
    file->library = row->id;
    file->source = source;
    file->program = ast;
    file->info = ARENA_NEW(arena, ScopeInfo);
    file->info->program = ast;
    file->info->arena = arena;
    file->requests = ARENA_ARRAY(arena, uint32_t, 1);
    file->dynamic = ARENA_ARRAY(arena, uint32_t, 1);
    size_t length;
    for (const char *at = row->exports; (length = next_name(&at)); at += length) {
        Binding *binding = ARENA_NEW(arena, Binding);
        binding->kind = BINDING_LET;
        binding->name = name_intern(ast->names, at, length);
        ModuleExport made = {.exported = binding->name, .local = binding};
        vec_push(arena, &file->info->exports, made);
    }
    return file;
}

ProgramFile *library_module(Program *program, const ProgramFile *importer, const char *specifier)
{
    const Row *row = find_row(specifier);
    if (!row)
        return NULL;
    const char *path = arena_printf(program->arena, "node:%s", row->name);
    ProgramFile *file = strmap_get(&program->by_path, path, strlen(path));
    if (!file) {
        file = make_file(program, importer, row, path);
        strmap_set(&program->by_path, path, strlen(path), file);
    }
    return file;
}

static void renumber(uint32_t *indices, uint32_t count, const uint32_t *now)
{
    for (uint32_t i = 0; i < count; i++)
        if (indices[i] != PROGRAM_NO_FILE)
            indices[i] = now[indices[i]];
}

void library_files_last(Program *program)
{
    uint32_t count = program->files.length, next = 0;
    uint32_t *now = ARENA_ARRAY(program->arena, uint32_t, count);
    ProgramFile **files = ARENA_ARRAY(program->arena, ProgramFile *, count);
    for (int library = 0; library < 2; library++)
        for (vec_each(ProgramFile *, f, &program->files))
            if (((*f)->library != NULL) == library) {
                now[(*f)->index] = next;
                files[next++] = *f;
            }
    for (uint32_t i = 0; i < count; i++) {
        ProgramFile *file = program->files.data[i] = files[i];
        file->index = i;
        if (!file->info || !file->requests)
            continue;
        renumber(file->requests, file->info->requests.length, now);
        renumber(file->dynamic, file->info->dynamic.length, now);
    }
}

// The number of the symbol among those of the file, from 1; 0: the source is no binding of the library.
static uint32_t symbol_of(const Program *program, ProgramFile *file, const ModuleSource *source)
{
    const char *module = program->files.data[source->file]->library;
    if (!module || !source->binding)
        return 0;
    for (uint32_t i = 0; i < file->symbols.length; i++)
        if (file->symbols.data[i].module == module &&
            file->symbols.data[i].name == source->binding->name)
            return i + 1;
    ModuleSymbol symbol = {module, source->binding->name};
    vec_push(program->arena, &file->symbols, symbol);
    return file->symbols.length;
}

void library_link(Program *program)
{
    for (vec_each(ProgramFile *, f, &program->files)) {
        ProgramFile *file = *f;
        if (file->library || !file->imports)
            continue;
        for (uint32_t i = 0; i < file->info->imports.length; i++)
            file->imports[i].symbol = symbol_of(program, file, &file->imports[i]);
        for (vec_each(ModuleName, name, &file->exports))
            name->source.symbol = symbol_of(program, file, &name->source);
    }
}

static void check_name(const Program *program, const ProgramFile *file, const AstNode *node,
                       const ModuleRequest *request, Name name)
{
    const Row *row = find_row(request->specifier->text);
    if (!row || row_exports(row, name->text))
        return;
    Suggestion suggestion = suggestion_for(name->text);
    size_t length;
    for (const char *at = row->exports; (length = next_name(&at)); at += length)
        suggestion_offer(&suggestion, arena_copy_text(program->arena, at, length));
    const char *like = suggestion.best;
    diagnostics_error(program->diagnostics, file->program->source, node->start, node->end,
                      "the requested module '%s' does not provide an export named '%s'%s%s%s",
                      request->specifier->text, name->text, like ? "; did you mean '" : "",
                      like ? like : "", like ? "'?" : "");
}

void library_check_names(const Program *program, const ProgramFile *file)
{
    const ModuleRequest *requests = file->info->requests.data;
    for (vec_each(ModuleImport, import, &file->info->imports))
        if (import->imported)
            check_name(program, file, import->node, &requests[import->request], import->imported);
    for (vec_each(ModuleExport, e, &file->info->exports))
        if (e->exported && !e->local && e->imported)
            check_name(program, file, e->node, &requests[e->request], e->imported);
}

void library_check_exports(const Program *program, const ProgramFile *file)
{
    const Row *row = find_row_of(file->links->id);
    const Source *source = file->program->source;
    if (!row)
        return;
    for (vec_each(SeparateExport, e, &file->links->exports))
        if (!row_exports(row, e->name->text))
            diagnostics_error(program->diagnostics, source, 0, 0,
                              "lib.def does not say that the module exports '%s'", e->name->text);
    size_t length;
    for (const char *at = row->exports; (length = next_name(&at)); at += length) {
        const char *name = arena_copy_text(program->arena, at, length);
        bool found = false;
        for (vec_each(SeparateExport, e, &file->links->exports))
            found |= name_is(e->name, name);
        if (!found)
            diagnostics_error(program->diagnostics, source, 0, 0,
                              "lib.def says that the module exports '%s'", name);
    }
}
