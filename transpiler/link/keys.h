// SPDX-License-Identifier: MIT
// What is known of values as the names of properties:
//
//     a[i]      where i is a number         names no method
//     o["x"]    a string of the program     the name is seen
//     o[k]      nothing is known of k       may be any name
#ifndef TRANSPILER_LINK_KEYS_H
#define TRANSPILER_LINK_KEYS_H

#include "transpiler/lir/lir.h"

// Everything starts as a number and sinks.
typedef enum LinkKey {
    LINK_KEY_NUMBER, // a number, BigInt, boolean, undefined, null: names no method; sums of them neither
    LINK_KEY_SEEN,   // or a string that the program mentions, or a symbol
    LINK_KEY_ANY
} LinkKey;

typedef struct LinkKeys {
    const LirFunction *function;
    const uint32_t *flags;      // of names (names.h)
    bool symbols;               // what is called Symbol is the standard object
    uint8_t *classes;           // by register: LinkKey
    const LirNode **definition; // by register: the only one, or another node that none is
    bool changed;
} LinkKeys;

// Looks through the function; in scratch. `symbols` as above.
LinkKeys link_keys(const LirFunction *function, const uint32_t *flags, bool symbols, Arena *scratch);
LinkKey link_key(const LinkKeys *keys, LirReg reg);

#endif
