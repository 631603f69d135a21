// SPDX-License-Identifier: MIT
//
// Calls: callee and this first, then the arguments; optional chains.
//
//     o.m(a, b = 1)      t1 = o.m; t2 = a; b = 1; t3 = js_call(js, t1, o, {t2, b})
//     a?.b(c)            t1 = undefined; if (js_is_nullish(a)) goto chain; ... t1 = t3; chain: ;
#include "transpiler/lower/lowering.h"

typedef struct Callee {
    LirReg function, this_; // this_ 0: undefined
} Callee;

// A link of a chain: its base is known to be neither undefined nor null behind it.
void lower_link(Lower *l, LirReg base)
{
    LirBlock *outer = lower_if(l, lir_op1(&l->b, LIR_OP_IS_NULLISH, base));
    lir_jump(&l->b, l->chain->end);
    lir_leave(&l->b, outer);
}

static Callee member_callee(Lower *l, AstNode *node, uint32_t until)
{
    AstNode *object = node->kind == AST_MEMBER ? node->member.object : node->index.object;
    bool optional = node->kind == AST_MEMBER ? node->member.optional : node->index.optional;
    Name name =
        node->kind == AST_MEMBER ? node->member.property : lower_key_name(node->index.property);
    Callee callee;
    callee.this_ = lower_operand(l, object, until);
    if (optional)
        lower_link(l, callee.this_);
    LirReg key = name ? 0 : lower_expr(l, node->index.property);
    uint32_t start = l->b.start, end = l->b.end;
    lower_at(l, node->start, node->end);
    l->b.at = lower_property_at(node);
    LirNode *get = lir_node(&l->b, name ? LIR_OP_GET_NAMED : LIR_OP_GET_VALUE);
    get->a = callee.this_;
    get->b = key;
    get->name = name;
    callee.function = lower_result(l, get, LIR_VALUE);
    lower_at(l, start, end);
    return callee;
}

static Callee callee_of(Lower *l, AstNode *node, uint32_t until);

// (a?.b)(): the parentheses end the chain, but b is still called on a.
static Callee chain_callee(Lower *l, AstNode *node, uint32_t until)
{
    Chain *outer = l->chain, chain = {lir_label(&l->b, "chain")};
    Callee callee = {lir_reg(&l->b, LIR_VALUE, NULL), lir_reg(&l->b, LIR_VALUE, NULL)};
    lower_move_into(l, callee.function, lower_undefined(l));
    lower_move_into(l, callee.this_, lower_undefined(l));
    l->chain = &chain;
    Callee inner = callee_of(l, node->optional_chain.expression, until);
    l->chain = outer;
    lir_move(&l->b, callee.function, inner.function);
    if (inner.this_)
        lir_move(&l->b, callee.this_, inner.this_);
    lir_place(&l->b, chain.end);
    return callee;
}

static Callee callee_of(Lower *l, AstNode *node, uint32_t until)
{
    Callee callee = {0, 0};
    switch (node->kind) {
    case AST_IDENTIFIER: {
        LirReg object = lower_with_lookup(l, node);
        if (!object)
            break;
        callee.function = lower_with_get(l, node, object, false);
        callee.this_ = lower_with_this(l, object);
        return callee;
    }
    case AST_PRIVATE_MEMBER:
        callee.this_ = lower_operand(l, node->private_member.object, until);
        if (node->private_member.optional)
            lower_link(l, callee.this_);
        callee.function =
            lir_op2(&l->b, LIR_OP_PRIVATE_GET, callee.this_, lower_private_name(l, node));
        return callee;
    case AST_MEMBER:
    case AST_INDEX:
        return member_callee(l, node, until);
    case AST_OPTIONAL_CHAIN:
        return chain_callee(l, node, until);
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX: {
        Target target = lower_target(l, node, node->start, until, false);
        callee.this_ = target.this_;
        callee.function = lower_target_get(l, &target);
        return callee;
    }
    default:
        break;
    }
    callee.function = lower_operand(l, node, until);
    return callee;
}

