// SPDX-License-Identifier: MIT
// Bytes both ways: a Uint8Array of C's bytes, and C's view of a buffer, a typed array and a DataView, whole, in part, empty and detached.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yieldc/js.h>
#include <yieldc/link_all.h>

extern const JsGlobalDef js_global_ArrayBuffer, js_global_DataView, js_global_Float64Array, js_global_Uint8Array;
extern const JsGlobalDef js_global_SharedArrayBuffer;

static void print(Js *js, const char *title, JsValue v)
{
    char *text = js_is_exception(v) ? js_error_message(js, js_catch(js)) : js_utf8(js, v, NULL);
    printf("%s: %s\n", title, text);
    free(text);
}

static void print_bytes(Js *js, const char *title, JsValue v)
{
    size_t size = 99;
    const unsigned char *p = js_bytes_of(js, v, &size);
    if (!p) {
        printf("%zu ", size);
        print(js, title, JS_EXCEPTION);
        return;
    }
    printf("%s: %zu bytes", title, size);
    for (size_t i = 0; i < size; i++)
        printf(" %02x", p[i]);
    printf("\n");
}

static JsValue make(Js *js, const char *class_, uint32_t argc, const JsValue *argv)
{
    JsValue c = js_get_global(js, class_);
    return js_construct(js, c, argc, argv, c);
}

static void both_ways(Js *js)
{
    unsigned char data[] = {1, 0, 255, 127};
    JsValue v = js_bytes(js, data, sizeof data);
    data[0] = 9; // the copy stays as it was
    print(js, "to JavaScript", v);
    print(js, "is a Uint8Array", js_bool(js_instance_of(js, v, js_get_global(js, "Uint8Array")) == 1));
    print(js, "buffer of", js_get_property(js, js_get_property(js, v, "buffer"), "byteLength"));
    js_set_element(js, v, 1, js_int(300));
    print_bytes(js, "to C", v);
    size_t size;
    unsigned char *p = js_bytes_of(js, v, &size);
    memset(p, 7, size);
    print(js, "written by C", v);
    print(js, "zeros", js_bytes(js, NULL, 3));
    print_bytes(js, "empty", js_bytes(js, "", 0));
    print(js, "too many", js_bytes(js, NULL, SIZE_MAX / 2));
}

static void views(Js *js)
{
    unsigned char data[24] = {1, 2, 3};
    data[9] = 0xff;
    JsValue buffer = js_get_property(js, js_bytes(js, data, sizeof data), "buffer");
    JsValue part[] = {buffer, js_int(8), js_int(1)}, length[] = {js_int(8)};
    print_bytes(js, "Float64Array", make(js, "Float64Array", 3, part));
    print_bytes(js, "DataView", make(js, "DataView", 3, part));
    print_bytes(js, "ArrayBuffer", make(js, "ArrayBuffer", 1, length));
    print_bytes(js, "SharedArrayBuffer", make(js, "SharedArrayBuffer", 1, length));
    JsValue view = make(js, "DataView", 3, part), end[] = {buffer, js_int(24)};
    print_bytes(js, "at the end", make(js, "Uint8Array", 2, end));
    js_call_method(js, buffer, "transfer", 0, NULL);
    print_bytes(js, "detached", buffer);
    print_bytes(js, "its view", view);
    print_bytes(js, "an array", js_array_of(js, 0, NULL));
    print_bytes(js, "text", js_text(js, "abc"));
}

static void shrunk(Js *js)
{
    JsValue options = js_plain_object(js), four = js_int(4);
    js_set_property(js, options, "maxByteLength", js_int(16));
    JsValue sizes[] = {js_int(16), options}, buffer = make(js, "ArrayBuffer", 2, sizes);
    JsValue part[] = {buffer, js_int(8)}, fixed[] = {buffer, js_int(0), js_int(4)};
    JsValue behind = make(js, "Uint8Array", 2, part);
    print_bytes(js, "follows", behind);
    js_call_method(js, buffer, "resize", 1, &four);
    print_bytes(js, "shrunk", buffer);
    print_bytes(js, "cut off", behind);
    print_bytes(js, "still there", make(js, "Uint8Array", 3, fixed));
}

// The pointer alone keeps the bytes.
static void kept(Js *js)
{
    size_t size;
    unsigned char *p = js_bytes_of(js, js_bytes(js, "still here", 11), &size);
    for (int i = 0; i < 10000; i++)
        js_object_new(js);
    js_gc(js);
    for (int i = 0; i < 100; i++)
        js_bytes(js, "something else", 15);
    printf("kept: %s, %zu bytes\n", (char *)p, size);
}

int main(void)
{
    Js *js = js_new(JS_LINKED(&js_global_ArrayBuffer, &js_global_DataView, &js_global_Float64Array, &js_global_Uint8Array,
                              &js_global_SharedArrayBuffer));
    both_ways(js);
    views(js);
    shrunk(js);
    kept(js);
    js_free(js);
    js = js_new(NULL); // Uint8Array is not linked, and need not be
    print(js, "alone", js_bytes(js, "abc", 3));
    print(js, "no global", js_get_global(js, "Uint8Array"));
    js_free(js);
    return 0;
}
// expect: to JavaScript: 1,0,255,127
// expect: is a Uint8Array: true
// expect: buffer of: 4
// expect: to C: 4 bytes 01 2c ff 7f
// expect: written by C: 7,7,7,7
// expect: zeros: 0,0,0
// expect: empty: 0 bytes
// expect: too many: RangeError: Array buffer allocation failed
// expect: Float64Array: 8 bytes 00 ff 00 00 00 00 00 00
// expect: DataView: 1 bytes 00
// expect: ArrayBuffer: 8 bytes 00 00 00 00 00 00 00 00
// expect: SharedArrayBuffer: 8 bytes 00 00 00 00 00 00 00 00
// expect: at the end: 0 bytes
// expect: 0 detached: TypeError: the ArrayBuffer is detached
// expect: 0 its view: TypeError: the ArrayBuffer is detached
// expect: 0 an array: TypeError: [object Array] is no ArrayBuffer, typed array or DataView
// expect: 0 text: TypeError: abc is no ArrayBuffer, typed array or DataView
// expect: follows: 8 bytes 00 00 00 00 00 00 00 00
// expect: shrunk: 4 bytes 00 00 00 00
// expect: 0 cut off: TypeError: the view is out of bounds
// expect: still there: 4 bytes 00 00 00 00
// expect: kept: still here, 11 bytes
// expect: alone: 97,98,99
// expect: no global: undefined
