// SPDX-License-Identifier: MIT
//
// The repairs, each as a function over one node of the tree. Every repair keeps the text's length,
// and none can make an incorrect program look correct: what was masked is converted from the
// original bytes, with all its checks.
#define _GNU_SOURCE // memmem
#include "transpiler/parse/mask.h"

#include <string.h>

#include "transpiler/parse/unicode.h"

static void overwrite(Mask *mask, uint32_t offset, uint32_t length, const char *bytes)
{
    if (memcmp(mask->masked + offset, bytes, length) == 0)
        return;
    memcpy(mask->masked + offset, bytes, length);
    if (mask->parser)
        cst_parser_edited(mask->parser, offset, length);
    mask->has_changed = true;
}

// Overwrites with blanks; line feeds stay, so that rows do, unless `newlines` go too.
static void blank(Mask *mask, uint32_t start, uint32_t end, bool newlines)
{
    for (uint32_t i = start; i < end; i++)
        if (mask->masked[i] != ' ' && (newlines || mask->masked[i] != '\n'))
            overwrite(mask, i, 1, " ");
}

static bool has_newline(const Mask *mask, uint32_t start, uint32_t end)
{
    Convert probe = {.text = mask->text};
    return convert_has_newline(&probe, start, end);
}

static bool is_text(const Mask *mask, const CstNode *node, const char *text)
{
    size_t length = strlen(text);
    return node->end - node->start == length && memcmp(mask->text + node->start, text, length) == 0;
}

// Ends the statement in the gap before `offset`, which has at least one byte.
static void put_semicolon(Mask *mask, uint32_t gap, uint32_t offset)
{
    if (gap >= offset)
        return;
    blank(mask, gap + 1, offset, false);
    overwrite(mask, gap, 1, ";");
}

// `yield` and `await` where they are names: the grammar takes them for operators everywhere.

static bool is_function(const CstNode *node)
{
    switch (node->kind) {
    case CST_FUNCTION_EXPRESSION:
    case CST_FUNCTION_DECLARATION:
    case CST_GENERATOR_FUNCTION:
    case CST_GENERATOR_FUNCTION_DECLARATION:
    case CST_METHOD_DEFINITION:
    case CST_ARROW_FUNCTION:
        return true;
    default:
        return false;
    }
}

static bool is_operator_here(const Mask *mask, const CstNode *token)
{
    bool is_yield = token->kind == CST_T_YIELD;
    for (const CstNode *child = token, *node = token->parent; node;
         child = node, node = node->parent) {
        if (node->kind == CST_CLASS_STATIC_BLOCK)
            return false;
        if (node->kind == CST_FIELD_DEFINITION && child->field == CST_FIELD_VALUE)
            return false;
        if (!is_function(node))
            continue;
        bool is_arrow = node->kind == CST_ARROW_FUNCTION, is_body = child->field == CST_FIELD_BODY;
        if (!is_body && child->field != CST_FIELD_PARAMETERS && child->field != CST_FIELD_PARAMETER)
            continue;
        if (cst_child(node, is_yield ? CST_T_STAR : CST_T_ASYNC))
            return true;
        if (!is_arrow || is_body)
            return false;
    }
    return !is_yield && mask->is_module;
}

static bool is_for_await(const CstNode *token)
{
    return token->kind == CST_T_AWAIT && token->parent &&
           token->parent->kind == CST_FOR_IN_STATEMENT;
}

static void repair_operator_name(Mask *mask, const CstNode *token)
{
    if (!is_for_await(token) && token->end - token->start == 5 && !is_operator_here(mask, token))
        overwrite(mask, token->start, 5, "_____");
}

// Line breaks that end a statement.

// return NEWLINE (b); in generators yield NEWLINE (b).
static void repair_restricted(Mask *mask, const CstNode *node)
{
    const CstNode *token = node->first, *next = token->next;
    if (next && next->kind != CST_T_SEMICOLON && next->kind != CST_T_STAR &&
        has_newline(mask, token->end, next->start))
        put_semicolon(mask, token->end, next->start);
}

// Whether an expression can't be called, indexed or tagged without parentheses.
static bool ends_expression(const CstNode *node)
{
    return node->kind == CST_ARROW_FUNCTION ||
           (node->kind == CST_UPDATE_EXPRESSION && node->first->is_named);
}

// `() => {}` or `a++`, NEWLINE, then ( [ or a template.
static void repair_chain(Mask *mask, const CstNode *node)
{
    const CstNode *base = node->first, *next = base->next;
    if (!next || !ends_expression(base))
        return;
    bool is_link = next->kind == CST_ARGUMENTS || next->kind == CST_TEMPLATE_STRING ||
                   next->kind == CST_T_OPEN_BRACKET;
    if (is_link && has_newline(mask, base->end, next->start))
        put_semicolon(mask, base->end, next->start);
}

