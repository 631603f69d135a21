// SPDX-License-Identifier: MIT
// Functions and objects that C lends to JavaScript (embed.h).
//
// A host function is a builtin whose [[HomeObject]] slot holds what C gave: all of them share one code. A host object is an
// ordinary object with two words of C's behind its head, and a finalizer when its class wants one.
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/embed.h>

typedef struct Lent {
    JsCell cell;
    JsHostFunction *f;
    void *data;
} Lent;

static const JsCellType lent_type = {.name = "HostFunction"};

static JsValue lent_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                          uint32_t argc, const JsValue *argv)
{
    (void)new_target;
    const Lent *lent = (const Lent *)self->home;
    JsActivation a;
    if (!js_enter_call(js, &a, self->code))
        return JS_EXCEPTION;
    JsValue v = lent->f(js, lent->data, this_, argc, argv);
    js_leave_call(js, &a);
    return v;
}

// A function's own length and name: its code has neither.
static bool set_length_and_name(Js *js, JsFunction *f, uint32_t length, const char *name)
{
    JsPropertyDescriptor d = {js_number(length), JS_EMPTY, JS_EMPTY, 0, 0};
    JsKey k = js_key_c(js, name);
    return !js_key_is_none(k) && js_define_property_or_throw(js, &f->o, JS_KEY(length), &d) &&
           js_set_function_name(js, f, k, NULL);
}

JsValue js_host_function(Js *js, const char *name, uint32_t length, JsHostFunction *f, void *data)
{
    static const JsCode code = JS_BUILTIN_CODE(lent_entry, NULL, 0, 0);
    Lent *lent = js_alloc(js, sizeof *lent, JS_PRIVATE_HEAD(&lent_type));
    if (!lent)
        return JS_EXCEPTION;
    lent->f = f;
    lent->data = data;
    JsFunction *made = js_builtin_new(js, &code, &lent->cell);
    if (!made || !set_length_and_name(js, made, length, name))
        return JS_EXCEPTION;
    return js_from_cell(made);
}

JsValue js_c_function(Js *js, const JsCode *code, const char *name, void *data)
{
    JsFunction *f = js_function_new(js, code, NULL, data, NULL);
    return f && set_length_and_name(js, f, code->length, name) ? js_from_cell(f) : JS_EXCEPTION;
}

typedef struct HostObject {
    JsObject o;
    const JsHostClass *class_;
    void *data;
} HostObject;

static void finalize_host_object(Js *js, JsCell *cell)
{
    (void)js;
    HostObject *h = (HostObject *)cell;
    if (h->class_ && h->class_->finalize && h->data)
        h->class_->finalize(h->data);
}

static const JsClass host_object_class = {
    .name = "Object",
    .kind = JS_KIND_HOST,
    .size = sizeof(HostObject),
    .type = {.name = "HostObject", .finalize = finalize_host_object},
};

JsValue js_host_object(Js *js, const JsHostClass *class_, void *data, JsValue prototype)
{
    JsObject *proto = js_is_object(prototype)      ? js_object(prototype)
                      : js_is_undefined(prototype) ? js_intrinsic(js, JS_I_OBJECT_PROTOTYPE)
                                                   : NULL;
    if (!proto && !js_is_null(prototype))
        return js_throw_type_error(js, "the prototype of a host object is an object or null");
    HostObject *h = (HostObject *)js_object_new_class(js, &host_object_class, proto);
    if (!h)
        return JS_EXCEPTION;
    h->class_ = class_;
    h->data = data;
    return js_from_cell(h);
}

static HostObject *host_object(JsValue v, const JsHostClass *class_)
{
    if (!js_is_kind(v, JS_KIND_HOST) || js_shape(js_object(v))->class_ != &host_object_class)
        return NULL;
    HostObject *h = (HostObject *)js_cell(v);
    return h->class_ == class_ ? h : NULL;
}

void *js_host_data(JsValue v, const JsHostClass *class_)
{
    HostObject *h = host_object(v, class_);
    return h ? h->data : NULL;
}

bool js_host_set_data(JsValue v, const JsHostClass *class_, void *data)
{
    HostObject *h = host_object(v, class_);
    if (h)
        h->data = data;
    return h != NULL;
}
