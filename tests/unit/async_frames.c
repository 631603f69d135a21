// SPDX-License-Identifier: MIT
// Frames by hand: C state machines as yieldc emits them, run on the job queue.
//
// Each test writes a trace, letter by letter, of what happened in which order.
#include "runtime/async/frame.h"
#include "runtime/async/jobs.h"
#include "runtime/object/realm.h"
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

#define TRACE_SIZE 256

static void note(Js *js, const char *text)
{
    char *trace = js->opaque;
    strncat(trace, text, TRACE_SIZE - strlen(trace) - 1);
}

static void note_number(Js *js, const char *before, JsValue v)
{
    char text[32];
    snprintf(text, sizeof text, "%s%g ", before, js_is_number(v) ? js_number_value(v) : -1.0);
    note(js, text);
}

// async function* count(n) { for (let i = 0; i < n; i++) yield i; return 'end'; }
struct count_frame {
    JsAsyncGen base;
    JsValue n;
    double i;
};

static JsValue count_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                           uint32_t argc, const JsValue *argv)
{
    (void)this_;
    (void)new_target;
    JsFrame *f = js_frame_new(js, self);
    if (!f)
        return JS_EXCEPTION;
    ((struct count_frame *)f)->n = argc > 0 ? argv[0] : JS_UNDEFINED;
    return js_async_generator_start(js, f);
}

static JsStep count_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct count_frame *f = (struct count_frame *)base;
    switch (base->state) {
    case 1:
        goto resume_1;
    }
    for (f->i = 0; f->i < js_number_value(f->n); f->i++) {
        return js_yield(js, base, 1, js_number(f->i));
    resume_1:
        if (how == JS_THROW)
            return js_fail(js, base);
        if (how == JS_RETURN) {
            note(js, "[returned] ");
            return js_finish(js, base, sent);
        }
    }
    return js_finish(js, base, js_int(77));
}

static const JsPoint count_points[] = {{1, 1, 1}, {1, 1, 1}};
static const JsCode count_code = {
    .entry = count_entry,
    .kind = JS_CODE_ASYNC_GENERATOR,
    .flags = JS_CODE_STRICT,
    .frame_size = sizeof(struct count_frame),
    .point_count = 2,
    .resume = count_resume,
    .points = count_points,
};

// async function sum(it, limit) { for await (const v of it) { if (v == limit) break; note(v); }
// note('done') }
struct sum_frame {
    JsFrame base;
    JsIterator it;
    JsValue limit;
};

static JsValue sum_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target, uint32_t argc,
                         const JsValue *argv)
{
    (void)this_;
    (void)new_target;
    JsFrame *f = js_frame_new(js, self);
    if (!f)
        return JS_EXCEPTION;
    ((struct sum_frame *)f)->it.object = argv[0];
    ((struct sum_frame *)f)->limit = argc > 1 ? argv[1] : JS_UNDEFINED;
    return js_async_function_start(js, f);
}

static JsStep sum_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct sum_frame *f = (struct sum_frame *)base;
    switch (base->state) {
    case 1:
        goto resume_1;
    case 2:
        goto resume_2;
    }
    if (!js_get_async_iterator(js, f->it.object, &f->it))
        return js_fail(js, base);
    for (;;) {
        return js_for_await_next(js, base, 1, JS_PLACE(sum_frame, it));
    resume_1:
        if (how == JS_THROW)
            return js_fail(js, base);
        if (how == JS_END)
            break;
        if (js_same(sent, f->limit)) {
            return js_for_await_close(js, base, 2, &f->it, JS_C_NORMAL);
        resume_2:
            if (how == JS_THROW)
                return js_fail(js, base);
            note(js, "closed ");
            break;
        }
        note_number(js, "", sent);
    }
    note(js, "done ");
    return js_finish(js, base, JS_UNDEFINED);
}

