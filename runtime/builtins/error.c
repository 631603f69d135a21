// SPDX-License-Identifier: MIT
// Error and the NativeErrors (20.5), AggregateError (20.5.7), and V8's Error.captureStackTrace.
#include "runtime/object/error.h"
#include "runtime/builtins/builtin.h"
#include "runtime/object/shape.h"
#include <stdlib.h>

// 20.5.8.1 InstallErrorCause
static bool install_cause(Js *js, JsObject *o, JsValue options)
{
    if (!js_is_object(options))
        return true;
    int has = js_has_property(js, js_object(options), JS_KEY(cause));
    if (has <= 0)
        return has == 0;
    JsValue cause = js_get(js, options, JS_KEY(cause));
    return !js_is_exception(cause) && js_define_value(js, o, JS_KEY(cause), cause, JS_DATA_HIDDEN);
}

// 20.5.1.1 and 20.5.6.1.1: an error of new_target (or of the constructor itself), with message and
// cause
static JsObject *make_error(Js *js, JsFunction *self, JsValue new_target, JsIntrinsic proto,
                            JsValue message, JsValue options)
{
    bool plain = js_is_undefined(new_target) || js_same(new_target, js_from_cell(self));
    JsObject *p = js_prototype_from_constructor(js, plain ? js_from_cell(self) : new_target, proto);
    JsObject *e = p ? js__error_new(js, p) : NULL;
    if (!e)
        return NULL;
    JsString *text = NULL;
    if (!js_is_undefined(message) && !(text = js_to_string(js, message)))
        return NULL;
    JsFunction *above = !plain && js_is_kind(new_target, JS_KIND_FUNCTION)
                            ? (JsFunction *)js_cell(new_target)
                            : NULL;
    if (!js__capture_stack(js, e, above))
        return NULL;
    if (text && !js_define_value(js, e, JS_KEY(message), js_from_cell(text), JS_DATA_HIDDEN))
        return NULL;
    return install_cause(js, e, options) ? e : NULL;
}

// A constructor for each: the entry, the two definitions. `parent` is the prototype of the
// constructor.
#define ERROR(stem, text, ID, parent_constructor, parent_prototype)                                \
    static JS_BUILTIN(stem##_constructor)                                                          \
    {                                                                                              \
        return js_from_cell_or_exception(                                                          \
            make_error(js, self, new_target, JS_I_##ID##_PROTOTYPE, JS_ARG(0), JS_ARG(1)));        \
    }                                                                                              \
    static const JsRow stem##_prototype_rows[] = {                                                 \
        JS_INTRINSIC_ROW(constructor, ID, JS_DATA_HIDDEN),                                         \
        JS_STRING_ROW(name, text, JS_DATA_HIDDEN),                                                 \
        JS_STRING_ROW(message, empty, JS_DATA_HIDDEN),                                             \
    };                                                                                             \
    const JsIntrinsicDef js__##stem##_def = {                                                      \
        .id = JS_I_##ID,                                                                           \
        .proto = parent_constructor,                                                               \
        .constructor = JS_BUILTIN_CODE(stem##_constructor, (const JsString *)&js__atom_##text, 1,  \
                                       JS_CODE_CONSTRUCTOR),                                       \
        .prototype = JS_I_##ID##_PROTOTYPE,                                                        \
    };                                                                                             \
    const JsIntrinsicDef js__##stem##_prototype_def = {                                            \
        .id = JS_I_##ID##_PROTOTYPE,                                                               \
        .proto = parent_prototype,                                                                 \
        .prototype = -1,                                                                           \
        JS_ROWS(stem##_prototype_rows),                                                            \
    };
#define NATIVE(stem, text, ID) ERROR(stem, text, ID, JS_I_ERROR, JS_I_ERROR_PROTOTYPE)
NATIVE(type_error, TypeError, TYPE_ERROR)
NATIVE(range_error, RangeError, RANGE_ERROR)
NATIVE(reference_error, ReferenceError, REFERENCE_ERROR)
NATIVE(syntax_error, SyntaxError, SYNTAX_ERROR)
NATIVE(eval_error, EvalError, EVAL_ERROR)
NATIVE(uri_error, URIError, URI_ERROR)

static JS_BUILTIN(error_constructor)
{
    return js_from_cell_or_exception(
        make_error(js, self, new_target, JS_I_ERROR_PROTOTYPE, JS_ARG(0), JS_ARG(1)));
}

// Error.captureStackTrace ( object [, constructor ] ) of V8: an own `stack` of the running
// functions, without those above the constructor.
JS_BUILTIN(js__error_capture_stack_trace)
{
    if (!js_is_object(JS_ARG(0))) {
        char *text = js_describe(js, JS_ARG(0));
        js_throw_type_error(js, "Invalid argument: %s is not an object", text ? text : "value");
        free(text);
        return JS_EXCEPTION;
    }
    JsFunction *above =
        js_is_kind(JS_ARG(1), JS_KIND_FUNCTION) ? (JsFunction *)js_cell(argv[1]) : NULL;
    JsObject *o = js_object(argv[0]);
    if (js__exotic(o) || js__flags(o) & JS_SHAPE_NOT_EXTENSIBLE)
        return js_throw_type_error(js, "Cannot define property stack, object is not extensible");
    JS_CHECK_OK(js__capture_stack(js, o, above));
    return JS_UNDEFINED;
}

// 20.5.2.1 Error.isError ( arg )
JS_BUILTIN(js__error_is_error)
{
    return js_bool(js_is_kind(JS_ARG(0), JS_KIND_ERROR));
}

// 20.5.3.4 Error.prototype.toString ( )
static JS_BUILTIN(error_to_string)
{
    if (!js_is_object(this_))
        return js_throw_type_error(js,
                                   "Error.prototype.toString requires that 'this' be a JSReceiver");
    return js__error_to_string(js, js_object(this_));
}

// 20.5.7.1.1 AggregateError ( errors, message [ , options ] )
static JS_BUILTIN(aggregate_error_constructor)
{
    JsObject *e =
        make_error(js, self, new_target, JS_I_AGGREGATE_ERROR_PROTOTYPE, JS_ARG(1), JS_ARG(2));
    JsValue list = e ? js_list_new(js) : JS_EXCEPTION;
    JS_CHECK(list);
    JS_CHECK_OK(js_list_spread(js, &list, JS_ARG(0)));
    JsValue array = js_array_from_list(js, list);
    JS_CHECK(array);
    JS_CHECK_OK(js_define_value(js, e, JS_KEY(errors), array, JS_DATA_HIDDEN));
    return js_from_cell(e);
}

// 20.5.8.1.1 SuppressedError ( error, suppressed, message )
static JS_BUILTIN(suppressed_error_constructor)
{
    JsObject *e =
        make_error(js, self, new_target, JS_I_SUPPRESSED_ERROR_PROTOTYPE, JS_ARG(2), JS_UNDEFINED);
    JS_CHECK_OK(e && js_define_value(js, e, JS_KEY(error), JS_ARG(0), JS_DATA_HIDDEN));
    JS_CHECK_OK(js_define_value(js, e, JS_KEY(suppressed), JS_ARG(1), JS_DATA_HIDDEN));
    return js_from_cell(e);
}

static const JsRow error_rows[] = {
    JS_NAMED_METHOD(isError, 1, error_is_error),
    JS_NAMED_METHOD(captureStackTrace, 2, error_capture_stack_trace),
    JS_NUMBER_ROW(stackTraceLimit, 10, JS_DATA_DEFAULT),
};

static const JsRow error_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, ERROR, JS_DATA_HIDDEN),
    JS_STRING_ROW(name, Error, JS_DATA_HIDDEN),
    JS_STRING_ROW(message, empty, JS_DATA_HIDDEN),
    JS_METHOD(toString, 0, error_to_string),
};

