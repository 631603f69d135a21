// SPDX-License-Identifier: MIT
// %TypedArray% and what its constructors do (23.2.1 to 23.2.5).
#include "runtime/builtins/typed_array.h"
#include "runtime/builtins/array.h"
#include <math.h>

JsBufferView *js__typed_array_validate(Js *js, JsValue v, const char *method)
{
    if (!js_is_typed_array(v)) {
        js_throw_type_error(js, "this is not a typed array.");
        return NULL;
    }
    JsBufferView *t = (JsBufferView *)js_cell(v);
    if (!t->out_of_bounds)
        return t;
    js_throw_type_error(js, "Cannot perform %s on a detached ArrayBuffer", method);
    return NULL;
}

const char *const js__typed_array_names[JS_ELEMENT_TYPES] = {
    "Int8Array",  "Uint8Array",   "Uint8ClampedArray", "Int16Array",   "Uint16Array",   "Int32Array",
    "Uint32Array", "Float16Array", "Float32Array",      "Float64Array", "BigInt64Array", "BigUint64Array"};

static JsValue throw_length(Js *js, double length)
{
    return js_throw_range_error(js, "Invalid typed array length: %.0f", length);
}

// 23.2.5.1.6 AllocateTypedArrayBuffer: a new buffer for `length` elements. False: exception.
static bool allocate_buffer(Js *js, JsBufferView *t, double length)
{
    double size = (double)js__element_size((JsElementType)t->type);
    if (length * size > 9007199254740991.0) {
        throw_length(js, length);
        return false;
    }
    JsArrayBuffer *b = js__array_buffer_allocate(js, length * size);
    if (b)
        js__view_attach(js, t, b, 0, (size_t)length);
    return b != NULL;
}

bool js__typed_array_copy(Js *js, JsBufferView *target, size_t to, const JsBufferView *source, size_t from,
                          size_t count)
{
    size_t wide = js__element_size((JsElementType)source->type);
    const unsigned char *data = source->data + from * wide;
    if (target->type == source->type) {
        memmove(target->data + to * wide, data, count * wide);
        return true;
    }
    JsBufferView copy = *source;
    copy.data += from * wide;
    if (source->buffer == target->buffer && count) {
        JsBytes *bytes = js_bytes_new(js, count * wide);
        if (!bytes)
            return false;
        memcpy(bytes->b, data, count * wide);
        copy.data = bytes->b;
    }
    for (size_t i = 0; i < count; i++) {
        JsValue v = js_view_load(js, &copy, i);
        if (js_is_exception(v))
            return false;
        js_view_store(target, to + i, v);
    }
    return true;
}

static bool check_content(Js *js, const JsBufferView *a, const JsBufferView *b)
{
    if (js__element_is_bigint((JsElementType)a->type) ==
        js__element_is_bigint((JsElementType)b->type))
        return true;
    js_throw_type_error(js, "Cannot mix BigInt and other types, use explicit conversions");
    return false;
}

// 23.2.5.1.2 InitializeTypedArrayFromTypedArray
static bool from_typed_array(Js *js, JsBufferView *t, JsBufferView *source)
{
    if (source->out_of_bounds) {
        js_throw_type_error(js, "Cannot perform Construct on a detached ArrayBuffer");
        return false;
    }
    return check_content(js, t, source) && allocate_buffer(js, t, js__view_length(source)) &&
           js__typed_array_copy(js, t, 0, source, 0, source->length);
}

// 23.2.5.1.3 InitializeTypedArrayFromArrayBuffer
static bool from_buffer(Js *js, JsBufferView *t, JsArrayBuffer *b, JsValue offset_value,
                        JsValue length_value)
{
    const char *name = js__typed_array_names[t->type];
    double size = (double)js__element_size((JsElementType)t->type), offset, length = 0;
    if (!js__to_index_or(js, offset_value, &offset,
                         "Start offset %s is outside the bounds of the buffer"))
        return false;
    if (fmod(offset, size) != 0) {
        js_throw_range_error(js, "start offset of %s should be a multiple of %.0f", name, size);
        return false;
    }
    bool given = !js_is_undefined(length_value);
    if (given && !js__to_index_or(js, length_value, &length, "Invalid typed array length: %s"))
        return false;
    if (js__buffer_is_detached(b)) {
        js_throw_type_error(js, "Cannot perform Construct on a detached ArrayBuffer");
        return false;
    }
    double bytes = (double)b->length;
    if (!given && !b->resizable && fmod(bytes, size) != 0) {
        js_throw_range_error(js, "byte length of %s should be a multiple of %.0f", name, size);
        return false;
    }
    if (!given && offset > bytes) {
        js_throw_range_error(js, "Start offset %.0f is outside the bounds of the buffer", offset);
        return false;
    }
    if (given && offset + length * size > bytes) {
        throw_length(js, length);
        return false;
    }
    size_t fixed = given            ? (size_t)length
                   : b->resizable ? JS_LENGTH_AUTO
                                  : (size_t)((bytes - offset) / size);
    js__view_attach(js, t, b, (size_t)offset, fixed);
    return true;
}

