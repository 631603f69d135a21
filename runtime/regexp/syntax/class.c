// SPDX-License-Identifier: MIT
// Character classes: plain ones, and with the flag v the set notation, whose members may be
// strings.
//
// Letter case: without v, what is alike some member is added when the class is complete, before `^`
// inverts it. With v it is added to each operand, so that intersection, subtraction and `^` work on
// whole classes of like characters, which is what MaybeSimpleCaseFolding amounts to.
#include "runtime/regexp/syntax/parser.h"
#include <stdlib.h>
#include <string.h>

static bool folds(const JsRegexpParser *p)
{
    return p->flags & JS_REGEXP_IGNORE_CASE;
}

static bool close_set(JsRegexpParser *p, JsRegexpSet *set)
{
    return !folds(p) ||
           js__regexp_need(p, js__regexp_set_close(p->pool, set, js__regexp_is_strict(p)));
}

JsRegexpNode *js__regexp_set_node(JsRegexpParser *p, const JsRegexpSet *set, bool is_negated)
{
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_CLASS);
    if (!node)
        return NULL;
    node->set = *set;
    if (close_set(p, &node->set) && is_negated)
        js__regexp_need(p, js__regexp_set_invert(p->pool, &node->set));
    return node;
}

static void add_range(JsRegexpParser *p, JsRegexpSet *set, uint32_t first, uint32_t last)
{
    js__regexp_need(p, js__regexp_set_add(p->pool, set, first, last));
}

// Plain classes.

// One ClassAtom: its character, or JS_REGEXP_NONE for a class escape, whose members are added.
static uint32_t read_atom(JsRegexpParser *p, JsRegexpSet *set)
{
    uint32_t c = js__regexp_peek(p, 0);
    p->at++;
    if (c != '\\')
        return c;
    if (js__regexp_accept(p, 'b'))
        return '\b';
    if (js__regexp_class_escape(p, set))
        return JS_REGEXP_NONE;
    return js__regexp_character_escape(p, true);
}

static void add_atom(JsRegexpParser *p, JsRegexpSet *set, uint32_t c)
{
    if (c != JS_REGEXP_NONE)
        add_range(p, set, c, c);
}

static JsRegexpNode *plain_class(JsRegexpParser *p, uint32_t start)
{
    JsRegexpSet set = {0};
    bool is_negated = js__regexp_accept(p, '^');
    while (!p->failed && !js__regexp_accept(p, ']')) {
        if (p->at >= p->count) {
            js__regexp_fail(p, start, "a character class is not closed");
            return NULL;
        }
        uint32_t first = p->at, low = read_atom(p, &set), next = js__regexp_peek(p, 1);
        if (js__regexp_peek(p, 0) != '-' || next == ']' || next == JS_REGEXP_NONE) {
            add_atom(p, &set, low);
            continue;
        }
        p->at++;
        uint32_t high = read_atom(p, &set);
        if (low != JS_REGEXP_NONE && high != JS_REGEXP_NONE) {
            if (low > high)
                js__regexp_fail(p, first, "the ends of a range are out of order");
            else
                add_range(p, &set, low, high);
            continue;
        }
        if (js__regexp_is_strict(p))
            js__regexp_fail(p, first, "a class can't be the end of a range");
        add_atom(p, &set, low); // B.1.2.8.1: the hyphen is a character
        add_range(p, &set, '-', '-');
        add_atom(p, &set, high);
    }
    return p->failed ? NULL : js__regexp_set_node(p, &set, is_negated);
}

// Set notation (22.2.1 ClassSetExpression).

typedef struct String {
    uint32_t *points;
    uint32_t length, capacity; // never 1: those are in the set
} String;

typedef struct Operand {
    JsRegexpSet set;
    String *strings;
    uint32_t count, capacity;
    uint32_t character; // of a ClassSetCharacter, which may begin a range; else JS_REGEXP_NONE
    bool may_have_strings;
} Operand;

static Operand parse_set(JsRegexpParser *p, uint32_t start);

// 22.2.1 ClassSetReservedDoublePunctuator
static bool is_reserved_pair(const JsRegexpParser *p)
{
    uint32_t c = js__regexp_peek(p, 0);
    return c < 0x80 && c && c == js__regexp_peek(p, 1) && strchr("&!#$%*+,.:;<=>?@^`~", (int)c);
}

