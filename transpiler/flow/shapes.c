// SPDX-License-Identifier: MIT
// Shape checks, one for several accesses:
//
//     a.x - b.x;  a.y - b.y         guard_shape a .x .y ^1;  guard_shape b .x .y ^2
//                                   %5 = get_named a .x ^1;  %6 = get_named b .x ^2 ...
//
// A fact, "this register's object has the shape that the guard looked for", holds from its guard on, where control can
// only come from there, until something may run other code or the register is written. What runs other code on rare
// paths alone (the slow path of an access that relies on a guard, the conversion of what is no number) forgets all facts
// there, at run time: each fact is a C bool (emit/property.c). Writing a property that is there leaves shapes as they are.
//
// A function whose only way to other code are such rare paths is a leaf: it enters itself in the list of running functions
// on these.
#include "transpiler/flow/shapes.h"

#include "transpiler/flow/uses.h"

enum { MOST_AT_ONCE = 4, MOST_NAMES = 24, MOST_FACTS = 200, MOST_LEAF_NODES = 200 };

typedef struct Fact {
    LirReg base;
    LirNode **link; // what points to the first access: the guard goes there
    uint32_t place; // 1 .. MOST_AT_ONCE
    bool kept;
    VEC(LirNode *) accesses;
    VEC(LirNode *) within;     // what forgets facts while it holds
    VEC(uint32_t) overlapping; // facts, by index + 1
} Fact;

typedef struct Shapes {
    const LirUnit *unit;
    LirFunction *function;
    Arena *arena;
    bool *callee;    // by register: some call calls it
    uint32_t active[MOST_AT_ONCE]; // fact + 1, or 0
    VEC(Fact) facts;
    uint32_t loops;
    uint32_t nodes;
    bool other; // something other than the above may run other code
} Shapes;

static void forget_all(Shapes *s)
{
    memset(s->active, 0, sizeof s->active);
}

static void forget_register(Shapes *s, LirReg reg)
{
    for (uint32_t i = 0; reg && i < MOST_AT_ONCE; i++)
        if (s->active[i] && s->facts.data[s->active[i] - 1].base == reg)
            s->active[i] = 0;
}

static bool is_access(const Shapes *s, const LirNode *node)
{
    const LirRegInfo *base = &s->function->regs.data[node->a];
    if (base->constant)
        return false;
    // Outside of loops the top level runs once.
    if (!s->loops && s->function->flags & LIR_TOPLEVEL)
        return false;
    if (node->op == LIR_OP_PUT_NAMED) // constructors add properties
        return s->loops || !(s->function->flags & LIR_CONSTRUCTOR);
    return node->op == LIR_OP_GET_NAMED && node->dst && !s->callee[node->dst] &&
           !name_is(node->name, "length");
}

static bool is_integer(const Shapes *s, LirReg reg)
{
    const LirRegInfo *info = &s->function->regs.data[reg];
    return info->type == LIR_INT && !info->constant;
}

// Conversions of values that usually are numbers, and operators that convert.
static bool is_conversion(const Shapes *s, const LirNode *node)
{
    switch (node->op) {
    case LIR_OP_NUM_OF:
    case LIR_OP_NUM_INT32:
    case LIR_OP_NUM_LIMIT:
        return true;
    case LIR_OP_ADD:
    case LIR_OP_SUBTRACT:
    case LIR_OP_MULTIPLY:
        return node->dst && !is_integer(s, node->a) && !is_integer(s, node->b);
    default:
        return false;
    }
}

static Fact *fact_of(Shapes *s, LirReg base)
{
    for (uint32_t i = 0; i < MOST_AT_ONCE; i++)
        if (s->active[i] && s->facts.data[s->active[i] - 1].base == base)
            return &s->facts.data[s->active[i] - 1];
    return NULL;
}

static Fact *new_fact(Shapes *s, LirNode **link)
{
    uint32_t place = 0;
    while (place < MOST_AT_ONCE && s->active[place])
        place++;
    if (place == MOST_AT_ONCE || s->facts.length == MOST_FACTS)
        return NULL;
    Fact made = {.base = (*link)->a, .link = link, .place = place + 1};
    uint32_t number = s->facts.length + 1;
    for (uint32_t i = 0; i < MOST_AT_ONCE; i++)
        if (s->active[i]) {
            vec_push(s->arena, &made.overlapping, s->active[i]);
            vec_push(s->arena, &s->facts.data[s->active[i] - 1].overlapping, number);
        }
    vec_push(s->arena, &s->facts, made);
    s->active[place] = number;
    return &vec_last(&s->facts);
}

// False: the access stays as it is.
static bool note_access(Shapes *s, LirNode **link)
{
    LirNode *node = *link;
    Fact *fact = fact_of(s, node->a);
    if (fact && fact->accesses.length >= MOST_NAMES)
        return false;
    if (!fact)
        fact = new_fact(s, link);
    if (!fact)
        return false;
    vec_push(s->arena, &fact->accesses, node);
    return true;
}

static void note_conversion(Shapes *s, LirNode *node)
{
    for (uint32_t i = 0; i < MOST_AT_ONCE; i++)
        if (s->active[i])
            vec_push(s->arena, &s->facts.data[s->active[i] - 1].within, node);
}

static void walk(Shapes *s, LirBlock *block);

