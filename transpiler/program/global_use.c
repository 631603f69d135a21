// SPDX-License-Identifier: MIT
//
// The walk over a file's tree. A node tells its children first what it does with their values (roles), then they are walked. Which
// variables hold the global object is found on the way: the walk is made twice, because functions may stand behind their callers.
#include "transpiler/program/global_use.h"

#include <string.h>

typedef struct GlobalWalk {
    const ScopeInfo *info;
    Arena *arena;
    void (*use)(void *context, const GlobalUse *use); // NULL: the first walk
    void *context;
    uint8_t *roles;      // by node id
    bool *is_this;       // by node id of a function: it is called with the global object as this
    bool *gives_global;  // by node id of a function: it may return the global object
    bool *is_global;     // by binding id: the variable may hold the global object
    const AstNode *function; // the innermost, or NULL
    bool this_is_global, in_try, strict;
} GlobalWalk;

static void walk(GlobalWalk *w, AstNode *node);

static void visit(void *context, AstNode *child)
{
    walk(context, child);
}

bool global_use_is_free(const ScopeInfo *info, const AstNode *identifier)
{
    const Binding *binding = scope_binding(info, identifier);
    return (!binding || binding->scope->kind == SCOPE_GLOBAL) && !info->with_of[identifier->id];
}

static bool is_free_name(const GlobalWalk *w, const AstNode *node, const char *name)
{
    return node->kind == AST_IDENTIFIER && name_is(node->identifier.name, name) &&
           global_use_is_free(w->info, node);
}

static bool is_global_name(Name name)
{
    return name_is(name, "globalThis") || name_is(name, "global") || name_is(name, "self") ||
           name_is(name, "window");
}

static const AstNode *inner(const AstNode *node)
{
    return node->kind == AST_OPTIONAL_CHAIN ? node->optional_chain.expression : node;
}

static bool is_global_object(const GlobalWalk *w, const AstNode *node);

// Function('return this')(), new Function('return this')(), and a function of the file that may return it.
static bool gives_global_object(const GlobalWalk *w, const AstNode *callee)
{
    if (callee->kind == AST_IDENTIFIER) {
        const Binding *binding = scope_binding(w->info, callee);
        return binding && binding->function && w->gives_global[binding->function->id];
    }
    if (ast_function(callee))
        return w->gives_global[callee->id];
    if (callee->kind == AST_MEMBER && name_is(callee->member.property, "call"))
        return gives_global_object(w, callee->member.object);
    if (callee->kind == AST_CALL_EXPRESSION)
        return is_free_name(w, callee->call_expression.callee, "Function");
    return callee->kind == AST_NEW_EXPRESSION &&
           is_free_name(w, callee->new_expression.callee, "Function");
}

// Whether the value may be the global object.
static bool is_global_object(const GlobalWalk *w, const AstNode *node)
{
    node = inner(node);
    switch (node->kind) {
    case AST_IDENTIFIER: {
        const Binding *binding = scope_binding(w->info, node);
        return (binding && w->is_global[binding->id]) ||
               (is_global_name(node->identifier.name) && global_use_is_free(w->info, node));
    }
    case AST_THIS_EXPRESSION:
        return w->this_is_global;
    case AST_MEMBER:
        return is_global_name(node->member.property) && is_global_object(w, node->member.object);
    case AST_CONDITIONAL_EXPRESSION:
        return is_global_object(w, node->conditional_expression.consequent) ||
               is_global_object(w, node->conditional_expression.alternate);
    case AST_LOGICAL_EXPRESSION:
        return is_global_object(w, node->logical_expression.right) ||
               is_global_object(w, node->logical_expression.left);
    case AST_ASSIGNMENT_EXPRESSION:
        return is_global_object(w, node->assignment_expression.right);
    case AST_SEQUENCE_EXPRESSION:
        return is_global_object(w, vec_last(&node->sequence_expression.expressions));
    case AST_CALL_EXPRESSION:
        return gives_global_object(w, node->call_expression.callee);
    default:
        return false;
    }
}

static void report(GlobalWalk *w, GlobalUseKind kind, GlobalRole role, const AstNode *node,
                   const char *text)
{
    if (!w->use)
        return;
    GlobalUse use = {kind, role, node, text, w->in_try, w->strict};
    w->use(w->context, &use);
}

