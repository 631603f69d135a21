// SPDX-License-Identifier: MIT
// An op as an expression of C: the text of its template, with its operands in it.
//
//     %3 = add x%1 y%2      js_add(js, x, y)
#include <inttypes.h>
#include <math.h>

#include "transpiler/emit/templates.h"

const Template emit_templates[LIR_OP_COUNT] = {
#define EMIT(op, kind, text) [LIR_OP_##op] = {KIND_##kind, text},
#include "transpiler/emit/templates.def"
#undef EMIT
};

static void put_number(StrBuf *out, double d)
{
    if (d != d) {
        strbuf_puts(out, "JS_NAN");
    } else if (isinf(d)) {
        strbuf_puts(out, d > 0 ? "JS_INFINITY" : "JS_MINUS_INFINITY");
    } else if (d >= -2147483647.0 && d <= 2147483647.0 && d == (int32_t)d &&
               !(d == 0 && signbit(d))) {
        strbuf_printf(out, "js_int(%" PRId32 ")", (int32_t)d);
    } else {
        strbuf_puts(out, "js_double(");
        writer_c_double(out, d);
        strbuf_putc(out, ')');
    }
}

// `2, (JsValue[]){x, y}`
static void put_args(EmitBody *e, StrBuf *out, const LirNode *node)
{
    if (!node->arg_count) {
        strbuf_puts(out, "0, NULL");
        return;
    }
    strbuf_printf(out, "%" PRIu32 ", (JsValue[]){", node->arg_count);
    for (uint32_t i = 0; i < node->arg_count; i++) {
        const char *argument = emit_operand(e, node->args[i]);
        if (i)
            strbuf_put(out, ", ", 2);
        strbuf_puts(out, argument);
    }
    strbuf_putc(out, '}');
}

const char *emit_arguments(EmitBody *e, const LirNode *node)
{
    StrBuf *out = emit_text_begin(e);
    put_args(e, out, node);
    return emit_text_end(e, out);
}

static const char *environment(EmitBody *e, LirReg env, int32_t hops)
{
    const char *text = env ? emit_operand(e, env) : "NULL";
    for (; hops > 0; hops--)
        text = arena_printf(e->arena, "%s->parent", text);
    return text;
}

const char *emit_optional(EmitBody *e, LirReg reg, const char *absent)
{
    return reg ? emit_operand(e, reg) : absent;
}

const char *emit_second(EmitBody *e, const LirNode *node)
{
    if (node->dst2)
        return arena_printf(e->arena, "&%s", emit_lvalue(e, node->dst2));
    e->needs.ignored = true;
    return "&ignored";
}

static const char *address(EmitBody *e, LirReg reg)
{
    return arena_printf(e->arena, "&%s", emit_lvalue(e, reg));
}

// What the running function passes in, differently in the entry and in the resume function.
const char *emit_passed_in(const EmitBody *e, char what)
{
    bool resume = e->role == EMIT_RESUME;
    switch (what) {
    case 't':
        return "this_";
    case 'w':
        // An async function is never constructed, and its parameter may say that the call is
        // awaited.
        return e->function->kind == LIR_ASYNC ? "JS_UNDEFINED" : "new_target";
    case 'v':
        return "argc, argv";
    case 'h':
        return resume ? "base->fn->home" : "self->home";
    case 'o':
        return resume ? "base->fn->env" : "self->env";
    default:
        return resume ? "base->fn" : "self";
    }
}

static const char *name_prefix(int32_t prefix)
{
    return prefix == 1 ? "\"get\"" : prefix == 2 ? "\"set\"" : "NULL";
}

static const char *absent_a(const LirNode *node)
{
    return node->op == LIR_OP_ENV_NEW || node->op == LIR_OP_CLOSURE || node->op == LIR_OP_CLASS_NEW
               ? "NULL"
               : "JS_UNDEFINED";
}

// Placeholders that stand for operands and results.
static bool put_register(EmitBody *e, StrBuf *out, const LirNode *node, char c)
{
    switch (c) {
    case 'a':
        strbuf_puts(out, emit_optional(e, node->a, absent_a(node)));
        return true;
    case 'b':
        strbuf_puts(out, emit_optional(e, node->b, "JS_UNDEFINED"));
        return true;
    case 'c':
        strbuf_puts(out, emit_operand(e, node->c));
        return true;
    case 'p':
        strbuf_puts(out, address(e, node->a));
        return true;
    case 'r':
        strbuf_puts(out, address(e, node->dst));
        return true;
    case 'e':
        strbuf_puts(out, emit_second(e, node));
        return true;
    case 'A':
        put_args(e, out, node);
        return true;
    case '0':
        strbuf_puts(out, emit_operand(e, node->args[0]));
        return true;
    case '9':
        strbuf_puts(out, emit_operand(e, node->args[1]));
        return true;
    case 'H':
        strbuf_puts(out, node->b ? arena_printf(e->arena, "js_cell(%s)", emit_operand(e, node->b))
                                 : "NULL");
        return true;
    case 'O':
        strbuf_puts(out, emit_optional(e, node->b, "JS_EMPTY"));
        return true;
    case 'F':
        strbuf_printf(out, "(JsFunction *)js_cell(%s)", emit_operand(e, node->a));
        return true;
    case 'C':
        strbuf_printf(out, "(JsFunction *)js_cell(%s)", emit_operand(e, node->c));
        return true;
    case 'E':
        strbuf_puts(out, environment(e, node->a, node->j));
        return true;
    default:
        return false;
    }
}

