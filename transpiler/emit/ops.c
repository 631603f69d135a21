// SPDX-License-Identifier: MIT
// Ops as C. Most are one expression, from templates.def:
//
//     %3 = add x%1 y%2 -> catch1      JS_TRY(4, t3 = js_add(js, x, y), catch_1);
//
// A result that is read once, soon, and by an op at the same level, is printed in place if nothing
// between can change it.
#include <inttypes.h>
#include <math.h>

#include "transpiler/emit/body.h"

typedef enum Kind {
    KIND_NONE,
    KIND_PURE,
    KIND_READ,
    KIND_VALUE,
    KIND_BOOL,
    KIND_INT,
    KIND_NUMBER,
    KIND_INT32,
    KIND_LIMIT,
    KIND_DOUBLE,
    KIND_INT64,
    KIND_POINTER,
    KIND_VOID
} Kind;

typedef struct Template {
    Kind kind;
    const char *text;
} Template;

static const Template templates[LIR_OP_COUNT] = {
#define EMIT(op, kind, text) [LIR_OP_##op] = {KIND_##kind, text},
#include "transpiler/emit/templates.def"
#undef EMIT
};

enum { LONGEST_FOLD = 80, FOLD_WINDOW = 16 };

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

static const char *optional(EmitBody *e, LirReg reg, const char *absent)
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
static const char *passed_in(const EmitBody *e, char what)
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
        strbuf_puts(out, optional(e, node->a, absent_a(node)));
        return true;
    case 'b':
        strbuf_puts(out, optional(e, node->b, "JS_UNDEFINED"));
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
        strbuf_puts(out, optional(e, node->b, "JS_EMPTY"));
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
        strbuf_puts(out, passed_in(e, c));
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

static bool is_double(const EmitBody *e, LirReg reg)
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
    return templates[node->op].kind == KIND_PURE;
}

static const char *expand(EmitBody *e, const LirNode *node)
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
    if (!text_of_op && node->op == LIR_OP_ADD && is_double(e, node->b))
        text_of_op = "js_add_double(js, $a, $4)";
    else if (!text_of_op && node->op == LIR_OP_ADD && is_double(e, node->a))
        text_of_op = "js_double_add(js, $3, $b)";
    if (!text_of_op)
        text_of_op = of_ints(e, node);
    if (!text_of_op)
        text_of_op = templates[node->op].text;
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

// --- Folding.

static const LirRegInfo *info_of(const EmitBody *e, LirReg reg)
{
    return &e->function->regs.data[reg];
}

// How many times the node reads the register as a value (its own operands, not its blocks'); -1
// when by address.
static int reads(const LirNode *node, LirReg reg)
{
    int count = 0;
    const char *text = templates[node->op].text;
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
    return templates[node->op].text && !(lir_ops[node->op].effects & LIR_S);
}

// What the value of an expression depends on: memory that other code writes, registers that are
// written more than once.
enum { ON_MEMORY = 1, ON_VARIABLES = 2 };

static unsigned dependence(const EmitBody *e, const LirNode *node)
{
    unsigned on = templates[node->op].kind == KIND_READ ? ON_MEMORY : 0;
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
        info->storage == LIR_FRAME || !next || next->op != LIR_OP_COMPLETE || next->a != node->dst)
        return false;
    e->folded[node->dst] = "js_catch(js)";
    return true;
}

bool emit_fold(EmitBody *e, const LirNode *node)
{
    const LirRegInfo *info = info_of(e, node->dst);
    Kind kind = templates[node->op].kind;
    if (info->constant == node) {
        if (!e->folded[node->dst])
            e->folded[node->dst] = expand(e, node);
        return true;
    }
    if (node->op == LIR_OP_CATCH)
        return fold_catch(e, node, info);
    if (emit_is_parameter(e, node) || is_never_read(e, node))
        return true;
    // Parameters of the C function stay what they are.
    if ((node->op == LIR_OP_THIS || node->op == LIR_OP_NEW_TARGET) && node->dst &&
        info->defs == 1 && info->storage == LIR_LOCAL) {
        e->folded[node->dst] = expand(e, node);
        return true;
    }
    if ((kind != KIND_PURE && kind != KIND_READ) || !node->dst || info->defs != 1 ||
        info->uses != 1 || info->storage == LIR_FRAME || info->name || info->type == LIR_ITERATOR ||
        info->type == LIR_COMPLETION)
        return false;
    unsigned on = dependence(e, node);
    if (!use_is_near(e, node, on))
        return false;
    const char *text = expand(e, node);
    if (strlen(text) > LONGEST_FOLD)
        return false;
    e->folded[node->dst] = text;
    e->depends[node->dst] = (uint8_t)on;
    return true;
}

