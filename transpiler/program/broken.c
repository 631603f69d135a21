// SPDX-License-Identifier: MIT
//
// Modules that can't be parsed or linked, where import() alone reaches them: their errors are the
// program's, at run time (13.3.10.3 ContinueDynamicImport).
// A build is stopped all the same, unless the options say that this is meant.
//
//     import('./a.js')    a.js: import './b.js'    b.js: let let    both are broken, by b.js
#include "transpiler/program/program.h"

#include <string.h>

typedef struct Search {
    Program *program;
    bool *needed; // by file: it runs with the inputs
} Search;

static void mark_needed(Search *s, uint32_t index)
{
    const ProgramFile *file = s->program->files.data[index];
    if (s->needed[index])
        return;
    s->needed[index] = true;
    for (uint32_t i = 0; file->info && i < file->info->requests.length; i++)
        mark_needed(s, file->requests[i]);
    for (uint32_t i = 0; file->info && i < file->info->required.length; i++)
        if (file->required[i] != PROGRAM_NO_FILE)
            mark_needed(s, file->required[i]);
}

// The errors at each module that import() alone reaches.
static void demote(const Program *program, const bool *needed, const char *code)
{
    for (vec_each(ProgramFile *, f, &program->files)) {
        ProgramFile *file = *f;
        const char *error = needed[file->index]
                                ? NULL
                                : diagnostics_demote(program->diagnostics, file->source, code,
                                                     WARNING_BROKEN_IMPORT);
        if (!file->error)
            file->error = error;
    }
}

// 16.2.1.5.1.1 InnerModuleLoading: what a module requests is a part of it. True when another one
// was found to be broken.
static bool spread(const Program *program)
{
    bool found = false;
    for (vec_each(ProgramFile *, f, &program->files)) {
        ProgramFile *file = *f;
        for (uint32_t i = 0; !file->error && file->info && i < file->info->requests.length; i++) {
            file->error = program->files.data[file->requests[i]]->error;
            found |= file->error != NULL;
        }
    }
    return found;
}

void program_find_broken(Program *program, const char *code)
{
    Search s = {program, ARENA_ARRAY(program->arena, bool, program->files.length)};
    for (vec_each(ProgramFile *, f, &program->files))
        if (!(*f)->imported)
            mark_needed(&s, (*f)->index);
    demote(program, s.needed, code);
    while (spread(program))
        continue;
}
