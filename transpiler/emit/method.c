// SPDX-License-Identifier: MIT
// Methods that are called as soon as they were read:
//
//     o.f(x)         JS_TRY(6, t2 = js_call_found(js, u, IC_f, o, 1, (JsValue[]){x}), fail);
//
// Between the read and the call stand only expressions of registers, which no getter can change: the call finds the method itself, and
// one look at the cache, one test of the result and one path for all that is rare are enough. Site 5 is that of the read. Outside
// of loops the same is all in the runtime: js_call_named.
#include "transpiler/emit/body.h"

// The call that the method is read for.
static const LirNode *call_of(const LirNode *read)
{
    const LirNode *node = read->next;
    while (node && (node->a != read->dst || node->b != read->a))
        node = node->next;
    return node && node->op == LIR_OP_CALL ? node : NULL;
}

// Whether nothing else happens between the two.
static bool is_next(const EmitBody *e, const LirNode *read, const LirNode *call)
{
    const LirRegInfo *info = &e->function->regs.data[read->dst];
    const LirNode *node = read->next;
    while (node != call && emit_is_pure(node) && node->dst != read->a)
        node = node->next;
    return node == call && info->uses == 1 && info->storage == LIR_LOCAL && call->on_throw == read->on_throw;
}

bool emit_fuse_method(EmitBody *e, const LirNode *node)
{
    const LirNode *call = call_of(node);
    if (!call || !is_next(e, node, call) || emit_is_awaited(e, call) ||
        emit_is_known_method(node->name, call->arg_count))
        return false;
    e->fused[node->dst] = node;
    return true;
}

bool emit_is_rare_call(const EmitBody *e, const LirNode *node)
{
    const LirNode *call = e->loop ? NULL : call_of(node);
    return call && !emit_is_known_method(node->name, call->arg_count);
}

const char *emit_fused_call(EmitBody *e, const LirNode *node)
{
    const LirNode *read = node->op == LIR_OP_CALL ? e->fused[node->a] : NULL;
    if (!read)
        return NULL;
    e->needs.unit = true;
    const char *function = e->loop && !e->cold ? "found" : "named";
    return arena_printf(e->arena, "js_call_%s(js, u, %s, $b, $A)", function, emit_ic(e->unit, read->name));
}
