// SPDX-License-Identifier: MIT
// Inspection: a value as text for people, as Node's util.inspect prints it.
//
// Any step may run user code (getters of toStringTag, custom inspection, stack getters) and so may
// throw: functions return false with the exception pending. What is being inspected is linked
// through C frames (`seen`), so the collector sees it.
#ifndef YIELDC_HOST_INSPECT_H
#define YIELDC_HOST_INSPECT_H

#include "runtime/host/inspect_text.h"
#include <yieldc/object.h>

typedef struct JsSeen {
    struct JsSeen *up;
    JsObject *object;
} JsSeen;

typedef enum JsGetters {
    JS_GETTERS_NONE,
    JS_GETTERS_ALL,
    JS_GETTERS_GET,
    JS_GETTERS_SET
} JsGetters;

#define JS_COMPACT_TRUE -1 // the option `compact: true`; otherwise the number (0 for false)

typedef struct JsInspectOptions {
    bool show_hidden, custom_inspect, show_proxy, numeric_separator, colors;
    JsGetters getters;
    int compact;
    double depth; // infinity for null
    double max_array_length, max_string_length, break_length;
    JsValue sorted; // false, true, or a comparator
    JsValue user;   // the object the user gave, or undefined
} JsInspectOptions;

JsInspectOptions js__inspect_defaults(void);

typedef struct JsInspect {
    Js *js;
    JsTextArena arena;
    JsInspectOptions o;
    size_t indentation;
    double current_depth; // depth of the innermost object formatted so far
    JsSeen *seen;
    JsValues *circular; // objects that were met inside themselves, in order of their numbers
} JsInspect;

// What kind of entries a list has: it decides about grouping and about keys.
typedef enum JsExtras { JS_EXTRAS_OBJECT, JS_EXTRAS_ARRAY_ITEM, JS_EXTRAS_ARRAY } JsExtras;

// A constructor's name, or null when the prototype chain is empty.
typedef struct JsCtorName {
    bool null;
    JsPiece name;
} JsCtorName;

// The whole value. Reads options given by a user (false: exception); `custom` is the default of
// customInspect.
bool js__inspect_read_options(Js *js, JsValue options, JsInspectOptions *o);
bool js__inspect(Js *js, const JsInspectOptions *o, JsTextArena *arena, JsValue v, JsPiece *out);
// The `inspect` function given to custom inspection: inspect(value, options).
JsValue js__inspect_function(Js *js);

// The parts, one file each.
bool js__inspect_value(JsInspect *in, JsValue v, double level, JsPiece *out);
// target is v, or what stands behind it if it is a proxy.
bool js__inspect_primitive(JsInspect *in, JsValue v, JsPiece *out);
// The plain text of a primitive that is no string (of a BigInt its digits); the name of its style. NULL: exception.
const char *js__inspect_scalar(JsInspect *in, JsValue v, JsPiece *out);
JsPiece js__inspect_number(JsInspect *in, double d);
// A string in quotes, escaped; the range is in code units.
JsPiece js__inspect_quote(JsInspect *in, const JsString *flat, size_t from, size_t to);
// Control characters, single quotes and backslashes escaped, no quotes around it.
bool js__inspect_escape(JsInspect *in, JsString *s, JsPiece *out);
// Symbol(description)
bool js__inspect_symbol_text(JsInspect *in, JsValue symbol, JsPiece *out);
bool js__inspect_property(JsInspect *in, JsObject *o, double level, JsKey key, JsExtras extras,
                          const JsPropertyDescriptor *known, JsObject *original, JsPiece *out);
// Formatters add the entries of what an object holds.
bool js__inspect_array(JsInspect *in, JsObject *o, double level, JsPieces *out);
bool js__inspect_promise(JsInspect *in, JsObject *o, double level, JsPieces *out);
// Names.
bool js__inspect_constructor_name(JsInspect *in, JsObject *o, double level, JsPieces *proto_props,
                                  JsCtorName *out);
JsPiece js__inspect_prefix(JsInspect *in, JsCtorName ctor, JsPiece tag, const char *fallback,
                           const char *size);
JsPiece js__inspect_style(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag);
bool js__inspect_function_base(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag,
                               JsPiece *out);
// Errors; takes keys that the stack shows out of `keys`, adds cause and errors.
bool js__inspect_is_error(JsInspect *in, JsObject *o);
bool js__inspect_error(JsInspect *in, JsObject *o, JsCtorName ctor, JsPiece tag, JsValues **keys,
                       JsPiece *out);
// The entries on one line or several. value: the array whose entries they are (numbers are aligned
// right), or JS_EMPTY.
bool js__inspect_reduce(JsInspect *in, JsPieces output, JsPiece base, JsPiece open,
                        const char *close, JsExtras extras, double level, JsValue value,
                        JsPiece *out);
// The text in the colours of `style` (a name of util.inspect.styles), when colours are on.
JsPiece js__inspect_stylize(JsInspect *in, JsPiece text, const char *style);

// A value as a string: ToString, for names. False: exception.
bool js__inspect_to_string(JsInspect *in, JsValue v, JsPiece *out);
// An exception that inspection swallows; false when it must pass (termination).
bool js__inspect_swallow(JsInspect *in);

// util.format: the arguments of console.log as one text.
bool js__format(Js *js, JsTextArena *arena, uint32_t argc, const JsValue *argv, JsPiece *out);

#endif
