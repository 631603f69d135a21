// SPDX-License-Identifier: MIT
//
// using and await using. A statement list that declares a resource is a region with a cleanup, as of a `finally`, whose
// code disposes of the resources in reverse; an error of theirs hides the one that was on its way (SuppressedError).
//
//     { using a = f(); g(a); }
//         stack = js_dispose_new(js); error = empty; a = f(); js_dispose_add(js, stack, a); g(a);
//         for (;;) { if (!js_dispose_step(js, stack, &t)) break; failed: error = js_dispose_error(error, js_catch(js)); }
//         if (error is not empty) throw it; then on with the completion
#include "transpiler/lower/lowering.h"

enum { HINT_SYNC, HINT_ASYNC };

static bool is_using(const AstNode *node)
{
    return node && node->kind == AST_VARIABLE_DECLARATION &&
           (node->variable_declaration.kind == AST_USING ||
            node->variable_declaration.kind == AST_AWAIT_USING);
}

bool lower_using_declares(const AstList *list)
{
    for (uint32_t i = 0; i < list->length; i++)
        if (is_using(list->data[i]))
            return true;
    return false;
}

bool lower_is_using(const AstNode *node)
{
    return is_using(node);
}

void lower_using_begin(Lower *l, Using *region)
{
    region->outer = l->using_;
    region->async = false;
    region->stack = lir_op0(&l->b, LIR_OP_DISPOSE_NEW);
    region->error = lir_reg(&l->b, LIR_VALUE, NULL);
    lower_move_into(l, region->error, lower_constant(l, LIR_OP_EMPTY));
    lower_leap_cleanup(l, &region->leap, LEAP_FINALLY, 0, 0);
    l->using_ = region;
}

void lower_using_add(Lower *l, LirReg value, AstVariableKind kind)
{
    LirNode *add = lir_node(&l->b, LIR_OP_DISPOSE_ADD);
    add->a = l->using_->stack;
    add->b = value;
    add->i = kind == AST_AWAIT_USING ? HINT_ASYNC : HINT_SYNC;
    l->using_->async |= kind == AST_AWAIT_USING;
}

static void note_error(Lower *l, const Using *region)
{
    LirReg error = lir_op0(&l->b, LIR_OP_CATCH);
    error = lir_op2(&l->b, LIR_OP_DISPOSE_ERROR, region->error, error);
    lir_move(&l->b, region->error, error);
}

// One resource a turn; whatever fails is noted and the next one is disposed of.
static void dispose_all(Lower *l, const Using *region)
{
    LirLabel disposed = lir_label(&l->b, "disposed"), failed = lir_label(&l->b, "failed");
    LirLabel next = lir_label(&l->b, "next");
    LirBlock *outer = lir_enter(&l->b, &lir_loop(&l->b)->body);
    LirLabel handler = lower_leap_try(l, failed);
    LirNode *step = lir_node(&l->b, LIR_OP_DISPOSE_STEP);
    step->a = region->stack;
    step->dst2 = lir_reg(&l->b, LIR_VALUE, NULL);
    LirReg awaited = step->dst2;
    LirBlock *inner = lower_unless(l, lower_result(l, step, LIR_BOOL));
    lir_jump(&l->b, disposed);
    lir_leave(&l->b, inner);
    if (region->async) {
        inner = lower_unless(l, lir_op1(&l->b, LIR_OP_IS_EMPTY, awaited));
        lower_await_value(l, awaited);
        lir_leave(&l->b, inner);
    }
    lower_leap_end_try(l, handler);
    lir_jump(&l->b, next);
    lir_place(&l->b, failed);
    note_error(l, region);
    lir_place(&l->b, next);
    lir_leave(&l->b, outer);
    lir_place(&l->b, disposed);
}

void lower_using_end(Lower *l, Using *region)
{
    Leap *leap = &region->leap;
    l->using_ = region->outer;
    lower_leap_pop(l, leap);
    if (!lower_leap_entry_of_error(l, leap, region->error))
        return;
    dispose_all(l, region);
    LirBlock *outer = lower_unless(l, lir_op1(&l->b, LIR_OP_IS_EMPTY, region->error));
    lir_op1(&l->b, LIR_OP_RETHROW, region->error);
    lir_leave(&l->b, outer);
    lower_leap_dispatch(l, leap);
}
