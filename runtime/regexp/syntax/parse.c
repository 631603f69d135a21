// SPDX-License-Identifier: MIT
// A recursive descent over the grammar of 22.2.1 with B.1.2.
#include "runtime/regexp/syntax/parser.h"
#include <string.h>

unsigned js_regexp_flag(uint32_t letter)
{
    static const char letters[] = "dgimsuvy";
    const char *found = letter && letter < 0x80 ? strchr(letters, (int)letter) : NULL;
    return found ? 1u << (found - letters) : 0;
}

bool js__regexp_fail(JsRegexpParser *p, uint32_t start, const char *message)
{
    if (!p->failed)
        *p->error = (JsRegexpError){message, start < p->count ? start : p->count,
                                    p->at < p->count ? p->at : p->count};
    p->failed = true;
    return false;
}

bool js__regexp_need(JsRegexpParser *p, bool done)
{
    return done || js__regexp_fail(p, 0, "");
}

uint32_t js__regexp_peek(const JsRegexpParser *p, uint32_t ahead)
{
    return ahead < p->count - (p->at < p->count ? p->at : p->count) ? p->points[p->at + ahead]
                                                                    : JS_REGEXP_NONE;
}

bool js__regexp_accept(JsRegexpParser *p, uint32_t c)
{
    if (js__regexp_peek(p, 0) != c)
        return false;
    p->at++;
    return true;
}

bool js__regexp_accept_text(JsRegexpParser *p, const char *text)
{
    uint32_t length = (uint32_t)strlen(text);
    for (uint32_t i = 0; i < length; i++)
        if (js__regexp_peek(p, i) != (unsigned char)text[i])
            return false;
    p->at += length;
    return true;
}

bool js__regexp_is_syntax_character(uint32_t c)
{
    return c < 0x80 && c && strchr("^$\\.*+?()[]{}|", (int)c);
}

JsRegexpNode *js__regexp_node(JsRegexpParser *p, JsRegexpKind kind)
{
    JsRegexpNode *node = js__regexp_alloc(p->pool, sizeof *node);
    if (!js__regexp_need(p, node != NULL))
        return NULL;
    node->kind = kind;
    node->flags = p->flags;
    return node;
}

void js__regexp_add_child(JsRegexpNode *parent, JsRegexpNode *child)
{
    if (!parent || !child)
        return;
    child->previous = parent->last;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

static JsRegexpNode *character(JsRegexpParser *p, uint32_t c)
{
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_CHARACTER);
    if (node)
        node->c = c;
    return node;
}

// Terms.

static JsRegexpNode *parse_disjunction(JsRegexpParser *p);

static JsRegexpNode *named_reference(JsRegexpParser *p, uint32_t start)
{
    if (!js__regexp_accept(p, '<')) {
        js__regexp_fail(p, start, "malformed reference to a named group");
        return NULL;
    }
    JsRegexpNamed reference = {.at = start};
    if (!js__regexp_group_name(p, &reference.name))
        return NULL;
    reference.node = js__regexp_node(p, JS_REGEXP_BACKREFERENCE);
    js__regexp_need(p, js__regexp_append(p->pool, &p->references, &p->reference_count,
                                         &p->reference_capacity, &reference, sizeof reference));
    return reference.node;
}

static JsRegexpNode *numbered_reference(JsRegexpParser *p, uint32_t number)
{
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_BACKREFERENCE);
    uint32_t *group = js__regexp_alloc(p->pool, sizeof *group);
    if (!js__regexp_need(p, node && group))
        return NULL;
    *group = number;
    node->groups = group;
    node->group_count = 1;
    return node;
}

static JsRegexpNode *atom_escape(JsRegexpParser *p)
{
    uint32_t start = p->at - 1, c = js__regexp_peek(p, 0);
    bool is_strict = js__regexp_is_strict(p);
    if (c >= '1' && c <= '9') {
        uint32_t first = p->at;
        uint64_t number;
        js__regexp_number(p, &number);
        if (number <= p->group_count)
            return numbered_reference(p, (uint32_t)number);
        if (is_strict) {
            js__regexp_fail(p, start, "a reference to a group that doesn't exist");
            return NULL;
        }
        p->at = first;
    }
    if (c == 'k' && (is_strict || p->has_names)) {
        p->at++;
        return named_reference(p, start);
    }
    JsRegexpSet set = {0};
    JsRegexpSequences which;
    if (js__regexp_strings_escape(p, &which))
        return js__regexp_sequences(p, which, start);
    if (js__regexp_class_escape(p, &set))
        return js__regexp_set_node(p, &set, false);
    return character(p, js__regexp_character_escape(p, false));
}

