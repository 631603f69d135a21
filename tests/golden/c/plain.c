#include <yieldc/js.h> // made by yieldc

JS_LATIN1(str_gcd, 3, 0x68119423, "gcd"); JS_LATIN1(str_next, 4, 0x5cb63485, "next");
JS_LATIN1(str_counter, 7, 0x9cade77a, "counter"); JS_LATIN1(str_u0028, 1, 0x2d0cc60e, "(");
JS_LATIN1(str_x, 1, 0xfd0daa9f, "x"); JS_LATIN1(str_u002C_, 2, 0x89d11351, ", ");
JS_LATIN1(str_y, 1, 0xfc0db6ec, "y"); JS_LATIN1(str_u0029, 1, 0x2c0cc29d, ")");
JS_LATIN1(str_toString, 8, 0x16c01445, "toString"); JS_LATIN1(str_Point, 5, 0xeaa93a60, "Point");
JS_LATIN1(str_console, 7, 0x2e32c74f, "console"); JS_LATIN1(str_log, 3, 0x3f512ff3, "log");
JS_LATIN1(str_String, 6, 0x604f88c6, "String");
enum {N_next, N_x, N_y, N_counter, N_Point, N_gcd, N_console, N_log, N_String, IC_next = 0, IC_x,
    IC_y, IC_x_2, IC_y_2, IC_x_3, IC_log, IC_next_2, G_counter = 0, G_Point, G_gcd, G_console,
    G_String};
static const char source_file[9], source[446];
static JsValue gcd_direct(JS_CONTEXT, JsValue a_2, JsValue b);
static const JsCode gcd_code;
static JsValue next_direct(JS_CONTEXT, JsEnv *env);
static const JsCode next_code;
static JsValue counter_direct(JS_CONTEXT, JsValue t1);
static const JsCode counter_code;

