// SPDX-License-Identifier: MIT
// Errors for C (embed.h): made without being thrown, and told in UTF-8 without throwing.
#define _GNU_SOURCE
#include "runtime/object/error.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <yieldc/atoms.h>
#include <yieldc/embed.h>
#include <yieldc/ops.h>

JsValue js_error(Js *js, const char *format, ...)
{
    char *text = NULL;
    va_list args;
    va_start(args, format);
    int size = vasprintf(&text, format, args);
    va_end(args);
    JsString *message = js_string_c(js, size < 0 ? format : text);
    if (size >= 0)
        free(text);
    return message ? js_from_cell_or_exception(js__error_make(js, JS_I_ERROR_PROTOTYPE, message))
                   : JS_EXCEPTION;
}

// The text of a string value; NULL for anything else, nothing being pending then.
static char *text_of(Js *js, JsValue v)
{
    if (js_is_exception(v))
        js->exception = JS_EMPTY;
    return js_is_string(v) ? js_string_to_utf8(js, js_string(v), NULL) : NULL;
}

char *js_error_message(Js *js, JsValue error)
{
    char *text = NULL;
    if (js_is_kind(error, JS_KIND_ERROR))
        text = text_of(js, js__error_to_string(js, js_object(error)));
    else if (js_is_string(error))
        text = text_of(js, error);
    return text ? text : js_describe(js, error);
}

char *js_error_trace(Js *js, JsValue error)
{
    char *text = NULL;
    if (js_is_kind(error, JS_KIND_ERROR))
        text = text_of(js, js_get_object(js, js_object(error), JS_KEY(stack)));
    return text ? text : js_error_message(js, error);
}
