// SPDX-License-Identifier: MIT
// The passes: parse, scope, lower, tidy, machine, emit. All inputs go through each pass before
// errors are written, so that one run reports what it can.
#include "transpiler/driver/driver.h"
#include "transpiler/driver/exports.h"
#include "transpiler/driver/globals.h"
#include "transpiler/driver/page.h"
#include "transpiler/driver/methods.h"
#include "transpiler/driver/parts.h"
#include "transpiler/emit/emit.h"
#include "transpiler/flow/copy.h"
#include "transpiler/flow/cut.h"
#include "transpiler/flow/dead.h"
#include "transpiler/flow/direct.h"
#include "transpiler/flow/join.h"
#include "transpiler/flow/shapes.h"
#include "transpiler/flow/sure.h"
#include "transpiler/flow/tables.h"
#include "transpiler/flow/text.h"
#include "transpiler/flow/types.h"
#include "transpiler/flow/uses.h"
#include "transpiler/lower/lower.h"
#include "transpiler/machine/loops.h"
#include "transpiler/machine/machine.h"
#include "transpiler/machine/ways.h"
#include "transpiler/program/program.h"
#include "transpiler/program/warn.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

typedef struct Compilation {
    const DriverOptions *options;
    Arena arena;
    Arena front;   // syntax trees and scopes, until all is lowered
    Arena scratch; // of one pass over one function
    NameTable names;
    Diagnostics diagnostics;
    Program program;
    VEC(const LirUnit *) units;
    DriverResult *result;
    StrMap read; // files by path: each is listed once
    StrBuf *out;
    DriverStatus status; // besides errors among the diagnostics
} Compilation;

static void worsen(Compilation *c, DriverStatus status)
{
    if (status > c->status)
        c->status = status;
}

// What is done now, and where: for the report of a crash.
static void enter(Compilation *c, const char *pass, const Source *source, uint32_t offset)
{
    Progress *progress = c->options->progress;
    if (progress)
        *progress = (Progress){pass, source ? source->name : NULL,
                               source && offset ? source_position(source, offset).line : 0};
}

// What a pass promised and didn't keep.
static void internal_error(Compilation *c, const char *pass, const Source *source, uint32_t at,
                           const StrBuf *message)
{
    c->diagnostics.code = "internal";
    diagnostics_error(&c->diagnostics, source, at, at, "internal error in %s: %s", pass,
                      strbuf_text(message));
    worsen(c, DRIVER_INTERNAL);
}

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
        worsen(c, DRIVER_UNREADABLE);
    c->diagnostics.code = importer ? "import" : "input";
    diagnostics_error(&c->diagnostics, importer, node ? node->start : 0, node ? node->end : 0,
                      "%s: %s", path, strerror(errno));
    c->diagnostics.code = "syntax";
    return NULL;
}

// Parse and scope. Without a syntax tree the file stays without `info`.
static void analyze(Compilation *c, ProgramFile *file, const Source *source, ParseGoal goal)
{
    ParseOptions options = {.goal = goal};
    file->source = source;
    enter(c, "parse", source, 0);
    if (!parse_program(&options, source, &c->front, &c->names, &c->diagnostics, &file->program))
        return;
    if (file->program->is_module && !file->imported && file->type == AST_MODULE_CODE) {
        file->path = program_normalize(&c->program, file->path);
        strmap_set(&c->program.by_path, file->path, strlen(file->path), file);
    }
    enter(c, "scope", source, 0);
    if (c->options->dump == DUMP_AST)
        ast_dump(file->program, c->out);
    else
        file->info = scope_analyze(file->program, &c->front, &c->diagnostics);
    if (c->options->dump == DUMP_SCOPE)
        scope_dump(file->info, c->out);
}

static AstModuleType input_type(const DriverInput *input)
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
    file->type = input_type(input);
    analyze(c, file, source, input->goal);
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
    analyze(c, file, source, goals[type]);
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
static void load_imports(Compilation *c)
{
    for (uint32_t i = 0; i < c->program.files.length; i++)
        if (c->program.files.data[i]->info)
            load_for(c, c->program.files.data[i]);
}

// A module whose import() is rejected keeps its place in the program, without its text.
static void empty_broken(Compilation *c, const char *code)
{
    if (c->options->object_only || !c->diagnostics.error_count)
        return;
    program_find_broken(&c->program, code);
    for (vec_each(ProgramFile *, f, &c->program.files)) {
        ProgramFile *file = *f;
        if (!file->error || !file->source->length)
            continue;
        Source *empty = ARENA_NEW(&c->arena, Source);
        source_init(empty, &c->arena, file->source->name, "", 0);
        empty->c_name = file->source->c_name;
        file->exports.length = 0;
        analyze(c, file, empty, PARSE_MODULE);
    }
}

