// SPDX-License-Identifier: MIT
// Ops as statements of C. Most are one expression, from templates.def:
//
//     %3 = add x%1 y%2 -> catch1      JS_TRY(4, t3 = js_add(js, x, y), catch_1);
#include <inttypes.h>

#include "transpiler/emit/templates.h"

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
             site, dst, emit_passed_in(e, 'm'), emit_passed_in(e, 'v'),
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
             emit_optional(e, node->a, "JS_UNDEFINED"), completion_kind(e, node->i));
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
        return emit_optional(e, node->a, "JS_UNDEFINED");
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
        return emit_templates[node->op].kind;
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
    const char *expression = emit_bare(e, emit_expand(e, node));
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
    if (node->op != LIR_OP_ADD || emit_is_double(e, node->a) == emit_is_double(e, node->b)) {
        emit_known_op(e, node);
        return true;
    }
    bool second = emit_is_double(e, node->b);
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
        !strcmp(emit_lvalue(e, node->dst), emit_bare(e, emit_expand(e, node))))
        return;
    if (emit_count(e, node) || emit_property(e, node) || emit_known_arithmetic(e, node))
        return;
    bool own = emit_templates[node->op].kind != KIND_BOOL && node->op != LIR_OP_COMPLETE;
    const char *dst =
        node->dst && own ? arena_printf(e->arena, "%s = ", emit_lvalue(e, node->dst)) : "";
    if (emit_templates[node->op].text)
        emit_template(e, node, dst);
    else
        emit_custom(e, node, dst);
}
