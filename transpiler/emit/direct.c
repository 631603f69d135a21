// SPDX-License-Identifier: MIT
// C functions with the JavaScript parameters as C parameters, and calls of them:
//
//     function f(a, b) { return b; }      static JsValue f_direct(JS_CONTEXT, JsValue b)
//     f(1, 2)                             f_direct(js, u, js_int(2))
//
// A function that may be another one is compared first; what it is then gives the environment.
#include "transpiler/emit/body.h"

#include <inttypes.h>

// Whether nothing in front of the node writes its register.
static bool is_first_write(const LirFunction *function, const LirNode *node)
{
    for (const LirNode *n = function->prologue.first; n; n = n->next) {
        if (n == node)
            return true;
        if (n->dst == node->dst || n->dst2 == node->dst || n->body.first || n->otherwise.first)
            return false;
    }
    return false;
}

bool emit_is_parameter(const EmitBody *e, const LirNode *node)
{
    return e->role == EMIT_DIRECT &&
           (node->op == LIR_OP_ENV_OUTER ||
            (node->op == LIR_OP_PARAM && is_first_write(e->function, node)));
}

const char *emit_parameter(EmitBody *e, uint32_t i)
{
    if (!e->parameters[i])
        e->parameters[i] =
            cnames_take(&e->locals, arena_printf(e->arena, "parameter_%" PRIu32, i));
    return e->parameters[i];
}

// The C parameter that a register is.
static const char *own(EmitBody *e, LirReg reg)
{
    const char *name = emit_lvalue(e, reg);
    e->declared[reg] = false;
    return name;
}

static LirReg environment(const LirFunction *f)
{
    const LirNode *node = f->prologue.first;
    while (node->op != LIR_OP_ENV_OUTER)
        node = node->next;
    return node->dst;
}

static const LirNode *parameter_node(const LirBlock *block, uint32_t i)
{
    for (const LirNode *node = block->first; node; node = node->next)
        if (node->op == LIR_OP_PARAM && node->i == (int32_t)i)
            return node;
    return NULL;
}

// A leaf that is worth no call.
static bool is_in_line(const LirFunction *f)
{
    enum { MOST_CALLS = 4, MOST_NODES = 40 };
    return f->leaf && f->called <= MOST_CALLS && f->size <= MOST_NODES;
}

const char *emit_direct_head(EmitBody *e)
{
    const LirFunction *f = e->function;
    StrBuf *out = emit_text_begin(e);
    strbuf_printf(out, "%s %s %s_direct(JS_CONTEXT", is_in_line(f) ? "JS_INLINE" : "static",
                  emit_c_types[f->result], e->stems[f->index]);
    if (f->takes_env)
        strbuf_printf(out, ", JsEnv *%s", own(e, environment(f)));
    if (f->uses_this)
        strbuf_puts(out, ", JS_UNUSED JsValue this_");
    for (uint32_t i = 0; i < f->parameters.length; i++) {
        LirReg reg = f->parameters.data[i];
        if (!reg)
            continue;
        const LirNode *node = parameter_node(&f->prologue, i);
        const char *type = emit_c_types[f->regs.data[reg].type];
        strbuf_printf(out, ", %s %s", type,
                      node && emit_is_parameter(e, node) ? own(e, reg) : emit_parameter(e, i));
    }
    strbuf_putc(out, ')');
    return emit_text_end(e, out);
}

static const char *argument(EmitBody *e, const LirNode *call, uint32_t i, LirType type)
{
    if (i >= call->arg_count)
        return "JS_UNDEFINED";
    if (type == LIR_VALUE)
        return emit_operand(e, call->args[i]);
    return emit_number(e, call->args[i], type == LIR_NUMBER_T);
}

static const char *direct_call(EmitBody *e, const LirNode *node, const char *env)
{
    const LirFunction *f = e->lir->functions.data[node->function];
    StrBuf *out = emit_text_begin(e);
    e->needs.unit = true;
    strbuf_printf(out, "%s_direct(js, u", e->stems[node->function]);
    if (f->takes_env)
        strbuf_printf(out, ", %s", env);
    if (f->uses_this)
        strbuf_printf(out, ", %s", node->b ? emit_operand(e, node->b) : "JS_UNDEFINED");
    for (uint32_t i = 0; i < f->parameters.length; i++) {
        LirReg reg = f->parameters.data[i];
        if (reg)
            strbuf_printf(out, ", %s", argument(e, node, i, f->regs.data[reg].type));
    }
    strbuf_putc(out, ')');
    return emit_text_end(e, out);
}

// The code of which the callee has to be.
static const char *direct_code(const EmitBody *e, const LirNode *node)
{
    const LirFunction *f = e->lir->functions.data[node->function];
    return e->stems[f->original ? f->original : f->index];
}

void emit_direct_test(EmitBody *e, const LirNode *node, const char *otherwise)
{
    const char *ic = e->callees[node->a], *callee = emit_operand(e, node->a);
    e->needs.unit = true;
    if (ic)
        emit_put(e, "JS_SURE_CALLEE(%s, %s, &%s_code, %s);", callee, ic, direct_code(e, node), otherwise);
    else
        emit_put(e, "JS_SURE_CLOSURE(%s, &%s_code, %s);", callee, direct_code(e, node), otherwise);
}

// The call where the callee is what it was found to be; its result as a value.
static const char *tested_call(EmitBody *e, const LirNode *node)
{
    LirType result = e->lir->functions.data[node->function]->result;
    const char *direct = direct_call(
        e, node, arena_printf(e->arena, "js_function_env(%s)", emit_operand(e, node->a)));
    if (result == LIR_VALUE)
        return direct;
    return arena_printf(e->arena, "%s(%s)",
                        result == LIR_INT ? "js_int64_or_exception" : "js_number_or_exception",
                        direct);
}

const char *emit_direct_call(EmitBody *e, const LirNode *node)
{
    if (!node->a)
        return direct_call(e, node, node->c ? emit_operand(e, node->c) : "NULL");
    const char *direct = tested_call(e, node);
    if (e->sure)
        return direct;
    const char *line = "", *ic = e->callees[node->a], *callee = emit_operand(e, node->a);
    if (!e->w.file) // a #line must not stand inside of a macro's arguments
        line = arena_printf(e->arena, "\n%*s", (int)(e->w.depth + 2) * 4 - 1, "");
    StrBuf *out = emit_text_begin(e);
    e->needs.unit = true;
    if (ic)
        strbuf_printf(out, "js_is_callee(js, u, %s, %s, &%s_code)", ic, callee, direct_code(e, node));
    else
        strbuf_printf(out, "js_is_closure_of(js, u, %s, &%s_code)", callee, direct_code(e, node));
    strbuf_printf(out, "%s ? %s%s : %s(js, %s, %s, %s)", line, direct, line,
                  node->b ? "js_call_closure" : "js_call", callee,
                  node->b ? emit_operand(e, node->b) : "JS_UNDEFINED", emit_arguments(e, node));
    return emit_text_end(e, out);
}
