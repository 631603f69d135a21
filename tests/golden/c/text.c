#include <yieldc/js.h> // made by yieldc

JS_LATIN1(str_v0123456789abcdef, 16, 0x87bd3c45, "0123456789abcdef");
JS_LATIN1(str_empty, 0, 0x811d9ffc, ""); JS_LATIN1(str_Math, 4, 0x5569697c, "Math");
JS_LATIN1(str_floor, 5, 0xb8e67dd3, "floor"); JS_LATIN1(str_digits, 6, 0xceace565, "digits");
JS_LATIN1(str_length, 6, 0x83d131b5, "length"); JS_LATIN1(str_push, 4, 0x876ef102, "push");
JS_LATIN1(str_lines, 5, 0xe1e5e5f4, "lines");
enum {N_Math, N_floor, N_length, N_push, N_digits, N_lines, IC_floor = 0, IC_length, IC_push,
    G_Math = 0, G_digits, G_lines};
static const char source_file[8], source[366];

// text.js:1: function digits(n) {
JS_FUNCTION(digits) {
    JsUnitInstance *u = self->unit;
    JsValue n, s, t2, t3, t4, t1;
    double d1, d2;
    int b1;
    JS_ENTER(&digits_code, JS_EXCEPTION);
    n = js_argument(argc, argv, 0);
    // 2: const names = "0123456789abcdef";
    // 3: let s = "";
    s = js_from_cell(&str_empty);
    // 4: for (; n > 0; n = Math.floor(n / names.length)) s += names[n % names.length];
    t1 = JS_EMPTY;
    for (;;) {
        JS_TRY_INT(1, b1 = js_greater(js, n, js_int(0)), fail);
        if (!b1) break;
        JS_TRY_NUMBER(2, d1, n, fail);
        JS_GET_UNIT_NUMBER(3, t2, js_from_cell(&str_v0123456789abcdef), js_number_remainder(d1, 16.0), fail);
        JS_TRY(4, s = js_append(js, &t1, s, t2), fail);
        JS_GET_GLOBAL(5, t3, G_Math, fail);
        JS_GET_METHOD(6, t4, t3, IC_floor, fail);
        JS_TRY_NUMBER(7, d2, n, fail);
        JS_TRY(8, n = js_call_floor(js, t4, t3, js_computed(d2 / 16.0)), fail);
    }
    // 5: return s;
    return js_leave_call(js, &a), s;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode digits_code = {JS_PLAIN(digits), .name = &str_digits.s, .length = 1,
    .flags = JS_CODE_CONSTRUCTOR, JS_AT(source, 1, 1, 0, 164),
    JS_SITES({1, 1, 0, 0}, {4, 10, 0, 0}, {4, 62, 0, 0}, {4, 61, 0, 0}, {4, 51, 0, 0},
        {4, 21, 0, 0}, {4, 26, 0, 0}, {4, 32, 0, 0}, {4, 26, 91, 101})};

// text.js:7: function lines(words) {
JS_FUNCTION(lines) {
    JsUnitInstance *u = self->unit;
    JsValue words, all, line, word, t2, t3, t4, t1;
    int b1, b2;
    JsIterator it1;
    JS_ENTER(&lines_code, JS_EXCEPTION);
    words = js_argument(argc, argv, 0);
    // 8: const all = [];
    JS_TRY(1, all = js_from_cell_or_exception(js_array_new(js, 0, NULL)), fail);
    // 9: let line = "";
    line = js_from_cell(&str_empty);
    // 10: for (const word of words) {
    JS_TRY_BOOL(2, js_get_iterator(js, words, &it1), fail);
    t1 = JS_EMPTY;
    for (;;) {
        JS_NEXT(3, b1, &it1, &word, fail);
        if (!b1) goto end_1;
        // 11: if (line.length > 60) {
        JS_GET_LENGTH(4, t2, line, IC_length, close_throw_3);
        JS_TRY_INT(5, b2 = js_greater(js, t2, js_int(60)), close_throw_3);
        if (b2) {
            // 12: all.push(line);
            JS_GET_METHOD(6, t3, all, IC_push, close_throw_3);
            t1 = JS_EMPTY;
            JS_TRY(7, js_call_push(js, t3, all, line), close_throw_3);
            // 13: line = "";
            line = js_from_cell(&str_empty);
            t1 = JS_EMPTY;
        }
        // 15: line += word;
        JS_TRY(8, line = js_append(js, &t1, line, word), close_throw_3);
    }
close_throw_3: t4 = js_catch(js);
    js_iterator_close_throw(js, &it1);
    JS_THROW(t4, fail);
end_1:
    // 17: return all;
    return js_leave_call(js, &a), all;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode lines_code = {JS_PLAIN(lines), .name = &str_lines.s, .length = 1,
    .flags = JS_CODE_CONSTRUCTOR, JS_AT(source, 7, 1, 165, 364),
    JS_SITES({7, 1, 0, 0}, {8, 15, 0, 0}, {10, 22, 245, 250}, {10, 3, 0, 0}, {11, 14, 0, 0},
        {11, 9, 0, 0}, {12, 11, 0, 0}, {12, 11, 288, 296}, {15, 5, 0, 0})};

// text.js:1
JS_FUNCTION(script) {
    JsUnitInstance *u = self->unit;
    JS_ENTER(&script_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, js_global_can_declare_all(js, u, 2, (JsDeclared[]){
            {G_digits, JS_DECLARE_FUNCTION}, {G_lines, JS_DECLARE_FUNCTION}}), fail);
    JS_TRY_BOOL(1, js_global_declare_function(js, u, G_digits, &digits_code, NULL), fail);
    JS_TRY_BOOL(1, js_global_declare_function(js, u, G_lines, &lines_code, NULL), fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode script_code = {JS_PLAIN(script), .flags = JS_CODE_MODULE,
    JS_AT(source, 1, 1, 0, 0), JS_SITES({1, 1, 0, 0}, {1, 1, 0, 0})};

static const char source_file[8] = "text.js", source[366] =
    "function digits(n) {\n"
    "  const names = \"0123456789abcdef\";\n"
    "  let s = \"\";\n"
    "  for (; n > 0; n = Math.floor(n / names.length)) s += names[n % names.length];\n"
    "  return s;\n"
    "}\n"
    "function lines(words) {\n"
    "  const all = [];\n"
    "  let line = \"\";\n"
    "  for (const word of words) {\n"
    "    if (line.length > 60) {\n"
    "      all.push(line);\n"
    "      line = \"\";\n"
    "    }\n"
    "    line += word;\n"
    "  }\n"
    "  return all;\n"
    "}\n";
static const JsUnit unit = {.abi = JS_ABI, .file = source_file, .main = &script_code,
    JS_NAMES(6, &str_Math.s, &str_floor.s, &str_length.s, &str_push.s, &str_digits.s,
        &str_lines.s),
    JS_ICS(3, N_floor, N_length, N_push), JS_GLOBALS(3, N_Math, N_digits, N_lines)};
JS_LINK(array_push)
int main(int argc, char **argv) {
    extern const JsGlobalDef js_global_Math;
    return js_main(argc, argv, JS_UNITS(&unit), JS_LINKED(&js_global_Math));
}
