// SPDX-License-Identifier: MIT
// Straight code, twice (flow/sure.c): for objects of known shapes and numbers, without a look at anything twice, and in its usual form.
//
//     o.y = o.x + 1;         JS_SURE(o, IC_x, 1, 1, 0, other_1);
//                            JS_SURE_GET(t1, o, IC_x);
//                            JS_SURE_NUMBER(d1, t1, other_1);
//                            JS_SURE_PUT(o, IC_y, js_computed(d1 + 1));
//                            goto done_1;
//                        other_1: JS_GET(1, t1, o, IC_x_2, fail);
//                            ...
//                        done_1:
//
// The first form can be left wherever doing again what was done since is not noticed: each write, each call and each assignment to a
// variable is followed by a place of its own to go on at, in the usual form.
#include <inttypes.h>

#include "transpiler/emit/body.h"

enum { READ, WRITTEN, METHOD, USES };

// An object, and what is done with its properties.
typedef struct Base {
    LirReg reg;
    bool sure; // its shape was looked at, and nothing could change it since
    VEC(Name) names[USES];
    VEC(const char *) ics[USES];
    const uint8_t *slots; // of what is read, then of what is written, where they can be guessed, or NULL
} Base;

// A place to go on at in the usual form: in front of a node.
typedef struct Exit {
    const LirNode *node;
    const char *label; // NULL: nothing goes there
} Exit;

typedef struct Sure {
    EmitBody *e;
    VEC(Base) bases;
    VEC(Exit) exits;
} Sure;

static Base *base_of(Sure *s, LirReg reg)
{
    for (vec_each(Base, base, &s->bases))
        if (base->reg == reg)
            return base;
    vec_push(s->e->arena, &s->bases, (Base){.reg = reg});
    return &vec_last(&s->bases);
}

static bool has_name(const Base *base, int use, Name name)
{
    for (uint32_t i = 0; i < base->names[use].length; i++)
        if (base->names[use].data[i] == name)
            return true;
    return false;
}

static int use_of(const Sure *s, const LirNode *node)
{
    return node->op == LIR_OP_PUT_NAMED ? WRITTEN : emit_is_callee(s->e, node) ? METHOD : READ;
}

static bool is_access(const LirNode *node)
{
    return node->op == LIR_OP_GET_NAMED || node->op == LIR_OP_PUT_NAMED;
}

// Asks for the caches of a base, one behind the other, and for its slots.
static void find_caches(Sure *s, Base *base)
{
    EmitBody *e = s->e;
    uint32_t count = base->names[READ].length + base->names[WRITTEN].length, i = 0;
    Name *names = ARENA_ARRAY(e->arena, Name, count + 1);
    uint8_t *slots = ARENA_ARRAY(e->arena, uint8_t, count + 1);
    for (int use = 0; use < USES; use++)
        for (vec_each(Name, name, &base->names[use])) {
            vec_push(e->arena, &base->ics[use], emit_ic(e->unit, *name));
            if (use != METHOD)
                names[i++] = *name;
        }
    if (count && emit_slots(&e->unit->layouts, e->lir, names, count, slots))
        base->slots = slots;
}

static void find_names(Sure *s, const LirBlock *run)
{
    // What is written is looked for first: reads of it use the same cache.
    for (int written = 1; written >= 0; written--)
        for (const LirNode *node = run->first; node; node = node->next) {
            if (!is_access(node) || (use_of(s, node) == WRITTEN) != written)
                continue;
            int use = use_of(s, node);
            Base *base = base_of(s, node->a);
            if (!has_name(base, use, node->name) &&
                !(use == READ && has_name(base, WRITTEN, node->name)))
                vec_push(s->e->arena, &base->names[use], node->name);
        }
    for (vec_each(Base, base, &s->bases))
        find_caches(s, base);
}

// The cache, and what follows it: `IC_x, 0` with the slot of x.
static const char *cache(const Sure *s, const Base *base, int use, Name name)
{
    if (use == READ && has_name(base, WRITTEN, name))
        use = WRITTEN;
    uint32_t i = 0;
    while (base->names[use].data[i] != name)
        i++;
    const char *ic = base->ics[use].data[i];
    if (use == METHOD || !base->slots)
        return ic;
    return arena_printf(s->e->arena, "%s, %d", ic,
                        base->slots[use == READ ? i : base->names[READ].length + i]);
}

// Where to go on when something is out of the ordinary.
static const char *otherwise(Sure *s)
{
    Exit *exit = &vec_last(&s->exits);
    if (!exit->label)
        exit->label = arena_printf(s->e->arena, "other_%" PRIu32, ++s->e->sure_count);
    return exit->label;
}