static unsigned read_modifiers(JsRegexpParser *p, uint32_t start, unsigned seen)
{
    unsigned own = 0;
    for (uint32_t c; (c = js__regexp_peek(p, 0)) != ':' && c != '-'; p->at++) {
        unsigned bit = c == 'i' || c == 'm' || c == 's' ? js_regexp_flag(c) : 0;
        if (!bit || ((seen | own) & bit)) {
            js__regexp_fail(p, start, bit ? "a repeated modifier" : "invalid group");
            break;
        }
        own |= bit;
    }
    return own;
}

// (?ims-ims: behind the `(?`; they hold until the group ends.
static bool parse_modifiers(JsRegexpParser *p, uint32_t start)
{
    unsigned add = read_modifiers(p, start, 0), remove = 0;
    if (!p->failed && js__regexp_accept(p, '-')) {
        remove = read_modifiers(p, start, add);
        if (!p->failed && !(add | remove))
            return js__regexp_fail(p, start, "modifiers are missing");
    }
    p->flags = (p->flags | add) & ~remove;
    return js__regexp_accept(p, ':') || js__regexp_fail(p, start, "invalid group");
}

static bool same_name(const JsRegexpName *a, const JsRegexpName *b)
{
    return a->length == b->length && memcmp(a->units, b->units, a->length * sizeof *a->units) == 0;
}

static bool group_name(JsRegexpParser *p, uint32_t start)
{
    JsRegexpNamed named = {.at = start};
    if (!js__regexp_group_name(p, &named.name))
        return false;
    named.name.group = p->group + 1;
    for (uint32_t i = 0; i < p->name_count; i++)
        if (!p->names[i].is_hidden && same_name(&p->names[i].name, &named.name))
            return js__regexp_fail(p, start, "a second capture group of the same name");
    return js__regexp_need(p, js__regexp_append(p->pool, &p->names, &p->name_count,
                                                &p->name_capacity, &named, sizeof named));
}

// The head of a group, behind the `(`: a node for it, NULL for one that only groups.
// *is_quantifiable is false for what no quantifier may follow.
static JsRegexpNode *group_head(JsRegexpParser *p, uint32_t start, bool *is_quantifiable)
{
    JsRegexpNode *node;
    bool is_look = js__regexp_peek(p, 0) == '?',
         is_behind = is_look && js__regexp_peek(p, 1) == '<';
    uint32_t sign = js__regexp_peek(p, is_behind ? 2 : 1);
    if (is_look && (sign == '=' || sign == '!')) {
        p->at += is_behind ? 3 : 2;
        *is_quantifiable = !is_behind && !js__regexp_is_strict(p); // B.1.2 QuantifiableAssertion
        node = js__regexp_node(p, JS_REGEXP_LOOK);
        if (node) {
            node->negated = sign == '!';
            node->behind = is_behind;
        }
        return node;
    }
    if (is_behind) {
        p->at += 2;
        if (!group_name(p, start))
            return NULL;
    } else if (js__regexp_accept(p, '?')) {
        parse_modifiers(p, start);
        return NULL;
    }
    node = js__regexp_node(p, JS_REGEXP_GROUP);
    if (node)
        node->group = ++p->group;
    return node;
}

static JsRegexpNode *parse_group(JsRegexpParser *p, bool *is_quantifiable)
{
    uint32_t start = p->at - 1;
    unsigned flags = p->flags;
    JsRegexpNode *node = group_head(p, start, is_quantifiable);
    if (p->failed)
        return NULL;
    if (++p->levels > JS_REGEXP_LEVELS) {
        js__regexp_fail(p, start, "groups are nested too deeply");
        return NULL;
    }
    bool behind = p->behind;
    if (node && node->kind == JS_REGEXP_LOOK)
        p->behind = node->behind;
    JsRegexpNode *body = parse_disjunction(p);
    p->levels--;
    p->flags = flags;
    p->behind = behind;
    if (!js__regexp_accept(p, ')'))
        js__regexp_fail(p, start, "a group is not closed");
    if (!node)
        return body;
    js__regexp_add_child(node, body);
    return node;
}

