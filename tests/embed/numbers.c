// SPDX-License-Identifier: MIT
// Values as C numbers, exactly or with an error, and as JavaScript converts them; plain objects.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/js.h>
#include <yieldc/link_all.h>

extern const JsGlobalDef js_global_JSON;

static void print_error(Js *js)
{
    char *text = js_error_message(js, js_catch(js));
    printf("%s\n", text);
    free(text);
}

static void exact_int(Js *js, JsValue v)
{
    int32_t i = 42;
    if (js_int_of(js, v, &i))
        printf("int %d\n", i);
    else
        print_error(js);
}

static void exact_int64(Js *js, JsValue v)
{
    int64_t i = 42;
    if (js_int64_of(js, v, &i))
        printf("int64 %" PRId64 "\n", i);
    else
        print_error(js);
}

static void exact_double(Js *js, JsValue v)
{
    double d = 42;
    if (js_double_of(js, v, &d))
        printf("double %g\n", d);
    else
        print_error(js);
}

static void exact(Js *js)
{
    exact_int(js, js_int(-7));
    exact_int(js, js_double(2147483647.0));
    exact_int(js, js_double(-2147483648.0));
    exact_int(js, js_double(-0.0));
    exact_int(js, js_number(2147483648.0));
    exact_int(js, js_number(2.5));
    exact_int(js, JS_NAN);
    exact_int(js, js_text(js, "5"));
    exact_int(js, JS_UNDEFINED);
    exact_int64(js, js_number(9007199254740991.0));
    exact_int64(js, js_number(-9007199254740991.0));
    exact_int64(js, js_number(9007199254740992.0));
    exact_int64(js, JS_MINUS_INFINITY);
    exact_int64(js, JS_NULL);
    exact_double(js, js_int(3));
    exact_double(js, js_number(0.5));
    exact_double(js, JS_INFINITY);
    exact_double(js, JS_TRUE);
}

static JsValue seven(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)js, (void)data, (void)this_, (void)argc, (void)argv;
    return js_number(7.9);
}

// ToInt32 and ToNumber, which may call valueOf.
static void converted(Js *js)
{
    int32_t i;
    double d;
    printf("%d", js_to_int32(js, js_number(4294967297.0), &i) ? i : -1);
    printf(" %d", js_to_int32(js, js_text(js, "5"), &i) ? i : -1);
    JsValue o = js_plain_object(js);
    js_set_property(js, o, "valueOf", js_host_function(js, "valueOf", 0, seven, NULL));
    printf(" %d", js_to_int32(js, o, &i) ? i : -1);
    printf(" %g\n", js_to_double(js, o, &d) ? d : -1);
    exact_int(js, o);
}

static void objects(Js *js)
{
    static const char *const names[] = {"id", "na\xc3\xafve", "7", "__proto__"};
    JsValue values[] = {js_int(1), js_text(js, "yes"), JS_TRUE, JS_NULL};
    JsValue o = js_object_of(js, 4, names, values), plain = js_plain_object(js);
    js_set_property(js, plain, "inner", o);
    js_set_property(js, plain, "empty", js_object_of(js, 0, NULL, NULL));
    char *text = js_utf8(js, js_call_method(js, js_get_global(js, "JSON"), "stringify", 1, &plain), NULL);
    printf("%s\n", text);
    free(text);
    text = js_utf8(js, plain, NULL);
    printf("%s\n", text);
    free(text);
}

int main(void)
{
    Js *js = js_new(JS_LINKED(&js_global_JSON));
    exact(js);
    converted(js);
    objects(js);
    js_free(js);
    return 0;
}
// expect: int -7
// expect: int 2147483647
// expect: int -2147483648
// expect: int 0
// expect: RangeError: 2147483648 is not a 32-bit integer
// expect: RangeError: 2.5 is not a 32-bit integer
// expect: RangeError: NaN is not a 32-bit integer
// expect: TypeError: string "5" is not a number
// expect: TypeError: undefined is not a number
// expect: int64 9007199254740991
// expect: int64 -9007199254740991
// expect: RangeError: 9007199254740992 is not a safe integer
// expect: RangeError: -Infinity is not a safe integer
// expect: TypeError: object null is not a number
// expect: double 3
// expect: double 0.5
// expect: double inf
// expect: TypeError: boolean true is not a number
// expect: 1 5 7 7.9
// expect: TypeError: object is not a number
// expect: {"inner":{"7":true,"id":1,"naïve":"yes","__proto__":null},"empty":{}}
// expect: [object Object]
