// SPDX-License-Identifier: MIT
// From the tree to words (22.2.2.3 to 22.2.2.9, as backtracking code instead of closures).
//
//     (a|b)*c       0 SPLIT 15   2 CLEAR 2 4   5 SAVE 2   7 SPLIT.. CHAR a.. CHAR b   SAVE 3   JUMP
//     0   15 CHAR c   MATCH
//
// In a lookbehind everything is compiled backwards: the terms of a sequence from the last to the
// first, characters before the position, the end of a capture first.
#include "runtime/regexp/program.h"
#include <stdlib.h>

enum { MOST_WORDS = 1 << 22 };

typedef struct Compiler {
    JsRegexpTree *tree;
    uint32_t *code;
    uint32_t count, capacity;
    uint32_t registers;
    bool failed;
    bool back; // in a lookbehind
} Compiler;

static void emit(Compiler *c, uint32_t word)
{
    if (c->count == c->capacity) {
        uint32_t larger = c->capacity ? c->capacity * 2 : 64;
        uint32_t *grown = larger > MOST_WORDS ? NULL : realloc(c->code, larger * sizeof *grown);
        if (!grown) {
            c->failed = true;
            c->count = 0;
        } else {
            c->code = grown;
            c->capacity = larger;
        }
    }
    if (!c->failed)
        c->code[c->count++] = word;
}

// An op whose last operand is a place that is not known yet; returns where to write it.
static uint32_t emit_to(Compiler *c, JsRegexpOp op)
{
    emit(c, op);
    emit(c, 0);
    return c->count - 1;
}

static void set_to(Compiler *c, uint32_t at)
{
    if (!c->failed)
        c->code[at] = c->count;
}

static void emit_op(Compiler *c, JsRegexpOp op)
{
    emit(c, c->back ? op + 1 : op);
}

static void emit_set(Compiler *c, const JsRegexpSet *set)
{
    uint32_t bits[8] = {0};
    for (uint32_t i = 0; i < 256; i++)
        if (js__regexp_set_has(set, i))
            bits[i / 32] |= 1u << i % 32;
    emit_op(c, JS_RE_SET);
    emit(c, set->count);
    for (int i = 0; i < 8; i++)
        emit(c, bits[i]);
    for (uint32_t i = 0; i < set->count; i++)
        emit(c, set->v[i]);
}

// The characters that a character node matches: false when out of memory.
static bool like_characters(Compiler *c, const JsRegexpNode *node, JsRegexpSet *set)
{
    return js__regexp_set_add(&c->tree->pool, set, node->c, node->c) &&
           (!(node->flags & JS_REGEXP_IGNORE_CASE) ||
            js__regexp_set_close(&c->tree->pool, set, node->flags & JS_REGEXP_POINTS));
}

// A set of one or two characters has an op of its own.
static void compile_set(Compiler *c, const JsRegexpSet *set)
{
    bool is_one = set->count == 2 && set->v[1] == set->v[0] + 1;
    bool is_two = set->count == 4 && set->v[1] == set->v[0] + 1 && set->v[3] == set->v[2] + 1;
    if (set->count == 2 && set->v[0] == 0 && set->v[1] > JS_REGEXP_LAST) {
        emit_op(c, JS_RE_ALL);
        return;
    }
    if (!is_one && !is_two) {
        emit_set(c, set);
        return;
    }
    emit_op(c, is_one ? JS_RE_CHAR : JS_RE_CHAR2);
    emit(c, set->v[0]);
    if (is_two)
        emit(c, set->v[2]);
}

static void compile_character(Compiler *c, const JsRegexpNode *node)
{
    JsRegexpSet set = {0};
    if (!like_characters(c, node, &set))
        c->failed = true;
    compile_set(c, &set);
}

// The least and, saturating, the greatest length that a node can match.
typedef struct Width {
    uint32_t min, max;
} Width;