// 7.4.14 IteratorToList, of the iterator that a method gives. NULL: exception.
static JsValues *list_of(Js *js, JsValue v, JsValue method)
{
    JsIterator it;
    JsValues *list = js_values_new(js, 8);
    if (!list || !js__iterate_by(js, v, method, &it))
        return NULL;
    for (;;) {
        JsValue item;
        int more = js_iterator_next(js, &it, &item);
        if (more <= 0)
            return more < 0 ? NULL : list;
        if (!js_values_push(js, &list, item))
            return NULL;
    }
}

// 23.2.5.1.4 InitializeTypedArrayFromList
static bool from_list(Js *js, JsBufferView *t, const JsValues *list)
{
    if (!allocate_buffer(js, t, list->count))
        return false;
    for (uint32_t i = 0; i < list->count; i++)
        if (!js__view_set(js, t, i, list->v[i]))
            return false;
    return true;
}

// 23.2.5.1.5 InitializeTypedArrayFromArrayLike
static bool from_array_like(Js *js, JsBufferView *t, JsObject *o)
{
    double length;
    if (!js__length(js, o, &length) || !allocate_buffer(js, t, length))
        return false;
    for (double i = 0; i < length; i++) {
        JsValue v = js__get_index(js, o, i);
        if (js_is_exception(v) || !js__view_set(js, t, i, v))
            return false;
    }
    return true;
}

static bool from_object(Js *js, JsBufferView *t, uint32_t argc, const JsValue *argv)
{
    if (js_is_typed_array(argv[0]))
        return from_typed_array(js, t, (JsBufferView *)js_cell(argv[0]));
    if (js__is_buffer(argv[0]))
        return from_buffer(js, t, (JsArrayBuffer *)js_cell(argv[0]), JS_ARG(1), JS_ARG(2));
    JsValue method = js_get_method(js, argv[0], JS_SYM_KEY(iterator));
    if (js_is_exception(method))
        return false;
    if (js_is_undefined(method))
        return from_array_like(js, t, js_object(argv[0]));
    JsValues *list = list_of(js, argv[0], method);
    return list && from_list(js, t, list);
}

JsValue js__typed_array_construct(Js *js, JsElementType type, JsValue new_target, uint32_t argc,
                                  const JsValue *argv)
{
    double length = 0;
    int intrinsic = js__typed_array_intrinsic(type);
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor %s requires 'new'",
                                   js__typed_array_names[type]);
    bool object = js_is_object(JS_ARG(0));
    JS_CHECK_OK(object || js__to_index_or(js, JS_ARG(0), &length, "Invalid typed array length: %s"));
    JsObject *proto = js_prototype_from_constructor(js, new_target, intrinsic + 1);
    JsBufferView *t = proto ? js__view_new(js, &js__typed_array_class, proto, type) : NULL;
    JS_CHECK_OK(t);
    JS_CHECK_OK(object ? from_object(js, t, argc, argv) : allocate_buffer(js, t, length));
    return js_from_cell(t);
}

JsBufferView *js__typed_array_create(Js *js, JsValue constructor, uint32_t argc, const JsValue *argv,
                               double length)
{
    JsValue made = js_construct(js, constructor, argc, argv, constructor);
    JsBufferView *t = js_is_exception(made) ? NULL : js__typed_array_validate(js, made, "Construct");
    if (t && js__view_length(t) < length) {
        js_throw_type_error(js, "Derived TypedArray constructor created an array which was too small");
        return NULL;
    }
    return t;
}

JsBufferView *js__typed_array_species(Js *js, JsBufferView *exemplar, uint32_t argc, const JsValue *argv,
                                double length)
{
    JsIntrinsic intrinsic =
        (JsIntrinsic)js__typed_array_intrinsic((JsElementType)exemplar->type);
    JsValue c = js_species_constructor(js, &exemplar->o, js_intrinsic_value(js, intrinsic));
    JsBufferView *t =
        js_is_exception(c) ? NULL : js__typed_array_create(js, c, argc, argv, length);
    return t && check_content(js, t, exemplar) ? t : NULL;
}

