// SPDX-License-Identifier: MIT
// Where properties probably lie in objects: what constructors set on `this` and what literals begin with has slots in that order.
#ifndef TRANSPILER_EMIT_LAYOUT_H
#define TRANSPILER_EMIT_LAYOUT_H

#include "transpiler/lir/lir.h"

// The properties of one kind of object, by slot.
typedef struct EmitLayout {
    const Name *names;
    uint32_t count;
} EmitLayout;

// Those of a unit, found when they are first asked for.
typedef struct EmitLayouts {
    bool known;
    VEC(EmitLayout) all;
} EmitLayouts;

// The slots of the names (slots[i] of names[i]), where all layouts that have all of the names agree on them; false: none has them,
// they do not agree, or a slot is above 255.
bool emit_slots(EmitLayouts *layouts, const LirUnit *unit, const Name *names, uint32_t count,
                uint8_t *slots);

#endif
