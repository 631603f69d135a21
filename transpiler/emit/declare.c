// SPDX-License-Identifier: MIT
// Declarations of a script's globals, several nodes as one statement:
//
//     global_can_declare .f 1; global_can_declare .x 2   js_global_can_declare_all(js, u, 2,
//     (JsDeclared[]){...}) %1 = closure function1; global_declare .f 1 %1
//     js_global_declare_function(js, u, G_f, &f_code, NULL)
#include <inttypes.h>

#include "transpiler/emit/body.h"

const char *emit_declaration_kind(int32_t kind)
{
    static const char *const names[] = {"JS_DECLARE_VAR", "JS_DECLARE_FUNCTION", "JS_DECLARE_LET",
                                        "JS_DECLARE_CONST"};
    return names[kind & 3];
}

static const LirNode *put_checks(EmitBody *e, const LirNode *node)
{
    enum { PER_LINE = 2 };
    // A #line must not stand inside of a macro's arguments.
    const char *newline = e->w.file ? " " : "\n            ";
    StrBuf list = {0};
    uint32_t count = 0;
    const LirNode *last = node;
    uint32_t site = emit_site(e, node);
    for (const LirNode *n = node;
         n && n->op == LIR_OP_GLOBAL_CAN_DECLARE && n->on_throw == node->on_throw; n = n->next) {
        if (count)
            strbuf_printf(&list, ",%s", count % PER_LINE == 0 ? newline : " ");
        strbuf_printf(&list, "{%s, %s}", emit_global(e->unit, n->name),
                      emit_declaration_kind(n->i));
        last = n;
        count++;
    }
    e->needs.unit = true;
    emit_put(e,
             "JS_TRY_BOOL(%" PRIu32 ", js_global_can_declare_all(js, u, %" PRIu32
             ", (JsDeclared[]){%s%s}), %s);",
             site, count, newline, strbuf_text(&list), emit_handler(e, node->on_throw));
    strbuf_release(&list);
    return last;
}

// A closure that is declared at once and used nowhere else.
static bool is_function_declaration(const EmitBody *e, const LirNode *node)
{
    const LirNode *next = node->next;
    if (node->op != LIR_OP_CLOSURE || node->b || !next || next->op != LIR_OP_GLOBAL_DECLARE ||
        next->a != node->dst || next->on_throw != node->on_throw || next->i != 1)
        return false;
    const LirRegInfo *info = &e->function->regs.data[node->dst];
    return info->defs == 1 && info->uses == 1;
}

const LirNode *emit_declarations(EmitBody *e, const LirNode *node)
{
    if (node->op == LIR_OP_GLOBAL_CAN_DECLARE && node->next &&
        node->next->op == LIR_OP_GLOBAL_CAN_DECLARE)
        return put_checks(e, node);
    if (!is_function_declaration(e, node))
        return NULL;
    uint32_t site = emit_site(e, node);
    e->needs.unit = true;
    emit_put(e,
             "JS_TRY_BOOL(%" PRIu32 ", js_global_declare_function(js, u, %s, &%s_code, %s), %s);",
             site, emit_global(e->unit, node->next->name), e->stems[node->function],
             node->a ? emit_operand(e, node->a) : "NULL", emit_handler(e, node->on_throw));
    return node->next;
}