// "process.stdout" of an expression that reaches it by global names; NULL: it is none, or is longer than `most` names, as no
// property is that missing.def has.
static const char *path_within(const GlobalWalk *w, const AstNode *node, int most)
{
    node = inner(node);
    if (node->kind == AST_IDENTIFIER && global_use_is_free(w->info, node))
        return node->identifier.name->text;
    if (node->kind != AST_MEMBER || most <= 1)
        return NULL;
    const char *name = node->member.property->text;
    if (is_global_object(w, node->member.object))
        return name;
    const char *object = path_within(w, node->member.object, most - 1);
    return object ? arena_printf(w->arena, "%s.%s", object, name) : NULL;
}

static const char *path_of(const GlobalWalk *w, const AstNode *node)
{
    enum { MOST_NAMES = 4 };
    return path_within(w, node, MOST_NAMES);
}

// A property of an object, by name.
static void report_property(GlobalWalk *w, GlobalRole role, const AstNode *node,
                            const AstNode *object, Name name)
{
    if (!w->use)
        return;
    if (is_global_object(w, object)) {
        report(w, GLOBAL_USE_PROPERTY, role, node, name->text);
        return;
    }
    const char *path = path_of(w, object);
    if (path)
        report(w, GLOBAL_USE_MEMBER, role, node,
               arena_printf(w->arena, "%s.%s", path, name->text));
}

static void set(GlobalWalk *w, const AstNode *child, GlobalRole role)
{
    if (child)
        w->roles[child->id] = (uint8_t)role;
}

// The parts of a pattern whose leaves are targets.
static void set_target(GlobalWalk *w, const AstNode *node)
{
    if (!node)
        return;
    switch (node->kind) {
    case AST_OBJECT_PATTERN:
        for (vec_each(AstNode *, p, &node->object_pattern.properties))
            set_target(w, *p);
        break;
    case AST_PATTERN_PROPERTY:
        set_target(w, node->pattern_property.value);
        break;
    case AST_ARRAY_PATTERN:
        for (vec_each(AstNode *, e, &node->array_pattern.elements))
            set_target(w, *e);
        break;
    case AST_ASSIGNMENT_PATTERN:
        set_target(w, node->assignment_pattern.left);
        break;
    case AST_REST_ELEMENT:
        set_target(w, node->rest_element.argument);
        break;
    default:
        set(w, node, GLOBAL_ROLE_WRITTEN);
    }
}

static bool is_comparison(AstOperator op)
{
    return op == AST_OP_EQUAL || op == AST_OP_NOT_EQUAL || op == AST_OP_STRICT_EQUAL ||
           op == AST_OP_STRICT_NOT_EQUAL;
}

static void set_operator_roles(GlobalWalk *w, const AstNode *node)
{
    const GlobalRole condition = GLOBAL_ROLE_CONDITION, own = (GlobalRole)w->roles[node->id];
    switch (node->kind) {
    case AST_UNARY_EXPRESSION:
        set(w, node->unary_expression.argument,
            node->unary_expression.op == AST_OP_TYPEOF   ? GLOBAL_ROLE_TYPEOF
            : node->unary_expression.op == AST_OP_NOT    ? condition
            : node->unary_expression.op == AST_OP_DELETE ? GLOBAL_ROLE_DELETED
                                                         : GLOBAL_ROLE_VALUE);
        break;
    case AST_BINARY_EXPRESSION:
        if (is_comparison(node->binary_expression.op)) {
            set(w, node->binary_expression.left, condition);
            set(w, node->binary_expression.right, condition);
        } else if (node->binary_expression.op == AST_OP_INSTANCEOF) {
            set(w, node->binary_expression.right, GLOBAL_ROLE_NEEDED);
        }
        break;
    case AST_LOGICAL_EXPRESSION:
        set(w, node->logical_expression.left, condition);
        set(w, node->logical_expression.right, own == condition ? own : GLOBAL_ROLE_VALUE);
        break;
    case AST_ASSIGNMENT_EXPRESSION:
        // A name has to be there for the others; of a property they make one.
        if (node->assignment_expression.op == AST_OP_NONE ||
            node->assignment_expression.left->kind != AST_IDENTIFIER)
            set_target(w, node->assignment_expression.left);
        break;
    case AST_CONDITIONAL_EXPRESSION:
        set(w, node->conditional_expression.test, condition);
        break;
    default:
        break;
    }
}

static GlobalRole needed(bool optional)
{
    return optional ? GLOBAL_ROLE_CONDITION : GLOBAL_ROLE_NEEDED;
}

