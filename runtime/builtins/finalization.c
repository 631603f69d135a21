// SPDX-License-Identifier: MIT
// FinalizationRegistry (26.2). A collection that finds a target dead queues one job for its
// registry, which calls back for all that died.
//
// The registrations are a cell that holds targets and tokens weakly and the held values strongly.
// The job's function is made with the registry, because nothing may be allocated while the
// collector runs; the ring of jobs lies outside the heap.
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/weak_table.h"
#include "runtime/gc/heap.h"
#include "runtime/object/shape.h"
#include <yieldc/async.h>

typedef struct Registration {
    JsValue target; // JS_EMPTY: free; JS_NULL: dead, its callback is due
    JsValue held;
    JsValue token; // JS_EMPTY: none, or dead
} Registration;

typedef struct Registry Registry;

typedef struct Registrations {
    JsCell cell;
    Registry *owner;
    uint32_t capacity;
    uint32_t used;
    Registration v[];
} Registrations;

struct Registry {
    JsObject o;
    JsValue callback;
    JsFunction *job;
    Registrations *list; // NULL while there never was one
    bool queued;
};

static void clear(Js *js, JsCell *cell)
{
    Registrations *list = (Registrations *)cell;
    bool due = false;
    for (uint32_t i = 0; i < list->used; i++) {
        Registration *r = &list->v[i];
        if (js_is_cell(r->target) && !js__gc_is_marked_value(js, r->target))
            r->target = JS_NULL;
        if (js_is_cell(r->token) && !js__gc_is_marked_value(js, r->token))
            r->token = JS_EMPTY;
        due = due || js_is_null(r->target);
    }
    if (due && !list->owner->queued && list->owner->list == list) {
        list->owner->queued = true;
        js_queue_microtask(js, js_from_cell(list->owner->job));
    }
}

static const JsWeakType weak = {NULL, clear};

static void list_trace(JsTracer *t, JsCell *cell)
{
    Registrations *list = (Registrations *)cell;
    js_trace_cell(t, list->owner);
    for (uint32_t i = 0; i < list->used; i++)
        js_trace_value(t, list->v[i].held);
    js__trace_weak(t, cell, &weak);
}
static const JsCellType list_type = {"registrations", list_trace, NULL};

static void registry_trace(JsTracer *t, JsCell *cell)
{
    Registry *r = (Registry *)cell;
    js_trace_value(t, r->callback);
    js_trace_cell(t, r->job);
    js_trace_cell(t, r->list);
}

static const JsClass registry_class = {.name = "FinalizationRegistry",
                                       .kind = JS_KIND_HOST,
                                       .size = sizeof(Registry),
                                       .type = {"FinalizationRegistry", registry_trace, NULL}};

static Registry *this_registry(Js *js, JsValue this_, const char *method)
{
    if (js_is_kind(this_, JS_KIND_HOST) && js__class(js_object(this_)) == &registry_class)
        return (Registry *)js_cell(this_);
    js__throw_receiver(js, method, this_);
    return NULL;
}

static void forget(Js *js, Registrations *list, Registration *place)
{
    js_store(js, list, &place->target, JS_EMPTY);
    js_store(js, list, &place->held, JS_EMPTY);
    js_store(js, list, &place->token, JS_EMPTY);
}

// 9.12 CleanupFinalizationRegistry, as a job; home is the registry.
static JS_BUILTIN(cleanup)
{
    Registry *r = (Registry *)self->home;
    r->queued = false;
    for (uint32_t i = 0; r->list && i < r->list->used;) {
        Registrations *list = r->list;
        Registration *place = &list->v[i++];
        if (!js_is_null(place->target))
            continue;
        JsValue held = place->held;
        forget(js, list, place);
        JS_CHECK(js_call(js, r->callback, JS_UNDEFINED, 1, &held));
        if (r->list != list) // the callback registered more: the list was rebuilt
            i = 0;
    }
    return JS_UNDEFINED;
}

// 26.2.1.1 FinalizationRegistry
static JS_BUILTIN(registry_construct)
{
    static const JsCode cleanup_code =
        JS_BUILTIN_CODE(cleanup, (const JsString *)&js__atom_empty, 0, 0);
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor FinalizationRegistry requires 'new'");
    if (!js_is_callable(JS_ARG(0)))
        return js_throw_type_error(js, "FinalizationRegistry: cleanup must be callable");
    JsObject *proto =
        js_prototype_from_constructor(js, new_target, JS_I_FINALIZATION_REGISTRY_PROTOTYPE);
    Registry *r = proto ? (Registry *)js_object_new_class(js, &registry_class, proto) : NULL;
    JS_CHECK_OK(r);
    js_store(js, r, &r->callback, argv[0]);
    r->job = js_builtin_new(js, &cleanup_code, &r->o.cell);
    JS_CHECK_OK(r->job);
    return js_from_cell(r);
}