// JS_SURE(o, IC_x, 2, 0, 0, other_1); where the slots are guessed: JS_SURE_AT(o, IC_x, 2, 0, 0, other_1, 0, 1);
static void look_at(Sure *s, Base *base)
{
    EmitBody *e = s->e;
    if (base->sure)
        return;
    const char *first = NULL, *slots = "";
    for (int use = USES - 1; use >= 0; use--)
        if (base->ics[use].length)
            first = base->ics[use].data[0];
    uint32_t reads = base->ics[READ].length, writes = base->ics[WRITTEN].length;
    for (uint32_t i = 0; base->slots && i < reads + writes; i++)
        slots = arena_printf(e->arena, "%s, %d", slots, base->slots[i]);
    emit_put(e, "%s(%s, %s, %" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %s%s);",
             base->slots ? "JS_SURE_AT" : "JS_SURE", emit_bare(e, emit_operand(e, base->reg)), first,
             reads, writes, base->ics[METHOD].length, otherwise(s), slots);
    base->sure = true;
}

static void put_access(Sure *s, const LirNode *node)
{
    EmitBody *e = s->e;
    int use = use_of(s, node);
    Base *base = base_of(s, node->a);
    look_at(s, base);
    const char *ic = cache(s, base, use, node->name), *at = base->slots ? "_AT" : "";
    const char *object = emit_bare(e, emit_operand(e, node->a));
    if (use == WRITTEN) {
        emit_put(e, "JS_SURE_PUT%s(%s, %s, %s);", at, object, ic,
                 emit_bare(e, emit_operand(e, node->b)));
    } else if (node->dst && use == METHOD) {
        e->callees[node->dst] = ic;
        emit_put(e, "JS_SURE_METHOD(%s, %s);", emit_lvalue(e, node->dst), ic);
    } else if (node->dst) {
        emit_put(e, "JS_SURE_GET%s(%s, %s, %s);", at, emit_lvalue(e, node->dst), object, ic);
    }
}

static bool is_double(const EmitBody *e, LirReg reg)
{
    const LirRegInfo *info = &e->function->regs.data[reg];
    return info->type == LIR_NUMBER_T && !info->constant;
}

static void put_arithmetic(Sure *s, const LirNode *node)
{
    EmitBody *e = s->e;
    bool second = is_double(e, node->b);
    if (node->op == LIR_OP_ADD && is_double(e, node->a) != second) {
        const char *value = emit_operand(e, second ? node->a : node->b);
        const char *number = emit_number(e, second ? node->b : node->a, true);
        emit_put(e, "JS_SURE_ADD(%s, %s, %s, %s);", emit_lvalue(e, node->dst), emit_bare(e, value),
                 emit_bare(e, number), otherwise(s));
        return;
    }
    const char *op = node->op == LIR_OP_ADD        ? "add"
                     : node->op == LIR_OP_SUBTRACT ? "subtract"
                                                   : "multiply";
    const char *a = emit_operand(e, node->a), *b = emit_operand(e, node->b);
    emit_put(e, "JS_SURE_OP(%s, %s, %s, %s, %s);", emit_lvalue(e, node->dst), op, emit_bare(e, a),
             emit_bare(e, b), otherwise(s));
}

static void put_conversion(Sure *s, const LirNode *node)
{
    EmitBody *e = s->e;
    if (e->loaded[node->a])
        return; // a root, which is a number already
    emit_put(e, "JS_SURE_%s(%s, %s, %s);", node->op == LIR_OP_NUM_OF ? "NUMBER" : "INT32",
             emit_lvalue(e, node->dst), emit_bare(e, emit_operand(e, node->a)), otherwise(s));
}

static void put_sqrt(Sure *s, const LirNode *node)
{
    EmitBody *e = s->e;
    e->loaded[node->dst] = true;
    emit_put(e, "JS_SURE_SQRT(%s, %s, %s, %s, %s, %s);", emit_lvalue(e, node->dst),
             emit_lvalue(e, emit_converted(e, node)->dst), e->callees[node->a],
             emit_operand(e, node->a), emit_bare(e, emit_number(e, node->args[0], true)),
             otherwise(s));
}

static void put_call(Sure *s, const LirNode *node)
{
    EmitBody *e = s->e;
    if (node->a)
        emit_direct_test(e, node, otherwise(s));
    e->sure = true;
    emit_op(e, node);
    e->sure = false;
    for (vec_each(Base, base, &s->bases))
        base->sure = false;
}

static void put_node(Sure *s, const LirNode *node)
{
    EmitBody *e = s->e;
    switch (node->op) {
    case LIR_OP_STMT:
        emit_statement_mark(e, node);
        break;
    case LIR_OP_GUARD_SHAPE:
        break;
    case LIR_OP_GET_NAMED:
    case LIR_OP_PUT_NAMED:
        put_access(s, node);
        break;
    case LIR_OP_ADD:
    case LIR_OP_SUBTRACT:
    case LIR_OP_MULTIPLY:
        put_arithmetic(s, node);
        break;
    case LIR_OP_NUM_OF:
    case LIR_OP_NUM_INT32:
        put_conversion(s, node);
        break;
    case LIR_OP_GLOBAL_GET:
        emit_put(e, "JS_SURE_GLOBAL(%s, %s, %s);", emit_lvalue(e, node->dst),
                 emit_global(e->unit, node->name), otherwise(s));
        break;
    case LIR_OP_CALL:
        put_sqrt(s, node);
        break;
    case LIR_OP_CALL_DIRECT:
        put_call(s, node);
        break;
    default:
        emit_op(e, node);
    }
}