static const JsPoint sum_points[] = {{7, 1, 1}, {7, 1, 1}, {7, 1, 1}};
static const JsCode sum_code = {
    .entry = sum_entry,
    .kind = JS_CODE_ASYNC,
    .flags = JS_CODE_STRICT,
    .frame_size = sizeof(struct sum_frame),
    .point_count = 3,
    .resume = sum_resume,
    .points = sum_points,
};

// async function* nest(inner) { const v = yield* inner; note(v); return 5; }
struct nest_frame {
    JsAsyncGen base;
    JsIterator it;
};

static JsValue nest_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                          uint32_t argc, const JsValue *argv)
{
    (void)this_;
    (void)new_target;
    (void)argc;
    JsFrame *f = js_frame_new(js, self);
    if (!f)
        return JS_EXCEPTION;
    ((struct nest_frame *)f)->it.object = argv[0];
    return js_async_generator_start(js, f);
}

static JsStep nest_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct nest_frame *f = (struct nest_frame *)base;
    switch (base->state) {
    case 1:
        goto resume_1;
    }
    if (!js_get_async_iterator(js, f->it.object, &f->it))
        return js_fail(js, base);
    return js_delegate(js, base, 1, &f->it);
resume_1:
    if (how == JS_THROW)
        return js_fail(js, base);
    if (how == JS_RETURN) {
        note(js, "[nest returned] ");
        return js_finish(js, base, sent);
    }
    note_number(js, "result ", sent);
    return js_finish(js, base, js_int(5));
}

static const JsPoint nest_points[] = {{3, 1, 1}, {3, 1, 1}};
static const JsCode nest_code = {
    .entry = nest_entry,
    .kind = JS_CODE_ASYNC_GENERATOR,
    .flags = JS_CODE_STRICT,
    .frame_size = sizeof(struct nest_frame),
    .point_count = 2,
    .resume = nest_resume,
    .points = nest_points,
};

// Calls a new closure of the code.
static JsValue call_new(Js *js, const JsCode *code, uint32_t argc, const JsValue *argv)
{
    JsFunction *f = js_function_new(js, code, NULL, NULL, NULL);
    ck_assert_ptr_nonnull(f);
    JsValue v = js_call(js, js_from_cell(f), JS_UNDEFINED, argc, argv);
    ck_assert(!js_is_exception(v));
    return v;
}

static JsValue count_new(Js *js, int n)
{
    JsValue argument = js_int(n);
    return call_new(js, &count_code, 1, &argument);
}

static JsValue note_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                          uint32_t argc, const JsValue *argv)
{
    (void)self;
    (void)this_;
    (void)new_target;
    JsValue v = argc > 0 ? argv[0] : JS_UNDEFINED;
    if (js_is_object(v)) {
        JsValue done = js_get(js, v, JS_KEY(done));
        note_number(js, js_is_true(done) ? "last " : "item ", js_get(js, v, JS_KEY(value)));
    } else {
        note_number(js, "got ", v);
    }
    return JS_UNDEFINED;
}

static const JsCode note_code = JS_BUILTIN_CODE(note_entry, NULL, 1, 0);

static void then_note(Js *js, JsValue promise)
{
    JsValue f = js_from_cell(js_builtin_new(js, &note_code, NULL));
    ck_assert(js_is_promise(promise));
    js_promise_then(js, (JsPromise *)js_cell(promise), f, f);
}

static Js *start(void)
{
    Js *js = js_new(NULL);
    ck_assert_ptr_nonnull(js);
    js_enter(js);
    js->opaque = calloc(1, TRACE_SIZE);
    ck_assert_ptr_nonnull(js->opaque);
    return js;
}

static void finish(Js *js, const char *expected)
{
    ck_assert(js_run_jobs(js, 0));
    ck_assert_str_eq(js->opaque, expected);
    free(js->opaque);
    js_free(js);
}