static void walk_if(Shapes *s, LirNode *node)
{
    uint32_t before[MOST_AT_ONCE], after[MOST_AT_ONCE];
    memcpy(before, s->active, sizeof before);
    walk(s, &node->body);
    memcpy(after, s->active, sizeof after);
    if (node->body.last && flow_is_terminator(node->body.last))
        memcpy(after, before, sizeof after);
    memcpy(s->active, before, sizeof before);
    walk(s, &node->otherwise);
    if (node->otherwise.last && flow_is_terminator(node->otherwise.last))
        memcpy(s->active, before, sizeof before);
    for (uint32_t i = 0; i < MOST_AT_ONCE; i++)
        if (before[i] != s->active[i] || before[i] != after[i])
            s->active[i] = 0;
}

static void walk_node(Shapes *s, LirNode **link)
{
    enum { OTHER_CODE = LIR_U | LIR_W | LIR_S };
    LirNode *node = *link;
    if (node->op == LIR_OP_IF) {
        walk_if(s, node);
    } else if (node->op == LIR_OP_LOOP) {
        forget_all(s);
        s->loops++;
        walk(s, &node->body);
        s->loops--;
        forget_all(s);
        s->other = true;
    } else if (node->op == LIR_OP_LABEL) {
        forget_all(s);
    } else if (is_conversion(s, node)) {
        note_conversion(s, node);
    } else if (!is_access(s, node) || !note_access(s, link)) {
        unsigned effects = lir_ops[node->op].effects;
        if (effects & OTHER_CODE && node->op != LIR_OP_ENV_PUT)
            forget_all(s);
        s->other |= (effects & (LIR_U | LIR_S | LIR_T)) != 0;
    }
    forget_register(s, node->dst);
    forget_register(s, node->dst2);
}

static void walk(Shapes *s, LirBlock *block)
{
    for (LirNode **link = &block->first; *link; link = &(*link)->next)
        walk_node(s, link);
}

// A check for one access alone is worth it where it keeps others' facts.
static void choose(Shapes *s, bool all)
{
    for (vec_each(Fact, fact, &s->facts))
        fact->kept = all || fact->accesses.length > 1;
    for (vec_each(Fact, fact, &s->facts))
        for (vec_each(uint32_t, other, &fact->overlapping))
            fact->kept |= s->facts.data[*other - 1].accesses.length > 1;
}

static void add_name(Name *names, uint32_t *count, Name name)
{
    for (uint32_t i = 0; i < *count; i++)
        if (names[i] == name)
            return;
    names[(*count)++] = name;
}

// What the guard of a fact reads, NULL, what it writes, NULL.
static const Name *names_of(Shapes *s, const Fact *fact)
{
    Name *names = ARENA_ARRAY(s->unit->arena, Name, 2 * fact->accesses.length + 2);
    uint32_t reads = 0, writes = 0;
    for (vec_each(LirNode *, access, &fact->accesses))
        if ((*access)->op == LIR_OP_GET_NAMED)
            add_name(names, &reads, (*access)->name);
    for (vec_each(LirNode *, access, &fact->accesses))
        if ((*access)->op == LIR_OP_PUT_NAMED)
            add_name(names + reads + 1, &writes, (*access)->name);
    return names;
}

static void insert_guard(Shapes *s, const Fact *fact, const Name *names)
{
    LirNode *guard = ARENA_NEW(s->unit->arena, LirNode), *first = fact->accesses.data[0];
    *guard = (LirNode){.op = LIR_OP_GUARD_SHAPE,
                       .start = first->start,
                       .end = first->end,
                       .at = first->at,
                       .a = fact->base,
                       .j = (int32_t)fact->place,
                       .keys = names,
                       .next = *fact->link};
    *fact->link = guard;
    s->function->regs.data[fact->base].uses++;
}

static void apply(Shapes *s)
{
    for (vec_each(Fact, fact, &s->facts)) {
        if (!fact->kept)
            continue;
        const Name *names = names_of(s, fact);
        for (vec_each(LirNode *, access, &fact->accesses)) {
            (*access)->j = (int32_t)fact->place;
            (*access)->keys = names;
        }
        for (vec_each(LirNode *, node, &fact->within))
            (*node)->j = 1;
        insert_guard(s, fact, names);
    }
}

static void mark_conversions(Shapes *s, LirBlock *block)
{
    for (LirNode *node = block->first; node; node = node->next) {
        if (is_conversion(s, node))
            node->j = 1;
        mark_conversions(s, &node->body);
        mark_conversions(s, &node->otherwise);
    }
}

void flow_shapes(const LirUnit *unit, LirFunction *function)
{
    Shapes s = {.unit = unit, .function = function, .arena = unit->scratch};
    s.callee = ARENA_ARRAY(s.arena, bool, function->regs.length);
    s.nodes = flow_find_callees(&function->prologue, s.callee) +
              flow_find_callees(&function->body, s.callee);
    walk(&s, &function->prologue);
    walk(&s, &function->body);
    function->leaf = function->kind == LIR_NORMAL && !(function->flags & LIR_TOPLEVEL) && !s.other &&
                     s.nodes <= MOST_LEAF_NODES;
    function->size = s.nodes;
    if (!function->leaf && !s.facts.length)
        return;
    choose(&s, function->leaf);
    apply(&s);
    if (function->leaf) {
        mark_conversions(&s, &function->prologue);
        mark_conversions(&s, &function->body);
    }
}
