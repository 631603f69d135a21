// SPDX-License-Identifier: MIT
// A copy shares names, exits and constants with its original, but nothing that a pass changes:
// nodes, argument lists, exits, registers and labels are its own.
#include "transpiler/flow/copy.h"

#include "transpiler/flow/uses.h"

enum { MOST_NODES = 300 };

static uint32_t count_nodes(const LirBlock *block)
{
    uint32_t count = 0;
    for (const LirNode *node = block->first; node; node = node->next)
        count += 1 + count_nodes(&node->body) + count_nodes(&node->otherwise);
    return count;
}

static bool has_parameter(const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (node->op == LIR_OP_PARAM)
            return true;
    return false;
}

static LirBlock copy_block(Arena *arena, const LirBlock *block)
{
    LirBlock copy = {0};
    for (const LirNode *node = block->first; node; node = node->next) {
        LirNode *made = ARENA_NEW(arena, LirNode);
        *made = *node;
        made->next = NULL;
        if (node->arg_count) {
            made->args = ARENA_ARRAY(arena, LirReg, node->arg_count);
            memcpy(made->args, node->args, node->arg_count * sizeof *node->args);
        }
        if (lir_exit_count(node)) {
            made->exits = ARENA_ARRAY(arena, LirExit, lir_exit_count(node));
            memcpy(made->exits, node->exits, lir_exit_count(node) * sizeof *node->exits);
        }
        made->body = copy_block(arena, &node->body);
        made->otherwise = copy_block(arena, &node->otherwise);
        if (copy.last)
            copy.last->next = made;
        else
            copy.first = made;
        copy.last = made;
    }
    return copy;
}

static uint32_t copy_function(LirUnit *unit, const LirFunction *function)
{
    LirFunction *copy = ARENA_NEW(unit->arena, LirFunction);
    *copy = *function;
    copy->index = unit->functions.length;
    copy->original = function->index;
    copy->entered = copy->escapes = false;
    memset(&copy->regs, 0, sizeof copy->regs);
    memset(&copy->labels, 0, sizeof copy->labels);
    for (uint32_t i = 0; i < function->regs.length; i++) {
        vec_push(unit->arena, &copy->regs, function->regs.data[i]);
        copy->regs.data[i].constant = NULL; // is marked again
    }
    for (uint32_t i = 0; i < function->labels.length; i++)
        vec_push(unit->arena, &copy->labels, function->labels.data[i]);
    copy->prologue = copy_block(unit->arena, &function->prologue);
    copy->body = copy_block(unit->arena, &function->body);
    vec_push(unit->arena, &unit->functions, copy);
    return copy->index;
}

static void retarget(const LirBlock *block, const uint32_t *instead)
{
    for (LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_CALL_DIRECT && instead[node->function])
            node->function = instead[node->function];
        retarget(&node->body, instead);
        retarget(&node->otherwise, instead);
    }
}

static void retarget_all(const LirUnit *unit, const uint32_t *instead)
{
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        if (!lir_has(unit->functions.data[i], LIR_OP_CALL_DIRECT))
            continue;
        retarget(&unit->functions.data[i]->prologue, instead);
        retarget(&unit->functions.data[i]->body, instead);
    }
}

void flow_copy(LirUnit *unit)
{
    uint32_t count = unit->functions.length;
    uint32_t *instead = ARENA_ARRAY(unit->arena, uint32_t, count * 2);
    for (uint32_t i = 0; i < count; i++) {
        const LirFunction *f = unit->functions.data[i];
        if (f->direct && f->called && f->entered && has_parameter(&f->prologue) &&
            count_nodes(&f->prologue) + count_nodes(&f->body) <= MOST_NODES)
            instead[i] = copy_function(unit, f);
    }
    retarget_all(unit, instead);
}

static bool takes_number(const LirFunction *f)
{
    if (f->result != LIR_VALUE)
        return true;
    for (const LirNode *node = f->prologue.first; node; node = node->next)
        if (node->op == LIR_OP_PARAM && node->dst &&
            f->regs.data[node->dst].type != LIR_VALUE)
            return true;
    return false;
}

void flow_drop_copies(const LirUnit *unit)
{
    uint32_t *instead = ARENA_ARRAY(unit->arena, uint32_t, unit->functions.length);
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        LirFunction *f = unit->functions.data[i];
        LirFunction *original = f->original ? unit->functions.data[f->original] : NULL;
        if (original && !takes_number(f)) {
            f->dropped = true;
            instead[i] = f->original;
        } else if (original) {
            original->direct = false; // only entered now
        }
    }
    retarget_all(unit, instead);
}
