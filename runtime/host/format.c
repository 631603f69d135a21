// SPDX-License-Identifier: MIT
// util.format: what console.log makes of its arguments. %s %d %i %f %j %o %O %c %% are taken from
// the first one if it is a string; what is left over follows, separated by spaces, inspected unless
// it is a string.
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/json.h"
#include "runtime/host/inspect.h"
#include "runtime/host/part.h"
#include <math.h>

typedef struct JsFormat {
    JsInspect in; // its arena holds everything
    uint32_t argc, next;
    const JsValue *argv;
    JsTextBuf text;
} Format;

static bool add_inspected(Format *f, JsValue v, const JsInspectOptions *o)
{
    JsPiece piece;
    if (!JS_PART(inspect))
        return js__throw_not_linked(f->in.js, "inspect"), false;
    bool ok = JS_PART(inspect)->inspect(f->in.js, o, &f->in.arena, v, &piece);
    if (ok)
        js__buf_add(&f->text, piece);
    return ok;
}

// Whether the function that owns toString or @@toPrimitive belongs to a class of ours: 1, 0, -1.
static int is_builtin_prototype(Js *js, JsObject *o)
{
    JsPropertyDescriptor d;
    int found = js_get_own_property(js, o, JS_KEY(constructor), &d);
    if (found <= 0)
        return found;
    if (!js_is_kind(d.value, JS_KIND_FUNCTION))
        return 0;
    return (((JsFunction *)js_cell(d.value))->code->flags & JS_CODE_BUILTIN) != 0;
}

// Whether String() would only say what a built-in toString says: looks for the owner of toString or
// @@toPrimitive.
static int has_builtin_to_string(Js *js, JsObject *o)
{
    const JsKey keys[2] = {JS_KEY(toString), JS_SYM_KEY(toPrimitive)};
    bool callable[2];
    for (int i = 0; i < 2; i++) {
        JsValue v = js_get_object(js, o, keys[i]);
        if (js_is_exception(v))
            return -1;
        callable[i] = js_is_callable(v);
    }
    if (!callable[0] && !callable[1])
        return 1;
    for (JsObject *at = o;;) {
        for (int i = 0; i < 2; i++) {
            int own = callable[i] ? js_has_own_property(js, at, keys[i]) : 0;
            if (own < 0)
                return -1;
            if (own)
                return at == o ? 0 : is_builtin_prototype(js, at);
        }
        JsValue p = js_get_prototype_of(js, at);
        if (!js_is_object(p))
            return js_is_exception(p) ? -1 : 1;
        at = js_object(p);
    }
}

// String(v): symbols have a text too.
static bool add_string(Format *f, JsValue v)
{
    JsPiece piece;
    bool ok = js_is_symbol(v) ? js__inspect_symbol_text(&f->in, v, &piece)
                              : js__inspect_to_string(&f->in, v, &piece);
    if (ok)
        js__buf_add(&f->text, piece);
    return ok;
}

static bool add_bigint(Format *f, JsValue v)
{
    if (!add_string(f, v))
        return false;
    js__buf_c(&f->text, "n");
    return true;
}

static bool add_number(Format *f, double d)
{
    js__buf_add(&f->text, js__inspect_number(&f->in, d));
    return true;
}

static bool format_s(Format *f, JsValue v)
{
    if (js_is_number(v))
        return add_number(f, js_number_value(v));
    if (js_is_bigint(v))
        return add_bigint(f, v);
    if (!js_is_object(v) || js_is_callable(v))
        return add_string(f, v);
    int builtin = has_builtin_to_string(f->in.js, js_object(v));
    if (builtin < 0)
        return false;
    if (!builtin)
        return add_string(f, v);
    JsInspectOptions o = js__inspect_defaults();
    o.depth = 0;
    return add_inspected(f, v, &o);
}

// Calls a function of %Number%: Number itself, parseInt or parseFloat.
static bool format_number(Format *f, JsValue v, const JsString *function)
{
    Js *js = f->in.js;
    if (js_is_symbol(v))
        return add_number(f, NAN);
    JsValue number = js_intrinsic_value(js, JS_I_NUMBER);
    JsValue callee = function ? js_get(js, number, js_cell_key(function)) : number;
    JsValue result = js_is_exception(callee) ? callee : js_call(js, callee, JS_UNDEFINED, 1, &v);
    return !js_is_exception(result) && js_is_number(result) &&
           add_number(f, js_number_value(result));
}

static bool format_d(Format *f, JsValue v)
{
    return js_is_bigint(v) ? add_bigint(f, v) : format_number(f, v, NULL);
}

