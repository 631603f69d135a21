// SPDX-License-Identifier: MIT
// ArrayBuffer (25.1), and the steps that SharedArrayBuffer (25.2) has in common with it.
#include "runtime/builtins/array_buffer.h"
#include "runtime/builtins/array.h"
#include <stdio.h>
#include <stdlib.h>

JsArrayBuffer *js__array_buffer_allocate(Js *js, double length)
{
    JsObject *proto = js_intrinsic(js, JS_I_ARRAYBUFFER_PROTOTYPE);
    return proto ? js__array_buffer_new(js, &js__array_buffer_class, proto, length,
                                        (double)JS_NOT_RESIZABLE)
                 : NULL;
}

bool js__to_index_or(Js *js, JsValue v, double *index, const char *format)
{
    if (!js_to_integer_or_infinity(js, v, index))
        return false;
    if (*index >= 0 && *index <= 9007199254740991.0)
        return true;
    char *text = js_describe(js, js_number(*index));
    js_throw_range_error(js, format, text ? text : "");
    free(text);
    return false;
}

// 25.1.3.7 GetArrayBufferMaxByteLengthOption; JS_NOT_RESIZABLE: there is none. False: exception.
static bool max_byte_length(Js *js, JsValue options, double *max)
{
    *max = (double)JS_NOT_RESIZABLE;
    if (!js_is_object(options))
        return true;
    JsValue v = js_get(js, options, JS_KEY(maxByteLength));
    if (js_is_exception(v))
        return false;
    return js_is_undefined(v) || js__to_index_or(js, v, max, "Invalid array buffer max length");
}

JsValue js__buffer_construct(Js *js, const JsBufferForm *form, JsValue new_target, uint32_t argc,
                             const JsValue *argv)
{
    double length, max;
    if (js_is_undefined(new_target))
        return js_throw_type_error(js, "Constructor %s requires 'new'", form->name);
    JS_CHECK_OK(js__to_index_or(js, JS_ARG(0), &length, "Invalid array buffer length") &&
                max_byte_length(js, JS_ARG(1), &max));
    if (max != (double)JS_NOT_RESIZABLE && length > max)
        return js_throw_range_error(js, "Invalid array buffer max length");
    JsObject *proto =
        js_prototype_from_constructor(js, new_target, (JsIntrinsic)(form->constructor + 1));
    JS_CHECK_OK(proto);
    return js_from_cell_or_exception(js__array_buffer_new(js, form->class_, proto, length, max));
}

static const JsBufferForm form = {JS_KIND_ARRAYBUFFER, &js__array_buffer_class, JS_I_ARRAYBUFFER,
                                  "ArrayBuffer"};

static JS_BUILTIN(array_buffer_construct)
{
    return js__buffer_construct(js, &form, new_target, argc, argv);
}

// 25.1.5.1 ArrayBuffer.isView ( arg )
static JS_BUILTIN(array_buffer_is_view)
{
    return js_bool(js_is_typed_array(JS_ARG(0)) || js_is_kind(JS_ARG(0), JS_KIND_DATAVIEW));
}

static JS_BUILTIN(array_buffer_species)
{
    return this_;
}

JsArrayBuffer *js__this_buffer(Js *js, const JsBufferForm *wanted, JsValue this_,
                               const char *method)
{
    char name[64];
    if (js_is_kind(this_, wanted->kind))
        return (JsArrayBuffer *)js_cell(this_);
    snprintf(name, sizeof name, "%s.prototype.%s", wanted->name, method);
    js__throw_receiver(js, name, this_);
    return NULL;
}

static JsArrayBuffer *this_buffer(Js *js, JsValue this_, const char *method)
{
    return js__this_buffer(js, &form, this_, method);
}

static bool check_attached(Js *js, const JsArrayBuffer *b, const char *method)
{
    if (!js__buffer_is_detached(b))
        return true;
    js_throw_type_error(js, "Cannot perform ArrayBuffer.prototype.%s on a detached ArrayBuffer",
                        method);
    return false;
}

