// SPDX-License-Identifier: MIT
// The Function constructor and Function.prototype (20.2).
#include "runtime/builtins/builtin.h"
#include "runtime/object/error.h"
#include "runtime/object/realm.h"
#include "runtime/object/shape.h"
#include "runtime/value/string.h"
#include <math.h>
#include <stdlib.h>

static JS_BUILTIN(empty_function)
{
    return JS_UNDEFINED;
}

static JS_BUILTIN(this_function)
{
    return js_coerce_this(js, this_);
}

// The functions that need no compiler: libraries look for the global object by them. Their code is as that of functions that
// yieldc compiles: sloppy, a constructor, with a source text (20.2.1.1.1 steps 11 to 13).
#define MADE(function, text)                                                                       \
    {                                                                                              \
        .entry = (function), .name = (const JsString *)&js__atom_anonymous,                        \
        .flags = JS_CODE_CONSTRUCTOR, .source = "function anonymous(\n) {\n" text "\n}",           \
        .source_end = sizeof "function anonymous(\n) {\n" text "\n}" - 1                           \
    }
static const struct {
    const char *body;
    JsCode code;
} made[] = {
    {"", MADE(empty_function, "")},
    {"return this", MADE(this_function, "return this")},
    {"return this;", MADE(this_function, "return this;")},
};
#undef MADE

// The one of these that the argument is the body of; NULL: none.
static const JsCode *made_code(Js *js, uint32_t argc, const JsValue *argv)
{
    JsView v = {.length = 0};
    // new Function('') is how libraries ask whether code can be made of strings at all: it can't.
    if (argc == 1 && js_is_string(argv[0]) && !js_string(argv[0])->length)
        return NULL;
    if (argc > 1 || (argc && (!js_is_string(argv[0]) || !js__string_view(js, js_string(argv[0]), &v))))
        return NULL;
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        if (strlen(made[i].body) == v.length &&
            (!v.length || (v.bytes && !memcmp(made[i].body, v.bytes, v.length))))
            return &made[i].code;
    return NULL;
}

// 20.2.1.1 Function ( ...parameterArgs, bodyArg )
static JS_BUILTIN(function_constructor)
{
    const JsCode *code = made_code(js, argc, argv);
    if (!js_is_empty(js->exception))
        return JS_EXCEPTION;
    if (!code)
        return js__throw_dynamic_code(js, "Function");
    JsValue constructor = js_is_undefined(new_target) ? js_from_cell(self) : new_target;
    JsObject *proto = js_prototype_from_constructor(js, constructor, JS_I_FUNCTION_PROTOTYPE);
    JsFunction *f = proto ? js_function_new(js, code, NULL, NULL, NULL) : NULL;
    JS_CHECK_OK(f && js__set_prototype_or_throw(js, &f->o, js_from_cell(proto)));
    return js_from_cell(f);
}

// 20.2.3 Function.prototype is itself a function.
static JS_BUILTIN(function_prototype)
{
    return JS_UNDEFINED;
}

// The elements of an array that has no holes and no more than `most`, copied: the callee may change the array. Their number, or
// -1: js_list_from_array_like makes the list.
static int copy_elements(JsValue v, JsValue *out, uint32_t most)
{
    if (!js_is_kind(v, JS_KIND_ARRAY))
        return -1;
    const JsArray *array = (const JsArray *)js_cell(v);
    const JsStore *store = array->o.store;
    if (array->length > most || store->element_count != array->length)
        return -1;
    for (uint32_t i = 0; i < store->element_count; i++) {
        out[i] = store->v[store->slot_capacity + i];
        if (js_is_empty(out[i]))
            return -1;
    }
    return (int)array->length;
}

// 20.2.3.1 Function.prototype.apply ( thisArg, argArray )
JS_BUILTIN(js__function_apply)
{
    if (!js_is_callable(this_)) {
        char *text = js_describe(js, this_);
        char *type = js_string_to_utf8(js, js_string(js_typeof(js, this_)), NULL);
        js_throw_type_error(
            js, "Function.prototype.apply was called on %s, which is %s %s and not a function",
            text ? text : "", js_is_object(this_) ? "an" : "a", type ? type : "");
        free(text);
        free(type);
        return JS_EXCEPTION;
    }
    if (js_is_nullish(JS_ARG(1)))
        return js_call(js, this_, JS_ARG(0), 0, NULL);
    JsValue few[8];
    int count = copy_elements(argv[1], few, sizeof few / sizeof *few);
    if (count >= 0)
        return js_call(js, this_, argv[0], (uint32_t)count, few);
    JsValues *list = js_list_from_array_like(js, argv[1]);
    return list ? js_call_list(js, this_, argv[0], js_from_cell(list)) : JS_EXCEPTION;
}