// Whether doing the node again, and what was done before, would be noticed.
static bool is_final(const EmitBody *e, const LirNode *node)
{
    const LirRegInfo *info = &e->function->regs.data[node->dst];
    return lir_ops[node->op].effects & LIR_W || node->op == LIR_OP_CALL_DIRECT ||
           (node->dst && (info->defs != 1 || info->live_at_entry));
}

static void put_sure(Sure *s, const LirBlock *run)
{
    EmitBody *e = s->e;
    vec_push(e->arena, &s->exits, (Exit){run->first, NULL});
    for (const LirNode *node = run->first; node; node = node->next) {
        if (!emit_fold(e, node)) {
            emit_at(e, node->start);
            put_node(s, node);
        }
        if (node->dst)
            for (vec_each(Base, base, &s->bases))
                base->sure &= base->reg != node->dst;
        if (is_final(e, node) && node->next)
            vec_push(e->arena, &s->exits, (Exit){node->next, NULL});
    }
}

// Whether nothing up to `end` runs other code.
static bool is_quiet(const LirBlock *block, const LirNode *end)
{
    const LirNode *node = block->first;
    while (node && node != end && !(lir_ops[node->op].effects & (LIR_T | LIR_U)) && !lir_nests(node))
        node = node->next;
    return node == end;
}

// The return behind the run, if a leaf is nothing else, so that nothing is to be left behind its first form; the run itself where the
// function ends behind it; NULL: there is more.
static const LirNode *return_behind(const EmitBody *e, const LirNode *run)
{
    const LirFunction *f = e->function;
    if (!f->leaf || e->role != EMIT_DIRECT || !is_quiet(&f->prologue, NULL) || !is_quiet(&f->body, run))
        return NULL;
    const LirNode *last = run;
    while (last->next && (last->next->op == LIR_OP_STMT || lir_ops[last->next->op].effects == LIR_P))
        last = last->next;
    return !last->next ? run : last->next->op == LIR_OP_RETURN ? last->next : NULL;
}

// What is between the run and its return is done on both ways.
static void put_return(EmitBody *e, const LirNode *run, const LirNode *end)
{
    e->unlinked = e->links_late = true;
    for (const LirNode *node = run; node != end;)
        node = emit_node(e, node->next);
    if (end == run)
        emit_put(e, "%s", emit_return(e, e->function->result == LIR_VALUE ? "JS_UNDEFINED" : "0"));
    e->unlinked = false;
}

static void put_exit(EmitBody *e, const char *label)
{
    emit_label(e, label);
    if (e->links_late)
        emit_put(e, "JS_AT_LEAF(&%s_code);", e->stems[e->function->index]);
}

static void put_usual(Sure *s, const LirBlock *run)
{
    const Exit *exit = s->exits.data;
    for (const LirNode *node = run->first; node; node = node->next) {
        for (; exit < s->exits.data + s->exits.length && exit->node == node; exit++)
            if (exit->label)
                put_exit(s->e, exit->label);
        node = emit_node(s->e, node);
    }
}

// What guards in the run find out is not known where the usual form is entered behind them.
static void forget(EmitBody *e, const LirBlock *run)
{
    bool found[8] = {false};
    for (const LirNode *node = run->first; node; node = node->next)
        if (node->op == LIR_OP_GUARD_SHAPE)
            found[node->j & 7] = true;
    const char *text = "false;";
    for (int i = 7; i > 0; i--)
        if (found[i])
            text = arena_printf(e->arena, "known.k%d = %s", i, text);
    if (*text == 'k') {
        e->needs.known = true;
        emit_put(e, "%s", text);
    }
}

void emit_sure(EmitBody *e, const LirNode *node)
{
    Sure s = {.e = e};
    uint32_t line = e->comment_line, known_sites = e->known_sites;
    const char *done = arena_printf(e->arena, "done_%" PRIu32, ++e->sure_count);
    e->needs.unit = true;
    e->known_sites = e->sites.length;
    find_names(&s, &node->body);
    forget(e, &node->body);
    emit_put(e, "{");
    e->w.depth++;
    // Who reads the C is told; behind a comment nothing could go on the line, where lines are numbered.
    emit_put(e, e->w.file ? "JS_SURE_RUN;" : "JS_SURE_RUN; // for the usual shapes and numbers; the code behind is for all");
    put_sure(&s, &node->body);
    const LirNode *end = return_behind(e, node);
    if (end)
        put_return(e, node, end);
    else
        emit_put(e, "goto %s;", done);
    e->w.depth--;
    emit_put(e, "}");
    e->comment_line = line;
    put_usual(&s, &node->body);
    if (!end)
        emit_label(e, done);
    e->known_sites = known_sites;
}
