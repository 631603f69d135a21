// SPDX-License-Identifier: MIT
// Property sites in line (yieldc/property.h):
//
//     x = o.a;       JS_GET(4, x, o, IC_a, fail);
//     o.a + o.b      JS_KNOW(1, o, IC_a, 2, 0);  JS_KNOWN_GET(4, 1, t1, o, IC_a, fail);  JS_KNOWN_GET(4, 1, t2, o, IC_b, fail);
//     o.f(x)         JS_GET_METHOD(5, t1, o, IC_f, fail);  JS_TRY(6, t2 = js_call(js, t1, o, 1, (JsValue[]){x}), fail);
//
// The inline form stands in loops and in functions with few sites, up to a bound for each function; elsewhere the same
// site is a call (templates.def). The form of a site decides what its cache holds, so that both use the function of that form.
#include <inttypes.h>

#include "transpiler/emit/body.h"

enum { MOST_IN_LOOPS = 500, MOST_OUTSIDE = 48 };

// Whether a site here is worth its code.
static bool is_hot(EmitBody *e)
{
    if (e->cold || e->role == EMIT_START)
        return false;
    uint32_t most = e->loop ? MOST_IN_LOOPS : e->function->flags & LIR_TOPLEVEL ? 0 : MOST_OUTSIDE;
    if (e->inline_count >= most)
        return false;
    e->inline_count++;
    return true;
}

// The value read is called next, with the object it was read from as `this`.
bool emit_is_callee(const EmitBody *e, const LirNode *node)
{
    const LirRegInfo *info = &e->function->regs.data[node->dst];
    if (!node->dst || info->defs != 1 || info->name)
        return false;
    uint32_t left = info->uses; // that were not met yet
    for (const LirNode *next = node->next; next && left; next = next->next) {
        if ((next->op == LIR_OP_CALL || next->op == LIR_OP_CALL_LIST ||
             next->op == LIR_OP_CALL_DIRECT) &&
            next->a == node->dst)
            return next->b == node->a;
        uint32_t met = (next->a == node->dst) + (next->b == node->dst) + (next->c == node->dst);
        for (uint32_t i = 0; i < next->arg_count && next->op != LIR_OP_ARGUMENTS_MAPPED; i++)
            met += next->args[i] == node->dst;
        left = met < left ? left - met : 0;
    }
    return false;
}

// Methods that have an inline form, by their usual names.
static const struct {
    const char *name;
    uint32_t arguments;
    const char *call;
} known_methods[] = {
    {"push", 1, "js_call_push(js, $a, $b, $0)"},
    {"charCodeAt", 1, "js_call_char_code_at(js, $a, $b, $0)"},
    {"abs", 1, "js_call_abs(js, $a, $b, $0)"},
    {"floor", 1, "js_call_floor(js, $a, $b, $0)"},
    {"imul", 2, "js_call_imul(js, $a, $b, $0, $9)"},
    {"max", 2, "js_call_max(js, $a, $b, $0, $9)"},
    {"min", 2, "js_call_min(js, $a, $b, $0, $9)"},
    {"sqrt", 1, "js_call_sqrt(js, $a, $b, $0)"},
};

bool emit_is_known_method(Name method, uint32_t arguments)
{
    for (size_t i = 0; i < sizeof known_methods / sizeof *known_methods; i++)
        if (arguments == known_methods[i].arguments && name_is(method, known_methods[i].name))
            return true;
    return false;
}

const char *emit_method_call(const EmitBody *e, const LirNode *node)
{
    Name method = node->op == LIR_OP_CALL ? e->methods[node->a] : NULL;
    if (!method)
        return NULL;
    for (size_t i = 0; i < sizeof known_methods / sizeof *known_methods; i++)
        if (node->arg_count == known_methods[i].arguments && name_is(method, known_methods[i].name))
            return known_methods[i].call;
    return "js_call_closure(js, $a, $b, $A)";
}

