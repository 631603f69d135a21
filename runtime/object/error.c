// SPDX-License-Identifier: MIT
// Error objects, the errors that the runtime throws, and how messages render values.
#define _GNU_SOURCE
#include "runtime/object/error.h"
#include "runtime/object/access.h"
#include "runtime/object/shape.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/embed.h>
#include <yieldc/ops.h>

#define ERROR_SLOTS 2                 // stack, message
#define OVERFLOW_RESERVE (128 * 1024) // of the C stack, for making a RangeError

const JsClass js__error_class = {.name = "Error",
                                 .kind = JS_KIND_ERROR,
                                 .size = sizeof(JsObject),
                                 .type = {"error", NULL, NULL}};

JsObject *js__error_new(Js *js, JsObject *proto)
{
    JsShape *s = js__shape_root(js, &js__error_class, proto, ERROR_SLOTS, 0);
    return s ? js__object_of_shape(js, s, sizeof(JsObject) + ERROR_SLOTS * sizeof(JsValue)) : NULL;
}

JsObject *js__error_make(Js *js, JsIntrinsic proto, JsString *message)
{
    JsObject *p = js_intrinsic(js, proto);
    JsObject *e = p ? js__error_new(js, p) : NULL;
    if (!e || !js__capture_stack(js, e, NULL))
        return NULL;
    if (message && !js__add_property(js, e, JS_KEY(message), js_from_cell(message), JS_DATA_HIDDEN))
        return NULL;
    return e;
}

static JsValue throw_format(Js *js, JsIntrinsic proto, const char *format, va_list args)
{
    char *text = NULL;
    if (vasprintf(&text, format, args) < 0)
        text = NULL;
    JsString *message = js_string_c(js, text ? text : format);
    free(text);
    JsObject *e = message ? js__error_make(js, proto, message) : NULL;
    return e ? js_throw(js, js_from_cell(e)) : JS_EXCEPTION;
}

#define THROW(function, proto)                                                                     \
    JsValue function(Js *js, const char *format, ...)                                              \
    {                                                                                              \
        va_list args;                                                                              \
        va_start(args, format);                                                                    \
        JsValue r = throw_format(js, proto, format, args);                                         \
        va_end(args);                                                                              \
        return r;                                                                                  \
    }
THROW(js_throw_type_error, JS_I_TYPE_ERROR_PROTOTYPE)
THROW(js_throw_range_error, JS_I_RANGE_ERROR_PROTOTYPE)
THROW(js_throw_reference_error, JS_I_REFERENCE_ERROR_PROTOTYPE)
THROW(js_throw_syntax_error, JS_I_SYNTAX_ERROR_PROTOTYPE)
THROW(js_throw_error, JS_I_ERROR_PROTOTYPE)

JsValue js_throw_out_of_memory(Js *js)
{
    return js_throw_range_error(js, "Out of memory");
}

// Throws with room for making the error.
static void throw_low(Js *js, const char *message)
{
    js->stack_limit = js->stack_low - OVERFLOW_RESERVE;
    js_throw_range_error(js, "%s", message);
    js->stack_limit = js->stack_low;
}

void js_interrupt(Js *js)
{
    __atomic_store_n(&js->stack_limit, UINTPTR_MAX, __ATOMIC_RELAXED);
}

void js_on_interrupt(Js *js, bool (*f)(Js *js, void *data), void *data)
{
    js->on_interrupt = f;
    js->interrupt_data = data;
}

bool js__stack_overflow(Js *js)
{
    char here;
    bool interrupted = __atomic_load_n(&js->stack_limit, __ATOMIC_RELAXED) == UINTPTR_MAX;
    js->stack_limit = js->stack_low;
    if (interrupted && (!js->on_interrupt || js->on_interrupt(js, js->interrupt_data))) {
        throw_low(js, "interrupted");
        return false;
    }
    if (interrupted && (uintptr_t)&here >= js->stack_low)
        return true;
    throw_low(js, "Maximum call stack size exceeded");
    return false;
}

// An own data property's value without running anything, along the prototype chain; JS_EMPTY when
// there is none.
static JsValue peek(Js *js, JsObject *o, JsKey k)
{
    for (; o; o = js_shape(o)->proto) {
        JsFound f;
        if (js_cell_kind(&o->cell) == JS_KIND_PROXY)
            return JS_EMPTY;
        if (js__find_own(js, o, k, &f) > 0)
            return f.attributes & JS_ACCESSOR ? JS_EMPTY : f.value;
    }
    return JS_EMPTY;
}

