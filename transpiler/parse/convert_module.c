// SPDX-License-Identifier: MIT
//
// Imports and exports (16.2).
#include <string.h>

#include "transpiler/parse/convert.h"
#include "transpiler/parse/gap.h"
#include "transpiler/parse/unicode.h"

static void check_place(Convert *convert, const CstNode *node)
{
    const char *word = node->kind == CST_IMPORT_STATEMENT ? "import" : "export";
    if (!convert->is_module)
        convert_error(convert, node->first, "'%s' is only valid in modules", word);
    else if (!node->parent || node->parent->kind != CST_PROGRAM)
        convert_error(convert, node->first, "'%s' is only valid at the top level", word);
}

// An IdentifierName or a string, as a module export name (16.2.1: a string must be well-formed
// Unicode).
static Name convert_export_name(Convert *convert, const CstNode *node)
{
    if (node->kind != CST_STRING)
        return convert_name(convert, node);
    Name name = convert_string(convert, node)->string_literal.value;
    const char *at = name->text, *end = at + name->length;
    while (at < end) {
        uint32_t c = name_decode(&at, end);
        if (c >= 0xD800 && c <= 0xDFFF) {
            convert_error(convert, node, "the name of an export can't contain a lone surrogate");
            break;
        }
    }
    return name;
}

// Import attributes, which were blanked before parsing (mask.c) and are read here by hand: with {
// type: 'json', ... }.
typedef struct Attributes {
    Convert *convert;
    uint32_t at;
} Attributes;

// Passes blanks and comments; gives the byte ahead.
static char peek(Attributes *input)
{
    const char *text = input->convert->text, *end = text + input->convert->source->length;
    input->at = (uint32_t)(gap_end(text + input->at, end, true) - text);
    return text[input->at];
}

static bool accept(Attributes *input, char c)
{
    if (peek(input) != c)
        return false;
    input->at++;
    return true;
}

// A name or string as a node of its own; *node gets its range. False if there is none.
static bool read_token(Attributes *input, CstNode *node)
{
    const char *text = input->convert->text;
    char first = peek(input);
    *node = (CstNode){.start = input->at, .kind = CST_PROPERTY_IDENTIFIER};
    if (first == '"' || first == '\'') {
        node->kind = CST_STRING;
        for (input->at++; text[input->at] && text[input->at] != first; input->at++)
            if (text[input->at] == '\\')
                input->at++;
        input->at++;
    } else
        while (unicode_is_ascii_id(text[input->at]) || (text[input->at] & 0x80) ||
               text[input->at] == '\\')
            input->at++;
    node->end = input->at;
    return node->end > node->start && node->end <= input->convert->source->length;
}

static void add_attribute(Convert *convert, const CstNode *key, const CstNode *value, AstList *list)
{
    AstNode *attribute = ast_new(&convert->builder, AST_IMPORT_ATTRIBUTE, key->start, value->end);
    Name name = key->kind == CST_STRING ? convert_string(convert, key)->string_literal.value
                                        : convert_name(convert, key);
    attribute->import_attribute.key = name;
    attribute->import_attribute.value = convert_string(convert, value)->string_literal.value;
    for (uint32_t i = 0; i < list->length; i++)
        if (list->data[i]->import_attribute.key == name)
            convert_error(convert, key, "a repeated import attribute");
    vec_push(convert->arena, list, attribute);
}

static void convert_attributes(Convert *convert, const CstNode *source, AstList *list)
{
    Attributes input = {convert, source->end};
    CstNode with, key, value;
    if (peek(&input) != 'w' || !read_token(&input, &with) ||
        !convert_is_text(convert, &with, "with") || !accept(&input, '{'))
        return;
    while (!accept(&input, '}')) {
        bool is_good = read_token(&input, &key) && accept(&input, ':') &&
                       read_token(&input, &value) && value.kind == CST_STRING;
        if (is_good)
            add_attribute(convert, &key, &value, list);
        if (!is_good || (!accept(&input, ',') && peek(&input) != '}')) {
            convert_error_at(convert, input.at, input.at + 1,
                             "an import attribute is a name, ':' and a string");
            return;
        }
    }
}

static void add_import(Convert *convert, AstList *list, const CstNode *node, Name imported,
                       const CstNode *local)
{
    AstNode *specifier = convert_new(convert, AST_IMPORT_SPECIFIER, node);
    specifier->import_specifier.local = convert_binding_identifier(convert, local);
    specifier->import_specifier.imported =
        imported ? imported : specifier->import_specifier.local->binding_identifier.name;
    vec_push(convert->arena, list, specifier);
}

static void convert_import_clause(Convert *convert, const CstNode *clause, AstList *list)
{
    for (const CstNode *child = cst_first_named(clause); child; child = cst_next_named(child)) {
        if (child->kind == CST_IDENTIFIER)
            add_import(convert, list, child, name_from(convert->names, "default"), child);
        else if (child->kind == CST_NAMESPACE_IMPORT) {
            AstNode *specifier = convert_new(convert, AST_IMPORT_NAMESPACE_SPECIFIER, child);
            specifier->import_namespace_specifier.local =
                convert_binding_identifier(convert, cst_first_named(child));
            vec_push(convert->arena, list, specifier);
        } else {
            convert_check_commas(convert, child);
            for (const CstNode *item = cst_first_named(child); item; item = cst_next_named(item)) {
                const CstNode *name = cst_field(item, CST_FIELD_NAME),
                              *alias = cst_field(item, CST_FIELD_ALIAS);
                add_import(convert, list, item, alias ? convert_export_name(convert, name) : NULL,
                           alias ? alias : name);
            }
        }
    }
}

