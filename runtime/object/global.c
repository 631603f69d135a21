// SPDX-License-Identifier: MIT
// The global environment (9.1.1.4): a declarative record for let, const and class over the global
// object.
//
// There is one JsGlobal a name. It holds the value of the lexical binding, or of the global
// object's plain data property, whose slot then holds the cell (JS_ATTR_CELL). JS_EMPTY in it sends
// a read on the slow way: dead zone, accessor, absent.
#include "runtime/gc/heap.h"
#include "runtime/object/access.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/ops.h>

#define LEXICAL 1
#define CONST 2
#define READONLY 4 // of the global object's property
#define ATTACHED 8 // holds the value of the global object's property

static void trace_global(JsTracer *t, JsCell *cell)
{
    JsGlobal *g = (JsGlobal *)cell;
    js_trace_value(t, g->value);
    js_trace_cell(t, (void *)(uintptr_t)g->name.bits);
}

static const JsCellType global_type = {"global", trace_global, NULL};

void js__globals_trace(Js *js, JsTracer *t)
{
    JsRealm *r = js->realm;
    for (uint32_t i = 0; r->globals && i <= r->global_mask; i++)
        js_trace_cell(t, r->globals[i]);
}

static uint32_t place(const JsRealm *r, JsKey k)
{
    uint32_t i = (uint32_t)((k.bits >> 3) * UINT64_C(0x9e3779b97f4a7c15) >> 32) & r->global_mask;
    while (r->globals[i] && !js_key_same(r->globals[i]->name, k))
        i = (i + 1) & r->global_mask;
    return i;
}

static bool grow(Js *js)
{
    JsRealm *r = js->realm;
    JsGlobal **old = r->globals;
    uint32_t old_size = old ? r->global_mask + 1 : 0, size = old ? old_size * 2 : 64;
    JsGlobal **table = calloc(size, sizeof *table);
    if (!table) {
        js_throw_out_of_memory(js);
        return false;
    }
    js__gc_set_type(js, JS_KIND_GLOBAL, &global_type);
    r->globals = table;
    r->global_mask = size - 1;
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i])
            table[place(r, old[i]->name)] = old[i];
    free(old);
    return true;
}

// The cell of a name, made when there is none. NULL: exception.
static JsGlobal *cell_of(Js *js, JsKey k)
{
    JsRealm *r = js->realm;
    if ((!r->globals || r->global_count * 2 > r->global_mask) && !grow(js))
        return NULL;
    uint32_t i = place(r, k);
    if (!r->globals[i]) {
        JsGlobal *g = js_alloc(js, sizeof *g, JS_HEAD(JS_KIND_GLOBAL));
        if (!g)
            return NULL;
        g->name = k;
        r->globals[i] = g;
        r->global_count++;
    }
    return r->globals[i];
}

static JsGlobal *reference(Js *js, JsUnitInstance *u, uint32_t n)
{
    if (u->globals[n])
        return u->globals[n];
    JsKey k = js_unit_key(js, u, u->unit->globals[n]);
    return js_key_is_none(k) ? NULL : (u->globals[n] = cell_of(js, k));
}

void js__global_detach(Js *js, JsValue *slot)
{
    JsGlobal *g = (JsGlobal *)js_cell(*slot);
    js_store(js, js->realm->global, slot, g->value);
    g->value = JS_EMPTY;
    g->flags &= ~(uint64_t)(ATTACHED | READONLY);
}

// Moves the value of the global object's plain property into the cell. 1 there was one, 0, -1.
static int attach(Js *js, JsGlobal *g)
{
    JsObject *o = js->realm->global;
    JsFound f;
    int r = js__find_own(js, o, g->name, &f);
    if (r <= 0 || f.attributes & JS_ACCESSOR || f.special || g->flags & LEXICAL)
        return r;
    js_store(js, g, &g->value, f.value);
    js_store(js, o, f.slot, js_from_cell(g));
    js_shape(o)->props->v[f.position].attributes |= JS_ATTR_CELL;
    g->flags |= f.attributes & JS_WRITABLE ? ATTACHED : ATTACHED | READONLY;
    return 1;
}

static JsValue throw_undefined(Js *js, JsKey k)
{
    char *name = js__describe_key(js, k);
    js_throw_reference_error(js, "%s is not defined", name ? name : "");
    free(name);
    return JS_EXCEPTION;
}

// A name without a value in its cell. JS_EMPTY: unresolvable.
static JsValue get_slow(Js *js, JsGlobal *g)
{
    if (g->flags & LEXICAL)
        return js_throw_tdz(js, g->name);
    if (attach(js, g) < 0)
        return JS_EXCEPTION;
    if (!js_is_empty(g->value))
        return g->value;
    int r = js_has_property(js, js->realm->global, g->name);
    if (r <= 0)
        return r < 0 ? JS_EXCEPTION : JS_EMPTY;
    return js_get_object(js, js->realm->global, g->name);
}

JsValue js_global_get(Js *js, JsUnitInstance *u, uint32_t n)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return JS_EXCEPTION;
    if (js_likely(!js_is_empty(g->value)))
        return g->value;
    JsValue v = get_slow(js, g);
    return js_is_empty(v) ? throw_undefined(js, g->name) : v;
}

JsValue js_global_typeof_get(Js *js, JsUnitInstance *u, uint32_t n)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return JS_EXCEPTION;
    JsValue v = js_is_empty(g->value) ? get_slow(js, g) : g->value;
    return js_is_empty(v) ? JS_UNDEFINED : v;
}

