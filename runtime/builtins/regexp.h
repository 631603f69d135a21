// SPDX-License-Identifier: MIT
// RegExp objects (22.2): what regexp.c, regexp_symbols.c, regexp_iterator.c and console share.
#ifndef YIELDC_BUILTINS_REGEXP_H
#define YIELDC_BUILTINS_REGEXP_H

#include "runtime/builtins/builtin.h"
#include "runtime/regexp/program.h"
#include "runtime/value/string.h"

typedef struct JsRegExp {
    JsObject o;       // its first slot is lastIndex
    JsBytes *program; // a JsRegexpProgram; NULL until RegExpInitialize
    JsString *source; // as EscapeRegExpPattern gives it, which means the same as the pattern itself
    JsString *flags;  // [[OriginalFlags]]
    JsValues *names;  // of groups: an atom and its group's number in turn; NULL when there are none
    JsShape *plain;   // the shape it was made with
} JsRegExp;

static inline const JsRegexpProgram *js__regexp_program(const JsRegExp *re)
{
    return (const JsRegexpProgram *)(const void *)re->program->b;
}

// The ends of a match's captures: in place, or in a cell when there are many.
typedef struct JsRegExpMatch {
    int32_t *ends; // 2n and 2n + 1; -1: undefined
    int32_t local[32];
} JsRegExpMatch;

// A regexp with a known pattern. Its methods are reached without looking them up only if
// js__regexp_is_plain.
bool js__regexp_is_plain(Js *js, JsValue v);
// The match at `from` or behind it (sticky: there only) of a regexp's pattern in s: 1, 0, -1.
int js__regexp_find(Js *js, const JsRegExp *re, JsString *s, uint32_t from, bool sticky,
                    JsRegExpMatch *m);
// Capture n of a match in s: a string or undefined.
JsValue js__regexp_capture(Js *js, JsString *s, const JsRegExpMatch *m, uint32_t n);
// The object of named captures, undefined when there are no names; `indices`: their values are
// pairs of indices.
JsValue js__regexp_groups(Js *js, const JsRegExp *re, JsString *s, const JsRegExpMatch *m,
                          bool indices);
// lastIndex of a plain regexp if it is an index, else -1; and sets it.
int64_t js__regexp_last_index(const JsRegExp *re);
void js__regexp_put_last_index(Js *js, JsRegExp *re, uint32_t index);

// 22.2.7.1 RegExpExec: an array, null, or JS_EXCEPTION.
JsValue js__regexp_exec(Js *js, JsObject *r, JsString *s);
// 22.2.7.3 AdvanceStringIndex
double js__regexp_advance(const JsView *v, double index, bool unicode);
// 22.2.3.1 RegExpCreate, through a constructor. NULL: exception.
JsObject *js__regexp_construct(Js *js, JsValue constructor, JsValue pattern, JsString *flags);
// ToString(Get(rx, "flags")). NULL: exception.
JsString *js__regexp_flags(Js *js, JsObject *rx);

// regexp_legacy.c
// [[LegacyFeaturesEnabled]]: made by RegExp itself, not by a subclass.
bool js__regexp_has_legacy(Js *js, const JsRegExp *re);
// The part of programs that name RegExp.$1 and its kin.
struct js__part_regexp_legacy {
    bool (*add)(Js *js, JsObject *constructor); // the properties; false: exception
    void (*keep)(Js *js, const JsRegExp *re, JsString *s, const JsRegExpMatch *m); // a match
};
extern const struct js__part_regexp_legacy *const js_part_regexp_legacy
    __attribute__((weak, visibility("hidden")));
static inline const struct js__part_regexp_legacy *js__regexp_legacy(void)
{
    return &js_part_regexp_legacy ? js_part_regexp_legacy : NULL;
}

// regexp_symbols.c
JS_BUILTIN(js__regexp_match_method);
JS_BUILTIN(js__regexp_match_all);
JS_BUILTIN(js__regexp_replace);
JS_BUILTIN(js__regexp_search);
JS_BUILTIN(js__regexp_split);

// regexp_iterator.c
extern const JsIntrinsicDef js__regexp_string_iterator_prototype_def;
// 22.2.9.1 CreateRegExpStringIterator
JsValue js__regexp_string_iterator(Js *js, JsObject *r, JsString *s, bool global, bool unicode);

#endif
