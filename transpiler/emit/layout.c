// SPDX-License-Identifier: MIT
// A guess, which the runtime compares with what it finds (js__sure_learn).
#include "transpiler/emit/layout.h"

enum { MOST_LAYOUTS = 1000 };

static void find_literals(EmitLayouts *layouts, const LirUnit *unit, const LirBlock *block)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->op == LIR_OP_OBJECT_LITERAL && layouts->all.length < MOST_LAYOUTS)
            vec_push(unit->arena, &layouts->all, (EmitLayout){node->keys, node->arg_count});
        if (lir_nests(node)) {
            find_literals(layouts, unit, &node->body);
            find_literals(layouts, unit, &node->otherwise);
        }
    }
}

static void find_layouts(EmitLayouts *layouts, const LirUnit *unit)
{
    layouts->known = true;
    for (uint32_t i = 0; i < unit->functions.length; i++) {
        const LirFunction *f = unit->functions.data[i];
        // Fields and what a base class sets come first.
        if (f->slots.length && !f->field_count && !(f->flags & LIR_DERIVED))
            vec_push(unit->arena, &layouts->all, (EmitLayout){f->slots.data, f->slots.length});
        if (lir_has(f, LIR_OP_OBJECT_LITERAL)) {
            find_literals(layouts, unit, &f->prologue);
            find_literals(layouts, unit, &f->body);
        }
    }
}

// The slot of the name + 1, or 0.
static uint32_t slot_of(const EmitLayout *layout, Name name)
{
    for (uint32_t i = 0; i < layout->count; i++)
        if (layout->names[i] == name)
            return i + 1;
    return 0;
}

bool emit_slots(EmitLayouts *layouts, const LirUnit *unit, const Name *names, uint32_t count,
                uint8_t *slots)
{
    bool found = false;
    if (!layouts->known)
        find_layouts(layouts, unit);
    for (vec_each(EmitLayout, layout, &layouts->all)) {
        uint32_t had = 0;
        while (had < count && slot_of(layout, names[had]))
            had++;
        for (uint32_t i = 0; had == count && i < count; i++) {
            uint32_t slot = slot_of(layout, names[i]) - 1;
            if (slot > UINT8_MAX || (found && slots[i] != slot))
                return false;
            slots[i] = (uint8_t)slot;
        }
        found |= had == count;
    }
    return found;
}
