// SPDX-License-Identifier: MIT
// The properties of strings (22.2.1, table 69): sequences of characters that are one emoji.
//
// Their data is a part that a program has if it may use them (yieldc/parts.def); who links this folder without yieldc's
// headers defines js_part_regexp_sequences.
#ifndef YIELDC_REGEXP_SEQUENCE_H
#define YIELDC_REGEXP_SEQUENCE_H

#include "runtime/regexp/syntax/set.h"

typedef enum JsRegexpSequences {
    JS_REGEXP_BASIC_EMOJI,
    JS_REGEXP_KEYCAP,
    JS_REGEXP_MODIFIER,
    JS_REGEXP_FLAG,
    JS_REGEXP_TAG,
    JS_REGEXP_ZWJ,
    JS_REGEXP_RGI_EMOJI, // all of the above
    JS_REGEXP_SEQUENCES
} JsRegexpSequences;

// Takes one string; false ends it.
typedef bool JsRegexpTake(void *context, const uint32_t *points, uint32_t length);

struct js__part_regexp_sequences {
    // Gives each string of the property once; false when out of memory, or when take returned it.
    bool (*each)(JsRegexpPool *pool, JsRegexpSequences which, JsRegexpTake *take, void *context);
};

extern const struct js__part_regexp_sequences js__part_regexp_sequences;
extern const struct js__part_regexp_sequences *const js_part_regexp_sequences
    __attribute__((weak, visibility("hidden")));

// The message of the error that a program without them gets.
extern const char js__regexp_no_sequences[];

#endif