static void lower_file(Compilation *c, const ProgramFile *file)
{
    LirUnit *unit = ARENA_NEW(&c->arena, LirUnit);
    lir_unit_init(unit, &c->arena, (Source *)file->program->source);
    enter(c, "lower", unit->source, 0);
    unit->scratch = &c->scratch;
    unit->names = &c->names;
    unit->interruptible = c->options->interruptible;
    if (!lower_program(file, unit, &c->diagnostics))
        return;
    StrBuf message = {0};
    if (!lir_check(unit, &message))
        internal_error(c, "lower", unit->source, 0, &message);
    arena_clear(unit->scratch);
    strbuf_release(&message);
    if (c->options->dump == DUMP_LIR)
        lir_dump(unit, c->out);
    else
        vec_push(&c->arena, &c->units, unit);
}

// The id of an input that is compiled separately.
static const char *input_id(Compilation *c, const DriverInput *input)
{
    const char *root = c->options->root ? c->options->root : ".";
    const char *path = strcmp(input->path, "-") != 0 ? input->path : "stdin.js";
    char directory[PATH_MAX];
    AstModuleType type = input_type(input);
    if (input->module_name)
        return program_typed_id(&c->program, input->module_name, type);
    const char *id = getcwd(directory, sizeof directory)
                         ? program_module_id(&c->program, directory, root, path)
                         : NULL;
    if (!id)
        diagnostics_error(&c->diagnostics, NULL, 0, 0,
                          "%s: not below the root %s: --root or --module-name is needed", path,
                          root);
    return id ? program_typed_id(&c->program, id, type) : NULL;
}

static void link_all(Compilation *c)
{
    c->diagnostics.code = "import";
    enter(c, "program", NULL, 0);
    const char *id = c->options->object_only ? input_id(c, &c->options->inputs[0]) : NULL;
    if (id)
        program_separate(&c->program, c->program.files.data[0], id);
    else
        program_link(&c->program);
    c->diagnostics.code = "syntax";
}

static void lower_all(Compilation *c)
{
    load_imports(c);
    empty_broken(c, "syntax");
    if (diagnostics_has_errors(&c->diagnostics))
        return;
    link_all(c);
    empty_broken(c, "import");
    if (diagnostics_has_errors(&c->diagnostics) || c->options->depend_only)
        return;
    for (vec_each(ProgramFile *, file, &c->program.files)) {
        if (c->options->object_only && (*file)->imported)
            continue;
        program_warn(&c->program, *file);
        lower_file(c, *file);
    }
    globals_check(c->units.data, c->units.length, &c->names, &c->diagnostics);
}

// What the frame's 16 bits of state can tell apart; what liveness promised, by other means.
static void check_machine(Compilation *c, const LirUnit *unit, LirFunction *function)
{
    if (function->points.length > UINT16_MAX)
        diagnostics_error(&c->diagnostics, unit->source, function->start, function->start,
                          "function with more than %d suspensions", UINT16_MAX - 1);
    StrBuf message = {0};
    if (machine_is_resumable(function) && function->regs.length < 2000 &&
        !machine_check(unit, function, &message))
        internal_error(c, "machine", unit->source, function->start, &message);
    strbuf_release(&message);
}

// What comes before types.
static void join(void *context, const LirUnit *unit, LirFunction *function)
{
    enter(context, "flow", unit->source, function->start);
    flow_join(unit, function, machine_is_resumable(function));
    lir_constants(function);
    flow_literal_lengths(unit, function);
    flow_dead(unit, function, machine_is_resumable(function));
    arena_clear(unit->scratch);
}

// What the program links is found out from functions that are ready.
typedef struct Links {
    GlobalsSearch *globals;
    MethodsSearch *methods;
    PartsSearch *parts;
} Links;

static Links begin_links(Compilation *c)
{
    return (Links){globals_search_new(&c->names, &c->arena),
                   methods_search_new(&c->names, &c->arena),
                   parts_search_new(&c->names, &c->arena)};
}

static void lay_out(Compilation *c, const LirUnit *unit, const Links *links)
{
    methods_search_unit(links->methods, unit);
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        LirFunction *function = unit->functions.data[i];
        enter(c, "machine", unit->source, function->start);
        flow_shapes(unit, function);
        arena_clear(unit->scratch);
        machine_function(unit, function);
        machine_loops(unit, function);
        check_machine(c, unit, function);
        flow_append(unit, function);
        globals_search(links->globals, function);
        methods_search(links->methods, function, unit->scratch);
        parts_search(links->parts, function, unit->scratch);
        flow_tables(unit, function);
        arena_clear(unit->scratch);
        flow_cut(unit, function, machine_is_resumable(function));
        flow_sure(unit, function);
        arena_clear(unit->scratch);
    }
}

