// SPDX-License-Identifier: MIT
// setTimeout, setInterval, setImmediate, their clear forms, queueMicrotask, and the objects they
// return, as Node has them.
#include "runtime/loop/loop.h"
#include "runtime/object/shape.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void timer_trace(JsTracer *t, JsCell *cell)
{
    JsTimer *timer = (JsTimer *)cell;
    js_trace_value(t, timer->callback);
    js_trace_cell(t, timer->arguments);
    js_trace_cell(t, timer->after);
}

static const JsClass timeout_class = {
    .name = "Timeout",
    .kind = JS_KIND_HOST,
    .size = sizeof(JsTimer),
    .type = {.name = "Timeout", .trace = timer_trace},
};

// 'Received ...' of Node's ERR_INVALID_ARG_TYPE, malloc'd.
static char *received(Js *js, JsValue v)
{
    char *text = js_describe(js, v), *out = NULL;
    const char *kind = NULL;
    if (js_is_string(v))
        kind = "string";
    else if (js_is_number(v))
        kind = "number";
    else if (js_is_bool(v))
        kind = "boolean";
    else if (js_is_symbol(v))
        kind = "symbol";
    size_t size = (text ? strlen(text) : 5) + 64;
    out = malloc(size);
    if (out && kind)
        snprintf(out, size, "type %s (%s)", kind, text ? text : "value");
    else if (out)
        snprintf(out, size, "%s", text ? text : "value");
    free(text);
    return out;
}

bool js__check_callback(Js *js, const char *name, JsValue v)
{
    if (js_is_callable(v))
        return true;
    char *text = received(js, v);
    js_throw_type_error(js, "The \"%s\" argument must be of type function. Received %s", name,
                        text ? text : "value");
    free(text);
    JsString *code = js_is_object(js->exception) ? js_string_c(js, "ERR_INVALID_ARG_TYPE") : NULL;
    if (code)
        js_define_value(js, js_object(js->exception), JS_KEY(code), js_from_cell(code),
                        JS_DATA_DEFAULT);
    return false;
}

// The milliseconds that Node makes of a delay.
static bool read_delay(Js *js, JsValue v, double *delay)
{
    if (!js_to_double(js, v, delay))
        return false;
    if (!(*delay >= 1 && *delay <= 2147483647))
        *delay = 1;
    *delay = trunc(*delay);
    return true;
}

static JsTimer *timer_new(Js *js, JsIntrinsic proto, uint32_t skip, uint32_t argc,
                          const JsValue *argv)
{
    JsLoop *l = js__loop(js);
    JsObject *prototype = l ? js_intrinsic(js, proto) : NULL;
    JsTimer *t = prototype ? (JsTimer *)js_object_new_class(js, &timeout_class, prototype) : NULL;
    if (!t)
        return NULL;
    t->callback = argv[0];
    if (argc > skip) {
        t->arguments = js_values_new(js, argc - skip);
        if (!t->arguments)
            return NULL;
        js_store_range(js, t->arguments, t->arguments->v, argv + skip, argc - skip);
        t->arguments->count = argc - skip;
    }
    t->id = l->next_id++;
    t->queued = true;
    t->ref = true;
    return t;
}

JsTimer *js__timer_start(Js *js, JsValue callback, double milliseconds)
{
    JsTimer *t = timer_new(js, JS_I_OBJECT_PROTOTYPE, 1, 1, &callback);
    if (!t)
        return NULL;
    t->delay = milliseconds;
    if (!js__timer_add(js, t, js__loop_tick_next(js->loop)))
        return NULL;
    js->loop->refs++;
    return t;
}

static JsValue start_timer(Js *js, bool repeat, uint32_t argc, const JsValue *argv)
{
    if (!js__check_callback(js, "callback", JS_ARG(0)))
        return JS_EXCEPTION;
    double delay;
    JS_CHECK_OK(read_delay(js, JS_ARG(1), &delay));
    JsTimer *t = timer_new(js, JS_I_TIMEOUT_PROTOTYPE, 2, argc, argv);
    JS_CHECK_OK(t);
    t->delay = delay;
    t->repeat = repeat;
    JS_CHECK_OK(js__timer_add(js, t, js__loop_tick_next(js->loop)));
    js->loop->refs++;
    return js_from_cell(t);
}

