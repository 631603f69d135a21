// SPDX-License-Identifier: MIT
// Host objects: private data told apart by class, methods on a prototype, finalizers that run once.
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>

typedef struct Counter {
    int value;
    int *freed;
} Counter;

static void counter_free(void *data)
{
    Counter *c = data;
    ++*c->freed;
    free(c);
}

static const JsHostClass counter_class = {"Counter", counter_free};
static const JsHostClass other_class = {"Other", NULL};

static JsValue counter_next(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)data, (void)argc, (void)argv;
    Counter *c = js_host_data(this_, &counter_class);
    return c ? js_number(++c->value) : js_throw_type_error(js, "this is no Counter");
}

static JsValue counter_new(Js *js, JsValue prototype, int *freed)
{
    Counter *c = malloc(sizeof *c);
    *c = (Counter){0, freed};
    JsValue v = js_host_object(js, &counter_class, c, prototype);
    if (js_is_exception(v))
        counter_free(c);
    return v;
}

static void make_many(Js *js, JsValue prototype, int *freed)
{
    for (int i = 0; i < 1000; i++)
        counter_new(js, prototype, freed);
}

int main(void)
{
    int freed = 0;
    Js *js = js_new(NULL);
    JsValue prototype = js_from_cell(js_object_new(js));
    js_set_property(js, prototype, "next", js_host_function(js, "next", 0, counter_next, NULL));
    JsValue c = counter_new(js, prototype, &freed);
    js_call_method(js, c, "next", 0, NULL);
    printf("%g\n", js_number_value(js_call_method(js, c, "next", 0, NULL)));
    if (js_is_exception(js_call_method(js, prototype, "next", 0, NULL))) {
        char *text = js_error_message(js, js_catch(js));
        printf("%s\n", text);
        free(text);
    }
    JsValue other = js_host_object(js, &other_class, &freed, JS_UNDEFINED);
    printf("%d %d\n", js_host_data(other, &counter_class) != NULL,
           js_host_data(other, &other_class) == &freed);
    printf("%d\n", js_host_data(js_number(1), &other_class) != NULL);
    make_many(js, prototype, &freed);
    js_gc(js);
    printf("%s\n", freed >= 900 && freed <= 1000 ? "most were freed" : "too few or too many were freed");
    printf("%g\n", js_number_value(js_call_method(js, c, "next", 0, NULL)));
    js_free(js);
    printf("%d\n", freed);
    return 0;
}
// expect: 2
// expect: TypeError: this is no Counter
// expect: 0 1
// expect: 0
// expect: most were freed
// expect: 3
// expect: 1001
