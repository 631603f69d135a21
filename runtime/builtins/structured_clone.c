// SPDX-License-Identifier: MIT
// structuredClone (HTML 2.7.10): StructuredSerialize and StructuredDeserialize in one walk, as what
// lies between the two cannot be seen. What is cloned already is remembered, so cycles and shared
// objects stay what they are.
//
// An object of a kind that the program does not link cannot come here, so its constructor is there
// when it is asked for. The error is an Error named DataCloneError: there is no DOMException.
#include "runtime/builtins/collection.h"
#include "runtime/builtins/date.h"
#include "runtime/builtins/regexp.h"
#include "runtime/builtins/typed_array.h"
#include "runtime/object/boxed.h"
#include "runtime/object/error.h"

#include <stdlib.h>

static const JsClass memory_class = {.name = "Object",
                                     .kind = JS_KIND_HOST,
                                     .size = sizeof(JsCollection),
                                     .type = {"clone memory", js__collection_trace, NULL}};

static JsValue throw_clone_error(Js *js, JsValue v)
{
    char *text = js_describe(js, v);
    JsString *message = js_string_printf(js, "%s could not be cloned.", text ? text : "The value");
    free(text);
    JsObject *e = message ? js__error_make(js, JS_I_ERROR_PROTOTYPE, message) : NULL;
    JsString *name = e ? js_string_c(js, "DataCloneError") : NULL;
    JS_CHECK_OK(name && js_define_value(js, e, JS_KEY(name), js_from_cell(name), JS_DATA_HIDDEN));
    return js_throw(js, js_from_cell(e));
}

static JsValue construct(Js *js, JsIntrinsic id, uint32_t argc, const JsValue *argv)
{
    JsValue f = js_intrinsic_value(js, id);
    return js_construct(js, f, argc, argv, f);
}

static bool remember(Js *js, JsCollection *memory, JsValue v, JsValue clone)
{
    JsTableEntry *e = js_is_exception(clone) ? NULL : js__table_add(js, memory, v);
    if (e)
        js_store(js, memory->table, &e->value, clone);
    return e != NULL;
}

static JsValue clone_value(Js *js, JsCollection *memory, JsValue v);

// Step 26.4: the own enumerable properties with string keys.
static bool clone_properties(Js *js, JsCollection *memory, JsObject *from, JsObject *to)
{
    JsValues *keys = js__enumerable_own_keys(js, from);
    for (uint32_t i = 0; keys && i < keys->count; i++) {
        JsKey key = js_to_property_key(js, keys->v[i]);
        int has = js_key_is_none(key) ? -1 : js_has_own_property(js, from, key);
        if (has < 0)
            return false;
        JsValue value = has ? js_get_object(js, from, key) : JS_EMPTY;
        JsValue clone = has ? clone_value(js, memory, value) : JS_EMPTY;
        if (js_is_exception(value) || js_is_exception(clone) ||
            (has && !js_create_data_property_or_throw(js, to, key, clone)))
            return false;
    }
    return keys != NULL;
}

// The entries are listed before any of them is cloned.
static bool clone_entries(Js *js, JsCollection *memory, JsCollection *from, JsCollection *to)
{
    JsValues *list = js_values_new(js, 2 * js__collection_size(&from->o));
    JsPlace place = {0};
    for (JsTableEntry *e; list && (e = js__place_next(from, &place));)
        if (!js_values_push(js, &list, e->key) || !js_values_push(js, &list, e->value))
            return false;
    bool is_map = js_is_kind(js_from_cell(from), JS_KIND_MAP);
    for (uint32_t i = 0; list && i + 1 < list->count; i += 2) {
        JsValue key = clone_value(js, memory, list->v[i]);
        JsValue value =
            js_is_exception(key) || !is_map ? key : clone_value(js, memory, list->v[i + 1]);
        JsTableEntry *e =
            js_is_exception(value) ? NULL : js__table_add(js, to, js__collection_key(key));
        if (!e)
            return false;
        js_store(js, to->table, &e->value, is_map ? value : JS_UNDEFINED);
    }
    return list != NULL;
}

// A data block that is shared goes into the clone; a length that may grow would have to be shared, too.
static JsValue clone_shared_buffer(Js *js, JsValue v)
{
    const JsArrayBuffer *from = (const JsArrayBuffer *)js_cell(v);
    if (from->resizable)
        return throw_clone_error(js, v);
    JsArrayBuffer *to = js__array_buffer_new(js, &js__shared_array_buffer_class,
                                             js_intrinsic(js, JS_I_SHAREDARRAYBUFFER_PROTOTYPE), 0,
                                             (double)JS_NOT_RESIZABLE);
    JS_CHECK_OK(to);
    to->bytes = from->bytes;
    to->length = to->max_length = from->length;
    return js_from_cell(to);
}

