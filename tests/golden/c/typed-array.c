#include <yieldc/js.h> // made by yieldc

JS_LATIN1(str_length, 6, 0x83d131b5, "length"); JS_LATIN1(str_counts, 6, 0x59ff087a, "counts");
JS_LATIN1(str_add, 3, 0x3b396406, "add"); JS_LATIN1(str_Uint32Array, 11, 0x1c26b5ac, "Uint32Array");
JS_LATIN1(str_Histogram, 9, 0x8288a852, "Histogram"); JS_LATIN1(str_half, 4, 0xd6bf65d9, "half");
JS_LATIN1(str_bytes, 5, 0x65b11b67, "bytes"); JS_LATIN1(str_histogram, 9, 0x31bd25db, "histogram");
JS_LATIN1(str_list, 4, 0x0cfb4177, "list"); JS_LATIN1(str_Uint8Array, 10, 0x37eb76e6, "Uint8Array");
JS_LATIN1(str_Float64Array, 12, 0x13accfdd, "Float64Array");
JS_LATIN1(str_from, 4, 0x95ccabee, "from"); JS_LATIN1(str_console, 7, 0x2e32c74f, "console");
JS_LATIN1(str_log, 3, 0x3f512ff3, "log");
enum {N_length, N_counts, N_Uint32Array, N_Histogram, N_bytes, N_histogram, N_list, N_half,
    N_Uint8Array, N_add, N_Float64Array, N_from, N_console, N_log, IC_length = 0, IC_counts,
    IC_counts_2, IC_length_2, IC_add, IC_from, IC_log, IC_counts_3, G_Uint32Array = 0,
    G_Histogram, G_bytes, G_histogram, G_list, G_half, G_Uint8Array, G_Float64Array, G_console};
static const char source_file[15], source[517];
static JsValue half_direct(JS_CONTEXT, JsValue values);
static const JsCode half_code;

