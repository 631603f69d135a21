// SPDX-License-Identifier: MIT
// 10.4.6 Module Namespace Exotic Objects. Values are read from the environments at each access:
// bindings are live.
#include "runtime/host/host.h"
#include "runtime/host/module.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/js.h>

typedef struct Namespace {
    JsObject o;
    const JsModule *module;
} Namespace;

// The export that a key names, or NULL.
static const JsBinding *find(Js *js, JsObject *o, JsKey k)
{
    const JsModule *module = ((Namespace *)o)->module;
    if (js_key_is_symbol(k))
        return NULL;
    JsValue name = js_key_value(js, k);
    uint32_t low = 0, high = module->export_count;
    while (low < high && !js_is_exception(name)) {
        uint32_t middle = low + (high - low) / 2;
        const JsBinding *e = &module->exports[middle];
        int order = js_string_compare(js, js_string(name), (JsString *)(uintptr_t)e->name);
        if (!order)
            return e;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static JsValue value_of(Js *js, JsObject *o, const JsBinding *e)
{
    JsUnitInstance *u = ((Namespace *)o)->module->u;
    if (e->slot < 0)
        return js_import_namespace(js, u, e->unit);
    JsValue v = u->modules[e->unit]->v[e->slot];
    if (!js_is_empty(v))
        return v;
    return js_throw_tdz(js, js_key_from_string(js, (JsString *)(uintptr_t)e->name));
}

static JsValue namespace_get_prototype_of(Js *js, JsObject *o)
{
    (void)js;
    (void)o;
    return JS_NULL;
}

static int namespace_set_prototype_of(Js *js, JsObject *o, JsValue proto)
{
    (void)js;
    (void)o;
    return js_is_null(proto);
}

static int namespace_is_extensible(Js *js, JsObject *o)
{
    (void)js;
    (void)o;
    return 0;
}

static int namespace_prevent_extensions(Js *js, JsObject *o)
{
    (void)js;
    (void)o;
    return 1;
}

static int namespace_get_own_property(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    if (js_key_is_symbol(k))
        return js__ordinary_get_own_property(js, o, k, d);
    const JsBinding *e = find(js, o, k);
    if (!e)
        return 0;
    JsValue v = value_of(js, o, e);
    *d =
        (JsPropertyDescriptor){v, JS_EMPTY, JS_EMPTY, JS_WRITABLE | JS_ENUMERABLE, JS_DATA_DEFAULT};
    return js_is_exception(v) ? -1 : 1;
}

static int namespace_define_own_property(Js *js, JsObject *o, JsKey k,
                                         const JsPropertyDescriptor *d)
{
    if (js_key_is_symbol(k))
        return js__ordinary_define_own_property(js, o, k, d);
    JsPropertyDescriptor current;
    int found = namespace_get_own_property(js, o, k, &current);
    if (found <= 0)
        return found;
    uint8_t wanted = JS_WRITABLE | JS_ENUMERABLE;
    if ((d->flags & d->has & JS_CONFIGURABLE) || (~d->flags & d->has & wanted) ||
        !js_is_empty(d->get) || !js_is_empty(d->set))
        return 0;
    return js_is_empty(d->value) || js_same_value(js, d->value, current.value);
}

static int namespace_has_property(Js *js, JsObject *o, JsKey k)
{
    return js_key_is_symbol(k) ? js__ordinary_has_property(js, o, k) : find(js, o, k) != NULL;
}

static JsValue namespace_get(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    if (js_key_is_symbol(k))
        return js__ordinary_get(js, o, k, receiver);
    const JsBinding *e = find(js, o, k);
    return e ? value_of(js, o, e) : JS_UNDEFINED;
}

static int namespace_set(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver)
{
    (void)js;
    (void)o;
    (void)k;
    (void)v;
    (void)receiver;
    return 0;
}

static int namespace_delete(Js *js, JsObject *o, JsKey k)
{
    return js_key_is_symbol(k) ? js__ordinary_delete(js, o, k) : find(js, o, k) == NULL;
}

static JsValues *namespace_own_property_keys(Js *js, JsObject *o)
{
    const JsModule *module = ((Namespace *)o)->module;
    JsValues *symbols = js__ordinary_own_property_keys(js, o);
    JsValues *keys = symbols ? js_values_new(js, module->export_count + symbols->count) : NULL;
    for (uint32_t i = 0; keys && i < module->export_count; i++)
        if (!js_values_push(js, &keys, js_from_cell(module->exports[i].name)))
            return NULL;
    for (uint32_t i = 0; keys && i < symbols->count; i++)
        if (!js_values_push(js, &keys, symbols->v[i]))
            return NULL;
    return keys;
}

static const JsExotic namespace_exotic = {
    .get_prototype_of = namespace_get_prototype_of,
    .set_prototype_of = namespace_set_prototype_of,
    .is_extensible = namespace_is_extensible,
    .prevent_extensions = namespace_prevent_extensions,
    .get_own_property = namespace_get_own_property,
    .define_own_property = namespace_define_own_property,
    .has_property = namespace_has_property,
    .get = namespace_get,
    .set = namespace_set,
    .delete_property = namespace_delete,
    .own_property_keys = namespace_own_property_keys,
};
static const JsClass namespace_class = {.name = "Module",
                                        .kind = JS_KIND_NAMESPACE,
                                        .size = sizeof(Namespace),
                                        .type = {"namespace", NULL, NULL},
                                        .exotic = &namespace_exotic};

// 16.2.1.10 GetModuleNamespace
JsValue js_import_namespace(Js *js, JsUnitInstance *u, uint32_t i)
{
    (void)u;
    JsModule *m = &js->host->modules->list[i];
    if (!js_is_empty(m->space))
        return m->space;
    Namespace *n = (Namespace *)js_object_new_class(js, &namespace_class, NULL);
    if (!n)
        return JS_EXCEPTION;
    n->module = m;
    if (!js_define_value(js, &n->o, JS_SYM_KEY(toStringTag), js_from_cell(JS_ATOM(Module)), 0) ||
        js__ordinary_prevent_extensions(js, &n->o) < 0)
        return JS_EXCEPTION;
    return m->space = js_from_cell(n);
}
