// SPDX-License-Identifier: MIT
// Suspensions. The state is stored by the runtime; execution goes on at the resume label, inside
// the loops of the source:
//
//     yield x;        return js_yield(js, base, 1, f->x);
//                 resume_1:
//                     if (how == JS_THROW)
//                         goto close_throw_3;
//                     if (how == JS_RETURN) {
//                         f->c1 = (JsCompletion){sent, JS_C_RETURN};
//                         goto close_4;
//                     }
#include <inttypes.h>

#include "transpiler/emit/body.h"

static void put_suspension(EmitBody *e, const LirNode *node)
{
    const char *leave = emit_leave(e);
    switch (node->op) {
    case LIR_OP_AWAIT:
        emit_put(e, "return %sjs_await(js, base, %d, %s);", leave, node->state,
                 emit_operand(e, node->a));
        break;
    case LIR_OP_YIELD:
        emit_put(e, "return %sjs_yield(js, base, %d, %s);", leave, node->state,
                 emit_operand(e, node->a));
        break;
    case LIR_OP_FOR_AWAIT_NEXT:
        emit_lvalue(e, node->a); // spells it
        emit_put(e, "return %sjs_for_await_next(js, base, %d, JS_PLACE(%s_frame, %s));", leave,
                 node->state, e->stems[e->function->index], e->spelled[node->a]);
        break;
    case LIR_OP_FOR_AWAIT_CLOSE:
        emit_put(e, "return %sjs_for_await_close(js, base, %d, &%s, %s);", leave, node->state,
                 emit_lvalue(e, node->a),
                 node->i ? "JS_C_THROW"
                         : arena_printf(e->arena, "%s.kind", emit_operand(e, node->b)));
        break;
    default: // DELEGATE
        emit_put(e, "return %sjs_delegate(js, base, %d, &%s);", leave, node->state,
                 emit_lvalue(e, node->a));
        break;
    }
}

// `if (how == JS_THROW) goto catch_1;`
static void put_way_on(EmitBody *e, const char *how, const char *statement)
{
    e->needs.how = true;
    emit_put(e, "if (how == %s) %s;", how, statement);
}

static void put_return(EmitBody *e, const LirNode *node)
{
    if (!node->completion) {
        put_way_on(e, "JS_RETURN", emit_jump(e, node->on_return));
        return;
    }
    e->needs.how = e->needs.sent = true;
    emit_put(e, "if (how == JS_RETURN) {");
    e->w.depth++;
    emit_put(e, "%s = (JsCompletion){sent, JS_C_RETURN};", emit_lvalue(e, node->completion));
    emit_put(e, "%s;", emit_jump(e, node->on_return));
    e->w.depth--;
    emit_put(e, "}");
}

static void put_ways_on(EmitBody *e, const LirNode *node)
{
    bool returns = node->op == LIR_OP_YIELD || node->op == LIR_OP_DELEGATE;
    if (returns && !node->on_return && !node->on_throw) {
        e->needs.sent = true;
        put_way_on(e, "JS_THROW || how == JS_RETURN",
                   arena_printf(e->arena, "return %sjs_leave(js, base, how, sent)", emit_leave(e)));
        return;
    }
    // Errors of a close are swallowed when the completion is a throw.
    if (node->op == LIR_OP_FOR_AWAIT_CLOSE && node->i)
        return;
    put_way_on(e, "JS_THROW",
               node->on_throw ? emit_jump(e, node->on_throw)
                              : arena_printf(e->arena, "goto %s", emit_handler(e, 0)));
    if (node->op == LIR_OP_FOR_AWAIT_NEXT)
        put_way_on(e, "JS_END", emit_jump(e, node->target));
    if (returns && node->on_return) {
        put_return(e, node);
    } else if (returns) {
        e->needs.sent = true;
        put_way_on(e, "JS_RETURN",
                   arena_printf(e->arena, "return %sjs_finish(js, base, sent)", emit_leave(e)));
    }
}

// The value sent is a parameter of the C function: a register that lives no longer than this call
// and is written nowhere else is that.
static void put_result(EmitBody *e, const LirNode *node)
{
    if (!node->dst)
        return;
    const LirRegInfo *info = &e->function->regs.data[node->dst];
    if (info->defs == 1 && info->storage == LIR_LOCAL) {
        e->folded[node->dst] = "sent";
        return;
    }
    e->needs.sent = true;
    emit_put(e, "%s = sent;", emit_lvalue(e, node->dst));
}

void emit_suspension(EmitBody *e, const LirNode *node)
{
    put_suspension(e, node);
    writer_label(&e->w, "resume_%d:", node->state);
    e->label_open = true;
    put_ways_on(e, node);
    put_result(e, node);
}
