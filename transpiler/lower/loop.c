// SPDX-License-Identifier: MIT
//
// Loops. Each is a LOOP whose body leaves by a jump; `continue` jumps forward to the end of the body.
//
//     for (const x of it) f(x);
//         open it; for (;;) { if (!next(it, &x)) goto end; f(x); }  close_throw: close it, rethrow; end: ;
//
// Names of a head that closures capture are in an environment made anew, or copied, for each iteration.
#include "transpiler/lower/lowering.h"

// The break and continue targets of a loop, and its labels.
typedef struct LoopLeaps {
    Leap break_, continue_;
    LirLabel end, next;
} LoopLeaps;

// With --interruptible each round asks first whether to go on (js_interrupt).
static LirBlock *enter_loop(Lower *l)
{
    LirBlock *outer = lir_enter(&l->b, &lir_loop(&l->b)->body);
    if (l->b.unit->interruptible)
        lir_node(&l->b, LIR_OP_INTERRUPT_CHECK);
    return outer;
}

static void push_break(Lower *l, LoopLeaps *leaps)
{
    leaps->end = lir_label(&l->b, "end");
    leaps->next = lir_label(&l->b, "next");
    lower_leap_target(l, &leaps->break_, LEAP_BREAK, leaps->end, true);
}

static void push_continue(Lower *l, LoopLeaps *leaps)
{
    lower_leap_target(l, &leaps->continue_, LEAP_CONTINUE, leaps->next, true);
    leaps->continue_.labels = leaps->break_.labels;
    leaps->continue_.label_count = leaps->break_.label_count;
    memset(&l->labels, 0, sizeof l->labels);
}

static void place_if_used(Lower *l, LirLabel label)
{
    if (lower_label_used(l, label))
        lir_place(&l->b, label);
}

static bool is_true(const AstNode *test)
{
    if (!test)
        return true;
    if (test->kind == AST_BOOLEAN_LITERAL)
        return test->boolean_literal.value;
    return test->kind == AST_NUMBER_LITERAL && test->number_literal.value > 0;
}

static void leave_unless(Lower *l, AstNode *test, LirLabel end)
{
    if (is_true(test))
        return;
    LirBlock *outer = lower_unless(l, lower_bool(l, test));
    lir_jump(&l->b, end);
    lir_leave(&l->b, outer);
}

static void lower_body(Lower *l, AstNode *body, LoopLeaps *leaps)
{
    push_continue(l, leaps);
    lower_statement(l, body);
    lower_leap_pop(l, &leaps->continue_);
}

void lower_while(Lower *l, AstNode *node)
{
    LoopLeaps leaps;
    push_break(l, &leaps);
    LirBlock *outer = enter_loop(l);
    leave_unless(l, node->while_statement.test, leaps.end);
    lower_body(l, node->while_statement.body, &leaps);
    place_if_used(l, leaps.next);
    lir_leave(&l->b, outer);
    lower_leap_pop(l, &leaps.break_);
    place_if_used(l, leaps.end);
}

void lower_do_while(Lower *l, AstNode *node)
{
    LoopLeaps leaps;
    push_break(l, &leaps);
    LirBlock *outer = enter_loop(l);
    lower_body(l, node->do_while_statement.body, &leaps);
    place_if_used(l, leaps.next);
    if (lir_reachable(&l->b))
        leave_unless(l, node->do_while_statement.test, leaps.end);
    lir_leave(&l->b, outer);
    lower_leap_pop(l, &leaps.break_);
    place_if_used(l, leaps.end);
}

// Looks for functions (closures), or for names of a scope, in an expression.
typedef struct Search {
    const Lower *l;
    const Scope *scope;
    bool function, name;
} Search;

static void search(void *context, AstNode *node)
{
    Search *s = context;
    if (ast_function(node) || ast_class(node))
        s->function = true;
    if (node->kind == AST_IDENTIFIER) {
        Binding *binding = scope_binding(s->l->info, node);
        s->name |= binding && binding->scope == s->scope;
    }
    ast_each_below(node, NULL, search, s);
}

static bool contains_function(const Lower *l, AstNode *node)
{
    Search s = {.l = l};
    if (node)
        search(&s, node);
    return s.function;
}

// 14.7.4.4 CreatePerIterationEnvironment.
static void copy_env(Lower *l, const Scope *scope)
{
    LirNode *copy = lir_node(&l->b, LIR_OP_ENV_COPY);
    copy->a = copy->dst = l->env_regs[scope->id];
}