// The type of which a typed array probably is, or NULL.
static const char *typed(const EmitBody *e, LirReg base)
{
    return e->hints ? emit_hint_type(e->hints[base]) : NULL;
}

static bool is_local_temporary(const EmitBody *e, LirReg reg)
{
    const LirRegInfo *info = &e->function->regs.data[reg];
    return reg && info->defs == 1 && !info->name && info->storage == LIR_LOCAL;
}

// The only use of the element, if that makes a number of it: the two are one, wherever nothing but C is between them.
const LirNode *emit_converted(const EmitBody *e, const LirNode *node)
{
    if (!is_local_temporary(e, node->dst) || e->function->regs.data[node->dst].uses != 1)
        return NULL;
    for (const LirNode *next = node->next; next; next = next->next)
        if ((next->op == LIR_OP_NUM_OF || (next->op == LIR_OP_NUM_LIMIT && node->op == LIR_OP_GET_NAMED)) &&
            next->a == node->dst)
            return is_local_temporary(e, next->dst) ? next : NULL;
    return NULL;
}

// x.length, whose only use is as a number, or where x is probably a typed array.
static void emit_get_length(EmitBody *e, const LirNode *node)
{
    const char *kind = typed(e, node->a) ? "_TYPED" : "";
    uint32_t site = emit_site(e, node);
    const char *base = emit_bare(e, emit_operand(e, node->a)), *ic = emit_ic(e->unit, node->name);
    const LirNode *number = emit_converted(e, node);
    const char *to = emit_lvalue(e, node->dst), *handler = emit_handler(e, node->on_throw);
    e->needs.unit = true;
    if (number) {
        e->loaded[node->dst] = true;
        emit_put(e, "JS_LOAD%s_LENGTH(%" PRIu32 ", %s, %s, %s, %s, %s);", kind, site, to,
                 emit_lvalue(e, number->dst), base, ic, handler);
    } else {
        emit_put(e, "JS_GET%s_LENGTH(%" PRIu32 ", %s, %s, %s, %s);", kind, site, to, base,
                 ic, handler);
    }
}

// JS_KNOW(1, o, IC_a, 2, 1): what is read, then what is written, have their caches side by side.
static void emit_guard(EmitBody *e, const LirNode *node)
{
    uint32_t counts[2] = {0, 0}, count = 0;
    for (const Name *name = node->keys, *end = name; count < 2; name = end + 1, count++) {
        for (end = name; *end; end++)
            counts[count]++;
    }
    EmitGuard guard = {node->keys, ARENA_ARRAY(e->arena, const char *, counts[0] + counts[1] + 1)};
    for (uint32_t i = 0; i < counts[0] + counts[1] + 1; i++)
        if (node->keys[i])
            guard.ics[i] = emit_ic(e->unit, node->keys[i]);
    vec_push(e->arena, &e->guards, guard);
    e->needs.unit = e->needs.known = true;
    emit_put(e, "JS_KNOW(%" PRId32 ", %s, %s, %" PRIu32 ", %" PRIu32 ");", node->j,
             emit_bare(e, emit_operand(e, node->a)), guard.ics[counts[0] ? 0 : 1], counts[0],
             counts[1]);
}

// The cache of an access that relies on a guard.
static const char *known_ic(const EmitBody *e, const LirNode *node)
{
    const EmitGuard *guard = &vec_last(&e->guards);
    while (guard->names != node->keys)
        guard--;
    uint32_t i = 0;
    if (node->op == LIR_OP_PUT_NAMED) {
        while (guard->names[i])
            i++;
        i++;
    }
    while (guard->names[i] != node->name)
        i++;
    return guard->ics[i];
}