static bool format_i(Format *f, JsValue v)
{
    return js_is_bigint(v) ? add_bigint(f, v) : format_number(f, v, JS_ATOM(parseInt));
}

static bool format_f(Format *f, JsValue v)
{
    return format_number(f, v, JS_ATOM(parseFloat));
}

static bool format_o(Format *f, JsValue v)
{
    JsInspectOptions o = js__inspect_defaults();
    o.show_hidden = o.show_proxy = true;
    o.depth = 4;
    return add_inspected(f, v, &o);
}

static bool format_O(Format *f, JsValue v)
{
    JsInspectOptions o = js__inspect_defaults();
    return add_inspected(f, v, &o);
}

// JSON, or [Circular] for what has no JSON because it holds itself.
static bool format_j(Format *f, JsValue v)
{
    Js *js = f->in.js;
    JsValue text = js__json_stringify(js, NULL, JS_UNDEFINED, JS_UNDEFINED, 1, &v);
    if (!js_is_exception(text))
        return add_string(f, text);
    if (js->terminating)
        return false;
    JsValue error = js_catch(js), message = JS_UNDEFINED;
    JsPiece words = JS_PIECE_NONE;
    if (js_is_object(error))
        message = js_get(js, error, JS_KEY(message));
    if (js_is_exception(message) || !js__inspect_to_string(&f->in, message, &words))
        return false;
    if (!js__piece_starts(words, js__piece_c("Converting circular structure to JSON"))) {
        js_throw(js, error);
        return false;
    }
    js__buf_c(&f->text, "[Circular]");
    return true;
}

static bool format_c(Format *f, JsValue v)
{
    (void)f;
    (void)v;
    return true;
}

static bool (*formatter_of(uint16_t letter))(Format *, JsValue)
{
    switch (letter) {
    case 's':
        return format_s;
    case 'd':
        return format_d;
    case 'i':
        return format_i;
    case 'f':
        return format_f;
    case 'j':
        return format_j;
    case 'o':
        return format_o;
    case 'O':
        return format_O;
    case 'c':
        return format_c;
    default:
        return NULL;
    }
}

// The first argument, its directives filled in from the next ones.
static bool fill_in(Format *f, const JsString *s)
{
    size_t last = 0;
    for (size_t i = 0; i + 1 < s->length; i++) {
        if (js__flat_unit(s, i) != '%')
            continue;
        uint16_t letter = js__flat_unit(s, ++i);
        if (letter == '%') {
            js__buf_units(&f->text, s, last, i);
            last = i + 1;
            continue;
        }
        bool (*formatter)(Format *, JsValue) = formatter_of(letter);
        if (!formatter || f->next == f->argc)
            continue;
        js__buf_units(&f->text, s, last, i - 1);
        if (!formatter(f, f->argv[f->next++]))
            return false;
        last = i + 1;
    }
    js__buf_units(&f->text, s, last, s->length);
    return true;
}

const struct js__part_format js__part_format = {fill_in};

// What stands between directives is in the part: a program without it has no directives.
static bool add_first(Format *f, const JsString *s)
{
    bool directives = false;
    for (size_t i = 0; f->argc > 1 && i < s->length; i++)
        directives |= js__flat_unit(s, i) == '%';
    if (directives && JS_PART(format))
        return JS_PART(format)->fill_in(f, s);
    if (directives)
        return js__throw_not_linked(f->in.js, "format"), false;
    js__buf_units(&f->text, s, 0, s->length);
    return true;
}

// An argument that no directive takes.
static bool add_rest(Format *f, JsValue v)
{
    JsPiece piece;
    if (js_is_object(v))
        return format_O(f, v);
    if (js_is_string(v))
        return add_string(f, v);
    if (js_is_bigint(v))
        return add_bigint(f, v);
    bool ok = js__inspect_scalar(&f->in, v, &piece) != NULL;
    if (ok)
        js__buf_add(&f->text, piece);
    return ok;
}

bool js__format(Js *js, JsTextArena *arena, uint32_t argc, const JsValue *argv, JsPiece *out)
{
    Format f = {
        .in = {.js = js, .arena = *arena, .o = js__inspect_defaults()}, .argc = argc, .argv = argv};
    js__buf_init(&f.text, &f.in.arena);
    bool ok = true, space = false;
    if (argc && js_is_string(argv[0])) {
        JsString *first = js_string_flat(js, js_string(argv[0]));
        f.next = space = 1;
        ok = first && add_first(&f, first);
    }
    for (; ok && f.next < argc; f.next++) {
        if (space)
            js__buf_c(&f.text, " ");
        space = true;
        ok = add_rest(&f, argv[f.next]);
    }
    *out = js__buf_piece(&f.text);
    *arena = f.in.arena;
    return ok;
}