// Number registers and constants as C numbers.
static bool is_number(const EmitBody *e, LirReg reg)
{
    LirType type = reg ? e->function->regs.data[reg].type : LIR_NONE;
    return type == LIR_INT || type == LIR_NUMBER_T;
}

static const char *number_literal(EmitBody *e, double d, bool as_double)
{
    StrBuf out = {0};
    if (!as_double && d == (int32_t)d && d > -2147483648.0 && !(d == 0 && signbit(d)))
        strbuf_printf(&out, d < 0 ? "(%" PRId32 ")" : "%" PRId32, (int32_t)d);
    else if (d != d || isinf(d))
        strbuf_puts(&out, d != d  ? "js_double_value(JS_NAN)"
                          : d > 0 ? "js_double_value(JS_INFINITY)"
                                  : "js_double_value(JS_MINUS_INFINITY)");
    else {
        strbuf_puts(&out, signbit(d) ? "(" : "");
        writer_c_double(&out, d);
        strbuf_puts(&out, signbit(d) ? ")" : "");
    }
    const char *text = arena_copy_text(e->arena, strbuf_text(&out), out.length);
    strbuf_release(&out);
    return text;
}

const char *emit_number(EmitBody *e, LirReg reg, bool as_double)
{
    const LirRegInfo *info = &e->function->regs.data[reg];
    if (info->constant)
        return number_literal(e, info->constant->number, as_double);
    const char *text = e->folded[reg] ? e->folded[reg] : emit_lvalue(e, reg);
    return as_double && info->type == LIR_INT ? arena_printf(e->arena, "(double)%s", text) : text;
}

static const char *int32(EmitBody *e, LirReg reg)
{
    const LirRegInfo *info = &e->function->regs.data[reg];
    double d = info->constant ? info->constant->number : 0.5;
    bool plain = info->type == LIR_INT || (d == (int32_t)d && d > -2147483648.0);
    return arena_printf(e->arena, plain ? "(int32_t)%s" : "js_double_to_int32(%s)",
                        emit_number(e, reg, !plain));
}

static bool put_number_operand(EmitBody *e, StrBuf *out, const LirNode *node, char c)
{
    switch (c) {
    case '1':
        // A bit operation printed in place is an int32_t, which a step could leave.
        if (node->op == LIR_OP_NUM_STEP && e->folded[node->a] &&
            e->function->regs.data[node->a].type == LIR_INT)
            strbuf_puts(out, "(int64_t)");
        strbuf_puts(out, emit_number(e, node->a, false));
        return true;
    case '2':
        strbuf_puts(out, emit_number(e, node->b, false));
        return true;
    case '3':
        strbuf_puts(out, emit_number(e, node->a, true));
        return true;
    case '4':
        strbuf_puts(out, emit_number(e, node->b, true));
        return true;
    case '5':
        strbuf_puts(out, int32(e, node->a));
        return true;
    case '6':
        strbuf_puts(out, int32(e, node->b));
        return true;
    case '+':
        strbuf_printf(out, "%c %d", node->i < 0 ? '-' : '+', node->i < 0 ? -node->i : node->i);
        return true;
    default:
        return false;
    }
}

static void put_placeholder(EmitBody *e, StrBuf *out, const LirNode *node, char c)
{
    if (put_number_operand(e, out, node, c) || put_register(e, out, node, c))
        return;
    switch (c) {
    case 'i':
        strbuf_printf(out, "%" PRId32, node->i);
        break;
    case 'j':
        strbuf_printf(out, "%" PRId32, node->j);
        break;
    case 's':
        strbuf_puts(out, node->i ? "true" : "false");
        break;
    case 'S':
        strbuf_puts(out, node->j ? "true" : "false");
        break;
    case 'n':
        strbuf_puts(out, emit_key(e, node->name));
        break;
    case 'k':
        strbuf_printf(out, "js_from_cell(&%s)", emit_string_cell(e->unit->tables, node->name));
        break;
    case 'g':
        strbuf_puts(out, emit_global(e->unit, node->name));
        break;
    case 'I':
        strbuf_puts(out, emit_ic(e->unit, node->name));
        break;
    case 'f':
        strbuf_printf(out, "&%s_code", e->stems[node->function]);
        break;
    case 'u':
        e->needs.unit = true;
        strbuf_putc(out, 'u');
        break;
    case 'd':
        strbuf_puts(out, emit_declaration_kind(node->i));
        break;
    case 'x':
        strbuf_puts(out, name_prefix(node->i));
        break;
    case 'l':
        if (is_number(e, node->dst))
            strbuf_puts(out,
                        number_literal(e, node->number,
                                       e->function->regs.data[node->dst].type == LIR_NUMBER_T));
        else
            put_number(out, node->number);
        break;
    case 'P':
        if (e->role == EMIT_DIRECT)
            strbuf_puts(out, emit_parameter(e, (uint32_t)node->i));
        else
            strbuf_printf(out, "js_argument(argc, argv, %" PRId32 ")", node->i);
        break;
    default: // m h t w v o
        strbuf_puts(out, emit_passed_in(e, c));
    }
}

