// SPDX-License-Identifier: MIT
// The generated tables of static atoms (value/gen/atomgen.c).
#ifndef YIELDC_VALUE_ATOMS_H
#define YIELDC_VALUE_ATOMS_H

#include <yieldc/atoms.h>
#include <yieldc/context.h>

// The static atoms that the program has: *at is 0 for the first, and goes on from call to call. NULL: there are no more.
const JsString *js__static_atom(size_t *at);

static inline JsString *js__char_string(Js *js, uint8_t c)
{
    return &js->chars[c].s;
}

#endif