// What the node does with its children's values.
static void set_roles(GlobalWalk *w, const AstNode *node)
{
    switch (node->kind) {
    case AST_IF_STATEMENT:
        set(w, node->if_statement.test, GLOBAL_ROLE_CONDITION);
        break;
    case AST_WHILE_STATEMENT:
        set(w, node->while_statement.test, GLOBAL_ROLE_CONDITION);
        break;
    case AST_FOR_IN_STATEMENT:
        set_target(w, node->for_in_statement.left);
        break;
    case AST_FOR_OF_STATEMENT:
        set_target(w, node->for_of_statement.left);
        set(w, node->for_of_statement.right, GLOBAL_ROLE_NEEDED);
        break;
    case AST_CALL_EXPRESSION:
        set(w, node->call_expression.callee, needed(node->call_expression.optional));
        break;
    case AST_NEW_EXPRESSION:
        set(w, node->new_expression.callee, GLOBAL_ROLE_NEEDED);
        break;
    case AST_TAGGED_TEMPLATE:
        set(w, node->tagged_template.tag, GLOBAL_ROLE_NEEDED);
        break;
    case AST_OPTIONAL_CHAIN:
        set(w, node->optional_chain.expression, (GlobalRole)w->roles[node->id]);
        break;
    case AST_MEMBER:
        set(w, node->member.object, needed(node->member.optional));
        break;
    case AST_INDEX:
        set(w, node->index.object, needed(node->index.optional));
        break;
    case AST_CLASS_DECLARATION:
    case AST_CLASS_EXPRESSION:
        set(w, ast_class(node)->heritage, GLOBAL_ROLE_NEEDED);
        break;
    default:
        set_operator_roles(w, node);
        break;
    }
}

static void take_alias(GlobalWalk *w, const AstNode *target, const AstNode *value)
{
    if (!value || (target->kind != AST_BINDING_IDENTIFIER && target->kind != AST_IDENTIFIER))
        return;
    const Binding *binding = scope_binding(w->info, target);
    if (binding && is_global_object(w, value))
        w->is_global[binding->id] = true;
}

// (function (root) { ... })(this), and by `call`.
static void take_immediate(GlobalWalk *w, const AstNode *call)
{
    const AstNode *callee = call->call_expression.callee;
    const AstList *arguments = &call->call_expression.arguments;
    uint32_t first = 0;
    if (callee->kind == AST_MEMBER && name_is(callee->member.property, "call")) {
        callee = callee->member.object;
        first = 1;
    }
    const AstFunction *function = ast_function(callee);
    if (!function)
        return;
    if (first ? arguments->length && is_global_object(w, arguments->data[0]) : !function->is_strict)
        w->is_this[callee->id] = true;
    for (uint32_t i = 0; i < function->parameters.length && i + first < arguments->length; i++)
        take_alias(w, function->parameters.data[i], arguments->data[i + first]);
}

// const {a, b = 1} = process: a name with a default may be missing.
static void report_pattern(GlobalWalk *w, const AstNode *pattern, const AstNode *value)
{
    if (!value || pattern->kind != AST_OBJECT_PATTERN)
        return;
    for (vec_each(AstNode *, p, &pattern->object_pattern.properties)) {
        const AstNode *property = *p;
        if (property->kind != AST_PATTERN_PROPERTY || property->pattern_property.computed ||
            property->pattern_property.key->kind != AST_STRING_LITERAL)
            continue;
        bool optional = property->pattern_property.value->kind == AST_ASSIGNMENT_PATTERN;
        report_property(w, optional ? GLOBAL_ROLE_CONDITION : GLOBAL_ROLE_VALUE,
                        property->pattern_property.key, value,
                        property->pattern_property.key->string_literal.value);
    }
}

// Object.assign(globalThis, {a, b}), Object.defineProperties.
static void report_object(GlobalWalk *w, const AstNode *object)
{
    if (object->kind != AST_OBJECT_EXPRESSION) {
        report(w, GLOBAL_USE_ANY, GLOBAL_ROLE_WRITTEN, object, "");
        return;
    }
    for (vec_each(AstNode *, p, &object->object_expression.properties))
        if ((*p)->kind == AST_PROPERTY && !(*p)->property.computed &&
            (*p)->property.key->kind == AST_STRING_LITERAL)
            report(w, GLOBAL_USE_PROPERTY, GLOBAL_ROLE_WRITTEN, *p,
                   (*p)->property.key->string_literal.value->text);
        else
            report(w, GLOBAL_USE_ANY, GLOBAL_ROLE_WRITTEN, *p, "");
}

