// SPDX-License-Identifier: MIT
// The generated tables of static atoms (value/gen/atomgen.c).
#ifndef YIELDC_VALUE_ATOMS_H
#define YIELDC_VALUE_ATOMS_H

#include <yieldc/atoms.h>
#include <yieldc/string.h>

// Open addressing by hash & mask with linear probing: 0, or 1 + index of js__static_atoms.
extern const uint32_t js__static_atom_mask;
extern const uint16_t js__static_atom_slots[];
extern const JsString *const js__static_atoms[];

static inline JsString *js__char_string(uint8_t c)
{
    return (JsString *)(uintptr_t)&js__chars[c].s;
}

#endif