// 25.1.6.1 get ArrayBuffer.prototype.byteLength
static JS_BUILTIN(array_buffer_byte_length)
{
    JsArrayBuffer *b = this_buffer(js, this_, "byteLength");
    JS_CHECK_OK(b);
    return js_number((double)b->length);
}

// 25.1.6.3 get ArrayBuffer.prototype.detached
static JS_BUILTIN(array_buffer_detached)
{
    JsArrayBuffer *b = this_buffer(js, this_, "detached");
    JS_CHECK_OK(b);
    return js_bool(js__buffer_is_detached(b));
}

// 25.1.6.4 get ArrayBuffer.prototype.maxByteLength
static JS_BUILTIN(array_buffer_max_byte_length)
{
    JsArrayBuffer *b = this_buffer(js, this_, "maxByteLength");
    JS_CHECK_OK(b);
    return js_number((double)b->max_length);
}

// 25.1.6.5 get ArrayBuffer.prototype.resizable
static JS_BUILTIN(array_buffer_resizable)
{
    JsArrayBuffer *b = this_buffer(js, this_, "resizable");
    JS_CHECK_OK(b);
    return js_bool(b->resizable);
}

// 25.1.6.6 ArrayBuffer.prototype.resize ( newLength )
static JS_BUILTIN(array_buffer_resize)
{
    const char *method = "resize";
    JsArrayBuffer *b = this_buffer(js, this_, method);
    double length;
    JS_CHECK_OK(b);
    if (!b->resizable)
        return js__throw_receiver(js, "ArrayBuffer.prototype.resize", this_);
    JS_CHECK_OK(js__to_index_or(js, JS_ARG(0), &length, "Invalid length parameter") &&
                check_attached(js, b, method));
    if (length > (double)b->max_length)
        return js_throw_range_error(js, "ArrayBuffer.prototype.%s: Invalid length parameter", method);
    js__array_buffer_resize(b, (size_t)length);
    return JS_UNDEFINED;
}

// The object that slice's species constructor made, checked (steps 17 to 22). NULL: exception.
static JsArrayBuffer *checked_slice(Js *js, const JsBufferForm *wanted, JsValue made,
                                    const JsArrayBuffer *b, double length)
{
    JsArrayBuffer *other = js__this_buffer(js, wanted, made, "slice");
    if (!other || !check_attached(js, other, "slice"))
        return NULL;
    if (other->bytes == b->bytes) {
        js_throw_type_error(js, "%s subclass returned this from species constructor", wanted->name);
        return NULL;
    }
    if ((double)other->length < length) {
        js_throw_type_error(js, "Species constructor returned a too small %s", wanted->name);
        return NULL;
    }
    return other;
}

JsValue js__buffer_slice(Js *js, const JsBufferForm *wanted, JsValue this_, uint32_t argc,
                         const JsValue *argv)
{
    JsArrayBuffer *b = js__this_buffer(js, wanted, this_, "slice");
    double first, final;
    JS_CHECK_OK(b && check_attached(js, b, "slice"));
    double length = (double)b->length;
    JS_CHECK_OK(js__relative_index(js, JS_ARG(0), length, 0, &first) &&
                js__relative_index(js, JS_ARG(1), length, length, &final));
    double count = final > first ? final - first : 0;
    JsValue c = js_species_constructor(js, &b->o, js_intrinsic_value(js, wanted->constructor));
    JS_CHECK(c);
    JsValue argument = js_number(count), made = js_construct(js, c, 1, &argument, c);
    JS_CHECK(made);
    JsArrayBuffer *other = checked_slice(js, wanted, made, b, count);
    JS_CHECK_OK(other && check_attached(js, b, "slice"));
    if (first < (double)b->length) {
        double left = (double)b->length - first;
        memmove(other->bytes->b, b->bytes->b + (size_t)first,
                (size_t)(count < left ? count : left));
    }
    return made;
}

