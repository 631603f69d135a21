// SPDX-License-Identifier: MIT
// The syntax of regular expressions (22.2.1 with B.1.2): flags, patterns, and the tree of a
// pattern.
//
// A pattern is given as its characters: code points with the flags u or v, else code units. Knows
// neither Js nor heap; the transpiler checks literals with it.
#ifndef YIELDC_REGEXP_TREE_H
#define YIELDC_REGEXP_TREE_H

#include "runtime/regexp/syntax/set.h"

#define JS_REGEXP_INDICES 1                                           // d
#define JS_REGEXP_GLOBAL 2                                            // g
#define JS_REGEXP_IGNORE_CASE 4                                       // i
#define JS_REGEXP_MULTILINE 8                                         // m
#define JS_REGEXP_DOT_ALL 16                                          // s
#define JS_REGEXP_UNICODE 32                                          // u
#define JS_REGEXP_UNICODE_SETS 64                                     // v
#define JS_REGEXP_STICKY 128                                          // y
#define JS_REGEXP_POINTS (JS_REGEXP_UNICODE | JS_REGEXP_UNICODE_SETS) // characters are code points

typedef enum JsRegexpKind {
    JS_REGEXP_EMPTY,
    JS_REGEXP_CHARACTER,     // c
    JS_REGEXP_ANY,           // .
    JS_REGEXP_CLASS,         // set: what the character must be in, letter case included
    JS_REGEXP_SEQUENCE,      // children
    JS_REGEXP_ALTERNATIVES,  // children
    JS_REGEXP_GROUP,         // child; capture `group`
    JS_REGEXP_BACKREFERENCE, // groups: those that the number or name means, at most one of which
                             // has matched
    JS_REGEXP_BEGIN,         // ^
    JS_REGEXP_END,           // $
    JS_REGEXP_BOUNDARY,      // \b; negated: \B
    JS_REGEXP_LOOK,          // child; negated, behind
    JS_REGEXP_REPEAT         // child; min, max, lazy; captures group .. group_end stand in it
} JsRegexpKind;

#define JS_REGEXP_INFINITE UINT32_MAX

typedef struct JsRegexpNode JsRegexpNode;
struct JsRegexpNode {
    JsRegexpKind kind;
    unsigned flags; // i, m, s as modifiers left them; u, v
    bool negated, behind, lazy;
    uint32_t c;
    uint32_t group, group_end; // group_end is the first one behind
    uint32_t min, max;
    JsRegexpSet set;
    const uint32_t *groups;
    uint32_t group_count;
    JsRegexpNode *first, *last; // children
    JsRegexpNode *next, *previous;
};

typedef struct JsRegexpName {
    const uint16_t *units;
    uint32_t length;
    uint32_t group;
} JsRegexpName;

typedef struct JsRegexpTree {
    JsRegexpPool pool;
    JsRegexpNode *root;
    unsigned flags;
    uint32_t group_count; // captures, without the whole match
    JsRegexpName *names;  // by group; one name may stand at several
    uint32_t name_count;
} JsRegexpTree;

// Why a pattern is none: the message, and which of its characters it is about (end excluded). ""
// out of memory.
typedef struct JsRegexpError {
    const char *message;
    uint32_t start, end;
} JsRegexpError;

// Parses the pattern. False, with *error filled and *tree empty, when it is none or memory is out.
// js_regexp_release frees the tree.
bool js_regexp_parse(JsRegexpTree *tree, const uint32_t *points, uint32_t count, unsigned flags,
                     JsRegexpError *error);
void js_regexp_release(JsRegexpTree *tree);
// The flag of a letter, 0 when it is none.
unsigned js_regexp_flag(uint32_t letter);

#endif
