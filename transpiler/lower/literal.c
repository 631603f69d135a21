// SPDX-License-Identifier: MIT
//
// Array, object and template literals.
//
//     { a: 1, [k]: f, ...o }     t1 = js_literal(a); t1.a = 1; t2 = js_to_key(k); t1[t2] = f; copy(t1, o)
//     [a, ...b]                  a list register that becomes an array
#include "transpiler/lower/lowering.h"

enum { MOST_INLINE = 62 }; // JS_MOST_INLINE of <yieldc/property.h>
enum { MOST_AT_ONCE = 64 }; // values that wait for each other in registers

bool lower_has_spread(const AstList *list)
{
    for (uint32_t i = 0; i < list->length; i++)
        if (list->data[i] && list->data[i]->kind == AST_SPREAD_ELEMENT)
            return true;
    return false;
}

LirReg lower_list(Lower *l, const AstList *list, uint32_t end)
{
    (void)end; // each element is stored at its evaluation
    LirReg result = lir_op0(&l->b, LIR_OP_LIST_NEW);
    for (uint32_t i = 0; i < list->length; i++) {
        AstNode *element = list->data[i];
        bool spread = element && element->kind == AST_SPREAD_ELEMENT;
        LirReg value;
        if (spread)
            value = lower_expr(l, element->spread_element.argument);
        else
            value = element ? lower_expr(l, element) : lower_constant(l, LIR_OP_EMPTY);
        uint32_t from = l->b.start, to = l->b.end;
        if (spread)
            lower_at(l, element->spread_element.argument->start,
                     element->spread_element.argument->end);
        LirNode *node = lir_node(&l->b, spread ? LIR_OP_LIST_SPREAD : LIR_OP_LIST_PUSH);
        node->a = result;
        node->b = value;
        lower_at(l, from, to);
    }
    return result;
}

static bool is_constant(const AstNode *node);

static bool are_constant(const AstList *list)
{
    for (uint32_t i = 0; i < list->length; i++)
        if (list->data[i] && !is_constant(list->data[i]))
            return false;
    return true;
}

// Whether the value of a literal's element is known, so that it may stand in a table (flow/tables.c).
static bool is_constant(const AstNode *node)
{
    switch (node->kind) {
    case AST_NULL_LITERAL:
    case AST_BOOLEAN_LITERAL:
    case AST_NUMBER_LITERAL:
    case AST_STRING_LITERAL:
        return true;
    case AST_UNARY_EXPRESSION:
        return (node->unary_expression.op == AST_OP_NEGATE ||
                node->unary_expression.op == AST_OP_NOT ||
                node->unary_expression.op == AST_OP_VOID) &&
               node->unary_expression.argument->kind == AST_NUMBER_LITERAL;
    case AST_IDENTIFIER:
        return name_is(node->identifier.name, "undefined"); // at worst the array is one at once
    case AST_PROPERTY:
        return !node->property.computed && !node->property.proto &&
               is_constant(node->property.value);
    case AST_ARRAY_EXPRESSION:
        return are_constant(&node->array_expression.elements);
    case AST_OBJECT_EXPRESSION:
        return node->object_expression.properties.length <= MOST_INLINE &&
               are_constant(&node->object_expression.properties);
    default:
        return false;
    }
}

LirReg lower_array(Lower *l, AstNode *node)
{
    AstList *list = &node->array_expression.elements;
    // A list takes each element at once: thousands that wait for each other take the C compiler long.
    if (lower_has_spread(list) || (list->length > MOST_AT_ONCE && !are_constant(list)))
        return lir_op1(&l->b, LIR_OP_ARRAY_FROM_LIST, lower_list(l, list, node->end));
    RegList elements = {0};
    for (uint32_t i = 0; i < list->length; i++)
        vec_push(l->arena, &elements,
                 list->data[i] ? lower_operand(l, list->data[i], node->end)
                               : lower_constant(l, LIR_OP_EMPTY));
    LirNode *array = lir_node(&l->b, LIR_OP_ARRAY_NEW);
    lir_args(&l->b, array, elements.data, elements.length);
    return lower_result(l, array, LIR_VALUE);
}

