// SPDX-License-Identifier: MIT
// Resume points and the frame. The frame's fields: parameters that the runtime puts there
// (js_frame_entry), completions, iterators, environments and values, then what the collector must
// not look at (numbers, ints, bools). A point's live map has one bit a word behind the frame's
// head; from bit 63 on one bit stands for all further words, so nothing raw may stand there unless
// everything there is raw: raw words come first when the frame is that large.
#include "transpiler/flow/liveness.h"
#include "transpiler/machine/machine.h"

typedef struct Crossed {
    LirReg reg;
    uint32_t state;
} Crossed;

typedef struct Machine {
    Arena *arena, *scratch;
    LirFunction *function;
    VEC(Crossed) crossed;
} Machine;

bool machine_is_resumable(const LirFunction *function)
{
    return function->kind == LIR_GENERATOR || function->kind == LIR_ASYNC_GENERATOR ||
           (function->kind == LIR_ASYNC && function->suspends);
}

static bool number_block(Machine *m, LirBlock *block)
{
    bool any = false;
    for (LirNode *node = block->first; node; node = node->next) {
        if (lir_ops[node->op].effects & LIR_S) {
            node->state = (uint16_t)m->function->points.length;
            vec_push(m->arena, &m->function->points, (LirPoint){.node = node});
            any = true;
        }
        if (lir_nests(node)) {
            any |= number_block(m, &node->body);
            any |= number_block(m, &node->otherwise);
        }
    }
    return any;
}

static void cross(void *context, LirReg reg, const FlowStep *crossing)
{
    Machine *m = context;
    LirRegInfo *info = &m->function->regs.data[reg];
    info->storage = LIR_FRAME;
    vec_push(m->scratch, &m->crossed, (Crossed){reg, crossing->node ? crossing->node->state : 0});
}

// Words that a register of the type takes, and how many of them (from the first) hold values.
static uint32_t words_of(LirType type)
{
    return type == LIR_ITERATOR || type == LIR_COMPLETION ? 2 : 1;
}
static uint32_t values_of(LirType type)
{
    switch (type) {
    case LIR_ITERATOR:
        return 2;
    case LIR_VALUE:
    case LIR_ENV:
    case LIR_COMPLETION:
        return 1;
    default:
        return 0;
    }
}

static bool is_placed(const Machine *m, LirReg reg, uint32_t placed)
{
    for (uint32_t i = 0; i < placed; i++)
        if (m->function->frame.data[i] == reg)
            return true;
    return false;
}

// Places the registers of a type that are not among the first `placed` fields.
static uint32_t place(Machine *m, LirType type, uint32_t word, uint32_t placed)
{
    for (LirReg reg = 1; reg < m->function->regs.length; reg++) {
        LirRegInfo *info = &m->function->regs.data[reg];
        if (info->storage != LIR_FRAME || info->type != type || is_placed(m, reg, placed))
            continue;
        info->slot = word;
        word += words_of(type);
        vec_push(m->arena, &m->function->frame, reg);
    }
    return word;
}

static uint32_t frame_words(const LirFunction *function)
{
    uint32_t words = 0;
    for (LirReg reg = 1; reg < function->regs.length; reg++)
        if (function->regs.data[reg].storage == LIR_FRAME)
            words += words_of(function->regs.data[reg].type);
    return words;
}

// Whether the prologue does no more than put arguments 0, 1, ... into frame fields.
static bool has_plain_parameters(const LirFunction *function)
{
    int32_t next = 0;
    for (const LirNode *node = function->prologue.first; node; node = node->next) {
        if (node->op == LIR_OP_STMT)
            continue;
        if (node->op != LIR_OP_PARAM || node->i != next++ ||
            function->regs.data[node->dst].storage != LIR_FRAME)
            return false;
    }
    return true;
}

static uint32_t place_parameters(Machine *m)
{
    uint32_t word = 0;
    for (const LirNode *node = m->function->prologue.first; node; node = node->next) {
        if (node->op != LIR_OP_PARAM)
            continue;
        m->function->regs.data[node->dst].slot = word++;
        vec_push(m->arena, &m->function->frame, node->dst);
    }
    return word;
}

static void lay_out(Machine *m)
{
    static const LirType usual[] = {LIR_COMPLETION, LIR_ITERATOR, LIR_ENV, LIR_VALUE,
                                    LIR_NUMBER_T,   LIR_INT,      LIR_BOOL};
    static const LirType large[] = {LIR_NUMBER_T, LIR_INT, LIR_BOOL, LIR_COMPLETION,
                                    LIR_ITERATOR, LIR_ENV, LIR_VALUE};
    bool is_large = frame_words(m->function) > 63;
    const LirType *order = is_large ? large : usual;
    uint32_t word = 0;
    m->function->plain_parameters = !is_large && has_plain_parameters(m->function);
    if (m->function->plain_parameters)
        word = place_parameters(m);
    uint32_t parameters = word;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        word = place(m, order[i], word, parameters);
}

static void mark_live(Machine *m)
{
    for (uint32_t i = 0; i < m->crossed.length; i++) {
        const Crossed *c = &m->crossed.data[i];
        const LirRegInfo *info = &m->function->regs.data[c->reg];
        LirPoint *point = &m->function->points.data[c->state];
        for (uint32_t w = 0; w < values_of(info->type); w++) {
            uint32_t bit = info->slot + w;
            point->live |= UINT64_C(1) << (bit < 63 ? bit : 63);
        }
    }
}

void machine_function(const LirUnit *unit, LirFunction *function)
{
    Machine m = {.arena = unit->arena, .scratch = unit->scratch, .function = function};
    bool suspends = false;
    function->points.length = 0;
    function->frame.length = 0;
    vec_push(m.arena, &function->points, (LirPoint){0});
    suspends = number_block(&m, &function->body);
    function->suspends = suspends;
    flow_crossings(unit->scratch, function, machine_is_resumable(function), cross, &m);
    lay_out(&m);
    mark_live(&m);
}
