// Made by yieldc.
#include <yieldc/js.h>

JS_LATIN1(str_f, 1, 0xe30de181, "f");
JS_LATIN1(str_close, 5, 0x27cb74b5, "close");
JS_LATIN1(str_g, 1, 0xe20de21e, "g");
enum {N_f, N_close, N_g};
enum {G_f, G_close, G_g};

// leaps.js:1: async function* g(src, n) {
struct g_frame {
    JsAsyncGen base;
    JsCompletion c1, c2;
    JsIterator it1;
    JsValue src, n, x;
};

JS_FUNCTION(g)
{
    JsFrame *base = js_frame_new(js, self);
    struct g_frame *f = (struct g_frame *)base;
    if (!base) return JS_EXCEPTION;
    f->src = js_argument(argc, argv, 0);
    f->n = js_argument(argc, argv, 1);
    return js_async_generator_start(js, base);
}

static JsStep g_resume(Js *js, JsFrame *base, JsHow how, JsValue sent)
{
    struct g_frame *f = (struct g_frame *)base;
    JsUnitInstance *u = base->fn->unit;
    JsActivation a;
    JsValue t1, t2, t3, t4, e, t5, t6, t7;
    int b1;
    if (!js_enter_call(js, &a, &g_code)) return js_fail(js, base);
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
        return js_leave_call(js, &a), js_for_await_next(js, base, 1, &f->it1);
    resume_1:
        if (how == JS_THROW) goto catch_3;
        if (how == JS_END) goto end_4;
        f->x = sent;
        // 4: if (x > n) break;
        JS_TRY_INT(2, b1 = js_greater(js, f->x, f->n), close_throw_6);
        if (b1) {
            f->c2 = (JsCompletion){JS_UNDEFINED, JS_C_JUMP};
            goto close_7;
        }
        // 5: yield (await f(x)) + x;
        JS_TRY(3, t1 = js_global_get(js, u, G_f), close_throw_6);
        JS_TRY(4, t2 = js_call(js, t1, JS_UNDEFINED, 1, (JsValue[]){f->x}), close_throw_6);
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
close_throw_6:
    t4 = js_catch(js);
    f->c2 = (JsCompletion){t4, JS_C_THROW};
close_7:
    return js_leave_call(js, &a), js_for_await_close(js, base, 4, &f->it1, f->c2.kind);
resume_4:
    if (how == JS_THROW) goto catch_3;
    if (f->c2.kind == JS_C_THROW) {
        js_throw(js, f->c2.value);
        goto catch_3;
    }
    if (f->c2.kind == JS_C_RETURN) {
        f->c1 = f->c2;
        goto finally_2;
    }
    if (f->c2.kind == JS_C_JUMP) goto end_4;
end_4:
    goto end_try_8;
catch_3:
    e = js_catch(js);
    // 8: yield e;
    return js_leave_call(js, &a), js_yield(js, base, 5, e);
resume_5:
    if (how == JS_THROW) goto caught_1;
    if (how == JS_RETURN) {
        f->c1 = (JsCompletion){sent, JS_C_RETURN};
        goto finally_2;
    }
end_try_8:
    f->c1 = (JsCompletion){JS_UNDEFINED, JS_C_NORMAL};
    goto finally_2;
caught_1:
    t5 = js_catch(js);
    f->c1 = (JsCompletion){t5, JS_C_THROW};
finally_2:
    // 10: await close();
    JS_TRY(6, t6 = js_global_get(js, u, G_close), fail);
    JS_TRY(7, t7 = js_call(js, t6, JS_UNDEFINED, 0, NULL), fail);
    return js_leave_call(js, &a), js_await(js, base, 6, t7);
resume_6:
    if (how == JS_THROW) goto fail;
    if (f->c1.kind == JS_C_THROW) {
        js_throw(js, f->c1.value);
        goto fail;
    }
    if (f->c1.kind == JS_C_RETURN) return js_leave_call(js, &a), js_finish(js, base, f->c1.value);
    return js_leave_call(js, &a), js_finish(js, base, JS_UNDEFINED);
fail:
    return js_leave_call(js, &a), js_fail(js, base);
}

// leaps.js:1
JS_FUNCTION(script)
{
    JsUnitInstance *u = self->unit;
    JsActivation a;
    JsValue t1;
    if (!js_enter_call(js, &a, &script_code)) return JS_EXCEPTION;
    JS_TRY_BOOL(1, js_global_can_declare(js, u, G_g, JS_DECLARE_FUNCTION), fail);
    JS_TRY(1, t1 = js_closure(js, &g_code, NULL, u, NULL), fail);
    JS_TRY_BOOL(1, js_global_declare(js, u, G_g, JS_DECLARE_FUNCTION, t1), fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail:
    return js_leave_call(js, &a), JS_EXCEPTION;
}

static const char source_file[] = "leaps.js";
static const char source[] =
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

static const JsPoint g_points[] = {
    {0xc0, 1, 1}, {0xb0, 3, 5}, {0x1b0, 5, 14}, {0xb0, 5, 7}, {0x34, 3, 5}, {0x0, 8, 5},
    {0x1, 10, 5},
};
static const JsSite g_sites[] = {
    {1, 1, 0, 0}, {3, 27, 62, 65}, {4, 11, 0, 0}, {5, 20, 0, 0}, {5, 20, 112, 113}, {5, 13, 0, 0},
    {10, 11, 0, 0}, {10, 11, 182, 187},
};
static const JsCode g_code = {
    JS_ASYNC_GENERATOR(g, 7), .name = &str_g.s, .length = 2, .sites = g_sites,
    JS_AT(source, 1, 1, 0, 196),
};

static const JsSite script_sites[] = {{1, 1, 0, 0}, {1, 1, 0, 0}};
static const JsCode script_code = {
    JS_PLAIN(script), .flags = JS_CODE_MODULE, .sites = script_sites, JS_AT(source, 1, 1, 0, 0),
};

static const JsString *const unit_names[] = {&str_f.s, &str_close.s, &str_g.s};
static const uint32_t unit_globals[] = {N_f, N_close, N_g};
static const JsUnit unit = {
    .abi = JS_ABI, .file = source_file, .names = unit_names, .name_count = 3,
    .globals = unit_globals, .global_count = 3, .main = &script_code,
};

int main(int argc, char **argv)
{
    static const JsUnit *const units[] = {&unit, NULL};
    static const JsGlobalDef *const globals[] = {NULL};
    return js_main(argc, argv, units, globals);
}