// Arguments without spread, each protected from what is evaluated behind it.
static void arguments_of(Lower *l, const AstList *list, uint32_t end, RegList *out)
{
    for (uint32_t i = 0; i < list->length; i++)
        vec_push(l->arena, out, lower_operand(l, list->data[i], end));
}

// A call's site is the callee's text, which "x is not a function" quotes; its place is the last
// name of it.
static void at_callee(Lower *l, const AstNode *callee)
{
    lower_at(l, callee->start, callee->end);
    if (callee->kind == AST_MEMBER)
        l->b.at = lower_property_at(callee);
    else if (callee->kind != AST_IDENTIFIER)
        l->b.at = callee->end;
}

// A construction's place is its `new`.
static void at_constructor(Lower *l, const AstNode *node)
{
    lower_at(l, node->new_expression.callee->start, node->new_expression.callee->end);
    l->b.at = node->start;
}

// Whether the runtime can make the function: it has no body, or one that looks for the global object.
static bool is_made(const AstList *arguments)
{
    if (!arguments->length)
        return true;
    const AstNode *body = arguments->data[0];
    return arguments->length == 1 && body->kind == AST_STRING_LITERAL &&
           (name_is(body->string_literal.value, "return this") ||
            name_is(body->string_literal.value, "return this;"));
}

// Function("...") and new Function("..."): there is no compiler when the program runs.
static void warn_constructor(Lower *l, const AstNode *callee, const AstList *arguments)
{
    if (callee->kind == AST_IDENTIFIER && name_is(callee->identifier.name, "Function") &&
        lower_is_global(scope_binding(l->info, callee)) && !is_made(arguments))
        lower_warn_dynamic(l, callee->start, callee->end,
                           "the Function constructor throws an EvalError when the program runs");
}

LirReg lower_call(Lower *l, AstNode *node)
{
    AstNode *callee_node = node->call_expression.callee;
    AstList *list = &node->call_expression.arguments;
    warn_constructor(l, callee_node, list);
    Binding *known =
        callee_node->kind == AST_IDENTIFIER ? lower_known_callee(l, callee_node) : NULL;
    bool read = known && l->read[known->id];
    Callee callee = callee_of(l, callee_node, node->end);
    if (known)
        l->read[known->id] = read;
    if (node->call_expression.optional)
        lower_link(l, callee.function);
    LirNode *call;
    if (lower_has_spread(list)) {
        LirReg arguments = lower_list(l, list, node->end);
        if (known)
            l->read[known->id] = true;
        at_callee(l, callee_node);
        call = lir_node(&l->b, LIR_OP_CALL_LIST);
        call->c = arguments;
    } else {
        RegList arguments = {0};
        arguments_of(l, list, node->end, &arguments);
        LirReg env = known ? lower_known_env(l, known) : 0;
        at_callee(l, callee_node);
        call = lir_node(&l->b, known ? LIR_OP_CALL_KNOWN : LIR_OP_CALL);
        lir_args(&l->b, call, arguments.data, arguments.length);
        call->c = env;
        if (known)
            vec_push(l->arena, &l->known_calls, (KnownCall){call, known});
    }
    call->a = callee.function;
    call->b = callee.this_;
    return lower_result(l, call, LIR_VALUE);
}

// The strings of a tagged template, the same frozen array at each evaluation of the site.
static LirReg template_object(Lower *l, const AstList *quasis)
{
    RegList strings = {0};
    for (uint32_t i = 0; i < quasis->length; i++) {
        Name cooked = quasis->data[i]->template_element.cooked;
        vec_push(l->arena, &strings, cooked ? lir_string(&l->b, cooked) : lower_undefined(l));
    }
    for (uint32_t i = 0; i < quasis->length; i++)
        vec_push(l->arena, &strings, lir_string(&l->b, quasis->data[i]->template_element.raw));
    LirNode *node = lir_node(&l->b, LIR_OP_TEMPLATE_OBJECT);
    node->i = (int32_t)l->unit->template_count++;
    lir_args(&l->b, node, strings.data, strings.length);
    return lower_result(l, node, LIR_VALUE);
}

