// SPDX-License-Identifier: MIT
// What an object is called: the constructor found along its prototype chain, prefixes of braces,
// functions and classes.
#include "runtime/host/inspect.h"
#include "runtime/object/realm.h"
#include <stdio.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

// The name of the object's own class, whatever its prototype.
static const char *class_name(const JsObject *o)
{
    switch (js_cell_kind(&o->cell)) {
    case JS_KIND_ARRAY:
        return "Array";
    case JS_KIND_FUNCTION:
        return "Function";
    case JS_KIND_ERROR:
        return "Error";
    case JS_KIND_PROMISE:
        return "Promise";
    case JS_KIND_MAP:
        return "Map";
    case JS_KIND_SET:
        return "Set";
    case JS_KIND_WEAKMAP:
        return "WeakMap";
    case JS_KIND_WEAKSET:
        return "WeakSet";
    case JS_KIND_WEAKREF:
        return "WeakRef";
    case JS_KIND_REGEXP:
        return "RegExp";
    case JS_KIND_DATE:
        return "Date";
    case JS_KIND_NAMESPACE:
        return "Module";
    default:
        return "Object";
    }
}

// Whether `o` has `proto` in its chain; ordinary objects only, so no user code runs.
static int has_prototype(Js *js, JsObject *o, JsObject *proto)
{
    for (;;) {
        JsValue p = js_get_prototype_of(js, o);
        if (js_is_exception(p))
            return -1;
        if (!js_is_object(p))
            return 0;
        if (js_object(p) == proto)
            return 1;
        o = js_object(p);
    }
}