// --- Ops of more than one expression.

static void throw_to(EmitBody *e, LirLabel handler)
{
    emit_put(e, "goto %s;", emit_handler(e, handler));
}

static void emit_arguments_mapped(EmitBody *e, const LirNode *node, const char *dst)
{
    StrBuf slots;
    strbuf_init(&slots);
    for (uint32_t i = 0; i < node->arg_count; i++)
        strbuf_printf(&slots, "%s%" PRIu32, i ? ", " : "", node->args[i]);
    const char *list = node->arg_count
                           ? arena_printf(e->arena, "(const uint32_t[]){%s}", strbuf_text(&slots))
                           : "NULL";
    uint32_t site = emit_site(e, node);
    emit_put(e, "JS_TRY(%" PRIu32 ", %sjs_arguments_mapped(js, %s, %s, %s, %" PRIu32 ", %s), %s);",
             site, dst, passed_in(e, 'm'), passed_in(e, 'v'),
             node->a ? emit_operand(e, node->a) : "NULL", node->arg_count, list,
             emit_handler(e, node->on_throw));
    strbuf_release(&slots);
}

static void check(EmitBody *e, const LirNode *node, const char *test, const char *thrower)
{
    uint32_t site = emit_site(e, node);
    const char *tested = emit_operand(e, node->a);
    emit_put(e, "if (%sjs_is_empty(%s)) JS_TRY(%" PRIu32 ", %s, %s);", test, tested, site, thrower,
             emit_handler(e, node->on_throw));
}

static void emit_tdz_check(EmitBody *e, const LirNode *node)
{
    // `this` of a derived constructor is no name.
    const char *thrower =
        name_is(node->name, "this")
            ? "js_throw_this_unbound(js)"
            : arena_printf(e->arena, "js_throw_tdz(js, %s)", emit_key(e, node->name));
    check(e, node, "", thrower);
}

static void emit_unbound_check(EmitBody *e, const LirNode *node)
{
    check(e, node, "!", "js_throw_this_bound(js)");
}

static void emit_throw_const(EmitBody *e, const LirNode *node)
{
    emit_put(e, "a.site = %" PRIu32 ";", emit_site(e, node));
    emit_put(e, "js_throw_const(js, %s);", emit_key(e, node->name));
    throw_to(e, node->on_throw);
}

static void emit_throw(EmitBody *e, const LirNode *node)
{
    const char *value = emit_operand(e, node->a);
    emit_put(e, "JS_THROW(%s, %s);", value, emit_handler(e, node->on_throw));
}

static const char *completion_kind(EmitBody *e, int kind)
{
    static const char *const kinds[] = {"JS_C_NORMAL", "JS_C_THROW", "JS_C_RETURN", "JS_C_JUMP"};
    if (kind <= 3)
        return kinds[kind];
    return arena_printf(e->arena, "JS_C_JUMP + %d", kind - 3);
}

static void emit_complete(EmitBody *e, const LirNode *node)
{
    emit_put(e, "%s = (JsCompletion){%s, %s};", emit_lvalue(e, node->dst),
             optional(e, node->a, "JS_UNDEFINED"), completion_kind(e, node->i));
}

// One exit of a dispatch: `if (c1.kind == JS_C_RETURN) ...`; no test when no other kind is left.
static void emit_exit(EmitBody *e, const char *c, const LirExit *exit, bool last)
{
    const char *test =
        last ? ""
             : arena_printf(e->arena, "if (%s.kind == %s) ", c, completion_kind(e, exit->kind));
    if (exit->kind == 2 && !exit->label) {
        emit_put(e, "%s%s", test, emit_return(e, arena_printf(e->arena, "%s.value", c)));
        return;
    }
    if (exit->kind == 1) {
        emit_put(e, "%sJS_THROW(%s.value, %s);", test, c, emit_handler(e, exit->label));
        return;
    }
    const char *before = NULL;
    if (exit->completion && exit->kind == 2)
        before = arena_printf(e->arena, "%s = %s;", emit_lvalue(e, exit->completion), c);
    else if (exit->completion)
        before =
            arena_printf(e->arena, "%s = (JsCompletion){JS_UNDEFINED, %s};",
                         emit_lvalue(e, exit->completion), completion_kind(e, exit->outer_kind));
    const char *leap = emit_jump(e, exit->label);
    if (!before) {
        emit_put(e, "%s%s;", test, leap);
        return;
    }
    if (!last)
        emit_put(e, "%s{", test);
    e->w.depth += !last;
    emit_put(e, "%s", before);
    emit_put(e, "%s;", leap);
    e->w.depth -= !last;
    if (!last)
        emit_put(e, "}");
}

