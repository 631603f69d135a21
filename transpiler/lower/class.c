// SPDX-License-Identifier: MIT
//
// Classes (15.7.14 ClassDefinitionEvaluation).
//
//     class A extends B { m() {} static s() {} }
//         t1 = B; js_class_new(js, code, env, unit, t1, &proto); define m on proto, s on A
#include "transpiler/lower/lowering.h"

// The constructor that a class without one has: returns at once, or calls super with its own arguments.
static uint32_t default_constructor(Lower *l, AstClass *class_)
{
    LirFunction *f = lir_function_new(l->unit, LIR_NORMAL);
    f->flags = LIR_CLASS | LIR_CONSTRUCTOR | LIR_STRICT;
    LirBuilder b;
    lir_builder_init(&b, l->unit, f);
    b.start = class_->node->start;
    b.end = class_->node->end;
    if (!class_->heritage) {
        b.block = &f->body;
        lir_op1(&b, LIR_OP_RETURN, lir_op0(&b, LIR_OP_UNDEFINED));
        return f->index;
    }
    f->flags |= LIR_DERIVED;
    LirReg callee = lir_op0(&b, LIR_OP_CALLEE);
    LirReg new_target = lir_op0(&b, LIR_OP_NEW_TARGET);
    b.block = &f->body;
    LirReg constructor = lir_op1(&b, LIR_OP_SUPER_CONSTRUCTOR, callee);
    lir_op1(&b, LIR_OP_RETURN, lir_op2(&b, LIR_OP_CONSTRUCT_FORWARD, constructor, new_target));
    return f->index;
}

static uint32_t class_constructor(Lower *l, AstClass *class_, Name name)
{
    uint32_t index;
    if (class_->constructor)
        index = lower_new_function(l, class_->constructor->method_definition.value, name);
    else
        index = default_constructor(l, class_);
    LirFunction *f = l->unit->functions.data[index];
    f->js_name = f->c_name = name;
    f->start = class_->node->start;
    f->end = class_->node->end;
    return index;
}

static void define_method(Lower *l, AstNode *member, LirReg constructor, LirReg prototype)
{
    AstNode *key = member->method_definition.key, *value = member->method_definition.value;
    AstPropertyKind kind = member->method_definition.kind;
    bool computed = member->method_definition.computed;
    if (key->kind == AST_PRIVATE_NAME) {
        lower_unsupported(l, key, "private names");
        return;
    }
    lower_at(l, member->start, member->end);
    LirReg home = member->method_definition.is_static ? constructor : prototype;
    Name name = computed ? NULL : lower_key_name(key);
    LirReg key_reg = lower_property_key(l, key, computed);
    LirReg closure = lower_closure(l, value, name,
                                   scope_function(l->info, value)->uses_home ? home : 0);
    LirNode *define = lir_node(&l->b, LIR_OP_DEFINE_METHOD);
    define->a = home;
    define->b = key_reg;
    define->c = closure;
    define->i = kind == AST_GET ? 1 : kind == AST_SET ? 2 : 0;
}

static void define_member(Lower *l, AstClass *class_, AstNode *member, LirReg constructor,
                          LirReg prototype)
{
    if (member->kind == AST_FIELD_DEFINITION)
        lower_unsupported(l, member, "class fields");
    else if (member->kind == AST_STATIC_BLOCK)
        lower_unsupported(l, member, "static blocks");
    else if (member != class_->constructor)
        define_method(l, member, constructor, prototype);
}

LirReg lower_class(Lower *l, AstNode *node, Name name, LirReg name_key)
{
    AstClass *class_ = ast_class(node);
    Scope *scope = scope_of(l->info, node);
    bool strict = l->strict;
    uint32_t start = l->b.start, end = l->b.end;
    if (class_->id)
        name = class_->id->binding_identifier.name;
    l->strict = true;
    lower_enter_scope(l, scope);
    LirReg heritage = class_->heritage ? lower_expr(l, class_->heritage) : 0;
    uint32_t index = class_constructor(l, class_, name);
    LirReg env = lower_env(l);
    lower_at(l, node->start, node->end);
    LirNode *new_ = lir_node(&l->b, LIR_OP_CLASS_NEW);
    new_->function = index;
    new_->a = env;
    new_->b = heritage;
    new_->dst2 = lir_reg(&l->b, LIR_VALUE, NULL);
    LirReg prototype = new_->dst2;
    LirReg constructor = lower_result(l, new_, LIR_VALUE);
    if (name_key) {
        LirNode *set = lir_node(&l->b, LIR_OP_SET_NAME);
        set->a = constructor;
        set->b = name_key;
    }
    for (uint32_t i = 0; i < class_->members.length; i++)
        define_member(l, class_, class_->members.data[i], constructor, prototype);
    lower_at(l, start, end);
    if (class_->id && scope->bindings.data[0]->used)
        lower_initialize(l, scope->bindings.data[0], lower_copy(l, constructor));
    lower_leave_scope(l, scope);
    l->strict = strict;
    return constructor;
}

void lower_class_declaration(Lower *l, AstNode *node)
{
    AstClass *class_ = ast_class(node);
    LirReg constructor = lower_class(l, node, NULL, 0);
    if (class_->id)
        lower_initialize(l, scope_binding(l->info, class_->id), constructor);
}
