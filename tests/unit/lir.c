// SPDX-License-Identifier: MIT
// The lowered tree: builder, checker, liveness, frame layout and the C of a small generator.
#include "tests/unit/unit.h"
#include "transpiler/emit/emit.h"
#include "transpiler/flow/near.h"
#include "transpiler/flow/types.h"
#include "transpiler/flow/uses.h"
#include "transpiler/lir/lir.h"
#include "transpiler/machine/machine.h"

static const char text[] = "async function* count(n) { for (let i = 0; i < n; i++) yield i; }\n";

typedef struct Fixture {
    Arena arena, scratch;
    NameTable names;
    Source source;
    LirUnit unit;
    LirBuilder b;
} Fixture;

static void start(Fixture *f)
{
    memset(f, 0, sizeof *f);
    arena_init(&f->arena);
    name_table_init(&f->names, &f->arena);
    source_init(&f->source, &f->arena, "count.js", text, sizeof text - 1);
    lir_unit_init(&f->unit, &f->arena, &f->source);
    arena_init(&f->scratch);
    f->unit.scratch = &f->scratch;
}

static void finish(Fixture *f)
{
    arena_release(&f->scratch);
    arena_release(&f->arena);
}

static LirFunction *begin(Fixture *f, LirKind kind, const char *name)
{
    LirFunction *function = lir_function_new(&f->unit, kind);
    function->c_name = name_from(&f->names, name);
    function->end = sizeof text - 2;
    lir_builder_init(&f->b, &f->unit, function);
    return function;
}

static void top_level(Fixture *f)
{
    LirFunction *function = begin(f, LIR_NORMAL, "top");
    function->flags = LIR_TOPLEVEL;
    lir_enter(&f->b, &function->body);
    lir_op1(&f->b, LIR_OP_RETURN, lir_op0(&f->b, LIR_OP_UNDEFINED));
}

// The registers of count that the tests ask for.
typedef struct Count {
    LirFunction *function;
    LirReg n, i, less;
} Count;

static Count build_count(Fixture *f)
{
    LirBuilder *b = &f->b;
    Count count = {.function = begin(f, LIR_ASYNC_GENERATOR, "count")};
    count.n = lir_reg(b, LIR_VALUE, name_from(&f->names, "n"));
    count.i = lir_reg(b, LIR_VALUE, name_from(&f->names, "i"));
    lir_node(b, LIR_OP_PARAM)->dst = count.n;
    lir_enter(b, &count.function->body);
    lir_move(b, count.i, lir_number(b, 0));
    LirLabel end = lir_label(b, "end"), next = lir_label(b, "next");
    LirNode *loop = lir_loop(b);
    LirBlock *outer = lir_enter(b, &loop->body);
    count.less = lir_op2(b, LIR_OP_LESS, count.i, count.n);
    LirNode *test = lir_if(b, count.less);
    LirBlock *inside = lir_enter(b, &test->otherwise);
    lir_jump(b, end);
    lir_leave(b, inside);
    lir_op1(b, LIR_OP_YIELD, count.i);
    lir_place(b, next);
    lir_move(b, count.i, lir_op1(b, LIR_OP_INCREMENT, lir_op1(b, LIR_OP_TO_NUMERIC, count.i)));
    lir_leave(b, outer);
    lir_place(b, end);
    lir_op1(b, LIR_OP_RETURN, lir_op0(b, LIR_OP_UNDEFINED));
    return count;
}

static void prepare(Fixture *f, LirFunction *function)
{
    flow_tidy(&f->unit, function);
    lir_constants(function);
    machine_function(&f->unit, function);
}

static bool check(Fixture *f)
{
    StrBuf out = {0};
    bool ok = lir_check(&f->unit, &out);
    strbuf_release(&out);
    return ok;
}

START_TEST(check_accepts_count)
{
    Fixture f;
    start(&f);
    top_level(&f);
    build_count(&f);
    ck_assert(check(&f));
    finish(&f);
}
END_TEST

START_TEST(check_finds_backward_jump)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_NORMAL, "f");
    lir_enter(&f.b, &function->body);
    LirLabel label = lir_label(&f.b, "x");
    lir_place(&f.b, label);
    lir_jump(&f.b, label);
    ck_assert(!check(&f));
    finish(&f);
}
END_TEST

