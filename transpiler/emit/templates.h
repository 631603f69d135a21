// SPDX-License-Identifier: MIT
// The forms of ops as C: which kind of expression each is, and its text with a $ in front of what stands for an operand
// (templates.def). expand.c fills them in; fold.c asks what an expression is, ops.c makes statements of them.
#ifndef TRANSPILER_EMIT_TEMPLATES_H
#define TRANSPILER_EMIT_TEMPLATES_H

#include "transpiler/emit/body.h"

typedef enum Kind {
    KIND_NONE,
    KIND_PURE,
    KIND_READ,
    KIND_VALUE,
    KIND_BOOL,
    KIND_INT,
    KIND_NUMBER,
    KIND_INT32,
    KIND_LIMIT,
    KIND_DOUBLE,
    KIND_INT64,
    KIND_POINTER,
    KIND_VOID
} Kind;

typedef struct Template {
    Kind kind;
    const char *text;
} Template;
extern const Template emit_templates[LIR_OP_COUNT];

// The node as an expression, in the arena.
const char *emit_expand(EmitBody *e, const LirNode *node);

// The register as an expression; `absent` when there is none.
const char *emit_optional(EmitBody *e, LirReg reg, const char *absent);

// What the caller gave the function, by the letter that templates.def has for it.
const char *emit_passed_in(const EmitBody *e, char what);

// Whether the register is a double, and no constant.
bool emit_is_double(const EmitBody *e, LirReg reg);

#endif
