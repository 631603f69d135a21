// SPDX-License-Identifier: MIT
//
// Targets and assignments. A target's parts are evaluated before the right side, the key is converted by the
// access itself: in GetValue, once, for a compound assignment; in PutValue, after the right side, for `=`.
//
//     o[k] += f()        t1 = o; t2 = js_to_key(k); t3 = t1[t2]; t4 = f(); t1[t2] = t3 + t4;
#include "transpiler/lower/lowering.h"

// 0, 1, 2, ... are array indices, which are kept apart from names.
static bool is_index(Name name)
{
    if (!name->length || name->length > 10)
        return false;
    for (uint32_t i = 0; i < name->length; i++)
        if (name->text[i] < '0' || name->text[i] > '9')
            return false;
    return name->text[0] != '0' || name->length == 1;
}

Name lower_key_name(const AstNode *key)
{
    if (key->kind != AST_STRING_LITERAL || is_index(key->string_literal.value))
        return NULL;
    return key->string_literal.value;
}

// Whether converting the value to a property key does nothing that a program could see.
static bool is_plain_key(const AstNode *key)
{
    switch (key->kind) {
    case AST_NUMBER_LITERAL:
    case AST_STRING_LITERAL:
    case AST_TEMPLATE_LITERAL:
    case AST_UPDATE_EXPRESSION:
        return true;
    case AST_BINARY_EXPRESSION:
        return true; // a primitive
    default:
        return false;
    }
}

static void index_target(Lower *l, Target *target, uint32_t until, bool reads)
{
    AstNode *key = target->node->index.property;
    target->base = lower_expr(l, target->node->index.object);
    target->base = lower_protect(l, target->base, target->node->index.object->end, until);
    target->name = lower_key_name(key);
    if (target->name)
        return;
    target->key = lower_protect(l, lower_expr(l, key), key->end, until);
    if (!reads || is_plain_key(key))
        return;
    LirNode *check = lir_node(&l->b, LIR_OP_REQUIRE_BASE);
    check->a = target->base;
    check->b = target->key;
    target->key = lir_op1(&l->b, LIR_OP_TO_KEY, target->key);
}

// 13.3.7.1 and 13.3.7.3: `this` first, then the key, the base, and for a read and write the key's
// conversion.
static void super_target(Lower *l, Target *target, uint32_t until, bool reads)
{
    AstNode *node = target->node;
    target->this_ = lower_this(l, node);
    bool computed = node->kind == AST_SUPER_INDEX;
    AstNode *key = computed ? node->super_index.property : NULL;
    target->key = computed ? lower_protect(l, lower_expr(l, key), key->end, until)
                           : lir_string(&l->b, node->super_member.property);
    target->base = lir_op0(&l->b, LIR_OP_SUPER_BASE);
    if (!computed || !reads || is_plain_key(key))
        return;
    LirNode *check = lir_node(&l->b, LIR_OP_REQUIRE_BASE);
    check->a = target->base;
    check->b = target->key;
    target->key = lir_op1(&l->b, LIR_OP_TO_KEY, target->key);
}

// 6.2.5.6 PutValue, step 2: strict code throws when the name was not there before the value was
// evaluated.
static LirReg global_has(Lower *l, Name name)
{
    LirNode *has = lir_node(&l->b, LIR_OP_GLOBAL_HAS);
    has->name = name;
    return lower_result(l, has, LIR_BOOL);
}

static void check_global(Lower *l, const Target *target)
{
    LirNode *check = lir_node(&l->b, LIR_OP_GLOBAL_CHECK);
    check->name = target->name;
    check->a = target->found;
}

Target lower_target(Lower *l, AstNode *node, uint32_t start, uint32_t until, bool reads)
{
    Target target = {.node = node, .start = start, .end = node->end};
    switch (node->kind) {
    case AST_IDENTIFIER:
        target.name = node->identifier.name;
        target.base = lower_with_lookup(l, node);
        if (l->strict && !reads && !scope_binding(l->info, node))
            target.found = global_has(l, target.name);
        break;
    case AST_BINDING_IDENTIFIER: // of a var
        target.name = node->binding_identifier.name;
        target.base = lower_with_lookup(l, node);
        break;
    case AST_MEMBER:
        target.base = lower_expr(l, node->member.object);
        target.base = lower_protect(l, target.base, node->member.object->end, until);
        target.name = node->member.property;
        break;
    case AST_INDEX:
        index_target(l, &target, until, reads);
        break;
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX:
        super_target(l, &target, until, reads);
        break;
    case AST_PRIVATE_MEMBER:
        target.base = lower_expr(l, node->private_member.object);
        target.base = lower_protect(l, target.base, node->private_member.object->end, until);
        break;
    case AST_CALL_EXPRESSION: // 13.15.2: a ReferenceError, before the right side is evaluated
        lower_effect(l, node);
        lower_at(l, node->start, node->end);
        lir_node(&l->b, LIR_OP_CALL_TARGET);
        break;
    default:
        break; // a pattern
    }
    return target;
}