bool emit_is_awaited(const EmitBody *e, const LirNode *node)
{
    const LirNode *next = node->next;
    if (node->op != LIR_OP_CALL || !next || next->op != LIR_OP_AWAIT || next->a != node->dst)
        return false;
    const LirRegInfo *info = &e->function->regs.data[node->dst];
    return info->defs == 1 && info->uses == 1 && info->storage != LIR_FRAME && !info->name;
}

bool emit_is_double(const EmitBody *e, LirReg reg)
{
    const LirRegInfo *info = &e->function->regs.data[reg];
    return info->type == LIR_NUMBER_T && !info->constant;
}

static LirOp constant_of(const EmitBody *e, LirReg reg)
{
    const LirNode *constant = e->function->regs.data[reg].constant;
    return constant ? constant->op : LIR_OP_COUNT;
}

// What a comparison or sum with a constant is short for.
static const char *with_constant(const EmitBody *e, const LirNode *node)
{
    if (node->op != LIR_OP_STRICT_EQUALS && node->op != LIR_OP_ADD)
        return NULL;
    LirOp a = constant_of(e, node->a), b = constant_of(e, node->b);
    bool text = a == LIR_OP_STRING || b == LIR_OP_STRING;
    if (node->op == LIR_OP_ADD)
        return text ? "js_add_text(js, $a, $b)" : NULL;
    if (text)
        return "js_is_strictly_equal(js, $a, $b)";
    if (b == LIR_OP_NUMBER)
        return "js_equals_number($a, $b)";
    bool special = b == LIR_OP_UNDEFINED || b == LIR_OP_NULL || b == LIR_OP_TRUE || b == LIR_OP_FALSE;
    return special ? "js_same($a, $b)" : NULL;
}

// Outside of loops only ints are counted and compared in line.
static const char *of_ints(const EmitBody *e, const LirNode *node)
{
    if (e->loop && !e->cold)
        return NULL;
    switch (node->op) {
    case LIR_OP_ADD:
        return "js_add_ints(js, $a, $b)";
    case LIR_OP_SUBTRACT:
        return "js_subtract_ints(js, $a, $b)";
    case LIR_OP_LESS:
        return "js_less_ints(js, $a, $b)";
    case LIR_OP_LESS_EQUAL:
        return "js_less_equal_ints(js, $a, $b)";
    case LIR_OP_GREATER:
        return "js_greater_ints(js, $a, $b)";
    case LIR_OP_GREATER_EQUAL:
        return "js_greater_equal_ints(js, $a, $b)";
    default:
        return NULL;
    }
}

bool emit_is_pure(const LirNode *node)
{
    return emit_templates[node->op].kind == KIND_PURE;
}

const char *emit_expand(EmitBody *e, const LirNode *node)
{
    if (node->op == LIR_OP_MOVE && is_number(e, node->dst))
        return emit_number(e, node->a, e->function->regs.data[node->dst].type == LIR_NUMBER_T);
    if (node->op == LIR_OP_CALL_DIRECT)
        return emit_direct_call(e, node);
    StrBuf *out = emit_text_begin(e);
    const char *text_of_op = emit_fused_call(e, node);
    if (!text_of_op)
        text_of_op = emit_method_call(e, node);
    if (!text_of_op)
        text_of_op = with_constant(e, node);
    if (!text_of_op && node->op == LIR_OP_ADD && emit_is_double(e, node->b))
        text_of_op = "js_add_double(js, $a, $4)";
    else if (!text_of_op && node->op == LIR_OP_ADD && emit_is_double(e, node->a))
        text_of_op = "js_double_add(js, $3, $b)";
    if (!text_of_op)
        text_of_op = of_ints(e, node);
    if (!text_of_op)
        text_of_op = emit_templates[node->op].text;
    if (emit_is_awaited(e, node))
        text_of_op = "js_call_awaited(js, $a, $b, $A)";
    for (const char *p = text_of_op; *p;) {
        size_t run = strcspn(p, "$");
        strbuf_put(out, p, run);
        p += run;
        if (*p) {
            put_placeholder(e, out, node, p[1]);
            p += 2;
        }
    }
    return emit_text_end(e, out);
}