// `() => {}` NEWLINE then + - or /: the next statement begins with a sign or a regular expression.
static void repair_binary(Mask *mask, const CstNode *node)
{
    const CstNode *left = cst_field(node, CST_FIELD_LEFT),
                  *token = cst_field(node, CST_FIELD_OPERATOR);
    if (!left || !token || left->kind != CST_ARROW_FUNCTION || token->end - token->start != 1)
        return;
    if (strchr("+-/", mask->text[token->start]) && has_newline(mask, left->end, token->start))
        put_semicolon(mask, left->end, token->start);
}

// Line breaks that don't end a statement.

static bool is_statement_list(const CstNode *node)
{
    return node->kind == CST_PROGRAM || node->kind == CST_STATEMENT_BLOCK ||
           node->kind == CST_SWITCH_CASE || node->kind == CST_SWITCH_DEFAULT;
}

static bool starts_binding(const Mask *mask, const CstNode *node)
{
    const CstNode *leaf = cst_first_leaf(node);
    char c = mask->text[leaf->start];
    if (c == '[' || c == '{')
        return true;
    return leaf->kind == CST_IDENTIFIER || leaf->kind == CST_UNDEFINED ||
           leaf->kind == CST_STATEMENT_IDENTIFIER || leaf->kind == CST_T_YIELD ||
           leaf->kind == CST_T_AWAIT || leaf->kind == CST_T_ASYNC || leaf->kind == CST_T_LET;
}

// let NEWLINE x = 1;  export NEWLINE var a;
static void repair_split_statement(Mask *mask, const CstNode *node)
{
    const CstNode *name = node->first, *next = node->next;
    if (!name || name->next || name->kind != CST_IDENTIFIER || !next ||
        !is_statement_list(node->parent))
        return;
    bool is_let = is_text(mask, name, "let") && starts_binding(mask, next);
    if (is_let || is_text(mask, name, "export"))
        blank(mask, name->end, next->start, true);
}

// static NEWLINE b;  get NEWLINE b() {}
static void repair_split_member(Mask *mask, const CstNode *node)
{
    const CstNode *name = cst_field(node, CST_FIELD_PROPERTY), *next = node->next;
    if (!name || name->next || name->kind != CST_PROPERTY_IDENTIFIER || !next || !next->is_named)
        return;
    bool is_accessor = is_text(mask, name, "get") || is_text(mask, name, "set");
    bool is_static = node->first == name && is_text(mask, name, "static");
    if (is_accessor && cst_first_leaf(next)->kind == CST_T_STAR)
        return;
    if (is_accessor || is_static)
        blank(mask, name->end, next->start, true);
}

// static get NEWLINE *b() {}
static void repair_joined_member(Mask *mask, const CstNode *node)
{
    const CstNode *token = cst_child(node, CST_T_STATIC_GET);
    if (!token || !token->next || token->next->kind != CST_T_STAR)
        return;
    uint32_t gap = token->start + 6;
    while (gap < token->end && !unicode_is_ascii_id(mask->text[gap]))
        gap++;
    put_semicolon(mask, gap + 3, token->next->start);
}

// Blocks that were taken for object literals: {a: 1} as a statement, x => {a: 1}. The colon of the
// label becomes a semicolon (convert_list_item reads it again), and what follows it is a statement,
// perhaps such a block itself.
static void repair_block(Mask *mask, const CstNode *object)
{
    while (object && object->kind == CST_OBJECT) {
        const CstNode *first = cst_first_named(object), *close = first ? cst_last(object) : NULL;
        if (!first || close->kind != CST_T_CLOSE_BRACE)
            return;
        const CstNode *key = first->kind == CST_PAIR ? cst_field(first, CST_FIELD_KEY) : NULL;
        if (key && key->kind == CST_PROPERTY_IDENTIFIER) {
            overwrite(mask, key->next->start, 1, ";");
            object = cst_field(first, CST_FIELD_VALUE);
        } else {
            put_semicolon(mask, close->previous->end, close->start);
            return;
        }
    }
}

static void repair_leading_object(Mask *mask, const CstNode *node)
{
    const CstNode *leaf = cst_first_leaf(node);
    if (leaf->kind == CST_T_OPEN_BRACE && leaf->parent->kind == CST_OBJECT)
        repair_block(mask, leaf->parent);
}

// for await (let [x] of y)
static void repair_for(Mask *mask, const CstNode *node)
{
    const CstNode *left = cst_field(node, CST_FIELD_LEFT);
    if (!left || left->kind != CST_SUBSCRIPT_EXPRESSION)
        return;
    const CstNode *object = left->first;
    if (object->kind == CST_IDENTIFIER && is_text(mask, object, "let"))
        overwrite(mask, object->start, 3, "var");
}

