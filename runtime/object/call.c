// SPDX-License-Identifier: MIT
// Calling and constructing (7.3.14, 7.3.15, 10.2.1, 10.2.2), and what depends on a constructor
// (7.3.22, 10.1.14).
//
// A callee that is none is named by the text of the source when the innermost function is compiled:
// its site says where the callee's expression stands.
#include "runtime/object/error.h"
#include "runtime/object/proxy.h"
#include "runtime/object/shape.h"
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

char *js__site_text(Js *js)
{
    const JsActivation *a = js->top;
    if (!a || !a->code->sites || !a->code->source)
        return NULL;
    const JsSite *s = &a->code->sites[a->site];
    if (s->text_end <= s->text_start)
        return NULL;
    return js__source_text(a->code->source, s->text_start, s->text_end);
}

// "<callee> is not a function", with the source's text or a rendering of the value.
static JsValue throw_not(Js *js, JsValue f, const char *what)
{
    char *text = js__site_text(js);
    if (!text)
        text = js_describe(js, f);
    js_throw_type_error(js, "%s is not a %s", text ? text : "value", what);
    free(text);
    return JS_EXCEPTION;
}

static JsValue throw_class_call(Js *js, JsFunction *f)
{
    const JsString *name = f->code->name;
    JsFound found;
    int r = js__find_own(js, &f->o, JS_KEY(name), &found);
    if (r < 0)
        return JS_EXCEPTION;
    if (r && js_is_string(found.value))
        name = js_string(found.value);
    char *text = name ? js_string_to_utf8(js, (JsString *)(uintptr_t)name, NULL) : NULL;
    js_throw_type_error(js, "Class constructor %s cannot be invoked without 'new'",
                        text ? text : "");
    free(text);
    return JS_EXCEPTION;
}

// What is no function that can be called at once.
static __attribute__((noinline)) JsValue call_other(Js *js, JsValue f, JsValue this_, uint32_t argc,
                                                    const JsValue *argv)
{
    if (js_is_kind(f, JS_KIND_FUNCTION)) {
        JsFunction *fn = (JsFunction *)js_cell(f);
        if (fn->code->flags & JS_CODE_CLASS)
            return throw_class_call(js, fn);
        if (!js_check_stack(js))
            return JS_EXCEPTION;
        return fn->code->entry(js, fn, this_, JS_UNDEFINED, argc, argv);
    }
    if (js_is_object(f)) {
        const JsExotic *x = js__exotic(js_object(f));
        if (x && x->call)
            return js_check_stack(js) ? x->call(js, js_object(f), this_, argc, argv) : JS_EXCEPTION;
    }
    return throw_not(js, f, "function");
}

JsValue js_call(Js *js, JsValue f, JsValue this_, uint32_t argc, const JsValue *argv)
{
    if (js_likely(js_is_kind(f, JS_KIND_FUNCTION))) {
        JsFunction *fn = (JsFunction *)js_cell(f);
        uint32_t flags = fn->code->flags;
        char here;
        // Compiled code checks the stack itself.
        if (js_likely(!(flags & JS_CODE_CLASS) &&
                      (!(flags & JS_CODE_BUILTIN) || (uintptr_t)&here >= js->stack_limit)))
            return fn->code->entry(js, fn, this_, JS_UNDEFINED, argc, argv);
    }
    return call_other(js, f, this_, argc, argv);
}

JsValue js_throw_not_callable(Js *js, const char *text)
{
    return js_throw_type_error(js, "%s is not a function", text);
}

// 10.2.2 [[Construct]] of a derived class or a builtin
static JsValue construct_function(Js *js, JsFunction *f, uint32_t argc, const JsValue *argv,
                                  JsValue new_target)
{
    const JsCode *code = f->code;
    if (code->flags & JS_CODE_DERIVED) {
        JsValue r = code->entry(js, f, JS_EMPTY, new_target, argc, argv);
        if (js_is_exception(r) || js_is_object(r))
            return r;
        return js_throw_type_error(js, "Derived constructors may only return object or undefined");
    }
    if (!js_check_stack(js))
        return JS_EXCEPTION;
    return code->entry(js, f, JS_EMPTY, new_target, argc, argv);
}