START_TEST(check_finds_jump_into_block)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_NORMAL, "f");
    lir_enter(&f.b, &function->body);
    LirLabel label = lir_label(&f.b, "x");
    lir_jump(&f.b, label);
    LirNode *loop = lir_loop(&f.b);
    LirBlock *outer = lir_enter(&f.b, &loop->body);
    lir_place(&f.b, label);
    lir_leave(&f.b, outer);
    ck_assert(!check(&f));
    finish(&f);
}
END_TEST

START_TEST(check_finds_wrong_type)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_NORMAL, "f");
    lir_enter(&f.b, &function->body);
    lir_if(&f.b, lir_number(&f.b, 1));
    ck_assert(!check(&f));
    finish(&f);
}
END_TEST

START_TEST(check_finds_suspension_in_plain_function)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_NORMAL, "f");
    lir_enter(&f.b, &function->body);
    lir_op1(&f.b, LIR_OP_AWAIT, lir_number(&f.b, 1));
    ck_assert(!check(&f));
    finish(&f);
}
END_TEST

START_TEST(frame_holds_what_lives_across)
{
    Fixture f;
    start(&f);
    top_level(&f);
    Count count = build_count(&f);
    prepare(&f, count.function);
    const LirFunction *function = count.function;
    ck_assert_uint_eq(function->points.length, 2);
    ck_assert_uint_eq(function->frame.length, 2);
    ck_assert_int_eq(function->regs.data[count.n].storage, LIR_FRAME);
    ck_assert_int_eq(function->regs.data[count.i].storage, LIR_FRAME);
    ck_assert_int_eq(function->regs.data[count.less].storage, LIR_LOCAL);
    // At the start only n is alive, at the yield both are.
    ck_assert_uint_eq(function->points.data[0].live, 1u << function->regs.data[count.n].slot);
    ck_assert_uint_eq(function->points.data[1].live, 3);
    StrBuf out = {0};
    ck_assert(machine_check(&f.unit, count.function, &out));
    strbuf_release(&out);
    finish(&f);
}
END_TEST

START_TEST(machine_check_finds_a_stale_local)
{
    Fixture f;
    start(&f);
    top_level(&f);
    Count count = build_count(&f);
    prepare(&f, count.function);
    count.function->regs.data[count.i].storage = LIR_LOCAL;
    StrBuf out = {0};
    ck_assert(!machine_check(&f.unit, count.function, &out));
    strbuf_release(&out);
    finish(&f);
}
END_TEST

// A handler sees the old value of a variable that the throwing op would have written.
START_TEST(tidy_keeps_the_old_value_for_handlers)
{
    Fixture f;
    start(&f);
    LirBuilder *b = &f.b;
    LirFunction *function = begin(&f, LIR_NORMAL, "f");
    lir_enter(b, &function->body);
    LirReg x = lir_reg(b, LIR_VALUE, name_from(&f.names, "x"));
    lir_move(b, x, lir_number(b, 1));
    LirLabel handler = lir_label(b, "catch");
    b->on_throw = handler;
    LirNode *add = lir_node(b, LIR_OP_ADD);
    add->dst = x;
    add->a = add->b = x;
    b->on_throw = 0;
    lir_op1(b, LIR_OP_RETURN, x);
    lir_place(b, handler);
    lir_op0(b, LIR_OP_CATCH);
    lir_op1(b, LIR_OP_RETURN, x);
    prepare(&f, function);
    ck_assert_uint_ne(add->dst, x);
    ck_assert_int_eq(add->next->op, LIR_OP_MOVE);
    ck_assert_uint_eq(add->next->dst, x);
    finish(&f);
}
END_TEST

START_TEST(tidy_drops_dead_code)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_NORMAL, "f");
    lir_enter(&f.b, &function->body);
    lir_number(&f.b, 1);
    lir_op1(&f.b, LIR_OP_RETURN, lir_op0(&f.b, LIR_OP_UNDEFINED));
    lir_place(&f.b, lir_label(&f.b, "unused"));
    lir_op1(&f.b, LIR_OP_RETURN, lir_op0(&f.b, LIR_OP_UNDEFINED));
    prepare(&f, function);
    ck_assert_int_eq(function->body.first->op, LIR_OP_UNDEFINED);
    ck_assert_int_eq(function->body.first->next->op, LIR_OP_RETURN);
    ck_assert_ptr_null(function->body.first->next->next);
    finish(&f);
}
END_TEST