// A key as a value: converted where that could be noticed or matter.
LirReg lower_property_key(Lower *l, AstNode *key, bool computed)
{
    LirReg reg = lower_expr(l, key);
    if (key->kind == AST_STRING_LITERAL)
        return reg;
    if (!computed && key->kind == AST_NUMBER_LITERAL) {
        double number = key->number_literal.value;
        if (number >= 0 && number < 0x7fffffff && number == (int32_t)number)
            return reg;
    }
    return lir_op1(&l->b, LIR_OP_TO_KEY, reg);
}

static void define_field(Lower *l, LirReg object, LirReg key, LirReg value)
{
    LirNode *node = lir_node(&l->b, LIR_OP_DEFINE_FIELD);
    node->a = object;
    node->b = key;
    node->c = value;
}

static void define_named(Lower *l, LirReg object, Name name, LirReg value)
{
    LirNode *node = lir_node(&l->b, LIR_OP_DEFINE_NAMED);
    node->a = object;
    node->name = name;
    node->b = value;
}

// key: value, and [key]: value
static void data_property(Lower *l, LirReg object, AstNode *property)
{
    AstNode *key = property->property.key, *value = property->property.value;
    Name name = lower_key_name(key);
    if (property->property.proto) {
        lir_op2(&l->b, LIR_OP_LITERAL_PROTO, object, lower_expr(l, value));
        return;
    }
    if (name && !property->property.computed) {
        define_named(l, object, name, lower_named(l, value, name));
        return;
    }
    LirReg key_reg = lower_property_key(l, key, property->property.computed);
    key_reg = lower_protect(l, key_reg, key->end, value->end);
    LirReg value_reg = lower_expr(l, value);
    if (ast_is_anonymous_function(value) && ast_function(value)) {
        LirNode *set = lir_node(&l->b, LIR_OP_SET_NAME);
        set->a = value_reg;
        set->b = key_reg;
    }
    define_field(l, object, key_reg, value_reg);
}

// A class as the value of a computed key takes its name from the key before its static methods are defined.
static bool class_property(Lower *l, LirReg object, AstNode *property)
{
    AstNode *key = property->property.key, *value = property->property.value;
    if (!ast_is_anonymous_function(value) || ast_function(value) ||
        (lower_key_name(key) && !property->property.computed))
        return false;
    LirReg key_reg = lower_property_key(l, key, property->property.computed);
    key_reg = lower_protect(l, key_reg, key->end, value->end);
    define_field(l, object, key_reg, lower_class(l, value, NULL, key_reg));
    return true;
}

static LirReg home_of(Lower *l, const AstNode *function, LirReg home)
{
    return scope_function(l->info, function)->uses_home ? home : 0;
}

// m() {}, get x() {}, set x(v) {}
static void method_property(Lower *l, LirReg object, AstNode *property)
{
    AstNode *key = property->property.key, *value = property->property.value;
    AstPropertyKind kind = property->property.kind;
    Name name = property->property.computed ? NULL : lower_key_name(key);
    LirReg home = home_of(l, value, object);
    if (name && kind == AST_METHOD) {
        define_named(l, object, name, lower_closure(l, value, name, home));
        return;
    }
    LirReg key_reg = lower_property_key(l, key, property->property.computed);
    LirReg closure = lower_closure(l, value, name, home);
    LirNode *define = lir_node(&l->b, LIR_OP_DEFINE_METHOD);
    define->a = object;
    define->b = key_reg;
    define->c = closure;
    define->i = kind == AST_GET ? 1 : kind == AST_SET ? 2 : 0;
    define->j = 1;
}

static void copy_properties(Lower *l, LirReg object, LirReg source)
{
    LirNode *node = lir_node(&l->b, LIR_OP_COPY_PROPERTIES);
    node->a = object;
    node->b = source;
}

// The name of a property whose value does not need the object to be there; NULL: it is another.
static Name plain_name(const Lower *l, const AstNode *property)
{
    if (property->kind == AST_SPREAD_ELEMENT || property->property.computed ||
        property->property.proto)
        return NULL;
    const AstNode *value = property->property.value;
    AstPropertyKind kind = property->property.kind;
    if (kind != AST_INIT && (kind != AST_METHOD || home_of((Lower *)l, value, 1)))
        return NULL;
    return lower_key_name(property->property.key);
}

// How many properties at the start are plain and all different.
static uint32_t plain_properties(const Lower *l, const AstList *list, Name *names)
{
    uint32_t count = 0;
    while (count < list->length && count < MOST_INLINE) {
        Name name = plain_name(l, list->data[count]);
        for (uint32_t i = 0; i < count && name; i++)
            if (names[i] == name)
                name = NULL;
        if (!name)
            break;
        names[count++] = name;
    }
    return count;
}

