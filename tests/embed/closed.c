// SPDX-License-Identifier: MIT
// Generators written in C that stand at a yield from the start, so that what they hold is closed before the first next() too; and how an
// async generator ended: by itself, closed, or with an error.
#include <stdio.h>
#include <stdlib.h>
#include "reader.h"

static int held;

struct lines_frame {
    JsAsyncGen base;
    JsValue left;
};

static JsStep lines_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct lines_frame *f = (struct lines_frame *)base;
    double left = js_number_value(f->left);
    if (how == JS_NEXT && left > 0) {
        f->left = js_number(left - 1);
        return js_yield(js, base, 0, js_is_undefined(sent) ? f->left : sent);
    }
    held--;
    return how == JS_NEXT ? js_finish(js, base, JS_UNDEFINED) : js_leave(js, base, how, sent);
}

struct items_frame {
    JsFrame base;
    JsValue left;
};

static JsStep items_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct items_frame *f = (struct items_frame *)base;
    if (how == JS_NEXT)
        return js_yield(js, base, 0, f->left);
    held--;
    return js_leave(js, base, how, sent);
}

static const JsCode lines_code = {JS_C_ASYNC_GENERATOR_OPEN(lines, 1)};
static const JsCode later_code = {JS_C_ASYNC_GENERATOR(lines, 1)}; // starts at its first next()
static const JsCode items_code = {JS_C_GENERATOR_OPEN(items, 1)};

static JsValue generator(Js *js, const JsCode *code, int left)
{
    JsValue f = js_c_function(js, code, "made", NULL), argument = js_int(left);
    held++;
    return js_call(js, f, JS_UNDEFINED, 1, &argument);
}

static const char *ended(JsValue it)
{
    static const char *const names[] = {"open", "threw", "closed", "over"};
    return names[js_async_ended(it)];
}

static void print(Js *js, const char *title, JsValue v)
{
    char *text = js_is_exception(v) ? js_error_message(js, js_catch(js)) : js_utf8(js, v, NULL);
    printf("%s: %s, %d held\n", title, text, held);
    free(text);
}

static void request(Js *js, const char *title, JsValue it, JsHow how, JsValue v)
{
    JsValue result = JS_EXCEPTION;
    int more = js_wait_request(js, it, how, v, &result);
    printf("%s ", more > 0 ? "item" : more == 0 ? "end" : "error");
    print(js, title, more < 0 ? JS_EXCEPTION : result);
    printf("  %s\n", ended(it));
}

static JsValue rejected(Js *js, const char *reason)
{
    JsPromise *p = js_promise_new(js);
    js_promise_reject(js, p, js_error(js, "%s", reason));
    return js_from_cell(p);
}

static void before_the_first(Js *js)
{
    request(js, "return", generator(js, &lines_code, 3), JS_RETURN, js_text(js, "enough"));
    request(js, "throw", generator(js, &lines_code, 3), JS_THROW, js_error(js, "stop"));
    request(js, "rejected", generator(js, &lines_code, 3), JS_RETURN, rejected(js, "no value"));
    JsValue it = generator(js, &lines_code, 1);
    request(js, "sent", it, JS_NEXT, js_text(js, "hello"));
    request(js, "last", it, JS_NEXT, JS_UNDEFINED);
    request(js, "again", it, JS_RETURN, js_text(js, "late"));
    request(js, "not started", generator(js, &later_code, 3), JS_RETURN, JS_UNDEFINED);
    request(js, "nor thrown", generator(js, &later_code, 3), JS_THROW, JS_NULL);
    held = 0;
}

static void from_modules(Js *js)
{
    JsValue it = generator(js, &lines_code, 3);
    print(js, "left", js_wait(js, reader_leave(js, it)));
    printf("  %s\n", ended(it));
    it = generator(js, &lines_code, 3);
    print(js, "drained", js_wait(js, reader_drain(js, it)));
    printf("  %s\n", ended(it));
    it = generator(js, &lines_code, 3);
    JsValue outer = reader_through(js, it);
    request(js, "through", outer, JS_NEXT, JS_UNDEFINED);
    request(js, "through", outer, JS_RETURN, JS_UNDEFINED);
    printf("  inner %s\n", ended(it));
    print(js, "items", reader_first(js, generator(js, &items_code, 7)));
    JsValue items = generator(js, &items_code, 7);
    js_call_method(js, items, "return", 0, NULL);
    print(js, "no item", JS_NULL);
    printf("  %s\n", ended(items));
}