LirReg lower_private_name(Lower *l, const AstNode *node)
{
    return lower_read_binding(l, scope_binding(l->info, node), false);
}

static LirReg get_named(Lower *l, LirReg base, Name name)
{
    LirNode *node = lir_node(&l->b, LIR_OP_GET_NAMED);
    node->a = base;
    node->name = name;
    return lower_result(l, node, LIR_VALUE);
}

LirReg lower_target_get(Lower *l, Target *target)
{
    switch (target->node->kind) {
    case AST_IDENTIFIER:
        if (target->base)
            return lower_with_get(l, target->node, target->base, false);
        return lower_read_static(l, target->node, false);
    case AST_MEMBER:
    case AST_INDEX:
        if (target->name)
            return get_named(l, target->base, target->name);
        return lir_op2(&l->b, LIR_OP_GET_VALUE, target->base, target->key);
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX:
        return lir_op3(&l->b, LIR_OP_SUPER_GET, target->base, target->key, target->this_);
    case AST_PRIVATE_MEMBER:
        return lir_op2(&l->b, LIR_OP_PRIVATE_GET, target->base,
                       lower_private_name(l, target->node));
    default:
        return lower_undefined(l);
    }
}

// What a constructor sets on its `this`: objects are made with room for it.
static void note_slot(Lower *l, const Target *target)
{
    LirFunction *function = l->b.function;
    if (!(function->flags & LIR_CONSTRUCTOR) || target->node->kind != AST_MEMBER ||
        target->node->member.object->kind != AST_THIS_EXPRESSION)
        return;
    for (uint32_t i = 0; i < function->slots.length; i++)
        if (function->slots.data[i] == target->name)
            return;
    if (function->slots.length < 64)
        vec_push(l->arena, &function->slots, target->name);
}

LirReg lower_target_put(Lower *l, Target *target, LirReg value)
{
    LirNode *node;
    switch (target->node->kind) {
    case AST_IDENTIFIER:
    case AST_BINDING_IDENTIFIER:
        if (target->found)
            check_global(l, target);
        if (!target->base)
            return lower_assign_binding(l, target->node, target->name, value);
        lower_with_put(l, target->node, target->base, value);
        return value;
    case AST_MEMBER:
    case AST_INDEX:
        node = lir_node(&l->b, target->name ? LIR_OP_PUT_NAMED : LIR_OP_PUT_VALUE);
        node->a = target->base;
        if (target->name) {
            note_slot(l, target);
            node->name = target->name;
            node->b = value;
        } else {
            node->b = target->key;
            node->c = value;
        }
        node->i = l->strict;
        return value;
    case AST_SUPER_MEMBER:
    case AST_SUPER_INDEX:
        node = lir_node(&l->b, LIR_OP_SUPER_PUT);
        node->a = target->base;
        node->b = target->key;
        node->c = value;
        lir_args(&l->b, node, &target->this_, 1);
        node->i = l->strict;
        return value;
    case AST_OBJECT_PATTERN:
    case AST_ARRAY_PATTERN:
        lower_bind(l, target->node, value, BIND_ASSIGN);
        return value;
    case AST_PRIVATE_MEMBER:
        lir_op3(&l->b, LIR_OP_PRIVATE_PUT, target->base, lower_private_name(l, target->node),
                value);
        return value;
    default:
        return value;
    }
}

// The name that an anonymous function on the right side gets (13.15.2 step 1.c).
static Name inferred_name(const AstNode *left)
{
    return left->kind == AST_IDENTIFIER && !left->parenthesized ? left->identifier.name : NULL;
}

