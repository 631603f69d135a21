// SPDX-License-Identifier: MIT
// WeakRef. The target is dropped by a collection that finds it unreachable.
//
// 9.10 KeepDuringJob: a target that was seen must outlive the running job. A job's own C frames are
// scanned, and the heap is collected between jobs unless its hard limit is reached; so what a job
// got from deref() and dropped again is the one thing that may vanish early, and only then.
#include "runtime/builtins/builtin.h"
#include "runtime/builtins/weak_table.h"
#include "runtime/gc/heap.h"

typedef struct JsWeakRef {
    JsObject o;
    JsValue target; // undefined: collected
} JsWeakRef;

static void clear(Js *js, JsCell *cell)
{
    JsWeakRef *r = (JsWeakRef *)cell;
    if (!js__gc_is_marked_value(js, r->target))
        r->target = JS_UNDEFINED;
}

static const JsWeakType weak = {NULL, clear};

static void weakref_trace(JsTracer *t, JsCell *cell)
{
    js__trace_weak(t, cell, &weak);
}

static const JsClass weakref_class = {.name = "WeakRef",
                                      .kind = JS_KIND_WEAKREF,
                                      .size = sizeof(JsWeakRef),
                                      .type = {"WeakRef", weakref_trace, NULL}};

// 26.1.1.1 WeakRef
static JS_BUILTIN(weakref_construct)
{
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor WeakRef requires 'new'");
    if (!js__can_be_held_weakly(JS_ARG(0)))
        return js_throw_type_error(js, "WeakRef: target must be an object");
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_WEAKREF_PROTOTYPE);
    JsWeakRef *r = proto ? (JsWeakRef *)js_object_new_class(js, &weakref_class, proto) : NULL;
    JS_CHECK_OK(r);
    js_store(js, r, &r->target, argv[0]);
    return js_from_cell(r);
}

// 26.1.3.2 WeakRef.prototype.deref
static JS_BUILTIN(weakref_deref)
{
    if (!js_is_kind(this_, JS_KIND_WEAKREF))
        return js__throw_receiver(js, "WeakRef.prototype.deref", this_);
    return ((JsWeakRef *)js_cell(this_))->target;
}

static const JsIntrinsicDef weakref_def = {
    .id = JS_I_WEAKREF,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(weakref_construct, (const JsString *)&js__atom_WeakRef, 1,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_WEAKREF_PROTOTYPE};

static const JsRow weakref_rows[] = {
    JS_INTRINSIC_ROW(constructor, WEAKREF, JS_DATA_HIDDEN),
    JS_METHOD(deref, 0, weakref_deref),
    JS_TAG_ROW(WeakRef),
};

static const JsIntrinsicDef weakref_prototype_def = {.id = JS_I_WEAKREF_PROTOTYPE,
                                                     .proto = JS_I_OBJECT_PROTOTYPE,
                                                     .prototype = -1,
                                                     JS_ROWS(weakref_rows)};

static JsValue weakref_make(Js *js)
{
    js__realm_add(js, &weakref_def);
    js__realm_add(js, &weakref_prototype_def);
    return js_intrinsic_value(js, JS_I_WEAKREF);
}

const JsGlobalDef js_global_WeakRef = {"WeakRef", weakref_make};