static JS_BUILTIN(set_timeout)
{
    return start_timer(js, false, argc, argv);
}

static JS_BUILTIN(set_interval)
{
    return start_timer(js, true, argc, argv);
}

static JS_BUILTIN(set_immediate)
{
    if (!js__check_callback(js, "callback", JS_ARG(0)))
        return JS_EXCEPTION;
    JsTimer *t = timer_new(js, JS_I_IMMEDIATE_PROTOTYPE, 1, argc, argv);
    JS_CHECK_OK(t);
    t->immediate = true;
    JsLoop *l = js->loop;
    if (!l->immediates)
        l->immediates = js_values_new(js, 8);
    JS_CHECK_OK(l->immediates && js_values_push(js, &l->immediates, js_from_cell(t)));
    l->refs++;
    return js_from_cell(t);
}

static JsTimer *as_timer(JsValue v)
{
    if (!js_is_kind(v, JS_KIND_HOST) || js__class(js_object(v)) != &timeout_class)
        return NULL;
    return (JsTimer *)js_cell(v);
}

// A timer by its handle: the object, or the number it converts to.
static JsTimer *find_timer(Js *js, JsValue v)
{
    JsTimer *t = as_timer(v);
    double id = NAN;
    if (t || !js->loop)
        return t;
    if (js_is_number(v))
        id = js_number_value(v);
    else if (js_is_string(v))
        id = js_string_to_number(js, js_string(v));
    return js__timer_by_id(js->loop, id);
}

void js__timer_cancel(Js *js, JsTimer *t)
{
    if (!t->queued)
        return;
    t->queued = false;
    js->loop->refs -= t->ref;
    js__timer_remove(js->loop, t);
}

static JS_BUILTIN(clear_timer)
{
    JsTimer *t = find_timer(js, JS_ARG(0));
    if (t && !t->immediate)
        js__timer_cancel(js, t);
    return JS_UNDEFINED;
}

static JS_BUILTIN(clear_immediate)
{
    JsTimer *t = as_timer(JS_ARG(0));
    if (t && t->immediate)
        js__timer_cancel(js, t);
    return JS_UNDEFINED;
}

static JS_BUILTIN(queue_microtask)
{
    JS_CHECK_OK(js__check_callback(js, "callback", JS_ARG(0)));
    JS_CHECK_OK(js_queue_microtask(js, argv[0]));
    return JS_UNDEFINED;
}

static JsTimer *this_timer(Js *js, JsValue v)
{
    JsTimer *t = as_timer(v);
    if (!t)
        js_throw_type_error(js, "Illegal invocation");
    return t;
}

static JsValue set_ref(Js *js, JsValue v, bool ref)
{
    JsTimer *t = this_timer(js, v);
    JS_CHECK_OK(t);
    if (t->queued && t->ref != ref)
        js->loop->refs += ref ? 1 : (uint32_t)-1;
    t->ref = ref;
    return v;
}

static JS_BUILTIN(timer_ref)
{
    return set_ref(js, this_, true);
}

static JS_BUILTIN(timer_unref)
{
    return set_ref(js, this_, false);
}

static JS_BUILTIN(timer_has_ref)
{
    JsTimer *t = this_timer(js, this_);
    JS_CHECK_OK(t);
    return js_bool(t->ref);
}

static JS_BUILTIN(timer_close)
{
    JsTimer *t = this_timer(js, this_);
    JS_CHECK_OK(t);
    js__timer_cancel(js, t);
    return this_;
}

static JS_BUILTIN(timer_dispose)
{
    JsTimer *t = this_timer(js, this_);
    JS_CHECK_OK(t);
    js__timer_cancel(js, t);
    return JS_UNDEFINED;
}

static JS_BUILTIN(timer_refresh)
{
    JsTimer *t = this_timer(js, this_);
    JS_CHECK_OK(t);
    if (t->queued && t->list) {
        js__timer_remove(js->loop, t);
        JS_CHECK_OK(js__timer_add(js, t, js__loop_tick_next(js->loop)));
    } else if (!t->queued) {
        t->queued = true;
        js->loop->refs += t->ref;
        JS_CHECK_OK(js__timer_add(js, t, js__loop_tick_next(js->loop)));
    }
    return this_;
}