// typed-array.js:6: add(bytes) {
JS_FUNCTION(add) {
    JsUnitInstance *u = self->unit;
    JsValue bytes, t1, t2, t3, t4, t5, t6, t7;
    int64_t i, i1;
    JS_ENTER(&add_code, JS_EXCEPTION);
    bytes = js_argument(argc, argv, 0);
    // 7: for (let i = 0; i < bytes.length; i++) this.counts[bytes[i]]++;
    i = 0;
    for (;;) {
        JS_LOAD_TYPED_LENGTH(1, t1, i1, bytes, IC_length, fail);
        JS_TRY_LOADED_LIMIT(2, i1, t1, fail);
        if (!(i < i1)) break;
        JS_GET(3, t2, this_, IC_counts, fail);
        JS_GET_TYPED_INDEX(4, t3, UINT8, bytes, i, fail);
        JS_TRY(5, js_check_base(js, t2, t3), fail);
        JS_TRY(5, t4 = js_to_element_key(js, t3), fail);
        JS_GET_TYPED(5, t5, UINT32, t2, t4, fail);
        JS_TRY(5, t6 = js_to_numeric(js, t5), fail);
        JS_TRY(5, t7 = js_increment(js, t6), fail);
        JS_PUT_TYPED(5, UINT32, t2, t4, VALUE, t7, true, fail);
        i++;
    }
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode add_code = {JS_PLAIN(add), .name = &str_add.s, .length = 1,
    .flags = JS_CODE_METHOD | JS_CODE_STRICT, JS_AT(source, 6, 3, 144, 228),
    JS_SITES({6, 3, 0, 0}, {7, 31, 0, 0}, {7, 21, 0, 0}, {7, 49, 0, 0}, {7, 61, 0, 0},
        {7, 44, 0, 0})};

// typed-array.js:2: class Histogram {
JS_FUNCTION(Histogram) {
    JsUnitInstance *u = self->unit;
    JsValue size, t1, t2;
    JS_ENTER(&Histogram_code, JS_EXCEPTION);
    size = js_argument(argc, argv, 0);
    // 4: this.counts = new Uint32Array(size);
    JS_GET_GLOBAL(1, t1, G_Uint32Array, fail);
    JS_TRY(2, t2 = js_construct(js, t1, 1, (JsValue[]){size}, t1), fail);
    JS_ADD(3, this_, IC_counts_2, t2, true, fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode Histogram_code = {JS_PLAIN(Histogram), .name = &str_Histogram.s, .length = 1,
    .slots = 1, .flags = JS_CODE_CONSTRUCTOR | JS_CODE_CLASS | JS_CODE_STRICT,
    JS_AT(source, 2, 1, 57, 230),
    JS_SITES({2, 1, 0, 0}, {4, 23, 0, 0}, {4, 19, 119, 130}, {4, 5, 0, 0})};

// typed-array.js:10: function half(values) {
static JsValue half_direct(JS_CONTEXT, JsValue values) {
    JsValue t1, t2;
    double d1;
    int64_t i, i1;
    JS_ENTER(&half_code, JS_EXCEPTION);
    // 11: for (let i = 0; i < values.length; i++) values[i] = values[i] * 0.5;
    i = 0;
    for (;;) {
        JS_LOAD_TYPED_LENGTH(1, t1, i1, values, IC_length_2, fail);
        JS_TRY_LOADED_LIMIT(2, i1, t1, fail);
        if (!(i < i1)) break;
        JS_LOAD_TYPED_INDEX(3, t2, d1, FLOAT64, values, i, fail);
        JS_TRY_LOADED(4, d1, t2, fail);
        JS_PUT_TYPED_INDEX(5, FLOAT64, values, i, NUMBER, d1 * 0.5, false, fail);
        i++;
    }
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode half_code = {.kind = JS_CODE_NORMAL, .name = &str_half.s, .length = 1,
    .flags = JS_CODE_CONSTRUCTOR, JS_AT(source, 10, 1, 231, 327),
    JS_SITES({10, 1, 0, 0}, {11, 30, 0, 0}, {11, 19, 0, 0}, {11, 61, 0, 0}, {11, 55, 0, 0},
        {11, 43, 0, 0})};

// typed-array.js:1
JS_FUNCTION(script) {
    JsUnitInstance *u = self->unit;
    JsValue t2, t1, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17;
    JsValue t18, t19, t20, t21;
    JS_ENTER(&script_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, js_global_can_declare_all(js, u, 5, (JsDeclared[]){
            {G_Histogram, JS_DECLARE_LET}, {G_bytes, JS_DECLARE_CONST},
            {G_histogram, JS_DECLARE_CONST}, {G_list, JS_DECLARE_CONST},
            {G_half, JS_DECLARE_FUNCTION}}), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_Histogram, JS_DECLARE_LET, JS_UNDEFINED), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_bytes, JS_DECLARE_CONST, JS_UNDEFINED), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_histogram, JS_DECLARE_CONST, JS_UNDEFINED), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_list, JS_DECLARE_CONST, JS_UNDEFINED), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_half, JS_DECLARE_FUNCTION, JS_UNDEFINED), fail);
    // 2: class Histogram {
    JS_TRY(2, t1 = js_class_new(js, &Histogram_code, NULL, u, JS_EMPTY, &t2), fail);
    JS_TRY(3, t3 = js_closure(js, &add_code, NULL, u, NULL), fail);
    JS_TRY_BOOL(3, js_define_method(js, t2, js_from_cell(&str_add), (JsFunction *)js_cell(t3), 0, false), fail);
    JS_TRY_BOOL(4, js_global_initialize(js, u, G_Histogram, t1), fail);
    // 13: const bytes = new Uint8Array([1, 2, 1]);
    JS_TRY(5, t4 = js_global_get(js, u, G_Uint8Array), fail);
    JS_TRY(6, t5 = js_from_cell_or_exception(js_array_new(js, 3, (JsValue[]){js_int(1), js_int(2), js_int(1)})), fail);
    JS_TRY(7, t6 = js_construct(js, t4, 1, (JsValue[]){t5}, t4), fail);
    JS_TRY_BOOL(8, js_global_initialize(js, u, G_bytes, t6), fail);
    // 14: const histogram = new Histogram(4);
    JS_TRY(9, t7 = js_global_get(js, u, G_Histogram), fail);
    JS_TRY(10, t8 = js_construct(js, t7, 1, (JsValue[]){js_int(4)}, t7), fail);
    JS_TRY_BOOL(11, js_global_initialize(js, u, G_histogram, t8), fail);
    // 15: histogram.add(bytes);
    JS_TRY(12, t9 = js_global_get(js, u, G_histogram), fail);
    JS_TRY(13, t10 = js_method_named(js, u, IC_add, t9), fail);
    JS_TRY(14, t11 = js_global_get(js, u, G_bytes), fail);
    JS_TRY(15, js_call(js, t10, t9, 1, (JsValue[]){t11}), fail);
    // 16: const list = Float64Array.from([1, 3]);
    JS_TRY(16, t12 = js_global_get(js, u, G_Float64Array), fail);
    JS_TRY(17, t13 = js_method_named(js, u, IC_from, t12), fail);
    JS_TRY(18, t14 = js_from_cell_or_exception(js_array_new(js, 2, (JsValue[]){js_int(1), js_int(3)})), fail);
    JS_TRY(19, t15 = js_call(js, t13, t12, 1, (JsValue[]){t14}), fail);
    JS_TRY_BOOL(20, js_global_initialize(js, u, G_list, t15), fail);
    // 17: half(list);
    JS_TRY(21, t16 = js_global_get(js, u, G_list), fail);
    JS_TRY(22, half_direct(js, u, t16), fail);
    // 18: console.log(histogram.counts, list);
    JS_TRY(23, t17 = js_global_get(js, u, G_console), fail);
    JS_TRY(24, t18 = js_method_named(js, u, IC_log, t17), fail);
    JS_TRY(25, t19 = js_global_get(js, u, G_histogram), fail);
    JS_TRY(26, t20 = js_get_named(js, u, IC_counts_3, t19), fail);
    JS_TRY(27, t21 = js_global_get(js, u, G_list), fail);
    JS_TRY(28, js_call(js, t18, t17, 2, (JsValue[]){t20, t21}), fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode script_code = {JS_PLAIN(script), .flags = JS_CODE_MODULE,
    JS_AT(source, 1, 1, 0, 0),
    JS_SITES({1, 1, 0, 0}, {1, 1, 0, 0}, {2, 1, 0, 0}, {6, 3, 0, 0}, {2, 1, 0, 0},
        {13, 19, 0, 0}, {13, 30, 0, 0}, {13, 15, 346, 356}, {13, 7, 0, 0}, {14, 23, 0, 0},
        {14, 19, 391, 400}, {14, 7, 0, 0}, {15, 1, 0, 0}, {15, 11, 0, 0}, {15, 15, 0, 0},
        {15, 11, 405, 418}, {16, 14, 0, 0}, {16, 27, 0, 0}, {16, 32, 0, 0}, {16, 27, 440, 457},
        {16, 7, 0, 0}, {17, 6, 0, 0}, {17, 1, 467, 471}, {18, 1, 0, 0}, {18, 9, 0, 0},
        {18, 13, 0, 0}, {18, 23, 0, 0}, {18, 31, 0, 0}, {18, 9, 479, 490})};

static const char source_file[15] = "typed-array.js", source[517] =
    "// Element access that guesses the type of typed arrays.\n"
    "class Histogram {\n"
    "  constructor(size) {\n"
    "    this.counts = new Uint32Array(size);\n"
    "  }\n"
    "  add(bytes) {\n"
    "    for (let i = 0; i < bytes.length; i++) this.counts[bytes[i]]++;\n"
    "  }\n"
    "}\n"
    "function half(values) {\n"
    "  for (let i = 0; i < values.length; i++) values[i] = values[i] * 0.5;\n"
    "}\n"
    "const bytes = new Uint8Array([1, 2, 1]);\n"
    "const histogram = new Histogram(4);\n"
    "histogram.add(bytes);\n"
    "const list = Float64Array.from([1, 3]);\n"
    "half(list);\n"
    "console.log(histogram.counts, list);\n";
static const JsUnit unit = {.abi = JS_ABI, .file = source_file, .main = &script_code,
    JS_NAMES(14, &str_length.s, &str_counts.s, &str_Uint32Array.s, &str_Histogram.s, &str_bytes.s,
        &str_histogram.s, &str_list.s, &str_half.s, &str_Uint8Array.s, &str_add.s,
        &str_Float64Array.s, &str_from.s, &str_console.s, &str_log.s),
    JS_ICS(8, N_length, N_counts, N_counts, N_length, N_add,
        N_from, N_log, N_counts),
    JS_GLOBALS(9, N_Uint32Array, N_Histogram, N_bytes, N_histogram, N_list,
        N_half, N_Uint8Array, N_Float64Array, N_console)};
JS_LINK(array_from) JS_LINK(iterator_from) JS_LINK(console_stdout)
JS_LINK_PART(core) JS_LINK_PART(format) JS_LINK_PART(inspect) JS_LINK_PART(inspect_buffers)
int main(int argc, char **argv) {
    extern const JsGlobalDef js_global_Float64Array;
    extern const JsGlobalDef js_global_Uint32Array;
    extern const JsGlobalDef js_global_Uint8Array;
    extern const JsGlobalDef js_global_console;
    return js_main(argc, argv, JS_UNITS(&unit), JS_LINKED(&js_global_Float64Array, &js_global_Uint32Array, &js_global_Uint8Array, &js_global_console));
}
