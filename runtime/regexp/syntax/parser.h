// SPDX-License-Identifier: MIT
// What the files of the parser share: reading characters, errors, nodes. After the first error
// `failed` is set and everything returns at once; each loop looks at it.
#ifndef YIELDC_REGEXP_PARSER_H
#define YIELDC_REGEXP_PARSER_H

#include "runtime/regexp/syntax/sequence.h"
#include "runtime/regexp/syntax/tree.h"

#define JS_REGEXP_NONE UINT32_MAX // behind the last character

typedef struct JsRegexpNamed {
    JsRegexpName name;
    uint32_t at;        // where it stands
    bool is_hidden;     // in another alternative
    JsRegexpNode *node; // of references
} JsRegexpNamed;

typedef struct JsRegexpParser {
    JsRegexpTree *tree;
    JsRegexpPool *pool;
    JsRegexpError *error;
    const uint32_t *points;
    uint32_t count, at;
    unsigned flags; // at this place of the pattern
    bool failed, has_names;
    bool behind;          // in a lookbehind, which matches from its end to its beginning
    uint32_t group_count; // of the whole pattern
    uint32_t group;       // captures opened so far
    uint32_t levels;      // of groups and classes around this place
    JsRegexpNamed *names, *references;
    uint32_t name_count, name_capacity, reference_count, reference_capacity;
} JsRegexpParser;

enum { JS_REGEXP_LEVELS = 500 };

// The first error counts; it is about what stands from start to the present place. Returns false.
bool js__regexp_fail(JsRegexpParser *p, uint32_t start, const char *message);
// Passes on what a pool operation returned: out of memory fails the parse.
bool js__regexp_need(JsRegexpParser *p, bool done);
uint32_t js__regexp_peek(const JsRegexpParser *p, uint32_t ahead);
bool js__regexp_accept(JsRegexpParser *p, uint32_t c);
bool js__regexp_accept_text(JsRegexpParser *p, const char *text);
bool js__regexp_is_syntax_character(uint32_t c);
// With u or v the grammar has no Annex B forms.
static inline bool js__regexp_is_strict(const JsRegexpParser *p)
{
    return (p->flags & JS_REGEXP_POINTS) != 0;
}
static inline bool js__regexp_folds_unicode(const JsRegexpParser *p)
{
    return js__regexp_is_strict(p) && p->flags & JS_REGEXP_IGNORE_CASE;
}

// A node with the present flags. When memory is out, a node that stands for none: p->failed is set.
JsRegexpNode *js__regexp_node(JsRegexpParser *p, JsRegexpKind kind);
void js__regexp_add_child(JsRegexpNode *parent, JsRegexpNode *child);

// escape.c
// Behind `(?<` or `\k<`, with the `>`; false after an error.
bool js__regexp_group_name(JsRegexpParser *p, JsRegexpName *name);
// Behind a backslash: d, s, w, p and their kin, added to *set; false with nothing read if it is
// none.
bool js__regexp_class_escape(JsRegexpParser *p, JsRegexpSet *set);
// Behind a backslash, with v: p{...} of a property of strings; false with nothing read if it is
// none, or after an error.
bool js__regexp_strings_escape(JsRegexpParser *p, JsRegexpSequences *which);
// Behind a backslash: one character.
uint32_t js__regexp_character_escape(JsRegexpParser *p, bool in_class);
// Decimal digits, saturating; false if there are none.
bool js__regexp_number(JsRegexpParser *p, uint64_t *value);

// class.c: behind the `[`.
JsRegexpNode *js__regexp_class(JsRegexpParser *p);
// A property of strings outside of classes; it began at start.
JsRegexpNode *js__regexp_sequences(JsRegexpParser *p, JsRegexpSequences which, uint32_t start);
// A node that matches one character of the set, as the flags at this place have it.
JsRegexpNode *js__regexp_set_node(JsRegexpParser *p, const JsRegexpSet *set, bool is_negated);

#endif
