// SPDX-License-Identifier: MIT
//
// Leaps: everything that leaves a region on another way than its end. A region with a cleanup has a handler label, a
// completion register where more than one way leads through the cleanup, and a dispatch behind it.
//
//     for (;;) try { break; } finally { f(); }
//         c = {JUMP + 0}; goto finally;
//     caught: c = {THROW, js_catch(js)};
//     finally: f(); switch (c.kind) { case THROW: ...; case JUMP + 0: goto end; }
//
// A synchronous iterator's close is one op, so each way out has its own copy of it and no completion; only the RETURN
// that a generator gets at a yield needs one. The builder's handlers (on_throw, on_return, completion) are set here alone.
#include "transpiler/lower/lowering.h"

static void set_handlers(Lower *l, LirLabel on_throw, LirLabel on_return, LirReg completion)
{
    l->b.on_throw = on_throw;
    l->b.on_return = on_return;
    l->b.completion = completion;
}

LirLabel lower_leap_try(Lower *l, LirLabel handler)
{
    LirLabel outer = l->b.on_throw;
    l->b.on_throw = handler;
    return outer;
}

void lower_leap_end_try(Lower *l, LirLabel outer)
{
    l->b.on_throw = outer;
}

void lower_leap_target(Lower *l, Leap *leap, LeapKind kind, LirLabel label, bool unlabelled)
{
    *leap = (Leap){.outer = l->leaps, .kind = kind, .label = label, .unlabelled = unlabelled};
    leap->labels = l->labels.data;
    leap->label_count = l->labels.length;
    l->leaps = leap;
}

void lower_leap_cleanup(Lower *l, Leap *leap, LeapKind kind, LirReg iterator, LirReg open)
{
    *leap = (Leap){.outer = l->leaps, .kind = kind, .iterator = iterator, .open = open};
    leap->outer_throw = l->b.on_throw;
    leap->outer_return = l->b.on_return;
    leap->outer_completion = l->b.completion;
    leap->caught = lir_label(&l->b, kind == LEAP_FINALLY ? "caught" : "close_throw");
    if (kind != LEAP_CLOSE || lower_is_generator(l)) {
        leap->completion = lir_reg(&l->b, LIR_COMPLETION, NULL);
        leap->entry = lir_label(&l->b, kind == LEAP_FINALLY ? "finally"
                                       : kind == LEAP_CLOSE ? "close_return"
                                                            : "close");
    }
    l->leaps = leap;
    lower_leap_inside(l, leap);
}

void lower_leap_pop(Lower *l, Leap *leap)
{
    l->leaps = leap->outer;
    if (leap->kind >= LEAP_FINALLY)
        lower_leap_outside(l, leap);
}

void lower_leap_outside(Lower *l, const Leap *leap)
{
    set_handlers(l, leap->outer_throw, leap->outer_return, leap->outer_completion);
}

void lower_leap_inside(Lower *l, const Leap *leap)
{
    set_handlers(l, leap->caught, leap->entry, leap->completion);
}

void lower_leap_yield(Lower *l)
{
    Leap *leap = l->leaps;
    while (leap && leap->kind < LEAP_FINALLY)
        leap = leap->outer;
    if (leap)
        leap->returns = true;
}

static void complete(Lower *l, Leap *leap, int32_t kind, LirReg value)
{
    LirNode *node = lir_node(&l->b, LIR_OP_COMPLETE);
    node->dst = leap->completion;
    node->i = kind;
    node->a = value;
}

enum { COMPLETION_NORMAL, COMPLETION_THROW, COMPLETION_RETURN, COMPLETION_JUMP };

// The number of a way out of the cleanup to a target (or of a returning constructor, by its value).
static int32_t exit_kind(Lower *l, Leap *leap, Leap *target, LirReg value)
{
    for (uint32_t i = 0; i < leap->exits.length; i++)
        if (leap->exits.data[i].target == target && leap->exits.data[i].value == value)
            return COMPLETION_JUMP + (int32_t)i;
    vec_push(l->arena, &leap->exits, (LeapExit){target, value});
    return COMPLETION_JUMP + (int32_t)leap->exits.length - 1;
}

static void close_iterator(Lower *l, const Leap *leap, LirOp op)
{
    LirBlock *outer = leap->open ? lower_if(l, leap->open) : NULL;
    lir_op1(&l->b, op, leap->iterator);
    if (outer)
        lir_leave(&l->b, outer);
}

static bool is_derived(const Lower *l)
{
    return (l->b.function->flags & LIR_DERIVED) != 0;
}

