// SPDX-License-Identifier: MIT
//
// The entry of lowering, and small things that every theme needs. Functions are lowered one after
// the other, from a list: a nested one is only numbered where its closure is made.
#include "transpiler/lower/lowering.h"

void lower_unsupported(Lower *l, const AstNode *node, const char *what)
{
    diagnostics_error(l->diagnostics, l->program->source, node->start, node->end,
                      "not supported yet: %s", what);
}

void lower_warn_dynamic(Lower *l, uint32_t start, uint32_t end, const char *what)
{
    diagnostics_warning(l->diagnostics, WARNING_DYNAMIC_CODE, l->program->source, start, end, "%s",
                        what);
}

void lower_at(Lower *l, uint32_t start, uint32_t end)
{
    l->b.start = start;
    l->b.end = end;
    l->b.at = start;
}

LirReg lower_constant(Lower *l, LirOp op)
{
    return lir_op0(&l->b, op);
}

LirReg lower_undefined(Lower *l)
{
    return lower_constant(l, LIR_OP_UNDEFINED);
}

LirReg lower_result(Lower *l, LirNode *node, LirType type)
{
    return node->dst = lir_reg(&l->b, type, NULL);
}

bool lower_is_async(const Lower *l)
{
    LirKind kind = l->b.function->kind;
    return kind == LIR_ASYNC || kind == LIR_ASYNC_GENERATOR;
}

bool lower_is_generator(const Lower *l)
{
    LirKind kind = l->b.function->kind;
    return kind == LIR_GENERATOR || kind == LIR_ASYNC_GENERATOR;
}

void lower_use_label(Lower *l, LirLabel label)
{
    if (label)
        l->b.function->labels.data[label].uses++;
}

bool lower_label_used(const Lower *l, LirLabel label)
{
    return label && l->b.function->labels.data[label].uses > 0;
}

LirBlock *lower_if(Lower *l, LirReg condition)
{
    LirNode *node = lir_if(&l->b, condition);
    return lir_enter(&l->b, &node->body);
}

LirBlock *lower_unless(Lower *l, LirReg condition)
{
    LirNode *node = lir_if(&l->b, condition);
    return lir_enter(&l->b, &node->otherwise);
}

bool lower_program(const ProgramFile *file, LirUnit *unit, Diagnostics *diagnostics)
{
    const AstProgram *program = file->program;
    const ScopeInfo *info = file->info;
    uint32_t errors = diagnostics->error_count;
    Lower lower = {.file = file,
                   .program = program,
                   .info = info,
                   .unit = unit,
                   .diagnostics = diagnostics,
                   .arena = unit->arena,
                   .names = program->names};
    lower.binding_regs = ARENA_ARRAY(unit->arena, LirReg, info->binding_count);
    lower.env_regs = ARENA_ARRAY(unit->arena, LirReg, info->scopes.length);
    lower.function_index = ARENA_ARRAY(unit->arena, uint32_t, info->functions.length);
    lower.read = ARENA_ARRAY(unit->arena, bool, info->binding_count);
    for (uint32_t i = 0; i < info->exports.length; i++)
        if (info->exports.data[i].local)
            lower.read[info->exports.data[i].local->id] = true;
    unit->module = program_is_module(file);
    unit->commonjs = program->is_commonjs;
    if (file->links)
        lower_links(&lower);
    if (program->is_module)
        lower_module(&lower);
    else if (program->is_commonjs)
        lower_commonjs(&lower);
    else {
        lower_script(&lower);
        lower_required(&lower);
    }
    for (uint32_t i = 0; i < lower.pending.length; i++) {
        Pending pending = lower.pending.data[i];
        lower_function(&lower, &pending);
    }
    lower_finish_known_calls(&lower);
    for (uint32_t i = 0; i < unit->functions.length; i++)
        lir_constants(unit->functions.data[i]);
    return diagnostics->error_count == errors;
}
