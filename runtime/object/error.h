// SPDX-License-Identifier: MIT
// Error objects and the traces they capture.
//
// `stack` is an own data property whose slot holds the captured trace until it is first read
// (JS_ATTR_STACK).
#ifndef YIELDC_OBJECT_ERROR_H
#define YIELDC_OBJECT_ERROR_H

#include "runtime/object/realm.h"

extern const JsClass js__error_class;

// An error object with `stack` captured, without a message. NULL: exception.
JsObject *js__error_new(Js *js, JsObject *proto);
// The same with a message (NULL: none), of an intrinsic prototype. NULL: exception.
JsObject *js__error_make(Js *js, JsIntrinsic proto, JsString *message);
// Defines `stack` on any object (Error.captureStackTrace), leaving out the frames above `function`
// (or NULL).
bool js__capture_stack(Js *js, JsObject *o, JsFunction *function);
// Makes the text of a JS_ATTR_STACK slot. False: exception.
bool js__stack_text(Js *js, JsObject *o, JsValue *slot);
// Where an error was made, as its trace has it: false when that is gone (its text was made, or replaced) or was no JavaScript.
bool js__error_place(Js *js, JsObject *o, const JsCode **code, uint32_t *line, uint32_t *column);
// The source text of the callee or iterable at the running function's site, malloc'd; NULL: none.
char *js__site_text(Js *js);
// A stretch of source as messages quote it, malloc'd.
char *js__source_text(const char *source, uint32_t start, uint32_t end);
// js_describe with the type before it ("number 5", "object null"), malloc'd.
char *js__describe_typed(Js *js, JsValue v);
// 20.5.3.4 Error.prototype.toString
JsValue js__error_to_string(Js *js, JsObject *o);
#endif