int js_global_has(Js *js, JsUnitInstance *u, uint32_t n)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return -1;
    if (!js_is_empty(g->value) || g->flags & LEXICAL)
        return 1;
    return js_has_property(js, js->realm->global, g->name);
}

bool js_global_check(Js *js, JsUnitInstance *u, uint32_t n, bool found)
{
    if (!found)
        throw_undefined(js, reference(js, u, n)->name);
    return found;
}

bool js_global_put(Js *js, JsUnitInstance *u, uint32_t n, JsValue v, bool strict)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return false;
    if (js_likely(!js_is_empty(g->value) && !(g->flags & (CONST | READONLY)))) {
        js_store(js, g, &g->value, v);
        return true;
    }
    if (g->flags & LEXICAL) {
        if (js_is_empty(g->value))
            js_throw_tdz(js, g->name);
        else
            js_throw_const(js, g->name);
        return false;
    }
    JsValue global = js_from_cell(js->realm->global);
    if (strict) {
        int r = js_has_property(js, js->realm->global, g->name);
        if (r == 0)
            throw_undefined(js, g->name);
        if (r <= 0)
            return false;
    }
    return js_put(js, global, g->name, v, strict);
}

// 13.5.1.2 delete of a name: lexical names stay; others are the global object's to delete.
int js_global_delete(Js *js, JsUnitInstance *u, uint32_t n)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return -1;
    return g->flags & LEXICAL ? 0 : js_delete_property(js, js_global_object(js), g->name);
}

static bool throw_declared(Js *js, JsKey k)
{
    char *name = js__describe_key(js, k);
    js_throw_syntax_error(js, "Identifier '%s' has already been declared", name ? name : "");
    free(name);
    return false;
}

// 16.1.7 steps 3 to 10
bool js_global_can_declare(Js *js, JsUnitInstance *u, uint32_t n, JsDeclaration kind)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return false;
    if (g->flags & LEXICAL)
        return throw_declared(js, g->name);
    JsObject *o = js->realm->global;
    JsPropertyDescriptor d;
    int own = js_get_own_property(js, o, g->name, &d);
    if (own < 0)
        return false;
    if (kind == JS_DECLARE_LET || kind == JS_DECLARE_CONST) // HasRestrictedGlobalProperty
        return own && !(d.flags & JS_CONFIGURABLE) ? throw_declared(js, g->name) : true;
    bool allowed =
        own ? kind == JS_DECLARE_VAR || d.flags & JS_CONFIGURABLE ||
                  (!js_is_empty(d.value) && d.flags & JS_WRITABLE && d.flags & JS_ENUMERABLE)
            : js_is_extensible(js, o) > 0;
    if (allowed)
        return true;
    char *name = js__describe_key(js, g->name);
    js_throw_type_error(js, "Cannot declare global '%s'", name ? name : "");
    free(name);
    return false;
}

static bool declare_var(Js *js, JsKey k)
{
    JsObject *o = js->realm->global;
    int own = js_has_own_property(js, o, k);
    if (own)
        return own > 0;
    JsPropertyDescriptor d = {JS_UNDEFINED, JS_EMPTY, JS_EMPTY, JS_WRITABLE | JS_ENUMERABLE,
                              JS_DATA_DEFAULT};
    return js_define_property_or_throw(js, o, k, &d);
}

// 9.1.1.4.18 CreateGlobalFunctionBinding
static bool declare_function(Js *js, JsKey k, JsValue f)
{
    JsObject *o = js->realm->global;
    JsPropertyDescriptor existing;
    int own = js_get_own_property(js, o, k, &existing);
    if (own < 0)
        return false;
    JsPropertyDescriptor d = {f, JS_EMPTY, JS_EMPTY, 0, 0};
    if (!own || existing.flags & JS_CONFIGURABLE) {
        d.flags = JS_WRITABLE | JS_ENUMERABLE;
        d.has = JS_DATA_DEFAULT;
    }
    return js_define_property_or_throw(js, o, k, &d) && js_set(js, o, k, f);
}

bool js_global_declare(Js *js, JsUnitInstance *u, uint32_t n, JsDeclaration kind, JsValue function)
{
    JsGlobal *g = reference(js, u, n);
    if (!g)
        return false;
    if (kind == JS_DECLARE_VAR)
        return declare_var(js, g->name);
    if (kind == JS_DECLARE_FUNCTION)
        return declare_function(js, g->name, function);
    if (g->flags & ATTACHED) {
        JsShape *s = js_shape(js->realm->global);
        JsProp *p = &s->props->v[js__shape_find(js, s, g->name)];
        js__global_detach(js, js__slot_in(s, js->realm->global, p->slot));
        p->attributes &= (uint8_t)~JS_ATTR_CELL;
    }
    g->flags = kind == JS_DECLARE_CONST ? LEXICAL | CONST : LEXICAL;
    g->value = JS_EMPTY;
    return true;
}

bool js_global_initialize(Js *js, JsUnitInstance *u, uint32_t n, JsValue v)
{
    JsGlobal *g = reference(js, u, n);
    if (g)
        js_store(js, g, &g->value, v);
    return g != NULL;
}

bool js_global_can_declare_all(Js *js, JsUnitInstance *u, uint32_t count,
                               const JsDeclared *declared)
{
    for (uint32_t i = 0; i < count; i++)
        if (!js_global_can_declare(js, u, declared[i].global, declared[i].kind))
            return false;
    return true;
}

bool js_global_declare_function(Js *js, JsUnitInstance *u, uint32_t g, const JsCode *code,
                                JsEnv *env)
{
    JsValue f = js_closure(js, code, env, u, NULL);
    return !js_is_exception(f) && js_global_declare(js, u, g, JS_DECLARE_FUNCTION, f);
}