// 13.3.11 Tagged Templates: a call with the strings and the values of the substitutions.
LirReg lower_tagged_template(Lower *l, AstNode *node)
{
    AstNode *quasi = node->tagged_template.quasi;
    Callee callee = callee_of(l, node->tagged_template.tag, node->end);
    RegList arguments = {0};
    vec_push(l->arena, &arguments, template_object(l, &quasi->template_literal.quasis));
    arguments_of(l, &quasi->template_literal.expressions, node->end, &arguments);
    at_callee(l, node->tagged_template.tag);
    LirNode *call = lir_node(&l->b, LIR_OP_CALL);
    call->a = callee.function;
    call->b = callee.this_;
    lir_args(&l->b, call, arguments.data, arguments.length);
    return lower_result(l, call, LIR_VALUE);
}

LirReg lower_new(Lower *l, AstNode *node)
{
    AstNode *callee = node->new_expression.callee;
    AstList *list = &node->new_expression.arguments;
    warn_constructor(l, callee, list);
    LirReg constructor = lower_operand(l, callee, node->end);
    if (lower_has_spread(list)) {
        LirReg arguments = lower_list(l, list, node->end);
        at_constructor(l, node);
        return lir_op2(&l->b, LIR_OP_NEW_LIST, constructor, arguments);
    }
    RegList arguments = {0};
    arguments_of(l, list, node->end, &arguments);
    at_constructor(l, node);
    LirNode *new_ = lir_node(&l->b, LIR_OP_NEW);
    new_->a = constructor;
    lir_args(&l->b, new_, arguments.data, arguments.length);
    return lower_result(l, new_, LIR_VALUE);
}

// 13.3.7.1 SuperCall: binds `this`, once.
LirReg lower_super_call(Lower *l, AstNode *node)
{
    ScopeFunction *f = l->function;
    while (f->is_arrow)
        f = f->outer;
    AstList *list = &node->super_call.arguments;
    LirReg callee = lower_read_binding(l, f->callee, false);
    LirReg constructor = lir_op1(&l->b, LIR_OP_SUPER_CONSTRUCTOR, callee);
    LirReg result;
    if (lower_has_spread(list)) {
        LirReg arguments = lower_list(l, list, node->end);
        lir_op1(&l->b, LIR_OP_SUPER_CHECK, constructor);
        LirReg new_target = lower_read_binding(l, f->new_target, false);
        result = lir_op3(&l->b, LIR_OP_CONSTRUCT_LIST, constructor, new_target, arguments);
    } else {
        RegList arguments = {0};
        arguments_of(l, list, node->end, &arguments);
        lir_op1(&l->b, LIR_OP_SUPER_CHECK, constructor);
        LirReg new_target = lower_read_binding(l, f->new_target, false);
        LirNode *construct = lir_node(&l->b, LIR_OP_CONSTRUCT);
        construct->a = constructor;
        construct->b = new_target;
        lir_args(&l->b, construct, arguments.data, arguments.length);
        result = lower_result(l, construct, LIR_VALUE);
    }
    lir_op1(&l->b, LIR_OP_UNBOUND_CHECK, lower_read_binding(l, f->this_, false));
    result = lower_initialize(l, f->this_, result);
    lower_call_fields(l, f);
    return result;
}

// 13.3.9 Optional Chains: the whole chain is undefined when a link's base is nullish.
LirReg lower_optional_chain(Lower *l, AstNode *node)
{
    Chain *outer = l->chain, chain = {lir_label(&l->b, "chain")};
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    lower_move_into(l, result, lower_undefined(l));
    l->chain = &chain;
    LirReg value = lower_expr(l, node->optional_chain.expression);
    l->chain = outer;
    lower_move_into(l, result, value);
    lir_place(&l->b, chain.end);
    return result;
}