static bool copies_env(const Scope *scope)
{
    if (!scope || !scope->env_size)
        return false;
    for (uint32_t i = 0; i < scope->bindings.length; i++) {
        const Binding *binding = scope->bindings.data[i];
        if (binding->captured && binding->kind == BINDING_LET && binding->assigned)
            return true;
    }
    return false;
}

void lower_for(Lower *l, AstNode *node)
{
    AstNode *init = node->for_statement.init, *test = node->for_statement.test;
    AstNode *update = node->for_statement.update;
    Scope *scope = scope_of(l->info, node);
    LoopLeaps leaps;
    Using region;
    bool uses = lower_is_using(init);
    lower_enter_scope(l, scope);
    if (uses)
        lower_using_begin(l, &region);
    push_break(l, &leaps);
    if (init && init->kind == AST_VARIABLE_DECLARATION)
        lower_variables(l, init);
    else if (init)
        lower_effect(l, init);
    if (copies_env(scope) && contains_function(l, init))
        copy_env(l, scope);
    LirBlock *outer = enter_loop(l);
    leave_unless(l, test, leaps.end);
    lower_body(l, node->for_statement.body, &leaps);
    place_if_used(l, leaps.next);
    if (lir_reachable(&l->b)) {
        if (copies_env(scope))
            copy_env(l, scope);
        if (update)
            lower_effect(l, update);
    }
    lir_leave(&l->b, outer);
    lower_leap_pop(l, &leaps.break_);
    place_if_used(l, leaps.end);
    if (uses)
        lower_using_end(l, &region);
    lower_leave_scope(l, scope);
}

// for-in and for-of.

typedef struct ForEach {
    AstNode *node, *left, *right, *body;
    Scope *scope;
    LoopLeaps leaps;
} ForEach;

// The expression after `of` or `in` is in the dead zone of the head's names.
static LirReg lower_head_expression(Lower *l, ForEach *loop)
{
    Search s = {.l = l, .scope = loop->scope};
    if (loop->scope)
        search(&s, loop->right);
    Scope *scope = s.name || (s.function && loop->scope->env_size) ? loop->scope : NULL;
    lower_enter_scope(l, scope);
    LirReg value = lower_expr(l, loop->right);
    lower_leave_scope(l, scope);
    return value;
}

static AstNode *head_pattern(const ForEach *loop)
{
    if (loop->left->kind != AST_VARIABLE_DECLARATION)
        return loop->left;
    return loop->left->variable_declaration.declarations.data[0]->variable_declarator.id;
}

// The register that takes each item: a variable's own, where nothing can tell.
static LirReg item_register(Lower *l, const ForEach *loop)
{
    AstNode *pattern = head_pattern(loop);
    if (loop->scope && pattern->kind == AST_BINDING_IDENTIFIER) {
        Binding *binding = scope_binding(l->info, pattern);
        if (!binding->captured && !binding->checked)
            return lower_binding_reg(l, binding);
    }
    return lir_reg(&l->b, LIR_VALUE, NULL);
}

static void bind_head(Lower *l, ForEach *loop, LirReg item)
{
    AstNode *pattern = head_pattern(loop);
    bool initialize = loop->left->kind == AST_VARIABLE_DECLARATION &&
                      loop->left->variable_declaration.kind != AST_VAR;
    lower_enter_scope(l, loop->scope);
    lower_at(l, loop->left->start, loop->left->start); // an item has no text to quote
    lower_bind(l, pattern, item, initialize ? BIND_INITIALIZE : BIND_ASSIGN);
    lower_at(l, loop->node->start, loop->node->end);
}

static void lower_item(Lower *l, ForEach *loop, LirReg item)
{
    Using region;
    bool uses = lower_is_using(loop->left);
    if (uses) {
        lower_using_begin(l, &region);
        lower_using_add(l, item, loop->left->variable_declaration.kind);
    }
    bind_head(l, loop, item);
    lower_body(l, loop->body, &loop->leaps);
    if (uses) {
        // `continue` disposes of the item too.
        place_if_used(l, loop->leaps.next);
        loop->leaps.next = 0;
        lower_using_end(l, &region);
    }
    lower_leave_scope(l, loop->scope);
}