static JS_BUILTIN(array_buffer_slice)
{
    return js__buffer_slice(js, &form, this_, argc, argv);
}

// 25.1.3.2 ArrayBufferCopyAndDetach
static JsValue transfer(Js *js, JsValue this_, JsValue new_length, bool preserve,
                        const char *method)
{
    JsArrayBuffer *b = this_buffer(js, this_, method);
    double length = b ? (double)b->length : 0;
    JS_CHECK_OK(b && (js_is_undefined(new_length) || js__to_index_or(js, new_length, &length, "Invalid length parameter")) &&
                check_attached(js, b, method));
    double max = preserve && b->resizable ? (double)b->max_length : (double)JS_NOT_RESIZABLE;
    if (length > max)
        return js_throw_range_error(js, "ArrayBuffer.prototype.%s: Invalid length parameter", method);
    JsObject *proto = js_intrinsic(js, JS_I_ARRAYBUFFER_PROTOTYPE);
    bool same = max == (double)JS_NOT_RESIZABLE && !b->resizable && length == (double)b->length;
    JsArrayBuffer *to = proto ? js__array_buffer_new(js, &js__array_buffer_class, proto,
                                                    same ? 0 : length, max)
                             : NULL;
    JS_CHECK_OK(to);
    if (same) { // the data block itself goes over
        to->bytes = b->bytes;
        to->length = to->max_length = b->length;
    } else {
        memcpy(to->bytes->b, b->bytes->b, to->length < b->length ? to->length : b->length);
    }
    js__array_buffer_detach(b);
    return js_from_cell(to);
}

// 25.1.6.8 ArrayBuffer.prototype.transfer ( [ newLength ] )
static JS_BUILTIN(array_buffer_transfer)
{
    return transfer(js, this_, JS_ARG(0), true, "transfer");
}

// 25.1.6.9 ArrayBuffer.prototype.transferToFixedLength ( [ newLength ] )
static JS_BUILTIN(array_buffer_transfer_to_fixed_length)
{
    return transfer(js, this_, JS_ARG(0), false, "transferToFixedLength");
}

static const JsRow array_buffer_rows[] = {
    JS_METHOD(isView, 1, array_buffer_is_view),
    JS_SYMBOL_GETTER(species, array_buffer_species),
};

static const JsIntrinsicDef array_buffer_def = {
    .id = JS_I_ARRAYBUFFER,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(array_buffer_construct, &js__atom_ArrayBuffer.s, 1,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ARRAYBUFFER_PROTOTYPE,
    JS_ROWS(array_buffer_rows),
};

static const JsRow array_buffer_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, ARRAYBUFFER, JS_DATA_HIDDEN),
    JS_GETTER(byteLength, array_buffer_byte_length),
    JS_METHOD(slice, 2, array_buffer_slice),
    JS_GETTER(maxByteLength, array_buffer_max_byte_length),
    JS_GETTER(resizable, array_buffer_resizable),
    JS_METHOD(resize, 1, array_buffer_resize),
    JS_METHOD(transfer, 0, array_buffer_transfer),
    JS_METHOD(transferToFixedLength, 0, array_buffer_transfer_to_fixed_length),
    JS_GETTER(detached, array_buffer_detached),
    JS_TAG_ROW(ArrayBuffer),
};

static const JsIntrinsicDef array_buffer_prototype_def = {.id = JS_I_ARRAYBUFFER_PROTOTYPE,
                                                          .proto = JS_I_OBJECT_PROTOTYPE,
                                                          .prototype = -1,
                                                          JS_ROWS(array_buffer_prototype_rows)};

void js__array_buffer_use(Js *js)
{
    js__realm_add(js, &array_buffer_def);
    js__realm_add(js, &array_buffer_prototype_def);
}

static JsValue array_buffer_make(Js *js)
{
    js__array_buffer_use(js);
    return js_intrinsic_value(js, JS_I_ARRAYBUFFER);
}

const JsGlobalDef js_global_ArrayBuffer = {"ArrayBuffer", array_buffer_make};
