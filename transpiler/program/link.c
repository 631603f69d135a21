// SPDX-License-Identifier: MIT
//
// 16.2.1.6.2 GetExportedNames and 16.2.1.6.3 ResolveExport, for all modules at once.
//
//     a.js: export * from "./b.js";    import { x } from "./a.js"    x is the binding of b.js
//
// Chains of re-exports may be cyclic: a path that comes back to a name it is resolving finds
// nothing.
#include "transpiler/program/program.h"
#include "transpiler/base/suggest.h"

#include <stdlib.h>

typedef enum Outcome { RESOLVED, NOT_FOUND, AMBIGUOUS } Outcome;

// The names being resolved, innermost first (resolveSet).
typedef struct Visit {
    const ProgramFile *file;
    Name name;
    const struct Visit *outer;
    uint32_t depth;
} Visit;

enum { MAX_DEPTH = 2000 };

static ProgramFile *requested(const Program *program, const ProgramFile *file, uint32_t request)
{
    return program->files.data[file->requests[request]];
}

static bool is_visited(const Visit *visit, const ProgramFile *file, Name name)
{
    for (; visit; visit = visit->outer)
        if (visit->file == file && visit->name == name)
            return true;
    return false;
}

static bool same_source(ModuleSource a, ModuleSource b)
{
    return a.file == b.file && a.binding == b.binding;
}

static Outcome resolve(const Program *program, ProgramFile *file, Name name, const Visit *outer,
                       ModuleSource *source);

// Step 9 and on: `export *` never gives "default".
static Outcome resolve_stars(const Program *program, ProgramFile *file, Name name,
                             const Visit *visit, ModuleSource *source)
{
    bool found = false;
    if (name_is(name, "default"))
        return NOT_FOUND;
    for (vec_each(ModuleExport, e, &file->info->exports)) {
        ModuleSource star;
        if (e->exported)
            continue;
        Outcome outcome =
            resolve(program, requested(program, file, e->request), name, visit, &star);
        if (outcome == AMBIGUOUS || (outcome == RESOLVED && found && !same_source(star, *source)))
            return AMBIGUOUS;
        if (outcome == RESOLVED) {
            found = true;
            *source = star;
        }
    }
    return found ? RESOLVED : NOT_FOUND;
}

static Outcome resolve(const Program *program, ProgramFile *file, Name name, const Visit *outer,
                       ModuleSource *source)
{
    Visit visit = {file, name, outer, outer ? outer->depth + 1 : 0};
    if (is_visited(outer, file, name) || visit.depth > MAX_DEPTH)
        return NOT_FOUND;
    for (vec_each(ModuleExport, e, &file->info->exports)) {
        if (e->exported != name)
            continue;
        if (e->local) {
            *source = (ModuleSource){.file = file->index, .binding = e->local};
            return RESOLVED;
        }
        ProgramFile *from = requested(program, file, e->request);
        if (e->imported)
            return resolve(program, from, e->imported, &visit, source);
        *source = (ModuleSource){.file = from->index};
        return RESOLVED;
    }
    return resolve_stars(program, file, name, &visit, source);
}

// Names.

static bool has_name(const ProgramFile *file, Name name)
{
    for (vec_each(ModuleName, n, &file->exports))
        if (n->name == name)
            return true;
    return false;
}

// Adds what `from` exports to the names of `file`. `seen` marks the modules of this walk
// (exportStarSet).
static void add_names(const Program *program, ProgramFile *file, ProgramFile *from, bool *seen)
{
    if (seen[from->index])
        return;
    seen[from->index] = true;
    for (vec_each(ModuleExport, e, &from->info->exports)) {
        if (!e->exported) {
            add_names(program, file, requested(program, from, e->request), seen);
            continue;
        }
        ModuleName name = {.name = e->exported};
        if (has_name(file, e->exported) || (file != from && name_is(e->exported, "default")))
            continue;
        // 16.2.1.10 GetModuleNamespace: what does not resolve to one binding is left out.
        if (resolve(program, file, e->exported, NULL, &name.source) == RESOLVED)
            vec_push(program->arena, &file->exports, name);
    }
}