// One ClassSetCharacter.
static uint32_t read_set_character(JsRegexpParser *p)
{
    uint32_t start = p->at, c = js__regexp_peek(p, 0);
    bool is_reserved = is_reserved_pair(p);
    p->at++;
    if (c == '\\') {
        uint32_t next = js__regexp_peek(p, 0);
        if (next < 0x80 && next &&
            strchr("&-!#%,:;<=>@`~", (int)next)) { // ClassSetReservedPunctuator
            p->at++;
            return next;
        }
        if (js__regexp_accept(p, 'b'))
            return '\b';
        return js__regexp_character_escape(p, false);
    }
    if (c == JS_REGEXP_NONE || is_reserved || (c < 0x80 && c && strchr("()[]{}/-|", (int)c)))
        js__regexp_fail(p, start, "this character needs a backslash in a class with the flag 'v'");
    return c;
}

static bool like(const JsRegexpParser *p, uint32_t a, uint32_t b)
{
    return a == b || (folds(p) && js__regexp_fold(a, true) == js__regexp_fold(b, true));
}

static bool has_string(const JsRegexpParser *p, const Operand *operand, const String *string)
{
    for (uint32_t i = 0; i < operand->count; i++) {
        const String *other = &operand->strings[i];
        uint32_t j = 0;
        while (other->length == string->length && j < string->length &&
               like(p, other->points[j], string->points[j]))
            j++;
        if (other->length == string->length && j == string->length)
            return true;
    }
    return false;
}

static void add_string(JsRegexpParser *p, Operand *operand, const String *string)
{
    if (string->length == 1)
        add_range(p, &operand->set, string->points[0], string->points[0]);
    else if (!has_string(p, operand, string))
        js__regexp_need(p, js__regexp_append(p->pool, &operand->strings, &operand->count,
                                             &operand->capacity, string, sizeof *string));
}

// \q{abc|d}
static void read_strings(JsRegexpParser *p, Operand *operand, uint32_t start)
{
    String string = {0};
    if (!js__regexp_accept(p, '{'))
        js__regexp_fail(p, start, "\\q needs braces");
    while (!p->failed) {
        bool ends = js__regexp_accept(p, '}');
        if (ends || js__regexp_accept(p, '|')) {
            operand->may_have_strings |= string.length != 1;
            add_string(p, operand, &string);
            string = (String){0};
            if (ends)
                break;
        } else {
            uint32_t c = read_set_character(p);
            js__regexp_need(p, js__regexp_append(p->pool, &string.points, &string.length,
                                                 &string.capacity, &c, sizeof c));
        }
    }
    close_set(p, &operand->set);
}

static Operand read_operand(JsRegexpParser *p)
{
    uint32_t start = p->at;
    Operand operand = {.character = JS_REGEXP_NONE};
    if (js__regexp_accept(p, '[')) {
        if (++p->levels > JS_REGEXP_LEVELS)
            js__regexp_fail(p, start, "classes are nested too deeply");
        else
            operand = parse_set(p, start);
        p->levels--;
        return operand;
    }
    if (js__regexp_accept_text(p, "\\q")) {
        read_strings(p, &operand, start);
        return operand;
    }
    if (js__regexp_accept(p, '\\')) {
        if (js__regexp_class_escape(p, &operand.set)) {
            close_set(p, &operand.set);
            return operand;
        }
        p->at--;
    }
    operand.character = read_set_character(p);
    if (!p->failed) {
        add_range(p, &operand.set, operand.character, operand.character);
        close_set(p, &operand.set);
    }
    return operand;
}

// *all becomes *all op *more.
static void combine(JsRegexpParser *p, Operand *all, const Operand *more, JsRegexpSetOp op)
{
    js__regexp_need(p, js__regexp_set_combine(p->pool, &all->set, &more->set, op));
    if (op == JS_REGEXP_UNION) {
        for (uint32_t i = 0; i < more->count; i++)
            add_string(p, all, &more->strings[i]);
        all->may_have_strings |= more->may_have_strings;
        return;
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->count; i++)
        if (has_string(p, more, &all->strings[i]) == (op == JS_REGEXP_INTERSECT))
            all->strings[kept++] = all->strings[i];
    all->count = kept;
    if (op == JS_REGEXP_INTERSECT)
        all->may_have_strings &= more->may_have_strings;
}

