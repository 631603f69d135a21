// SPDX-License-Identifier: MIT
//
// await, yield and yield*. What a resumption can bring stands in the op: on_throw, on_return.
//
//     x = await f()          t1 = f(); return js_await(js, base, 1, t1); resume_1: if (how == JS_THROW) goto ...; x = sent
#include "transpiler/lower/lowering.h"

LirReg lower_await_value(Lower *l, LirReg value)
{
    return lir_op1(&l->b, LIR_OP_AWAIT, value);
}

LirReg lower_await(Lower *l, AstNode *node)
{
    if (!lower_is_async(l)) {
        lower_unsupported(l, node, "await here");
        return lower_undefined(l);
    }
    return lower_await_value(l, lower_expr(l, node->await_expression.argument));
}

LirReg lower_yield(Lower *l, AstNode *node)
{
    AstNode *argument = node->yield_expression.argument;
    LirReg value = argument ? lower_expr(l, argument) : lower_undefined(l);
    LirOp op = LIR_OP_YIELD;
    if (node->yield_expression.delegate) {
        bool async = l->b.function->kind == LIR_ASYNC_GENERATOR;
        uint32_t start = l->b.start, end = l->b.end;
        lower_at(l, argument->start, argument->end);
        value = lir_op1(&l->b, async ? LIR_OP_ASYNC_ITER_OPEN : LIR_OP_ITER_OPEN, value);
        lower_at(l, start, end);
        op = LIR_OP_DELEGATE;
    }
    lower_leap_yield(l);
    return lir_op1(&l->b, op, value);
}