int program_compare_names(const void *left, const void *right)
{
    Name a = *(const Name *)left, b = *(const Name *)right;
    uint32_t count = a->units < b->units ? a->units : b->units;
    uint16_t *x = malloc((a->units + b->units + 1) * sizeof *x), *y = x ? x + a->units : NULL;
    int order = 0;
    if (x) {
        name_to_utf16(a, x);
        name_to_utf16(b, y);
        for (uint32_t i = 0; i < count && !order; i++)
            order = (x[i] > y[i]) - (x[i] < y[i]);
    }
    free(x);
    return order ? order : (a->units > b->units) - (a->units < b->units);
}

// An export of the file that is spelled much like the name.
static const ModuleExport *similar(const ProgramFile *from, Name name)
{
    const ModuleExport *best = NULL;
    Suggestion suggestion = suggestion_for(name->text);
    for (vec_each(ModuleExport, e, &from->info->exports)) {
        const char *before = suggestion.best;
        if (e->exported)
            suggestion_offer(&suggestion, e->exported->text);
        if (suggestion.best != before)
            best = e;
    }
    return best;
}

static void report(const Program *program, const ProgramFile *file, const AstNode *node,
                   Outcome outcome, uint32_t request, Name name)
{
    const char *specifier = file->info->requests.data[request].specifier->text;
    const ProgramFile *from = requested(program, file, request);
    const ModuleExport *like = outcome == NOT_FOUND ? similar(from, name) : NULL;
    if (outcome == AMBIGUOUS)
        diagnostics_error(program->diagnostics, file->program->source, node->start, node->end,
                          "the requested module '%s' contains conflicting star exports for name '%s'",
                          specifier, name->text);
    else if (!like)
        diagnostics_error(program->diagnostics, file->program->source, node->start, node->end,
                          "the requested module '%s' does not provide an export named '%s'",
                          specifier, name->text);
    else
        diagnostics_error(
            program->diagnostics, file->program->source, node->start, node->end,
            "the requested module '%s' does not provide an export named '%s'; did you mean '%s'?",
            specifier, name->text, like->exported->text);
    if (like && !from->library)
        diagnostics_note(program->diagnostics, from->program->source, like->node->start,
                         like->node->end, "'%s' is exported here", like->exported->text);
}

static void link_imports(const Program *program, ProgramFile *file)
{
    file->imports = ARENA_ARRAY(program->arena, ModuleSource, file->info->imports.length + 1);
    for (uint32_t i = 0; i < file->info->imports.length; i++) {
        const ModuleImport *import = &file->info->imports.data[i];
        ProgramFile *from = requested(program, file, import->request);
        file->imports[i] = (ModuleSource){.file = from->index};
        if (!import->imported)
            continue;
        Outcome outcome = resolve(program, from, import->imported, NULL, &file->imports[i]);
        if (outcome != RESOLVED)
            report(program, file, import->node, outcome, import->request, import->imported);
    }
    for (vec_each(ModuleExport, e, &file->info->exports)) {
        ModuleSource source;
        if (e->local || !e->exported || !e->imported)
            continue;
        Outcome outcome = resolve(program, file, e->exported, NULL, &source);
        if (outcome != RESOLVED)
            report(program, file, e->node, outcome, e->request, e->imported);
    }
}

void program_link(Program *program)
{
    bool *seen = ARENA_ARRAY(program->arena, bool, program->files.length);
    for (vec_each(ProgramFile *, f, &program->files)) {
        ProgramFile *file = *f;
        if (!file->info || !program_is_module(file))
            continue;
        link_imports(program, file);
        memset(seen, 0, program->files.length * sizeof *seen);
        add_names(program, file, file, seen);
        if (file->exports.length)
            qsort(file->exports.data, file->exports.length, sizeof *file->exports.data,
                  program_compare_names);
    }
}