// A place for one more; free ones are used again when the list is full.
static Registration *new_registration(Js *js, Registry *r)
{
    Registrations *old = r->list;
    if (old && old->used < old->capacity)
        return &old->v[old->used++];
    uint32_t live = 0;
    for (uint32_t i = 0; old && i < old->used; i++)
        live += !js_is_empty(old->v[i].target);
    uint32_t capacity = live < 4 ? 8 : live * 2;
    Registrations *list =
        js_alloc(js, sizeof *list + capacity * sizeof(Registration), JS_PRIVATE_HEAD(&list_type));
    if (!list)
        return NULL;
    list->owner = r;
    list->capacity = capacity;
    for (uint32_t i = 0; old && i < old->used; i++)
        if (!js_is_empty(old->v[i].target))
            list->v[list->used++] = old->v[i];
    r->list = list;
    return &list->v[list->used++];
}

// 26.2.3.2 FinalizationRegistry.prototype.register
static JS_BUILTIN(registry_register)
{
    Registry *r = this_registry(js, this_, "FinalizationRegistry.prototype.register");
    JS_CHECK_OK(r);
    if (!js__can_be_held_weakly(JS_ARG(0)))
        return js_throw_type_error(js, "FinalizationRegistry.prototype.register: invalid target");
    if (js_same_value(js, argv[0], JS_ARG(1)))
        return js_throw_type_error(
            js, "FinalizationRegistry.prototype.register: target and holdings must not be same");
    JsValue token = JS_ARG(2);
    if (!js__can_be_held_weakly(token)) {
        if (!js_is_undefined(token))
            return js__throw_about(js, "Invalid unregisterToken ('%s')", token);
        token = JS_EMPTY;
    }
    Registration *place = new_registration(js, r);
    JS_CHECK_OK(place);
    js_store(js, r->list, &place->target, argv[0]);
    js_store(js, r->list, &place->held, JS_ARG(1));
    js_store(js, r->list, &place->token, token);
    return JS_UNDEFINED;
}

// 26.2.3.3 FinalizationRegistry.prototype.unregister
static JS_BUILTIN(registry_unregister)
{
    Registry *r = this_registry(js, this_, "FinalizationRegistry.prototype.unregister");
    JS_CHECK_OK(r);
    if (!js__can_be_held_weakly(JS_ARG(0)))
        return js__throw_about(js, "Invalid unregisterToken ('%s')", JS_ARG(0));
    bool removed = false;
    for (uint32_t i = 0; r->list && i < r->list->used; i++) {
        Registration *place = &r->list->v[i];
        if (js_is_empty(place->target) || !js_same(place->token, argv[0]))
            continue;
        forget(js, r->list, place);
        removed = true;
    }
    return js_bool(removed);
}

static const JsIntrinsicDef registry_def = {
    .id = JS_I_FINALIZATION_REGISTRY,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(registry_construct, (const JsString *)&js__atom_FinalizationRegistry, 1,
                        JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_FINALIZATION_REGISTRY_PROTOTYPE};

static const JsRow registry_rows[] = {
    JS_INTRINSIC_ROW(constructor, FINALIZATION_REGISTRY, JS_DATA_HIDDEN),
    JS_METHOD(register, 2, registry_register),
    JS_METHOD(unregister, 1, registry_unregister),
    JS_TAG_ROW(FinalizationRegistry),
};

static const JsIntrinsicDef registry_prototype_def = {.id = JS_I_FINALIZATION_REGISTRY_PROTOTYPE,
                                                      .proto = JS_I_OBJECT_PROTOTYPE,
                                                      .prototype = -1,
                                                      JS_ROWS(registry_rows)};

static JsValue registry_make(Js *js)
{
    js__realm_add(js, &registry_def);
    js__realm_add(js, &registry_prototype_def);
    return js_intrinsic_value(js, JS_I_FINALIZATION_REGISTRY);
}

const JsGlobalDef js_global_FinalizationRegistry = {"FinalizationRegistry", registry_make};
