// SPDX-License-Identifier: MIT
// The builder: appends nodes to the current block of a function, counts the uses of labels, and
// copies the handler of the region that lower/ is in to every node that can use it.
#include "transpiler/lir/lir.h"

const LirOpInfo lir_ops[LIR_OP_COUNT] = {
#define LIR(op, text, result, operands, effects) {text, result, operands, effects},
#include "transpiler/lir/lir.def"
#undef LIR
};

bool lir_makes_scalar(LirOp op)
{
    switch (op) {
    case LIR_OP_UNDEFINED:
    case LIR_OP_NULL:
    case LIR_OP_TRUE:
    case LIR_OP_FALSE:
    case LIR_OP_EMPTY:
    case LIR_OP_NUMBER:
    case LIR_OP_BIGINT:
    case LIR_OP_SUBTRACT:
    case LIR_OP_MULTIPLY:
    case LIR_OP_DIVIDE:
    case LIR_OP_REMAINDER:
    case LIR_OP_EXPONENTIATE:
    case LIR_OP_BIT_AND:
    case LIR_OP_BIT_OR:
    case LIR_OP_BIT_XOR:
    case LIR_OP_SHIFT_LEFT:
    case LIR_OP_SHIFT_RIGHT:
    case LIR_OP_SHIFT_RIGHT_UNSIGNED:
    case LIR_OP_NEGATE:
    case LIR_OP_BIT_NOT:
    case LIR_OP_TO_NUMERIC:
    case LIR_OP_TO_NUMBER:
    case LIR_OP_INCREMENT:
    case LIR_OP_DECREMENT:
    case LIR_OP_BOX_BOOL:
        return true;
    default:
        return false;
    }
}

void lir_unit_init(LirUnit *unit, Arena *arena, Source *source)
{
    *unit = (LirUnit){.arena = arena, .scratch = arena, .source = source};
}

LirFunction *lir_function_new(LirUnit *unit, LirKind kind)
{
    LirFunction *function = ARENA_NEW(unit->arena, LirFunction);
    function->index = unit->functions.length;
    function->kind = kind;
    vec_push(unit->arena, &function->regs, (LirRegInfo){0});
    vec_push(unit->arena, &function->labels, (LirLabelInfo){0});
    vec_push(unit->arena, &unit->functions, function);
    return function;
}

void lir_builder_init(LirBuilder *b, LirUnit *unit, LirFunction *function)
{
    *b = (LirBuilder){.unit = unit, .function = function, .block = &function->prologue};
}

LirReg lir_reg(LirBuilder *b, LirType type, Name name)
{
    vec_push(b->unit->arena, &b->function->regs, (LirRegInfo){.type = type, .name = name});
    return b->function->regs.length - 1;
}

LirLabel lir_label(LirBuilder *b, const char *hint)
{
    vec_push(b->unit->arena, &b->function->labels, (LirLabelInfo){.hint = hint});
    return b->function->labels.length - 1;
}

static void use(LirBuilder *b, LirLabel label)
{
    if (label)
        b->function->labels.data[label].uses++;
}

static LirNode *next_node(LirUnit *unit)
{
    enum { AT_ONCE = 64 };
    if (unit->nodes_left == 0) {
        char *block = arena_alloc(unit->arena, AT_ONCE * sizeof(LirNode) + LIR_LINE);
        unit->nodes = (LirNode *)(block + (LIR_LINE - (uintptr_t)block % LIR_LINE));
        unit->nodes_left = AT_ONCE;
    }
    unit->nodes_left--;
    return unit->nodes++;
}

LirNode *lir_node(LirBuilder *b, LirOp op)
{
    LirNode *node = next_node(b->unit);
    node->op = op;
    node->start = b->start;
    node->end = b->end;
    node->at = b->at;
    if (lir_ops[op].effects & LIR_T) {
        node->on_throw = b->on_throw;
        use(b, node->on_throw);
    }
    if (op == LIR_OP_YIELD || op == LIR_OP_DELEGATE) {
        node->on_return = b->on_return;
        node->completion = b->completion;
        use(b, node->on_return);
    }
    if (lir_ops[op].effects & LIR_S)
        b->function->suspends = true;
    if (b->block->last)
        b->block->last->next = node;
    else
        b->block->first = node;
    b->block->last = node;
    return node;
}

static LirReg result(LirBuilder *b, LirNode *node)
{
    LirType type = lir_ops[node->op].result;
    if (type != LIR_NONE)
        node->dst = lir_reg(b, type, NULL);
    return node->dst;
}

LirReg lir_op0(LirBuilder *b, LirOp op)
{
    return lir_op3(b, op, 0, 0, 0);
}

LirReg lir_op1(LirBuilder *b, LirOp op, LirReg a)
{
    return lir_op3(b, op, a, 0, 0);
}

LirReg lir_op2(LirBuilder *b, LirOp op, LirReg a, LirReg c)
{
    return lir_op3(b, op, a, c, 0);
}

LirReg lir_op3(LirBuilder *b, LirOp op, LirReg x, LirReg y, LirReg z)
{
    LirNode *node = lir_node(b, op);
    node->a = x;
    node->b = y;
    node->c = z;
    return result(b, node);
}

LirReg lir_number(LirBuilder *b, double d)
{
    LirNode *node = lir_node(b, LIR_OP_NUMBER);
    node->number = d;
    return result(b, node);
}

LirReg lir_string(LirBuilder *b, Name text)
{
    LirNode *node = lir_node(b, LIR_OP_STRING);
    node->name = text;
    return result(b, node);
}

void lir_args(LirBuilder *b, LirNode *node, const LirReg *args, uint32_t count)
{
    node->args = ARENA_ARRAY(b->unit->arena, LirReg, count);
    if (count)
        memcpy(node->args, args, count * sizeof *args);
    node->arg_count = count;
}

void lir_move(LirBuilder *b, LirReg dst, LirReg src)
{
    LirNode *node = lir_node(b, LIR_OP_MOVE);
    node->dst = dst;
    node->a = src;
}

void lir_place(LirBuilder *b, LirLabel label)
{
    lir_node(b, LIR_OP_LABEL)->target = label;
}

void lir_jump(LirBuilder *b, LirLabel label)
{
    lir_node(b, LIR_OP_JUMP)->target = label;
    use(b, label);
}

LirBlock *lir_enter(LirBuilder *b, LirBlock *block)
{
    LirBlock *outer = b->block;
    b->block = block;
    return outer;
}

void lir_leave(LirBuilder *b, LirBlock *outer)
{
    b->block = outer;
}

LirNode *lir_if(LirBuilder *b, LirReg condition)
{
    LirNode *node = lir_node(b, LIR_OP_IF);
    node->a = condition;
    return node;
}

LirNode *lir_loop(LirBuilder *b)
{
    return lir_node(b, LIR_OP_LOOP);
}

// Only the last node decides: what follows a jump without a label between would be dead code, which
// lower/ may make but need not be told about.
static bool falls_through(const LirBlock *block)
{
    for (const LirNode *node = block->last; node;) {
        switch (node->op) {
        case LIR_OP_JUMP:
        case LIR_OP_THROW:
        case LIR_OP_RETHROW:
        case LIR_OP_THROW_CONST:
        case LIR_OP_RETURN:
        case LIR_OP_LOOP:
            return false;
        case LIR_OP_IF:
            if (!node->body.last || !node->otherwise.last || falls_through(&node->body))
                return true;
            node = node->otherwise.last;
            break;
        default:
            return true;
        }
    }
    return true;
}

bool lir_reachable(const LirBuilder *b)
{
    return falls_through(b->block);
}
