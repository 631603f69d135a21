// SPDX-License-Identifier: MIT
// A fixpoint over the registers of one function.
#include "transpiler/link/keys.h"

#include "transpiler/link/names.h"

static const char *const symbols[] = {"asyncDispose",       "asyncIterator", "dispose",
                                      "hasInstance",        "iterator",      "match",
                                      "matchAll",           "replace",       "search",
                                      "isConcatSpreadable", "species",       "split",
                                      "toPrimitive",        "toStringTag",   "unscopables"};

static const LirNode several = {.op = LIR_OP_UNDEFINED};

LinkKey link_key(const LinkKeys *keys, LirReg reg)
{
    LirType type = keys->function->regs.data[reg].type;
    if (type == LIR_NUMBER_T || type == LIR_INT || type == LIR_BOOL)
        return LINK_KEY_NUMBER;
    return type == LIR_VALUE ? (LinkKey)keys->classes[reg] : LINK_KEY_ANY;
}

// Symbol.iterator and its like: no program can change what stands there.
static bool is_symbol(const LinkKeys *keys, const LirNode *node)
{
    const LirNode *base = keys->definition[node->a];
    if (!keys->symbols || !base || base->op != LIR_OP_GLOBAL_GET ||
        !(keys->flags[base->name->index] & LINK_SYMBOL))
        return false;
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (name_is(node->name, symbols[i]))
            return true;
    return false;
}

static LinkKey key_of_result(const LinkKeys *keys, const LirNode *node)
{
    if (lir_makes_scalar(node->op))
        return LINK_KEY_NUMBER;
    switch (node->op) {
    case LIR_OP_STRING:
        return LINK_KEY_SEEN;
    case LIR_OP_GET_NAMED:
        return is_symbol(keys, node) ? LINK_KEY_SEEN : LINK_KEY_ANY;
    case LIR_OP_MOVE:
    case LIR_OP_TO_KEY:
        return link_key(keys, node->a);
    case LIR_OP_ADD:
        return link_key(keys, node->a) == LINK_KEY_NUMBER && link_key(keys, node->b) == LINK_KEY_NUMBER
                   ? LINK_KEY_NUMBER
                   : LINK_KEY_ANY;
    default:
        return LINK_KEY_ANY;
    }
}

static void sink(LinkKeys *keys, LirReg reg, LinkKey key)
{
    if (reg && keys->classes[reg] < key) {
        keys->classes[reg] = (uint8_t)key;
        keys->changed = true;
    }
}

static void classify(LinkKeys *keys, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->dst) {
            const LirNode **known = &keys->definition[node->dst];
            *known = *known && *known != node ? &several : node;
            sink(keys, node->dst, key_of_result(keys, node));
        }
        sink(keys, node->dst2, LINK_KEY_ANY);
        sink(keys, node->completion, LINK_KEY_ANY);
        for (uint32_t i = 0; i < lir_exit_count(node); i++)
            sink(keys, node->exits[i].completion, LINK_KEY_ANY);
        if (lir_nests(node)) {
            classify(keys, &node->body);
            classify(keys, &node->otherwise);
        }
    }
}

LinkKeys link_keys(const LirFunction *function, const uint32_t *flags, bool symbols_hold, Arena *scratch)
{
    LinkKeys keys = {.function = function, .flags = flags, .symbols = symbols_hold};
    keys.classes = ARENA_ARRAY(scratch, uint8_t, function->regs.length);
    keys.definition = ARENA_ARRAY(scratch, const LirNode *, function->regs.length);
    do {
        keys.changed = false;
        classify(&keys, &function->prologue);
        classify(&keys, &function->body);
    } while (keys.changed);
    return keys;
}
