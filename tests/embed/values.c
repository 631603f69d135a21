// SPDX-License-Identifier: MIT
// Values from C: UTF-8 both ways, properties, arrays, calls, errors with their traces, and values kept in C memory.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>
#include <yieldc/link_all.h>

static void print(Js *js, const char *title, JsValue v)
{
    char *text = js_is_exception(v) ? js_error_message(js, js_catch(js)) : js_utf8(js, v, NULL);
    printf("%s: %s\n", title, text);
    free(text);
}

static JsValue add(Js *js, void *data, JsValue this_, uint32_t argc, const JsValue *argv)
{
    (void)this_;
    ++*(int *)data;
    if (argc < 2)
        return js_throw_type_error(js, "add takes two numbers, not %u", argc);
    return js_number(js_number_value(argv[0]) + js_number_value(argv[1]));
}

static void texts(Js *js)
{
    size_t size;
    char *text = js_utf8(js, js_text(js, "na\xc3\xafve \xf0\x9f\x8c\x8d"), &size);
    printf("%s is %zu bytes\n", text, size);
    free(text);
    JsValue nul = js_text_of_size(js, "a\0b", 3);
    print(js, "length", js_get_property(js, nul, "length"));
    print(js, "upper", js_call_method(js, js_text(js, "stra\xc3\x9f" "e"), "toUpperCase", 0, NULL));
}

static void objects(Js *js)
{
    JsValue o = js_from_cell(js_object_new(js));
    js_set_property(js, o, "name", js_text(js, "gizmo"));
    print(js, "name", js_get_property(js, o, "name"));
    printf("has: %d %d\n", js_has_property_named(js, o, "name"), js_has_property_named(js, o, "nothing"));
    print(js, "of undefined", js_get_property(js, JS_UNDEFINED, "name"));
    JsValue three[] = {js_number(1), js_text(js, "two"), JS_NULL};
    JsValue array = js_array_of(js, 3, three);
    js_set_element(js, array, 3, js_bool(true));
    printf("array of %d\n", (int)js_array_length(js, array));
    JsValue dash = js_text(js, "-");
    print(js, "joined", js_call_method(js, array, "join", 1, &dash));
    print(js, "no method", js_call_method(js, array, "nope", 0, NULL));
}

static void functions(Js *js)
{
    int calls = 0;
    JsValue f = js_host_function(js, "add", 2, add, &calls);
    JsValue two[] = {js_number(1), js_number(2)};
    print(js, "sum", js_call(js, f, JS_UNDEFINED, 2, two));
    print(js, "too few", js_call(js, f, JS_UNDEFINED, 1, two));
    print(js, "its name", js_get_property(js, f, "name"));
    print(js, "as text", f);
    JsValue array = js_array_of(js, 2, two), from[] = {f, js_number(10)};
    print(js, "reduced", js_call_method(js, array, "reduce", 2, from));
    printf("%d calls\n", calls);
}

typedef struct Kept {
    JsValue value;
} Kept;

static void roots(Js *js)
{
    Kept *kept = malloc(sizeof *kept);
    kept->value = js_from_cell(js_object_new(js));
    js_root(js, &kept->value);
    js_set_property(js, kept->value, "x", js_text(js, "still here"));
    for (int i = 0; i < 10000; i++)
        js_object_new(js);
    js_gc(js);
    print(js, "kept", js_get_property(js, kept->value, "x"));
    js_unroot(js, &kept->value);
    free(kept);
}

int main(void)
{
    Js *js = js_new(NULL);
    texts(js);
    objects(js);
    functions(js);
    roots(js);
    JsValue error = js_error(js, "%d %s", 7, "apples");
    char *trace = js_error_trace(js, error), *line = strchr(trace, '\n');
    printf("trace: %.*s\n", line ? (int)(line - trace) : (int)strlen(trace), trace);
    free(trace);
    js_free(js);
    return 0;
}
// expect: naïve 🌍 is 11 bytes
// expect: length: 3
// expect: upper: STRASSE
// expect: name: gizmo
// expect: has: 1 0
// expect: of undefined: TypeError: Cannot read properties of undefined (reading 'name')
// expect: array of 4
// expect: joined: 1-two--true
// expect: no method: TypeError: nope is not a function
// expect: sum: 3
// expect: too few: TypeError: add takes two numbers, not 1
// expect: its name: add
// expect: as text: function () { [native code] }
// expect: reduced: 13
// expect: 4 calls
// expect: kept: still here
// expect: trace: Error: 7 apples