// export default function () {} if (x) ...: the declaration needs no semicolon, but the grammar
// reads an expression.
static void repair_default(Mask *mask, const CstNode *node)
{
    uint32_t end = node->end;
    const CstNode *top = node;
    while (top->parent && top->parent->first == top && top->parent->kind != CST_ERROR)
        top = top->parent;
    const CstNode *previous = top->previous;
    if (!previous || previous->kind != CST_T_DEFAULT || end >= mask->length)
        return;
    if (strchr(" \t\r\n", mask->masked[end]))
        overwrite(mask, end, 1, ";");
}

static void repair_node(Mask *mask, const CstNode *node)
{
    switch (node->kind) {
    case CST_T_YIELD:
    case CST_T_AWAIT:
        repair_operator_name(mask, node);
        break;
    case CST_RETURN_STATEMENT:
    case CST_YIELD_EXPRESSION:
        repair_restricted(mask, node);
        break;
    case CST_CALL_EXPRESSION:
    case CST_SUBSCRIPT_EXPRESSION:
        repair_chain(mask, node);
        break;
    case CST_BINARY_EXPRESSION:
        repair_binary(mask, node);
        break;
    case CST_EXPRESSION_STATEMENT:
        repair_split_statement(mask, node);
        repair_leading_object(mask, node);
        break;
    case CST_ARROW_FUNCTION:
        if (cst_field(node, CST_FIELD_BODY))
            repair_leading_object(mask, cst_field(node, CST_FIELD_BODY));
        break;
    case CST_FIELD_DEFINITION:
        repair_split_member(mask, node);
        break;
    case CST_METHOD_DEFINITION:
        repair_joined_member(mask, node);
        break;
    case CST_FUNCTION_EXPRESSION:
    case CST_GENERATOR_FUNCTION:
    case CST_CLASS:
        repair_default(mask, node);
        break;
    case CST_FOR_IN_STATEMENT:
        repair_for(mask, node);
        break;
    default:
        break;
    }
}

// HTML-like comments (B.1.1), in scripts: <!-- anywhere, --> at the start of a line.

static const CstNode *leaf_at(const Cst *cst, uint32_t offset, const CstNode **before)
{
    *before = NULL;
    for (const CstNode *node = cst->root; node;
         node = cst_walk(cst->root, node, node->end <= offset)) {
        if (node->first && node->end > offset)
            continue;
        if (node->start <= offset && offset < node->end)
            return node;
        if (node->end <= offset)
            *before = node;
        if (node->start > offset)
            break;
    }
    return NULL;
}

static bool is_literal(const CstNode *leaf)
{
    CstKind parent = leaf->parent ? (CstKind)leaf->parent->kind : CST_PROGRAM;
    return parent == CST_STRING || parent == CST_REGEX || leaf->kind == CST_STRING_FRAGMENT ||
           leaf->kind == CST_STRING || leaf->kind == CST_TEMPLATE_STRING;
}

static void blank_line(Mask *mask, uint32_t start)
{
    uint32_t end = start;
    while (end < mask->length &&
           !has_newline(mask, end, end + 3 <= mask->length ? end + 3 : mask->length))
        end++;
    while (end < mask->length && !has_newline(mask, end, end + 1) &&
           (unsigned char)mask->text[end] != 0xE2)
        end++;
    blank(mask, start, end, false);
}

static void repair_html_comments(Mask *mask, const Cst *cst)
{
    for (uint32_t i = 0; i + 2 < mask->length; i++) {
        bool opens = i + 3 < mask->length && memcmp(mask->masked + i, "<!--", 4) == 0;
        if (!opens && memcmp(mask->masked + i, "-->", 3) != 0)
            continue;
        const CstNode *before, *leaf = leaf_at(cst, i, &before);
        if (!leaf || is_literal(leaf))
            continue;
        if (!opens && before && !has_newline(mask, before->end, i))
            continue;
        blank_line(mask, i);
    }
}

void mask_put(Mask *mask, uint32_t offset, uint32_t length, const char *bytes)
{
    overwrite(mask, offset, length, bytes);
}

bool mask_end_statement(Mask *mask, uint32_t gap, uint32_t offset)
{
    mask->has_changed = false;
    put_semicolon(mask, gap, offset);
    return mask->has_changed;
}

void mask_repair(Mask *mask, const Cst *cst)
{
    mask->has_changed = false;
    if (!mask->is_module && (memmem(mask->masked, mask->length, "<!--", 4) ||
                             memmem(mask->masked, mask->length, "-->", 3)))
        repair_html_comments(mask, cst);
    for (const CstNode *node = cst->root; node; node = cst_walk(cst->root, node, false))
        repair_node(mask, node);
}

bool mask_has_imports(const Cst *cst)
{
    for (const CstNode *node = cst->root->first; node; node = node->next)
        if (node->kind == CST_IMPORT_STATEMENT || node->kind == CST_EXPORT_STATEMENT)
            return true;
    return false;
}

bool mask_has_await(const Cst *cst)
{
    for (const CstNode *node = cst->root; node; node = cst_walk(cst->root, node, is_function(node)))
        if (node->kind == CST_AWAIT_EXPRESSION || is_for_await(node))
            return true;
    return false;
}
