// SPDX-License-Identifier: MIT
//
// Names inside of `with` (14.11, 9.1.1.2). A reference is resolved before it is used: the first object around it that
// has the name, from the inside out, else the binding that scopes know.
//
//     with (o) { x = f(); }    t1 = js_with_has(o, "x") ? o : empty; t2 = f(); if (t1 is empty) x = t2; else put t2 on t1
#include "transpiler/lower/lowering.h"

static Name name_of(const AstNode *node)
{
    return node->kind == AST_IDENTIFIER ? node->identifier.name : node->binding_identifier.name;
}

// The next `with` outwards, before the scope that declares the name.
static Scope *next_with(Scope *scope, const Binding *binding)
{
    while (scope && (!binding || scope != binding->scope)) {
        if (scope->kind == SCOPE_WITH)
            return scope;
        scope = scope->parent;
    }
    return NULL;
}

static LirNode *with_op(Lower *l, LirOp op, LirReg object, Name name)
{
    LirNode *node = lir_node(&l->b, op);
    node->a = object;
    node->name = name;
    node->i = l->strict;
    return node;
}

LirReg lower_with_lookup(Lower *l, const AstNode *node)
{
    Scope *scope = l->info->with_of[node->id];
    if (!scope)
        return 0;
    Binding *binding = scope_binding(l->info, node);
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    LirLabel found = lir_label(&l->b, "found");
    for (; scope; scope = next_with(scope->parent, binding)) {
        lir_move(&l->b, result, lower_read_binding(l, scope->bindings.data[0], false));
        LirNode *has = with_op(l, LIR_OP_WITH_HAS, result, name_of(node));
        LirBlock *outer = lower_if(l, lower_result(l, has, LIR_BOOL));
        lir_jump(&l->b, found);
        lir_leave(&l->b, outer);
    }
    lir_move(&l->b, result, lower_constant(l, LIR_OP_EMPTY));
    lir_place(&l->b, found);
    return result;
}

// `if (object is empty)`: the statically known binding; fill the body, then the other branch.
static LirNode *branch(Lower *l, LirReg object, LirBlock **outer)
{
    LirNode *node = lir_if(&l->b, lir_op1(&l->b, LIR_OP_IS_EMPTY, object));
    *outer = lir_enter(&l->b, &node->body);
    return node;
}

LirReg lower_with_get(Lower *l, const AstNode *node, LirReg object, bool is_typeof)
{
    LirReg result = lir_reg(&l->b, LIR_VALUE, NULL);
    LirBlock *outer;
    LirNode *choice = branch(l, object, &outer);
    lir_move(&l->b, result, lower_read_static(l, node, is_typeof));
    lir_leave(&l->b, outer);
    outer = lir_enter(&l->b, &choice->otherwise);
    LirNode *get = with_op(l, LIR_OP_WITH_GET, object, name_of(node));
    lir_move(&l->b, result, lower_result(l, get, LIR_VALUE));
    lir_leave(&l->b, outer);
    return result;
}

void lower_with_put(Lower *l, const AstNode *node, LirReg object, LirReg value)
{
    LirBlock *outer;
    LirNode *choice = branch(l, object, &outer);
    // The value is still needed by the other branch: no op may be turned to write to the variable only.
    lower_assign_binding(l, node, name_of(node), lower_copy(l, value));
    lir_leave(&l->b, outer);
    outer = lir_enter(&l->b, &choice->otherwise);
    with_op(l, LIR_OP_WITH_PUT, object, name_of(node))->b = value;
    lir_leave(&l->b, outer);
}

LirReg lower_with_this(Lower *l, LirReg object)
{
    LirReg result = lower_copy(l, object);
    LirBlock *outer = lower_if(l, lir_op1(&l->b, LIR_OP_IS_EMPTY, object));
    lir_move(&l->b, result, lower_undefined(l));
    lir_leave(&l->b, outer);
    return result;
}

// 13.5.1.2 step 5: the object's property, if it has the name.
LirReg lower_with_delete(Lower *l, const AstNode *node)
{
    LirReg object = lower_with_lookup(l, node), result = lir_reg(&l->b, LIR_VALUE, NULL);
    LirBlock *outer;
    LirNode *choice = branch(l, object, &outer);
    lir_move(&l->b, result, lower_delete_name(l, node));
    lir_leave(&l->b, outer);
    outer = lir_enter(&l->b, &choice->otherwise);
    LirNode *delete = with_op(l, LIR_OP_DELETE_NAMED, object, name_of(node));
    LirReg deleted = lower_result(l, delete, LIR_BOOL);
    lir_move(&l->b, result, lir_op1(&l->b, LIR_OP_BOX_BOOL, deleted));
    lir_leave(&l->b, outer);
    return result;
}

void lower_with(Lower *l, AstNode *node)
{
    Scope *scope = scope_of(l->info, node);
    LirReg object = lower_expr(l, node->with_statement.object);
    object = lir_op1(&l->b, LIR_OP_WITH_OBJECT, object);
    lower_enter_scope(l, scope);
    lower_initialize(l, scope->bindings.data[0], object);
    lower_statement(l, node->with_statement.body);
    lower_leave_scope(l, scope);
}
