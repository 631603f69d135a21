// SPDX-License-Identifier: MIT
// The generated tables of static atoms (value/gen/atomgen.c).
#ifndef YIELDC_VALUE_ATOMS_H
#define YIELDC_VALUE_ATOMS_H

#include <yieldc/string.h>

// Open addressing by hash & mask with linear probing: 0, or 1 + index of js__static_atoms.
extern const uint32_t js__static_atom_mask;
extern const uint16_t js__static_atom_slots[];
extern const JsString *const js__static_atoms[];

// The shared strings of one Latin-1 character; all but the digits are atoms.
extern const JsString *const js__char_strings[256];

#endif
