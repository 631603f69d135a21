// SPDX-License-Identifier: MIT
//
// Files of a program and the paths of modules.
#include "transpiler/program/program.h"

void program_init(Program *program, Arena *arena, Diagnostics *diagnostics)
{
    *program = (Program){.arena = arena, .diagnostics = diagnostics};
    strmap_init(&program->by_path, arena);
}

ProgramFile *program_add(Program *program, const char *path, bool imported)
{
    ProgramFile *file = ARENA_NEW(program->arena, ProgramFile);
    file->index = program->files.length;
    file->path = path;
    file->imported = imported;
    vec_push(program->arena, &program->files, file);
    return file;
}

// Appends the steps of a path; `..` takes one back where there is one.
static void add_steps(StrBuf *out, const char *path)
{
    while (*path) {
        size_t length = strcspn(path, "/");
        bool up = length == 2 && !strncmp(path, "..", 2);
        const char *last = strrchr(strbuf_text(out), '/');
        last = last ? last + 1 : strbuf_text(out);
        if (up && *last && strcmp(last, "..") != 0) {
            size_t keep = (size_t)(last - strbuf_text(out));
            strbuf_truncate(out, keep > 1 ? keep - 1 : keep);
        } else if (length && !(length == 1 && *path == '.')) {
            size_t have = out->length;
            if (have && strbuf_text(out)[have - 1] != '/')
                strbuf_putc(out, '/');
            strbuf_put(out, path, length);
        }
        path += length;
        path += *path == '/';
    }
}

static const char *join(Program *program, const char *directory, const char *path)
{
    StrBuf out;
    strbuf_init(&out);
    if (*path == '/' || *directory == '/')
        strbuf_putc(&out, '/');
    if (*path != '/')
        add_steps(&out, directory);
    add_steps(&out, path);
    const char *made = arena_copy_text(program->arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return made;
}

const char *program_normalize(Program *program, const char *path)
{
    return strcmp(path, "-") ? join(program, "", path) : path;
}

const char *program_resolve(Program *program, const char *importer, Name specifier)
{
    const char *text = specifier->text;
    if (*text != '/' && strncmp(text, "./", 2) != 0 && strncmp(text, "../", 3) != 0)
        return NULL;
    const char *slash = strrchr(importer, '/');
    const char *directory = slash
                                ? arena_copy_text(program->arena, importer,
                                                  (size_t)(slash - importer) + (slash == importer))
                                : "";
    return join(program, directory, text);
}
