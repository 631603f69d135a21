// SPDX-License-Identifier: MIT
//
// tree-sitter behind a small door: this file, automaton.c and scanner.c alone include its headers.
// Its parser is for what the automaton gives back.
#include "transpiler/parse/cst.h"

#include "transpiler/parse/automaton.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_javascript(void);

static const struct {
    const char *name;
    bool is_named;
} kinds[] = {
    [CST_OTHER_NODE] = {"node", true},
    [CST_OTHER_TOKEN] = {"token", false},
    [CST_ERROR] = {"ERROR", true},
#define CST_NODE(KIND, name) [CST_##KIND] = {name, true},
#define CST_TOKEN(KIND, text) [CST_##KIND] = {text, false},
#include "transpiler/parse/cst.def"
#undef CST_NODE
#undef CST_TOKEN
};

static const char *const fields[] = {[CST_NO_FIELD] = "",
#define FIELD(NAME, text) [CST_FIELD_##NAME] = text,
                                     CST_FIELDS(FIELD)
#undef FIELD
};

enum { ERROR_SYMBOL = 0xFFFF };

struct CstParser {
    const char *text;
    uint32_t length;
    TSParser *parser; // NULL until the automaton gives the text back
    TSTree *tree;
    CstNumbers numbers;
    uint32_t row, column; // of the parse version at work: tree-sitter's rows (LF), byte columns
    uint32_t failed_row, failed_column; // what cst_find_failure collects
    bool has_failure;
    size_t recovers; // nonzero stops the parse (tree-sitter's cancellation flag)
};

static uint16_t find_kind(const char *name, bool is_named)
{
    for (int kind = CST_ERROR + 1; kind < CST_KIND_COUNT; kind++)
        if (kinds[kind].is_named == is_named && strcmp(kinds[kind].name, name) == 0)
            return (uint16_t)kind;
    return is_named ? CST_OTHER_NODE : CST_OTHER_TOKEN;
}

static bool map_symbols(CstParser *parser, const TSLanguage *language)
{
    uint32_t symbols = ts_language_symbol_count(language),
             field_count = ts_language_field_count(language);
    if (symbols > CST_MOST_SYMBOLS || field_count + 1 > CST_MOST_FIELDS)
        return false;
    for (uint32_t i = 0; i < symbols; i++) {
        bool is_named = ts_language_symbol_type(language, (TSSymbol)i) == TSSymbolTypeRegular;
        parser->numbers.kind_of[i] = find_kind(ts_language_symbol_name(language, (TSSymbol)i), is_named);
    }
    for (int i = 1; i < CST_FIELD_COUNT; i++) {
        TSFieldId id =
            ts_language_field_id_for_name(language, fields[i], (uint32_t)strlen(fields[i]));
        if (id)
            parser->numbers.field_of[id] = (uint8_t)i;
    }
    return true;
}

CstParser *cst_parser_new(const char *text, uint32_t length)
{
    CstParser *parser = calloc(1, sizeof *parser);
    if (!parser)
        return NULL;
    parser->text = text;
    parser->length = length;
    const TSLanguage *language = tree_sitter_javascript();
    if (ts_language_version(language) < TREE_SITTER_MIN_COMPATIBLE_LANGUAGE_VERSION ||
        ts_language_version(language) > TREE_SITTER_LANGUAGE_VERSION ||
        !map_symbols(parser, language)) {
        cst_parser_free(parser);
        return NULL;
    }
    return parser;
}

void cst_parser_free(CstParser *parser)
{
    if (parser->tree)
        ts_tree_delete(parser->tree);
    if (parser->parser)
        ts_parser_delete(parser->parser);
    free(parser);
}

// Points are not used: everything is kept as if the text were one line, which is consistent as long
// as edits say the same.
void cst_parser_edited(CstParser *parser, uint32_t offset, uint32_t length)
{
    if (!parser->tree)
        return;
    TSInputEdit edit = {
        .start_byte = offset, .old_end_byte = offset + length, .new_end_byte = offset + length};
    ts_tree_edit(parser->tree, &edit);
}