AstNode *convert_import(Convert *convert, const CstNode *node)
{
    AstNode *result = convert_new(convert, AST_IMPORT_DECLARATION, node);
    const CstNode *clause = cst_child(node, CST_IMPORT_CLAUSE);
    check_place(convert, node);
    if (clause)
        convert_import_clause(convert, clause, &result->import_declaration.specifiers);
    result->import_declaration.source = convert_string(convert, cst_field(node, CST_FIELD_SOURCE));
    convert_attributes(convert, cst_field(node, CST_FIELD_SOURCE),
                       &result->import_declaration.attributes);
    return result;
}

static AstNode *convert_export_clause(Convert *convert, const CstNode *node, const CstNode *clause,
                                      const CstNode *source)
{
    AstNode *result = convert_new(convert, AST_EXPORT_NAMED, node);
    convert_check_commas(convert, clause);
    for (const CstNode *child = cst_first_named(clause); child; child = cst_next_named(child)) {
        AstNode *specifier = convert_new(convert, AST_EXPORT_SPECIFIER, child);
        const CstNode *name = cst_field(child, CST_FIELD_NAME),
                      *alias = cst_field(child, CST_FIELD_ALIAS);
        specifier->export_specifier.local = convert_export_name(convert, name);
        specifier->export_specifier.exported =
            alias ? convert_export_name(convert, alias) : specifier->export_specifier.local;
        if (!source && name->kind == CST_STRING)
            convert_error(convert, name, "a string can't name a local binding");
        else if (!source)
            convert_check_reference(convert, name, specifier->export_specifier.local);
        vec_push(convert->arena, &result->export_named.specifiers, specifier);
    }
    if (source) {
        result->export_named.source = convert_string(convert, source);
        convert_attributes(convert, source, &result->export_named.attributes);
    }
    return result;
}

static AstNode *convert_export_all(Convert *convert, const CstNode *node, const CstNode *source)
{
    AstNode *result = convert_new(convert, AST_EXPORT_ALL, node);
    const CstNode *space = cst_child(node, CST_NAMESPACE_EXPORT);
    if (space)
        result->export_all.exported = convert_export_name(convert, cst_first_named(space));
    result->export_all.source = convert_string(convert, source);
    convert_attributes(convert, source, &result->export_all.attributes);
    return result;
}

// `export default function () {}` is a hoisted declaration without a name; `export default
// (function () {})` an expression.
static AstNode *convert_default(Convert *convert, const CstNode *value)
{
    switch (value->kind) {
    case CST_FUNCTION_EXPRESSION:
    case CST_GENERATOR_FUNCTION:
        return convert_function(convert, value, AST_FUNCTION_DECLARATION);
    case CST_CLASS:
        return convert_class(convert, value, AST_CLASS_DECLARATION);
    default: {
        const CstNode *leaf = cst_first_leaf(value);
        bool is_async =
            leaf->kind == CST_T_ASYNC && leaf->next && leaf->next->kind == CST_T_FUNCTION;
        if (leaf->kind == CST_T_FUNCTION || leaf->kind == CST_T_CLASS || is_async)
            convert_error(convert, leaf,
                          "a declaration after 'export default' can't be part of an expression");
        if (value->kind == CST_SEQUENCE_EXPRESSION)
            convert_error(convert, value, "a list of expressions needs parentheses here");
        return convert_expression(convert, value);
    }
    }
}

AstNode *convert_export(Convert *convert, const CstNode *node)
{
    const CstNode *declaration = cst_field(node, CST_FIELD_DECLARATION),
                  *value = cst_field(node, CST_FIELD_VALUE);
    const CstNode *clause = cst_child(node, CST_EXPORT_CLAUSE),
                  *source = cst_field(node, CST_FIELD_SOURCE);
    check_place(convert, node);
    if (cst_child(node, CST_DECORATOR))
        convert_error(convert, node->first, "decorators are not part of ECMAScript");
    if (clause)
        return convert_export_clause(convert, node, clause, source);
    if (!declaration && !value)
        return convert_export_all(convert, node, source);
    bool is_default = cst_child(node, CST_T_DEFAULT) != NULL;
    AstNode *result =
        convert_new(convert, is_default ? AST_EXPORT_DEFAULT : AST_EXPORT_DECLARATION, node);
    if (is_default && declaration &&
        (declaration->kind == CST_LEXICAL_DECLARATION ||
         declaration->kind == CST_VARIABLE_DECLARATION))
        convert_error(convert, declaration->first,
                      "'export default' takes no variable declaration");
    result->export_default.declaration =
        declaration ? convert_statement(convert, declaration) : convert_default(convert, value);
    return result;
}