static void emit_all(Compilation *c)
{
    const LirUnit *const *units = c->units.data;
    enter(c, "flow", NULL, 0);
    flow_direct(units, c->units.length, !c->options->object_only);
    bool no_bigint = !c->options->object_only && flow_has_no_bigint(units, c->units.length);
    for (uint32_t i = 0; i < c->units.length; i++) {
        flow_types(units[i], no_bigint, join, c);
        flow_drop_copies(units[i]);
    }
    flow_finish_direct(units, c->units.length);
    Links links = begin_links(c);
    for (uint32_t i = 0; i < c->units.length; i++)
        lay_out(c, units[i], &links);
    if (diagnostics_has_errors(&c->diagnostics))
        return;
    if (c->options->dump == DUMP_FRAMES) {
        machine_report(units, c->units.length, c->out);
        return;
    }
    if (c->options->emit == EMIT_DOT) {
        machine_dot(units, c->units.length, c->out);
        return;
    }
    enter(c, "emit", NULL, 0);
    EmitOptions options = {
        .lines = c->options->lines,
        .program = !c->options->object_only,
        .prefix = c->options->symbol_prefix,
        .globals = globals_linked(links.globals, c->options->linked, &c->arena),
        .methods = methods_linked(links.methods, c->options->linked, &c->arena),
    };
    if (options.methods)
        options.parts =
            parts_linked(links.parts, units, c->units.length, !c->options->object_only,
                         options.globals, options.methods, c->options->linked, &c->arena);
    if (options.parts && !parts_have(options.parts, "core"))
        options.globals = globals_with_core(links.globals, options.globals, &c->arena);
    if (c->options->emit != EMIT_HTML) {
        emit_program(c->units.data, c->units.length, &options, c->out);
        return;
    }
    StrBuf text = {0};
    options.lines = true;
    emit_program(c->units.data, c->units.length, &options, &text);
    page_write(units, c->units.length, strbuf_text(&text), c->out);
    strbuf_release(&text);
}

static void write_header(Compilation *c, StrBuf *out)
{
    const ProgramFile *file = c->program.files.data[0];
    if (file->program->is_module)
        exports_header(file, c->options->symbol_prefix, &c->arena, out);
    else
        diagnostics_error(&c->diagnostics, file->program->source, 0, 0,
                          "a script exports nothing: no header can be made");
}

DriverStatus driver_compile(const DriverOptions *options, DriverResult *result)
{
    Compilation c = {.options = options, .result = result, .out = &result->text};
    arena_init(&c.arena);
    arena_init(&c.front);
    arena_init(&c.scratch);
    name_table_init(&c.names, &c.arena);
    strmap_init(&c.read, &c.arena);
    diagnostics_init(&c.diagnostics, &c.arena);
    c.diagnostics.warnings = options->warnings;
    c.diagnostics.style = options->style;
    program_init(&c.program, &c.arena, &c.diagnostics);
    for (size_t i = 0; i < options->input_count; i++)
        load_input(&c, &options->inputs[i]);
    if (options->dump != DUMP_AST && options->dump != DUMP_SCOPE)
        lower_all(&c);
    if (!diagnostics_has_errors(&c.diagnostics) && c.units.length &&
        (options->header || options->emit == EMIT_HEADER))
        write_header(&c, options->header ? &result->header : c.out);
    arena_release(&c.front); // what follows takes as much memory again
    if (!diagnostics_has_errors(&c.diagnostics) && c.units.length && options->emit != EMIT_HEADER)
        emit_all(&c);
    if (diagnostics_has_errors(&c.diagnostics))
        worsen(&c, DRIVER_ERRORS);
    diagnostics_write(&c.diagnostics, &result->messages);
    arena_release(&c.arena);
    arena_release(&c.scratch);
    return c.status;
}

DriverStatus driver_main(const DriverOptions *options, DriverResult *result)
{
    Compilation c = {.options = options};
    arena_init(&c.arena);
    arena_init(&c.scratch);
    diagnostics_init(&c.diagnostics, &c.arena);
    program_init(&c.program, &c.arena, &c.diagnostics);
    const char **ids = ARENA_ARRAY(&c.arena, const char *, options->input_count);
    for (size_t i = 0; i < options->input_count; i++)
        ids[i] = input_id(&c, &options->inputs[i]);
    if (!diagnostics_has_errors(&c.diagnostics))
        emit_main(ids, options->input_count, options->symbol_prefix, &c.arena, &result->text);
    else
        worsen(&c, DRIVER_ERRORS);
    diagnostics_write(&c.diagnostics, &result->messages);
    arena_release(&c.arena);
    arena_release(&c.scratch);
    return c.status;
}

void driver_result_release(DriverResult *result)
{
    strbuf_release(&result->text);
    strbuf_release(&result->header);
    strbuf_release(&result->messages);
    strbuf_release(&result->files);
}
