// SPDX-License-Identifier: MIT
// Compiled patterns: words that match.c runs (22.2.2). Positions and counters live in registers;
// registers 2n and 2n+1 are the ends of capture n (0: the match), -1 while it has not matched.
//
// Matching backtracks on a stack of its own: a choice is where to go on and the position to go back
// to; between choices stand the old values of registers that were set since, so that going back
// restores them.
#ifndef YIELDC_REGEXP_PROGRAM_H
#define YIELDC_REGEXP_PROGRAM_H

#include "runtime/regexp/syntax/tree.h"
#include "runtime/value/string.h"

// Operands in brackets. The character ops come in pairs, the second matches what stands before the
// position.
typedef enum JsRegexpOp {
    JS_RE_CHAR, // [c]
    JS_RE_CHAR_BACK,
    JS_RE_CHAR2, // [c d] either
    JS_RE_CHAR2_BACK,
    JS_RE_ANY, // no line terminator
    JS_RE_ANY_BACK,
    JS_RE_ALL,
    JS_RE_ALL_BACK,
    JS_RE_SET, // [n, 8 words: the first 256 characters, n boundaries]
    JS_RE_SET_BACK,
    JS_RE_MATCH,
    JS_RE_FAIL,
    JS_RE_INPUT_BEGIN,
    JS_RE_LINE_BEGIN,
    JS_RE_INPUT_END,
    JS_RE_LINE_END,
    JS_RE_BOUNDARY, // [is negated, is unicode and ignores case]
    JS_RE_JUMP,     // [to]
    JS_RE_SPLIT,    // [to] goes on; then from `to`
    JS_RE_SPLIT_TO, // [to] goes to `to`; then on
    JS_RE_SAVE,     // [register] gets the position
    JS_RE_CLEAR,    // [first, end] registers get -1
    JS_RE_ZERO,     // [register]
    JS_RE_LOOP, // [counter, min, max, is lazy, to] one more round, or to `to`, or first the one and
                // then the other
    JS_RE_COUNT,         // [counter] one more
    JS_RE_ADVANCED,      // [register] fails if the position is still that
    JS_RE_ADVANCED_PAST, // [register, counter, min] the same, of rounds past min
    JS_RE_RUN, // [min, max, to] the character op that follows, as often as it can; then from `to`
    JS_RE_REFERENCE, // [is behind, ignores case, n, n groups]
    JS_RE_LOOK,     // [height] remembers the stack's height and, in the next register, the position
    JS_RE_LOOK_END, // [height] forgets the choices since, goes back to the position
    JS_RE_NOT,      // [height, to] as LOOK; when what follows fails, goes on from `to`
    JS_RE_NOT_END   // [height] fails, with the choices since forgotten
} JsRegexpOp;

typedef struct JsRegexpProgram {
    uint32_t count;       // of words
    uint32_t group_count; // captures, with the whole match
    uint32_t register_count;
    uint32_t flags;
    // Which of the first 256 characters a match may begin with; all others may. Not to be asked
    // when a match may be empty.
    bool has_first;
    bool at_begin;      // a match can only begin at position 0
    uint8_t only_first; // the only one of these, if there is one and it is not 0
    uint32_t first[8];
    uint32_t code[];
} JsRegexpProgram;

// Compiles a tree. A malloc'd program, NULL when out of memory or when the program would be
// unreasonably large.
JsRegexpProgram *js__regexp_compile(JsRegexpTree *tree);

// Looks for the first match that begins at `from` or behind it (sticky: there only). 1 and the
// captures' ends in `captures` (2 * group_count), 0, or -1 when the backtrack stack would be too
// large.
int js__regexp_match(const JsRegexpProgram *program, const JsView *input, uint32_t from,
                     bool sticky, int32_t *captures);

#endif