static JsValue clone_buffer(Js *js, JsValue v)
{
    const JsArrayBuffer *from = (const JsArrayBuffer *)js_cell(v);
    if (js__buffer_is_detached(from))
        return throw_clone_error(js, v);
    JsObject *proto = js_intrinsic(js, JS_I_ARRAYBUFFER_PROTOTYPE);
    JsArrayBuffer *to =
        js__array_buffer_new(js, &js__array_buffer_class, proto, (double)from->length,
                             from->resizable ? (double)from->max_length : (double)JS_NOT_RESIZABLE);
    JS_CHECK_OK(to);
    memcpy(to->bytes->b, from->bytes->b, from->length);
    return js_from_cell(to);
}

// A view shares the clone of its buffer.
static JsValue clone_view(Js *js, JsCollection *memory, JsValue v)
{
    const JsBufferView *from = (const JsBufferView *)js_cell(v);
    if (from->out_of_bounds)
        return throw_clone_error(js, v);
    bool fixed = from->fixed != JS_LENGTH_AUTO;
    JsValue args[3] = {clone_value(js, memory, js_from_cell(from->buffer)),
                       js_number((double)from->offset), js_number((double)from->length)};
    JS_CHECK(args[0]);
    return construct(js,
                     js_is_typed_array(v)
                         ? (JsIntrinsic)js__typed_array_intrinsic((JsElementType)from->type)
                         : JS_I_DATAVIEW,
                     fixed ? 3 : 2, args);
}

// Step 17: of an Error its name, if it is a standard one, its message and its stack.
static JsValue clone_error(Js *js, JsObject *from)
{
    static const struct {
        const char *name;
        JsIntrinsic proto;
    } kinds[] = {{"EvalError", JS_I_EVAL_ERROR_PROTOTYPE},
                 {"RangeError", JS_I_RANGE_ERROR_PROTOTYPE},
                 {"ReferenceError", JS_I_REFERENCE_ERROR_PROTOTYPE},
                 {"SyntaxError", JS_I_SYNTAX_ERROR_PROTOTYPE},
                 {"TypeError", JS_I_TYPE_ERROR_PROTOTYPE},
                 {"URIError", JS_I_URI_ERROR_PROTOTYPE}};
    JsIntrinsic proto = JS_I_ERROR_PROTOTYPE;
    JsValue named = js_get_object(js, from, JS_KEY(name));
    JsString *name = js_is_exception(named) ? NULL : js_to_string(js, named), *message = NULL;
    JS_CHECK_OK(name);
    char *text = js_string_to_utf8(js, name, NULL);
    for (size_t i = 0; text && i < sizeof kinds / sizeof *kinds; i++)
        if (!strcmp(text, kinds[i].name))
            proto = kinds[i].proto;
    free(text);
    JsPropertyDescriptor d;
    int own = js_get_own_property(js, from, JS_KEY(message), &d);
    if (own > 0 && !js_is_empty(d.value))
        message = js_to_string(js, d.value);
    JS_CHECK_OK(own >= 0 && (message || !own || js_is_empty(d.value)));
    JsObject *to = js__error_make(js, proto, message);
    own = to ? js_get_own_property(js, from, JS_KEY(stack), &d) : -1;
    JS_CHECK_OK(own >= 0);
    if (own && js_is_string(d.value))
        JS_CHECK_OK(js_define_value(js, to, JS_KEY(stack), d.value, JS_DATA_HIDDEN));
    return js_from_cell(to);
}

// The clone of an object whose parts, if it has any, follow; or a DataCloneError.
static JsValue clone_shell(Js *js, JsCollection *memory, JsValue v)
{
    JsObject *o = js_object(v);
    switch (js_cell_kind(&o->cell)) {
    case JS_KIND_OBJECT:
    case JS_KIND_ARGUMENTS:
        return js_from_cell_or_exception(js_object_new(js));
    case JS_KIND_ARRAY: {
        JsArray *a = js_array_new(js, 0, NULL);
        JsValue length = js_get_object(js, o, JS_KEY(length));
        JS_CHECK_OK(a && js_put(js, js_from_cell(a), JS_KEY(length), length, true));
        return js_from_cell(a);
    }
    case JS_KIND_BOXED:
        if (js_is_symbol(js__boxed_value(o)))
            return throw_clone_error(js, v);
        return js_from_cell_or_exception(js_to_object(js, js__boxed_value(o)));
    case JS_KIND_DATE: {
        JsValue time = js_number(((const JsDate *)o)->time);
        return construct(js, JS_I_DATE, 1, &time);
    }
    case JS_KIND_REGEXP: {
        const JsRegExp *re = (const JsRegExp *)o;
        JsValue args[2] = {js_from_cell(re->source), js_from_cell(re->flags)};
        return construct(js, JS_I_REGEXP, 2, args);
    }
    case JS_KIND_MAP:
        return construct(js, JS_I_MAP, 0, NULL);
    case JS_KIND_SET:
        return construct(js, JS_I_SET, 0, NULL);
    case JS_KIND_ERROR:
        return clone_error(js, o);
    case JS_KIND_ARRAYBUFFER:
        return clone_buffer(js, v);
    case JS_KIND_SHAREDARRAYBUFFER:
        return clone_shared_buffer(js, v);
    case JS_KIND_TYPEDARRAY:
    case JS_KIND_DATAVIEW:
        return clone_view(js, memory, v);
    default:
        return throw_clone_error(js, v);
    }
}