// {n}, {n,}, {n,m}: whether one stands here; reads it and checks its order.
static bool read_braces(JsRegexpParser *p, uint32_t *min, uint32_t *max)
{
    uint32_t start = p->at;
    uint64_t low, high;
    if (!js__regexp_accept(p, '{') || !js__regexp_number(p, &low)) {
        p->at = start;
        return false;
    }
    high = low;
    if (js__regexp_accept(p, ',') && !js__regexp_number(p, &high))
        high = UINT64_MAX;
    if (!js__regexp_accept(p, '}')) {
        p->at = start;
        return false;
    }
    if (low > high)
        js__regexp_fail(p, start, "the numbers of a quantifier are out of order");
    // No string is that long.
    *min = low < INT32_MAX ? (uint32_t)low : INT32_MAX;
    *max = high == UINT64_MAX ? JS_REGEXP_INFINITE : high < INT32_MAX ? (uint32_t)high : INT32_MAX;
    return true;
}

// The atom with its quantifier; `group` captures were opened before it.
static JsRegexpNode *quantified(JsRegexpParser *p, JsRegexpNode *atom, uint32_t group,
                                bool is_quantifiable)
{
    uint32_t start = p->at, min = 0, max = JS_REGEXP_INFINITE;
    if (js__regexp_accept(p, '+'))
        min = 1;
    else if (js__regexp_accept(p, '?'))
        max = 1;
    else if (!js__regexp_accept(p, '*') && !read_braces(p, &min, &max))
        return atom;
    bool lazy = js__regexp_accept(p, '?');
    if (!is_quantifiable)
        js__regexp_fail(p, start, "nothing to repeat");
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_REPEAT);
    if (!node)
        return NULL;
    node->min = min;
    node->max = max;
    node->lazy = lazy;
    node->group = group + 1;
    node->group_end = p->group + 1;
    js__regexp_add_child(node, atom);
    return node;
}

static JsRegexpNode *boundary(JsRegexpParser *p, bool is_negated)
{
    JsRegexpNode *node = js__regexp_node(p, JS_REGEXP_BOUNDARY);
    if (node)
        node->negated = is_negated;
    return node;
}

static JsRegexpNode *parse_atom(JsRegexpParser *p, uint32_t start, uint32_t c,
                                bool *is_quantifiable)
{
    switch (c) {
    case '^':
        *is_quantifiable = false;
        return js__regexp_node(p, JS_REGEXP_BEGIN);
    case '$':
        *is_quantifiable = false;
        return js__regexp_node(p, JS_REGEXP_END);
    case '.':
        return js__regexp_node(p, JS_REGEXP_ANY);
    case '(':
        return parse_group(p, is_quantifiable);
    case '[':
        return js__regexp_class(p);
    case '\\':
        if (js__regexp_peek(p, 0) != 'b' && js__regexp_peek(p, 0) != 'B')
            return atom_escape(p);
        *is_quantifiable = false;
        return boundary(p, p->points[p->at++] == 'B');
    case '*':
    case '+':
    case '?':
        js__regexp_fail(p, start, "nothing to repeat");
        return NULL;
    case '{':
    case '}':
    case ']':
        if (js__regexp_is_strict(p)) {
            js__regexp_fail(p, start, "a bracket without its partner");
            return NULL;
        }
        return character(p, c);
    default:
        return character(p, c);
    }
}

static JsRegexpNode *parse_term(JsRegexpParser *p)
{
    uint32_t start = p->at, c = js__regexp_peek(p, 0), group = p->group, min, max;
    bool is_quantifiable = true;
    if (c == '{' && !js__regexp_is_strict(p) && read_braces(p, &min, &max)) {
        js__regexp_fail(p, start, "nothing to repeat");
        return NULL;
    }
    p->at++;
    JsRegexpNode *atom = parse_atom(p, start, c, &is_quantifiable);
    return p->failed ? NULL : quantified(p, atom, group, is_quantifiable);
}