JsValue js_construct(Js *js, JsValue f, uint32_t argc, const JsValue *argv, JsValue new_target)
{
    if (js_is_kind(f, JS_KIND_FUNCTION)) {
        JsFunction *fn = (JsFunction *)js_cell(f);
        if (js_likely((fn->code->flags &
                       (JS_CODE_CONSTRUCTOR | JS_CODE_BUILTIN | JS_CODE_DERIVED)) ==
                      JS_CODE_CONSTRUCTOR)) {
            JsValue this_ = js_create_this(js, new_target);
            if (js_is_exception(this_))
                return this_;
            JsValue r = fn->code->entry(js, fn, this_, new_target, argc, argv);
            return js_is_exception(r) || js_is_object(r) ? r : this_;
        }
    }
    if (!js_is_constructor(f))
        return throw_not(js, f, "constructor");
    if (js_is_kind(f, JS_KIND_FUNCTION))
        return construct_function(js, (JsFunction *)js_cell(f), argc, argv, new_target);
    const JsExotic *x = js__exotic(js_object(f));
    if (!js_check_stack(js))
        return JS_EXCEPTION;
    return x->construct(js, js_object(f), argc, argv, js_object(new_target));
}

// How many arguments the lists of running calls may hold before one more such call is refused: as many as
// a stack of 8 MB has room for.
enum { MOST_LISTED = 1 << 20 };

// Such a list lies in the heap. It counts as the stack does all the same: recursion whose lists get
// longer would else fill the memory, with the square of its depth, long before the stack. A single
// list may have any length. False: RangeError.
static bool enter_list(Js *js, const JsValues *list)
{
    if (js->listed > MOST_LISTED) {
        js_throw_range_error(js, "Maximum call stack size exceeded");
        return false;
    }
    js->listed += list->count;
    return true;
}

JsValue js_call_list(Js *js, JsValue f, JsValue this_, JsValue list)
{
    const JsValues *values = (const JsValues *)js_cell(list);
    if (!enter_list(js, values))
        return JS_EXCEPTION;
    JsValue r = js_call(js, f, this_, values->count, values->v);
    js->listed -= values->count;
    return r;
}

JsValue js_construct_list(Js *js, JsValue f, JsValue list, JsValue new_target)
{
    const JsValues *values = (const JsValues *)js_cell(list);
    if (!enter_list(js, values))
        return JS_EXCEPTION;
    JsValue r = js_construct(js, f, values->count, values->v, new_target);
    js->listed -= values->count;
    return r;
}