static JS_BUILTIN(timer_to_primitive)
{
    JsTimer *t = this_timer(js, this_);
    JS_CHECK_OK(t);
    return js_number(t->id);
}

// The prototypes' constructors exist for their names: console shows them.
static JS_BUILTIN(no_constructor)
{
    return js_throw_type_error(js, "Illegal constructor");
}

static const JsRow timeout_rows[] = {
    JS_INTRINSIC_ROW(constructor, TIMEOUT, JS_DATA_HIDDEN),
    JS_METHOD(refresh, 0, timer_refresh),
    JS_METHOD(unref, 0, timer_unref),
    JS_METHOD(ref, 0, timer_ref),
    JS_METHOD(hasRef, 0, timer_has_ref),
    JS_METHOD(close, 0, timer_close),
    JS_SYMBOL_METHOD(dispose, 0, timer_dispose, JS_DATA_HIDDEN),
    JS_SYMBOL_METHOD(toPrimitive, 0, timer_to_primitive, JS_DATA_HIDDEN),
};

static const JsRow immediate_rows[] = {
    JS_INTRINSIC_ROW(constructor, IMMEDIATE, JS_DATA_HIDDEN),
    JS_METHOD(ref, 0, timer_ref),
    JS_METHOD(unref, 0, timer_unref),
    JS_METHOD(hasRef, 0, timer_has_ref),
    JS_SYMBOL_METHOD(dispose, 0, timer_dispose, JS_DATA_HIDDEN),
};

static const JsIntrinsicDef timer_defs[] = {
    {
        .id = JS_I_TIMEOUT,
        .proto = JS_I_FUNCTION_PROTOTYPE,
        .constructor = JS_BUILTIN_CODE(no_constructor, (const JsString *)&js__atom_Timeout, 5,
                                       JS_CODE_CONSTRUCTOR),
        .prototype = JS_I_TIMEOUT_PROTOTYPE,
    },
    {
        .id = JS_I_TIMEOUT_PROTOTYPE,
        .proto = JS_I_OBJECT_PROTOTYPE,
        .prototype = -1,
        JS_ROWS(timeout_rows),
    },
    {
        .id = JS_I_IMMEDIATE,
        .proto = JS_I_FUNCTION_PROTOTYPE,
        .constructor = JS_BUILTIN_CODE(no_constructor, (const JsString *)&js__atom_Immediate, 2,
                                       JS_CODE_CONSTRUCTOR),
        .prototype = JS_I_IMMEDIATE_PROTOTYPE,
    },
    {
        .id = JS_I_IMMEDIATE_PROTOTYPE,
        .proto = JS_I_OBJECT_PROTOTYPE,
        .prototype = -1,
        JS_ROWS(immediate_rows),
    },
};

// The function of a global, which may be the first of its family.
static JsValue make(Js *js, const JsCode *code)
{
    for (size_t i = 0; i < sizeof timer_defs / sizeof *timer_defs; i++)
        js__realm_add(js, &timer_defs[i]);
    return js_from_cell_or_exception(js_builtin_new(js, code, NULL));
}

#define GLOBAL(id, length, fn)                                                                     \
    static const JsCode id##_code =                                                                \
        JS_BUILTIN_CODE(fn, (const JsString *)&js__atom_##id, length, 0);                          \
    static JsValue id##_make(Js *js)                                                               \
    {                                                                                              \
        return make(js, &id##_code);                                                               \
    }                                                                                              \
    const JsGlobalDef js_global_##id = {#id, id##_make};

GLOBAL(setTimeout, 2, set_timeout)
GLOBAL(setInterval, 2, set_interval)
GLOBAL(setImmediate, 1, set_immediate)
GLOBAL(clearTimeout, 1, clear_timer)
GLOBAL(clearInterval, 1, clear_timer)
GLOBAL(clearImmediate, 1, clear_immediate)
GLOBAL(queueMicrotask, 1, queue_microtask)
