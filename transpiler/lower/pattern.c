// SPDX-License-Identifier: MIT
//
// Destructuring, of declarations, parameters and assignments (14.3.3, 13.15.5).
//
//     [a, b = f()] = it      open; next -> a; next -> t; if (t is undefined) t = f(); b = t; close unless done
//
// In array patterns `more` is the inverse of [[Done]]: a bool register that each step sets. An error of the iterator itself
// must not close it, so its ops stand outside of the region; targets and defaults are inside.
#include "transpiler/lower/lowering.h"

static bool is_pattern(const AstNode *node)
{
    return node->kind == AST_OBJECT_PATTERN || node->kind == AST_ARRAY_PATTERN;
}

// Where an element's value goes: its target is evaluated before its value is fetched (13.15.5.5 step 1).
typedef struct Element {
    AstNode *left, *default_;
    Target target;
    bool has_target;
} Element;

static Element element_of(Lower *l, AstNode *node, BindMode mode)
{
    Element element = {.left = node};
    if (node->kind == AST_ASSIGNMENT_PATTERN) {
        element.left = node->assignment_pattern.left;
        element.default_ = node->assignment_pattern.right;
    }
    if (mode == BIND_ASSIGN && !is_pattern(element.left)) {
        element.target = lower_target(l, element.left, element.left->start, node->end, false);
        element.has_target = true;
    }
    return element;
}

static Name element_name(const AstNode *left)
{
    if (left->kind == AST_BINDING_IDENTIFIER)
        return left->binding_identifier.name;
    if (left->kind == AST_IDENTIFIER && !left->parenthesized)
        return left->identifier.name;
    return NULL;
}

static void bind_name(Lower *l, AstNode *id, LirReg value, BindMode mode)
{
    if (mode == BIND_INITIALIZE)
        lower_initialize(l, scope_binding(l->info, id), value);
    else {
        Target target = lower_target(l, id, id->start, id->end, false);
        lower_target_put(l, &target, value);
    }
}

// Stores the value, or the default instead of undefined.
// The value has no text of its own in the source that a message could quote.
static void bind_unquoted(Lower *l, AstNode *pattern, LirReg value, BindMode mode)
{
    uint32_t start = l->b.start, end = l->b.end;
    lower_at(l, pattern->start, pattern->start);
    lower_bind(l, pattern, value, mode);
    lower_at(l, start, end);
}

static void store_element(Lower *l, Element *element, LirReg value, BindMode mode)
{
    if (element->default_) {
        LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
        lower_move_into(l, result, value);
        LirBlock *outer = lower_if(l, lir_op1(&l->b, LIR_OP_IS_UNDEFINED, result));
        LirReg other = lower_named(l, element->default_, element_name(element->left));
        lower_move_into(l, result, other);
        lir_leave(&l->b, outer);
        value = result;
    }
    if (element->has_target)
        lower_target_put(l, &element->target, value);
    else
        bind_unquoted(l, element->left, value, mode);
}

void lower_bind_element(Lower *l, AstNode *node, LirReg value, BindMode mode)
{
    Element element = element_of(l, node, mode);
    store_element(l, &element, value, mode);
}

// 14.3.3.1 and 13.15.5.4: object patterns.

typedef struct ObjectWalk {
    LirReg source;
    RegList keys; // read so far, for the rest property
    bool has_rest;
} ObjectWalk;

static void bind_property(Lower *l, ObjectWalk *walk, AstNode *property, BindMode mode)
{
    AstNode *key = property->pattern_property.key;
    bool computed = property->pattern_property.computed;
    Name name = computed ? NULL : lower_key_name(key);
    LirReg key_reg = 0;
    if (!name || walk->has_rest)
        key_reg = name ? lir_string(&l->b, name) : lower_property_key(l, key, computed);
    if (walk->has_rest)
        vec_push(l->arena, &walk->keys, key_reg);
    Element element = element_of(l, property->pattern_property.value, mode);
    LirNode *get = lir_node(&l->b, name ? LIR_OP_GET_NAMED : LIR_OP_GET_VALUE);
    get->a = walk->source;
    get->name = name;
    get->b = name ? 0 : key_reg;
    store_element(l, &element, lower_result(l, get, LIR_VALUE), mode);
}

static void bind_rest_property(Lower *l, ObjectWalk *walk, AstNode *rest, BindMode mode)
{
    Element element = element_of(l, rest->rest_element.argument, mode);
    LirReg object = lir_op0(&l->b, LIR_OP_OBJECT_NEW);
    LirNode *copy = lir_node(&l->b, LIR_OP_COPY_PROPERTIES);
    copy->a = object;
    copy->b = walk->source;
    lir_args(&l->b, copy, walk->keys.data, walk->keys.length);
    store_element(l, &element, object, mode);
}

// The name of the property that is read first, or NULL.
static Name first_name(const AstList *list)
{
    AstNode *first = list->length ? list->data[0] : NULL;
    if (!first || first->kind == AST_REST_ELEMENT || first->pattern_property.computed)
        return NULL;
    return lower_key_name(first->pattern_property.key);
}

static void bind_object(Lower *l, AstNode *pattern, LirReg value, BindMode mode)
{
    AstList *list = &pattern->object_pattern.properties;
    ObjectWalk walk = {.source = value};
    walk.has_rest = list->length && list->data[list->length - 1]->kind == AST_REST_ELEMENT;
    Name first = first_name(list);
    LirNode *check = lir_node(&l->b, first ? LIR_OP_DESTRUCTURE : LIR_OP_REQUIRE_COERCIBLE);
    check->a = value;
    check->name = first;
    for (uint32_t i = 0; i < list->length; i++) {
        AstNode *property = list->data[i];
        lower_at(l, property->start, property->end);
        if (property->kind == AST_REST_ELEMENT)
            bind_rest_property(l, &walk, property, mode);
        else
            bind_property(l, &walk, property, mode);
    }
}

