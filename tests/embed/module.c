// SPDX-License-Identifier: MIT
// A module from C, through the header of its exports: async generators, async functions, live variables, classes, errors with the lines of the
// .js; and an async generator of C that the module consumes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "counter.h"

static void print(Js *js, const char *title, JsValue v)
{
    char *text = js_is_exception(v) ? js_error_message(js, js_catch(js)) : js_utf8(js, v, NULL);
    printf("%s: %s\n", title, text);
    free(text);
}

static void generator(Js *js)
{
    JsValue item, it = counter_count(js, js_number(3), JS_UNDEFINED);
    while (js_wait_next(js, it, &item) > 0)
        print(js, "item", item);
    it = counter_count(js, js_number(3), js_text(js, "x"));
    js_wait_next(js, it, &item);
    print(js, "item", item);
    print(js, "running", counter_made(js));
    js_wait_request(js, it, JS_RETURN, JS_UNDEFINED, &item);
    print(js, "running", counter_made(js));
}

static JsValue add_one(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)js, (void)data, (void)this_, (void)argc;
    return js_number(js_number_value(argv[0]) + 1);
}

struct numbers_frame {
    JsAsyncGen base;
    JsValue end;
    int64_t i;
};

static JsStep numbers_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct numbers_frame *f = (struct numbers_frame *)base;
    if (how != JS_NEXT)
        return js_leave(js, base, how, sent);
    if (f->i < js_number_value(f->end))
        return js_yield(js, base, 0, js_number((double)f->i++));
    return js_finish(js, base, JS_UNDEFINED);
}

static const JsCode numbers_code = {JS_C_ASYNC_GENERATOR(numbers, 1)};

int main(void)
{
    Js *js = js_new_modules(JS_UNITS(&js_module_counter), NULL);
    print(js, "before", counter_later(js, JS_NULL, JS_NULL));
    print(js, "before", counter_count(js, js_number(3), JS_UNDEFINED));
    print(js, "before", counter_made(js));
    print(js, "before", js_bool(js_is_callable(js_export(js, &js_module_counter, "fail"))));
    print(js, "evaluated", js_wait(js, js_evaluate(js, &js_module_counter)));
    generator(js);
    JsPromise *p = js_promise_new(js);
    JsValue later = counter_later(js, js_from_cell(p), js_host_function(js, "add", 1, add_one, NULL));
    js_promise_resolve_with(js, p, js_number(20));
    print(js, "later", js_wait(js, later));
    JsValue end = js_number(5);
    JsValue source = js_call(js, js_c_function(js, &numbers_code, "numbers", NULL), JS_UNDEFINED, 1, &end);
    print(js, "sum", js_wait(js, counter_sum(js, source)));
    JsValue reasons[] = {js_text(js, "this"), js_text(js, "that")};
    if (js_is_exception(counter_fail(js, 2, reasons))) {
        char *trace = js_error_trace(js, js_catch(js));
        printf("%s\n", strstr(trace, "counter.js:17") ? "at counter.js:17" : trace);
        *strchr(trace, '\n') = '\0';
        printf("%s\n", trace);
        free(trace);
    }
    JsValue thing = js_construct(js, counter_default(js), 1, reasons, counter_default(js));
    print(js, "thing", js_get_property(js, thing, "x"));
    JsValue scaled = js_export(js, &js_module_counter, "odd name");
    print(js, "scaled", js_call(js, scaled, JS_UNDEFINED, 1, &end));
    print(js, "missing", js_export(js, &js_module_counter, "missing"));
    js_free(js);
    return 0;
}
// expect: before: ReferenceError: 'later' of tests/embed/module.d/counter.js: the module was not evaluated; call js_evaluate first
// expect: before: ReferenceError: 'count' of tests/embed/module.d/counter.js: the module was not evaluated; call js_evaluate first
// expect: before: ReferenceError: 'made' of tests/embed/module.d/counter.js: the module was not evaluated; call js_evaluate first
// expect: before: true
// expect: evaluated: undefined
// expect: item: n0
// expect: item: n10
// expect: item: n20
// expect: item: x0
// expect: running: 1
// expect: running: 0
// expect: later: 42
// expect: sum: 10
// expect: at counter.js:17
// expect: Error: this+that
// expect: thing: this
// expect: scaled: 50
// expect: missing: ReferenceError: tests/embed/module.d/counter.js does not provide an export named 'missing'