static void of_modules(Js *js)
{
    JsValue it = reader_natural(js);
    printf("  %s\n", ended(it));
    request(js, "natural", it, JS_NEXT, JS_UNDEFINED);
    request(js, "natural", it, JS_NEXT, JS_UNDEFINED);
    request(js, "natural", it, JS_RETURN, JS_UNDEFINED);
    it = reader_broken(js);
    request(js, "broken", it, JS_NEXT, JS_UNDEFINED);
    request(js, "broken", it, JS_NEXT, JS_UNDEFINED);
    it = reader_stubborn(js);
    request(js, "stubborn", it, JS_NEXT, JS_UNDEFINED);
    request(js, "stubborn", it, JS_THROW, js_error(js, "stop"));
    request(js, "stubborn", it, JS_NEXT, JS_UNDEFINED);
    it = reader_slow(js);
    request(js, "slow", it, JS_NEXT, JS_UNDEFINED);
    request(js, "slow", it, JS_RETURN, js_text(js, "enough"));
    request(js, "slow", it, JS_NEXT, JS_UNDEFINED);
    request(js, "slow", it, JS_NEXT, JS_UNDEFINED);
    it = reader_natural(js);
    request(js, "unstarted", it, JS_RETURN, JS_UNDEFINED);
    printf("  %s %s\n", ended(JS_UNDEFINED), ended(js_plain_object(js)));
}

// Requests that are outstanding together: what the callbacks are told is JS_END each time.
static void told(Js *js, void *data, JsHow how, JsValue v)
{
    (void)js, (void)v;
    printf("told %s, %s\n", how == JS_NEXT ? "item" : how == JS_END ? "end" : "error", ended(*(JsValue *)data));
}

static void queued(Js *js)
{
    JsValue it = generator(js, &lines_code, 9);
    js_async_request(js, it, JS_NEXT, JS_UNDEFINED, told, &it);
    js_async_request(js, it, JS_RETURN, JS_UNDEFINED, told, &it);
    js_async_request(js, it, JS_NEXT, JS_UNDEFINED, told, &it);
    js_run(js);
    printf("%d held\n", held);
}

int main(void)
{
    Js *js = js_new_modules(JS_UNITS(&js_module_reader), NULL);
    js_wait(js, js_evaluate(js, &js_module_reader));
    before_the_first(js);
    from_modules(js);
    of_modules(js);
    queued(js);
    js_free(js);
    return 0;
}
// expect: end return: enough, 0 held
// expect:   closed
// expect: error throw: Error: stop, 0 held
// expect:   threw
// expect: error rejected: Error: no value, 0 held
// expect:   threw
// expect: item sent: hello, 1 held
// expect:   open
// expect: end last: undefined, 0 held
// expect:   over
// expect: end again: late, 0 held
// expect:   over
// expect: end not started: undefined, 1 held
// expect:   closed
// expect: error nor thrown: null, 2 held
// expect:   threw
// expect: left: 2, 0 held
// expect:   closed
// expect: drained: 2,1,0, 0 held
// expect:   over
// expect: item through: 2, 1 held
// expect:   open
// expect: end through: undefined, 0 held
// expect:   closed
// expect:   inner closed
// expect: items: 7, 0 held
// expect: no item: null, 0 held
// expect:   open
// expect:   open
// expect: item natural: 1, 0 held
// expect:   open
// expect: end natural: 2, 0 held
// expect:   over
// expect: end natural: undefined, 0 held
// expect:   over
// expect: item broken: 1, 0 held
// expect:   open
// expect: error broken: Error: broken, 0 held
// expect:   threw
// expect: item stubborn: 1, 0 held
// expect:   open
// expect: item stubborn: caught, 0 held
// expect:   open
// expect: end stubborn: undefined, 0 held
// expect:   over
// expect: item slow: 1, 0 held
// expect:   open
// expect: item slow: closing, 0 held
// expect:   open
// expect: end slow: enough, 0 held
// expect:   closed
// expect: end slow: undefined, 0 held
// expect:   closed
// expect: end unstarted: undefined, 0 held
// expect:   closed
// expect:   open open
// expect: told item, open
// expect: told end, closed
// expect: told end, closed
// expect: 0 held