static void emit_known_get(EmitBody *e, const LirNode *node)
{
    uint32_t site = emit_site(e, node);
    e->needs.unit = e->needs.known = true;
    emit_put(e, "JS_KNOWN_GET(%" PRIu32 ", %" PRId32 ", %s, %s, %s, %s);", site, node->j,
             emit_lvalue(e, node->dst), emit_bare(e, emit_operand(e, node->a)), known_ic(e, node),
             emit_handler(e, node->on_throw));
}

static void emit_known_put(EmitBody *e, const LirNode *node)
{
    uint32_t site = emit_site(e, node);
    e->needs.unit = e->needs.known = true;
    emit_put(e, "JS_KNOWN_PUT(%" PRIu32 ", %" PRId32 ", %s, %s, %s, %s, %s);", site, node->j,
             emit_bare(e, emit_operand(e, node->a)), known_ic(e, node),
             emit_operand(e, node->b), node->i ? "true" : "false", emit_handler(e, node->on_throw));
}

// JS_CALL_SQRT(6, t2, d1, IC_sqrt, t1, Math, x, fail): a number from a number, where the callee's site is in line.
static bool emit_sqrt(EmitBody *e, const LirNode *node)
{
    Name method = e->methods[node->a];
    if (!node->dst || !node->b || node->arg_count != 1 || !e->callees[node->a] || !method ||
        !name_is(method, "sqrt"))
        return false;
    const LirRegInfo *argument = &e->function->regs.data[node->args[0]];
    const LirNode *number = emit_converted(e, node);
    if (!number || argument->type != LIR_NUMBER_T || argument->constant)
        return false;
    uint32_t site = emit_site(e, node);
    e->loaded[node->dst] = e->needs.unit = true;
    emit_put(e, "JS_CALL_SQRT(%" PRIu32 ", %s, %s, %s, %s, %s, %s, %s);", site,
             emit_lvalue(e, node->dst), emit_lvalue(e, number->dst), e->callees[node->a],
             emit_operand(e, node->a), emit_operand(e, node->b),
             emit_bare(e, emit_number(e, node->args[0], true)), emit_handler(e, node->on_throw));
    return true;
}

static void emit_get(EmitBody *e, const LirNode *node)
{
    bool method = emit_is_callee(e, node);
    if (method && emit_fuse_method(e, node))
        return;
    bool hot = node->dst && !(method && emit_is_rare_call(e, node)) && is_hot(e);
    if (hot && !method && name_is(node->name, "length")) {
        emit_get_length(e, node);
        return;
    }
    uint32_t site = emit_site(e, node);
    const char *base = emit_bare(e, emit_operand(e, node->a)), *ic = emit_ic(e->unit, node->name);
    const char *handler = emit_handler(e, node->on_throw);
    e->needs.unit = true;
    if (hot) {
        e->methods[node->dst] = method ? node->name : NULL;
        e->callees[node->dst] = method ? ic : NULL;
        emit_put(e, "%s(%" PRIu32 ", %s, %s, %s, %s);", method ? "JS_GET_METHOD" : "JS_GET", site,
                 emit_lvalue(e, node->dst), base, ic, handler);
        return;
    }
    const char *to = node->dst ? arena_printf(e->arena, "%s = ", emit_lvalue(e, node->dst)) : "";
    emit_put(e, "JS_TRY(%" PRIu32 ", %sjs_%s_named(js, u, %s, %s), %s);", site, to,
             method ? "method" : "get", ic, base, handler);
}

static void emit_global_get(EmitBody *e, const LirNode *node)
{
    uint32_t site = emit_site(e, node);
    e->needs.unit = true;
    emit_put(e, "JS_GET_GLOBAL(%" PRIu32 ", %s, %s, %s);", site, emit_lvalue(e, node->dst),
             emit_global(e->unit, node->name), emit_handler(e, node->on_throw));
}

