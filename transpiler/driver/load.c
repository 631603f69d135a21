// SPDX-License-Identifier: MIT
// The files of a program: the inputs, and what they import, each read and analyzed once.
#include "transpiler/driver/compilation.h"
#include "transpiler/driver/include.h"
#include "transpiler/program/library.h"

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

static bool is_in_package(const char *path)
{
    const char *found = strstr(path, "node_modules/");
    return found && (found == path || found[-1] == '/');
}

// Of the files that were read, what the rule for make names.
static void list_file(Compilation *c, const char *path, bool of_package)
{
    if (strmap_set(&c->read, path, strlen(path), c) && !(of_package && c->options->no_packages))
        strbuf_put(&c->result->files, path, strlen(path) + 1);
}

static bool try_source(Compilation *c, Source *source, const char *path)
{
    if (!source_read(source, &c->arena, path))
        return false;
    source->c_name = mapped_name(c, source->name);
    source->in_package = is_in_package(path);
    list_file(c, path, source->in_package);
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
        Resolved entry = strcmp(file->path, "-") ? resolve_entry(c->resolver, file->path)
                                                 : (Resolved){0};
        file->path = entry.path ? entry.path : program_normalize(&c->program, file->path);
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

// What its name and its package say of a file that is given without an option.
static ParseGoal input_goal(Compilation *c, const DriverInput *input)
{
    if (input->goal != PARSE_DETECT || !strcmp(input->path, "-"))
        return input->goal;
    size_t length = strlen(input->path);
    if (length > 4 && !strcmp(input->path + length - 4, ".cjs"))
        return PARSE_COMMONJS;
    return resolve_format(c->resolver, input->path) == RESOLVE_MODULE ? PARSE_MODULE : PARSE_DETECT;
}

static void load_input(Compilation *c, const DriverInput *input)
{
    const Source *source = read_source(c, input->path, NULL, NULL);
    if (!source)
        return;
    ProgramFile *file = program_add(&c->program, input->path, false);
    file->type = load_input_type(input);
    load_analyze(c, file, source, input_goal(c, input));
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

// Files whose kind neither their names nor a package.json tells are CommonJS without the syntax of
// modules, as in Node; after --module they are modules.
static ParseGoal ambiguous_goal(const Compilation *c)
{
    for (size_t i = 0; i < c->options->input_count; i++)
        if (c->options->inputs[i].goal == PARSE_MODULE)
            return PARSE_MODULE;
    return PARSE_BY_SYNTAX;
}

static ParseGoal goal_of(const Compilation *c, ResolveFormat format)
{
    switch (format) {
    case RESOLVE_MODULE:
        return PARSE_MODULE;
    case RESOLVE_COMMONJS:
        return PARSE_COMMONJS;
    case RESOLVE_JSON:
        return PARSE_JSON;
    default:
        return ambiguous_goal(c);
    }
}

// What the file is read as. An import attribute says it, else the file's format does.
static Located located(const Compilation *c, LoadKind kind, const Resolved *found,
                       AstModuleType type)
{
    Located l = {.path = found->path, .type = type, .resolved = *found};
    bool attribute = type != AST_MODULE_CODE;
    if (kind == LOAD_REQUIRE && found->format == RESOLVE_JSON)
        l.type = AST_MODULE_JSON;
    else if (found->code && !(attribute && found->format == RESOLVE_OTHER))
        l.path = NULL;
    l.goal = l.type == AST_MODULE_CODE   ? goal_of(c, found->format)
             : l.type == AST_MODULE_JSON ? PARSE_JSON
                                         : PARSE_TEXT;
    if (l.type == AST_MODULE_CODE && l.goal == PARSE_JSON) {
        l.path = NULL;
        l.resolved.code = "ERR_IMPORT_ATTRIBUTE_MISSING";
        l.resolved.message = "a JSON module is imported by `with { type: 'json' }'";
    }
    return l;
}

Located load_locate(Compilation *c, LoadKind kind, const ProgramFile *importer,
                    const ModuleRequest *request)
{
    Resolved found = resolve(c->resolver, kind == LOAD_REQUIRE ? RESOLVE_REQUIRE : RESOLVE_IMPORT,
                             importer->path, request->specifier->text);
    return located(c, kind, &found, request->type);
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

// The file of a request that is found; PROGRAM_NO_FILE after an error.
static uint32_t load_located(Compilation *c, const Located *l, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    if (l->resolved.format == RESOLVE_LIBRARY)
        return library_module(&c->program, importer, l->path)->index;
    ProgramFile *file = find_module(c, l->path, l->type);
    if (file)
        return file->index;
    const Source *source = read_source(c, l->path, importer->program->source, request->node);
    return source ? load_module(c, l, source) : PROGRAM_NO_FILE;
}

static const char *message_of(Compilation *c, const Located *l)
{
    const char *hint = l->resolved.hint;
    return hint ? arena_printf(&c->arena, "%s; %s", l->resolved.message, hint)
                : l->resolved.message;
}

static uint32_t load_request(Compilation *c, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    const AstNode *node = request->node;
    if (request->type == AST_MODULE_BAD)
        return 0;
    Located l = load_locate(c, LOAD_IMPORT, importer, request);
    if (l.path) {
        uint32_t index = load_located(c, &l, importer, request);
        return index == PROGRAM_NO_FILE ? 0 : index;
    }
    c->diagnostics.code = "import";
    diagnostics_error(&c->diagnostics, importer->program->source, node->start, node->end, "%s",
                      message_of(c, &l));
    c->diagnostics.code = "syntax";
    return 0;
}

// The same for import(): what cannot be found is rejected when the call runs.
static uint32_t load_dynamic(Compilation *c, const ProgramFile *importer,
                             const ModuleRequest *request)
{
    Located l = load_locate(c, LOAD_IMPORT, importer, request);
    return l.path ? load_located(c, &l, importer, request) : PROGRAM_NO_FILE;
}

void load_warn_missing(Compilation *c, const ProgramFile *importer, const ModuleRequest *request,
                       const Located *l)
{
    diagnostics_warning(&c->diagnostics,
                        request->optional ? WARNING_OPTIONAL_MODULE : WARNING_MISSING_MODULE,
                        importer->program->source, request->node->start, request->node->end, "%s",
                        message_of(c, l));
}

// The same for require(), which throws then: a program that expects it calls in a try.
static uint32_t load_required(Compilation *c, const ProgramFile *importer,
                              const ModuleRequest *request)
{
    Located l = load_locate(c, LOAD_REQUIRE, importer, request);
    if (l.path)
        return load_located(c, &l, importer, request);
    load_warn_missing(c, importer, request, &l);
    return PROGRAM_NO_FILE;
}

// With -c only files whose names `export *` needs, and what in CommonJS is like it, are read.
static void load_stars(Compilation *c, ProgramFile *file)
{
    const ScopeInfo *info = file->info;
    for (uint32_t i = 0; i < info->requests.length; i++)
        file->requests[i] = PROGRAM_NO_FILE;
    for (vec_each(ModuleExport, e, &info->exports))
        if (!e->exported && file->requests[e->request] == PROGRAM_NO_FILE)
            file->requests[e->request] = load_request(c, file, &info->requests.data[e->request]);
    for (uint32_t i = 0; i < info->required.length; i++)
        file->required[i] = PROGRAM_NO_FILE;
    CommonJsNames names = {0};
    if (file->program->is_commonjs)
        program_commonjs_names(file->program, &c->arena, &names);
    for (uint32_t i = 0; i < info->required.length; i++)
        for (vec_each(Name, specifier, &names.reexports))
            if (info->required.data[i].specifier == *specifier)
                file->required[i] = load_required(c, file, &info->required.data[i]);
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
        file->dynamic[i] = load_dynamic(c, file, &info->dynamic.data[i]);
    for (uint32_t i = 0; i < info->required.length; i++)
        file->required[i] = load_required(c, file, &info->required.data[i]);
}

// Loads what modules import; files that this finds are added at the end, so that they get their
// turn too.
void load_imports(Compilation *c)
{
    for (uint32_t i = 0; i < c->program.files.length; i++)
        if (c->program.files.data[i]->info && !c->program.files.data[i]->library)
            load_for(c, c->program.files.data[i]);
    library_files_last(&c->program);
    size_t count;
    const char *const *packages = resolver_read(c->resolver, &count);
    for (size_t i = 0; i < count; i++)
        list_file(c, packages[i], true);
}

// --include: the files that a pattern names, as if an import() named them.
static void load_included(Compilation *c, const char *pattern)
{
    FileList files = {0};
    include_files(pattern, &c->arena, &files);
    if (!files.length)
        diagnostics_error(&c->diagnostics, NULL, 0, 0, "--include: no file fits '%s'", pattern);
    for (vec_each(const char *, path, &files)) {
        Resolved found = resolve_entry(c->resolver, *path);
        Located l = located(c, LOAD_REQUIRE, &found, AST_MODULE_CODE);
        if (!l.path || find_module(c, l.path, l.type))
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