const JsIntrinsicDef js__error_def = {
    .id = JS_I_ERROR,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(error_constructor, (const JsString *)&js__atom_Error, 1,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_ERROR_PROTOTYPE,
    JS_ROWS(error_rows),
};
const JsIntrinsicDef js__error_prototype_def = {
    .id = JS_I_ERROR_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(error_prototype_rows),
};

static const JsRow aggregate_error_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, AGGREGATE_ERROR, JS_DATA_HIDDEN),
    JS_STRING_ROW(name, AggregateError, JS_DATA_HIDDEN),
    JS_STRING_ROW(message, empty, JS_DATA_HIDDEN),
};
const JsIntrinsicDef js__aggregate_error_def = {
    .id = JS_I_AGGREGATE_ERROR,
    .proto = JS_I_ERROR,
    .constructor =
        JS_BUILTIN_CODE(aggregate_error_constructor, (const JsString *)&js__atom_AggregateError, 2,
                        JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_AGGREGATE_ERROR_PROTOTYPE,
};
const JsIntrinsicDef js__aggregate_error_prototype_def = {
    .id = JS_I_AGGREGATE_ERROR_PROTOTYPE,
    .proto = JS_I_ERROR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(aggregate_error_prototype_rows),
};

static const JsRow suppressed_error_prototype_rows[] = {
    JS_INTRINSIC_ROW(constructor, SUPPRESSED_ERROR, JS_DATA_HIDDEN),
    JS_STRING_ROW(name, SuppressedError, JS_DATA_HIDDEN),
    JS_STRING_ROW(message, empty, JS_DATA_HIDDEN),
};
const JsIntrinsicDef js__suppressed_error_def = {
    .id = JS_I_SUPPRESSED_ERROR,
    .proto = JS_I_ERROR,
    .constructor =
        JS_BUILTIN_CODE(suppressed_error_constructor, (const JsString *)&js__atom_SuppressedError,
                        3, JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_SUPPRESSED_ERROR_PROTOTYPE,
};
const JsIntrinsicDef js__suppressed_error_prototype_def = {
    .id = JS_I_SUPPRESSED_ERROR_PROTOTYPE,
    .proto = JS_I_ERROR_PROTOTYPE,
    .prototype = -1,
    JS_ROWS(suppressed_error_prototype_rows),
};
