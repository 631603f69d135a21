// SPDX-License-Identifier: MIT
// The passes: parse, scope, lower, tidy, machine, emit. All inputs go through each pass before
// errors are written, so that one run reports what it can.
#include "transpiler/driver/compilation.h"
#include "transpiler/driver/exports.h"
#include "transpiler/driver/ids.h"
#include "transpiler/driver/page.h"
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
#include "transpiler/link/globals.h"
#include "transpiler/link/link.h"
#include "transpiler/lower/lower.h"
#include "transpiler/machine/loops.h"
#include "transpiler/machine/machine.h"
#include "transpiler/machine/ways.h"
#include "transpiler/program/library.h"
#include "transpiler/program/warn.h"

#include <string.h>

void compilation_worsen(Compilation *c, DriverStatus status)
{
    if (status > c->status)
        c->status = status;
}

void compilation_enter(Compilation *c, const char *pass, const Source *source, uint32_t offset)
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
    compilation_worsen(c, DRIVER_INTERNAL);
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
        load_analyze(c, file, empty, PARSE_MODULE);
    }
}

static void lower_file(Compilation *c, const ProgramFile *file)
{
    LirUnit *unit = ARENA_NEW(&c->arena, LirUnit);
    lir_unit_init(unit, &c->arena, (Source *)file->program->source);
    compilation_enter(c, "lower", unit->source, 0);
    unit->scratch = &c->scratch;
    unit->names = &c->names;
    unit->interruptible = c->options->interruptible;
    unit->library = c->options->library;
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

static void link_all(Compilation *c)
{
    c->diagnostics.code = "import";
    compilation_enter(c, "program", NULL, 0);
    const char *id = c->options->object_only ? ids_of_input(c, &c->options->inputs[0]) : NULL;
    program_commonjs_exports(&c->program);
    if (id) {
        ids_of_requests(c, c->program.files.data[0], id);
        program_separate(&c->program, c->program.files.data[0]);
    } else {
        program_link(&c->program);
        library_link(&c->program);
    }
    if (id && c->options->library && !diagnostics_has_errors(&c->diagnostics))
        library_check_exports(&c->program, c->program.files.data[0]);
    c->diagnostics.code = "syntax";
}

// Imports are listed for the runtime only where one of the program is resolved there.
static void list_imports(Compilation *c)
{
    bool some = false;
    for (vec_each(ProgramFile *, file, &c->program.files))
        some |= (*file)->info && (*file)->info->imports_variable;
    for (vec_each(ProgramFile *, file, &c->program.files))
        (*file)->lists_imports = some;
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
    list_imports(c);
    program_warn_globals(&c->program, c->options->object_only);
    for (vec_each(ProgramFile *, file, &c->program.files)) {
        if ((*file)->library || (c->options->object_only && (*file)->imported))
            continue;
        program_warn(&c->program, *file);
        lower_file(c, *file);
    }
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
    compilation_enter(context, "flow", unit->source, function->start);
    flow_join(unit, function, machine_is_resumable(function));
    lir_constants(function);
    flow_literal_lengths(unit, function);
    flow_dead(unit, function, machine_is_resumable(function));
    arena_clear(unit->scratch);
}

static void lay_out(Compilation *c, const LirUnit *unit, LinkSearch *links)
{
    link_search_unit(links, unit);
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        LirFunction *function = unit->functions.data[i];
        compilation_enter(c, "machine", unit->source, function->start);
        flow_shapes(unit, function);
        arena_clear(unit->scratch);
        machine_function(unit, function);
        machine_loops(unit, function);
        check_machine(c, unit, function);
        flow_append(unit, function);
        link_search(links, function, unit->scratch);
        flow_tables(unit, function);
        arena_clear(unit->scratch);
        flow_cut(unit, function, machine_is_resumable(function));
        flow_sure(unit, function);
        arena_clear(unit->scratch);
    }
}

// The modules of the library that the program names, whose units come last.
static const char *const *library_units(Compilation *c)
{
    const char **ids = ARENA_ARRAY(&c->arena, const char *, c->program.files.length + 1);
    size_t length = 0;
    for (vec_each(ProgramFile *, file, &c->program.files))
        if ((*file)->library)
            ids[length++] = (*file)->library;
    return ids;
}

static void emit_all(Compilation *c)
{
    const LirUnit *const *units = c->units.data;
    compilation_enter(c, "flow", NULL, 0);
    const char *const *library = library_units(c);
    LinkScope scope = c->options->library       ? LINK_LIBRARY
                      : c->options->object_only ? LINK_SEPARATE
                      : *library                ? LINK_WITH_LIBRARY
                                                : LINK_PROGRAM;
    LinkReach *reach = link_reach(units, c->units.length, scope, &c->names, c->options->linked,
                                  &c->arena);
    flow_direct(units, c->units.length, link_is_whole(reach), !reach->global);
    link_reach_calls(reach, units, c->units.length, &c->arena);
    for (uint32_t i = 0; i < c->units.length; i++) {
        flow_types(units[i], !reach->bigint, join, c);
        flow_drop_copies(units[i]);
    }
    flow_finish_direct(units, c->units.length);
    LinkSearch *links = link_search_new(reach, &c->arena);
    for (uint32_t i = 0; i < c->units.length; i++)
        lay_out(c, units[i], links);
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
    compilation_enter(c, "emit", NULL, 0);
    Linked linked = link_found(links, units, c->units.length, &c->arena);
    EmitOptions options = {
        .lines = c->options->lines,
        .program = !c->options->object_only,
        .prefix = c->options->symbol_prefix,
        .globals = linked.globals,
        .methods = linked.methods,
        .parts = linked.parts,
        .library = library,
    };
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
    c.program.globals = globals_names(&c.arena);
    c.resolver = resolver_new(&c.arena, options->conditions, library_has);
    load_inputs(&c);
    if (options->dump != DUMP_AST && options->dump != DUMP_SCOPE)
        lower_all(&c);
    if (!diagnostics_has_errors(&c.diagnostics) && c.units.length &&
        (options->header || options->emit == EMIT_HEADER))
        write_header(&c, options->header ? &result->header : c.out);
    arena_release(&c.front); // what follows takes as much memory again
    if (!diagnostics_has_errors(&c.diagnostics) && c.units.length && options->emit != EMIT_HEADER)
        emit_all(&c);
    if (diagnostics_has_errors(&c.diagnostics))
        compilation_worsen(&c, DRIVER_ERRORS);
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
        ids[i] = ids_of_input(&c, &options->inputs[i]);
    if (!diagnostics_has_errors(&c.diagnostics))
        emit_main(ids, options->input_count, options->symbol_prefix, &c.arena, &result->text);
    else
        compilation_worsen(&c, DRIVER_ERRORS);
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