// 10.2.2 step 11 and later: a derived constructor returns its `this` for undefined. Other results than objects are for
// js_construct to refuse.
static void return_value(Lower *l, LirReg value)
{
    if (!is_derived(l)) {
        lir_op1(&l->b, LIR_OP_RETURN, value);
        return;
    }
    LirBlock *outer = NULL;
    if (value)
        outer = lower_if(l, lir_op1(&l->b, LIR_OP_IS_UNDEFINED, value));
    LirReg this_ = lower_read_binding(l, l->function->this_, true);
    lir_op1(&l->b, LIR_OP_RETURN, this_);
    if (!value)
        return;
    lir_leave(&l->b, outer);
    lir_op1(&l->b, LIR_OP_RETURN, value);
}

// Code for leaving from `from` outwards to `target`, or for returning `value`.
static void leave(Lower *l, Leap *from, Leap *target, LirReg value)
{
    LirBuilder saved = l->b;
    Leap *leap = from;
    for (; leap != target; leap = leap->outer) {
        if (leap->kind == LEAP_CLOSE) {
            lower_leap_outside(l, leap);
            close_iterator(l, leap, LIR_OP_ITER_CLOSE);
        } else if (leap->kind > LEAP_CONTINUE) {
            break;
        }
    }
    if (leap != target) {
        if (target || is_derived(l)) {
            complete(l, leap, exit_kind(l, leap, target, value), 0);
        } else {
            complete(l, leap, COMPLETION_RETURN, value);
            leap->returns = true;
        }
        lir_jump(&l->b, leap->entry);
    } else if (target) {
        lir_jump(&l->b, target->label);
    } else {
        return_value(l, value);
    }
    set_handlers(l, saved.on_throw, saved.on_return, saved.completion);
}

static bool matches(const Leap *leap, Name label, LeapKind kind)
{
    if (leap->kind != kind)
        return false;
    if (!label)
        return leap->unlabelled;
    for (uint32_t i = 0; i < leap->label_count; i++)
        if (leap->labels[i] == label)
            return true;
    return false;
}

void lower_leap_break(Lower *l, Name label, bool is_continue)
{
    Leap *target = l->leaps;
    while (target && !matches(target, label, is_continue ? LEAP_CONTINUE : LEAP_BREAK))
        target = target->outer;
    if (target)
        leave(l, l->leaps, target, 0);
}

void lower_leap_return(Lower *l, LirReg value)
{
    if (value && is_derived(l))
        value = lower_copy(l, value); // it stays in the register until after the cleanups
    else if (!value && !is_derived(l))
        value = lower_undefined(l);
    leave(l, l->leaps, NULL, value);
}

// Dispatching.

// The first cleanup between `from` and `target`.
static Leap *next_cleanup(Leap *from, const Leap *target)
{
    while (from != target && from->kind < LEAP_FINALLY)
        from = from->outer;
    return from == target ? NULL : from;
}

static void add_exit(Lower *l, LirNode *dispatch, LirExit way)
{
    LirExit *exits = ARENA_ARRAY(l->arena, LirExit, dispatch->exit_count + 1);
    if (dispatch->exit_count)
        memcpy(exits, dispatch->exits, sizeof *exits * dispatch->exit_count);
    exits[dispatch->exit_count++] = way;
    dispatch->exits = exits;
    lower_use_label(l, way.label);
}

static LirNode *dispatch_node(Lower *l, const Leap *leap)
{
    LirNode *node = lir_node(&l->b, LIR_OP_DISPATCH);
    node->a = leap->completion;
    return node;
}

// Adds the way that a RETURN in the completion takes from here; the label of code that is still to be written, or 0.
static LirLabel add_return(Lower *l, LirNode *dispatch, Leap *from)
{
    Leap *cleanup = next_cleanup(from, NULL);
    LirExit way = {.kind = COMPLETION_RETURN};
    LirLabel code = 0;
    if (cleanup && cleanup->kind == LEAP_CLOSE) {
        way.label = code = lir_label(&l->b, "return");
    } else if (cleanup) {
        way.label = cleanup->entry;
        way.completion = cleanup->completion;
        cleanup->returns = true;
    }
    add_exit(l, dispatch, way);
    return code;
}

// Goes on with a RETURN whose value is in the completion: closes iterators until a cleanup takes it, or returns.
static void continue_return(Lower *l, const Leap *leap, Leap *from)
{
    LirBuilder saved = l->b;
    Leap *cleanup = next_cleanup(from, NULL);
    while (cleanup && cleanup->kind == LEAP_CLOSE) {
        lower_leap_outside(l, cleanup);
        close_iterator(l, cleanup, LIR_OP_ITER_CLOSE);
        from = cleanup->outer;
        cleanup = next_cleanup(from, NULL);
    }
    add_return(l, dispatch_node(l, leap), from);
    set_handlers(l, saved.on_throw, saved.on_return, saved.completion);
}

