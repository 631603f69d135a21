// SPDX-License-Identifier: MIT
// Arguments objects (10.4.4) and rest parameters.
//
// A mapped object keeps the environment that holds the parameters and, for each mapped index, its
// slot; an index leaves the map when it is deleted, made an accessor or read-only
// (10.4.4.2, 10.4.4.5).
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include <yieldc/atoms.h>
#include <yieldc/ops.h>

typedef struct MappedArguments {
    JsObject o;
    JsEnv *env;
    JsBytes *slots; // uint32_t per index; UNMAPPED: no longer mapped
    uint64_t count;
} MappedArguments;

#define UNMAPPED UINT32_MAX

static void trace_mapped(JsTracer *t, JsCell *cell)
{
    MappedArguments *a = (MappedArguments *)cell;
    js_trace_cell(t, a->env);
    js_trace_cell(t, a->slots);
}

// The slot number of a mapped index, or NULL.
static uint32_t *map_entry(JsObject *o, JsKey k)
{
    MappedArguments *a = (MappedArguments *)o;
    if (!js_key_is_index(k) || js_key_index(k) >= a->count)
        return NULL;
    uint32_t *slot = (uint32_t *)a->slots->b + js_key_index(k);
    return *slot == UNMAPPED ? NULL : slot;
}

static JsValue *mapped_value(JsObject *o, const uint32_t *slot)
{
    return &((MappedArguments *)o)->env->v[*slot];
}

// 10.4.4.1 [[GetOwnProperty]]
static int mapped_get_own(Js *js, JsObject *o, JsKey k, JsPropertyDescriptor *d)
{
    int found = js__ordinary_get_own_property(js, o, k, d);
    uint32_t *slot = map_entry(o, k);
    if (found > 0 && slot)
        d->value = *mapped_value(o, slot);
    return found;
}

// 10.4.4.2 [[DefineOwnProperty]]
static int mapped_define(Js *js, JsObject *o, JsKey k, const JsPropertyDescriptor *d)
{
    uint32_t *slot = map_entry(o, k);
    JsPropertyDescriptor with_value = *d;
    bool accessor = !js_is_empty(d->get) || !js_is_empty(d->set);
    bool read_only = (d->has & JS_WRITABLE) && !(d->flags & JS_WRITABLE);
    if (slot && js_is_empty(d->value) && !accessor && read_only)
        with_value.value = *mapped_value(o, slot);
    int done = js__ordinary_define_own_property(js, o, k, &with_value);
    if (done <= 0 || !slot)
        return done;
    if (!accessor && !js_is_empty(d->value))
        js_store(js, ((MappedArguments *)o)->env, mapped_value(o, slot), d->value);
    if (accessor || read_only)
        *slot = UNMAPPED;
    return done;
}

// 10.4.4.3 [[Get]]
static JsValue mapped_get(Js *js, JsObject *o, JsKey k, JsValue receiver)
{
    uint32_t *slot = map_entry(o, k);
    return slot ? *mapped_value(o, slot) : js__ordinary_get(js, o, k, receiver);
}

// 10.4.4.4 [[Set]]
static int mapped_set(Js *js, JsObject *o, JsKey k, JsValue v, JsValue receiver)
{
    uint32_t *slot = js_is_object(receiver) && js_object(receiver) == o ? map_entry(o, k) : NULL;
    if (slot)
        js_store(js, ((MappedArguments *)o)->env, mapped_value(o, slot), v);
    return js__ordinary_set(js, o, k, v, receiver);
}

// 10.4.4.5 [[Delete]]
static int mapped_delete(Js *js, JsObject *o, JsKey k)
{
    uint32_t *slot = map_entry(o, k);
    int done = js__ordinary_delete(js, o, k);
    if (done > 0 && slot)
        *slot = UNMAPPED;
    return done;
}

static const JsExotic mapped_exotic = {.get_own_property = mapped_get_own,
                                       .define_own_property = mapped_define,
                                       .get = mapped_get,
                                       .set = mapped_set,
                                       .delete_property = mapped_delete};
static const JsClass mapped_class = {.name = "Arguments",
                                     .kind = JS_KIND_ARGUMENTS,
                                     .size = sizeof(MappedArguments),
                                     .type = {"mapped arguments", trace_mapped, NULL},
                                     .exotic = &mapped_exotic};
static const JsClass arguments_class = {.name = "Arguments",
                                        .kind = JS_KIND_ARGUMENTS,
                                        .size = sizeof(JsObject),
                                        .type = {"arguments", NULL, NULL}};

// The indices, length and @@iterator that both kinds have.
static bool fill(Js *js, JsObject *o, uint32_t argc, const JsValue *argv)
{
    for (uint32_t i = 0; i < argc; i++)
        if (!js__element_add(js, o, i, argv[i], JS_DATA_DEFAULT))
            return false;
    JsObject *values = js_intrinsic(js, JS_I_ARRAY_VALUES);
    return values &&
           js_define_value(js, o, JS_KEY(length), js_number(argc), JS_DATA_HIDDEN) &&
           js_define_value(js, o, JS_SYM_KEY(iterator), js_from_cell(values),
                           JS_DATA_HIDDEN);
}

// 10.4.4.6 CreateUnmappedArgumentsObject
JsValue js_arguments(Js *js, JsFunction *self, uint32_t argc, const JsValue *argv)
{
    (void)self;
    JsObject *o =
        js_object_new_class(js, &arguments_class, js_intrinsic(js, JS_I_OBJECT_PROTOTYPE));
    if (!o || !fill(js, o, argc, argv))
        return JS_EXCEPTION;
    JsValue thrower = js_intrinsic_value(js, JS_I_THROW_TYPE_ERROR);
    return js_define_accessor(js, o, JS_KEY(callee), thrower, thrower, 0) ? js_from_cell(o)
                                                                          : JS_EXCEPTION;
}

// 10.4.4.7 CreateMappedArgumentsObject
JsValue js_arguments_mapped(Js *js, JsFunction *self, uint32_t argc, const JsValue *argv,
                            JsEnv *env, uint32_t mapped, const uint32_t *slots)
{
    MappedArguments *a = (MappedArguments *)js_object_new_class(
        js, &mapped_class, js_intrinsic(js, JS_I_OBJECT_PROTOTYPE));
    if (!a)
        return JS_EXCEPTION;
    uint32_t count = mapped < argc ? mapped : argc;
    a->env = env;
    a->slots = js_bytes_new(js, (count + !count) * sizeof *slots);
    if (!a->slots)
        return JS_EXCEPTION;
    // Parameters are mapped from the last: of two with one name, the later has it.
    for (uint32_t i = 0; i < count; i++) {
        bool shadowed = false;
        for (uint32_t later = i + 1; later < mapped && !shadowed; later++)
            shadowed = slots[later] == slots[i];
        ((uint32_t *)a->slots->b)[i] = shadowed ? UNMAPPED : slots[i];
    }
    if (!fill(js, &a->o, argc, argv))
        return JS_EXCEPTION;
    a->count = count;
    return js_define_value(js, &a->o, JS_KEY(callee), js_from_cell(self), JS_DATA_HIDDEN)
               ? js_from_cell(a)
               : JS_EXCEPTION;
}

JsValue js_rest_arguments(Js *js, uint32_t from, uint32_t argc, const JsValue *argv)
{
    uint32_t count = argc > from ? argc - from : 0;
    return js_from_cell_or_exception(js_array_new(js, count, count ? argv + from : NULL));
}