// 7.3.20 Invoke
JsValue js_invoke(Js *js, JsValue v, JsKey k, uint32_t argc, const JsValue *argv)
{
    JsValue f = js_get(js, v, k);
    if (js_is_exception(f))
        return f;
    if (js_is_callable(f))
        return js_call(js, f, v, argc, argv);
    char *text = js_describe(js, f);
    js_throw_type_error(js, "%s is not a function", text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// 7.3.11 GetMethod
JsValue js_get_method(Js *js, JsValue v, JsKey k)
{
    JsValue f = js_get(js, v, k);
    if (js_is_exception(f) || js_is_callable(f))
        return f;
    if (js_is_nullish(f))
        return JS_UNDEFINED;
    char *text = js__describe_typed(js, f);
    js_throw_type_error(js, "%s is not a function", text ? text : "value");
    free(text);
    return JS_EXCEPTION;
}

// 7.3.24 GetFunctionRealm. All functions belong to the one realm of a Js; a revoked proxy has none.
static bool has_realm(Js *js, JsValue f)
{
    for (;;) {
        JsValue target = js__bound_target(f);
        if (js_is_empty(target) && !js_is_kind(f, JS_KIND_PROXY))
            return true;
        if (js_is_empty(target) && !((JsProxy *)js_cell(f))->target) {
            js_throw_type_error(js, "Cannot construct with a proxy that has been revoked");
            return false;
        }
        f = js_is_empty(target) ? js_from_cell(((JsProxy *)js_cell(f))->target) : target;
    }
}

// 10.1.14 GetPrototypeFromConstructor
__attribute__((cold)) JsObject *js_prototype_from_constructor(Js *js, JsValue constructor, int intrinsic)
{
    JsValue proto = js_get(js, constructor, JS_KEY(prototype));
    if (js_is_exception(proto))
        return NULL;
    if (js_is_object(proto))
        return js_object(proto);
    return has_realm(js, constructor) ? js_intrinsic(js, (JsIntrinsic)intrinsic) : NULL;
}

// The properties that a constructor and those it extends are known to define.
static uint32_t instance_slots(const JsObject *constructor)
{
    uint32_t slots = 0;
    while (constructor && js_cell_kind(&constructor->cell) == JS_KIND_FUNCTION) {
        slots += ((const JsFunction *)constructor)->code->slots;
        constructor = js_shape(constructor)->proto;
    }
    return slots;
}

// A constructor's own plain `prototype` is read without running a program. False: it is something
// else, or an exception.
static bool remember_this(Js *js, JsObject *constructor, JsThisCache *c)
{
    JsFound f;
    if (js__exotic(constructor) || js__find_own(js, constructor, JS_KEY(prototype), &f) <= 0 ||
        !js_is_object(f.value) || f.attributes & JS_ACCESSOR || f.special || f.position < 0)
        return false;
    const JsShape *s = js_shape(constructor);
    if (s->props->v[f.position].slot < s->inline_capacity) // functions have none
        return false;
    JsShape *root = js__ordinary_root(js, js_object(f.value), instance_slots(constructor));
    if (!root)
        return false;
    js_shape(constructor)->cached = true;
    s = js_shape(constructor);
    *c = (JsThisCache){constructor, constructor->cell.head, js_object(f.value), root,
                       s->props->v[f.position].slot - s->inline_capacity};
    return true;
}

static JsValue create_this(Js *js, JsValue new_target)
{
    JsObject *proto = js_prototype_from_constructor(js, new_target, JS_I_OBJECT_PROTOTYPE);
    return proto ? js_from_cell_or_exception(js_object_new_proto(js, proto)) : JS_EXCEPTION;
}

JsValue js_create_this(Js *js, JsValue new_target)
{
    JsObject *o = js_object(new_target);
    JsThisCache *c = &js->realm->this_cache[((uintptr_t)o >> 4) % JS_THIS_CACHE];
    if (js_unlikely(c->constructor != o || c->head != o->cell.head ||
                    !js_same(o->store->v[c->slot], js_from_cell(c->proto))) &&
        !remember_this(js, o, c))
        return js_is_empty(js->exception) ? create_this(js, new_target) : JS_EXCEPTION;
    return js_from_cell_or_exception(js__ordinary_of_shape(js, c->root));
}

// 7.3.22 SpeciesConstructor
__attribute__((cold)) JsValue js_species_constructor(Js *js, JsObject *o, JsValue default_constructor)
{
    JsValue c = js_get_object(js, o, JS_KEY(constructor));
    if (js_is_exception(c) || js_is_undefined(c))
        return js_is_undefined(c) ? default_constructor : c;
    if (!js_is_object(c))
        return js_throw_type_error(js, "The .constructor property is not an object");
    JsValue s = js_get(js, c, JS_SYM_KEY(species));
    if (js_is_exception(s) || js_is_constructor(s))
        return s;
    if (js_is_nullish(s))
        return default_constructor;
    return js_throw_type_error(js, "object.constructor[Symbol.species] is not a constructor");
}

// 7.3.21 OrdinaryHasInstance
int js_ordinary_has_instance(Js *js, JsValue c, JsValue v)
{
    if (!js_is_callable(c))
        return 0;
    JsValue target = js__bound_target(c);
    if (!js_is_empty(target))
        return js_instance_of(js, v, target);
    if (!js_is_object(v))
        return 0;
    JsValue proto = js_get(js, c, JS_KEY(prototype));
    if (js_is_exception(proto))
        return -1;
    if (!js_is_object(proto)) {
        char *text = js_describe(js, proto);
        js_throw_type_error(js, "Function has non-object prototype '%s' in instanceof check",
                            text ? text : "");
        free(text);
        return -1;
    }
    for (;;) {
        v = js_get_prototype_of(js, js_object(v));
        if (js_is_exception(v))
            return -1;
        if (js_is_null(v))
            return 0;
        if (js_same(v, proto))
            return 1;
    }
}

// 13.10.2 InstanceofOperator
int js_instance_of(Js *js, JsValue v, JsValue target)
{
    if (!js_is_object(target)) {
        js_throw_type_error(js, "Right-hand side of 'instanceof' is not an object");
        return -1;
    }
    JsValue h = js_get_method(js, target, JS_SYM_KEY(hasInstance));
    if (js_is_exception(h))
        return -1;
    if (!js_is_undefined(h)) {
        JsValue r = js_call(js, h, target, 1, &v);
        return js_is_exception(r) ? -1 : js_truthy(r);
    }
    if (!js_is_callable(target)) {
        js_throw_type_error(js, "Right-hand side of 'instanceof' is not callable");
        return -1;
    }
    return js_ordinary_has_instance(js, target, v);
}

// The list of a bound function: target, this, arguments.
static JsValues *bound(const JsFunction *f)
{
    return (JsValues *)f->home;
}

// 10.4.1.1 [[Call]] and 10.4.1.2 [[Construct]]
static JsValue bound_entry(Js *js, JsFunction *self, JsValue this_, JsValue new_target,
                           uint32_t argc, const JsValue *argv)
{
    (void)this_;
    JsValues *b = bound(self);
    JsValues *args = js_values_new(js, b->count - 2 + argc);
    if (!args)
        return JS_EXCEPTION;
    args->count = args->capacity;
    js_store_range(js, args, args->v, b->v + 2, b->count - 2);
    js_store_range(js, args, args->v + b->count - 2, argv, argc);
    if (js_is_undefined(new_target))
        return js_call(js, b->v[0], b->v[1], args->count, args->v);
    if (js_same(new_target, js_from_cell(self)))
        new_target = b->v[0];
    return js_construct(js, b->v[0], args->count, args->v, new_target);
}

static const JsCode bound_code = {.entry = bound_entry, .flags = JS_CODE_BUILTIN | JS_CODE_STRICT};
static const JsCode bound_constructor_code = {
    .entry = bound_entry, .flags = JS_CODE_BUILTIN | JS_CODE_STRICT | JS_CODE_CONSTRUCTOR};

JsValue js__bound_target(JsValue f)
{
    if (!js_is_kind(f, JS_KIND_FUNCTION))
        return JS_EMPTY;
    JsFunction *fn = (JsFunction *)js_cell(f);
    return fn->code->entry == bound_entry ? bound(fn)->v[0] : JS_EMPTY;
}

// 10.4.1.3 BoundFunctionCreate
JsFunction *js__bound_new(Js *js, JsObject *target, JsValue this_, uint32_t argc,
                          const JsValue *argv)
{
    JsValue proto = js_get_prototype_of(js, target);
    if (js_is_exception(proto))
        return NULL;
    JsValues *list = js_values_new(js, argc + 2);
    if (!list)
        return NULL;
    JsValue head[2] = {js_from_cell(target), this_};
    js_store_range(js, list, list->v, head, 2);
    js_store_range(js, list, list->v + 2, argv, argc);
    list->count = argc + 2;
    bool constructor = js_is_constructor(js_from_cell(target));
    JsShape *s =
        js__shape_root(js, &js__function_class, js_is_null(proto) ? NULL : js_object(proto), 0, 0);
    return js__function_of_shape(js, s, constructor ? &bound_constructor_code : &bound_code, NULL,
                                 NULL, &list->cell);
}