// Copying.

static CstNode *copy_node(const CstParser *parser, Arena *arena, const TSTreeCursor *cursor,
                          TSNode node)
{
    CstNode *copy = ARENA_NEW(arena, CstNode);
    TSSymbol symbol = ts_node_symbol(node);
    copy->kind = symbol == ERROR_SYMBOL ? CST_ERROR : parser->numbers.kind_of[symbol];
    copy->field = parser->numbers.field_of[ts_tree_cursor_current_field_id(cursor)];
    copy->is_named = copy->kind < CST_KIND_COUNT && ts_node_is_named(node);
    copy->start = ts_node_start_byte(node);
    copy->end = ts_node_end_byte(node);
    return copy;
}

static bool is_comment(const CstParser *parser, TSNode node)
{
    TSSymbol symbol = ts_node_symbol(node);
    return symbol != ERROR_SYMBOL && parser->numbers.kind_of[symbol] == CST_COMMENT;
}

static void note_error(Cst *cst, CstNode *copy)
{
    cst->has_error = true;
    bool is_inside = false;
    for (CstNode *node = copy->parent; node; node = node->parent)
        is_inside |= node == cst->first_error;
    if (!cst->first_error || is_inside)
        cst->first_error = copy;
}

// Walks the tree with a cursor; `last` is the latest child at each level, found through the
// parent's links.
static void copy_tree(CstParser *parser, Arena *arena, Cst *cst)
{
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(parser->tree));
    bool may_have_errors = ts_node_has_error(ts_tree_root_node(parser->tree));
    CstNode *parent = NULL, *previous = NULL;
    *cst = (Cst){0};
    for (;;) {
        TSNode node = ts_tree_cursor_current_node(&cursor);
        if (!is_comment(parser, node)) {
            CstNode *copy = copy_node(parser, arena, &cursor, node);
            copy->parent = parent;
            copy->previous = previous;
            if (previous)
                previous->next = copy;
            else if (parent)
                parent->first = copy;
            else
                cst->root = copy;
            previous = copy;
            if (may_have_errors) {
                copy->is_missing = ts_node_is_missing(node);
                if (copy->kind == CST_ERROR || copy->is_missing)
                    note_error(cst, copy);
            }
            if (ts_tree_cursor_goto_first_child(&cursor)) {
                parent = copy;
                previous = NULL;
                continue;
            }
        }
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (!ts_tree_cursor_goto_parent(&cursor) || !parent) {
                ts_tree_cursor_delete(&cursor);
                return;
            }
            if (previous)
                parent->end = previous->end;
            previous = parent;
            parent = parent->parent;
        }
    }
}

static const char *read_text(void *payload, uint32_t offset, TSPoint position, uint32_t *count)
{
    (void)position;
    const CstParser *parser = payload;
    *count = offset < parser->length ? parser->length - offset : 0;
    return parser->text + (offset < parser->length ? offset : parser->length);
}

static TSTree *parse(CstParser *parser, TSTree *old)
{
    TSInput input = {parser, read_text, TSInputEncodingUTF8};
    return ts_parser_parse(parser->parser, old, input);
}

// Error recovery can take a time that is quadratic in the text; correct text is parsed at several
// megabytes a second.
static uint64_t time_limit(const CstParser *parser)
{
    return 5000000 + 10 * (uint64_t)parser->length;
}

bool cst_parse_in_full(CstParser *parser, Arena *arena, Cst *cst)
{
    TSTree *old = parser->tree;
    if (!parser->parser) {
        parser->parser = ts_parser_new();
        ts_parser_set_language(parser->parser, tree_sitter_javascript());
    }
    ts_parser_set_timeout_micros(parser->parser, time_limit(parser));
    parser->tree = parse(parser, old);
    ts_parser_set_timeout_micros(parser->parser, 0);
    if (old)
        ts_tree_delete(old);
    *cst = (Cst){.has_error = true};
    if (parser->tree)
        copy_tree(parser, arena, cst);
    else
        ts_parser_reset(parser->parser);
    return parser->tree != NULL;
}