// plain.js:2: function gcd(a, b) {
static JsValue gcd_direct(JS_CONTEXT, JsValue a_2, JsValue b) {
    JsValue t1, t2, t3;
    double d1, d2;
    int b1;
    JsIterator it1;
    JS_ENTER(&gcd_code, JS_EXCEPTION);
    // 3: while (b !== 0) [a, b] = [b, a % b];
    for (;;) {
        if (js_equals_number(b, js_int(0))) break;
        JS_TRY_NUMBER(1, d1, a_2, fail);
        JS_TRY_NUMBER(1, d2, b, fail);
        JS_TRY(2, t1 = js_from_cell_or_exception(js_array_new(js, 2, (JsValue[]){b, js_computed(js_number_remainder(d1, d2))})), fail);
        JS_TRY_BOOL(3, js_get_iterator(js, t1, &it1), fail);
        JS_NEXT(4, b1, &it1, &t2, fail);
        a_2 = t2;
        t3 = JS_UNDEFINED;
        if (b1) JS_NEXT(5, b1, &it1, &t3, fail);
        b = t3;
        if (b1) JS_TRY_BOOL(6, js_iterator_close(js, &it1), fail);
    }
    // 4: return a;
    return js_leave_call(js, &a), a_2;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode gcd_code = {.kind = JS_CODE_NORMAL, .name = &str_gcd.s, .length = 2,
    .flags = JS_CODE_CONSTRUCTOR | JS_CODE_STRICT, JS_AT(source, 2, 1, 14, 87),
    JS_SITES({2, 1, 0, 0}, {3, 32, 0, 0}, {3, 28, 0, 0}, {3, 28, 62, 72}, {3, 20, 0, 0},
        {3, 23, 0, 0}, {3, 28, 0, 0})};

// plain.js:6: () => ++start
static JsValue next_direct(JS_CONTEXT, JsEnv *env) {
    JsValue t1, t2;
    JS_ENTER(&next_code, JS_EXCEPTION);
    JS_TRY(1, t1 = js_to_numeric(js, env->v[0]), fail);
    JS_TRY(1, t2 = js_increment(js, t1), fail);
    js_store(js, env, &env->v[0], t2);
    return js_leave_call(js, &a), t2;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
JS_FUNCTION(next) {
    return next_direct(js, self->unit, self->env);
}
static const JsCode next_code = {JS_PLAIN(next), .name = &str_next.s,
    .flags = JS_CODE_ARROW | JS_CODE_STRICT, JS_AT(source, 6, 41, 128, 141),
    JS_SITES({6, 41, 0, 0}, {6, 47, 0, 0})};

// plain.js:6: (start = 0) => ({ next: () => ++start })
static JsValue counter_direct(JS_CONTEXT, JsValue t1) {
    JsValue t2, t3;
    JsEnv *env;
    JS_ENTER(&counter_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, env = js_env_new(js, NULL, 1), fail);
    if (js_is_undefined(t1)) t1 = js_int(0);
    js_store(js, env, &env->v[0], t1);
    JS_TRY(2, t2 = js_closure(js, &next_code, env, u, NULL), fail);
    JS_TRY(3, t3 = js_literal(js, u, IC_next, 1), fail);
    js_fill_slot(js, t3, 0, t2);
    return js_leave_call(js, &a), t3;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode counter_code = {.kind = JS_CODE_NORMAL, .name = &str_counter.s,
    .flags = JS_CODE_ARROW | JS_CODE_STRICT, JS_AT(source, 6, 17, 104, 144),
    JS_SITES({6, 17, 0, 0}, {6, 17, 0, 0}, {6, 41, 0, 0}, {6, 33, 0, 0})};

// plain.js:12: toString() {
JS_FUNCTION(toString) {
    JsUnitInstance *u = self->unit;
    JsValue t1, t2, t3, t4;
    JS_ENTER(&toString_code, JS_EXCEPTION);
    // 13: return `(${this.x}, ${this.y})`;
    JS_GET(1, t1, this_, IC_x, fail);
    JS_TRY(2, t2 = js_template_concat(js, 1, (JsValue[]){t1}), fail);
    JS_GET(3, t3, this_, IC_y, fail);
    JS_TRY(4, t4 = js_template_concat(js, 5, (JsValue[]){js_from_cell(&str_u0028), t2, js_from_cell(&str_u002C_), t3, js_from_cell(&str_u0029)}), fail);
    return js_leave_call(js, &a), t4;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode toString_code = {JS_PLAIN(toString), .name = &str_toString.s,
    .flags = JS_CODE_METHOD | JS_CODE_STRICT, JS_AT(source, 12, 3, 220, 273),
    JS_SITES({12, 3, 0, 0}, {13, 21, 0, 0}, {13, 12, 0, 0}, {13, 32, 0, 0}, {13, 12, 0, 0})};

// plain.js:7: class Point {
JS_FUNCTION(Point) {
    JsUnitInstance *u = self->unit;
    JsValue x, y;
    JS_ENTER(&Point_code, JS_EXCEPTION);
    x = js_argument(argc, argv, 0);
    y = js_argument(argc, argv, 1);
    // 9: this.x = x;
    JS_ADD(1, this_, IC_x_2, x, true, fail);
    // 10: this.y = y;
    JS_ADD(2, this_, IC_y_2, y, true, fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode Point_code = {JS_PLAIN(Point), .name = &str_Point.s, .length = 2, .slots = 2,
    .flags = JS_CODE_CONSTRUCTOR | JS_CODE_CLASS | JS_CODE_STRICT, JS_AT(source, 7, 1, 146, 275),
    JS_SITES({7, 1, 0, 0}, {9, 5, 0, 0}, {10, 5, 0, 0})};

// plain.js:1
JS_FUNCTION(script) {
    JsUnitInstance *u = self->unit;
    JsValue t2, t1, t3, t4, t5, t6, p, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16;
    int b1;
    JsIterator it1;
    JS_ENTER(&script_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, js_global_can_declare_all(js, u, 3, (JsDeclared[]){
            {G_counter, JS_DECLARE_CONST}, {G_Point, JS_DECLARE_LET},
            {G_gcd, JS_DECLARE_FUNCTION}}), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_counter, JS_DECLARE_CONST, JS_UNDEFINED), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_Point, JS_DECLARE_LET, JS_UNDEFINED), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_gcd, JS_DECLARE_FUNCTION, JS_UNDEFINED), fail);
    // 6: const counter = (start = 0) => ({ next: () => ++start });
    JS_TRY_BOOL(2, js_global_initialize(js, u, G_counter, JS_UNDEFINED), fail);
    // 7: class Point {
    JS_TRY(3, t1 = js_class_new(js, &Point_code, NULL, u, JS_EMPTY, &t2), fail);
    JS_TRY(4, t3 = js_closure(js, &toString_code, NULL, u, NULL), fail);
    JS_TRY_BOOL(4, js_define_method(js, t2, js_from_cell(&str_toString), (JsFunction *)js_cell(t3), 0, false), fail);
    JS_TRY_BOOL(5, js_global_initialize(js, u, G_Point, t1), fail);
    // 16: outer: for (const p of [new Point(1, 2)]) {
    JS_TRY(6, t4 = js_global_get(js, u, G_Point), fail);
    JS_TRY(7, t5 = js_construct(js, t4, 2, (JsValue[]){js_int(1), js_int(2)}, t4), fail);
    JS_TRY(8, t6 = js_from_cell_or_exception(js_array_new(js, 1, (JsValue[]){t5})), fail);
    JS_TRY_BOOL(9, js_get_iterator(js, t6, &it1), fail);
    for (;;) {
        JS_NEXT(10, b1, &it1, &p, fail);
        if (!b1) goto end_1;
        // 17: switch (p?.x) {
        t7 = JS_UNDEFINED;
        if (js_is_nullish(p)) goto chain_4;
        JS_GET(11, t7, p, IC_x_3, close_throw_3);
    chain_4: if (js_equals_number(t7, js_int(1))) continue;
        // 21: console.log(String(p), gcd(12, 18), counter(1).next());
        JS_GET_GLOBAL(12, t8, G_console, close_throw_3);
        JS_GET_METHOD(13, t9, t8, IC_log, close_throw_3);
        JS_GET_GLOBAL(14, t10, G_String, close_throw_3);
        JS_TRY(15, t11 = js_call(js, t10, JS_UNDEFINED, 1, (JsValue[]){p}), close_throw_3);
        JS_TRY(16, t12 = gcd_direct(js, u, js_int(12), js_int(18)), close_throw_3);
        JS_TRY(17, js_global_get(js, u, G_counter), close_throw_3);
        JS_TRY(18, t13 = counter_direct(js, u, js_int(1)), close_throw_3);
        JS_GET_METHOD(19, t14, t13, IC_next_2, close_throw_3);
        JS_TRY(20, t15 = js_is_callee(js, u, IC_next_2, t14, &next_code)
                ? next_direct(js, u, js_function_env(t14))
                : js_call_closure(js, t14, t13, 0, NULL), close_throw_3);
        JS_TRY(21, js_call_closure(js, t9, t8, 3, (JsValue[]){t11, t12, t15}), close_throw_3);
    }
close_throw_3: t16 = js_catch(js);
    js_iterator_close_throw(js, &it1);
    JS_THROW(t16, fail);
end_1: return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode script_code = {JS_PLAIN(script), .flags = JS_CODE_STRICT | JS_CODE_MODULE,
    JS_AT(source, 1, 1, 0, 0),
    JS_SITES({1, 1, 0, 0}, {1, 1, 0, 0}, {6, 7, 0, 0}, {7, 1, 0, 0}, {12, 3, 0, 0},
        {7, 1, 0, 0}, {16, 29, 0, 0}, {16, 25, 304, 309}, {16, 24, 0, 0}, {16, 24, 299, 316},
        {16, 8, 0, 0}, {17, 14, 0, 0}, {21, 5, 0, 0}, {21, 13, 0, 0}, {21, 17, 0, 0},
        {21, 17, 395, 401}, {21, 28, 406, 409}, {21, 41, 0, 0}, {21, 41, 419, 426}, {21, 52, 0, 0},
        {21, 52, 419, 434}, {21, 13, 383, 394})};

static const char source_file[9] = "plain.js", source[446] =
    "'use strict';\n"
    "function gcd(a, b) {\n"
    "  while (b !== 0) [a, b] = [b, a % b];\n"
    "  return a;\n"
    "}\n"
    "const counter = (start = 0) => ({ next: () => ++start });\n"
    "class Point {\n"
    "  constructor(x, y) {\n"
    "    this.x = x;\n"
    "    this.y = y;\n"
    "  }\n"
    "  toString() {\n"
    "    return `(${this.x}, ${this.y})`;\n"
    "  }\n"
    "}\n"
    "outer: for (const p of [new Point(1, 2)]) {\n"
    "  switch (p\?.x) {\n"
    "  case 1:\n"
    "    continue outer;\n"
    "  default:\n"
    "    console.log(String(p), gcd(12, 18), counter(1).next());\n"
    "  }\n"
    "}\n";
static const JsUnit unit = {.abi = JS_ABI, .file = source_file, .main = &script_code,
    JS_NAMES(9, &str_next.s, &str_x.s, &str_y.s, &str_counter.s, &str_Point.s,
        &str_gcd.s, &str_console.s, &str_log.s, &str_String.s),
    JS_ICS(8, N_next, N_x, N_y, N_x, N_y,
        N_x, N_log, N_next),
    JS_GLOBALS(5, N_counter, N_Point, N_gcd, N_console, N_String)};
JS_LINK(console_stdout)
JS_LINK_PART(core) JS_LINK_PART(format) JS_LINK_PART(inspect)
int main(int argc, char **argv) {
    extern const JsGlobalDef js_global_console;
    return js_main(argc, argv, JS_UNITS(&unit), JS_LINKED(&js_global_console));
}