static char *utf8(Js *js, JsValue s)
{
    return js_is_string(s) ? js_string_to_utf8(js, js_string(s), NULL) : NULL;
}

static char *format(const char *f, const char *a, const char *b)
{
    char *text = NULL;
    return asprintf(&text, f, a ? a : "", b ? b : "") < 0 ? NULL : text;
}

static char *describe_error(Js *js, JsObject *o)
{
    char *name = utf8(js, peek(js, o, JS_KEY(name)));
    char *message = utf8(js, peek(js, o, JS_KEY(message)));
    char *text = format(message && *message ? "%s: %s" : "%s", name ? name : "Error", message);
    free(name);
    free(message);
    return text;
}

static char *describe_function(Js *js, JsObject *o)
{
    const JsCode *code = ((JsFunction *)o)->code;
    if (code->source)
        return js__source_text(code->source, code->source_start, code->source_end);
    char *name = utf8(js, peek(js, o, JS_KEY(name)));
    char *text = format("function %s() { [native code] }", name, NULL);
    free(name);
    return text;
}

// The name of the constructor that the object shows. NULL: none. A program may do without Object, which is what the
// prototype of all objects shows.
static char *constructor_name(Js *js, JsObject *o, const JsObject *objects)
{
    const JsObject *holder = o;
    while (!js->realm->defs[JS_I_OBJECT] && holder && holder != objects &&
           js_cell_kind(&holder->cell) != JS_KIND_PROXY &&
           js__shape_find(js, js_shape(holder), JS_KEY(constructor)) < 0)
        holder = js_shape(holder)->proto;
    if (holder == objects)
        return format("%s", "Object", NULL);
    JsValue c = peek(js, o, JS_KEY(constructor));
    return js_is_kind(c, JS_KIND_FUNCTION) ? utf8(js, peek(js, js_object(c), JS_KEY(name))) : NULL;
}

static char *describe_object(Js *js, JsObject *o)
{
    if (js_cell_kind(&o->cell) == JS_KIND_FUNCTION)
        return describe_function(js, o);
    JsObject *errors = js->realm->intrinsics[JS_I_ERROR_PROTOTYPE];
    JsValue to_string = peek(js, o, JS_KEY(toString));
    if (js_cell_kind(&o->cell) == JS_KIND_ERROR ||
        (errors && js_is_object(to_string) &&
         js_same(to_string, peek(js, errors, JS_KEY(toString)))))
        return describe_error(js, o);
    JsObject *objects = js_intrinsic(js, JS_I_OBJECT_PROTOTYPE);
    if (objects && js_is_object(to_string) &&
        js_same(to_string, peek(js, objects, JS_KEY(toString)))) {
        char *name = constructor_name(js, o, objects);
        char *text = name && *name ? format("#<%s>", name, NULL) : NULL;
        free(name);
        if (text)
            return text;
    }
    char *tag = utf8(js, peek(js, o, JS_SYM_KEY(toStringTag)));
    char *text = format("[object %s]", tag ? tag : js__class(o)->name, NULL);
    free(tag);
    return text;
}

char *js_describe(Js *js, JsValue v)
{
    JsValue pending = js->exception;
    char *text;
    if (js_is_object(v)) {
        text = describe_object(js, js_object(v));
    } else if (js_is_symbol(v)) {
        char *d = utf8(js, ((JsSymbol *)js_cell(v))->description);
        text = format("Symbol(%s)", d, NULL);
        free(d);
    } else {
        JsString *s = js_to_string(js, v);
        text = s ? js_string_to_utf8(js, s, NULL) : NULL;
    }
    js->exception = pending;
    return text;
}

char *js__describe_typed(Js *js, JsValue v)
{
    if (js_is_undefined(v))
        return js_describe(js, v);
    if (js_is_kind(v, JS_KIND_FUNCTION) || js_is_object(v)) {
        char *text = NULL;
        return asprintf(&text, "%s", js_is_callable(v) ? "function" : "object") < 0 ? NULL : text;
    }
    char *type = utf8(js, js_typeof(js, v));
    char *value = js_describe(js, v);
    char *text = format(js_is_string(v) ? "%s \"%s\"" : "%s %s", type, value);
    free(type);
    free(value);
    return text;
}

char *js__source_text(const char *source, uint32_t start, uint32_t end)
{
    char *text = malloc(end - start + 1);
    if (!text)
        return NULL;
    memcpy(text, source + start, end - start);
    text[end - start] = 0;
    return text;
}
