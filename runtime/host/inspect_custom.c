// SPDX-License-Identifier: MIT
// Custom inspection: obj[Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect), and
// options as objects.
#include "runtime/builtins/builtin.h"
#include "runtime/host/console.h"
#include "runtime/host/inspect.h"
#include "runtime/host/part.h"
#include "runtime/value/value.h"
#include <math.h>

JsInspectOptions js__inspect_defaults(void)
{
    return (JsInspectOptions){.custom_inspect = true,
                              .compact = 3,
                              .depth = 2,
                              .max_array_length = 100,
                              .max_string_length = 10000,
                              .break_length = 80,
                              .sorted = JS_FALSE,
                              .user = JS_UNDEFINED};
}

typedef struct OptionReader {
    Js *js;
    JsObject *object;
    bool failed;
} OptionReader;

// The option's value, JS_EMPTY when it is not given.
static JsValue option(OptionReader *r, const char *name)
{
    if (r->failed)
        return JS_EMPTY;
    JsKey k = js_key_c(r->js, name);
    JsValue v = js_key_is_none(k) ? JS_EXCEPTION : js_get_object(r->js, r->object, k);
    if (js_is_exception(v)) {
        r->failed = true;
        return JS_EMPTY;
    }
    return js_is_undefined(v) ? JS_EMPTY : v;
}

static void read_bool(OptionReader *r, const char *name, bool *out)
{
    JsValue v = option(r, name);
    if (!js_is_empty(v))
        *out = js_truthy(v);
}

// A count; null stands for no limit.
static void read_limit(OptionReader *r, const char *name, double *out)
{
    JsValue v = option(r, name);
    if (js_is_empty(v))
        return;
    if (js_is_null(v))
        *out = INFINITY;
    else if (!js_to_double(r->js, v, out))
        r->failed = true;
    else if (isnan(*out))
        *out = INFINITY;
}

static void read_getters(OptionReader *r, JsGetters *out)
{
    JsValue v = option(r, "getters");
    if (js_is_empty(v))
        return;
    JsString *get = js_string_c(r->js, "get"), *set = js_string_c(r->js, "set");
    if (!get || !set)
        r->failed = true;
    else if (js_is_string(v) && js_string_equals(r->js, js_string(v), get))
        *out = JS_GETTERS_GET;
    else if (js_is_string(v) && js_string_equals(r->js, js_string(v), set))
        *out = JS_GETTERS_SET;
    else
        *out = js_is_true(v) ? JS_GETTERS_ALL : JS_GETTERS_NONE;
}

bool js__inspect_read_options(Js *js, JsValue options, JsInspectOptions *o)
{
    if (!js_is_object(options))
        return true;
    OptionReader r = {js, js_object(options), false};
    o->user = options;
    read_bool(&r, "showHidden", &o->show_hidden);
    read_limit(&r, "depth", &o->depth);
    read_bool(&r, "colors", &o->colors);
    read_bool(&r, "customInspect", &o->custom_inspect);
    read_bool(&r, "showProxy", &o->show_proxy);
    read_limit(&r, "maxArrayLength", &o->max_array_length);
    read_limit(&r, "maxStringLength", &o->max_string_length);
    read_limit(&r, "breakLength", &o->break_length);
    JsValue compact = option(&r, "compact");
    if (js_is_bool(compact))
        o->compact = js_is_true(compact) ? JS_COMPACT_TRUE : 0;
    else if (js_is_number(compact))
        o->compact = (int)js_number_value(compact);
    JsValue sorted = option(&r, "sorted");
    if (!js_is_empty(sorted)) {
        if (js_is_callable(sorted)) {
            js_throw_type_error(js, "inspect: a function as the option `sorted` is not supported");
            return false;
        }
        o->sorted = js_bool(js_truthy(sorted));
    }
    read_getters(&r, &o->getters);
    read_bool(&r, "numericSeparator", &o->numeric_separator);
    return !r.failed;
}

// options.stylize(text, style): the text, in colours if they are on (self->home holds the text
// "colors" then).
static JS_BUILTIN(stylize)
{
    if (!self->home)
        return JS_ARG(0);
    JsInspect in = {.js = js, .o = js__inspect_defaults()};
    in.o.colors = true;
    JsPiece text, style;
    JsValue result = JS_EXCEPTION;
    if (js__inspect_to_string(&in, JS_ARG(0), &text) &&
        js__inspect_to_string(&in, JS_ARG(1), &style)) {
        text = js__inspect_stylize(&in, text, style.p);
        result = js_from_cell_or_exception(js_string_utf8(js, text.p, text.size));
    }
    js__arena_release(&in.arena);
    return result;
}

// inspect(value, options), as it is handed to custom inspection.
static JS_BUILTIN(inspect_entry)
{
    JsInspectOptions o = js__inspect_defaults();
    if (js_is_bool(JS_ARG(1)))
        o.show_hidden = js_is_true(JS_ARG(1));
    else if (!js__inspect_read_options(js, JS_ARG(1), &o))
        return JS_EXCEPTION;
    JsTextArena arena = {0};
    JsPiece text;
    JsValue result = JS_EXCEPTION;
    if (js__inspect(js, &o, &arena, JS_ARG(0), &text))
        result = js_from_cell_or_exception(js_string_utf8(js, text.p, text.size));
    js__arena_release(&arena);
    return result;
}