// The operands after the first of a && or -- chain, which can't be mixed with anything else.
static void parse_chain(JsRegexpParser *p, Operand *all, const char *operator)
{
    bool is_intersection = operator[0] == '&';
    while (!p->failed && js__regexp_peek(p, 0) != ']') {
        uint32_t start = p->at;
        if (!js__regexp_accept_text(p, operator) ||
            (is_intersection && js__regexp_peek(p, 0) == '&')) {
            p->at++;
            js__regexp_fail(p, start, "operators of a class can't be mixed");
            break;
        }
        Operand more = read_operand(p);
        combine(p, all, &more, is_intersection ? JS_REGEXP_INTERSECT : JS_REGEXP_SUBTRACT);
    }
}

static void parse_union(JsRegexpParser *p, Operand *all, Operand operand, uint32_t first)
{
    for (;;) {
        if (js__regexp_peek(p, 0) == '-' && js__regexp_peek(p, 1) != '-') {
            p->at++;
            Operand high = read_operand(p);
            if (!p->failed &&
                (operand.character == JS_REGEXP_NONE || high.character == JS_REGEXP_NONE))
                js__regexp_fail(p, first, "a class can't be the end of a range");
            else if (!p->failed && operand.character > high.character)
                js__regexp_fail(p, first, "the ends of a range are out of order");
            if (!p->failed) {
                add_range(p, &operand.set, operand.character, high.character);
                close_set(p, &operand.set);
            }
        }
        combine(p, all, &operand, JS_REGEXP_UNION);
        if (p->failed || js__regexp_peek(p, 0) == ']' || p->at >= p->count)
            return;
        first = p->at;
        operand = read_operand(p);
    }
}

// Behind `[`, up to and with `]`.
static Operand parse_set(JsRegexpParser *p, uint32_t start)
{
    bool is_negated = js__regexp_accept(p, '^');
    Operand all = {0};
    if (js__regexp_peek(p, 0) != ']') {
        uint32_t first = p->at;
        Operand operand = read_operand(p);
        bool is_intersection = js__regexp_peek(p, 0) == '&' && js__regexp_peek(p, 1) == '&';
        bool is_difference = js__regexp_peek(p, 0) == '-' && js__regexp_peek(p, 1) == '-';
        if (is_intersection || is_difference) {
            all = operand;
            parse_chain(p, &all, is_intersection ? "&&" : "--");
        } else {
            parse_union(p, &all, operand, first);
        }
    }
    if (!p->failed && !js__regexp_accept(p, ']'))
        js__regexp_fail(p, start, "a character class is not closed");
    if (is_negated && all.may_have_strings)
        js__regexp_fail(p, start, "a negated class can't contain strings");
    if (is_negated && !p->failed)
        js__regexp_need(p, js__regexp_set_invert(p->pool, &all.set));
    all.character = JS_REGEXP_NONE;
    return all;
}

static int by_length(const void *a, const void *b)
{
    const String *first = a, *second = b;
    return first->length < second->length ? 1 : first->length > second->length ? -1 : 0;
}

static JsRegexpNode *string_node(JsRegexpParser *p, const String *string)
{
    JsRegexpNode *sequence = js__regexp_node(p, JS_REGEXP_SEQUENCE);
    for (uint32_t i = 0; i < string->length; i++) {
        JsRegexpNode *character = js__regexp_node(p, JS_REGEXP_CHARACTER);
        if (character)
            character->c = string->points[i];
        js__regexp_add_child(sequence, character);
    }
    return sequence;
}

// 22.2.2.7 CompileAtom: the longest strings are tried first, the empty one last.
static JsRegexpNode *set_class(JsRegexpParser *p, uint32_t start)
{
    Operand all = parse_set(p, start);
    if (p->failed)
        return NULL;
    JsRegexpNode *single = js__regexp_set_node(p, &all.set, false);
    if (!all.count)
        return single;
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_ALTERNATIVES);
    qsort(all.strings, all.count, sizeof *all.strings, by_length);
    for (uint32_t i = 0; i <= all.count; i++) {
        if (single && (i == all.count || !all.strings[i].length)) {
            js__regexp_add_child(node, single);
            single = NULL;
        }
        if (i < all.count)
            js__regexp_add_child(node, string_node(p, &all.strings[i]));
    }
    return node;
}

JsRegexpNode *js__regexp_class(JsRegexpParser *p)
{
    uint32_t start = p->at - 1;
    return p->flags & JS_REGEXP_UNICODE_SETS ? set_class(p, start) : plain_class(p, start);
}