static bool is_one_of(Name name, const char *const *list)
{
    for (; *list; list++)
        if (name_is(name, *list))
            return true;
    return false;
}

// A method of Object or Reflect that is given an object of the global names, and a name.
static void report_reflection(GlobalWalk *w, const AstNode *call, Name method)
{
    static const char *const tests[] = {"getOwnPropertyDescriptor", "has", "hasOwn", "get", NULL};
    static const char *const makers[] = {"defineProperty", "set", NULL};
    static const char *const copiers[] = {"assign", "defineProperties", NULL};
    const AstList *arguments = &call->call_expression.arguments;
    if (arguments->length < 2)
        return;
    const AstNode *object = arguments->data[0], *key = arguments->data[1];
    bool makes = is_one_of(method, makers), global = is_global_object(w, object);
    if (is_one_of(method, copiers) && global) {
        for (uint32_t i = 1; i < arguments->length; i++)
            report_object(w, arguments->data[i]);
    } else if (key->kind == AST_STRING_LITERAL && (makes || is_one_of(method, tests))) {
        report_property(w, makes ? GLOBAL_ROLE_WRITTEN : GLOBAL_ROLE_CONDITION, key, object,
                        key->string_literal.value);
    } else if (makes && global) {
        report(w, GLOBAL_USE_ANY, GLOBAL_ROLE_WRITTEN, key, "");
    }
}

// Calls of methods that mean a property by its name in a string.
static void report_call(GlobalWalk *w, const AstNode *node)
{
    static const char *const listeners[] = {"on", "once", "addListener", NULL};
    const AstNode *callee = node->call_expression.callee;
    const AstList *arguments = &node->call_expression.arguments;
    if (callee->kind != AST_MEMBER || !arguments->length)
        return;
    const AstNode *object = callee->member.object, *first = arguments->data[0];
    Name method = callee->member.property;
    if (is_free_name(w, object, "Object") || is_free_name(w, object, "Reflect")) {
        report_reflection(w, node, method);
        return;
    }
    if (first->kind != AST_STRING_LITERAL)
        return;
    Name name = first->string_literal.value;
    const char *path = path_of(w, object);
    if (name_is(method, "hasOwnProperty"))
        report_property(w, GLOBAL_ROLE_CONDITION, first, object, name);
    else if (name_is(method, "__defineGetter__"))
        report_property(w, GLOBAL_ROLE_WRITTEN, first, object, name);
    else if (path && !strcmp(path, "process") && is_one_of(method, listeners))
        report(w, GLOBAL_USE_EVENT, GLOBAL_ROLE_NEEDED, first,
               arena_printf(w->arena, "process@%s", name->text));
}

// In a `with`, a name that the object doesn't have is a global one: what is assigned there may be.
static void report_identifier(GlobalWalk *w, const AstNode *node)
{
    GlobalRole role = (GlobalRole)w->roles[node->id];
    bool assigned = role == GLOBAL_ROLE_WRITTEN && !scope_binding(w->info, node);
    if (assigned || global_use_is_free(w->info, node))
        report(w, GLOBAL_USE_NAME, role, node, node->identifier.name->text);
}

static void report_member(GlobalWalk *w, const AstNode *node)
{
    GlobalRole role = (GlobalRole)w->roles[node->id];
    if (role == GLOBAL_ROLE_WRITTEN)
        report(w, GLOBAL_USE_TEXT, role, node, node->member.property->text);
    report_property(w, role, node, node->member.object, node->member.property);
}

static void report_index(GlobalWalk *w, const AstNode *node)
{
    const AstNode *key = node->index.property;
    GlobalRole role = (GlobalRole)w->roles[node->id];
    if (key->kind == AST_STRING_LITERAL)
        report_property(w, role, node, node->index.object, key->string_literal.value);
    else if (role == GLOBAL_ROLE_WRITTEN && is_global_object(w, node->index.object))
        report(w, GLOBAL_USE_ANY, role, node, "");
}