static void emit_set(EmitBody *e, const LirNode *node)
{
    // Constructors add properties, unless they do it again and again.
    bool add = e->function->flags & LIR_CONSTRUCTOR && !e->loop, hot = is_hot(e);
    uint32_t site = emit_site(e, node);
    const char *base = emit_bare(e, emit_operand(e, node->a)), *ic = emit_ic(e->unit, node->name);
    const char *value = emit_operand(e, node->b), *strict = node->i ? "true" : "false";
    const char *handler = emit_handler(e, node->on_throw);
    e->needs.unit = true;
    if (hot)
        emit_put(e, "%s(%" PRIu32 ", %s, %s, %s, %s, %s);", add ? "JS_ADD" : "JS_PUT", site, base,
                 ic, value, strict, handler);
    else
        emit_put(e, "JS_TRY_BOOL(%" PRIu32 ", js_%s_named(js, u, %s, %s, %s, %s), %s);", site,
                 add ? "add" : "put", ic, base, value, strict, handler);
}

// Whether a value may read the variable that the object goes to.
static bool values_read_result(const EmitBody *e, const LirNode *node)
{
    bool named = e->function->regs.data[node->dst].name;
    for (uint32_t i = 0; i < node->arg_count; i++) {
        LirReg reg = node->args[i];
        if (reg == node->dst || (named && e->folded[reg] && !e->function->regs.data[reg].constant))
            return true;
    }
    return false;
}

// t1 = js_literal(...); js_fill_slot(js, t1, 0, x); ...
static void emit_literal(EmitBody *e, const LirNode *node)
{
    if (!node->dst)
        return; // nobody could tell
    bool apart = values_read_result(e, node);
    uint32_t site = emit_site(e, node);
    const char *object = apart ? cnames_take(&e->locals, "made") : emit_lvalue(e, node->dst);
    if (apart) {
        emit_put(e, "{");
        e->w.depth++;
        emit_put(e, "JsValue %s;", object);
    }
    e->needs.unit = true;
    emit_put(e, "JS_TRY(%" PRIu32 ", %s = js_literal(js, u, %s, %" PRIu32 "), %s);", site, object,
             emit_literal_ic(e->unit, node->keys, node->arg_count), node->arg_count,
             emit_handler(e, node->on_throw));
    for (uint32_t i = 0; i < node->arg_count; i++)
        emit_put(e, "js_fill_slot(js, %s, %" PRIu32 ", %s);", object, i,
                 emit_operand(e, node->args[i]));
    if (apart) {
        emit_put(e, "%s = %s;", emit_lvalue(e, node->dst), object);
        e->w.depth--;
        emit_put(e, "}");
    }
}

// The key of an element, and the form of the site that goes with it.
static const char *element_key(EmitBody *e, LirReg reg, const char **form)
{
    const LirRegInfo *info = &e->function->regs.data[reg];
    bool number = !info->constant && (info->type == LIR_INT || info->type == LIR_NUMBER_T);
    *form = !number ? "" : info->type == LIR_INT ? "_INDEX" : "_NUMBER";
    return number ? emit_bare(e, emit_number(e, reg, false)) : emit_operand(e, reg);
}

static void emit_get_typed(EmitBody *e, const LirNode *node, const char *type)
{
    uint32_t site = emit_site(e, node);
    const char *form, *key = element_key(e, node->b, &form);
    const LirNode *number = emit_converted(e, node);
    if (number) {
        e->loaded[node->dst] = true;
        emit_put(e, "JS_LOAD_TYPED%s(%" PRIu32 ", %s, %s, %s, %s, %s, %s);", form, site,
                 emit_lvalue(e, node->dst), emit_lvalue(e, number->dst), type,
                 emit_bare(e, emit_operand(e, node->a)), key, emit_handler(e, node->on_throw));
        return;
    }
    emit_put(e, "JS_GET_TYPED%s(%" PRIu32 ", %s, %s, %s, %s, %s);", form, site,
             emit_lvalue(e, node->dst), type, emit_bare(e, emit_operand(e, node->a)), key,
             emit_handler(e, node->on_throw));
}

