// SPDX-License-Identifier: MIT
// The files of a program: the inputs, and what they import, each read and analyzed once.
#include "transpiler/driver/compilation.h"
#include "transpiler/driver/include.h"

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

// Parse and scope of a file that is named `path` by now. False: there is no syntax tree.
static bool analyze(Compilation *c, ProgramFile *file, ParseGoal goal)
{
    ParseOptions options = {.goal = goal};
    compilation_enter(c, "parse", file->source, 0);
    file->info = NULL;
    if (!parse_program(&options, file->source, &c->front, &c->names, &c->diagnostics,
                       &file->program))
        return false;
    compilation_enter(c, "scope", file->source, 0);
    if (c->options->dump != DUMP_AST)
        file->info = scope_analyze(file->program, &c->front, &c->diagnostics);
    return true;
}

// A script that names require, module or exports, which nothing in it declares, is a CommonJS
// module, as Node reads it. One with a return outside of functions is an error otherwise.
static ParseGoal second_goal(const ProgramFile *file)
{
    const AstProgram *program = file->program;
    if (program->is_module || program->is_commonjs)
        return PARSE_DETECT;
    if (file->info && file->info->names_commonjs)
        return PARSE_COMMONJS;
    return program->returns ? PARSE_SCRIPT : PARSE_DETECT;
}

void load_analyze(Compilation *c, ProgramFile *file, const Source *source, ParseGoal goal)
{
    file->source = source;
    if (!analyze(c, file, goal))
        return;
    ParseGoal second = goal == PARSE_DETECT ? second_goal(file) : PARSE_DETECT;
    if (second != PARSE_DETECT && !analyze(c, file, second))
        return;
    if (program_is_module(file) && !file->imported && file->type == AST_MODULE_CODE) {
        file->path = program_normalize(&c->program, file->path);
        strmap_set(&c->program.by_path, file->path, strlen(file->path), file);
    }
    if (c->options->dump == DUMP_AST)
        ast_dump(file->program, c->out);
    if (c->options->dump == DUMP_SCOPE)
        scope_dump(file->info, c->out);
}

AstModuleType load_input_type(const DriverInput *input)
{
    return input->goal == PARSE_JSON   ? AST_MODULE_JSON
           : input->goal == PARSE_TEXT ? AST_MODULE_TEXT
                                       : AST_MODULE_CODE;
}

static bool ends_in(const char *path, const char *end)
{
    size_t length = strlen(path), tail = strlen(end);
    return length > tail && !strcmp(path + length - tail, end);
}

