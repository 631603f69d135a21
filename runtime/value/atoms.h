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

// The shared strings of one Latin-1 character; all but the digits are atoms.
typedef struct JsCharString {
    JsString s;
    char c[8];
} JsCharString;
extern const JsCharString js__chars[256];

static inline JsString *js__char_string(uint8_t c)
{
    const JsString *s = c == 'E' ? &js__atom_E.s : &js__chars[c].s; // Math.E needs the name
    return (JsString *)(uintptr_t)s;
}

#endif
