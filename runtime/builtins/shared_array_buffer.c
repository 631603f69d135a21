// SPDX-License-Identifier: MIT
// SharedArrayBuffer (25.2). A heap belongs to one thread: the data block is shared by the clones that structuredClone makes.
#include "runtime/builtins/array_buffer.h"

static const JsBufferForm form = {JS_KIND_SHAREDARRAYBUFFER, &js__shared_array_buffer_class,
                                  JS_I_SHAREDARRAYBUFFER, "SharedArrayBuffer"};

static JS_BUILTIN(shared_construct)
{
    return js__buffer_construct(js, &form, new_target, argc, argv);
}

static JS_BUILTIN(shared_species)
{
    return this_;
}

// 25.2.5.1 get SharedArrayBuffer.prototype.byteLength
static JS_BUILTIN(shared_byte_length)
{
    JsArrayBuffer *b = js__this_buffer(js, &form, this_, "byteLength");
    JS_CHECK_OK(b);
    return js_number((double)b->length);
}

// 25.2.5.3 SharedArrayBuffer.prototype.grow ( newLength )
static JS_BUILTIN(shared_grow)
{
    JsArrayBuffer *b = js__this_buffer(js, &form, this_, "grow");
    double length;
    JS_CHECK_OK(b);
    if (!b->resizable)
        return js__throw_receiver(js, "SharedArrayBuffer.prototype.grow", this_);
    JS_CHECK_OK(js__to_index_or(js, JS_ARG(0), &length, "Invalid length parameter"));
    if (length < (double)b->length || length > (double)b->max_length)
        return js_throw_range_error(js,
                                    "SharedArrayBuffer.prototype.grow: Invalid length parameter");
    js__array_buffer_resize(b, (size_t)length);
    return JS_UNDEFINED;
}

// 25.2.5.4 get SharedArrayBuffer.prototype.growable
static JS_BUILTIN(shared_growable)
{
    JsArrayBuffer *b = js__this_buffer(js, &form, this_, "growable");
    JS_CHECK_OK(b);
    return js_bool(b->resizable);
}

// 25.2.5.5 get SharedArrayBuffer.prototype.maxByteLength
static JS_BUILTIN(shared_max_byte_length)
{
    JsArrayBuffer *b = js__this_buffer(js, &form, this_, "maxByteLength");
    JS_CHECK_OK(b);
    return js_number((double)b->max_length);
}

static JS_BUILTIN(shared_slice)
{
    return js__buffer_slice(js, &form, this_, argc, argv);
}

static const JsRow shared_rows[] = {JS_SYMBOL_GETTER(species, shared_species)};

static const JsIntrinsicDef shared_def = {
    .id = JS_I_SHAREDARRAYBUFFER,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor =
        JS_BUILTIN_CODE(shared_construct, &js__atom_SharedArrayBuffer.s, 1, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_SHAREDARRAYBUFFER_PROTOTYPE,
    JS_ROWS(shared_rows),
};

static const JsRow shared_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, SHAREDARRAYBUFFER, JS_DATA_HIDDEN),
    JS_GETTER(byteLength, shared_byte_length),
    JS_METHOD(slice, 2, shared_slice),
    JS_GETTER(maxByteLength, shared_max_byte_length),
    JS_GETTER(growable, shared_growable),
    JS_METHOD(grow, 1, shared_grow),
    JS_TAG_ROW(SharedArrayBuffer),
};

static const JsIntrinsicDef shared_prototype_def = {.id = JS_I_SHAREDARRAYBUFFER_PROTOTYPE,
                                                    .proto = JS_I_OBJECT_PROTOTYPE,
                                                    .prototype = -1,
                                                    JS_ROWS(shared_prototype_rows)};

static JsValue shared_make(Js *js)
{
    js__realm_add(js, &shared_def);
    js__realm_add(js, &shared_prototype_def);
    return js_intrinsic_value(js, JS_I_SHAREDARRAYBUFFER);
}

const JsGlobalDef js_global_SharedArrayBuffer = {"SharedArrayBuffer", shared_make};