static void load_input(Compilation *c, const DriverInput *input)
{
    const Source *source = read_source(c, input->path, NULL, NULL);
    if (!source)
        return;
    ProgramFile *file = program_add(&c->program, input->path, false);
    file->type = load_input_type(input);
    bool is_cjs = input->goal == PARSE_DETECT && ends_in(input->path, ".cjs");
    load_analyze(c, file, source, is_cjs ? PARSE_COMMONJS : input->goal);
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

// What a request means: a file, and how it is read.
typedef struct Located {
    const char *path; // NULL: not found
    AstModuleType type;
    ParseGoal goal;
} Located;

static ParseGoal goal_of(const char *path, AstModuleType type)
{
    if (type == AST_MODULE_CODE)
        return ends_in(path, ".cjs")   ? PARSE_COMMONJS
               : ends_in(path, ".mjs") ? PARSE_MODULE
                                       : PARSE_BY_SYNTAX;
    return type == AST_MODULE_JSON ? PARSE_JSON : PARSE_TEXT;
}

typedef enum LoadKind { LOAD_IMPORT, LOAD_REQUIRE } LoadKind;

static Located locate(Compilation *c, LoadKind kind, const ProgramFile *importer,
                      const ModuleRequest *request)
{
    Located l = {program_resolve(&c->program, importer->path, request->specifier), request->type,
                 PARSE_MODULE};
    if (l.path && kind == LOAD_REQUIRE && ends_in(l.path, ".json"))
        l.type = AST_MODULE_JSON;
    if (l.path)
        l.goal = goal_of(l.path, l.type);
    return l;
}

// The module of that path, read when it is asked for the first time.
static uint32_t load_module(Compilation *c, const Located *l, const Source *source)
{
    ProgramFile *file = program_add(&c->program, l->path, true);
    const char *key = module_key(c, l->path, l->type);
    strmap_set(&c->program.by_path, key, strlen(key), file);
    file->type = l->type;
    load_analyze(c, file, source, l->goal);
    return file->index;
}

static uint32_t load_request(Compilation *c, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    const AstNode *node = request->node;
    const Source *from = importer->program->source;
    if (request->type == AST_MODULE_BAD)
        return 0;
    Located l = locate(c, LOAD_IMPORT, importer, request);
    if (!l.path) {
        c->diagnostics.code = "import";
        diagnostics_error(&c->diagnostics, from, node->start, node->end,
                          "cannot find package '%s': only ./, ../ and / paths are resolved",
                          request->specifier->text);
        c->diagnostics.code = "syntax";
        return 0;
    }
    ProgramFile *file = find_module(c, l.path, l.type);
    if (file)
        return file->index;
    const Source *source = read_source(c, l.path, from, node);
    return source ? load_module(c, &l, source) : 0;
}

// The same for import() and require(): what cannot be found is rejected or thrown when the call
// runs.
static uint32_t load_dynamic(Compilation *c, LoadKind kind, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    Located l = locate(c, kind, importer, request);
    ProgramFile *file = l.path ? find_module(c, l.path, l.type) : NULL;
    Source *source = ARENA_NEW(&c->arena, Source);
    if (file)
        return file->index;
    return l.path && try_source(c, source, l.path) ? load_module(c, &l, source) : PROGRAM_NO_FILE;
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
    file->required = ARENA_ARRAY(&c->arena, uint32_t, info->required.length + 1);
    if (c->options->object_only) {
        load_stars(c, file);
        return;
    }
    for (uint32_t i = 0; i < info->requests.length; i++)
        file->requests[i] = load_request(c, file, &info->requests.data[i]);
    for (uint32_t i = 0; i < info->dynamic.length; i++)
        file->dynamic[i] = load_dynamic(c, LOAD_IMPORT, file, &info->dynamic.data[i]);
    for (uint32_t i = 0; i < info->required.length; i++)
        file->required[i] = load_dynamic(c, LOAD_REQUIRE, file, &info->required.data[i]);
}

// Loads what modules import; files that this finds are added at the end, so that they get their
// turn too.
void load_imports(Compilation *c)
{
    for (uint32_t i = 0; i < c->program.files.length; i++)
        if (c->program.files.data[i]->info)
            load_for(c, c->program.files.data[i]);
}

// --include: the files that a pattern names, as if an import() named them.
static void load_included(Compilation *c, const char *pattern)
{
    FileList files = {0};
    include_files(pattern, &c->arena, &files);
    if (!files.length)
        diagnostics_error(&c->diagnostics, NULL, 0, 0, "--include: no file fits '%s'", pattern);
    for (vec_each(const char *, path, &files)) {
        const char *normal = program_normalize(&c->program, *path);
        Located l = {normal, ends_in(normal, ".json") ? AST_MODULE_JSON : AST_MODULE_CODE,
                     PARSE_MODULE};
        l.goal = goal_of(l.path, l.type);
        if (find_module(c, l.path, l.type))
            continue;
        const Source *source = read_source(c, l.path, NULL, NULL);
        if (source)
            load_module(c, &l, source);
    }
}

void load_inputs(Compilation *c)
{
    for (size_t i = 0; i < c->options->input_count; i++)
        load_input(c, &c->options->inputs[i]);
    for (size_t i = 0; c->options->included && c->options->included[i]; i++)
        load_included(c, c->options->included[i]);
}
