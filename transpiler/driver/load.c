// SPDX-License-Identifier: MIT
// The files of a program: the inputs, and what they import, each read and analyzed once.
#include "transpiler/driver/compilation.h"

#include <errno.h>
#include <string.h>

// The name that the C gives the file: the last OLD=NEW whose OLD it begins with.
static const char *mapped_name(Compilation *c, const char *name)
{
    for (size_t i = c->options->mapped_count; i-- > 0;) {
        const char *old = c->options->mapped[i], *equals = strchr(old, '=');
        size_t length = (size_t)(equals - old);
        if (!strncmp(name, old, length))
            return arena_printf(&c->arena, "%s%s", equals + 1, name + length);
    }
    return name;
}

static bool try_source(Compilation *c, Source *source, const char *path)
{
    if (!source_read(source, &c->arena, path))
        return false;
    source->c_name = mapped_name(c, source->name);
    if (strmap_set(&c->read, path, strlen(path), source))
        strbuf_put(&c->result->files, path, strlen(path) + 1);
    return true;
}

static Source *read_source(Compilation *c, const char *path, const Source *importer,
                           const AstNode *node)
{
    Source *source = ARENA_NEW(&c->arena, Source);
    if (try_source(c, source, path))
        return source;
    // That an imported file is not there is the importer's error.
    if (!importer || (errno != ENOENT && errno != ENOTDIR))
        compilation_worsen(c, DRIVER_UNREADABLE);
    c->diagnostics.code = importer ? "import" : "input";
    diagnostics_error(&c->diagnostics, importer, node ? node->start : 0, node ? node->end : 0,
                      "%s: %s", path, strerror(errno));
    c->diagnostics.code = "syntax";
    return NULL;
}

void load_analyze(Compilation *c, ProgramFile *file, const Source *source, ParseGoal goal)
{
    ParseOptions options = {.goal = goal};
    file->source = source;
    compilation_enter(c, "parse", source, 0);
    if (!parse_program(&options, source, &c->front, &c->names, &c->diagnostics, &file->program))
        return;
    if (file->program->is_module && !file->imported && file->type == AST_MODULE_CODE) {
        file->path = program_normalize(&c->program, file->path);
        strmap_set(&c->program.by_path, file->path, strlen(file->path), file);
    }
    compilation_enter(c, "scope", source, 0);
    if (c->options->dump == DUMP_AST)
        ast_dump(file->program, c->out);
    else
        file->info = scope_analyze(file->program, &c->front, &c->diagnostics);
    if (c->options->dump == DUMP_SCOPE)
        scope_dump(file->info, c->out);
}

AstModuleType load_input_type(const DriverInput *input)
{
    return input->goal == PARSE_JSON   ? AST_MODULE_JSON
           : input->goal == PARSE_TEXT ? AST_MODULE_TEXT
                                       : AST_MODULE_CODE;
}

static void load_input(Compilation *c, const DriverInput *input)
{
    const Source *source = read_source(c, input->path, NULL, NULL);
    if (!source)
        return;
    ProgramFile *file = program_add(&c->program, input->path, false);
    file->type = load_input_type(input);
    load_analyze(c, file, source, input->goal);
}

// A file is a module of its own for each type it is imported as.
static const char *module_key(Compilation *c, const char *path, AstModuleType type)
{
    return type == AST_MODULE_CODE
               ? path
               : arena_printf(&c->arena, "%s as %s", path, AstModuleType_name(type));
}

static ProgramFile *find_module(Compilation *c, const char *path, AstModuleType type)
{
    const char *key = module_key(c, path, type);
    return strmap_get(&c->program.by_path, key, strlen(key));
}

// The module of that path, read when it is asked for the first time.
static uint32_t load_module(Compilation *c, const char *path, AstModuleType type,
                            const Source *source)
{
    static const ParseGoal goals[] = {PARSE_MODULE, PARSE_JSON, PARSE_TEXT};
    ProgramFile *file = program_add(&c->program, path, true);
    const char *key = module_key(c, path, type);
    strmap_set(&c->program.by_path, key, strlen(key), file);
    file->type = type;
    load_analyze(c, file, source, goals[type]);
    return file->index;
}

static uint32_t load_request(Compilation *c, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    const AstNode *node = request->node;
    const Source *from = importer->program->source;
    if (request->type == AST_MODULE_BAD)
        return 0;
    const char *path = program_resolve(&c->program, importer->path, request->specifier);
    if (!path) {
        c->diagnostics.code = "import";
        diagnostics_error(&c->diagnostics, from, node->start, node->end,
                          "cannot find package '%s': only ./, ../ and / paths are resolved",
                          request->specifier->text);
        c->diagnostics.code = "syntax";
        return 0;
    }
    ProgramFile *file = find_module(c, path, request->type);
    if (file)
        return file->index;
    const Source *source = read_source(c, path, from, node);
    return source ? load_module(c, path, request->type, source) : 0;
}

// The same for import(): what cannot be found is rejected when the call runs.
static uint32_t load_dynamic(Compilation *c, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    const char *path = program_resolve(&c->program, importer->path, request->specifier);
    ProgramFile *file = path ? find_module(c, path, request->type) : NULL;
    Source *source = ARENA_NEW(&c->arena, Source);
    if (file)
        return file->index;
    return path && try_source(c, source, path) ? load_module(c, path, request->type, source)
                                               : PROGRAM_NO_FILE;
}

// With -c only files whose names `export *` needs are read.
static void load_stars(Compilation *c, ProgramFile *file)
{
    const ScopeInfo *info = file->info;
    for (uint32_t i = 0; i < info->requests.length; i++)
        file->requests[i] = PROGRAM_NO_FILE;
    for (vec_each(ModuleExport, e, &info->exports))
        if (!e->exported && file->requests[e->request] == PROGRAM_NO_FILE)
            file->requests[e->request] = load_request(c, file, &info->requests.data[e->request]);
}

static void load_for(Compilation *c, ProgramFile *file)
{
    const ScopeInfo *info = file->info;
    file->requests = ARENA_ARRAY(&c->arena, uint32_t, info->requests.length + 1);
    file->dynamic = ARENA_ARRAY(&c->arena, uint32_t, info->dynamic.length + 1);
    if (c->options->object_only) {
        load_stars(c, file);
        return;
    }
    for (uint32_t i = 0; i < info->requests.length; i++)
        file->requests[i] = load_request(c, file, &info->requests.data[i]);
    for (uint32_t i = 0; i < info->dynamic.length; i++)
        file->dynamic[i] = load_dynamic(c, file, &info->dynamic.data[i]);
}

// Loads what modules import; files that this finds are added at the end, so that they get their
// turn too.
void load_imports(Compilation *c)
{
    for (uint32_t i = 0; i < c->program.files.length; i++)
        if (c->program.files.data[i]->info)
            load_for(c, c->program.files.data[i]);
}

void load_inputs(Compilation *c)
{
    for (size_t i = 0; i < c->options->input_count; i++)
        load_input(c, &c->options->inputs[i]);
}