// x = y
static LirReg assign(Lower *l, AstNode *left, AstNode *right, uint32_t start)
{
    bool pattern = left->kind == AST_OBJECT_PATTERN || left->kind == AST_ARRAY_PATTERN;
    // Nothing can come in between: the write itself finds out.
    bool at_once = left->kind == AST_IDENTIFIER && lower_is_inert(l, right);
    Target target = lower_target(l, left, start, right->end, at_once);
    LirReg value = lower_named(l, right, inferred_name(left));
    if (!pattern)
        return lower_target_put(l, &target, value);
    value = lower_protect(l, value, left->start, left->end);
    uint32_t from = l->b.start, to = l->b.end;
    lower_at(l, right->start, right->end); // messages quote what is taken apart
    value = lower_target_put(l, &target, value);
    lower_at(l, from, to);
    return value;
}

// x += y
static LirReg assign_compound(Lower *l, AstNode *node, AstNode *left, AstNode *right)
{
    Target target = lower_target(l, left, node->start, right->end, true);
    LirReg old = lower_target_get(l, &target);
    old = lower_protect(l, old, left->end, right->end);
    LirReg value = lower_expr(l, right);
    value = lower_binary_op(l, node->assignment_expression.op, old, value);
    return lower_target_put(l, &target, value);
}

// x &&= y: the right side and the write happen only where they decide.
static LirReg assign_logical(Lower *l, AstNode *node, AstNode *left, AstNode *right)
{
    Target target = lower_target(l, left, node->start, right->end, true);
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    lower_move_into(l, result, lower_target_get(l, &target));
    LirBlock *outer;
    switch (node->assignment_expression.op) {
    case AST_OP_AND:
        outer = lower_if(l, lir_op1(&l->b, LIR_OP_TO_BOOL, result));
        break;
    case AST_OP_OR:
        outer = lower_unless(l, lir_op1(&l->b, LIR_OP_TO_BOOL, result));
        break;
    default:
        outer = lower_if(l, lir_op1(&l->b, LIR_OP_IS_NULLISH, result));
    }
    LirReg value = lower_named(l, right, inferred_name(left));
    value = lower_target_put(l, &target, value);
    lower_move_into(l, result, value);
    lir_leave(&l->b, outer);
    return result;
}

LirReg lower_assignment(Lower *l, AstNode *node)
{
    AstNode *left = node->assignment_expression.left, *right = node->assignment_expression.right;
    switch (node->assignment_expression.op) {
    case AST_OP_NONE:
        return assign(l, left, right, node->start);
    case AST_OP_AND:
    case AST_OP_OR:
    case AST_OP_NULLISH:
        return assign_logical(l, node, left, right);
    default:
        return assign_compound(l, node, left, right);
    }
}

// Reads of properties.

uint32_t lower_property_at(const AstNode *node)
{
    if (node->kind == AST_INDEX)
        return node->index.object->end;
    uint32_t length = node->member.property->length;
    return node->end >= node->start + length ? node->end - length : node->start;
}

LirReg lower_member(Lower *l, AstNode *node)
{
    LirReg base = lower_expr(l, node->member.object);
    if (node->member.optional)
        lower_link(l, base);
    l->b.at = lower_property_at(node);
    return get_named(l, base, node->member.property);
}

LirReg lower_index(Lower *l, AstNode *node)
{
    LirReg base = lower_operand(l, node->index.object, node->end);
    if (node->index.optional)
        lower_link(l, base);
    Name name = lower_key_name(node->index.property);
    LirReg key = name ? 0 : lower_expr(l, node->index.property);
    l->b.at = lower_property_at(node);
    if (name)
        return get_named(l, base, name);
    return lir_op2(&l->b, LIR_OP_GET_VALUE, base, key);
}

LirReg lower_private_member(Lower *l, AstNode *node)
{
    LirReg base = lower_expr(l, node->private_member.object);
    if (node->private_member.optional)
        lower_link(l, base);
    return lir_op2(&l->b, LIR_OP_PRIVATE_GET, base, lower_private_name(l, node));
}

LirReg lower_private_in(Lower *l, AstNode *node)
{
    LirReg object = lower_expr(l, node->private_in.right);
    return lir_op2(&l->b, LIR_OP_PRIVATE_IN, object, lower_private_name(l, node));
}

LirReg lower_super_property(Lower *l, AstNode *node)
{
    Target target = lower_target(l, node, node->start, node->end, false);
    return lower_target_get(l, &target);
}