static void emit_put_typed(EmitBody *e, const LirNode *node, const char *type)
{
    uint32_t site = emit_site(e, node);
    const LirRegInfo *value = &e->function->regs.data[node->c];
    const char *form, *key = element_key(e, node->b, &form);
    bool number = !value->constant && (value->type == LIR_INT || value->type == LIR_NUMBER_T);
    const char *kind = !number ? "VALUE" : value->type == LIR_INT ? "INT" : "NUMBER";
    emit_put(e, "JS_PUT_TYPED%s(%" PRIu32 ", %s, %s, %s, %s, %s, %s, %s);", form, site, type,
             emit_bare(e, emit_operand(e, node->a)), key, kind,
             emit_bare(e, number ? emit_number(e, node->c, false) : emit_operand(e, node->c)),
             node->i ? "true" : "false", emit_handler(e, node->on_throw));
}

static bool is_ascii_literal(const EmitBody *e, LirReg reg)
{
    const LirNode *text = e->function->regs.data[reg].constant;
    return text && text->op == LIR_OP_STRING && text->name->ascii;
}

static void emit_get_element(EmitBody *e, const LirNode *node)
{
    if (typed(e, node->a)) {
        emit_get_typed(e, node, typed(e, node->a));
        return;
    }
    uint32_t site = emit_site(e, node);
    const char *base = emit_bare(e, emit_operand(e, node->a)), *form;
    const char *key = element_key(e, node->b, &form);
    emit_put(e, "JS_GET_%s%s(%" PRIu32 ", %s, %s, %s, %s);",
             is_ascii_literal(e, node->a) ? "UNIT" : "ELEMENT", form, site,
             emit_lvalue(e, node->dst), base, key, emit_handler(e, node->on_throw));
}

static void emit_put_element(EmitBody *e, const LirNode *node)
{
    if (typed(e, node->a)) {
        emit_put_typed(e, node, typed(e, node->a));
        return;
    }
    uint32_t site = emit_site(e, node);
    const char *base = emit_bare(e, emit_operand(e, node->a)), *form;
    const char *key = element_key(e, node->b, &form);
    emit_put(e, "JS_PUT_ELEMENT%s(%" PRIu32 ", %s, %s, %s, %s, %s);", form, site, base, key,
             emit_operand(e, node->c), node->i ? "true" : "false",
             emit_handler(e, node->on_throw));
}

static void emit_next(EmitBody *e, const LirNode *node)
{
    uint32_t site = emit_site(e, node);
    emit_put(e, "JS_NEXT(%" PRIu32 ", %s, &%s, %s, %s);", site, emit_lvalue(e, node->dst),
             emit_lvalue(e, node->a), emit_second(e, node), emit_handler(e, node->on_throw));
}

bool emit_property(EmitBody *e, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_GUARD_SHAPE:
        emit_guard(e, node);
        return true;
    case LIR_OP_CALL:
        return emit_sqrt(e, node);
    case LIR_OP_GET_NAMED:
        (node->j ? emit_known_get : emit_get)(e, node);
        return true;
    case LIR_OP_PUT_NAMED:
        (node->j ? emit_known_put : emit_set)(e, node);
        return true;
    case LIR_OP_OBJECT_LITERAL:
        emit_literal(e, node);
        return true;
    case LIR_OP_GLOBAL_GET:
        if (!node->dst || !is_hot(e))
            return false;
        emit_global_get(e, node);
        return true;
    case LIR_OP_GET_VALUE:
        if (!node->dst || !is_hot(e))
            return false;
        emit_get_element(e, node);
        return true;
    case LIR_OP_PUT_VALUE:
        if (!is_hot(e))
            return false;
        emit_put_element(e, node);
        return true;
    case LIR_OP_ITER_NEXT:
        if (!node->dst || !is_hot(e))
            return false;
        emit_next(e, node);
        return true;
    default:
        return false;
    }
}