// The object as it is when its first properties are defined: made when their values are known.
static LirReg plain_part(Lower *l, const AstList *list, const Name *names, uint32_t count)
{
    RegList values = {0};
    uint32_t start = l->b.start, end = l->b.end;
    for (uint32_t i = 0; i < count; i++) {
        AstNode *property = list->data[i], *value = property->property.value;
        lower_at(l, property->start, property->end);
        LirReg reg = property->property.kind == AST_METHOD
                         ? lower_closure(l, value, names[i], 0)
                         : lower_named(l, value, names[i]);
        vec_push(l->arena, &values,
                 lower_protect(l, reg, value->end, list->data[count - 1]->end));
    }
    lower_at(l, start, end);
    LirNode *object = lir_node(&l->b, LIR_OP_OBJECT_LITERAL);
    lir_args(&l->b, object, values.data, count);
    object->keys = names;
    return lower_result(l, object, LIR_VALUE);
}

LirReg lower_object(Lower *l, AstNode *node)
{
    AstList *list = &node->object_expression.properties;
    uint32_t start = l->b.start, end = l->b.end;
    Name *names = ARENA_ARRAY(l->arena, Name, list->length + 1);
    uint32_t plain = plain_properties(l, list, names);
    LirReg result = plain ? plain_part(l, list, names, plain) : lir_op0(&l->b, LIR_OP_OBJECT_NEW);
    for (uint32_t i = plain; i < list->length; i++) {
        AstNode *property = list->data[i];
        lower_at(l, property->start, property->end);
        if (property->kind == AST_SPREAD_ELEMENT)
            copy_properties(l, result, lower_expr(l, property->spread_element.argument));
        else if (property->property.kind != AST_INIT)
            method_property(l, result, property);
        else if (!class_property(l, result, property))
            data_property(l, result, property);
    }
    lower_at(l, start, end);
    return result;
}

// Templates.

bool lower_is_inert(const Lower *l, const AstNode *node)
{
    if (node->kind == AST_IDENTIFIER) {
        Binding *binding = scope_binding(l->info, node);
        return !lower_is_global(binding) && !binding->captured && !l->info->with_of[node->id] &&
               !scope_needs_check(l->info, node);
    }
    return node->kind == AST_STRING_LITERAL || node->kind == AST_NUMBER_LITERAL;
}

static LirReg concatenate(Lower *l, const LirReg *pieces, uint32_t count)
{
    LirNode *node = lir_node(&l->b, LIR_OP_TEMPLATE);
    lir_args(&l->b, node, pieces, count);
    return lower_result(l, node, LIR_VALUE);
}

// 13.2.8.6: each value is converted before the next expression is evaluated.
LirReg lower_template(Lower *l, AstNode *node)
{
    AstList *quasis = &node->template_literal.quasis;
    AstList *expressions = &node->template_literal.expressions;
    RegList pieces = {0};
    uint32_t inert_from = expressions->length; // from here on nothing can be observed
    while (inert_from > 0 && lower_is_inert(l, expressions->data[inert_from - 1]))
        inert_from--;
    for (uint32_t i = 0; i < quasis->length; i++) {
        Name text = quasis->data[i]->template_element.cooked;
        if (text && (text->length || !expressions->length))
            vec_push(l->arena, &pieces, lir_string(&l->b, text));
        if (i >= expressions->length)
            continue;
        LirReg value = lower_operand(l, expressions->data[i], node->end);
        if (i + 1 < inert_from && expressions->data[i]->kind != AST_STRING_LITERAL)
            value = concatenate(l, &value, 1);
        vec_push(l->arena, &pieces, value);
    }
    if (!expressions->length)
        return pieces.data[0];
    return concatenate(l, pieces.data, pieces.length);
}

// 13.2.7.3: a new object each time; the pattern is compiled at the first.
LirReg lower_regexp(Lower *l, AstNode *node)
{
    LirReg pattern = lir_string(&l->b, node->regexp_literal.pattern);
    LirReg flags = lir_string(&l->b, node->regexp_literal.flags);
    LirNode *regexp = lir_node(&l->b, LIR_OP_REGEXP);
    regexp->i = (int32_t)l->b.unit->template_count++;
    regexp->a = pattern;
    regexp->b = flags;
    return lower_result(l, regexp, LIR_VALUE);
}
