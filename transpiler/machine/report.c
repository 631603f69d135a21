// SPDX-License-Identifier: MIT
// --frame-report: what a suspended call keeps, and why.
//
//     app.js:1:1: async function* count: 1 suspension point, 72 bytes
//         state 1  app.js:1:59  yield
//         56  the object itself
//          8  n  parameter, value, kept across the start, 1
//          8  i  number, kept across 1
//
// The sizes are those of <yieldc/async.h>, which tests/cli/frame-report.sh compares with the C compiler's.
#include "transpiler/flow/liveness.h"
#include "transpiler/machine/machine.h"

#include <inttypes.h>

enum { FRAME_BYTES = 48, ASYNC_GENERATOR_BYTES = 56, WORD_BYTES = 8 };

typedef struct Kept {
    LirReg reg;
    uint32_t state;
} Kept;

typedef struct Report {
    const LirUnit *unit;
    LirFunction *function;
    StrBuf *out;
    VEC(Kept) kept;
} Report;

static void keep(void *context, LirReg reg, const FlowStep *crossing)
{
    Report *r = context;
    Kept kept = {reg, crossing->node ? crossing->node->state : 0};
    vec_push(r->unit->arena, &r->kept, kept);
}

static uint32_t bytes_of(LirType type)
{
    return type == LIR_ITERATOR || type == LIR_COMPLETION ? 2 * WORD_BYTES : WORD_BYTES;
}

static const char *type_name(LirType type)
{
    static const char *const names[] = {[LIR_NONE] = "",
                                        [LIR_VALUE] = "value",
                                        [LIR_NUMBER_T] = "number",
                                        [LIR_INT] = "integer",
                                        [LIR_BOOL] = "boolean",
                                        [LIR_ITERATOR] = "iterator and its next",
                                        [LIR_COMPLETION] = "how a guarded region ended",
                                        [LIR_ENV] = "variables that inner functions share"};
    return names[type];
}

static const char *suspension_name(LirOp op)
{
    switch (op) {
    case LIR_OP_FOR_AWAIT_NEXT:
        return "for await: next()";
    case LIR_OP_FOR_AWAIT_CLOSE:
        return "for await: return()";
    case LIR_OP_DELEGATE:
        return "yield*";
    default:
        return lir_ops[op].text;
    }
}

static const LirNode *definition(const LirBlock *block, LirReg reg)
{
    for (const LirNode *node = block->first; node; node = node->next) {
        if (node->dst == reg || node->dst2 == reg || node->completion == reg)
            return node;
        const LirNode *inner = definition(&node->body, reg);
        inner = inner ? inner : definition(&node->otherwise, reg);
        if (inner)
            return inner;
    }
    return NULL;
}

static void put_place(const Report *r, uint32_t offset)
{
    SourcePosition at = source_position(r->unit->source, offset);
    strbuf_printf(r->out, "%s:%" PRIu32 ":%" PRIu32, r->unit->source->c_name, at.line, at.column);
}

static void put_states(const Report *r, LirReg reg)
{
    bool any = false;
    for (uint32_t state = 0; state < r->function->points.length; state++)
        for (vec_each(Kept, k, &r->kept))
            if (k->reg == reg && k->state == state) {
                strbuf_puts(r->out, any ? ", " : ", kept across ");
                if (state)
                    strbuf_printf(r->out, "%" PRIu32, state);
                else
                    strbuf_puts(r->out, "the start");
                any = true;
                break;
            }
    strbuf_puts(r->out, any ? "\n" : ", put there by the call\n");
}

static void put_field(const Report *r, LirReg reg)
{
    const LirRegInfo *info = &r->function->regs.data[reg];
    const LirNode *node = definition(&r->function->prologue, reg);
    bool parameter = node && node->op == LIR_OP_PARAM;
    strbuf_printf(r->out, "    %2" PRIu32 "  ", bytes_of(info->type));
    if (info->name)
        strbuf_printf(r->out, "%s  ", info->name->text);
    else
        strbuf_puts(r->out, "(temporary");
    node = node ? node : definition(&r->function->body, reg);
    if (!info->name && node) {
        strbuf_puts(r->out, " of ");
        put_place(r, node->start);
    }
    strbuf_printf(r->out, "%s%s%s", info->name ? "" : ")  ", parameter ? "parameter, " : "",
                  type_name(info->type));
    put_states(r, reg);
}

static uint32_t frame_bytes(const LirFunction *function)
{
    uint32_t bytes = function->kind == LIR_ASYNC_GENERATOR ? ASYNC_GENERATOR_BYTES : FRAME_BYTES;
    for (vec_each(LirReg, reg, &function->frame))
        bytes += bytes_of(function->regs.data[*reg].type);
    return bytes;
}

static void put_function(Report *r)
{
    static const char *const kinds[] = {"", "function* ", "async function ", "async function* "};
    LirFunction *f = r->function;
    uint32_t suspensions = f->points.length - 1;
    FlowGraph graph;
    flow_graph(&graph, r->unit->arena, f, true);
    flow_liveness(&graph, NULL, keep, NULL, r);
    put_place(r, f->start);
    strbuf_printf(r->out, ": %s%s: %" PRIu32 " suspension point%s, %" PRIu32 " bytes\n",
                  kinds[f->kind],
                  f->js_name                ? f->js_name->text
                  : f->flags & LIR_TOPLEVEL ? "(top level)"
                                            : "(anonymous)",
                  suspensions, suspensions == 1 ? "" : "s", frame_bytes(f));
    for (uint32_t i = 1; i < f->points.length; i++) {
        const LirNode *node = f->points.data[i].node;
        strbuf_printf(r->out, "    state %" PRIu32 "  ", i);
        put_place(r, node->start);
        strbuf_printf(r->out, "  %s\n", suspension_name(node->op));
    }
    strbuf_printf(r->out, "    %2d  the object itself\n",
                  f->kind == LIR_ASYNC_GENERATOR ? ASYNC_GENERATOR_BYTES : FRAME_BYTES);
    for (vec_each(LirReg, reg, &f->frame))
        put_field(r, *reg);
}

void machine_report(const LirUnit *const *units, size_t count, StrBuf *out)
{
    for (size_t i = 0; i < count; i++)
        for (vec_each(LirFunction *, f, &units[i]->functions)) {
            Report report = {.unit = units[i], .function = *f, .out = out};
            if (machine_is_resumable(*f))
                put_function(&report);
        }
}