START_TEST(for_await_sees_every_item)
{
    Js *js = start();
    JsValue arguments[2] = {count_new(js, 3), JS_UNDEFINED};
    call_new(js, &sum_code, 2, arguments);
    finish(js, "0 1 2 done ");
}
END_TEST

// A host that runs jobs one by one sees each of them: two an item, and one for the end.
START_TEST(jobs_run_one_by_one)
{
    Js *js = start();
    JsValue arguments[2] = {count_new(js, 3), JS_UNDEFINED};
    call_new(js, &sum_code, 2, arguments);
    int jobs = 0;
    for (; js->job_head != js->job_tail; jobs++)
        ck_assert(js_run_jobs(js, 1));
    ck_assert_int_eq(jobs, 7);
    finish(js, "0 1 2 done ");
}
END_TEST

START_TEST(break_returns_the_generator)
{
    Js *js = start();
    JsValue arguments[2] = {count_new(js, 9), js_int(2)};
    call_new(js, &sum_code, 2, arguments);
    finish(js, "0 1 [returned] closed done ");
}
END_TEST

START_TEST(requests_are_answered_in_order)
{
    Js *js = start();
    JsValue g = count_new(js, 2);
    for (int i = 0; i < 4; i++)
        then_note(js, js_invoke(js, g, JS_KEY(next), 0, NULL));
    JsValue seven = js_int(7);
    then_note(js, js_invoke(js, g, JS_KEY(return ), 1, &seven));
    then_note(js, js_invoke(js, g, JS_KEY(throw), 1, &seven));
    then_note(js, js_invoke(js, g, JS_KEY(next), 0, NULL));
    finish(js, "item 0 item 1 last 77 last -1 last 7 got 7 last -1 ");
}
END_TEST

START_TEST(delegation_passes_items_and_the_result)
{
    Js *js = start();
    JsValue inner = count_new(js, 2);
    JsValue outer = call_new(js, &nest_code, 1, &inner);
    call_new(js, &sum_code, 1, &outer);
    finish(js, "0 1 result 77 done ");
}
END_TEST

START_TEST(delegation_passes_return)
{
    Js *js = start();
    JsValue inner = count_new(js, 9);
    JsValue arguments[2] = {call_new(js, &nest_code, 1, &inner), js_int(1)};
    call_new(js, &sum_code, 2, arguments);
    finish(js, "0 [returned] [nest returned] closed done ");
}
END_TEST

START_TEST(arrays_are_iterated_asynchronously)
{
    Js *js = start();
    JsValue items[3] = {js_int(1), js_int(2), js_int(3)};
    JsValue arguments[2] = {js_from_cell(js_array_new(js, 3, items)), JS_UNDEFINED};
    call_new(js, &sum_code, 2, arguments);
    finish(js, "1 2 3 done ");
}
END_TEST

START_TEST(rejections_wait_for_a_handler)
{
    Js *js = start();
    JsPromise *kept = js_promise_new(js), *handled = js_promise_new(js);
    js_promise_reject(js, handled, js_int(1));
    js_promise_reject(js, kept, js_int(2));
    then_note(js, js_from_cell(handled));
    ck_assert_ptr_eq(js__rejection_take(js), kept);
    ck_assert_ptr_null(js__rejection_take(js));
    finish(js, "got 1 ");
}
END_TEST

int main(void)
{
    Suite *s = suite_create("async frames");
    TCase *t = tcase_create("frames");
    tcase_add_test(t, for_await_sees_every_item);
    tcase_add_test(t, jobs_run_one_by_one);
    tcase_add_test(t, break_returns_the_generator);
    tcase_add_test(t, requests_are_answered_in_order);
    tcase_add_test(t, delegation_passes_items_and_the_result);
    tcase_add_test(t, delegation_passes_return);
    tcase_add_test(t, arrays_are_iterated_asynchronously);
    tcase_add_test(t, rejections_wait_for_a_handler);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_NORMAL);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
