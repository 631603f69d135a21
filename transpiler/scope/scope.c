// SPDX-License-Identifier: MIT
//
// The entry of the scope analysis and the readers of its side tables.
#include "transpiler/scope/analysis.h"

ScopeInfo *scope_analyze(const AstProgram *program, Arena *arena, Diagnostics *diagnostics)
{
    uint32_t count = program->node_count;
    ScopeInfo *info = ARENA_NEW(arena, ScopeInfo);
    info->program = program;
    info->arena = arena;
    info->scope_of = ARENA_ARRAY(arena, Scope *, count);
    info->function_of = ARENA_ARRAY(arena, ScopeFunction *, count);
    info->binding_of = ARENA_ARRAY(arena, Binding *, count);
    info->check_of = ARENA_ARRAY(arena, bool, count);
    info->with_of = ARENA_ARRAY(arena, Scope *, count);
    info->annex_b_of = ARENA_ARRAY(arena, Binding *, count);
    Analysis analysis = {info, arena, diagnostics, NULL, NULL};
    declare_program(&analysis);
    if (program->is_module)
        scope_module(&analysis);
    resolve_program(&analysis);
    scope_commonjs(info, arena);
    return info;
}

Scope *scope_of(const ScopeInfo *info, const AstNode *node)
{
    return info->scope_of[node->id];
}

ScopeFunction *scope_function(const ScopeInfo *info, const AstNode *node)
{
    return info->function_of[node->id];
}

Binding *scope_binding(const ScopeInfo *info, const AstNode *node)
{
    return info->binding_of[node->id];
}

bool scope_needs_check(const ScopeInfo *info, const AstNode *node)
{
    return info->check_of[node->id];
}

bool scope_assigned_within(const Binding *binding, uint32_t start, uint32_t end)
{
    uint32_t low = 0, high = binding->writes.length;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (binding->writes.data[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < binding->writes.length && binding->writes.data[low] < end;
}