static const JsIntrinsicDef inspect_def = {
    .id = JS_I_INSPECT,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(inspect_entry, (const JsString *)&js__atom_inspect, 2, 0),
    .prototype = -1};

JsValue js__inspect_function(Js *js)
{
    js__realm_add(js, &inspect_def);
    return js_intrinsic_value(js, JS_I_INSPECT);
}

typedef struct OptionWriter {
    Js *js;
    JsObject *object;
    bool ok;
} OptionWriter;

static void write_option(OptionWriter *w, const char *name, JsValue v)
{
    JsKey k = js_key_c(w->js, name);
    w->ok = w->ok && !js_key_is_none(k) && js_create_data_property(w->js, w->object, k, v) >= 0;
}

static JsValue getters_value(Js *js, JsGetters g)
{
    if (g == JS_GETTERS_GET || g == JS_GETTERS_SET)
        return js_from_cell_or_exception(js_string_c(js, g == JS_GETTERS_GET ? "get" : "set"));
    return js_bool(g == JS_GETTERS_ALL);
}

static JsValue limit_value(double limit)
{
    return js_number(limit);
}

// The options a custom function gets: ours, then what the user gave. A foreign object (no
// Object.prototype) gets them without a prototype.
static JsObject *options_object(JsInspect *in, bool foreign)
{
    static const JsCode stylize_code =
        JS_BUILTIN_CODE(stylize, (const JsString *)&js__atom_stylize, 2, 0);
    Js *js = in->js;
    OptionWriter w = {js, foreign ? js_object_new_proto(js, NULL) : js_object_new(js), true};
    JsFunction *f =
        js_builtin_new(js, &stylize_code, in->o.colors ? &JS_ATOM(stylize)->cell : NULL);
    if (!w.object || !f)
        return NULL;
    write_option(&w, "stylize", js_from_cell(f));
    write_option(&w, "showHidden", js_bool(in->o.show_hidden));
    write_option(&w, "depth",
                 isinf(in->o.depth) && in->o.depth > 0 ? JS_NULL : js_number(in->o.depth));
    write_option(&w, "colors", js_bool(in->o.colors));
    write_option(&w, "customInspect", js_bool(in->o.custom_inspect));
    write_option(&w, "showProxy", js_bool(in->o.show_proxy));
    write_option(&w, "maxArrayLength", limit_value(in->o.max_array_length));
    write_option(&w, "maxStringLength", limit_value(in->o.max_string_length));
    write_option(&w, "breakLength", limit_value(in->o.break_length));
    write_option(&w, "compact",
                 in->o.compact == JS_COMPACT_TRUE ? JS_TRUE
                 : in->o.compact                  ? js_int(in->o.compact)
                                                  : JS_FALSE);
    write_option(&w, "sorted", in->o.sorted);
    write_option(&w, "getters", getters_value(js, in->o.getters));
    write_option(&w, "numericSeparator", js_bool(in->o.numeric_separator));
    if (w.ok && js_is_object(in->o.user)) {
        JsValue stylize_value = js_from_cell(f);
        w.ok = !js_is_exception(
            js_copy_data_properties(js, js_from_cell(w.object), in->o.user, 0, NULL));
        write_option(&w, "stylize", stylize_value);
    }
    return w.ok ? w.object : NULL;
}

// Whether the object is a prototype that merely declares the method: value.constructor.prototype
// === value.
static int is_own_prototype(Js *js, JsValue v)
{
    JsValue ctor = js_get(js, v, JS_KEY(constructor));
    if (js_is_exception(ctor))
        return -1;
    if (!js_truthy(ctor))
        return 0;
    JsValue proto = js_get(js, ctor, JS_KEY(prototype));
    return js_is_exception(proto) ? -1 : js_same(proto, v);
}

static bool inspect_custom(JsInspect *in, JsValue v, JsValue target, double level, bool *done,
                           JsPiece *out)
{
    Js *js = in->js;
    JsSymbol *symbol = js__symbol_for(js, JS_ATOM(inspect_custom));
    if (!symbol)
        return false;
    JsValue f = js_get(js, target, js_cell_key(symbol));
    if (js_is_exception(f))
        return false;
    if (!js_is_callable(f) || js_same(f, js__inspect_function(js)))
        return true;
    int prototype = is_own_prototype(js, target);
    if (prototype < 0)
        return false;
    if (prototype)
        return true;
    int own = js_ordinary_has_instance(js, js_intrinsic_value(js, JS_I_OBJECT), target);
    JsObject *options = own < 0 ? NULL : options_object(in, !own || !js_same(v, target));
    if (!options)
        return false;
    JsValue depth =
        isinf(in->o.depth) && in->o.depth > 0 ? JS_NULL : js_number(in->o.depth - level);
    JsValue args[3] = {depth, js_from_cell(options), js__inspect_function(js)};
    JsValue result = js_call(js, f, v, 3, args);
    if (js_is_exception(result))
        return false;
    if (js_same(result, v))
        return true;
    *done = true;
    if (!js_is_string(result))
        return js__inspect_value(in, result, level, out);
    if (!js__piece_string(js, &in->arena, js_string(result), out))
        return false;
    *out = js__piece_indent(&in->arena, *out, in->indentation);
    return true;
}

const struct js__part_inspect_custom js__part_inspect_custom = {inspect_custom};