// What the node itself uses, and which variables hold the global object from here on.
static void look_at(GlobalWalk *w, const AstNode *node)
{
    switch (node->kind) {
    case AST_IDENTIFIER:
        report_identifier(w, node);
        break;
    case AST_STRING_LITERAL:
        report(w, GLOBAL_USE_TEXT, GLOBAL_ROLE_VALUE, node, node->string_literal.value->text);
        break;
    case AST_BINDING_IDENTIFIER:
        report(w, GLOBAL_USE_TEXT, GLOBAL_ROLE_VALUE, node, node->binding_identifier.name->text);
        break;
    case AST_MEMBER:
        report_member(w, node);
        break;
    case AST_INDEX:
        report_index(w, node);
        break;
    case AST_CALL_EXPRESSION:
        take_immediate(w, node);
        report_call(w, node);
        break;
    case AST_BINARY_EXPRESSION:
        if (node->binary_expression.op == AST_OP_IN &&
            node->binary_expression.left->kind == AST_STRING_LITERAL)
            report_property(w, GLOBAL_ROLE_CONDITION, node->binary_expression.left,
                            node->binary_expression.right,
                            node->binary_expression.left->string_literal.value);
        break;
    case AST_VARIABLE_DECLARATOR:
        take_alias(w, node->variable_declarator.id, node->variable_declarator.init);
        report_pattern(w, node->variable_declarator.id, node->variable_declarator.init);
        break;
    case AST_ASSIGNMENT_EXPRESSION:
        take_alias(w, node->assignment_expression.left, node->assignment_expression.right);
        report_pattern(w, node->assignment_expression.left, node->assignment_expression.right);
        break;
    case AST_RETURN_STATEMENT:
        if (w->function && node->return_statement.argument &&
            is_global_object(w, node->return_statement.argument))
            w->gives_global[w->function->id] = true;
        break;
    default:
        break;
    }
}

// A function: what it returns, throws and calls `this` is its own. An arrow has no `this`.
static void walk_function(GlobalWalk *w, const AstNode *node)
{
    GlobalWalk outer = *w;
    const AstFunction *function = ast_function(node);
    w->function = node;
    w->in_try = false;
    w->strict = function->is_strict;
    if (function->kind != AST_FUNCTION_ARROW)
        w->this_is_global = w->is_this[node->id];
    if (function->is_expression_body && is_global_object(w, function->body))
        w->gives_global[node->id] = true;
    ast_each_child(node, visit, w);
    *w = outer;
}

static void walk_try(GlobalWalk *w, const AstNode *node)
{
    bool outer = w->in_try;
    w->in_try |= node->try_statement.handler != NULL;
    walk(w, node->try_statement.block);
    w->in_try = outer;
    if (node->try_statement.handler)
        walk(w, node->try_statement.handler);
    if (node->try_statement.finalizer)
        walk(w, node->try_statement.finalizer);
}

// The code of a class is strict, and `this` in its fields and blocks is an object of its own; in its heritage and computed keys it
// is not, which matters for none that is the global object.
static void walk_class(GlobalWalk *w, const AstNode *node)
{
    GlobalWalk outer = *w;
    w->strict = true;
    w->this_is_global = false;
    ast_each_child(node, visit, w);
    *w = outer;
}

// A link of a chain below the node that is walked.
static void enter_link(void *context, AstNode *node)
{
    set_roles(context, node);
    look_at(context, node);
}

static void walk(GlobalWalk *w, AstNode *node)
{
    set_roles(w, node);
    look_at(w, node);
    if (ast_function(node))
        walk_function(w, node);
    else if (ast_class(node))
        walk_class(w, node);
    else if (node->kind == AST_TRY_STATEMENT)
        walk_try(w, node);
    else
        ast_each_below(node, enter_link, visit, w);
}

void global_use_each(const ProgramFile *file, Arena *arena,
                     void (*use)(void *context, const GlobalUse *use), void *context)
{
    const AstNode *root = file->program->root;
    uint32_t nodes = file->program->node_count;
    GlobalWalk w = {.info = file->info,
                    .arena = arena,
                    .context = context,
                    .roles = ARENA_ARRAY(arena, uint8_t, nodes),
                    .is_this = ARENA_ARRAY(arena, bool, nodes),
                    .gives_global = ARENA_ARRAY(arena, bool, nodes),
                    .is_global = ARENA_ARRAY(arena, bool, file->info->binding_count + 1),
                    .this_is_global = !program_is_module(file),
                    .strict = root->program.strict};
    walk(&w, file->program->root);
    w.use = use;
    walk(&w, file->program->root);
}
