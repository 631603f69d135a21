#include <yieldc/js.h> // made by yieldc

JS_LATIN1(str_f, 1, 0xe30de181, "f"); JS_LATIN1(str_close, 5, 0x27cb74b5, "close");
JS_LATIN1(str_g, 1, 0xe20de21e, "g");
enum {N_f, N_close, N_g, G_f = 0, G_close, G_g};
static const char source_file[9], source[198];

// leaps.js:1: async function* g(src, n) {
struct g_frame { JsAsyncGen base; JsValue src, n; JsCompletion c1, c2; JsIterator it1;
    JsValue x; };
JS_RESUME(g) {
    struct g_frame *f = (struct g_frame *)base;
    JsUnitInstance *u = base->fn->unit;
    JsValue t1, t2, t3, e, t4, t5;
    int b1;
    JS_ENTER(&g_code, js_fail(js, base));
    switch (base->state) { // 0: from the start
    case 1: goto resume_1; // line 3: for_await_next
    case 2: goto resume_2; // line 5: await
    case 3: goto resume_3; // line 5: yield
    case 4: goto resume_4; // line 3: for_await_close
    case 5: goto resume_5; // line 8: yield
    case 6: goto resume_6; // line 10: await
    }
    // 3: for await (const x of src) {
    JS_TRY_BOOL(1, js_get_async_iterator(js, f->src, &f->it1), catch_3);
    for (;;) {
        return js_leave_call(js, &a), js_for_await_next(js, base, 1, JS_PLACE(g_frame, it1));
    resume_1:
        if (how == JS_THROW) goto catch_3;
        if (how == JS_END) goto end_try_8;
        f->x = sent;
        // 4: if (x > n) break;
        JS_TRY_INT(2, b1 = js_greater(js, f->x, f->n), close_throw_6);
        if (b1) {
            f->c2 = (JsCompletion){JS_UNDEFINED, JS_C_JUMP};
            goto close_7;
        }
        // 5: yield (await f(x)) + x;
        JS_GET_GLOBAL(3, t1, G_f, close_throw_6);
        JS_TRY(4, t2 = js_call_awaited(js, t1, JS_UNDEFINED, 1, (JsValue[]){f->x}), close_throw_6);
        return js_leave_call(js, &a), js_await(js, base, 2, t2);
    resume_2:
        if (how == JS_THROW) break;
        JS_TRY(5, t3 = js_add(js, sent, f->x), close_throw_6);
        return js_leave_call(js, &a), js_yield(js, base, 3, t3);
    resume_3:
        if (how == JS_THROW) break;
        if (how == JS_RETURN) {
            f->c2 = (JsCompletion){sent, JS_C_RETURN};
            goto close_7;
        }
    }
close_throw_6: f->c2 = (JsCompletion){js_catch(js), JS_C_THROW};
close_7: return js_leave_call(js, &a), js_for_await_close(js, base, 4, &f->it1, f->c2.kind);
resume_4:
    if (how == JS_THROW) goto catch_3;
    if (f->c2.kind == JS_C_THROW) JS_THROW(f->c2.value, catch_3);
    if (f->c2.kind == JS_C_RETURN) {
        f->c1 = f->c2;
        goto finally_2;
    }
    goto end_try_8;
catch_3: e = js_catch(js);
    // 8: yield e;
    return js_leave_call(js, &a), js_yield(js, base, 5, e);
resume_5:
    if (how == JS_THROW) goto caught_1;
    if (how == JS_RETURN) {
        f->c1 = (JsCompletion){sent, JS_C_RETURN};
        goto finally_2;
    }
end_try_8: f->c1 = (JsCompletion){JS_UNDEFINED, JS_C_NORMAL};
    goto finally_2;
caught_1: f->c1 = (JsCompletion){js_catch(js), JS_C_THROW};
finally_2:
    // 10: await close();
    JS_GET_GLOBAL(6, t4, G_close, fail);
    JS_TRY(7, t5 = js_call_awaited(js, t4, JS_UNDEFINED, 0, NULL), fail);
    return js_leave_call(js, &a), js_await(js, base, 6, t5);
resume_6:
    if (how == JS_THROW) goto fail;
    if (f->c1.kind == JS_C_THROW) JS_THROW(f->c1.value, fail);
    if (f->c1.kind == JS_C_RETURN) return js_leave_call(js, &a), js_finish(js, base, f->c1.value);
    return js_leave_call(js, &a), js_finish(js, base, JS_UNDEFINED);
fail: return js_leave_call(js, &a), js_fail(js, base);
}
static const JsCode g_code = {JS_ASYNC_GENERATOR(g, js_frame_entry), .name = &str_g.s,
    .length = 2, .parameters = 2, JS_AT(source, 1, 1, 0, 196),
    JS_POINTS(7, {0x3, 1, 1}, {0xc2, 3, 5}, {0x1c2, 5, 14}, {0xc2, 5, 7}, {0xd0, 3, 5},
        {0x0, 8, 5}, {0x4, 10, 5}),
    JS_SITES({1, 1, 0, 0}, {3, 27, 62, 65}, {4, 11, 0, 0}, {5, 20, 0, 0}, {5, 20, 112, 113},
        {5, 13, 0, 0}, {10, 11, 0, 0}, {10, 11, 182, 187})};

// leaps.js:1
JS_FUNCTION(script) {
    JsUnitInstance *u = self->unit;
    JS_ENTER(&script_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, js_global_can_declare(js, u, G_g, JS_DECLARE_FUNCTION), fail);
    JS_TRY_BOOL(1, js_global_declare_function(js, u, G_g, &g_code, NULL), fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode script_code = {JS_PLAIN(script), .flags = JS_CODE_MODULE,
    JS_AT(source, 1, 1, 0, 0), JS_SITES({1, 1, 0, 0}, {1, 1, 0, 0})};

static const char source_file[9] = "leaps.js", source[198] =
    "async function* g(src, n) {\n"
    "  try {\n"
    "    for await (const x of src) {\n"
    "      if (x > n) break;\n"
    "      yield (await f(x)) + x;\n"
    "    }\n"
    "  } catch (e) {\n"
    "    yield e;\n"
    "  } finally {\n"
    "    await close();\n"
    "  }\n"
    "}\n";
static const JsUnit unit = {.abi = JS_ABI, .file = source_file, .main = &script_code,
    JS_NAMES(3, &str_f.s, &str_close.s, &str_g.s), JS_GLOBALS(3, N_f, N_close, N_g)};
int main(int argc, char **argv) {
    return js_main(argc, argv, JS_UNITS(&unit), NULL);
}
