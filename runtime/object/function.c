// SPDX-License-Identifier: MIT
// Function objects (10.2, 10.3).
//
// A closure is made without properties: its shape is JS_SHAPE_LAZY, and name, length and prototype
// come into being before any operation that could notice (js__materialise). Most closures never get
// that far.
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

static void trace_function(JsTracer *t, JsCell *cell)
{
    JsFunction *f = (JsFunction *)cell;
    js_trace_cell(t, f->env);
    js_trace_cell(t, f->home);
}

const JsClass js__function_class = {.name = "Function",
                                    .kind = JS_KIND_FUNCTION,
                                    .size = sizeof(JsFunction),
                                    .type = {"function", trace_function, NULL}};

static const int prototypes[] = {
    [JS_CODE_NORMAL] = JS_I_FUNCTION_PROTOTYPE,
    [JS_CODE_GENERATOR] = JS_I_GENERATOR_FUNCTION_PROTOTYPE,
    [JS_CODE_ASYNC] = JS_I_ASYNC_FUNCTION_PROTOTYPE,
    [JS_CODE_ASYNC_GENERATOR] = JS_I_ASYNC_GENERATOR_FUNCTION_PROTOTYPE,
};

static JsShape *function_shape(Js *js, unsigned kind)
{
    JsShape *s = js->realm->function_shapes[kind];
    if (js_likely(s != NULL))
        return s;
    JsObject *proto = js_intrinsic(js, (JsIntrinsic)prototypes[kind]);
    s = proto ? js__shape_root(js, &js__function_class, proto, 0, JS_SHAPE_LAZY) : NULL;
    js->realm->function_shapes[kind] = s;
    return s;
}

JsFunction *js__function_of_shape(Js *js, JsShape *s, const JsCode *code, JsEnv *env, void *unit,
                                  JsCell *home)
{
    JsFunction *f = s ? js_alloc_small(js, sizeof *f, s->head) : NULL;
    if (!f)
        return NULL;
    f->o.store = (JsStore *)(uintptr_t)&js__empty_store;
    f->code = code;
    f->env = env;
    f->unit = unit;
    f->home = home;
    return f;
}

JsFunction *js_function_new(Js *js, const JsCode *code, JsEnv *env, void *unit, JsCell *home)
{
    return js__function_of_shape(js, function_shape(js, code->kind), code, env, unit, home);
}

JsFunction *js_builtin_new(Js *js, const JsCode *code, JsCell *home)
{
    return js__function_of_shape(js, function_shape(js, JS_CODE_NORMAL), code, NULL, NULL, home);
}

// 10.2.5 MakeConstructor, and the prototypes of generators (27.3, 27.6)
static JsObject *make_prototype(Js *js, JsFunction *f)
{
    if (f->code->kind == JS_CODE_GENERATOR || f->code->kind == JS_CODE_ASYNC_GENERATOR) {
        JsObject *proto =
            js_intrinsic(js, f->code->kind == JS_CODE_GENERATOR ? JS_I_GENERATOR_PROTOTYPE
                                                                : JS_I_ASYNC_GENERATOR_PROTOTYPE);
        return proto ? js_object_new_proto(js, proto) : NULL;
    }
    JsObject *o = js_object_new(js);
    return o && js_define_value(js, o, JS_KEY(constructor), js_from_cell(f), JS_DATA_HIDDEN) ? o
                                                                                             : NULL;
}

static bool has_prototype(const JsCode *code)
{
    if (code->kind == JS_CODE_GENERATOR || code->kind == JS_CODE_ASYNC_GENERATOR)
        return true;
    return (code->flags & (JS_CODE_CONSTRUCTOR | JS_CODE_BUILTIN | JS_CODE_CLASS)) ==
           JS_CODE_CONSTRUCTOR;
}

// The shape without JS_SHAPE_LAZY. A lazy function has no property yet.
static bool leave_lazy(Js *js, JsObject *o)
{
    JsShape *s = js_shape(o);
    uint8_t flags = js__flags(o) & (uint8_t)~JS_SHAPE_LAZY;
    if (flags & JS_SHAPE_UNIQUE) {
        s->cached = true;
        if (!js__shape_changes(js, o))
            return false;
        s = js_shape(o);
        s->head &= ~((uint64_t)JS_SHAPE_LAZY << 56);
    } else {
        s = js__shape_root(js, s->class_, s->proto, s->inline_capacity, flags);
    }
    if (s)
        o->cell.head = s->head;
    return s != NULL;
}

__attribute__((cold)) bool js__materialise(Js *js, JsObject *o)
{
    JsFunction *f = (JsFunction *)o;
    const JsCode *code = f->code;
    JsObject *prototype = NULL;
    if (has_prototype(code) && !(prototype = make_prototype(js, f)))
        return false;
    JsString *name = code->name ? (JsString *)(uintptr_t)code->name : JS_ATOM(empty);
    return leave_lazy(js, o) &&
           js__add_property(js, o, JS_KEY(length), js_int(code->length), JS_CONFIGURABLE) &&
           js__add_property(js, o, JS_KEY(name), js_from_cell(name), JS_CONFIGURABLE) &&
           (!prototype ||
            js__add_property(js, o, JS_KEY(prototype), js_from_cell(prototype), JS_WRITABLE));
}

// The name of a property key as SetFunctionName writes it. NULL: exception.
static JsString *key_name(Js *js, JsKey k, const char *prefix)
{
    JsString *s;
    if (js_key_is_symbol(k)) {
        JsValue d = ((JsSymbol *)(uintptr_t)k.bits)->description;
        if (js_is_undefined(d)) {
            s = JS_ATOM(empty);
        } else {
            JsString *open = js_string_c(js, "[");
            JsString *close = open ? js_string_c(js, "]") : NULL;
            s = close ? js_string_concat(js, open, js_string(d)) : NULL;
            s = s ? js_string_concat(js, s, close) : NULL;
        }
    } else {
        s = js_string(js_key_value(js, k));
    }
    if (!s || !prefix)
        return s;
    JsString *p = js_string_printf(js, "%s ", prefix);
    return p ? js_string_concat(js, p, s) : NULL;
}

// 10.2.9 SetFunctionName
__attribute__((cold)) bool js_set_function_name(Js *js, JsFunction *f, JsKey name, const char *prefix)
{
    JsString *s = key_name(js, name, prefix);
    if (!s)
        return false;
    if (js__flags(&f->o) & JS_SHAPE_LAZY && f->code->name &&
        js_string_equals(js, s, (JsString *)(uintptr_t)f->code->name))
        return true; // the name that it will have
    JsFound found;
    int r = js__find_own(js, &f->o, JS_KEY(name), &found);
    if (r < 0)
        return false;
    if (!r)
        return js_define_value(js, &f->o, JS_KEY(name), js_from_cell(s), JS_CONFIGURABLE);
    if (found.slot && !(found.attributes & JS_ACCESSOR))
        js_store(js, f, found.slot, js_from_cell(s));
    return true;
}

bool js_is_callable(JsValue v)
{
    if (js_is_kind(v, JS_KIND_FUNCTION))
        return true;
    if (!js_is_object(v))
        return false;
    const JsExotic *x = js__exotic(js_object(v));
    return x && x->call;
}

bool js_is_constructor(JsValue v)
{
    if (js_is_kind(v, JS_KIND_FUNCTION))
        return ((JsFunction *)js_cell(v))->code->flags & JS_CODE_CONSTRUCTOR;
    if (!js_is_object(v))
        return false;
    const JsExotic *x = js__exotic(js_object(v));
    return x && x->construct;
}
