#include <yieldc/js.h> // made by yieldc

JS_LATIN1(str_walk, 4, 0xa027625c, "walk"); JS_LATIN1(str_left, 4, 0x124ac8e5, "left");
JS_LATIN1(str_key, 3, 0x68151847, "key"); JS_LATIN1(str_none, 4, 0xada6f494, "none");
JS_LATIN1(str_seen, 4, 0x5a4578e1, "seen"); JS_LATIN1(str_right, 5, 0x78e3dc23, "right");
enum {N_walk, N_left, N_key, N_seen, N_right, IC_left = 0, IC_key, IC_seen, IC_right, G_walk = 0};
static const char source_file[13], source[209];

// generator.js:1: function* walk(tree) {
struct walk_frame { JsFrame base; JsValue tree; JsIterator it1, it2; };
JS_RESUME(walk) {
    struct walk_frame *f = (struct walk_frame *)base;
    JsUnitInstance *u = base->fn->unit;
    JsValue t1, t2, t3, t4, t5, t6, t7, t8;
    JsCompletion c1 = {JS_UNDEFINED, JS_C_NORMAL};
    JS_ENTER(&walk_code, js_fail(js, base));
    switch (base->state) { // 0: from the start
    case 1: goto resume_1; // line 3: delegate
    case 2: goto resume_2; // line 4: yield
    case 3: goto resume_3; // line 6: yield
    case 4: goto resume_4; // line 10: delegate
    }
    // 2: if (!tree) return;
    if (!js_truthy(f->tree)) return js_leave_call(js, &a), js_finish(js, base, JS_UNDEFINED);
    // 3: yield* walk(tree.left);
    JS_GET_GLOBAL(1, t1, G_walk, fail);
    JS_GET(2, t2, f->tree, IC_left, fail);
    JS_TRY(3, t3 = js_call(js, t1, JS_UNDEFINED, 1, (JsValue[]){t2}), fail);
    JS_TRY_BOOL(4, js_get_iterator(js, t3, &f->it1), fail);
    return js_leave_call(js, &a), js_delegate(js, base, 1, &f->it1);
resume_1:
    if (how == JS_THROW || how == JS_RETURN) return js_leave_call(js, &a), js_leave(js, base, how, sent);
    // 4: const answer = yield tree.key;
    JS_GET(5, t4, f->tree, IC_key, fail);
    return js_leave_call(js, &a), js_yield(js, base, 2, t4);
resume_2:
    if (how == JS_THROW || how == JS_RETURN) return js_leave_call(js, &a), js_leave(js, base, how, sent);
    // 6: yield answer ? ? 'none';
    t5 = sent;
    if (js_is_nullish(t5)) t5 = js_from_cell(&str_none);
    return js_leave_call(js, &a), js_yield(js, base, 3, t5);
resume_3:
    if (how == JS_THROW) goto caught_1;
    if (how == JS_RETURN) {
        c1 = (JsCompletion){sent, JS_C_RETURN};
        goto finally_2;
    }
    c1 = (JsCompletion){JS_UNDEFINED, JS_C_NORMAL};
    goto finally_2;
caught_1: c1 = (JsCompletion){js_catch(js), JS_C_THROW};
finally_2:
    // 8: tree.seen = true;
    JS_PUT(6, f->tree, IC_seen, JS_TRUE, false, fail);
    if (c1.kind == JS_C_THROW) JS_THROW(c1.value, fail);
    if (c1.kind == JS_C_RETURN) return js_leave_call(js, &a), js_finish(js, base, c1.value);
    // 10: yield* walk(tree.right);
    JS_GET_GLOBAL(7, t6, G_walk, fail);
    JS_GET(8, t7, f->tree, IC_right, fail);
    JS_TRY(9, t8 = js_call(js, t6, JS_UNDEFINED, 1, (JsValue[]){t7}), fail);
    JS_TRY_BOOL(10, js_get_iterator(js, t8, &f->it2), fail);
    return js_leave_call(js, &a), js_delegate(js, base, 4, &f->it2);
resume_4:
    if (how == JS_THROW || how == JS_RETURN) return js_leave_call(js, &a), js_leave(js, base, how, sent);
    return js_leave_call(js, &a), js_finish(js, base, JS_UNDEFINED);
fail: return js_leave_call(js, &a), js_fail(js, base);
}
static const JsCode walk_code = {JS_GENERATOR(walk, js_frame_entry), .name = &str_walk.s,
    .length = 1, .parameters = 1, JS_AT(source, 1, 1, 0, 207),
    JS_POINTS(5, {0x1, 1, 1}, {0x7, 3, 3}, {0x1, 4, 18}, {0x1, 6, 5}, {0x18, 10, 3}),
    JS_SITES({1, 1, 0, 0}, {3, 10, 0, 0}, {3, 20, 0, 0}, {3, 10, 53, 57}, {3, 10, 53, 68},
        {4, 29, 0, 0}, {8, 5, 0, 0}, {10, 10, 0, 0}, {10, 20, 0, 0}, {10, 10, 188, 192},
        {10, 10, 188, 204})};

// generator.js:1
JS_FUNCTION(script) {
    JsUnitInstance *u = self->unit;
    JS_ENTER(&script_code, JS_EXCEPTION);
    JS_TRY_BOOL(1, js_global_can_declare(js, u, G_walk, JS_DECLARE_FUNCTION), fail);
    JS_TRY_BOOL(1, js_global_declare_function(js, u, G_walk, &walk_code, NULL), fail);
    return js_leave_call(js, &a), JS_UNDEFINED;
fail: return js_leave_call(js, &a), JS_EXCEPTION;
}
static const JsCode script_code = {JS_PLAIN(script), .flags = JS_CODE_MODULE,
    JS_AT(source, 1, 1, 0, 0), JS_SITES({1, 1, 0, 0}, {1, 1, 0, 0})};

static const char source_file[13] = "generator.js", source[209] =
    "function* walk(tree) {\n"
    "  if (!tree) return;\n"
    "  yield* walk(tree.left);\n"
    "  const answer = yield tree.key;\n"
    "  try {\n"
    "    yield answer \?\? 'none';\n"
    "  } finally {\n"
    "    tree.seen = true;\n"
    "  }\n"
    "  yield* walk(tree.right);\n"
    "}\n";
static const JsUnit unit = {.abi = JS_ABI, .file = source_file, .main = &script_code,
    JS_NAMES(5, &str_walk.s, &str_left.s, &str_key.s, &str_seen.s, &str_right.s),
    JS_ICS(4, N_left, N_key, N_seen, N_right), JS_GLOBALS(1, N_walk)};
int main(int argc, char **argv) {
    return js_main(argc, argv, JS_UNITS(&unit), NULL);
}