// Names whose prototypes' properties are not listed with showHidden.
static bool is_builtin_name(JsPiece name)
{
    static const char *const names[] = {"Object",
                                        "Function",
                                        "Array",
                                        "Number",
                                        "Boolean",
                                        "String",
                                        "Symbol",
                                        "Date",
                                        "Promise",
                                        "RegExp",
                                        "Error",
                                        "AggregateError",
                                        "EvalError",
                                        "RangeError",
                                        "ReferenceError",
                                        "TypeError",
                                        "SyntaxError",
                                        "URIError",
                                        "ArrayBuffer",
                                        "Uint8Array",
                                        "Int8Array",
                                        "DataView",
                                        "Uint16Array",
                                        "Int16Array",
                                        "Uint32Array",
                                        "Int32Array",
                                        "Float32Array",
                                        "Map",
                                        "Float64Array",
                                        "BigInt",
                                        "BigUint64Array",
                                        "Set",
                                        "BigInt64Array",
                                        "WeakMap",
                                        "WeakSet",
                                        "WeakRef",
                                        "Proxy",
                                        "Uint8ClampedArray",
                                        "FinalizationRegistry",
                                        "SharedArrayBuffer"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (js__piece_is(name, names[i]))
            return true;
    return false;
}

// The function under the own property `constructor`, if any: 1, 0, -1.
static int own_constructor(JsInspect *in, JsObject *o, JsValue *f)
{
    JsPropertyDescriptor d;
    int found = js_get_own_property(in->js, o, JS_KEY(constructor), &d);
    if (found <= 0)
        return found;
    *f = d.value;
    return !js_is_empty(d.value) && js_is_callable(d.value);
}

// One layer of addPrototypeProperties: data that a class put on its prototype.
static bool add_layer(JsInspect *in, JsObject *main, JsObject *layer, double level, JsPieces *out)
{
    Js *js = in->js;
    JsValues *keys = js_own_property_keys(js, layer);
    JsSeen seen = {in->seen, main};
    for (uint32_t i = 0; keys && i < keys->count; i++) {
        JsKey k = js_to_property_key(js, keys->v[i]);
        JsPropertyDescriptor d;
        int own = js_key_is_none(k) ? -1 : js_has_own_property(js, main, k);
        if (own < 0)
            return false;
        if (own || js_key_same(k, JS_KEY(constructor)))
            continue;
        int found = js_get_own_property(js, layer, k, &d);
        if (found < 0)
            return false;
        if (!found || (!js_is_empty(d.value) && js_is_callable(d.value)))
            continue;
        JsPiece text;
        in->seen = &seen;
        bool ok = js__inspect_property(in, layer, level, k, JS_EXTRAS_OBJECT, &d, main, &text);
        in->seen = seen.up;
        if (!ok)
            return false;
        js__pieces_push(&in->arena, out, text);
    }
    return keys != NULL;
}

// With showHidden: what up to three prototypes hold besides functions, until a built-in one.
static bool add_prototype_properties(JsInspect *in, JsObject *main, JsObject *layer, double level,
                                     JsPieces *out)
{
    for (int depth = 0; depth < 3; depth++) {
        if (depth != 0 || main == layer) {
            JsValue p = js_get_prototype_of(in->js, layer);
            if (js_is_exception(p))
                return false;
            if (!js_is_object(p))
                return true;
            layer = js_object(p);
            JsValue f;
            int has = own_constructor(in, layer, &f);
            if (has < 0)
                return false;
            if (has) {
                JsPiece name;
                JsValue v = js_get(in->js, f, JS_KEY(name));
                if (js_is_exception(v) || !js__inspect_to_string(in, v, &name))
                    return false;
                if (is_builtin_name(name))
                    return true;
            }
        }
        if (!add_layer(in, main, layer, level, out))
            return false;
    }
    return true;
}

// The constructor's name if the object counts as its instance: 1, 0, -1.
static int instance_name(JsInspect *in, JsObject *o, JsValue f, JsPiece *name)
{
    JsValue v = js_get(in->js, f, JS_KEY(name));
    if (js_is_exception(v))
        return -1;
    if (js_is_string(v) && js_string(v)->length == 0)
        return 0;
    int is = js_instance_of(in->js, js_from_cell(o), f);
    if (is < 0)
        return js__inspect_swallow(in) ? 0 : -1;
    if (!is)
        return 0;
    return js__inspect_to_string(in, v, name) ? 1 : -1;
}

// Looks at one object of the chain: 1 and the name, 0, -1.
static int name_at(JsInspect *in, JsObject *o, JsObject *at, JsPiece *name, bool *well_known)
{
    Js *js = in->js;
    const int known[2] = {JS_I_OBJECT_PROTOTYPE, JS_I_FUNCTION_PROTOTYPE};
    *well_known = false;
    for (int i = 0; i < 2; i++)
        if (at == js_intrinsic(js, (JsIntrinsic)known[i])) {
            int is = has_prototype(js, o, at);
            if (is < 0)
                return -1;
            if (is) {
                *name = js__piece_c(i ? "Function" : "Object");
                *well_known = true;
                return 1;
            }
        }
    JsValue f;
    int has = own_constructor(in, at, &f);
    return has <= 0 ? has : instance_name(in, o, f, name);
}

// A chain that ends without a usable constructor: Object <Foo>, or with the first prototype itself.
static bool complex_name(JsInspect *in, JsObject *o, JsObject *first, double level, JsPieces *props,
                         JsCtorName *out)
{
    const char *own = class_name(o);
    if (level > in->o.depth) {
        out->name = js__piece_printf(&in->arena, "%s <Complex prototype>", own);
        return true;
    }
    JsCtorName proto;
    if (!js__inspect_constructor_name(in, first, level + 1, props, &proto))
        return false;
    JsPiece text = proto.name;
    if (proto.null) {
        JsInspect inner = *in;
        inner.o.custom_inspect = false;
        inner.o.depth = -1;
        inner.indentation = 0;
        inner.seen = NULL;
        inner.circular = NULL;
        bool ok = js__inspect_value(&inner, js_from_cell(first), 0, &text);
        in->arena = inner.arena;
        if (!ok)
            return false;
    }
    out->name = js__piece_printf(&in->arena, "%s <%s>", own, text.p);
    return true;
}

bool js__inspect_constructor_name(JsInspect *in, JsObject *o, double level, JsPieces *props,
                                  JsCtorName *out)
{
    JsObject *first = NULL;
    *out = (JsCtorName){false, JS_PIECE_NONE};
    JsObject *at = o;
    do {
        bool well_known;
        int found = name_at(in, o, at, &out->name, &well_known);
        if (found < 0)
            return false;
        if (found) {
            bool layers = props && (first != at || (!well_known && !is_builtin_name(out->name)));
            return !layers || add_prototype_properties(in, o, first ? first : o, level, props);
        }
        JsValue p = js_get_prototype_of(in->js, at);
        if (js_is_exception(p))
            return false;
        at = js_is_object(p) ? js_object(p) : NULL;
        if (!first)
            first = at;
        if (!first) {
            out->null = true;
            return true;
        }
    } while (at);
    return complex_name(in, o, first, level, props, out);
}

JsPiece js__inspect_prefix(JsInspect *in, JsCtorName ctor, JsPiece tag, const char *fallback,
                           const char *size)
{
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    bool show_tag;
    if (ctor.null) {
        js__buf_c(&b, "[");
        js__buf_c(&b, fallback);
        js__buf_c(&b, size);
        js__buf_c(&b, ": null prototype] ");
        show_tag = tag.size && !js__piece_is(tag, fallback);
    } else {
        js__buf_add(&b, ctor.name);
        js__buf_c(&b, size);
        js__buf_c(&b, " ");
        show_tag = tag.size && !js__piece_same(tag, ctor.name);
    }
    if (show_tag) {
        js__buf_c(&b, "[");
        js__buf_add(&b, tag);
        js__buf_c(&b, "] ");
    }
    return js__buf_piece(&b);
}

JsPiece js__inspect_style(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag)
{
    const char *fallback = "";
    if (ctor.null) {
        fallback = class_name(o);
        if (js__piece_is(tag, fallback))
            fallback = "Object";
    }
    return js__inspect_prefix(in, ctor, tag, fallback, "");
}

static void add_tag(JsTextBuf *b, JsCtorName ctor, JsPiece tag)
{
    if (tag.size && (ctor.null || !js__piece_same(tag, ctor.name))) {
        js__buf_c(b, " [");
        js__buf_add(b, tag);
        js__buf_c(b, "]");
    }
}

// [class A [Ctor] extends B]
static bool class_base(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag, JsPiece *out)
{
    Js *js = in->js;
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_c(&b, "[class ");
    JsPiece name = js__piece_c("(anonymous)");
    int own = js_has_own_property(js, o, JS_KEY(name));
    if (own < 0)
        return false;
    if (own) {
        JsValue v = js_get_object(js, o, JS_KEY(name));
        if (js_is_exception(v) || (js_truthy(v) && !js__inspect_to_string(in, v, &name)))
            return false;
    }
    js__buf_add(&b, name);
    if (!ctor.null && !js__piece_is(ctor.name, "Function")) {
        js__buf_c(&b, " [");
        js__buf_add(&b, ctor.name);
        js__buf_c(&b, "]");
    }
    add_tag(&b, ctor, tag);
    if (ctor.null) {
        js__buf_c(&b, " extends [null prototype]");
    } else {
        JsValue super = js_get_prototype_of(js, o);
        if (js_is_object(super))
            super = js_get_object(js, js_object(super), JS_KEY(name));
        if (js_is_exception(super))
            return false;
        if (!js_is_null(super) && js_truthy(super)) {
            if (!js__inspect_to_string(in, super, &name))
                return false;
            js__buf_c(&b, " extends ");
            js__buf_add(&b, name);
        }
    }
    js__buf_c(&b, "]");
    *out = js__buf_piece(&b);
    return true;
}

bool js__inspect_function_base(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag,
                               JsPiece *out)
{
    const JsCode *code =
        js_cell_kind(&o->cell) == JS_KIND_FUNCTION ? ((JsFunction *)o)->code : NULL;
    if (code && (code->flags & JS_CODE_CLASS) && !(code->flags & JS_CODE_BUILTIN))
        return class_base(in, o, ctor, tag, out);
    static const char *const types[] = {"Function", "GeneratorFunction", "AsyncFunction",
                                        "AsyncGeneratorFunction"};
    const char *type = types[code ? code->kind : JS_CODE_NORMAL];
    JsTextBuf b;
    js__buf_init(&b, &in->arena);
    js__buf_c(&b, "[");
    js__buf_c(&b, type);
    if (ctor.null)
        js__buf_c(&b, " (null prototype)");
    JsPiece name;
    JsValue v = js_get_object(in->js, o, JS_KEY(name));
    if (js_is_exception(v) || !js__inspect_to_string(in, v, &name))
        return false;
    js__buf_c(&b, name.size ? ": " : " (anonymous)");
    js__buf_add(&b, name);
    js__buf_c(&b, "]");
    if (!ctor.null && !js__piece_is(ctor.name, type)) {
        js__buf_c(&b, " ");
        js__buf_add(&b, ctor.name);
    }
    add_tag(&b, ctor, tag);
    *out = js__buf_piece(&b);
    return true;
}