static void emit_dispatch(EmitBody *e, const LirNode *node)
{
    const char *c = emit_operand(e, node->a);
    for (uint32_t i = 0; i < lir_exit_count(node); i++)
        emit_exit(e, c, &node->exits[i], node->i && i + 1 == lir_exit_count(node));
}

static const char *returned(EmitBody *e, const LirNode *node)
{
    LirType type = e->role == EMIT_DIRECT ? e->function->result : LIR_VALUE;
    if (type == LIR_VALUE)
        return optional(e, node->a, "JS_UNDEFINED");
    return emit_bare(e, emit_number(e, node->a, type == LIR_NUMBER_T));
}

static void emit_custom(EmitBody *e, const LirNode *node, const char *dst)
{
    switch (node->op) {
    case LIR_OP_ARGUMENTS_MAPPED:
        emit_arguments_mapped(e, node, dst);
        break;
    case LIR_OP_TDZ_CHECK:
        emit_tdz_check(e, node);
        break;
    case LIR_OP_UNBOUND_CHECK:
        emit_unbound_check(e, node);
        break;
    case LIR_OP_THROW_CONST:
        emit_throw_const(e, node);
        break;
    case LIR_OP_THROW:
    case LIR_OP_RETHROW:
        emit_throw(e, node);
        break;
    case LIR_OP_COMPLETE:
        emit_complete(e, node);
        break;
    case LIR_OP_DISPATCH:
        emit_dispatch(e, node);
        break;
    case LIR_OP_CATCH:
        emit_put(e, "%sjs_catch(js);", dst);
        break;
    case LIR_OP_RETURN:
        emit_put(e, "%s", emit_return(e, returned(e, node)));
        break;
    default:
        break;
    }
}

// `x++` for a step of one that stays where it is.
static bool emit_count(EmitBody *e, const LirNode *node)
{
    if (node->op != LIR_OP_NUM_STEP || !node->dst)
        return false;
    const char *x = emit_lvalue(e, node->dst);
    if (strcmp(x, emit_number(e, node->a, false)) != 0)
        return false;
    if (node->i == 1 || node->i == -1)
        emit_put(e, "%s%s;", x, node->i == 1 ? "++" : "--");
    else
        emit_put(e, "%s %c= %d;", x, node->i < 0 ? '-' : '+', node->i < 0 ? -node->i : node->i);
    return true;
}

static Kind kind_of(const EmitBody *e, const LirNode *node)
{
    if (node->op != LIR_OP_CALL_DIRECT)
        return templates[node->op].kind;
    if (!node->i)
        return KIND_PURE; // it cannot fail
    LirType result = node->a ? LIR_VALUE : e->lir->functions.data[node->function]->result;
    return result == LIR_NUMBER_T ? KIND_DOUBLE : result == LIR_INT ? KIND_INT64 : KIND_VALUE;
}

static const char *loaded_macro(const LirNode *node)
{
    if (node->op == LIR_OP_NUM_LIMIT)
        return node->j ? "JS_KNOWN_LOADED_LIMIT" : "JS_TRY_LOADED_LIMIT";
    return node->j ? "JS_KNOWN_LOADED" : "JS_TRY_LOADED";
}

// `JS_TRY_NUMBER(3, d1, x, fail);`: the result is written by the macro.
static void emit_conversion(EmitBody *e, const LirNode *node, const char *macro)
{
    uint32_t site = emit_site(e, node);
    if (e->loaded[node->a])
        macro = loaded_macro(node);
    else if (node->j)
        macro = node->op == LIR_OP_NUM_OF      ? "JS_KNOWN_NUMBER"
                : node->op == LIR_OP_NUM_INT32 ? "JS_KNOWN_INT32"
                                               : "JS_KNOWN_LIMIT";
    const char *value = emit_operand(e, node->a), *dst = "ignored_number";
    e->needs.known |= node->j != 0;
    if (node->dst)
        dst = emit_lvalue(e, node->dst);
    else
        e->needs.ignored_number = true;
    emit_put(e, "%s(%" PRIu32 ", %s, %s, %s);", macro, site, dst, value,
             emit_handler(e, node->on_throw));
}

