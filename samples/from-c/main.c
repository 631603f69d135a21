// A C program that takes what an async generator in JavaScript yields: by blocking calls, then by callbacks.
#include "numbers.h"
#include <stdio.h>
#include <stdlib.h>

static int fail(Js *js)
{
    char *trace = js_error_trace(js, js_catch(js));
    fprintf(stderr, "%s\n", trace);
    free(trace);
    js_free(js);
    return 1;
}

// Told of one item or the end; asks for the next.
static void received(Js *js, void *data, JsHow how, JsValue v)
{
    JsValue *generator = data;
    if (how == JS_NEXT) {
        printf("callback: %g\n", js_number_value(v));
        js_async_request(js, *generator, JS_NEXT, JS_UNDEFINED, received, generator);
    } else if (how == JS_END) {
        printf("callback: the end\n");
    } else {
        js_throw(js, v); // ends js_run
    }
}

int main(void)
{
    Js *js = js_new_modules(JS_UNITS(&js_module_numbers), NULL);
    if (!js)
        return 1;
    if (js_is_exception(js_wait(js, js_evaluate(js, &js_module_numbers))))
        return fail(js);

    JsValue item, generator = numbers_primes(js, js_number(100), JS_UNDEFINED);
    int more;
    while ((more = js_wait_next(js, generator, &item)) > 0 && js_number_value(item) < 10)
        printf("blocking: %g\n", js_number_value(item));
    if (more < 0)
        return fail(js);
    printf("running: %g\n", js_number_value(numbers_running(js)));
    if (js_wait_request(js, generator, JS_RETURN, JS_UNDEFINED, &item) < 0) // leaves the generator: its finally runs
        return fail(js);
    printf("running: %g\n", js_number_value(numbers_running(js)));

    generator = numbers_primes(js, js_number(12), js_number(5));
    if (!js_async_request(js, generator, JS_NEXT, JS_UNDEFINED, received, &generator) || js_run(js))
        return fail(js);

    JsValue total = js_wait(js, numbers_sum(js, numbers_primes(js, js_number(1000), JS_UNDEFINED)));
    if (js_is_exception(total))
        return fail(js);
    printf("sum: %g\n", js_number_value(total));
    js_free(js);
    return 0;
}