// Adds the n-th jump out of the cleanup; the label of code that is still to be written, or 0.
static LirLabel add_jump(Lower *l, LirNode *dispatch, const Leap *leap, uint32_t n)
{
    LeapExit exit = leap->exits.data[n];
    Leap *cleanup = next_cleanup(leap->outer, exit.target);
    LirExit way = {.kind = COMPLETION_JUMP + (int)n};
    LirLabel code = 0;
    if (!exit.target || (cleanup && cleanup->kind == LEAP_CLOSE)) {
        way.label = code = lir_label(&l->b, "leave");
    } else if (cleanup) {
        way.label = cleanup->entry;
        way.completion = cleanup->completion;
        way.outer_kind = exit_kind(l, cleanup, exit.target, 0);
    } else {
        way.label = exit.target->label;
    }
    add_exit(l, dispatch, way);
    return code;
}

void lower_leap_dispatch(Lower *l, Leap *leap)
{
    if (!lower_label_used(l, leap->caught) && !leap->returns && !leap->exits.length)
        return;
    LirNode *dispatch = dispatch_node(l, leap);
    if (lower_label_used(l, leap->caught))
        add_exit(l, dispatch, (LirExit){.kind = COMPLETION_THROW, .label = l->b.on_throw});
    LirLabel on_return = leap->returns ? add_return(l, dispatch, leap->outer) : 0;
    LirLabel *codes = ARENA_ARRAY(l->arena, LirLabel, leap->exits.length);
    bool any = on_return != 0;
    for (uint32_t i = 0; i < leap->exits.length; i++)
        any |= (codes[i] = add_jump(l, dispatch, leap, i)) != 0;
    if (!any)
        return;
    LirLabel normal = lir_label(&l->b, "normal");
    lir_jump(&l->b, normal);
    if (on_return) {
        lir_place(&l->b, on_return);
        continue_return(l, leap, leap->outer);
    }
    for (uint32_t i = 0; i < leap->exits.length; i++)
        if (codes[i]) {
            lir_place(&l->b, codes[i]);
            leave(l, leap->outer, leap->exits.data[i].target, leap->exits.data[i].value);
        }
    lir_place(&l->b, normal);
}

void lower_leap_entry(Lower *l, Leap *leap)
{
    bool reachable = lir_reachable(&l->b);
    if (!lower_label_used(l, leap->caught) && !lower_label_used(l, leap->entry))
        return; // the end of the region is the only way in
    if (reachable)
        complete(l, leap, COMPLETION_NORMAL, 0);
    if (lower_label_used(l, leap->caught)) {
        if (reachable)
            lir_jump(&l->b, leap->entry);
        lir_place(&l->b, leap->caught);
        complete(l, leap, COMPLETION_THROW, lir_op0(&l->b, LIR_OP_CATCH));
    }
    if (lower_label_used(l, leap->entry))
        lir_place(&l->b, leap->entry);
}

bool lower_leap_entry_of_error(Lower *l, Leap *leap, LirReg error)
{
    bool reachable = lir_reachable(&l->b), caught = lower_label_used(l, leap->caught);
    bool leaps = lower_label_used(l, leap->entry);
    if (!reachable && !caught && !leaps)
        return false;
    if (reachable && leaps)
        complete(l, leap, COMPLETION_NORMAL, 0);
    if (caught) {
        LirLabel normal = lir_label(&l->b, "dispose");
        if (reachable)
            lir_jump(&l->b, leaps ? leap->entry : normal);
        lir_place(&l->b, leap->caught);
        lower_move_into(l, error, lir_op0(&l->b, LIR_OP_CATCH));
        if (leaps)
            complete(l, leap, COMPLETION_NORMAL, 0);
        if (!leaps && reachable)
            lir_place(&l->b, normal);
    }
    if (leaps)
        lir_place(&l->b, leap->entry);
    leap->caught = 0; // dispatch knows of no throw
    return true;
}

void lower_leap_close_handlers(Lower *l, Leap *leap)
{
    if (lower_label_used(l, leap->caught)) {
        lir_place(&l->b, leap->caught);
        LirReg error = lir_op0(&l->b, LIR_OP_CATCH);
        close_iterator(l, leap, LIR_OP_ITER_CLOSE_THROW);
        lir_op1(&l->b, LIR_OP_RETHROW, error);
    }
    if (lower_label_used(l, leap->entry)) {
        lir_place(&l->b, leap->entry);
        close_iterator(l, leap, LIR_OP_ITER_CLOSE);
        continue_return(l, leap, leap->outer);
    }
}
