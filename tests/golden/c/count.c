#include <yieldc/js.h> // made by yieldc

JS_LATIN1(str_count, 5, 0x39b1ae97, "count");
enum {N_count, G_count = 0};
static const char source_file[9], source[69];

// count.js:1: async function* count(n) {
struct count_frame { JsAsyncGen base; JsValue n; int64_t i; };
JS_RESUME(count) {
    struct count_frame *f = (struct count_frame *)base;
    double d1;
    JS_ENTER(&count_code, js_fail(js, base));
    switch (base->state) { // 0: from the start
    case 1: goto resume_1; // line 2: yield
    }
    // 2: for (let i = 0; i < n; i++) yield i;
    f->i = 0;
    for (;;) {
        JS_TRY_NUMBER(1, d1, f->n, fail);
        if (!(f->i < d1)) break;
        return js_leave_call(js, &a), js_yield(js, base, 1, js_int64(f->i));
    resume_1:
        if (how == JS_THROW || how == JS_RETURN) return js_leave_call(js, &a), js_leave(js, base, how, sent);
        f->i++;
    }
    return js_leave_call(js, &a), js_finish(js, base, JS_UNDEFINED);
fail: return js_leave_call(js, &a), js_fail(js, base);
}
static const JsCode count_code = {JS_ASYNC_GENERATOR(count, js_frame_entry),
    .name = &str_count.s, .length = 1, .parameters = 1, JS_AT(source, 1, 1, 0, 67),
    JS_POINTS(2, {0x1, 1, 1}, {0x1, 2, 31}), JS_SITES({1, 1, 0, 0}, {2, 19, 0, 0})};

// count.js:1
JS_FUNCTION(script) {
    JsUnitInstance *u = self->unit;
    JS_ENTER(&script_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, js_global_can_declare(js, u, G_count, JS_DECLARE_FUNCTION), fail);
    JS_TRY_BOOL(1, js_global_declare_function(js, u, G_count, &count_code, NULL), fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode script_code = {JS_PLAIN(script), .flags = JS_CODE_MODULE,
    JS_AT(source, 1, 1, 0, 0), JS_SITES({1, 1, 0, 0}, {1, 1, 0, 0})};

static const char source_file[9] = "count.js", source[69] =
    "async function* count(n) {\n"
    "  for (let i = 0; i < n; i++) yield i;\n"
    "}\n";
static const JsUnit unit = {.abi = JS_ABI, .file = source_file, .main = &script_code,
    JS_NAMES(1, &str_count.s), JS_GLOBALS(1, N_count)};
int main(int argc, char **argv) {
    return js_main(argc, argv, JS_UNITS(&unit), NULL);
}