// Names of other alternatives of the same disjunction may be used again (22.2.1.1): they are hidden
// meanwhile.
static JsRegexpNode *parse_disjunction(JsRegexpParser *p)
{
    uint32_t first = p->name_count, alternative = first;
    JsRegexpNode *sequence = js__regexp_node(p, JS_REGEXP_SEQUENCE), *all = NULL;
    while (!p->failed && p->at < p->count && js__regexp_peek(p, 0) != ')') {
        if (!js__regexp_accept(p, '|')) {
            js__regexp_add_child(sequence, parse_term(p));
            continue;
        }
        for (; alternative < p->name_count; alternative++)
            p->names[alternative].is_hidden = true;
        if (!all) {
            all = js__regexp_node(p, JS_REGEXP_ALTERNATIVES);
            js__regexp_add_child(all, sequence);
        }
        sequence = js__regexp_node(p, JS_REGEXP_SEQUENCE);
        js__regexp_add_child(all, sequence);
    }
    for (uint32_t i = first; i < p->name_count; i++)
        p->names[i].is_hidden = false;
    return all ? all : sequence;
}

// Gives each \k<name> the groups of that name.
static void resolve_references(JsRegexpParser *p)
{
    for (uint32_t i = 0; i < p->reference_count && !p->failed; i++) {
        const JsRegexpNamed *reference = &p->references[i];
        uint32_t *groups = js__regexp_alloc(p->pool, (p->name_count + 1) * sizeof *groups),
                 count = 0;
        if (!js__regexp_need(p, groups != NULL))
            return;
        for (uint32_t j = 0; j < p->name_count; j++)
            if (same_name(&p->names[j].name, &reference->name))
                groups[count++] = p->names[j].name.group;
        reference->node->groups = groups;
        reference->node->group_count = count;
        p->at = reference->at + 2;
        if (!count)
            js__regexp_fail(p, reference->at, "a reference to a named group that doesn't exist");
    }
}

// Counts the capture groups before the pattern is walked: references may stand before their group.
static void count_groups(JsRegexpParser *p)
{
    uint32_t in_class = 0;
    for (p->at = 0; p->at < p->count; p->at++) {
        uint32_t c = p->points[p->at];
        if (c == '\\')
            p->at++;
        else if (c == '[')
            in_class = p->flags & JS_REGEXP_UNICODE_SETS ? in_class + 1 : 1;
        else if (c == ']')
            in_class = in_class && p->flags & JS_REGEXP_UNICODE_SETS ? in_class - 1 : 0;
        else if (c == '(' && !in_class) {
            uint32_t fourth = js__regexp_peek(p, 3);
            bool is_plain = js__regexp_peek(p, 1) != '?';
            bool is_named =
                !is_plain && js__regexp_peek(p, 2) == '<' && fourth != '=' && fourth != '!';
            p->has_names |= is_named;
            p->group_count += is_plain || is_named;
        }
    }
    p->at = 0;
}

static void keep_names(JsRegexpParser *p)
{
    JsRegexpName *names = js__regexp_alloc(p->pool, (p->name_count + 1) * sizeof *names);
    if (!js__regexp_need(p, names != NULL))
        return;
    for (uint32_t i = 0; i < p->name_count; i++)
        names[i] = p->names[i].name;
    p->tree->names = names;
    p->tree->name_count = p->name_count;
}

bool js_regexp_parse(JsRegexpTree *tree, const uint32_t *points, uint32_t count, unsigned flags,
                     JsRegexpError *error)
{
    *tree = (JsRegexpTree){.flags = flags};
    JsRegexpParser parser = {.tree = tree,
                             .pool = &tree->pool,
                             .error = error,
                             .points = points,
                             .count = count,
                             .flags = flags};
    JsRegexpParser *p = &parser;
    count_groups(p);
    tree->root = parse_disjunction(p);
    if (!p->failed && p->at < p->count) {
        p->at++;
        js__regexp_fail(p, p->at - 1, "a ')' without its '('");
    }
    resolve_references(p);
    keep_names(p);
    tree->group_count = p->group_count;
    if (p->failed)
        js_regexp_release(tree);
    return !p->failed;
}

void js_regexp_release(JsRegexpTree *tree)
{
    js__regexp_pool_release(&tree->pool);
    *tree = (JsRegexpTree){0};
}