static uint32_t add_widths(uint32_t a, uint32_t b)
{
    return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

static uint32_t times_width(uint32_t width, uint32_t count)
{
    uint64_t product = (uint64_t)width * count;
    return product > UINT32_MAX ? UINT32_MAX : (uint32_t)product;
}

static Width width_of(const JsRegexpNode *node)
{
    Width width = {0, 0};
    switch (node->kind) {
    case JS_REGEXP_CHARACTER:
    case JS_REGEXP_ANY:
    case JS_REGEXP_CLASS:
        return (Width){1, 2};
    case JS_REGEXP_SEQUENCE:
        for (const JsRegexpNode *child = node->first; child; child = child->next) {
            Width one = width_of(child);
            width = (Width){add_widths(width.min, one.min), add_widths(width.max, one.max)};
        }
        return width;
    case JS_REGEXP_ALTERNATIVES:
        width.min = UINT32_MAX;
        for (const JsRegexpNode *child = node->first; child; child = child->next) {
            Width one = width_of(child);
            width.min = one.min < width.min ? one.min : width.min;
            width.max = one.max > width.max ? one.max : width.max;
        }
        return width;
    case JS_REGEXP_GROUP:
        return width_of(node->first);
    case JS_REGEXP_BACKREFERENCE:
        return (Width){0, UINT32_MAX};
    case JS_REGEXP_REPEAT:
        width = width_of(node->first);
        return (Width){times_width(width.min, node->min), times_width(width.max, node->max)};
    default:
        return width;
    }
}

static void compile(Compiler *c, const JsRegexpNode *node);

static void compile_sequence(Compiler *c, const JsRegexpNode *node)
{
    if (c->back)
        for (const JsRegexpNode *child = node->last; child; child = child->previous)
            compile(c, child);
    else
        for (const JsRegexpNode *child = node->first; child; child = child->next)
            compile(c, child);
}

static void compile_alternatives(Compiler *c, const JsRegexpNode *node)
{
    uint32_t ends = 0; // the jumps to the end, each holding the place of the one before
    for (const JsRegexpNode *child = node->first; child; child = child->next) {
        uint32_t next = child->next ? emit_to(c, JS_RE_SPLIT) : 0;
        compile(c, child);
        if (!child->next)
            break;
        uint32_t end = emit_to(c, JS_RE_JUMP);
        if (c->failed)
            return;
        c->code[end] = ends;
        ends = end;
        set_to(c, next);
    }
    while (ends && !c->failed) {
        uint32_t earlier = c->code[ends];
        set_to(c, ends);
        ends = earlier;
    }
}

static void compile_group(Compiler *c, const JsRegexpNode *node)
{
    uint32_t first = node->group * 2;
    emit(c, JS_RE_SAVE);
    emit(c, c->back ? first + 1 : first);
    compile(c, node->first);
    emit(c, JS_RE_SAVE);
    emit(c, c->back ? first : first + 1);
}

static void compile_look(Compiler *c, const JsRegexpNode *node)
{
    bool back = c->back;
    uint32_t height = c->registers, to = 0;
    c->registers += 2;
    c->back = node->behind;
    emit(c, node->negated ? JS_RE_NOT : JS_RE_LOOK);
    emit(c, height);
    if (node->negated) {
        emit(c, 0);
        to = c->count - 1;
    }
    compile(c, node->first);
    emit(c, node->negated ? JS_RE_NOT_END : JS_RE_LOOK_END);
    emit(c, height);
    if (node->negated)
        set_to(c, to);
    c->back = back;
}

static void compile_reference(Compiler *c, const JsRegexpNode *node)
{
    emit(c, JS_RE_REFERENCE);
    emit(c, c->back);
    emit(c, (node->flags & JS_REGEXP_IGNORE_CASE) != 0);
    emit(c, node->group_count);
    for (uint32_t i = 0; i < node->group_count; i++)
        emit(c, node->groups[i]);
}

static bool is_one_character(const JsRegexpNode *node)
{
    return node->kind == JS_REGEXP_CHARACTER || node->kind == JS_REGEXP_ANY ||
           node->kind == JS_REGEXP_CLASS;
}

// A greedy repetition of a single character.
static void compile_run(Compiler *c, const JsRegexpNode *node)
{
    emit(c, JS_RE_RUN);
    emit(c, node->min);
    emit(c, node->max);
    emit(c, 0);
    uint32_t to = c->count - 1;
    compile(c, node->first);
    set_to(c, to);
}

// One round: its captures are undefined again (22.2.2.3.1 step 4).
static void compile_round(Compiler *c, const JsRegexpNode *node)
{
    if (node->group_end > node->group) {
        emit(c, JS_RE_CLEAR);
        emit(c, node->group * 2);
        emit(c, node->group_end * 2);
    }
    compile(c, node->first);
}

// *, ? and + without a counter. A round that may be empty must not be (22.2.2.3.1 step 2.b).
static void compile_simple_repeat(Compiler *c, const JsRegexpNode *node, bool may_be_empty)
{
    uint32_t start = c->count, position = 0, end = 0;
    if (node->min == 0) {
        end = emit_to(c, node->lazy ? JS_RE_SPLIT_TO : JS_RE_SPLIT);
        if (may_be_empty) {
            position = c->registers++;
            emit(c, JS_RE_SAVE);
            emit(c, position);
        }
    }
    compile_round(c, node);
    if (node->min == 0 && may_be_empty) {
        emit(c, JS_RE_ADVANCED);
        emit(c, position);
    }
    if (node->min) {
        emit(c, node->lazy ? JS_RE_SPLIT : JS_RE_SPLIT_TO);
        emit(c, start);
    } else if (node->max == JS_REGEXP_INFINITE) {
        emit(c, JS_RE_JUMP);
        emit(c, start);
    }
    if (node->min == 0)
        set_to(c, end);
}

static void compile_counted_repeat(Compiler *c, const JsRegexpNode *node, uint32_t min,
                                   bool may_be_empty)
{
    uint32_t counter = c->registers++, position = 0;
    emit(c, JS_RE_ZERO);
    emit(c, counter);
    uint32_t start = c->count;
    emit(c, JS_RE_LOOP);
    emit(c, counter);
    emit(c, min);
    emit(c, node->max);
    emit(c, node->lazy);
    emit(c, 0);
    uint32_t end = c->count - 1;
    emit(c, JS_RE_COUNT);
    emit(c, counter);
    if (may_be_empty) {
        position = c->registers++;
        emit(c, JS_RE_SAVE);
        emit(c, position);
    }
    compile_round(c, node);
    if (may_be_empty) {
        emit(c, JS_RE_ADVANCED_PAST);
        emit(c, position);
        emit(c, counter);
        emit(c, min);
    }
    emit(c, JS_RE_JUMP);
    emit(c, start);
    set_to(c, end);
}

static void compile_repeat(Compiler *c, const JsRegexpNode *node)
{
    Width width = width_of(node->first);
    uint32_t min = node->min;
    bool may_be_empty = width.min == 0;
    if (node->max == 0)
        return;
    if (width.max == 0 && min > 1)
        min = 1; // rounds that match nothing are all alike
    if (!c->back && !node->lazy && is_one_character(node->first))
        compile_run(c, node);
    else if (min == 1 && node->max == 1)
        compile_round(c, node);
    else if ((min == 0 && (node->max == 1 || node->max == JS_REGEXP_INFINITE)) ||
             (min == 1 && node->max == JS_REGEXP_INFINITE && !may_be_empty))
        compile_simple_repeat(c, node, may_be_empty);
    else
        compile_counted_repeat(c, node, min, may_be_empty);
}

static void compile(Compiler *c, const JsRegexpNode *node)
{
    bool multiline = node->flags & JS_REGEXP_MULTILINE;
    switch (node->kind) {
    case JS_REGEXP_EMPTY:
        break;
    case JS_REGEXP_CHARACTER:
        compile_character(c, node);
        break;
    case JS_REGEXP_ANY:
        emit_op(c, node->flags & JS_REGEXP_DOT_ALL ? JS_RE_ALL : JS_RE_ANY);
        break;
    case JS_REGEXP_CLASS:
        compile_set(c, &node->set);
        break;
    case JS_REGEXP_SEQUENCE:
        compile_sequence(c, node);
        break;
    case JS_REGEXP_ALTERNATIVES:
        compile_alternatives(c, node);
        break;
    case JS_REGEXP_GROUP:
        compile_group(c, node);
        break;
    case JS_REGEXP_BACKREFERENCE:
        compile_reference(c, node);
        break;
    case JS_REGEXP_BEGIN:
        emit(c, multiline ? JS_RE_LINE_BEGIN : JS_RE_INPUT_BEGIN);
        break;
    case JS_REGEXP_END:
        emit(c, multiline ? JS_RE_LINE_END : JS_RE_INPUT_END);
        break;
    case JS_REGEXP_BOUNDARY:
        emit(c, JS_RE_BOUNDARY);
        emit(c, node->negated);
        emit(c, (node->flags & JS_REGEXP_POINTS) && (node->flags & JS_REGEXP_IGNORE_CASE));
        break;
    case JS_REGEXP_LOOK:
        compile_look(c, node);
        break;
    case JS_REGEXP_REPEAT:
        compile_repeat(c, node);
        break;
    }
}

// Where a match can begin. Adds to `first` the characters below 256 that the node may begin with;
// true when what follows it counts too, because it can be empty or says nothing.
static bool add_first(Compiler *c, const JsRegexpNode *node, uint32_t first[8])
{
    JsRegexpSet set = {0};
    bool goes_on = true;
    switch (node->kind) {
    case JS_REGEXP_CHARACTER:
    case JS_REGEXP_CLASS:
        if (node->kind == JS_REGEXP_CLASS)
            set = node->set;
        else if (!like_characters(c, node, &set))
            c->failed = true;
        for (uint32_t i = 0; i < 256; i++)
            if (js__regexp_set_has(&set, i))
                first[i / 32] |= 1u << i % 32;
        return false;
    case JS_REGEXP_ANY:
        memset(first, 0xff, 8 * sizeof *first);
        return false;
    case JS_REGEXP_SEQUENCE:
        for (const JsRegexpNode *child = node->first; child && goes_on; child = child->next)
            goes_on = add_first(c, child, first);
        return goes_on;
    case JS_REGEXP_ALTERNATIVES:
        goes_on = false;
        for (const JsRegexpNode *child = node->first; child; child = child->next)
            goes_on |= add_first(c, child, first);
        return goes_on;
    case JS_REGEXP_GROUP:
        return add_first(c, node->first, first);
    case JS_REGEXP_REPEAT:
        return (node->max == 0 || add_first(c, node->first, first)) || node->min == 0;
    case JS_REGEXP_BACKREFERENCE: // may be any text, or none
        memset(first, 0xff, 8 * sizeof *first);
        return true;
    default:
        return true;
    }
}

// Whether a match of the node stands on ^ without the m flag somewhere, whatever way it takes. As
// matching goes forward from its beginning, that beginning is position 0 then.
static bool is_at_begin(const JsRegexpNode *node)
{
    switch (node->kind) {
    case JS_REGEXP_BEGIN:
        return !(node->flags & JS_REGEXP_MULTILINE);
    case JS_REGEXP_SEQUENCE:
        for (const JsRegexpNode *child = node->first; child; child = child->next)
            if (is_at_begin(child))
                return true;
        return false;
    case JS_REGEXP_ALTERNATIVES:
        for (const JsRegexpNode *child = node->first; child; child = child->next)
            if (!is_at_begin(child))
                return false;
        return true;
    case JS_REGEXP_GROUP:
        return is_at_begin(node->first);
    case JS_REGEXP_REPEAT:
        return node->min > 0 && is_at_begin(node->first);
    case JS_REGEXP_LOOK: // a lookbehind goes back from its beginning
        return !node->behind && !node->negated && is_at_begin(node->first);
    default:
        return false;
    }
}

// The number of the only bit that is set, else 0.
static uint8_t only_bit(const uint32_t bits[8])
{
    uint32_t found = 0, count = 0;
    for (uint32_t i = 0; i < 256; i++)
        if (bits[i / 32] >> i % 32 & 1) {
            found = i;
            count++;
        }
    return count == 1 ? (uint8_t)found : 0;
}

JsRegexpProgram *js__regexp_compile(JsRegexpTree *tree)
{
    Compiler c = {.tree = tree, .registers = (tree->group_count + 1) * 2};
    JsRegexpProgram head = {.group_count = tree->group_count + 1, .flags = tree->flags};
    head.has_first = !add_first(&c, tree->root, head.first);
    head.only_first = only_bit(head.first);
    head.at_begin = is_at_begin(tree->root);
    compile(&c, tree->root);
    emit(&c, JS_RE_MATCH);
    JsRegexpProgram *program = c.failed ? NULL : malloc(sizeof *program + c.count * sizeof *c.code);
    if (program) {
        head.count = c.count;
        head.register_count = c.registers;
        *program = head;
        memcpy(program->code, c.code, c.count * sizeof *c.code);
    }
    free(c.code);
    return program;
}