static void lower_step(Lower *l, LirOp op, LirReg iterator, LirReg item, LirLabel end)
{
    LirNode *next = lir_node(&l->b, op);
    next->a = iterator;
    next->dst2 = item;
    LirBlock *outer = lower_unless(l, lower_result(l, next, LIR_BOOL));
    lir_jump(&l->b, end);
    lir_leave(&l->b, outer);
}

void lower_for_in(Lower *l, AstNode *node)
{
    ForEach loop = {.node = node,
                    .left = node->for_in_statement.left,
                    .right = node->for_in_statement.right,
                    .body = node->for_in_statement.body,
                    .scope = scope_of(l->info, node)};
    if (loop.left->kind == AST_VARIABLE_DECLARATION && !loop.scope)
        lower_variables(l, loop.left); // B.3.5: for (var x = 1 in o)
    push_break(l, &loop.leaps);
    LirReg object = lower_head_expression(l, &loop);
    LirReg enumerator = lir_op1(&l->b, LIR_OP_FORIN_OPEN, object);
    LirBlock *outer = enter_loop(l);
    LirReg item = item_register(l, &loop);
    lower_step(l, LIR_OP_FORIN_NEXT, enumerator, item, loop.leaps.end);
    lower_item(l, &loop, item);
    place_if_used(l, loop.leaps.next);
    lir_leave(&l->b, outer);
    lower_leap_pop(l, &loop.leaps.break_);
    place_if_used(l, loop.leaps.end);
}

// The iterable's text is what "... is not iterable" quotes.
static LirReg open_iterator(Lower *l, ForEach *loop, LirOp op)
{
    LirReg iterable = lower_head_expression(l, loop);
    lower_at(l, loop->right->start, loop->right->end);
    LirReg iterator = lir_op1(&l->b, op, iterable);
    lower_at(l, loop->node->start, loop->node->end);
    return iterator;
}

static void lower_sync_for_of(Lower *l, ForEach *loop)
{
    Leap close;
    LirReg iterator = open_iterator(l, loop, LIR_OP_ITER_OPEN);
    push_break(l, &loop->leaps);
    LirBlock *outer = enter_loop(l);
    LirReg item = item_register(l, loop);
    lower_step(l, LIR_OP_ITER_NEXT, iterator, item, loop->leaps.end);
    lower_leap_cleanup(l, &close, LEAP_CLOSE, iterator, 0);
    lower_item(l, loop, item);
    lower_leap_pop(l, &close);
    place_if_used(l, loop->leaps.next);
    lir_leave(&l->b, outer);
    lower_leap_close_handlers(l, &close);
    lower_leap_pop(l, &loop->leaps.break_);
    place_if_used(l, loop->leaps.end);
}

// for await: the close suspends, so there is one for all ways out, with the completion it goes on with.
static void lower_for_await(Lower *l, ForEach *loop)
{
    Leap close;
    LirReg iterator = open_iterator(l, loop, LIR_OP_ASYNC_ITER_OPEN);
    push_break(l, &loop->leaps);
    LirBlock *outer = enter_loop(l);
    LirReg item = item_register(l, loop);
    LirNode *next = lir_node(&l->b, LIR_OP_FOR_AWAIT_NEXT);
    next->a = iterator;
    next->dst = item;
    next->target = loop->leaps.end;
    lower_use_label(l, next->target);
    lower_leap_cleanup(l, &close, LEAP_ASYNC_CLOSE, iterator, 0);
    lower_item(l, loop, item);
    lower_leap_pop(l, &close);
    place_if_used(l, loop->leaps.next);
    lir_leave(&l->b, outer);
    lower_leap_entry(l, &close);
    if (lir_reachable(&l->b)) {
        LirNode *node = lir_node(&l->b, LIR_OP_FOR_AWAIT_CLOSE);
        node->a = iterator;
        node->b = close.completion;
        lower_leap_dispatch(l, &close);
    }
    lower_leap_pop(l, &loop->leaps.break_);
    place_if_used(l, loop->leaps.end);
}

void lower_for_of(Lower *l, AstNode *node)
{
    ForEach loop = {.node = node,
                    .left = node->for_of_statement.left,
                    .right = node->for_of_statement.right,
                    .body = node->for_of_statement.body,
                    .scope = scope_of(l->info, node)};
    if (!node->for_of_statement.await)
        lower_sync_for_of(l, &loop);
    else if (lower_is_async(l))
        lower_for_await(l, &loop);
    else
        lower_unsupported(l, node, "for await here");
}