static void emit_template(EmitBody *e, const LirNode *node, const char *dst)
{
    static const char *const macros[] = {
        [KIND_VALUE] = "JS_TRY",          [KIND_BOOL] = "JS_TRY_BOOL",
        [KIND_INT] = "JS_TRY_INT",        [KIND_POINTER] = "JS_TRY_BOOL",
        [KIND_NUMBER] = "JS_TRY_NUMBER",  [KIND_INT32] = "JS_TRY_INT32",
        [KIND_LIMIT] = "JS_TRY_LIMIT",
        [KIND_DOUBLE] = "JS_TRY_DOUBLE",  [KIND_INT64] = "JS_TRY_INT64", [KIND_VOID] = NULL};
    Kind kind = kind_of(e, node);
    if (kind == KIND_NUMBER || kind == KIND_INT32 || kind == KIND_LIMIT) {
        emit_conversion(e, node, macros[kind]);
        return;
    }
    // A site comes before the expression's own needs, so that sites are numbered in the order of
    // the text.
    bool fused = node->op == LIR_OP_CALL && e->fused[node->a];
    uint32_t site = !macros[kind] ? 0 : fused ? emit_fused_site(e, node) : emit_site(e, node);
    const char *expression = emit_bare(e, expand(e, node));
    if (kind == KIND_BOOL)
        dst = "";
    if (site)
        emit_put(e, "%s(%" PRIu32 ", %s%s, %s);", macros[kind], site, dst, expression,
                 emit_handler(e, node->on_throw));
    else
        emit_put(e, "%s%s;", dst, expression);
}

// `JS_KNOWN_OP(3, t3, add, t1, t2, fail);`: two values, probably numbers.
static void emit_known_op(EmitBody *e, const LirNode *node)
{
    const char *op = node->op == LIR_OP_ADD ? "add" : node->op == LIR_OP_SUBTRACT ? "subtract" : "multiply";
    uint32_t site = emit_site(e, node);
    const char *a = emit_operand(e, node->a), *b = emit_operand(e, node->b);
    e->needs.known = true;
    emit_put(e, "JS_KNOWN_OP(%" PRIu32 ", %s, %s, %s, %s, %s);", site, emit_lvalue(e, node->dst), op,
             emit_bare(e, a), emit_bare(e, b), emit_handler(e, node->on_throw));
}

// `JS_KNOWN_ADD(3, t2, t1, d1, fail);`: a value, probably a number, and a number.
static bool emit_known_arithmetic(EmitBody *e, const LirNode *node)
{
    bool arithmetic = node->op == LIR_OP_ADD || node->op == LIR_OP_SUBTRACT || node->op == LIR_OP_MULTIPLY;
    if (!arithmetic || !node->j || !node->dst)
        return false;
    if (node->op != LIR_OP_ADD || is_double(e, node->a) == is_double(e, node->b)) {
        emit_known_op(e, node);
        return true;
    }
    bool second = is_double(e, node->b);
    uint32_t site = emit_site(e, node);
    const char *value = emit_operand(e, second ? node->a : node->b);
    const char *number = emit_number(e, second ? node->b : node->a, true);
    e->needs.known = true;
    emit_put(e, "JS_KNOWN_ADD%s(%" PRIu32 ", %s, %s, %s, %s);", second ? "" : "_TO", site,
             emit_lvalue(e, node->dst), emit_bare(e, value), emit_bare(e, number),
             emit_handler(e, node->on_throw));
    return true;
}

void emit_op(EmitBody *e, const LirNode *node)
{
    if (node->op == LIR_OP_MOVE &&
        !strcmp(emit_lvalue(e, node->dst), emit_bare(e, expand(e, node))))
        return;
    if (emit_count(e, node) || emit_property(e, node) || emit_known_arithmetic(e, node))
        return;
    bool own = templates[node->op].kind != KIND_BOOL && node->op != LIR_OP_COMPLETE;
    const char *dst =
        node->dst && own ? arena_printf(e->arena, "%s = ", emit_lvalue(e, node->dst)) : "";
    if (templates[node->op].text)
        emit_template(e, node, dst);
    else
        emit_custom(e, node, dst);
}