static JsValue clone_value(Js *js, JsCollection *memory, JsValue v)
{
    if (js_is_symbol(v))
        return throw_clone_error(js, v);
    if (!js_is_object(v))
        return v;
    JsTableEntry *e = js__table_find(js, memory, v);
    if (e)
        return e->value;
    JS_CHECK_OK(js_check_stack(js));
    JsValue clone = clone_shell(js, memory, v);
    JS_CHECK_OK(remember(js, memory, v, clone));
    JsObject *from = js_object(v), *to = js_object(clone);
    switch (js_cell_kind(&from->cell)) {
    case JS_KIND_OBJECT:
    case JS_KIND_ARGUMENTS:
    case JS_KIND_ARRAY:
        JS_CHECK_OK(clone_properties(js, memory, from, to));
        break;
    case JS_KIND_MAP:
    case JS_KIND_SET:
        JS_CHECK_OK(clone_entries(js, memory, (JsCollection *)from, (JsCollection *)to));
        break;
    default:
        break;
    }
    return clone;
}

// The objects of the option `transfer`, any iterable of objects; none without it. NULL: exception.
static JsValues *transfer_list(Js *js, JsValue options)
{
    if (!js_is_nullish(options) && !js_is_object(options)) {
        js_throw_type_error(js, "The \"options\" argument must be of type object.");
        return NULL;
    }
    JsValue list = js_list_new(js);
    JsValue given = js_is_nullish(options) ? JS_UNDEFINED : js_get(js, options, JS_KEY(transfer));
    if (js_is_exception(list) || js_is_exception(given))
        return NULL;
    if (!js_is_undefined(given) && !js_is_object(given)) {
        js_throw_type_error(js, "The \"transfer\" option must be an iterable object.");
        return NULL;
    }
    if (!js_is_undefined(given) && !js_list_spread(js, &list, given))
        return NULL;
    JsValues *values = (JsValues *)js_cell(list);
    for (uint32_t i = 0; i < values->count; i++)
        if (!js_is_object(values->v[i])) {
            js_throw_type_error(js, "The \"transfer\" option must hold objects only.");
            return NULL;
        }
    return values;
}

// HTML 2.7.7 StructuredSerializeWithTransfer step 2. What is made of the buffers is remembered before
// the walk begins, so that views find it; it has their bytes already, as the walk may not fail later.
static bool begin_transfer(Js *js, JsCollection *memory, const JsValues *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        JsValue v = list->v[i];
        if (!js_is_kind(v, JS_KIND_ARRAYBUFFER) || js__table_find(js, memory, v)) {
            throw_clone_error(js, v);
            return false;
        }
        const JsArrayBuffer *from = (const JsArrayBuffer *)js_cell(v);
        JsArrayBuffer *to = js__array_buffer_new(js, &js__array_buffer_class,
                                                 js_intrinsic(js, JS_I_ARRAYBUFFER_PROTOTYPE), 0,
                                                 (double)JS_NOT_RESIZABLE);
        if (!to || !remember(js, memory, v, js_from_cell(to)))
            return false;
        if (js__buffer_is_detached(from))
            continue;
        to->bytes = from->bytes;
        to->resizable = from->resizable;
        to->length = from->length;
        to->max_length = from->max_length;
    }
    return true;
}

// Steps 5 and 6: the buffers give away what they have after the walk.
static bool end_transfer(Js *js, JsCollection *memory, const JsValues *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        JsArrayBuffer *from = (JsArrayBuffer *)js_cell(list->v[i]);
        JsArrayBuffer *to = (JsArrayBuffer *)js_cell(js__table_find(js, memory, list->v[i])->value);
        if (js__buffer_is_detached(from)) {
            throw_clone_error(js, list->v[i]);
            return false;
        }
        // A getter may have resized it; the bytes are the same.
        if (from->length != to->length)
            js__array_buffer_resize(to, from->length);
        js__array_buffer_detach(from);
    }
    return true;
}

// structuredClone ( value, options )
static JS_BUILTIN(clone_entry)
{
    if (argc == 0)
        return js_throw_type_error(js, "The \"value\" argument must be specified");
    JsValues *list = transfer_list(js, JS_ARG(1));
    JsCollection *memory =
        list ? (JsCollection *)js_object_new_class(js, &memory_class,
                                                   js_intrinsic(js, JS_I_OBJECT_PROTOTYPE))
             : NULL;
    JS_CHECK_OK(memory && begin_transfer(js, memory, list));
    JsValue clone = clone_value(js, memory, argv[0]);
    JS_CHECK(clone);
    JS_CHECK_OK(end_transfer(js, memory, list));
    return clone;
}

static const JsCode clone_code =
    JS_BUILTIN_CODE(clone_entry, (const JsString *)&js__atom_structuredClone, 1, 0);
static JsValue clone_make(Js *js)
{
    return js_from_cell_or_exception(js_builtin_new(js, &clone_code, NULL));
}
const JsGlobalDef js_global_structuredClone = {"structuredClone", clone_make};