// Once tree-sitter has a tree of the text, it is the one that parses what did not change fastest.
bool cst_parse(CstParser *parser, Arena *arena, Cst *cst)
{
    if (!parser->tree &&
        automaton_parse(&parser->numbers, parser->text, parser->length, arena, cst))
        return true;
    return cst_parse_in_full(parser, arena, cst);
}

// tree-sitter's log names the position of a parse version before it tells that no action fits the
// lookahead. Of several versions the one that came farthest counts.
static void note_log(void *payload, TSLogType type, const char *message)
{
    CstParser *parser = payload;
    if (type != TSLogTypeParse || parser->recovers)
        return;
    const char *place = strstr(message, "row:");
    if (strncmp(message, "process ", 8) == 0 && place) {
        sscanf(place, "row:%u, col:%u", &parser->row, &parser->column);
    } else if (strncmp(message, "detect_error", 12) == 0) {
        bool is_farther =
            parser->row > parser->failed_row ||
            (parser->row == parser->failed_row && parser->column > parser->failed_column);
        if (is_farther) {
            parser->failed_row = parser->row;
            parser->failed_column = parser->column;
        }
        parser->has_failure = true;
    } else if (strncmp(message, "recover", 7) == 0)
        parser->recovers = 1;
}

static uint32_t row_start(const CstParser *parser, uint32_t row)
{
    const char *line = parser->text, *end = parser->text + parser->length;
    for (; row > 0 && line; row--) {
        line = memchr(line, '\n', (size_t)(end - line));
        if (line)
            line++;
    }
    return line ? (uint32_t)(line - parser->text) : parser->length;
}

bool cst_find_failure(CstParser *parser, uint32_t *offset)
{
    parser->has_failure = false;
    parser->recovers = 0;
    parser->failed_row = parser->failed_column = 0;
    ts_parser_set_logger(parser->parser, (TSLogger){parser, note_log});
    ts_parser_set_cancellation_flag(parser->parser, &parser->recovers);
    TSTree *tree = parse(parser, NULL);
    ts_parser_set_cancellation_flag(parser->parser, NULL);
    ts_parser_set_logger(parser->parser, (TSLogger){0});
    ts_parser_reset(parser->parser);
    if (tree)
        ts_tree_delete(tree);
    *offset = row_start(parser, parser->failed_row) + parser->failed_column;
    return parser->has_failure && *offset <= parser->length;
}

// Reading.

const char *cst_kind_text(CstKind kind)
{
    return kinds[kind].name;
}

CstNode *cst_field(const CstNode *node, CstField field)
{
    for (CstNode *child = node->first; child; child = child->next)
        if (child->field == field)
            return child;
    return NULL;
}

CstNode *cst_child(const CstNode *node, CstKind kind)
{
    for (CstNode *child = node->first; child; child = child->next)
        if (child->kind == kind)
            return child;
    return NULL;
}

CstNode *cst_first_named(const CstNode *node)
{
    CstNode *child = node->first;
    while (child && !child->is_named)
        child = child->next;
    return child;
}

CstNode *cst_next_named(const CstNode *node)
{
    CstNode *next = node->next;
    while (next && !next->is_named)
        next = next->next;
    return next;
}

CstNode *cst_last(const CstNode *node)
{
    CstNode *child = node->first;
    while (child && child->next)
        child = child->next;
    return child;
}

const CstNode *cst_first_leaf(const CstNode *node)
{
    while (node->first)
        node = node->first;
    return node;
}

CstNode *cst_walk(const CstNode *root, const CstNode *node, bool skips)
{
    if (node->first && !skips)
        return node->first;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}
