// SPDX-License-Identifier: MIT
//
// Classes (15.7.14 ClassDefinitionEvaluation).
//
//     class A extends B { m() {} static s() {} x = 1; static y = 2; }
//         t1 = B; js_class_new(js, code, env, unit, t1, &proto); define m on proto, s on A;
//         env->fields = a function that defines x on its this; call a function that defines y, on A
//
// All instance fields are one function, which constructors call when their `this` is bound; it is kept in the class's
// environment, as are computed keys of fields. Static fields and blocks are one function too, called once.
#include "transpiler/lower/lowering.h"

// Fields.

static void call(LirBuilder *b, LirReg function, LirReg this_)
{
    LirNode *node = lir_node(b, LIR_OP_CALL);
    node->a = function;
    node->b = this_;
    node->dst = lir_reg(b, LIR_VALUE, NULL);
}

void lower_call_fields(Lower *l, ScopeFunction *constructor)
{
    Binding *fields = constructor->outermost->parent->fields;
    if (!fields)
        return;
    LirReg function = lower_read_binding(l, fields, false);
    call(&l->b, function, lower_read_binding(l, constructor->this_, false));
}

static void define_field(Lower *l, ScopeFunction *f, AstNode *field)
{
    AstNode *key = field->field_definition.key, *value = field->field_definition.value;
    bool computed = field->field_definition.computed, private = key->kind == AST_PRIVATE_NAME;
    lower_at(l, field->start, field->end);
    lir_node(&l->b, LIR_OP_STMT);
    Name name = private ? key->private_name.name : computed ? NULL : lower_key_name(key);
    LirReg key_reg = 0;
    if (private)
        key_reg = lower_private_name(l, key);
    else if (name)
        ;
    else if (computed)
        key_reg = lower_read_binding(l, scope_binding(l->info, field), false);
    else
        key_reg = lower_property_key(l, key, false);
    LirReg value_reg;
    bool unnamed = value && !name && ast_is_anonymous_function(value);
    if (unnamed && ast_class(value))
        value_reg = lower_class(l, value, NULL, key_reg);
    else
        value_reg = value ? lower_named(l, value, name) : lower_undefined(l);
    if (unnamed && ast_function(value)) {
        LirNode *set = lir_node(&l->b, LIR_OP_SET_NAME);
        set->a = value_reg;
        set->b = key_reg;
    }
    LirReg this_ = lower_read_binding(l, f->this_, false);
    if (name && !private) {
        LirNode *define = lir_node(&l->b, LIR_OP_DEFINE_NAMED);
        define->a = this_;
        define->name = name;
        define->b = value_reg;
        return;
    }
    LirNode *define = lir_node(&l->b, private ? LIR_OP_PRIVATE_DEFINE : LIR_OP_DEFINE_FIELD);
    define->a = this_;
    define->b = key_reg;
    define->c = value_reg;
}

// Private methods.

static int method_kind(const AstNode *member)
{
    AstPropertyKind kind = member->method_definition.kind;
    return kind == AST_GET ? 1 : kind == AST_SET ? 2 : 0;
}

static void put_private_method(Lower *l, LirReg object, AstNode *member, LirReg closure)
{
    LirReg name = lower_private_name(l, member->method_definition.key);
    LirNode *node = lir_node(&l->b, LIR_OP_PRIVATE_METHOD);
    node->a = object;
    node->b = name;
    node->c = closure;
    node->i = method_kind(member);
}

// In the code of the fields: gives `this` the method, before all fields (7.3.34 step 2).
static void add_private_method(Lower *l, ScopeFunction *f, AstNode *member)
{
    if (member->kind != AST_METHOD_DEFINITION || member->method_definition.is_static ||
        member->method_definition.key->kind != AST_PRIVATE_NAME)
        return;
    lower_at(l, member->start, member->end);
    LirReg closure = lower_read_binding(l, scope_binding(l->info, member), false);
    put_private_method(l, lower_read_binding(l, f->this_, false), member, closure);
}