// 20.2.3.2 steps 4 to 8: the length that is left
static bool bound_length(Js *js, JsObject *target, uint32_t given, double *length)
{
    *length = 0;
    int has = js_has_own_property(js, target, JS_KEY(length));
    if (has <= 0)
        return has == 0;
    JsValue v = js_get_object(js, target, JS_KEY(length));
    if (js_is_exception(v))
        return false;
    if (js_is_number(v)) {
        js_to_integer_or_infinity(js, v, length);
        *length = fmax(*length - given, 0);
    }
    return true;
}

// 20.2.3.2 Function.prototype.bind ( thisArg, ...args )
JS_BUILTIN(js__function_bind)
{
    if (!js_is_callable(this_))
        return js_throw_type_error(js, "Bind must be called on a function");
    JsObject *target = js_object(this_);
    uint32_t given = argc > 1 ? argc - 1 : 0;
    JsFunction *f = js__bound_new(js, target, JS_ARG(0), given, given ? argv + 1 : NULL);
    double length;
    JS_CHECK_OK(f && bound_length(js, target, given, &length));
    JsValue name = js_get_object(js, target, JS_KEY(name));
    JS_CHECK(name);
    JsString *prefix = js_string_c(js, "bound ");
    JS_CHECK_OK(prefix);
    JsString *full = js_is_string(name) ? js_string_concat(js, prefix, js_string(name)) : prefix;
    JS_CHECK_OK(full &&
                js_define_value(js, &f->o, JS_KEY(length), js_number(length), JS_CONFIGURABLE) &&
                js_define_value(js, &f->o, JS_KEY(name), js_from_cell(full), JS_CONFIGURABLE));
    return js_from_cell(f);
}

// 20.2.3.3 Function.prototype.call ( thisArg, ...args )
JS_BUILTIN(js__function_call)
{
    return js_call(js, this_, JS_ARG(0), argc ? argc - 1 : 0, argc ? argv + 1 : NULL);
}

static JsValue native_text(Js *js, JsObject *o)
{
    JsValue name = js_is_kind(js_from_cell(o), JS_KIND_FUNCTION) &&
                           js_is_empty(js__bound_target(js_from_cell(o))) &&
                           ((JsFunction *)o)->code->name
                       ? js_from_cell(((JsFunction *)o)->code->name)
                       : js_from_cell(JS_ATOM(empty));
    char *text = js_string_to_utf8(js, js_string(name), NULL);
    JsString *s = js_string_printf(js, "function %s() { [native code] }", text ? text : "");
    free(text);
    return js_from_cell_or_exception(s);
}

// 20.2.3.5 Function.prototype.toString ( )
static JS_BUILTIN(function_to_string)
{
    if (!js_is_callable(this_))
        return js_throw_type_error(
            js, "Function.prototype.toString requires that 'this' be a Function");
    const JsCode *code =
        js_is_kind(this_, JS_KIND_FUNCTION) ? ((JsFunction *)js_cell(this_))->code : NULL;
    if (code && code->source)
        return js_from_cell_or_exception(js_string_utf8(js, code->source + code->source_start,
                                                        code->source_end - code->source_start));
    return native_text(js, js_object(this_));
}

// 20.2.3.6 Function.prototype [ %Symbol.hasInstance% ] ( V )
static JS_BUILTIN(function_has_instance)
{
    int r = js_ordinary_has_instance(js, this_, JS_ARG(0));
    JS_CHECK_INT(r);
    return js_bool(r);
}

// 10.2.4.1 %ThrowTypeError% ( )
static JS_BUILTIN(throw_type_error)
{
    return js_throw_type_error(
        js, "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode "
            "functions or the arguments objects for calls to them");
}

static const JsRow rows[] = {
    JS_THROWER_ROW(arguments),
    JS_THROWER_ROW(caller),
    JS_INTRINSIC_ROW(constructor, FUNCTION, JS_DATA_HIDDEN),
    JS_NAMED_METHOD(apply, 2, function_apply),
    JS_NAMED_METHOD(bind, 1, function_bind),
    JS_NAMED_METHOD(call, 1, function_call),
    JS_METHOD(toString, 0, function_to_string),
    JS_SYMBOL_METHOD(hasInstance, 1, function_has_instance, 0),
};

const JsIntrinsicDef js__function_def = {
    .id = JS_I_FUNCTION,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(function_constructor, (const JsString *)&js__atom_Function, 1,
                                   JS_CODE_CONSTRUCTOR),
    .prototype = JS_I_FUNCTION_PROTOTYPE,
};

const JsIntrinsicDef js__function_prototype_def = {
    .id = JS_I_FUNCTION_PROTOTYPE,
    .proto = JS_I_OBJECT_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(function_prototype, NULL, 0, 0),
    .prototype = -1,
    JS_ROWS(rows),
};

const JsIntrinsicDef js__throw_type_error_def = {
    .id = JS_I_THROW_TYPE_ERROR,
    .proto = JS_I_FUNCTION_PROTOTYPE,
    .constructor = JS_BUILTIN_CODE(throw_type_error, NULL, 0, 0),
    .prototype = -1,
};