JsBufferView *js__typed_array_same_type(Js *js, const JsBufferView *exemplar, double length)
{
    JsElementType type = (JsElementType)exemplar->type;
    JsObject *proto = js_intrinsic(js, (JsIntrinsic)(js__typed_array_intrinsic(type) + 1));
    JsBufferView *t = proto ? js__view_new(js, &js__typed_array_class, proto, type) : NULL;
    return t && allocate_buffer(js, t, length) ? t : NULL;
}

// 23.2.1.1 %TypedArray% ( )
static JS_BUILTIN(typed_array_abstract)
{
    return js_throw_type_error(js, "Abstract class TypedArray not directly constructable");
}

static bool check_constructor(Js *js, JsValue c)
{
    if (js_is_constructor(c))
        return true;
    js__throw_about(js, "%s is not a constructor", c);
    return false;
}

// from's elements, given one by one; each is mapped when it is taken.
typedef struct From {
    JsValue mapper, this_arg; // mapper JS_EMPTY: none
    JsBufferView *t;
} From;

static bool from_item(Js *js, From *f, double k, JsValue v)
{
    if (!js_is_empty(f->mapper)) {
        JsValue args[2] = {v, js_number(k)};
        v = js_call(js, f->mapper, f->this_arg, 2, args);
    }
    return !js_is_exception(v) && js__set_index(js, &f->t->o, k, v);
}

// 23.2.2.1 %TypedArray%.from ( source [ , mapper [ , thisArg ] ] )
static JS_BUILTIN(typed_array_from)
{
    From f = {.mapper = JS_EMPTY, .this_arg = JS_ARG(2)};
    JS_CHECK_OK(check_constructor(js, this_));
    if (!js_is_undefined(JS_ARG(1))) {
        JS_CHECK_OK(js__check_callable(js, argv[1]));
        f.mapper = argv[1];
    }
    JsValue method = js_get_method(js, JS_ARG(0), JS_SYM_KEY(iterator));
    JS_CHECK(method);
    JsValues *list = NULL;
    JsObject *items = NULL;
    double length;
    if (!js_is_undefined(method)) {
        JS_CHECK_OK(list = list_of(js, argv[0], method));
        length = list->count;
    } else {
        items = js_to_object(js, JS_ARG(0));
        JS_CHECK_OK(items && js__length(js, items, &length));
    }
    JsValue argument = js_number(length);
    JS_CHECK_OK(f.t = js__typed_array_create(js, this_, 1, &argument, length));
    for (double k = 0; k < length; k++) {
        JsValue v = list ? list->v[(uint32_t)k] : js__get_index(js, items, k);
        JS_CHECK(v);
        JS_CHECK_OK(from_item(js, &f, k, v));
    }
    return js_from_cell(f.t);
}

// 23.2.2.2 %TypedArray%.of ( ...items )
static JS_BUILTIN(typed_array_of)
{
    JsValue argument = js_number(argc);
    JS_CHECK_OK(check_constructor(js, this_));
    JsBufferView *t = js__typed_array_create(js, this_, 1, &argument, argc);
    JS_CHECK_OK(t);
    for (uint32_t k = 0; k < argc; k++)
        JS_CHECK_OK(js__set_index(js, &t->o, k, argv[k]));
    return js_from_cell(t);
}

static JS_BUILTIN(typed_array_species)
{
    return this_;
}

static const JsRow typed_array_rows[] = {
    JS_METHOD(of, 0, typed_array_of),
    JS_METHOD(from, 1, typed_array_from),
    JS_SYMBOL_GETTER(species, typed_array_species),
};

const JsIntrinsicDef js__typed_array_def = {
    .id = JS_I_TYPEDARRAY,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(typed_array_abstract, &js__atom_TypedArray.s, 0, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_TYPEDARRAY_PROTOTYPE,
    JS_ROWS(typed_array_rows),
};

JsValue js__typed_array_make(Js *js, const JsTypedArrayDef *def)
{
    js__array_buffer_use(js);
    js__typed_array_prototype_use(js);
    js__realm_add(js, &def->constructor);
    js__realm_add(js, &def->prototype);
    return js_intrinsic_value(js, def->constructor.id);
}