static void define_private_method(Lower *l, AstNode *member, LirReg constructor, LirReg prototype)
{
    static const char *const prefixes[] = {"", "get ", "set "};
    AstNode *value = member->method_definition.value;
    bool is_static = member->method_definition.is_static;
    LirReg home = is_static ? constructor : prototype;
    const char *text = member->method_definition.key->private_name.name->text;
    Name name = name_from(l->names,
                          arena_printf(l->arena, "%s%s", prefixes[method_kind(member)], text));
    lower_at(l, member->start, member->end);
    LirReg closure = lower_closure(l, value, name,
                                   scope_function(l->info, value)->uses_home ? home : 0);
    if (is_static)
        put_private_method(l, constructor, member, closure);
    else
        lower_initialize(l, scope_binding(l->info, member), closure);
}

// 15.7.14 step 6: the private names exist before the heritage is evaluated.
static void make_private_names(Lower *l, AstClass *class_, Scope *scope)
{
    for (uint32_t i = 0; i < scope->bindings.length; i++) {
        Binding *binding = scope->bindings.data[i];
        if (binding->name->text[0] != '#')
            continue;
        lower_at(l, class_->node->start, class_->node->end);
        LirNode *node = lir_node(&l->b, LIR_OP_PRIVATE_NAME);
        node->name = binding->name;
        lower_initialize(l, binding, lower_result(l, node, LIR_VALUE));
    }
}

static void lower_static_block(Lower *l, AstNode *block)
{
    Scope *scope = scope_of(l->info, block);
    lower_at(l, block->start, block->end);
    lower_enter_scope(l, scope);
    lower_statements(l, &block->static_block.body);
    lower_leave_scope(l, scope);
}

void lower_class_code(Lower *l, ScopeFunction *f)
{
    AstClass *class_ = ast_class(f->node);
    bool is_static = f->outermost->parent->static_code == f;
    lower_enter_scope(l, f->parameters);
    lower_bind_implicit(l, f);
    l->b.block = &l->b.function->body;
    for (uint32_t i = 0; !is_static && i < class_->members.length; i++)
        add_private_method(l, f, class_->members.data[i]);
    for (uint32_t i = 0; i < class_->members.length; i++) {
        AstNode *member = class_->members.data[i];
        if (member->kind == AST_STATIC_BLOCK && is_static)
            lower_static_block(l, member);
        else if (member->kind == AST_FIELD_DEFINITION &&
                 member->field_definition.is_static == is_static)
            define_field(l, f, member);
    }
    lower_finish(l);
}

// The closure of a class's code; its home is the object it works on.
static LirReg class_code(Lower *l, ScopeFunction *f, const char *c_name, LirReg home)
{
    LirFunction *function = lir_function_new(l->unit, LIR_NORMAL);
    function->flags = LIR_METHOD | LIR_STRICT;
    function->c_name = name_from(l->names, c_name);
    function->start = f->node->start;
    function->end = f->node->end;
    Pending pending = {function->index, f};
    vec_push(l->arena, &l->pending, pending);
    LirReg env = lower_env(l);
    LirNode *closure = lir_node(&l->b, LIR_OP_CLOSURE);
    closure->function = function->index;
    closure->a = env;
    closure->b = f->uses_home ? home : 0;
    return lower_result(l, closure, LIR_VALUE);
}

// Constructors.

