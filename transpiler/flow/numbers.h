// SPDX-License-Identifier: MIT
// What types.c and unbox.c share: the classes of registers, and the op on numbers that an op
// becomes.
#ifndef TRANSPILER_FLOW_NUMBERS_H
#define TRANSPILER_FLOW_NUMBERS_H

#include "transpiler/lir/lir.h"

// What a register may hold; each class contains those before it.
typedef enum Class {
    NATURAL, // an INT that is not negative
    INT,     // TRANSPILER.md 5.3
    NUMBER,
    VALUE
} Class;

// What is known of a function.
typedef struct FunctionTypes {
    uint8_t *classes;   // by register: Class
    bool *counts;       // by register: takes part in an operation on numbers
    bool *wanted;       // by register: is an operand of one
    uint8_t *arguments; // by number: Class of what callers pass, where all are known
    uint32_t argument_count;
    bool returns;       // some return was seen
    uint8_t result;     // Class
    VEC(uint32_t) callers; // by call_direct nodes
    bool dirty;         // something that it depends on changed
    bool traced;        // what is read before it is written has sunk
    uint32_t rounds;
} FunctionTypes;

typedef struct Types {
    const LirUnit *unit; // walking
    LirFunction *function;
    FunctionTypes *f;
    FunctionTypes *all; // of the functions of the unit
    bool no_bigint;
    bool changed;
    const LirNode *before; // the node in front of the one that is rewritten, in its block, or NULL
} Types;

// Whether the constant is one that an int register can hold.
bool flow_is_int(double d);
// The definition of a register that is a number constant, or NULL.
const LirNode *flow_constant_number(const LirFunction *function, LirReg reg);
Class flow_class_of(const Types *t, LirReg reg);
// `a + c` or `a - c` with a small constant: the step; 0 when the node is none.
int flow_step_of(const LirFunction *function, const LirNode *node);
// The op on numbers that an op becomes, or the op itself.
LirOp flow_number_op(LirOp op);
bool flow_is_bit_op(LirOp op);
// What becomes of the node: VALUE when it stays what it is, else the class of its result.
Class flow_class_of_result(const Types *t, const LirNode *node);
// Whether a comparison is one of numbers, one of them perhaps yet to be converted.
bool flow_compares_numbers(const Types *t, const LirNode *node);

// Rewrites a function by its classes (unbox.c). True when any op became another.
bool flow_unbox(Types *t);

#endif
