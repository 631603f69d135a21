// SPDX-License-Identifier: MIT
// The methods of String.prototype (22.1.3) stand in several files; string.c has their table.
#ifndef YIELDC_BUILTINS_STRING_H
#define YIELDC_BUILTINS_STRING_H

#include "runtime/builtins/builtin.h"
#include "runtime/value/string.h"

// RequireObjectCoercible and ToString of the receiver, with a view of it. NULL: exception.
JsString *js__this_string(Js *js, JsValue this_, const char *method, JsView *v);
// ToIntegerOrInfinity, clamped to 0..length. An undefined argument gives `missing`. False:
// exception.
bool js__string_index_clamped(Js *js, JsValue v, uint32_t length, uint32_t missing,
                              uint32_t *index);
// The same, counting from the end when negative.
bool js__string_index_from_end(Js *js, JsValue v, uint32_t length, uint32_t missing,
                               uint32_t *index);

// string_search.c
JS_BUILTIN(js__string_ends_with);
JS_BUILTIN(js__string_includes);
JS_BUILTIN(js__string_index_of);
JS_BUILTIN(js__string_last_index_of);
JS_BUILTIN(js__string_locale_compare);
JS_BUILTIN(js__string_starts_with);

// string_pattern.c
JS_BUILTIN(js__string_match);
JS_BUILTIN(js__string_match_all);
JS_BUILTIN(js__string_replace);
JS_BUILTIN(js__string_replace_all);
JS_BUILTIN(js__string_search);
JS_BUILTIN(js__string_split);
// 22.1.3.19.1 GetSubstitution; captures are strings or undefined, named_captures is an object or
// undefined. False: exception.
bool js__get_substitution(Js *js, JsBuilder *out, JsString *matched, JsString *s, uint32_t position,
                          uint32_t capture_count, const JsValue *captures, JsValue named_captures,
                          JsString *replacement);

// string_case.c
JS_BUILTIN(js__string_normalize);
JS_BUILTIN(js__string_to_lower);
JS_BUILTIN(js__string_to_upper);
JS_BUILTIN(js__string_to_locale_lower);
JS_BUILTIN(js__string_to_locale_upper);

// string_html.c: Annex B
JS_BUILTIN(js__string_anchor);
JS_BUILTIN(js__string_big);
JS_BUILTIN(js__string_blink);
JS_BUILTIN(js__string_bold);
JS_BUILTIN(js__string_fixed);
JS_BUILTIN(js__string_fontcolor);
JS_BUILTIN(js__string_fontsize);
JS_BUILTIN(js__string_char_code_at);
JS_BUILTIN(js__string_italics);
JS_BUILTIN(js__string_link);
JS_BUILTIN(js__string_small);
JS_BUILTIN(js__string_strike);
JS_BUILTIN(js__string_sub);
JS_BUILTIN(js__string_substr);
JS_BUILTIN(js__string_sup);

// string_iterator.c
JS_BUILTIN(js__string_iterator);

#endif
