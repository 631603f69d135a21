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

typedef struct Taking {
    JsRegexpParser *p;
    Operand *operand;
} Taking;

static bool take(void *context, const uint32_t *points, uint32_t length)
{
    const Taking *t = context;
    String string = {.points = NULL};
    if (length == 1)
        return js__regexp_set_add(t->p->pool, &t->operand->set, points[0], points[0]);
    for (uint32_t i = 0; i < length; i++)
        if (!js__regexp_append(t->p->pool, &string.points, &string.length, &string.capacity,
                               &points[i], sizeof points[i]))
            return false;
    return js__regexp_append(t->p->pool, &t->operand->strings, &t->operand->count,
                             &t->operand->capacity, &string, sizeof string);
}

const char js__regexp_no_sequences[] = "properties of strings are not linked";

static void read_sequences(JsRegexpParser *p, Operand *operand, JsRegexpSequences which,
                           uint32_t start)
{
    Taking taking = {p, operand};
    operand->may_have_strings = true;
    if (!&js_part_regexp_sequences || !js_part_regexp_sequences)
        js__regexp_fail(p, start, js__regexp_no_sequences);
    else
        js__regexp_need(p, js_part_regexp_sequences->each(p->pool, which, take, &taking));
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
        JsRegexpSequences which;
        if (js__regexp_strings_escape(p, &which)) {
            read_sequences(p, &operand, which, start);
            return operand;
        }
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
        for (uint32_t i = 0; all->count && i < more->count; i++)
            add_string(p, all, &more->strings[i]);
        if (!all->count) {
            all->strings = more->strings;
            all->count = more->count;
            all->capacity = more->capacity;
        }
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

// Strings as alternatives. The longest is tried first (22.2.2.7 CompileAtom), which is so when
// those with the same beginning stand together, each behind those that go on from it. Backwards the
// candidates of a place have the end in common instead: they are sorted by length there.

// Strings of one place are compared with each other, so that the order has no need of a context.
typedef struct Place {
    const String *string;
    const uint32_t *keys; // its characters, like ones the same
} Place;

static int by_text(const void *a, const void *b)
{
    const Place *first = a, *second = b;
    uint32_t n = first->string->length, m = second->string->length;
    for (uint32_t i = 0; i < n && i < m; i++)
        if (first->keys[i] != second->keys[i])
            return first->keys[i] < second->keys[i] ? -1 : 1;
    return n > m ? -1 : n < m;
}

static int by_length(const void *a, const void *b)
{
    uint32_t n = ((const Place *)a)->string->length, m = ((const Place *)b)->string->length;
    return n > m ? -1 : n < m;
}

// The characters from `at` to `end` as children of a sequence.
static JsRegexpNode *text_node(JsRegexpParser *p, const String *string, uint32_t at, uint32_t end)
{
    JsRegexpNode *sequence = js__regexp_node(p, JS_REGEXP_SEQUENCE);
    for (; at < end; at++) {
        JsRegexpNode *character = js__regexp_node(p, JS_REGEXP_CHARACTER);
        if (character)
            character->c = string->points[at];
        js__regexp_add_child(sequence, character);
    }
    return sequence;
}

// How many places from the first on go on with the same character behind `at`.
static uint32_t group_of(const Place *places, uint32_t count, uint32_t at)
{
    uint32_t n = 1;
    while (n < count && places[n].string->length > at && places[n].keys[at] == places[0].keys[at])
        n++;
    return n;
}

enum { STRING_LEVELS = 100 };

// What may follow the first `at` characters, which all the places have in common.
static JsRegexpNode *strings_node(JsRegexpParser *p, Place *places, uint32_t count, uint32_t at,
                                  uint32_t level)
{
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_ALTERNATIVES);
    if (level == STRING_LEVELS)
        qsort(places, count, sizeof *places, by_length);
    for (uint32_t i = 0; i < count && !p->failed;) {
        const String *string = places[i].string;
        uint32_t n = level == STRING_LEVELS || string->length == at
                         ? 1
                         : group_of(places + i, count - i, at);
        uint32_t end = n == 1 ? string->length : at;
        while (n > 1 && places[i + n - 1].string->length > end && group_of(places + i, n, end) == n)
            end++;
        JsRegexpNode *text = text_node(p, string, at, end);
        if (n > 1)
            js__regexp_add_child(text, strings_node(p, places + i, n, end, level + 1));
        js__regexp_add_child(node, text);
        i += n;
    }
    return node;
}

static Place *sorted(JsRegexpParser *p, const Operand *all)
{
    Place *places = js__regexp_alloc(p->pool, all->count * sizeof *places);
    if (!js__regexp_need(p, places))
        return NULL;
    for (uint32_t i = 0; i < all->count; i++) {
        const String *string = &all->strings[i];
        uint32_t *keys = js__regexp_alloc(p->pool, (string->length + 1) * sizeof *keys);
        if (!js__regexp_need(p, keys))
            return NULL;
        for (uint32_t j = 0; j < string->length; j++)
            keys[j] = folds(p) ? js__regexp_fold(string->points[j], true) : string->points[j];
        places[i] = (Place){string, keys};
    }
    qsort(places, all->count, sizeof *places, by_text);
    return places;
}

static JsRegexpNode *operand_node(JsRegexpParser *p, const Operand *all)
{
    if (p->failed)
        return NULL;
    JsRegexpNode *single = js__regexp_set_node(p, &all->set, false);
    if (!all->count)
        return single;
    Place *places = sorted(p, all);
    if (!places)
        return NULL;
    bool has_empty = !places[all->count - 1].string->length;
    JsRegexpNode *node =
        strings_node(p, places, all->count - has_empty, 0, p->behind ? STRING_LEVELS : 0);
    js__regexp_add_child(node, single);
    if (has_empty)
        js__regexp_add_child(node, js__regexp_node(p, JS_REGEXP_EMPTY));
    return node;
}

JsRegexpNode *js__regexp_sequences(JsRegexpParser *p, JsRegexpSequences which, uint32_t start)
{
    Operand operand = {.character = JS_REGEXP_NONE};
    read_sequences(p, &operand, which, start);
    return operand_node(p, &operand);
}

static JsRegexpNode *set_class(JsRegexpParser *p, uint32_t start)
{
    Operand all = parse_set(p, start);
    return operand_node(p, &all);
}

JsRegexpNode *js__regexp_class(JsRegexpParser *p)
{
    uint32_t start = p->at - 1;
    return p->flags & JS_REGEXP_UNICODE_SETS ? set_class(p, start) : plain_class(p, start);
}