// A counter that starts as an integer and only steps is an int64_t; what comes from outside stays a
// value.
// A read is near when its write can't be missed: not one in a branch, not one that is jumped over.
START_TEST(reads_behind_their_write_are_near)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_NORMAL, "near");
    LirBuilder *b = &f.b;
    lir_enter(b, &function->body);
    LirReg plain = lir_number(b, 1), condition = lir_op1(b, LIR_OP_TO_BOOL, plain);
    LirReg branch = lir_reg(b, LIR_VALUE, NULL), skipped = lir_reg(b, LIR_VALUE, NULL);
    LirLabel over = lir_label(b, "over");
    LirNode *test = lir_if(b, condition);
    LirBlock *outer = lir_enter(b, &test->body);
    lir_move(b, branch, plain);
    lir_jump(b, over);
    lir_leave(b, outer);
    lir_move(b, skipped, plain);
    lir_op2(b, LIR_OP_ADD, branch, skipped);
    LirReg settled = lir_number(b, 2);
    lir_place(b, over);
    LirReg late = lir_number(b, 3);
    lir_op2(b, LIR_OP_ADD, plain, late);
    bool *far = flow_find_far(&f.scratch, function, false);
    ck_assert(!far[plain] && !far[condition] && !far[skipped] && !far[late] && far[branch]);
    lir_op2(b, LIR_OP_ADD, skipped, settled);
    far = flow_find_far(&f.scratch, function, false);
    ck_assert(far[skipped] && far[settled] && !far[plain]);
    finish(&f);
}
END_TEST

// Nor when the function may suspend between, in a later round of a loop too.
START_TEST(reads_across_a_suspension_are_far)
{
    Fixture f;
    start(&f);
    LirFunction *function = begin(&f, LIR_ASYNC_GENERATOR, "across");
    LirBuilder *b = &f.b;
    lir_enter(b, &function->body);
    LirReg before = lir_number(b, 1), round = lir_number(b, 2);
    LirNode *loop = lir_loop(b);
    LirBlock *outer = lir_enter(b, &loop->body);
    LirReg inside = lir_op1(b, LIR_OP_NEGATE, round);
    LirReg sent = lir_op1(b, LIR_OP_AWAIT, inside);
    lir_op2(b, LIR_OP_ADD, sent, before);
    lir_leave(b, outer);
    bool *far = flow_find_far(&f.scratch, function, true);
    ck_assert(far[before] && far[round] && !far[inside] && !far[sent]);
    finish(&f);
}
END_TEST

START_TEST(types_unbox_the_counter)
{
    Fixture f;
    start(&f);
    top_level(&f);
    Count count = build_count(&f);
    flow_tidy(&f.unit, count.function);
    lir_constants(count.function);
    flow_types(&f.unit, false, NULL, NULL);
    ck_assert_int_eq(count.function->regs.data[count.i].type, LIR_INT);
    ck_assert_int_eq(count.function->regs.data[count.n].type, LIR_VALUE);
    finish(&f);
}
END_TEST

START_TEST(emits_the_loop_as_a_loop)
{
    Fixture f;
    start(&f);
    top_level(&f);
    Count count = build_count(&f);
    prepare(&f, f.unit.functions.data[0]);
    prepare(&f, count.function);
    StrBuf out = {0};
    const LirUnit *units[] = {&f.unit};
    EmitOptions options = {.program = true};
    emit_program(units, 1, &options, &out);
    const char *c = strbuf_text(&out);
    ck_assert_ptr_nonnull(strstr(c, "struct count_frame { JsAsyncGen base; JsValue n, i; };"));
    ck_assert_ptr_nonnull(strstr(c, "for (;;) {"));
    ck_assert_ptr_nonnull(strstr(c, "if (!b1) break;\n"));
    ck_assert_ptr_nonnull(strstr(c, "js_yield(js, base, 1, f->i);\n    resume_1:\n"));
    ck_assert_ptr_null(strstr(c, "next_"));
    strbuf_release(&out);
    finish(&f);
}
END_TEST

UNIT_MAIN("lir", check_accepts_count, check_finds_backward_jump, check_finds_jump_into_block,
          check_finds_wrong_type, check_finds_suspension_in_plain_function,
          frame_holds_what_lives_across, machine_check_finds_a_stale_local,
          tidy_keeps_the_old_value_for_handlers, tidy_drops_dead_code,
          reads_behind_their_write_are_near, reads_across_a_suspension_are_far, types_unbox_the_counter,
          emits_the_loop_as_a_loop)
