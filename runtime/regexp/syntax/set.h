// SPDX-License-Identifier: MIT
// Sets of characters: the sorted places where membership changes. v[0] is the first member, v[1]
// the first behind it that is none, and so on; the count is even. Functions return false when out
// of memory.
#ifndef YIELDC_REGEXP_SET_H
#define YIELDC_REGEXP_SET_H

#include "runtime/regexp/syntax/pool.h"

#define JS_REGEXP_LAST 0x10ffffu

typedef struct JsRegexpSet {
    uint32_t *v;
    uint32_t count, capacity;
} JsRegexpSet;

typedef enum JsRegexpSetOp {
    JS_REGEXP_UNION,
    JS_REGEXP_INTERSECT,
    JS_REGEXP_SUBTRACT
} JsRegexpSetOp;

bool js__regexp_set_has(const JsRegexpSet *set, uint32_t c);
// Adds first..last; cheap when they lie behind all members.
bool js__regexp_set_add(JsRegexpPool *pool, JsRegexpSet *set, uint32_t first, uint32_t last);
// *set becomes *set op *other.
bool js__regexp_set_combine(JsRegexpPool *pool, JsRegexpSet *set, const JsRegexpSet *other,
                            JsRegexpSetOp op);
// *set becomes all other characters.
bool js__regexp_set_invert(JsRegexpPool *pool, JsRegexpSet *set);

// 22.2.2.7.3 Canonicalize: two characters are alike under the flag i if this gives the same;
// without u and v characters are code units. With u or v it is some member of the class, not always
// the one of CaseFolding.txt.
uint32_t js__regexp_fold(uint32_t c, bool unicode);
// Adds every character that is alike one of the set.
bool js__regexp_set_close(JsRegexpPool *pool, JsRegexpSet *set, bool unicode);

// \d, \s, \w (`which` is the letter in lower case); word characters with u or v and i are
// more. 22.2.2.9
bool js__regexp_set_escape(JsRegexpPool *pool, JsRegexpSet *set, uint32_t which,
                           bool unicode_ignore_case);
// \p{name} or \p{name=value} (22.2.2.9 UnicodeMatchProperty): 1, 0 when there is no such property,
// -1 out of memory.
int js__regexp_set_property(JsRegexpPool *pool, JsRegexpSet *set, const char *name,
                            const char *value);

#endif
