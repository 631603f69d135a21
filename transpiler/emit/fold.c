// SPDX-License-Identifier: MIT
// A result that is read once, soon, and by an op at the same level, is printed in place if nothing between can change it.
//
//     %3 = multiply x%1 2; %4 = add %3 1      x * 2.0 + 1.0
#include "transpiler/emit/templates.h"

enum { LONGEST_FOLD = 80, FOLD_WINDOW = 16 };

static const LirRegInfo *info_of(const EmitBody *e, LirReg reg)
{
    return &e->function->regs.data[reg];
}

// How many times the node reads the register as a value (its own operands, not its blocks'); -1
// when by address.
static int reads(const LirNode *node, LirReg reg)
{
    int count = 0;
    const char *text = emit_templates[node->op].text;
    if (text && strstr(text, "$p") && node->a == reg)
        return -1;
    count += node->a == reg;
    count += node->b == reg;
    count += node->c == reg;
    if (node->op != LIR_OP_ARGUMENTS_MAPPED)
        for (uint32_t i = 0; i < node->arg_count; i++)
            count += node->args[i] == reg;
    return count;
}

static bool block_reads(const LirBlock *block, LirReg reg)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (reads(node, reg) || block_reads(&node->body, reg) || block_reads(&node->otherwise, reg))
            return true;
    return false;
}

// A parameter that the body of a resumable function writes before it reads it: the prologue, a C function of its own, needs it not.
static bool is_never_read(const EmitBody *e, const LirNode *node)
{
    return node->op == LIR_OP_PARAM && e->role == EMIT_START &&
           e->function->regs.data[node->dst].storage != LIR_FRAME &&
           !block_reads(&e->function->prologue, node->dst);
}

// Whether `reg` has one definition, so that its value cannot change while it is alive.
static bool is_fixed(const EmitBody *e, LirReg reg)
{
    return !reg || info_of(e, reg)->constant || info_of(e, reg)->defs == 1;
}

static bool reads_fixed_only(const EmitBody *e, const LirNode *node)
{
    return is_fixed(e, node->a) && is_fixed(e, node->b) && is_fixed(e, node->c);
}

static bool writes_variable(const EmitBody *e, const LirNode *node)
{
    return (node->dst && !is_fixed(e, node->dst)) || (node->dst2 && !is_fixed(e, node->dst2)) ||
           node->op == LIR_OP_LIST_PUSH || node->op == LIR_OP_LIST_SPREAD;
}

// Nodes that a folded expression may be moved past or into.
static bool is_plain(const LirNode *node)
{
    return emit_templates[node->op].text && !(lir_ops[node->op].effects & LIR_S);
}

// What the value of an expression depends on: memory that other code writes, registers that are
// written more than once.
enum { ON_MEMORY = 1, ON_VARIABLES = 2 };

static unsigned dependence(const EmitBody *e, const LirNode *node)
{
    unsigned on = emit_templates[node->op].kind == KIND_READ ? ON_MEMORY : 0;
    if (!reads_fixed_only(e, node))
        on |= ON_VARIABLES;
    return on | e->depends[node->a] | e->depends[node->b] | e->depends[node->c];
}

static bool takes_expressions(const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_GUARD_SHAPE: // printed again by the accesses behind it
    case LIR_OP_NEW: // printed twice
    case LIR_OP_NEW_LIST:
        return false;
    case LIR_OP_CALL_DIRECT:
        return !node->a;
    case LIR_OP_IF:
    case LIR_OP_RETURN:
    case LIR_OP_THROW:
    case LIR_OP_RETHROW:
    case LIR_OP_AWAIT:
    case LIR_OP_YIELD:
    case LIR_OP_TDZ_CHECK:
    case LIR_OP_UNBOUND_CHECK:
    case LIR_OP_COMPLETE:
        return true;
    default:
        return is_plain(node);
    }
}

// Whether the only use comes soon and nothing on the way can change what the expression depends on.
static bool use_is_near(const EmitBody *e, const LirNode *node, unsigned on)
{
    int window = FOLD_WINDOW;
    for (const LirNode *next = node->next; next && window-- > 0; next = next->next) {
        if (next->op == LIR_OP_STMT)
            return false;
        int count = reads(next, node->dst);
        if (count)
            return count > 0 && takes_expressions(next);
        if (!is_plain(next) || (on & ON_VARIABLES && writes_variable(e, next)) ||
            (on & ON_MEMORY && !(lir_ops[next->op].effects & LIR_P)))
            return false;
    }
    return false;
}

// The exception taken goes straight into a completion.
static bool fold_catch(EmitBody *e, const LirNode *node, const LirRegInfo *info)
{
    const LirNode *next = node->next;
    if (!node->dst || info->defs != 1 || info->uses != 1 || info->name ||
        info->storage != LIR_LOCAL || !next || next->op != LIR_OP_COMPLETE || next->a != node->dst)
        return false;
    e->folded[node->dst] = "js_catch(js)";
    return true;
}

bool emit_fold(EmitBody *e, const LirNode *node)
{
    const LirRegInfo *info = info_of(e, node->dst);
    Kind kind = emit_templates[node->op].kind;
    if (info->constant == node) {
        if (!e->folded[node->dst])
            e->folded[node->dst] = emit_expand(e, node);
        return true;
    }
    if (node->op == LIR_OP_CATCH)
        return fold_catch(e, node, info);
    if (emit_is_parameter(e, node) || is_never_read(e, node))
        return true;
    // Parameters of the C function stay what they are.
    if ((node->op == LIR_OP_THIS || node->op == LIR_OP_NEW_TARGET) && node->dst &&
        info->defs == 1 && info->storage == LIR_LOCAL) {
        e->folded[node->dst] = emit_expand(e, node);
        return true;
    }
    if ((kind != KIND_PURE && kind != KIND_READ) || !node->dst || info->defs != 1 ||
        info->uses != 1 || info->storage != LIR_LOCAL || info->name || info->type == LIR_ITERATOR ||
        info->type == LIR_COMPLETION)
        return false;
    unsigned on = dependence(e, node);
    if (!use_is_near(e, node, on))
        return false;
    const char *text = emit_expand(e, node);
    if (strlen(text) > LONGEST_FOLD)
        return false;
    e->folded[node->dst] = text;
    e->depends[node->dst] = (uint8_t)on;
    return true;
}