// 8.6.2 and 13.15.5.5: array patterns.

typedef struct ArrayWalk {
    Leap close;
    LirReg iterator, more;
    bool first; // no step was made yet
} ArrayWalk;

// One step of the iterator, outside of the closing region: its value, undefined when done.
static LirReg step(Lower *l, ArrayWalk *walk)
{
    LirReg value = lir_reg(&l->b, LIR_VALUE, NULL);
    LirBlock *outer = NULL;
    lower_leap_outside(l, &walk->close);
    if (!walk->first) {
        lower_move_into(l, value, lower_undefined(l));
        outer = lower_if(l, walk->more);
    }
    LirNode *next = lir_node(&l->b, LIR_OP_ITER_NEXT);
    next->dst = walk->more;
    next->dst2 = value;
    next->a = walk->iterator;
    if (outer)
        lir_leave(&l->b, outer);
    lower_leap_inside(l, &walk->close);
    walk->first = false;
    return value;
}

// The rest of the iterator as an array; it is done afterwards.
static LirReg rest(Lower *l, ArrayWalk *walk)
{
    LirReg value = lir_reg(&l->b, LIR_VALUE, NULL);
    lower_leap_outside(l, &walk->close);
    if (walk->first) {
        lir_node(&l->b, LIR_OP_ITER_REST)->a = walk->iterator;
        l->b.block->last->dst = value;
    } else {
        LirNode *branch = lir_if(&l->b, walk->more);
        LirBlock *outer = lir_enter(&l->b, &branch->body);
        lir_node(&l->b, LIR_OP_ITER_REST)->a = walk->iterator;
        l->b.block->last->dst = value;
        lir_leave(&l->b, outer);
        outer = lir_enter(&l->b, &branch->otherwise);
        lir_node(&l->b, LIR_OP_ARRAY_NEW)->dst = value;
        lir_leave(&l->b, outer);
    }
    return value;
}

// Whether the target of the first element runs code, which needs to know that the iterator is open.
static bool starts_open(AstNode *element, BindMode mode)
{
    if (!element || mode == BIND_INITIALIZE)
        return false;
    if (element->kind == AST_ASSIGNMENT_PATTERN)
        element = element->assignment_pattern.left;
    else if (element->kind == AST_REST_ELEMENT)
        element = element->rest_element.argument;
    return element->kind != AST_IDENTIFIER && element->kind != AST_BINDING_IDENTIFIER &&
           !is_pattern(element);
}

static bool bind_elements(Lower *l, ArrayWalk *walk, const AstList *list, BindMode mode)
{
    for (uint32_t i = 0; i < list->length; i++) {
        AstNode *node = list->data[i];
        if (!node) {
            step(l, walk);
            continue;
        }
        lower_at(l, node->start, node->end);
        bool is_rest = node->kind == AST_REST_ELEMENT;
        Element element = element_of(l, is_rest ? node->rest_element.argument : node, mode);
        if (is_rest) {
            LirReg value = rest(l, walk);
            lower_leap_pop(l, &walk->close);
            store_element(l, &element, value, mode);
            return true;
        }
        store_element(l, &element, step(l, walk), mode);
    }
    return false;
}

static void bind_array(Lower *l, AstNode *pattern, LirReg value, BindMode mode)
{
    AstList *list = &pattern->array_pattern.elements;
    uint32_t start = l->b.start, end = l->b.end;
    ArrayWalk walk = {.first = true};
    walk.iterator = lir_op1(&l->b, LIR_OP_ITER_OPEN, value);
    if (!list->length) {
        lir_op1(&l->b, LIR_OP_ITER_CLOSE, walk.iterator);
        return;
    }
    if (starts_open(list->data[0], mode))
        walk.more = lir_op1(&l->b, LIR_OP_TO_BOOL, lower_constant(l, LIR_OP_TRUE));
    else
        walk.more = lir_reg(&l->b, LIR_BOOL, NULL);
    lower_leap_cleanup(l, &walk.close, LEAP_CLOSE, walk.iterator, walk.more);
    bool exhausted = bind_elements(l, &walk, list, mode);
    lower_at(l, start, end);
    if (!exhausted) {
        lower_leap_pop(l, &walk.close);
        LirBlock *outer = lower_if(l, walk.more);
        lir_op1(&l->b, LIR_OP_ITER_CLOSE, walk.iterator);
        lir_leave(&l->b, outer);
    }
    if (!lower_label_used(l, walk.close.caught) && !lower_label_used(l, walk.close.entry))
        return;
    LirLabel done = lir_label(&l->b, "bound");
    lir_jump(&l->b, done);
    lower_leap_close_handlers(l, &walk.close);
    lir_place(&l->b, done);
}

void lower_bind(Lower *l, AstNode *pattern, LirReg value, BindMode mode)
{
    uint32_t start = l->b.start, end = l->b.end;
    switch (pattern->kind) {
    case AST_BINDING_IDENTIFIER:
        lower_at(l, pattern->start, pattern->end);
        bind_name(l, pattern, value, mode);
        break;
    case AST_OBJECT_PATTERN:
        bind_object(l, pattern, value, mode);
        break;
    case AST_ARRAY_PATTERN:
        bind_array(l, pattern, value, mode);
        break;
    default: {
        lower_at(l, pattern->start, pattern->end);
        Target target = lower_target(l, pattern, pattern->start, pattern->end, false);
        lower_target_put(l, &target, value);
    }
    }
    lower_at(l, start, end);
}