// The constructor that a class without one has: returns at once, or calls super with its own arguments.
static uint32_t default_constructor(Lower *l, AstClass *class_, Binding *fields)
{
    LirFunction *f = lir_function_new(l->unit, LIR_NORMAL);
    f->flags = LIR_CLASS | LIR_CONSTRUCTOR | LIR_STRICT | (class_->heritage ? LIR_DERIVED : 0);
    LirBuilder b;
    lir_builder_init(&b, l->unit, f);
    b.start = class_->node->start;
    b.end = class_->node->end;
    LirReg callee = 0, new_target = 0, this_ = 0, initializer = 0;
    if (class_->heritage) {
        callee = lir_op0(&b, LIR_OP_CALLEE);
        new_target = lir_op0(&b, LIR_OP_NEW_TARGET);
    } else if (fields) {
        this_ = lir_op0(&b, LIR_OP_THIS);
    }
    if (fields) {
        LirReg env = lir_op0(&b, LIR_OP_ENV_OUTER);
        LirNode *get = lir_node(&b, LIR_OP_ENV_GET);
        get->a = env;
        get->i = (int32_t)fields->slot;
        get->name = fields->name;
        get->dst = initializer = lir_reg(&b, LIR_VALUE, NULL);
    }
    b.block = &f->body;
    if (class_->heritage) {
        LirReg constructor = lir_op1(&b, LIR_OP_SUPER_CONSTRUCTOR, callee);
        lir_op1(&b, LIR_OP_SUPER_CHECK, constructor);
        this_ = lir_op2(&b, LIR_OP_CONSTRUCT_FORWARD, constructor, new_target);
    }
    if (fields)
        call(&b, initializer, this_);
    lir_op1(&b, LIR_OP_RETURN, class_->heritage ? this_ : lir_op0(&b, LIR_OP_UNDEFINED));
    return f->index;
}

// The instance fields and private methods, which every `this` of the class gets.
static uint32_t field_count(const AstClass *class_)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < class_->members.length; i++) {
        const AstNode *member = class_->members.data[i];
        if (member->kind == AST_FIELD_DEFINITION)
            count += !member->field_definition.is_static;
        else if (member->kind == AST_METHOD_DEFINITION)
            count += member->method_definition.key->kind == AST_PRIVATE_NAME &&
                     !member->method_definition.is_static;
    }
    return count;
}

static uint32_t class_constructor(Lower *l, AstClass *class_, Name name, Binding *fields)
{
    uint32_t index;
    if (class_->constructor)
        index = lower_new_function(l, class_->constructor->method_definition.value, name);
    else
        index = default_constructor(l, class_, fields);
    LirFunction *f = l->unit->functions.data[index];
    f->js_name = f->c_name = name;
    f->field_count = field_count(class_);
    f->start = class_->node->start;
    f->end = class_->node->end;
    return index;
}

static void define_method(Lower *l, AstNode *member, LirReg constructor, LirReg prototype)
{
    AstNode *key = member->method_definition.key, *value = member->method_definition.value;
    bool computed = member->method_definition.computed;
    if (key->kind == AST_PRIVATE_NAME) {
        define_private_method(l, member, constructor, prototype);
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
    define->i = method_kind(member);
}

// A field's key is evaluated, and a computed one converted and kept, where the field stands.
static void define_field_key(Lower *l, AstNode *field)
{
    AstNode *key = field->field_definition.key;
    if (field->field_definition.computed)
        lower_initialize(l, scope_binding(l->info, field), lower_property_key(l, key, true));
}

static void define_members(Lower *l, AstClass *class_, LirReg constructor, LirReg prototype)
{
    for (uint32_t i = 0; i < class_->members.length; i++) {
        AstNode *member = class_->members.data[i];
        if (member->kind == AST_FIELD_DEFINITION)
            define_field_key(l, member);
        else if (member->kind == AST_METHOD_DEFINITION && member != class_->constructor)
            define_method(l, member, constructor, prototype);
    }
}

// Steps 28 and later: the inner name, then fields, then static elements.
static void finish_class(Lower *l, AstClass *class_, Scope *scope, LirReg constructor,
                         LirReg prototype)
{
    if (class_->id && scope->bindings.data[0]->used)
        lower_initialize(l, scope->bindings.data[0], lower_copy(l, constructor));
    if (scope->fields)
        lower_initialize(l, scope->fields, class_code(l, scope->instance_code, "fields", prototype));
    if (scope->static_code)
        call(&l->b, class_code(l, scope->static_code, "static_init", constructor), constructor);
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
    make_private_names(l, class_, scope);
    LirReg heritage = class_->heritage ? lower_expr(l, class_->heritage) : 0;
    uint32_t index = class_constructor(l, class_, name, scope->fields);
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
    define_members(l, class_, constructor, prototype);
    lower_at(l, node->start, node->end);
    finish_class(l, class_, scope, constructor, prototype);
    lower_at(l, start, end);
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
