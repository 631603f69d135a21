// SPDX-License-Identifier: MIT
// The passes: parse, scope, lower, tidy, machine, emit. All inputs go through each pass before
// errors are written, so that one run reports what it can.
#include "transpiler/driver/driver.h"
#include "transpiler/driver/globals.h"
#include "transpiler/emit/emit.h"
#include "transpiler/flow/join.h"
#include "transpiler/flow/uses.h"
#include "transpiler/lower/lower.h"
#include "transpiler/machine/machine.h"
#include "transpiler/scope/scope.h"

#include <errno.h>
#include <string.h>

typedef struct Compilation {
    const DriverOptions *options;
    Arena arena;
    NameTable names;
    Diagnostics diagnostics;
    VEC(const LirUnit *) units;
    StrBuf *out;
} Compilation;

static LirUnit *lower_one(Compilation *c, Source *source, const AstProgram *program,
                          const ScopeInfo *info)
{
    LirUnit *unit = ARENA_NEW(&c->arena, LirUnit);
    lir_unit_init(unit, &c->arena, source);
    unit->module = program->is_module;
    if (!lower_program(program, info, unit, &c->diagnostics))
        return NULL;
    StrBuf message = {0};
    if (!lir_check(unit, &message))
        diagnostics_error(&c->diagnostics, source, 0, 0, "internal error: %s",
                          strbuf_text(&message));
    strbuf_release(&message);
    return unit;
}

static void compile_one(Compilation *c, const char *path)
{
    Source *source = ARENA_NEW(&c->arena, Source);
    if (!source_read(source, &c->arena, path)) {
        diagnostics_error(&c->diagnostics, NULL, 0, 0, "%s: %s", path, strerror(errno));
        return;
    }
    AstProgram *program;
    ParseOptions options = {.goal = c->options->goal};
    if (!parse_program(&options, source, &c->arena, &c->names, &c->diagnostics, &program))
        return;
    if (c->options->dump == DUMP_AST) {
        ast_dump(program, c->out);
        return;
    }
    ScopeInfo *info = scope_analyze(program, &c->arena, &c->diagnostics);
    if (c->options->dump == DUMP_SCOPE)
        scope_dump(info, c->out);
    if (c->options->dump == DUMP_SCOPE || diagnostics_has_errors(&c->diagnostics))
        return;
    LirUnit *unit = lower_one(c, source, program, info);
    if (!unit)
        return;
    if (c->options->dump == DUMP_LIR)
        lir_dump(unit, c->out);
    else
        vec_push(&c->arena, &c->units, unit);
}

static void prepare(const LirUnit *unit)
{
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        LirFunction *function = unit->functions.data[i];
        flow_tidy(unit, function);
        flow_join(unit, function, machine_is_resumable(function));
        lir_constants(function);
        machine_function(unit, function);
    }
}

static void emit_all(Compilation *c)
{
    for (uint32_t i = 0; i < c->units.length; i++)
        prepare(c->units.data[i]);
    EmitOptions options = {
        .lines = c->options->lines,
        .program = !c->options->object_only,
        .globals = globals_linked(c->units.data, c->units.length, &c->arena),
    };
    emit_program(c->units.data, c->units.length, &options, c->out);
}

bool driver_compile(const DriverOptions *options, StrBuf *out, StrBuf *messages)
{
    Compilation c = {.options = options, .out = out};
    arena_init(&c.arena);
    name_table_init(&c.names, &c.arena);
    diagnostics_init(&c.diagnostics, &c.arena);
    for (size_t i = 0; i < options->input_count; i++)
        compile_one(&c, options->inputs[i]);
    bool ok = !diagnostics_has_errors(&c.diagnostics);
    if (ok && c.units.length)
        emit_all(&c);
    diagnostics_write(&c.diagnostics, messages);
    arena_release(&c.arena);
    return ok;
}
